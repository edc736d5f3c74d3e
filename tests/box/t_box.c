/* Box searches against brute force, for contents and constraints made up on
 * the spot, and against published counts. */
#include "runs.h"

/* ---- published counts ---- */

static void published(const char *content, slong bound, uint64_t want)
{
    char text[256];
    zf_search *s;
    zf_box_coverage c;
    collected all;

    snprintf(text, sizeof(text),
             "kind: search\nname: t\ntitle: t\ncontent: %s\n", content);
    s = read_search(text);
    ZF_CHECK_SI_EQ(count_of(s, bound, 1), want);
    all = list_of(s, bound, 2, &c);
    ZF_CHECK_SI_EQ(all.count, want);
    free(all.x);
    zf_search_free(s);
}

/* arXiv:1812.04602 and its conventions. */
ZF_TEST(published_counts)
{
    published("sm", 1, 8);
    published("sm", 2, 22);
    published("sm", 3, 82);
    published("sm", 6, 1983);
    published("sm", 10, 23800);
    published("sm+1nu", 3, 540);
    published("sm+2nu", 2, 173);
    published("sm+2nu", 3, 1449);
    published("sm+3nu", 0, 1);
    published("sm+3nu", 1, 38);
    published("sm+3nu", 2, 358);
    published("sm+3nu", 5, 111152);
    published("mssm", 1, 35);
    published("mssm", 2, 286);
    published("mssm+3nu", 1, 236);
}

/* ---- small contents by hand ---- */

ZF_TEST(families_tied_by_constraints)
{
    compare(VECTORLIKE, 3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 = B1]\n", 3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 = B1, A2 = B2]\n", 3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 = B2, A2 = B1]\n", 3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 + A2 = S1]\n", 3, 1, 1);
    compare(VECTORLIKE "constraints: [A1 - B1 = S2, S1 + 2*S3 = A2]\n", 3, 1,
            1);
    compare(VECTORLIKE "constraints: [{universal: [A, S]}]\n", 3, 1, 1);
}

ZF_TEST(fixed_charges_keep_scale_and_sign)
{
    compare(VECTORLIKE "constraints: [A1 = 1]\n", 3, 0, 0);
    compare(VECTORLIKE "constraints: [A1 = 1/2]\n", 3, 0, 0);
    compare(VECTORLIKE "constraints: [A1 = 0]\n", 3, 1, 1);
    compare(VECTORLIKE "constraints: [S1 + S2 + S3 = 2]\n", 3, 0, 0);
    compare(VECTORLIKE "constraints: [A1 = 1, A1 = 2]\n", 2, 0, 0);
}

ZF_TEST(equivalences_can_be_switched_off)
{
    compare(VECTORLIKE "equivalences: {families: false}\n", 2, 1, 1);
    compare(VECTORLIKE "equivalences: {sign: false}\n", 2, 0, 1);
    compare(VECTORLIKE "equivalences: {scale: false}\n", 3, 1, 0);
    compare(VECTORLIKE
            "equivalences: {scale: false, sign: false, families: false}\n",
            2, 0, 0);
}

/* ---- random contents and constraints ---- */

static void random_fermion(zf_buf *text, uint64_t *rng, char name, int left,
                           int kind)
{
    static const char *const irrep[] = {"su3: 3, su2: 2, hypercharge: 1/6",
                                        "su3: 3, su2: 1, hypercharge: 2/3",
                                        "su3: 1, su2: 2, hypercharge: -1/2",
                                        "su3: 1, su2: 1, hypercharge: -1",
                                        "su3: 1, su2: 1, hypercharge: 0",
                                        "su3: 8, su2: 1, hypercharge: 0",
                                        "su3: 1, su2: 3, hypercharge: 0",
                                        "su3: 6, su2: 1, hypercharge: 1/3"};

    zf_buf_printf(text, "      - {name: %c, chirality: %s, %s, families: %d}\n",
                  name, left ? "left" : "right", irrep[kind],
                  (int)zf_test_between(rng, 1, 2));
}

/* A content of pairs that cancel the hypercharge anomalies by themselves, with
 * equal numbers of families in a pair. */
static void random_content(zf_buf *text, uint64_t *rng, char *names)
{
    int pairs = (int)zf_test_between(rng, 1, 2), n = 0;

    zf_buf_puts(text, "kind: search\nname: t\ntitle: t\ncontent:\n"
                      "  base: sm\n  without: [Q, u, d, L, e, H]\n  add:\n"
                      "    fermions:\n");
    for (int p = 0; p < pairs; p++) {
        int kind = (int)zf_test_between(rng, 0, 7);
        uint64_t again = *rng;

        random_fermion(text, rng, (char)('A' + n), 1, kind);
        names[n] = (char)('A' + n);
        n++;
        *rng = again;
        random_fermion(text, rng, (char)('A' + n), 0, kind);
        names[n] = (char)('A' + n);
        n++;
    }
    if (zf_test_between(rng, 0, 1)) {
        random_fermion(text, rng, (char)('A' + n), 1, 4);
        names[n] = (char)('A' + n);
        n++;
    }
    names[n] = '\0';
}

