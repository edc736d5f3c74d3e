/* symmetry.c - what a condition is invariant under.
 *
 * Normal form: negations pushed down to the comparisons; nested and, or made
 * flat; `distinct` spelt out in pairs; each comparison as P < 0, P <= 0,
 * P == 0 or P != 0 with P primitive (of either sign in the last two); all
 * sorted, without repetitions.  Two conditions with equal normal forms are
 * equal at every rational point; the reverse is not claimed.
 *
 * Scaling: let F = H - c with H homogeneous of positive degree and integer-
 * valued, with content taken out.  At integer points F > 0 says H >= m with m
 * the least integer above c.  For m = 0 and m = 1 that is H >= 0 and H > 0,
 * which scaling does not change; likewise for the other relations. */
#include <string.h>

#include "filter/normal.h"
#include "filter/object.h"

typedef struct reading {
    slong n;
    const slong *image; /* NULL: each charge itself */
    int sign;
    int scales;    /* every comparison so far is invariant under scaling */
    unsigned need; /* what functions of the caller must keep */
} reading;

static zf_filter_relation opposite(zf_filter_relation relation)
{
    static const zf_filter_relation table[] = {ZF_RELATION_NE, ZF_RELATION_EQ,
                                               ZF_RELATION_GE, ZF_RELATION_GT,
                                               ZF_RELATION_LE, ZF_RELATION_LT};

    return table[relation];
}

static int holds(int sign, zf_filter_relation relation)
{
    static const unsigned masks[] = {2, 5, 1, 3, 4, 6};

    return (int)(masks[relation] >> (sign + 1)) & 1;
}

/* h relation c, for a primitive homogeneous h of positive degree. */
static int bound_scales(const fmpq_t c, zf_filter_relation relation)
{
    int is_integer = fmpz_is_one(fmpq_denref(c)), scales;
    fmpz_t m;

    if (fmpq_is_zero(c))
        return 1;
    if (relation == ZF_RELATION_EQ || relation == ZF_RELATION_NE)
        return !is_integer; /* never, always */
    fmpz_init(m);
    if (relation == ZF_RELATION_GE || relation == ZF_RELATION_LT) {
        /* h >= c, or its negation: h >= ceil(c) */
        fmpz_cdiv_q(m, fmpq_numref(c), fmpq_denref(c));
    } else {
        /* h > c, or its negation: h >= floor(c) + 1 */
        fmpz_fdiv_q(m, fmpq_numref(c), fmpq_denref(c));
        fmpz_add_ui(m, m, 1);
    }
    scales = fmpz_is_zero(m) || fmpz_is_one(m);
    fmpz_clear(m);
    return scales;
}

/* f relation 0. */
static int comparison_scales(const fmpq_mpoly_t f, zf_filter_relation relation,
                             zf_filter_ring *r)
{
    fmpq_mpoly_t h;
    fmpq_t c, content;
    int scales = 1;

    fmpq_mpoly_init(h, r->ctx);
    fmpq_init(c);
    fmpq_init(content);
    if (!fmpq_mpoly_is_fmpq(f, r->ctx)) {
        slong last = fmpq_mpoly_length(f, r->ctx) - 1;

        /* The constant term, if any, is the last one. */
        fmpq_mpoly_get_term(h, f, last, r->ctx);
        if (fmpq_mpoly_is_fmpq(h, r->ctx))
            fmpq_mpoly_get_fmpq(c, h, r->ctx);
        fmpq_mpoly_sub_fmpq(h, f, c, r->ctx);
        zf_filter_poly_primitive(content, h, r);
        fmpq_div(c, c, content);
        fmpq_neg(c, c);
        scales = zf_filter_poly_degree(h, r) > 0 && bound_scales(c, relation);
    }
    fmpq_clear(content);
    fmpq_clear(c);
    fmpq_mpoly_clear(h, r->ctx);
    return scales;
}

