/* Tree-level matching of X exchange onto the Warsaw basis, and for simplified
 * models, which have no doublets, onto the JMS basis of the weak effective
 * theory.
 *
 * L_eff = -(1/(2 M^2)) J.J with J = sum over currents of g_ij psibar_i gamma
 * psi_j + g_H phi^dagger i D phi, couplings with g_X, M^2 = M2_smeft (broken
 * by singlets alone).  Kinetic mixing adds -epsilon g1 Y to every coupling; its
 * normalisation cancels between couplings and mass.  The coefficient of a tuple
 * in the full sum is -g_ij g_kl/M^2 for two different currents and half of that
 * for one current twice; a key carries the sum over its orbit.  With
 * (phi^dagger i D phi)^2 = 4 O_phiD + O_phiBox.
 *
 * The doublets q and l are written in the basis where down quarks and charged
 * leptons are diagonal ("Warsaw"), or up quarks ("Warsaw up").
 * Operators: arXiv:1008.4884, arXiv:1709.04486; keys: arXiv:1712.05298. */
#include <stdio.h>
#include <string.h>

#include "coupling/neutral.h"
#include "coupling/warsaw.h"

/* The basis of a model. */
typedef struct target {
    const char *eft, *basis, *up, *file;
} target;

static const target *target_of(const zf_couplings *c)
{
    static const target smeft = {"SMEFT", "Warsaw", "Warsaw up", "warsaw.yaml"};
    static const target wet = {"WET", "JMS", NULL, "jms.yaml"};

    return c->model->simplified ? &wet : &smeft;
}

const char *zf_couplings_eft(const zf_couplings *c)
{
    return target_of(c)->eft;
}

const char *zf_couplings_basis(const zf_couplings *c, int up_aligned)
{
    return up_aligned ? target_of(c)->up : target_of(c)->basis;
}

typedef struct matching {
    const zf_couplings *c;
    zf_expr x[N_CURRENTS][3][3]; /* [CURRENT_PHI][0][0]: the Higgs current */
    zf_expr minus_inverse;       /* -1/M^2 */
} matching;

/* The coupling of a species, Hermitian by construction. */
static zf_expr hermitian(const zf_couplings *c, zf_species species, int side,
                         int i, int j)
{
    if (i > j)
        return zf_expr_conj(c->pool, coupling_entry(c, species, side, j, i));
    return coupling_entry(c, species, side, i, j);
}

static void prepare(matching *m, const zf_couplings *c, int up_aligned)
{
    const struct {
        zf_species species;
        int side;
    } is[CURRENT_PHI] = {
        [CURRENT_Q] = {up_aligned ? ZF_SPECIES_U : ZF_SPECIES_D, LEFT},
        [CURRENT_U] = {ZF_SPECIES_U, RIGHT},
        [CURRENT_D] = {ZF_SPECIES_D, RIGHT},
        [CURRENT_L] = {ZF_SPECIES_E, LEFT},
        [CURRENT_E] = {ZF_SPECIES_E, RIGHT},
    };

    zf_expr_pool *p = c->pool;
    zf_expr eg = zf_expr_integer(p, 0);
    zf_expr higgs = coupling_charge_vevs(c);

    m->c = c;
    if (zf_quantities_find(c->q, "epsilon"))
        eg = zf_expr_mul(p, zf_quantities_symbol(c->q, "epsilon"),
                         zf_quantities_symbol(c->q, "g1"));
    for (int k = 0; k < CURRENT_PHI; k++) {
        zf_expr y = coupling_hypercharge(c, is[k].species, is[k].side);

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++)
                m->x[k][i][j] = hermitian(c, is[k].species, is[k].side, i, j);
            m->x[k][i][i] =
                zf_expr_sub(p, m->x[k][i][i], zf_expr_mul(p, eg, y));
        }
    }
    if (!zf_expr_is_zero(higgs))
        higgs = zf_quantities_symbol(c->q, "g_H");
    m->x[CURRENT_PHI][0][0] =
        zf_expr_sub(p, higgs, zf_expr_mul(p, eg, zf_expr_fraction(p, 1, 2)));
    m->minus_inverse = zf_expr_div(p, zf_expr_integer(p, -1),
                                   zf_quantities_symbol(c->q, "M2_smeft"));
}

/* A simplified model: nothing mixes with the Z. */
static void prepare_simplified(matching *m, const zf_couplings *c)
{
    zf_expr_pool *p = c->pool;

    m->c = c;
    for (int k = 0; k < 4; k++) {
        zf_species species = k < 2 ? ZF_SPECIES_D : ZF_SPECIES_E;

        for (int i = 0; i < 9; i++)
            m->x[CURRENT_DL + k][i / 3][i % 3] =
                hermitian(c, species, k % 2 ? RIGHT : LEFT, i / 3, i % 3);
    }
    m->minus_inverse = zf_expr_div(p, zf_expr_integer(p, -1),
                                   zf_quantities_symbol(c->q, "M2_eff"));
}

