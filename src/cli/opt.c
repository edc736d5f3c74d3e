/* opt.c - parsing a command line by a table of options. */
#include "cli/opt.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "zforge/exact.h"

enum {
    MOST_RATIONALS = 64
};

size_t zf_options_count(const zf_option *options)
{
    size_t n = 0;

    while (options && options[n].name)
        n++;
    return n;
}

void zf_option_print_name(zf_buf *out, const zf_option *option)
{
    if (option->letter)
        zf_buf_printf(out, "-%c, ", option->letter);
    zf_buf_printf(out, "--%s", option->name);
    if (option->operand)
        zf_buf_printf(out, "=%s", option->operand);
}

void zf_option_print_range(zf_buf *out, const zf_option *option)
{
    if (option->type == ZF_OPTION_INTEGER)
        zf_buf_printf(out, " (%ld to %ld)", option->low, option->high);
    if (option->type != ZF_OPTION_WORD)
        return;
    for (size_t i = 0; option->words[i]; i++)
        zf_buf_printf(out, "%s%s",
                      i == 0                 ? " ("
                      : option->words[i + 1] ? ", "
                                             : " or ",
                      option->words[i]);
    zf_buf_puts(out, ")");
}

/* ---- values ---- */

/* `--name`, or `-l` when that is how it was given. */
typedef struct spelling {
    char text[80];
} spelling;

static spelling spell(const zf_option *option, int by_letter)
{
    spelling s;

    if (by_letter)
        snprintf(s.text, sizeof(s.text), "-%c", option->letter);
    else
        snprintf(s.text, sizeof(s.text), "--%s", option->name);
    return s;
}

static zf_status read_integer(zf_given *given, const zf_option *option,
                              const char *name, const char *text, zf_error *err)
{
    char *end;
    long value;

    errno = 0;
    value = strtol(text, &end, 10);
    if (end == text || *end || errno || value < option->low ||
        value > option->high || strspn(text, "+-0123456789") != strlen(text))
        return zf_error_set(err, ZF_EINPUT, NULL,
                            "%s is \"%.60s\"; expected an integer from %ld to "
                            "%ld",
                            name, text, option->low, option->high);
    given->number = value;
    return ZF_OK;
}

static zf_status read_word(zf_given *given, const zf_option *option,
                           const char *name, const char *text, zf_error *err)
{
    const char *near;
    zf_status st;
    zf_buf all;
    size_t n = 0;

    for (; option->words[n]; n++) {
        if (strcmp(option->words[n], text) == 0) {
            given->number = (long)n;
            return ZF_OK;
        }
    }
    zf_buf_init(&all, 0);
    zf_option_print_range(&all, option);
    near = zf_text_nearest(text, option->words, n);
    st = zf_error_set(err, ZF_EINPUT, NULL,
                      "%s is \"%.60s\"; expected one of%s%s%s%s", name, text,
                      zf_buf_text(&all), near ? "; did you mean \"" : "",
                      near ? near : "", near ? "\"?" : "");
    zf_buf_clear(&all);
    return st;
}

/* Reads the rationals of `text`, separated by commas unless `single`, into
 * `out`, which has room for MOST_RATIONALS; NULL only checks. */
static zf_status read_rationals(fmpq *out, slong *n, const char *text,
                                int single, const char *name, zf_error *err)
{
    const char *at = text;
    zf_status st;
    slong k = 0;
    fmpq_t x;

    fmpq_init(x);
    for (;;) {
        size_t len = single ? strlen(at) : strcspn(at, ",");

        st = zf_rational_parse(x, at, len, name, NULL, err);
        if (st == ZF_OK && k == MOST_RATIONALS)
            st = zf_error_set(err, ZF_EINPUT, NULL,
                              "%s has more than %d numbers", name,
                              (int)MOST_RATIONALS);
        if (st != ZF_OK)
            break;
        if (out)
            fmpq_set(out + k, x);
        k++;
        if (!at[len])
            break;
        at += len + 1;
    }
    fmpq_clear(x);
    *n = k;
    return st;
}

