/* table.c - the kernels under the names by which formulas call them. */
#include "zforge/kernel.h"

#include "zforge_kernels.h"

/* The table hands arguments over as a vector. */
static double gm2_vector(const double *x)
{
    return zforge_gm2_vector(x[0]);
}

static double gm2_vector_d(const double *x)
{
    return zforge_gm2_vector_d(x[0]);
}

static double gm2_axial(const double *x)
{
    return zforge_gm2_axial(x[0]);
}

static double gm2_axial_d(const double *x)
{
    return zforge_gm2_axial_d(x[0]);
}

static double log_ratio(const double *x)
{
    return zforge_log_ratio(x[0]);
}

static double log_ratio_d(const double *x)
{
    return zforge_log_ratio_d(x[0]);
}

static double kallen(const double *x)
{
    return zforge_kallen(x[0], x[1]);
}

static double kallen_d1(const double *x)
{
    return zforge_kallen_d1(x[0], x[1]);
}

static double kallen_d2(const double *x)
{
    return zforge_kallen_d2(x[0], x[1]);
}

static double ramp(const double *x)
{
    return zforge_ramp(x[0]);
}

static double step(const double *x)
{
    return zforge_step(x[0]);
}

static double bhabha_point(const double *x)
{
    return zforge_bhabha_point(x[0], x[1], x[2], x[3], x[4]);
}

static double bhabha(const double *x)
{
    return zforge_bhabha(x[0], x[1], x[2], x[3], x[4], x[5]);
}

static double bhabha_zp(const double *x)
{
    return zforge_bhabha_zp(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7],
                            x[8], x[9], x[10], x[11]);
}

static double bhabha_zp_dhL(const double *x)
{
    return zforge_bhabha_zp_dhL(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7],
                                x[8], x[9], x[10], x[11]);
}

static double bhabha_zp_dhR(const double *x)
{
    return zforge_bhabha_zp_dhR(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7],
                                x[8], x[9], x[10], x[11]);
}

static double bhabha_zp_dM(const double *x)
{
    return zforge_bhabha_zp_dM(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7],
                               x[8], x[9], x[10], x[11]);
}

static double bhabha_zp_dGamma(const double *x)
{
    return zforge_bhabha_zp_dGamma(x[0], x[1], x[2], x[3], x[4], x[5], x[6],
                                   x[7], x[8], x[9], x[10], x[11]);
}

static const char *const none[12] = {NULL};
static const char *const by_gm2_vector[] = {"gm2_vector_d(x1)"};
static const char *const by_gm2_axial[] = {"gm2_axial_d(x1)"};
static const char *const by_log_ratio[] = {"log_ratio_d(x1)"};
static const char *const by_kallen[] = {"kallen_d1(x1, x2)",
                                        "kallen_d2(x1, x2)"};
static const char *const by_ramp[] = {"step(x1)"};
static const char *const by_step[] = {"0"};

#define ZP_ARGUMENTS "(x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12)"
static const char *const by_bhabha_zp[] = {
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    "bhabha_zp_dhL" ZP_ARGUMENTS,
    "bhabha_zp_dhR" ZP_ARGUMENTS,
    "bhabha_zp_dM" ZP_ARGUMENTS,
    "bhabha_zp_dGamma" ZP_ARGUMENTS,
};

static const zf_expr_function kernels[] = {
    {"gm2_vector", 1, gm2_vector, by_gm2_vector, "zforge_gm2_vector", "F_V"},
    {"gm2_vector_d", 1, gm2_vector_d, none, "zforge_gm2_vector_d", "F_V'"},
    {"gm2_axial", 1, gm2_axial, by_gm2_axial, "zforge_gm2_axial", "F_A"},
    {"gm2_axial_d", 1, gm2_axial_d, none, "zforge_gm2_axial_d", "F_A'"},
    {"log_ratio", 1, log_ratio, by_log_ratio, "zforge_log_ratio",
     "\\operatorname{lr}"},
    {"log_ratio_d", 1, log_ratio_d, none, "zforge_log_ratio_d",
     "\\operatorname{lr}'"},
    {"kallen", 2, kallen, by_kallen, "zforge_kallen", "\\lambda^{1/2}"},
    {"kallen_d1", 2, kallen_d1, none, "zforge_kallen_d1",
     "\\lambda^{1/2}_{,1}"},
    {"kallen_d2", 2, kallen_d2, none, "zforge_kallen_d2",
     "\\lambda^{1/2}_{,2}"},
    {"ramp", 1, ramp, by_ramp, "zforge_ramp", "\\operatorname{ramp}"},
    {"step", 1, step, by_step, "zforge_step", "\\theta"},
    {"bhabha_point", 5, bhabha_point, none, "zforge_bhabha_point", "B"},
    {"bhabha", 6, bhabha, none, "zforge_bhabha", "B"},
    {"bhabha_zp", 12, bhabha_zp, by_bhabha_zp, "zforge_bhabha_zp",
     "\\sigma_{ee}"},
    {"bhabha_zp_dhL", 12, bhabha_zp_dhL, none, "zforge_bhabha_zp_dhL",
     "\\partial_{h_L}\\sigma_{ee}"},
    {"bhabha_zp_dhR", 12, bhabha_zp_dhR, none, "zforge_bhabha_zp_dhR",
     "\\partial_{h_R}\\sigma_{ee}"},
    {"bhabha_zp_dM", 12, bhabha_zp_dM, none, "zforge_bhabha_zp_dM",
     "\\partial_{M}\\sigma_{ee}"},
    {"bhabha_zp_dGamma", 12, bhabha_zp_dGamma, none, "zforge_bhabha_zp_dGamma",
     "\\partial_{\\Gamma}\\sigma_{ee}"},
};

const zf_expr_function *zf_kernels(size_t *n)
{
    *n = sizeof(kernels) / sizeof(kernels[0]);
    return kernels;
}
