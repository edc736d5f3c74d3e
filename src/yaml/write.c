/* write.c - block-style YAML, the same bytes for the same calls.
 *
 * Opening a level writes nothing: only its first entry (or its end, when it
 * has none) knows whether a line break, `{}` or `[]` is due.  Until then
 * `pending` keeps what stands before it.
 */
#include <string.h>

#include "zforge/exact.h"
#include "zforge/yaml.h"

#include "base/base.h"
#include "yaml/utf8.h"

/* What stands before the place where the writer is. */
enum {
    AT_START,   /* nothing, or comments */
    AT_LINE,    /* a finished line, not the first */
    AFTER_KEY,  /* `key:` */
    AFTER_DASH, /* `- ` */
};

enum {
    MAX_DEPTH = 32,
    MAX_KEY = 1000, /* bytes; libyaml looks for the colon 1024 further */
};

void zf_yaml_writer_init(zf_yaml_writer *w, zf_buf *out)
{
    memset(w, 0, sizeof(*w));
    w->out = out;
}

static void misused(zf_yaml_writer *w)
{
    if (w->out->status == ZF_OK)
        w->out->status = ZF_EBUG;
}

static void indent(zf_yaml_writer *w, int levels)
{
    for (int i = 0; i < levels; i++)
        zf_buf_puts(w->out, "  ");
}

/* 1 when text is well-formed UTF-8; `plain` is 0 when some character needs
 * an escape. */
static int is_utf8(const char *text, int *plain)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t len = strlen(text);

    *plain = 1;
    for (size_t at = 0, step; at < len; at += step) {
        uint32_t c = 0;

        step = zf_utf8_decode(&c, s + at, len - at);
        if (step == 0)
            return 0;
        if (c < 0x20 || !zf_utf8_is_plain(c))
            *plain = 0;
    }
    return 1;
}

/* An integer without spare zeros, or p/q of such. */
static int is_rational(const char *text)
{
    const char *s = text + (text[0] == '-');
    size_t p = strspn(s, "0123456789");
    size_t q = s[p] == '/' ? strspn(s + p + 1, "0123456789") : 0;

    if (p == 0 || (p > 1 && s[0] == '0'))
        return 0;
    if (s[p] == '\0')
        return 1;
    return q > 0 && s[p + 1] != '0' && s[p + 1 + q] == '\0';
}

/* 1 when some reader of YAML 1.1 or 1.2 would take the plain text for a
 * number, a date, a truth value or nothing.  Rationals are ours to read. */
static int means_something_else(const char *text)
{
    static const char *const word[] = {
        "~",     "null",  "Null", "NULL", "true", "True", "TRUE", "false",
        "False", "FALSE", "yes",  "Yes",  "YES",  "no",   "No",   "NO",
        "on",    "On",    "ON",   "off",  "Off",  "OFF",  "=",    "<<",
        ".inf",  ".Inf",  ".INF", ".nan", ".NaN", ".NAN"};
    const char *s = text + (text[0] == '-' || text[0] == '+');

    for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
        if (strcmp(text, word[i]) == 0 || strcmp(s, word[i]) == 0)
            return 1;
    if (!zf_is_digit(s[0]) && !(s[0] == '.' && zf_is_digit(s[1])))
        return 0;
    return !is_rational(text) &&
           text[strspn(text, "0123456789abcdefABCDEFxXoO+-._: tTzZ")] == '\0';
}

/* 1 when the text, plain, is read back as it is. */
static int can_be_plain(const char *text, int flow)
{
    size_t len = strlen(text);

    if (len == 0 || text[0] == ' ' || text[len - 1] == ' ' ||
        text[len - 1] == ':')
        return 0;
    if (strchr("?:,[]{}#&*!|>'\"%@`", text[0]))
        return 0;
    if (text[0] == '-' && (len == 1 || text[1] == ' '))
        return 0;
    if (strncmp(text, "---", 3) == 0 || strncmp(text, "...", 3) == 0)
        return 0;
    if (strstr(text, ": ") || strstr(text, " #"))
        return 0;
    if (flow && strpbrk(text, ",[]{}?"))
        return 0;
    return !means_something_else(text);
}

