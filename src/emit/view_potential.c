/* view_potential.c - the renormalisable terms of the scalar potential.
 *
 * Every multiset of at most four letters, a letter being a scalar or its
 * conjugate, whose hypercharges and X charges add to zero is a term for each
 * of its independent SU(2) invariants.  Invariants of doublets are products of
 * brackets: of a conjugate and a field the product a^dagger b, of two alike
 * eps_ij a_i b_j, which vanishes for a letter with itself.  Of the three ways
 * to pair four letters one follows from the others, as the sum of the three
 * with signs vanishes (Schouten's identity, eps_[ij eps_k]l = 0). */
#include <flint/fmpq_mat.h>
#include <flint/fmpz_mat.h>

#include "emit/numbers.h"

enum {
    MOST_LETTERS = 4,
    MOST_TERMS = 20000,
};

/* Letter 2 k is the conjugate of covered scalar k, 2 k + 1 the scalar. */
typedef struct maker {
    const zf_model *m;
    slong *scalar;     /* multiplets of the covered scalars */
    slong *sorted;     /* letters by charge, then by number */
    slong n;           /* letters */
    fmpz_mat_t charge; /* of a letter: all coefficients of X, and Y */
    fmpz_mat_t sum;    /* of the first letters: row k of k letters */
    slong letter[MOST_LETTERS];
    slong n_terms;
    zf_value *terms; /* of the present degree */
    zf_status st;
} maker;

static const zf_multiplet *multiplet_of(const maker *k, slong letter)
{
    return &k->m->content->multiplet[k->scalar[letter / 2]];
}

static int is_conjugate(slong letter)
{
    return letter % 2 == 0;
}

static int is_doublet(const maker *k, slong letter)
{
    return multiplet_of(k, letter)->irrep.su2 == 2;
}

static int is_coloured(const zf_multiplet *f)
{
    return f->irrep.p != 0 || f->irrep.q != 0;
}

static int is_covered(const zf_model *m, const zf_multiplet *f)
{
    return !is_coloured(f) && f->irrep.su2 <= 2 && m->known[f->first];
}

/* ---- one term as a map ---- */

static zf_value *view_letter(maker *k, slong letter)
{
    const zf_multiplet *f = multiplet_of(k, letter);
    zf_value *v = zf_value_map();
    zf_buf latex;

    zf_buf_init(&latex, 0);
    zf_latex_name(&latex, f);
    zf_put_text(&k->st, v, "name", f->name);
    zf_put_symbol(&k->st, v, "symbol", f->name);
    zf_put_buf(&k->st, v, "latex", &latex);
    zf_put_integer(&k->st, v, "offset", f->first);
    zf_put_truth(&k->st, v, "conjugate", is_conjugate(letter));
    zf_buf_clear(&latex);
    return v;
}

static void add_pair(maker *k, zf_value *factors, const slong pair[2])
{
    zf_value *v = zf_value_map();
    int dagger = is_conjugate(pair[0]) != is_conjugate(pair[1]);
    int swap = dagger && is_conjugate(pair[1]);

    zf_put_truth(&k->st, v, "pair", 1);
    zf_put_truth(&k->st, v, "dagger", dagger);
    zf_put(&k->st, v, "one", view_letter(k, pair[swap]));
    zf_put(&k->st, v, "other", view_letter(k, pair[!swap]));
    zf_add(&k->st, factors, v);
}

static void add_single(maker *k, zf_value *factors, slong letter)
{
    zf_value *v = zf_value_map();

    zf_put_truth(&k->st, v, "pair", 0);
    zf_put(&k->st, v, "one", view_letter(k, letter));
    zf_add(&k->st, factors, v);
}

/* The letters of a monomial: doublets and singlets, both in order. */
typedef struct monomial {
    slong doublet[MOST_LETTERS], n_doublets;
    slong singlet[MOST_LETTERS], n_singlets;
    int hermitian;
} monomial;

static void add_term(maker *k, const monomial *t, slong pair[][2])
{
    zf_value *v = zf_value_map(), *factors = zf_value_list();

    for (slong i = 0; i < t->n_doublets / 2; i++)
        add_pair(k, factors, pair[i]);
    for (slong i = 0; i < t->n_singlets; i++)
        add_single(k, factors, t->singlet[i]);
    zf_put_truth(&k->st, v, "hermitian", t->hermitian);
    zf_put(&k->st, v, "factors", factors);
    zf_add(&k->st, k->terms, v);
    if (++k->n_terms > MOST_TERMS && k->st == ZF_OK)
        k->st = ZF_ELIMIT;
}

/* ---- the invariants of a monomial ---- */

/* Pairing p of four letters. */
static void make_pairs(slong pair[2][2], const slong d[4], int p)
{
    static const int place[3][4] = {{0, 1, 2, 3}, {0, 2, 1, 3}, {0, 3, 1, 2}};

    for (int i = 0; i < 4; i++)
        pair[i / 2][i % 2] = d[place[p][i]];
}

