/* sheet_current.c - couplings of X to mass eigenstates, matrix by matrix.
 *
 * Diagonal matrices are lists of three formulas, and those that are equal
 * stand together.  Of others, one formula holds for all entries where there is
 * such (sheet_pattern.c); left-handed up quarks are V g_L^d V^dagger where they
 * are; what remains is told entry by entry. */
#include <stdio.h>
#include <string.h>

#include "emit/sheet.h"

enum {
    MOST_ITEMS = 48, /* eight matrices of six entries */
    MOST_VALUES = 6,
};

typedef enum form {
    ENTRY,    /* one, or all diagonal ones */
    DIAGONAL, /* three */
    PATTERN,  /* all, with indices i and j */
    ROTATED,  /* all, through those of down quarks */
} form;

/* What has one formula. */
typedef struct item {
    form what;
    zf_expr formula[3]; /* of DIAGONAL all */
    zf_species species; /* PATTERN, ROTATED: their matrix */
    int right;
    zf_value *names;
} item;

typedef struct list {
    item of[MOST_ITEMS];
    size_t n;
    zf_numbers *numbers;
} list;

typedef struct matrix {
    zf_species species;
    int right;
    zf_expr entry[3][3]; /* NULL or 0: none */
    const char *latex;   /* of entry 11 */
} matrix;

/* ---- matrices ---- */

/* gL_d_23, ... */
static const zf_quantity *entry_quantity(const zf_numbers *n,
                                         zf_species species, int right, int i,
                                         int j)
{
    static const char *const names[] = {[ZF_SPECIES_U] = "u",
                                        [ZF_SPECIES_D] = "d",
                                        [ZF_SPECIES_E] = "e",
                                        [ZF_SPECIES_NU] = "nu"};
    char name[24];

    snprintf(name, sizeof(name), "g%c_%s_%d%d", right ? 'R' : 'L',
             names[species], i, j);
    return zf_quantities_find(n->quantities, name);
}

static void read_matrix(matrix *m, const zf_numbers *n, zf_species species,
                        int right)
{
    const zf_quantity *first = entry_quantity(n, species, right, 1, 1);

    *m = (matrix){
        .species = species, .right = right, .latex = first ? first->latex : ""};
    for (int i = 0; first && i < 3; i++)
        for (int j = 0; j < 3; j++) {
            zf_expr e = zf_couplings_current(n->couplings, species, right,
                                             i + 1, j + 1);

            m->entry[i][j] = e && !zf_expr_is_zero(e) ? e : NULL;
        }
}

static int count_diagonal(const matrix *m)
{
    return !!m->entry[0][0] + !!m->entry[1][1] + !!m->entry[2][2];
}

static int is_diagonal(const matrix *m)
{
    return !m->entry[0][1] && !m->entry[0][2] && !m->entry[1][2];
}

static zf_status value_of(double complex *x, zf_numbers *n, zf_expr e,
                          zf_error *err)
{
    zf_status st = e ? zf_point_complex(x, n->point, e, err) : ZF_OK;

    if (!e || st != ZF_OK)
        *x = 0;
    else
        *x = zf_without_noise(creal(*x), 0, n->point, e) +
             I * zf_without_noise(cimag(*x), 0, n->point, e);
    return st;
}

/* V_us, ... */
static zf_status read_ckm(double complex v[3][3], zf_numbers *n, zf_error *err)
{
    static const char up[] = "uct", down[] = "dsb";
    zf_status st = ZF_OK;

    for (int k = 0; st == ZF_OK && k < 9; k++) {
        const char name[] = {'V', '_', up[k / 3], down[k % 3], '\0'};

        st = zf_point_value(&v[k / 3][k % 3], n->point, name, err);
    }
    return st;
}

/* 1 when the matrix of left-handed up quarks is V gL_d V^dagger at the point,
 * as SU(2) wants it. */
