/* view_code.c - the C functions of a model as lists of lines. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "emit/code.h"

/* ---- what a context keeps ---- */

static zf_status mark_input(zf_expr symbol, void *arg)
{
    zf_printer *p = arg;
    const char *name = zf_expr_name(symbol);

    if (zf_uses_find(p->uses, name) >= 0)
        return ZF_OK;
    for (size_t k = 0; k < zf_quantities_count(p->c->n->quantities); k++) {
        const zf_quantity *q = zf_quantities_at(p->c->n->quantities, k);

        if (q->kind == ZF_QUANTITY_INPUT && strcmp(q->name, name) == 0)
            p->input[k] = 1;
    }
    return ZF_OK;
}

/* Inputs that a point needs, and outputs that are fixed. */
static zf_status mark_kept(zf_printer *p, zf_error *err)
{
    zf_status st = ZF_OK;

    p->input = zf_mem_array(zf_quantities_count(p->c->n->quantities) + 1, 1);
    if (!p->input)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t k = 0; st == ZF_OK && k < zf_program_count(p->c->program);
         k++) {
        const zf_statement *s = zf_program_at(p->c->program, k);

        if (s->on & ZF_ON_PARAMETER)
            st = zf_expr_symbols(s->value, mark_input, p, err);
        else if (s->output >= 0)
            p->uses->kept[k] = 1;
    }
    return st;
}

static void add_field(zf_status *st, zf_value *list, const char *name,
                      size_t rows)
{
    zf_value *item = zf_value_map();
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_code_name(&text, name);
    zf_put_buf(st, item, "name", &text);
    zf_put_truth(st, item, "rows", rows > 0);
    zf_put_integer(st, item, "n", (slong)rows);
    zf_add(st, list, item);
}

static void put_context(zf_status *st, zf_value *code, const zf_printer *p)
{
    zf_value *list = zf_value_list();

    for (size_t k = 0; k < zf_quantities_count(p->c->n->quantities); k++)
        if (p->input[k])
            add_field(st, list, zf_quantities_at(p->c->n->quantities, k)->name,
                      0);
    for (size_t k = 0; k < zf_program_count(p->c->program); k++) {
        const zf_statement *s = zf_program_at(p->c->program, k);

        if (p->uses->kept[k] && !(s->on & ZF_ON_PARAMETER))
            add_field(
                st, list, s->name,
                s->on & ZF_ON_ROW
                    ? zf_observables_at(p->c->n->observables, (size_t)s->table)
                          ->n_rows
                    : 0);
    }
    zf_put(st, code, "context", list);
}

/* ---- checks ---- */

static slong parameter_index(const zf_code *c, const char *name)
{
    for (size_t k = 0; k < c->n_parameters; k++)
        if (strcmp(c->parameter[k]->name, name) == 0)
            return (slong)k;
    return -1;
}

/* `point->M_Zp > 0.0 && point->M_Zp <= HUGE_VAL`, closed ends unless open;
 * infinite ends are never reached. */
static void add_bounds(zf_buf *out, const char *name, const double *bound,
                       int low_open, int high_open)
{
    zf_buf_printf(out, "!(%s %s ", name,
                  low_open || isinf(bound[0]) ? ">" : ">=");
    zf_double_add(out, bound[0]);
    zf_buf_printf(out, " && %s %s ", name,
                  high_open || isinf(bound[1]) ? "<" : "<=");
    zf_double_add(out, bound[1]);
    zf_buf_puts(out, ")");
}

/* Ranges of parameters. */
static void print_ranges(zf_printer *p)
{
    const zf_code *c = p->c;

    for (size_t k = 0; k < c->n_parameters; k++) {
        const zf_quantity *q = c->parameter[k];
        double bound[2] = {q->low, q->high};
        zf_buf name, text;

        zf_buf_init(&name, 0);
        zf_buf_init(&text, 0);
        zf_buf_puts(&name, "point->");
        zf_code_name(&name, q->name);
        add_bounds(&text, zf_buf_text(&name), bound, q->low_open, q->high_open);
        zf_code_line(p, "    if (%s)\n        return %zu;", zf_buf_text(&text),
                     k + 1);
        if (zf_buf_check(&text, NULL) != ZF_OK)
            p->st = ZF_ENOMEM;
        zf_buf_clear(&text);
        zf_buf_clear(&name);
    }
}

/* ---- where observables are valid ---- */

typedef struct blame {
    const zf_code *c;
    slong first; /* parameter, -1: none */
} blame;

