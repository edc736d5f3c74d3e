/* The terms of the scalar potential: as many as there are invariants of the
 * gauge group, invariant, and independent. */
#include <setjmp.h>
#include <stdio.h>

#include <flint/nmod_mat.h>

#include "emit/numbers.h"
#include "emit_test.h"

enum {
    MOST_SCALARS = 5,
    MOST_PARTS = 4 * MOST_SCALARS, /* components of them and conjugates */
    MOST_TERMS = 3000
};

#define PRIME 2305843009213693951u /* 2^61 - 1 */

/* A scalar without colour: 2 Y, and 2 X as a form p, q, 1. */
typedef struct scalar {
    int su2, y2, x2[3];
} scalar;

/* A field of definite weight: 2 T3, and charges as above. */
typedef struct part {
    int weight, y2, x2[3];
} part;

/* Brackets and letters; letter s + 1 is scalar s, -(s + 1) its conjugate. */
typedef struct term {
    int degree, hermitian, n;

    struct {
        char kind; /* d: dagger, e: epsilon, s: one letter */
        int a, b;
    } factor[4];
} term;

/* ---- the view as terms ---- */

#define FACTORS                                               \
 "{{#hermitian}}h{{/hermitian}}{{^hermitian}}p{{/hermitian}}" \
 "{{#factors}} {{#pair}}{{#dagger}}d{{/dagger}}"              \
 "{{^dagger}}e{{/dagger}}{{/pair}}{{^pair}}s{{/pair}}"        \
 " {{#one}}{{#conjugate}}-{{/conjugate}}{{offset}}{{/one}}"   \
 " {{#pair}}{{#other}}{{#conjugate}}-{{/conjugate}}"          \
 "{{offset}}{{/other}}{{/pair}}{{^pair}}0{{/pair}}{{/factors}};"

static const char all_terms[] =
    "{{#potential}}{{#linear}}1 " FACTORS "{{/linear}}{{#quadratic}}2 " FACTORS
    "{{/quadratic}}{{#trilinear}}3 " FACTORS
    "{{/trilinear}}{{#quartic}}4 " FACTORS "{{/quartic}}{{/potential}}";

static void render(zf_buf *out, const zf_model *m, const char *text)
{
    zf_value *v = zf_value_map();
    zf_template *t = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_view_put_potential(v, m, &err), &err);
    ZF_CHECK_OK(
        zf_template_parse(&t, text, strlen(text), "test", NULL, NULL, &err),
        &err);
    ZF_CHECK_OK(zf_template_render(out, t, v, ZF_ESCAPE_NONE, &err), &err);
    zf_template_free(t);
    zf_value_free(v);
}

static int read_terms(term *t, char *text)
{
    int n = 0;

    for (char *line = strtok(text, ";"); line; line = strtok(NULL, ";")) {
        char kind, *at = line + 3;
        int used;

        ZF_CHECK(n < MOST_TERMS && line[0] >= '1' && line[0] <= '4');
        t[n] = (term){.degree = line[0] - '0', .hermitian = line[2] == 'h'};
        for (int a, b; sscanf(at, " %c %d %d%n", &kind, &a, &b, &used) == 3;
             at += used) {
            ZF_CHECK(t[n].n < 4);
            t[n].factor[t[n].n].kind = kind;
            t[n].factor[t[n].n].a = a;
            t[n].factor[t[n].n++].b = b;
        }
        ZF_CHECK(*at == '\0');
        n++;
    }
    return n;
}

static zf_model *make_model(const scalar *s, int n)
{
    zf_model *m;
    zf_buf card;

    zf_buf_init(&card, 0);
    zf_buf_puts(&card, "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"
                       "  - {name: N, chirality: right, su3: 1, su2: 1, "
                       "hypercharge: 0}\n  scalars:\n");
    for (int i = 0; i < n; i++)
        zf_buf_printf(&card,
                      "  - {name: S%d, su3: 1, su2: %d, hypercharge: %d/2}\n",
                      i, s[i].su2, s[i].y2);
    zf_buf_puts(&card, "parameters: [{name: p}, {name: q}]\n"
                       "charges: {N: [p + q]}\nscalars:\n");
    for (int i = 0; i < n; i++)
        zf_buf_printf(&card, "  S%d: %d*p/2 + (%d)*q/2 + (%d)/2\n", i,
                      s[i].x2[0], s[i].x2[1], s[i].x2[2]);
    m = zf_card(zf_buf_text(&card));
    zf_buf_clear(&card);
    return m;
}

/* ---- the number of invariants, from weights ---- */

