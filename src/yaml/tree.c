/* tree.c - libyaml events become a tree of nodes; all limits are here.
 *
 * The text is checked first (UTF-8, no control characters), so that places in
 * our messages and libyaml's count the same characters and the same lines.
 */
#include <stdio.h>
#include <string.h>

#include <yaml.h>

#include "zforge/yaml.h"

#include "base/base.h"
#include "yaml/node.h"
#include "yaml/syntax.h"
#include "yaml/utf8.h"

enum {
    MAX_BYTES = 1 << 20,
    MAX_NODES = 200000,
    MAX_DEPTH = 32,
};

typedef struct builder {
    yaml_parser_t parser;
    zf_yaml_tree *tree;
    zf_yaml *root;
    zf_yaml *open[MAX_DEPTH];
    int depth;
    int documents;
    zf_yaml_source source;
} builder;

static zf_mark mark_of(const builder *b, const yaml_mark_t *mark)
{
    return (zf_mark){b->tree->file, mark->line + 1, mark->column + 1};
}

/* What is wrong with a character that may not stand in a file. */
static zf_status wrong_character(uint32_t c, const zf_mark *mark, zf_error *err)
{
    if (c == 0)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "found a zero byte; expected plain UTF-8 text");
    if (c == 0xfeff)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "found a byte order mark; expected UTF-8 "
                            "without it");
    return zf_error_set(err, ZF_EINPUT, mark,
                        "found the control character U+%04X; expected plain "
                        "text, or its escape in double quotes",
                        (unsigned)c);
}

static zf_status check_text(const unsigned char *text, size_t len,
                            const char *name, zf_error *err)
{
    zf_mark mark = {name, 1, 1};

    if (len > MAX_BYTES)
        return zf_error_set(err, ZF_EINPUT, &(zf_mark){name, 0, 0},
                            "larger than %d bytes, the most this kind of "
                            "file may have",
                            (int)MAX_BYTES);
    for (size_t at = 0, step; at < len; at += step) {
        uint32_t c = 0;

        step = zf_utf8_decode(&c, text + at, len - at);
        if (step == 0)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "found the byte 0x%02X, which is not UTF-8",
                                text[at]);
        if (!zf_utf8_is_plain(c))
            return wrong_character(c, &mark, err);
        if (c == '\n' || (c == '\r' && !(at + 1 < len && text[at + 1] == 10))) {
            mark.line++;
            mark.column = 1;
        } else if (c != '\r') {
            mark.column++;
        }
    }
    return ZF_OK;
}

static zf_status new_node(zf_yaml **out, builder *b, zf_yaml_kind kind,
                          const zf_mark *mark, zf_error *err)
{
    zf_yaml_tree *tree = b->tree;
    zf_yaml_chunk *chunk = tree->chunks;
    zf_yaml *node;

    if (tree->nodes == MAX_NODES)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "more than %d values and keys, the most a file "
                            "may have",
                            (int)MAX_NODES);
    if (!chunk || chunk->used == ZF_YAML_CHUNK) {
        chunk = zf_mem_alloc(sizeof(*chunk));
        if (!chunk)
            return zf_no_memory(err);
        chunk->next = tree->chunks;
        tree->chunks = chunk;
    }
    node = &chunk->node[chunk->used++];
    tree->nodes++;
    node->kind = kind;
    node->line = mark->line;
    node->column = mark->column;
    node->tree = tree;
    *out = node;
    return ZF_OK;
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static int hash_key(zf_yaml *map, zf_yaml *key)
{
    int refused = 0;

    HASH_ADD_KEYPTR(hh, map->by_text, key->text, strlen(key->text), key);
    return !refused;
}

/* Large maps get a hash of their keys, so that finding stays cheap. */
static int index_key(zf_yaml *map, zf_yaml *key)
{
    size_t keys = map->used / 2 + 1;

    if (keys < ZF_YAML_INDEX_FROM)
        return 1;
    if (keys == ZF_YAML_INDEX_FROM)
        for (size_t i = 0; i < map->used; i += 2)
            if (!hash_key(map, map->item[i]))
                return 0;
    return hash_key(map, key);
}

