/* poly.c - the numbers of a filter as polynomials in charges and atoms.
 *
 * abs(F) = c abs(P) with the content c > 0 taken out and the sign of P
 * settled; max(F...) = -min(-F...); min(F...) = c min(P...) with the common
 * content taken out.  What stands inside an atom has integer coefficients.
 * abs of what is never negative is that itself, and arguments of min that are
 * never below another are left out. */
#include <stdlib.h>
#include <string.h>

#include "filter/normal.h"

enum {
    MOST_COMPARED = 8 /* arguments of min that are compared in pairs */
};

static slong count_atoms(const zf_filter_node *node)
{
    slong n = node->kind == ZF_NODE_ABS || node->kind == ZF_NODE_MIN ||
              node->kind == ZF_NODE_MAX;

    for (const zf_filter_node *c = node->first; c; c = c->next)
        n += count_atoms(c);
    return n;
}

void zf_filter_ring_start(zf_filter_ring *r, const zf_filter_node *a,
                          const zf_filter_node *b)
{
    slong atoms = count_atoms(a) + count_atoms(b);

    r->n_atoms = 0;
    r->gave_up = atoms > ZF_FILTER_MAX_ATOMS;
    r->max_atoms = r->gave_up ? 0 : atoms;
    r->atoms = zf_mem_array((size_t)r->max_atoms, sizeof(zf_filter_atom));
    if (!r->atoms)
        r->gave_up = 1;
    fmpq_mpoly_ctx_init(r->ctx, r->n + r->max_atoms + 1, ORD_LEX);
}

static void clear_polys(fmpq_mpoly_struct *f, slong n, const zf_filter_ring *r)
{
    for (slong i = 0; f && i < n; i++)
        fmpq_mpoly_clear(f + i, r->ctx);
    zf_mem_free(f);
}

/* NULL, and the ring has given up, when there is no memory. */
static fmpq_mpoly_struct *new_polys(slong n, zf_filter_ring *r)
{
    fmpq_mpoly_struct *f = zf_mem_array((size_t)n, sizeof(*f));

    if (!f)
        r->gave_up = 1;
    for (slong i = 0; f && i < n; i++)
        fmpq_mpoly_init(f + i, r->ctx);
    return f;
}

void zf_filter_ring_clear(zf_filter_ring *r)
{
    for (slong i = 0; i < r->n_atoms; i++) {
        zf_filter_atom *a = &r->atoms[i];

        zf_mem_free(a->text);
        clear_polys(a->args, a->n_args, r);
        fmpq_clear(a->low);
        fmpq_clear(a->high);
    }
    zf_mem_free(r->atoms);
    fmpq_mpoly_ctx_clear(r->ctx);
}

/* `x3^2` or `abs(...)^2`. */
static char *factor_text(const zf_filter_ring *r, slong v, ulong exponent)
{
    zf_buf buf;
    char *text = NULL;

    zf_buf_init(&buf, ZF_FILTER_MAX_NORMAL);
    if (v < r->n)
        zf_buf_printf(&buf, "x%ld", (long)v);
    else
        zf_buf_puts(&buf, r->atoms[v - r->n].text);
    zf_buf_printf(&buf, "^%lu", (unsigned long)exponent);
    if (zf_buf_check(&buf, NULL) == ZF_OK)
        text = zf_mem_string(zf_buf_text(&buf), buf.len);
    zf_buf_clear(&buf);
    return text;
}

/* Factors sorted, then the coefficient. */
static char *term_text(const fmpq_mpoly_t f, slong i, ulong *exponents,
                       const zf_filter_ring *r)
{
    zf_filter_list factors = {NULL, 0, 0, 0, 0};
    char *coefficient, *text;
    fmpq_t c;

    fmpq_init(c);
    fmpq_mpoly_get_term_coeff_fmpq(c, f, i, r->ctx);
    coefficient = fmpq_get_str(NULL, 10, c);
    fmpq_mpoly_get_term_exp_ui(exponents, f, i, r->ctx);
    for (slong v = 0; v < r->n + r->n_atoms; v++) {
        if (exponents[v])
            zf_filter_list_take(&factors, factor_text(r, v, exponents[v]));
    }
    zf_filter_list_sort(&factors, 0);
    zf_filter_list_take(&factors,
                        zf_mem_string(coefficient, strlen(coefficient)));
    text = zf_filter_list_join(&factors, "", "*", "");
    zf_filter_list_clear(&factors);
    flint_free(coefficient);
    fmpq_clear(c);
    return text;
}

