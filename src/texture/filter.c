/* filter.c - textures as functions of the acceptance filter of a search. */
#include <string.h>

#include "texture/fast.h"

enum {
    F_RANK,
    F_ZEROS,
    F_DIAGONAL,
    F_ALLOWED,
    F_TEXTURE,
    F_MINORS,
    F_ANGLES_QUARK,
    N_FUNCTIONS,
    TABLE = 512, /* 3 x 3 patterns */
    INSERTIONS = 1
};

enum {
    KEEPS_NUMBERS = ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE,
    KEEPS_ALL = KEEPS_NUMBERS | ZF_FILTER_KEEPS_FAMILIES
};

static const zf_filter_function functions[N_FUNCTIONS] = {
    [F_RANK] = {"rank", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, KEEPS_ALL},
    [F_ZEROS] = {"zeros", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, KEEPS_ALL},
    [F_DIAGONAL] =
        {"diagonal", ZF_FILTER_TRUTH, 1, {ZF_FILTER_WORD}, KEEPS_ALL},
    [F_ALLOWED] = {"allowed",
                   ZF_FILTER_TRUTH,
                   3,
                   {ZF_FILTER_WORD, ZF_FILTER_NUMBER, ZF_FILTER_NUMBER},
                   KEEPS_NUMBERS},
    /* The families of right-handed charged leptons name e, mu and tau. */
    [F_TEXTURE] =
        {"texture", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, KEEPS_NUMBERS},
    [F_MINORS] =
        {"minors", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, KEEPS_NUMBERS},
    [F_ANGLES_QUARK] =
        {"angles.quark", ZF_FILTER_NUMBER, 0, {ZF_FILTER_WORD}, KEEPS_ALL},
};

struct zf_texture_filter {
    zf_texture_plan *plan;
    zf_fast *fast;
    int has_seesaw, has_quarks;
    size_t dirac, right;
    slong leptons; /* matrix, or -1 */
    size_t up[ZF_TEXTURE_SECTOR], down[ZF_TEXTURE_SECTOR];
    size_t n_up, n_down;
    unsigned char rank[TABLE];      /* of 3 x 3 patterns, row by row */
    unsigned short cofactor[TABLE]; /* the same bits of the cofactors */
    zf_texture_frame frame[TABLE];
};

const zf_filter_function *zf_texture_functions(size_t *n)
{
    *n = N_FUNCTIONS;
    return functions;
}

static unsigned bits_of(const zf_pattern *p)
{
    return (unsigned)(p->row[0] | p->row[1] << 3 | p->row[2] << 6);
}

static int is_3x3(const zf_pattern *p)
{
    return p->rows == 3 && p->columns == 3;
}

static void set_tables(zf_texture_filter *f)
{
    for (unsigned bits = 0; bits < TABLE; bits++) {
        zf_pattern p = {3, 3, 0, {bits & 7, bits >> 3 & 7, bits >> 6}};
        zf_pattern cofactors;

        f->rank[bits] = (unsigned char)zf_pattern_rank(&p);
        zf_pattern_cofactors(&cofactors, &p);
        f->cofactor[bits] = (unsigned short)bits_of(&cofactors);
        zf_texture_frame_set(&f->frame[bits], &p);
    }
}

static void set_sectors(zf_texture_filter *f)
{
    const zf_content *c = f->plan->content;
    slong left = zf_texture_left_doublet(c, 1);

    f->has_seesaw = zf_texture_find_seesaw(&f->dirac, &f->right, f->plan);
    f->leptons = zf_texture_charged_leptons(f->plan);
    f->n_up = zf_texture_sector(f->up, f->plan, left, 1);
    f->n_down = zf_texture_sector(f->down, f->plan, left, -1);
    f->has_quarks = f->n_up && f->n_down &&
                    c->multiplet[left].families == ZF_MIXING_FAMILIES;
}

zf_status zf_texture_filter_new(zf_texture_filter **out,
                                const zf_search *search, zf_error *err)
{
    zf_texture_filter *f = zf_mem_alloc(sizeof(*f));
    zf_status st;

    if (!f)
        return zf_no_memory(err);
    st = zf_texture_plan_new(&f->plan, search->content, err);
    if (st == ZF_OK)
        st = zf_fast_new(&f->fast, f->plan, search, INSERTIONS, err);
    if (st != ZF_OK) {
        zf_texture_filter_free(f);
        return st;
    }
    set_sectors(f);
    set_tables(f);
    *out = f;
    return ZF_OK;
}

