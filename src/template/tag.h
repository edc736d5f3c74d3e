/* tag.h - private to template: the tags in a text. */
#ifndef ZFORGE_TEMPLATE_TAG_H
#define ZFORGE_TEMPLATE_TAG_H

#include "zforge/base.h"

/* A place in the text; line and column are those of `at`. */
typedef struct zf_cursor {
    size_t at;
    size_t line;
    size_t column;
} zf_cursor;

typedef struct zf_delimiter {
    const char *text;
    size_t len;
} zf_delimiter;

typedef struct zf_tag {
    zf_cursor start;  /* of the opening delimiter */
    size_t end;       /* after the closing one */
    char sigil;       /* one of # ^ / ! > & { =, or 0 */
    const char *name; /* what stands inside, without the blanks around */
    size_t len;
    int standalone; /* nothing else on its line, which then vanishes */
    size_t blanks;  /* bytes before it on its line, when standalone */
} zf_tag;

/* A text that is read tag by tag. */
typedef struct zf_scan {
    const char *path;
    const char *text;
    size_t len;
    zf_delimiter open;
    zf_delimiter close;
    zf_error *err;
} zf_scan;

static inline int zf_is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Where a message about a tag points. */
zf_mark zf_tag_mark(const zf_scan *s, const zf_tag *t);

/* The first place of a delimiter at or after `from`, or `len`. */
size_t zf_tag_find(const zf_scan *s, size_t from, zf_delimiter d);

/* Reads the tag at `start`, before which `blanks` blanks stand (and nothing
 * else on the line when `first`). */
zf_status zf_tag_read(zf_tag *t, const zf_scan *s, zf_cursor start,
                      size_t blanks, int first) ZF_MUST_CHECK;

/* An error unless the tag has a name that names and partials may have. */
zf_status zf_tag_check_name(const zf_scan *s, const zf_tag *t) ZF_MUST_CHECK;

/* Does what `{{=<% %>=}}` says. */
zf_status zf_tag_set_delimiters(zf_scan *s, const zf_tag *t) ZF_MUST_CHECK;

#endif
