/* report.c - the exact answer as text for people. */
#include <string.h>

#include <flint/fmpq_vec.h>

#include "solve/internal.h"

/* Column k of the family's charges on the fermions (n_parameters: the
 * constants). */
static void column(fmpq *out, const zf_solution *s, slong k)
{
    for (slong i = 0; i < s->anomaly.n; i++)
        fmpq_set(out + i, fmpq_mat_entry(s->family.charge, i, k));
}

static int is_zero(const fmpq *x, slong n)
{
    for (slong i = 0; i < n; i++)
        if (!fmpq_is_zero(x + i))
            return 0;
    return 1;
}

static void print_head(zf_buf *out, const zf_solution *s)
{
    const zf_search *search = s->search;
    const zf_content *c = search->content;

    zf_buf_printf(out, "search %s%s%s\n", search->name,
                  search->title ? ": " : "",
                  search->title ? search->title : "");
    zf_buf_printf(out, "content %s: %ld fermion charges, %ld scalar charge%s\n",
                  c->name, (long)c->n_fermions, (long)c->n_scalars,
                  c->n_scalars == 1 ? "" : "s");
    for (size_t k = 0; k < search->n_constraint_texts; k++)
        zf_buf_printf(out, "%s%s\n", k ? "             " : "constraints: ",
                      search->constraint_text[k]);
}

/* The part of X along direction k: "a_e (L_1 - B/3)"; "D1" and so on for a
 * direction that is no combination of known symmetries. */
static void print_direction(zf_buf *out, const zf_solution *s, slong k,
                            const fmpq *x)
{
    int constant = k == s->family.n_parameters;
    zf_buf name;

    zf_buf_init(&name, 0);
    if (!constant)
        zf_buf_printf(out, "%s ", s->family.parameter[k]);
    if (zf_symmetry_describe(&name, s->search->content, x) != 1)
        zf_buf_printf(out, "D%ld", constant ? 0 : (long)k + 1);
    else if (strchr(zf_buf_text(&name), ' ') && !constant)
        zf_buf_printf(out, "(%s)", zf_buf_text(&name));
    else
        zf_buf_puts(out, zf_buf_text(&name));
    zf_report_close(out, &name);
}

/* Writes the directions that have no name out. */
static void print_unnamed(zf_buf *out, const zf_solution *s)
{
    slong r = s->family.n_parameters;
    fmpq *x = _fmpq_vec_init(s->anomaly.n);

    for (slong k = 0; k <= r; k++) {
        zf_buf text;
        size_t indent;

        column(x, s, k);
        zf_buf_init(&text, 0);
        if (!is_zero(x, s->anomaly.n) &&
            zf_symmetry_describe(&text, s->search->content, x) != 1) {
            indent = out->len;
            zf_buf_printf(out, "  D%ld: ", k < r ? (long)k + 1 : 0);
            indent = out->len - indent;
            zf_report_wrap(out, zf_buf_text(&text), indent, indent);
            zf_buf_puts(out, "\n");
        }
        zf_report_close(out, &text);
    }
    _fmpq_vec_clear(x, s->anomaly.n);
}

/* "X = a_e (L_1 - B/3) + a_Y Y". */
static void print_combination(zf_buf *out, const zf_solution *s)
{
    fmpq *x = _fmpq_vec_init(s->anomaly.n);
    zf_buf text;

    zf_buf_init(&text, 0);
    for (slong k = 0; k <= s->family.n_parameters; k++) {
        column(x, s, k);
        if (is_zero(x, s->anomaly.n))
            continue;
        zf_buf_puts(&text, text.len > 0 ? " + " : "");
        print_direction(&text, s, k, x);
    }
    zf_buf_puts(out, "\nX = ");
    zf_report_wrap(out, text.len > 0 ? zf_buf_text(&text) : "0", 4, 4);
    zf_buf_puts(out, "\n");
    print_unnamed(out, s);
    zf_report_close(out, &text);
    _fmpq_vec_clear(x, s->anomaly.n);
}

