/* lex.h - the words of a formula. */
#ifndef ZFORGE_EXPR_LEX_H
#define ZFORGE_EXPR_LEX_H

#include "zforge/expr.h"

enum {
    ZF_FORMULA_MAX_TEXT = 65536,
    ZF_FORMULA_MAX_DEPTH = 200,
    ZF_FORMULA_MAX_WORD = 80, /* bytes of a name or number */
};

typedef enum zf_formula_kind {
    ZF_FORMULA_END,
    ZF_FORMULA_NUMBER,
    ZF_FORMULA_NAME,
    ZF_FORMULA_SIGN, /* one of + - * / ^ ( ) and the comma; ** is ^ */
} zf_formula_kind;

typedef struct zf_formula_token {
    zf_formula_kind kind;
    char sign;
    zf_mark mark;
    char text[ZF_FORMULA_MAX_WORD + 1]; /* as it is written */
} zf_formula_token;

/* A text and the place that was reached. */
typedef struct zf_formula_source {
    const char *at;
    zf_mark mark; /* of *at */
} zf_formula_source;

/* Reads the next token. */
zf_status zf_formula_lex(zf_formula_token *out, zf_formula_source *source,
                         zf_error *err) ZF_MUST_CHECK;

#endif