static zf_status check_key(const zf_yaml *map, const zf_yaml *key,
                           zf_error *err)
{
    zf_mark mark = zf_yaml_mark(key);
    char shown[ZF_SHOWN];
    const zf_yaml *other;

    if (!key->quoted && !key->text[0])
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found an empty key; expected a name");
    if (!key->quoted && strcmp(key->text, "<<") == 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found the merge key \"<<\"; expected the keys "
                            "themselves, maps are not merged");
    other = zf_yaml_find_key(map, key->text);
    if (other)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found the key %s again; expected it once, it "
                            "stands in line %zu already",
                            zf_utf8_show(shown, key->text), other->line);
    return ZF_OK;
}

static int wants_key(const builder *b)
{
    const zf_yaml *parent = b->depth ? b->open[b->depth - 1] : NULL;

    return parent && parent->kind == ZF_YAML_MAP && parent->used % 2 == 0;
}

static zf_status attach(builder *b, zf_yaml *node, zf_error *err)
{
    zf_yaml *parent = b->depth ? b->open[b->depth - 1] : NULL;
    zf_yaml **item;

    if (!parent) {
        b->root = node;
        return ZF_OK;
    }
    if (wants_key(b)) {
        zf_status st = check_key(parent, node, err);

        if (st != ZF_OK)
            return st;
        node->place = parent->used;
        if (!index_key(parent, node))
            return zf_no_memory(err);
    }
    item = zf_mem_grow(parent->item, &parent->capacity, parent->used + 1,
                       sizeof(zf_yaml *));
    if (!item)
        return zf_no_memory(err);
    parent->item = item;
    item[parent->used++] = node;
    return ZF_OK;
}

static zf_status add_scalar(builder *b, const yaml_event_t *event,
                            zf_error *err)
{
    zf_mark mark = mark_of(b, &event->start_mark);
    const char *value = (const char *)event->data.scalar.value;
    size_t len = event->data.scalar.length;
    zf_yaml *node = NULL;
    zf_status st;

    if (memchr(value, 0, len))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found a zero byte in text; expected text "
                            "without \"\\0\"");
    st = new_node(&node, b, ZF_YAML_SCALAR, &mark, err);
    if (!node)
        return st;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    node->text = zf_mem_string(value, len);
    return node->text ? attach(b, node, err) : zf_no_memory(err);
}

static zf_status open_level(builder *b, const yaml_event_t *event,
                            zf_yaml_kind kind, zf_error *err)
{
    zf_mark mark = mark_of(b, &event->start_mark);
    zf_yaml *node = NULL;
    zf_status st;

    if (wants_key(b))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found a %s as a key; expected text",
                            kind == ZF_YAML_MAP ? "map" : "list");
    if (b->depth == MAX_DEPTH)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "nested deeper than %d levels, the most a file "
                            "may have",
                            (int)MAX_DEPTH);
    st = new_node(&node, b, kind, &mark, err);
    if (!node)
        return st;
    st = attach(b, node, err);
    if (st == ZF_OK)
        b->open[b->depth++] = node;
    return st;
}

static zf_status start_document(builder *b, const yaml_event_t *event,
                                zf_error *err)
{
    zf_mark mark = mark_of(b, &event->start_mark);

    if (b->documents++)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found a second document; expected one in a file");
    if (event->data.document_start.tag_directives.start !=
        event->data.document_start.tag_directives.end)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found a %%TAG directive; expected a file "
                            "without tags");
    return ZF_OK;
}

/* The tag as it was written, for the usual case: `!!str`. */
static const char *show_tag(char out[ZF_SHOWN], const char *tag)
{
    static const char usual[] = "tag:yaml.org,2002:";
    size_t len = sizeof(usual) - 1;
    char written[ZF_SHOWN];

    if (strncmp(tag, usual, len) != 0)
        return zf_utf8_show(out, tag);
    snprintf(written, sizeof(written), "!!%s", tag + len);
    return zf_utf8_show(out, written);
}

/* Refuses anchors and tags, which can stand before any value. */
static zf_status check_properties(const builder *b, const yaml_event_t *event,
                                  const yaml_char_t *anchor,
                                  const yaml_char_t *tag, zf_error *err)
{
    zf_mark mark = mark_of(b, &event->start_mark);
    char shown[ZF_SHOWN];

    if (anchor)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found the anchor %s; expected the value alone, "
                            "or text in quotes",
                            zf_utf8_show(shown, (const char *)anchor));
    if (tag)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "found the tag %s; expected the value alone, or "
                            "text in quotes",
                            show_tag(shown, (const char *)tag));
    return ZF_OK;
}