static zf_status read_value(zf_given *given, const zf_option *option,
                            const char *name, const char *text, zf_error *err)
{
    slong n;

    switch (option->type) {
    case ZF_OPTION_INTEGER:
        return read_integer(given, option, name, text, err);
    case ZF_OPTION_WORD:
        return read_word(given, option, name, text, err);
    case ZF_OPTION_RATIONAL:
    case ZF_OPTION_RATIONALS:
        return read_rationals(NULL, &n, text,
                              option->type == ZF_OPTION_RATIONAL, name, err);
    case ZF_OPTION_FLAG:
    case ZF_OPTION_TEXT:
        break;
    }
    return ZF_OK;
}

static zf_status give(zf_arguments *a, size_t k, int by_letter,
                      const char *text, zf_error *err)
{
    const zf_option *option = &a->options[k];
    zf_given *given = &a->given[k];
    spelling name = spell(option, by_letter);
    zf_status st = ZF_OK;

    if (text)
        st = read_value(given, option, name.text, text, err);
    if (st != ZF_OK)
        return st;
    given->count++;
    given->text = text;
    a->order[a->n_order] = k;
    a->order_text[a->n_order] = text;
    a->n_order++;
    return ZF_OK;
}

/* ---- words of the command line ---- */

/* What is left to parse. */
typedef struct words {
    int argc;
    const char *const *argv;
    int at; /* the word being parsed */
} words;

/* The value of an option: `attached` when there is one, else the next word. */
static zf_status take_value(const char **text, const zf_option *option,
                            int by_letter, const char *attached, words *w,
                            zf_error *err)
{
    *text = attached;
    if (attached)
        return ZF_OK;
    if (w->at + 1 == w->argc)
        return zf_error_set(err, ZF_EINPUT, NULL, "%s needs a value: %s",
                            spell(option, by_letter).text, option->operand);
    *text = w->argv[++w->at];
    return ZF_OK;
}

static zf_status unknown_name(const zf_arguments *a, const char *name,
                              size_t len, zf_error *err)
{
    const char *names[128];
    const char *near;
    size_t n = a->n_options < 128 ? a->n_options : 128;
    char word[64] = "";

    for (size_t i = 0; i < n; i++)
        names[i] = a->options[i].name;
    memcpy(word, name, len < sizeof(word) ? len : sizeof(word) - 1);
    near = zf_text_nearest(word, names, n);
    return zf_error_set(err, ZF_EINPUT, NULL, "unknown option \"--%s\"%s%s%s",
                        word, near ? "; did you mean \"--" : "",
                        near ? near : "", near ? "\"?" : "");
}

/* `--name`, `--name=value`, `--name value`. */
static zf_status parse_long(zf_arguments *a, words *w, zf_error *err)
{
    const char *name = w->argv[w->at] + 2;
    size_t len = strcspn(name, "="), k = 0;
    const char *attached = name[len] ? name + len + 1 : NULL;
    const char *text = NULL;
    zf_status st = ZF_OK;

    while (k < a->n_options && (strlen(a->options[k].name) != len ||
                                strncmp(a->options[k].name, name, len) != 0))
        k++;
    if (k == a->n_options)
        return unknown_name(a, name, len, err);
    if (a->options[k].operand)
        st = take_value(&text, &a->options[k], 0, attached, w, err);
    else if (attached)
        st = zf_error_set(err, ZF_EINPUT, NULL,
                          "--%s takes no value; found \"%.60s\"",
                          a->options[k].name, attached);
    return st == ZF_OK ? give(a, k, 0, text, err) : st;
}

