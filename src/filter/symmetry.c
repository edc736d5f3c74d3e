/* symmetry.c - what a condition is invariant under.
 *
 * Normal form: negations pushed down to the comparisons; nested and, or made
 * flat; `distinct` spelt out in pairs; each comparison as P < 0, P <= 0,
 * P == 0 or P != 0 with P primitive (of either sign in the last two), or as
 * true or false where the bounds of bound.c decide it; all sorted, without
 * repetitions, true and false absorbed.  Two conditions with equal normal
 * forms are equal at every rational point, or at every integer point when only
 * those count; the reverse is not claimed.
 *
 * Integer points: let P = H - c with H without constant term and integer-
 * valued, with content taken out.  Then H > c says H >= m with m the least
 * integer above c, likewise for the other relations, and H == c never holds
 * when c is no integer.
 *
 * Scaling: for homogeneous H of positive degree, H >= m is invariant for m = 0
 * and m = 1, H <= m for m = 0 and m = -1, H == m and H != m for m = 0. */
#include <string.h>

#include "filter/normal.h"
#include "filter/object.h"

/* Stands in normal forms after a comparison that scaling may change. */
static const char unscaled = '~';

typedef struct reading {
    slong n;
    const slong *image; /* NULL: each charge itself */
    int sign;
    int integer;   /* only integer points count */
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

/* h relation c, where h takes integer values: c becomes an integer, and < and >
 * become <= and >=.  c stays as it is where no integer equals it. */
static void round_bound(fmpq_t c, zf_filter_relation *relation)
{
    fmpz *p = fmpq_numref(c), *q = fmpq_denref(c);

    if (*relation == ZF_RELATION_EQ || *relation == ZF_RELATION_NE)
        return;
    if (*relation == ZF_RELATION_GE) {
        fmpz_cdiv_q(p, p, q);
    } else if (*relation == ZF_RELATION_LE) {
        fmpz_fdiv_q(p, p, q);
    } else if (*relation == ZF_RELATION_GT) {
        fmpz_fdiv_q(p, p, q);
        fmpz_add_ui(p, p, 1);
        *relation = ZF_RELATION_GE;
    } else {
        fmpz_cdiv_q(p, p, q);
        fmpz_sub_ui(p, p, 1);
        *relation = ZF_RELATION_LE;
    }
    fmpz_one(q);
}

/* Whether h relation c at every point (1), at none (0), or not known (-1). */
static int decide(const fmpq_mpoly_t h, zf_filter_relation relation,
                  const fmpq_t c, zf_filter_ring *r)
{
    int side = 0, equal = 1, truth; /* h - c has this sign, or is zero */
    fmpq_t x;

    if (relation <= ZF_RELATION_NE && r->integer &&
        !fmpz_is_one(fmpq_denref(c)))
        return relation == ZF_RELATION_NE;
    fmpq_init(x);
    if (zf_filter_poly_least(x, h, r) && fmpq_cmp(x, c) >= 0)
        side = 1;
    else if (zf_filter_poly_greatest(x, h, r) && fmpq_cmp(x, c) <= 0)
        side = -1;
    if (side)
        equal = fmpq_equal(x, c);
    fmpq_clear(x);
    truth = holds(side, relation);
    return side && (!equal || holds(0, relation) == truth) ? truth : -1;
}

/* h relation c, rounded, for h without constant term. */
static int scales(const fmpq_mpoly_t h, zf_filter_relation relation,
                  const fmpq_t c, zf_filter_ring *r)
{
    if (zf_filter_poly_degree(h, r) <= 0)
        return 0;
    return fmpq_is_zero(c) || (relation == ZF_RELATION_GE && fmpq_is_one(c)) ||
           (relation == ZF_RELATION_LE && fmpz_equal_si(fmpq_numref(c), -1) &&
            fmpz_is_one(fmpq_denref(c)));
}

/* f, which is not constant, as a positive multiple of h - c with h primitive
 * and without constant term. */
static void split(fmpq_mpoly_t h, fmpq_t c, const fmpq_mpoly_t f,
                  const zf_filter_ring *r)
{
    fmpq_t content;

    fmpq_init(content);
    fmpq_zero(c);
    /* The constant term, if any, is the last one. */
    fmpq_mpoly_get_term(h, f, fmpq_mpoly_length(f, r->ctx) - 1, r->ctx);
    if (fmpq_mpoly_is_fmpq(h, r->ctx))
        fmpq_mpoly_get_fmpq(c, h, r->ctx);
    fmpq_mpoly_sub_fmpq(h, f, c, r->ctx);
    zf_filter_poly_primitive(content, h, r);
    fmpq_div(c, c, content);
    fmpq_neg(c, c);
    fmpq_clear(content);
}

/* The text of f relation 0, which is not decided, and a mark behind it. */
static char *relation_text(fmpq_mpoly_t f, zf_filter_relation relation,
                           int keeps_scale, zf_filter_ring *r)
{
    static const char *const closings[] = {" == 0", " != 0", " < 0", " <= 0"};
    zf_filter_list list = {NULL, 0, 0, 0, 0};
    fmpq_t content;
    char *text;
    int sign;

    fmpq_init(content);
    zf_filter_poly_primitive(content, f, r);
    if (relation >= ZF_RELATION_GT) {
        fmpq_mpoly_neg(f, f, r->ctx);
        relation -= ZF_RELATION_GT - ZF_RELATION_LT;
    }
    if (relation >= ZF_RELATION_LT)
        text = zf_filter_poly_text(f, r);
    else
        text = zf_filter_poly_text_up_to_sign(&sign, f, r);
    zf_filter_list_take(&list, text);
    zf_filter_list_take(&list, zf_mem_string(&unscaled, keeps_scale ? 0 : 1));
    text = zf_filter_list_join(&list, "", closings[relation], "");
    fmpq_clear(content);
    zf_filter_list_clear(&list);
    return text;
}

static char *truth_text(int truth)
{
    return zf_mem_string(truth ? "1" : "0", 1);
}

/* The normal form of f relation 0; changes f. */
static char *comparison_text(fmpq_mpoly_t f, zf_filter_relation relation,
                             zf_filter_ring *r)
{
    fmpq_mpoly_t h;
    char *text;
    fmpq_t c;
    int known;

    fmpq_init(c);
    fmpq_mpoly_init(h, r->ctx);
    if (fmpq_mpoly_is_fmpq(f, r->ctx)) {
        fmpq_mpoly_get_fmpq(c, f, r->ctx);
        text = truth_text(holds(fmpq_sgn(c), relation));
        goto done;
    }
    split(h, c, f, r);
    if (r->integer)
        round_bound(c, &relation);
    known = decide(h, relation, c, r);
    if (known >= 0) {
        text = truth_text(known);
    } else {
        fmpq_mpoly_sub_fmpq(f, h, c, r->ctx);
        text = relation_text(f, relation, scales(h, relation, c, r), r);
    }
done:
    fmpq_mpoly_clear(h, r->ctx);
    fmpq_clear(c);
    return text;
}

/* Adds (a relation b) to the list. */
static void take_comparison(zf_filter_list *list, const reading *s,
                            const zf_filter_node *a, const zf_filter_node *b,
                            zf_filter_relation relation)
{
    zf_filter_ring r = {
        .n = s->n, .image = s->image, .sign = s->sign, .integer = s->integer};
    fmpq_mpoly_t f, g;
    char *text = NULL;

    zf_filter_ring_start(&r, a, b);
    fmpq_mpoly_init(f, r.ctx);
    fmpq_mpoly_init(g, r.ctx);
    zf_filter_poly_set_node(f, &r, a);
    zf_filter_poly_set_node(g, &r, b);
    fmpq_mpoly_sub(f, f, g, r.ctx);
    if (!r.gave_up)
        text = comparison_text(f, relation, &r);
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

static void take_pairs(zf_filter_list *list, const reading *s,
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

    zf_filter_list_take(list, truth_text(truth != negated));
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

static char *condition_text(const reading *s, const zf_filter_node *node,
                            int negated);

/* Adds node, or its negation, to the parts of a joint. */
static void take(zf_filter_list *list, const reading *s,
                 const zf_filter_node *node, int negated, zf_filter_kind joint)
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

/* Drops what does not count among the sorted parts of a joint: what is true
 * in an `and`, and all but one part that is false; in an `or` the other way
 * round.  One part is left at least. */
static void absorb(zf_filter_list *list, int is_or)
{
    const char *wins = is_or ? "1" : "0", *drops = is_or ? "0" : "1";
    size_t kept = 0;
    int won = 0;

    for (size_t i = 0; i < list->n; i++)
        won |= strcmp(list->items[i], wins) == 0;
    for (size_t i = 0; i < list->n; i++) {
        int keep = won ? strcmp(list->items[i], wins) == 0
                       : strcmp(list->items[i], drops) != 0 || list->n == 1;

        if (keep)
            list->items[kept++] = list->items[i];
        else
            zf_mem_free(list->items[i]);
    }
    list->n = kept;
}

static char *condition_text(const reading *s, const zf_filter_node *node,
                            int negated)
{
    zf_filter_kind joint = joint_of(node, negated);
    zf_filter_list list = {NULL, 0, 0, 0, 0};
    char *text;

    take(&list, s, node, negated, joint);
    zf_filter_list_sort(&list, 1);
    absorb(&list, joint == ZF_NODE_OR);
    if (list.n == 1)
        text = zf_filter_list_join(&list, "", "", "");
    else
        text = zf_filter_list_join(&list, joint == ZF_NODE_OR ? "or(" : "and(",
                                   "; ", ")");
    zf_filter_list_clear(&list);
    return text;
}

/* 1 when the two readings of f have one normal form. */
static int same(const zf_filter *f, const reading *a, const reading *b)
{
    char *first = condition_text(a, f->root, 0);
    char *second = first ? condition_text(b, f->root, 0) : NULL;
    int equal = first && second && strcmp(first, second) == 0;

    zf_mem_free(first);
    zf_mem_free(second);
    return equal;
}

int zf_filter_invariant_permutation(const zf_filter *f, const slong *image,
                                    int integer)
{
    slong n = f->tree->n;
    reading plain = {n, NULL, 1, integer, ZF_FILTER_KEEPS_FAMILIES},
            permuted = {n, image, 1, integer, ZF_FILTER_KEEPS_FAMILIES};

    for (slong i = 0; i < n; i++) {
        if (image[i] < 0 || image[i] >= n)
            return 0;
    }
    return same(f, &plain, &permuted);
}

int zf_filter_invariant_sign(const zf_filter *f, int integer)
{
    reading plain = {f->tree->n, NULL, 1, integer, ZF_FILTER_KEEPS_SIGN},
            turned = {f->tree->n, NULL, -1, integer, ZF_FILTER_KEEPS_SIGN};

    return same(f, &plain, &turned);
}

int zf_filter_invariant_scale(const zf_filter *f)
{
    reading plain = {f->tree->n, NULL, 1, 1, ZF_FILTER_KEEPS_SCALE};
    char *text = condition_text(&plain, f->root, 0);
    int all = text && !strchr(text, unscaled);

    zf_mem_free(text);
    return all;
}
