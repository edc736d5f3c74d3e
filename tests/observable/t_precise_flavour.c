/* Observables of quark flavour against their definitions in ball arithmetic. */
#include "judge.h"

/* The number of "e", "mu", "tau" at the end of a name, -1. */
static int lepton_at_end(const char *name)
{
    const char *end = strrchr(name, '_');

    for (int i = 0; end && i < 3; i++)
        if (strcmp(end + 1, lepton_names[i]) == 0)
            return i;
    return -1;
}

/* V_tb V_ts^* alpha/(2 pi v^2) */
static ball normalisation(const state *s)
{
    ball v = times(s->ckm[2][2], conjugate(s->ckm[2][1]));
    ball alpha = over(number(1), leaf(s, "alpha_em_b_inv"));

    return over(times(v, alpha),
                times(multiple(2, pi_power(1)), square(vev(s))));
}

/* ---- b -> s l l ---- */

enum {
    BOTH,
    X_ALONE
};

/* L = sum over bosons of -g_sb g_l/M^2: the coefficient of
 * (sbar gamma P b)(lbar gamma l), or with gamma5, in the Lagrangian. */
static ball semileptonic(const state *s, int axial, int primed, int lepton,
                         int what)
{
    ball sum = number(0);

    if (what == X_ALONE) {
        ball right = s->x[CHARGED][RIGHT][lepton][lepton];
        ball left = s->x[CHARGED][LEFT][lepton][lepton];
        ball l = axial ? minus(right, left) : plus(right, left);

        sum = over(times(s->x[DOWN][primed][1][2], l), m2_low(s));
    } else
        for (int boson = 0; boson < 2; boson++) {
            const matrix3(*c)[2] = (const matrix3(*)[2])(boson ? s->zp : s->z);
            ball right = c[CHARGED][RIGHT][lepton][lepton];
            ball left = c[CHARGED][LEFT][lepton][lepton];
            ball l = axial ? minus(right, left) : plus(right, left);

            sum = plus(sum, over(times(c[DOWN][primed][1][2], l),
                                 boson ? s->m2_zp : s->m2_z));
        }
    return over(multiple(-1, sum), number(2));
}

static ball coefficient(const state *s, int axial, int primed, int lepton,
                        int what)
{
    return over(semileptonic(s, axial, primed, lepton, what), normalisation(s));
}

/* |1 + (C10 - C10')/C10_SM|^2 */
static ball leptonic_decay(const state *s, int lepton)
{
    ball c = minus(coefficient(s, 1, 0, lepton, BOTH),
                   coefficient(s, 1, 1, lepton, BOTH));

    return squared_modulus(plus(number(1), over(c, leaf(s, "C10_SM"))));
}

typedef struct gauss {
    const char *name;
    slong mean[3], sigma[3], rho[3]; /* in 1/100; rho12, rho13, rho23 */
} gauss;

static const gauss fits[] = {
    {"clean", {37, 113, 63}, {76, 78, 29}, {95, 34, 29}},
    {"all", {-71, 12, 44}, {24, 35, 19}, {65, 19, 19}},
};

/* a^T Cov^-1 b */
static ball weighted(const gauss *f, const ball a[3], const ball b[3])
{
    static const int place[3][3] = {{-1, 0, 1}, {0, -1, 2}, {1, 2, -1}};
    acb_mat_t m, inverse;
    ball sum = number(0);

    acb_mat_init(m, 3, 3);
    acb_mat_init(inverse, 3, 3);
    for (int i = 0; i < 9; i++) {
        int at = place[i / 3][i % 3];
        ball rho = at < 0 ? number(1) : fraction(f->rho[at], 100);

        acb_set(acb_mat_entry(m, i / 3, i % 3),
                times3(rho, fraction(f->sigma[i / 3], 100),
                       fraction(f->sigma[i % 3], 100)));
    }
    ZF_CHECK(acb_mat_inv(inverse, m, BITS));
    for (int i = 0; i < 9; i++)
        sum = plus(sum, times3(a[i / 3],
                               copy_of(acb_mat_entry(inverse, i / 3, i % 3)),
                               b[i % 3]));
    acb_mat_clear(m);
    acb_mat_clear(inverse);
    return sum;
}

