/* Symmetries: what is claimed is tried at every point of a small box; what
 * ought to be seen is seen. */
#include <setjmp.h>

#include "zforge/filter.h"

#include "zf_oom.h"
#include "zf_test.h"

enum {
    N = 7
};

/* L1 L2 L3 e1 e2 e3 H */
static const char *const names[N] = {"L1", "L2", "L3", "e1", "e2", "e3", "H"};
static const zf_filter_function functions[] = {
    {"rank", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, 0},
    {"odd", ZF_FILTER_NUMBER, 1, {ZF_FILTER_WORD}, ZF_FILTER_KEEPS_FAMILIES},
    {"angles",
     ZF_FILTER_NUMBER,
     0,
     {ZF_FILTER_WORD},
     ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE | ZF_FILTER_KEEPS_FAMILIES},
    {"allowed",
     ZF_FILTER_TRUTH,
     2,
     {ZF_FILTER_WORD, ZF_FILTER_NUMBER},
     ZF_FILTER_KEEPS_SIGN | ZF_FILTER_KEEPS_SCALE},
    {"texture", ZF_FILTER_STRING, 1, {ZF_FILTER_WORD}, ZF_FILTER_KEEPS_SIGN}};
static const zf_filter_scope scope = {names, NULL, N, functions, 5};

static const slong swap_l[N] = {1, 0, 2, 3, 4, 5, 6};
static const slong cycle_l[N] = {1, 2, 0, 3, 4, 5, 6};
static const slong swap_e[N] = {0, 1, 2, 3, 5, 4, 6};
static const slong swap_both[N] = {1, 0, 2, 4, 3, 5, 6};

static zf_filter *parsed(const char *text)
{
    zf_error err = {0};
    zf_filter *f = NULL;

    ZF_CHECK_OK(zf_filter_parse(&f, text, NULL, &scope, &err), &err);
    return f;
}

static int permutation(const char *text, const slong *image)
{
    zf_filter *f = parsed(text);
    int yes = zf_filter_invariant_permutation(f, image, 0);

    ZF_CHECK(!yes || zf_filter_invariant_permutation(f, image, 1));
    zf_filter_free(f);
    return yes;
}

static int sign(const char *text)
{
    zf_filter *f = parsed(text);
    int yes = zf_filter_invariant_sign(f, 0);

    ZF_CHECK(!yes || zf_filter_invariant_sign(f, 1));
    zf_filter_free(f);
    return yes;
}

/* On integer points: every permutation of L, sign and scale at once. */
static int always_integer(const char *text)
{
    zf_filter *f = parsed(text);
    int yes = zf_filter_invariant_permutation(f, swap_l, 1) &&
              zf_filter_invariant_permutation(f, cycle_l, 1) &&
              zf_filter_invariant_permutation(f, swap_e, 1) &&
              zf_filter_invariant_sign(f, 1) && zf_filter_invariant_scale(f);

    zf_filter_free(f);
    return yes;
}

static int always_rational(const char *text)
{
    zf_filter *f = parsed(text);
    int yes = always_integer(text) &&
              zf_filter_invariant_permutation(f, swap_l, 0) &&
              zf_filter_invariant_permutation(f, cycle_l, 0) &&
              zf_filter_invariant_permutation(f, swap_e, 0) &&
              zf_filter_invariant_sign(f, 0);

    zf_filter_free(f);
    return yes;
}

static int scale(const char *text)
{
    zf_filter *f = parsed(text);
    int yes = zf_filter_invariant_scale(f);

    zf_filter_free(f);
    return yes;
}

#define ALL(check, want, ...)                                               \
 do {                                                                       \
  static const char *const zf_texts[] = {__VA_ARGS__};                      \
                                                                            \
  for (size_t zf_i = 0; zf_i < sizeof(zf_texts) / sizeof(char *); zf_i++) { \
   if (check(zf_texts[zf_i]) != (want))                                     \
    ZF_FAIL("%s:%d: %s\n", __FILE__, __LINE__, zf_texts[zf_i]);             \
  }                                                                         \
 } while (0)

