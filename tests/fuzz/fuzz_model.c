/* Bytes read as a content, a search and a model card; a card that is read is
 * written and read again. */
#include <stdlib.h>
#include <string.h>

#include "zforge/model.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_and_read(const zf_model *m)
{
    zf_model *back = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};
    zf_buf text, again;

    zf_buf_init(&text, 0);
    zf_buf_init(&again, 0);
    zf_model_write(&text, m);
    if (zf_buf_check(&text, &err) != ZF_OK ||
        zf_yaml_read_text(&root, text.data, text.len, "again", &err) != ZF_OK ||
        zf_model_read_yaml(&back, root, &err) != ZF_OK)
        abort();
    zf_model_write(&again, back);
    if (strcmp(zf_buf_text(&text), zf_buf_text(&again)) != 0)
        abort();
    zf_buf_clear(&text);
    zf_buf_clear(&again);
    zf_model_free(back);
    zf_yaml_free(root);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const zf_search_context context = {NULL, NULL, 0};
    zf_content *content = NULL;
    zf_search *search = NULL;
    zf_model *model = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};

    if (zf_yaml_read_text(&root, (const char *)data, size, "fuzz", &err) !=
        ZF_OK)
        return 0;
    if (zf_content_read_yaml(&content, root, NULL) == ZF_OK)
        zf_content_free(content);
    if (zf_search_read_yaml(&search, root, "fuzz", &context, NULL) == ZF_OK)
        zf_search_free(search);
    if (zf_model_read_yaml(&model, root, NULL) == ZF_OK) {
        write_and_read(model);
        zf_model_free(model);
    }
    zf_yaml_free(root);
    return 0;
}