static ball fit_chi2(const state *s, const gauss *f)
{
    ball c[3] = {coefficient(s, 0, 0, 1, X_ALONE),
                 coefficient(s, 0, 0, 0, X_ALONE),
                 coefficient(s, 1, 0, 1, X_ALONE)};
    ball off[3];

    for (int i = 0; i < 3; i++)
        off[i] = minus(real_part(c[i]), fraction(f->mean[i], 100));
    return weighted(f, off, off);
}

/* The least chi^2 of C w: at the best C. */
static ball fit_profile(const state *s, const gauss *f)
{
    ball mu_l = s->x[CHARGED][LEFT][1][1], mu_r = s->x[CHARGED][RIGHT][1][1];
    ball e_l = s->x[CHARGED][LEFT][0][0], e_r = s->x[CHARGED][RIGHT][0][0];
    ball w[3] = {plus(mu_l, mu_r), plus(e_l, e_r), minus(mu_r, mu_l)};
    ball m[3], off[3], best = number(0);

    for (int i = 0; i < 3; i++)
        m[i] = fraction(f->mean[i], 100);
    if (!acb_contains_zero(w[0]) || !acb_contains_zero(w[1]))
        best = over(weighted(f, w, m), weighted(f, w, w));
    for (int i = 0; i < 3; i++)
        off[i] = minus(times(best, w[i]), m[i]);
    return weighted(f, off, off);
}

/* C9_mu, C10p_tau, C9_e_direct, L9_mu */
static int predict_coefficient(prediction *out, const state *s,
                               const char *name)
{
    char text[64];
    char *end;
    int axial, primed = 0, lepton, direct = 0;

    snprintf(text, sizeof(text), "%s", name);
    end = strstr(text, "_direct");
    if (end) {
        direct = 1;
        *end = '\0';
    }
    lepton = lepton_at_end(text);
    axial = strncmp(text + 1, "10", 2) == 0;
    if (lepton < 0 || (!axial && text[1] != '9') ||
        (text[0] != 'C' && text[0] != 'L'))
        return 0;
    primed = text[axial ? 3 : 2] == 'p';
    out->value = text[0] == 'L' ? semileptonic(s, axial, primed, lepton, BOTH)
                                : coefficient(s, axial, primed, lepton,
                                              direct ? X_ALONE : BOTH);
    /* Both bosons cancel in part. */
    if (!direct)
        out->scale = modulus(times(
            text[0] == 'L' ? number(1) : over(number(1), normalisation(s)),
            semileptonic(s, !axial, primed, lepton, BOTH)));
    out->value = real_part(out->value);
    return 1;
}

static int predict_bsll(prediction *out, const state *s, const char *name)
{
    static const char *const decay[3] = {"R_Bs_ee", "R_Bs_mumu", "R_Bs_tautau"};

    for (int i = 0; i < 2; i++) {
        char text[64];

        snprintf(text, sizeof(text), "fit_%s_chi2", fits[i].name);
        if (strcmp(name, text) == 0)
            out->value = fit_chi2(s, &fits[i]);
        snprintf(text, sizeof(text), "fit_%s_profile", fits[i].name);
        if (strcmp(name, text) == 0) {
            state zero;

            state_without(&zero, s);
            out->value = fit_profile(s, &fits[i]);
            out->scale = fit_profile(&zero, &fits[i]);
        }
    }
    for (int i = 0; i < 3; i++)
        if (strcmp(name, decay[i]) == 0)
            out->value = leptonic_decay(s, i);
    if (strcmp(name, "BR_Bs_mumu") == 0)
        out->value = times(leaf(s, "BR_Bs_mumu_SM"), leptonic_decay(s, 1));
    return out->value || predict_coefficient(out, s, name);
}

/* ---- b -> s gamma ---- */

