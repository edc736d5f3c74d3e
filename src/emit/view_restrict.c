/* view_restrict.c - parameter cards that make a generator drop parameters.
 *
 * Such a card sets what is dropped to 0.  Generators also freeze what is 1 and
 * merge parameters of a block that are equal up to sign, so that what must stay
 * free gets a value of its own there; a second card has the true values. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zforge/feynman.h"

#include "emit/numbers.h"

static const char *const name[] = {"default", "massless", "ckm"};

/* A word of the text. */
static int mentions(const char *text, const char *word)
{
    size_t n = strlen(word);

    for (; text && *text; text += strspn(text, " ")) {
        size_t len = strcspn(text, " ");

        if (len == n && memcmp(text, word, n) == 0)
            return 1;
        text += len;
    }
    return 0;
}

static int same_block(const zf_rule_parameter *a, const zf_rule_parameter *b)
{
    return a->external && b->external && strcmp(a->block, b->block) == 0;
}

/* 1 when the value would be frozen or merged with an earlier one. */
static int is_trap(const zf_rule_parameter *p, size_t k)
{
    double x = fabs(strtod(p[k].value, NULL));
    int trap = x == 0 || x == 1;

    for (size_t i = 0; i < k; i++)
        trap |= same_block(&p[i], &p[k]) && fabs(strtod(p[i].value, NULL)) == x;
    return trap;
}

/* The value of parameter k in the card of a restriction. */
static void print_dummy(char text[40], const zf_rule_parameter *p, size_t k,
                        const char *restriction)
{
    double x = strtod(p[k].value, NULL);

    if (mentions(p[k].zero, restriction))
        snprintf(text, 40, "0");
    else if (!is_trap(p, k))
        snprintf(text, 40, "%s", p[k].value);
    else if (fabs(x) > 1)
        snprintf(text, 40, "%.9g", x * (1 + 1e-3 * (double)(k + 1)));
    else
        snprintf(text, 40, "%.7g", 0.1234567 + 0.00101 * (double)(k + 1));
}

static void put_dummy(zf_status *st, zf_value *item, const zf_rule_parameter *p,
                      size_t k, const char *restriction)
{
    int dropped = mentions(p[k].zero, restriction);
    char text[40];

    print_dummy(text, p, k, restriction);
    zf_put_truth(st, item, "dropped", dropped);
    zf_put_text(st, item, "dummy", text);
    zf_put_text(st, item, "value", dropped ? "0" : p[k].value);
}

/* 1 when a generator that was given the card leaves the parameter alone: by
 * what is printed, whatever was meant.  Widths are never merged. */
static int is_free(const zf_rule_parameter *p, size_t n, size_t k,
                   const char *restriction)
{
    char text[40];
    double x;

    if (strcmp(p[k].block, "DECAY") == 0)
        return 1;
    print_dummy(text, p, k, restriction);
    x = fabs(strtod(text, NULL));
    if (x == 0 || x == 1)
        return 0;
    for (size_t i = 0; i < n; i++) {
        if (i == k || !same_block(&p[i], &p[k]))
            continue;
        print_dummy(text, p, i, restriction);
        if (fabs(strtod(text, NULL)) == x)
            return 0;
    }
    return 1;
}

static int first_of_block(const zf_rule_parameter *p, size_t k)
{
    for (size_t i = 0; i < k; i++)
        if (same_block(&p[i], &p[k]))
            return 0;
    return 1;
}

/* The entries of the block that parameter `first` opens. */
static zf_value *entries(zf_status *st, const zf_rule_parameter *p, size_t n,
                         size_t first, const char *restriction)
{
    zf_value *list = zf_value_list();

    for (size_t k = first; k < n; k++) {
        zf_value *item;

        if (!same_block(&p[first], &p[k]))
            continue;
        item = zf_value_map();
        zf_put_text(st, item, "name", p[k].name);
        zf_put_integer(st, item, "code", p[k].code[0]);
        put_dummy(st, item, p, k, restriction);
        zf_add(st, list, item);
    }
    return list;
}

static int all_dropped(const zf_rule_parameter *p, size_t n, size_t first,
                       const char *restriction)
{
    for (size_t k = first; k < n; k++)
        if (same_block(&p[first], &p[k]) && !mentions(p[k].zero, restriction))
            return 0;
    return 1;
}

static zf_value *free_parameters(zf_status *st, const zf_rule_parameter *p,
                                 size_t n, const char *restriction)
{
    zf_value *list = zf_value_list();

    for (size_t k = 0; k < n; k++) {
        zf_value *item;

        if (!p[k].external || !is_free(p, n, k, restriction))
            continue;
        item = zf_value_map();
        zf_put_text(st, item, "name", p[k].name);
        zf_put_text(st, item, "block", p[k].block);
        zf_put_integer(st, item, "code", p[k].code[0]);
        zf_add(st, list, item);
    }
    return list;
}

static zf_value *restriction(zf_status *st, const zf_rule_parameter *p,
                             size_t n, const char *what)
{
    zf_value *v = zf_value_map(), *blocks = zf_value_list();

    for (size_t k = 0; k < n; k++) {
        int decay = p[k].external && strcmp(p[k].block, "DECAY") == 0;
        zf_value *block;

        if (!p[k].external || !first_of_block(p, k))
            continue;
        block = zf_value_map();
        zf_put_text(st, block, "name", p[k].block);
        zf_put_truth(st, block, "dropped", all_dropped(p, n, k, what));
        zf_put(st, block, "entries", entries(st, p, n, k, what));
        if (decay)
            zf_put(st, v, "decays", block);
        else
            zf_add(st, blocks, block);
    }
    zf_put(st, v, "blocks", blocks);
    zf_put(st, v, "free", free_parameters(st, p, n, what));
    return v;
}

void zf_view_put_restrictions(zf_status *st, zf_value *v,
                              const struct zf_feynman *f)
{
    zf_value *map = zf_value_map();
    size_t n = 0;
    const zf_rule_parameter *p = zf_feynman_parameters(f, &n);

    for (size_t k = 0; k < sizeof(name) / sizeof(*name); k++)
        zf_put(st, map, name[k], restriction(st, p, n, name[k]));
    zf_put(st, v, "restrictions", map);
}
