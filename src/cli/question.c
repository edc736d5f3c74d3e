/* question.c - reading what a command is asked about. */
#include "cli/question.h"

zf_status cli_read_search(zf_search **out, const zf_cli *cli, const char *path,
                          zf_error *err)
{
    zf_search_context context = {0};
    zf_buf catalog;
    zf_status st;

    zf_buf_init(&catalog, 0);
    st = zf_cli_data_part(&catalog, cli, "catalog", err);
    context.catalog = zf_buf_text(&catalog);
    if (st == ZF_OK)
        st = zf_search_read_file(out, path, &context, err);
    zf_buf_clear(&catalog);
    return st;
}
