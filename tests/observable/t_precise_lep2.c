/* e+ e- -> l+ l- at LEP-2 against amplitudes that are squared and integrated
 * over the angle in ball arithmetic. */
#include "amplitudes.h"
#include "decays.h"
#include "judge.h"

/* ---- processes ---- */

static void start(process *p, const state *s, ball energy)
{
    ball e2 = over(multiple(4, pi_power(1)), leaf(s, "alpha_em_inv"));
    ball s2 = leaf(s, "sin2_thW");
    ball unit = root(over(e2, times(s2, minus(number(1), s2))));

    memset(p, 0, sizeof(*p));
    p->s = square(energy);
    p->m2_z = square(leaf(s, "m_Z"));
    p->width_z = times(leaf(s, "m_Z"), leaf(s, "Gamma_Z"));
    p->e2 = e2;
    p->z[LEFT] = times(unit, minus(s2, fraction(1, 2)));
    p->z[RIGHT] = times(unit, s2);
    for (int k = 0; k < 4; k++)
        p->contact[k / 2][k % 2] = number(0);
}

/* Dimension six: -g g/M^2 of X; the term of a current with itself has a
 * factor 1/2 and two contractions in Bhabha scattering. */
static void add_contact(process *p, const state *s, int lepton)
{
    for (int a = 0; a < 2; a++)
        for (int b = 0; b < 2; b++)
            p->contact[a][b] = over(
                times(s->x[CHARGED][a][0][0], s->x[CHARGED][b][lepton][lepton]),
                multiple(-1, s->m2_singlets));
}

static void add_boson(process *p, const state *s, int lepton)
{
    p->m2_zp = s->m2_zp;
    p->width_zp = times(root(s->m2_zp), width_total(s));
    for (int a = 0; a < 2; a++)
        for (int b = 0; b < 2; b++)
            p->zp[a][b] = times(s->zp[CHARGED][a][0][0],
                                s->zp[CHARGED][b][lepton][lepton]);
}

/* ---- rows ---- */

typedef struct rates {
    ball all, odd; /* forward plus and minus backward */
} rates;

static rates integrated(process *p)
{
    ball forward = between(p, number(0), number(1));
    ball backward = between(p, number(-1), number(0));

    return (rates){plus(forward, backward), minus(forward, backward)};
}

static void predict_pair(prediction *out, const state *s, const char *name,
                         const double *row)
{
    int lepton = strstr(name, "tautau") ? 2 : 1;
    process p, sm;
    rates now, then;

    start(&sm, s, number(row[0]));
    p = sm;
    if (strstr(name, "_Zp"))
        add_boson(&p, s, lepton);
    else
        add_contact(&p, s, lepton);
    now = integrated(&p);
    then = integrated(&sm);
    if (strncmp(name, "R_sigma", 7) == 0)
        out->value = over(now.all, then.all);
    else if (strncmp(name, "R_FB", 4) == 0)
        out->value = over(now.odd, then.odd);
    else {
        out->value = minus(over(now.odd, now.all), over(then.odd, then.all));
        out->scale = over(then.odd, then.all);
    }
}

static void predict_bin(prediction *out, const state *s, const char *name,
                        const double *row)
{
    ball low = number(row[1]), high = number(row[2]);
    process p, sm;

    start(&sm, s, number(row[0]));
    sm.bhabha = 1;
    p = sm;
    if (strstr(name, "_Zp"))
        add_boson(&p, s, 0);
    else
        add_contact(&p, s, 0);
    for (int a = 0; strstr(name, "_printed") && a < 2; a++)
        p.contact[a][a] = over(p.contact[a][a], number(2));
    out->value = over(between(&p, low, high), between(&sm, low, high));
}

static void judge_rows(judge *j, const zf_observable *o, const state *s,
                       uint64_t *rng)
{
    double value[200];
    zf_error err = {0};
    zf_status st = zf_observable_values(value, NULL, o, j->p, &err);

    ZF_CHECK(o->n_rows <= 200);
    if (st == ZF_EDOMAIN && o->n_valid > 0)
        return;
    ZF_CHECK_OK(st, &err);
    for (int k = 0; k < 2; k++) {
        slong i = zf_test_between(rng, 0, (slong)o->n_rows - 1);
        const double *row = o->row + (size_t)i * o->n_columns;
        size_t mark = balls_mark();
        prediction want = {0};

        if (strncmp(o->name, "Bhabha", 6) == 0)
            predict_bin(&want, s, o->name, row);
        else
            predict_pair(&want, s, o->name, row);
        judge_number(j, value[i], &want, "a row", o->name);
        balls_release(mark);
    }
}

ZF_TEST(rows_are_integrals_of_amplitudes)
{
    judge j = {0};
    uint64_t rng = zf_test_seed();

    for (size_t k = 0; k < sizeof(judge_cards) / sizeof(*judge_cards); k++) {
        judge_open(&j, judge_cards[k]);
        for (int point = 0; point < 3 * zf_test_multiplier(); point++) {
            state s;

            balls_release(0);
            if (point > 0)
                judge_random_point(&j, point - 1, &rng);
            state_at(&s, j.model, zf_couplings_quantities(j.c), j.p);
            for (size_t i = 0; i < zf_observables_count(j.o); i++) {
                const zf_observable *o = zf_observables_at(j.o, i);

                if (o->n_rows > 0)
                    judge_rows(&j, o, &s, &rng);
            }
        }
        judge_close(&j);
    }
    balls_free();

    ZF_CHECK(j.numbers > 250);
}

ZF_TEST_MAIN(ZF_CASE(rows_are_integrals_of_amplitudes))