static zf_status is_rotated(int *is, const matrix *m, zf_numbers *n,
                            zf_error *err)
{
    double complex v[3][3], g[3][3], x = 0;
    zf_status st = read_ckm(v, n, err);

    *is = m->species == ZF_SPECIES_U && !m->right;
    for (int k = 0; st == ZF_OK && k < 9; k++)
        st = value_of(&g[k / 3][k % 3], n,
                      zf_couplings_current(n->couplings, ZF_SPECIES_D, 0,
                                           k / 3 + 1, k % 3 + 1),
                      err);
    for (int k = 0; st == ZF_OK && *is && k < 9; k++) {
        double complex sum = 0;
        double size = 0;

        for (int l = 0; l < 9; l++) {
            double complex part =
                v[k / 3][l / 3] * g[l / 3][l % 3] * conj(v[k % 3][l % 3]);

            sum += part;
            size += cabs(part);
        }
        st = value_of(&x, n, m->entry[k / 3][k % 3], err);
        *is = cabs(sum - x) <= 1e-10 * size;
    }
    return st;
}

/* ---- items ---- */

/* `g_L^{u,11}` with something else for `11`, or `g_L^{u}` for NULL. */
static zf_value *view_name(zf_status *st, const char *latex, const char *index)
{
    const char *at = strstr(latex, index ? "11" : ",11");
    zf_value *v = zf_value_map();
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_add(&text, latex, at ? (size_t)(at - latex) : strlen(latex));
    if (at)
        zf_buf_printf(&text, "%s%s", index ? index : "", at + (index ? 2 : 3));
    zf_put_buf(st, v, "latex", &text);
    return v;
}

/* The item with these formulas, a new one when there is none. */
static item *find(list *l, form what, const zf_expr formula[3])
{
    item *i;

    for (size_t k = 0; k < l->n; k++)
        if (l->of[k].what == what &&
            memcmp(l->of[k].formula, formula, sizeof(l->of[k].formula)) == 0)
            return &l->of[k];
    i = &l->of[l->n++];
    *i = (item){.what = what, .names = zf_value_list()};
    memcpy(i->formula, formula, sizeof(i->formula));
    return i;
}

static void add_entries(zf_status *st, list *l, const matrix *m)
{
    for (int i = 0; i < 3; i++)
        for (int j = i; j < 3; j++) {
            const zf_expr formula[3] = {m->entry[i][j]};
            char index[3] = {(char)('1' + i), (char)('1' + j), '\0'};

            if (formula[0])
                zf_add(st, find(l, ENTRY, formula)->names,
                       view_name(st, m->latex, index));
        }
}

static void add_diagonal(zf_status *st, list *l, const matrix *m)
{
    const zf_expr formula[3] = {m->entry[0][0], m->entry[1][1], m->entry[2][2]};
    const zf_expr one[3] = {formula[0]};

    if (count_diagonal(m) < 2)
        add_entries(st, l, m);
    else if (formula[0] == formula[1] && formula[0] == formula[2])
        zf_add(st, find(l, ENTRY, one)->names, view_name(st, m->latex, "ii"));
    else
        zf_add(st, find(l, DIAGONAL, formula)->names,
               view_name(st, m->latex, NULL));
}

static zf_status add_matrix(list *l, zf_species species, int right,
                            zf_error *err)
{
    static const char *const families[] = {
        [ZF_SPECIES_U] = "uct", [ZF_SPECIES_D] = "dsb"};
    matrix m;
    zf_expr pattern[3] = {NULL};
    zf_status st = ZF_OK, now = ZF_OK;
    int rotated = 0;

    read_matrix(&m, l->numbers, species, right);
    if (is_diagonal(&m)) {
        add_diagonal(&now, l, &m);
        return zf_put_done(now, err);
    }
    if (species == ZF_SPECIES_U || species == ZF_SPECIES_D)
        st = zf_sheet_pattern(&pattern[0], (const zf_expr(*)[3])m.entry,
                              families[species], l->numbers->quantities, err);
    if (st == ZF_OK && !pattern[0])
        st = is_rotated(&rotated, &m, l->numbers, err);
    if (st != ZF_OK)
        return st;
    if (pattern[0] || rotated) {
        item *i = &l->of[l->n++];

        *i = (item){.what = rotated ? ROTATED : PATTERN,
                    .formula = {pattern[0]},
                    .species = species,
                    .right = right,
                    .names = zf_value_list()};
        zf_add(&now, i->names, view_name(&now, m.latex, rotated ? NULL : "ij"));
    } else {
        add_entries(&now, l, &m);
    }
    return zf_put_done(now, err);
}

/* ---- formulas and values ---- */

