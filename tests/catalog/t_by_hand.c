/* t_by_hand.c - cards that no search makes: which are read, what they want, and
 * whether their files are fresh. */
#include "place.h"
#include "zf_oom.h"

static const char card[] = "kind: simplified\nid: hand\ncouplings:\n"
                           "  - {name: gV, meaning: m}\nleptons: [mu]\n";

/* A format for which models need couplings, and one that writes charges. */
static void write_formats(place *p)
{
    static const char head[] = "kind: format\ntitle: T\nescape: none\n";
    char text[400];

    snprintf(text, sizeof(text),
             "%suses: [code]\nfiles:\n"
             "  - {template: m.mustache, output: free/m.txt, for: model}\n"
             "  - {template: c.mustache, output: all.txt, for: catalog}\n",
             head);
    place_write(p, "templates/free/format.yaml", text);
    place_write(p, "templates/free/m.mustache", "a card\n");
    place_write(p, "templates/free/c.mustache",
                "{{n_models}}:{{#models}} {{model.id}}{{/models}}\n");
    snprintf(text, sizeof(text),
             "%sfiles:\n  - {template: m.mustache, output: charged/m.txt, "
             "for: model}\n",
             head);
    place_write(p, "templates/charged/format.yaml", text);
    place_write(p, "templates/charged/m.mustache", "{{n_components}}\n");
}

static void write_card(place *p, const char *name, const char *targets)
{
    char text[400], path[100];

    snprintf(text, sizeof(text), "%s%s", card, targets);
    snprintf(path, sizeof(path), "catalog/models/%s.yaml", name);
    place_write(p, path, text);
}

/* What was told of wrong cards: a line for each. */
static void tell(const char *path, const zf_error *why, void *arg)
{
    char text[700];

    (void)path;
    zf_error_format(text, sizeof(text), why);
    /* without the name of the folder, which is another one each time */
    zf_buf_printf(arg, "%s\n", strchr(text, '/') + 1);
}

static zf_hand_cards read_cards(zf_buf *told, place *p, const zf_manifest *m)
{
    char templates[100];
    zf_hand_cards cards = {0};
    zf_error err = {0};

    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    zf_buf_init(told, 0);
    ZF_CHECK_OK(zf_hand_cards_read(&cards, p->dir, m,
                                   &(zf_sources){templates, NULL}, tell, told,
                                   &err),
                &err);
    return cards;
}

/* ---- reading ---- */

ZF_TEST(files_of_a_card_are_wanted)
{
    zf_manifest none = {0};
    zf_hand_cards cards;
    char text[400], hash[65];
    zf_buf told;
    place p;

    place_make(&p);
    write_formats(&p);
    write_card(&p, "hand", "targets: [free]\n");
    cards = read_cards(&told, &p, &none);
    ZF_CHECK_STR_EQ(zf_buf_text(&told), "");
    ZF_CHECK_SI_EQ(cards.n, 1);
    ZF_CHECK(zf_hand_cards_find(&cards, "hand") == &cards.card[0]);
    ZF_CHECK(!zf_hand_cards_find(&cards, "hand2"));
    ZF_CHECK_SI_EQ(cards.card[0].wanted.n, 1);
    ZF_CHECK_STR_EQ(cards.card[0].wanted.file[0].line.path,
                    "generated/hand/free/m.txt");
    ZF_CHECK_STR_EQ(cards.card[0].wanted.file[0].line.search, "hand");
    ZF_CHECK_STR_EQ(cards.card[0].wanted.file[0].bytes, "a card\n");
    snprintf(text, sizeof(text), "%stargets: [free]\n", card);
    zf_sha256_hex(hash, text, strlen(text));
    ZF_CHECK_STR_EQ(cards.card[0].wanted.file[0].line.search_sha, hash);
    zf_hand_cards_clear(&cards);
    ZF_CHECK_SI_EQ(cards.n, 0);
    zf_buf_clear(&told);
    place_remove(&p);
}

