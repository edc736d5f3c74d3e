/* buf.c - a growing byte buffer whose first failure sticks. */
#include <stdio.h>
#include <string.h>

#include "zforge/base.h"

void zf_buf_init(zf_buf *buf, size_t max)
{
    memset(buf, 0, sizeof(*buf));
    buf->max = max;
}

void zf_buf_clear(zf_buf *buf)
{
    zf_mem_free(buf->data);
    zf_buf_init(buf, buf->max);
}

/* Makes room for `more` bytes and the final zero. */
static int reserve(zf_buf *buf, size_t more)
{
    size_t need;
    char *data;

    if (buf->status != ZF_OK)
        return 0;
    if (__builtin_add_overflow(buf->len, more, &need) ||
        (buf->max && need > buf->max)) {
        buf->status = ZF_ELIMIT;
        return 0;
    }
    data = need < SIZE_MAX ? zf_mem_grow(buf->data, &buf->capacity, need + 1, 1)
                           : NULL;
    if (!data) {
        buf->status = ZF_ENOMEM;
        return 0;
    }
    buf->data = data;
    return 1;
}

void zf_buf_add(zf_buf *buf, const void *bytes, size_t len)
{
    if (!reserve(buf, len))
        return;
    if (len)
        memcpy(buf->data + buf->len, bytes, len);
    buf->len += len;
    buf->data[buf->len] = '\0';
}

void zf_buf_puts(zf_buf *buf, const char *text)
{
    zf_buf_add(buf, text, strlen(text));
}

void zf_buf_printf(zf_buf *buf, const char *format, ...)
{
    va_list ap;
    int len;

    va_start(ap, format);
    len = vsnprintf(NULL, 0, format, ap);
    va_end(ap);
    if (len < 0) {
        buf->status = buf->status == ZF_OK ? ZF_EBUG : buf->status;
        return;
    }
    if (!reserve(buf, (size_t)len))
        return;
    va_start(ap, format);
    vsnprintf(buf->data + buf->len, (size_t)len + 1, format, ap);
    va_end(ap);
    buf->len += (size_t)len;
}

zf_status zf_buf_check(const zf_buf *buf, zf_error *err)
{
    switch (buf->status) {
    case ZF_OK:
        return ZF_OK;
    case ZF_ENOMEM:
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    case ZF_ELIMIT:
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "the text grows beyond its limit of %zu bytes",
                            buf->max);
    default:
        return zf_error_set(err, buf->status, NULL, "a format failed");
    }
}

const char *zf_buf_text(const zf_buf *buf)
{
    return buf->data ? buf->data : "";
}
