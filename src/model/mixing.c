/* mixing.c - the sections `mixing` and `benchmark`: from the gauge to the mass
 * basis, and where the parameters of the couplings usually are.
 *
 * Formulas stay text here; they are read where couplings are computed. */
#include <string.h>

#include "model/private.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    MOST_FORMULA = 1000 /* bytes of an entry of a matrix */
};

static const char *const rotation_keys[ZF_N_ROTATIONS] = {
    "V_uL", "V_uR", "V_dL", "V_dR", "V_eL", "V_eR", "V_nuR"};

const char *zf_rotation_key(zf_rotation r)
{
    return r < ZF_N_ROTATIONS ? rotation_keys[r] : NULL;
}

/* ---- the objects ---- */

static void clear_decimal(zf_decimal *d)
{
    if (d->text)
        fmpq_clear(&d->value);
    zf_mem_free(d->text);
}

static zf_status copy_decimal(zf_decimal *out, const zf_decimal *d,
                              zf_error *err)
{
    zf_status st = zf_string_copy(&out->text, d->text, err);

    if (st == ZF_OK && d->text) {
        fmpq_init(&out->value);
        fmpq_set(&out->value, &d->value);
    }
    return st;
}

void zf_card_mixing_free(zf_card_mixing *m)
{
    if (!m)
        return;
    for (int r = 0; r < ZF_N_ROTATIONS; r++)
        if (m->matrix[r])
            zf_strings_free(m->matrix[r], 9);
    for (size_t k = 0; k < m->n_parameters; k++) {
        zf_card_mixing_parameter *p = &m->parameter[k];

        zf_mem_free(p->name);
        zf_mem_free(p->latex);
        zf_mem_free(p->unit);
        zf_mem_free(p->meaning);
        clear_decimal(&p->value);
        clear_decimal(&p->min);
        clear_decimal(&p->max);
    }
    for (size_t k = 0; k < m->n_vector_like; k++) {
        zf_vector_like *v = &m->vector_like[k];

        zf_mem_free(v->partner);
        zf_mem_free(v->quark);
        zf_mem_free(v->scalar);
        zf_mem_free(v->yukawa);
        zf_mem_free(v->mass);
    }
    zf_mem_free(m->parameter);
    zf_mem_free(m->vector_like);
    zf_mem_free(m->rotate_sb);
    zf_mem_free(m);
}

static zf_status copy_parameter(zf_card_mixing_parameter *out,
                                const zf_card_mixing_parameter *p,
                                zf_error *err)
{
    zf_status st = zf_string_copy(&out->name, p->name, err);

    if (st == ZF_OK)
        st = zf_string_copy(&out->latex, p->latex, err);
    if (st == ZF_OK)
        st = zf_string_copy(&out->unit, p->unit, err);
    if (st == ZF_OK)
        st = zf_string_copy(&out->meaning, p->meaning, err);
    if (st == ZF_OK)
        st = copy_decimal(&out->value, &p->value, err);
    if (st == ZF_OK)
        st = copy_decimal(&out->min, &p->min, err);
    return st == ZF_OK ? copy_decimal(&out->max, &p->max, err) : st;
}

static zf_status copy_vector_like(zf_vector_like *out, const zf_vector_like *v,
                                  zf_error *err)
{
    zf_status st = zf_string_copy(&out->partner, v->partner, err);

    out->bar_quark = v->bar_quark;
    if (st == ZF_OK)
        st = zf_string_copy(&out->quark, v->quark, err);
    if (st == ZF_OK)
        st = zf_string_copy(&out->scalar, v->scalar, err);
    if (st == ZF_OK)
        st = zf_string_copy(&out->yukawa, v->yukawa, err);
    return st == ZF_OK ? zf_string_copy(&out->mass, v->mass, err) : st;
}

/* Room for n parameters and n partners, counted in `m` at once. */
static zf_status make_parameters(zf_card_mixing *m, size_t n, zf_error *err)
{
    m->parameter = zf_mem_array(n, sizeof(*m->parameter));
    if (!m->parameter)
        return zf_no_memory(err);
    m->n_parameters = n;
    return ZF_OK;
}

static zf_status make_vector_like(zf_card_mixing *m, size_t n, zf_error *err)
{
    m->vector_like = zf_mem_array(n, sizeof(*m->vector_like));
    if (!m->vector_like)
        return zf_no_memory(err);
    m->n_vector_like = n;
    return ZF_OK;
}

