/* Keys of the Warsaw and the JMS basis: every index tuple has exactly one. */
#include "coupling/warsaw.h"
#include "zf_oom.h"
#include "zf_test.h"

static void read_basis(warsaw_basis *b, const char *file)
{
    zf_error err = {0};

    ZF_CHECK_OK(warsaw_read(b, ZF_SOURCE_DIR "/catalog", file, &err), &err);
}

/* A number that two tuples share exactly when they are the same operator: with
 * Fierz the flavours of the barred fields and of the others count as sets. */
static int canonical(int i, int j, int k, int l, int same, int fierz)
{
    int low, high;

    if (fierz) {
        int bars = i < k ? 3 * i + k : 3 * k + i;
        int others = j < l ? 3 * j + l : 3 * l + j;

        return 9 * bars + others;
    }
    low = 3 * i + j;
    high = 3 * k + l;
    if (same && low > high)
        return 9 * high + low;
    return 9 * low + high;
}

ZF_TEST(numbers_of_keys)
{
    static const struct {
        const char *name;
        size_t keys, real;
    } want[] = {
        {"phiD", 1, 1},  {"phiBox", 1, 1}, {"phil1", 6, 3}, {"phie", 6, 3},
        {"phiq1", 6, 3}, {"phiu", 6, 3},   {"phid", 6, 3},  {"ll", 27, 9},
        {"qq1", 27, 9},  {"uu", 27, 9},    {"dd", 27, 9},   {"ee", 21, 6},
        {"lq1", 45, 9},  {"eu", 45, 9},    {"ed", 45, 9},   {"ud1", 45, 9},
        {"le", 45, 9},   {"lu", 45, 9},    {"ld", 45, 9},   {"qe", 45, 9},
        {"qu1", 45, 9},  {"qd1", 45, 9}};

    warsaw_basis b = {0};
    size_t total = 0;

    read_basis(&b, "warsaw.yaml");
    for (size_t w = 0; w < sizeof want / sizeof *want; w++) {
        size_t len = strlen(want[w].name), keys = 0, real = 0;

        for (size_t k = 0; k < b.n; k++) {
            const char *text = b.key[k].text;

            if (strncmp(text, want[w].name, len) != 0 ||
                (text[len] != '_' && text[len] != 0))
                continue;
            keys++;
            real += warsaw_is_real(&b.key[k]) != 0;
        }
        if (keys != want[w].keys || real != want[w].real)
            ZF_FAIL("%s has %zu keys, %zu of them real\n", want[w].name, keys,
                    real);
        total += keys;
    }
    ZF_CHECK_SI_EQ(b.n, total);
    warsaw_clear(&b);
}

/* How often a tuple is the key's operator, or its conjugate. */
static int hits(const warsaw_basis *b, const warsaw_key *of, const int t[4])
{
    int same = of->current[0] == of->current[1];
    int it = canonical(t[0], t[1], t[2], t[3], same, of->fierz);
    int conjugate = canonical(t[1], t[0], t[3], t[2], same, of->fierz);
    int n = 0;

    for (size_t k = 0; k < b->n; k++) {
        const warsaw_key *key = &b->key[k];
        const int *x = key->index;
        int value;

        if (key->n_indices != 4 || key->current[0] != of->current[0] ||
            key->current[1] != of->current[1])
            continue;
        value = canonical(x[0], x[1], x[2], x[3], same, of->fierz);
        n += value == it || value == conjugate;
    }
    return n;
}

static void one_key_each(const char *file, int want)
{
    warsaw_basis b = {0};
    int operators = 0;

    read_basis(&b, file);
    for (size_t k = 0; k < b.n; k++) {
        if (b.key[k].n_indices != 4 || !strstr(b.key[k].text, "_1111"))
            continue;
        operators++;
        for (int t = 0; t < 81; t++) {
            const int x[4] = {t / 27, t / 9 % 3, t / 3 % 3, t % 3};

            ZF_CHECK_SI_EQ(hits(&b, &b.key[k], x), 1);
        }
    }
    ZF_CHECK_SI_EQ(operators, want);
    warsaw_clear(&b);
}

