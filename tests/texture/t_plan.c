/* Matrices of contents, by their representations. */
#include "papers.h"

static void names(zf_buf *out, const char *content)
{
    char path[256];
    zf_content *c = NULL;
    zf_texture_plan *p = NULL;
    zf_error err = {0};

    snprintf(path, sizeof(path), ZF_SOURCE_DIR "/catalog/content/%s.yaml",
             content);
    ZF_CHECK_OK(zf_content_read_file(&c, path, &err), &err);
    ZF_CHECK_OK(zf_texture_plan_new(&p, c, &err), &err);
    zf_content_free(c);
    for (size_t k = 0; k < p->n; k++) {
        zf_buf_printf(out, "%s%s", k ? " " : "", p->matrix[k].name);
        for (int a = 0; a < 2; a++)
            if (p->matrix[k].alias[a])
                zf_buf_printf(out, "=%s", p->matrix[k].alias[a]);
        if (p->matrix[k].symmetry)
            zf_buf_printf(out, "%c", p->matrix[k].symmetry > 0 ? '+' : '-');
    }
    zf_texture_plan_free(p);
}

static void check_names(const char *content, const char *want)
{
    zf_buf got;

    zf_buf_init(&got, 0);
    names(&got, content);
    ZF_CHECK_STR_EQ(zf_buf_text(&got), want);
    zf_buf_clear(&got);
}

ZF_TEST(matrices_of_catalogue_contents)
{
    check_names("sm", "Yu Yd Ye WL=Weinberg=mnu5+");
    check_names("sm+3nu", "Yu Yd Ye Ynu Mnu=MR+ WL=Weinberg=mnu5+");
    /* Higgsinos, without scalars. */
    check_names("mssm", "ML_Hu MHu_Hd");
    check_names("mssm+3nu", "ML_Hu Mnu=MR+ MHu_Hd");
    check_names("sm+vlq",
                "Yu Yd YDVR YUVR YQVL_u YQVL_d Ye YQVL_DVR YQVL_UVR YDVL_QVR "
                "YUVL_QVR MQ_QVR MUVL_u MDVL_d MQVL_QVR MDVL_DVR MUVL_UVR "
                "WL=Weinberg=mnu5+");
}

/* The masses of a self-paired multiplet: symmetric for a triplet of SU(2) and
 * for an octet, antisymmetric for a doublet without hypercharge. */
ZF_TEST(symmetry_of_self_masses)
{
    zf_search *s = paper_search(
        "kind: search\nname: t\ntitle: t\ncontent:\n"
        "  name: c\n  title: c\n  fermions:\n"
        "    - {name: T, chirality: left, su3: 1, su2: 3, hypercharge: 0, "
        "families: 2}\n"
        "    - {name: O, chirality: right, su3: 8, su2: 1, hypercharge: 0, "
        "families: 2}\n"
        "    - {name: D, chirality: left, su3: 1, su2: 2, hypercharge: 0, "
        "families: 2}\n"
        "  scalars:\n"
        "    - {name: A, su3: 1, su2: 3, hypercharge: 0}\n"
        "    - {name: h, su3: 1, su2: 1, hypercharge: 1}\n"
        "    - {name: G, su3: 8, su2: 1, hypercharge: 0}\n");
    zf_texture_plan *p = NULL;
    zf_error err = {0};
    slong k;

    ZF_CHECK_OK(zf_texture_plan_new(&p, s->content, &err), &err);
    k = zf_texture_plan_find(p, "MT");
    ZF_CHECK(k >= 0 && p->matrix[k].symmetry == 1);
    k = zf_texture_plan_find(p, "MO");
    ZF_CHECK(k >= 0 && p->matrix[k].symmetry == 1);
    k = zf_texture_plan_find(p, "MD");
    ZF_CHECK(k >= 0 && p->matrix[k].symmetry == -1);
    /* 2 x 2 contains 3 symmetrically, 3 x 3 contains 3 antisymmetrically. */
    k = zf_texture_plan_find(p, "YD_D");
    ZF_CHECK(k >= 0 && p->matrix[k].symmetry == 1);
    k = zf_texture_plan_find(p, "YT_T");
    ZF_CHECK(k >= 0 && p->matrix[k].symmetry == -1);
    /* No vacuum value: h is charged, G coloured. */
    ZF_CHECK_SI_EQ(p->n, 5);
    zf_texture_plan_free(p);
    zf_search_free(s);
}

ZF_TEST_MAIN(ZF_CASE(matrices_of_catalogue_contents),
             ZF_CASE(symmetry_of_self_masses))
