/* base.h - what other modules use of base besides zforge/base.h: folders,
 * characters, a message. */
#ifndef ZFORGE_BASE_BASE_H
#define ZFORGE_BASE_BASE_H

#include "zforge/base.h"

/* Records ZF_ENOMEM, "out of memory", and returns it. */
zf_status zf_no_memory(zf_error *err);

/* Records ZF_EIO, "cannot VERB: " and what errno says, of the file `path` (NULL:
 * of none), and returns it. */
zf_status zf_system_refused(zf_error *err, const char *path, const char *verb);

static inline int zf_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline int zf_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* 1 for a letter, then letters, digits and underscores. */
int zf_is_identifier(const char *text);

/* Which names of a folder are wanted. */
typedef int zf_dir_filter(const char *folder, const char *name);

/* Those that do not start with a dot; of these, those that end in ".yaml". */
int zf_dir_is_visible(const char *folder, const char *name);
int zf_dir_is_yaml(const char *folder, const char *name);

/* The names of what is in a folder, sorted by their bytes, which
 * zf_dir_free releases.  `only` tells which are wanted; NULL: all but "." and
 * "..".  A folder that does not exist is an error (ZF_EIO, as one that cannot
 * be read), or has no names when `may_miss` says so. */
zf_status zf_dir_list(char ***names, size_t *n, const char *folder,
                      zf_dir_filter *only, int may_miss,
                      zf_error *err) ZF_MUST_CHECK;
void zf_dir_free(char **names, size_t n);

/* The character at the start of the n >= 1 bytes at `s`; returns its length
 * in bytes, or 0 when they do not start with well-formed UTF-8 (overlong
 * forms, surrogates and numbers above U+10FFFF are ill-formed). */
size_t zf_utf8_decode(uint32_t *out, const unsigned char *s, size_t n);

#endif
