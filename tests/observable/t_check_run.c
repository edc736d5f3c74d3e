/* Checks of a small catalogue in a folder of its own. */
#include <math.h>
#include <unistd.h>

#include "model.h"
#include "zf_oom.h"

typedef struct place {
    char dir[64];
} place;

static void write_file(const place *p, const char *path, const char *text)
{
    char whole[160];
    zf_error err = {0};

    snprintf(whole, sizeof(whole), "%s/%s", p->dir, path);
    ZF_CHECK_OK(zf_file_write(whole, text, strlen(text), &err), &err);
}

static void make_place(place *p, const char *checks)
{
    static const char *const folder[] = {"inputs", "observables"};
    char whole[160];
    zf_error err = {0};

    strcpy(p->dir, "/tmp/zf_checks_XXXXXX");
    ZF_CHECK(mkdtemp(p->dir));
    for (int i = 0; i < 2; i++) {
        snprintf(whole, sizeof(whole), "%s/%s", p->dir, folder[i]);
        ZF_CHECK_OK(zf_dir_make(whole, &err), &err);
    }
    write_file(p, "inputs/small.yaml", small_model);
    write_file(p, "observables/a.yaml", checks);
}

static void remove_place(const place *p)
{
    static const char *const path[] = {
        "inputs/small.yaml", "observables/a.yaml", "inputs", "observables"};
    char whole[160];

    for (int i = 0; i < 4; i++) {
        snprintf(whole, sizeof(whole), "%s/%s", p->dir, path[i]);
        ZF_CHECK(remove(whole) == 0);
    }
    ZF_CHECK(rmdir(p->dir) == 0);
}

typedef struct seen {
    size_t n;
    double value[20];
    int ok[20], quoted[20];
    size_t stop; /* at this one */
} seen;

static zf_status collect(const zf_check *c, void *arg, zf_error *err)
{
    seen *s = arg;

    ZF_CHECK(s->n < 20);
    ZF_CHECK_STR_EQ(c->file, "a");
    ZF_CHECK_STR_EQ(c->model, "none");
    s->value[s->n] = c->value;
    s->ok[s->n] = c->ok;
    s->quoted[s->n] = c->quoted;
    s->n++;
    if (s->n == s->stop)
        return zf_error_set(err, ZF_ELIMIT, NULL, "enough");
    return ZF_OK;
}

static const char checks[] =
    "kind: observables\n"
    "title: t\n"
    "definitions:\n"
    "  - {name: ratio, formula: m_W^2/(4*pi*alpha), meaning: m}\n"
    "observables:\n"
    "  - name: twice_{l}\n"
    "    for: {l: [e, mu], k: [1, 2]}\n"
    "    title: t\n"
    "    formula: 2*{k}*m_W\n"
    "    source: s\n"
    "    checks:\n"
    "      - {model: none, value: '{k}*160.8', rtol: 1e-14, source: s}\n"
    "      - {model: none, when: {l: mu}, set: {m_W: 1}, value: 5, rtol: 0.1,\n"
    "         source: s, quoted: 4, quoted_rtol: 1e-9}\n"
    "  - name: bins\n"
    "    title: t\n"
    "    formula: x*m_W\n"
    "    source: s\n"
    "    table: {columns: [x], rows: [[1], [3]]}\n"
    "    checks:\n"
    "      - {model: none, row: 2, set: {m_W: 2}, value: 6, rtol: 0,\n"
    "         source: s}\n"
    "checks:\n"
    "  - {name: lists, model: none, formula: m_W*alpha, source: s, rtol: 1e-14,\n"
    "     set: {m_W: [1, 2, 3], alpha: 10}, value: [10, 20, 31]}\n"
    "  - {name: derived, model: none, formula: sqrt(ratio), source: s,\n"
    "     set: {ratio: 49}, value: 7, rtol: 1e-15}\n"
    "  - {name: zero, model: none, formula: m_W - 80.4, source: s, value: 0,\n"
    "     atol: 1e-12, quoted: 1}\n"
    "  - {name: print, model: none, formula: m_W, source: s, value: 80.4,\n"
    "     rtol: 1e-12, quoted: 80, quoted_rtol: 1e-3}\n"
    "  - {name: root, model: none, formula: m_W^2 - 1, source: s,\n"
    "     solve: {m_W: [0, 1e6], value: 1}, value: sqrt(2), rtol: 1e-15}\n"
    "  - {name: falling, model: none, formula: -m_W^3, source: s,\n"
    "     solve: {m_W: [-7, 80], value: -8}, value: 2, rtol: 1e-15}\n"
    "  - {name: at_end, model: none, formula: m_W, source: s,\n"
    "     solve: {m_W: [3, 80], value: 3}, value: 3, rtol: 0}\n"
    "  - {name: 'copy {n}', for: {n: [2, 3]}, model: none, formula: 'm_W^{n}',\n"
    "     set: {m_W: 2}, source: s, value: '2^{n}', rtol: 0}\n";

