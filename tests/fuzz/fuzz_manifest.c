/* Reads any bytes as a MANIFEST: what is accepted names only files of a build,
 * in order, and is written back to what gives the same lines. */
#include <stdlib.h>
#include <string.h>

#include "zforge/catalog.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* No part of the path leads out of the tree. */
static void check_path(const char *path)
{
    if (path[0] == '/' || strstr(path, "..") == path || strstr(path, "/.") ||
        strstr(path, "//") || !strchr(path, '/'))
        abort();
    if (strncmp(path, "generated/", 10) != 0 &&
        strncmp(path, "catalog/models/", 15) != 0)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zf_manifest m = {0}, back = {0};
    zf_buf text, again;

    if (zf_manifest_read_text(&m, (const char *)data, size, "M", NULL) != ZF_OK)
        return 0;
    zf_buf_init(&text, 0);
    zf_buf_init(&again, 0);
    for (size_t i = 0; i < m.n; i++) {
        check_path(m.line[i].path);
        if (i > 0 && strcmp(m.line[i - 1].path, m.line[i].path) >= 0)
            abort();
        if (zf_manifest_find(&m, m.line[i].path) != &m.line[i])
            abort();
    }
    zf_manifest_write(&text, &m);
    if (zf_manifest_read_text(&back, zf_buf_text(&text), text.len, "M", NULL) !=
        ZF_OK)
        abort();
    zf_manifest_write(&again, &back);
    if (strcmp(zf_buf_text(&text), zf_buf_text(&again)) != 0)
        abort();
    zf_buf_clear(&again);
    zf_buf_clear(&text);
    zf_manifest_clear(&back);
    zf_manifest_clear(&m);
    return 0;
}
