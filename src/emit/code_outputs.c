/* code_outputs.c - what a module computes, as outputs of one program. */
#include <string.h>

#include "base/base.h"
#include "emit/code.h"

/* A real formula over leaves and the quantity it is the value of. */
typedef struct zf_shared_name {
    zf_expr value;
    char *name;
} zf_shared_name;

void zf_code_clear(zf_code *c)
{
    for (size_t k = 0; c->name && k < c->n_outputs; k++)
        zf_mem_free(c->name[k]);
    for (size_t k = 0; c->shared && k < c->n_shared; k++)
        zf_mem_free(c->shared[k].name);
    for (int b = 0; b < c->n_bits; b++)
        zf_mem_free(c->bit_name[b]);
    zf_program_free(c->program);
    zf_mem_free(c->shared);
    zf_mem_free(c->re);
    zf_mem_free(c->im);
    zf_mem_free(c->name);
    zf_mem_free(c->output);
    zf_mem_free(c->result);
    zf_mem_free(c->first);
    zf_mem_free(c->bit);
    zf_mem_free(c->parameter);
    memset(c, 0, sizeof(*c));
}

/* ---- outputs ---- */

static zf_status grow(zf_code *c, zf_error *err)
{
    size_t n = c->n_outputs + 1;
    zf_result *result =
        zf_mem_grow(c->result, &c->result_capacity, n, sizeof(*result));
    zf_program_output *output;
    char **name;

    if (!result)
        return zf_no_memory(err);
    c->result = result;
    output = zf_mem_grow(c->output, &c->capacity, n, sizeof(*output));
    if (!output)
        return zf_no_memory(err);
    c->output = output;
    name = zf_mem_grow(c->name, &c->name_capacity, n, sizeof(*name));
    if (!name)
        return zf_no_memory(err);
    c->name = name;
    return ZF_OK;
}

/* Adds an output unless it is zero; takes what is in `name`. */
static zf_status add(zf_code *c, const zf_result *r, zf_expr value, int group,
                     zf_buf *name, zf_error *err)
{
    size_t k = c->n_outputs;
    const zf_observable *o = NULL;
    zf_status st = zf_buf_check(name, err);

    if (st == ZF_OK && value && !zf_expr_is_zero(value))
        st = grow(c, err);
    else if (st == ZF_OK && !value)
        st = zf_expr_pool_check(c->pool, err);
    else
        goto done;
    if (st != ZF_OK)
        goto done;
    if (r->kind == ZF_RESULT_VALUE || r->kind == ZF_RESULT_SM ||
        r->kind == ZF_RESULT_GRADIENT)
        o = zf_observables_at(c->n->observables, r->index);
    c->name[k] = zf_mem_string(zf_buf_text(name), name->len);
    if (!c->name[k]) {
        st = zf_no_memory(err);
        goto done;
    }
    c->result[k] = *r;
    c->output[k] = (zf_program_output){
        .name = c->name[k],
        .value = value,
        .group = group,
        .table = o && o->n_rows ? (int)r->index : -1,
    };
    c->n_outputs++;
done:
    zf_buf_clear(name);
    return st;
}

/* ---- formulas over leaves ---- */

void zf_code_column(zf_buf *out, const zf_observable *o, size_t k)
{
    zf_buf_printf(out, "%s_%s", o->name, o->column[k]);
}

typedef struct columns {
    zf_code *c;
    const zf_observable *o;
} columns;

/* Columns get names of their own, so that tables do not meet; prepared ones
 * become their formulas. */
static zf_expr replace_column(zf_expr symbol, void *arg)
{
    const columns *a = arg;
    const zf_observable *o = a->o;
    zf_expr e = NULL;
    zf_buf name;

    for (size_t k = 0; k < o->n_columns + o->n_prepared; k++) {
        if (strcmp(o->column[k], zf_expr_name(symbol)) != 0)
            continue;
        if (k >= o->n_columns)
            return zf_expr_replace(a->c->pool, o->prepared[k - o->n_columns],
                                   replace_column, arg);
        zf_buf_init(&name, 0);
        zf_code_column(&name, o, k);
        if (zf_buf_check(&name, NULL) == ZF_OK)
            e = zf_expr_symbol(a->c->pool, zf_buf_text(&name));
        zf_buf_clear(&name);
        return e;
    }
    return NULL;
}