static void add_escape(zf_buf *out, uint32_t c)
{
    if (c == '\n')
        zf_buf_puts(out, "\\n");
    else if (c == '\t')
        zf_buf_puts(out, "\\t");
    else if (c == '\r')
        zf_buf_puts(out, "\\r");
    else if (c < 0x100)
        zf_buf_printf(out, "\\x%02X", (unsigned)c);
    else
        zf_buf_printf(out, "\\u%04X", (unsigned)c);
}

/* Adds len bytes of well-formed text, with escapes for what may not stand in
 * a file and a backslash before each byte of `also`. */
static void add_escaped(zf_buf *out, const char *text, size_t len,
                        const char *also)
{
    const unsigned char *s = (const unsigned char *)text;

    for (size_t at = 0, step; at < len; at += step) {
        uint32_t c = 0;

        step = zf_utf8_decode(&c, s + at, len - at);
        if (c < 0x20 || !zf_utf8_is_plain(c)) {
            add_escape(out, c);
            continue;
        }
        if (c < 0x80 && strchr(also, (int)c))
            zf_buf_puts(out, "\\");
        zf_buf_add(out, s + at, step);
    }
}

/* In double quotes when there is something to escape, or nothing that double
 * quotes would make harder to read; else in single quotes. */
static void add_scalar(zf_yaml_writer *w, const char *text, int flow)
{
    int plain;

    if (!is_utf8(text, &plain)) {
        misused(w);
    } else if (plain && can_be_plain(text, flow)) {
        zf_buf_puts(w->out, text);
    } else if (plain && strpbrk(text, "\"\\")) {
        zf_buf_puts(w->out, "'");
        for (const char *s = text; *s; s++)
            zf_buf_add(w->out, *s == '\'' ? "''" : s, *s == '\'' ? 2 : 1);
        zf_buf_puts(w->out, "'");
    } else {
        zf_buf_puts(w->out, "\"");
        add_escaped(w->out, text, strlen(text), "\"\\");
        zf_buf_puts(w->out, "\"");
    }
}

/* 1 when the innermost level was opened and has no entry yet. */
static int just_opened(const zf_yaml_writer *w)
{
    return w->depth > 0 && w->is_empty[w->depth - 1];
}

/* 1 when a key was written and its value was not begun. */
static int owes_value(const zf_yaml_writer *w)
{
    return w->pending == AFTER_KEY && !just_opened(w);
}

/* Goes to where the next entry of the innermost level starts. */
static void start_entry(zf_yaml_writer *w)
{
    if (w->pending == AFTER_KEY)
        zf_buf_puts(w->out, "\n");
    if (w->pending == AFTER_KEY || w->pending == AT_LINE)
        indent(w, w->depth - 1);
    w->is_empty[w->depth - 1] = 0;
}

/* Goes to where a value may start.  Returns 0 when none may. */
static int start_value(zf_yaml_writer *w)
{
    int may = w->depth == 0             ? w->pending == AT_START
              : w->is_map[w->depth - 1] ? owes_value(w)
                                        : 1;

    if (w->out->status != ZF_OK)
        return 0;
    if (!may) {
        misused(w);
        return 0;
    }
    if (w->depth > 0 && !w->is_map[w->depth - 1]) {
        start_entry(w);
        zf_buf_puts(w->out, "- ");
        w->pending = AFTER_DASH;
    }
    return 1;
}

/* What separates a value on one line from what stands before it. */
static void separate(zf_yaml_writer *w)
{
    if (w->pending == AFTER_KEY)
        zf_buf_puts(w->out, " ");
    else if (w->pending == AT_LINE)
        indent(w, w->depth);
}

static void end_value(zf_yaml_writer *w)
{
    zf_buf_puts(w->out, "\n");
    w->pending = AT_LINE;
}

static void open_level(zf_yaml_writer *w, int is_map)
{
    if (w->depth == MAX_DEPTH)
        misused(w);
    if (!start_value(w))
        return;
    w->is_map[w->depth] = is_map ? 1 : 0;
    w->is_empty[w->depth] = 1;
    w->depth++;
}

