/* Rounding: every observable of every model, and its gradient, by walking the
 * formula over leaves in ball arithmetic.
 *
 * What double precision can give is in proportion to the size of what is added
 * up, so that a size goes along with each value: |terms| added where values may
 * cancel, carried on with the relative changes that powers and functions make. */
#include <dirent.h>
#include <math.h>

#include "zforge/kernel.h"

#include "amplitudes.h"
#include "judge.h"

typedef struct known {
    zf_expr e;
    ball value;
    double size;
} known;

typedef struct walk {
    zf_point *p;
    const zf_observable *o; /* of the row at work, or NULL */
    const ball *column;     /* its columns */
    size_t n_columns;       /* those that have a value */
    const double *number;   /* the same for doubles */
    known *map;
    size_t n, capacity;
} walk;

/* ---- functions ---- */

static ball gm2_integrand(ball x, void *arg)
{
    const ball *f = arg; /* 1/r, axial or NULL */
    ball y = minus(number(1), x);
    ball top = times3(number(2), square(x), y);

    if (f[1])
        top = minus(times3(multiple(2, x), y, minus(x, number(4))),
                    times(multiple(4, f[0]), power(x, 3)));
    return over(times(f[0], top), plus(y, times(f[0], square(x))));
}

static ball gm2(ball r, int axial)
{
    ball f[2] = {over(number(1), r), axial ? r : NULL};

    return integrate(gm2_integrand, f, number(0), number(1));
}

static ball log_ratio(ball y)
{
    ball x = minus(y, number(1));

    /* Two orders are enough for what rounds to 1. */
    if (fabs(ball_double(x)) < 1e-60)
        return number(1);
    return over(logarithm(y), x);
}

static ball kallen(ball a, ball b)
{
    ball d = minus(minus(number(1), a), b);

    if (!above(number(1), plus(root(a), root(b))))
        return number(0);
    return root(minus(square(d), multiple(4, times(a, b))));
}

/* One of the twelve forms: the coefficient of e2^i G^j c^k in a square. */
typedef struct form {
    process p;
    int k;
} form;

/* 1/x, the propagator, or 1 */
static ball factor(const process *p, ball x, int which)
{
    return which == 0   ? over(number(1), x)
           : which == 1 ? propagator(x, p->m2_z, p->width_z)
                        : number(1);
}

static ball form_integrand(ball c, void *arg)
{
    static const int pair[6][2] = {{0, 0}, {0, 1}, {1, 1},
                                   {0, 2}, {1, 2}, {2, 2}};
    const form *f = arg;
    const process *p = &f->p;
    int i = pair[(f->k - 1) % 6][0], j = pair[(f->k - 1) % 6][1];
    ball t = times(p->s, over(minus(c, number(1)), number(2)));
    ball u = times(p->s, over(plus(c, number(1)), number(-2)));
    ball tc = conjugate(t), sum = number(0);

    for (int turn = 0; turn < (i == j ? 1 : 2); turn++) {
        int a = turn ? j : i, b = turn ? i : j;
        ball sa = factor(p, p->s, a), ta = factor(p, t, a);
        ball sb = conjugate(factor(p, p->s, b));
        ball tb = conjugate(factor(p, tc, b));

        if (f->k <= 6)
            sum = plus(sum, times3(square(u), plus(sa, ta), plus(sb, tb)));
        else
            sum = plus(sum, plus(times3(square(t), sa, sb),
                                 times3(square(p->s), ta, tb)));
    }
    return over(sum, times3(number(32), pi_power(1), p->s));
}

static void fill_process(process *p, const ball *x)
{
    memset(p, 0, sizeof(*p));
    p->bhabha = 1;
    p->s = square(x[0]);
    p->m2_z = square(x[3]);
    p->width_z = times(x[3], x[4]);
}

static ball bhabha(const ball *x)
{
    form f;

    f.k = (int)lround(ball_double(x[0]));
    fill_process(&f.p, x + 1);
    return integrate(form_integrand, &f, x[2], x[3]);
}

static ball bhabha_zp(const ball *x)
{
    process p;

    fill_process(&p, x);
    p.e2 = x[5];
    p.z[0] = x[6];
    p.z[1] = x[7];
    p.m2_zp = square(x[10]);
    p.width_zp = times(x[10], x[11]);
    for (int k = 0; k < 4; k++)
        p.zp[k / 2][k % 2] = times(x[8 + k / 2], x[8 + k % 2]);
    return over(between(&p, x[1], x[2]), times3(number(32), pi_power(1), p.s));
}

