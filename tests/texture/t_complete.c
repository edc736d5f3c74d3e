/* Least scalar sectors: facts of the papers, and brute force. */
#include "papers.h"

static void print_sets(zf_buf *out, const zf_completion *c,
                       const char *const *names)
{
    slong k = c->n_coefficients;

    if (c->n < 0)
        zf_buf_puts(out, "none");
    for (size_t s = 0; s < c->n_sets; s++) {
        zf_buf_puts(out, s ? " {" : "{");
        for (slong i = 0; i < c->n; i++) {
            zf_buf_puts(out, i ? "," : "");
            zf_affine_print(out, c->charge + ((slong)s * c->n + i) * k, names,
                            k - 1);
        }
        zf_buf_puts(out, "}");
    }
}

static void check_completion(const zf_model *m, const zf_texture_options *o,
                             zf_goal_kind kind, const char *want)
{
    zf_texture *t = NULL;
    zf_completion c = {0};
    zf_error err = {0};
    zf_buf got;

    zf_buf_init(&got, 0);
    ZF_CHECK_OK(zf_texture_new(&t, m, o, &err), &err);
    ZF_CHECK_OK(zf_texture_complete(&c, t, kind, &err), &err);
    print_sets(&got, &c, (const char *const *)m->parameter);
    ZF_CHECK_STR_EQ(zf_buf_text(&got), want);
    zf_completion_clear(&c);
    zf_buf_clear(&got);
    zf_texture_free(t);
}

/* arXiv:1909.02021, dark charges 1/4, 7/20, 21/20: three ties of two, the
 * paper's {3/5, 21/10} among them; five singlets for the Weinberg matrix. */
ZF_TEST(rational_example)
{
    static const char two[] =
        "      - {name: chi1, su3: 1, su2: 1, hypercharge: 0}\n"
        "      - {name: chi2, su3: 1, su2: 1, hypercharge: 0}\n";
    const char *const lepton = "3/20,11/20,-2/5,-3/10,1/10,-17/20";
    const zf_texture_options one = {.insertions = 1}, twice = {.insertions = 2},
                             no = {.insertions = 0};
    zf_model *m = paper_accidental(lepton, "1/4,7/20,21/20", "", "");

    check_completion(m, &one, ZF_GOAL_DARK,
                     "{1/2,7/5} {7/10,13/10} {3/5,21/10}");
    check_completion(m, &one, ZF_GOAL_WEINBERG,
                     "{1/10,13/20,21/20,6/5,8/5} {1/10,13/20,21/20,6/5,2} "
                     "{1/10,13/20,21/20,8/5,2} {1/10,13/20,6/5,8/5,2} "
                     "{1/10,21/20,6/5,8/5,2} {13/20,21/20,6/5,8/5,2}");
    check_completion(m, &no, ZF_GOAL_DARK, "none");
    zf_model_free(m);
    m = paper_accidental(lepton, "1/4,7/20,21/20", two, ",3/5,21/10");
    check_completion(m, &one, ZF_GOAL_DARK, "{}");
    /* 33/20 leaves one zero; 1/20 none: 13/20 = 3/5 + 1/20, 21/20 = 1 + 1/20,
     * 1/10 = 2/20. */
    check_completion(m, &twice, ZF_GOAL_WEINBERG, "{1/20} {33/20}");
    zf_model_free(m);
}

/* arXiv:1707.04811, identically in x and y: two of the three singlets. */
ZF_TEST(b3_l3)
{
    static const char *const phi[] = {"Phi1", "Phi2", "Phi3", "H2", "S"};
    zf_model *m = paper_b3_l3();
    zf_texture_options o = {.insertions = 1, .without = phi, .n_without = 3};

    check_completion(m, &o, ZF_GOAL_SEESAW, "{x,y} {x,x + y}");
    o.n_without = 0;
    check_completion(m, &o, ZF_GOAL_SEESAW, "{}");
    check_completion(m, &o, ZF_GOAL_CKM_DOUBLETS, "{}");
    o.without = &phi[3];
    o.n_without = 2;
    check_completion(m, &o, ZF_GOAL_CKM_DOUBLETS, "{-x/3} {x/3}");
    check_completion(m, &o, ZF_GOAL_CKM_FLAVONS, "{x/3}");
    o.n_without = 1; /* S itself is a flavon */
    check_completion(m, &o, ZF_GOAL_CKM_FLAVONS, "{}");
    zf_model_free(m);
}

ZF_TEST(three_b3)
{
    static const char *const theta = "theta";
    zf_model *m = paper_3b3("-1,-2,0");
    zf_texture_options o = {.insertions = 1, .without = &theta, .n_without = 1};

    check_completion(m, &o, ZF_GOAL_CKM_DOUBLETS, "{-1} {1}");
    check_completion(m, &o, ZF_GOAL_CKM_FLAVONS, "{1}");
    zf_model_free(m);
}