static zf_status add_formula(zf_buf *out, zf_expr e, zf_glossary *g,
                             zf_error *err)
{
    zf_status st = ZF_OK;

    if (!e) {
        zf_buf_puts(out, "0");
        return ZF_OK;
    }
    zf_glossary_note(&st, g, e, err);
    return st == ZF_OK ? zf_formula_add(out, e, g->n->quantities, err) : st;
}

static zf_status put_item_formula(zf_value *v, const item *i, zf_glossary *g,
                                  zf_error *err)
{
    zf_status st = ZF_OK, now = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    if (i->what == ROTATED) {
        zf_buf_puts(&text, "V\\,g_L^{d}\\,V^\\dagger");
        g->quark_mixing = 1;
    } else if (i->what != DIAGONAL) {
        st = add_formula(&text, i->formula[0], g, err);
    } else {
        for (int k = 0; st == ZF_OK && k < 3; k++) {
            zf_buf_puts(&text, k ? ",\\;\\allowbreak "
                                 : "\\operatorname{diag}\\bigl(");
            st = add_formula(&text, i->formula[k], g, err);
        }
        zf_buf_puts(&text, "\\bigr)");
    }
    zf_put_buf(&now, v, "formula", &text);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* Values of all entries i <= j, equal ones together: `11, 12: 0`. */
static zf_status put_entries(zf_value *v, const item *i, zf_numbers *n,
                             zf_error *err)
{
    zf_value *all = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;
    zf_buf text[MOST_VALUES], place[MOST_VALUES];
    int at = 0;

    for (int k = 0; k < 9; k++) {
        double complex x = 0;
        int same = 0;

        if (k / 3 > k % 3)
            continue;
        zf_buf_init(&text[at], 0);
        zf_buf_init(&place[at], 0);
        if (st == ZF_OK)
            st = value_of(&x, n,
                          zf_couplings_current(n->couplings, i->species,
                                               i->right, k / 3 + 1, k % 3 + 1),
                          err);
        zf_latex_complex(&text[at], x);
        while (strcmp(zf_buf_text(&text[same]), zf_buf_text(&text[at])) != 0)
            same++;
        zf_buf_printf(&place[same], "%s%d%d", same < at ? "," : "", k / 3 + 1,
                      k % 3 + 1);
        if (same < at)
            zf_buf_clear(&text[at]);
        else
            at++;
    }
    for (int k = 0; k < at; k++) {
        zf_value *values = zf_value_map();

        zf_put_buf(&now, values, "places", &place[k]);
        zf_put_buf(&now, values, "value", &text[k]);
        zf_add(&now, all, values);
    }
    zf_put(&now, v, "entries", all);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* `0.3`, or `(0,\,1,\,-1.06)` */
static zf_status put_value(zf_value *v, const item *i, zf_numbers *n,
                           zf_error *err)
{
    int count = i->what == DIAGONAL ? 3 : 1;
    zf_status st = ZF_OK, now = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    for (int k = 0; k < count; k++) {
        double complex x = 0;

        if (st == ZF_OK)
            st = value_of(&x, n, i->formula[k], err);
        zf_buf_puts(&text, count == 1 ? "" : k ? ",\\," : "(");
        zf_latex_complex(&text, x);
    }
    zf_buf_puts(&text, count == 1 ? "" : ")");
    zf_put_buf(&now, v, "value", &text);
    zf_put(&now, v, "entries", zf_value_list());
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

zf_status zf_sheet_put_currents(zf_value *sheet, zf_glossary *g, zf_error *err)
{
    list l = {.numbers = g->n};
    zf_value *items = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (int k = 0; st == ZF_OK && k < 8; k++)
        st = add_matrix(&l, (zf_species)(ZF_SPECIES_U + k / 2), k % 2, err);
    for (size_t k = 0; k < l.n; k++) {
        const item *i = &l.of[k];
        zf_value *v = zf_value_map();
        int whole = i->what == PATTERN || i->what == ROTATED;

        zf_put(&now, v, "names", i->names);
        zf_put_truth(&now, v, "matrix", whole);
        if (st == ZF_OK)
            st = put_item_formula(v, i, g, err);
        if (st == ZF_OK)
            st = whole ? put_entries(v, i, g->n, err)
                       : put_value(v, i, g->n, err);
        zf_add(&now, items, v);
    }
    zf_put(&now, sheet, "currents", items);
    zf_put_truth(&now, sheet, "has_currents", l.n > 0);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