/* NULL when the name is not that of a function with derivatives. */
static ball function(const char *name, const ball *x)
{
    acb_ptr z = ball_new();

    if (strcmp(name, "exp") == 0)
        acb_exp(z, x[0], BITS);
    else if (strcmp(name, "log") == 0)
        acb_log(z, x[0], BITS);
    else if (strcmp(name, "sin") == 0)
        acb_sin(z, x[0], BITS);
    else if (strcmp(name, "cos") == 0)
        acb_cos(z, x[0], BITS);
    else if (strcmp(name, "tan") == 0)
        acb_tan(z, x[0], BITS);
    else if (strcmp(name, "atan") == 0)
        acb_atan(z, x[0], BITS);
    else if (strcmp(name, "atan2") == 0) {
        acb_zero(z);
        arb_atan2(acb_realref(z), acb_realref(x[0]), acb_realref(x[1]), BITS);
    } else if (strcmp(name, "gm2_vector") == 0)
        return gm2(x[0], 0);
    else if (strcmp(name, "gm2_axial") == 0)
        return gm2(x[0], 1);
    else if (strcmp(name, "log_ratio") == 0)
        return log_ratio(x[0]);
    else if (strcmp(name, "kallen") == 0)
        return kallen(x[0], x[1]);
    else if (strcmp(name, "bhabha") == 0)
        return bhabha(x);
    else if (strcmp(name, "bhabha_zp") == 0)
        return bhabha_zp(x);
    else
        return NULL;
    return z;
}

/* d function/d x[k], by a difference. */
static ball slope(const char *name, const ball *x, size_t n, size_t k)
{
    ball low[12], high[12], h;
    acb_ptr step = ball_new();
    ball d;

    integral_bits = 200;
    acb_set_d(step, fabs(ball_double(x[k])) + (ball_double(x[k]) == 0));
    acb_mul_2exp_si(step, step, -80);
    h = step;
    memcpy(low, x, n * sizeof(*x));
    memcpy(high, x, n * sizeof(*x));
    low[k] = minus(x[k], h);
    high[k] = plus(x[k], h);
    d = minus(function(name, high), function(name, low));
    integral_bits = 80;
    return over(d, multiple(2, h));
}

/* "kallen_d2" is the derivative of kallen by its second argument. */
static ball derivative(const char *name, const ball *x, size_t n)
{
    static const char *const of_zp[] = {"_dhL", "_dhR", "_dM", "_dGamma"};
    char stem[64];
    char *end;

    snprintf(stem, sizeof(stem), "%s", name);
    end = strrchr(stem, '_');
    if (!end || end[1] != 'd')
        return NULL;
    for (size_t k = 0; k < 4; k++)
        if (strcmp(end, of_zp[k]) == 0) {
            *end = '\0';
            return slope(stem, x, n, 8 + k);
        }
    *end = '\0';
    return slope(stem, x, n, end[2] == '2' ? 1 : 0);
}

static ball call(zf_expr e, const ball *x, size_t n)
{
    const char *name = zf_expr_name(e);
    ball z = function(name, x);

    if (!z)
        z = derivative(name, x, n);
    if (z)
        return z;
    if (strcmp(name, "re") == 0)
        return real_part(x[0]);
    if (strcmp(name, "im") == 0)
        return imaginary_part(x[0]);
    if (strcmp(name, "conj") == 0)
        return conjugate(x[0]);
    if (strcmp(name, "abs") == 0)
        return modulus(x[0]);
    if (strcmp(name, "sign") == 0)
        return number((ball_double(x[0]) > 0) - (ball_double(x[0]) < 0));
    if (strcmp(name, "ramp") == 0)
        return ball_double(x[0]) > 0 ? x[0] : number(0);
    if (strcmp(name, "step") == 0)
        return number(ball_double(x[0]) > 0);
    ZF_FAIL("no second evaluation of the function %s\n", name);
    return NULL;
}

/* ---- trees ---- */

static size_t place(const walk *w, zf_expr e)
{
    size_t at =
        (size_t)((uintptr_t)e / 16 * 0x9e3779b97f4a7c15u) & (w->capacity - 1);

    while (w->map[at].e && w->map[at].e != e)
        at = (at + 1) & (w->capacity - 1);
    return at;
}

static void remember(walk *w, known k)
{
    if (2 * (w->n + 1) > w->capacity) {
        known *old = w->map;
        size_t n = w->capacity;

        w->capacity = n ? 2 * n : 1024;
        w->map = calloc(w->capacity, sizeof(*w->map));
        ZF_CHECK(w->map != NULL);
        for (size_t i = 0; i < n; i++)
            if (old[i].e)
                w->map[place(w, old[i].e)] = old[i];
        free(old);
    }
    w->n++;
    w->map[place(w, k.e)] = k;
}

static void forget(walk *w)
{
    free(w->map);
    w->map = NULL;
    w->n = w->capacity = 0;
}