zf_status zf_card_mixing_copy(zf_card_mixing **out, const zf_card_mixing *m,
                              zf_error *err)
{
    zf_card_mixing *copy = zf_mem_alloc(sizeof(*copy));
    zf_status st;

    if (!copy)
        return zf_no_memory(err);
    copy->ckm_down = m->ckm_down;
    copy->kinetic = m->kinetic;
    st = zf_string_copy(&copy->rotate_sb, m->rotate_sb, err);
    for (int r = 0; st == ZF_OK && r < ZF_N_ROTATIONS; r++)
        if (m->matrix[r])
            st = zf_strings_copy(&copy->matrix[r], m->matrix[r], 9, err);
    if (st == ZF_OK)
        st = make_parameters(copy, m->n_parameters, err);
    for (size_t k = 0; st == ZF_OK && k < m->n_parameters; k++)
        st = copy_parameter(&copy->parameter[k], &m->parameter[k], err);
    if (st == ZF_OK)
        st = make_vector_like(copy, m->n_vector_like, err);
    for (size_t k = 0; st == ZF_OK && k < m->n_vector_like; k++)
        st = copy_vector_like(&copy->vector_like[k], &m->vector_like[k], err);
    if (st == ZF_OK)
        *out = copy;
    else
        zf_card_mixing_free(copy);
    return st;
}

void zf_settings_free(zf_setting *s, size_t n)
{
    for (size_t k = 0; s && k < n; k++) {
        zf_mem_free(s[k].name);
        clear_decimal(&s[k].value);
    }
    zf_mem_free(s);
}

zf_status zf_settings_copy(zf_setting **out, size_t *n_out, const zf_setting *s,
                           size_t n, const char *const *without,
                           size_t n_without, zf_error *err)
{
    zf_setting *copy = zf_mem_array(n, sizeof(*copy));
    zf_status st = ZF_OK;
    size_t used = 0;

    if (!copy)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        int wanted = 1;

        for (size_t l = 0; l < n_without; l++)
            wanted = wanted && strcmp(s[k].name, without[l]) != 0;
        if (!wanted)
            continue;
        st = zf_string_copy(&copy[used].name, s[k].name, err);
        if (st == ZF_OK)
            st = copy_decimal(&copy[used].value, &s[k].value, err);
        used++;
    }
    if (st != ZF_OK) {
        zf_settings_free(copy, n);
        return st;
    }
    *out = copy;
    *n_out = used;
    return ZF_OK;
}

/* ---- reading ---- */

zf_status zf_decimal_read(zf_decimal *out, const zf_yaml *node,
                          const char *what, zf_error *err)
{
    const char *text;
    zf_mark mark;
    fmpq_t value;
    zf_status st = zf_yaml_get_string(&text, node, what, err);

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    fmpq_init(value);
    st = zf_decimal_parse(value, text, strlen(text), what, &mark, err);
    if (st == ZF_OK)
        st = zf_string_copy(&out->text, text, err);
    if (st == ZF_OK) {
        fmpq_init(&out->value);
        fmpq_swap(&out->value, value);
    }
    fmpq_clear(value);
    return st;
}

/* A line that may be left out. */
static zf_status read_line(char **out, const zf_yaml *map, const char *key,
                           const char *name, zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(map, key);
    zf_phrase what = zf_phrase_make("%s of \"%s\"", key, name);

    return node ? zf_line_read(out, node, what.text, err) : ZF_OK;
}

static zf_status read_decimal(zf_decimal *out, const zf_yaml *map,
                              const char *key, const char *name, zf_error *err)
{
    const zf_yaml *node = zf_yaml_find(map, key);
    zf_phrase what = zf_phrase_make("%s of \"%s\"", key, name);

    return node ? zf_decimal_read(out, node, what.text, err) : ZF_OK;
}

/* min <= default <= max, with 0 for a default that is not given. */
static zf_status check_range(const zf_card_mixing_parameter *p,
                             const zf_yaml *map, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(map);
    fmpq_t value;
    int ok;

    fmpq_init(value);
    if (p->value.text)
        fmpq_set(value, &p->value.value);
    ok = (!p->min.text || fmpq_cmp(&p->min.value, value) <= 0) &&
         (!p->max.text || fmpq_cmp(value, &p->max.value) <= 0);
    fmpq_clear(value);
    if (ok)
        return ZF_OK;
    return zf_error_set(err, ZF_EINPUT, &mark,
                        "the default of \"%s\" is %s; expected a value between "
                        "its min and its max",
                        p->name, p->value.text ? p->value.text : "0");
}