/* The real part of a formula over leaves; `im` may be NULL. */
static zf_expr leaves(zf_expr *im, zf_code *c, const zf_observable *o,
                      zf_expr formula)
{
    columns a = {c, o};

    if (o && o->n_rows)
        formula = zf_expr_replace(c->pool, formula, replace_column, &a);
    return zf_code_leaves(im, c, formula);
}

/* ---- observables ---- */

static zf_status add_gradient(zf_code *c, size_t k, zf_expr value,
                              zf_error *err)
{
    const zf_observable *o = zf_observables_at(c->n->observables, k);
    zf_status st = ZF_OK;

    for (size_t j = 0; st == ZF_OK && j < c->n_parameters; j++) {
        zf_result r = {ZF_RESULT_GRADIENT, k, j, c->bit[k]};
        zf_expr d = zf_expr_diff(c->pool, value, c->parameter[j]->symbol);
        zf_buf name;

        zf_buf_init(&name, 0);
        zf_buf_printf(&name, "d_%s_%s", o->name, c->parameter[j]->name);
        st = add(c, &r, d, ZF_MOST_BITS + c->bit[k], &name, err);
    }
    return st;
}

static const zf_quantity *quantity(const zf_code *c, const char *name)
{
    return zf_quantities_find(c->n->quantities, name);
}

/* Conditions on parameters are checked as they are; others are computed. */
static zf_status add_conditions(zf_code *c, size_t k, zf_error *err)
{
    const zf_observable *o = zf_observables_at(c->n->observables, k);
    zf_status st = ZF_OK;

    for (size_t i = 0; st == ZF_OK && !o->vanishes && i < o->n_valid; i++) {
        const zf_quantity *q = quantity(c, o->valid[i].quantity);
        zf_result r = {ZF_RESULT_VALID, k, i, c->bit[k]};
        zf_buf name;

        if (!q || q->kind == ZF_QUANTITY_PARAMETER)
            continue;
        zf_buf_init(&name, 0);
        zf_buf_printf(&name, "valid_%s_%s", o->name, q->name);
        st = add(c, &r, leaves(NULL, c, NULL, q->symbol), ZF_GROUP_VALID, &name,
                 err);
    }
    return st;
}

static zf_status add_observable(zf_code *c, size_t k, zf_error *err)
{
    const zf_observable *o = zf_observables_at(c->n->observables, k);
    zf_result r = {ZF_RESULT_VALUE, k, 0, c->bit[k]};
    zf_expr value = leaves(NULL, c, o,
                           o->vanishes && o->standard_model ? o->standard_model
                                                            : o->formula);
    zf_status st = ZF_OK;
    zf_buf name;

    zf_buf_init(&name, 0);
    zf_buf_puts(&name, o->name);
    st = add(c, &r, value, c->bit[k], &name, err);
    if (st == ZF_OK && o->standard_model) {
        r.kind = ZF_RESULT_SM;
        zf_buf_printf(&name, "sm_%s", o->name);
        st = add(c, &r, leaves(NULL, c, o, o->standard_model), c->bit[k], &name,
                 err);
    }
    if (st == ZF_OK && value)
        st = add_gradient(c, k, value, err);
    return st == ZF_OK ? add_conditions(c, k, err) : st;
}

/* ---- couplings and Wilson coefficients ---- */

/* What singlets add to M_Zp^2 must be positive (zf_couplings_check_point).
 * Without charged doublets it is M_Zp^2 itself. */
static zf_status add_check(zf_code *c, zf_error *err)
{
    zf_result r = {ZF_RESULT_PHYSICAL, 0, 0, -1};
    const zf_quantity *q = quantity(c, "M2_smeft"), *mass = quantity(c, "M_Zp");
    zf_expr e;
    zf_buf name;

    if (!q || !mass)
        return ZF_OK;
    while (r.column < c->n_parameters && c->parameter[r.column] != mass)
        r.column++;
    e = zf_code_leaves(NULL, c, q->symbol);
    if (r.column == c->n_parameters ||
        e == zf_expr_power(c->pool, mass->symbol, 2, 1))
        return ZF_OK;
    zf_buf_init(&name, 0);
    zf_buf_puts(&name, "physical_M2");
    return add(c, &r, e, ZF_GROUP_CHECK, &name, err);
}

