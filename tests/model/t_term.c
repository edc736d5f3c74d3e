/* Terms: the charges of the published ones, conjugations found by the
 * program against conjugations worked out by hand, families. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/model.h"

#include "zf_test.h"

static const char two_doublets[] =
    "kind: content\nname: t\nfermions:\n"
    "- {name: Q, chirality: left, su3: 3, su2: 2, hypercharge: 1/6, "
    "families: 3}\n"
    "- {name: u, chirality: right, su3: 3, su2: 1, hypercharge: 2/3, "
    "families: 3}\n"
    "- {name: d, chirality: right, su3: 3, su2: 1, hypercharge: -1/3, "
    "families: 3}\n"
    "- {name: L, chirality: left, su3: 1, su2: 2, hypercharge: -1/2, "
    "families: 3}\n"
    "- {name: e, chirality: right, su3: 1, su2: 1, hypercharge: -1, "
    "families: 3}\n"
    "- {name: nu, chirality: right, su3: 1, su2: 1, hypercharge: 0, "
    "families: 2}\n"
    "- {name: N, chirality: left, su3: 1, su2: 1, hypercharge: 0}\n"
    "scalars:\n"
    "- {name: H, su3: 1, su2: 2, hypercharge: 1/2}\n"
    "- {name: Hd, su3: 1, su2: 2, hypercharge: -1/2}\n"
    "- {name: Phi, su3: 1, su2: 1, hypercharge: 0}\n"
    "- {name: Phi2, su3: 1, su2: 1, hypercharge: 0}\n"
    "- {name: LQ, su3: 3, su2: 1, hypercharge: -1/3}\n"
    "- {name: T, su3: 1, su2: 3, hypercharge: 1}\n"
    "- {name: C, su3: 1, su2: 1, hypercharge: 1}\n";

static zf_content *content(void)
{
    zf_content *c = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_yaml_read_text(&root, two_doublets, strlen(two_doublets),
                                  "t.yaml", &err),
                &err);
    ZF_CHECK_OK(zf_content_read_yaml(&c, root, &err), &err);
    zf_yaml_free(root);
    return c;
}

/* Term `text` at (i, j) reads as `want`. */
static void check(const zf_content *c, const char *text, slong i, slong j,
                  const char *want)
{
    zf_operator op;
    zf_term term;
    zf_error err = {0};
    zf_buf shown;

    zf_buf_init(&shown, 0);
    ZF_CHECK_OK(zf_operator_parse(&op, c, text, NULL, &err), &err);
    zf_operator_term(&term, &op, c, i, j);
    zf_term_print(&shown, &term, c);
    ZF_CHECK_STR_EQ(zf_buf_text(&shown), want);
    zf_buf_clear(&shown);
}

ZF_TEST(conjugations)
{
    zf_content *c = content();

    check(c, "Q_i u_j H", 1, 2, "Q1-bar u2 H*");
    check(c, "Q_i u_j Hd", 3, 1, "Q3-bar u1 Hd");
    check(c, "Q_i d_j H", 1, 2, "Q1-bar d2 H");
    check(c, "Q_i d_j Hd", 1, 2, "Q1-bar d2 Hd*");
    check(c, "d_j Q_i H", 1, 2, "d2-bar Q1 H*");
    check(c, "L_i e_j H", 2, 2, "L2-bar e2 H");
    check(c, "H L_i e_j", 2, 2, "H L2-bar e2");
    check(c, "L_i nu_j H", 3, 2, "L3-bar nu2 H*");
    check(c, "L_i N H", 3, 1, "L3 N1 H");
    check(c, "nu_1 nu_2", 1, 1, "nu1 nu2");
    check(c, "nu_i nu_j Phi", 1, 2, "nu1 nu2 Phi");
    check(c, "nu_i nu_j Phi*", 1, 2, "nu1 nu2 Phi*");
    check(c, "nu_i nu_j Phi* Phi2", 1, 2, "nu1 nu2 Phi* Phi2");
    check(c, "L_i L_j H H Phi*", 1, 2, "L1 L2 H H Phi*");
    check(c, "L_i L_j T", 1, 2, "L1 L2 T");
    check(c, "L_i L_j Hd Hd", 1, 2, "L1 L2 Hd* Hd*");
    check(c, "Q_i L_j LQ", 1, 2, "Q1 L2 LQ*");
    check(c, "u_i e_j LQ", 1, 2, "u1 e2 LQ*");
    check(c, "Q_i Q_j LQ", 1, 2, "Q1 Q2 LQ");
    check(c, "  L_1   e_3 H  ", 1, 1, "L1-bar e3 H");
    /* Both conjugations of one pair have the same charge. */
    check(c, "nu_i nu_j H H", 1, 1, "nu1 nu1 H* H");
    /* As written wins: H Hd and H* Hd* both conserve hypercharge. */
    check(c, "nu_1 nu_1 H Hd", 1, 1, "nu1 nu1 H Hd");
    check(c, "nu_1 nu_1 H* Hd*", 1, 1, "nu1 nu1 H* Hd*");
    zf_content_free(c);
}

