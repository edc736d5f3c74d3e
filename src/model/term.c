/* term.c - operators of two fermions and any scalars, read from text. */
#include <stdio.h>
#include <string.h>

#include "model/private.h"

/* The text being read, and what was found in it. */
typedef struct reader {
    const zf_content *c;
    const char *text;
    const zf_mark *mark;
    zf_error *err;
    zf_operator op;
    int starred[ZF_MAX_FACTORS];
    int has_star; /* on a scalar with hypercharge */
} reader;

static zf_mark mark_at(const reader *r, size_t at)
{
    zf_mark mark = {NULL, 0, 0};

    if (r->mark) {
        mark = *r->mark;
        mark.column += at;
    }
    return mark;
}

static zf_status unknown_field(const reader *r, size_t at, size_t len)
{
    const char *names[ZF_MAX_COMPONENTS] = {NULL};
    zf_mark mark = mark_at(r, at);
    zf_quote found = zf_quoted(r->text + at, len);
    char word[ZF_MAX_NAME + 1];
    const char *near;

    for (slong k = 0; k < r->c->n_multiplets; k++)
        names[k] = r->c->multiplet[k].name;
    snprintf(word, sizeof(word), "%.*s", (int)(len < 64 ? len : 64),
             r->text + at);
    word[strcspn(word, "_*")] = '\0';
    near = zf_text_nearest(word, names, (size_t)r->c->n_multiplets);
    if (near)
        return zf_error_set(r->err, ZF_EINPUT, &mark,
                            "%s is no field of the content; did you mean "
                            "\"%s\"?",
                            found.text, near);
    return zf_error_set(r->err, ZF_EINPUT, &mark,
                        "%s is no field of the content; expected a fermion "
                        "with family index, such as \"%s_i\", or a scalar",
                        found.text, names[0]);
}

static slong find(const reader *r, size_t at, size_t len)
{
    for (slong k = 0; k < r->c->n_multiplets; k++) {
        const char *name = r->c->multiplet[k].name;

        if (strlen(name) == len && strncmp(name, r->text + at, len) == 0)
            return k;
    }
    return -1;
}

/* Reads the index after `NAME_`. */
static zf_status read_family(slong *family, const reader *r,
                             const zf_multiplet *m, size_t at, size_t len)
{
    const char *word = r->text + at;
    zf_mark mark = mark_at(r, at);
    zf_quote found = zf_quoted(word, len);

    if (len == 1 && (word[0] == 'i' || word[0] == 'j')) {
        *family = word[0] == 'i' ? ZF_INDEX_I : ZF_INDEX_J;
        return ZF_OK;
    }
    *family = 0;
    for (size_t k = 0; k < len && k < 3; k++)
        if (word[k] >= '0' && word[k] <= '9')
            *family = 10 * *family + (word[k] - '0');
        else
            *family = ZF_MAX_COMPONENTS;
    if (len < 3 && word[0] != '0' && *family >= 1 && *family <= m->families)
        return ZF_OK;
    return zf_error_set(r->err, ZF_EINPUT, &mark,
                        "family index %s of \"%s\"; expected i, j or a number "
                        "from 1 to %ld",
                        found.text, m->name, (long)m->families);
}

/* A fermion: NAME_INDEX, or NAME when there is one copy. */
static zf_status read_fermion(slong *multiplet, slong *family, const reader *r,
                              size_t at, size_t len)
{
    zf_mark mark = mark_at(r, at);
    size_t name = len;
    slong k = find(r, at, len);

    if (k < 0) {
        while (name > 0 && r->text[at + name - 1] != '_')
            name--;
        k = name > 1 ? find(r, at, name - 1) : -1;
        if (k < 0 || !r->c->multiplet[k].fermion)
            return unknown_field(r, at, len);
        *multiplet = k;
        return read_family(family, r, &r->c->multiplet[k], at + name,
                           len - name);
    }
    *multiplet = k;
    *family = 1;
    if (r->c->multiplet[k].families > 1)
        return zf_error_set(r->err, ZF_EINPUT, &mark,
                            "\"%s\" has %ld families; write %s_i, or %s_2 for "
                            "one of them",
                            r->c->multiplet[k].name,
                            (long)r->c->multiplet[k].families,
                            r->c->multiplet[k].name, r->c->multiplet[k].name);
    return ZF_OK;
}

