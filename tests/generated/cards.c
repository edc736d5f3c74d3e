/* cards.c - what the scripts need of the library.
 *
 *     zf_cards emit TEMPLATES FORMAT OUT CARD...
 *     zf_cards search TEMPLATES FORMAT OUT SEARCH CARD...
 *     zf_cards print CARD...
 *
 * The first two write below OUT/ID and OUT/NAME, and OUT for files of all
 * models; the last one lists what
 * print_models.c lists of a C module, from the card alone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gmp.h>

#include "zforge/emit.h"
#include "zforge/exact.h"

static void stop(const zf_error *err)
{
    char text[1000];

    zf_error_format(text, sizeof(text), err);
    fprintf(stderr, "zf_cards: %s\n", text);
    exit(1);
}

static zf_model *read_card(const char *path)
{
    zf_model *m = NULL;
    zf_error err = {0};

    if (zf_model_read_file(&m, path, &err) != ZF_OK)
        stop(&err);
    return m;
}

/* A zf_emit_fn: `arg` is the folder to write to. */
static zf_status write_file(const char *path, const char *bytes, size_t len,
                            void *arg, zf_error *err)
{
    zf_status st;
    zf_buf full;
    char *slash;

    zf_buf_init(&full, 0);
    zf_buf_printf(&full, "%s/%s", (const char *)arg, path);
    st = zf_buf_check(&full, err);
    if (st == ZF_OK) {
        slash = strrchr(full.data, '/');
        *slash = '\0';
        st = zf_dir_make(full.data, err);
        *slash = '/';
    }
    if (st == ZF_OK)
        st = zf_file_write(full.data, bytes, len, err);
    zf_buf_clear(&full);
    return st;
}

static const zf_emit_options with_catalog = {.catalog = "catalog"};

static void emit_model(const zf_format *f, const char *out, const char *card)
{
    zf_model *m = read_card(card);
    zf_error err = {0};
    zf_buf folder;

    zf_buf_init(&folder, 0);
    zf_buf_printf(&folder, "%s/%s", out, m->id);
    if (zf_emit_model(f, m, &with_catalog, write_file, folder.data, &err) !=
        ZF_OK)
        stop(&err);
    zf_buf_clear(&folder);
    zf_model_free(m);
}

/* What the format makes of all cards together. */
static void emit_catalog(const zf_format *f, char *out, char **card, int n)
{
    zf_model **m = zf_mem_array((size_t)n, sizeof(zf_model *));
    zf_error err = {0};

    if (!m)
        exit(1);
    for (int i = 0; i < n; i++)
        m[i] = read_card(card[i]);
    if (zf_emit_catalog(f, (const zf_model *const *)m, (size_t)n, &with_catalog,
                        write_file, out, &err) != ZF_OK)
        stop(&err);
    for (int i = 0; i < n; i++)
        zf_model_free(m[i]);
    zf_mem_free(m);
}

static void emit_search(const zf_format *f, const char *out, const char *search,
                        char **card, int n)
{
    zf_model **m = zf_mem_array((size_t)n, sizeof(zf_model *));
    zf_search *s = NULL;
    zf_error err = {0};
    zf_buf folder;

    if (!m || zf_search_read_file(&s, search, NULL, &err) != ZF_OK)
        stop(&err);
    for (int i = 0; i < n; i++)
        m[i] = read_card(card[i]);
    zf_buf_init(&folder, 0);
    zf_buf_printf(&folder, "%s/%s", out, s->name);
    if (zf_emit_search(f, s, (const zf_model *const *)m, (size_t)n, write_file,
                       folder.data, &err) != ZF_OK)
        stop(&err);
    zf_buf_clear(&folder);
    for (int i = 0; i < n; i++)
        zf_model_free(m[i]);
    zf_mem_free(m);
    zf_search_free(s);
}

static void print_rational(const fmpq_t x)
{
    char *n = fmpz_get_str(NULL, 10, fmpq_numref(x));
    char *d = fmpz_get_str(NULL, 10, fmpq_denref(x));

    printf(" %s/%s", n, d);
    flint_free(n);
    flint_free(d);
}

