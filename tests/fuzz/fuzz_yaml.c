/* Reads any bytes as YAML, walks over the tree with every getter, writes it
 * out and reads that back: it must be the same tree. */
#include <stdlib.h>
#include <string.h>

#include "zforge/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void use_getters(const zf_yaml *node)
{
    static const char *const names[] = {"name", "list", "1/6"};
    const char *text;
    size_t index;
    long integer;
    int truth;
    fmpq_t x;
    int good = 0;

    fmpq_init(x);
    good += zf_yaml_get_string(&text, node, "s", NULL) == ZF_OK;
    good += zf_yaml_get_integer(&integer, node, -9, 99, "i", NULL) == ZF_OK;
    good += zf_yaml_get_boolean(&truth, node, "b", NULL) == ZF_OK;
    good += zf_yaml_get_rational(x, node, "q", NULL) == ZF_OK;
    good += zf_yaml_get_enum(&index, node, names, 3, "e", NULL) == ZF_OK;
    if (zf_yaml_check_keys(node, "m", names, 3, names, 1, NULL) == ZF_OK &&
        !zf_yaml_find(node, "name"))
        abort();
    if (good && zf_yaml_kind_of(node) != ZF_YAML_SCALAR)
        abort();
    fmpq_clear(x);
}

/* Writes the tree again; 0 when a key is too long to be written. */
static int write_tree(zf_yaml_writer *w, const zf_yaml *node)
{
    zf_yaml_kind kind = zf_yaml_kind_of(node);
    int can = 1;

    use_getters(node);
    if (kind == ZF_YAML_SCALAR) {
        zf_yaml_write_string(w, zf_yaml_text(node));
        return 1;
    }
    if (kind == ZF_YAML_LIST)
        zf_yaml_write_list(w);
    else
        zf_yaml_write_map(w);
    for (size_t k = 0; k < zf_yaml_count(node); k++) {
        if (kind == ZF_YAML_MAP) {
            can &= strlen(zf_yaml_text(zf_yaml_key(node, k))) < 150;
            zf_yaml_write_key(w, zf_yaml_text(zf_yaml_key(node, k)));
        }
        can &= write_tree(w, zf_yaml_at(node, k));
    }
    zf_yaml_write_end(w);
    return can;
}

static void check_same(const zf_yaml *a, const zf_yaml *b)
{
    if (zf_yaml_kind_of(a) != zf_yaml_kind_of(b) ||
        zf_yaml_count(a) != zf_yaml_count(b) ||
        strcmp(zf_yaml_text(a), zf_yaml_text(b)) != 0)
        abort();
    for (size_t k = 0; k < zf_yaml_count(a); k++) {
        const zf_yaml *key = zf_yaml_key(a, k);

        if (key) {
            check_same(key, zf_yaml_key(b, k));
            if (zf_yaml_find(a, zf_yaml_text(key)) != zf_yaml_at(a, k))
                abort();
        }
        check_same(zf_yaml_at(a, k), zf_yaml_at(b, k));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zf_yaml *root = NULL, *again = NULL;
    zf_error err = {0};
    zf_yaml_writer w;
    zf_buf out;

    if (zf_yaml_read_text(&root, (const char *)data, size, "f", &err) !=
        ZF_OK) {
        if (root || err.code == ZF_OK || !err.message[0])
            abort();
        return 0;
    }
    zf_buf_init(&out, (size_t)1 << 20); /* more could not be read */
    zf_yaml_writer_init(&w, &out);
    if (write_tree(&w, root) && out.status != ZF_ELIMIT) {
        if (zf_buf_check(&out, NULL) != ZF_OK ||
            zf_yaml_read_text(&again, out.data, out.len, "g", &err) != ZF_OK)
            abort();
        check_same(root, again);
    }
    zf_yaml_free(again);
    zf_yaml_free(root);
    zf_buf_clear(&out);
    return 0;
}
