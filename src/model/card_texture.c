/* card_texture.c - the section `textures` of a card. */
#include <string.h>

#include "model/card.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    MOST_RANK = 1000000
};

static const char *const lepton_words[] = {"diagonal", "not diagonal"};

/* ---- the object ---- */

void zf_card_textures_free(zf_card_textures *t)
{
    if (!t)
        return;
    for (size_t k = 0; t->matrix && k < t->n; k++) {
        zf_card_matrix *m = &t->matrix[k];

        zf_strings_free(m->entry, (size_t)(m->rows * m->columns));
        zf_mem_free(m->name);
        zf_mem_free(m->texture);
        zf_mem_free(m->minors);
    }
    zf_mem_free(t->matrix);
    zf_mem_free(t);
}

zf_status zf_card_textures_new(zf_card_textures **out, size_t n, zf_error *err)
{
    zf_card_textures *t = zf_mem_alloc(sizeof(*t));

    if (!t)
        return zf_no_memory(err);
    t->vanishing_quark_angles = t->diagonal_leptons = -1;
    t->neutrino_rank = -1;
    t->matrix = zf_mem_array(n, sizeof(*t->matrix));
    if (!t->matrix) {
        zf_mem_free(t);
        return zf_no_memory(err);
    }
    t->n = n;
    *out = t;
    return ZF_OK;
}

zf_status zf_card_matrix_shape(zf_card_matrix *m, slong rows, slong columns,
                               zf_error *err)
{
    char **entry = zf_mem_array((size_t)(rows * columns), sizeof(*entry));

    if (!entry)
        return zf_no_memory(err);
    zf_strings_free(m->entry, (size_t)(m->rows * m->columns));
    m->entry = entry;
    m->rows = rows;
    m->columns = columns;
    return ZF_OK;
}

/* ---- reading ---- */

/* Words of letters, digits and a few signs, such as `H + S* H`. */
static zf_status read_words(char **out, const zf_yaml *node, const char *what,
                            zf_error *err)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_*~+ ";
    zf_mark mark;
    const char *text;
    zf_status st = zf_yaml_get_string(&text, node, what, err);

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    if (text[0] == '\0' || text[strspn(text, allowed)] != '\0')
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is %s; expected names, joined by blanks and +",
                            what, ZF_QUOTED(text));
    return zf_string_copy(out, text, err);
}

static zf_status read_row(zf_card_matrix *m, slong i, const zf_yaml *row,
                          zf_error *err)
{
    zf_phrase what = zf_phrase_make("row %ld of %s", (long)i + 1, m->name);
    zf_status st = zf_yaml_expect(row, ZF_YAML_LIST, what.text, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(row);
    if (zf_yaml_count(row) != (size_t)m->columns)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s has %zu entries; expected %ld as in the first",
                            what.text, zf_yaml_count(row), (long)m->columns);
    for (slong j = 0; st == ZF_OK && j < m->columns; j++) {
        what = zf_phrase_make("entry (%ld, %ld) of %s", (long)i + 1,
                              (long)j + 1, m->name);
        st = read_words(&m->entry[i * m->columns + j],
                        zf_yaml_at(row, (size_t)j), what.text, err);
    }
    return st;
}

static zf_status read_rows(zf_card_matrix *m, const zf_yaml *list,
                           zf_error *err)
{
    zf_phrase what = zf_phrase_make("rows of %s", m->name);
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, what.text, err);
    size_t rows = st == ZF_OK ? zf_yaml_count(list) : 0, columns = 0;
    zf_mark mark;

    if (st == ZF_OK && rows > 0) {
        what = zf_phrase_make("row 1 of %s", m->name);
        st = zf_yaml_expect(zf_yaml_at(list, 0), ZF_YAML_LIST, what.text, err);
        if (st == ZF_OK)
            columns = zf_yaml_count(zf_yaml_at(list, 0));
    }
    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(list);
    if (!rows || !columns || rows > ZF_MAX_FAMILIES ||
        columns > ZF_MAX_FAMILIES)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%s is a %zu x %zu matrix; expected 1 to %d rows "
                            "and columns",
                            m->name, rows, columns, ZF_MAX_FAMILIES);
    st = zf_card_matrix_shape(m, (slong)rows, (slong)columns, err);
    for (size_t i = 0; st == ZF_OK && i < rows; i++)
        st = read_row(m, (slong)i, zf_yaml_at(list, i), err);
    return st;
}

