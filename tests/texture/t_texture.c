/* Entries of the papers' models, and random charges against direct sums. */
#include "papers.h"

/* Items 000.texture.Mu, Md, Ml, MD, MR. */
ZF_TEST(b3_l3_generic)
{
    zf_model *m = paper_b3_l3();
    zf_texture *t = paper_texture(m, 1, NULL);

    paper_check(t, "Yu", "H1, H1, 0; H1, H1, 0; H2, H2, H1");
    paper_check(t, "Yd", "H1~, H1~, H2~; H1~, H1~, H2~; 0, 0, H1~");
    paper_check(t, "Ye", "H1~, 0, 0; 0, H1~, 0; 0, 0, H1~");
    paper_check(t, "Ynu", "H1, 0, 0; 0, H1, 0; 0, 0, H1");
    paper_check(t, "MR", "bare, Phi1, Phi2; Phi1, 0, Phi3; Phi2, Phi3, 0");
    zf_texture_free(t);
    zf_model_free(m);
}

/* What item 000.texture.special says of one line y/x = p/q: the entries that
 * differ from the generic ones. */
typedef struct line {
    slong p, q;
    const char *ye, *ynu, *mr; /* "13:H2~ 31:H1~" */
} line;

static const line lines[] = {
    {-2, 1, "", "", "13:Phi2+Phi3* 23:Phi2*+Phi3 33:Phi1*"},
    {-3, 2, "", "", "33:Phi3*"},
    {-4, 3, "13:H2~", "31:H2", "13:S+Phi2"},
    {-7, 6, "", "", "33:S"},
    {-1, 1, "13:H1~ 31:H1~", "13:H1 31:H1",
     "11:bare+Phi2+Phi2* 12:Phi1+Phi3 13:bare+Phi2+Phi2* 23:Phi1+Phi3 "
     "33:bare+Phi2+Phi2*"},
    {-5, 6, "", "", "33:S*"},
    {-2, 3, "23:H2~ 31:H2~", "13:H2 32:H2", "13:S*+Phi2 33:Phi1"},
    {-1, 2, "23:H1~ 32:H1~", "23:H1 32:H1",
     "12:Phi1+Phi2 13:Phi1+Phi2 22:Phi3 33:Phi3"},
    {-1, 3, "21:H2~ 32:H2~", "12:H2 23:H2", "12:S*+Phi1 22:Phi2"},
    {-1, 6, "", "", "22:S*"},
    {1, 6, "", "", "22:S"},
    {1, 3, "12:H2~", "21:H2", "12:S+Phi1"},
    {1, 2, "", "", "22:Phi3*"},
    {1, 1, "", "", "12:Phi1+Phi3* 22:Phi2* 23:Phi1*+Phi3"},
    {7, 5, "", "", ""},
    {2, 1, "", "", ""},
};

/* The entry in a list of differences, or NULL. */
static const char *in_list(const char *list, slong i, slong j)
{
    for (const char *at = list; *at; at += strspn(at, " ")) {
        if (at[0] == '1' + i && at[1] == '1' + j)
            return at + 3;
        at += strcspn(at, " ");
    }
    return NULL;
}

static void check_line(const zf_texture *t, const zf_texture *generic,
                       const char *name, const char *list, int symmetric)
{
    size_t k = paper_matrix(t, name);

    for (slong i = 0; i < 3; i++) {
        for (slong j = 0; j < 3; j++) {
            const char *want = in_list(list, i, j);
            zf_buf got, usual;

            if (!want && symmetric)
                want = in_list(list, j, i);
            zf_buf_init(&got, 0);
            zf_buf_init(&usual, 0);
            paper_entry(&got, t, k, i, j);
            paper_entry(&usual, generic, k, i, j);
            if (!want)
                want = zf_buf_text(&usual);
            if (strncmp(zf_buf_text(&got), want, got.len) != 0 ||
                (want[got.len] != '\0' && want[got.len] != ' '))
                ZF_FAIL("%s (%ld,%ld): got \"%s\", want \"%s\"\n", name,
                        (long)i + 1, (long)j + 1, zf_buf_text(&got), want);
            zf_buf_clear(&got);
            zf_buf_clear(&usual);
        }
    }
}

