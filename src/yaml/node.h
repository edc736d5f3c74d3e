/* node.h - private to yaml: what a node holds. */
#ifndef ZFORGE_YAML_NODE_H
#define ZFORGE_YAML_NODE_H

#include "zforge/yaml.h"

/* Memory of hash tables comes from base; refusal sets a variable `refused`
 * of the function that adds. */
#define HASH_NONFATAL_OOM        1
#define uthash_malloc(size)      zf_mem_alloc(size)
#define uthash_free(block, size) zf_mem_free(block)
#define uthash_nonfatal_oom(x)   (refused = 1)
#include <uthash.h>

enum {
    ZF_YAML_CHUNK = 256,
    ZF_YAML_INDEX_FROM = 16, /* maps with more keys are hashed */
};

struct zf_yaml {
    zf_yaml_kind kind;
    int quoted;
    size_t line;
    size_t column;
    struct zf_yaml_tree *tree;
    char *text;     /* of a scalar */
    zf_yaml **item; /* of a list: values; of a map: key, value, key, ... */
    size_t used;    /* entries of `item` */
    size_t capacity;
    size_t place;     /* of a key: where it stands in its map's `item` */
    zf_yaml *by_text; /* of a large map: hash of its keys, else NULL */
    UT_hash_handle hh;
};

typedef struct zf_yaml_chunk {
    struct zf_yaml_chunk *next;
    size_t used;
    zf_yaml node[ZF_YAML_CHUNK];
} zf_yaml_chunk;

typedef struct zf_yaml_tree {
    char *file;
    zf_yaml_chunk *chunks;
    size_t nodes;
} zf_yaml_tree;

/* The key node of a map, or NULL. */
const zf_yaml *zf_yaml_find_key(const zf_yaml *map, const char *key);

#endif
