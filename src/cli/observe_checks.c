/* observe_checks.c - the numbers of the papers, recomputed. */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "cli/numbers.h"
#include "cli/observe_show.h"
#include "cli/table.h"

/* A name that was asked for. */
typedef struct wish {
    int found;
    char near[80]; /* what it may mean */
} wish;

typedef struct report {
    wish *wish; /* one a pattern */
    const observe_view *v;
    zf_buf *out;
    cli_table t;
    zf_buf problems;
    size_t n, bad;
} report;

/* What the two numbers differ by; relative where that means something. */
static double deviation(double value, double expected)
{
    return expected == 0 ? value : (value - expected) / fabs(expected);
}

static void add_line(report *r, const zf_check *c)
{
    static const char *const head[] = {"",          "value",       "expected",
                                       "deviation", "in paper",    "deviation",
                                       "model",     "what; source"};
    zf_buf what;

    for (size_t k = 0; r->t.n < r->t.columns; k++)
        cli_table_add(&r->t, head[k]);
    zf_buf_init(&what, 0);
    zf_buf_printf(&what, "%s; %s", c->name, c->source);
    cli_table_add(&r->t, c->ok ? "ok" : "WRONG");
    cli_cell_number(&r->t, c->value);
    cli_cell_number(&r->t, c->expected);
    cli_cell_number(&r->t, deviation(c->value, c->expected));
    cli_cell_number(&r->t, c->quoted ? c->quoted_value : NAN);
    cli_cell_number(&r->t,
                    c->quoted ? deviation(c->value, c->quoted_value) : NAN);
    cli_table_add(&r->t, c->model);
    cli_cell_buf(&r->t, &what);
}

static void add_csv(report *r, const zf_check *c)
{
    zf_buf *out = r->out;
    const double number[] = {c->value,
                             c->expected,
                             c->rtol,
                             c->atol,
                             c->quoted ? c->quoted_value : NAN,
                             c->quoted ? c->quoted_rtol : NAN};

    if (r->n == 0)
        zf_buf_puts(out, "name,topic,model,value,expected,rtol,atol,quoted,"
                         "quoted_rtol,ok,source,note,problem\n");
    cli_put_csv_text(out, c->name);
    zf_buf_printf(out, ",%s,%s", c->file, c->model);
    for (size_t k = 0; k < sizeof(number) / sizeof(number[0]); k++) {
        zf_buf_puts(out, ",");
        cli_put_csv_number(out, number[k]);
    }
    zf_buf_printf(out, ",%s,", c->ok ? "yes" : "no");
    cli_put_csv_text(out, c->source);
    zf_buf_puts(out, ",");
    cli_put_csv_text(out, c->note);
    zf_buf_puts(out, ",");
    cli_put_csv_text(out, c->problem ? c->problem : "");
    zf_buf_puts(out, "\n");
}

static void add_json(report *r, const zf_check *c)
{
    zf_buf *out = r->out;

    zf_buf_puts(out, r->n ? ",\n {\"name\": " : "[{\"name\": ");
    cli_put_json_text(out, c->name);
    zf_buf_puts(out, ", \"model\": ");
    cli_put_json_text(out, c->model);
    zf_buf_puts(out, ", \"value\": ");
    cli_put_json(out, c->value, 0);
    zf_buf_puts(out, ", \"expected\": ");
    cli_put_json(out, c->expected, 0);
    zf_buf_puts(out, ", \"rtol\": ");
    cli_put_json(out, c->rtol, 0);
    zf_buf_puts(out, ", \"atol\": ");
    cli_put_json(out, c->atol, 0);
    zf_buf_puts(out, ", \"quoted\": ");
    cli_put_json(out, c->quoted ? c->quoted_value : NAN, 0);
    zf_buf_puts(out, ", \"quoted_rtol\": ");
    cli_put_json(out, c->quoted ? c->quoted_rtol : NAN, 0);
    zf_buf_printf(out, ", \"ok\": %s, \"source\": ", c->ok ? "true" : "false");
    cli_put_json_text(out, c->source);
    zf_buf_puts(out, ", \"note\": ");
    cli_put_json_text(out, c->note);
    zf_buf_puts(out, ", \"problem\": ");
    cli_put_json_text(out, c->problem ? c->problem : "");
    zf_buf_puts(out, "}");
}

/* Marks the wishes that the check fulfils, and what is near the others. */
static void look(report *r, const zf_check *c)
{
    for (size_t k = 0; k < r->v->n_patterns; k++) {
        wish *w = &r->wish[k];
        const char *names[] = {w->near, c->name, c->file, c->model}, *near;
        observe_view one = *r->v;

        one.pattern += k;
        one.n_patterns = 1;
        w->found = w->found || observe_is_wanted(&one, c->name, c->file) ||
                   observe_is_wanted(&one, c->model, "");
        near = zf_text_nearest(one.pattern[0], names, 4);
        if (near && near != w->near && strlen(near) < sizeof(w->near))
            memcpy(w->near, near, strlen(near) + 1);
    }
}

static zf_status check_wishes(const report *r, zf_error *err)
{
    for (size_t k = 0; k < r->v->n_patterns; k++) {
        const char *near = r->wish[k].near;

        if (r->wish[k].found)
            continue;
        r->v->physics->usage = 1;
        return zf_error_set(err, ZF_EINPUT, NULL, "no check of \"%.60s\"%s%s%s",
                            r->v->pattern[k],
                            near[0] ? "; did you mean \"" : "", near,
                            near[0] ? "\"?" : "");
    }
    return ZF_OK;
}

static zf_status take(const zf_check *c, void *arg, zf_error *err)
{
    report *r = arg;

    look(r, c);
    if (!observe_is_wanted(r->v, c->name, c->file) &&
        !observe_is_wanted(r->v, c->model, ""))
        return ZF_OK;
    if (r->v->format == OBSERVE_CSV)
        add_csv(r, c);
    else if (r->v->format == OBSERVE_JSON)
        add_json(r, c);
    else
        add_line(r, c);
    if (!c->ok)
        zf_buf_printf(&r->problems, "%s:%zu: %s: %s\n", c->mark.file,
                      c->mark.line, c->name,
                      c->problem ? c->problem : "the number differs");
    r->n++;
    r->bad += !c->ok;
    return zf_buf_check(&r->problems, err);
}

zf_status observe_checks(zf_buf *out, size_t *bad, const observe_view *v,
                         const char *catalog, zf_error *err)
{
    report r = {.v = v, .out = out, .t = {.columns = 8}};
    zf_status st;

    zf_buf_init(&r.problems, 0);
    r.wish = zf_mem_array(v->n_patterns + 1, sizeof(*r.wish));
    st = r.wish ? zf_checks_run(catalog, take, &r, err)
                : zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    if (st == ZF_OK)
        st = check_wishes(&r, err);
    zf_mem_free(r.wish);
    if (v->format == OBSERVE_JSON)
        zf_buf_puts(out, r.n ? "]\n" : "[]\n");
    if (v->format == OBSERVE_TABLE) {
        cli_table_print(out, &r.t);
        zf_buf_puts(out, zf_buf_text(&r.problems));
        zf_buf_printf(out, "%zu checks, %zu wrong\n", r.n, r.bad);
    }
    *bad = r.bad;
    cli_table_clear(&r.t);
    zf_buf_clear(&r.problems);
    return st;
}
