/* Every refused allocation ends politely. */
#include "papers.h"
#include "zf_oom.h"

static zf_status plan(void *arg, zf_error *err)
{
    const zf_model *m = arg;
    zf_texture_plan *p = NULL;
    zf_status st = zf_texture_plan_new(&p, m->content, err);

    zf_texture_plan_free(p);
    return st;
}

typedef struct step {
    const zf_model *model;
    zf_goal_kind kind;
    int insertions;
} step;

static zf_status complete(void *arg, zf_error *err)
{
    const step *s = arg;
    const char *without[] = {"Phi1", "Phi2"};
    zf_texture_options o = {.insertions = s->insertions,
                            .without = without,
                            .n_without = s->kind == ZF_GOAL_SEESAW ? 2 : 0};
    zf_texture *t = NULL;
    zf_completion c = {0};
    zf_seesaw seesaw;
    zf_status st = zf_texture_new(&t, s->model, &o, err);

    if (st == ZF_OK)
        st = zf_texture_seesaw(&seesaw, t, err);
    if (st == ZF_OK)
        st = zf_texture_complete(&c, t, s->kind, err);
    zf_completion_clear(&c);
    zf_texture_free(t);
    return st;
}

static zf_status filter(void *arg, zf_error *err)
{
    zf_texture_filter *f = NULL;
    zf_status st = zf_texture_filter_new(&f, arg, err);

    zf_texture_filter_free(f);
    return st;
}

ZF_TEST(t_oom_texture)
{
    zf_model *m = paper_b3_l3();
    zf_search *s = paper_search("kind: search\nname: t\ntitle: t\n"
                                "content: sm+3nu\nconstraints: [H = 0]\n");
    step seesaw = {m, ZF_GOAL_SEESAW, 1}, dark = {m, ZF_GOAL_DARK, 2},
         ckm = {m, ZF_GOAL_CKM_DOUBLETS, 1};

    ZF_CHECK_OOM(plan, m);
    ZF_CHECK_OOM(complete, &seesaw);
    ZF_CHECK_OOM(complete, &dark);
    ZF_CHECK_OOM(complete, &ckm);
    ZF_CHECK_OOM(filter, s);
    zf_search_free(s);
    zf_model_free(m);
}

ZF_TEST_MAIN(ZF_CASE(t_oom_texture))