static int all_of_l(const char *text)
{
    return permutation(text, swap_l) && permutation(text, cycle_l);
}

ZF_TEST(sees_permutations)
{
    ALL(all_of_l, 1, "distinct(L1, L2, L3)", "not distinct(L1, L2, L3)",
        "L1 != L2 and L2 != L3 and L1 != L3",
        "L1 != L2 and (L3 != L1 and L2 != L3) and e1 == e2 and e1 - e2 = 0",
        "max(L1, L2, L3) > min(e1, e2, e3)",
        "max(L1, max(L3, L2)) == min(min(L1, L2), L3, L1)",
        "L1 + L2 + L3 == 3*H", "(L1 + L2 + L3)^2 < 2*(L1*L2 + L2*L3 + L1*L3)",
        "abs(L1 - L2) + abs(L2 - L3) + abs(L1 - L3) <= 7/2",
        "abs(L1) >= 1 and abs(-L2) >= 1 and 2 <= abs(2*L3)",
        "not (L1 == L2 or L2 == L3 or L3 == L1)",
        "(L1 < 1 or L2 < 1) and (L1 < 1 or L3 < 1) and (L2 < 1 or 2*L3 < 2)",
        "e1 < 2", "L1 == L1", "\"a\" == \"b\"",
        "L1^3 + L2^3 + L3^3 + 3*(L1 + L2)*(L2 + L3)*(L3 + L1) == H^3",
        "not (L1 < 0 and L2 < 0 and L3 < 0) or not (H > 0)");
    ALL(all_of_l, 0, "L1 == L2", "L1 + 2*L2 + 3*L3 < 1", "abs(L2) >= 1",
        "L1 != L2 and L2 != L3", "max(L1, L2, H) > 0",
        "distinct(L1, L2, L3, H) and L1 > 0", "rank(Yu) == 3");
    ZF_CHECK(permutation("L1 == L2", swap_l));
    ZF_CHECK(!permutation("L1 < 0 or not (L2 >= 0 or L3 < 0)", swap_l));
    ZF_CHECK(permutation("L1 < 0 or not (L2 >= 0 and L3 < 0)", swap_l));
    ZF_CHECK(permutation("L1 + e1 == L2 + e2", swap_both));
    ZF_CHECK(!permutation("L1 - e1 == 1 and L2 - e3 == 1", swap_both));
    ZF_CHECK(permutation("L1 - e1 == 1 and L2 - e2 == 1", swap_both));
    ZF_CHECK(!permutation("L1 - e1 == 1 and L2 - e2 == 1", swap_l));
    ZF_CHECK(permutation("L1 < 1 and e2 + e3 == 2", swap_e));
    ZF_CHECK(!permutation("L1 == L2", (const slong[N]){7, 0, 2, 3, 4, 5, 6}));
}