static double magnitude(ball z)
{
    double re = fabs(ball_double(z));
    double im = fabs(arf_get_d(arb_midref(acb_imagref(z)), ARF_RND_NEAR));

    return re + im;
}

static ball symbol_value(walk *w, const char *name)
{
    double complex z = 0;
    zf_error err = {0};

    for (size_t k = 0; k < w->n_columns; k++)
        if (strcmp(w->o->column[k], name) == 0)
            return w->column[k];
    ZF_CHECK_OK(zf_point_value(&z, w->p, name, &err), &err);
    ZF_CHECK(cimag(z) == 0);
    return number(creal(z));
}

/* base^(p/q) */
static ball power_value(zf_expr e, ball base)
{
    const fmpq *r = zf_expr_number(e);
    acb_ptr z = ball_new();

    if (fmpz_is_one(fmpq_denref(r)))
        acb_pow_fmpz(z, base, fmpq_numref(r), BITS);
    else {
        acb_t exponent;

        acb_init(exponent);
        acb_set_fmpq(exponent, r, BITS);
        acb_pow(z, base, exponent, BITS);
        acb_clear(exponent);
    }
    return z;
}

static known evaluate(walk *w, zf_expr e);

static void combine(known *out, walk *w, zf_expr e)
{
    int sum = zf_expr_kind_of(e) == ZF_EXPR_SUM;

    out->value = number(!sum);
    out->size = !sum;
    for (size_t k = 0; k < zf_expr_count(e); k++) {
        known part = evaluate(w, zf_expr_at(e, k));

        out->value =
            sum ? plus(out->value, part.value) : times(out->value, part.value);
        out->size = sum ? out->size + part.size : out->size * part.size;
    }
}

/* The relative uncertainty of an argument grows by |x f'/f|. */
static void call_value(known *out, walk *w, zf_expr e)
{
    size_t n = zf_expr_count(e);
    ball x[12];
    double size[12];

    ZF_CHECK(n <= 12);
    for (size_t k = 0; k < n; k++) {
        known part = evaluate(w, zf_expr_at(e, k));

        x[k] = part.value;
        size[k] = part.size;
    }
    out->value = call(e, x, n);
    out->size = magnitude(out->value);
    if (n == 1 && !function(zf_expr_name(e), x) && size[0] > out->size)
        out->size = size[0]; /* re, im, conj, abs, ramp */
    if (n > 2 || !function(zf_expr_name(e), x)) {
        for (size_t k = 0; k < n; k++)
            if (magnitude(x[k]) > 0)
                out->size = fmax(out->size, magnitude(out->value) * size[k] /
                                                magnitude(x[k]));
        return;
    }
    for (size_t k = 0; k < n; k++)
        out->size += size[k] * magnitude(slope(zf_expr_name(e), x, n, k));
}

static known evaluate(walk *w, zf_expr e)
{
    known out = {.e = e};
    acb_ptr z;

    if (w->capacity) {
        size_t at = place(w, e);

        if (w->map[at].e)
            return w->map[at];
    }
    switch (zf_expr_kind_of(e)) {
    case ZF_EXPR_NUMBER:
        out.value = rational(zf_expr_number(e));
        break;
    case ZF_EXPR_PI:
        out.value = pi_power(1);
        break;
    case ZF_EXPR_I:
        z = ball_new();
        acb_onei(z);
        out.value = z;
        break;
    case ZF_EXPR_SYMBOL:
        out.value = symbol_value(w, zf_expr_name(e));
        break;
    case ZF_EXPR_POWER: {
        known base = evaluate(w, zf_expr_at(e, 0));
        double grown = base.size / magnitude(base.value);
        slong p = fmpz_get_si(fmpq_numref(zf_expr_number(e)));

        out.value = power_value(e, base.value);
        out.size = p > 0 ? pow(base.size, fmpq_get_d(zf_expr_number(e)))
                         : magnitude(out.value) * grown;
        break;
    }
    case ZF_EXPR_CALL:
        call_value(&out, w, e);
        break;
    case ZF_EXPR_PRODUCT:
    case ZF_EXPR_SUM:
        combine(&out, w, e);
        break;
    }
    if (out.size == 0 || !(out.size >= magnitude(out.value)))
        out.size = magnitude(out.value);
    remember(w, out);
    return out;
}

/* ---- models ---- */

static zf_status double_value(double complex *out, const char *symbol,
                              void *arg, zf_error *err)
{
    const walk *w = arg;

    for (size_t k = 0; k < w->n_columns; k++)
        if (strcmp(w->o->column[k], symbol) == 0) {
            *out = w->number[k];
            return ZF_OK;
        }
    return zf_point_value(out, w->p, symbol, err);
}