static zf_status read_field(reader *r, size_t at, size_t len, slong *fermions)
{
    zf_operator *op = &r->op;
    zf_mark mark = mark_at(r, at);
    int star = len > 1 && r->text[at + len - 1] == '*';
    slong k, family = 1;
    zf_status st = ZF_OK;

    if (op->n == ZF_MAX_FACTORS)
        return zf_error_set(r->err, ZF_EINPUT, &mark,
                            "a term has at most %d fields", ZF_MAX_FACTORS);
    k = find(r, at, len - (size_t)star);
    if (k < 0 || r->c->multiplet[k].fermion)
        st = read_fermion(&k, &family, r, at, len - (size_t)star);
    if (st != ZF_OK)
        return st;
    if (r->c->multiplet[k].fermion) {
        if (star)
            return zf_error_set(r->err, ZF_EINPUT, &mark,
                                "%s: a fermion takes no star; of two with "
                                "opposite chiralities the first is barred",
                                zf_quoted(r->text + at, len).text);
        if (*fermions < 2)
            op->fermion[*fermions] = op->n;
        ++*fermions;
    }
    op->multiplet[op->n] = k;
    op->family[op->n] = family;
    op->sign[op->n] = star ? -1 : 1;
    r->has_star |= star && !fmpq_is_zero(&r->c->multiplet[k].hypercharge);
    op->n++;
    return ZF_OK;
}

static zf_status read_fields(reader *r)
{
    zf_operator *op = &r->op;
    slong fermions = 0;
    size_t at = 0;
    zf_mark mark = mark_at(r, 0);
    const zf_multiplet *a, *b;

    for (;;) {
        size_t len;
        zf_status st;

        at += strspn(r->text + at, " ");
        len = strcspn(r->text + at, " ");
        if (len == 0)
            break;
        st = read_field(r, at, len, &fermions);
        if (st != ZF_OK)
            return st;
        at += len;
    }
    if (fermions != 2)
        return zf_error_set(r->err, ZF_EINPUT, &mark,
                            "expected two fermions in the term %s; found %ld",
                            ZF_QUOTED(r->text), (long)fermions);
    a = &r->c->multiplet[op->multiplet[op->fermion[0]]];
    b = &r->c->multiplet[op->multiplet[op->fermion[1]]];
    op->majorana = a->left == b->left;
    if (!op->majorana)
        op->sign[op->fermion[0]] = -1;
    op->symmetric = a == b && op->family[op->fermion[0]] < 0 &&
                    op->family[op->fermion[1]] < 0 &&
                    op->family[op->fermion[0]] != op->family[op->fermion[1]];
    return ZF_OK;
}

static void hypercharge(fmpq_t sum, const reader *r, const zf_operator *op)
{
    fmpq_zero(sum);
    for (slong k = 0; k < op->n; k++) {
        const fmpq *y = &r->c->multiplet[op->multiplet[k]].hypercharge;

        if (op->sign[k] > 0)
            fmpq_add(sum, sum, y);
        else
            fmpq_sub(sum, sum, y);
    }
}

static slong invariants(const reader *r, const zf_operator *op)
{
    zf_irrep irrep[ZF_MAX_FACTORS];
    int conjugate[ZF_MAX_FACTORS];

    for (slong k = 0; k < op->n; k++) {
        irrep[k] = r->c->multiplet[op->multiplet[k]].irrep;
        conjugate[k] = op->sign[k] < 0;
    }
    return zf_irrep_invariants(irrep, conjugate, op->n);
}

/* 1 when two choices of conjugations have the same charge for all charges. */
static int same_charge(const zf_operator *a, const zf_operator *b)
{
    for (slong k = 0; k < a->n; k++) {
        slong difference = 0;

        for (slong l = 0; l < a->n; l++)
            if (a->multiplet[l] == a->multiplet[k])
                difference += a->sign[l] - b->sign[l];
        if (difference)
            return 0;
    }
    return 1;
}

