/* t_reference.c - the bibliography. */
#include <dirent.h>

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

/* ---- what the catalogue cites ---- */

typedef struct citations {
    char **key;
    size_t n, found;
} citations;

/* The length of `1234.56789` or `hep-ex/1234567` at `text`, or 0. */
static size_t number_length(const char *text)
{
    size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyz-");
    size_t digits = strspn(text + letters, "0123456789");

    if (letters > 0)
        digits =
            text[letters] == '/' ? strspn(text + letters + 1, "0123456789") : 0;
    if (letters > 0)
        return digits == 7 ? letters + 8 : 0;
    if (digits != 4 || text[4] != '.')
        return 0;
    digits = strspn(text + 5, "0123456789");
    return digits == 4 || digits == 5 ? 5 + digits : 0;
}

static void check_file(citations *c, const char *path)
{
    zf_error err = {0};
    zf_buf file;
    const char *text;

    zf_buf_init(&file, 0);
    ZF_CHECK_OK(zf_file_read(&file, path, 1 << 24, &err), &err);
    text = zf_buf_text(&file);
    for (const char *at = strstr(text, "arXiv:"); at;
         at = strstr(at + 6, "arXiv:")) {
        size_t n = number_length(at + 6);
        size_t k = 0;

        if (n == 0)
            ZF_FAIL("%s: %.30s: expected a number after arXiv:\n", path, at);
        while (k < c->n &&
               (strncmp(c->key[k], at, n + 6) != 0 || c->key[k][n + 6] != '\0'))
            k++;
        if (k == c->n)
            ZF_FAIL("%s: %.*s is not in references.yaml\n", path, (int)n + 6,
                    at);
        c->found++;
    }
    zf_buf_clear(&file);
}

static void check_folder(citations *c, const char *folder)
{
    DIR *dir = opendir(folder);

    ZF_CHECK(dir != NULL);
    for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
        size_t n = strlen(e->d_name);
        char path[1000];

        if (e->d_name[0] == '.')
            continue;
        snprintf(path, sizeof(path), "%s/%s", folder, e->d_name);
        if (n > 5 && strcmp(e->d_name + n - 5, ".yaml") == 0)
            check_file(c, path);
        else
            check_folder(c, path);
    }
    closedir(dir);
}

/* Every paper that a file of the catalogue names is in the bibliography. */
ZF_TEST(papers_are_in_the_bibliography)
{
    citations c = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_references_read(&c.key, &c.n,
                                   ZF_SOURCE_DIR "/catalog/references.yaml",
                                   &err),
                &err);
    check_folder(&c, ZF_SOURCE_DIR "/catalog");
    ZF_CHECK(c.found > 300);
    zf_files_free(c.key, c.n);
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
             ZF_CASE(papers_are_in_the_bibliography),
             ZF_CASE(mistakes_have_places), ZF_CASE(t_oom_read))
