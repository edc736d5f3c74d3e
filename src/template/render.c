/* render.c - filling a parsed template from a view.
 *
 * Names are looked up from the innermost value of a stack of contexts
 * outwards; the rest of a dotted name only in what its first part gave.  The
 * work is counted, so that partials and sections that multiply each other end
 * in an error instead of never.
 */
#include <string.h>

#include "zforge/template.h"

#include "template/node.h"
#include "template/template.h"
#include "template/value.h"

enum {
    MAX_STACK = 1 + ZF_MAX_SECTIONS * (ZF_MAX_PARTIALS + 1),
    MAX_WORK = 1 << 24, /* nodes visited, contexts searched, eight bytes */
    MAX_LISTED = 8,     /* names that a message lists */
};

typedef struct renderer {
    zf_buf *out;
    const zf_template *t;
    zf_escape escape;
    zf_error *err;
    const zf_value *stack[MAX_STACK];
    size_t depth;
    const zf_unit *unit;
    zf_buf indent; /* of all standalone partials around, outermost first */
    size_t base;   /* how much of it does not count in this partial */
    int partials;
    size_t start; /* of our part of `out` */
    long work;
} renderer;

static zf_status render_nodes(renderer *r, size_t from, size_t end);

static zf_mark mark_of(const renderer *r, const zf_node *node)
{
    return (zf_mark){r->unit->path, node->line, node->column};
}

static zf_status spend(renderer *r, const zf_node *node, long work)
{
    zf_mark mark = mark_of(r, node);

    r->work += work;
    if (r->work + (long)((r->out->len - r->start) / 8) <= MAX_WORK)
        return ZF_OK;
    return zf_error_set(r->err, ZF_ELIMIT, &mark,
                        "filling this template takes more than %d steps, or "
                        "gives more than %d MiB",
                        (int)MAX_WORK, (int)(MAX_WORK / (1 << 17)));
}

/* Keeps in `best` the nearer one to `word` of it and the names of a map. */
static void nearest_in(const char **best, size_t *distance, const char *word,
                       const zf_value *map)
{
    const zf_member *m;

    if (map->kind != ZF_VALUE_MAP)
        return;
    for (m = map->members; m; m = m->hh.next) {
        const char *key = m->key;

        if (zf_text_nearest(word, &key, 1) &&
            zf_text_distance(word, key) < *distance) {
            *best = key;
            *distance = zf_text_distance(word, key);
        }
    }
}

/* Adds what the name could be: a near one of maps first..last-1, or the names
 * of the last map. */
static void suggest(zf_buf *out, const char *word,
                    const zf_value *const *context, size_t n)
{
    const char *best = NULL;
    size_t distance = SIZE_MAX, listed = 0;
    const zf_member *m = NULL;

    for (size_t i = n; i-- > 0;)
        nearest_in(&best, &distance, word, context[i]);
    if (best) {
        zf_buf_printf(out, "did you mean \"%s\"?", best);
        return;
    }
    for (size_t i = n; i-- > 0 && !m;)
        m = context[i]->kind == ZF_VALUE_MAP ? context[i]->members : NULL;
    zf_buf_puts(out, m ? "expected one of " : "expected none, nothing has one");
    for (; m && listed < MAX_LISTED; m = m->hh.next)
        zf_buf_printf(out, "%s%s", listed++ ? ", " : "", m->key);
    if (m)
        zf_buf_puts(out, ", ...");
}

/* Records that `len` bytes at `part`, part of the node's name, are not the
 * name of anything in the contexts. */
static zf_status unknown(renderer *r, const zf_node *node, const char *part,
                         size_t len, const zf_value *const *context, size_t n)
{
    zf_mark mark = mark_of(r, node);
    char word[ZF_MAX_NAME + 1];
    zf_buf hint;
    zf_status st;

    memcpy(word, part, len);
    word[len] = '\0';
    zf_buf_init(&hint, 0);
    suggest(&hint, word, context, n);
    if (len == node->len)
        st = zf_error_set(r->err, ZF_EINPUT, &mark, "unknown name \"%s\"; %s",
                          word, zf_buf_text(&hint));
    else
        st = zf_error_set(r->err, ZF_EINPUT, &mark,
                          "unknown name \"%s\" in \"%.*s\"; %s", word,
                          (int)node->len, node->text, zf_buf_text(&hint));
    zf_buf_clear(&hint);
    return st;
}

static const char *kind_name(const zf_value *v)
{
    static const char *const name[] = {"text", "a truth value", "a list",
                                       "a map"};

    return name[v->kind];
}

/* Finds the first part of a name in the contexts, innermost first. */
static zf_status find_first(const zf_value **out, renderer *r,
                            const zf_node *node, size_t len)
{
    zf_status st;

    *out = NULL;
    for (size_t i = r->depth; i-- > 0 && !*out;) {
        st = spend(r, node, 1);
        if (st != ZF_OK)
            return st;
        if (r->stack[i]->kind == ZF_VALUE_MAP)
            *out = zf_value_find(r->stack[i], node->text, len);
    }
    return *out ? ZF_OK : unknown(r, node, node->text, len, r->stack, r->depth);
}

