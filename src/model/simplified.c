/* simplified.c - cards of models with free couplings instead of charges. */
#include <string.h>

#include "model/card.h"

static zf_status read_coupling(zf_coupling *c, const zf_yaml *map,
                               const char *what, zf_error *err)
{
    static const char *const keys[] = {"name", "meaning", "latex"};
    static const char *const needed[] = {
        "name: a name for the coupling",
        "meaning: the current that it multiplies"};
    const zf_yaml *latex;
    zf_phrase phrase;
    zf_status st = zf_yaml_check_keys(map, what, keys, 3, needed, 2, err);

    if (st != ZF_OK)
        return st;
    phrase = zf_phrase_make("name of %s", what);
    st = zf_name_read(&c->name, zf_yaml_find(map, "name"), ZF_NAME_PARAMETER,
                      phrase.text, err);
    if (st != ZF_OK)
        return st;
    phrase = zf_phrase_make("meaning of \"%s\"", c->name);
    st = zf_line_read(&c->meaning, zf_yaml_find(map, "meaning"), phrase.text,
                      err);
    latex = zf_yaml_find(map, "latex");
    phrase = zf_phrase_make("latex of \"%s\"", c->name);
    if (st == ZF_OK)
        st = latex ? zf_line_read(&c->latex, latex, phrase.text, err)
                   : zf_parameter_latex(&c->latex, c->name, err);
    return st;
}

zf_status zf_simplified_read(zf_model *m, const zf_yaml *root, zf_error *err)
{
    const zf_yaml *list = zf_yaml_find(root, "couplings");
    const zf_yaml *leptons = zf_yaml_find(root, "leptons");
    const zf_yaml *targets = zf_yaml_find(root, "targets");
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "couplings", err);
    size_t n = st == ZF_OK ? zf_yaml_count(list) : 0;
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(list);
    if (n == 0 || n > ZF_MAX_LIST)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "couplings has %zu items; expected 1 to %d", n,
                            ZF_MAX_LIST);
    m->simplified = 1;
    m->coupling = zf_mem_array(n, sizeof(*m->coupling));
    if (!m->coupling)
        return zf_no_memory(err);
    m->n_couplings = n;
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        const zf_yaml *item = zf_yaml_at(list, k);
        zf_phrase what = zf_phrase_make("item %zu of couplings", k + 1);

        mark = zf_yaml_mark(item);
        st = read_coupling(&m->coupling[k], item, what.text, err);
        for (size_t l = 0; st == ZF_OK && l < k; l++)
            if (strcmp(m->coupling[k].name, m->coupling[l].name) == 0)
                st = zf_error_set(err, ZF_EINPUT, &mark,
                                  "there is a coupling \"%s\" already",
                                  m->coupling[k].name);
    }
    if (st == ZF_OK && leptons)
        st = zf_names_read(&m->lepton, &m->n_leptons, leptons,
                           ZF_NAME_PARAMETER, "leptons", err);
    if (st == ZF_OK && targets)
        st = zf_names_read(&m->target, &m->n_targets, targets, ZF_NAME_SLUG,
                           "targets", err);
    return st;
}
