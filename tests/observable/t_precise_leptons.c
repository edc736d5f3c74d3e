/* Observables of leptons, of the Z and of the decays of the Z' against their
 * definitions in ball arithmetic. */
#include "decays.h"
#include "judge.h"

/* ---- magnetic moments ---- */

/* The loop of a neutral vector boson and the lepton itself, x the momentum
 * fraction: numerator over (1 - x) + ratio x^2, ratio = m^2/M^2; vector and
 * axial-vector couplings [J. P. Leveille, Nucl. Phys. B 137 (1978) 63]. */
typedef struct loop {
    ball ratio;
    int axial;
} loop;

static ball loop_integrand(ball x, void *arg)
{
    const loop *l = arg;
    ball y = minus(number(1), x), top;

    if (l->axial)
        top = minus(times3(multiple(2, x), y, minus(x, number(4))),
                    times(multiple(4, l->ratio), times(x, square(x))));
    else
        top = times3(number(2), square(x), y);
    return over(top, plus(y, times(l->ratio, square(x))));
}

/* (g-2)/2 of lepton i by a boson of squared mass m2_zp. */
static ball moment(const state *s, int i)
{
    ball l = s->zp[CHARGED][LEFT][i][i], r = s->zp[CHARGED][RIGHT][i][i];
    ball m2 = square(species_mass(s, CHARGED, i)), sum = number(0);
    loop f = {over(m2, s->m2_zp), 0};

    for (f.axial = 0; f.axial < 2; f.axial++) {
        ball g = over(f.axial ? minus(r, l) : plus(r, l), number(2));

        if (acb_is_zero(g))
            continue;
        sum = plus(sum, times(square(g), integrate(loop_integrand, &f,
                                                   number(0), number(1))));
    }
    return over(times(f.ratio, sum), multiple(8, pi_power(2)));
}

static ball moment_heavy(const state *s, int i)
{
    ball l = s->zp[CHARGED][LEFT][i][i], r = s->zp[CHARGED][RIGHT][i][i];
    ball m2 = square(species_mass(s, CHARGED, i));
    ball g = minus(times3(number(3), l, r), plus(square(l), square(r)));

    return over(times(m2, g), times3(number(12), pi_power(2), s->m2_zp));
}

static int predict_moment(prediction *out, const state *s, const char *name)
{
    char text[32];

    if (strcmp(name, "a_muon") == 0) {
        out->value = plus(leaf(s, "a_mu_SM"), moment(s, 1));
        return 1;
    }
    for (int i = 0; i < 3; i++) {
        ball l = s->zp[CHARGED][LEFT][i][i], r = s->zp[CHARGED][RIGHT][i][i];
        ball m2 = square(species_mass(s, CHARGED, i));
        ball size = plus(square(l), square(r));

        snprintf(text, sizeof(text), "Delta_a_%s", lepton_names[i]);
        if (strncmp(name, text, strlen(text)) != 0)
            continue;
        if (name[strlen(text)] == '\0')
            out->value = moment(s, i);
        else if (strcmp(name + strlen(text), "_heavy") == 0)
            out->value = moment_heavy(s, i);
        else
            continue;
        /* Vector and axial parts have different signs. */
        out->scale =
            over(times(m2, size), times3(number(12), pi_power(2), s->m2_zp));
        return 1;
    }
    return 0;
}

/* ---- tau decays and tridents ---- */

/* -(3 g^2 Q2 Q3/(4 pi^2)) log(m_W^2/M^2)/(1 - M^2/m_W^2) */
static ball tau_shift(const state *s)
{
    ball y = over(m2_low(s), square(leaf(s, "m_W")));
    ball box = over(logarithm(over(number(1), y)), minus(number(1), y));
    ball g = times(s->x[CHARGED][LEFT][1][1], s->x[CHARGED][LEFT][2][2]);

    return over(times3(number(-3), g, box), multiple(4, pi_power(2)));
}