/* A new doublet enters up and down quarks with opposite charges. */
ZF_TEST(doublets_of_either_sector)
{
    zf_model *m = paper_model("kind: search\nname: t\ntitle: t\n"
                              "content: sm\n",
                              NULL, 0, "0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0");
    const zf_texture_options o = {.insertions = 1};

    check_completion(m, &o, ZF_GOAL_CKM_DOUBLETS, "{-1} {1}");
    /* d_R moved: rows of Yd open with 2, 2, 3, the last one of Yu with -1. */
    for (slong i = 6; i < 9; i++)
        fmpq_set_si(fmpq_mat_entry(m->charge, i, 0), -2, 1);
    check_completion(m, &o, ZF_GOAL_CKM_DOUBLETS, "{-1,2} {2,3}");
    zf_model_free(m);
}

/* Left-handed singlets pair with right-handed ones of the same charge. */
ZF_TEST(dark_of_both_chiralities)
{
    zf_model *m = paper_model(
        "kind: search\nname: t\ntitle: t\ncontent:\n  base: sm+2nu\n"
        "  add:\n    fermions:\n"
        "      - {name: N, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
        "families: 2}\n",
        NULL, 0, "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,1,5,0");
    const zf_texture_options o = {.insertions = 1};

    /* The states as right-handed ones: 1, 2, -1, -5. */
    check_completion(m, &o, ZF_GOAL_DARK, "{3}");
    zf_model_free(m);
}

/* ---- brute force ---- */

static int reached(const zf_model *m, const fmpq *q, slong n, int insertions,
                   zf_goal_kind kind)
{
    zf_added_scalar add[3];
    zf_texture_options o = {.insertions = insertions, .add = add};
    zf_texture *t = NULL;
    zf_pattern p;
    zf_error err = {0};
    slong rank = 0, zeros = 0;

    o.n_add = (size_t)n;
    for (slong k = 0; k < n; k++)
        add[k] = (zf_added_scalar){"new", q + k};
    ZF_CHECK_OK(zf_texture_new(&t, m, &o, &err), &err);
    zf_texture_pattern(&p, t,
                       paper_matrix(t, kind == ZF_GOAL_DARK ? "MR" : "WL"));
    ZF_CHECK_OK(zf_pattern_rank_minors(&rank, &p, &err), &err);
    for (slong i = 0; i < 3; i++)
        for (slong j = i; j < 3; j++)
            zeros += !zf_pattern_allows(&p, i, j);
    zf_texture_free(t);
    return kind == ZF_GOAL_DARK ? rank == 3 : zeros <= 1;
}

/* All sets of n of the charges 1/2, 1, ..., `most`/2 that reach the goal;
 * how many there are, and that each is in c. */
static slong count_sets(const zf_model *m, int insertions, zf_goal_kind kind,
                        slong n, slong most, const zf_completion *c)
{
    fmpq *q = _fmpq_vec_init(n + 1);
    slong found = 0, index[3] = {1, 2, 3};

    while (n == 0 || index[n - 1] <= most) {
        slong k = n - 1;

        for (slong i = 0; i < n; i++)
            fmpq_set_si(q + i, index[i], 2);
        if (reached(m, q, n, insertions, kind)) {
            int there = n != c->n ? -1 : 0;

            for (size_t s = 0; s < c->n_sets && there == 0; s++) {
                there = 1;
                for (slong i = 0; i < n; i++)
                    if (!fmpq_equal(c->charge + (slong)s * n + i, q + i))
                        there = 0;
            }
            found++;
            if (there != 1)
                ZF_FAIL("a set of %ld scalars was missed\n", (long)n);
        }
        if (n == 0)
            break;
        while (k >= 0 && index[k] == most - (n - 1 - k))
            k--;
        if (k < 0)
            break;
        index[k]++;
        for (slong i = k + 1; i < n; i++)
            index[i] = index[i - 1] + 1;
    }
    _fmpq_vec_clear(q, n + 1);
    return found;
}

/* Sets with charges up to most/2. */
static slong sets_below(const zf_completion *c, slong most)
{
    slong sets = 0;

    for (size_t s = 0; s < c->n_sets; s++) {
        int below = 1;

        for (slong i = 0; i < c->n; i++)
            if (fmpq_cmp_si(c->charge + (slong)s * c->n + i, most / 2) > 0)
                below = 0;
        sets += below;
    }
    return sets;
}

static void check_random(uint64_t *rng, int insertions, zf_goal_kind kind,
                         int *sizes)
{
    char charge[256], nu[64];
    zf_completion c = {0};
    zf_error err = {0};
    zf_model *m;
    zf_texture *t;
    /* Farther apart for two insertions, so that two scalars are needed. */
    slong top = insertions == 1 ? 3 : 9, most = 4 * top;
    slong x[6];

    for (int i = 0; i < 6; i++)
        x[i] = zf_test_between(rng, -top, top);
    snprintf(charge, sizeof(charge), "%ld,%ld,%ld,0,0,0", (long)x[0],
             (long)x[1], (long)x[2]);
    snprintf(nu, sizeof(nu), "%ld,%ld,%ld", (long)x[3], (long)x[4], (long)x[5]);
    m = paper_accidental(charge, nu, "", "");
    fmpq_zero(fmpq_mat_entry(m->charge, 18, 0)); /* H */
    m->known[19] = 0;                            /* Phi */
    t = paper_texture(m, insertions, NULL);
    ZF_CHECK_OK(zf_texture_complete(&c, t, kind, &err), &err);
    ZF_CHECK(c.n >= 0);
    sizes[c.n < 4 ? c.n : 4]++;
    for (slong n = 0; n <= c.n && n <= 2 + (insertions == 1); n++) {
        slong found = count_sets(m, insertions, kind, n, most, &c);

        ZF_CHECK_SI_EQ(found, n < c.n ? 0 : sets_below(&c, most));
    }
    zf_completion_clear(&c);
    zf_texture_free(t);
    zf_model_free(m);
}

