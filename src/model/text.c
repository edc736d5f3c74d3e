/* text.c - names, lists of texts and quoted text for messages. */
#include <stdio.h>
#include <string.h>

#include "model/private.h"

zf_quote zf_quoted(const char *text, size_t len)
{
    enum {
        LONGEST = 60
    };

    zf_quote q;
    size_t n = len < LONGEST ? len : LONGEST, used = 0;

    /* Not in the middle of a UTF-8 sequence. */
    while (n < len && n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
        n--;
    q.text[used++] = '"';
    for (size_t i = 0; i < n; i++) {
        int plain = (unsigned char)text[i] >= 0x20 && text[i] != 0x7f;

        q.text[used++] = plain ? text[i] : ' ';
    }
    snprintf(q.text + used, sizeof(q.text) - used, "%s\"",
             n < len ? "..." : "");
    return q;
}

zf_phrase zf_phrase_make(const char *format, ...)
{
    zf_phrase p;
    va_list ap;

    va_start(ap, format);
    vsnprintf(p.text, sizeof(p.text), format, ap);
    va_end(ap);
    return p;
}

zf_mark zf_text_mark(const zf_yaml *node, size_t k)
{
    zf_mark mark = zf_yaml_mark(node);

    mark.column += k + (zf_yaml_quoted(node) ? 1 : 0);
    return mark;
}

static int may_stand(char c, zf_name_kind kind, int first)
{
    switch (kind) {
    case ZF_NAME_FERMION:
        return zf_is_letter(c) || (c == '_' && !first);
    case ZF_NAME_SCALAR:
    case ZF_NAME_PARAMETER:
        return zf_is_letter(c) || (!first && (c == '_' || zf_is_digit(c)));
    case ZF_NAME_SLUG:
        return (zf_is_letter(c) && c >= 'a') || zf_is_digit(c) ||
               (!first && (c == '+' || c == '-' || c == '.' || c == '_'));
    case ZF_NAME_REFERENCE:
        return zf_is_letter(c) || zf_is_digit(c) ||
               (!first && c != '\0' && strchr(":./()_-", c));
    }
    return 0;
}

static const char *rule(zf_name_kind kind)
{
    switch (kind) {
    case ZF_NAME_FERMION:
        return "a letter, then letters and underscores (no digits: they count "
               "the families)";
    case ZF_NAME_SCALAR:
    case ZF_NAME_PARAMETER:
        return "a letter, then letters, digits and underscores";
    case ZF_NAME_SLUG:
        return "lower case letters, digits and + - . _, the first a letter or "
               "digit";
    case ZF_NAME_REFERENCE:
        return "arXiv:NUMBER, doi:NUMBER or a key, without spaces";
    }
    return "";
}

/* Words of filters, which a charge or parameter cannot have as its name. */
static int is_reserved(const char *text)
{
    static const char *const words[] = {"and", "or",  "not",     "abs",
                                        "min", "max", "distinct"};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(text, words[i]) == 0)
            return 1;
    return 0;
}

/* A field's name must not look like a field with a family index. */
static int ends_badly(const char *text)
{
    size_t n = strlen(text);

    if (text[n - 1] == '_')
        return 1;
    return n > 2 && text[n - 2] == '_' &&
           (text[n - 1] == 'i' || text[n - 1] == 'j');
}

zf_status zf_name_read(char **out, const zf_yaml *node, zf_name_kind kind,
                       const char *what, zf_error *err)
{
    const char *text;
    zf_status st = zf_yaml_get_string(&text, node, what, err);
    zf_mark mark;
    size_t n;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    n = strlen(text);
    if (n > ZF_MAX_NAME)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is %s, %zu bytes long; expected at most %d",
                            what, ZF_QUOTED(text), n, ZF_MAX_NAME);
    for (size_t i = 0; i < n || i == 0; i++)
        if (!may_stand(text[i], kind, i == 0))
            return zf_error_set(err, ZF_EINPUT, &mark, "%s is %s; expected %s",
                                what, ZF_QUOTED(text), rule(kind));
    if (kind == ZF_NAME_SLUG || kind == ZF_NAME_REFERENCE)
        return zf_string_copy(out, text, err);
    if (is_reserved(text))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is %s, a word of filters; choose another", what,
                            ZF_QUOTED(text));
    if (kind != ZF_NAME_PARAMETER && ends_badly(text))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is %s; a name may not end in _, _i or _j, "
                            "which mark family indices",
                            what, ZF_QUOTED(text));
    return zf_string_copy(out, text, err);
}

zf_status zf_line_read(char **out, const zf_yaml *node, const char *what,
                       zf_error *err)
{
    const char *text;
    zf_status st = zf_yaml_get_string(&text, node, what, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    if (text[0] == '\0' || strpbrk(text, "\t\r\n") || strlen(text) > 1000)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is %s; expected text on one line, 1 to 1000 "
                            "bytes",
                            what, ZF_QUOTED(text));
    return zf_string_copy(out, text, err);
}

zf_status zf_string_copy(char **out, const char *text, zf_error *err)
{
    char *copy;

    if (!text) {
        *out = NULL;
        return ZF_OK;
    }
    copy = zf_mem_string(text, strlen(text));
    if (!copy)
        return zf_no_memory(err);
    *out = copy;
    return ZF_OK;
}

void zf_strings_free(char **text, size_t n)
{
    for (size_t i = 0; text && i < n; i++)
        zf_mem_free(text[i]);
    zf_mem_free(text);
}

zf_status zf_strings_copy(char ***out, char *const *in, size_t n, zf_error *err)
{
    char **copy = zf_mem_array(n, sizeof(*copy));
    zf_status st = copy ? ZF_OK : zf_no_memory(err);

    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = zf_string_copy(&copy[i], in[i], err);
    if (st != ZF_OK) {
        zf_strings_free(copy, n);
        return st;
    }
    *out = copy;
    return ZF_OK;
}

zf_status zf_names_read(char ***out, size_t *n, const zf_yaml *list,
                        zf_name_kind kind, const char *what, zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, what, err);
    size_t count = st == ZF_OK ? zf_yaml_count(list) : 0;
    zf_mark mark;
    char **names;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(list);
    if (count > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s has %zu items; expected at most %d", what,
                            count, ZF_MAX_LIST);
    names = zf_mem_array(count, sizeof(*names));
    if (!names)
        return zf_no_memory(err);
    for (size_t i = 0; st == ZF_OK && i < count; i++) {
        zf_phrase item = zf_phrase_make("item %zu of %s", i + 1, what);

        st = zf_name_read(&names[i], zf_yaml_at(list, i), kind, item.text, err);
    }
    if (st != ZF_OK) {
        zf_strings_free(names, count);
        return st;
    }
    *out = names;
    *n = count;
    return ZF_OK;
}