void zf_texture_filter_free(zf_texture_filter *f)
{
    if (!f)
        return;
    zf_fast_free(f->fast);
    zf_texture_plan_free(f->plan);
    zf_mem_free(f);
}

void zf_texture_filter_pattern(zf_pattern *out, const zf_texture_filter *f,
                               size_t k, const zf_filter_point *point)
{
    *out = (zf_pattern){0};
    zf_fast_pattern(out, f->fast, k, point);
}

const zf_texture_plan *zf_texture_filter_plan(const zf_texture_filter *f)
{
    return f->plan;
}

/* ---- one question ---- */

typedef struct question {
    const zf_texture_filter *f;
    const zf_filter_point *point;
    zf_error *err;
} question;

static zf_status unknown(const question *q, const char *name)
{
    const zf_texture_plan *p = q->f->plan;
    zf_buf names;
    zf_status st;

    zf_buf_init(&names, 0);
    for (size_t k = 0; k < p->n; k++)
        zf_buf_printf(&names, "%s%s", k ? ", " : "", p->matrix[k].name);
    zf_buf_puts(&names, q->f->has_seesaw ? ", mnu" : "");
    st = zf_buf_check(&names, q->err);
    if (st == ZF_OK)
        st = zf_error_set(q->err, ZF_EINPUT, NULL,
                          "the content has no mass matrix \"%s\"; there are %s",
                          name, p->n ? zf_buf_text(&names) : "none");
    zf_buf_clear(&names);
    return st;
}

static void pattern(zf_pattern *out, const question *q, size_t k)
{
    zf_fast_pattern(out, q->f->fast, k, q->point);
}

/* The seesaw matrix; 0 when MR is singular. */
static int light_pattern(zf_pattern *out, const question *q)
{
    const zf_texture_filter *f = q->f;
    zf_pattern dirac, right, cofactors;
    unsigned bits;

    pattern(&dirac, q, f->dirac);
    pattern(&right, q, f->right);
    *out = (zf_pattern){.rows = dirac.rows, .columns = dirac.rows};
    out->symmetry = 1;
    if (!is_3x3(&right)) {
        if (zf_pattern_term_rank(&right) < right.rows)
            return 0;
        zf_pattern_cofactors(&cofactors, &right);
    } else {
        bits = bits_of(&right);
        if (f->rank[bits] < 3)
            return 0;
        bits = f->cofactor[bits];
        cofactors.rows = cofactors.columns = 3;
        for (int i = 0; i < 3; i++)
            cofactors.row[i] = bits >> 3 * i & 7;
    }
    zf_pattern_light(out, &dirac, &cofactors);
    return 1;
}

static void seesaw(zf_seesaw *s, const question *q)
{
    const zf_texture_filter *f = q->f;
    zf_pattern dirac, right, leptons;

    pattern(&dirac, q, f->dirac);
    pattern(&right, q, f->right);
    zf_pattern_seesaw(s, &dirac, &right);
    if (f->leptons >= 0)
        pattern(&leptons, q, (size_t)f->leptons);
    zf_seesaw_finish(s, f->leptons >= 0 ? &leptons : NULL);
}

static long rank_of(const question *q, slong k)
{
    zf_pattern p;
    zf_seesaw s;

    if (k < 0) {
        seesaw(&s, q);
        return s.rank;
    }
    pattern(&p, q, (size_t)k);
    if (is_3x3(&p) && p.symmetry >= 0)
        return q->f->rank[bits_of(&p)];
    return zf_pattern_rank(&p);
}

/* The entries of a matrix, or of mnu (none where MR is singular). */
static void entries(zf_pattern *p, const question *q, slong k)
{
    if (k >= 0)
        pattern(p, q, (size_t)k);
    else
        (void)light_pattern(p, q);
}

static long zeros_of(const zf_pattern *p)
{
    long zeros = 0;

    for (slong i = 0; i < p->rows; i++)
        for (slong j = p->symmetry ? i : 0; j < p->columns; j++)
            zeros += !zf_pattern_allows(p, i, j);
    return zeros;
}

/* The two-zero texture with rows in the order of the charged leptons. */
static const char *texture_of(const question *q, slong k)
{
    const zf_texture_filter *f = q->f;
    slong image[ZF_PATTERN_MAX];
    zf_pattern p, leptons;

    if (f->leptons < 0)
        return "";
    if (k >= 0)
        pattern(&p, q, (size_t)k);
    else if (!light_pattern(&p, q))
        return "";
    pattern(&leptons, q, (size_t)f->leptons);
    if (p.rows != leptons.rows || !zf_pattern_is_diagonal(image, &leptons))
        return "";
    zf_pattern_permute(&p, image);
    return zf_pattern_two_zeros(&p);
}

