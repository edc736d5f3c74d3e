/* The documents hold complete examples: every ```yaml block of theirs is read,
 * and every key that the readers know stands in the document of its kind. */
#include <setjmp.h>

#include "zforge/model.h"

#include "zf_test.h"

static const zf_search_context context = {ZF_SOURCE_DIR "/catalog", NULL, 0};

static char *document(const char *name)
{
    char path[512];
    zf_error err = {0};
    zf_buf text;

    snprintf(path, sizeof(path), ZF_SOURCE_DIR "/docs/%s", name);
    zf_buf_init(&text, 0);
    ZF_CHECK_OK(zf_file_read(&text, path, 1 << 20, &err), &err);
    return text.data;
}

static void read_block(const char *text, size_t len, zf_kind want)
{
    zf_content *content = NULL;
    zf_search *search = NULL;
    zf_model *model = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};
    zf_kind kind = ZF_KIND_CONTENT;

    ZF_CHECK_OK(zf_yaml_read_text(&root, text, len, "block", &err), &err);
    ZF_CHECK_OK(zf_kind_read(&kind, root, &err), &err);
    ZF_CHECK_SI_EQ(kind, want);
    if (kind == ZF_KIND_CONTENT)
        ZF_CHECK_OK(zf_content_read_yaml(&content, root, &err), &err);
    else if (kind == ZF_KIND_SEARCH)
        ZF_CHECK_OK(zf_search_read_yaml(&search, root, "block", &context, &err),
                    &err);
    else
        ZF_CHECK_OK(zf_model_read_yaml(&model, root, &err), &err);
    zf_content_free(content);
    zf_search_free(search);
    zf_model_free(model);
    zf_yaml_free(root);
}

/* Reads the blocks of a document, of the given kinds in this order. */
static void check(const char *name, const zf_kind *kinds, size_t n)
{
    static const char open[] = "```yaml\n";
    char *text = document(name), *at = strstr(text, open);
    size_t blocks = 0;

    for (; at; at = strstr(at, open)) {
        char *end;

        at += sizeof(open) - 1;
        end = strstr(at, "```");
        ZF_CHECK(end != NULL && blocks < n);
        read_block(at, (size_t)(end - at), kinds[blocks++]);
        at = end + 3;
    }
    ZF_CHECK_SI_EQ(blocks, n);
    zf_mem_free(text);
}

ZF_TEST(contents)
{
    check("contents.md", (const zf_kind[]){ZF_KIND_CONTENT}, 1);
}

ZF_TEST(searches)
{
    check("searches.md", (const zf_kind[]){ZF_KIND_SEARCH}, 1);
}

ZF_TEST(models)
{
    check("models.md", (const zf_kind[]){ZF_KIND_MODEL, ZF_KIND_SIMPLIFIED}, 2);
}

/* Asks a reader for its keys: the message about an unknown one lists them. */
static void check_keys(const char *name, const char *file, const char *where)
{
    zf_content *content = NULL;
    zf_search *search = NULL;
    zf_model *model = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};
    zf_kind kind = ZF_KIND_CONTENT;
    char *text = document(name), *keys, *key;

    ZF_CHECK_OK(zf_yaml_read_text(&root, file, strlen(file), where, &err),
                &err);
    ZF_CHECK_OK(zf_kind_read(&kind, root, &err), &err);
    if (kind == ZF_KIND_CONTENT)
        ZF_CHECK(zf_content_read_yaml(&content, root, &err) == ZF_EINPUT);
    else if (kind == ZF_KIND_SEARCH)
        ZF_CHECK(zf_search_read_yaml(&search, root, where, &context, &err) ==
                 ZF_EINPUT);
    else
        ZF_CHECK(zf_model_read_yaml(&model, root, &err) == ZF_EINPUT);
    keys = strstr(err.message, "expected one of ");
    ZF_CHECK(keys != NULL);
    for (key = strtok(keys + strlen("expected one of "), ", "); key;
         key = strtok(NULL, ", ")) {
        char ticked[64];

        snprintf(ticked, sizeof(ticked), "`%s`", key);
        if (!strstr(text, ticked))
            ZF_FAIL("%s does not explain %s\n", name, ticked);
    }
    zf_yaml_free(root);
    zf_mem_free(text);
}

ZF_TEST(every_key_is_explained)
{
    static const char fields[] =
        "kind: content\nname: x\nfermions:\n  - {zzz: 1}";

    check_keys("contents.md", "kind: content\nzzzzzz: 1\n", "content");
    check_keys("contents.md", fields, "field");
    check_keys("searches.md", "kind: search\nzzzzzz: 1\n", "search");
    check_keys("searches.md",
               "kind: search\nname: x\ncontent: sm\naccept: {zzz: 1}\n",
               "accept");
    check_keys("searches.md",
               "kind: search\nname: x\ncontent: sm\nclaims: [{zzz: 1}]\n",
               "claims");
    check_keys("searches.md",
               "kind: search\nname: x\ncontent: {base: sm, zzzzz: 1}\n",
               "change");
    check_keys("models.md",
               "kind: search\nname: x\ncontent: sm\nmixing: {zzz: 1}\n",
               "mixing");
    check_keys("models.md",
               "kind: search\nname: x\ncontent: sm\n"
               "mixing: {matrices: {zzz: 1}}\n",
               "matrices");
    check_keys("models.md",
               "kind: search\nname: x\ncontent: sm\n"
               "mixing: {parameters: [{zzz: 1}]}\n",
               "parameters of matrices");
    check_keys("models.md",
               "kind: search\nname: x\ncontent: sm\n"
               "mixing: {vector_like: [{zzz: 1}]}\n",
               "vector_like");
    check_keys("models.md", "kind: model\nzzzzzz: 1\n", "model");
    check_keys("models.md", "kind: simplified\nzzzzzz: 1\n", "simplified");
}

ZF_TEST_MAIN(ZF_CASE(contents), ZF_CASE(searches), ZF_CASE(models),
             ZF_CASE(every_key_is_explained))
