/* Refused memory, at every allocation in turn: readers and writers say so and
 * leave nothing behind. */
#include <setjmp.h>

#include "zforge/model.h"

#include "zf_oom.h"
#include "zf_test.h"

static zf_status read_content(void *arg, zf_error *err)
{
    zf_content *c = NULL, *copy = NULL;
    zf_status st = zf_content_read_file(&c, arg, err);

    if (st == ZF_OK)
        st = zf_content_copy(&copy, c, err);
    zf_content_free(copy);
    zf_content_free(c);
    return st;
}

static zf_status read_search(void *arg, zf_error *err)
{
    static const zf_search_context context = {ZF_SOURCE_DIR "/catalog", NULL,
                                              0};
    const char *text = arg;
    zf_search *s = NULL;
    zf_status st =
        zf_search_read_text(&s, text, strlen(text), "t.yaml", &context, err);

    zf_search_free(s);
    return st;
}

static zf_status read_card(void *arg, zf_error *err)
{
    const char *text = arg;
    zf_model *m = NULL;
    zf_yaml *root = NULL;
    char *id = NULL;
    zf_buf out;
    zf_status st = zf_yaml_read_text(&root, text, strlen(text), "card", err);

    zf_buf_init(&out, 0);
    if (st == ZF_OK)
        st = zf_model_read_yaml(&m, root, err);
    if (st == ZF_OK) {
        zf_model_write(&out, m);
        st = zf_buf_check(&out, err);
    }
    if (st == ZF_OK)
        st = zf_model_make_id(&id, m, "slug", err);
    zf_mem_free(id);
    zf_buf_clear(&out);
    zf_model_free(m);
    zf_yaml_free(root);
    return st;
}

ZF_TEST(t_oom_content)
{
    char path[] = ZF_SOURCE_DIR "/catalog/content/sm+vlq.yaml";

    ZF_CHECK_OOM(read_content, path);
}

ZF_TEST(t_oom_search)
{
    char text[] =
        "kind: search\nname: t\ntitle: t\nreferences: [arXiv:1812.04602]\n"
        "content:\n  base: sm+1nu\n  without: [H]\n  add: {scalars: [\n"
        "    {name: H, su3: 1, su2: 2, hypercharge: -1/2}]}\n"
        "constraints:\n  - Q1 = 0\n  - H != 2*Q2\n  - universal: [u, d]\n"
        "  - {equal: [e1, L1]}\n"
        "require: {Q_i u_j H: diagonal}\nforbid: {nu nu: all}\n"
        "filter: H > 0 and L1 != L2\n"
        "parameters: {a_e: L1, b: {value: L2, latex: x}}\n"
        "accept: {family: true, points: [{name: p, a_e: 1, b: 1/2}]}\n"
        "targets: [latex]\n"
        "claims: [{count: {1: 2}, source: arXiv:1812.04602, note: n}]\n"
        "mixing: {ckm: down, rotate_sb: theta, kinetic: true}\n"
        "benchmark: {g_X: 0.2, a_e: 1}\n";

    ZF_CHECK_OOM(read_search, text);
}

ZF_TEST(t_oom_unknown_content)
{
    char text[] = "kind: search\nname: t\ncontent: sm+4nu\n";
    zf_error err = {0};

    /* The wrong input is reported once memory suffices. */
    for (long k = 1; k < 200; k++) {
        zf_status st;
        int refused;

        err = (zf_error){0};
        zf_oom_arm(k);
        st = read_search(text, &err);
        refused = zf_oom_disarm(NULL);
        ZF_CHECK(st == (refused ? ZF_ENOMEM : ZF_EINPUT) || st == ZF_EINPUT);
    }
}

ZF_TEST(t_oom_card)
{
    char text[] =
        "kind: model\nid: t-0123456789\ntitle: t\ncontent:\n  name: t\n"
        "  fermions: [{name: A, chirality: left, su3: [2, 2], su2: 1, "
        "hypercharge: 0, families: 2, baryon: 1/3, latex: x}]\n"
        "  scalars: [{name: S, su3: 1, su2: 1, hypercharge: 0}]\n"
        "parameters: [{name: a_e}]\ncharges: {A: [a_e, 1 - a_e/2]}\n"
        "scalars: {S: 3*a_e}\nsearch: s\nsearch_sha256: "
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"
        "references: [arXiv:1812.04602]\n"
        "claims: [{property: anomaly-free, note: n}]\n"
        "textures: {matrices: [{name: MA, rank: 1, texture: A1, minors: C, "
        "rows: [[S, S], [S, 0]]}], charged_leptons: diagonal}\n";
    char mixed[] =
        "kind: model\nid: t\ncontent:\n  name: t\n  fermions:\n"
        "    - {name: Q, chirality: left, su3: 3, su2: 1, hypercharge: 0, "
        "families: 3}\n"
        "    - {name: P, chirality: left, su3: 3, su2: 1, hypercharge: 0}\n"
        "    - {name: R, chirality: left, su3: 3bar, su2: 1, hypercharge: 0, "
        "families: 4}\n"
        "  scalars: [{name: S, su3: 1, su2: 1, hypercharge: 0}]\n"
        "charges: {Q: [0, 0, 0], P: [1], R: [0, 0, 0, 0]}\n"
        "mixing:\n"
        "  matrices: {V_dL: [[1, 0, 0], [0, cos(w), sin(w)], [0, -sin(w), "
        "cos(w)]]}\n"
        "  parameters: [{name: w, latex: x, unit: GeV, meaning: m, default: "
        "0.5, min: -1, max: 1e3}]\n"
        "  vector_like: [{partner: P, quark: Q, scalar: S, yukawa: Y, mass: "
        "m, bar: quark}]\n"
        "benchmark: {g_X: 1/5}\n";
    char simplified[] = "kind: simplified\nid: t\ncouplings:\n"
                        "  - {name: g_V, meaning: m}\nleptons: [mu]\n"
                        "targets: [c, ufo]\n";

    ZF_CHECK_OOM(read_card, text);
    ZF_CHECK_OOM(read_card, mixed);
    ZF_CHECK_OOM(read_card, simplified);
}

ZF_TEST_MAIN(ZF_CASE(t_oom_content), ZF_CASE(t_oom_search),
             ZF_CASE(t_oom_unknown_content), ZF_CASE(t_oom_card))