char *zf_filter_poly_text(const fmpq_mpoly_t f, zf_filter_ring *r)
{
    slong n = fmpq_mpoly_length(f, r->ctx);
    ulong *exponents =
        zf_mem_array((size_t)(r->n + r->max_atoms + 1), sizeof(ulong));
    zf_filter_list terms = {NULL, 0, 0, 0, 0};
    char *text = NULL;

    for (slong i = 0; exponents && !r->gave_up && !terms.failed && i < n; i++)
        zf_filter_list_take(&terms, term_text(f, i, exponents, r));
    zf_filter_list_sort(&terms, 0);
    if (exponents && !r->gave_up)
        text = zf_filter_list_join(&terms, "", " + ", "");
    if (!text)
        r->gave_up = 1;
    zf_filter_list_clear(&terms);
    zf_mem_free(exponents);
    return text;
}

char *zf_filter_poly_text_up_to_sign(int *sign, const fmpq_mpoly_t f,
                                     zf_filter_ring *r)
{
    char *plus = zf_filter_poly_text(f, r), *minus;
    fmpq_mpoly_t g;

    fmpq_mpoly_init(g, r->ctx);
    fmpq_mpoly_neg(g, f, r->ctx);
    minus = zf_filter_poly_text(g, r);
    fmpq_mpoly_clear(g, r->ctx);
    *sign = plus && minus && strcmp(plus, minus) > 0 ? -1 : 1;
    zf_mem_free(*sign > 0 ? minus : plus);
    return *sign > 0 ? plus : minus;
}

/* The degree of term i, or -1. */
static slong term_degree(const fmpq_mpoly_t f, slong i, ulong *exponents,
                         const zf_filter_ring *r)
{
    slong degree = 0;

    fmpq_mpoly_get_term_exp_ui(exponents, f, i, r->ctx);
    for (slong v = 0; v < r->n + r->n_atoms; v++) {
        slong weight = v < r->n ? 1 : r->atoms[v - r->n].degree;

        if (exponents[v] && weight < 0)
            return -1;
        degree += weight * (slong)exponents[v];
    }
    return degree;
}

slong zf_filter_poly_degree(const fmpq_mpoly_t f, zf_filter_ring *r)
{
    slong n = fmpq_mpoly_length(f, r->ctx), degree = 0;
    ulong *exponents =
        zf_mem_array((size_t)(r->n + r->max_atoms + 1), sizeof(ulong));

    if (!exponents)
        r->gave_up = 1;
    for (slong i = 0; exponents && degree >= 0 && i < n; i++) {
        slong d = term_degree(f, i, exponents, r);

        degree = i == 0 || d == degree ? d : -1;
    }
    zf_mem_free(exponents);
    return degree;
}

void zf_filter_poly_primitive(fmpq_t content, fmpq_mpoly_t f,
                              const zf_filter_ring *r)
{
    fmpq_mpoly_content(content, f, r->ctx);
    fmpq_abs(content, content);
    if (fmpq_is_zero(content))
        fmpq_one(content);
    fmpq_mpoly_scalar_div_fmpq(f, f, content, r->ctx);
}

/* Bounds of an atom from those of its arguments. */
static void bound_atom(zf_filter_atom *a, zf_filter_ring *r)
{
    fmpq_t x;

    fmpq_init(x);
    a->has_low = 1;
    for (slong i = 0; i < a->n_args && !a->is_abs; i++) {
        a->has_low = a->has_low && zf_filter_poly_least(x, a->args + i, r);
        if (a->has_low && (i == 0 || fmpq_cmp(x, a->low) < 0))
            fmpq_set(a->low, x);
        if (zf_filter_poly_greatest(x, a->args + i, r) &&
            (!a->has_high || fmpq_cmp(x, a->high) < 0)) {
            fmpq_set(a->high, x);
            a->has_high = 1;
        }
    }
    fmpq_clear(x);
}

/* out = the atom of this text, a new one when there is none.  Takes over text
 * and arguments, and the former tells them apart. */
static void set_atom(fmpq_mpoly_t out, zf_filter_ring *r,
                     const zf_filter_atom *atom)
{
    slong i = 0;

    fmpq_mpoly_zero(out, r->ctx);
    if (!atom->text || !atom->args)
        r->gave_up = 1;
    while (!r->gave_up && i < r->n_atoms &&
           strcmp(r->atoms[i].text, atom->text) != 0)
        i++;
    if (r->gave_up || i < r->n_atoms) {
        zf_mem_free(atom->text);
        clear_polys(atom->args, atom->n_args, r);
    } else {
        r->atoms[i] = *atom;
        fmpq_init(r->atoms[i].low);
        fmpq_init(r->atoms[i].high);
        bound_atom(&r->atoms[i], r);
        r->n_atoms++;
    }
    if (!r->gave_up)
        fmpq_mpoly_gen(out, r->n + i, r->ctx);
}

