/* t_accept_box.c - searches with a bound: the least models, counts, claims,
 * and stops. */
#include <flint/fmpq_vec.h>

#include "catalog/private.h"
#include "place.h"
#include "zf_oom.h"

#define OPEN                                                  \
 "kind: search\nname: open\ncontent: sm+1nu\nmax_charge: 2\n" \
 "constraints: [Q1 = Q2, u1 = u2]\n"

static const zf_accept_options plain = {.threads = 1};

/* ---- an oracle: everything listed, then sorted by the definition ---- */

typedef struct heap_of_all {
    slong n;
    int32_t *record;
    size_t count, capacity;
} heap_of_all;

static int gather(const void *bytes, size_t len, uint64_t count, void *arg)
{
    heap_of_all *all = arg;
    size_t n = (size_t)all->n;
    const int8_t *at = bytes;
    int32_t *more =
        zf_mem_grow(all->record, &all->capacity,
                    (all->count + (size_t)count) * n, sizeof(*more));

    ZF_CHECK(more);
    ZF_CHECK_SI_EQ(len, (size_t)count * n);
    all->record = more;
    for (size_t i = 0; i < len; i++)
        more[all->count * n + i] = at[i];
    all->count += (size_t)count;
    return 0;
}

static heap_of_all everything(const zf_search *s)
{
    heap_of_all all = {.n = s->content->n_fermions};
    zf_box_options o = {.max_charge = s->max_charge,
                        .families = 1,
                        .sign = 1,
                        .scale = 1,
                        .threads = 1};
    zf_box_sink sink = {.write = gather, .arg = &all};
    zf_box_coverage coverage;
    zf_box *box = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_box_new(&box, s, &o, &err), &err);
    ZF_CHECK_OK(zf_box_list(&coverage, box, &sink, &err), &err);
    zf_box_free(box);
    return all;
}

/* Number of records that come before record i. */
static size_t rank_of(const heap_of_all *all, size_t i)
{
    size_t rank = 0;

    for (size_t k = 0; k < all->count; k++)
        rank += zf_order_records(all->record + k * (size_t)all->n,
                                 all->record + i * (size_t)all->n, all->n) < 0;
    return rank;
}

static int has_charges(const zf_model *m, const int32_t *record)
{
    for (slong i = 0; i < m->content->n_fermions; i++)
        if (!fmpz_is_one(fmpq_denref(fmpq_mat_entry(m->charge, i, 0))) ||
            !fmpz_equal_si(fmpq_numref(fmpq_mat_entry(m->charge, i, 0)),
                           record[i]))
            return 0;
    return 1;
}

