/* code_print.c - statements of a program as lines of C.
 *
 * A function at a point is printed in this order: variables that are only set
 * under a condition on the mask, statements, loops over tables.  What a
 * context keeps is `context->NAME`, parameters are `point->NAME`, inputs
 * `input[ZFORGE_INPUT_NAME]`; the row of a loop is `row`. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "emit/code.h"

/* ---- names and lines ---- */

/* Words of C and names that the modules themselves use. */
static int is_reserved(const char *name)
{
    static const char *const words[] = {
        "auto",    "break",   "case",     "char",     "const",    "continue",
        "default", "do",      "double",   "else",     "enum",     "extern",
        "float",   "for",     "goto",     "if",       "inline",   "int",
        "long",    "new",     "class",    "register", "restrict", "return",
        "short",   "signed",  "sizeof",   "static",   "struct",   "switch",
        "typedef", "union",   "unsigned", "void",     "volatile", "while",
        "this",    "and",     "or",       "not",      "try",      "delete",
        "private", "public",  "operator", "template", "true",     "false",
        "bool",    "using",   "mask",     "out",      "row",      "bad",
        "context", "point",   "input",    "exp",      "log",      "sin",
        "cos",     "tan",     "atan",     "atan2",    "sqrt",     "cbrt",
        "pow",     "fabs",    "gamma",    "j0",       "j1",       "jn",
        "y0",      "y1",      "yn",       "erf",      "abs",      "NAN",
        "I",       "DBL_MAX", "NULL",     "INFINITY", "HUGE_VAL", "signbit",
    };

    for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
        if (strcmp(words[k], name) == 0)
            return 1;
    return 0;
}

void zf_code_name(zf_buf *out, const char *name)
{
    zf_buf_printf(out, "%s%s", name, is_reserved(name) ? "_" : "");
}

static void add_line(zf_printer *p, zf_buf *text)
{
    zf_status st = zf_buf_check(text, NULL);

    if (st == ZF_OK)
        st = zf_value_append(p->lines, zf_value_text(zf_buf_text(text)));
    if (p->st == ZF_OK)
        p->st = st;
    zf_buf_clear(text);
}

void zf_code_line(zf_printer *p, const char *format, ...)
{
    char text[1000];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    if (p->st == ZF_OK)
        p->st = zf_value_append(p->lines, zf_value_text(text));
}

/* ---- expressions ---- */

/* The array of a column; its numbers are shared. */
static int spell_column(zf_printer *p, const char *symbol)
{
    for (size_t k = 0; k < p->c->n_observables; k++) {
        const zf_observable *o = zf_observables_at(p->c->n->observables, k);

        for (size_t i = 0; o->n_rows && i < o->n_columns; i++) {
            int found;
            zf_buf name;

            zf_buf_init(&name, 0);
            zf_code_column(&name, o, i);
            found = strcmp(zf_buf_text(&name), symbol) == 0;
            zf_buf_clear(&name);
            if (!found)
                continue;
            zf_buf_init(&name, 0);
            if (zf_data_add(&name, p->data, symbol, o->row + i, o->n_rows,
                            o->n_columns, NULL) != ZF_OK)
                p->st = ZF_ENOMEM;
            snprintf(p->spelt, sizeof(p->spelt), "%s[row]", zf_buf_text(&name));
            zf_buf_clear(&name);
            return 1;
        }
    }
    return 0;
}

/* A statement, under the name that it has where it is used. */
static void spell_statement(zf_printer *p, size_t k)
{
    const zf_statement *s = zf_program_at(p->c->program, k);
    int kept = !(s->on & ZF_ON_PARAMETER) && p->uses->kept[k];
    int row = (s->on & ZF_ON_ROW) && (kept || s->output >= 0);

    snprintf(p->spelt, sizeof(p->spelt), "%s%s%s%s", kept ? "context->" : "",
             s->name, is_reserved(s->name) ? "_" : "", row ? "[row]" : "");
}

/* A zf_expr_spell_fn. */
static const char *spell(const char *symbol, void *arg)
{
    zf_printer *p = arg;
    const zf_quantity *q = zf_quantities_find(p->c->n->quantities, symbol);
    slong k = zf_uses_find(p->uses, symbol);
    const char *tail = is_reserved(symbol) ? "_" : "";

    if (k >= 0)
        spell_statement(p, (size_t)k);
    else if (q && q->kind == ZF_QUANTITY_PARAMETER)
        snprintf(p->spelt, sizeof(p->spelt), "point->%s%s", symbol, tail);
    else if (q && p->preparing)
        snprintf(p->spelt, sizeof(p->spelt), "input[ZFORGE_INPUT_%s]", symbol);
    else if (q)
        snprintf(p->spelt, sizeof(p->spelt), "context->%s%s", symbol, tail);
    else if (!spell_column(p, symbol))
        return NULL;
    return p->spelt;
}