/* out = abs(out), for a primitive one that takes both signs. */
static void set_abs_atom(fmpq_mpoly_t out, zf_filter_ring *r)
{
    zf_filter_list list = {NULL, 0, 0, 0, 0};
    zf_filter_atom atom = {.is_abs = 1, .n_args = 2};
    int sign;

    atom.degree = zf_filter_poly_degree(out, r);
    atom.args = new_polys(2, r);
    if (atom.args) {
        fmpq_mpoly_set(atom.args, out, r->ctx);
        fmpq_mpoly_neg(atom.args + 1, out, r->ctx);
    }
    zf_filter_list_take(&list, zf_filter_poly_text_up_to_sign(&sign, out, r));
    atom.text = zf_filter_list_join(&list, "abs(", "", ")");
    zf_filter_list_clear(&list);
    set_atom(out, r, &atom);
}

static void set_abs(fmpq_mpoly_t out, zf_filter_ring *r,
                    const zf_filter_node *node)
{
    fmpq_mpoly_t zero;
    fmpq_t c;

    fmpq_init(c);
    fmpq_mpoly_init(zero, r->ctx);
    zf_filter_poly_set_node(out, r, node->first);
    zf_filter_poly_primitive(c, out, r);
    if (zf_filter_poly_at_least(zero, out, r))
        fmpq_mpoly_neg(out, out, r->ctx);
    else if (!zf_filter_poly_at_least(out, zero, r))
        set_abs_atom(out, r);
    fmpq_mpoly_scalar_mul_fmpq(out, out, c, r->ctx);
    fmpq_mpoly_clear(zero, r->ctx);
    fmpq_clear(c);
}

/* Children of min and max, and of the same directly below. */
static slong count_arguments(const zf_filter_node *node, zf_filter_kind kind)
{
    slong n = 0;

    if (node->kind != kind)
        return 1;
    for (const zf_filter_node *c = node->first; c; c = c->next)
        n += count_arguments(c, kind);
    return n;
}

static fmpq_mpoly_struct *set_arguments(fmpq_mpoly_struct *args,
                                        zf_filter_ring *r,
                                        const zf_filter_node *node,
                                        zf_filter_kind kind)
{
    if (node->kind == kind) {
        for (const zf_filter_node *c = node->first; c; c = c->next)
            args = set_arguments(args, r, c, kind);
        return args;
    }
    zf_filter_poly_set_node(args, r, node);
    if (kind == ZF_NODE_MAX)
        fmpq_mpoly_neg(args, args, r->ctx);
    return args + 1;
}

/* Divides all by their common content; the degree that they share, or -1. */
static slong make_primitive(fmpq_t content, fmpq_mpoly_struct *args, slong n,
                            zf_filter_ring *r)
{
    slong degree = 0, d;
    int first = 1;
    fmpq_t c;

    fmpq_init(c);
    fmpq_zero(content);
    for (slong i = 0; i < n; i++) {
        if (fmpq_mpoly_is_zero(args + i, r->ctx))
            continue;
        fmpq_mpoly_content(c, args + i, r->ctx);
        fmpq_gcd(content, content, c);
        d = zf_filter_poly_degree(args + i, r);
        degree = first || d == degree ? d : -1;
        first = 0;
    }
    if (fmpq_is_zero(content))
        fmpq_one(content);
    for (slong i = 0; i < n; i++)
        fmpq_mpoly_scalar_div_fmpq(args + i, args + i, content, r->ctx);
    fmpq_clear(c);
    return degree;
}

/* Leaves out arguments that are never below another; returns how many are
 * left.  A long list is left alone. */
static slong drop_arguments(fmpq_mpoly_struct *args, slong n, zf_filter_ring *r)
{
    if (n > MOST_COMPARED)
        return n;
    for (slong i = 0; i < n;) {
        int drop = 0;

        for (slong j = 0; j < n && !drop; j++)
            drop = j != i && zf_filter_poly_at_least(args + i, args + j, r);
        if (drop)
            fmpq_mpoly_swap(args + i, args + --n, r->ctx);
        else
            i++;
    }
    return n;
}

/* out = the least of the n arguments, which are made primitive.  Takes over
 * the arguments, of which there were `all`. */