static zf_status blame_symbol(zf_expr symbol, void *arg)
{
    blame *b = arg;
    slong at = parameter_index(b->c, zf_expr_name(symbol));

    if (at >= 0 && (b->first < 0 || at < b->first))
        b->first = at;
    return ZF_OK;
}

/* The bits that `name` outside the bounds leaves out, and who is blamed. */
static void print_validity(zf_printer *p, int bit, const zf_validity *v,
                           const zf_buf *name, slong answer)
{
    double bound[2] = {v->low, v->high};
    zf_buf text;

    zf_buf_init(&text, 0);
    add_bounds(&text, zf_buf_text(name), bound, 0, 0);
    zf_code_line(p, "    if ((mask & 0x%llxu) && %s) {", 1ull << bit,
                 zf_buf_text(&text));
    zf_code_line(p, "        left &= ~(uint64_t)0x%llxu;", 1ull << bit);
    zf_code_line(p, "        blamed = blamed ? blamed : %ld;", (long)answer);
    zf_code_line(p, "    }");
    if (zf_buf_check(&text, NULL) != ZF_OK || zf_buf_check(name, NULL) != ZF_OK)
        p->st = ZF_ENOMEM;
    zf_buf_clear(&text);
}

/* Conditions on parameters, once for each bit.  What vanishes does so
 * everywhere. */
static void print_parameter_conditions(zf_printer *p)
{
    const zf_code *c = p->c;
    uint64_t seen = 0;

    for (size_t k = 0; k < c->n_observables; k++) {
        const zf_observable *o = zf_observables_at(c->n->observables, k);

        if (o->vanishes || (seen & (uint64_t)1 << c->bit[k]))
            continue;
        seen |= (uint64_t)1 << c->bit[k];
        for (size_t i = 0; i < o->n_valid; i++) {
            slong at = parameter_index(c, o->valid[i].quantity);
            zf_buf name;

            if (at < 0)
                continue;
            zf_buf_init(&name, 0);
            zf_buf_puts(&name, "point->");
            zf_code_name(&name, o->valid[i].quantity);
            print_validity(p, c->bit[k], &o->valid[i], &name, at + 1);
            zf_buf_clear(&name);
        }
    }
}

/* Conditions on derived quantities; blamed is the first parameter that they
 * hang on. */
static zf_status print_conditions(zf_printer *p, zf_error *err)
{
    const zf_code *c = p->c;
    zf_status st;

    print_parameter_conditions(p);
    st = zf_code_group(p, ZF_GROUP_VALID, err);
    for (size_t k = 0; st == ZF_OK && k < c->n_outputs; k++) {
        const zf_result *r = &c->result[k];
        const zf_observable *o;
        blame b = {c, -1};
        zf_buf name;

        if (r->kind != ZF_RESULT_VALID)
            continue;
        o = zf_observables_at(c->n->observables, r->index);
        st = zf_expr_symbols(c->output[k].value, blame_symbol, &b, err);
        zf_buf_init(&name, 0);
        zf_code_result(&name, p, r->kind, r->index, r->column);
        print_validity(p, r->bit, &o->valid[r->column], &name,
                       b.first < 0 ? -2 : b.first + 1);
        zf_buf_clear(&name);
    }
    return st;
}

/* ---- results of functions ---- */

/* For what is done to each result: `%s` is the result, `%zu` its place. */
static void print_results(zf_printer *p, zf_result_kind kind, size_t columns,
                          const char *what)
{
    const zf_code *c = p->c;

    for (size_t k = 0; k < c->n_observables; k++) {
        const zf_observable *o = zf_observables_at(c->n->observables, k);
        int opens = k == 0 || c->bit[k - 1] != c->bit[k];
        int closes = k + 1 == c->n_observables || c->bit[k + 1] != c->bit[k];

        if (opens)
            zf_code_line(p, "    if (mask & 0x%llxu) {",
                         (unsigned long long)1 << c->bit[k]);
        if (o->n_rows)
            zf_code_line(p, "        for (int row = 0; row < %zu; row++) {",
                         o->n_rows);
        for (size_t j = 0; j < columns; j++) {
            char place[80];
            zf_buf name;

            zf_buf_init(&name, 0);
            zf_code_result(&name, p, kind, k, j);
            if (o->n_rows)
                snprintf(place, sizeof(place), "(%zu + row) * %zu + %zu",
                         c->first[k], columns, j);
            else
                snprintf(place, sizeof(place), "%zu",
                         c->first[k] * columns + j);
            if (what)
                zf_code_line(p, "        %sout[%s] = %s;",
                             o->n_rows ? "    " : "", place,
                             zf_buf_text(&name));
            else if (strcmp(zf_buf_text(&name), "0.0") != 0)
                zf_code_line(p, "        %sbad |= !(fabs(%s) <= DBL_MAX);",
                             o->n_rows ? "    " : "", zf_buf_text(&name));
            zf_buf_clear(&name);
        }
        if (o->n_rows)
            zf_code_line(p, "        }");
        if (closes)
            zf_code_line(p, "    }");
    }
}

