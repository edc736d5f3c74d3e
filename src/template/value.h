/* value.h - private to template: what a value of the view holds. */
#ifndef ZFORGE_TEMPLATE_VALUE_H
#define ZFORGE_TEMPLATE_VALUE_H

#include "zforge/template.h"

/* Memory of hash tables comes from base; refusal sets a variable `refused`
 * of the function that adds. */
#define HASH_NONFATAL_OOM        1
#define uthash_malloc(size)      zf_mem_alloc(size)
#define uthash_free(block, size) zf_mem_free(block)
#define uthash_nonfatal_oom(x)   (refused = 1)
#include <uthash.h>

typedef struct zf_member {
    char *key;
    zf_value *value;
    int automatic; /* `first`, `last` or `index`, put there by append */
    UT_hash_handle hh;
} zf_member;

struct zf_value {
    zf_value_kind kind;
    int truth;
    char *text;
    zf_value **item; /* of a list */
    size_t used;
    size_t capacity;
    zf_member *members; /* of a map: a hash, in the order of their setting */
};

/* The value of the key of `len` bytes, or NULL. */
const zf_value *zf_value_find(const zf_value *map, const char *key, size_t len);

#endif
