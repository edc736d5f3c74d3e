/* parse.c - the text of a template becomes a list of instructions.
 *
 * Written after the rules of the Mustache specification (mustache(5)); the
 * indentation of a standalone partial is kept aside, since it goes before the
 * lines of the partial and not before the lines of what is filled in.
 */
#include <string.h>

#include "zforge/template.h"

#include "template/node.h"

enum {
    MAX_UNITS = 256,
    MAX_DELIMITER = 16,
};

/* A place in the text; line and column are those of `at`. */
typedef struct cursor {
    size_t at;
    size_t line;
    size_t column;
} cursor;

typedef struct delimiter {
    const char *text;
    size_t len;
} delimiter;

typedef struct tag {
    cursor start;     /* of the opening delimiter */
    size_t end;       /* after the closing one */
    char sigil;       /* one of # ^ / ! > & { =, or 0 */
    const char *name; /* what stands inside, without the blanks around */
    size_t len;
    int standalone; /* nothing else on its line, which then vanishes */
    size_t blanks;  /* bytes before it on its line, when standalone */
} tag;

typedef struct parser {
    zf_template *t;
    size_t unit; /* which is parsed */
    zf_template_loader *loader;
    void *arg;
    zf_error *err;
    const char *text;
    size_t len;
    cursor now;
    int fresh_line; /* no node was added for this line yet */
    delimiter open;
    delimiter close;
    size_t section[ZF_MAX_SECTIONS]; /* nodes of open sections */
    size_t sections;
} parser;

static zf_unit *unit_of(const parser *p)
{
    return &p->t->unit[p->unit];
}

/* The place of a tag. */
static zf_mark mark_of(const parser *p, const tag *t)
{
    return (zf_mark){unit_of(p)->path, t->start.line, t->start.column};
}

static zf_status no_memory(zf_error *err)
{
    return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static int is_space(char c)
{
    return is_blank(c) || c == '\n' || c == '\r';
}

static int is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

/* Moves on to byte `to`, counting lines and characters. */
static void advance(parser *p, size_t to)
{
    for (; p->now.at < to; p->now.at++) {
        unsigned char c = (unsigned char)p->text[p->now.at];

        if (c == '\n') {
            p->now.line++;
            p->now.column = 1;
            p->fresh_line = 1;
        } else if ((c & 0xc0) != 0x80) {
            p->now.column++;
        }
    }
}

/* The first place of a delimiter at or after `from`, or `len`. */
static size_t find(const parser *p, size_t from, delimiter d)
{
    while (from + d.len <= p->len) {
        const char *hit = memchr(p->text + from, d.text[0], p->len - from);

        if (!hit)
            return p->len;
        from = (size_t)(hit - p->text);
        if (from + d.len <= p->len && memcmp(hit, d.text, d.len) == 0)
            return from;
        from++;
    }
    return p->len;
}

/* The node is new and belongs to the current line. */
static zf_status add_node(zf_node **out, parser *p, zf_node_kind kind,
                          const cursor *where)
{
    zf_unit *unit = unit_of(p);
    zf_node *node =
        zf_mem_grow(unit->node, &unit->capacity, unit->used + 1, sizeof(*node));

    if (!node)
        return no_memory(p->err);
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
        const char *from = p->text + p->now.at;
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

/* The character that closes what the sigil opens, or 0. */
static char partner(char sigil)
{
    if (sigil == '{')
        return '}';
    if (sigil == '=')
        return '=';
    return '\0';
}

/* The end of the tag whose inside starts at `from`: where the closing
 * delimiter is, after the partner of the sigil when it has one; `len` when
 * the tag does not end. */
static size_t find_close(const parser *p, const tag *t, size_t from)
{
    size_t to = find(p, from, p->close);
    char last = partner(t->sigil);

    while (last && to < p->len && (to == from || p->text[to - 1] != last))
        to = find(p, to + 1, p->close);
    return to;
}

/* 1 when only blanks follow on the line; `after` is then the next line. */
static int ends_line(const parser *p, size_t at, size_t *after)
{
    while (at < p->len && is_blank(p->text[at]))
        at++;
    if (at + 1 < p->len && p->text[at] == '\r' && p->text[at + 1] == '\n')
        at++;
    if (at < p->len && p->text[at] != '\n')
        return 0;
    *after = at < p->len ? at + 1 : at;
    return 1;
}

static void trim(tag *t)
{
    while (t->len > 0 && is_space(t->name[0])) {
        t->name++;
        t->len--;
    }
    while (t->len > 0 && is_space(t->name[t->len - 1]))
        t->len--;
}

/* Reads the tag at `start`, before which `blanks` blanks stand (and nothing
 * else on the line when `first`). */
static zf_status read_tag(tag *t, const parser *p, cursor start, size_t blanks,
                          int first)
{
    size_t from = start.at + p->open.len, to;
    char last[1];
    zf_mark mark;

    memset(t, 0, sizeof(*t));
    t->start = start;
    mark = mark_of(p, t);
    while (from < p->len && is_space(p->text[from]))
        from++;
    if (from < p->len && is_one_of(p->text[from], "#^/!>&{="))
        t->sigil = p->text[from++];
    last[0] = partner(t->sigil);
    to = find_close(p, t, from);
    if (to == p->len)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found a tag that does not end; expected "
                            "\"%.*s%.*s\"",
                            last[0] != '\0', last, (int)p->close.len,
                            p->close.text);
    t->end = to + p->close.len;
    t->name = p->text + from;
    t->len = to - from - (last[0] != '\0');
    trim(t);
    if (first && is_one_of(t->sigil, "#^/!>="))
        t->standalone = ends_line(p, t->end, &t->end);
    t->blanks = t->standalone ? blanks : 0;
    return ZF_OK;
}

/* Up to 40 bytes for a message, control characters as blanks. */
static const char *show(char out[48], const char *text, size_t len)
{
    size_t n = len > 40 ? 40 : len;

    while (n < len && n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
        n--;
    memcpy(out, text, n);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)out[i] < 0x20 || out[i] == 0x7f)
            out[i] = ' ';
    memcpy(out + n, n < len ? "..." : "", n < len ? 4 : 1);
    return out;
}

