/* measurement.c - reading measured values. */
#include <string.h>

#include "observable/private.h"

static const char *const kinds[] = {"measurement", "limit", "fit"};

void zf_obs_measurement_clear(zf_measurement *m)
{
    zf_mem_free(m->source);
    zf_mem_free(m->note);
    zf_mem_free(m->correlation);
    zf_mem_free(m->member);
    *m = (zf_measurement){0};
}

static zf_status check_keys(const zf_yaml *node, zf_error *err)
{
    static const char *const keys[] = {
        "value",  "uncertainty", "kind",        "level",
        "source", "verify",      "correlation", "note",
    };
    static const char *const needed[] = {
        "source: where it stands",
    };
    zf_status st = zf_yaml_expect(node, ZF_YAML_MAP, "measurement", err);

    if (st == ZF_OK)
        st = zf_yaml_check_keys(node, "measurement", keys,
                                sizeof(keys) / sizeof(*keys), needed, 1, err);
    return st;
}

/* One number, or [plus, minus]. */
static zf_status read_uncertainty(zf_measurement *m, const reader *r,
                                  const zf_yaml *node, zf_error *err)
{
    const char *what = "uncertainty";
    zf_status st;

    if (node && zf_yaml_kind_of(node) == ZF_YAML_LIST) {
        if (zf_yaml_count(node) != 2) {
            zf_mark mark = zf_yaml_mark(node);

            return zf_error_set(err, ZF_EINPUT, &mark,
                                "uncertainty has %zu items; expected a number "
                                "or [plus, minus]",
                                zf_yaml_count(node));
        }
        st = zf_obs_read_positive(&m->plus, r, zf_yaml_at(node, 0), what, 0,
                                  err);
        if (st == ZF_OK)
            st = zf_obs_read_positive(&m->minus, r, zf_yaml_at(node, 1), what,
                                      0, err);
        return st;
    }
    st = zf_obs_read_positive(&m->plus, r, node, what, 0, err);
    m->minus = m->plus;
    return st;
}

/* GROUP or [GROUP, MEMBER]. */
static zf_status read_correlation(zf_measurement *m, const reader *r,
                                  const zf_yaml *node, zf_error *err)
{
    zf_mark mark;
    zf_status st;

    if (zf_yaml_kind_of(node) != ZF_YAML_LIST)
        return zf_obs_scope_identifier(&m->correlation, &r->scope, node,
                                       "correlation", err);
    if (zf_yaml_count(node) != 2) {
        mark = zf_yaml_mark(node);
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "correlation has %zu items; expected a group or "
                            "[group, member]",
                            zf_yaml_count(node));
    }
    st = zf_obs_scope_identifier(&m->correlation, &r->scope,
                                 zf_yaml_at(node, 0), "correlation group", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text(&m->member, &r->scope, zf_yaml_at(node, 1),
                               "member of the correlation group", err);
    return st;
}

/* Value, uncertainty and level, as the kind wants them. */
static zf_status read_numbers(zf_measurement *m, const reader *r,
                              const zf_yaml *node, zf_error *err)
{
    const zf_yaml *uncertainty = zf_yaml_find(node, "uncertainty");
    const zf_yaml *level = zf_yaml_find(node, "level");
    zf_mark mark = zf_yaml_mark(node);
    zf_status st;

    st = zf_obs_read_number(&m->value, r, zf_yaml_find(node, "value"), "value",
                            err);
    if (st != ZF_OK)
        return st;
    if (m->kind == ZF_MEASUREMENT_LIMIT && (uncertainty || !level))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "a limit has a level, such as 0.95, and no "
                            "uncertainty");
    if (m->kind != ZF_MEASUREMENT_LIMIT && level)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "only a limit has a level; expected an "
                            "uncertainty of one standard deviation");
    if (m->kind == ZF_MEASUREMENT_VALUE && !uncertainty)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "measurement without uncertainty; expected a "
                            "number or [plus, minus], or kind: limit");
    if (uncertainty)
        st = read_uncertainty(m, r, uncertainty, err);
    if (st == ZF_OK && level)
        st = zf_obs_read_positive(&m->level, r, level, "level", 0, err);
    if (st == ZF_OK && m->level >= 1)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "level is %g; expected less than 1, such as 0.95",
                          m->level);
    return st;
}

/* All but the numbers. */
static zf_status read_words(zf_measurement *m, const reader *r,
                            const zf_yaml *node, zf_error *err)
{
    const zf_yaml *kind = zf_yaml_find(node, "kind");
    const zf_yaml *verify = zf_yaml_find(node, "verify");
    const zf_yaml *correlation = zf_yaml_find(node, "correlation");
    size_t k = 0;
    zf_status st = check_keys(node, err);

    if (st == ZF_OK && kind)
        st = zf_yaml_get_enum(&k, kind, kinds, sizeof(kinds) / sizeof(*kinds),
                              "kind of measurement", err);
    m->kind = (zf_measurement_kind)k;
    if (st == ZF_OK && verify)
        st = zf_yaml_get_boolean(&m->verify, verify, "verify", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text(&m->source, &r->scope,
                               zf_yaml_find(node, "source"),
                               "source of the measurement", err);
    if (st == ZF_OK)
        st = zf_obs_scope_text_or(&m->note, &r->scope,
                                  zf_yaml_find(node, "note"), "note", "", err);
    if (st == ZF_OK && correlation)
        st = read_correlation(m, r, correlation, err);
    return st;
}

zf_status zf_obs_read_measurement(zf_measurement *out, const reader *r,
                                  const zf_yaml *node, int numbers,
                                  zf_error *err)
{
    zf_measurement m = {0};
    zf_mark mark = zf_yaml_mark(node);
    zf_status st = read_words(&m, r, node, err);

    if (st == ZF_OK && numbers)
        st = read_numbers(&m, r, node, err);
    else if (st == ZF_OK &&
             (zf_yaml_find(node, "value") ||
              zf_yaml_find(node, "uncertainty") || zf_yaml_find(node, "level")))
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "the numbers of a table's measurement stand in its "
                          "rows, after the columns");
    if (st == ZF_OK && !numbers && m.kind == ZF_MEASUREMENT_LIMIT)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "a table has no limits; expected kind measurement "
                          "or fit");
    if (st == ZF_OK) {
        zf_obs_measurement_clear(out);
        *out = m;
    } else {
        zf_obs_measurement_clear(&m);
    }
    return st;
}
