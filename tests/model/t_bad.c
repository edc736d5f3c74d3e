/* Every tests/bad/{content,search,model,simplified}_*.yaml is refused with
 * exactly the message of its .err. */
#include <dirent.h>
#include <setjmp.h>

#include "zforge/model.h"

#include "zf_test.h"

#define BAD ZF_SOURCE_DIR "/tests/bad/"

static zf_status read_any(const char *text, size_t len, const char *name,
                          zf_error *err)
{
    const zf_search_context context = {ZF_SOURCE_DIR "/catalog", NULL, 0};
    zf_content *content = NULL;
    zf_search *search = NULL;
    zf_model *model = NULL;
    zf_yaml *root = NULL;
    zf_kind kind = ZF_KIND_CONTENT;
    zf_status st = zf_yaml_read_text(&root, text, len, name, err);

    if (st == ZF_OK)
        st = zf_kind_read(&kind, root, err);
    if (st == ZF_OK && kind == ZF_KIND_CONTENT)
        st = zf_content_read_yaml(&content, root, err);
    else if (st == ZF_OK && kind == ZF_KIND_SEARCH)
        st = zf_search_read_yaml(&search, root, name, &context, err);
    else if (st == ZF_OK)
        st = zf_model_read_yaml(&model, root, err);
    zf_content_free(content);
    zf_search_free(search);
    zf_model_free(model);
    zf_yaml_free(root);
    return st;
}

static int is_ours(const char *name)
{
    static const char *const prefixes[] = {"content_", "search_", "model_",
                                           "simplified_"};
    size_t n = strlen(name);

    for (size_t k = 0; k < 4; k++)
        if (strncmp(name, prefixes[k], strlen(prefixes[k])) == 0)
            return n > 5 && strcmp(name + n - 5, ".yaml") == 0;
    return 0;
}

/* 1 when the file gets its message. */
static int check(const char *name)
{
    char path[512], got[1024];
    zf_error err = {0}, ignored = {0};
    zf_buf text, want;
    zf_status st;
    int same;

    zf_buf_init(&text, 0);
    zf_buf_init(&want, 0);
    snprintf(path, sizeof(path), BAD "%s", name);
    ZF_CHECK_OK(zf_file_read(&text, path, 1 << 20, &err), &err);
    snprintf(path, sizeof(path), BAD "%.*s.err", (int)(strlen(name) - 5), name);
    if (zf_file_read(&want, path, 1 << 20, &ignored) != ZF_OK)
        zf_buf_puts(&want, "(no .err)\n");
    st = read_any(zf_buf_text(&text), text.len, name, &err);
    zf_error_format(got, sizeof(got) - 1, &err);
    strcat(got, "\n");
    same = st == ZF_EINPUT && strcmp(got, zf_buf_text(&want)) == 0;
    if (!same)
        print_error("status %d\n got  %s want %s", (int)st, got,
                    zf_buf_text(&want));
    zf_buf_clear(&text);
    zf_buf_clear(&want);
    return same;
}

ZF_TEST(bad_files_get_their_messages)
{
    DIR *dir = opendir(BAD);
    int files = 0, wrong = 0;

    ZF_CHECK(dir != NULL);
    for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
        if (!is_ours(e->d_name))
            continue;
        files++;
        wrong += !check(e->d_name);
    }
    closedir(dir);
    ZF_CHECK_SI_EQ(wrong, 0);
    ZF_CHECK(files >= 100);
}

/* Of the kinds that this module reads; `zforge check` knows more. */
ZF_TEST(a_file_without_a_kind)
{
    static const char text[] = "name: x\n";
    zf_error err = {0};

    ZF_CHECK_SI_EQ(read_any(text, strlen(text), "t", &err), ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "missing key \"kind\"; expected kind: content, "
                    "search, model or simplified");
}

ZF_TEST_MAIN(ZF_CASE(bad_files_get_their_messages),
             ZF_CASE(a_file_without_a_kind))
