/* error.c - recording and formatting the first error. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"

zf_status zf_error_set(zf_error *err, zf_status code, const zf_mark *mark,
                       const char *format, ...)
{
    va_list ap;

    if (!err || err->code != ZF_OK)
        return code;
    err->code = code;
    if (mark && mark->file) {
        err->line = mark->line;
        err->column = mark->column;
        snprintf(err->file, sizeof(err->file), "%s", mark->file);
    }
    va_start(ap, format);
    vsnprintf(err->message, sizeof(err->message), format, ap);
    va_end(ap);
    return code;
}

zf_status zf_no_memory(zf_error *err)
{
    return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

zf_status zf_system_refused(zf_error *err, const char *path, const char *verb)
{
    char reason[128];

    if (strerror_r(errno, reason, sizeof(reason)) != 0)
        snprintf(reason, sizeof(reason), "error %d", errno);
    return zf_error_set(err, ZF_EIO, &(zf_mark){path, 0, 0}, "cannot %s: %s",
                        verb, reason);
}

void zf_error_format(char *out, size_t size, const zf_error *err)
{
    if (!err->file[0])
        snprintf(out, size, "%s", err->message);
    else if (!err->line)
        snprintf(out, size, "%s: %s", err->file, err->message);
    else
        snprintf(out, size, "%s:%zu:%zu: %s", err->file, err->line, err->column,
                 err->message);
}
