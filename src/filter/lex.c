/* lex.c - cuts a filter text into words. */
#include "filter/lex.h"

#include <stdio.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/base.h"

/* ASCII only, whatever the locale. */
static int is_in_name(char c)
{
    return zf_is_letter(c) || zf_is_digit(c) || c == '_';
}

static int is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* 1 on the second and later bytes of a UTF-8 character. */
static int is_continuation(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static char char_at(const zf_filter_source *s, size_t at)
{
    if (at < s->len)
        return s->text[at];
    return '\0';
}

zf_status zf_filter_fail(const zf_filter_source *s, size_t at,
                         const char *format, ...)
{
    char message[sizeof(s->err->message)];
    zf_mark mark = {NULL, 0, 0};
    va_list ap;

    va_start(ap, format);
    vsnprintf(message, sizeof(message), format, ap);
    va_end(ap);
    if (s->mark)
        mark = *s->mark;
    for (size_t i = 0; i < at && i < s->len; i++) {
        if (s->text[i] == '\n') {
            mark.line++;
            mark.column = 1;
        } else if (!is_continuation(s->text[i])) {
            mark.column++;
        }
    }
    return zf_error_set(s->err, ZF_EINPUT, &mark, "%s", message);
}

zf_filter_quote zf_filter_quoted(const zf_filter_source *s, size_t start,
                                 size_t end)
{
    zf_filter_quote q;
    size_t len = end - start, most = sizeof(q.text) - 4;

    if (len <= most) {
        memcpy(q.text, s->text + start, len);
        q.text[len] = '\0';
        return q;
    }
    while (most > 0 && is_continuation(s->text[start + most]))
        most--;
    memcpy(q.text, s->text + start, most);
    memcpy(q.text + most, "...", 4);
    return q;
}

/* `0.5`: not exact in any other program, so it is refused; the message says
 * which rational was meant. */
static zf_status decimal_failure(const zf_filter_source *s, size_t start)
{
    size_t end = start, point = start, n = 0;
    char digits[48], *meant = NULL;
    zf_filter_quote q;
    zf_status st;
    fmpq_t x;

    while (zf_is_digit(char_at(s, end)) || (char_at(s, end) == '.' && !n)) {
        if (s->text[end] == '.') {
            point = end;
            n = 1;
        }
        end++;
    }
    q = zf_filter_quoted(s, start, end);
    if (end - start >= sizeof(digits))
        return zf_filter_fail(s, start, "\"%s\" is a decimal; write it as p/q",
                              q.text);
    n = point - start;
    memcpy(digits, s->text + start, n);
    memcpy(digits + n, s->text + point + 1, end - point - 1);
    digits[end - start - 1] = '\0';
    fmpq_init(x);
    if (digits[0] && fmpz_set_str(fmpq_numref(x), digits, 10) == 0) {
        fmpz_set_ui(fmpq_denref(x), 10);
        fmpz_pow_ui(fmpq_denref(x), fmpq_denref(x), end - point - 1);
        fmpq_canonicalise(x);
        meant = fmpq_get_str(NULL, 10, x);
    }
    st = zf_filter_fail(s, start, "\"%s\" is a decimal; write %s", q.text,
                        meant ? meant : "it as p/q");
    flint_free(meant);
    fmpq_clear(x);
    return st;
}

static zf_status lex_number(zf_filter_token *out, const zf_filter_source *s,
                            size_t at)
{
    size_t end = at;

    while (zf_is_digit(char_at(s, end)))
        end++;
    if (char_at(s, end) == '.')
        return decimal_failure(s, at);
    out->kind = ZF_TOKEN_NUMBER;
    out->end = end;
    return ZF_OK;
}

static void lex_name(zf_filter_token *out, const zf_filter_source *s, size_t at)
{
    static const struct {
        const char *word;
        zf_filter_token_kind kind;
    } keywords[] = {
        {"and", ZF_TOKEN_AND}, {"or", ZF_TOKEN_OR}, {"not", ZF_TOKEN_NOT}};

    size_t end = at;

    while (is_in_name(char_at(s, end)) ||
           (char_at(s, end) == '.' && zf_is_letter(char_at(s, end + 1))))
        end++;
    out->kind = ZF_TOKEN_NAME;
    out->end = end;
    for (size_t i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++) {
        if (strlen(keywords[i].word) == end - at &&
            memcmp(keywords[i].word, s->text + at, end - at) == 0)
            out->kind = keywords[i].kind;
    }
}

static zf_status lex_string(zf_filter_token *out, const zf_filter_source *s,
                            size_t at)
{
    size_t end = at + 1;

    while (end < s->len && s->text[end] != '"' && s->text[end] != '\n')
        end++;
    if (char_at(s, end) != '"')
        return zf_filter_fail(s, at, "string without a closing quote");
    out->kind = ZF_TOKEN_STRING;
    out->end = end + 1;
    return ZF_OK;
}

/* Spellings of other languages, before the operators that they begin with. */
static zf_status foreign_operator(const zf_filter_source *s, size_t at)
{
    static const struct {
        const char *found;
        const char *advice;
    } foreign[] = {
        {"&&", "\"and\""},
        {"&", "\"and\""},
        {"||", "\"or\""},
        {"|", "\"or\", or abs(...) for an absolute value"},
        {"!=", NULL},
        {"!", "\"not\""},
        {"**", "\"^\""},
        {"<>", "\"!=\""},
        {"=<", "\"<=\""},
        {"=>", "\">=\""},
        {"\xe2\x89\xa0", "\"!=\""},
        {"\xe2\x89\xa4", "\"<=\""},
        {"\xe2\x89\xa5", "\">=\""},
        {"\xe2\x88\x92", "\"-\""},
        {"\xc2\xb7", "\"*\""},
        {"'", "a string in double quotes"},
    };

    for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++) {
        size_t len = strlen(foreign[i].found);

        if (at + len > s->len ||
            memcmp(s->text + at, foreign[i].found, len) != 0)
            continue;
        if (!foreign[i].advice)
            return ZF_OK;
        return zf_filter_fail(s, at, "\"%s\" is not an operator; write %s",
                              foreign[i].found, foreign[i].advice);
    }
    return ZF_OK;
}

