/* The keys of bases in WCxf, from catalog/warsaw.yaml and jms.yaml, and the
 * symmetries that make index tuples equal.
 *
 * (psibar_i psi_j)(psibar_k psi_l) of one current twice is symmetric under
 * ijkl -> klij; without colour and weak isospin also under ijkl -> kjil (Fierz,
 * equal chiralities).  Hermitian conjugation is ijkl -> jilk. */
#include "coupling/warsaw.h"

#include <stdio.h>
#include <string.h>

#include "zforge/coupling.h"
#include "zforge/yaml.h"

static const char *const current_name[N_CURRENTS] = {
    "q", "u", "d", "l", "e", "phi", "dL", "dR", "eL", "eR"};

void warsaw_clear(warsaw_basis *b)
{
    zf_mem_free(b->key);
    b->key = NULL;
    b->n = 0;
}

/* ---- orbits ---- */

static size_t add_tuple(int orbit[MAX_ORBIT][4], size_t n, int i, int j, int k,
                        int l)
{
    const int t[4] = {i, j, k, l};

    for (size_t a = 0; a < n; a++) {
        if (memcmp(orbit[a], t, sizeof t) == 0)
            return n;
    }
    memcpy(orbit[n], t, sizeof t);
    return n + 1;
}

size_t warsaw_orbit(int orbit[MAX_ORBIT][4], const warsaw_key *key)
{
    int i = key->index[0], j = key->index[1];
    int k = key->index[2], l = key->index[3];
    size_t n = add_tuple(orbit, 0, i, j, k, l);

    if (key->current[0] == key->current[1])
        n = add_tuple(orbit, n, k, l, i, j);
    if (key->fierz) {
        n = add_tuple(orbit, n, k, j, i, l);
        n = add_tuple(orbit, n, i, l, k, j);
    }
    return n;
}

int warsaw_is_real(const warsaw_key *key)
{
    int orbit[MAX_ORBIT][4];
    size_t n;

    if (key->n_indices == 0)
        return 1;
    if (key->n_indices == 2)
        return key->index[0] == key->index[1];
    n = warsaw_orbit(orbit, key);
    for (size_t a = 0; a < n; a++) {
        if (orbit[a][0] == key->index[1] && orbit[a][1] == key->index[0] &&
            orbit[a][2] == key->index[3] && orbit[a][3] == key->index[2])
            return 1;
    }
    return 0;
}

/* ---- reading ---- */

static zf_status add_key(warsaw_basis *b, size_t *capacity,
                         const warsaw_key *key, zf_error *err)
{
    warsaw_key *grown = zf_mem_grow(b->key, capacity, b->n + 1, sizeof *grown);

    if (!grown)
        return zf_error_set(err, ZF_ENOMEM, NULL, "not enough memory");
    b->key = grown;
    b->key[b->n++] = *key;
    return ZF_OK;
}

/* Writes name_digits into the key, and the indices. */
static zf_status set_tuple(warsaw_key *key, const char *name,
                           const zf_yaml *node, zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);
    const char *text = NULL;
    zf_status st = zf_yaml_get_string(&text, node, "family indices", err);
    int written;

    if (st != ZF_OK)
        return st;
    if (strlen(text) != (size_t)key->n_indices ||
        strspn(text, "123") != (size_t)key->n_indices)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "indices \"%s\" of %s; expected %d digits, each "
                            "1, 2 or 3",
                            text, name, key->n_indices);
    for (int k = 0; k < key->n_indices; k++)
        key->index[k] = text[k] - '1';
    written = snprintf(key->text, sizeof key->text, "%s_%s", name, text);
    if (written < 0 || (size_t)written >= sizeof key->text)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "operator \"%s\" has a name that is too long",
                            name);
    return ZF_OK;
}

static zf_status read_currents(warsaw_key *key, const zf_yaml *node,
                               zf_error *err)
{
    zf_status st = zf_yaml_expect(node, ZF_YAML_LIST, "currents", err);
    zf_mark mark;

    if (st != ZF_OK)
        return st;
    mark = zf_yaml_mark(node);
    if (zf_yaml_count(node) != 2)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "%zu currents; expected the two whose product "
                            "the operator is",
                            zf_yaml_count(node));
    for (size_t k = 0; k < 2 && st == ZF_OK; k++) {
        size_t at = 0;

        st = zf_yaml_get_enum(&at, zf_yaml_at(node, k), current_name,
                              N_CURRENTS, "current", err);
        key->current[k] = (warsaw_current)at;
    }
    if (st == ZF_OK && key->current[0] == CURRENT_PHI &&
        key->current[1] != CURRENT_PHI)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "phi comes before %s; expected it last",
                            current_name[key->current[1]]);
    key->n_indices = 2 * (key->current[0] != CURRENT_PHI) +
                     2 * (key->current[1] != CURRENT_PHI);
    return st;
}