/* The normal form of f relation 0; changes f. */
static char *comparison_text(fmpq_mpoly_t f, zf_filter_relation relation,
                             zf_filter_ring *r)
{
    static const char *const closings[] = {" == 0", " != 0", " < 0", " <= 0"};
    zf_filter_list list = {NULL, 0, 0, 0, 0};
    char *text;
    fmpq_t c;
    int sign;

    fmpq_init(c);
    if (fmpq_mpoly_is_fmpq(f, r->ctx)) {
        fmpq_mpoly_get_fmpq(c, f, r->ctx);
        text = zf_mem_string(holds(fmpq_sgn(c), relation) ? "1" : "0", 1);
    } else {
        zf_filter_poly_primitive(c, f, r);
        if (relation >= ZF_RELATION_GT) {
            fmpq_mpoly_neg(f, f, r->ctx);
            relation -= ZF_RELATION_GT - ZF_RELATION_LT;
        }
        if (relation >= ZF_RELATION_LT)
            text = zf_filter_poly_text(f, r);
        else
            text = zf_filter_poly_text_up_to_sign(&sign, f, r);
        zf_filter_list_take(&list, text);
        text = zf_filter_list_join(&list, "", "", closings[relation]);
    }
    fmpq_clear(c);
    zf_filter_list_clear(&list);
    return text;
}

/* Adds (a relation b) to the list. */
static void take_comparison(zf_filter_list *list, reading *s,
                            const zf_filter_node *a, const zf_filter_node *b,
                            zf_filter_relation relation)
{
    zf_filter_ring r;
    fmpq_mpoly_t f, g;
    char *text = NULL;

    zf_filter_ring_init(&r, s->n, s->image, s->sign, a, b);
    fmpq_mpoly_init(f, r.ctx);
    fmpq_mpoly_init(g, r.ctx);
    zf_filter_poly_set_node(f, &r, a);
    zf_filter_poly_set_node(g, &r, b);
    fmpq_mpoly_sub(f, f, g, r.ctx);
    if (!r.gave_up) {
        s->scales = s->scales && comparison_scales(f, relation, &r);
        text = comparison_text(f, relation, &r);
    }
    if (r.gave_up) {
        zf_mem_free(text);
        text = NULL;
    }
    zf_filter_list_take(list, text);
    fmpq_mpoly_clear(f, r.ctx);
    fmpq_mpoly_clear(g, r.ctx);
    zf_filter_ring_clear(&r);
}

/* The joint of a part under `negated`; NUMBER when it is not a joint. */
static zf_filter_kind joint_of(const zf_filter_node *node, int negated)
{
    int is_or = node->kind == ZF_NODE_OR;

    if (node->kind != ZF_NODE_AND && node->kind != ZF_NODE_DISTINCT && !is_or)
        return ZF_NODE_NUMBER;
    return is_or != negated ? ZF_NODE_OR : ZF_NODE_AND;
}

static void take_pairs(zf_filter_list *list, reading *s,
                       const zf_filter_node *node, int negated)
{
    zf_filter_relation relation = negated ? ZF_RELATION_EQ : ZF_RELATION_NE;

    if (node->n > ZF_FILTER_MAX_ATOMS)
        list->failed = 1;
    for (const zf_filter_node *a = node->first; a; a = a->next) {
        for (const zf_filter_node *b = a->next; b && !list->failed; b = b->next)
            take_comparison(list, s, a, b, relation);
    }
}

static void take_strings(zf_filter_list *list, const zf_filter_node *node,
                         int negated)
{
    int truth = (strcmp(node->first->text, node->last->text) == 0) ==
                (node->relation == ZF_RELATION_EQ);

    zf_filter_list_take(list, zf_mem_string(truth != negated ? "1" : "0", 1));
}

/* A condition without charges whose functions keep what is asked: one text for
 * it, the tree written out.  Returns 0 for any other. */
static int write_call(zf_buf *out, const reading *s, const zf_filter_node *node)
{
    if (node->kind == ZF_NODE_CHARGE ||
        (node->kind == ZF_NODE_CALL && (node->keeps & s->need) != s->need))
        return 0;
    zf_buf_printf(out, "(%d %d %ld ", (int)node->kind, (int)node->relation,
                  (long)node->index);
    if (node->text)
        zf_buf_printf(out, "\"%s\"", node->text);
    if (node->kind == ZF_NODE_NUMBER) {
        char *value = fmpq_get_str(NULL, 10, &node->value);

        zf_buf_puts(out, value);
        flint_free(value);
    }
    for (const zf_filter_node *c = node->first; c; c = c->next)
        if (!write_call(out, s, c))
            return 0;
    zf_buf_puts(out, ")");
    return 1;
}