/* v^2 sum of g_nu g_mu/M^2 over the bosons, less that of the Z alone: vector
 * and axial current of the muon with muon neutrinos. */
static ball trident_shift(const state *s, int axial, int direct)
{
    ball nu = s->x[NEUTRINO][LEFT][1][1], sum;
    ball l = s->x[CHARGED][LEFT][1][1], r = s->x[CHARGED][RIGHT][1][1];

    if (direct)
        sum = over(times(axial ? minus(r, l) : plus(r, l), nu), m2_low(s));
    else {
        ball c[3], n[3] = {s->z[NEUTRINO][LEFT][1][1],
                           s->zp[NEUTRINO][LEFT][1][1], s->z0[NEUTRINO][LEFT]};
        ball left[3] = {s->z[CHARGED][LEFT][1][1], s->zp[CHARGED][LEFT][1][1],
                        s->z0[CHARGED][LEFT]};
        ball right[3] = {s->z[CHARGED][RIGHT][1][1],
                         s->zp[CHARGED][RIGHT][1][1], s->z0[CHARGED][RIGHT]};

        for (int i = 0; i < 3; i++)
            c[i] = axial ? minus(right[i], left[i]) : plus(right[i], left[i]);
        sum = minus(exchange(s, c[0], n[0], c[1], n[1]),
                    over(times(c[2], n[2]), s->m2_z0));
    }
    return times(square(vev(s)), sum);
}

static ball trident_ratio(const state *s, ball weight, int direct)
{
    ball gv = plus(number(1), multiple(4, leaf(s, "sin2_thW")));
    ball v = plus(gv, trident_shift(s, 0, direct));
    ball a = minus(number(1), trident_shift(s, 1, direct));

    return over(plus(square(v), times(weight, square(a))),
                plus(square(gv), weight));
}

static int predict_decay(prediction *out, const state *s, const char *name)
{
    if (strcmp(name, "tau_mununu_shift") == 0)
        out->value = tau_shift(s);
    else if (strcmp(name, "BR_tau_mununu") == 0)
        out->value =
            times(leaf(s, "BR_tau_mununu_SM"), plus(number(1), tau_shift(s)));
    else if (strcmp(name, "trident") == 0)
        out->value = trident_ratio(s, number(1), 0);
    else if (strcmp(name, "trident_ccfr") == 0)
        out->value = trident_ratio(s, fraction(113, 100), 0);
    else if (strcmp(name, "trident_ccfr_direct") == 0)
        out->value = trident_ratio(s, fraction(113, 100), 1);
    else
        return 0;
    return 1;
}

/* ---- the Z ---- */

/* |gL|^2 + |gR|^2 of the Z */
static ball z_rate(const state *s, int i)
{
    return plus(squared_modulus(s->z[CHARGED][LEFT][i][i]),
                squared_modulus(s->z[CHARGED][RIGHT][i][i]));
}

/* First order in sin(alpha) = (-M_ZX/m_Z0^2) (m_Z/m_Z')^2, physical masses. */
static ball leading_ratio(const state *s)
{
    ball angle =
        over(times(multiple(-1, s->m2_zx), s->m2_z), times(s->m2_z0, s->m2_zp));
    ball l0 = s->z0[CHARGED][LEFT], r0 = s->z0[CHARGED][RIGHT];
    ball l = minus(s->x[CHARGED][LEFT][0][0], s->x[CHARGED][LEFT][1][1]);
    ball r = minus(s->x[CHARGED][RIGHT][0][0], s->x[CHARGED][RIGHT][1][1]);
    ball sum = plus(times(l0, l), times(r0, r));

    return plus(number(1), over(times3(number(2), sum, angle),
                                plus(square(l0), square(r0))));
}

