/* content_read.c - YAML -> content. */
#include <string.h>

#include "model/private.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

zf_status zf_kind_read(zf_kind *out, const zf_yaml *root, zf_error *err)
{
    static const char *const kinds[] = {"content", "search", "model",
                                        "simplified"};
    zf_status st = zf_yaml_expect(root, ZF_YAML_MAP, "the file", err);
    const zf_yaml *node;
    zf_mark mark;
    size_t k;

    if (st != ZF_OK)
        return st;
    node = zf_yaml_find(root, "kind");
    mark = zf_yaml_mark(root);
    if (!node)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "missing key \"kind\"; expected kind: content, "
                            "search, model or simplified");
    st = zf_yaml_get_enum(&k, node, kinds, COUNT(kinds), "kind", err);
    if (st == ZF_OK)
        *out = (zf_kind)k;
    return st;
}

/* Two labels or a usual name. */
static zf_status read_su3(zf_irrep *out, const zf_yaml *node, const char *name,
                          zf_error *err)
{
    zf_phrase what = zf_phrase_make("su3 of %s", ZF_QUOTED(name));
    zf_mark mark = zf_yaml_mark(node);
    long label[2];

    if (zf_yaml_kind_of(node) == ZF_YAML_LIST) {
        if (zf_yaml_count(node) != 2)
            return zf_error_set(err, ZF_EINPUT, &mark,
                                "%s is a list of %zu; expected two Dynkin "
                                "labels [p, q]",
                                what.text, zf_yaml_count(node));
        for (size_t k = 0; k < 2; k++) {
            zf_phrase item = zf_phrase_make("Dynkin label %zu of %s", k + 1,
                                            ZF_QUOTED(name));
            zf_status st =
                zf_yaml_get_integer(&label[k], zf_yaml_at(node, k), 0,
                                    ZF_MAX_DYNKIN, item.text, err);

            if (st != ZF_OK)
                return st;
        }
        out->p = (int)label[0];
        out->q = (int)label[1];
        return ZF_OK;
    }
    if (zf_yaml_kind_of(node) == ZF_YAML_SCALAR &&
        zf_su3_named(&out->p, &out->q, zf_yaml_text(node)))
        return ZF_OK;
    return zf_error_set(err, ZF_EINPUT, &mark,
                        "%s is %s; expected one of 1, 3, 3bar, 6, 6bar, 8, "
                        "10, 10bar, 15, 15bar, 15', 15'bar, 27, 64, 125, or "
                        "Dynkin labels [p, q]",
                        what.text,
                        zf_yaml_kind_of(node) == ZF_YAML_MAP
                            ? "a map"
                            : ZF_QUOTED(zf_yaml_text(node)));
}

static zf_status read_representation(zf_multiplet *m, const zf_yaml *map,
                                     zf_error *err)
{
    zf_quote name = zf_quoted(m->name, strlen(m->name));
    zf_phrase what = zf_phrase_make("su2 of %s", name.text);
    long su2 = 0;
    zf_status st = read_su3(&m->irrep, zf_yaml_find(map, "su3"), m->name, err);

    if (st == ZF_OK)
        st = zf_yaml_get_integer(&su2, zf_yaml_find(map, "su2"), 1, ZF_MAX_SU2,
                                 what.text, err);
    if (st != ZF_OK)
        return st;
    m->irrep.su2 = (int)su2;
    what = zf_phrase_make("hypercharge of %s", name.text);
    return zf_yaml_get_rational(
        &m->hypercharge, zf_yaml_find(map, "hypercharge"), what.text, err);
}

/* The optional keys, with their defaults. */
static zf_status read_rest(zf_multiplet *m, const zf_yaml *map, zf_error *err)
{
    const zf_yaml *families = zf_yaml_find(map, "families");
    const zf_yaml *baryon = zf_yaml_find(map, "baryon");
    const zf_yaml *lepton = zf_yaml_find(map, "lepton");
    const zf_yaml *latex = zf_yaml_find(map, "latex");
    zf_quote name = zf_quoted(m->name, strlen(m->name));
    zf_phrase what = zf_phrase_make("families of %s", name.text);
    long copies = 1;
    zf_status st = ZF_OK;

    if (families)
        st = zf_yaml_get_integer(&copies, families, 1, ZF_MAX_FAMILIES,
                                 what.text, err);
    m->families = copies;
    what = zf_phrase_make("baryon of %s", name.text);
    if (st == ZF_OK && baryon)
        st = zf_yaml_get_rational(&m->baryon, baryon, what.text, err);
    what = zf_phrase_make("lepton of %s", name.text);
    if (st == ZF_OK && lepton)
        st = zf_yaml_get_rational(&m->lepton, lepton, what.text, err);
    what = zf_phrase_make("latex of %s", name.text);
    if (st == ZF_OK)
        st = latex ? zf_line_read(&m->latex, latex, what.text, err)
                   : zf_string_copy(&m->latex, m->name, err);
    return st;
}