static int make_parts(part *p, const scalar *s, int n)
{
    int count = 0;

    for (int i = 0; i < n; i++)
        for (int sign = -1; sign <= 1; sign += 2)
            for (int weight = s[i].su2 - 1; weight >= 1 - s[i].su2; weight -= 2)
                p[count++] = (part){
                    weight,
                    sign * s[i].y2,
                    {sign * s[i].x2[0], sign * s[i].x2[1], sign * s[i].x2[2]}};
    return count;
}

/* Monomials of neutral total weight 0 minus those of weight 2: the number of
 * SU(2) singlets among the neutral ones. */
static int count_invariants(const part *p, int n, int degree, int from,
                            part sum)
{
    int total = 0;

    if (degree == 0)
        return sum.y2 || sum.x2[0] || sum.x2[1] || sum.x2[2] ? 0
               : sum.weight == 0                             ? 1
               : sum.weight == 2                             ? -1
                                                             : 0;
    for (int i = from; i < n; i++)
        total += count_invariants(
            p, n, degree - 1, i,
            (part){sum.weight + p[i].weight,
                   sum.y2 + p[i].y2,
                   {sum.x2[0] + p[i].x2[0], sum.x2[1] + p[i].x2[1],
                    sum.x2[2] + p[i].x2[2]}});
    return total;
}

/* ---- values of the terms at random fields ---- */

/* Fields and conjugates are independent: [0] the conjugate, [1] the field. */
typedef struct point {
    mp_limb_t value[MOST_SCALARS][2][2];
} point;

static nmod_t prime(void)
{
    nmod_t mod;

    nmod_init(&mod, PRIME);
    return mod;
}

static const mp_limb_t *at(const point *x, int letter)
{
    return x->value[abs(letter) - 1][letter > 0];
}

static mp_limb_t evaluate(const term *t, const point *x, int sign)
{
    nmod_t mod = prime();
    mp_limb_t product = 1;

    for (int i = 0; i < t->n; i++) {
        const mp_limb_t *a = at(x, sign * t->factor[i].a), *b = a;
        mp_limb_t value = a[0];

        if (t->factor[i].kind != 's')
            b = at(x, sign * t->factor[i].b);
        if (t->factor[i].kind == 'd')
            value = nmod_add(nmod_mul(a[0], b[0], mod),
                             nmod_mul(a[1], b[1], mod), mod);
        if (t->factor[i].kind == 'e')
            value = nmod_sub(nmod_mul(a[0], b[1], mod),
                             nmod_mul(a[1], b[0], mod), mod);
        product = nmod_mul(product, value, mod);
    }
    return product;
}

static void random_point(point *x, uint64_t *rng)
{
    for (int i = 0; i < MOST_SCALARS; i++)
        for (int k = 0; k < 4; k++)
            x->value[i][k / 2][k % 2] = zf_test_random(rng) % PRIME;
}

/* Doublets times a matrix of determinant 1, conjugates its inverse transpose:
 * ((1, u), (v, 1 + u v)) and ((1 + u v, -v), (-u, 1)). */
static void rotate(point *x, const scalar *s, int n, uint64_t *rng)
{
    nmod_t mod = prime();
    mp_limb_t u = zf_test_random(rng) % PRIME, v = zf_test_random(rng) % PRIME;
    mp_limb_t w = nmod_add(1, nmod_mul(u, v, mod), mod);

    for (int i = 0; i < n; i++) {
        mp_limb_t *c = x->value[i][0], *f = x->value[i][1], old;

        if (s[i].su2 == 1)
            continue;
        old = f[0];
        f[0] = nmod_add(f[0], nmod_mul(u, f[1], mod), mod);
        f[1] = nmod_add(nmod_mul(v, old, mod), nmod_mul(w, f[1], mod), mod);
        old = c[0];
        c[0] = nmod_sub(nmod_mul(w, c[0], mod), nmod_mul(v, c[1], mod), mod);
        c[1] = nmod_sub(c[1], nmod_mul(u, old, mod), mod);
    }
}

/* One letter's share of charges of the term. */
static void add_letter(int sum[4], const scalar *s, int letter)
{
    if (letter == 0)
        return;
    sum[3] += (letter > 0 ? 1 : -1) * s[abs(letter) - 1].y2;
    for (int c = 0; c < 3; c++)
        sum[c] += (letter > 0 ? 1 : -1) * s[abs(letter) - 1].x2[c];
}