static void refused(const zf_content *c, const char *text, size_t column,
                    const char *want)
{
    zf_mark mark = {"t.yaml", 7, 3};
    zf_operator op = {.n = -5};
    zf_error err = {0};

    ZF_CHECK(zf_operator_parse(&op, c, text, &mark, &err) == ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, want);
    ZF_CHECK_SI_EQ(err.line, 7);
    ZF_CHECK_SI_EQ(err.column, column);
    ZF_CHECK_SI_EQ(op.n, -5);
}

ZF_TEST(messages)
{
    zf_content *c = content();

    refused(c, "Q_i u_j", 3,
            "Q-bar u has hypercharge 1/2, and no scalar "
            "cancels it");
    refused(c, "Q_i u_j Phi", 3,
            "Q-bar u has hypercharge 1/2, which the scalars cannot cancel: Phi "
            "has 0");
    refused(c, "Q_i u_j H Hd", 3,
            "Q-bar u has hypercharge 1/2, which the scalars cannot cancel: H "
            "has 1/2, Hd has -1/2");
    /* A star says that everything is as written. */
    refused(c, "Q_i d_j H*", 3,
            "Q-bar d has hypercharge -1/2, which the scalars cannot cancel: H* "
            "has -1/2");
    refused(c, "Q_i e_j H", 3,
            "Q-bar e has hypercharge -7/6, which the scalars cannot cancel: H "
            "has 1/2");
    refused(c, "e_i nu_j T", 3,
            "e nu T has no invariant of SU(3) x SU(2): (1,1) x (1,1) x (1,3)");
    refused(c, "Q_i d_j Hd LQ*", 3,
            "Q-bar d has hypercharge -1/2, which the scalars cannot cancel: Hd "
            "has -1/2, LQ* has 1/3");
    refused(c, "u_i N H", 3,
            "u-bar N has hypercharge -2/3, which the scalars "
            "cannot cancel: H has 1/2");
    refused(c, "nu_1 nu_1 T H Hd", 3,
            "the term may mean nu nu T H* Hd or nu nu T* H Hd*; mark the "
            "conjugated scalars with a star");
    refused(c, "Q_i H", 3,
            "expected two fermions in the term \"Q_i H\"; found 1");
    refused(c, "", 3, "expected two fermions in the term \"\"; found 0");
    refused(c, "Q_i u_j d_j H", 3,
            "expected two fermions in the term \"Q_i u_j d_j H\"; found 3");
    refused(c, "Q_i  u H", 8,
            "\"u\" has 3 families; write u_i, or u_2 for one of them");
    refused(c, "Q_i u_k H", 9,
            "family index \"k\" of \"u\"; expected i, j or a "
            "number from 1 to 3");
    refused(c, "Q_4 u_j H", 5,
            "family index \"4\" of \"Q\"; expected i, j or a "
            "number from 1 to 3");
    refused(c, "Q_i* u_j H", 3,
            "\"Q_i*\": a fermion takes no star; of two with opposite "
            "chiralities the first is barred");
    refused(c, "Q_i u_j Ph", 11,
            "\"Ph\" is no field of the content; did you mean \"Phi\"?");
    refused(c, "Q_i xyzzy_j H", 7,
            "\"xyzzy_j\" is no field of the content; expected a fermion with "
            "family index, such as \"Q_i\", or a scalar");
    refused(c, "Q_i u_j H H H H H H H", 23, "a term has at most 8 fields");
    zf_content_free(c);
}

