/* syntax.c - what libyaml finds wrong, in our words: what was found, and what
 * would be right.  Its own words remain for what is rare. */
#include "yaml/syntax.h"

#include <stdio.h>
#include <string.h>

#include "yaml/utf8.h"

enum {
    MOST_SHOWN = 30 /* bytes of the text that a message shows */
};

enum {
    STARTS_LINE = 1, /* only where nothing but blanks stands before */
    OF_LINE = 2,     /* tell where the value around it starts */
    AT_CONTEXT = 4,  /* point to that place instead, and show its line */
    ESCAPE = 8,      /* show two characters */
};

static const struct rule {
    const char *problem;
    const char *context; /* NULL: any */
    unsigned flags;
    const char *found; /* NULL: the word at the place, then `after` */
    const char *after;
    const char *expected;
} rules[] = {
    {"mapping values are not allowed in this context", NULL, 0,
     "\":\" inside a value", "",
     "text in quotes, or a new line where the other keys start"},
    {"mapping keys are not allowed in this context", NULL, 0,
     "\"?\" inside a value", "", "text in quotes"},
    {"block sequence entries are not allowed in this context", NULL, 0,
     "\"-\" in the middle of a line", "",
     "a list below its key, each item on a line of its own, or text in "
     "quotes"},
    {"did not find expected key", NULL, STARTS_LINE | OF_LINE, NULL, "",
     "a key in the column of the others of the map"},
    {"did not find expected key", NULL, 0, NULL, " after a value",
     "a new line, or the whole text in quotes"},
    {"did not find expected '-' indicator", NULL, STARTS_LINE | OF_LINE, NULL,
     "", "\"- \" in the column of the other items of the list"},
    {"did not find expected '-' indicator", NULL, 0, NULL, " after a value",
     "a new line, or the whole text in quotes"},
    {"could not find expected ':'", NULL, AT_CONTEXT, NULL, " without \":\"",
     "\"key: value\", or more indentation for text that goes on"},
    {"did not find expected ',' or ']'", NULL, OF_LINE, NULL, "",
     "\",\" or \"]\" in the list"},
    {"did not find expected ',' or '}'", NULL, OF_LINE, NULL, "",
     "\",\" or \"}\" in the map"},
    {"did not find expected node content", NULL, 0, NULL, "", "a value"},
    {"did not find expected <document start>", NULL, 0, NULL, "",
     "one document, with the keys of its outermost map in one column"},
    {"did not find expected comment or line break", NULL, 0, NULL, "",
     "the end of the line"},
    {"found unknown escape character", NULL, ESCAPE, NULL, "",
     "\"\\\\\" for a backslash, or text in single quotes"},
    {"did not find expected hexdecimal number", NULL, 0,
     "an escape without its digits", "",
     "2 hexadecimal digits after \\x, 4 after \\u, 8 after \\U"},
    {"found invalid Unicode character escape code", NULL, 0,
     "an escape of no character", "", "the code of a Unicode character"},
    {"found unexpected end of stream", "while scanning a quoted scalar",
     OF_LINE, "the end of the file", "", "the closing quote of the text"},
    {"found unexpected document indicator", "while scanning a quoted scalar",
     OF_LINE, NULL, "", "the closing quote of the text"},
    {"did not find expected alphabetic or numeric character",
     "while scanning an alias", 0, "\"*\" at the start of a value", "",
     "text in quotes"},
    {"did not find expected alphabetic or numeric character",
     "while scanning an anchor", 0, "\"&\" at the start of a value", "",
     "text in quotes"},
    {"found unknown directive name", NULL, 0, "\"%\" at the start of a line",
     "", "a key"},
    {"found a tab character that violates indentation", NULL, 0, "a tab", "",
     "spaces, the only indentation in YAML"},
};

/* The byte where the character of this index starts; the length at the end. */
static size_t offset_of(const zf_yaml_source *s, size_t index)
{
    size_t at = 0;

    for (uint32_t c; index > 0 && at < s->len; index--)
        at += zf_utf8_decode(&c, s->text + at, s->len - at);
    return at;
}