static zf_status add_complex(zf_code *c, zf_result r, int group,
                             const char *name, zf_expr e, zf_error *err)
{
    zf_expr im = NULL, re = leaves(&im, c, NULL, e);
    zf_status st;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_buf_printf(&text, "%s_re", name);
    st = add(c, &r, re, group, &text, err);
    zf_buf_printf(&text, "%s_im", name);
    r.index++;
    if (st == ZF_OK)
        st = add(c, &r, im, group, &text, err);
    zf_buf_clear(&text);
    return st;
}

static zf_status add_current(zf_code *c, size_t entry, zf_error *err)
{
    static const char *const species[] = {"u", "d", "e", "nu", "n"};
    int j = (int)(entry % 3) + 1, i = (int)(entry / 3 % 3) + 1;
    int right = (int)(entry / 9 % 2);
    size_t s = entry / 18;
    zf_result r = {ZF_RESULT_COUPLING, 2 * entry, 0, -1};
    const zf_quantity *q;
    zf_status st = ZF_OK;
    zf_expr e;
    zf_buf name;

    zf_buf_init(&name, 0);
    zf_buf_printf(&name, "Zp%c_%s_%d%d", right ? 'R' : 'L', species[s], i, j);
    st = zf_buf_check(&name, err);
    if (st == ZF_OK && !(s == ZF_SPECIES_N && right)) {
        q = quantity(c, name.data);
        e = q ? q->symbol
              : zf_couplings_current(c->n->couplings, (zf_species)s, right, i,
                                     j);
        name.data[0] = 'z'; /* not the name of the quantity */
        st = add_complex(c, r, ZF_GROUP_COUPLINGS, name.data, e, err);
    }
    zf_buf_clear(&name);
    return st;
}

static zf_status add_wilson(zf_code *c, size_t k, zf_error *err)
{
    const zf_wilson *w = zf_couplings_wilson(c->n->couplings, k);
    zf_result r = {ZF_RESULT_WILSON, 2 * k, 0, -1};
    zf_status st = ZF_OK;
    zf_buf name;

    zf_buf_init(&name, 0);
    zf_buf_printf(&name, "w_%s", w->key);
    st = zf_buf_check(&name, err);
    if (st == ZF_OK)
        st = add_complex(c, r, ZF_GROUP_WILSON, name.data, w->value, err);
    zf_buf_clear(&name);
    return st;
}

/* ---- names of shared parts ---- */

static zf_status share(zf_code *c, const char *name, const char *suffix,
                       zf_expr value, zf_error *err)
{
    zf_expr_kind kind = value ? zf_expr_kind_of(value) : ZF_EXPR_NUMBER;
    zf_buf text;

    if (kind == ZF_EXPR_NUMBER || kind == ZF_EXPR_SYMBOL)
        return ZF_OK;
    for (size_t k = 0; k < c->n_shared; k++)
        if (c->shared[k].value == value)
            return ZF_OK;
    zf_buf_init(&text, 0);
    zf_buf_printf(&text, "%s%s", name, suffix);
    if (zf_buf_check(&text, NULL) == ZF_OK)
        c->shared[c->n_shared].name = zf_mem_string(text.data, text.len);
    zf_buf_clear(&text);
    if (!c->shared[c->n_shared].name)
        return zf_no_memory(err);
    c->shared[c->n_shared++].value = value;
    return ZF_OK;
}

/* The first quantity with a value gives its name. */
static zf_status share_names(zf_code *c, zf_error *err)
{
    size_t n = zf_quantities_count(c->n->quantities);
    zf_status st = ZF_OK;

    c->shared = zf_mem_array(2 * n + 1, sizeof(*c->shared));
    if (!c->shared)
        return zf_no_memory(err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        const zf_quantity *q = zf_quantities_at(c->n->quantities, k);
        zf_expr re, im = NULL;

        if (q->kind != ZF_QUANTITY_DERIVED)
            continue;
        re = zf_code_leaves(&im, c, q->symbol);
        if (!re)
            return zf_expr_pool_check(c->pool, err);
        st = share(c, q->name, "_im", im, err);
    }
    return st;
}