static zf_status look_up(const zf_value **out, renderer *r, const zf_node *node)
{
    const char *dot = memchr(node->text, '.', node->len);
    size_t at = dot ? (size_t)(dot - node->text) : node->len;
    zf_mark mark = mark_of(r, node);
    const zf_value *v;
    zf_status st;

    if (node->len == 1 && dot) {
        *out = r->stack[r->depth - 1];
        return ZF_OK;
    }
    st = find_first(&v, r, node, at);
    while (st == ZF_OK && at < node->len) {
        const char *part = node->text + at + 1;
        size_t rest = node->len - at - 1, len;
        const zf_value *inner;

        if (v->kind != ZF_VALUE_MAP)
            return zf_error_set(r->err, ZF_EINPUT, &mark,
                                "\"%.*s\" is %s; expected a map, for \"%.*s\"",
                                (int)at, node->text, kind_name(v),
                                (int)node->len, node->text);
        dot = memchr(part, '.', rest);
        len = dot ? (size_t)(dot - part) : rest;
        inner = zf_value_find(v, part, len);
        if (!inner)
            return unknown(r, node, part, len, &v, 1);
        v = inner;
        at += 1 + len;
    }
    if (st == ZF_OK)
        *out = v;
    return st;
}

static zf_status render_variable(renderer *r, const zf_node *node)
{
    zf_mark mark = mark_of(r, node);
    const zf_value *v = NULL;
    zf_status st = look_up(&v, r, node);

    if (!v)
        return st;
    if (v->kind != ZF_VALUE_TEXT)
        return zf_error_set(r->err, ZF_EINPUT, &mark,
                            "\"%.*s\" is %s; expected text", (int)node->len,
                            node->text, kind_name(v));
    zf_escape_add(r->out,
                  node->kind == ZF_NODE_RAW ? ZF_ESCAPE_NONE : r->escape,
                  v->text);
    return ZF_OK;
}

static int is_true(const zf_value *v)
{
    switch (v->kind) {
    case ZF_VALUE_TEXT:
        return v->text[0] != '\0';
    case ZF_VALUE_TRUTH:
        return v->truth;
    case ZF_VALUE_LIST:
        return v->used > 0;
    default:
        return 1;
    }
}

/* The inside of a section, in a context of its own unless v is a truth. */
static zf_status render_in(renderer *r, const zf_node *node, const zf_value *v)
{
    size_t first = (size_t)(node - r->unit->node) + 1;
    int push = v->kind != ZF_VALUE_TRUTH;
    zf_status st;

    if (push)
        r->stack[r->depth++] = v;
    st = render_nodes(r, first, node->end);
    if (push)
        r->depth--;
    return st;
}

static zf_status render_section(renderer *r, const zf_node *node)
{
    const zf_value *v = NULL;
    zf_status st = look_up(&v, r, node);

    if (!v || is_true(v) == (node->kind == ZF_NODE_INVERTED))
        return st;
    if (node->kind == ZF_NODE_INVERTED)
        return render_nodes(r, (size_t)(node - r->unit->node) + 1, node->end);
    if (v->kind != ZF_VALUE_LIST)
        return render_in(r, node, v);
    for (size_t i = 0; st == ZF_OK && i < v->used; i++) {
        st = spend(r, node, 1);
        if (st == ZF_OK)
            st = render_in(r, node, v->item[i]);
    }
    return st;
}

static zf_status render_partial(renderer *r, const zf_node *node)
{
    zf_mark mark = mark_of(r, node);
    const zf_unit *outer = r->unit;
    size_t base = r->base, indent = r->indent.len;
    zf_status st;

    if (r->partials == ZF_MAX_PARTIALS)
        return zf_error_set(r->err, ZF_EINPUT, &mark,
                            "partials nested deeper than %d levels, the most "
                            "a template may have",
                            (int)ZF_MAX_PARTIALS);
    if (node->standalone)
        zf_buf_add(&r->indent, node->indent, node->indent_len);
    else
        r->base = indent;
    st = zf_buf_check(&r->indent, r->err);
    if (st != ZF_OK)
        return st;
    r->partials++;
    r->unit = &r->t->unit[node->unit];
    st = render_nodes(r, 0, r->unit->used);
    r->unit = outer;
    r->partials--;
    r->base = base;
    r->indent.len = indent;
    return st;
}

static zf_status render_node(renderer *r, const zf_node *node)
{
    zf_status st = spend(r, node, 1);

    if (st != ZF_OK)
        return st;
    if (node->starts_line && r->indent.len > r->base)
        zf_buf_add(r->out, r->indent.data + r->base, r->indent.len - r->base);
    switch (node->kind) {
    case ZF_NODE_TEXT:
        zf_buf_add(r->out, node->text, node->len);
        return ZF_OK;
    case ZF_NODE_ESCAPED:
    case ZF_NODE_RAW:
        return render_variable(r, node);
    case ZF_NODE_SECTION:
    case ZF_NODE_INVERTED:
        return render_section(r, node);
    default:
        return render_partial(r, node);
    }
}

static zf_status render_nodes(renderer *r, size_t from, size_t end)
{
    zf_status st = ZF_OK;

    while (st == ZF_OK && from < end) {
        const zf_node *node = &r->unit->node[from];

        st = render_node(r, node);
        if (st == ZF_OK)
            st = zf_buf_check(r->out, r->err);
        from = node->kind == ZF_NODE_SECTION || node->kind == ZF_NODE_INVERTED
                   ? node->end
                   : from + 1;
    }
    return st;
}

zf_status zf_template_render(zf_buf *out, const zf_template *t,
                             const zf_value *view, zf_escape escape,
                             zf_error *err)
{
    renderer r = {.out = out, .t = t, .escape = escape, .err = err};
    zf_status st = zf_buf_check(out, err);

    if (st != ZF_OK)
        return st;
    zf_buf_init(&r.indent, 0);
    r.start = out->len;
    r.unit = &t->unit[0];
    r.stack[r.depth++] = view;
    st = render_nodes(&r, 0, r.unit->used);
    zf_buf_clear(&r.indent);
    if (st != ZF_OK) {
        out->len = r.start;
        out->status = ZF_OK;
        if (out->data)
            out->data[r.start] = '\0';
    }
    return st;
}
