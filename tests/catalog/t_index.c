/* t_index.c - finding cards by name, and the cards of a search. */
#include "place.h"
#include "zf_oom.h"

/* A card of a model with one singlet of charge 0. */
static void write_card(place *p, const char *file, const char *id,
                       const char *search, const char *charge)
{
    char text[600], name[100];

    snprintf(text, sizeof(text),
             "kind: model\nid: %s\ncontent:\n  name: c\n  fermions:\n"
             "    - {name: n, chirality: right, su3: 1, su2: 1, hypercharge: "
             "0}\ncharges:\n  n: [%s]\n%s%s%s",
             id, charge, search ? "search: " : "", search ? search : "",
             search ? "\nsearch_sha256: "
                      "0123456789abcdef0123456789abcdef0123456789abcdef0123456"
                      "789abcdef\n"
                    : "");
    snprintf(name, sizeof(name), "m/%s.yaml", file);
    place_write(p, name, text);
}

static void write_cards(place *p)
{
    place_make(p);
    write_card(p, "alpha-1", "alpha-1", "s", "2");
    write_card(p, "alpha-12", "alpha-12", "s", "1");
    write_card(p, "beta-3", "beta-3", "other", "0");
    write_card(p, "gamma", "gamma", NULL, "0");
}

static void check_found(place *p, const char *name, const char *want)
{
    char models[100];
    zf_error err = {0};
    zf_buf path;

    snprintf(models, sizeof(models), "%s/m", p->dir);
    zf_buf_init(&path, 0);
    ZF_CHECK_OK(zf_card_find(&path, models, name, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&path), want);
    zf_buf_clear(&path);
}

static void check_refused(place *p, const char *name, const char *want)
{
    char models[100];
    zf_error err = {0};
    zf_buf path;

    snprintf(models, sizeof(models), "%s/m", p->dir);
    zf_buf_init(&path, 0);
    ZF_CHECK_SI_EQ(zf_card_find(&path, models, name, &err), ZF_EINPUT);
    if (!strstr(err.message, want))
        ZF_FAIL("%s\n", err.message);
    ZF_CHECK_SI_EQ(path.len, 0);
    zf_buf_clear(&path);
}

ZF_TEST(cards_are_found_by_id_and_beginning)
{
    place p;

    write_cards(&p);
    check_found(&p, "alpha-1", place_path(&p, "m/alpha-1.yaml"));
    check_found(&p, "alpha-12", place_path(&p, "m/alpha-12.yaml"));
    check_found(&p, "b", place_path(&p, "m/beta-3.yaml"));
    check_found(&p, "gamma", place_path(&p, "m/gamma.yaml"));
    check_found(&p, "x/y", "x/y");
    check_found(&p, "none.yaml", "none.yaml");
    check_found(&p, "-", "-");
    check_refused(&p, "alpha", "is the beginning of 2 ids: alpha-1, alpha-12");
    check_refused(&p, "gama", "did you mean \"gamma\"?");
    check_refused(&p, "zzzzzz", "no model \"zzzzzz\" in ");
    check_refused(&p, "", "is the beginning of 4 ids");
    check_refused(&p, "alpha-123", "no model \"alpha-123\"");
    place_remove(&p);
}

ZF_TEST(cards_of_a_search_are_sorted)
{
    zf_model **model = NULL;
    size_t n = 0;
    zf_error err = {0};
    place p;

    write_cards(&p);
    ZF_CHECK_OK(zf_cards_of_search(&model, &n, place_path(&p, "m"), "s", &err),
                &err);
    ZF_CHECK_SI_EQ(n, 2);
    ZF_CHECK_STR_EQ(model[0]->id, "alpha-12"); /* the lower charge */
    ZF_CHECK_STR_EQ(model[1]->id, "alpha-1");
    zf_models_free(model, n);
    model = NULL;
    ZF_CHECK_OK(
        zf_cards_of_search(&model, &n, place_path(&p, "m"), "none", &err),
        &err);
    ZF_CHECK_SI_EQ(n, 0);
    zf_models_free(model, n);
    place_remove(&p);
}

ZF_TEST(a_card_under_a_wrong_name_is_refused)
{
    zf_model **model = NULL;
    size_t n = 0;
    zf_error err = {0};
    place p;

    write_cards(&p);
    write_card(&p, "delta", "epsilon", "s", "1");
    ZF_CHECK_SI_EQ(
        zf_cards_of_search(&model, &n, place_path(&p, "m"), "s", &err),
        ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message, "the id of the model is \"epsilon\"; expected "
                                 "the name of the file");
    place_remove(&p);
}

static zf_status find_step(void *arg, zf_error *err)
{
    place *p = arg;
    zf_model **model = NULL;
    size_t n = 0;
    zf_buf path;
    zf_status st;

    zf_buf_init(&path, 0);
    st = zf_card_find(&path, place_path(p, "m"), "beta", err);
    if (st == ZF_OK)
        st = zf_cards_of_search(&model, &n, place_path(p, "m"), "s", err);
    zf_models_free(model, n);
    zf_buf_clear(&path);
    return st;
}

ZF_TEST(t_oom_find)
{
    place p;

    write_cards(&p);
    ZF_CHECK_OOM(find_step, &p);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(cards_are_found_by_id_and_beginning),
             ZF_CASE(cards_of_a_search_are_sorted),
             ZF_CASE(a_card_under_a_wrong_name_is_refused), ZF_CASE(t_oom_find))