static const char *name_of(zf_expr part, void *arg)
{
    const zf_code *c = arg;

    for (size_t k = 0; k < c->n_shared; k++)
        if (c->shared[k].value == part)
            return c->shared[k].name;
    return NULL;
}

static int depends_on(const char *symbol, void *arg)
{
    const zf_code *c = arg;
    const zf_quantity *q = quantity(c, symbol);

    if (!q)
        return ZF_ON_ROW;
    return q->kind == ZF_QUANTITY_PARAMETER ? ZF_ON_PARAMETER : ZF_ON_INPUT;
}

/* ---- all of it ---- */

/* Where the values of an observable are, and its mask bit. */
static zf_status give_bit(zf_code *c, size_t k, zf_error *err)
{
    const zf_observable *o = zf_observables_at(c->n->observables, k);
    const char *name = zf_observable_bit_name(o);

    c->first[k] = c->n_values;
    c->n_values += o->n_rows ? o->n_rows : 1;
    c->bit[k] = zf_observable_bit(c->n->observables, k);
    if (c->bit[k] < c->n_bits)
        return ZF_OK;
    if (c->n_bits == ZF_MOST_BITS)
        return zf_error_set(err, ZF_ELIMIT, NULL,
                            "more than %d files and tables of observables",
                            (int)ZF_MOST_BITS);
    c->bit_name[c->n_bits] = zf_mem_string(name, strlen(name));
    if (!c->bit_name[c->n_bits])
        return zf_no_memory(err);
    c->n_bits++;
    return ZF_OK;
}

static zf_status find_parameters(zf_code *c, zf_error *err)
{
    size_t n = zf_quantities_count(c->n->quantities);

    c->parameter = zf_mem_array(n + 1, sizeof(*c->parameter));
    c->bit = zf_mem_array(c->n_observables + 1, sizeof(*c->bit));
    c->first = zf_mem_array(c->n_observables + 1, sizeof(*c->first));
    c->re = zf_mem_array(n + 1, sizeof(zf_expr));
    c->im = zf_mem_array(n + 1, sizeof(zf_expr));
    if (!c->parameter || !c->bit || !c->first || !c->re || !c->im)
        return zf_no_memory(err);
    for (size_t k = 0; k < n; k++)
        if (zf_quantities_at(c->n->quantities, k)->kind ==
            ZF_QUANTITY_PARAMETER)
            c->parameter[c->n_parameters++] =
                zf_quantities_at(c->n->quantities, k);
    return ZF_OK;
}

static zf_status add_all(zf_code *c, zf_error *err)
{
    zf_status st = ZF_OK;

    for (size_t k = 0; st == ZF_OK && k < c->n_observables; k++)
        st = give_bit(c, k, err);
    for (size_t k = 0; st == ZF_OK && k < c->n_observables; k++)
        st = add_observable(c, k, err);
    if (st == ZF_OK)
        st = add_check(c, err);
    for (size_t k = 0; st == ZF_OK && k < ZF_N_CURRENTS / 2; k++)
        st = add_current(c, k, err);
    for (size_t k = 0;
         st == ZF_OK && k < zf_couplings_wilson_count(c->n->couplings); k++)
        st = add_wilson(c, k, err);
    return st;
}

zf_status zf_code_init(zf_code *c, zf_numbers *n, zf_error *err)
{
    const zf_program_names names = {depends_on, name_of, c};
    zf_status st;

    c->n = n;
    c->pool = zf_quantities_pool(n->quantities);
    c->n_observables = zf_observables_count(n->observables);
    st = find_parameters(c, err);
    if (st == ZF_OK)
        st = add_all(c, err);
    if (st == ZF_OK)
        st = share_names(c, err);
    if (st == ZF_OK)
        st = zf_expr_pool_check(c->pool, err);
    if (st == ZF_OK)
        st = zf_program_new(&c->program, c->pool, c->output, c->n_outputs,
                            &names, err);
    return st;
}
