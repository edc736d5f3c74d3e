/* names.c - which names the couplings of some model may have. */
#include <string.h>

#include "observable/private.h"

/* The names of coupling.h that every model has, or none of its kind. */
static const char *const fixed[] = {
    "g_X",          "M_Zp",        "epsilon",           "g_H",
    "sin_alpha",    "cos_alpha",   "m_Z_mixed",         "m_Zp_mixed",
    "rho_tree",     "rho_leading", "sin_alpha_leading", "M2_eff",
    "M2_smeft",     "beta_X",      "Landau_scale",      "trace_XY",
    "epsilon_loop",
};

static int is_one_of(const char *text, size_t len, const char *const *list,
                     size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strlen(list[i]) == len && memcmp(list[i], text, len) == 0)
            return 1;
    return 0;
}

/* 1 when all of the text is n digits from 1 to 3. */
static int is_indices(const char *text, size_t n)
{
    return strlen(text) == n && strspn(text, "123") == n;
}

/* gL_u_12, ZpR_nu_33, ... */
static int is_current(const char *name)
{
    static const char *const vector[] = {"gL", "gR", "ZpL", "ZpR", "ZL", "ZR"};
    static const char *const species[] = {"u", "d", "e", "nu", "n"};
    size_t len = strcspn(name, "_");
    const char *rest = name + len;

    if (!is_one_of(name, len, vector, sizeof(vector) / sizeof(*vector)) ||
        !*rest)
        return 0;
    rest++;
    len = strcspn(rest, "_");
    return is_one_of(rest, len, species, sizeof(species) / sizeof(*species)) &&
           rest[len] == '_' && is_indices(rest + len + 1, 2);
}

static int is_item(const zf_yaml *list, const char *text)
{
    for (size_t i = 0; list && i < zf_yaml_count(list); i++)
        if (strcmp(zf_yaml_text(zf_yaml_at(list, i)), text) == 0)
            return 1;
    return 0;
}

/* C_ll_1122, C_phil1_11, C_phiD: a key of the basis. */
static int is_wilson(const char *name, const zf_yaml *basis)
{
    const zf_yaml *operators, *indices;
    const char *key = name + 2;
    size_t len;

    if (strncmp(name, "C_", 2) != 0 || !basis)
        return 0;
    len = strcspn(key, "_");
    operators = zf_yaml_find(basis, "operators");
    indices = zf_yaml_find(basis, "indices");
    for (size_t i = 0; operators && i < zf_yaml_count(operators); i++) {
        const zf_yaml *node = zf_yaml_at(operators, i);
        const zf_yaml *of = zf_yaml_find(node, "indices");
        const char *text = zf_yaml_text(zf_yaml_find(node, "name"));

        if (strlen(text) != len || memcmp(text, key, len) != 0)
            continue;
        if (!of || !indices)
            return !key[len];
        return key[len] &&
               is_item(zf_yaml_find(indices, zf_yaml_text(of)), key + len + 1);
    }
    return 0;
}

name_class zf_obs_name_classify(const char *name, const zf_yaml *basis)
{
    if (is_current(name) || is_wilson(name, basis))
        return NAME_COUPLING;
    if (is_one_of(name, strlen(name), fixed, sizeof(fixed) / sizeof(*fixed)))
        return NAME_OF_MODEL;
    /* v_Phi, X_Q1: vevs of scalars and charges of components. */
    if ((name[0] == 'v' || name[0] == 'X') && name[1] == '_' && name[2])
        return NAME_OF_MODEL;
    return NAME_UNKNOWN;
}