/* v^2/(6 M^2) [sum_i g^si g^ib - 3 g^sb h^bb]/(V_tb V_ts^*), g of one
 * chirality and h of the other. */
static ball dipole(const state *s, int right)
{
    ball sum =
        multiple(-3, times(s->x[DOWN][right][1][2], s->x[DOWN][!right][2][2]));
    ball v = times(s->ckm[2][2], conjugate(s->ckm[2][1]));

    for (int i = 0; i < 3; i++)
        sum =
            plus(sum, times(s->x[DOWN][right][1][i], s->x[DOWN][right][i][2]));
    return over(times(square(vev(s)), sum), times3(number(6), m2_low(s), v));
}

static int predict_bsgamma(prediction *out, const state *s, const char *name)
{
    ball c = real_part(dipole(s, 0)), cp = real_part(dipole(s, 1));
    ball charge = fraction(-1, 3);

    if (strcmp(name, "C7_bsgamma") == 0)
        out->value = times(charge, c);
    else if (strcmp(name, "C8_bsgamma") == 0)
        out->value = c;
    else if (strcmp(name, "C7p_bsgamma") == 0)
        out->value = times(charge, cp);
    else if (strcmp(name, "C8p_bsgamma") == 0)
        out->value = cp;
    else if (strcmp(name, "R_C7_bsgamma") == 0)
        out->value = over(times(charge, c), leaf(s, "C7_SM"));
    else if (strcmp(name, "C7_bsgamma_printed") == 0)
        /* -(1/324) x^2 g^2 v^2/M^2 with the charge x/3 */
        out->value =
            over(times(square(vev(s)), square(s->x[DOWN][RIGHT][2][2])),
                 multiple(-36, m2_low(s)));
    else
        return 0;
    return 1;
}

/* ---- mixing of mesons ---- */

typedef struct mixing {
    ball ll, rr, lr; /* exchange of Z and Z' */
    ball box_ll, box_rr, box_lr;
    ball unit; /* D of the reference, in GeV^-2 */
    ball ckm;  /* V_tq^* V_tb */
} mixing;

/* 4/M^2 of exchange; boxes from masses and Yukawa couplings. */
static void fill_mixing(mixing *m, const state *s, int q)
{
    ball l[2] = {s->z[DOWN][LEFT][q][2], s->zp[DOWN][LEFT][q][2]};
    ball r[2] = {s->z[DOWN][RIGHT][q][2], s->zp[DOWN][RIGHT][q][2]};
    ball pi16 = multiple(16, pi_power(2)), v2 = square(vev(s));
    ball yq, yd, mq, md;

    m->ckm = times(conjugate(s->ckm[2][q]), s->ckm[2][2]);
    m->unit =
        over(times3(square(leaf(s, "m_W")), square(m->ckm), leaf(s, "S0")),
             times(pi_power(2), square(v2)));
    m->ll = multiple(4, exchange(s, l[0], l[0], l[1], l[1]));
    m->rr = multiple(4, exchange(s, r[0], r[0], r[1], r[1]));
    m->lr = multiple(-4, exchange(s, l[0], r[0], l[1], r[1]));
    m->box_ll = m->box_rr = m->box_lr = number(0);
    if (!has_leaf(s, "m_Q") || acb_contains_zero(l[1]))
        return;
    mq = square(leaf(s, "m_Q"));
    yq = times(yukawa(s, "Y_Q", 1, q), conjugate(yukawa(s, "Y_Q", 1, 2)));
    if (!s->model->mixing->vector_like[0].bar_quark)
        yq = conjugate(yq);
    m->box_ll = over(square(yq), times(pi16, mq));
    if (!has_leaf(s, "m_D"))
        return;
    md = square(leaf(s, "m_D"));
    yd = times(conjugate(yukawa(s, "Y_D", 1, q)), yukawa(s, "Y_D", 1, 2));
    m->box_rr = over(square(yd), times(pi16, md));
    m->box_lr = acb_contains_zero(minus(mq, md))
                    ? over(number(1), mq)
                    : over(logarithm(over(mq, md)), minus(mq, md));
    m->box_lr = over(times3(yq, yd, m->box_lr), pi16);
}

