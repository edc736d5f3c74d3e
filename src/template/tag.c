/* tag.c - finding and reading the tags of a template. */
#include "template/tag.h"

#include <string.h>

#include "zforge/base.h"

#include "template/node.h"

enum {
    MAX_DELIMITER = 16,
};

static int is_space(char c)
{
    return zf_is_blank(c) || c == '\n' || c == '\r';
}

static int is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

zf_mark zf_tag_mark(const zf_scan *s, const zf_tag *t)
{
    return (zf_mark){s->path, t->start.line, t->start.column};
}

size_t zf_tag_find(const zf_scan *s, size_t from, zf_delimiter d)
{
    while (from + d.len <= s->len) {
        const char *hit = memchr(s->text + from, d.text[0], s->len - from);

        if (!hit)
            return s->len;
        from = (size_t)(hit - s->text);
        if (from + d.len <= s->len && memcmp(hit, d.text, d.len) == 0)
            return from;
        from++;
    }
    return s->len;
}

/* The character that closes what the sigil opens, or 0. */
static char partner(char sigil)
{
    if (sigil == '{')
        return '}';
    if (sigil == '=')
        return '=';
    return '\0';
}

/* The end of the tag whose inside starts at `from`: where the closing
 * delimiter is, after the partner of the sigil when it has one; `len` when
 * the tag does not end. */
static size_t find_close(const zf_scan *s, const zf_tag *t, size_t from)
{
    size_t to = zf_tag_find(s, from, s->close);
    char last = partner(t->sigil);

    while (last && to < s->len && (to == from || s->text[to - 1] != last))
        to = zf_tag_find(s, to + 1, s->close);
    return to;
}

/* 1 when only blanks follow on the line; `after` is then the next line. */
static int ends_line(const zf_scan *s, size_t at, size_t *after)
{
    while (at < s->len && zf_is_blank(s->text[at]))
        at++;
    if (at + 1 < s->len && s->text[at] == '\r' && s->text[at + 1] == '\n')
        at++;
    if (at < s->len && s->text[at] != '\n')
        return 0;
    *after = at < s->len ? at + 1 : at;
    return 1;
}

static void trim(zf_tag *t)
{
    while (t->len > 0 && is_space(t->name[0])) {
        t->name++;
        t->len--;
    }
    while (t->len > 0 && is_space(t->name[t->len - 1]))
        t->len--;
}

zf_status zf_tag_read(zf_tag *t, const zf_scan *s, zf_cursor start,
                      size_t blanks, int first)
{
    size_t from = start.at + s->open.len, to;
    char last[1];
    zf_mark mark;

    memset(t, 0, sizeof(*t));
    t->start = start;
    mark = zf_tag_mark(s, t);
    while (from < s->len && is_space(s->text[from]))
        from++;
    if (from < s->len && is_one_of(s->text[from], "#^/!>&{="))
        t->sigil = s->text[from++];
    last[0] = partner(t->sigil);
    to = find_close(s, t, from);
    if (to == s->len)
        return zf_error_set(s->err, ZF_EINPUT, &mark,
                            "found a tag that does not end; expected "
                            "\"%.*s%.*s\"",
                            last[0] != '\0', last, (int)s->close.len,
                            s->close.text);
    t->end = to + s->close.len;
    t->name = s->text + from;
    t->len = to - from - (last[0] != '\0');
    trim(t);
    if (first && is_one_of(t->sigil, "#^/!>="))
        t->standalone = ends_line(s, t->end, &t->end);
    t->blanks = t->standalone ? blanks : 0;
    return ZF_OK;
}

/* Up to 40 bytes for a message, control characters as blanks. */
static const char *show(char out[48], const char *text, size_t len)
{
    size_t n = len > 40 ? 40 : len;

    while (n < len && n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
        n--;
    memcpy(out, text, n);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)out[i] < 0x20 || out[i] == 0x7f)
            out[i] = ' ';
    memcpy(out + n, n < len ? "..." : "", n < len ? 4 : 1);
    return out;
}

static int is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/* Words with a dot (or a slash, when `slash`) between each two. */
static int is_path(const char *name, size_t len, int slash)
{
    int was_word = 0;

    for (size_t i = 0; i < len; i++) {
        int word = is_word(name[i]);

        if (!word &&
            (!was_word || !(name[i] == '.' || (slash && name[i] == '/'))))
            return 0;
        was_word = word;
    }
    return was_word;
}

zf_status zf_tag_check_name(const zf_scan *s, const zf_tag *t)
{
    zf_mark mark = zf_tag_mark(s, t);
    char shown[48];

    if (t->len == 0)
        return zf_error_set(s->err, ZF_EINPUT, &mark,
                            "found a tag without a name; expected one");
    if (t->len > ZF_MAX_NAME)
        return zf_error_set(s->err, ZF_EINPUT, &mark,
                            "found the name \"%s\"; expected at most %d bytes",
                            show(shown, t->name, t->len), (int)ZF_MAX_NAME);
    if (t->sigil == '>' && !is_path(t->name, t->len, 1))
        return zf_error_set(s->err, ZF_EINPUT, &mark,
                            "found the partial \"%s\"; expected letters, "
                            "digits, \"_\", \"-\", with single dots or "
                            "slashes between",
                            show(shown, t->name, t->len));
    if (t->sigil != '>' && !is_path(t->name, t->len, 0) &&
        !(t->len == 1 && t->name[0] == '.'))
        return zf_error_set(s->err, ZF_EINPUT, &mark,
                            "found the name \"%s\"; expected letters, digits, "
                            "\"_\", \"-\", with single dots between",
                            show(shown, t->name, t->len));
    return ZF_OK;
}

/* The word at `*at` of a tag; moves past it and the blanks after it. */
static zf_delimiter read_word(const zf_tag *t, size_t *at)
{
    zf_delimiter word = {t->name + *at, 0};

    while (*at < t->len && !is_space(t->name[*at])) {
        word.len++;
        ++*at;
    }
    while (*at < t->len && is_space(t->name[*at]))
        ++*at;
    return word;
}

static int is_delimiter(zf_delimiter d)
{
    return d.len > 0 && d.len <= MAX_DELIMITER && !memchr(d.text, '=', d.len);
}

zf_status zf_tag_set_delimiters(zf_scan *s, const zf_tag *t)
{
    zf_mark mark = zf_tag_mark(s, t);
    size_t at = 0;
    zf_delimiter open = read_word(t, &at), close = read_word(t, &at);

    if (at < t->len || !is_delimiter(open) || !is_delimiter(close))
        return zf_error_set(s->err, ZF_EINPUT, &mark,
                            "found no two delimiters; expected two words "
                            "without \"=\", of at most %d bytes, as in "
                            "\"{{=<%% %%>=}}\"",
                            (int)MAX_DELIMITER);
    s->open = open;
    s->close = close;
    return ZF_OK;
}