static void print_finite(zf_printer *p, zf_result_kind kind, size_t columns)
{
    zf_code_line(p, "    bad = 0;");
    print_results(p, kind, columns, NULL);
    zf_code_line(p, "    if (bad)");
    zf_code_line(p, "        return ZFORGE_NOT_FINITE;");
    print_results(p, kind, columns, "out");
}

static zf_status print_entries(zf_printer *p, zf_result_kind kind, int group,
                               size_t n, zf_error *err)
{
    zf_status st = zf_code_group(p, group, err);

    zf_code_line(p, "    bad = 0;");
    for (int pass = 0; pass < 2; pass++) {
        for (size_t k = 0; k < n; k++) {
            zf_buf name;

            zf_buf_init(&name, 0);
            zf_code_result(&name, p, kind, k, 0);
            if (pass == 1)
                zf_code_line(p, "    out[%zu] = %s;", k, zf_buf_text(&name));
            else if (strcmp(zf_buf_text(&name), "0.0") != 0)
                zf_code_line(p, "    bad |= !(fabs(%s) <= DBL_MAX);",
                             zf_buf_text(&name));
            zf_buf_clear(&name);
        }
        if (pass == 0)
            zf_code_line(p, "    if (bad)\n        return ZFORGE_NOT_FINITE;");
    }
    return st;
}

/* ---- functions ---- */

typedef zf_status print_fn(zf_printer *p, zf_error *err);

static zf_status print_check_function(zf_printer *p, zf_error *err)
{
    zf_status st;
    zf_buf name;

    print_ranges(p);
    st = zf_code_group(p, ZF_GROUP_CHECK, err);
    for (size_t k = 0; st == ZF_OK && k < p->c->n_parameters; k++) {
        zf_buf_init(&name, 0);
        zf_code_result(&name, p, ZF_RESULT_PHYSICAL, 0, k);
        if (strcmp(zf_buf_text(&name), "0.0") != 0)
            zf_code_line(p, "    if (!(%s > 0.0))\n        return %zu;",
                         zf_buf_text(&name), k + 1);
        zf_buf_clear(&name);
    }
    return st;
}

static zf_status print_observables(zf_printer *p, zf_error *err)
{
    zf_status st = zf_code_function(p, 0, err);

    print_finite(p, ZF_RESULT_VALUE, 1);
    return st;
}

static zf_status print_gradient(zf_printer *p, zf_error *err)
{
    zf_status st = zf_code_function(p, ZF_MOST_BITS, err);

    print_finite(p, ZF_RESULT_GRADIENT, p->c->n_parameters);
    return st;
}

static zf_status print_standard_model(zf_printer *p, zf_error *err)
{
    (void)err;
    for (size_t k = 0; k < p->c->n_observables; k++) {
        const zf_observable *o = zf_observables_at(p->c->n->observables, k);
        zf_buf name;

        zf_buf_init(&name, 0);
        if (o->standard_model)
            zf_code_result(&name, p, ZF_RESULT_SM, k, 0);
        else
            zf_buf_puts(&name, "NAN");
        if (o->n_rows)
            zf_code_line(p,
                         "    for (int row = 0; row < %zu; row++)\n"
                         "        out[%zu + row] = %s;",
                         o->n_rows, p->c->first[k], zf_buf_text(&name));
        else
            zf_code_line(p, "    out[%zu] = %s;", p->c->first[k],
                         zf_buf_text(&name));
        zf_buf_clear(&name);
    }
    return ZF_OK;
}

static zf_status print_couplings(zf_printer *p, zf_error *err)
{
    return print_entries(p, ZF_RESULT_COUPLING, ZF_GROUP_COUPLINGS,
                         ZF_N_CURRENTS, err);
}

static zf_status print_wilson(zf_printer *p, zf_error *err)
{
    return print_entries(p, ZF_RESULT_WILSON, ZF_GROUP_WILSON,
                         2 * zf_couplings_wilson_count(p->c->n->couplings),
                         err);
}

