/* help.c - help for people at a terminal, from the tables. */
#include <string.h>

#include "cli/cli.h"

enum {
    WIDTH = 79,
    OPTION_INDENT = 8
};

static void blanks(zf_buf *out, size_t n)
{
    for (size_t i = 0; i < n; i++)
        zf_buf_puts(out, " ");
}

/* Appends the words of `text` in lines of at most WIDTH bytes, each line with
 * `indent` blanks; the first line already has `used` bytes. */
static void wrap(zf_buf *out, const char *text, size_t indent, size_t used)
{
    size_t column = used;

    while (*text) {
        size_t len = strcspn(text, " ");

        if (column > indent && column + 1 + len > WIDTH) {
            zf_buf_puts(out, "\n");
            column = 0;
        }
        if (column < indent) {
            blanks(out, indent - column);
            column = indent;
        } else if (column > indent) {
            zf_buf_puts(out, " ");
            column++;
        }
        zf_buf_add(out, text, len);
        column += len;
        text += len + strspn(text + len, " ");
    }
    zf_buf_puts(out, "\n");
}

/* Lines as they are, moved to the right. */
static void verbatim(zf_buf *out, const char *text, size_t indent)
{
    while (*text) {
        size_t len = strcspn(text, "\n");

        if (len)
            blanks(out, indent);
        zf_buf_add(out, text, len);
        zf_buf_puts(out, "\n");
        text += len + (text[len] == '\n');
    }
}

static void print_options(zf_buf *out, const zf_option *options)
{
    size_t n = zf_options_count(options);

    for (size_t k = 0; k < n; k++) {
        zf_buf help;

        zf_buf_init(&help, 0);
        zf_buf_puts(&help, options[k].help);
        zf_option_print_range(&help, &options[k]);
        zf_buf_puts(out, "  ");
        zf_option_print_name(out, &options[k]);
        zf_buf_puts(out, "\n");
        wrap(out, zf_buf_text(&help), OPTION_INDENT, 0);
        zf_buf_clear(&help);
    }
}

static void print_exits(zf_buf *out)
{
    const char *text;
    zf_exit status;

    zf_buf_puts(out, "\nExit status:\n");
    for (size_t k = 0; (text = zf_exit_text(&status, k)) != NULL; k++) {
        zf_buf_printf(out, "  %2d  ", (int)status);
        wrap(out, text, 6, 6);
    }
}

void zf_help_all(zf_buf *out)
{
    const zf_command *c;

    zf_buf_puts(out, "usage: zforge [OPTION...] COMMAND [OPTION...] "
                     "[OPERAND...]\n\nCommands:\n");
    for (size_t k = 0; (c = zf_command_at(k)) != NULL; k++) {
        zf_buf_printf(out, "  %-9s ", c->name);
        wrap(out, c->summary, 12, 12);
    }
    zf_buf_puts(out, "\nOptions of every command:\n");
    print_options(out, zf_global_options);
    print_exits(out);
    zf_buf_puts(out, "\n\"zforge help COMMAND\" explains a command.\n");
}

void zf_help_command(zf_buf *out, const zf_command *c)
{
    zf_buf_printf(out, "usage: zforge %s%s%s%s\n\n", c->name,
                  zf_options_count(c->options) ? " [OPTION...]" : "",
                  c->operands[0] ? " " : "", c->operands);
    zf_buf_printf(out, "%s:", c->name);
    wrap(out, c->summary, 0, strlen(c->name) + 1);
    for (size_t k = 0; c->description && c->description[k]; k++) {
        zf_buf_puts(out, "\n");
        if (c->description[k][0] == ' ')
            verbatim(out, c->description[k], 0);
        else
            wrap(out, c->description[k], 0, 0);
    }
    if (zf_options_count(c->options)) {
        zf_buf_puts(out, "\nOptions:\n");
        print_options(out, c->options);
    }
    zf_buf_puts(out, "\nOptions of every command and exit statuses: "
                     "\"zforge help\".\n");
}