static zf_status read_matrix(zf_card_matrix *m, size_t k, const zf_yaml *map,
                             zf_error *err)
{
    static const char *const keys[] = {"name", "rank", "texture", "minors",
                                       "rows"};
    static const char *const needed[] = {"name", "rank", "rows"};
    zf_phrase what = zf_phrase_make("item %zu of matrices", k + 1);
    zf_status st = zf_yaml_check_keys(map, what.text, keys, COUNT(keys), needed,
                                      COUNT(needed), err);
    const zf_yaml *texture, *minors;
    long rank = 0;

    if (st != ZF_OK)
        return st;
    texture = zf_yaml_find(map, "texture");
    minors = zf_yaml_find(map, "minors");
    st = read_words(&m->name, zf_yaml_find(map, "name"), "name of the matrix",
                    err);
    if (st == ZF_OK)
        st = zf_yaml_get_integer(&rank, zf_yaml_find(map, "rank"), 0, MOST_RANK,
                                 "rank", err);
    if (st == ZF_OK && texture)
        st = read_words(&m->texture, texture, "texture", err);
    if (st == ZF_OK && minors)
        st = read_words(&m->minors, minors, "minors", err);
    m->rank = rank;
    return st == ZF_OK ? read_rows(m, zf_yaml_find(map, "rows"), err) : st;
}

static zf_status read_facts(zf_card_textures *t, const zf_yaml *map,
                            zf_error *err)
{
    const zf_yaml *angles = zf_yaml_find(map, "vanishing_quark_angles");
    const zf_yaml *leptons = zf_yaml_find(map, "charged_leptons");
    const zf_yaml *neutrinos = zf_yaml_find(map, "neutrino_rank");
    zf_status st = ZF_OK;
    size_t index = 0;
    long n = 0;

    if (angles) {
        st = zf_yaml_get_integer(&n, angles, 0, 3, "vanishing_quark_angles",
                                 err);
        t->vanishing_quark_angles = n;
    }
    if (st == ZF_OK && leptons) {
        st = zf_yaml_get_enum(&index, leptons, lepton_words,
                              COUNT(lepton_words), "charged_leptons", err);
        t->diagonal_leptons = index == 0;
    }
    if (st == ZF_OK && neutrinos) {
        st = zf_yaml_get_integer(&n, neutrinos, 0, MOST_RANK, "neutrino_rank",
                                 err);
        t->neutrino_rank = n;
    }
    return st;
}

zf_status zf_card_textures_read(zf_card_textures **out, const zf_yaml *map,
                                zf_error *err)
{
    static const char *const keys[] = {"matrices", "vanishing_quark_angles",
                                       "charged_leptons", "neutrino_rank"};
    static const char *const needed[] = {"matrices"};
    zf_status st =
        zf_yaml_check_keys(map, "textures", keys, COUNT(keys), needed, 1, err);
    zf_card_textures *t = NULL;
    const zf_yaml *list;
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    list = zf_yaml_find(map, "matrices");
    st = zf_yaml_expect(list, ZF_YAML_LIST, "matrices", err);
    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(list);
    if (zf_yaml_count(list) > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "matrices has %zu items; expected at most %d",
                            zf_yaml_count(list), ZF_MAX_LIST);
    st = zf_card_textures_new(&t, zf_yaml_count(list), err);
    for (size_t k = 0; st == ZF_OK && k < t->n; k++)
        st = read_matrix(&t->matrix[k], k, zf_yaml_at(list, k), err);
    if (st == ZF_OK)
        st = read_facts(t, map, err);
    if (st == ZF_OK)
        *out = t;
    else
        zf_card_textures_free(t);
    return st;
}

/* ---- writing ---- */

static void write_text(zf_yaml_writer *w, const char *key, const char *text)
{
    if (!text)
        return;
    zf_yaml_write_key(w, key);
    zf_yaml_write_string(w, text);
}

static void write_number(zf_yaml_writer *w, const char *key, slong n)
{
    if (n < 0)
        return;
    zf_yaml_write_key(w, key);
    zf_yaml_write_integer(w, (long)n);
}

static void write_matrix(zf_yaml_writer *w, const zf_card_matrix *m)
{
    zf_yaml_write_map(w);
    write_text(w, "name", m->name);
    write_number(w, "rank", m->rank);
    write_text(w, "texture", m->texture);
    write_text(w, "minors", m->minors);
    zf_yaml_write_key(w, "rows");
    zf_yaml_write_list(w);
    for (slong i = 0; i < m->rows; i++)
        zf_yaml_write_flow_strings(
            w, (const char *const *)m->entry + i * m->columns,
            (size_t)m->columns);
    zf_yaml_write_end(w);
    zf_yaml_write_end(w);
}

void zf_card_textures_write(zf_yaml_writer *w, const zf_card_textures *t)
{
    if (!t)
        return;
    zf_yaml_write_key(w, "textures");
    zf_yaml_write_map(w);
    zf_yaml_write_key(w, "matrices");
    zf_yaml_write_list(w);
    for (size_t k = 0; k < t->n; k++)
        write_matrix(w, &t->matrix[k]);
    zf_yaml_write_end(w);
    write_number(w, "vanishing_quark_angles", t->vanishing_quark_angles);
    if (t->diagonal_leptons >= 0)
        write_text(w, "charged_leptons", lepton_words[!t->diagonal_leptons]);
    write_number(w, "neutrino_rank", t->neutrino_rank);
    zf_yaml_write_end(w);
}
