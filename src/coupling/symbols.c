/* Derived quantities of couplings: adding them, and finding them by name. */
#include "coupling/symbols.h"

#include <stdio.h>

zf_status coupling_define(zf_expr *out, zf_couplings *c,
                          const coupling_label *label, zf_expr formula,
                          zf_error *err)
{
    zf_status st = zf_expr_pool_check(c->pool, err);

    if (st != ZF_OK)
        return st;
    st = zf_quantities_add_derived(c->q, label->name, formula, label->latex,
                                   label->unit, label->meaning, err);
    if (st == ZF_OK && out)
        *out = zf_expr_kind_of(formula) == ZF_EXPR_NUMBER
                   ? formula
                   : zf_quantities_symbol(c->q, label->name);
    return st;
}

const char *coupling_species_name(zf_species species)
{
    static const char *const name[ZF_N_SPECIES] = {"u", "d", "e", "nu", "n"};

    return name[species];
}

zf_expr coupling_entry(const zf_couplings *c, zf_species species, int side,
                       int i, int j)
{
    zf_expr e = c->current[species][side][i][j];
    char name[32];

    if (!e || zf_expr_kind_of(e) == ZF_EXPR_NUMBER)
        return e;
    snprintf(name, sizeof name, "g%c_%s_%d%d", side == LEFT ? 'L' : 'R',
             coupling_species_name(species), i + 1, j + 1);
    return zf_quantities_find(c->q, name) ? zf_quantities_symbol(c->q, name)
                                          : e;
}
