/* list.c - lists of texts: sorted, without repetition, joined. */
#include <stdlib.h>
#include <string.h>

#include "filter/normal.h"

void zf_filter_list_clear(zf_filter_list *list)
{
    for (size_t i = 0; i < list->n; i++)
        zf_mem_free(list->items[i]);
    zf_mem_free(list->items);
    *list = (zf_filter_list){NULL, 0, 0, 0, 0};
}

void zf_filter_list_take(zf_filter_list *list, char *text)
{
    char **grown = NULL;

    if (text && !list->failed && list->bytes < ZF_FILTER_MAX_NORMAL) {
        list->bytes += strlen(text) + 1;
        grown = zf_mem_grow(list->items, &list->capacity, list->n + 1,
                            sizeof(char *));
    }
    if (!grown) {
        list->failed = 1;
        zf_mem_free(text);
        return;
    }
    list->items = grown;
    list->items[list->n++] = text;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void zf_filter_list_sort(zf_filter_list *list, int unique)
{
    size_t kept = 0;

    if (list->n == 0)
        return;
    qsort(list->items, list->n, sizeof(char *), by_text);
    for (size_t i = 1; unique && i < list->n; i++) {
        if (strcmp(list->items[kept], list->items[i]) == 0)
            zf_mem_free(list->items[i]);
        else
            list->items[++kept] = list->items[i];
    }
    if (unique)
        list->n = kept + 1;
}

char *zf_filter_list_join(const zf_filter_list *list, const char *open,
                          const char *between, const char *close)
{
    zf_buf buf;
    char *text = NULL;

    if (list->failed)
        return NULL;
    zf_buf_init(&buf, ZF_FILTER_MAX_NORMAL);
    zf_buf_puts(&buf, open);
    for (size_t i = 0; i < list->n; i++) {
        zf_buf_puts(&buf, i ? between : "");
        zf_buf_puts(&buf, list->items[i]);
    }
    zf_buf_puts(&buf, close);
    if (zf_buf_check(&buf, NULL) == ZF_OK)
        text = zf_mem_string(zf_buf_text(&buf), buf.len);
    zf_buf_clear(&buf);
    return text;
}