static void print_choice(zf_buf *out, const reader *r, const zf_operator *op)
{
    for (slong k = 0; k < op->n; k++) {
        const zf_multiplet *m = &r->c->multiplet[op->multiplet[k]];

        zf_buf_printf(out, "%s%s%s", k ? " " : "", m->name,
                      op->sign[k] > 0 ? ""
                      : m->fermion    ? "-bar"
                                      : "*");
    }
}

/* No choice conserves hypercharge: says what the fermions have and what the
 * scalars could give. */
static zf_status no_hypercharge(const reader *r)
{
    zf_operator two = {0};
    zf_mark mark = mark_at(r, 0);
    zf_buf text;
    fmpq_t sum;
    zf_status st;

    zf_buf_init(&text, 0);
    fmpq_init(sum);
    for (int f = 0; f < 2; f++) {
        two.multiplet[f] = r->op.multiplet[r->op.fermion[f]];
        two.sign[f] = r->op.sign[r->op.fermion[f]];
    }
    two.n = 2;
    print_choice(&text, r, &two);
    hypercharge(sum, r, &two);
    zf_buf_puts(&text, " has hypercharge ");
    zf_rational_print(&text, sum);
    zf_buf_puts(&text, r->op.n == 2 ? ", and no scalar cancels it"
                                    : ", which the scalars cannot cancel:");
    for (slong k = 0; k < r->op.n; k++) {
        const zf_multiplet *m = &r->c->multiplet[r->op.multiplet[k]];

        if (m->fermion)
            continue;
        zf_buf_printf(&text, " %s%s has ", m->name,
                      r->has_star && r->op.sign[k] < 0 ? "*" : "");
        fmpq_set(sum, &m->hypercharge);
        if (r->has_star && r->op.sign[k] < 0)
            fmpq_neg(sum, sum);
        zf_rational_print(&text, sum);
        zf_buf_puts(&text, k + 1 < r->op.n ? "," : "");
    }
    st = zf_buf_check(&text, r->err);
    if (st == ZF_OK)
        st = zf_error_set(r->err, ZF_EINPUT, &mark, "%s", zf_buf_text(&text));
    fmpq_clear(sum);
    zf_buf_clear(&text);
    return st;
}

static zf_status no_invariant(const reader *r, const zf_operator *op)
{
    zf_mark mark = mark_at(r, 0);
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    print_choice(&text, r, op);
    zf_buf_puts(&text, " has no invariant of SU(3) x SU(2):");
    for (slong k = 0; k < op->n; k++) {
        zf_irrep irrep = r->c->multiplet[op->multiplet[k]].irrep;
        char name[24];

        if (op->sign[k] > 0)
            zf_su3_name(name, irrep.p, irrep.q);
        else
            zf_su3_name(name, irrep.q, irrep.p);
        zf_buf_printf(&text, "%s (%s,%d)", k ? " x" : "", name, irrep.su2);
    }
    st = zf_buf_check(&text, r->err);
    if (st == ZF_OK)
        st = zf_error_set(r->err, ZF_EINPUT, &mark, "%s", zf_buf_text(&text));
    zf_buf_clear(&text);
    return st;
}

static zf_status ambiguous(const reader *r, const zf_operator *a,
                           const zf_operator *b)
{
    zf_mark mark = mark_at(r, 0);
    zf_buf text;
    zf_status st;

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, "the term may mean ");
    print_choice(&text, r, a);
    zf_buf_puts(&text, " or ");
    print_choice(&text, r, b);
    zf_buf_puts(&text, "; mark the conjugated scalars with a star");
    st = zf_buf_check(&text, r->err);
    if (st == ZF_OK)
        st = zf_error_set(r->err, ZF_EINPUT, &mark, "%s", zf_buf_text(&text));
    zf_buf_clear(&text);
    return st;
}

