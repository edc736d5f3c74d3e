/* t_symmetry.c - names of directions, read back term by term. */
#include <ctype.h>

#include "solve_test.h"

static zf_content *content(const char *name)
{
    char path[500];
    zf_content *c = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), CATALOG "/content/%s.yaml", name);
    ZF_CHECK_OK(zf_content_read_file(&c, path, &err), &err);
    return c;
}

/* Hypercharge ('Y'), baryon or lepton number of family f (0: all) of
 * component i. */
static void number(fmpq_t out, const zf_content *c, slong i, char letter,
                   long f)
{
    const zf_multiplet *m = &c->multiplet[c->owner[i]];

    fmpq_zero(out);
    if (letter == 'Y')
        fmpq_set(out, &m->hypercharge);
    else if (f == 0 || i - m->first + 1 == f)
        fmpq_set(out, letter == 'B' ? &m->baryon : &m->lepton);
}

/* x = the charges that "2 Y/3 - B_1" means; ends at a comma. */
static void read_back(fmpq *x, const zf_content *c, const char *text)
{
    fmpq_t k, t;

    fmpq_init(k);
    fmpq_init(t);
    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_zero(x + i);
    while (*text && *text != ',') {
        long sign = 1, p = 1, q = 1, f = 0;
        char letter, *end;

        for (; *text == ' ' || *text == '+' || *text == '-'; text++)
            if (*text == '-')
                sign = -1;
        if (isdigit((unsigned char)*text)) {
            p = strtol(text, &end, 10);
            text = end + 1;
        }
        letter = *text++;
        if (*text == '_') {
            f = strtol(text + 1, &end, 10);
            text = end;
        }
        if (*text == '/') {
            q = strtol(text + 1, &end, 10);
            text = end;
        }
        fmpq_set_si(k, sign * p, (ulong)q);
        for (slong i = 0; i < c->n_fermions; i++) {
            number(t, c, i, letter, f);
            fmpq_addmul(x + i, k, t);
        }
    }
    fmpq_clear(t);
    fmpq_clear(k);
}

/* x = sum of coefficient x number, from a list of (letter, family, p, q). */
typedef struct part {
    char letter;
    long family;
    slong p;
    ulong q;
} part;

static void build(fmpq *x, const zf_content *c, const part *parts, size_t n)
{
    fmpq_t k, t;

    fmpq_init(k);
    fmpq_init(t);
    for (slong i = 0; i < c->n_fermions; i++)
        fmpq_zero(x + i);
    for (size_t j = 0; j < n; j++) {
        fmpq_set_si(k, parts[j].p, parts[j].q);
        for (slong i = 0; i < c->n_fermions; i++) {
            number(t, c, i, parts[j].letter, parts[j].family);
            fmpq_addmul(x + i, k, t);
        }
    }
    fmpq_clear(t);
    fmpq_clear(k);
}

static void check_name(const zf_content *c, const part *parts, size_t n,
                       const char *want)
{
    fmpq *x = _fmpq_vec_init(c->n_fermions);
    zf_buf out;

    zf_buf_init(&out, 0);
    build(x, c, parts, n);
    ZF_CHECK_SI_EQ(zf_symmetry_describe(&out, c, x), 1);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    zf_buf_clear(&out);
    _fmpq_vec_clear(x, c->n_fermions);
}

#define NAME(c, want, ...)                                             \
 do {                                                                  \
  const part zf_parts[] = {__VA_ARGS__};                               \
                                                                       \
  check_name(c, zf_parts, sizeof(zf_parts) / sizeof(*zf_parts), want); \
 } while (0)

ZF_TEST(names_what_papers_name)
{
    zf_content *c = content("sm+3nu");

    NAME(c, "Y", {'Y', 0, 1, 1});
    NAME(c, "B - L", {'B', 0, 1, 1}, {'L', 0, -1, 1});
    NAME(c, "B/3 - L_1", {'B', 0, 1, 3}, {'L', 1, -1, 1});
    NAME(c, "L_1 - B/3", {'B', 0, -1, 3}, {'L', 1, 1, 1});
    NAME(c, "3 B_3 - L_1 - 2 L_2", {'B', 3, 3, 1}, {'L', 1, -1, 1},
         {'L', 2, -2, 1});
    NAME(c, "L_2 - L_3", {'L', 2, 1, 1}, {'L', 3, -1, 1});
    NAME(c, "B_1 - B_2", {'B', 1, 1, 1}, {'B', 2, -1, 1});
    NAME(c, "-2 Y/3 - L", {'Y', 0, -2, 3}, {'L', 0, -1, 1});
    NAME(c, "B", {'B', 1, 1, 1}, {'B', 2, 1, 1}, {'B', 3, 1, 1});
    zf_content_free(c);
}

