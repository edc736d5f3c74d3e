/* Rules of all models of the catalogue: tables that hang together. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "zf_test.h"
#include "zforge/feynman.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

typedef void rules_fn(const zf_feynman *f, const char *name);

static void each_model(rules_fn *fn)
{
    DIR *d = opendir(CATALOG "/models");
    const struct dirent *entry;

    ZF_CHECK(d != NULL);
    while ((entry = readdir(d)) != NULL) {
        char path[512];
        zf_model *m = NULL;
        zf_feynman *f = NULL;
        zf_error err = {0};
        size_t n = strlen(entry->d_name);

        if (n < 6 || strcmp(entry->d_name + n - 5, ".yaml") != 0)
            continue;
        snprintf(path, sizeof(path), CATALOG "/models/%s", entry->d_name);
        if (zf_model_read_file(&m, path, &err) != ZF_OK ||
            zf_feynman_new(&f, m, CATALOG, NULL, &err) != ZF_OK) {
            char text[800];

            zf_error_format(text, sizeof(text), &err);
            printf("%s: %s\n", entry->d_name, text);
        }
        ZF_CHECK(f != NULL);
        fn(f, entry->d_name);
        zf_feynman_free(f);
        zf_model_free(m);
    }
    closedir(d);
}

static void print_sizes(const zf_feynman *f, const char *name)
{
    size_t p, v, c, d;

    (void)zf_feynman_particles(f, &p);
    (void)zf_feynman_vertices(f, &v);
    (void)zf_feynman_couplings(f, &c);
    (void)zf_feynman_decays(f, &d);
    printf("%s: %zu particles, %zu vertices, %zu couplings, %zu decays\n", name,
           p, v, c, d);
    ZF_CHECK(p >= 18 && v >= 74);
}

ZF_TEST(every_model_has_rules)
{
    each_model(print_sizes);
}

ZF_TEST_MAIN(ZF_CASE(every_model_has_rules))
