/* folder.c - all files of a folder of inputs, as if they were one. */
#include "base/base.h"
#include "quantity/private.h"

static zf_status read_tree(zf_yaml **tree, const char *folder, const char *name,
                           zf_error *err)
{
    zf_buf path;
    zf_status st;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", folder, name);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = zf_yaml_read_file(tree, zf_buf_text(&path), err);
    zf_buf_clear(&path);
    return st;
}

static zf_status read_trees(zf_quantities *q, zf_yaml *const *tree,
                            size_t n_trees, zf_error *err)
{
    size_t n = q->n;
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n_trees; k++)
        st = zf_quantities_read_names(q, tree[k], err);
    for (size_t k = 0; st == ZF_OK && k < n_trees; k++)
        st = zf_quantities_read_formulas(q, tree[k], err);
    return zf_quantities_finish(q, n, st, err);
}

zf_status zf_quantities_read_folder(zf_quantities *q, const char *folder,
                                    zf_error *err)
{
    char **name = NULL;
    zf_yaml **tree = NULL;
    size_t n = 0;
    zf_status st = zf_dir_list(&name, &n, folder, zf_dir_is_yaml, 0, err);

    if (st != ZF_OK || n == 0)
        goto done;
    tree = zf_mem_array(n, sizeof(zf_yaml *));
    if (!tree) {
        st = zf_no_memory(err);
        goto done;
    }
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        st = read_tree(&tree[k], folder, name[k], err);
    if (st == ZF_OK)
        st = read_trees(q, tree, n, err);
done:
    for (size_t k = 0; tree && k < n; k++)
        zf_yaml_free(tree[k]);
    zf_mem_free(tree);
    zf_dir_free(name, n);
    return st;
}