/* Invariant under all of the group; a Hermitian term is its own conjugate. */
static void check_term(const term *t, const scalar *s, int n, uint64_t *rng)
{
    int sum[4] = {0, 0, 0, 0}, letters = 0;
    point x;
    mp_limb_t before;

    for (int i = 0; i < t->n; i++) {
        int pair = t->factor[i].kind != 's';

        letters += 1 + pair;
        ZF_CHECK(s[abs(t->factor[i].a) - 1].su2 == 1 + pair);
        ZF_CHECK(!pair || s[abs(t->factor[i].b) - 1].su2 == 2);
        ZF_CHECK(t->factor[i].kind != 'd' ||
                 (t->factor[i].a < 0 && t->factor[i].b > 0));
        add_letter(sum, s, t->factor[i].a);
        add_letter(sum, s, t->factor[i].b);
    }
    ZF_CHECK_SI_EQ(letters, t->degree);
    for (int c = 0; c < 4; c++)
        ZF_CHECK_SI_EQ(sum[c], 0);
    random_point(&x, rng);
    before = evaluate(t, &x, 1);
    ZF_CHECK(t->hermitian == (before == evaluate(t, &x, -1)));
    rotate(&x, s, n, rng);
    ZF_CHECK(before != 0 && before == evaluate(t, &x, 1));
}

/* The terms of one degree with their conjugates are independent, and there
 * are no more invariants. */
static void check_degree(const term *t, int count, const scalar *s, int n,
                         int degree, uint64_t *rng)
{
    part p[MOST_PARTS];
    int parts = make_parts(p, s, n), rows = 0, row = 0;
    nmod_mat_t value;

    for (int i = 0; i < count; i++)
        rows += t[i].degree == degree ? 2 - t[i].hermitian : 0;
    ZF_CHECK_SI_EQ(rows, count_invariants(p, parts, degree, 0, (part){0}));
    nmod_mat_init(value, rows, rows, PRIME);
    for (int column = 0; column < rows; column++) {
        point x;

        random_point(&x, rng);
        row = 0;
        for (int i = 0; i < count; i++)
            for (int k = 0; t[i].degree == degree && k < 2 - t[i].hermitian;
                 k++)
                nmod_mat_entry(value, row++, column) =
                    evaluate(&t[i], &x, k ? -1 : 1);
    }
    ZF_CHECK_SI_EQ(nmod_mat_rank(value), rows);
    nmod_mat_clear(value);
}

static int check_scalars(const scalar *s, int n, uint64_t *rng)
{
    static term t[MOST_TERMS];
    zf_model *m = make_model(s, n);
    zf_buf text;
    int count;

    zf_buf_init(&text, 0);
    render(&text, m, all_terms);
    count = text.len ? read_terms(t, text.data) : 0;
    for (int i = 0; i < count; i++)
        check_term(&t[i], s, n, rng);
    for (int degree = 1; degree <= 4; degree++)
        check_degree(t, count, s, n, degree, rng);
    zf_buf_clear(&text);
    zf_model_free(m);
    return count;
}

/* ---- tests ---- */

ZF_TEST(all_invariants_and_only_these)
{
    uint64_t rng = zf_test_seed();

    for (slong k = 0; k < 60 * zf_test_multiplier(); k++) {
        int n = (int)zf_test_between(&rng, 1, MOST_SCALARS);
        int doublets = (int)zf_test_between(&rng, 0, n);
        int span = (int)zf_test_between(&rng, 0, 2);
        scalar s[MOST_SCALARS];

        doublets = doublets > 3 ? 3 : doublets;
        for (int i = 0; i < n; i++) {
            s[i].su2 = i < doublets ? 2 : 1;
            s[i].y2 = i < doublets ? (zf_test_between(&rng, 0, 2) ? 1 : -1)
                                   : 2 * (int)zf_test_between(&rng, 0, span);
            for (int c = 0; c < 3; c++)
                s[i].x2[c] =
                    (int)zf_test_between(&rng, c < 2 ? 0 : -span, span / 2);
        }
        check_scalars(s, n, &rng);
    }
}

/* The most there can be: all charges vanish. */
ZF_TEST(equal_scalars)
{
    uint64_t rng = zf_test_seed();
    static const scalar doublets[] = {
        {2, 1, {0, 0, 0}}, {2, 1, {0, 0, 0}}, {2, 1, {0, 0, 0}}};
    static const scalar opposite[] = {
        {2, 1, {0, 0, 0}}, {2, -1, {0, 0, 0}}, {2, 1, {0, 0, 0}}};
    static const scalar singlets[] = {
        {1, 0, {0, 0, 0}}, {1, 0, {0, 0, 0}}, {2, 1, {0, 0, 1}}};

    /* Real parameters: 9 + 45 of three doublets, 4 + 10 of two. */
    ZF_CHECK_SI_EQ(check_scalars(doublets, 3, &rng), 6 + 27);
    ZF_CHECK_SI_EQ(check_scalars(opposite, 3, &rng), 6 + 27);
    check_scalars(singlets, 3, &rng);
    ZF_CHECK_SI_EQ(check_scalars(doublets, 2, &rng), 3 + 7);
    ZF_CHECK_SI_EQ(check_scalars(doublets, 1, &rng), 2);
}

