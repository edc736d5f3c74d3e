/* code_order.c - which statements use which, and an order for one function in
 * which those that are switched on together stand together. */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "emit/code.h"

void zf_uses_clear(zf_uses *u)
{
    for (size_t k = 0; u->use && k < u->n; k++)
        zf_mem_free(u->use[k]);
    zf_mem_free(u->use);
    zf_mem_free(u->n_use);
    zf_mem_free(u->kept);
    zf_mem_free(u->sorted);
    memset(u, 0, sizeof(*u));
}

/* ---- names ---- */

typedef struct zf_named {
    const char *name;
    size_t number;
} entry;

static int compare(const void *a, const void *b)
{
    return strcmp(((const entry *)a)->name, ((const entry *)b)->name);
}

typedef struct reader {
    zf_uses *u;
    const entry *table; /* of all statements, sorted by name */
    size_t k;
    size_t capacity;
} reader;

static zf_status note_symbol(zf_expr symbol, void *arg)
{
    reader *r = arg;
    entry key = {zf_expr_name(symbol), 0};
    const entry *e =
        bsearch(&key, r->table, r->u->n, sizeof(*r->table), compare);
    size_t *grown, n = r->u->n_use[r->k];

    if (!e || e->number >= r->k)
        return ZF_OK;
    grown = zf_mem_grow(r->u->use[r->k], &r->capacity, n + 1, sizeof(*grown));
    if (!grown)
        return ZF_ENOMEM;
    r->u->use[r->k] = grown;
    grown[n] = e->number;
    r->u->n_use[r->k]++;
    return ZF_OK;
}

/* Statement k uses what its symbols name. */
static zf_status read_statement(reader *r, const zf_program *p, size_t k,
                                zf_error *err)
{
    const zf_statement *s = zf_program_at(p, k);
    zf_status st;

    r->k = k;
    r->capacity = 0;
    st = zf_expr_symbols(s->value, note_symbol, r, err);
    for (size_t i = 0; i < r->u->n_use[k]; i++) {
        size_t used = r->u->use[k][i];

        if ((s->on & ZF_ON_PARAMETER) &&
            !(zf_program_at(p, used)->on & ZF_ON_PARAMETER))
            r->u->kept[used] = 1;
    }
    return st == ZF_OK ? ZF_OK : zf_error_set(err, st, NULL, "out of memory");
}

zf_status zf_uses_init(zf_uses *u, const zf_program *p, zf_error *err)
{
    size_t n = zf_program_count(p);
    entry *all = zf_mem_array(n + 1, sizeof(*all));
    reader r = {.u = u, .table = all};
    zf_status st = ZF_OK;

    u->n = n;
    u->sorted = all;
    u->use = zf_mem_array(n + 1, sizeof(*u->use));
    u->n_use = zf_mem_array(n + 1, sizeof(*u->n_use));
    u->kept = zf_mem_array(n + 1, 1);
    if (!all || !u->use || !u->n_use || !u->kept)
        st = zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        all[k] = (entry){zf_program_at(p, k)->name, k};
    if (st == ZF_OK)
        qsort(all, n, sizeof(*all), compare);
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = read_statement(&r, p, k, err);
    return st;
}

slong zf_uses_find(const zf_uses *u, const char *name)
{
    entry key = {name, 0};
    const entry *e = bsearch(&key, u->sorted, u->n, sizeof(key), compare);

    return e ? (slong)e->number : -1;
}

/* ---- order ---- */

typedef struct sorter {
    zf_step *step;
    size_t n;
    slong *place; /* of a statement of the program among the steps; -1 */
    const zf_uses *u;
    char *done;
    zf_step *out;
    size_t n_out;
} sorter;

static int is_ready(const sorter *s, size_t i)
{
    size_t k = s->step[i].number;

    for (size_t j = 0; j < s->u->n_use[k]; j++) {
        slong at = s->place[s->u->use[k][j]];

        if (at >= 0 && !s->done[at])
            return 0;
    }
    return 1;
}

/* Takes the first statement that is left, and after it all that have its bits
 * and wait for nothing. */
static void sort_steps(sorter *s)
{
    size_t first = 0;

    while (first < s->n) {
        uint64_t bits = s->step[first].bits;

        for (size_t i = first; i < s->n; i++) {
            if (s->done[i] || s->step[i].bits != bits || !is_ready(s, i))
                continue;
            s->done[i] = 1;
            s->out[s->n_out++] = s->step[i];
        }
        while (first < s->n && s->done[first])
            first++;
    }
}

zf_status zf_code_order(zf_step **out, size_t *n, const zf_code *c,
                        const zf_uses *u, const zf_selection *which,
                        zf_error *err)
{
    size_t count = zf_program_count(c->program);
    sorter s = {.step = zf_mem_array(count + 1, sizeof(zf_step)),
                .place = zf_mem_array(count + 1, sizeof(slong)),
                .u = u,
                .done = zf_mem_array(count + 1, 1),
                .out = zf_mem_array(count + 1, sizeof(zf_step))};
    zf_status st =
        s.step && s.place && s.done && s.out ? ZF_OK : zf_no_memory(err);

    for (size_t k = 0; st == ZF_OK && k < count; k++) {
        const zf_statement *t = zf_program_at(c->program, k);

        s.place[k] = -1;
        if (!(t->on & ZF_ON_PARAMETER) || !(t->groups & which->groups) ||
            (t->on & ZF_ON_ROW ? t->table : -1) != which->table)
            continue;
        s.place[k] = (slong)s.n;
        s.step[s.n++] =
            (zf_step){t, k, (t->groups & which->groups) >> which->shift};
    }
    if (st == ZF_OK)
        sort_steps(&s);
    zf_mem_free(s.step);
    zf_mem_free(s.place);
    zf_mem_free(s.done);
    if (st != ZF_OK) {
        zf_mem_free(s.out);
        return st;
    }
    *out = s.out;
    *n = s.n_out;
    return ZF_OK;
}
