/* lex.c - the words of a formula. */
#include "expr/lex.h"

#include <stdio.h>
#include <string.h>

#include "base/base.h"

static void skip_space(zf_formula_source *s)
{
    for (;; s->at++) {
        if (*s->at == '\n') {
            s->mark.line++;
            s->mark.column = 1;
        } else if (*s->at == ' ' || *s->at == '\t' || *s->at == '\r') {
            s->mark.column++;
        } else {
            return;
        }
    }
}

static size_t number_length(const char *text)
{
    size_t n = 0, e;

    while (zf_is_digit(text[n]))
        n++;
    if (text[n] == '.') {
        n++;
        while (zf_is_digit(text[n]))
            n++;
    }
    if (text[n] != 'e' && text[n] != 'E')
        return n;
    e = n + 1;
    if (text[e] == '+' || text[e] == '-')
        e++;
    if (!zf_is_digit(text[e]))
        return n;
    while (zf_is_digit(text[e]))
        e++;
    return e;
}

static size_t name_length(const char *text)
{
    size_t n = 0;

    while (zf_is_letter(text[n]) || zf_is_digit(text[n]) || text[n] == '_')
        n++;
    return n;
}

/* Bytes of the first character, which is not ASCII. */
static size_t character_length(const char *text)
{
    size_t n = 1;

    while (((unsigned char)text[n] & 0xc0) == 0x80 && n < 4)
        n++;
    return n;
}

static zf_status refuse(const zf_formula_source *s, zf_error *err)
{
    unsigned char c = (unsigned char)*s->at;

    if (c < 0x20 || c == 0x7f)
        return zf_error_set(err, ZF_EINPUT, &s->mark,
                            "a formula has no control characters; found 0x%02x",
                            (unsigned)c);
    return zf_error_set(err, ZF_EINPUT, &s->mark,
                        "\"%.*s\" has no meaning in a formula",
                        (int)character_length(s->at), s->at);
}

static zf_formula_kind kind_of(size_t *len, const char *at)
{
    if (!*at) {
        *len = 0;
        return ZF_FORMULA_END;
    }
    if (zf_is_digit(*at) || (*at == '.' && zf_is_digit(at[1]))) {
        *len = number_length(at);
        return ZF_FORMULA_NUMBER;
    }
    if (zf_is_letter(*at)) {
        *len = name_length(at);
        return ZF_FORMULA_NAME;
    }
    *len = at[0] == '*' && at[1] == '*' ? 2 : 1;
    return ZF_FORMULA_SIGN;
}

zf_status zf_formula_lex(zf_formula_token *out, zf_formula_source *source,
                         zf_error *err)
{
    size_t len;

    skip_space(source);
    out->kind = kind_of(&len, source->at);
    out->mark = source->mark;
    out->sign = '\0';
    if (out->kind == ZF_FORMULA_SIGN) {
        if (!strchr("+-*/^(),", *source->at))
            return refuse(source, err);
        out->sign = len == 2 ? '^' : *source->at;
    }
    if (len > ZF_FORMULA_MAX_WORD)
        return zf_error_set(err, ZF_EINPUT, &source->mark,
                            "a name or number of %zu characters is too long; "
                            "expected at most %d",
                            len, ZF_FORMULA_MAX_WORD);
    memcpy(out->text, source->at, len);
    out->text[len] = '\0';
    source->at += len;
    source->mark.column += len;
    return ZF_OK;
}