static void check_text(const scalar *s, int n, const char *want)
{
    zf_model *m = make_model(s, n);
    zf_buf text;

    zf_buf_init(&text, 0);
    render(&text, m, all_terms);
    ZF_CHECK_STR_EQ(zf_buf_text(&text), want);
    zf_buf_clear(&text);
    zf_model_free(m);
}

ZF_TEST(well_known_potentials)
{
    static const scalar plain[] = {{2, 1, {0, 0, 0}}, {2, 1, {0, 0, 0}}};
    static const scalar split[] = {{2, 1, {0, 0, 0}}, {2, -1, {0, 0, 0}}};
    static const scalar charged[] = {
        {2, -1, {0, 0, 0}}, {2, -1, {2, 0, 0}}, {1, 0, {-2, 0, 0}}};

    check_text(plain, 2,
               "2 h d -1 1;2 p d -1 2;2 h d -2 2;"
               "4 h d -1 1 d -1 1;4 p d -1 1 d -1 2;4 p d -1 2 d -1 2;"
               "4 h d -1 1 d -2 2;4 h d -1 2 d -2 1;"
               "4 p d -1 2 d -2 2;4 h d -2 2 d -2 2;");
    check_text(split, 2,
               "2 h d -1 1;2 p e 1 2;2 h d -2 2;"
               "4 h d -1 1 d -1 1;4 p d -1 1 e 1 2;4 h d -1 1 d -2 2;"
               "4 h d -1 2 d -2 1;4 p e 1 2 e 1 2;4 p e 1 2 d -2 2;"
               "4 h d -2 2 d -2 2;");
    check_text(charged, 3,
               "2 h d -1 1;2 h d -2 2;2 h s -3 0 s 3 0;3 p d -1 2 s 3 0;"
               "4 h d -1 1 d -1 1;4 h d -1 1 d -2 2;4 h d -1 2 d -2 1;"
               "4 h d -1 1 s -3 0 s 3 0;4 h d -2 2 d -2 2;"
               "4 h d -2 2 s -3 0 s 3 0;4 h s -3 0 s -3 0 s 3 0 s 3 0;");
}

ZF_TEST(what_is_left_out)
{
    zf_model *m = zf_card(ZF_FAMILY_CARD);
    zf_buf text;

    zf_buf_init(&text, 0);
    render(&text, m,
           "{{#potential}}{{#scalars}}{{symbol}}{{#doublet}} d{{/doublet}};"
           "{{/scalars}}{{#left_out}}{{name}}{{#known}} k{{/known}};"
           "{{/left_out}}{{#has_left_out}}!{{/has_left_out}}"
           "{{#has_linear}}1{{/has_linear}}{{#has_quadratic}}2"
           "{{/has_quadratic}}{{#has_trilinear}}3{{/has_trilinear}}"
           "{{#has_quartic}}4{{/has_quartic}}"
           "{{#quadratic}}{{#factors}} {{#one}}{{name}} {{latex}}{{/one}}"
           "{{/factors}}{{/quadratic}}{{/potential}}");
    ZF_CHECK_STR_EQ(zf_buf_text(&text),
                    "Hx d;Phi1;S_q;!24 H H Phi1 \\Phi_1 Phi1 \\Phi_1");
    zf_buf_clear(&text);
    zf_model_free(m);
}

ZF_TEST(too_many_terms)
{
    zf_value *v = zf_value_map();
    zf_error err = {0};
    zf_model *m;
    zf_buf card;

    zf_buf_init(&card, 0);
    zf_buf_puts(&card, "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"
                       "  - {name: N, chirality: right, su3: 1, su2: 1, "
                       "hypercharge: 0}\n  scalars:\n");
    for (int i = 0; i < 16; i++)
        zf_buf_printf(&card,
                      "  - {name: S%d, su3: 1, su2: 1, hypercharge: 0}\n", i);
    zf_buf_puts(&card, "charges: {N: [0]}\nscalars: {");
    for (int i = 0; i < 16; i++)
        zf_buf_printf(&card, "%sS%d: 0", i ? ", " : "", i);
    zf_buf_puts(&card, "}\n");
    m = zf_card(zf_buf_text(&card));
    ZF_CHECK(zf_view_put_potential(v, m, &err) == ZF_ELIMIT);
    ZF_CHECK_STR_EQ(err.message,
                    "the scalar potential has more than 20000 terms");
    zf_value_free(v);
    zf_model_free(m);
    zf_buf_clear(&card);
}

ZF_TEST_MAIN(ZF_CASE(all_invariants_and_only_these), ZF_CASE(equal_scalars),
             ZF_CASE(well_known_potentials), ZF_CASE(what_is_left_out),
             ZF_CASE(too_many_terms))