void zf_yaml_write_map(zf_yaml_writer *w)
{
    open_level(w, 1);
}

void zf_yaml_write_list(zf_yaml_writer *w)
{
    open_level(w, 0);
}

void zf_yaml_write_end(zf_yaml_writer *w)
{
    if (w->depth == 0 || owes_value(w))
        misused(w);
    if (w->out->status != ZF_OK)
        return;
    w->depth--;
    if (w->is_empty[w->depth]) {
        separate(w);
        zf_buf_puts(w->out, w->is_map[w->depth] ? "{}" : "[]");
        end_value(w);
    }
}

void zf_yaml_write_key(zf_yaml_writer *w, const char *key)
{
    size_t start;

    if (w->depth == 0 || !w->is_map[w->depth - 1] || owes_value(w))
        misused(w);
    if (w->out->status != ZF_OK)
        return;
    start_entry(w);
    start = w->out->len;
    add_scalar(w, key, 0);
    if (w->out->len - start > MAX_KEY)
        misused(w);
    zf_buf_puts(w->out, ":");
    w->pending = AFTER_KEY;
}

void zf_yaml_write_string(zf_yaml_writer *w, const char *text)
{
    if (!start_value(w))
        return;
    separate(w);
    add_scalar(w, text, 0);
    end_value(w);
}

void zf_yaml_write_integer(zf_yaml_writer *w, long value)
{
    if (!start_value(w))
        return;
    separate(w);
    zf_buf_printf(w->out, "%ld", value);
    end_value(w);
}

void zf_yaml_write_rational(zf_yaml_writer *w, const fmpq_t x)
{
    if (!start_value(w))
        return;
    separate(w);
    zf_rational_print(w->out, x);
    end_value(w);
}

void zf_yaml_write_decimal(zf_yaml_writer *w, const char *text)
{
    if (text[0] == '\0' || text[strspn(text, "+-0123456789.eE/")] != '\0')
        misused(w);
    if (!start_value(w))
        return;
    separate(w);
    zf_buf_puts(w->out, text);
    end_value(w);
}

void zf_yaml_write_boolean(zf_yaml_writer *w, int value)
{
    if (!start_value(w))
        return;
    separate(w);
    zf_buf_puts(w->out, value ? "true" : "false");
    end_value(w);
}

void zf_yaml_write_flow_strings(zf_yaml_writer *w, const char *const *text,
                                size_t n)
{
    if (!start_value(w))
        return;
    separate(w);
    zf_buf_puts(w->out, "[");
    for (size_t i = 0; i < n; i++) {
        zf_buf_puts(w->out, i ? ", " : "");
        add_scalar(w, text[i], 1);
    }
    zf_buf_puts(w->out, "]");
    end_value(w);
}

void zf_yaml_write_flow_rationals(zf_yaml_writer *w, const fmpq *x, slong n)
{
    if (!start_value(w))
        return;
    separate(w);
    zf_buf_puts(w->out, "[");
    for (slong i = 0; i < n; i++) {
        zf_buf_puts(w->out, i ? ", " : "");
        zf_rational_print(w->out, x + i);
    }
    zf_buf_puts(w->out, "]");
    end_value(w);
}

void zf_yaml_write_comment(zf_yaml_writer *w, const char *text)
{
    int plain;

    if (owes_value(w) || !is_utf8(text, &plain))
        misused(w);
    if (w->out->status != ZF_OK)
        return;
    if (w->pending == AFTER_KEY)
        zf_buf_puts(w->out, "\n");
    for (const char *line = text;; line++) {
        size_t len = strcspn(line, "\n");

        if (w->pending == AFTER_KEY || w->pending == AT_LINE)
            indent(w, w->depth - 1);
        zf_buf_puts(w->out, len ? "# " : "#");
        add_escaped(w->out, line, len, "");
        zf_buf_puts(w->out, "\n");
        if (w->pending == AFTER_DASH)
            w->pending = AT_LINE;
        line += len;
        if (!*line)
            break;
    }
    if (w->pending == AFTER_KEY)
        w->pending = AT_LINE;
}
