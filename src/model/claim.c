/* claim.c - statements of searches and cards that can be recomputed. */
#include <limits.h>
#include <string.h>

#include "model/search.h"

void zf_claims_free(zf_claim *claim, size_t n)
{
    for (size_t i = 0; claim && i < n; i++) {
        fmpz_clear(&claim[i].count);
        zf_mem_free(claim[i].source);
        zf_mem_free(claim[i].note);
    }
    zf_mem_free(claim);
}

/* The claims read so far; path: for their marks, may be NULL. */
typedef struct claims {
    zf_claim *item;
    size_t n, capacity;
    const char *path;
} claims;

/* Appends a claim with the source and note of the map. */
static zf_status append(claims *c, zf_claim_kind kind, const zf_yaml *map,
                        const zf_yaml *at, zf_error *err)
{
    const zf_yaml *source = zf_yaml_find(map, "source");
    const zf_yaml *note = zf_yaml_find(map, "note");
    zf_claim *more, *item;
    zf_status st = ZF_OK;

    more = zf_mem_grow(c->item, &c->capacity, c->n + 1, sizeof(*more));
    if (!more)
        return zf_no_memory(err);
    c->item = more;
    item = &c->item[c->n++];
    *item = (zf_claim){.kind = kind};
    if (c->path) {
        item->mark = zf_yaml_mark(at);
        item->mark.file = c->path;
    }
    if (source)
        st = zf_name_read(&item->source, source, ZF_NAME_REFERENCE,
                          "source of the claim", err);
    if (st == ZF_OK && note)
        st = zf_line_read(&item->note, note, "note of the claim", err);
    return st;
}

/* count: {1: 38, 2: 358}: one claim for each bound. */
static zf_status read_counts(claims *c, const zf_yaml *map,
                             const zf_yaml *counts, zf_error *err)
{
    zf_status st = zf_yaml_expect(counts, ZF_YAML_MAP, "count", err);

    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(counts); k++) {
        const zf_yaml *key = zf_yaml_key(counts, k);
        long bound = 0, count = 0;
        zf_phrase what =
            zf_phrase_make("the count for max_charge %s", zf_yaml_text(key));

        st = zf_yaml_get_integer(&bound, key, 1, INT_MAX,
                                 "max_charge of the count", err);
        if (st == ZF_OK)
            st = zf_yaml_get_integer(&count, zf_yaml_at(counts, k), 0, LONG_MAX,
                                     what.text, err);
        if (st == ZF_OK)
            st = append(c, ZF_CLAIM_COUNT, map, key, err);
        if (st == ZF_OK) {
            c->item[c->n - 1].max_charge = bound;
            fmpz_set_si(&c->item[c->n - 1].count, count);
        }
    }
    return st;
}

static zf_status read_claim(claims *c, const zf_yaml *map, int counts,
                            zf_error *err)
{
    static const char *const keys[] = {"property", "source", "note", "count"};
    static const char *const properties[] = {"anomaly-free"};
    zf_status st = zf_yaml_check_keys(map, "the claim", keys, counts ? 4 : 3,
                                      NULL, 0, err);
    const zf_yaml *count, *property;
    zf_mark mark;
    size_t index;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(map);
    count = counts ? zf_yaml_find(map, "count") : NULL;
    property = zf_yaml_find(map, "property");
    if (!count == !property)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            counts ? "a claim states one thing; expected "
                                     "property or count"
                                   : "missing key \"property\" in the claim; "
                                     "expected property: anomaly-free");
    if (!zf_yaml_find(map, "source") && !zf_yaml_find(map, "note"))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "a claim needs a source, or a note that says "
                            "where it comes from");
    if (count)
        return read_counts(c, map, count, err);
    st = zf_yaml_get_enum(&index, property, properties, 1, "property", err);
    return st == ZF_OK ? append(c, ZF_CLAIM_ANOMALY_FREE, map, map, err) : st;
}

zf_status zf_claims_read(zf_claim **out, size_t *n, const zf_yaml *list,
                         int counts, const char *path, zf_error *err)
{
    claims c = {.path = path};
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "claims", err);

    for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(list); i++)
        st = read_claim(&c, zf_yaml_at(list, i), counts, err);
    if (st != ZF_OK) {
        zf_claims_free(c.item, c.n);
        return st;
    }
    *out = c.item;
    *n = c.n;
    return ZF_OK;
}
