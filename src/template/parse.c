/* parse.c - the text of a template becomes a list of instructions.
 *
 * Written after the rules of the Mustache specification (mustache(5)); the
 * indentation of a standalone partial is kept aside, since it goes before the
 * lines of the partial and not before the lines of what is filled in.
 */
#include <string.h>

#include "zforge/template.h"

#include "base/base.h"
#include "template/node.h"
#include "template/tag.h"

enum {
    MAX_UNITS = 256,
};

typedef struct parser {
    zf_template *t;
    size_t unit; /* which is parsed */
    zf_template_loader *loader;
    void *arg;
    zf_error *err;
    zf_scan scan;
    zf_cursor now;
    int fresh_line;                  /* no node was added for this line yet */
    size_t section[ZF_MAX_SECTIONS]; /* nodes of open sections */
    size_t sections;
} parser;

static zf_unit *unit_of(const parser *p)
{
    return &p->t->unit[p->unit];
}

/* Moves on to byte `to`, counting lines and characters. */
static void advance(parser *p, size_t to)
{
    for (; p->now.at < to; p->now.at++) {
        unsigned char c = (unsigned char)p->scan.text[p->now.at];

        if (c == '\n') {
            p->now.line++;
            p->now.column = 1;
            p->fresh_line = 1;
        } else if ((c & 0xc0) != 0x80) {
            p->now.column++;
        }
    }
}

/* The node is new and belongs to the current line. */
static zf_status add_node(zf_node **out, parser *p, zf_node_kind kind,
                          const zf_cursor *where)
{
    zf_unit *unit = unit_of(p);
    zf_node *node =
        zf_mem_grow(unit->node, &unit->capacity, unit->used + 1, sizeof(*node));

    if (!node)
        return zf_no_memory(p->err);
    unit->node = node;
    node += unit->used++;
    memset(node, 0, sizeof(*node));
    node->kind = kind;
    node->line = where->line;
    node->column = where->column;
    node->starts_line = p->fresh_line;
    p->fresh_line = 0;
    *out = node;
    return ZF_OK;
}

/* Adds the text from here to `stop`, a node for each line, so that an
 * indentation finds the starts of lines.  Empty lines get none. */
static zf_status add_text(parser *p, size_t stop)
{
    while (p->now.at < stop) {
        const char *from = p->scan.text + p->now.at;
        const char *end = memchr(from, '\n', stop - p->now.at);
        size_t len = end ? (size_t)(end - from) + 1 : stop - p->now.at;
        zf_node *node = NULL;
        zf_status st = add_node(&node, p, ZF_NODE_TEXT, &p->now);

        if (!node)
            return st;
        node->text = from;
        node->len = len;
        if (from[0] == '\n' || (len == 2 && from[0] == '\r' && from[1] == '\n'))
            node->starts_line = 0;
        advance(p, p->now.at + len);
    }
    return ZF_OK;
}

static zf_status open_section(parser *p, const zf_tag *t)
{
    zf_mark mark = zf_tag_mark(&p->scan, t);
    zf_node *node;
    zf_status st;

    if (p->sections == ZF_MAX_SECTIONS)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "sections nested deeper than %d levels, the most "
                            "a template may have",
                            (int)ZF_MAX_SECTIONS);
    p->section[p->sections] = unit_of(p)->used;
    st =
        add_node(&node, p, t->sigil == '#' ? ZF_NODE_SECTION : ZF_NODE_INVERTED,
                 &t->start);
    if (st != ZF_OK)
        return st;
    node->text = t->name;
    node->len = t->len;
    node->starts_line = node->starts_line && !t->standalone;
    p->sections++;
    return ZF_OK;
}