ZF_TEST(checks_are_recomputed)
{
    place p;
    seen s = {0};
    zf_error err = {0};
    static const double value[] = {
        160.8, 321.6, 4, 6, 10, 20, 30, 7, 0, 80.4, 1.4142135623730951,
        2,     3,     4, 8};
    /* The last is right, but not what is printed. */
    static const size_t bad[] = {2, 6, 9};

    make_place(&p, checks);
    ZF_CHECK_OK(zf_checks_run(p.dir, collect, &s, &err), &err);
    ZF_CHECK_SI_EQ(s.n, 15);
    for (size_t i = 0; i < s.n; i++) {
        int is_bad = i == bad[0] || i == bad[1] || i == bad[2];

        ZF_CHECK(fabs(s.value[i] - value[i]) <= 1e-14 * fabs(value[i]));
        ZF_CHECK(s.ok[i] == !is_bad);
        ZF_CHECK(s.quoted[i] == (i == 2 || i == 8 || i == 9));
    }
    s = (seen){.stop = 3};
    ZF_CHECK(zf_checks_run(p.dir, collect, &s, &err) == ZF_ELIMIT);
    ZF_CHECK_SI_EQ(s.n, 3);
    remove_place(&p);
}

static zf_status problem(const zf_check *c, void *arg, zf_error *err)
{
    (void)err;
    ZF_CHECK(c->problem && !c->ok && isnan(c->value));
    ZF_CHECK_STR_EQ(c->problem, (const char *)arg);
    ZF_CHECK_STR_EQ(c->name, "sb");
    ZF_CHECK_SI_EQ(c->mark.line, 6);
    return ZF_OK;
}

static zf_status run_one(const char *check, const char *message, zf_error *err)
{
    place p;
    char text[1000], want[200];
    zf_status st;

    snprintf(text, sizeof(text),
             "kind: observables\ntitle: t\nneeds: [theta_sb]\nobservables:\n"
             "  - {name: sb, title: t, formula: theta_sb, source: s,\n"
             "     checks: [%s]}\n",
             check);
    snprintf(want, sizeof(want), "%s", message);
    make_place(&p, text);
    if (strstr(want, "FOLDER"))
        snprintf(want, sizeof(want), "%.*s%s%s",
                 (int)(strstr(message, "FOLDER") - message), message, p.dir,
                 strstr(message, "FOLDER") + 6);
    st = zf_checks_run(p.dir, problem, want, err);
    remove_place(&p);
    return st;
}

static void has_problem(const char *check, const char *message)
{
    zf_error err = {0};

    ZF_CHECK_OK(run_one(check, message, &err), &err);
}

/* Wrong files end the run. */
static void refused(const char *check, const char *message)
{
    zf_error err = {0};

    ZF_CHECK(run_one(check, "", &err) == ZF_EINPUT);
    ZF_CHECK(strstr(err.message, message) != NULL);
    ZF_CHECK_SI_EQ(err.line, 6);
}

ZF_TEST(checks_that_cannot_be)
{
    has_problem("{model: none, value: 1, rtol: 1, source: s}",
                "none does not have \"theta_sb\"");
    has_problem("{model: none, value: 1, rtol: 1, source: s, formula: sb + 1}",
                "none does not have \"theta_sb\"");
    has_problem(
        "{model: none, value: 1, rtol: 1, source: s, formula: 'm_W^2',\n"
        "       solve: {m_W: [1, 2], value: 9}}",
        "no change of sign: formula minus value is -8 at m_W = 1 and "
        "-5 at 2");
    has_problem("{model: none, value: 1, rtol: 1, source: s, formula: m_W,\n"
                "       set: {m_w: 1}}",
                "there is no quantity \"m_w\"; did you mean \"m_W\"?");
    refused("{model: none, value: 1, rtol: 1, source: s, formula: m_w}",
            "unknown quantity \"m_w\"");
    has_problem("{model: nobody, value: 1, rtol: 1, source: s, formula: m_W}",
                "no card \"nobody\" in FOLDER/models; expected an id, or one "
                "without its ten hexadecimal digits");
}

static zf_status ignore(const zf_check *c, void *arg, zf_error *err)
{
    (void)c, (void)arg, (void)err;
    return ZF_OK;
}

/* The check's own loop counts first, and its items may name the other one. */
static const char nested[] =
    "kind: observables\n"
    "title: t\n"
    "observables:\n"
    "  - name: more_{l}\n"
    "    for: {l: [e, mu], k: [1, 2]}\n"
    "    title: t\n"
    "    formula: ({k} + 5)*m_W\n"
    "    source: s\n"
    "    checks:\n"
    "      - {model: none, for: {l: [a, b], n: [0, '{k} + 5']}, when: {l: b},\n"
    "         set: {m_W: 1}, value: '{n}', rtol: 0, source: s}\n";

ZF_TEST(loops_nest)
{
    place p;
    seen s = {0};
    zf_error err = {0};

    make_place(&p, nested);
    ZF_CHECK_OK(zf_checks_run(p.dir, collect, &s, &err), &err);
    ZF_CHECK_SI_EQ(s.n, 2);
    for (size_t i = 0; i < s.n; i++)
        ZF_CHECK(s.ok[i] && s.value[i] == (double)(i + 6));
    remove_place(&p);
}

static zf_status run_checks(void *arg, zf_error *err)
{
    return zf_checks_run(arg, ignore, NULL, err);
}

ZF_TEST(t_oom_checks)
{
    place p;

    make_place(&p, checks);
    ZF_CHECK_OOM(run_checks, p.dir);
    remove_place(&p);
}

ZF_TEST_MAIN(ZF_CASE(checks_are_recomputed), ZF_CASE(checks_that_cannot_be),
             ZF_CASE(loops_nest), ZF_CASE(t_oom_checks))
