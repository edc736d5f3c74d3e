/* mixing_quark.c - the items of `vector_like`: which multiplets of the content
 * mix, checked against their representations. */
#include <string.h>

#include "model/private.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The multiplet that `key` names, a fermion or a scalar. */
static zf_status read_field(char **out, const zf_multiplet **field,
                            const zf_yaml *map, const char *key,
                            const zf_content *c, zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(map, key);
    const char *names[ZF_MAX_COMPONENTS] = {NULL};
    int fermion = strcmp(key, "scalar") != 0;
    size_t n = 0, index = 0;
    zf_status st;

    for (slong k = 0; k < c->n_multiplets; k++)
        if (c->multiplet[k].fermion == fermion)
            names[n++] = c->multiplet[k].name;
    st = zf_yaml_get_enum(&index, node, names, n, key, err);
    if (st != ZF_OK)
        return st;
    *field = &c->multiplet[zf_content_multiplet(c, names[index])];
    return zf_string_copy(out, names[index], err);
}

static int same_representation(const zf_multiplet *a, const zf_multiplet *b)
{
    return a->irrep.p == b->irrep.p && a->irrep.q == b->irrep.q &&
           a->irrep.su2 == b->irrep.su2 &&
           fmpq_equal(&a->hypercharge, &b->hypercharge);
}

static int is_singlet(const zf_multiplet *s)
{
    return s->irrep.p == 0 && s->irrep.q == 0 && s->irrep.su2 == 1 &&
           fmpq_is_zero(&s->hypercharge);
}

static zf_status check_fields(const zf_multiplet *partner,
                              const zf_multiplet *quark,
                              const zf_multiplet *scalar, const zf_yaml *map,
                              zf_error *err)
{
    zf_mark mark = zf_yaml_mark(map);

    if (partner == quark || partner->left != quark->left ||
        !same_representation(partner, quark))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "the partner \"%s\" cannot mix with \"%s\"; "
                            "expected another multiplet of the same chirality "
                            "and representation",
                            partner->name, quark->name);
    if (partner->families != 1)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "the partner \"%s\" has %ld families; expected 1",
                            partner->name, (long)partner->families);
    if (!is_singlet(scalar))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "the scalar \"%s\" is not a singlet of the "
                            "Standard Model; expected one",
                            scalar->name);
    return ZF_OK;
}

static zf_status check_new(const zf_card_mixing *m, size_t k,
                           const zf_yaml *map, zf_error *err)
{
    const zf_vector_like *v = &m->vector_like[k];
    zf_mark mark = zf_yaml_mark(map);

    for (const zf_vector_like *o = m->vector_like; o < v; o++) {
        if (strcmp(o->quark, v->quark) == 0)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "\"%s\" mixes with \"%s\" already; expected "
                                "one partner for each quark",
                                v->quark, o->partner);
        if (strcmp(o->yukawa, v->yukawa) == 0 || strcmp(o->mass, v->mass) == 0)
            return zf_error_set(
                err, ZF_EINPUT, &mark, "\"%s\" is a name for \"%s\" already",
                strcmp(o->mass, v->mass) == 0 ? v->mass : v->yukawa,
                o->partner);
    }
    return ZF_OK;
}

zf_status zf_vector_like_read(zf_card_mixing *m, size_t k, const zf_yaml *map,
                              const zf_content *c, zf_error *err)
{
    static const char *const keys[] = {"partner", "quark", "scalar",
                                       "yukawa",  "mass",  "bar"};
    static const char *const needed[] = {
        "partner: the vector-like multiplet of the chirality of the quark",
        "quark: the multiplet that it mixes with",
        "scalar: the singlet that mixes them",
        "yukawa: a stem such as Y_Q",
        "mass: a name such as m_Q",
        "bar: quark or partner"};
    static const char *const bars[] = {"partner", "quark"};
    const zf_multiplet *partner = NULL, *quark = NULL, *scalar = NULL;
    zf_phrase what = zf_phrase_make("item %zu of vector_like", k + 1);
    zf_vector_like *v = &m->vector_like[k];
    size_t bar = 0;
    zf_status st = zf_yaml_check_keys(map, what.text, keys, COUNT(keys), needed,
                                      COUNT(needed), err);

    if (st == ZF_OK)
        st = read_field(&v->partner, &partner, map, "partner", c, err);
    if (st == ZF_OK)
        st = read_field(&v->quark, &quark, map, "quark", c, err);
    if (st == ZF_OK)
        st = read_field(&v->scalar, &scalar, map, "scalar", c, err);
    if (st == ZF_OK)
        st = check_fields(partner, quark, scalar, map, err);
    if (st == ZF_OK)
        st = zf_name_read(&v->yukawa, zf_yaml_find(map, "yukawa"),
                          ZF_NAME_PARAMETER, "yukawa", err);
    if (st == ZF_OK)
        st = zf_name_read(&v->mass, zf_yaml_find(map, "mass"),
                          ZF_NAME_PARAMETER, "mass", err);
    if (st == ZF_OK)
        st = zf_yaml_get_enum(&bar, zf_yaml_find(map, "bar"), bars, 2, "bar",
                              err);
    v->bar_quark = bar == 1;
    return st == ZF_OK ? check_new(m, k, map, err) : st;
}
