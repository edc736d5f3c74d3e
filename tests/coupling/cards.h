/* cards.h - small cards for tests of couplings, put together from parts. */
#ifndef ZF_TEST_COUPLING_CARDS_H
#define ZF_TEST_COUPLING_CARDS_H

#include <complex.h>
#include <math.h>

#include "zforge/coupling.h"

#include "zf_test.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

/* Quarks and leptons; three right-handed neutrinos. */
#define FERMIONS                                                         \
 "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"                \
 "    - {name: Q, chirality: left, su3: 3, su2: 2, hypercharge: 1/6, "   \
 "families: 3}\n"                                                        \
 "    - {name: u, chirality: right, su3: 3, su2: 1, hypercharge: 2/3, "  \
 "families: 3}\n"                                                        \
 "    - {name: d, chirality: right, su3: 3, su2: 1, hypercharge: -1/3, " \
 "families: 3}\n"                                                        \
 "    - {name: L, chirality: left, su3: 1, su2: 2, hypercharge: -1/2, "  \
 "families: 3}\n"                                                        \
 "    - {name: e, chirality: right, su3: 1, su2: 1, hypercharge: -1, "   \
 "families: 3}\n"                                                        \
 "    - {name: nu, chirality: right, su3: 1, su2: 1, hypercharge: 0, "   \
 "families: 3}\n"
#define QUARK_PAIR                                                        \
 "    - {name: QVL, chirality: left, su3: 3, su2: 2, hypercharge: 1/6}\n" \
 "    - {name: QVR, chirality: right, su3: 3, su2: 2, hypercharge: 1/6}\n"
#define DOWN_PAIR                                                          \
 "    - {name: DVL, chirality: left, su3: 3, su2: 1, hypercharge: -1/3}\n" \
 "    - {name: DVR, chirality: right, su3: 3, su2: 1, hypercharge: -1/3}\n"
#define UP_PAIR                                                           \
 "    - {name: UVL, chirality: left, su3: 3, su2: 1, hypercharge: 2/3}\n" \
 "    - {name: UVR, chirality: right, su3: 3, su2: 1, hypercharge: 2/3}\n"
#define DOUBLET(name, y) \
 "    - {name: " name ", su3: 1, su2: 2, hypercharge: " y "}\n"
#define SINGLET(name) "    - {name: " name ", su3: 1, su2: 1, hypercharge: 0}\n"

/* 3 B_3 - X_e L_e - X_mu L_mu - X_tau L_tau with (1, 2, 0). */
#define CARD_3B3                                                                   \
 FERMIONS "  scalars:\n" DOUBLET(                                                  \
     "H",                                                                          \
     "1/2") "charges: {Q: [0, 0, 1], u: [0, 0, 1], d: [0, 0, 1], L: [-1, -2, 0], " \
            "e: [-1, -2, 0], nu: [-1, -2, 0]}\nscalars: {H: 0}\n"
/* y (L_mu - L_tau) + x (B_3 - L_3) */
#define CARD_B3L3                                                              \
 FERMIONS "  scalars:\n" DOUBLET("H1", "-1/2") DOUBLET("H2", "-1/2")           \
     SINGLET("S") SINGLET(                                                     \
         "Phi1") "parameters: [{name: x}, {name: y}]\n"                        \
                 "charges: {Q: [0, 0, x/3], u: [0, 0, x/3], d: [0, 0, x/3], "  \
                 "L: [0, y, -x - y], e: [0, y, -x - y], nu: [0, y, -x - y]}\n" \
                 "scalars: {H1: 0, H2: x/3, S: -x/3, Phi1: -y}\n"
/* L_mu - L_tau with vector-like quarks. */
#define CARD_VLQ                                                                        \
 FERMIONS QUARK_PAIR DOWN_PAIR UP_PAIR "  scalars:\n" DOUBLET("H", "1/2") SINGLET(      \
     "Phi") "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], L: [0, 1, -1], "       \
            "e: [0, 1, -1], nu: [0, 1, -1], QVL: [1], QVR: [1], DVL: [-1], DVR: [-1], " \
            "UVL: [-1], UVR: [-1]}\nscalars: {H: 0, Phi: 1}\n"
