/* zforge_data.h - tables, measured values and whitening matrices, shared by the
 * modules of all models; the last part of a name is a hash of the numbers. */
#ifndef ZFORGE_DATA_INCLUDED
#define ZFORGE_DATA_INCLUDED

#ifdef __cplusplus
extern "C" {
#endif

enum {
    ZFORGE_N_DATA = 41 /* arrays */
};

extern const double zforge_AFB_mumu_Zp_sqrt_s_61e0de16[8];
extern const double zforge_AFB_mumu_sqrt_s_61e0de16[8];
extern const double zforge_AFB_tautau_Zp_sqrt_s_61e0de16[8];
extern const double zforge_AFB_tautau_sqrt_s_61e0de16[8];
extern const double zforge_Bhabha_Zp_cos_high_6cde6f59[105];
extern const double zforge_Bhabha_Zp_cos_low_32395330[105];
extern const double zforge_Bhabha_Zp_sqrt_s_9aac868c[105];
extern const double zforge_Bhabha_cos_high_6cde6f59[105];
extern const double zforge_Bhabha_cos_low_32395330[105];
extern const double zforge_Bhabha_printed_cos_high_85ac16db[15];
extern const double zforge_Bhabha_printed_cos_low_72d2c0ee[15];
extern const double zforge_Bhabha_printed_sqrt_s_31fa3462[15];
extern const double zforge_Bhabha_sqrt_s_9aac868c[105];
extern const double zforge_R_FB_mumu_sqrt_s_d8a5f202[12];
extern const double zforge_R_FB_tautau_sqrt_s_d8a5f202[12];
extern const double zforge_R_sigma_mumu_Zp_sqrt_s_d8a5f202[12];
extern const double zforge_R_sigma_mumu_sqrt_s_d8a5f202[12];
extern const double zforge_R_sigma_tautau_Zp_sqrt_s_d8a5f202[12];
extern const double zforge_R_sigma_tautau_sqrt_s_d8a5f202[12];
extern const double zforge_measured_0e9dd2aa[12];
extern const double zforge_measured_37673bbd[1];
extern const double zforge_measured_5ab535b6[12];
extern const double zforge_measured_8da875e6[105];
extern const double zforge_measured_9ac3ed1e[2];
extern const double zforge_measured_b303a4e6[8];
extern const double zforge_measured_cce028d8[1];
extern const double zforge_measured_e761ae0b[8];
extern const double zforge_measured_f8bff869[2];
extern const double zforge_measured_fbd9dfa4[1];
extern const double zforge_measured_fd9eb98d[2];
extern const double zforge_whitening_36b9b87a[2];
extern const double zforge_whitening_4d67b726[8];
extern const double zforge_whitening_5e8a1e07[1];
extern const double zforge_whitening_7d28a898[2];
extern const double zforge_whitening_868f400e[5565];
extern const double zforge_whitening_959ac3c3[8];
extern const double zforge_whitening_c2a5ae8f[12];
extern const double zforge_whitening_d8dcc862[1];
extern const double zforge_whitening_e25332f5[12];
extern const double zforge_whitening_f1092d4c[1];
extern const double zforge_whitening_f2c7bf8e[2];

#ifdef __cplusplus
}
#endif

#endif