/* What is known after trying some choices of conjugations. */
typedef struct choices {
    int found;
    zf_operator good;    /* invariant under everything */
    int neutral;         /* some choice conserved hypercharge ... */
    zf_operator colored; /* ... but this one has no invariant */
} choices;

static zf_status try_choice(choices *s, const reader *r, const zf_operator *op)
{
    fmpq_t sum;
    int neutral;
    slong count;

    fmpq_init(sum);
    hypercharge(sum, r, op);
    neutral = fmpq_is_zero(sum);
    fmpq_clear(sum);
    if (!neutral)
        return ZF_OK;
    count = invariants(r, op);
    if (count < 0)
        return zf_no_memory(r->err);
    if (count == 0) {
        s->neutral = 1;
        s->colored = *op;
        return ZF_OK;
    }
    if (s->found && !same_charge(&s->good, op))
        return ambiguous(r, &s->good, op);
    if (!s->found)
        s->good = *op;
    s->found = 1;
    return ZF_OK;
}

/* As written when that is invariant, else the only choice that is. */
static zf_status conjugate_scalars(reader *r)
{
    slong charged[ZF_MAX_FACTORS], n = 0;
    choices s = {0};
    zf_status st = try_choice(&s, r, &r->op);

    for (slong k = 0; k < r->op.n; k++) {
        const zf_multiplet *m = &r->c->multiplet[r->op.multiplet[k]];

        if (!m->fermion && !fmpq_is_zero(&m->hypercharge))
            charged[n++] = k;
    }
    for (ulong bits = 1; st == ZF_OK && !r->has_star && bits < (UWORD(1) << n);
         bits++) {
        zf_operator op = r->op;

        if (s.found && bits == 1)
            break;
        for (slong k = 0; k < n; k++)
            op.sign[charged[k]] = (bits >> k) & 1 ? -1 : 1;
        st = try_choice(&s, r, &op);
    }
    if (st != ZF_OK)
        return st;
    if (!s.found)
        return s.neutral ? no_invariant(r, &s.colored) : no_hypercharge(r);
    r->op = s.good;
    return ZF_OK;
}

zf_status zf_operator_parse(zf_operator *out, const zf_content *c,
                            const char *text, const zf_mark *mark,
                            zf_error *err)
{
    reader r = {.c = c, .text = text, .mark = mark, .err = err};
    zf_status st = read_fields(&r);

    if (st == ZF_OK)
        st = conjugate_scalars(&r);
    if (st == ZF_OK)
        *out = r.op;
    return st;
}

slong zf_operator_range(const zf_operator *op, const zf_content *c, slong index)
{
    slong range = 0;

    for (int f = 0; f < 2; f++) {
        slong k = op->fermion[f];
        slong families = c->multiplet[op->multiplet[k]].families;

        if (op->family[k] == index && (range == 0 || families < range))
            range = families;
    }
    return range ? range : 1;
}

void zf_operator_term(zf_term *out, const zf_operator *op, const zf_content *c,
                      slong i, slong j)
{
    zf_term t = {0};

    t.n = op->n;
    for (slong k = 0; k < op->n; k++) {
        slong family = op->family[k];

        if (family == ZF_INDEX_I)
            family = i;
        else if (family == ZF_INDEX_J)
            family = j;
        t.component[k] = c->multiplet[op->multiplet[k]].first + family - 1;
        t.sign[k] = op->sign[k];
    }
    *out = t;
}

void zf_term_row(fmpq *row, const zf_term *t, slong n)
{
    for (slong i = 0; i <= n; i++)
        fmpq_zero(row + i);
    for (slong k = 0; k < t->n; k++)
        fmpq_add_si(row + t->component[k], row + t->component[k], t->sign[k]);
}

void zf_term_print(zf_buf *out, const zf_term *t, const zf_content *c)
{
    for (slong k = 0; k < t->n; k++) {
        int fermion = t->component[k] < c->n_fermions;

        zf_buf_printf(out, "%s%s%s", k ? " " : "",
                      c->component[t->component[k]],
                      t->sign[k] > 0 ? ""
                      : fermion      ? "-bar"
                                     : "*");
    }
}