static void compare(judge *j, walk *w, zf_expr e, const char *what,
                    const char *name)
{
    double complex got = 0;
    zf_error err = {0};
    prediction want = {0};
    known k = evaluate(w, e);

    ZF_CHECK_OK(zf_expr_value(&got, e, double_value, w, &err), &err);
    want.value = real_part(k.value);
    want.scale = number(k.size);
    if (!acb_is_finite(k.value)) {
        ZF_CHECK(!isfinite(creal(got)));
        return;
    }
    judge_number(j, creal(got), &want, what, name);
}

static void value_and_gradient(judge *j, walk *w, const zf_observable *o)
{
    zf_quantities *q = zf_couplings_quantities(j->c);
    zf_expr e = zf_quantities_expand(q, o->formula);

    compare(j, w, e, "the value", o->name);
    for (size_t k = 0; k < zf_quantities_count(q); k++) {
        const zf_quantity *x = zf_quantities_at(q, k);
        zf_error err = {0};
        zf_expr d;

        if (x->kind != ZF_QUANTITY_PARAMETER ||
            !zf_expr_has_symbol(e, x->symbol))
            continue;
        d = zf_expr_diff(zf_quantities_pool(q), e, x->symbol);
        ZF_CHECK_OK(zf_expr_pool_check(zf_quantities_pool(q), &err), &err);
        compare(j, w, d, x->name, o->name);
    }
}

/* Columns of a row, read and prepared, both ways. */
static void one_row(judge *j, walk *w, const zf_observable *o, size_t row)
{
    ball column[64];
    double value[64];
    zf_error err = {0};

    ZF_CHECK(o->n_columns + o->n_prepared <= 64);
    forget(w);
    w->o = o;
    w->column = column;
    w->number = value;
    w->n_columns = 0;
    for (size_t k = 0; k < o->n_columns + o->n_prepared; k++) {
        if (k < o->n_columns) {
            value[k] = o->row[row * o->n_columns + k];
            column[k] = number(value[k]);
        } else {
            zf_expr e = zf_quantities_expand(zf_couplings_quantities(j->c),
                                             o->prepared[k - o->n_columns]);
            double complex z = 0;

            column[k] = evaluate(w, e).value;
            ZF_CHECK_OK(zf_expr_value(&z, e, double_value, w, &err), &err);
            value[k] = creal(z);
        }
        w->n_columns++;
    }
    value_and_gradient(j, w, o);
    forget(w);
    w->o = NULL;
    w->n_columns = 0;
}

static void whole_model(judge *j, uint64_t *rng)
{
    walk w = {.p = j->p};

    for (size_t k = 0; k < zf_observables_count(j->o); k++)
        if (zf_observables_at(j->o, k)->n_rows == 0)
            value_and_gradient(j, &w, zf_observables_at(j->o, k));
    for (size_t k = 0; k < zf_observables_count(j->o); k++) {
        const zf_observable *o = zf_observables_at(j->o, k);

        if (o->n_rows > 0)
            one_row(j, &w, o,
                    (size_t)zf_test_between(rng, 0, (slong)o->n_rows - 1));
    }
    forget(&w);
}

static void one_card(judge *j, const char *card, uint64_t *rng)
{
    judge_open(j, card);
    for (slong i = 0; i < zf_test_multiplier(); i++) {
        balls_release(0);
        judge_random_point(j, (int)i + 1, rng);
        whole_model(j, rng);
    }
    judge_close(j);
}

ZF_TEST(values_and_gradients)
{
    judge j = {0};
    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(judge_cards) / sizeof(*judge_cards); k++)
        one_card(&j, judge_cards[k], &rng);
    balls_free();
    ZF_CHECK(j.numbers > 2000);
    ZF_CHECK(j.relative * 20 > j.numbers * 19);
    ZF_CHECK(j.worst < 1e-14);
}

/* The other cards of the catalogue, when there is time. */
ZF_TEST(all_cards)
{
    judge j = {0};
    uint64_t rng = zf_test_seed();
    DIR *folder;

    if (zf_test_multiplier() == 1)
        skip();
    folder = opendir(ZF_SOURCE_DIR "/catalog/models");
    ZF_CHECK(folder != NULL);
    for (struct dirent *f = readdir(folder); f; f = readdir(folder)) {
        char card[256];
        char *end;

        snprintf(card, sizeof(card), "%s", f->d_name);
        end = strstr(card, ".yaml");
        if (end) {
            *end = '\0';
            one_card(&j, card, &rng);
        }
    }
    closedir(folder);
    balls_free();
    ZF_CHECK(j.numbers > 10000);
}

ZF_TEST_MAIN(ZF_CASE(values_and_gradients), ZF_CASE(all_cards))