/* A function that keeps it is a constant as far as a symmetry goes. */
static void take_call(zf_filter_list *list, const reading *s,
                      const zf_filter_node *node, int negated)
{
    char *text = NULL;
    zf_buf out;

    zf_buf_init(&out, ZF_FILTER_MAX_NORMAL);
    zf_buf_puts(&out, negated ? "not" : "");
    if (write_call(&out, s, node) && zf_buf_check(&out, NULL) == ZF_OK)
        text = zf_mem_string(zf_buf_text(&out), out.len);
    zf_filter_list_take(list, text);
    zf_buf_clear(&out);
}

static char *condition_text(reading *s, const zf_filter_node *node,
                            int negated);

/* Adds node, or its negation, to the parts of a joint. */
static void take(zf_filter_list *list, reading *s, const zf_filter_node *node,
                 int negated, zf_filter_kind joint)
{
    zf_filter_kind own = joint_of(node, negated);

    if (list->failed)
        return;
    if (node->kind == ZF_NODE_NOT) {
        take(list, s, node->first, !negated, joint);
    } else if (node->calls &&
               (own == ZF_NODE_NUMBER || node->kind == ZF_NODE_DISTINCT)) {
        take_call(list, s, node, negated);
    } else if (own == ZF_NODE_NUMBER) {
        if (node->first->type == ZF_FILTER_STRING)
            take_strings(list, node, negated);
        else
            take_comparison(list, s, node->first, node->last,
                            negated ? opposite(node->relation)
                                    : node->relation);
    } else if (own != joint) {
        zf_filter_list_take(list, condition_text(s, node, negated));
    } else if (node->kind == ZF_NODE_DISTINCT) {
        take_pairs(list, s, node, negated);
    } else {
        for (const zf_filter_node *c = node->first; c; c = c->next)
            take(list, s, c, negated, joint);
    }
}

static char *condition_text(reading *s, const zf_filter_node *node, int negated)
{
    zf_filter_kind joint = joint_of(node, negated);
    zf_filter_list list = {NULL, 0, 0, 0, 0};
    char *text;

    take(&list, s, node, negated, joint);
    zf_filter_list_sort(&list, 1);
    if (list.n == 1)
        text = zf_filter_list_join(&list, "", "", "");
    else
        text = zf_filter_list_join(&list, joint == ZF_NODE_OR ? "or(" : "and(",
                                   "; ", ")");
    zf_filter_list_clear(&list);
    return text;
}

/* NULL when it is not worked out. */
static char *normal_form(reading *s, const zf_filter *f)
{
    return condition_text(s, f->root, 0);
}

/* 1 when the two readings of f have one normal form. */
static int same(const zf_filter *f, reading *a, reading *b)
{
    char *first = normal_form(a, f);
    char *second = first ? normal_form(b, f) : NULL;
    int equal = first && second && strcmp(first, second) == 0;

    zf_mem_free(first);
    zf_mem_free(second);
    return equal;
}

int zf_filter_invariant_permutation(const zf_filter *f, const slong *image)
{
    slong n = f->tree->n;
    reading plain = {n, NULL, 1, 1, ZF_FILTER_KEEPS_FAMILIES},
            permuted = {n, image, 1, 1, ZF_FILTER_KEEPS_FAMILIES};

    for (slong i = 0; i < n; i++) {
        if (image[i] < 0 || image[i] >= n)
            return 0;
    }
    return same(f, &plain, &permuted);
}

int zf_filter_invariant_sign(const zf_filter *f)
{
    reading plain = {f->tree->n, NULL, 1, 1, ZF_FILTER_KEEPS_SIGN},
            turned = {f->tree->n, NULL, -1, 1, ZF_FILTER_KEEPS_SIGN};

    return same(f, &plain, &turned);
}

int zf_filter_invariant_scale(const zf_filter *f)
{
    reading plain = {f->tree->n, NULL, 1, 1, ZF_FILTER_KEEPS_SCALE};
    char *text = normal_form(&plain, f);
    int scales = text && plain.scales;

    zf_mem_free(text);
    return scales;
}
