/* mixing_write.c - the sections `mixing` and `benchmark` of a card. */
#include "model/private.h"

static void write_text(zf_yaml_writer *w, const char *key, const char *text)
{
    if (!text)
        return;
    zf_yaml_write_key(w, key);
    zf_yaml_write_string(w, text);
}

static void write_decimal(zf_yaml_writer *w, const char *key,
                          const zf_decimal *x)
{
    if (!x->text)
        return;
    zf_yaml_write_key(w, key);
    zf_yaml_write_decimal(w, x->text);
}

static void write_matrices(zf_yaml_writer *w, const zf_card_mixing *m)
{
    int open = 0;

    for (int r = 0; r < ZF_N_ROTATIONS; r++) {
        if (!m->matrix[r])
            continue;
        if (!open) {
            zf_yaml_write_key(w, "matrices");
            zf_yaml_write_map(w);
            open = 1;
        }
        zf_yaml_write_key(w, zf_rotation_key((zf_rotation)r));
        zf_yaml_write_list(w);
        for (size_t i = 0; i < 3; i++)
            zf_yaml_write_flow_strings(
                w, (const char *const *)m->matrix[r] + 3 * i, 3);
        zf_yaml_write_end(w);
    }
    if (open)
        zf_yaml_write_end(w);
}

static void write_parameters(zf_yaml_writer *w, const zf_card_mixing *m)
{
    if (m->n_parameters == 0)
        return;
    zf_yaml_write_key(w, "parameters");
    zf_yaml_write_list(w);
    for (size_t k = 0; k < m->n_parameters; k++) {
        const zf_card_mixing_parameter *p = &m->parameter[k];

        zf_yaml_write_map(w);
        write_text(w, "name", p->name);
        write_text(w, "latex", p->latex);
        write_text(w, "unit", p->unit);
        write_text(w, "meaning", p->meaning);
        write_decimal(w, "default", &p->value);
        write_decimal(w, "min", &p->min);
        write_decimal(w, "max", &p->max);
        zf_yaml_write_end(w);
    }
    zf_yaml_write_end(w);
}

static void write_vector_like(zf_yaml_writer *w, const zf_card_mixing *m)
{
    if (m->n_vector_like == 0)
        return;
    zf_yaml_write_key(w, "vector_like");
    zf_yaml_write_list(w);
    for (size_t k = 0; k < m->n_vector_like; k++) {
        const zf_vector_like *v = &m->vector_like[k];

        zf_yaml_write_map(w);
        write_text(w, "partner", v->partner);
        write_text(w, "quark", v->quark);
        write_text(w, "scalar", v->scalar);
        write_text(w, "yukawa", v->yukawa);
        write_text(w, "mass", v->mass);
        write_text(w, "bar", v->bar_quark ? "quark" : "partner");
        zf_yaml_write_end(w);
    }
    zf_yaml_write_end(w);
}

void zf_card_mixing_write(zf_yaml_writer *w, const zf_card_mixing *m)
{
    if (!m)
        return;
    zf_yaml_write_key(w, "mixing");
    zf_yaml_write_map(w);
    /* Beside a matrix that replaces it, `ckm` is refused. */
    if (!m->matrix[ZF_ROTATION_UL] && !m->matrix[ZF_ROTATION_DL])
        write_text(w, "ckm", m->ckm_down ? "down" : "up");
    write_text(w, "rotate_sb", m->rotate_sb);
    write_matrices(w, m);
    write_parameters(w, m);
    write_vector_like(w, m);
    if (m->kinetic) {
        zf_yaml_write_key(w, "kinetic");
        zf_yaml_write_boolean(w, 1);
    }
    zf_yaml_write_end(w);
}

void zf_benchmark_write(zf_yaml_writer *w, const zf_setting *s, size_t n)
{
    if (n == 0)
        return;
    zf_yaml_write_key(w, "benchmark");
    zf_yaml_write_map(w);
    for (size_t k = 0; k < n; k++)
        write_decimal(w, s[k].name, &s[k].value);
    zf_yaml_write_end(w);
}