/* What is always true or always false breaks nothing. */
ZF_TEST(sees_what_is_decided)
{
    ALL(always_rational, 1, "L1 < L1", "L1 <= L1", "L2 + 1 > L2", "1/2 == 1",
        "abs(L1) >= 0", "abs(L1) >= -3/2", "abs(L1) < 0", "-2 > abs(L1 - e2)",
        "abs(L1) == -1", "abs(L1) + abs(e1) != -1/2", "max(e1, L2) >= e1",
        "max(e1, L2) < e1", "min(e1, L2) <= e1", "min(e1, L2) <= max(e1, H)",
        "min(e1, max(L1, L2), L3) - e1 <= 1", "abs(L1) >= L1",
        "abs(L1 - e2) >= e2 - L1", "abs(L1) + L1 > -1",
        "not (max(-1/2, L3) < -1)", "max(-1/2, L3) >= -1/2",
        "min(2, L3, e1) > 2", "max(L1, abs(e1)) >= 0", "max(L1^2, L2) < 0",
        "L1^2 + e1^2 >= 0", "L1^2*e2^4 + 3*H^2 > -1", "L1^2 - 2*L1 + 1 >= 0",
        "abs(abs(L1) + 1) == abs(L1) + 1", "max(abs(L1), -1) == abs(L1)",
        "abs(L1)*abs(L2) >= 0", "abs(L1)^2 + 3*abs(L1) >= 0",
        "L1 == 0 or abs(L2) >= 0", "L1 == 1 and abs(L2) < 0",
        "(L1 == 1 and L2 != L2) or H == 0",
        "H == 0 and not (L1 == 1 and 1 > 2)",
        "L1 < 2 and abs(e1) < 0 or H == 0 and H = 0", "max(L1, L1) == L1");
    ALL(always_rational, 0, "1/2 != L1", "2*L1 == 1", "L1*(-1/2) <= L1^2",
        "abs(L1) >= 1/2", "max(-1/2, L3) >= 0", "max(e1, L2) > e1",
        "abs(L1) > 0", "abs(L1) <= 0", "L1^2 - 2*L1 >= 0", "L1^2 >= L2",
        "abs(L1) >= L2", "abs(L1)*L2 >= 0", "L1 == 1 or abs(L2) < 0",
        "-abs(L1) >= -1", "min(2, L3) < 2");
    ALL(always_integer, 1, "1/2 != L1", "2*L1 == 1", "L1*(-1/2) <= L1^2",
        "6*L1 + 4*e1*L2 != 3", "abs(L1) == 1/2", "L1^2 - L1 >= 0",
        "abs(L1)^2 >= abs(L1)", "L1^2 - 3*L1 > -5/2", "L1^2 + e1^2 >= L1 - e1",
        "not (H == 1/3 and L1 < 2)");
    ALL(always_integer, 0, "L1^2 - 2*L1 >= 0", "L1^2 - 3*L1 > -2", "2*L1 == 2",
        "max(-1/2, L3) > -1/2", "L1*L2 >= 0", "abs(L1)^2 >= 2*abs(L1)",
        "abs(L1)^2 >= 4*abs(L1)", "L1^2 >= 1/2", "max(e1, L2) >= e1 + 1");
    ZF_CHECK(
        permutation("max(L1, L2) >= L1 and (L1 == L2 or e1 != e1)", swap_l));
    ZF_CHECK(!permutation("L1 < 1/2 and L2 <= 0", swap_l));
}

ZF_TEST(sees_signs)
{
    ALL(sign, 1, "abs(L2) >= 1 and L1 == L2 and not (e1 == e2)",
        "distinct(L1, -L2, 2*L3)", "L1*L2 > 1/2", "L1^2 + e1^2 < 10",
        "max(L1, L2, L3) - min(L1, L2, L3) > 2",
        "max(L1, L2) + min(L1, L2) == 0", "L1 != 0", "L1 > 0 or L1 < 0",
        "-1 < H and H < 1", "abs(L1 - L2) < 1/3", "L1 + L2 == 0",
        "max(L1, -L1) < 2", "L1*max(L1, L2) == L1*min(L2, L1)",
        "min(L1, -L1) > -2", "L1^3 == L2");
    ALL(sign, 0, "L1 > 0", "max(L1, L2) > min(e1, e2)", "L1 == 1",
        "L1^2 + L1 == 0", "L1 >= L2", "distinct(L1, L2, 1)", "L1*abs(L2) < 0",
        "abs(rank(Yu)) == 3");
}