static void random_constraints(zf_buf *text, uint64_t *rng, const char *names,
                               int *constant)
{
    int n = (int)zf_test_between(rng, 0, 2), species = (int)strlen(names);

    *constant = 0;
    if (!n)
        return;
    zf_buf_puts(text, "constraints:\n");
    for (int k = 0; k < n; k++) {
        slong c = zf_test_between(rng, 0, 5) == 0;

        zf_buf_printf(text, "  - %ld*%c1 + %ld*%c1 = %ld*%c1 + %ld\n",
                      (long)zf_test_between(rng, 1, 2),
                      'A' + (int)zf_test_between(rng, 0, species - 1),
                      (long)zf_test_between(rng, -2, 2),
                      'A' + (int)zf_test_between(rng, 0, species - 1),
                      (long)zf_test_between(rng, -2, 2),
                      'A' + (int)zf_test_between(rng, 0, species - 1), (long)c);
        *constant |= c != 0;
    }
}

/* 1 when the system fixes something other than zero. */
static int inhomogeneous(const char *text)
{
    zf_search *s = read_search(text);
    int some = !s->consistent;

    for (slong r = 0; r < s->fermions.used; r++)
        some |=
            !fmpq_is_zero(fmpq_mat_entry(s->fermions.rows, r, s->fermions.n));
    zf_search_free(s);
    return some;
}

ZF_TEST(random_searches_match_brute_force)
{
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 60 * zf_test_multiplier(); t++) {
        char names[16] = "";
        int constant, plain;
        zf_buf text;

        zf_buf_init(&text, 0);
        random_content(&text, &rng, names);
        random_constraints(&text, &rng, names, &constant);
        plain = !inhomogeneous(text.data);
        compare(text.data, zf_test_between(&rng, 1, strlen(names) > 4 ? 1 : 2),
                plain, plain);
        zf_buf_clear(&text);
    }
}

/* ---- beyond the word bound ---- */

/* Two charges that must be equal, with huge weights: nothing fits 64 bits, and
 * the answer is still one class besides zero. */
ZF_TEST(beyond_the_word_bound)
{
    static const char *const text =
        "kind: search\nname: t\ntitle: t\ncontent:\n  base: sm\n"
        "  without: [Q, u, d, L, e, H]\n  add:\n    fermions:\n"
        "      - {name: A, chirality: left, su3: [30, 30], su2: 60, "
        "hypercharge: 1000003/7}\n"
        "      - {name: B, chirality: right, su3: [30, 30], su2: 60, "
        "hypercharge: 1000003/7}\n"
        "      - {name: S, chirality: left, su3: 1, su2: 1, hypercharge: 0, "
        "families: 2}\n";
    zf_search *s = read_search(text);

    /* A = B, S1 = -S2: classes are the primitive (a, s) up to sign. */
    ZF_CHECK_SI_EQ(count_of(s, 3, 1), count_of(s, 3, 2));
    ZF_CHECK_SI_EQ(count_of(s, 1, 1), 1 + 3);
    ZF_CHECK_SI_EQ(count_of(s, 200, 2) > 10000, 1);
    zf_search_free(s);
}

/* A condition between two blocks that holds mod 2^64 for every S1, and over the
 * integers for S1 = 0 only. */
ZF_TEST(zero_word_is_not_zero)
{
    compare("kind: search\nname: t\ntitle: t\ncontent:\n  base: sm\n"
            "  without: [Q, u, d, L, e, H]\n  add:\n    fermions:\n"
            "      - {name: S, chirality: left, su3: 1, su2: 1, "
            "hypercharge: 0, families: 2}\n"
            "      - {name: T, chirality: left, su3: 1, su2: 1, "
            "hypercharge: 0, families: 2}\n"
            "      - {name: U, chirality: left, su3: 1, su2: 1, "
            "hypercharge: 0, families: 1}\n"
            "constraints: [18446744073709551616*S1 = T1]\n",
            3, 1, 1);
}