static int starts_line(const zf_yaml_source *s, size_t at)
{
    while (at > 0 && s->text[at - 1] == ' ')
        at--;
    return at == 0 || strchr("\n\r", s->text[at - 1]) != NULL;
}

/* The text from a byte on, in quotes: a word, or with `ends` up to one of
 * those bytes, or `most` characters. */
static const char *show(char out[ZF_SHOWN], const zf_yaml_source *s, size_t at,
                        const char *ends, int most)
{
    char word[MOST_SHOWN + 1];
    size_t n = 0;
    uint32_t c;

    if (at >= s->len)
        return "the end of the file";
    for (size_t step; at < s->len && most > 0; most--, at += step, n += step) {
        step = zf_utf8_decode(&c, s->text + at, s->len - at);
        if ((step == 1 && strchr(ends, s->text[at])) || n + step > MOST_SHOWN)
            break;
        memcpy(word + n, s->text + at, step);
    }
    while (n > 0 && word[n - 1] == ' ')
        n--;
    word[n] = '\0';
    return n ? zf_utf8_show(out, word) : "the end of the line";
}

static int applies(const struct rule *rule, const yaml_parser_t *p,
                   const zf_yaml_source *s)
{
    return strcmp(rule->problem, p->problem) == 0 &&
           (!rule->context ||
            (p->context && strcmp(rule->context, p->context) == 0)) &&
           (!(rule->flags & STARTS_LINE) ||
            starts_line(s, offset_of(s, p->problem_mark.index)));
}

static zf_status tell(const struct rule *rule, const yaml_parser_t *p,
                      const zf_yaml_source *s, zf_error *err)
{
    int context = (rule->flags & AT_CONTEXT) && p->context;
    const yaml_mark_t *place = context ? &p->context_mark : &p->problem_mark;
    zf_mark mark = {s->file, place->line + 1, place->column + 1};
    const char *found = rule->found;
    char shown[ZF_SHOWN], line[64] = "";

    if (!found)
        found = show(shown, s, offset_of(s, place->index),
                     context ? "\n\r" : " \t\n\r",
                     rule->flags & ESCAPE ? 2 : MOST_SHOWN);
    if ((rule->flags & OF_LINE) && p->context &&
        p->context_mark.line != p->problem_mark.line)
        snprintf(line, sizeof(line), " that starts in line %zu",
                 p->context_mark.line + 1);
    return zf_error_set(err, ZF_EINPUT, &mark, "found %s%s; expected %s%s",
                        found, rule->after, rule->expected, line);
}

/* A character that cannot start a token. */
static zf_status wrong_start(const yaml_parser_t *p, const zf_yaml_source *s,
                             const zf_mark *mark, zf_error *err)
{
    size_t at = offset_of(s, p->problem_mark.index);
    unsigned char c = at < s->len ? s->text[at] : 0;

    if (c == '\t')
        return zf_error_set(err, ZF_EINPUT, mark,
                            "found a tab; expected spaces, the only "
                            "indentation in YAML");
    return zf_error_set(err, ZF_EINPUT, mark,
                        "found \"%c\" at the start of a value; expected text "
                        "in quotes",
                        c);
}

zf_status zf_yaml_syntax_error(const yaml_parser_t *p, const zf_yaml_source *s,
                               zf_error *err)
{
    zf_mark mark = {s->file, p->problem_mark.line + 1,
                    p->problem_mark.column + 1};
    const char *problem = p->problem ? p->problem : "not YAML";

    if (p->error == YAML_MEMORY_ERROR)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    if (strcmp(problem, "found character that cannot start any token") == 0)
        return wrong_start(p, s, &mark, err);
    for (size_t k = 0; p->problem && k < sizeof(rules) / sizeof(rules[0]); k++)
        if (applies(&rules[k], p, s))
            return tell(&rules[k], p, s, err);
    if (!p->context)
        return zf_error_set(err, ZF_EINPUT, &mark, "%s", problem);
    if (p->context_mark.line == p->problem_mark.line)
        return zf_error_set(err, ZF_EINPUT, &mark, "%s %s", problem,
                            p->context);
    return zf_error_set(err, ZF_EINPUT, &mark, "%s %s that starts in line %zu",
                        problem, p->context, p->context_mark.line + 1);
}
