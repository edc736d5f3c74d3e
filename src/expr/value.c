/* value.c - values in double precision. */
#include <complex.h>
#include <math.h>
#include <string.h>

#include "expr/node.h"

typedef double complex number;

/* What rounding may leave in the imaginary part of a real number. */
static const double rounding = 1e-9;

/* re + I im with the signs of zeros and infinities kept.  The C library has
 * its macro for gcc only; a complex number has the layout of two doubles. */
static number join(double re, double im)
{
    const double two[2] = {re, im};
    number z;

    memcpy(&z, two, sizeof(z));
    return z;
}

static double to_double(const fmpq_t x)
{
    slong p_exponent, q_exponent;
    double p = fmpz_get_d_2exp(&p_exponent, fmpq_numref(x));
    double q = fmpz_get_d_2exp(&q_exponent, fmpq_denref(x));
    slong exponent = p_exponent - q_exponent;

    /* Exact parts are divided as they are: p/q is then rounded once. */
    if (fmpz_bits(fmpq_numref(x)) <= 53 && fmpz_bits(fmpq_denref(x)) <= 53)
        return fmpz_get_d(fmpq_numref(x)) / fmpz_get_d(fmpq_denref(x));
    exponent = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : exponent;
    return ldexp(p / q, (int)exponent);
}

static number times(number a, number b)
{
    if (cimag(a) == 0 && cimag(b) == 0)
        return join(creal(a) * creal(b), 0);
    return a * b;
}

static number integer_power(number x, slong n)
{
    ulong k = n < 0 ? 0 - (ulong)n : (ulong)n;
    number result = 1;

    if (cimag(x) == 0)
        return join(pow(creal(x), (double)n), 0);
    for (; k; k >>= 1) {
        if (k & 1)
            result = times(result, x);
        x = times(x, x);
    }
    return n < 0 ? 1 / result : result;
}

static number power(number x, const fmpq_t r)
{
    double exponent = to_double(r);

    if (fmpz_is_one(fmpq_denref(r)) && fmpz_fits_si(fmpq_numref(r)))
        return integer_power(x, fmpz_get_si(fmpq_numref(r)));
    if (cimag(x) == 0 && !(creal(x) < 0)) {
        if (fmpz_cmp_ui(fmpq_denref(r), 2) == 0 && fmpz_is_one(fmpq_numref(r)))
            return join(sqrt(creal(x)), 0);
        return join(pow(creal(x), exponent), 0);
    }
    /* The argument of a negative number is pi, not minus pi. */
    if (cimag(x) == 0)
        x = join(creal(x), 0.0);
    if (exponent == 0.5)
        return csqrt(x);
    return cpow(x, exponent);
}

static number of_complex(zf_builtin f, number z, int *known)
{
    *known = 1;
    switch (f) {
    case ZF_BUILTIN_EXP:
        return cexp(z);
    case ZF_BUILTIN_LOG:
        return clog(z);
    case ZF_BUILTIN_SIN:
        return csin(z);
    case ZF_BUILTIN_COS:
        return ccos(z);
    case ZF_BUILTIN_TAN:
        return ctan(z);
    case ZF_BUILTIN_ATAN:
        return catan(z);
    case ZF_BUILTIN_ABS:
        return cabs(z);
    case ZF_BUILTIN_CONJ:
        return conj(z);
    case ZF_BUILTIN_RE:
        return creal(z);
    case ZF_BUILTIN_IM:
        return cimag(z);
    default:
        *known = 0;
        return 0;
    }
}

static zf_status value_of_call(number *out, zf_expr e, const number *args,
                               zf_error *err)
{
    zf_builtin f = zf_expr_builtin(e->function);
    double x[ZF_EXPR_MAX_ARGS] = {0};
    int known = 0, is_complex = 0;

    for (uint32_t k = 0; k < e->n; k++) {
        double most = rounding * cabs(args[k]);

        x[k] = creal(args[k]);
        if (cimag(args[k]) != 0 &&
            !(fabs(cimag(args[k])) <= most && zf_expr_is_real(e->args[k])))
            is_complex = 1;
    }
    if (!is_complex && !(f == ZF_BUILTIN_LOG && x[0] < 0)) {
        *out = e->function->value(x);
        return ZF_OK;
    }
    *out = of_complex(f, args[0], &known);
    if (known)
        return ZF_OK;
    return zf_error_set(err, ZF_EDOMAIN, NULL,
                        "%s is called with a complex argument", e->name);
}

/* The values of the nodes so far. */
typedef struct work {
    zf_expr_list list;
    number *value;
    number *args;
    zf_expr_value_fn *fn;
    void *arg;
} work;

static zf_status value_of_node(number *out, const work *w, zf_expr e,
                               zf_error *err)
{
    const number *args = w->args;

    switch (e->kind) {
    case ZF_EXPR_NUMBER:
        *out = to_double(e->number);
        return ZF_OK;
    case ZF_EXPR_PI:
        *out = acos(-1.0);
        return ZF_OK;
    case ZF_EXPR_I:
        *out = join(0, 1);
        return ZF_OK;
    case ZF_EXPR_SYMBOL:
        return w->fn(out, e->name, w->arg, err);
    case ZF_EXPR_POWER:
        *out = power(args[0], e->number);
        return ZF_OK;
    case ZF_EXPR_PRODUCT:
        *out = args[0];
        for (uint32_t k = 1; k < e->n; k++)
            *out = times(*out, args[k]);
        return ZF_OK;
    case ZF_EXPR_SUM:
        *out = args[0];
        for (uint32_t k = 1; k < e->n; k++)
            *out += args[k];
        return ZF_OK;
    case ZF_EXPR_CALL:
        return value_of_call(out, e, args, err);
    }
    return zf_error_set(err, ZF_EBUG, NULL, "an expression of no kind");
}

zf_status zf_expr_value(double complex *out, zf_expr e, zf_expr_value_fn *fn,
                        void *arg, zf_error *err)
{
    work w = {.fn = fn, .arg = arg};
    zf_status st = ZF_OK;
    size_t most = 1;

    if (!zf_expr_list_new(&w.list, e))
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; k < w.list.n; k++)
        if (w.list.node[k]->n > most)
            most = w.list.node[k]->n;
    w.value = zf_mem_array(w.list.n, sizeof(number));
    w.args = zf_mem_array(most, sizeof(number));
    if (!w.value || !w.args)
        st = zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; k < w.list.n && st == ZF_OK; k++) {
        zf_expr node = w.list.node[k];

        for (uint32_t j = 0; j < node->n; j++)
            w.args[j] = w.value[zf_expr_place(&w.list, node->args[j])];
        st = value_of_node(&w.value[k], &w, node, err);
    }
    if (st == ZF_OK)
        *out = w.value[w.list.n - 1];
    zf_mem_free(w.args);
    zf_mem_free(w.value);
    zf_expr_list_clear(&w.list);
    return st;
}
