/* curve_child.c - the process that computes with PARI, seen from outside.
 *
 * PARI keeps global state, may need much memory and cannot be interrupted at
 * leisure.  A child process makes all of that harmless: it writes lines to a
 * pipe as soon as a fact is proved, and is killed when the caller cancels. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
# include <sys/prctl.h>
#endif

#include "base/base.h"
#include "dark/curve.h"

enum {
    POLL_MS = 20,
    MAX_TEXT = 1 << 28
};

/* ---- the task ----------------------------------------------------------- */

static void task_clear(dark_task *t)
{
    flint_free(t->sum);
    flint_free(t->s);
    flint_free(t->n);
    for (slong i = 0; i < 3; i++)
        flint_free(t->reference[i]);
}

static void task_set(dark_task *t, const dark_cubic *c,
                     const zf_dark_curve_options *o)
{
    memset(t, 0, sizeof(*t));
    t->sum = fmpq_get_str(NULL, 10, c->sum);
    t->s = fmpq_get_str(NULL, 10, c->s);
    t->n = fmpq_get_str(NULL, 10, c->n);
    for (slong i = 0; i < 3 && o->reference; i++)
        t->reference[i] = fmpq_get_str(NULL, 10, &o->reference[i]);
    t->points = o->points;
    t->effort = o->effort;
}

/* ---- start and stop ----------------------------------------------------- */

/* Never returns: the exit handlers and the buffers of the parent are not
 * ours. */
static void be_child(int fd, const dark_task *task, pid_t parent)
{
    int nowhere = open("/dev/null", O_RDWR);

#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (nowhere >= 0) {
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
    }
    if (getppid() == parent)
        dark_pari_run(fd, task);
    _exit(0);
}

zf_status dark_child_start(dark_child *child, const dark_cubic *c,
                           const zf_dark_curve_options *o, zf_error *err)
{
    dark_task task;
    int ends[2];
    pid_t id, parent = getpid();

    memset(child, 0, sizeof(*child));
    child->fd = -1;
    zf_buf_init(&child->text, MAX_TEXT);
    if (!dark_pari_present())
        return zf_error_set(err, ZF_EMISSING, NULL,
                            "three states over Q need PARI, and this zforge "
                            "was built without it; install libpari-dev and "
                            "build with -DZFORGE_PARI=ON");
    if (pipe(ends) != 0)
        return zf_system_refused(err, NULL,
                                 "make a pipe for a process for PARI");
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    task_set(&task, c, o);
    id = fork();
    if (id == 0) {
        close(ends[0]);
        be_child(ends[1], &task, parent);
    }
    task_clear(&task);
    close(ends[1]);
    if (id < 0) {
        close(ends[0]);
        return zf_system_refused(err, NULL, "start a process for PARI");
    }
    child->fd = ends[0];
    child->id = (long)id;
    return ZF_OK;
}

void dark_child_stop(dark_child *child)
{
    int status;

    if (child->fd >= 0) {
        close(child->fd);
        kill((pid_t)child->id, SIGKILL);
        while (waitpid((pid_t)child->id, &status, 0) < 0 && errno == EINTR)
            continue;
    }
    child->fd = -1;
    zf_buf_clear(&child->text);
}

/* ---- lines -------------------------------------------------------------- */

typedef struct reader {
    zf_dark_curve *out;
    const dark_cubic *cubic;
    const zf_dark_curve_options *options;
    slong n_generators; /* read so far of the latest rank line */
    int ended;
    zf_error *err;
} reader;

/* Cuts the line at spaces; returns the number of words. */
static slong split(char *line, char **word, slong most)
{
    slong n = 0;
    char *rest = NULL;

    for (char *w = strtok_r(line, " ", &rest); w && n < most;
         w = strtok_r(NULL, " ", &rest))
        word[n++] = w;
    return n;
}

static zf_status nonsense(reader *r, const char *word)
{
    return zf_error_set(r->err, ZF_EBUG, NULL,
                        "a line \"%s\" from PARI's process is not understood",
                        word);
}

static void drop_generators(zf_dark_curve *c)
{
    for (slong i = 0; i < 2 * c->n_generators; i++)
        fmpq_clear(&c->generator[i]);
    zf_mem_free(c->generator);
    c->generator = NULL;
    c->n_generators = 0;
}

static zf_status read_rank(reader *r, char **word)
{
    zf_dark_curve *c = r->out;
    slong n = strtol(word[1], NULL, 10);

    if (n < 0 || n > 1000)
        return nonsense(r, word[0]);
    drop_generators(c);
    c->generator = zf_mem_array(2 * (size_t)n, sizeof(fmpq));
    if (!c->generator)
        return zf_error_set(r->err, ZF_ENOMEM, NULL, "out of memory");
    c->n_generators = n;
    for (slong i = 0; i < 2 * n; i++)
        fmpq_init(&c->generator[i]);
    r->n_generators = 0;
    c->rank_known = 1;
    c->rank_low = n;
    c->rank_high = strtol(word[2], NULL, 10);
    c->rank_parity = strtol(word[3], NULL, 10);
    c->rank_grh = word[4][0] == '1';
    return ZF_OK;
}