/* The order of a list does not depend on threads. */
ZF_TEST(threads_keep_the_order)
{
    zf_search *s =
        read_search("kind: search\nname: t\ntitle: t\ncontent: sm+3nu\n");
    collected got[2];

    for (int k = 0; k < 2; k++) {
        zf_box_options o = {.max_charge = 6,
                            .families = 1,
                            .sign = 1,
                            .scale = 1,
                            .threads = 1 + 3 * k};
        zf_box_sink sink = {widen, collect, &got[k]};
        zf_box_coverage c;
        zf_box *box = NULL;
        zf_error err = {0};

        got[k] = (collected){.n = 18};
        ZF_CHECK(zf_box_new(&box, s, &o, &err) == ZF_OK);
        ZF_CHECK(zf_box_list(&c, box, &sink, &err) == ZF_OK);
        ZF_CHECK_SI_EQ(got[k].count, 435305);
        zf_box_free(box);
    }
    ZF_CHECK(memcmp(got[0].x, got[1].x, 435305 * 18 * sizeof(int32_t)) == 0);
    free(got[0].x);
    free(got[1].x);
    zf_search_free(s);
}

static int never(void *arg)
{
    ++*(int *)arg;
    return 1;
}

/* A caller who says stop gets a cut answer, not an error. */
ZF_TEST(cancelled_is_cut)
{
    zf_search *s =
        read_search("kind: search\nname: t\ntitle: t\ncontent: sm+3nu\n");
    int asked = 0;
    zf_monitor m = {.cancelled = never, .arg = &asked};
    zf_box_options o = {.max_charge = 8,
                        .families = 1,
                        .sign = 1,
                        .scale = 1,
                        .threads = 2,
                        .monitor = &m};
    zf_box_coverage c;
    zf_box *box = NULL;
    zf_error err = {0};
    zf_status st = zf_box_new(&box, s, &o, &err);

    ZF_CHECK_OK(st, &err);
    st = zf_box_list(&c, box, NULL, &err);
    ZF_CHECK_OK(st, &err);
    ZF_CHECK(asked > 0);
    ZF_CHECK(!c.exhaustive);
    zf_box_free(box);
    zf_search_free(s);
}

/* Also while the tuples of a block are still being listed. */
ZF_TEST(cancelled_plan_is_cut)
{
    zf_search *s =
        read_search("kind: search\nname: t\ntitle: t\ncontent: sm\n");
    int asked = 0;
    zf_monitor m = {.cancelled = never, .arg = &asked};
    zf_box_options o = {.max_charge = 60,
                        .families = 1,
                        .sign = 1,
                        .scale = 1,
                        .threads = 1,
                        .monitor = &m};
    zf_box_coverage c;
    zf_box *box = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_box_new(&box, s, &o, &err) == ZF_OK);
    ZF_CHECK(zf_box_count(&c, box, &err) == ZF_OK);
    ZF_CHECK(!c.exhaustive && asked > 0);
    ZF_CHECK(zf_box_list(&c, box, NULL, &err) == ZF_OK);
    ZF_CHECK(!c.exhaustive && err.code == ZF_OK);
    zf_box_free(box);
    zf_search_free(s);
}

ZF_TEST(limit_is_cut)
{
    zf_search *s =
        read_search("kind: search\nname: t\ntitle: t\ncontent: sm\n");
    zf_box_options o = {.max_charge = 3,
                        .families = 1,
                        .sign = 1,
                        .scale = 1,
                        .threads = 4,
                        .max_solutions = 5};
    zf_box_coverage c;
    zf_box *box = NULL;
    zf_error err = {0};
    zf_status st = zf_box_new(&box, s, &o, &err);

    ZF_CHECK_OK(st, &err);
    st = zf_box_list(&c, box, NULL, &err);
    ZF_CHECK_OK(st, &err);
    ZF_CHECK_SI_EQ(c.solutions, 5);
    ZF_CHECK(!c.exhaustive);
    zf_box_free(box);
    zf_search_free(s);
}

ZF_TEST(too_large_is_refused)
{
    zf_search *s =
        read_search("kind: search\nname: t\ntitle: t\ncontent: sm\n");
    zf_box_options o = {.max_charge = 10000,
                        .families = 1,
                        .sign = 1,
                        .scale = 1,
                        .threads = 1};
    zf_box_coverage c = {.solutions = 77};
    zf_box *box = NULL;
    zf_error err = {0};

    ZF_CHECK(zf_box_new(&box, s, &o, &err) == ZF_OK);
    ZF_CHECK(zf_box_count(&c, box, &err) == ZF_ELIMIT);
    ZF_CHECK(err.message[0] != '\0');
    ZF_CHECK_SI_EQ(c.solutions, 77);
    zf_box_free(box);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(published_counts), ZF_CASE(families_tied_by_constraints),
             ZF_CASE(fixed_charges_keep_scale_and_sign),
             ZF_CASE(equivalences_can_be_switched_off),

             ZF_CASE(random_searches_match_brute_force),
             ZF_CASE(beyond_the_word_bound), ZF_CASE(zero_word_is_not_zero),
             ZF_CASE(threads_keep_the_order), ZF_CASE(cancelled_is_cut),
             ZF_CASE(cancelled_plan_is_cut), ZF_CASE(limit_is_cut),
             ZF_CASE(too_large_is_refused))
