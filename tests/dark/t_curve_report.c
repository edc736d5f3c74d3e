/* t_curve_report.c - the statement in words, for every kind of answer. */
#include "zforge/dark.h"

#include "zf_test.h"

static void check(const zf_dark_curve *c, const char *want)
{
    zf_buf buf;

    zf_buf_init(&buf, 0);
    zf_dark_curve_statement(&buf, c);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), want);
    zf_buf_clear(&buf);
}

ZF_TEST(elliptic)
{
    zf_dark_curve c;
    zf_dark_point points[1];

    zf_dark_curve_init(&c);
    c.shape = ZF_DARK_ELLIPTIC;
    check(&c, "rank unknown: undecided");
    c.rank_known = 1;
    check(&c, "no non-trivial dark sector (rank 0)");
    c.points = points;
    c.n_points = 1;
    check(&c, "finitely many: these (rank 0)");
    c.rank_grh = 1;
    check(&c, "finitely many: these (rank 0); the upper bound of the rank "
              "supposes the generalised Riemann hypothesis");
    c.rank_grh = 0;
    c.rank_high = 2;
    check(&c, "rank between 0 and 2: undecided");
    c.rank_parity = 1;
    check(&c, "rank between 0 and 2: undecided; the rank is at least 1 if the "
              "Tate-Shafarevich group is finite, but only 0 independent points "
              "were found");
    c.rank_low = 1;
    check(&c, "infinitely many non-trivial dark sectors (rank between 1 and "
              "2)");
    c.rank_low = 2;
    c.saturated = 1;
    check(&c, "infinitely many non-trivial dark sectors (rank 2)");
    c.saturated = 0;
    check(&c, "infinitely many non-trivial dark sectors (rank 2); the "
              "generators are known to span a subgroup of finite index only");
    snprintf(c.note, sizeof(c.note), "stack overflow");
    c.rank_known = 0;
    check(&c, "rank unknown: undecided; PARI: stack overflow");
    c.points = NULL;
    c.n_points = 0;
    zf_dark_curve_clear(&c);
}

ZF_TEST(other_shapes)
{
    zf_dark_curve c;

    zf_dark_curve_init(&c);
    fmpq_set_si(&c.sum, -3, 2);
    c.shape = ZF_DARK_LINES;
    check(&c, "infinitely many dark sectors, all of them a vector-like pair "
              "q, -q with any q and one charge -3/2");
    c.shape = ZF_DARK_NODAL;
    check(&c, "infinitely many non-trivial dark sectors, with a rational "
              "parametrisation: S - (2S/3) p^2/(q r), S - (2S/3) q^2/(r p), "
              "S - (2S/3) r^2/(p q) for integers p + q + r = 0, p q r != 0, "
              "with S = -3/2, and three charges -1/2");
    zf_dark_curve_clear(&c);
}

ZF_TEST_MAIN(ZF_CASE(elliptic), ZF_CASE(other_shapes))
