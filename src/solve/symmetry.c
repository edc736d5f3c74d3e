/* symmetry.c - charges as combinations of hypercharge, baryon and lepton
 * numbers. */
#include <flint/fmpq_vec.h>

#include "solve/internal.h"

slong zf_symmetry_families(const zf_content *c)
{
    slong most = 0;

    for (slong k = 0; k < c->n_fermion_multiplets; k++)
        if (c->multiplet[k].families > most)
            most = c->multiplet[k].families;
    return most;
}

void zf_symmetry_hypercharge(fmpq *out, const zf_content *c)
{
    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_set(out + i, &c->multiplet[c->owner[i]].hypercharge);
}

/* 1 when component i belongs to family f, or f = 0. */
static int in_family(const zf_content *c, slong i, slong f)
{
    return f == 0 || i - c->multiplet[c->owner[i]].first == f - 1;
}

void zf_symmetry_baryon(fmpq *out, const zf_content *c, slong f)
{
    for (slong i = 0; i < c->n_fermions; i++) {
        if (in_family(c, i, f))
            fmpq_set(out + i, &c->multiplet[c->owner[i]].baryon);
        else
            fmpq_zero(out + i);
    }
}

void zf_symmetry_lepton(fmpq *out, const zf_content *c, slong f)
{
    for (slong i = 0; i < c->n_fermions; i++) {
        if (in_family(c, i, f))
            fmpq_set(out + i, &c->multiplet[c->owner[i]].lepton);
        else
            fmpq_zero(out + i);
    }
}

/* Column k of the known symmetries: Y, then B and L family by family. */
static void known_symmetry(fmpq *out, const zf_content *c, slong k,
                           slong families)
{
    if (k == 0)
        zf_symmetry_hypercharge(out, c);
    else if (k <= families)
        zf_symmetry_baryon(out, c, k);
    else
        zf_symmetry_lepton(out, c, k - families);
}

/* The known symmetries as rows of a matrix, initialised by the call. */
static void known_matrix(fmpq_mat_t out, const zf_content *c, slong families)
{
    fmpq *x = _fmpq_vec_init(c->n_fermions);

    fmpq_mat_init(out, 2 * families + 1, c->n_fermions);
    for (slong k = 0; k <= 2 * families; k++) {
        known_symmetry(x, c, k, families);
        for (slong i = 0; i < c->n_fermions; i++)
            fmpq_set(fmpq_mat_entry(out, k, i), x + i);
    }
    _fmpq_vec_clear(x, c->n_fermions);
}

/* Solves sum_k coefficient_k symmetry_k = x on the components of multiplets
 * with at least `least` copies; 1 when there is a solution. */
static int combine(fmpq *coefficient, const zf_content *c, const fmpq *x,
                   slong families, slong least)
{
    slong n = c->n_fermions, m = 2 * families + 1;
    fmpq *row = _fmpq_vec_init(m + 1);
    fmpq_mat_t columns;
    fmpz_mat_t unused;
    zf_system s;
    int solvable;

    zf_system_init(&s, m);
    known_matrix(columns, c, families);
    for (slong i = 0; i < n; i++) {
        if (c->multiplet[c->owner[i]].families < least)
            continue;
        for (slong k = 0; k < m; k++)
            fmpq_set(row + k, fmpq_mat_entry(columns, k, i));
        fmpq_neg(row + m, x + i);
        zf_system_add(&s, row);
    }
    solvable = zf_system_reduce(&s);
    if (solvable) {
        zf_system_solutions(coefficient, unused, &s);
        fmpz_mat_clear(unused);
    }
    fmpq_mat_clear(columns);
    zf_system_clear(&s);
    _fmpq_vec_clear(row, m + 1);
    return solvable;
}

/* One printed term: coefficient x name with the family (0: none). */
typedef struct term {
    const fmpq *coefficient;
    char letter;
    slong family;
} term;

static void print_term(zf_buf *out, const term *t, int first)
{
    fmpz_t p;

    fmpz_init(p);
    fmpz_abs(p, fmpq_numref(t->coefficient));
    if (fmpq_sgn(t->coefficient) < 0)
        zf_buf_puts(out, first ? "-" : " - ");
    else
        zf_buf_puts(out, first ? "" : " + ");
    if (!fmpz_is_one(p)) {
        zf_integer_print(out, p);
        zf_buf_puts(out, " ");
    }
    zf_buf_printf(out, "%c", t->letter);
    if (t->family > 0)
        zf_buf_printf(out, "_%ld", (long)t->family);
    if (!fmpz_is_one(fmpq_denref(t->coefficient))) {
        zf_buf_puts(out, "/");
        zf_integer_print(out, fmpq_denref(t->coefficient));
    }
    fmpz_clear(p);
}

/* Adds the terms of one kind of number: the total when all families have the
 * same coefficient.  Returns how many. */
static size_t number_terms(term *out, const fmpq *coefficient, char letter,
                           slong families)
{
    size_t n = 0;
    int equal = 1;

    for (slong f = 1; f < families; f++)
        equal = equal && fmpq_equal(coefficient + f, coefficient);
    for (slong f = 0; f < (equal ? 1 : families); f++)
        if (!fmpq_is_zero(coefficient + f))
            out[n++] = (term){coefficient + f, letter, equal ? 0 : f + 1};
    return n;
}