/* The last one of the pairings with most eps, which daggers do without. */
static int superfluous(const slong d[4])
{
    int which = 0, most = -1;

    for (int p = 0; p < 3; p++) {
        slong pair[2][2];
        int eps = 0;

        make_pairs(pair, d, p);
        for (int i = 0; i < 2; i++)
            eps += is_conjugate(pair[i][0]) == is_conjugate(pair[i][1]);
        if (eps >= most) {
            most = eps;
            which = p;
        }
    }
    return which;
}

/* Four doublets.  With two equal letters one pairing has their bracket, which
 * vanishes, and the other two are the same product. */
static void add_quartets(maker *k, const monomial *t)
{
    const slong *d = t->doublet;
    int equal = d[0] == d[1] || d[1] == d[2] || d[2] == d[3];
    int without = equal ? -1 : superfluous(d);

    for (int p = 0; p < 3; p++) {
        slong pair[2][2];

        make_pairs(pair, d, p);
        if (p == without || pair[0][0] == pair[0][1] ||
            pair[1][0] == pair[1][1])
            continue;
        add_term(k, t, pair);
        if (equal)
            return;
    }
}

static void add_invariants(maker *k, const monomial *t)
{
    slong pair[1][2] = {{t->doublet[0], t->doublet[1]}};

    if (t->n_doublets == 4)
        add_quartets(k, t);
    else if (t->n_doublets == 0 ||
             (t->n_doublets == 2 && pair[0][0] != pair[0][1]))
        add_term(k, t, pair);
}

/* ---- all monomials ---- */

/* Compares the letters with those of the conjugate monomial: less than 0 when
 * they have fewer conjugates or else come first, 0 when they are the same. */
static slong compare_conjugate(const slong *letter, int n)
{
    slong other[MOST_LETTERS], balance = 0;

    for (int i = 0; i < n; i++) {
        int j = i;

        for (; j > 0 && other[j - 1] > (letter[i] ^ 1); j--)
            other[j] = other[j - 1];
        other[j] = letter[i] ^ 1;
        balance += is_conjugate(letter[i]) ? 1 : -1;
    }
    for (int i = 0; balance == 0 && i < n; i++)
        balance = letter[i] - other[i];
    return balance;
}

/* The terms of the chosen letters; of two conjugate monomials only one. */
static void add_monomial(maker *k, int degree)
{
    slong order = compare_conjugate(k->letter, degree);
    monomial t = {.hermitian = order == 0};

    if (order > 0)
        return;
    for (int i = 0; i < degree; i++)
        if (is_doublet(k, k->letter[i]))
            t.doublet[t.n_doublets++] = k->letter[i];
        else
            t.singlet[t.n_singlets++] = k->letter[i];
    add_invariants(k, &t);
}

/* Of row `letter` of the charges plus the sum of the first letters. */
static int compare_sum(const maker *k, slong letter, int depth)
{
    slong columns = fmpz_mat_ncols(k->charge);
    int sign = 0;
    fmpz_t x;

    fmpz_init(x);
    for (slong c = 0; sign == 0 && c < columns; c++) {
        fmpz_add(x, fmpz_mat_entry(k->charge, letter, c),
                 fmpz_mat_entry(k->sum, depth, c));
        sign = fmpz_sgn(x);
    }
    fmpz_clear(x);
    return sign;
}