static zf_status read_parameter(zf_card_mixing *m, size_t k, const zf_yaml *map,
                                zf_error *err)
{
    static const char *const keys[] = {"name",    "latex", "unit", "meaning",
                                       "default", "min",   "max"};
    static const char *const needed[] = {"name: a name for the parameter"};
    zf_phrase what = zf_phrase_make("item %zu of parameters", k + 1);
    zf_card_mixing_parameter *p = &m->parameter[k];
    zf_status st =
        zf_yaml_check_keys(map, what.text, keys, COUNT(keys), needed, 1, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(map);
    st = zf_name_read(&p->name, zf_yaml_find(map, "name"), ZF_NAME_PARAMETER,
                      "name of the parameter", err);
    if (st != ZF_OK)
        return st;
    for (size_t l = 0; l < k; l++)
        if (strcmp(p->name, m->parameter[l].name) == 0)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "there is a parameter \"%s\" already", p->name);
    st = zf_yaml_find(map, "latex")
             ? read_line(&p->latex, map, "latex", p->name, err)
             : zf_parameter_latex(&p->latex, p->name, err);
    if (st == ZF_OK)
        st = read_line(&p->unit, map, "unit", p->name, err);
    if (st == ZF_OK)
        st = read_line(&p->meaning, map, "meaning", p->name, err);
    if (st == ZF_OK)
        st = read_decimal(&p->value, map, "default", p->name, err);
    if (st == ZF_OK)
        st = read_decimal(&p->min, map, "min", p->name, err);
    if (st == ZF_OK)
        st = read_decimal(&p->max, map, "max", p->name, err);
    return st == ZF_OK ? check_range(p, map, err) : st;
}

static zf_status read_list_size(size_t *n, const zf_yaml *list,
                                const char *what, zf_error *err)
{
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, what, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    *n = zf_yaml_count(list);
    mark = zf_yaml_mark(list);
    if (*n > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s has %zu items; expected at most %d", what, *n,
                            ZF_MAX_LIST);
    return ZF_OK;
}

static zf_status read_formula(char **out, const zf_yaml *node, const char *what,
                              zf_error *err)
{
    const char *text;
    zf_status st = zf_yaml_get_string(&text, node, what, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    if (text[0] == '\0' || strlen(text) > MOST_FORMULA || strchr(text, '\n'))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is %s; expected a formula on one line, at most "
                            "%d bytes long",
                            what, ZF_QUOTED(text), MOST_FORMULA);
    return zf_string_copy(out, text, err);
}

/* V_dL: 3 rows of 3 formulas. */
static zf_status read_matrix(zf_card_mixing *m, zf_rotation r,
                             const zf_yaml *rows, zf_error *err)
{
    const char *key = rotation_keys[r];
    zf_status st = zf_yaml_expect(rows, ZF_YAML_LIST, key, err);
    zf_mark mark;

    if (st == ZF_OK) {
        m->matrix[r] = zf_mem_array(9, sizeof(char *));
        if (!m->matrix[r])
            return zf_no_memory(err);
    }
    for (size_t i = 0; st == ZF_OK && i < 3; i++) {
        const zf_yaml *row =
            i < zf_yaml_count(rows) ? zf_yaml_at(rows, i) : NULL;
        zf_phrase what = zf_phrase_make("row %zu of %s", i + 1, key);

        mark = zf_yaml_mark(row ? row : rows);
        if (zf_yaml_count(rows) != 3)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "%s has %zu rows; expected 3 of 3 formulas",
                                key, zf_yaml_count(rows));
        st = zf_yaml_expect(row, ZF_YAML_LIST, what.text, err);
        if (st == ZF_OK && zf_yaml_count(row) != 3)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "%s has %zu entries; expected 3", what.text,
                                zf_yaml_count(row));
        for (size_t j = 0; st == ZF_OK && j < 3; j++) {
            what = zf_phrase_make("entry (%zu, %zu) of %s", i + 1, j + 1, key);
            st = read_formula(&m->matrix[r][3 * i + j], zf_yaml_at(row, j),
                              what.text, err);
        }
    }
    return st;
}

static zf_status read_matrices(zf_card_mixing *m, const zf_yaml *map,
                               const zf_yaml *mixing, zf_error *err)
{
    zf_status st = zf_yaml_check_keys(map, "matrices", rotation_keys,
                                      ZF_N_ROTATIONS, NULL, 0, err);
    zf_mark mark;

    for (int r = 0; st == ZF_OK && r < ZF_N_ROTATIONS; r++) {
        const zf_yaml *rows = zf_yaml_find(map, rotation_keys[r]);

        if (rows)
            st = read_matrix(m, (zf_rotation)r, rows, err);
    }
    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(map);
    if (m->matrix[ZF_ROTATION_UL] && m->matrix[ZF_ROTATION_DL])
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "V_uL and V_dL are both given; expected one of "
                            "them: the other follows with the CKM matrix");
    if ((m->matrix[ZF_ROTATION_UL] || m->matrix[ZF_ROTATION_DL]) &&
        (zf_yaml_find(mixing, "ckm") || m->rotate_sb))
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "a matrix %s is given beside %s; expected one of "
                            "the two",
                            m->matrix[ZF_ROTATION_UL] ? "V_uL" : "V_dL",
                            m->rotate_sb ? "rotate_sb" : "ckm");
    return ZF_OK;
}

