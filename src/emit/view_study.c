/* view_study.c - what a study at a collider needs besides the model: the
 * points of a scan, and luminosities of partons. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/yaml.h"

#include "emit/rates.h"

/* ---- scans ---- */

static zf_value *scan_value(zf_status *st, const zf_scan *s)
{
    zf_value *v = zf_value_map(), *list = zf_value_list();

    zf_put_text(st, v, "name", s->name);
    for (size_t k = 0; k < s->n; k++) {
        zf_value *item = zf_value_map();

        zf_put_double(st, item, "value", s->value[k]);
        zf_add(st, list, item);
    }
    zf_put(st, v, "values", list);
    return v;
}

static zf_status put_scans(zf_value *v, zf_numbers *n,
                           const zf_emit_options *options, zf_error *err)
{
    static const double masses[] = {500,  1000, 1500, 2000, 2500,
                                    3000, 3500, 4000, 4500, 5000};
    static const zf_scan usual = {"M_Zp", masses,
                                  sizeof(masses) / sizeof(masses[0])};
    const zf_scan *scan = options->n_scans ? options->scan : &usual;
    size_t count = options->n_scans ? options->n_scans : 1;
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK, now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < count; k++) {
        const zf_quantity *q = zf_quantities_find(n->quantities, scan[k].name);

        if (!q || q->kind != ZF_QUANTITY_PARAMETER)
            st = zf_error_set(err, ZF_EDOMAIN, NULL,
                              "there is no parameter \"%.60s\" to scan",
                              scan[k].name);
        for (size_t i = 0; st == ZF_OK && i < scan[k].n; i++) {
            double x = scan[k].value[i];

            if (x < q->low || x > q->high || (q->low_open && x <= q->low) ||
                (q->high_open && x >= q->high))
                st = zf_error_set(err, ZF_EDOMAIN, NULL,
                                  "%s = %g is outside its range", q->name, x);
        }
        if (st == ZF_OK)
            zf_add(&now, list, scan_value(&now, &scan[k]));
    }
    zf_put(&now, v, "scans", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

/* ---- luminosities ---- */

/* The numbers of a list, `n` of them unless that is 0; positive. */
static zf_status put_list(zf_value *v, const char *key, const zf_yaml *list,
                          size_t n, zf_error *err)
{
    zf_value *out = zf_value_list();
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, key, err), now = ZF_OK;
    zf_mark mark = list ? zf_yaml_mark(list) : (zf_mark){0};

    if (st == ZF_OK && n && zf_yaml_count(list) != n)
        st = zf_error_set(err, ZF_EINPUT, &mark,
                          "%zu luminosities; expected one for each of %zu "
                          "masses",
                          zf_yaml_count(list), n);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(list); k++) {
        const zf_yaml *node = zf_yaml_at(list, k);
        const char *text = NULL;
        char *end = NULL;
        double x;

        mark = zf_yaml_mark(node);
        st = zf_yaml_get_string(&text, node, key, err);
        if (st != ZF_OK)
            break;
        x = strtod(text, &end);
        if (*end || !isfinite(x) || x <= 0)
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "\"%.40s\" is no positive number", text);
        else {
            zf_value *item = zf_value_map();

            zf_put_double(&now, item, "value", x);
            zf_add(&now, out, item);
        }
    }
    zf_put(&now, v, "values", out);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status put_pairs(zf_value *v, const zf_yaml *map, size_t n,
                           zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = zf_yaml_expect(map, ZF_YAML_MAP, "pairs", err), now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(map); k++) {
        zf_value *item = zf_value_map();

        zf_put_text(&now, item, "pair", zf_yaml_text(zf_yaml_key(map, k)));
        st = put_list(item, "a luminosity", zf_yaml_at(map, k), n, err);
        zf_add(&now, list, item);
    }
    zf_put(&now, v, "pairs", list);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status put_energies(zf_value *v, const zf_yaml *root, zf_error *err)
{
    static const char *const keys[] = {"energy", "pairs"};
    const zf_yaml *list = zf_yaml_find(root, "energies");
    size_t n = zf_yaml_count(zf_yaml_find(root, "mass"));
    zf_value *out = zf_value_list();
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "energies", err),
              now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(list); k++) {
        const zf_yaml *map = zf_yaml_at(list, k);
        zf_value *item = zf_value_map();
        long energy = 0;

        st = zf_yaml_check_keys(map, "an energy", keys, 2, keys, 2, err);
        if (st == ZF_OK)
            st = zf_yaml_get_integer(&energy, zf_yaml_find(map, "energy"), 1,
                                     1000000, "energy", err);
        zf_put_integer(&now, item, "energy", energy);
        if (st == ZF_OK)
            st = put_pairs(item, zf_yaml_find(map, "pairs"), n, err);
        zf_add(&now, out, item);
    }
    zf_put(&now, v, "energies", out);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status put_luminosities(zf_value *v, const zf_yaml *root,
                                  zf_error *err)
{
    static const char *const keys[] = {"kind",   "title", "set",
                                       "source", "date",  "note",
                                       "unit",   "mass",  "energies"};
    static const char *const texts[] = {"title", "set", "source", "unit"};
    zf_status st = zf_yaml_check_keys(root, "a file of luminosities", keys, 9,
                                      keys, 9, err),
              now = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < 4; k++) {
        const char *text = NULL;

        st = zf_yaml_get_string(&text, zf_yaml_find(root, texts[k]), texts[k],
                                err);
        if (st == ZF_OK)
            zf_put_text(&now, v, texts[k], text);
    }
    if (st == ZF_OK) {
        zf_value *mass = zf_value_map();

        st = put_list(mass, "a mass", zf_yaml_find(root, "mass"), 0, err);
        zf_put(&now, v, "mass", mass);
    }
    if (st == ZF_OK)
        st = put_energies(v, root, err);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}

static zf_status read_luminosities(zf_value *v, const char *path, zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_file(&root, path, err);

    if (st == ZF_OK)
        st = put_luminosities(v, root, err);
    zf_yaml_free(root);
    return st;
}

zf_status zf_luminosities_check_yaml(const zf_yaml *root, zf_error *err)
{
    zf_value *v = zf_value_map();
    zf_status st = put_luminosities(v, root, err);

    zf_value_free(v);
    return st;
}

zf_status zf_view_put_study(zf_value *v, zf_numbers *n,
                            const zf_emit_options *options, zf_error *err)
{
    zf_value *luminosities = zf_value_map();
    zf_status st = zf_view_put_rates(v, n, options, err), now = ZF_OK;
    zf_buf path;

    zf_buf_init(&path, 0);
    zf_path_join(&path, n->catalog, "luminosities/nn23lo1.yaml");
    if (st == ZF_OK)
        st = put_scans(v, n, options, err);
    if (st == ZF_OK)
        st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = read_luminosities(luminosities, zf_buf_text(&path), err);
    zf_put(&now, v, "luminosities", luminosities);
    zf_buf_clear(&path);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