ZF_TEST(sees_scales)
{
    ALL(scale, 1, "abs(L2) >= 1", "abs(L2) >= 1 and L1 == L2 and L1 != e1",
        "not (abs(L2) < 1)", "abs(L2) > 0", "L2 >= 1", "L2 > -1", "L2 < 1",
        "L2 <= -1", "2*L2 >= 1", "2*L2 >= 2", "3*L1 - 3*L2 > 0",
        "4*L1 + 6*L2 < 2", "4*L1 + 6*L2 <= 3/2 or L1/3 <= -1/3",
        "L1^2 + L2^2 >= 1", "distinct(L1, L2, L3)", "not distinct(L1, L2, 0)",
        "max(L1, L2, L3) > min(e1, e2, e3)", "max(L1/2, L2/3) >= 1/6",
        "max(2*L1, 2*L2) >= 2",
        "max(L1, L2)*min(L3, H) + L1^2 == H*abs(L2 - L1)", "abs(L1*L2) >= 1",
        "L1 - L1 + 3 > 2", "1 < 2", "L1 == 1/2", "abs(abs(L1) - L2) >= 1",
        "max(L1, L2, 0) >= 1", "1 <= abs(L1) or 1 > L3", "2*L1 != 1");
    ALL(scale, 0, "abs(L2) >= 2", "L1 == 1", "L1 != -1", "L1 >= 2", "L1 > 1",
        "L1 <= -2", "L1 < 2", "2*L2 > 2", "2*L2 > 3", "L1^2 == L1",
        "L1 < H^2 + 1", "max(L1/2, L2/2) >= 1", "min(2*L1, 4*L2) > 2",
        "max(L1/2, L2/3) > 1/6", "distinct(L1, L2, 1)", "max(L1, 1) > 1",
        "L1*L2 > 1", "abs(L1 + 1) >= 1", "max(L1, L2^2) >= 1", "rank(Yu) == 3",
        "abs(L1) >= 1 and abs(L2) >= 2");
}

/* Large inputs are answered 0, not worked on for ever. */
ZF_TEST(gives_up_in_time)
{
    char text[6000];
    size_t len = 0;

    ZF_CHECK(!sign("(L1 + L2 + L3 + e1 + e2 + e3 + H)^9 * "
                   "(L1 + L2 - L3 + e1 - 2*e2 + e3 + H)^9 == 0"));
    ZF_CHECK(sign("(L1/(9^9)^9)^8 == 0"));
    ZF_CHECK(!sign("((L1/((9^9)^9)^9)^8)^8 == 0"));
    for (int k = 0; k < 60; k++)
        len += (size_t)snprintf(text + len, sizeof(text) - len,
                                "abs(L%d + e%d + ", k % 3 + 1, k % 2 + 1);
    len += (size_t)snprintf(text + len, sizeof(text) - len, "H");
    for (int k = 0; k < 60; k++)
        len += (size_t)snprintf(text + len, sizeof(text) - len, ")*2");
    snprintf(text + len, sizeof(text) - len, " > 0");
    ZF_CHECK(scale(text));
    len = 0;
    for (int k = 0; k < 70; k++)
        len += (size_t)snprintf(text + len, sizeof(text) - len,
                                "%sabs(L1 + %d*H)", k ? " + " : "", k);
    snprintf(text + len, sizeof(text) - len, " > 0");
    ZF_CHECK(!scale(text));
}

/* ---- random conditions in L1 L2 L3 ---- */

/* How the charges are written: another charge, a sign in front. */
typedef struct writer {
    zf_buf *text;
    const slong *image;
    const char *prefix;
    uint64_t rng;
} writer;

static slong pick(writer *w, slong n)
{
    return zf_test_between(&w->rng, 0, n - 1);
}

static void write_sum(writer *w, int depth);

static void write_primary(writer *w, int depth)
{
    static const char *const calls[] = {"abs(", "min(", "max("};
    slong which = pick(w, depth > 0 ? 9 : 6);

    if (which < 6) {
        zf_buf_printf(w->text, "(%s%s)", w->prefix,
                      names[w->image[pick(w, 3)]]);
        return;
    }
    zf_buf_puts(w->text, calls[which - 6]);
    write_sum(w, depth - 1);
    for (slong k = which > 6 ? pick(w, 3) : 0; k > 0; k--) {
        zf_buf_puts(w->text, ", ");
        write_sum(w, depth - 1);
    }
    zf_buf_puts(w->text, ")");
}

