/* Which names are legitimate: those of coupling.h, keys of the basis. */
#include "model.h"

static zf_yaml *basis(void)
{
    zf_yaml *root = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(
        zf_yaml_read_file(&root, ZF_SOURCE_DIR "/catalog/warsaw.yaml", &err),
        &err);
    return root;
}

ZF_TEST(couplings_and_coefficients)
{
    static const char *const yes[] = {
        "gL_u_11",    "gR_d_23",   "gL_e_31",    "gR_nu_22",   "gL_n_12",
        "ZpL_u_33",   "ZpR_d_11",  "ZL_e_22",    "ZR_nu_13",   "C_ll_1122",
        "C_ll_1221",  "C_ee_1122", "C_le_1221",  "C_lq1_2223", "C_qq1_2323",
        "C_phil1_12", "C_phiD",    "C_qd1_2333", "C_phiBox",   "C_uu_3333",
    };
    static const char *const no[] = {
        "gL_u_14",    "gL_u_1",  "gL_u_111",  "gX_u_11",    "gL_x_11",
        "gL_u11",     "gL",      "gL_",       "gL_u",       "gL_u_",
        "C_ll_2211",  "C_ll",    "C_ll_",     "C_ll_11220", "C_ee_1221",
        "C_phiD_11",  "C_phil1", "C_lx_1122", "C_",         "C",
        "C_phil1_21", "m_W",     "gamma",     "v",          "X",
    };
    zf_yaml *root = basis();

    for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
        if (zf_obs_name_classify(yes[i], root) != NAME_COUPLING)
            ZF_FAIL("%s is not taken\n", yes[i]);
    for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
        if (zf_obs_name_classify(no[i], root) != NAME_UNKNOWN)
            ZF_FAIL("%s is taken\n", no[i]);
    ZF_CHECK(zf_obs_name_classify("C_phiD", NULL) == NAME_UNKNOWN);
    zf_yaml_free(root);
}

ZF_TEST(quantities_of_models)
{
    static const char *const name[] = {"g_X",    "M_Zp",   "v_Phi", "v_H2",
                                       "X_Q1",   "X_H2",   "g_H",   "M2_eff",
                                       "beta_X", "epsilon"};

    for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
        ZF_CHECK(zf_obs_name_classify(name[i], NULL) == NAME_OF_MODEL);
    ZF_CHECK(zf_obs_name_classify("v_", NULL) == NAME_UNKNOWN);
}

ZF_TEST_MAIN(ZF_CASE(couplings_and_coefficients), ZF_CASE(quantities_of_models))
