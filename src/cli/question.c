/* question.c - reading what a command is asked about. */
#include "cli/question.h"

#include "catalog/catalog.h"

zf_status cli_read_search(zf_search **out, const zf_cli *cli, const char *path,
                          zf_error *err)
{
    zf_search_context context = {0};
    zf_filter_function *functions = NULL;
    zf_buf catalog;
    zf_status st;

    zf_buf_init(&catalog, 0);
    st = zf_cli_data_part(&catalog, cli, "catalog", err);
    if (st == ZF_OK)
        st = accept_functions(&functions, &context.n_functions, err);
    context.catalog = zf_buf_text(&catalog);
    context.functions = functions;
    if (st == ZF_OK)
        st = zf_search_read_file(out, path, &context, err);
    zf_mem_free(functions);
    zf_buf_clear(&catalog);
    return st;
}