ZF_TEST(other_cards_are_passed_over)
{
    zf_manifest m = {0};
    zf_manifest_line line = {.format = "-"};
    char path[] = "catalog/models/hand.yaml", search[] = "s";
    zf_hand_cards cards;
    zf_error err = {0};
    zf_buf told;
    place p;

    place_make(&p);
    write_formats(&p);
    write_card(&p, "hand", "");
    place_write(&p, "catalog/models/model.yaml", "kind: model\nwrong: 1\n");
    place_write(&p, "catalog/models/notes.txt", "no card");
    cards = read_cards(&told, &p, &m);
    ZF_CHECK_SI_EQ(cards.n, 0);
    ZF_CHECK_STR_EQ(zf_buf_text(&told), "");
    zf_hand_cards_clear(&cards);

    /* one that the manifest has was made, and edited since */
    write_card(&p, "hand", "targets: [free]\n");
    line.path = path;
    line.search = search;
    zf_sha256_hex(line.sha256, "", 0);
    zf_sha256_hex(line.search_sha, "", 0);
    ZF_CHECK_OK(zf_manifest_put(&m, &line, &err), &err);
    cards = read_cards(&told, &p, &m);
    ZF_CHECK_SI_EQ(cards.n, 0);
    zf_hand_cards_clear(&cards);
    zf_manifest_clear(&m);
    zf_buf_clear(&told);
    place_remove(&p);
}

static void check_wrong(const char *name, const char *targets, const char *want)
{
    zf_manifest none = {0};
    zf_hand_cards cards;
    zf_buf told;
    place p;

    place_make(&p);
    write_formats(&p);
    write_card(&p, name, targets);
    cards = read_cards(&told, &p, &none);
    ZF_CHECK_SI_EQ(cards.n, 0);
    ZF_CHECK_STR_EQ(zf_buf_text(&told), want);
    zf_hand_cards_clear(&cards);
    zf_buf_clear(&told);
    place_remove(&p);
}

ZF_TEST(what_is_wrong_is_told_with_its_place)
{
    check_wrong(
        "hand", "targets: [free, fre]\n",
        "catalog/models/hand.yaml:6:17: unknown format \"fre\"; did you "
        "mean \"free\"?\n");
    check_wrong("hand", "targets: [free, charged]\n",
                "catalog/models/hand.yaml:6:17: charged: \"hand\" is a "
                "simplified model: it has couplings instead of the charges "
                "that this format needs\n");
    check_wrong("hand", "targets: 1\n",
                "catalog/models/hand.yaml:6:10: targets is \"1\"; expected a "
                "list\n");
    check_wrong("other", "targets: [free]\n",
                "catalog/models/other.yaml:2:5: the id of the model is "
                "\"hand\"; expected the name of the file\n");
    check_wrong(
        "hand", "targets: [free, free]\n",
        "catalog/models/hand.yaml:6:10: generated/hand/free/m.txt: two files of \"hand\" have this "
        "path\n");
    check_wrong("hand", "couplings\n",
                "catalog/models/hand.yaml:6:1: found \"couplings\" without "
                "\":\"; expected \"key: value\", or more indentation for text "
                "that goes on\n");
}

/* ---- freshness ---- */

static void found(zf_finding finding, const char *subject,
                  const char *statement, const char *detail, void *arg)
{
    (void)detail;
    zf_buf_printf(arg, "%s%s: %s\n",
                  finding == ZF_FINDING_SKIPPED ? "skipped " : "", subject,
                  statement);
}

static void apply(zf_manifest *m, place *p, const zf_wanted *w)
{
    zf_plan plan = {0};
    zf_error err = {0};

    ZF_CHECK_OK(zf_plan_make(&plan, p->dir, m, w, 0, &err), &err);
    ZF_CHECK_OK(zf_plan_apply(m, &plan, p->dir, &err), &err);
    zf_plan_clear(&plan);
}