static zf_status read_multiplet(zf_multiplet *m, const zf_yaml *map,
                                int fermion, const char *what, zf_error *err)
{
    static const char *const keys[] = {"name",        "su3",       "su2",
                                       "hypercharge", "baryon",    "lepton",
                                       "latex",       "chirality", "families"};
    static const char *const needed[] = {
        "name: a name for the field",
        "su3: a name such as 3 or 3bar, or Dynkin labels", "su2: a dimension",
        "hypercharge: an integer or p/q", "chirality: left or right"};
    static const char *const chiralities[] = {"right", "left"};
    size_t left = 0;
    zf_status st = zf_yaml_check_keys(
        map, what, keys, fermion ? COUNT(keys) : COUNT(keys) - 2, needed,
        fermion ? COUNT(needed) : COUNT(needed) - 1, err);
    zf_phrase phrase;

    if (st != ZF_OK)
        return st;
    phrase = zf_phrase_make("name of %s", what);
    st = zf_name_read(&m->name, zf_yaml_find(map, "name"),
                      fermion ? ZF_NAME_FERMION : ZF_NAME_SCALAR, phrase.text,
                      err);
    if (st != ZF_OK)
        return st;
    m->fermion = fermion;
    phrase = zf_phrase_make("chirality of %s", ZF_QUOTED(m->name));
    if (fermion)
        st = zf_yaml_get_enum(&left, zf_yaml_find(map, "chirality"),
                              chiralities, 2, phrase.text, err);
    m->left = (int)left;
    if (st == ZF_OK)
        st = read_representation(m, map, err);
    if (st == ZF_OK)
        st = read_rest(m, map, err);
    return st;
}

zf_status zf_multiplets_read(zf_content_parts *p, const zf_yaml *list,
                             int fermions, zf_error *err)
{
    const char *of = fermions ? "fermions" : "scalars";
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, of, err);

    for (size_t i = 0; st == ZF_OK && i < zf_yaml_count(list); i++) {
        const zf_yaml *item = zf_yaml_at(list, i);
        zf_phrase what = zf_phrase_make("item %zu of %s", i + 1, of);
        zf_mark mark = zf_yaml_mark(item);
        zf_multiplet m = {0};

        fmpq_init(&m.hypercharge);
        fmpq_init(&m.baryon);
        fmpq_init(&m.lepton);
        st = read_multiplet(&m, item, fermions, what.text, err);
        if (st == ZF_OK)
            st = zf_content_parts_add(p, &m, &mark, err);
        else
            zf_multiplet_clear(&m);
        if (st == ZF_OK && p->n > ZF_MAX_COMPONENTS)
            st = zf_error_set(err, ZF_EINPUT, &mark,
                              "expected at most %d fields", ZF_MAX_COMPONENTS);
    }
    return st;
}

static zf_status read_head(zf_content_parts *p, const zf_yaml *map,
                           const char *name, zf_error *err)
{
    const zf_yaml *own = zf_yaml_find(map, "name");
    const zf_yaml *title = zf_yaml_find(map, "title");
    const zf_yaml *references = zf_yaml_find(map, "references");
    zf_status st = own ? zf_name_read(&p->name, own, ZF_NAME_SLUG,
                                      "name of the content", err)
                       : zf_string_copy(&p->name, name, err);

    if (st == ZF_OK && title)
        st = zf_line_read(&p->title, title, "title of the content", err);
    if (st == ZF_OK && references)
        st = zf_names_read(&p->reference, &p->n_references, references,
                           ZF_NAME_REFERENCE, "references", err);
    return st;
}

zf_status zf_content_read_map(zf_content **out, const zf_yaml *map, int is_file,
                              const char *name, zf_error *err)
{
    static const char *const keys[] = {"name",    "title",      "fermions",
                                       "scalars", "references", "kind"};
    static const char *const needed[] = {"fermions: a list of fields",
                                         "name: a name for the content"};
    zf_content_parts p = {0};
    const zf_yaml *scalars;
    zf_status st = zf_yaml_check_keys(map, "the content", keys,
                                      is_file ? COUNT(keys) : COUNT(keys) - 1,
                                      needed, name ? 1 : 2, err);

    if (st != ZF_OK)
        return st;
    p.place = zf_yaml_mark(zf_yaml_find(map, "fermions"));
    scalars = zf_yaml_find(map, "scalars");
    st = read_head(&p, map, name, err);
    if (st == ZF_OK)
        st = zf_multiplets_read(&p, zf_yaml_find(map, "fermions"), 1, err);
    if (st == ZF_OK && scalars)
        st = zf_multiplets_read(&p, scalars, 0, err);
    if (st == ZF_OK)
        st = zf_content_finish(out, &p, err);
    zf_content_parts_clear(&p);
    return st;
}

zf_status zf_content_read_yaml(zf_content **out, const zf_yaml *root,
                               zf_error *err)
{
    zf_kind kind;
    zf_status st = zf_kind_read(&kind, root, err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(zf_yaml_find(root, "kind"));
    if (kind != ZF_KIND_CONTENT)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "kind is \"%s\"; expected a content here",
                            zf_yaml_text(zf_yaml_find(root, "kind")));
    return zf_content_read_map(out, root, 1, NULL, err);
}

zf_status zf_content_read_file(zf_content **out, const char *path,
                               zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_file(&root, path, err);

    if (st == ZF_OK)
        st = zf_content_read_yaml(out, root, err);
    zf_yaml_free(root);
    return st;
}