ZF_TEST(b3_l3_special_lines)
{
    zf_model *m = paper_b3_l3();
    zf_texture *generic = paper_texture(m, 1, NULL);
    fmpq *xy = _fmpq_vec_init(2);

    for (size_t l = 0; l < sizeof(lines) / sizeof(lines[0]); l++) {
        zf_texture *t;

        fmpq_set_si(xy, 3, 50);
        fmpq_set_si(xy + 1, lines[l].p, (ulong)lines[l].q);
        fmpq_mul(xy + 1, xy + 1, xy);
        t = paper_texture(m, 1, xy);
        check_line(t, generic, "Ye", lines[l].ye, 0);
        check_line(t, generic, "Ynu", lines[l].ynu, 0);
        check_line(t, generic, "MR", lines[l].mr, 1);
        zf_texture_free(t);
    }
    _fmpq_vec_clear(xy, 2);
    zf_texture_free(generic);
    zf_model_free(m);
}

static void check_power(const zf_texture *t, const char *name, slong i, slong j,
                        slong want)
{
    size_t k = paper_matrix(t, name);
    slong power = 0;
    fmpq_t one;

    fmpq_init(one);
    fmpq_one(one);
    ZF_CHECK(zf_texture_power(&power, t, k, i - 1, j - 1, one));
    ZF_CHECK_SI_EQ(power, want);
    fmpq_clear(one);
}

/* Items 001.mixing and 001.texture.leptons. */
ZF_TEST(lmu_ltau)
{
    zf_model *m = paper_lmu_ltau();
    zf_texture *t = paper_texture(m, 1, NULL), *two = paper_texture(m, 2, NULL);

    paper_check(t, "Weinberg",
                "H H, H H Phi*, H H Phi; H H Phi*, 0, H H; "
                "H H Phi, H H, 0");
    paper_check(two, "Weinberg",
                "H H, H H Phi*, H H Phi; H H Phi*, H H Phi* Phi*, H H; "
                "H H Phi, H H, H H Phi Phi");
    paper_check(t, "Ye", "H, 0, 0; 0, H, 0; 0, 0, H");
    check_power(t, "Ye", 1, 2, -1);
    check_power(t, "Ye", 1, 3, 1);
    check_power(t, "Ye", 2, 1, 1);
    check_power(t, "Ye", 3, 1, -1);
    check_power(t, "Ye", 2, 3, 2);
    check_power(t, "Ye", 1, 1, 0);
    /* The mass terms and the mixings with Phi; Q-bar Q_R has the charge of
     * Phi, as its conjugate couples to Phi* in Q_R-bar Q. */
    paper_check(t, "MQVL_QVR", "bare");
    paper_check(t, "MDVL_DVR", "bare");
    paper_check(t, "MUVL_UVR", "bare");
    paper_check(t, "MQ_QVR", "Phi*; Phi*; Phi*");
    paper_check(t, "MDVL_d", "Phi*, Phi*, Phi*");
    paper_check(t, "MUVL_u", "Phi*, Phi*, Phi*");
    /* No Higgs coupling of vector-like quarks. */
    paper_check(t, "YQVL_DVR", "0");
    paper_check(t, "YQVL_UVR", "0");
    zf_texture_free(two);
    zf_texture_free(t);
    zf_model_free(m);
}

static const char chi[] =
    "      - {name: chi1, su3: 1, su2: 1, hypercharge: 0}\n"
    "      - {name: chi2, su3: 1, su2: 1, hypercharge: 0}\n"
    "      - {name: chi3, su3: 1, su2: 1, hypercharge: 0}\n"
    "      - {name: chi4, su3: 1, su2: 1, hypercharge: 0}\n"
    "      - {name: chi5, su3: 1, su2: 1, hypercharge: 0}\n";

/* Items 002.yukawa, 002.dark.yukawa_bench and .majorana_bench: a = (59/100, 1,
 * 0), a_Y = 87/100. */