/* Builds what is in the place. */
static void build(place *p)
{
    char templates[100];
    zf_manifest m = {0};
    zf_wanted all = {0};
    zf_hand_cards cards;
    zf_change change;
    zf_error err = {0};
    zf_buf told;

    cards = read_cards(&told, p, &m);
    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    for (size_t i = 0; i < cards.n; i++)
        apply(&m, p, &cards.card[i].wanted);
    ZF_CHECK_OK(zf_wanted_catalog(&all, p->dir, &m, &cards,
                                  &(zf_sources){templates, NULL}, &err),
                &err);
    apply(&m, p, &all);
    ZF_CHECK_OK(zf_manifest_save(&change, &m, p->dir, 1, &err), &err);
    zf_wanted_clear(&all);
    zf_hand_cards_clear(&cards);
    zf_manifest_clear(&m);
    zf_buf_clear(&told);
}

static void check_fresh(place *p, size_t right, const char *want)
{
    char templates[100];
    zf_fresh_options o = {.root = p->dir, .sources = {.templates = templates}};
    size_t checked = 99;
    zf_error err = {0};
    zf_buf told;

    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    zf_buf_init(&told, 0);
    ZF_CHECK_OK(zf_fresh_check(&checked, &o, found, &told, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&told), want);
    ZF_CHECK_SI_EQ(checked, right);
    zf_buf_clear(&told);
}

ZF_TEST(files_of_cards_are_fresh_or_not)
{
    char want[300];
    place p;

    place_make(&p);
    write_formats(&p);
    write_card(&p, "hand", "targets: [free]\n");
    check_fresh(&p, 0, ""); /* nothing was built here */
    build(&p);
    ZF_CHECK(place_holds(&p, "generated/all.txt", "1: hand\n"));
    check_fresh(&p, 2, "");
    place_write(&p, "generated/hand/free/m.txt", "edited\n");
    check_fresh(&p, 1, "generated/hand/free/m.txt: edited since it was made\n");
    place_write(&p, "generated/hand/free/m.txt", "a card\n");

    /* changed: the hash of the card is another one */
    write_card(&p, "hand", "targets: [free]\n# more\n");
    check_fresh(&p, 2, "generated/MANIFEST: out of date\n");
    write_card(&p, "hand", "targets: [fre]\n");
    snprintf(want, sizeof(want),
             "%s/catalog/models/hand.yaml: 6:11: unknown format \"fre\"; did "
             "you mean \"free\"?\n"
             "skipped hand: neither search nor card is at hand: only hashes "
             "are compared\n"
             "generated/all.txt: no longer wanted\n"
             "generated/MANIFEST: out of date\n",
             p.dir);
    check_fresh(&p, 1, want);
    place_remove(&p);
}

ZF_TEST(a_card_that_was_not_built_is_missed)
{
    place p;

    place_make(&p);
    write_formats(&p);
    write_card(&p, "hand", "targets: [free]\n");
    build(&p);
    place_write(&p, "catalog/models/second.yaml",
                "kind: simplified\nid: second\ncouplings:\n"
                "  - {name: gV, meaning: m}\ntargets: [free]\n");
    check_fresh(&p, 1,
                "generated/second/free/m.txt: missing\n"
                "generated/all.txt: out of date\n"
                "generated/MANIFEST: out of date\n");
    place_remove(&p);
}

/* ---- memory ---- */

static void ignore(const char *path, const zf_error *why, void *arg)
{
    (void)path;
    (void)why;
    (void)arg;
}

static zf_status read_step(void *arg, zf_error *err)
{
    place *p = arg;
    char templates[100];
    zf_manifest none = {0};
    zf_hand_cards cards = {0};
    zf_status st;

    snprintf(templates, sizeof(templates), "%s/templates", p->dir);
    st = zf_hand_cards_read(&cards, p->dir, &none,
                            &(zf_sources){templates, NULL}, ignore, NULL, err);
    zf_hand_cards_clear(&cards);
    return st;
}

ZF_TEST(t_oom_by_hand)
{
    place p;

    place_make(&p);
    write_formats(&p);
    write_card(&p, "hand", "targets: [free]\n");
    ZF_CHECK_OOM(read_step, &p);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(files_of_a_card_are_wanted),
             ZF_CASE(other_cards_are_passed_over),
             ZF_CASE(what_is_wrong_is_told_with_its_place),
             ZF_CASE(files_of_cards_are_fresh_or_not),
             ZF_CASE(a_card_that_was_not_built_is_missed),
             ZF_CASE(t_oom_by_hand))