static void write_sum(writer *w, int depth)
{
    for (slong k = pick(w, 3); k >= 0; k--) {
        if (pick(w, 4) == 0)
            zf_buf_printf(w->text, "%ld*", pick(w, 3) + 1);
        write_primary(w, depth);
        if (pick(w, 6) == 0) {
            zf_buf_puts(w->text, "*");
            write_primary(w, depth);
        }
        if (pick(w, 8) == 0)
            zf_buf_printf(w->text, "/%ld", pick(w, 3) + 1);
        if (k > 0)
            zf_buf_puts(w->text, pick(w, 2) ? " + " : " - ");
    }
    if (depth == 0 && pick(w, 8) == 0)
        zf_buf_printf(w->text, " - %ld", pick(w, 3));
}

static void write_condition(writer *w, int depth)
{
    static const char *const relations[] = {"==", "!=", "<", "<=", ">", ">="};
    static const char *const bounds[] = {"0", "1", "-1", "2", "1/2", "-3/2"};
    slong kind = pick(w, depth > 0 ? 6 : 3);

    if (kind == 0) {
        zf_buf_puts(w->text, "distinct(");
        write_sum(w, 0);
        zf_buf_puts(w->text, ", ");
        write_sum(w, 0);
        zf_buf_puts(w->text, ")");
    } else if (kind <= 2) {
        write_sum(w, depth);
        zf_buf_printf(w->text, " %s %s", relations[pick(w, 6)],
                      bounds[pick(w, 6)]);
    } else {
        zf_buf_puts(w->text, kind == 3 ? "not (" : "(");
        write_condition(w, depth - 1);
        zf_buf_puts(w->text, pick(w, 2) ? " and " : " or ");
        write_condition(w, depth - 1);
        zf_buf_puts(w->text, ")");
    }
}

static int truth_at_halves(const zf_filter *f, const slong *x)
{
    zf_error err = {0};
    int truth = -1;
    fmpq q[N];

    for (slong i = 0; i < N; i++) {
        fmpq_init(&q[i]);
        fmpq_set_si(&q[i], i < 3 ? x[i] : 0, 2);
    }
    ZF_CHECK_OK(zf_filter_eval(&truth, f, q, NULL, NULL, &err), &err);
    for (slong i = 0; i < N; i++)
        fmpq_clear(&q[i]);
    return truth;
}

/* The same for charges that are halves. */
static int halves_invariant(const zf_filter *f, const slong *image,
                            slong factor, slong size)
{
    slong x[3], y[3];

    for (x[0] = -size; x[0] <= size; x[0]++) {
        for (x[1] = -size; x[1] <= size; x[1]++) {
            for (x[2] = -size; x[2] <= size; x[2]++) {
                for (slong i = 0; i < 3; i++)
                    y[i] = factor * x[image[i]];
                if (truth_at_halves(f, x) != truth_at_halves(f, y))
                    return 0;
            }
        }
    }
    return 1;
}

static int truth_at(const zf_filter *f, slong a, slong b, slong c)
{
    int32_t x[N] = {(int32_t)a, (int32_t)b, (int32_t)c, 0, 0, 0, 0};
    zf_error err = {0};
    int truth = -1;

    ZF_CHECK_OK(zf_filter_eval_int(&truth, f, x, NULL, NULL, &err), &err);
    return truth;
}

/* x -> (factor * x[image[0]], ...) leaves the truth alone on the box. */
static int box_invariant(const zf_filter *f, const slong *image, slong factor,
                         slong size)
{
    slong x[3];

    for (x[0] = -size; x[0] <= size; x[0]++) {
        for (x[1] = -size; x[1] <= size; x[1]++) {
            for (x[2] = -size; x[2] <= size; x[2]++) {
                if (truth_at(f, x[0], x[1], x[2]) !=
                    truth_at(f, factor * x[image[0]], factor * x[image[1]],
                             factor * x[image[2]]))
                    return 0;
            }
        }
    }
    return 1;
}