static zf_status read_lists(zf_card_mixing *m, const zf_yaml *map,
                            const zf_content *c, zf_error *err)
{
    const zf_yaml *parameters = zf_yaml_find(map, "parameters");
    const zf_yaml *quarks = zf_yaml_find(map, "vector_like");
    zf_status st = ZF_OK;
    size_t n = 0;

    if (parameters) {
        st = read_list_size(&n, parameters, "parameters", err);
        if (st == ZF_OK)
            st = make_parameters(m, n, err);
        for (size_t k = 0; st == ZF_OK && k < n; k++)
            st = read_parameter(m, k, zf_yaml_at(parameters, k), err);
    }
    if (st == ZF_OK && quarks) {
        st = read_list_size(&n, quarks, "vector_like", err);
        if (st == ZF_OK)
            st = make_vector_like(m, n, err);
        for (size_t k = 0; st == ZF_OK && k < n; k++)
            st = zf_vector_like_read(m, k, zf_yaml_at(quarks, k), c, err);
    }
    return st;
}

static zf_status read_parts(zf_card_mixing *m, const zf_yaml *map,
                            const zf_content *c, zf_error *err)
{
    static const char *const sectors[] = {"up", "down"};
    const zf_yaml *ckm = zf_yaml_find(map, "ckm");
    const zf_yaml *rotate = zf_yaml_find(map, "rotate_sb");
    const zf_yaml *matrices = zf_yaml_find(map, "matrices");
    const zf_yaml *kinetic = zf_yaml_find(map, "kinetic");
    zf_status st = ZF_OK;
    size_t index = 0;

    if (ckm)
        st = zf_yaml_get_enum(&index, ckm, sectors, 2, "ckm", err);
    m->ckm_down = index == 1;
    if (st == ZF_OK && rotate)
        st = zf_name_read(&m->rotate_sb, rotate, ZF_NAME_PARAMETER,
                          "rotate_sb (the name of the angle)", err);
    if (st == ZF_OK && matrices)
        st = read_matrices(m, matrices, map, err);
    if (st == ZF_OK)
        st = read_lists(m, map, c, err);
    if (st == ZF_OK && kinetic)
        st = zf_yaml_get_boolean(&m->kinetic, kinetic, "kinetic", err);
    return st;
}

zf_status zf_card_mixing_read(zf_card_mixing **out, const zf_yaml *map,
                              const zf_content *c, zf_error *err)
{
    static const char *const keys[] = {"ckm",        "rotate_sb",   "matrices",
                                       "parameters", "vector_like", "kinetic"};
    zf_status st =
        zf_yaml_check_keys(map, "mixing", keys, COUNT(keys), NULL, 0, err);
    zf_card_mixing *m;

    if (st != ZF_OK)
        return st;
    m = zf_mem_alloc(sizeof(*m));
    if (!m)
        return zf_no_memory(err);
    st = read_parts(m, map, c, err);
    if (st == ZF_OK)
        *out = m;
    else
        zf_card_mixing_free(m);
    return st;
}

zf_status zf_benchmark_read(zf_setting **out, size_t *n, const zf_yaml *map,
                            zf_error *err)
{
    zf_status st = zf_yaml_expect(map, ZF_YAML_MAP, "benchmark", err);
    size_t count = st == ZF_OK ? zf_yaml_count(map) : 0;
    zf_setting *s;
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(map);
    if (count > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "benchmark has %zu items; expected at most %d",
                            count, ZF_MAX_LIST);
    s = zf_mem_array(count, sizeof(*s));
    if (!s)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < count; k++) {
        const zf_yaml *key = zf_yaml_key(map, k);
        zf_phrase what =
            zf_phrase_make("%.60s of the benchmark", zf_yaml_text(key));

        st = zf_name_read(&s[k].name, key, ZF_NAME_PARAMETER,
                          "a name of the benchmark", err);
        if (st == ZF_OK)
            st = zf_decimal_read(&s[k].value, zf_yaml_at(map, k), what.text,
                                 err);
    }
    if (st != ZF_OK) {
        zf_settings_free(s, count);
        return st;
    }
    *out = s;
    *n = count;
    return ZF_OK;
}