static void print_double(const fmpq_t x)
{
    mpq_t y;

    mpq_init(y);
    fmpq_get_mpq(y, x);
    printf(" %.9g", mpq_get_d(y));
    mpq_clear(y);
}

static int fits(const fmpq_t x)
{
    return fmpz_cmpabs(fmpq_numref(x), fmpq_denref(x)) <= 0
               ? fmpz_bits(fmpq_denref(x)) < 64
               : fmpz_bits(fmpq_numref(x)) < 64;
}

/* 1 when the module has tables of integers. */
static int has_tables(const zf_model *m)
{
    int all = 1;

    for (slong i = 0; i < m->content->n; i++)
        for (slong k = 0; k <= m->n_parameters; k++)
            all = all && fits(fmpq_mat_entry(m->charge, i, k));
    return all;
}

static void print_component(const zf_model *m, slong i, int tables)
{
    const zf_content *c = m->content;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_affine_print(&text, fmpq_mat_entry(m->charge, i, 0),
                    (const char *const *)m->parameter, m->n_parameters);
    printf("component %s %ld %ld (%s)", c->component[i], (long)c->owner[i],
           (long)(i - c->multiplet[c->owner[i]].first + 1),
           m->known[i] ? zf_buf_text(&text) : "?");
    for (slong k = 0; m->known[i] && k <= m->n_parameters; k++) {
        if (tables)
            print_rational(fmpq_mat_entry(m->charge, i, k));
        print_double(fmpq_mat_entry(m->charge, i, k));
    }
    printf("\n");
    zf_buf_clear(&text);
}

static void print_charges(const zf_model *m)
{
    const zf_content *c = m->content;

    for (slong j = 0; j < c->n_multiplets; j++) {
        const zf_multiplet *f = &c->multiplet[j];

        printf("multiplet %s %s %d %d %ld %d", f->name,
               !f->fermion ? "scalar"
               : f->left   ? "left"
                           : "right",
               f->irrep.p, f->irrep.q,
               (long)zf_su3_dimension(f->irrep.p, f->irrep.q), f->irrep.su2);
        print_rational(&f->hypercharge);
        printf(" %ld %ld\n", (long)f->families, (long)f->first);
    }
    for (slong k = 0; k < m->n_parameters; k++)
        printf("parameter %s %s\n", m->parameter[k], m->parameter_latex[k]);
    for (slong i = 0; i < c->n; i++)
        print_component(m, i, has_tables(m));
}

static void print_model(const zf_model *m)
{
    printf("model %s\ntitle %s\ncontent %s\nsearch %s\n", m->id,
           m->title ? m->title : m->id, m->content ? m->content->name : "",
           m->search ? m->search : "");
    if (m->content)
        print_charges(m);
    for (slong k = 0; m->certified && k < ZF_CERTIFICATE_SIZE; k++) {
        printf("anomaly %s:", zf_certificate_key(k));
        print_rational(m->certificate + k);
        printf("\n");
    }
    for (size_t k = 0; k < m->n_references; k++)
        printf("reference %s\n", m->reference[k]);
}

int main(int argc, char **argv)
{
    zf_format *f = NULL;
    zf_error err = {0};

    if (argc > 2 && strcmp(argv[1], "print") == 0) {
        for (int i = 2; i < argc; i++) {
            zf_model *m = read_card(argv[i]);

            print_model(m);
            zf_model_free(m);
        }
    } else if (argc > 5) {
        if (zf_format_read(&f, argv[2], argv[3], &err) != ZF_OK)
            stop(&err);
        if (strcmp(argv[1], "search") == 0)
            emit_search(f, argv[4], argv[5], argv + 6, argc - 6);
        else
            for (int i = 5; i < argc; i++)
                emit_model(f, argv[4], argv[i]);
        if (strcmp(argv[1], "emit") == 0)
            emit_catalog(f, argv[4], argv + 5, argc - 5);
        zf_format_free(f);
    } else {
        fprintf(stderr, "zf_cards: see the head of cards.c\n");
        return 2;
    }
    flint_cleanup_master();
    return 0;
}