static zf_expr coefficient(const matching *m, const warsaw_key *key)
{
    zf_expr_pool *p = m->c->pool;
    int same = key->current[0] == key->current[1];
    zf_expr sum = zf_expr_integer(p, 0);
    zf_expr e;

    if (key->n_indices == 0) {
        sum = zf_expr_power(p, m->x[CURRENT_PHI][0][0], 2, 1);
    } else if (key->n_indices == 2) {
        e = m->x[key->current[0]][key->index[0]][key->index[1]];
        sum = zf_expr_mul(p, e, m->x[CURRENT_PHI][0][0]);
    } else {
        int orbit[MAX_ORBIT][4];
        size_t n = warsaw_orbit(orbit, key);

        for (size_t a = 0; a < n; a++) {
            const int *t = orbit[a];

            e = zf_expr_mul(p, m->x[key->current[0]][t[0]][t[1]],
                            m->x[key->current[1]][t[2]][t[3]]);
            sum = zf_expr_add(p, sum, e);
        }
    }
    e = zf_expr_mul(p, zf_expr_fraction(p, key->weight, same ? 2 : 1), sum);
    e = zf_expr_mul(p, e, m->minus_inverse);
    if (warsaw_is_real(key) && e && !zf_expr_is_real(e))
        e = zf_expr_call1(p, "re", e);
    return e;
}

/* Coefficients that are not zero, with their keys behind them in the same
 * block. */
static zf_status collect(zf_wilson **out, size_t *n_out, const matching *m,
                         const warsaw_basis *b, zf_error *err)
{
    zf_wilson *list = zf_mem_array(b->n + 1, sizeof *list + WARSAW_TEXT);
    char *text;
    size_t n = 0;
    zf_status st;

    if (!list)
        return zf_error_set(err, ZF_ENOMEM, NULL, "not enough memory");
    text = (char *)(list + b->n + 1);
    for (size_t k = 0; k < b->n; k++) {
        const warsaw_key *key = &b->key[k];
        zf_expr e = coefficient(m, key);

        if (!e || zf_expr_is_zero(e))
            continue;
        memcpy(text + n * WARSAW_TEXT, key->text, WARSAW_TEXT);
        list[n].key = text + n * WARSAW_TEXT;
        list[n].complex_key = !warsaw_is_real(key);
        list[n].value = e;
        n++;
    }
    st = zf_expr_pool_check(m->c->pool, err);
    if (st != ZF_OK) {
        zf_mem_free(list);
        return st;
    }
    *out = list;
    *n_out = n;
    return ZF_OK;
}

zf_status zf_couplings_match(zf_wilson **out, size_t *n, const zf_couplings *c,
                             int up_aligned, zf_error *err)
{
    warsaw_basis b = {0};
    matching m = {0};
    zf_status st;

    if (c->model->simplified && up_aligned)
        return zf_error_set(err, ZF_EDOMAIN, NULL,
                            "couplings of \"%s\" are stated for mass "
                            "eigenstates, not for doublets that up quarks "
                            "could be aligned with",
                            c->model->id);
    st = warsaw_read(&b, c->catalog, target_of(c)->file, err);
    if (st != ZF_OK)
        return st;
    if (c->model->simplified)
        prepare_simplified(&m, c);
    else
        prepare(&m, c, up_aligned);
    st = collect(out, n, &m, &b, err);
    warsaw_clear(&b);
    return st;
}

zf_status coupling_match(zf_couplings *c, zf_error *err)
{
    zf_wilson *list = NULL;
    size_t n = 0;
    zf_status st = zf_couplings_match(&list, &n, c, 0, err);

    for (size_t k = 0; k < n && st == ZF_OK; k++) {
        char name[WARSAW_TEXT + 4], tex[2 * WARSAW_TEXT + 16];
        const char *digits = strchr(list[k].key, '_');
        const coupling_label label = {name, tex, "GeV^-2",
                                      c->model->simplified
                                          ? "JMS-basis Wilson coefficient"
                                          : "Warsaw-basis Wilson coefficient"};

        snprintf(name, sizeof name, "C_%s", list[k].key);
        snprintf(tex, sizeof tex, "[C_\\mathrm{%.*s}]_{%s}",
                 (int)(digits ? (size_t)(digits - list[k].key)
                              : strlen(list[k].key)),
                 list[k].key, digits ? digits + 1 : "");
        st = coupling_define(NULL, c, &label, list[k].value, err);
    }
    if (st != ZF_OK) {
        zf_mem_free(list);
        return st;
    }
    zf_mem_free(c->wilson);
    c->wilson = list;
    c->n_wilson = n;
    return ZF_OK;
}