static zf_status close_section(parser *p, const zf_tag *t)
{
    zf_mark mark = zf_tag_mark(&p->scan, t);
    zf_node *node;
    zf_status st;

    if (p->sections == 0)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found the end of section \"%.*s\"; expected its "
                            "start before",
                            (int)t->len, t->name);
    node = &unit_of(p)->node[p->section[p->sections - 1]];
    if (node->len != t->len || memcmp(node->text, t->name, t->len) != 0) {
        mark.line = node->line;
        mark.column = node->column;
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "section \"%.*s\" is closed by \"/%.*s\" in line "
                            "%zu; expected \"/%.*s\"",
                            (int)node->len, node->text, (int)t->len, t->name,
                            t->start.line, (int)node->len, node->text);
    }
    if (p->fresh_line && !t->standalone) {
        st = add_node(&node, p, ZF_NODE_TEXT, &t->start);
        if (st != ZF_OK)
            return st;
        node->text = t->name;
    }
    p->sections--;
    unit_of(p)->node[p->section[p->sections]].end = unit_of(p)->used;
    return ZF_OK;
}

static zf_status add_variable(parser *p, const zf_tag *t)
{
    zf_node *node;
    zf_status st =
        add_node(&node, p, t->sigil ? ZF_NODE_RAW : ZF_NODE_ESCAPED, &t->start);

    if (st == ZF_OK) {
        node->text = t->name;
        node->len = t->len;
    }
    return st;
}

/* A new unit with copies of all; takes a name that is not ended by a zero. */
static zf_status add_unit(zf_template *t, const char *text, size_t len,
                          const char *path, const zf_delimiter *name,
                          zf_error *err)
{
    zf_unit *unit =
        zf_mem_grow(t->unit, &t->capacity, t->used + 1, sizeof(*unit));

    if (!unit)
        return zf_no_memory(err);
    t->unit = unit;
    unit += t->used++;
    memset(unit, 0, sizeof(*unit));
    unit->path = zf_mem_string(path, strlen(path));
    unit->text = zf_mem_string(text, len);
    unit->name = name ? zf_mem_string(name->text, name->len) : NULL;
    unit->len = len;
    if (!unit->path || !unit->text || (name && !unit->name))
        return zf_no_memory(err);
    return ZF_OK;
}

/* Asks the caller for a partial. */
static zf_status load(parser *p, const zf_tag *t)
{
    zf_mark mark = zf_tag_mark(&p->scan, t);
    char name[ZF_MAX_NAME + 1], path[256] = "", said[800];
    zf_error why = {0};
    const char *text = NULL;
    size_t len = 0;
    zf_status st;

    memcpy(name, t->name, t->len);
    name[t->len] = '\0';
    if (!p->loader)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found the partial \"%s\"; expected none, this "
                            "template stands alone",
                            name);
    if (p->t->used == MAX_UNITS)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "more than %d partials, the most a template may "
                            "have",
                            (int)MAX_UNITS - 1);
    st = p->loader(&text, &len, path, sizeof(path), name, p->arg, &why);
    if (st != ZF_OK) {
        zf_error_format(said, sizeof(said), &why);
        return zf_error_set(p->err, st, &mark, "partial \"%s\": %s", name,
                            said);
    }
    return add_unit(p->t, text, len, path[0] ? path : name,
                    &(zf_delimiter){name, t->len}, p->err);
}

static zf_status add_partial(parser *p, const zf_tag *t)
{
    size_t unit = 1;
    zf_node *node;
    zf_status st = ZF_OK;

    while (unit < p->t->used &&
           (strlen(p->t->unit[unit].name) != t->len ||
            memcmp(p->t->unit[unit].name, t->name, t->len) != 0))
        unit++;
    if (unit == p->t->used)
        st = load(p, t);
    if (st == ZF_OK)
        st = add_node(&node, p, ZF_NODE_PARTIAL, &t->start);
    if (st != ZF_OK)
        return st;
    node->text = t->name;
    node->len = t->len;
    node->unit = unit;
    node->standalone = t->standalone;
    node->starts_line = node->starts_line && !t->standalone;
    node->indent = p->scan.text + t->start.at - t->blanks;
    node->indent_len = t->blanks;
    return ZF_OK;
}