static zf_status put_function(zf_value *code, const char *key, zf_printer *p,
                              print_fn *print, zf_error *err)
{
    zf_status st;

    p->lines = zf_value_list();
    st = print(p, err);
    if (p->st == ZF_OK && !p->lines)
        p->st = ZF_ENOMEM;
    zf_put(&p->st, code, key, p->lines);
    p->lines = NULL;
    return st;
}

static zf_status put_functions(zf_value *code, zf_printer *p, zf_error *err)
{
    static const struct {
        const char *key;
        print_fn *print;
    } functions[] = {
        {"valid", print_conditions},
        {"check", print_check_function},
        {"prepare", zf_code_prepare},
        {"observables", print_observables},
        {"gradient", print_gradient},
        {"standard_model", print_standard_model},
        {"couplings", print_couplings},
        {"wilson", print_wilson},
    };

    zf_status st = ZF_OK;

    for (size_t k = 0;
         st == ZF_OK && k < sizeof(functions) / sizeof(functions[0]); k++)
        st = put_function(code, functions[k].key, p, functions[k].print, err);
    return st;
}

/* ---- bits ---- */

/* How the name of bits b is written in capitals: as it is, but for a name that
 * is no identifier, or differs from another one by small letters only. */
static void add_bit_identifier(zf_buf *out, const zf_code *c, int b)
{
    const char *name = c->bit_name[b];
    int plain = zf_is_identifier(name) && !strstr(name, "__");
    zf_buf text, other;

    zf_buf_init(&text, 0);
    zf_buf_init(&other, 0);
    zf_upper_add(&text, name);
    for (int k = 0; plain && k < c->n_bits; k++) {
        zf_buf_clear(&other);
        zf_upper_add(&other, c->bit_name[k]);
        plain = strcmp(c->bit_name[k], name) == 0 ||
                strcmp(zf_buf_text(&other), zf_buf_text(&text)) != 0;
    }
    if (!plain) {
        zf_buf_clear(&other);
        zf_buf_clear(&text);
        zf_identifier_add(&other, name);
        zf_upper_add(&text, zf_buf_text(&other));
    }
    zf_buf_puts(out, zf_buf_text(&text));
    if (zf_buf_check(&text, NULL) != ZF_OK ||
        zf_buf_check(&other, NULL) != ZF_OK)
        out->status = ZF_ENOMEM;
    zf_buf_clear(&other);
    zf_buf_clear(&text);
}

/* Bits of one name are one mask. */
static void put_bits(zf_status *st, zf_value *code, const zf_code *c)
{
    zf_value *list = zf_value_list();
    slong names = 0;
    zf_buf all;

    zf_buf_init(&all, 0);
    zf_buf_printf(&all, "0x%llx", (1ull << c->n_bits) - 1);
    zf_put_buf(st, code, "all", &all);
    for (int b = 0; b < c->n_bits; b++) {
        unsigned long long mask = 0;
        zf_value *item;
        zf_buf text;
        int before = 0;

        for (int k = 0; k < c->n_bits; k++) {
            if (strcmp(c->bit_name[k], c->bit_name[b]) != 0)
                continue;
            mask |= 1ull << k;
            before = before || k < b;
        }
        if (before)
            continue;
        item = zf_value_map();
        zf_buf_init(&text, 0);
        zf_put_text(st, item, "name", c->bit_name[b]);
        add_bit_identifier(&text, c, b);
        zf_put_buf(st, item, "identifier_upper", &text);
        zf_buf_printf(&text, "0x%llx", mask);
        zf_put_buf(st, item, "value", &text);
        zf_add(st, list, item);
        names++;
    }
    zf_put(st, code, "bits", list);
    zf_put_integer(st, code, "n_bits", names);
}

zf_status zf_view_put_code(zf_value *v, zf_numbers *n, zf_data_pool *pool,
                           zf_error *err)
{
    zf_value *code = zf_value_map();
    zf_code c = {0};
    zf_uses uses = {0};
    zf_printer p = {.c = &c, .uses = &uses, .data = pool};
    zf_status st = zf_code_init(&c, n, err);

    if (st == ZF_OK)
        st = zf_uses_init(&uses, c.program, err);
    if (st == ZF_OK)
        st = mark_kept(&p, err);
    if (st == ZF_OK)
        st = put_functions(code, &p, err);
    if (st == ZF_OK) {
        put_context(&p.st, code, &p);
        put_bits(&p.st, code, &c);
        st = zf_view_put_comparison(code, &c, pool, err);
    }
    zf_put(&p.st, v, "code", code);
    if (st == ZF_OK)
        st = zf_put_done(p.st, err);
    zf_mem_free(p.input);
    zf_uses_clear(&uses);
    zf_code_clear(&c);
    return st;
}
