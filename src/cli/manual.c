/* manual.c - the manual page zforge(1), from the tables, in man(7). */
#include <string.h>

#include "cli/cli.h"

/* Text with what roff would interpret made harmless. */
static void roff(zf_buf *out, const char *text)
{
    int line_start = 1;

    for (; *text; text++) {
        if (line_start && (*text == '.' || *text == '\''))
            zf_buf_puts(out, "\\&");
        line_start = *text == '\n';
        switch (*text) {
        case '\\':
            zf_buf_puts(out, "\\e");
            break;
        case '-':
            zf_buf_puts(out, "\\-");
            break;
        case '\'':
            zf_buf_puts(out, "\\(aq");
            break;
        case '`':
            zf_buf_puts(out, "\\(ga");
            break;
        case '^':
            zf_buf_puts(out, "\\(ha");
            break;
        case '~':
            zf_buf_puts(out, "\\(ti");
            break;
        default:
            zf_buf_add(out, text, 1);
        }
    }
}

static void line(zf_buf *out, const char *macro, const char *text)
{
    zf_buf_printf(out, "%s", macro);
    roff(out, text);
    zf_buf_puts(out, "\n");
}

static void print_options(zf_buf *out, const zf_option *options)
{
    size_t n = zf_options_count(options);

    for (size_t k = 0; k < n; k++) {
        zf_buf text;

        zf_buf_init(&text, 0);
        zf_option_print_name(&text, &options[k]);
        zf_buf_puts(out, ".TP\n");
        line(out, ".B ", zf_buf_text(&text));
        zf_buf_clear(&text);
        zf_buf_puts(&text, options[k].help);
        zf_option_print_range(&text, &options[k]);
        line(out, "", zf_buf_text(&text));
        zf_buf_clear(&text);
    }
}

static void print_command(zf_buf *out, const zf_command *c)
{
    zf_buf synopsis;

    zf_buf_init(&synopsis, 0);
    zf_buf_printf(&synopsis, "zforge %s%s%s%s", c->name,
                  zf_options_count(c->options) ? " [OPTION...]" : "",
                  c->operands[0] ? " " : "", c->operands);
    line(out, ".SS ", zf_buf_text(&synopsis));
    zf_buf_clear(&synopsis);
    zf_buf_printf(&synopsis, "%s: %s.", c->name, c->summary);
    line(out, "", zf_buf_text(&synopsis));
    zf_buf_clear(&synopsis);
    for (size_t k = 0; c->description && c->description[k]; k++) {
        int verbatim = c->description[k][0] == ' ';

        zf_buf_puts(out, verbatim ? ".PP\n.nf\n" : ".PP\n");
        line(out, "", c->description[k]);
        zf_buf_puts(out, verbatim ? ".fi\n" : "");
    }
    print_options(out, c->options);
}

static void print_exits(zf_buf *out)
{
    const char *text;
    zf_exit status;

    zf_buf_puts(out, ".SH EXIT STATUS\n");
    for (size_t k = 0; (text = zf_exit_text(&status, k)) != NULL; k++) {
        zf_buf_printf(out, ".TP\n.B %d\n", (int)status);
        line(out, "", text);
    }
}

static void print_places(zf_buf *out)
{
    zf_buf_puts(out, ".SH ENVIRONMENT\n.TP\n.B ZFORGE_DATA\n");
    line(out, "",
         "The folder that holds catalog and templates, unless --data "
         "is given.");
    zf_buf_puts(out, ".SH FILES\n");
    line(out, "",
         "Without --data and ZFORGE_DATA, the folders catalog and "
         "templates are looked for beside the executable, in "
         "../share/zforge from there, and where zforge was installed.");
    line(out, ".TP\n.B ", "catalog/content/*.yaml");
    line(out, "", "Field contents.");
    line(out, ".TP\n.B ", "catalog/searches/*.yaml");
    line(out, "",
         "Searches: a content, constraints, what to accept, what to "
         "emit.");
    line(out, ".TP\n.B ", "catalog/models/*.yaml");
    line(out, "", "Model cards: accepted models with exact charges.");
    line(out, ".TP\n.B ", "templates/TARGET/");
    line(out, "", "What is emitted for a model.");
}

void zf_help_manual(zf_buf *out)
{
    const zf_command *c;

    zf_buf_puts(out, ".\\\" Made by \"zforge help --man\"; do not edit.\n"
                     ".TH ZFORGE 1 2026-11-20 zforge \"User Commands\"\n"
                     ".SH NAME\n"
                     "zforge \\- anomaly-free U(1)_X models, exactly\n"
                     ".SH SYNOPSIS\n"
                     ".B zforge\n"
                     "[OPTION...] COMMAND [OPTION...] [OPERAND...]\n"
                     ".SH DESCRIPTION\n");
    line(out, "",
         "zforge finds the charge assignments of a new gauge symmetry U(1)_X "
         "that cancel all gauge and gravitational anomalies, exactly; accepts "
         "models by the user's conditions; and writes them as files.  Results "
         "go to standard output, messages and progress to standard error.  "
         "Options may stand before or after operands; -- ends them; - as a "
         "file is standard input.");
    zf_buf_puts(out, ".SH OPTIONS\n");
    line(out, "", "Every command accepts:");
    print_options(out, zf_global_options);
    zf_buf_puts(out, ".SH COMMANDS\n");
    for (size_t k = 0; (c = zf_command_at(k)) != NULL; k++)
        print_command(out, c);
    print_exits(out);
    print_places(out);
}
