/* Restriction cards: what must stay free survives a generator's rules. */
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/feynman.h"

#include "emit/numbers.h"
#include "emit_test.h"

#define CATALOG ZF_SOURCE_DIR "/catalog"

enum {
    MOST = 200
};

typedef struct line {
    char block[40], name[80];
    double dummy, value;
    int dropped;
    int settable; /* it is said that it can be set */
} line;

/* Reads `f NAME BLOCK`, which comes after all entries; widths have none. */
static void mark_free(line *l, size_t n, const char *row)
{
    char name[80] = "", block[40] = "";
    int found = 0;

    ZF_CHECK(sscanf(row, "f %79s %39[^;]", name, block) == 2);
    for (size_t i = 0; i < n; i++)
        if (strcmp(l[i].name, name) == 0)
            found = l[i].settable = 1;
    ZF_CHECK(found || strcmp(block, "DECAY") == 0);
}

/* The entries of one restriction of a model. */
static size_t read_entries(line *out, const char *card, const char *restriction)
{
    char format[400];
    zf_model *m = NULL;
    zf_feynman *f = NULL;
    zf_value *v = zf_value_map();
    zf_template *t = NULL;
    zf_buf text = {0};
    zf_error err = {0};
    zf_status st = ZF_OK;
    size_t n = 0;
    char *row;

    snprintf(format, sizeof(format),
             "{{#restrictions}}{{#%s}}{{#blocks}}{{#entries}}"
             "b {{name}} {{dummy}} {{value}} "
             "{{#dropped}}1{{/dropped}}{{^dropped}}0{{/dropped}};"
             "{{/entries}}|{{/blocks}}{{#free}}f {{name}} {{block}};{{/free}}"
             "{{/%s}}{{/restrictions}}",
             restriction, restriction);
    ZF_CHECK_OK(zf_model_read_file(&m, card, &err), &err);
    ZF_CHECK_OK(zf_feynman_new(&f, m, CATALOG, NULL, &err), &err);
    zf_view_put_restrictions(&st, v, f);
    ZF_CHECK_OK(zf_template_parse(&t, format, strlen(format), "restrictions",
                                  NULL, NULL, &err),
                &err);
    ZF_CHECK_OK(zf_template_render(&text, t, v, ZF_ESCAPE_NONE, &err), &err);
    row = text.data;
    for (int block = 0; row && *row; row = strpbrk(row, ";|")) {
        while (*row == ';' || *row == '|')
            block += *row++ == '|';
        if (!*row || n == MOST)
            break;
        if (*row == 'f') {
            mark_free(out, n, row);
            continue;
        }
        out[n].settable = 0;
        snprintf(out[n].block, sizeof(out[n].block), "%d", block);
        n += sscanf(row, "b %79s %lf %lf %d", out[n].name, &out[n].dummy,
                    &out[n].value, &out[n].dropped) == 4;
    }
    zf_buf_clear(&text);
    zf_template_free(t);
    zf_value_free(v);
    zf_feynman_free(f);
    zf_model_free(m);
    return n;
}

static void check(const char *card, const char *restriction)
{
    line l[MOST];
    size_t n = read_entries(l, card, restriction);

    ZF_CHECK(n > 25 && n < MOST);
    for (size_t i = 0; i < n; i++) {
        ZF_CHECK(l[i].settable == !l[i].dropped);
        if (l[i].dropped) {
            ZF_CHECK(l[i].dummy == 0);
            continue;
        }
        if (l[i].dummy == 0 || fabs(l[i].dummy) == 1)
            printf("%s is %g\n", l[i].name, l[i].dummy);
        ZF_CHECK(l[i].dummy != 0 && fabs(l[i].dummy) != 1);
        for (size_t k = 0; k < i; k++)
            if (strcmp(l[i].block, l[k].block) == 0 && !l[k].dropped)
                ZF_CHECK(fabs(l[i].dummy) != fabs(l[k].dummy));
    }
}

ZF_TEST(free_parameters_stay_apart)
{
    static const char *const cards[] = {"b3-l3-lmu-ltau-benchmark-15f009c7f8",
                                        "lmu-ltau-vlq-a131125ab2",
                                        "simplified-zprime"};
    static const char *const restriction[] = {"default", "massless", "ckm"};

    for (int c = 0; c < 9; c++) {
        char path[400];

        snprintf(path, sizeof(path), CATALOG "/models/%s.yaml", cards[c / 3]);
        check(path, restriction[c % 3]);
    }
}

/* Which parameters vanish, and that others keep their values. */
ZF_TEST(masses_that_vanish)
{
    static const struct {
        const char *restriction, *name;
        int dropped;
    } want[] = {{"default", "MMU", 1},   {"default", "MB", 0},
                {"massless", "MB", 1},   {"massless", "ymtau", 1},
                {"massless", "MT", 0},   {"ckm", "lamWS", 1},
                {"default", "lamWS", 0}, {"ckm", "gX", 0}};

    const char *card = CATALOG "/models/open-sm3nu-0190ff504c.yaml";
    line l[MOST];

    for (size_t k = 0; k < sizeof(want) / sizeof(*want); k++) {
        size_t n = read_entries(l, card, want[k].restriction);
        int found = 0;

        for (size_t i = 0; i < n; i++)
            if (strcmp(l[i].name, want[k].name) == 0) {
                found = 1;
                ZF_CHECK(l[i].dropped == want[k].dropped);
                ZF_CHECK(l[i].dropped ? l[i].value == 0 : l[i].value != 0);
            }
        ZF_CHECK(found);
    }
}

ZF_TEST_MAIN(ZF_CASE(free_parameters_stay_apart), ZF_CASE(masses_that_vanish))