/* The last letter is one with the charge that is missing. */
static void add_last(maker *k, int depth)
{
    slong low = 0, high = k->n;

    while (low < high) {
        slong middle = low + (high - low) / 2;

        if (compare_sum(k, k->sorted[middle], depth) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < k->n && k->st == ZF_OK; low++) {
        slong letter = k->sorted[low];

        if (compare_sum(k, letter, depth) != 0)
            return;
        if (depth > 0 && letter < k->letter[depth - 1])
            continue;
        k->letter[depth] = letter;
        add_monomial(k, depth + 1);
    }
}

/* All ways to go on from `depth` letters, in ascending order. */
static void add_monomials(maker *k, int depth, int degree)
{
    slong columns = fmpz_mat_ncols(k->charge);

    if (depth == degree - 1) {
        add_last(k, depth);
        return;
    }
    for (slong l = depth > 0 ? k->letter[depth - 1] : 0;
         l < k->n && k->st == ZF_OK; l++) {
        k->letter[depth] = l;
        for (slong c = 0; c < columns; c++)
            fmpz_add(fmpz_mat_entry(k->sum, depth + 1, c),
                     fmpz_mat_entry(k->sum, depth, c),
                     fmpz_mat_entry(k->charge, l, c));
        add_monomials(k, depth + 1, degree);
    }
}

/* ---- the letters and their charges ---- */

/* Charges as integers: every column times its denominators, for a total
 * vanishes when it does in each column. */
static void set_charges(maker *k)
{
    slong parameters = k->m->n_parameters, columns = parameters + 2;
    fmpq_mat_t exact;
    fmpz_t x;

    fmpz_init(x);
    fmpq_mat_init(exact, k->n, columns);
    for (slong l = 0; l < k->n; l++) {
        const zf_multiplet *f = multiplet_of(k, l);

        for (slong c = 0; c <= parameters; c++)
            fmpq_set(fmpq_mat_entry(exact, l, c),
                     fmpq_mat_entry(k->m->charge, f->first, c));
        fmpq_set(fmpq_mat_entry(exact, l, columns - 1), &f->hypercharge);
        for (slong c = 0; is_conjugate(l) && c < columns; c++)
            fmpq_neg(fmpq_mat_entry(exact, l, c), fmpq_mat_entry(exact, l, c));
    }
    fmpq_mat_get_fmpz_mat_matwise(k->charge, x, exact);
    fmpq_mat_clear(exact);
    fmpz_clear(x);
}

static int compare_letters(const maker *k, slong a, slong b)
{
    int sign = 0;

    for (slong c = 0; sign == 0 && c < fmpz_mat_ncols(k->charge); c++)
        sign = fmpz_cmp(fmpz_mat_entry(k->charge, a, c),
                        fmpz_mat_entry(k->charge, b, c));
    return sign;
}

static void sort_letters(maker *k)
{
    for (slong i = 0; i < k->n; i++) {
        slong j = i;

        for (; j > 0 && compare_letters(k, k->sorted[j - 1], i) > 0; j--)
            k->sorted[j] = k->sorted[j - 1];
        k->sorted[j] = i;
    }
}

/* The scalars that terms are about, and those that none is about. */
static void put_scalars(zf_status *st, zf_value *v, const zf_model *m)
{
    const zf_content *c = m->content;
    zf_value *covered = zf_value_list(), *left_out = zf_value_list();
    int any = 0;

    for (slong j = c->n_fermion_multiplets; j < c->n_multiplets; j++) {
        const zf_multiplet *f = &c->multiplet[j];
        zf_value *item = zf_value_map();

        zf_put_text(st, item, "name", f->name);
        zf_put_symbol(st, item, "symbol", f->name);
        zf_put_truth(st, item, "known", m->known[f->first]);
        zf_put_truth(st, item, "doublet", f->irrep.su2 == 2);
        any = any || !is_covered(m, f);
        zf_add(st, is_covered(m, f) ? covered : left_out, item);
    }
    zf_put(st, v, "scalars", covered);
    zf_put(st, v, "left_out", left_out);
    zf_put_truth(st, v, "has_left_out", any);
}

static void put_terms(maker *k, zf_value *v)
{
    static const char *const keys[MOST_LETTERS][2] = {
        {"linear", "has_linear"},
        {"quadratic", "has_quadratic"},
        {"trilinear", "has_trilinear"},
        {"quartic", "has_quartic"}};

    for (int degree = 1; degree <= MOST_LETTERS; degree++) {
        slong before = k->n_terms;

        k->terms = zf_value_list();
        add_monomials(k, 0, degree);
        zf_put(&k->st, v, keys[degree - 1][0], k->terms);
        zf_put_truth(&k->st, v, keys[degree - 1][1], k->n_terms > before);
    }
}

zf_status zf_view_put_potential(zf_value *v, const zf_model *m, zf_error *err)
{
    const zf_content *c = m->content;
    slong most = c->n_scalars, columns = m->n_parameters + 2;
    zf_value *potential = zf_value_map();
    maker k = {.m = m, .st = ZF_OK};

    k.scalar = zf_mem_array((size_t)most + 1, sizeof(*k.scalar));
    k.sorted = zf_mem_array(2 * (size_t)most + 1, sizeof(*k.sorted));
    if (!k.scalar || !k.sorted)
        k.st = ZF_ENOMEM;
    for (slong j = c->n_fermion_multiplets;
         k.st == ZF_OK && j < c->n_multiplets; j++)
        if (is_covered(m, &c->multiplet[j])) {
            k.scalar[k.n / 2] = j;
            k.n += 2;
        }
    fmpz_mat_init(k.charge, k.n, columns);
    fmpz_mat_init(k.sum, MOST_LETTERS, columns);
    if (k.st == ZF_OK) {
        set_charges(&k);
        sort_letters(&k);
        put_terms(&k, potential);
    }
    put_scalars(&k.st, potential, m);
    zf_put(&k.st, v, "potential", potential);
    fmpz_mat_clear(k.charge);
    fmpz_mat_clear(k.sum);
    zf_mem_free(k.scalar);
    zf_mem_free(k.sorted);
    if (k.st == ZF_ELIMIT)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "the scalar potential has more than %d terms",
                            MOST_TERMS);
    return zf_put_done(k.st, err);
}