/* `-q`, `-qv`, `-Q5`, `-Q 5`. */
static zf_status parse_letters(zf_arguments *a, words *w, zf_error *err)
{
    const char *letter = w->argv[w->at] + 1;
    zf_status st = ZF_OK;

    while (st == ZF_OK && *letter) {
        const char *text = NULL;
        size_t k = 0;

        while (k < a->n_options && a->options[k].letter != *letter)
            k++;
        if (k == a->n_options)
            return zf_error_set(err, ZF_EINPUT, NULL,
                                "unknown option \"-%.8s\"; put -- before "
                                "operands that start with a dash",
                                letter);
        letter++;
        if (a->options[k].operand) {
            st = take_value(&text, &a->options[k], 1, *letter ? letter : NULL,
                            w, err);
            letter = "";
        }
        if (st == ZF_OK)
            st = give(a, k, 1, text, err);
    }
    return st;
}

static zf_status parse_words(zf_arguments *a, words *w, int leading,
                             zf_error *err)
{
    int operands_only = 0;

    for (; w->at < w->argc; w->at++) {
        const char *word = w->argv[w->at];
        zf_status st = ZF_OK;

        if (operands_only || word[0] != '-' || !word[1]) {
            a->operand[a->n_operands++] = word;
            operands_only |= leading;
        } else if (strcmp(word, "--") == 0)
            operands_only = 1;
        else if (word[1] == '-')
            st = parse_long(a, w, err);
        else
            st = parse_letters(a, w, err);
        if (st != ZF_OK)
            return st;
    }
    return ZF_OK;
}

zf_status zf_arguments_parse(zf_arguments *out, const zf_option *options,
                             int argc, const char *const *argv, int leading,
                             zf_error *err)
{
    zf_arguments a = {0};
    words w = {argc, argv, 0};
    size_t most = 1;
    zf_status st = ZF_ENOMEM;

    /* No word gives more than one option a character. */
    for (int i = 0; i < argc; i++)
        most += strlen(argv[i]) + 1;
    a.options = options;
    a.n_options = zf_options_count(options);
    a.given = zf_mem_array(a.n_options, sizeof(*a.given));
    a.operand = zf_mem_array((size_t)argc, sizeof(*a.operand));
    a.order = zf_mem_array(most, sizeof(*a.order));
    a.order_text = zf_mem_array(most, sizeof(*a.order_text));
    if (!a.given || !a.operand || !a.order || !a.order_text)
        zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    else
        st = parse_words(&a, &w, leading, err);
    if (st == ZF_OK) {
        zf_arguments old = *out;

        *out = a;
        a = old;
    }
    zf_arguments_clear(&a);
    return st;
}

void zf_arguments_clear(zf_arguments *a)
{
    zf_mem_free(a->given);
    zf_mem_free(a->operand);
    zf_mem_free(a->order);
    zf_mem_free(a->order_text);
    memset(a, 0, sizeof(*a));
}

/* ---- reading what was given ---- */

const char *zf_arguments_text(const zf_arguments *a, size_t k,
                              const char *otherwise)
{
    return a->given[k].count ? a->given[k].text : otherwise;
}

long zf_arguments_number(const zf_arguments *a, size_t k, long otherwise)
{
    return a->given[k].count ? a->given[k].number : otherwise;
}

int zf_arguments_flag(const zf_arguments *a, size_t k)
{
    return a->given[k].count > 0;
}

const char *zf_arguments_next(const zf_arguments *a, size_t k, size_t *at)
{
    while (*at < a->n_order) {
        size_t i = (*at)++;

        if (a->order[i] == k)
            return a->order_text[i];
    }
    return NULL;
}

void zf_arguments_rational(fmpq_t out, const zf_arguments *a, size_t k)
{
    slong n;

    /* The parser has checked the text. */
    if (read_rationals(out, &n, a->given[k].text, 1, "", NULL) != ZF_OK)
        fmpq_zero(out);
}

void zf_arguments_rationals(fmpq **out, slong *n, const zf_arguments *a,
                            size_t k)
{
    fmpq *all = _fmpq_vec_init(MOST_RATIONALS);
    zf_status st = read_rationals(all, n, a->given[k].text, 0, "", NULL);

    if (st != ZF_OK)
        *n = 0;
    *out = _fmpq_vec_init(*n);
    for (slong i = 0; i < *n; i++)
        fmpq_set(*out + i, all + i);
    _fmpq_vec_clear(all, MOST_RATIONALS);
}