ZF_TEST(accidental_benchmark)
{
    zf_model *m =
        paper_model("kind: search\nname: t\ntitle: t\ncontent:\n"
                    "  base: sm+3nu\n  without: [H]\n  add:\n    scalars:\n"
                    "      - {name: H, su3: 1, su2: 2, hypercharge: -1/2}\n"
                    "      - {name: Phi, su3: 1, su2: 1, hypercharge: 0}\n",
                    NULL, 0,
                    /* -A/9 + aY/6, -A/9 + 2aY/3, -A/9 - aY/3; A = 159/100 */
                    "-19/600,-19/600,-19/600,121/300,121/300,121/300,"
                    "-7/15,-7/15,-7/15,31/200,113/200,-87/200,"
                    "-7/25,13/100,-87/100,59/100,1,0,-87/200,1");
    zf_texture *t = paper_texture(m, 1, NULL);

    paper_check(t, "Yu", "H, H, H; H, H, H; H, H, H");
    paper_check(t, "Yd", "H~, H~, H~; H~, H~, H~; H~, H~, H~");
    paper_check(t, "Ye", "H~, 0, 0; 0, H~, 0; 0, 0, H~");
    paper_check(t, "Ynu", "H, 0, 0; 0, H, 0; 0, 0, H");
    paper_check(t, "MR", "0, 0, 0; 0, 0, Phi*; 0, Phi*, bare");
    zf_texture_free(t);
    zf_model_free(m);
}

/* Items 002.dark.yukawa, .majorana_A6, .weinberg: the scalars printed in the
 * paper fill no entry of the Weinberg matrix with one insertion. */
ZF_TEST(accidental_rational)
{
    zf_model *m =
        paper_accidental("3/20,11/20,-2/5,-3/10,1/10,-17/20", "1/4,7/20,21/20",
                         chi, ",3/5,21/10,1/5,3/4,23/20");
    zf_texture *t = paper_texture(m, 1, NULL);
    static const slong charges[3][3][2] = {{{6, 5}, {8, 5}, {13, 20}},
                                           {{8, 5}, {2, 1}, {21, 20}},
                                           {{13, 20}, {21, 20}, {1, 10}}};

    paper_check(t, "Ye", "H~, 0, 0; 0, H~, 0; 0, 0, H~");
    paper_check(t, "Ynu", "0, 0, 0; 0, 0, 0; 0, 0, 0");
    paper_check(t, "MR", "0, chi1*, 0; chi1*, 0, 0; 0, 0, chi2*");
    paper_check(t, "Weinberg", "0, 0, 0; 0, 0, 0; 0, 0, 0");
    for (slong i = 0; i < 3; i++) {
        for (slong j = 0; j < 3; j++) {
            fmpq_t want, got;
            slong n;

            fmpq_init(want);
            fmpq_init(got);
            fmpq_set_si(want, charges[i][j][0], (ulong)charges[i][j][1]);
            zf_texture_charge(got, &n, t, paper_matrix(t, "mnu5"), i, j);
            ZF_CHECK_SI_EQ(n, 1);
            ZF_CHECK_FMPQ_EQ(got, want);
            fmpq_clear(got);
            fmpq_clear(want);
        }
    }
    zf_texture_free(t);
    zf_model_free(m);
}

/* Items 004.texture and 004.texture.MR. */
ZF_TEST(three_b3)
{
    zf_model *m = paper_3b3("-1,-2,0"), *equal = paper_3b3("-1,-1,-1");
    zf_texture *t = paper_texture(m, 1, NULL),
               *bare = paper_texture(m, 0, NULL);
    zf_texture *e = paper_texture(equal, 1, NULL);

    paper_check(t, "Yu", "H~, H~, 0; H~, H~, 0; 0, 0, H~");
    paper_check(t, "Yd", "H, H, 0; H, H, 0; 0, 0, H");
    paper_check(t, "Ye", "H, 0, 0; 0, H, 0; 0, 0, H");
    paper_check(t, "Ynu", "H~, 0, 0; 0, H~, 0; 0, 0, H~");
    paper_check(t, "MR", "0, 0, theta; 0, 0, 0; theta, 0, bare");
    paper_check(bare, "MR", "0, 0, 0; 0, 0, 0; 0, 0, bare");
    paper_check(e, "Ye", "H, H, H; H, H, H; H, H, H");
    check_power(t, "Yu", 1, 3, -1);
    check_power(t, "Yu", 3, 1, 1);
    zf_texture_free(e);
    zf_texture_free(bare);
    zf_texture_free(t);
    zf_model_free(equal);
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(b3_l3_generic), ZF_CASE(b3_l3_special_lines),
             ZF_CASE(lmu_ltau), ZF_CASE(accidental_benchmark),
             ZF_CASE(accidental_rational), ZF_CASE(three_b3))