/* The points of acceptance that the search names. */
static void print_samples(zf_buf *out, const zf_solution *s)
{
    const zf_search *search = s->search;
    fmpq *x = _fmpq_vec_init(search->content->n);

    if (search->n_samples > 0)
        zf_buf_puts(out, "\npoints named in the search:\n");
    for (size_t k = 0; k < search->n_samples; k++) {
        const zf_sample *p = &search->sample[k];

        zf_family_charges(x, &s->family, p->value);
        zf_buf_puts(out, " ");
        for (size_t i = 0; i < search->n_parameters; i++) {
            zf_buf_printf(out, "%s %s = ", i ? "," : "",
                          search->parameter[i].name);
            zf_rational_print(out, p->value + i);
        }
        zf_buf_puts(out, ": X = ");
        (void)zf_symmetry_describe(out, search->content, x);
        zf_buf_puts(out,
                    zf_solution_verify(s, x)
                        ? "\n"
                        : "\n    not a solution: it is not anomaly-free\n");
    }
    _fmpq_vec_clear(x, search->content->n);
}

/* 1 when components i and j have the same charge everywhere. */
static int same_charge(const zf_family *f, slong i, slong j)
{
    for (slong k = 0; k <= f->n_parameters; k++)
        if (!fmpq_equal(fmpq_mat_entry(f->charge, i, k),
                        fmpq_mat_entry(f->charge, j, k)))
            return 0;
    return f->known[i] == f->known[j];
}

static void print_form(zf_buf *out, const zf_family *f, const fmpq *row)
{
    zf_affine_print(out, row, (const char *const *)f->parameter,
                    f->n_parameters);
}

/* Charges, components of a multiplet with equal ones on one line. */
static void print_charges(zf_buf *out, const zf_solution *s)
{
    const zf_content *c = s->search->content;
    const zf_family *f = &s->family;

    zf_buf_puts(out, "\ncharges:\n");
    for (slong i = 0; i < c->n; i++) {
        slong first = c->multiplet[c->owner[i]].first, j = first;

        while (j < i && !same_charge(f, i, j))
            j++;
        if (j < i)
            continue; /* printed with j */
        zf_buf_printf(out, "  %s", c->component[i]);
        for (j = i + 1; j < c->n && c->owner[j] == c->owner[i]; j++)
            if (same_charge(f, i, j))
                zf_buf_printf(out, " = %s", c->component[j]);
        zf_buf_puts(out, " = ");
        if (f->known[i])
            print_form(out, f, fmpq_mat_entry(f->charge, i, 0));
        else
            zf_buf_puts(out, "any rational that the constraints allow");
        zf_buf_puts(out, "\n");
    }
}

static void print_lattice(zf_buf *out, const zf_solution *s)
{
    const zf_content *c = s->search->content;
    slong n = s->anomaly.n, r = fmpz_mat_nrows(s->family.lattice);
    fmpq *x = _fmpq_vec_init(n);

    zf_buf_printf(out,
                  "\ninteger directions of the fermion charges (primitive "
                  "lattice, rank %ld):\n",
                  (long)r);
    for (slong k = 0; k < r; k++) {
        zf_buf name;

        zf_buf_init(&name, 0);
        zf_buf_puts(out, "  (");
        for (slong i = 0; i < n; i++) {
            const fmpz *entry = fmpz_mat_entry(s->family.lattice, k, i);
            int gap = i > 0 && c->owner[i] != c->owner[i - 1];

            zf_buf_puts(out, i == 0 ? "" : gap ? "; " : " ");
            zf_integer_print(out, entry);
            fmpq_set_fmpz(x + i, entry);
        }
        zf_buf_puts(out, ")");
        if (zf_symmetry_describe(&name, c, x) == 1)
            zf_buf_printf(out, "  %s", zf_buf_text(&name));
        zf_buf_puts(out, "\n");
        zf_report_close(out, &name);
    }
    _fmpq_vec_clear(x, n);
}

