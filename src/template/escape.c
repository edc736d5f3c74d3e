/* escape.c - making text harmless in the language of the file it goes to.
 *
 * none         copies.
 * c            string literals and block comments: \" \\ \n \t \r, other
 *              control characters in octal; the slash of a comment's end and
 *              the star of a comment's start in octal; the second question
 *              mark of two as \?, against trigraphs.
 * latex        text mode: # $ % & _ { } get a backslash, ~ ^ \ < > | become
 *              their text commands (the last three print as something else
 *              in the usual font encoding).
 * python       string literals of either quote, and comments: \" \' \\ \n \t
 *              \r, other control characters as \xNN.
 * mathematica  strings and comments: \" \\ \n \t \r; other control
 *              characters, the second character of a comment's start or end,
 *              and all that is not ASCII by number.
 * yaml         double-quoted scalars: \" \\ \n \t \r, other characters that
 *              may not stand in a file by number.
 *
 * Bytes that are not UTF-8 are taken as Latin-1 where a number is needed and
 * copied elsewhere.
 */
#include <string.h>

#include "zforge/template.h"

#include "base/base.h"
#include "template/template.h"

/* The character at the start of the n bytes at `s`; returns its length, 1 for
 * a byte that does not start well-formed UTF-8. */
static size_t decode(uint32_t *out, const unsigned char *s, size_t n)
{
    size_t len = zf_utf8_decode(out, s, n);

    if (len == 0)
        *out = s[0];
    return len ? len : 1;
}

/* The escape that C, Python, Mathematica and YAML share, or NULL. */
static const char *common(uint32_t c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        return NULL;
    }
}

/* What stands for character c after `before` (0 at the start), written to
 * `buffer` when it is not constant; NULL: the character itself. */
typedef const char *rule(char buffer[16], uint32_t c, uint32_t before);

static const char *numbered(char buffer[16], const char *mark, uint32_t c,
                            int digits, int base_bits)
{
    size_t at = strlen(mark);

    memcpy(buffer, mark, at);
    for (int i = digits - 1; i >= 0; i--)
        buffer[at++] =
            "0123456789abcdef"[c >> (i * base_bits) & ((1u << base_bits) - 1)];
    buffer[at] = '\0';
    return buffer;
}

static const char *for_c(char buffer[16], uint32_t c, uint32_t before)
{
    if ((c == '/' && before == '*') || (c == '*' && before == '/') ||
        (c < 0x20 && !common(c)) || c == 0x7f)
        return numbered(buffer, "\\", c, 3, 3);
    if (c == '?' && before == '?')
        return "\\?";
    return common(c);
}

static const char *for_latex(char buffer[16], uint32_t c, uint32_t before)
{
    (void)before;
    switch (c) {
    case '~':
        return "\\textasciitilde{}";
    case '^':
        return "\\textasciicircum{}";
    case '\\':
        return "\\textbackslash{}";
    case '<':
        return "\\textless{}";
    case '>':
        return "\\textgreater{}";
    case '|':
        return "\\textbar{}";
    default:
        if (c == 0 || c >= 0x80 || !strchr("#$%&_{}", (int)c))
            return NULL;
        buffer[0] = '\\';
        buffer[1] = (char)c;
        buffer[2] = '\0';
        return buffer;
    }
}

static const char *for_python(char buffer[16], uint32_t c, uint32_t before)
{
    (void)before;
    if (c == '\'')
        return "\\'";
    if ((c < 0x20 && !common(c)) || c == 0x7f)
        return numbered(buffer, "\\x", c, 2, 4);
    return common(c);
}

static const char *for_mathematica(char buffer[16], uint32_t c, uint32_t before)
{
    if ((c == '*' && before == '(') || (c == ')' && before == '*') ||
        (c < 0x20 && !common(c)) || (c >= 0x7f && c < 0x10000))
        return numbered(buffer, "\\:", c, 4, 4);
    if (c >= 0x10000)
        return numbered(buffer, "\\|", c, 6, 4);
    return common(c);
}

static const char *for_yaml(char buffer[16], uint32_t c, uint32_t before)
{
    (void)before;
    if ((c < 0x20 && !common(c)) || (c >= 0x7f && c < 0xa0) || c == 0x2028 ||
        c == 0x2029 || c == 0xfeff || c == 0xfffe || c == 0xffff)
        return numbered(buffer, "\\u", c, 4, 4);
    return common(c);
}

void zf_escape_add(zf_buf *out, zf_escape escape, const char *text)
{
    static rule *const rules[] = {
        [ZF_ESCAPE_NONE] = NULL,
        [ZF_ESCAPE_C] = for_c,
        [ZF_ESCAPE_LATEX] = for_latex,
        [ZF_ESCAPE_PYTHON] = for_python,
        [ZF_ESCAPE_MATHEMATICA] = for_mathematica,
        [ZF_ESCAPE_YAML] = for_yaml,
    };
    const unsigned char *s = (const unsigned char *)text;
    rule *apply = rules[escape];
    uint32_t c = 0, before = 0;
    size_t len = strlen(text), done = 0, at = 0, step;

    while (apply && at < len) {
        char buffer[16];
        const char *other;

        step = decode(&c, s + at, len - at);
        other = apply(buffer, c, before);
        if (other) {
            zf_buf_add(out, s + done, at - done);
            zf_buf_puts(out, other);
            done = at + step;
        }
        at += step;
        before = c;
    }
    zf_buf_puts(out, text + done);
}

zf_status zf_escape_named(zf_escape *out, const char *name)
{
    static const char *const names[] = {
        [ZF_ESCAPE_NONE] = "none",
        [ZF_ESCAPE_C] = "c",
        [ZF_ESCAPE_LATEX] = "latex",
        [ZF_ESCAPE_PYTHON] = "python",
        [ZF_ESCAPE_MATHEMATICA] = "mathematica",
        [ZF_ESCAPE_YAML] = "yaml",
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(name, names[i]) == 0) {
            *out = (zf_escape)i;
            return ZF_OK;
        }
    return ZF_EDOMAIN;
}