/* Rows of the mass terms of arXiv:1707.04811, eqs. (6) to (12), with both
 * doublets of hypercharge -1/2: qbar H u, qbar H-tilde d, lbar H-tilde e. */
ZF_TEST(rows)
{
    static const struct {
        const char *text, *form;
    } table[] = {
        {"Q_i u_j Hd", "-Q1 + u2 + Hd"},
        {"Q_i d_j Hd", "-Q1 + d2 - Hd"},
        {"L_i e_j Hd", "-L1 + e2 - Hd"},
        {"L_i nu_j Hd", "-L1 + nu2 + Hd"},
        {"nu_i nu_j Phi", "nu1 + nu2 + Phi"},
        {"nu_i nu_j Phi*", "nu1 + nu2 - Phi"},
        {"nu_2 nu_2", "2*nu2"},
        {"L_i L_j H H Phi*", "L1 + L2 + 2*H - Phi"},
    };

    zf_content *c = content();
    zf_filter_scope scope = zf_content_scope(c);
    fmpq *got = _fmpq_vec_init(c->n + 1), *want = _fmpq_vec_init(c->n + 1);

    for (size_t k = 0; k < sizeof(table) / sizeof(table[0]); k++) {
        const char *relation;
        zf_operator op;
        zf_term term;
        zf_error err = {0};

        ZF_CHECK_OK(zf_operator_parse(&op, c, table[k].text, NULL, &err), &err);
        zf_operator_term(&term, &op, c, 1, 2);
        zf_term_row(got, &term, c->n);
        ZF_CHECK_OK(zf_filter_parse_linear(want, &relation, table[k].form, NULL,
                                           &scope, &err),
                    &err);
        for (slong i = 0; i <= c->n; i++)
            ZF_CHECK_FMPQ_EQ(got + i, want + i);
    }
    _fmpq_vec_clear(got, c->n + 1);
    _fmpq_vec_clear(want, c->n + 1);
    zf_content_free(c);
}

ZF_TEST(ranges_and_symmetry)
{
    zf_content *c = content();
    zf_operator op;
    zf_error err = {0};

    ZF_CHECK_OK(zf_operator_parse(&op, c, "L_i nu_j H", NULL, &err), &err);
    ZF_CHECK_SI_EQ(zf_operator_range(&op, c, ZF_INDEX_I), 3);
    ZF_CHECK_SI_EQ(zf_operator_range(&op, c, ZF_INDEX_J), 2);
    ZF_CHECK(!op.majorana && !op.symmetric);
    ZF_CHECK_OK(zf_operator_parse(&op, c, "nu_i nu_j", NULL, &err), &err);
    ZF_CHECK(op.majorana && op.symmetric);
    ZF_CHECK_OK(zf_operator_parse(&op, c, "nu_i nu_i", NULL, &err), &err);
    ZF_CHECK(op.majorana && !op.symmetric);
    ZF_CHECK_SI_EQ(zf_operator_range(&op, c, ZF_INDEX_J), 1);
    /* One index on both fields runs as far as both have families. */
    ZF_CHECK_OK(zf_operator_parse(&op, c, "L_i nu_i H", NULL, &err), &err);
    ZF_CHECK_SI_EQ(zf_operator_range(&op, c, ZF_INDEX_I), 2);
    ZF_CHECK_OK(zf_operator_parse(&op, c, "L_i N H", NULL, &err), &err);
    ZF_CHECK(op.majorana && !op.symmetric);
    zf_content_free(c);
}

ZF_TEST_MAIN(ZF_CASE(conjugations), ZF_CASE(messages), ZF_CASE(rows),
             ZF_CASE(ranges_and_symmetry))