static zf_status read_generator(reader *r, char **word)
{
    zf_dark_curve *c = r->out;
    fmpq *at = &c->generator[2 * r->n_generators];
    fmpq q[3];
    int good;

    if (r->n_generators == c->n_generators ||
        fmpq_set_str(&at[0], word[1], 10) != 0 ||
        fmpq_set_str(&at[1], word[2], 10) != 0)
        return nonsense(r, word[0]);
    r->n_generators++;
    for (slong i = 0; i < 3; i++)
        fmpq_init(&q[i]);
    good = zf_dark_curve_to_charges(q, &at[0], &at[1], r->cubic->sum,
                                    r->cubic->cubes);
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&q[i]);
    return good ? ZF_OK
                : zf_error_set(r->err, ZF_EBUG, NULL,
                               "a generator from PARI fails the exact check");
}

static zf_status read_solution(reader *r, char **word)
{
    fmpq q[3];
    zf_status st = ZF_OK;

    for (slong i = 0; i < 3; i++)
        fmpq_init(&q[i]);
    for (slong i = 0; i < 3; i++)
        if (fmpq_set_str(&q[i], word[i + 1], 10) != 0)
            st = nonsense(r, word[0]);
    if (st == ZF_OK)
        st = dark_curve_add(r->out, r->cubic, r->options->reference, q, r->err);
    for (slong i = 0; i < 3; i++)
        fmpq_clear(&q[i]);
    return st;
}

static zf_status read_line(reader *r, char *line)
{
    zf_dark_curve *c = r->out;
    char *word[6];
    slong n;

    if (strncmp(line, "note ", 5) == 0) {
        strncpy(c->note, line + 5, sizeof(c->note) - 1);
        return ZF_OK;
    }
    n = split(line, word, 6);
    if (n == 1 && strcmp(word[0], "end") == 0) {
        r->ended = 1;
        return ZF_OK;
    }
    if (n == 4 && strcmp(word[0], "torsion") == 0) {
        c->torsion_known = 1;
        c->torsion_order = strtol(word[1], NULL, 10);
        c->torsion[0] = strtol(word[2], NULL, 10);
        c->torsion[1] = strtol(word[3], NULL, 10);
        return ZF_OK;
    }
    if (n == 5 && strcmp(word[0], "rank") == 0)
        return read_rank(r, word);
    if (n == 3 && strcmp(word[0], "generator") == 0)
        return read_generator(r, word);
    if (n == 4 && strcmp(word[0], "solution") == 0)
        return read_solution(r, word);
    if (n == 2 && strcmp(word[0], "saturated") == 0) {
        c->saturated = word[1][0] == '1';
        return ZF_OK;
    }
    if (n == 2 && strcmp(word[0], "proved") == 0 &&
        fmpz_set_str(&c->proved_height, word[1], 10) == 0)
        return ZF_OK;
    return nonsense(r, n > 0 ? word[0] : "");
}

/* Reads the complete lines received so far. */
static zf_status read_lines(reader *r, dark_child *child)
{
    zf_status st = ZF_OK;

    while (st == ZF_OK && child->read < child->text.len) {
        char *line = child->text.data + child->read;
        char *end = memchr(line, '\n', child->text.len - child->read);

        if (!end)
            break;
        *end = '\0';
        child->read += (size_t)(end - line) + 1;
        st = read_line(r, line);
    }
    return st;
}

zf_status dark_child_read(zf_dark_curve *out, dark_child *child,
                          const dark_cubic *c, const zf_dark_curve_options *o,
                          dark_watch *watch, zf_error *err)
{
    reader r = {out, c, o, 0, 0, err};
    char chunk[4096];
    zf_status st = ZF_OK;

    while (st == ZF_OK && !r.ended && !dark_watch_ask(watch)) {
        struct pollfd p = {child->fd, POLLIN, 0};
        ssize_t got;

        if (poll(&p, 1, POLL_MS) <= 0)
            continue;
        got = read(child->fd, chunk, sizeof(chunk));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        zf_buf_add(&child->text, chunk, (size_t)got);
        st = zf_buf_check(&child->text, err);
        if (st == ZF_OK)
            st = read_lines(&r, child);
    }
    if (st == ZF_OK && !r.ended && !watch->stopped && !out->note[0])
        strncpy(out->note, "PARI's process ended early", sizeof(out->note) - 1);
    /* A rank line without all its generators says less than it seems. */
    if (r.n_generators < out->n_generators) {
        drop_generators(out);
        out->rank_known = 0;
        out->rank_low = 0;
    }
    return st;
}
