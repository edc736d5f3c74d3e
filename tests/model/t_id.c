/* Ids of models: what changes them and what does not. */
#include <setjmp.h>

#include <flint/fmpq_vec.h>

#include "zforge/model.h"

#include "zf_test.h"

static zf_content *shipped(const char *name)
{
    char path[512];
    zf_content *c = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), ZF_SOURCE_DIR "/catalog/content/%s.yaml",
             name);
    ZF_CHECK_OK(zf_content_read_file(&c, path, &err), &err);
    return c;
}

static zf_model *model(const zf_content *c, slong n_parameters)
{
    static const char *const names[] = {"a", "b", "c", "d"};
    zf_model *m = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_model_new(&m, c, names, NULL, n_parameters, &err), &err);
    return m;
}

static char *id(const zf_model *m)
{
    char *text = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_model_make_id(&text, m, "slug", &err), &err);
    ZF_CHECK_SI_EQ(strlen(text), strlen("slug-0123456789"));
    ZF_CHECK_SI_EQ(strspn(text + 5, "0123456789abcdef"), 10);
    return text;
}

/* Checks that the ids of two models agree, or do not. */
static void compare(const zf_model *a, const zf_model *b, int same)
{
    char *x = id(a), *y = id(b);

    ZF_CHECK_SI_EQ(strcmp(x, y) == 0, same);
    zf_mem_free(x);
    zf_mem_free(y);
}

static void set_row(zf_model *m, slong i, const slong *entry)
{
    for (slong k = 0; k <= m->n_parameters; k++)
        fmpq_set_si(fmpq_mat_entry(m->charge, i, k), entry[k], 6);
}

ZF_TEST(fixed_charges_are_projective)
{
    zf_content *c = shipped("sm+3nu");
    zf_model *a = model(c, 0), *b = model(c, 0);
    static const slong factor[] = {-7, 1, 12};

    for (slong i = 0; i < c->n; i++)
        set_row(a, i, (const slong[]){i * i - 7 * i + 3});
    for (int f = 0; f < 3; f++) {
        for (slong i = 0; i < c->n; i++) {
            fmpq_set_si(fmpq_mat_entry(b->charge, i, 0), factor[f], 5);
            fmpq_mul(fmpq_mat_entry(b->charge, i, 0),
                     fmpq_mat_entry(b->charge, i, 0),
                     fmpq_mat_entry(a->charge, i, 0));
        }
        compare(a, b, 1);
    }
    fmpq_swap(fmpq_mat_entry(b->charge, 0, 0), fmpq_mat_entry(b->charge, 1, 0));
    compare(a, b, 0); /* families are labelled */
    zf_model_free(a);
    zf_model_free(b);
    zf_content_free(c);
}

ZF_TEST(the_content_matters)
{
    zf_content *one = shipped("sm"), *two = shipped("sm");
    zf_model *a = model(one, 0), *b;

    fmpq_set_si(&two->multiplet[5].hypercharge, 3, 2);
    b = model(two, 0);
    compare(a, b, 0);
    zf_model_free(b);
    fmpq_set_si(&two->multiplet[5].hypercharge, 1, 2);
    /* What a content is called, and its LaTeX, do not matter. */
    two->name[0] = 'x';
    two->multiplet[0].latex[0] = 'x';
    b = model(two, 0);
    compare(a, b, 1);
    b->known[15] = 0; /* H: nothing fixes its charge */
    compare(a, b, 0);
    zf_model_free(a);
    zf_model_free(b);
    zf_content_free(one);
    zf_content_free(two);
}

/* x = A v + o and x = A (T v + t) + o have the same charges. */
ZF_TEST(families_are_affine_spaces)
{
    static const slong t[3][3] = {{2, 1, 5}, {1, 1, -3}, {0, 0, 1}};
    uint64_t rng = zf_test_seed();
    zf_content *c = shipped("sm");

    for (slong trial = 0; trial < 20; trial++) {
        zf_model *a = model(c, 2), *b = model(c, 2);

        for (slong i = 0; i < c->n; i++) {
            slong row[3], mixed[3] = {0, 0, 0};

            for (int k = 0; k < 3; k++)
                row[k] = zf_test_between(&rng, -3, 3);
            for (int k = 0; k < 3; k++)
                for (int l = 0; l < 3; l++)
                    mixed[l] += row[k] * t[k][l];
            set_row(a, i, row);
            set_row(b, i, mixed);
        }
        compare(a, b, 1);
        zf_mem_free(b->parameter[0]);
        b->parameter[0] = zf_mem_string("z", 1);
        compare(a, b, 1);
        fmpq_add_si(fmpq_mat_entry(b->charge, 4, 2),
                    fmpq_mat_entry(b->charge, 4, 2), 1);
        compare(a, b, 0);
        zf_model_free(a);
        zf_model_free(b);
    }
    zf_content_free(c);
}

/* The recipe is published in model.h; ids are names of files, so a change of
 * this hash is a change of every committed name. */
ZF_TEST(the_hash_is_what_the_manual_says)
{
    static const char text[] = "left Q (1,0) 2 1/6 3\n"
                               "right u (1,0) 1 2/3 3\n"
                               "right d (1,0) 1 -1/3 3\n"
                               "left L (0,0) 2 -1/2 3\n"
                               "right e (0,0) 1 -1 3\n"
                               "scalar H (0,0) 2 1/2 1\n"
                               "charges 0 0 3 0 0 0 0 0 0 0 0 -2 0 0 0 ?\n";
    char hash[65], want[32], *got;
    zf_content *c = shipped("sm");
    zf_model *m = model(c, 0);

    fmpq_set_si(fmpq_mat_entry(m->charge, 2, 0), -1, 2);
    fmpq_set_si(fmpq_mat_entry(m->charge, 11, 0), 1, 3);
    m->known[15] = 0;
    zf_sha256_hex(hash, text, strlen(text));
    snprintf(want, sizeof(want), "slug-%.10s", hash);
    got = id(m);
    ZF_CHECK_STR_EQ(got, want);
    zf_mem_free(got);
    zf_model_free(m);
    zf_content_free(c);
}

ZF_TEST_MAIN(ZF_CASE(fixed_charges_are_projective),
             ZF_CASE(the_content_matters), ZF_CASE(families_are_affine_spaces),
             ZF_CASE(the_hash_is_what_the_manual_says))