static void set_least(fmpq_mpoly_t out, zf_filter_ring *r,
                      fmpq_mpoly_struct *args, slong all)
{
    zf_filter_list texts = {NULL, 0, 0, 0, 0};
    slong n = drop_arguments(args, all, r);
    zf_filter_atom atom = {.args = args, .n_args = n};
    fmpq_t content;

    fmpq_init(content);
    for (slong i = n; i < all; i++)
        fmpq_mpoly_clear(args + i, r->ctx);
    atom.degree = make_primitive(content, args, n, r);
    for (slong i = 0; i < n && !r->gave_up; i++)
        zf_filter_list_take(&texts, zf_filter_poly_text(args + i, r));
    zf_filter_list_sort(&texts, 1);
    if (texts.n == 1 && !texts.failed) {
        fmpq_mpoly_set(out, args, r->ctx);
        clear_polys(args, n, r);
    } else {
        atom.text = zf_filter_list_join(&texts, "min(", ", ", ")");
        set_atom(out, r, &atom);
    }
    fmpq_mpoly_scalar_mul_fmpq(out, out, content, r->ctx);
    zf_filter_list_clear(&texts);
    fmpq_clear(content);
}

static void set_min(fmpq_mpoly_t out, zf_filter_ring *r,
                    const zf_filter_node *node)
{
    slong n = count_arguments(node, node->kind);
    fmpq_mpoly_struct *args = new_polys(n, r);

    if (!args)
        return;
    set_arguments(args, r, node, node->kind);
    set_least(out, r, args, n);
    if (node->kind == ZF_NODE_MAX)
        fmpq_mpoly_neg(out, out, r->ctx);
}

/* Gives up on polynomials that no person writes. */
static void check_size(const fmpq_mpoly_t f, zf_filter_ring *r)
{
    slong bits = fmpz_mpoly_max_bits(f->zpoly);

    if (fmpq_mpoly_length(f, r->ctx) > ZF_FILTER_MAX_TERMS ||
        labs(bits) > ZF_FILTER_MAX_COEFFICIENT ||
        fmpz_bits(fmpq_numref(f->content)) > ZF_FILTER_MAX_COEFFICIENT ||
        fmpz_bits(fmpq_denref(f->content)) > ZF_FILTER_MAX_COEFFICIENT)
        r->gave_up = 1;
}

static void multiply(fmpq_mpoly_t a, const fmpq_mpoly_t b, zf_filter_ring *r)
{
    slong n = fmpq_mpoly_length(a, r->ctx), m = fmpq_mpoly_length(b, r->ctx);

    if (r->gave_up || (n > 0 && m > ZF_FILTER_MAX_TERMS / n))
        r->gave_up = 1;
    else
        fmpq_mpoly_mul(a, a, b, r->ctx);
}

/* Sum, product and power of the children. */
static void set_combined(fmpq_mpoly_t out, zf_filter_ring *r,
                         const zf_filter_node *node)
{
    const zf_filter_node *c = node->first;
    fmpq_mpoly_t x;

    fmpq_mpoly_init(x, r->ctx);
    if (node->kind == ZF_NODE_SUM)
        fmpq_mpoly_zero(out, r->ctx);
    else
        fmpq_mpoly_one(out, r->ctx);
    if (node->kind == ZF_NODE_POWER) {
        zf_filter_poly_set_node(x, r, c);
        for (slong k = 0; k < node->index && !r->gave_up; k++) {
            multiply(out, x, r);
            check_size(out, r);
        }
        c = NULL;
    }
    for (; c && !r->gave_up; c = c->next) {
        zf_filter_poly_set_node(x, r, c);
        if (node->kind == ZF_NODE_SUM)
            fmpq_mpoly_add(out, out, x, r->ctx);
        else
            multiply(out, x, r);
        check_size(out, r);
    }
    fmpq_mpoly_clear(x, r->ctx);
}

void zf_filter_poly_set_node(fmpq_mpoly_t out, zf_filter_ring *r,
                             const zf_filter_node *node)
{
    fmpq_mpoly_zero(out, r->ctx);
    if (r->gave_up)
        return;
    switch (node->kind) {
    case ZF_NODE_NUMBER:
        fmpq_mpoly_set_fmpq(out, &node->value, r->ctx);
        return;
    case ZF_NODE_CHARGE:
        fmpq_mpoly_gen(out, r->image ? r->image[node->index] : node->index,
                       r->ctx);
        fmpq_mpoly_scalar_mul_si(out, out, r->sign, r->ctx);
        return;
    case ZF_NODE_NEGATE:
        zf_filter_poly_set_node(out, r, node->first);
        fmpq_mpoly_neg(out, out, r->ctx);
        return;
    case ZF_NODE_ABS:
        set_abs(out, r, node);
        return;
    case ZF_NODE_MIN:
    case ZF_NODE_MAX:
        set_min(out, r, node);
        return;
    case ZF_NODE_SUM:
    case ZF_NODE_PRODUCT:
    case ZF_NODE_POWER:
        set_combined(out, r, node);
        return;
    default:
        r->gave_up = 1;
    }
}
