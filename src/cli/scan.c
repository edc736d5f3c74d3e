/* scan.c - parameters that take several values: NAME=VALUES. */
#include "cli/scan.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_VALUES = 10000,
};

static zf_status wrong(const char *text, zf_error *err)
{
    return zf_error_set(err, ZF_EINPUT, NULL,
                        "--scan %.100s: expected NAME=FIRST:LAST:NUMBER with "
                        "different ends and 2 to %d values, such as "
                        "M_Zp=200:5000:25, or NAME=VALUE,VALUE,...",
                        text, (int)MOST_VALUES);
}

/* A finite number that one of `ends` follows; the place after it. */
static const char *number(double *out, const char *text, const char *ends)
{
    char *end = NULL;

    *out = strtod(text, &end);
    if (end == text || !isfinite(*out) || !strchr(ends, *end))
        return NULL;
    return *end ? end + 1 : end;
}

/* FIRST:LAST:NUMBER, which stands in `text` at `at`. */
static zf_status read_range(double **out, size_t *n, const char *at,
                            const char *text, zf_error *err)
{
    double first = 0, last = 0, count = 0;

    at = number(&first, at, ":");
    at = at ? number(&last, at, ":") : NULL;
    at = at ? number(&count, at, "") : NULL;
    if (!at || first == last || count != floor(count) || count < 2 ||
        count > MOST_VALUES)
        return wrong(text, err);
    *n = (size_t)count;
    *out = zf_mem_array(*n, sizeof(**out));
    if (!*out)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; k < *n; k++)
        (*out)[k] = first + (last - first) * (double)k / (count - 1);
    (*out)[*n - 1] = last;
    return ZF_OK;
}

static zf_status read_list(double **out, size_t *n, const char *at,
                           const char *text, zf_error *err)
{
    size_t most = 1;

    for (const char *c = at; *c; c++)
        most += *c == ',';
    if (most > MOST_VALUES)
        return wrong(text, err);
    *out = zf_mem_array(most, sizeof(**out));
    if (!*out)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (*n = 0; *n < most; (*n)++) {
        at = number(&(*out)[*n], at, *n + 1 < most ? "," : "");
        if (!at)
            return wrong(text, err);
    }
    return ZF_OK;
}

static zf_status read_scan(zf_scan *s, const char *text, zf_error *err)
{
    const char *equals = strchr(text, '=');
    double *value = NULL;
    zf_status st;

    if (!equals || equals == text || !equals[1])
        return wrong(text, err);
    st = strchr(equals, ':') ? read_range(&value, &s->n, equals + 1, text, err)
                             : read_list(&value, &s->n, equals + 1, text, err);
    s->value = value;
    if (st != ZF_OK)
        return st;
    s->name = zf_mem_string(text, (size_t)(equals - text));
    return s->name ? ZF_OK
                   : zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

zf_status cli_read_scans(cli_scans *out, const zf_arguments *args, size_t k,
                         zf_error *err)
{
    size_t n = 0, at = 0;
    zf_status st = ZF_OK;

    while (zf_arguments_next(args, k, &at))
        n++;
    out->n = 0;
    out->scan = zf_mem_array(n + 1, sizeof(*out->scan));
    if (!out->scan)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    at = 0;
    while (st == ZF_OK && out->n < n)
        st = read_scan(&out->scan[out->n++], zf_arguments_next(args, k, &at),
                       err);
    return st;
}

/* The texts are ours: const is for those who only look. */
static void release(const void *p)
{
    zf_mem_free((void *)(uintptr_t)p);
}

void cli_clear_scans(cli_scans *s)
{
    for (size_t k = 0; s->scan && k < s->n; k++) {
        release(s->scan[k].name);
        release(s->scan[k].value);
    }
    zf_mem_free(s->scan);
    *s = (cli_scans){0};
}