static void check_least(size_t limit, int threads)
{
    zf_accept_options o = {.threads = threads};
    zf_acceptance a = {0};
    char text[600];
    heap_of_all all;
    zf_search *s;
    zf_error err = {0};

    snprintf(text, sizeof(text), OPEN "accept: {limit: %zu}\n", limit);
    s = place_search(text);
    all = everything(s);
    ZF_CHECK_OK(zf_accept(&a, s, &o, &err), &err);
    ZF_CHECK(all.count > 20);
    ZF_CHECK_SI_EQ(a.coverage.solutions, all.count);
    ZF_CHECK_SI_EQ(a.n_models, limit < all.count ? limit : all.count);
    for (size_t i = 0; i < all.count; i++) {
        size_t rank = rank_of(&all, i);

        if (rank < a.n_models)
            ZF_CHECK(
                has_charges(a.model[rank], all.record + i * (size_t)all.n));
    }
    zf_mem_free(all.record);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST(the_least_are_accepted)
{
    static const size_t limits[] = {1, 2, 7, 20, 100000};

    for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
        check_least(limits[i], 1 + (int)i % 2);
}

ZF_TEST(without_a_limit_all_are_accepted)
{
    zf_search *s = place_search(OPEN "accept: {}\n");
    heap_of_all all = everything(s);
    zf_acceptance a = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
    ZF_CHECK_SI_EQ(a.n_models, all.count);
    zf_mem_free(all.record);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST(too_many_are_refused)
{
    zf_search *s = place_search("kind: search\nname: many\ncontent: sm+3nu\n"
                                "max_charge: 4\naccept: {}\n");
    zf_acceptance a = {0};
    zf_error err = {0};

    ZF_CHECK_SI_EQ(zf_accept(&a, s, &plain, &err), ZF_EINPUT);
    ZF_CHECK(strstr(err.message, "more than 10000 models"));
    ZF_CHECK_STR_EQ(err.file, "test.yaml");
    zf_search_free(s);
}

/* ---- scalars, titles ---- */

ZF_TEST(scalars_follow_from_fermions)
{
    zf_search *s = place_search(
        "kind: search\nname: x\nmax_charge: 1\n"
        "content: {base: sm+3nu, add: {scalars: [{name: S, su3: 1, su2: 1, "
        "hypercharge: 0}]}}\n"
        "require: {Q_i u_j H: all, Q_i d_j H: all, L_i e_j H: diagonal}\n"
        "constraints: [nu1 = 0, nu2 = 0, nu3 = 0]\n"
        "filter: distinct(e1, e2, e3)\naccept: {limit: 3}\n");
    zf_acceptance a = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
    ZF_CHECK(a.n_models > 0);
    for (size_t i = 0; i < a.n_models; i++) {
        const zf_model *m = a.model[i];
        slong h = zf_content_component(m->content, "H");
        fmpq_t want;

        fmpq_init(want);
        fmpq_sub(want, fmpq_mat_entry(m->charge, 3, 0),
                 fmpq_mat_entry(m->charge, 0, 0)); /* u1 - Q1 */
        ZF_CHECK(m->known[h]);
        ZF_CHECK(!m->known[h + 1]);
        ZF_CHECK_FMPQ_EQ(fmpq_mat_entry(m->charge, h, 0), want);
        fmpq_clear(want);
    }
    ZF_CHECK_STR_EQ(a.model[0]->title, "x: L = (1, 0, -1), e = (1, 0, -1)");
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST(known_symmetries_have_names)
{
    zf_search *s = place_search(
        "kind: search\nname: x\ntitle: T\ncontent: sm\nmax_charge: 1\n"
        "constraints: [Q1 = 0, Q2 = 0, Q3 = 0, u1 = 0, u2 = 0, u3 = 0]\n"
        "require: {L_i e_j H: diagonal}\naccept: {limit: 2}\n");
    zf_acceptance a = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
    ZF_CHECK_SI_EQ(a.n_models, 2);
    ZF_CHECK_STR_EQ(a.model[0]->title, "T: 0");
    ZF_CHECK_STR_EQ(a.model[1]->title, "T: L_1 - L_3");
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

/* ---- counts ---- */

static void check_count(const char *claims, int holds, const char *line)
{
    char text[400];
    zf_acceptance a = {0};
    zf_error err = {0};
    zf_search *s;
    zf_buf out;

    zf_buf_init(&out, 0);
    snprintf(text, sizeof(text),
             "kind: search\nname: x\ncontent: sm\nmax_charge: 3\n"
             "accept: none\n%s",
             claims);
    s = place_search(text);
    ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
    ZF_CHECK_SI_EQ(a.n_models, 0);
    ZF_CHECK_SI_EQ(a.coverage.solutions, 82);
    ZF_CHECK_SI_EQ(a.claim != NULL, claims[0] != '\0');
    ZF_CHECK_SI_EQ(a.claim_holds, holds);
    zf_acceptance_print(&out, &a);
    ZF_CHECK_STR_EQ(out.data, line);
    zf_buf_clear(&out);
    zf_acceptance_clear(&a);
    zf_search_free(s);
}

ZF_TEST(counts_are_compared_with_claims)
{
    check_count("", 0, "82 solutions with |charge| <= 3 (complete)");
    check_count("claims: [{count: {2: 1, 3: 82}, source: arXiv:1812.04602}]\n",
                1,
                "82 solutions with |charge| <= 3 (complete), as claimed "
                "(arXiv:1812.04602)");
    check_count("claims: [{count: {3: 83}, note: wrong}]\n", 0,
                "82 solutions with |charge| <= 3 (complete), NOT the 83 "
                "claimed");
}

ZF_TEST(empty_boxes_and_contradictions)
{
    static const struct {
        const char *constraint, *line;
    } cases[] = {
        {"L1 = 2", "no solution with |charge| <= 1 (complete)"},
        {"Q1 + Q2 + Q3 = 1, L1 + L2 + L3 = 1",
         "none exist (proved): the linear conditions contradict each other"},
    };

    for (int i = 0; i < 2; i++) {
        char text[300];
        zf_acceptance a = {0};
        zf_error err = {0};
        zf_search *s;
        zf_buf out;

        zf_buf_init(&out, 0);
        snprintf(text, sizeof(text),
                 "kind: search\nname: x\ncontent: sm\nmax_charge: 1\n"
                 "constraints: ['%s']\naccept: {limit: 1}\n",
                 cases[i].constraint);
        if (i == 1)
            snprintf(text, sizeof(text),
                     "kind: search\nname: x\ncontent: sm\nmax_charge: 1\n"
                     "constraints: [Q1 + Q2 + Q3 = 1, L1 + L2 + L3 = 1]\n"
                     "accept: {limit: 1}\n");
        s = place_search(text);
        ZF_CHECK_OK(zf_accept(&a, s, &plain, &err), &err);
        ZF_CHECK_SI_EQ(a.n_models, 0);
        ZF_CHECK(!a.cut);
        zf_acceptance_print(&out, &a);
        ZF_CHECK_STR_EQ(out.data, cases[i].line);
        zf_buf_clear(&out);
        zf_acceptance_clear(&a);
        zf_search_free(s);
    }
}

static int at_once(void *arg)
{
    (void)arg;
    return 1;
}

ZF_TEST(a_stop_accepts_nothing)
{
    static const char *const accepts[] = {"none", "{limit: 5}"};
    zf_monitor stop = {.cancelled = at_once};
    zf_accept_options o = {.threads = 1, .monitor = &stop};

    for (int i = 0; i < 2; i++) {
        char text[200];
        zf_acceptance a = {0};
        zf_error err = {0};
        zf_search *s;
        zf_buf out;

        zf_buf_init(&out, 0);
        snprintf(text, sizeof(text),
                 "kind: search\nname: x\ncontent: sm+3nu\nmax_charge: 8\n"
                 "accept: %s\nclaims: [{count: {8: 0}, note: n}]\n",
                 accepts[i]);
        s = place_search(text);
        ZF_CHECK_OK(zf_accept(&a, s, &o, &err), &err);
        ZF_CHECK(a.cut);
        ZF_CHECK(!a.claim);
        ZF_CHECK_SI_EQ(a.n_models, 0);
        zf_acceptance_print(&out, &a);
        ZF_CHECK(strncmp(out.data, "stopped after ", 14) == 0);
        zf_buf_clear(&out);
        zf_acceptance_clear(&a);
        zf_search_free(s);
    }
}

static zf_status accept_step(void *arg, zf_error *err)
{
    zf_acceptance a = {0};
    zf_status st = zf_accept(&a, arg, &plain, err);

    zf_acceptance_clear(&a);
    return st;
}

ZF_TEST(t_oom_accept)
{
    zf_search *s = place_search("kind: search\nname: x\ncontent: sm\n"
                                "max_charge: 1\naccept: {limit: 2}\n");

    ZF_CHECK_OOM(accept_step, s);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(the_least_are_accepted),
             ZF_CASE(without_a_limit_all_are_accepted),
             ZF_CASE(too_many_are_refused),
             ZF_CASE(scalars_follow_from_fermions),
             ZF_CASE(known_symmetries_have_names),
             ZF_CASE(counts_are_compared_with_claims),
             ZF_CASE(empty_boxes_and_contradictions),
             ZF_CASE(a_stop_accepts_nothing), ZF_CASE(t_oom_accept))