static zf_status handle(parser *p, const zf_tag *t)
{
    zf_status st;

    if (t->sigil == '!')
        return ZF_OK;
    if (t->sigil == '=')
        return zf_tag_set_delimiters(&p->scan, t);
    st = zf_tag_check_name(&p->scan, t);
    if (st != ZF_OK)
        return st;
    switch (t->sigil) {
    case '#':
    case '^':
        return open_section(p, t);
    case '/':
        return close_section(p, t);
    case '>':
        return add_partial(p, t);
    default:
        return add_variable(p, t);
    }
}

/* The text up to the next tag, and the tag. */
static zf_status step(parser *p)
{
    size_t at = zf_tag_find(&p->scan, p->now.at, p->scan.open), blanks = 0;
    zf_cursor start;
    zf_status st;
    int fresh;
    zf_tag t;

    if (at == p->scan.len)
        return add_text(p, p->scan.len);
    while (at - blanks > p->now.at &&
           zf_is_blank(p->scan.text[at - blanks - 1]))
        blanks++;
    st = add_text(p, at - blanks);
    if (st != ZF_OK)
        return st;
    start = (zf_cursor){at, p->now.line, p->now.column + blanks};
    st = zf_tag_read(&t, &p->scan, start, blanks,
                     at == blanks || p->scan.text[at - blanks - 1] == '\n');
    if (st == ZF_OK && !t.standalone)
        st = add_text(p, at);
    if (st == ZF_OK)
        st = handle(p, &t);
    if (st != ZF_OK)
        return st;
    fresh = p->fresh_line;
    advance(p, t.end);
    if (!t.standalone) /* a line break inside a tag starts no line */
        p->fresh_line = fresh;
    return ZF_OK;
}

static zf_status parse_unit(parser *p)
{
    const zf_unit *unit = unit_of(p);
    const zf_node *node;
    zf_status st = ZF_OK;

    p->scan = (zf_scan){.path = unit->path,
                        .text = unit->text,
                        .len = unit->len,
                        .open = {"{{", 2},
                        .close = {"}}", 2},
                        .err = p->err};
    p->now = (zf_cursor){0, 1, 1};
    p->fresh_line = 1;
    p->sections = 0;
    while (st == ZF_OK && p->now.at < p->scan.len)
        st = step(p);
    if (st != ZF_OK || p->sections == 0)
        return st;
    node = &unit_of(p)->node[p->section[p->sections - 1]];
    return zf_error_set(p->err, ZF_EINPUT,
                        &(zf_mark){unit_of(p)->path, node->line, node->column},
                        "section \"%.*s\" is not closed; expected \"/%.*s\"",
                        (int)node->len, node->text, (int)node->len, node->text);
}

zf_status zf_template_parse(zf_template **out, const char *text, size_t len,
                            const char *path, zf_template_loader *loader,
                            void *arg, zf_error *err)
{
    parser p = {.loader = loader, .arg = arg, .err = err};
    zf_status st;

    p.t = zf_mem_alloc(sizeof(*p.t));
    if (!p.t)
        return zf_no_memory(err);
    st = add_unit(p.t, text, len, path, NULL, err);
    for (; st == ZF_OK && p.unit < p.t->used; p.unit++)
        st = parse_unit(&p);
    if (st == ZF_OK)
        *out = p.t;
    else
        zf_template_free(p.t);
    return st;
}

void zf_template_free(zf_template *t)
{
    if (!t)
        return;
    for (size_t i = 0; i < t->used; i++) {
        zf_mem_free(t->unit[i].name);
        zf_mem_free(t->unit[i].path);
        zf_mem_free(t->unit[i].text);
        zf_mem_free(t->unit[i].node);
    }
    zf_mem_free(t->unit);
    zf_mem_free(t);
}