/* All keys of an operator without indices, or of one with a set of them. */
static zf_status add_operator(warsaw_basis *b, size_t *capacity,
                              warsaw_key *key, const char *name,
                              const zf_yaml *set, zf_error *err)
{
    zf_status st;

    if (key->n_indices == 0) {
        snprintf(key->text, sizeof key->text, "%s", name);
        return add_key(b, capacity, key, err);
    }
    st = zf_yaml_expect(set, ZF_YAML_LIST, "index tuples", err);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(set); k++) {
        st = set_tuple(key, name, zf_yaml_at(set, k), err);
        if (st == ZF_OK)
            st = add_key(b, capacity, key, err);
    }
    return st;
}

/* The set of index tuples that an operator names. */
static zf_status read_set(const zf_yaml **set, warsaw_key *key,
                          const zf_yaml *node, const zf_yaml *sets,
                          zf_error *err)
{
    const zf_yaml *indices = zf_yaml_find(node, "indices");
    zf_mark mark = zf_yaml_mark(indices ? indices : node);
    const char *name = NULL;
    zf_status st;

    if (!indices)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "missing key \"indices\" of an operator with "
                            "fermions");
    st = zf_yaml_get_string(&name, indices, "indices", err);
    if (st != ZF_OK)
        return st;
    *set = zf_yaml_find(sets, name);
    if (!*set)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "indices is \"%.60s\"; expected the name of a set "
                            "of index tuples",
                            name);
    key->fierz = strcmp(name, "fierz") == 0;
    return ZF_OK;
}

static zf_status read_operator(warsaw_basis *b, size_t *capacity,
                               const zf_yaml *node, const zf_yaml *sets,
                               zf_error *err)
{
    static const char *const keys[] = {"name", "currents", "indices", "weight"};
    const zf_yaml *weight, *set = NULL;
    warsaw_key key = {.weight = 1};
    const char *name = NULL;
    zf_status st;

    st = zf_yaml_check_keys(node, "operator", keys, 4, keys, 2, err);
    if (st == ZF_OK)
        st = zf_yaml_get_string(&name, zf_yaml_find(node, "name"),
                                "name of an operator", err);
    if (st == ZF_OK)
        st = read_currents(&key, zf_yaml_find(node, "currents"), err);
    weight = zf_yaml_find(node, "weight");
    if (st == ZF_OK && weight)
        st = zf_yaml_get_integer(&key.weight, weight, 1, 100, "weight", err);
    if (st == ZF_OK && key.n_indices > 0)
        st = read_set(&set, &key, node, sets, err);
    return st == ZF_OK ? add_operator(b, capacity, &key, name, set, err) : st;
}

static zf_status read_root(warsaw_basis *out, const zf_yaml *root,
                           zf_error *err)
{
    static const char *const keys[] = {"kind", "eft", "basis", "indices",
                                       "operators"};
    const zf_yaml *sets, *list;
    warsaw_basis b = {0};
    size_t capacity = 0;
    zf_status st;

    st = zf_yaml_check_keys(root, "basis", keys, 5, keys, 5, err);
    if (st != ZF_OK)
        return st;
    sets = zf_yaml_find(root, "indices");
    list = zf_yaml_find(root, "operators");
    st = zf_yaml_expect(sets, ZF_YAML_MAP, "sets of indices", err);
    if (st == ZF_OK)
        st = zf_yaml_expect(list, ZF_YAML_LIST, "operators", err);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(list); k++)
        st = read_operator(&b, &capacity, zf_yaml_at(list, k), sets, err);
    if (st == ZF_OK)
        *out = b;
    else
        warsaw_clear(&b);
    return st;
}

zf_status warsaw_read_text(warsaw_basis *out, const char *text, size_t len,
                           zf_error *err)
{
    zf_yaml *root = NULL;
    zf_status st = zf_yaml_read_text(&root, text, len, "basis", err);

    if (st == ZF_OK)
        st = read_root(out, root, err);
    zf_yaml_free(root);
    return st;
}

zf_status warsaw_read(warsaw_basis *out, const char *catalog, const char *file,
                      zf_error *err)
{
    zf_yaml *root = NULL;
    zf_buf path;
    zf_status st;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", catalog, file);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = zf_yaml_read_file(&root, zf_buf_text(&path), err);
    if (st == ZF_OK)
        st = read_root(out, root, err);
    zf_yaml_free(root);
    zf_buf_clear(&path);
    return st;
}

zf_status zf_operators_check_yaml(const zf_yaml *root, zf_error *err)
{
    warsaw_basis b = {0};
    zf_status st = read_root(&b, root, err);

    warsaw_clear(&b);
    return st;
}