static zf_status allowed(int *truth, const question *q, slong k,
                         const zf_filter_value *args)
{
    zf_pattern p;

    entries(&p, q, k);
    if (args[1].number < 1 || args[1].number > p.rows || args[2].number < 1 ||
        args[2].number > p.columns)
        return zf_error_set(q->err, ZF_EINPUT, NULL,
                            "allowed(%s, %ld, %ld): the matrix is %ld x %ld",
                            args[0].text, args[1].number, args[2].number,
                            (long)p.rows, (long)p.columns);
    *truth = zf_pattern_allows(&p, args[1].number - 1, args[2].number - 1);
    return ZF_OK;
}

static void sector(zf_pattern *out, const question *q, const size_t *list,
                   size_t n)
{
    pattern(out, q, list[0]);
    for (size_t k = 1; k < n; k++) {
        zf_pattern more;

        pattern(&more, q, list[k]);
        if (out->columns + more.columns < ZF_PATTERN_MAX)
            zf_pattern_append(out, &more);
    }
}

static zf_status angles(long *out, const question *q)
{
    const zf_texture_filter *f = q->f;
    zf_pattern up, down;
    zf_mixing x;
    int zeros;

    if (!f->has_quarks)
        return zf_error_set(q->err, ZF_EINPUT, NULL,
                            "angles.quark: the content has no three families "
                            "of quarks with Yukawa terms");
    sector(&up, q, f->up, f->n_up);
    sector(&down, q, f->down, f->n_down);
    if (is_3x3(&up) && is_3x3(&down)) {
        *out = zf_texture_frame_angles(&f->frame[bits_of(&up)],
                                       &f->frame[bits_of(&down)], &zeros);
        return ZF_OK;
    }
    zf_pattern_mixing(&x, &up, &down);
    *out = x.angles;
    return ZF_OK;
}

/* mnu, or a Weinberg matrix of the charged leptons' partners. */
static int has_flavour(const question *q, slong k)
{
    const zf_texture_plan *p = q->f->plan;

    return k < 0 ||
           (p->matrix[k].kind == ZF_MASS_WEINBERG &&
            p->matrix[k].row == p->matrix[k].column &&
            p->matrix[k].row == zf_texture_left_doublet(p->content, 0));
}

/* Questions about matrix k, -1 for mnu. */
static zf_status about_matrix(zf_filter_value *out, size_t index,
                              const question *q, slong k,
                              const zf_filter_value *args)
{
    zf_pattern p;
    zf_seesaw s;

    switch (index) {
    case F_RANK:
        out->number = rank_of(q, k);
        return ZF_OK;
    case F_ZEROS:
        entries(&p, q, k);
        out->number = zeros_of(&p);
        return ZF_OK;
    case F_DIAGONAL:
        entries(&p, q, k);
        out->truth = zf_pattern_is_diagonal(NULL, &p);
        return ZF_OK;
    case F_ALLOWED:
        return allowed(&out->truth, q, k, args);
    case F_TEXTURE:
        if (!has_flavour(q, k))
            return zf_error_set(q->err, ZF_EINPUT, NULL,
                                "texture(%s): expected texture(mnu) or that of "
                                "the Weinberg matrix",
                                args[0].text);
        out->text = texture_of(q, k);
        return ZF_OK;
    case F_MINORS:
        if (k >= 0)
            return zf_error_set(q->err, ZF_EINPUT, NULL,
                                "minors(%s): expected minors(mnu)",
                                args[0].text);
        seesaw(&s, q);
        out->text = s.minors;
        return ZF_OK;
    default:
        return zf_error_set(q->err, ZF_EBUG, NULL, "no texture function %zu",
                            index);
    }
}

zf_status zf_texture_call(zf_filter_value *out, size_t index,
                          const zf_filter_value *args,
                          const zf_filter_point *point, void *arg,
                          zf_error *err)
{
    const question q = {arg, point, err};
    int light;
    slong k;

    if (index == F_ANGLES_QUARK)
        return angles(&out->number, &q);
    light = q.f->has_seesaw && strcmp(args[0].text, "mnu") == 0;
    k = light ? -1 : zf_texture_plan_find(q.f->plan, args[0].text);
    if (!light && k < 0)
        return unknown(&q, args[0].text);
    return about_matrix(out, index, &q, k, args);
}