/* M12/M12_SM; `sign` of the box with Q and D, `boxes` or exchange alone. */
static ball ratio_m12(const mixing *m, const state *s, int boxes, int sign)
{
    ball sum = plus(plus(m->ll, m->rr), times(leaf(s, "R_LR"), m->lr));

    if (boxes)
        sum =
            plus(sum, plus(plus(m->box_ll, m->box_rr),
                           multiple(sign, times(leaf(s, "R_LR"), m->box_lr))));
    return plus(number(1), over(sum, m->unit));
}

/* (2/3) m f^2 B G_F^2 m_W^2/(16 pi^2) |V|^2/hbar in 1/ps */
static ball mass_difference(const mixing *m, const state *s, const char *meson)
{
    char text[32];
    ball product = fraction(2, 3);

    snprintf(text, sizeof(text), "m_%s", meson);
    product = times(product, leaf(s, text));
    snprintf(text, sizeof(text), "f_%s", meson);
    product = times(product, square(leaf(s, text)));
    snprintf(text, sizeof(text), "Bhat_%s", meson);
    product = times(product, leaf(s, text));
    product = times3(product, square(leaf(s, "G_F")), square(leaf(s, "m_W")));
    product = times(product, squared_modulus(m->ckm));
    return over(product, times3(multiple(16, pi_power(2)), leaf(s, "hbar"),
                                number(1e12)));
}

/* 16 pi^2 g^2 v^4/(m_W^2 V^2): LL and RR in units of G_F^2 m_W^2/(16 pi^2). */
static ball c_vll(const mixing *m, const state *s)
{
    ball v4 = square(square(vev(s)));

    return over(times3(multiple(4, pi_power(2)), v4, plus(m->ll, m->rr)),
                times(square(leaf(s, "m_W")), square(m->ckm)));
}

static int predict_meson(prediction *out, const state *s, const char *name,
                         int q)
{
    const char *meson = q ? "Bs" : "Bd", *pair = q ? "bs" : "bd";
    ball unit, full;
    mixing m;
    char text[64];

#define IS(...) \
 (snprintf(text, sizeof(text), __VA_ARGS__), strcmp(name, text) == 0)
    fill_mixing(&m, s, q);
    full = ratio_m12(&m, s, 1, 1);
    unit = mass_difference(&m, s, meson);
    if (IS("M12_%s", pair))
        out->value = modulus(full);
    else if (IS("M12_%s_tree", pair))
        out->value = modulus(ratio_m12(&m, s, 0, 1));
    else if (IS("M12_%s_printed", pair))
        out->value = modulus(ratio_m12(&m, s, 1, -1));
    else if (IS("phase_M12_%s", pair)) {
        out->value = argument(full);
        out->scale = over(modulus(minus(full, number(1))), modulus(full));
    } else if (IS("DeltaM_%s", meson + 1))
        out->value = times3(times(unit, modulus(full)),
                            multiple(4, leaf(s, "eta_B")), leaf(s, "S0"));
    else if (IS("DeltaM_%s_unrun", meson + 1))
        out->value =
            times(unit, modulus(plus(leaf(s, "C_SM_mix"), c_vll(&m, s))));
    else if (IS("C_VLL_%s", meson + 1)) {
        out->value = real_part(c_vll(&m, s));
        out->scale = modulus(c_vll(&m, s));
    } else
        return 0;
#undef IS
    return 1;
}