static const slong images[6][N] = {
    {0, 1, 2, 3, 4, 5, 6}, {1, 0, 2, 3, 4, 5, 6}, {0, 2, 1, 3, 4, 5, 6},
    {2, 1, 0, 3, 4, 5, 6}, {1, 2, 0, 3, 4, 5, 6}, {2, 0, 1, 3, 4, 5, 6}};

/* A claim about all rational points holds where charges are halves, too. */
static void check_rational_claims(const zf_filter *f)
{
    for (size_t k = 1; k < 3; k++)
        if (zf_filter_invariant_permutation(f, images[k], 0) &&
            !halves_invariant(f, images[k], 1, 3))
            ZF_FAIL("false at halves: %s\n", zf_filter_text(f));
    if (zf_filter_invariant_sign(f, 0) &&
        !halves_invariant(f, images[0], -1, 3))
        ZF_FAIL("sign is false at halves: %s\n", zf_filter_text(f));
}

/* Counts what was claimed, and what the box lets one believe. */
typedef struct tally {
    slong claimed[3], true_in_box[3];
} tally;

static void settle(tally *t, int which, const zf_filter *f, int claimed,
                   int found)
{
    if (claimed && !found)
        ZF_FAIL("claim %d is false: %s\n", which, zf_filter_text(f));
    t->claimed[which] += claimed;
    t->true_in_box[which] += found;
}

static void check_claims(tally *t, const zf_filter *f)
{
    for (size_t k = 1; k < 6; k++)
        settle(t, 0, f, zf_filter_invariant_permutation(f, images[k], 1),
               box_invariant(f, images[k], 1, 3));
    settle(t, 1, f, zf_filter_invariant_sign(f, 1),
           box_invariant(f, images[0], -1, 3));
    settle(t, 2, f, zf_filter_invariant_scale(f),
           box_invariant(f, images[0], 2, 3) &&
               box_invariant(f, images[0], 3, 3) &&
               box_invariant(f, images[0], 7, 2));
}

ZF_TEST(claims_are_true)
{
    writer w = {.image = images[0], .prefix = "", .rng = zf_test_seed()};
    tally t = {{0}, {0}};
    zf_filter *f;
    zf_buf text;

    for (slong k = 0; k < 300 * zf_test_multiplier(); k++) {
        zf_buf_init(&text, 0);
        w.text = &text;
        write_condition(&w, (int)(k % 3));
        f = parsed(zf_buf_text(&text));
        check_claims(&t, f);
        if (k % 4 == 0)
            check_rational_claims(f);
        zf_filter_free(f);
        zf_buf_clear(&text);
    }
    /* The test is worth something: many claims, few left unseen. */
    for (int i = 0; i < 3; i++) {
        if (getenv("ZF_TEST_VERBOSE"))
            printf("claimed %ld of %ld\n", t.claimed[i], t.true_in_box[i]);
        ZF_CHECK(t.claimed[i] >= 20);
    }
}

/* C(x) and/or C(image of x), for an image of order two, is invariant. */
ZF_TEST(sees_what_is_built_in)
{
    static const char *const joints[] = {" and ", " or "};
    uint64_t rng = zf_test_seed();

    for (slong k = 0; k < 300 * zf_test_multiplier(); k++) {
        const slong *image = images[zf_test_between(&rng, 0, 3)];
        const char *prefix = image == images[0] ? "-" : "";
        uint64_t seed = zf_test_random(&rng);
        zf_filter *f;
        zf_buf text;
        writer a = {&text, images[0], "", seed};
        writer b = {&text, image, prefix, seed};
        int depth = (int)(k % 3);

        zf_buf_init(&text, 0);
        zf_buf_puts(&text, "(");
        write_condition(&a, depth);
        zf_buf_puts(&text, ")");
        zf_buf_puts(&text, joints[k % 2]);
        zf_buf_puts(&text, "(");
        write_condition(&b, depth);
        zf_buf_puts(&text, ")");
        f = parsed(zf_buf_text(&text));
        if (prefix[0] ? !zf_filter_invariant_sign(f, k % 5 > 0)
                      : !zf_filter_invariant_permutation(f, image, k % 5 > 0))
            ZF_FAIL("not seen: %s\n", zf_buf_text(&text));
        zf_filter_free(f);
        zf_buf_clear(&text);
    }
}