/* Prints the combination, positive terms first; returns the number of terms. */
static size_t print_combination(zf_buf *out, const fmpq *coefficient,
                                slong families)
{
    term terms[2 * ZF_MAX_FAMILIES + 1];
    size_t n = 0, printed = 0;

    if (!fmpq_is_zero(coefficient))
        terms[n++] = (term){coefficient, 'Y', 0};
    n += number_terms(terms + n, coefficient + 1, 'B', families);
    n += number_terms(terms + n, coefficient + 1 + families, 'L', families);
    for (int sign = 1; sign >= -1; sign -= 2)
        for (size_t i = 0; i < n; i++)
            if (fmpq_sgn(terms[i].coefficient) == sign)
                print_term(out, &terms[i], printed++ == 0);
    return n;
}

/* Prints charges as "Q1: 1, u2: -1/3" where `shown` is not zero; returns how
 * many. */
static slong print_charges(zf_buf *out, const zf_content *c, const fmpq *x,
                           const fmpq *shown, const char *separator)
{
    slong printed = 0;

    for (slong i = 0; i < c->n_fermions; i++) {
        if (fmpq_is_zero(shown + i))
            continue;
        zf_buf_puts(out, printed++ ? ", " : separator);
        zf_buf_printf(out, "%s: ", c->component[i]);
        zf_rational_print(out, x + i);
    }
    return printed;
}

/* rest = x - sum_k coefficient_k symmetry_k. */
static void subtract(fmpq *rest, const zf_content *c, const fmpq *x,
                     const fmpq *coefficient, slong families)
{
    fmpq *column = _fmpq_vec_init(c->n_fermions);

    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_set(rest + i, x + i);
    for (slong k = 0; k <= 2 * families; k++) {
        known_symmetry(column, c, k, families);
        for (slong i = 0; i < c->n_fermions; i++)
            fmpq_submul(rest + i, coefficient + k, column + i);
    }
    _fmpq_vec_clear(column, c->n_fermions);
}

void zf_symmetry_span(fmpz_mat_t out, const zf_content *c,
                      const zf_system *rays)
{
    slong families = zf_symmetry_families(c), m = 2 * families + 1;
    slong n = c->n_fermions;
    fmpq *row = _fmpq_vec_init(m + 1), *origin = _fmpq_vec_init(m);
    fmpq_mat_t known, sums, integers;
    fmpz_mat_t coefficients;
    zf_system s;

    zf_system_init(&s, m);
    known_matrix(known, c, families);
    for (slong i = 0; i < rays->used; i++) {
        for (slong k = 0; k < m; k++) {
            fmpq_zero(row + k);
            for (slong j = 0; j < n; j++)
                fmpq_addmul(row + k, fmpq_mat_entry(rays->rows, i, j),
                            fmpq_mat_entry(known, k, j));
        }
        zf_system_add(&s, row);
    }
    (void)zf_system_reduce(&s);
    zf_system_solutions(origin, coefficients, &s);
    fmpq_mat_init(integers, fmpz_mat_nrows(coefficients), m);
    fmpq_mat_set_fmpz_mat(integers, coefficients);
    fmpq_mat_init(sums, fmpz_mat_nrows(coefficients), n);
    fmpq_mat_mul(sums, integers, known);
    fmpz_mat_init(out, fmpz_mat_nrows(coefficients), n);
    for (slong i = 0; i < fmpz_mat_nrows(out); i++)
        zf_vector_primitive(fmpz_mat_entry(out, i, 0),
                            fmpq_mat_entry(sums, i, 0), n);
    fmpq_mat_clear(sums);
    fmpq_mat_clear(integers);
    fmpz_mat_clear(coefficients);
    fmpq_mat_clear(known);
    zf_system_clear(&s);
    _fmpq_vec_clear(origin, m);
    _fmpq_vec_clear(row, m + 1);
}

/* Divides x and its coefficients by the first coefficient that is not 0. */
static void normalise(fmpq *x, fmpq *coefficient, slong n, slong m)
{
    fmpq_t scale;
    slong k = 0;

    while (k < m && fmpq_is_zero(coefficient + k))
        k++;
    if (k == m)
        return;
    fmpq_init(scale);
    fmpq_inv(scale, coefficient + k);
    for (slong i = 0; i < n; i++)
        fmpq_mul(x + i, x + i, scale);
    for (k = 0; k < m; k++)
        fmpq_mul(coefficient + k, coefficient + k, scale);
    fmpq_clear(scale);
}

static int describe(zf_buf *out, const zf_content *c, const fmpq *direction,
                    int ray)
{
    slong families = zf_symmetry_families(c), n = c->n_fermions;
    fmpq *coefficient = _fmpq_vec_init(2 * families + 1);
    fmpq *x = _fmpq_vec_init(n), *rest = _fmpq_vec_init(n);
    int kind = 0;

    for (slong i = 0; i < n; i++)
        fmpq_set(x + i, direction + i);
    if (families > 0 && combine(coefficient, c, x, families, 1))
        kind = 1;
    else if (families > 1 && combine(coefficient, c, x, families, 2))
        kind = 2;
    if (kind > 0 && ray)
        normalise(x, coefficient, n, 2 * families + 1);
    if (kind > 0 && print_combination(out, coefficient, families) == 0)
        kind = 0;
    if (kind == 2) {
        subtract(rest, c, x, coefficient, families);
        (void)print_charges(out, c, x, rest, ", ");
    }
    if (kind == 0 && print_charges(out, c, x, x, "") == 0)
        zf_buf_puts(out, "0");
    _fmpq_vec_clear(rest, n);
    _fmpq_vec_clear(x, n);
    _fmpq_vec_clear(coefficient, 2 * families + 1);
    return kind;
}

int zf_symmetry_describe(zf_buf *out, const zf_content *c, const fmpq *x)
{
    return describe(out, c, x, 0);
}

int zf_symmetry_describe_ray(zf_buf *out, const zf_content *c, const fmpq *x)
{
    return describe(out, c, x, 1);
}