/* Appends `NAME = VALUE;` with what stands before it. */
static zf_status print_statement(zf_printer *p, const char *before, size_t k,
                                 zf_error *err)
{
    const zf_statement *s = zf_program_at(p->c->program, k);
    zf_status st;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_puts(&text, before);
    spell_statement(p, k);
    zf_buf_printf(&text, "%s = ", p->spelt);
    st = zf_expr_print(&text, s->value, ZF_LANGUAGE_C, spell, p, err);
    zf_buf_puts(&text, ";");
    if (st == ZF_OK)
        add_line(p, &text);
    zf_buf_clear(&text);
    return st;
}

/* ---- preparing ---- */

static int is_prepared(const zf_statement *s, int row)
{
    return !(s->on & ZF_ON_PARAMETER) && !(s->on & ZF_ON_ROW) == !row;
}

static zf_status print_prepared(zf_printer *p, size_t k, int row, zf_error *err)
{
    const zf_statement *s = zf_program_at(p->c->program, k);
    int stored = p->uses->kept[k] || (row && s->output >= 0);

    return print_statement(p,
                           stored ? (row ? "        " : "    ")
                           : row  ? "        const double "
                                  : "    const double ",
                           k, err);
}

static zf_status prepare_table(zf_printer *p, size_t table, zf_error *err)
{
    const zf_observable *o = zf_observables_at(p->c->n->observables, table);
    size_t n = zf_program_count(p->c->program), count = 0;
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        const zf_statement *s = zf_program_at(p->c->program, k);

        if (!is_prepared(s, 1) || s->table != (int)table)
            continue;
        if (count++ == 0)
            zf_code_line(p, "    for (int row = 0; row < %zu; row++) {",
                         o->n_rows);
        st = print_prepared(p, k, 1, err);
    }
    if (count > 0)
        zf_code_line(p, "    }");
    return st;
}

zf_status zf_code_prepare(zf_printer *p, zf_error *err)
{
    size_t n = zf_program_count(p->c->program);
    zf_status st = ZF_OK;

    p->preparing = 1;
    for (size_t k = 0; k < zf_quantities_count(p->c->n->quantities); k++) {
        const char *name = zf_quantities_at(p->c->n->quantities, k)->name;

        if (p->input[k])
            zf_code_line(p, "    context->%s%s = input[ZFORGE_INPUT_%s];", name,
                         is_reserved(name) ? "_" : "", name);
    }
    for (size_t k = 0; st == ZF_OK && k < n; k++)
        if (is_prepared(zf_program_at(p->c->program, k), 0))
            st = print_prepared(p, k, 0, err);
    for (size_t k = 0; st == ZF_OK && k < p->c->n_observables; k++)
        st = prepare_table(p, k, err);
    p->preparing = 0;
    return st;
}

/* ---- functions at a point ---- */

static uint64_t all_bits(const zf_printer *p)
{
    return ((uint64_t)1 << p->c->n_bits) - 1;
}

/* Variables that are set under a condition are declared before. */
static void declare(zf_printer *p, const zf_step *step, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        zf_buf text;

        if (step[i].bits == all_bits(p))
            continue;
        zf_buf_init(&text, 0);
        zf_buf_puts(&text, "    double ");
        zf_code_name(&text, step[i].statement->name);
        zf_buf_puts(&text, " = 0.0;");
        add_line(p, &text);
    }
}

static zf_status print_steps(zf_printer *p, const zf_step *step, size_t n,
                             zf_error *err)
{
    uint64_t all = all_bits(p);
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && i < n; i++) {
        uint64_t bits = step[i].bits;
        int first = i == 0 || step[i - 1].bits != bits;
        int last = i + 1 == n || step[i + 1].bits != bits;

        if (bits != all && first)
            zf_code_line(p, "    if (mask & 0x%llxu) {",
                         (unsigned long long)bits);
        st = print_statement(p, bits == all ? "    const double " : "        ",
                             step[i].number, err);
        if (bits != all && last)
            zf_code_line(p, "    }");
    }
    return st;
}