static zf_status unknown_character(const zf_filter_source *s, size_t at)
{
    unsigned char c = (unsigned char)s->text[at];
    size_t end = at + 1;

    while (end < at + 4 && end < s->len && is_continuation(s->text[end]))
        end++;
    if (c < 0x20 || c == 0x7f || (c >= 0x80 && end == at + 1) ||
        is_continuation(s->text[at]))
        return zf_filter_fail(s, at, "unexpected byte 0x%02x", c);
    return zf_filter_fail(s, at, "unexpected character \"%s\"",
                          zf_filter_quoted(s, at, end).text);
}

static zf_status lex_operator(zf_filter_token *out, const zf_filter_source *s,
                              size_t at)
{
    static const struct {
        char text[3];
        zf_filter_token_kind kind;
        zf_filter_relation relation;
    } operators[] = {
        {"==", ZF_TOKEN_RELATION, ZF_RELATION_EQ},
        {"!=", ZF_TOKEN_RELATION, ZF_RELATION_NE},
        {"<=", ZF_TOKEN_RELATION, ZF_RELATION_LE},
        {">=", ZF_TOKEN_RELATION, ZF_RELATION_GE},
        {"<", ZF_TOKEN_RELATION, ZF_RELATION_LT},
        {">", ZF_TOKEN_RELATION, ZF_RELATION_GT},
        {"=", ZF_TOKEN_RELATION, ZF_RELATION_EQ},
        {"+", ZF_TOKEN_PLUS, ZF_RELATION_EQ},
        {"-", ZF_TOKEN_MINUS, ZF_RELATION_EQ},
        {"*", ZF_TOKEN_TIMES, ZF_RELATION_EQ},
        {"/", ZF_TOKEN_DIVIDE, ZF_RELATION_EQ},
        {"^", ZF_TOKEN_POWER, ZF_RELATION_EQ},
        {"(", ZF_TOKEN_OPEN, ZF_RELATION_EQ},
        {")", ZF_TOKEN_CLOSE, ZF_RELATION_EQ},
        {",", ZF_TOKEN_COMMA, ZF_RELATION_EQ},
    };

    zf_status st = foreign_operator(s, at);

    if (st != ZF_OK)
        return st;
    for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++) {
        size_t len = strlen(operators[i].text);

        if (at + len <= s->len &&
            memcmp(s->text + at, operators[i].text, len) == 0) {
            out->kind = operators[i].kind;
            out->relation = operators[i].relation;
            out->end = at + len;
            return ZF_OK;
        }
    }
    return unknown_character(s, at);
}

zf_status zf_filter_lex(zf_filter_token *out, const zf_filter_source *s,
                        size_t at)
{
    while (is_space(char_at(s, at)))
        at++;
    *out = (zf_filter_token){ZF_TOKEN_END, ZF_RELATION_EQ, at, at};
    if (at >= s->len)
        return ZF_OK;
    if (zf_is_digit(s->text[at]) ||
        (s->text[at] == '.' && zf_is_digit(char_at(s, at + 1))))
        return lex_number(out, s, at);
    if (s->text[at] == '"')
        return lex_string(out, s, at);
    if (!zf_is_letter(s->text[at]))
        return lex_operator(out, s, at);
    lex_name(out, s, at);
    return ZF_OK;
}