static void print_conditions(zf_buf *out, const zf_solution *s, slong max_terms)
{
    zf_buf_puts(out, "\nremaining conditions on the parameters:\n");
    for (int k = 0; k < 2; k++) {
        zf_buf text;

        zf_buf_init(&text, 0);
        zf_condition_print(&text, &s->condition[k], &s->family, s->ring,
                           max_terms);
        zf_buf_printf(out, "  %-7s ", zf_anomaly_name(s->condition[k].which));
        zf_report_wrap(out, zf_buf_text(&text), 10, 10);
        zf_buf_puts(out, "\n");
        zf_report_close(out, &text);
    }
}

/* One branch: its equations, each solved for a parameter. */
static void print_branch(zf_buf *out, const zf_solution *s, const zf_branch *b)
{
    const zf_family *f = &s->family;
    fmpq *row = _fmpq_vec_init(f->n_parameters + 1);

    for (slong i = 0; i < b->system.used; i++) {
        slong p = 0;

        while (fmpq_is_zero(fmpq_mat_entry(b->system.rows, i, p)))
            p++;
        for (slong k = 0; k <= f->n_parameters; k++)
            fmpq_neg(row + k, fmpq_mat_entry(b->system.rows, i, k));
        fmpq_zero(row + p);
        zf_buf_printf(out, "%s%s = ", i ? ", " : "  ", f->parameter[p]);
        print_form(out, f, row);
    }
    zf_buf_puts(out, b->solved ? "\n" : "   (equations remain)\n");
    _fmpq_vec_clear(row, f->n_parameters + 1);
}

static void print_branches(zf_buf *out, const zf_solution *s)
{
    if (s->n_branches == 0)
        return;
    zf_buf_puts(out, s->verdict == ZF_SOLVE_BRANCHES
                         ? "\nthey hold exactly where\n"
                         : "\nlinear subfamilies found in them:\n");
    for (size_t k = 0; k < s->n_branches; k++)
        print_branch(out, s, &s->branch[k]);
}

static void print_verdict(zf_buf *out, const zf_solution *s)
{
    slong r = s->family.n_parameters;

    zf_buf_puts(out, "\nanswer: ");
    switch (s->verdict) {
    case ZF_SOLVE_NONE:
        zf_buf_printf(out, "none exist (proved): %s\n", s->reason);
        break;
    case ZF_SOLVE_FAMILY:
        if (r == 0)
            zf_buf_puts(out, "exactly one assignment, given above\n");
        else
            zf_buf_printf(
                out,
                "complete: anomaly-free for all rational values of "
                "the %ld parameter%s,\nand there are no other "
                "solutions%s\n",
                (long)r, r == 1 ? "" : "s",
                s->search->n_filters ? "; the filters select among them" : "");
        break;
    case ZF_SOLVE_BRANCHES:
        zf_buf_printf(out,
                      "complete: the %zu linear famil%s above, and no others\n",
                      s->n_branches, s->n_branches == 1 ? "y" : "ies");
        break;
    case ZF_SOLVE_RESIDUAL:
        zf_buf_printf(out,
                      "the solutions are the rational points of the remaining "
                      "conditions");
        if (s->points.complete > 0)
            zf_buf_printf(out, ";\nlisted completely up to height %ld",
                          (long)s->points.complete);
        zf_buf_puts(out, "\n");
        break;
    case ZF_SOLVE_CUT:
        zf_buf_printf(out,
                      "the solutions are the rational points of the remaining "
                      "conditions;\nSTOPPED EARLY: listed completely up to "
                      "height %ld only\n",
                      (long)s->points.complete);
        break;
    }
}

void zf_solution_print(zf_buf *out, const zf_solution *s, slong max_terms)
{
    print_head(out, s);
    if (s->has_ring) {
        print_combination(out, s);
        print_charges(out, s);
        print_samples(out, s);
        print_lattice(out, s);
        print_conditions(out, s, max_terms);
        print_branches(out, s);
        zf_report_projection(out, s, max_terms);
        zf_report_points(out, s);
    }
    if (s->n_filters_skipped > 0)
        zf_buf_printf(out,
                      "\nnot applied: %zu filter%s with functions beyond "
                      "charges\n",
                      s->n_filters_skipped,
                      s->n_filters_skipped == 1 ? "" : "s");
    print_verdict(out, s);
}