static zf_status handle_start(builder *b, const yaml_event_t *event,
                              zf_error *err)
{
    const yaml_char_t *anchor, *tag;
    zf_status st;

    if (event->type == YAML_SCALAR_EVENT) {
        anchor = event->data.scalar.anchor;
        tag = event->data.scalar.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        anchor = event->data.sequence_start.anchor;
        tag = event->data.sequence_start.tag;
    } else {
        anchor = event->data.mapping_start.anchor;
        tag = event->data.mapping_start.tag;
    }
    st = check_properties(b, event, anchor, tag, err);
    if (st != ZF_OK)
        return st;
    if (event->type == YAML_SCALAR_EVENT)
        return add_scalar(b, event, err);
    return open_level(b, event,
                      event->type == YAML_MAPPING_START_EVENT ? ZF_YAML_MAP
                                                              : ZF_YAML_LIST,
                      err);
}

static zf_status handle(builder *b, const yaml_event_t *event, zf_error *err)
{
    zf_mark mark = mark_of(b, &event->start_mark);
    char shown[ZF_SHOWN];

    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        return start_document(b, event, err);
    case YAML_ALIAS_EVENT:
        return zf_error_set(
            err, ZF_EINPUT, &mark,
            "found the alias %s; expected the value itself, or text in quotes",
            zf_utf8_show(shown, (const char *)event->data.alias.anchor));
    case YAML_SCALAR_EVENT:
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return handle_start(b, event, err);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        b->depth--;
        return ZF_OK;
    default:
        return ZF_OK;
    }
}

static zf_status build(builder *b, zf_error *err)
{
    zf_status st = ZF_OK;
    int ended = 0;

    while (st == ZF_OK && !ended) {
        yaml_event_t event;

        if (!yaml_parser_parse(&b->parser, &event))
            return zf_yaml_syntax_error(&b->parser, &b->source, err);
        st = handle(b, &event, err);
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    if (st == ZF_OK && !b->root)
        return zf_error_set(err, ZF_EINPUT, &(zf_mark){b->tree->file, 1, 1},
                            "found no content; expected a YAML document");
    return st;
}

/* NOLINTNEXTLINE(readability-function-size): the macro of uthash */
static void free_node(zf_yaml *node)
{
    HASH_CLEAR(hh, node->by_text);
    zf_mem_free(node->text);
    zf_mem_free(node->item);
}

static void free_tree(zf_yaml_tree *tree)
{
    while (tree->chunks) {
        zf_yaml_chunk *chunk = tree->chunks;

        for (size_t i = 0; i < chunk->used; i++)
            free_node(&chunk->node[i]);
        tree->chunks = chunk->next;
        zf_mem_free(chunk);
    }
    zf_mem_free(tree->file);
    zf_mem_free(tree);
}

static zf_yaml_tree *new_tree(const char *name)
{
    zf_yaml_tree *tree = zf_mem_alloc(sizeof(*tree));

    if (!tree)
        return NULL;
    tree->file = zf_mem_string(name, strlen(name));
    if (!tree->file) {
        free_tree(tree);
        return NULL;
    }
    return tree;
}

zf_status zf_yaml_read_text(zf_yaml **out, const char *text, size_t len,
                            const char *name, zf_error *err)
{
    builder b = {.source = {(const unsigned char *)text, len, name}};
    zf_status st = check_text(b.source.text, len, name, err);

    if (st != ZF_OK)
        return st;
    b.tree = new_tree(name);
    if (!b.tree)
        return zf_no_memory(err);
    if (!yaml_parser_initialize(&b.parser)) {
        free_tree(b.tree);
        return zf_no_memory(err);
    }
    yaml_parser_set_encoding(&b.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&b.parser, b.source.text, len);
    st = build(&b, err);
    yaml_parser_delete(&b.parser);
    if (st == ZF_OK)
        *out = b.root;
    else
        free_tree(b.tree);
    return st;
}

zf_status zf_yaml_read_file(zf_yaml **out, const char *path, zf_error *err)
{
    zf_buf buf;
    zf_status st;

    zf_buf_init(&buf, 0);
    st = zf_file_read(&buf, path, MAX_BYTES, err);
    if (st == ZF_OK)
        st = zf_yaml_read_text(out, zf_buf_text(&buf), buf.len, path, err);
    zf_buf_clear(&buf);
    return st;
}

void zf_yaml_free(zf_yaml *root)
{
    if (root)
        free_tree(root->tree);
}