/* The arrays of a loop are declared at the top, the loop comes last. */
static void declare_rows(zf_printer *p, const zf_step *step, size_t n,
                         size_t rows)
{
    for (size_t i = 0; i < n; i++)
        if (step[i].statement->output >= 0)
            zf_code_line(p, "    double %s[%zu];", step[i].statement->name,
                         rows);
}

static zf_status print_loop(zf_printer *p, const zf_step *step, size_t n,
                            size_t rows, zf_error *err)
{
    uint64_t bits = 0;
    zf_status st = ZF_OK;

    for (size_t i = 0; i < n; i++)
        bits |= step[i].bits;
    zf_code_line(p, "    if (mask & 0x%llxu)", (unsigned long long)bits);
    zf_code_line(p, "        for (int row = 0; row < %zu; row++) {", rows);
    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = print_statement(p,
                             step[i].statement->output >= 0
                                 ? "            "
                                 : "            const double ",
                             step[i].number, err);
    zf_code_line(p, "        }");
    return st;
}

/* Steps of all tables: n_observables lists, and one more without a table. */
typedef struct steps {
    zf_step **step;
    size_t *n;
    size_t count;
} steps;

static void steps_clear(steps *s)
{
    for (size_t k = 0; s->step && k < s->count; k++)
        zf_mem_free(s->step[k]);
    zf_mem_free(s->step);
    zf_mem_free(s->n);
}

static zf_status steps_init(steps *s, const zf_printer *p, int shift,
                            uint64_t groups, zf_error *err)
{
    zf_status st = ZF_OK;

    s->count = p->c->n_observables + 1;
    s->step = zf_mem_array(s->count, sizeof(*s->step));
    s->n = zf_mem_array(s->count, sizeof(*s->n));
    if (!s->step || !s->n)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; st == ZF_OK && k < s->count; k++) {
        int table = k + 1 == s->count ? -1 : (int)k;

        if (table < 0 || zf_observables_at(p->c->n->observables, k)->n_rows)
            st = zf_code_order(&s->step[k], &s->n[k], p->c, p->uses,
                               &(zf_selection){shift, groups, table}, err);
    }
    return st;
}

static size_t rows_of(const zf_printer *p, size_t k)
{
    return zf_observables_at(p->c->n->observables, k)->n_rows;
}

zf_status zf_code_function(zf_printer *p, int shift, zf_error *err)
{
    steps s = {0};
    size_t last = p->c->n_observables;
    zf_status st = steps_init(&s, p, shift, all_bits(p) << shift, err);

    if (st == ZF_OK) {
        declare(p, s.step[last], s.n[last]);
        for (size_t k = 0; k < last; k++)
            declare_rows(p, s.step[k], s.n[k], rows_of(p, k));
        st = print_steps(p, s.step[last], s.n[last], err);
    }
    for (size_t k = 0; st == ZF_OK && k < last; k++)
        if (s.n[k] > 0)
            st = print_loop(p, s.step[k], s.n[k], rows_of(p, k), err);
    steps_clear(&s);
    return st;
}

zf_status zf_code_group(zf_printer *p, int group, zf_error *err)
{
    zf_step *step = NULL;
    size_t n = 0;
    zf_status st =
        zf_code_order(&step, &n, p->c, p->uses,
                      &(zf_selection){0, (uint64_t)1 << group, -1}, err);

    for (size_t i = 0; st == ZF_OK && i < n; i++)
        st = print_statement(p, "    const double ", step[i].number, err);
    zf_mem_free(step);
    return st;
}

/* ---- results ---- */

void zf_code_result(zf_buf *out, const zf_printer *p, zf_result_kind kind,
                    size_t index, size_t column)
{
    const zf_code *c = p->c;

    for (size_t k = 0; k < zf_program_count(c->program); k++) {
        const zf_statement *s = zf_program_at(c->program, k);
        const zf_result *r = s->output >= 0 ? &c->result[s->output] : NULL;

        if (!r || r->kind != kind || r->index != index || r->column != column)
            continue;
        if (!(s->on & ZF_ON_PARAMETER))
            zf_buf_puts(out, "context->");
        zf_code_name(out, s->name);
        if (c->output[s->output].table >= 0 && (s->on & ZF_ON_ROW))
            zf_buf_puts(out, "[row]");
        return;
    }
    zf_buf_puts(out, "0.0");
}
