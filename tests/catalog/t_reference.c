/* t_reference.c - the bibliography. */
#include "place.h"
#include "zf_oom.h"

#define HEAD  "kind: references\nreferences:\n"
#define PAPER "{authors: [A. Author], title: On charges}\n"

ZF_TEST(the_shipped_bibliography_is_right)
{
    char **key = NULL;
    size_t n = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_references_read(
                    &key, &n, ZF_SOURCE_DIR "/catalog/references.yaml", &err),
                &err);
    ZF_CHECK(n > 5);
    for (size_t i = 1; i < n; i++)
        ZF_CHECK(strcmp(key[i - 1], key[i]) < 0);
    zf_files_free(key, n);
}

ZF_TEST(mistakes_have_places)
{
    static const struct {
        const char *text;
        size_t line;
        const char *message;
    } cases[] = {
        {"kind: content\nreferences: {}\n", 1, "references"},
        {"kind: references\n", 1, "references"},
        {HEAD "  a: {title: T}\n", 3, "authors"},
        {HEAD "  a: " PAPER "  b: {authors: A, title: T}\n", 4, "authors"},
        {HEAD "  a: {authors: [A], title: T, yaer: 1}\n", 3, "yaer"},
        {HEAD "  a: {authors: [[A]], title: T}\n", 3, "author"},
        {HEAD "  a: {authors: [A], title: [T]}\n", 3, "title"},
        {"kind: references\nreferences: [a]\n", 2, "references"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char **key = NULL;
        size_t n = 0;
        zf_error err = {0};
        place p;

        place_make(&p);
        place_write(&p, "r.yaml", cases[i].text);
        ZF_CHECK_SI_EQ(
            zf_references_read(&key, &n, place_path(&p, "r.yaml"), &err),
            ZF_EINPUT);
        ZF_CHECK_SI_EQ(err.line, cases[i].line);
        if (!strstr(err.message, cases[i].message))
            ZF_FAIL("case %zu: %s\n", i, err.message);
        place_remove(&p);
    }
}

static zf_status read_step(void *arg, zf_error *err)
{
    char **key = NULL;
    size_t n = 0;
    zf_status st = zf_references_read(&key, &n, arg, err);

    zf_files_free(key, n);
    return st;
}

ZF_TEST(t_oom_read)
{
    place p;
    char path[400];

    place_make(&p);
    place_write(&p, "r.yaml", HEAD "  a: " PAPER "  b: " PAPER);
    snprintf(path, sizeof(path), "%s", place_path(&p, "r.yaml"));
    ZF_CHECK_OOM(read_step, path);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(the_shipped_bibliography_is_right),
             ZF_CASE(mistakes_have_places), ZF_CASE(t_oom_read))
