/* t_command.c - the tables of commands and options are sound. */
#include <ctype.h>

#include "cli/cli.h"
#include "zf_test.h"

/* The whole table of one command: its own options, then the common ones. */
static size_t join(const zf_option **out, const zf_command *c)
{
    size_t n = 0;

    for (size_t i = 0; i < zf_options_count(c->options); i++)
        out[n++] = &c->options[i];
    for (size_t i = 0; i < ZF_N_GLOBALS; i++)
        out[n++] = &zf_global_options[i];
    return n;
}

static void check_option(const zf_option *o)
{
    size_t len = strlen(o->help);

    ZF_CHECK(len > 0 && o->help[len - 1] == '.');
    ZF_CHECK(isupper((unsigned char)o->help[0]));
    ZF_CHECK((o->type == ZF_OPTION_FLAG) == (o->operand == NULL));
    ZF_CHECK((o->type == ZF_OPTION_WORD) == (o->words != NULL));
    ZF_CHECK(o->type != ZF_OPTION_INTEGER || o->low < o->high);
}

ZF_TEST(options_are_unique_and_explained)
{
    const zf_command *c;

    for (size_t k = 0; (c = zf_command_at(k)) != NULL; k++) {
        const zf_option *all[128];
        size_t n = join(all, c);

        for (size_t i = 0; i < n; i++) {
            check_option(all[i]);
            for (size_t j = 0; j < i; j++) {
                ZF_CHECK(strcmp(all[i]->name, all[j]->name) != 0);
                ZF_CHECK(!all[i]->letter || all[i]->letter != all[j]->letter);
            }
        }
    }
}

ZF_TEST(commands_are_unique_and_explained)
{
    const zf_command *c;

    for (size_t k = 0; (c = zf_command_at(k)) != NULL; k++) {
        size_t len = strlen(c->summary);

        ZF_CHECK(zf_command_find(c->name) == c);
        ZF_CHECK(c->run);
        ZF_CHECK(len > 0 && c->summary[len - 1] != '.');
        ZF_CHECK(!isupper((unsigned char)c->summary[0]));
        ZF_CHECK(c->min_operands <= c->max_operands);
        ZF_CHECK((c->max_operands == 0) == (c->operands[0] == '\0'));
    }
    ZF_CHECK(!zf_command_find("nothing"));
    ZF_CHECK(!zf_command_find(""));
}

ZF_TEST(exit_statuses_ascend)
{
    zf_exit status, last = ZF_EXIT_YES;
    size_t k = 0;

    for (; zf_exit_text(&status, k); k++) {
        ZF_CHECK(k == 0 || status > last);
        last = status;
    }
    ZF_CHECK(k > 0);
    ZF_CHECK_SI_EQ(last, ZF_EXIT_BUG);
}

ZF_TEST(every_failure_has_an_explained_status)
{
    for (int st = ZF_OK; st <= ZF_EBUG; st++) {
        zf_exit want = zf_exit_of((zf_status)st), status;
        int found = 0;

        for (size_t k = 0; zf_exit_text(&status, k); k++)
            found |= status == want;
        ZF_CHECK(found);
        ZF_CHECK((st == ZF_OK) == (want == ZF_EXIT_YES));
        ZF_CHECK(want != ZF_EXIT_NO);
    }
    ZF_CHECK_SI_EQ(zf_exit_of(ZF_EINPUT), 3);
    ZF_CHECK_SI_EQ(zf_exit_of(ZF_EIO), 4);
    ZF_CHECK_SI_EQ(zf_exit_of(ZF_ELIMIT), 5);
    ZF_CHECK_SI_EQ(zf_exit_of(ZF_EMISSING), 69);
    ZF_CHECK_SI_EQ(zf_exit_of(ZF_EBUG), 70);
}

/* Help fits the terminal and the manual has no stray control line. */
ZF_TEST(help_is_at_most_79_wide)
{
    const zf_command *c;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_help_all(&text);
    for (size_t k = 0; (c = zf_command_at(k)) != NULL; k++)
        zf_help_command(&text, c);
    for (const char *at = zf_buf_text(&text); *at;) {
        size_t len = strcspn(at, "\n");

        if (len > 79)
            ZF_FAIL("line of %zu bytes: %.*s\n", len, (int)len, at);
        ZF_CHECK(len == 0 || at[len - 1] != ' ');
        at += len + (at[len] == '\n');
    }
    zf_buf_clear(&text);
}

ZF_TEST_MAIN(ZF_CASE(options_are_unique_and_explained),
             ZF_CASE(commands_are_unique_and_explained),
             ZF_CASE(exit_statuses_ascend),
             ZF_CASE(every_failure_has_an_explained_status),
             ZF_CASE(help_is_at_most_79_wide))