/* What the caller guarantees of functions counts where no charge stands beside
 * them, and for that symmetry only. */
ZF_TEST(believes_the_caller)
{
    ZF_CHECK(sign("angles == 3") && scale("angles == 3"));
    ZF_CHECK(permutation("angles == 3", swap_l));
    ZF_CHECK(!sign("odd(Yu) == 1") && !scale("odd(Yu) == 1"));
    ZF_CHECK(permutation("odd(Yu) == 1", swap_l));
    ZF_CHECK(sign("allowed(Yd, 2)") && !permutation("allowed(Yd, 2)", swap_l));
    ZF_CHECK(sign("not allowed(Yd, 2) or allowed(Yd, 1)"));
    ZF_CHECK(sign("texture(m) == \"B1\"") && !scale("texture(m) != \"B1\""));
    ZF_CHECK(!sign("rank(Yu) == 3") && !permutation("rank(Yu) == 3", swap_l));
    /* One that keeps nothing spoils the whole; charges beside it do, too. */
    ZF_CHECK(!sign("angles == 3 and rank(Yu) == 3"));
    ZF_CHECK(!sign("angles + L1 == 3") && !sign("angles == 3 and L1 > 0"));
    ZF_CHECK(!scale("angles == abs(L1)"));
    ZF_CHECK(sign("angles == 3 and distinct(L1, L2)"));
    ZF_CHECK(permutation("angles == 3 and distinct(L1, L2)", swap_l));
    ZF_CHECK(!permutation("angles == 3 and L1 > L2", swap_l));
    ZF_CHECK(sign("distinct(angles, 2)") && !sign("distinct(angles, L1)"));
    /* Equal texts are equal conditions: swapping the cases of an `or`. */
    ZF_CHECK(permutation("angles == 1 and L1 == 0 or angles == 1 and L2 == 0",
                         swap_l));
    ZF_CHECK(!permutation("angles == 1 and L1 == 0 or angles == 2 and L2 == 0",
                          swap_l));
    ZF_CHECK(!permutation("angles == 1 and L1 == 0 or angles != 1 and L2 == 0",
                          swap_l));
    ZF_CHECK(!permutation("angles == 1 and L1 == 0 or "
                          "not (angles == 1) and L2 == 0",
                          swap_l));
}

/* A refused allocation makes the answer 0. */
static zf_status ask_all(void *arg, zf_error *err)
{
    zf_filter *f = arg;
    int seen = zf_filter_invariant_permutation(f, swap_l, 1) +
               zf_filter_invariant_sign(f, 1) + zf_filter_invariant_scale(f);

    if (seen == 3)
        return ZF_OK;
    return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

ZF_TEST(t_oom_symmetry)
{
    zf_filter *f = parsed("distinct(L1, L2, 0) and abs(H)*abs(H) >= 1 and "
                          "max(L1, L2) != -min(L1, L2) or e1 - e2 == 0 or "
                          "angles == 2");

    ZF_CHECK_OOM(ask_all, f);
    zf_filter_free(f);
}

ZF_TEST_MAIN(ZF_CASE(sees_permutations), ZF_CASE(sees_what_is_decided),
             ZF_CASE(sees_signs), ZF_CASE(sees_scales),
             ZF_CASE(gives_up_in_time), ZF_CASE(claims_are_true),
             ZF_CASE(sees_what_is_built_in), ZF_CASE(believes_the_caller),
             ZF_CASE(t_oom_symmetry))