ZF_TEST(random_combinations_read_back)
{
    static const char *const names[] = {"sm", "sm+1nu", "sm+3nu", "mssm+3nu"};
    uint64_t rng = zf_test_seed();

    for (slong t = 0; t < 200 * zf_test_multiplier(); t++) {
        zf_content *c = content(names[t % 4]);
        fmpq *x = _fmpq_vec_init(c->n_fermions);
        fmpq *y = _fmpq_vec_init(c->n_fermions);
        part parts[7];
        zf_buf out;
        int equal = zf_test_between(&rng, 0, 1) == 0;

        for (size_t k = 0; k < 7; k++) {
            parts[k].letter = k == 0 ? 'Y' : k < 4 ? 'B' : 'L';
            parts[k].family = k == 0 ? 0 : ((long)k - 1) % 3 + 1;
            parts[k].p = zf_test_between(&rng, -2, 2);
            parts[k].q = (ulong)zf_test_between(&rng, 1, 3);
            if (equal && k > 4) {
                parts[k].p = parts[4].p;
                parts[k].q = parts[4].q;
            }
        }
        parts[0].p = 1; /* not the zero vector */
        build(x, c, parts, 7);
        zf_buf_init(&out, 0);
        ZF_CHECK_SI_EQ(zf_symmetry_describe(&out, c, x), 1);
        read_back(y, c, zf_buf_text(&out));
        for (slong i = 0; i < c->n_fermions; i++)
            ZF_CHECK_FMPQ_EQ(y + i, x + i);
        if (equal)
            ZF_CHECK(!strstr(zf_buf_text(&out), "L_"));
        zf_buf_clear(&out);
        _fmpq_vec_clear(y, c->n_fermions);
        _fmpq_vec_clear(x, c->n_fermions);
        zf_content_free(c);
    }
}

ZF_TEST(other_directions_are_charges)
{
    zf_content *c = content("sm+3nu");
    fmpq *x = _fmpq_vec_init(18);
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK_SI_EQ(zf_symmetry_describe(&out, c, x), 0);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), "0");
    zf_buf_clear(&out);
    fmpq_set_si(x, 1, 1);
    fmpq_set_si(x + 16, -2, 3);
    ZF_CHECK_SI_EQ(zf_symmetry_describe(&out, c, x), 0);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), "Q1: 1, nu2: -2/3");
    zf_buf_clear(&out);
    _fmpq_vec_clear(x, 18);
    zf_content_free(c);
}

/* Fields without families have charges of their own: arXiv:1403.1269. */
ZF_TEST(single_fields_follow)
{
    zf_content *c = content("sm+vlq");
    fmpq *x = _fmpq_vec_init(c->n_fermions);
    slong q = zf_content_component(c, "QVL");
    zf_buf out;

    zf_buf_init(&out, 0);
    fmpq_set_si(x + 10, 1, 1); /* L2, L3, e2, e3 */
    fmpq_set_si(x + 11, -1, 1);
    fmpq_set_si(x + 13, 1, 1);
    fmpq_set_si(x + 14, -1, 1);
    fmpq_set_si(x + q, 1, 1);
    ZF_CHECK_SI_EQ(zf_symmetry_describe(&out, c, x), 2);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), "L_2 - L_3, QVL1: 1");
    zf_buf_clear(&out);
    _fmpq_vec_clear(x, c->n_fermions);
    zf_content_free(c);
}

ZF_TEST_MAIN(ZF_CASE(names_what_papers_name),
             ZF_CASE(random_combinations_read_back),
             ZF_CASE(other_directions_are_charges),
             ZF_CASE(single_fields_follow))
