/* curve_report.c - what a curve means, in one line. */
#include "dark/curve.h"

/* Appends p/q in lowest terms. */
static void put(zf_buf *out, const fmpq_t x)
{
    char *text = fmpq_get_str(NULL, 10, x);

    zf_buf_puts(out, text);
    flint_free(text);
}

/* See curve_nodal.c. */
static void nodal(zf_buf *out, const zf_dark_curve *c)
{
    fmpq_t third;

    fmpq_init(third);
    fmpq_div_fmpz(third, &c->sum, (fmpz[]){3});
    zf_buf_puts(out, "infinitely many non-trivial dark sectors, with a "
                     "rational parametrisation: S - (2S/3) p^2/(q r), "
                     "S - (2S/3) q^2/(r p), S - (2S/3) r^2/(p q) for integers "
                     "p + q + r = 0, p q r != 0, with S = ");
    put(out, &c->sum);
    zf_buf_puts(out, ", and three charges ");
    put(out, third);
    fmpq_clear(third);
}

static void family(zf_buf *out, const zf_dark_curve *c)
{
    zf_buf_puts(out, "infinitely many dark sectors, all of them a vector-like "
                     "pair q, -q with any q and one charge ");
    put(out, &c->sum);
}

/* Conditions of the elliptic statement. */
static void conditions(zf_buf *out, const zf_dark_curve *c)
{
    if (c->rank_known && c->rank_grh)
        zf_buf_puts(out, "; the upper bound of the rank supposes the "
                         "generalised Riemann hypothesis");
    if (c->rank_known && c->rank_parity > c->rank_low)
        zf_buf_printf(out,
                      "; the rank is at least %ld if the Tate-Shafarevich "
                      "group is finite, but only %ld independent points were "
                      "found",
                      (long)c->rank_parity, (long)c->rank_low);
    if (c->rank_known && c->rank_low > 0 && c->rank_low == c->rank_high &&
        !c->saturated)
        zf_buf_puts(out, "; the generators are known to span a subgroup of "
                         "finite index only");
    if (c->note[0])
        zf_buf_printf(out, "; PARI: %s", c->note);
}

static void elliptic(zf_buf *out, const zf_dark_curve *c)
{
    if (!c->rank_known)
        zf_buf_puts(out, "rank unknown: undecided");
    else if (c->rank_low > 0 && c->rank_low == c->rank_high)
        zf_buf_printf(out,
                      "infinitely many non-trivial dark sectors (rank %ld)",
                      (long)c->rank_low);
    else if (c->rank_low > 0)
        zf_buf_printf(out,
                      "infinitely many non-trivial dark sectors (rank between "
                      "%ld and %ld)",
                      (long)c->rank_low, (long)c->rank_high);
    else if (c->rank_high > 0)
        zf_buf_printf(out, "rank between 0 and %ld: undecided",
                      (long)c->rank_high);
    else if (c->n_points > 0)
        zf_buf_puts(out, "finitely many: these (rank 0)");
    else
        zf_buf_puts(out, "no non-trivial dark sector (rank 0)");
    conditions(out, c);
}

void zf_dark_curve_statement(zf_buf *out, const zf_dark_curve *curve)
{
    switch (curve->shape) {
    case ZF_DARK_LINES:
        family(out, curve);
        break;
    case ZF_DARK_NODAL:
        nodal(out, curve);
        break;
    case ZF_DARK_ELLIPTIC:
        elliptic(out, curve);
        break;
    }
}