static int predict_mixing(prediction *out, const state *s, const char *name)
{
    prediction d = {0}, sm = {0};
    mixing m;

    if (predict_meson(out, s, name, 1) || predict_meson(out, s, name, 0))
        return 1;
    if (strcmp(name, "DeltaM_ratio") == 0) {
        ZF_CHECK(predict_meson(&d, s, "DeltaM_d", 0));
        ZF_CHECK(predict_meson(&sm, s, "DeltaM_s", 1));
        out->value = over(d.value, sm.value);
    } else if (strcmp(name, "shift_Bs") == 0) {
        fill_mixing(&m, s, 1);
        out->value = minus(modulus(ratio_m12(&m, s, 0, 1)), number(1));
        out->scale = number(1);
    } else if (strcmp(name, "kaon_LR") == 0) {
        ball c = exchange(s, s->z[DOWN][LEFT][0][1], s->z[DOWN][RIGHT][0][1],
                          s->zp[DOWN][LEFT][0][1], s->zp[DOWN][RIGHT][0][1]);

        out->value = multiple(2, imaginary_part(c));
        out->scale = multiple(2, modulus(c));
    } else
        return 0;
    return 1;
}

/* ---- contact terms ---- */

static int predict_contact(prediction *out, const state *s, const char *name)
{
    ball l = s->x[CHARGED][LEFT][0][0], r = s->x[CHARGED][RIGHT][0][0];
    ball unit = multiple(2, root(times(multiple(4, pi_power(1)), m2_low(s))));
    ball quark;
    int j;

    if (strcmp(name, "contact_VV_ee") == 0)
        out->value = over(plus(l, r), unit);
    else if (strcmp(name, "contact_AA_ee") == 0)
        out->value = over(minus(r, l), unit);
    else if (strlen(name) == 14 && strncmp(name, "contact_", 8) == 0) {
        quark = name[8] == 'u'   ? s->x[UP][RIGHT][0][0]
                : name[8] == 'd' ? s->x[DOWN][RIGHT][0][0]
                                 : s->x[DOWN][LEFT][0][0];
        j = name[12] - '1';
        out->value =
            over(times3(square(vev(s)), quark, s->x[CHARGED][LEFT][j][j]),
                 multiple(-1, s->m2_singlets));
    } else
        return 0;
    return 1;
}

/* ---- t -> Z' c ---- */

/* Width of t -> q V over sum |g|^2, by the trace:
 * 2 [p_t.p_q + 2 (p_t.k)(p_q.k)/M^2], a massless quark. */
static ball top_width(const state *s, ball m2)
{
    ball t2 = square(leaf(s, "m_t")), rest = minus(t2, m2);
    ball half = over(rest, number(2)), sum = over(plus(t2, m2), number(2));
    ball trace =
        multiple(2, plus(half, over(times3(number(2), sum, half), m2)));

    return times(over(rest, t2), trace);
}

static int predict_top(prediction *out, const state *s, const char *name)
{
    ball w = square(leaf(s, "m_W"));
    ball c, all;
    int q;

    if (strncmp(name, "BR_t_Zp_", 8) != 0)
        return 0;
    q = name[8] == 'c';
    c = plus(squared_modulus(s->zp[UP][LEFT][q][2]),
             squared_modulus(s->zp[UP][RIGHT][q][2]));
    /* The W couples with g2/sqrt(2) = sqrt(2) m_W/v. */
    all = times(over(multiple(2, w), square(vev(s))), top_width(s, w));
    out->value = above(square(leaf(s, "m_t")), s->m2_zp)
                     ? over(times(c, top_width(s, s->m2_zp)), all)
                     : number(0);
    if (strstr(name, "_printed"))
        out->value = multiple(4, out->value);
    return 1;
}

static int predict(prediction *out, const state *s, const char *name)
{
    return predict_bsll(out, s, name) || predict_bsgamma(out, s, name) ||
           predict_mixing(out, s, name) || predict_contact(out, s, name) ||
           predict_top(out, s, name);
}

ZF_TEST(observables_are_their_definitions)
{
    static const char *const topics[] = {"bsll",    "bsgamma", "meson_mixing",
                                         "contact", "top",     NULL};
    judge j = {.topic = topics, .predict = predict, .points = 6};

    judge_all(&j);
    ZF_CHECK(j.numbers > 2000);
}

ZF_TEST_MAIN(ZF_CASE(observables_are_their_definitions))