ZF_TEST(against_brute_force)
{
    uint64_t rng = zf_test_seed();
    int one[5] = {0}, two[5] = {0};

    for (slong k = 0; k < 40 * zf_test_multiplier(); k++)
        check_random(&rng, 1 + (int)(k % 2),
                     k % 4 < 2 ? ZF_GOAL_DARK : ZF_GOAL_WEINBERG,
                     k % 2 ? two : one);
    ZF_CHECK(one[1] > 0 && one[2] > 0 && two[1] > 0 && two[2] > 0);
}

/* Three new scalars and two of them in a term: a model whose entries are far
 * apart, 11, 12, 13, 22, 23, 33 = 2, 9, 15, 16, 22, 28. */
ZF_TEST(three_scalars_of_two)
{
    zf_model *m = paper_accidental("1,8,14,0,0,0", "0,0,0", "", "");
    zf_completion c = {0};
    zf_error err = {0};
    zf_texture *t;
    slong most = 36;

    fmpq_zero(fmpq_mat_entry(m->charge, 18, 0)); /* H */
    m->known[19] = 0;                            /* Phi */
    t = paper_texture(m, 2, NULL);
    ZF_CHECK_OK(zf_texture_complete(&c, t, ZF_GOAL_WEINBERG, &err), &err);
    ZF_CHECK_SI_EQ(c.n, 3);
    for (slong n = 0; n <= 3; n++) {
        slong found = count_sets(m, 2, ZF_GOAL_WEINBERG, n, most, &c);

        ZF_CHECK_SI_EQ(found, n < 3 ? 0 : sets_below(&c, most));
    }
    zf_completion_clear(&c);
    zf_texture_free(t);
    zf_model_free(m);
}

/* Five dark states need three entries.  129 - 123 = 6 (states 1, 2), 193 - 123
 * = 70 (3, 4) and 129 + 193 = 322 (5, 5): no charge is that of an entry or half
 * of it, and no two of them fill two entries. */
ZF_TEST(three_that_hold_each_other)
{
    static const slong want[] = {123, 129, 193};
    zf_model *m = paper_model(
        "kind: search\nname: t\ntitle: t\ncontent:\n  base: sm\n  add:\n"
        "    fermions:\n"
        "      - {name: chi, chirality: right, su3: 1, su2: 1, "
        "hypercharge: 0, families: 5}\n",
        NULL, 0, "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,5,17,53,161,0");
    zf_completion c = {0};
    zf_error err = {0};
    zf_texture *t = paper_texture(m, 2, NULL);
    int found = 0;

    ZF_CHECK_OK(zf_texture_complete(&c, t, ZF_GOAL_DARK, &err), &err);
    ZF_CHECK_SI_EQ(c.n, 3);
    for (size_t s = 0; s < c.n_sets; s++) {
        int same = 1;

        for (slong i = 0; i < 3; i++)
            same =
                same && fmpq_cmp_si(c.charge + 3 * (slong)s + i, want[i]) == 0;
        found |= same;
    }
    ZF_CHECK(found);
    zf_completion_clear(&c);
    zf_texture_free(t);
    zf_model_free(m);
}

ZF_TEST(refusals)
{
    zf_search *s = paper_search("kind: search\nname: t\ntitle: t\n"
                                "content: sm\n");
    zf_model *m = NULL;
    zf_texture *t;
    zf_completion c = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_model_new(&m, s->content, NULL, NULL, 0, &err), &err);
    t = paper_texture(m, 1, NULL);
    ZF_CHECK(zf_texture_complete(&c, t, ZF_GOAL_DARK, &err) == ZF_EDOMAIN);
    ZF_CHECK_STR_EQ(err.message,
                    "the model has no fermions without gauge charges");
    err = (zf_error){0};
    ZF_CHECK(zf_texture_complete(&c, t, ZF_GOAL_SEESAW, &err) == ZF_EDOMAIN);
    zf_texture_free(t);
    zf_model_free(m);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(rational_example), ZF_CASE(b3_l3), ZF_CASE(three_b3),
             ZF_CASE(doublets_of_either_sector),
             ZF_CASE(dark_of_both_chiralities), ZF_CASE(against_brute_force),
             ZF_CASE(three_scalars_of_two), ZF_CASE(three_that_hold_each_other),
             ZF_CASE(refusals))