static int predict_z(prediction *out, const state *s, const char *name)
{
    char text[16];

    if (strcmp(name, "R_emu") == 0)
        out->value = over(z_rate(s, 0), z_rate(s, 1));
    else if (strcmp(name, "R_taumu") == 0)
        out->value = over(z_rate(s, 2), z_rate(s, 1));
    else if (strcmp(name, "R_emu_leading") == 0)
        out->value = leading_ratio(s);
    else if (strcmp(name, "rho") == 0)
        out->value = over(s->m2_z0, s->m2_z);
    for (int i = 0; i < 3 && !out->value; i++) {
        ball l = s->z[CHARGED][LEFT][i][i], r = s->z[CHARGED][RIGHT][i][i];
        ball l0 = s->z0[CHARGED][LEFT], r0 = s->z0[CHARGED][RIGHT];

        snprintf(text, sizeof(text), "gV_Z_%s", lepton_names[i]);
        if (strcmp(name, text) == 0) {
            out->value = over(plus(l, r), plus(l0, r0));
            /* gL and gR of the electron nearly cancel in the sum. */
            out->scale = over(l0, plus(l0, r0));
        }
        snprintf(text, sizeof(text), "gA_Z_%s", lepton_names[i]);
        if (strcmp(name, text) == 0)
            out->value = over(minus(r, l), minus(r0, l0));
    }
    return out->value != NULL;
}

/* ---- widths ---- */

/* The channel, "uc", "mutau", "nuenumu", "N1N1", "quarks", ...; NULL. */
static ball channel(const state *s, const char *name)
{
    char text[32];

    for (int species = 0; species < SPECIES; species++)
        for (int i = 0; i < 3; i++)
            for (int j = i; j < 3; j++) {
                const char *const *n =
                    species < CHARGED ? quark_names[species] : lepton_names;
                const char *stem = species == NEUTRINO ? "nu" : "";

                snprintf(text, sizeof(text), "%s%s%s%s", stem, n[i], stem,
                         n[j]);
                if (strcmp(name, text) == 0)
                    return width_of(s, species, i, j);
            }
    if (name[0] == 'N' && name[1] >= '1' && name[1] <= '3' && name[2] == 'N')
        return width_heavy(s, name[1] - '1');
    if (strcmp(name, "quarks") == 0)
        return plus(width_species(s, UP), width_species(s, DOWN));
    if (strcmp(name, "charged") == 0)
        return width_species(s, CHARGED);
    if (strcmp(name, "nunu") == 0)
        return width_species(s, NEUTRINO);
    if (strcmp(name, "NN") == 0)
        return width_heavies(s);
    return NULL;
}

static int predict_width(prediction *out, const state *s, const char *name)
{
    if (strcmp(name, "Gamma_Zp") == 0)
        out->value = width_total(s);
    else if (strcmp(name, "Gamma_Zp_SM") == 0)
        out->value = width_light(s);
    else if (strcmp(name, "width_ratio_Zp") == 0)
        out->value = over(width_total(s), root(s->m2_zp));
    else if (strcmp(name, "Gamma_Zp_bosons") == 0)
        /* Goldstone modes: two complex scalars, g^2 M/(48 pi) each. */
        out->value = over(times(square(s->higgs), root(s->m2_zp)),
                          multiple(24, pi_power(1)));
    else if (strncmp(name, "Gamma_Zp_", 9) == 0)
        out->value = channel(s, name + 9);
    else if (strncmp(name, "BR_Zp_", 6) == 0)
        out->value = channel(s, name + 6);
    if (out->value && strncmp(name, "BR_Zp_", 6) == 0)
        out->value = over(out->value, width_total(s));
    return out->value != NULL;
}

static int predict(prediction *out, const state *s, const char *name)
{
    return predict_moment(out, s, name) || predict_decay(out, s, name) ||
           predict_z(out, s, name) || predict_width(out, s, name);
}

ZF_TEST(observables_are_their_definitions)
{
    static const char *const topics[] = {"gm2",   "tau",    "trident",
                                         "zpole", "widths", NULL};
    judge j = {.topic = topics, .predict = predict, .points = 6};

    judge_all(&j);

    ZF_CHECK(j.numbers > 2000);
}

ZF_TEST_MAIN(ZF_CASE(observables_are_their_definitions))
