/* node.h - private to template: the instructions of a parsed template. */
#ifndef ZFORGE_TEMPLATE_NODE_H
#define ZFORGE_TEMPLATE_NODE_H

#include "zforge/template.h"

enum {
    ZF_MAX_SECTIONS = 64, /* open at once in one file */
    ZF_MAX_PARTIALS = 16, /* one inside the other */
    ZF_MAX_NAME = 128,    /* bytes of a name in a tag */
};

typedef enum zf_node_kind {
    ZF_NODE_TEXT,     /* copied */
    ZF_NODE_ESCAPED,  /* {{name}} */
    ZF_NODE_RAW,      /* {{{name}}} and {{&name}} */
    ZF_NODE_SECTION,  /* {{#name}}, to the node before `end` */
    ZF_NODE_INVERTED, /* {{^name}}, likewise */
    ZF_NODE_PARTIAL,  /* {{> name}} */
} zf_node_kind;

typedef struct zf_node {
    zf_node_kind kind;
    int starts_line;  /* the indentation of a partial goes before it */
    const char *text; /* of text, or a name; borrowed from the unit */
    size_t len;
    size_t line;
    size_t column;
    size_t end;         /* of a section: the node after its last one */
    size_t unit;        /* of a partial: which */
    int standalone;     /* of a partial: alone on its line */
    const char *indent; /* what stands before a standalone partial */
    size_t indent_len;
} zf_node;

/* One file: the template itself, or a partial. */
typedef struct zf_unit {
    char *name; /* of a partial, else NULL */
    char *path;
    char *text;
    size_t len;
    zf_node *node;
    size_t used;
    size_t capacity;
} zf_unit;

struct zf_template {
    zf_unit *unit; /* the first is the template itself */
    size_t used;
    size_t capacity;
};

#endif