ZF_TEST(every_tuple_has_one_key)
{
    one_key_each("warsaw.yaml", 15);
    one_key_each("jms.yaml", 10);
}

ZF_TEST(orbits_are_the_tuples_of_one_operator)
{
    warsaw_basis b = {0};

    read_basis(&b, "warsaw.yaml");
    for (size_t k = 0; k < b.n; k++) {
        const warsaw_key *key = &b.key[k];
        int same = key->current[0] == key->current[1];
        int orbit[MAX_ORBIT][4];
        size_t n, count = 0;
        int want, real;

        if (key->n_indices != 4)
            continue;
        n = warsaw_orbit(orbit, key);
        want = canonical(key->index[0], key->index[1], key->index[2],
                         key->index[3], same, key->fierz);
        real = want == canonical(key->index[1], key->index[0], key->index[3],
                                 key->index[2], same, key->fierz);
        for (int t = 0; t < 81; t++)
            count += canonical(t / 27, t / 9 % 3, t / 3 % 3, t % 3, same,
                               key->fierz) == want;
        ZF_CHECK_SI_EQ(n, count);
        for (size_t a = 0; a < n; a++) {
            ZF_CHECK_SI_EQ(canonical(orbit[a][0], orbit[a][1], orbit[a][2],
                                     orbit[a][3], same, key->fierz),
                           want);
            for (size_t c = 0; c < a; c++)
                ZF_CHECK(memcmp(orbit[a], orbit[c], sizeof orbit[a]) != 0);
        }
        ZF_CHECK_SI_EQ(warsaw_is_real(key), real);
    }
    warsaw_clear(&b);
}

ZF_TEST(bad_files_are_refused_with_their_place)
{
    static const struct {
        const char *operator, * message;
        size_t line;
    } bad[] = {
        {"{name: ll, currents: [l, l], indices: four, weight: 0}", "weight", 6},
        {"{name: ll, currents: [l], indices: four}", "1 currents", 6},
        {"{name: ll, currents: [phi, l], indices: two}", "expected it last", 6},
        {"{name: ll, currents: [l, phi], indices: four}", "2 digits", 4},
        {"{name: ll, currents: [l, l], indices: wrong}", "1, 2 or 3", 4},
        {"{name: ll, currents: [l, l], indices: none}", "index tuples", 6},
        {"{name: ll, currents: [l, l]}", "indices", 6},
        {"{name: ll, currents: [l, w], indices: four}", "current", 6},
        {"{name: abcdefghijklmnop, currents: [l, l], indices: four}",
         "too long", 4},
    };

    char text[1024];

    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
        warsaw_basis b = {0};
        zf_error err = {0};
        zf_status st;

        snprintf(text, sizeof text,
                 "kind: operators\neft: SMEFT\nbasis: Warsaw\n"
                 "indices: {two: [12], four: [1111], wrong: [1114]}\n"
                 "operators:\n  - %s\n",
                 bad[k].operator);
        st = warsaw_read_text(&b, text, strlen(text), &err);
        ZF_CHECK_SI_EQ(st, ZF_EINPUT);
        ZF_CHECK(b.key == NULL && b.n == 0);
        if (!strstr(err.message, bad[k].message))
            ZF_FAIL("\"%s\" says nothing of \"%s\"\n", err.message,
                    bad[k].message);
        if (bad[k].line)
            ZF_CHECK_SI_EQ(err.line, bad[k].line);
    }
}

static zf_status read_and_clear(void *arg, zf_error *err)
{
    warsaw_basis b = {0};
    zf_status st = warsaw_read(&b, arg, "warsaw.yaml", err);

    warsaw_clear(&b);
    return st;
}

ZF_TEST(refused_memory)
{
    char catalog[] = ZF_SOURCE_DIR "/catalog";

    ZF_CHECK_OOM(read_and_clear, catalog);
}

ZF_TEST_MAIN(ZF_CASE(refused_memory), ZF_CASE(numbers_of_keys),
             ZF_CASE(every_tuple_has_one_key),
             ZF_CASE(orbits_are_the_tuples_of_one_operator),
             ZF_CASE(bad_files_are_refused_with_their_place))