static int is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/* Words with a dot (or a slash, when `slash`) between each two. */
static int is_path(const char *name, size_t len, int slash)
{
    int was_word = 0;

    for (size_t i = 0; i < len; i++) {
        int word = is_word(name[i]);

        if (!word &&
            (!was_word || !(name[i] == '.' || (slash && name[i] == '/'))))
            return 0;
        was_word = word;
    }
    return was_word;
}

static zf_status check_name(const parser *p, const tag *t)
{
    zf_mark mark = mark_of(p, t);
    char shown[48];

    if (t->len == 0)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found a tag without a name; expected one");
    if (t->len > ZF_MAX_NAME)
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found the name \"%s\"; expected at most %d bytes",
                            show(shown, t->name, t->len), (int)ZF_MAX_NAME);
    if (t->sigil == '>' && !is_path(t->name, t->len, 1))
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found the partial \"%s\"; expected letters, "
                            "digits, \"_\", \"-\", with single dots or "
                            "slashes between",
                            show(shown, t->name, t->len));
    if (t->sigil != '>' && !is_path(t->name, t->len, 0) &&
        !(t->len == 1 && t->name[0] == '.'))
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found the name \"%s\"; expected letters, digits, "
                            "\"_\", \"-\", with single dots between",
                            show(shown, t->name, t->len));
    return ZF_OK;
}

static zf_status open_section(parser *p, const tag *t)
{
    zf_mark mark = mark_of(p, t);
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

static zf_status close_section(parser *p, const tag *t)
{
    zf_mark mark = mark_of(p, t);
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

static zf_status add_variable(parser *p, const tag *t)
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

/* The word at `*at` of a tag; moves past it and the blanks after it. */
static delimiter read_word(const tag *t, size_t *at)
{
    delimiter word = {t->name + *at, 0};

    while (*at < t->len && !is_space(t->name[*at])) {
        word.len++;
        ++*at;
    }
    while (*at < t->len && is_space(t->name[*at]))
        ++*at;
    return word;
}

static int is_delimiter(delimiter d)
{
    return d.len > 0 && d.len <= MAX_DELIMITER && !memchr(d.text, '=', d.len);
}

static zf_status set_delimiters(parser *p, const tag *t)
{
    zf_mark mark = mark_of(p, t);
    size_t at = 0;
    delimiter open = read_word(t, &at), close = read_word(t, &at);

    if (at < t->len || !is_delimiter(open) || !is_delimiter(close))
        return zf_error_set(p->err, ZF_EINPUT, &mark,
                            "found no two delimiters; expected two words "
                            "without \"=\", of at most %d bytes, as in "
                            "\"{{=<%% %%>=}}\"",
                            (int)MAX_DELIMITER);
    p->open = open;
    p->close = close;
    return ZF_OK;
}

/* A new unit with copies of all; takes a name that is not ended by a zero. */
static zf_status add_unit(zf_template *t, const char *text, size_t len,
                          const char *path, const delimiter *name,
                          zf_error *err)
{
    zf_unit *unit =
        zf_mem_grow(t->unit, &t->capacity, t->used + 1, sizeof(*unit));

    if (!unit)
        return no_memory(err);
    t->unit = unit;
    unit += t->used++;
    memset(unit, 0, sizeof(*unit));
    unit->path = zf_mem_string(path, strlen(path));
    unit->text = zf_mem_string(text, len);
    unit->name = name ? zf_mem_string(name->text, name->len) : NULL;
    unit->len = len;
    if (!unit->path || !unit->text || (name && !unit->name))
        return no_memory(err);
    return ZF_OK;
}

/* Asks the caller for a partial. */
static zf_status load(parser *p, const tag *t)
{
    zf_mark mark = mark_of(p, t);
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
                    &(delimiter){name, t->len}, p->err);
}

static zf_status add_partial(parser *p, const tag *t)
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
    node->indent = p->text + t->start.at - t->blanks;
    node->indent_len = t->blanks;
    return ZF_OK;
}

static zf_status handle(parser *p, const tag *t)
{
    zf_status st;

    if (t->sigil == '!')
        return ZF_OK;
    if (t->sigil == '=')
        return set_delimiters(p, t);
    st = check_name(p, t);
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
    size_t at = find(p, p->now.at, p->open), blanks = 0;
    cursor start;
    zf_status st;
    int fresh;
    tag t;

    if (at == p->len)
        return add_text(p, p->len);
    while (at - blanks > p->now.at && is_blank(p->text[at - blanks - 1]))
        blanks++;
    st = add_text(p, at - blanks);
    if (st != ZF_OK)
        return st;
    start = (cursor){at, p->now.line, p->now.column + blanks};
    st = read_tag(&t, p, start, blanks,
                  at == blanks || p->text[at - blanks - 1] == '\n');
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

    p->text = unit->text;
    p->len = unit->len;
    p->now = (cursor){0, 1, 1};
    p->fresh_line = 1;
    p->open = (delimiter){"{{", 2};
    p->close = (delimiter){"}}", 2};
    p->sections = 0;
    while (st == ZF_OK && p->now.at < p->len)
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
        return no_memory(err);
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
