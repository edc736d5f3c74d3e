/* lex.h - the words of a filter text, and messages that point into it. */
#ifndef ZF_FILTER_LEX_H
#define ZF_FILTER_LEX_H

#include "zforge/base.h"

typedef enum zf_filter_token_kind {
    ZF_TOKEN_END,
    ZF_TOKEN_NUMBER,
    ZF_TOKEN_NAME, /* dots may stand between its parts */
    ZF_TOKEN_STRING,
    ZF_TOKEN_AND,
    ZF_TOKEN_OR,
    ZF_TOKEN_NOT,
    ZF_TOKEN_RELATION,
    ZF_TOKEN_PLUS,
    ZF_TOKEN_MINUS,
    ZF_TOKEN_TIMES,
    ZF_TOKEN_DIVIDE,
    ZF_TOKEN_POWER,
    ZF_TOKEN_OPEN,
    ZF_TOKEN_CLOSE,
    ZF_TOKEN_COMMA,
} zf_filter_token_kind;

typedef enum zf_filter_relation {
    ZF_RELATION_EQ,
    ZF_RELATION_NE,
    ZF_RELATION_LT,
    ZF_RELATION_LE,
    ZF_RELATION_GT,
    ZF_RELATION_GE,
} zf_filter_relation;

/* A word: text[start, end).  `relation` belongs to ZF_TOKEN_RELATION. */
typedef struct zf_filter_token {
    zf_filter_token_kind kind;
    zf_filter_relation relation;
    size_t start;
    size_t end;
} zf_filter_token;

/* The text being read; everything is borrowed. */
typedef struct zf_filter_source {
    const char *text;
    size_t len;
    const zf_mark *mark; /* place of text[0]; may be NULL */
    zf_error *err;
} zf_filter_source;

/* Reads the word at or after offset `at`. */
zf_status zf_filter_lex(zf_filter_token *out, const zf_filter_source *s,
                        size_t at) ZF_MUST_CHECK;

/* Records ZF_EINPUT at the character text[at] and returns it. */
zf_status zf_filter_fail(const zf_filter_source *s, size_t at,
                         const char *format, ...) ZF_PRINTF(3, 4);

/* text[start, end) for a message: whole, or its beginning and "...". */
typedef struct zf_filter_quote {
    char text[72];
} zf_filter_quote;

zf_filter_quote zf_filter_quoted(const zf_filter_source *s, size_t start,
                                 size_t end);

#endif