#define MIX_Q(bar)                                                               \
 "    - {partner: QVL, quark: Q, scalar: Phi, yukawa: Y_Q, mass: m_Q, bar: " bar \
 "}\n"
#define MIX_DU                                                               \
 "    - {partner: DVR, quark: d, scalar: Phi, yukawa: Y_D, mass: m_D, bar: " \
 "partner}\n"                                                                \
 "    - {partner: UVR, quark: u, scalar: Phi, yukawa: Y_U, mass: m_U, bar: " \
 "partner}\n"
/* Accidental symmetries at (0.59, 1, 0, 0.87) with a vector-like quark. */
#define CARD_ACCIDENTAL                                                        \
 FERMIONS QUARK_PAIR "  scalars:\n" DOUBLET("H", "-1/2") SINGLET(              \
     "Phi") "charges:\n  Q: [-19/600, -19/600, -19/600]\n"                     \
            "  u: [121/300, 121/300, 121/300]\n  d: [-7/15, -7/15, -7/15]\n"   \
            "  L: [31/200, 113/200, -87/200]\n  e: [-7/25, 13/100, -87/100]\n" \
            "  nu: [59/100, 1, 0]\n  QVL: [-619/600]\n  QVR: [-619/600]\n"     \
            "scalars: {H: -87/200, Phi: 1}\n"

typedef struct fixture {
    zf_model *m;
    zf_couplings *c;
    zf_quantities *q;
    zf_expr_pool *pool;
    zf_point *p;
} fixture;

static inline zf_model *card_model(const char *text)
{
    zf_model *m = NULL;
    zf_yaml *root = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_yaml_read_text(&root, text, strlen(text), "card", &err),
                &err);
    ZF_CHECK_OK(zf_model_read_yaml(&m, root, &err), &err);
    zf_yaml_free(root);
    return m;
}

static inline void setup(fixture *f, const char *text)
{
    zf_error err = {0};

    memset(f, 0, sizeof *f);
    f->m = card_model(text);
    ZF_CHECK_OK(zf_couplings_new(&f->c, f->m, CATALOG, &err), &err);
    f->q = zf_couplings_quantities(f->c);
    f->pool = zf_quantities_pool(f->q);
    ZF_CHECK_OK(zf_point_new(&f->p, f->q, &err), &err);
}

static inline void teardown(fixture *f)
{
    zf_point_free(f->p);
    zf_couplings_free(f->c);
    zf_model_free(f->m);
}

/* The message of a card that has no couplings. */
static inline void check_refused(const char *text, const char *want)
{
    zf_model *m = card_model(text);
    zf_couplings *c = NULL;
    zf_error err = {0};

    ZF_CHECK_SI_EQ(zf_couplings_new(&c, m, CATALOG, &err), ZF_EDOMAIN);
    ZF_CHECK(c == NULL);
    ZF_CHECK_STR_EQ(err.message, want);
    zf_model_free(m);
}

static inline void set(fixture *f, const char *name, double value)
{
    zf_error err = {0};

    ZF_CHECK_OK(zf_couplings_set(f->c, f->p, name, value, &err), &err);
}

static inline double complex value(fixture *f, const char *name)
{
    double complex z = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_value(&z, f->p, name, &err), &err);
    return z;
}

static inline double complex value_of(fixture *f, zf_expr e)
{
    double complex z = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_point_complex(&z, f->p, e, &err), &err);
    return z;
}

static inline int same(double complex a, double complex b, double tolerance)
{
    return cabs(a - b) <= tolerance * (cabs(b) > 0 ? cabs(b) : 1);
}

#define CHECK_NEAR(got, want, tolerance)                                   \
 do {                                                                      \
  double complex zf_g = (got), zf_w = (want);                              \
                                                                           \
  if (!same(zf_g, zf_w, tolerance))                                        \
   ZF_FAIL("%s:%d: %s is %.15g %+.15g I, want %.15g %+.15g I\n", __FILE__, \
           __LINE__, #got, creal(zf_g), cimag(zf_g), creal(zf_w),          \
           cimag(zf_w));                                                   \
 } while (0)

/* The four CKM inputs of the reference values. */
static inline void set_ckm(fixture *f)
{
    set(f, "s12", 0.2265);
    set(f, "s13", 0.00361);
    set(f, "s23", 0.04053);
    set(f, "delta", 1.196);
}

#endif
