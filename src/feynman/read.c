/* read.c - catalog/feynman/sm.yaml: the part of the rules that is data. */
#include <stdlib.h>
#include <string.h>

#include "feynman/private.h"

typedef struct entry {
    zf_feynman *f;
    const zf_yaml *node;
    zf_yaml_loop loop;
} entry;

typedef zf_status entry_fn(entry *e, zf_error *err);

/* The text of a key with the loop applied; `out` is cleared first. */
static zf_status get(zf_buf *out, const entry *e, const char *key,
                     zf_error *err)
{
    const char *text = NULL;
    zf_status st =
        zf_yaml_get_string(&text, zf_yaml_find(e->node, key), key, err);

    if (st != ZF_OK)
        return st;
    zf_buf_clear(out);
    zf_yaml_loop_expand(out, &e->loop, text);
    return zf_buf_check(out, err);
}

static zf_status wrong(const zf_yaml *node, const char *what, const char *text,
                       zf_error *err)
{
    zf_mark mark = zf_yaml_mark(node);

    return zf_error_set(err, ZF_EINPUT, &mark, "%s is \"%.64s\"", what, text);
}

static zf_status get_integer(long *out, const entry *e, const char *key,
                             zf_error *err)
{
    zf_buf text = {0};
    char *end = NULL;
    zf_status st = get(&text, e, key, err);

    if (st == ZF_OK) {
        *out = strtol(zf_buf_text(&text), &end, 10);
        if (*end || end == zf_buf_text(&text))
            st =
                wrong(zf_yaml_find(e->node, key), key, zf_buf_text(&text), err);
    }
    zf_buf_clear(&text);
    return st;
}

static zf_status formula(zf_expr *out, const entry *e, const zf_yaml *node,
                         zf_error *err)
{
    zf_buf text = {0};
    zf_mark mark = zf_yaml_mark(node);
    const char *plain = NULL;
    zf_status st = zf_yaml_get_string(&plain, node, "formula", err);

    if (st != ZF_OK)
        return st;
    zf_yaml_loop_expand(&text, &e->loop, plain);
    st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = feynman_parse(out, e->f, zf_buf_text(&text), &mark, err);
    zf_buf_clear(&text);
    return st;
}

/* Calls fn for each copy of each entry of the list `key`. */
static zf_status each(zf_feynman *f, const zf_yaml *root, const char *key,
                      entry_fn *fn, zf_error *err)
{
    const zf_yaml *list = zf_yaml_find(root, key);
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, key, err);

    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(list); k++) {
        entry e = {f, zf_yaml_at(list, k), {0}};

        st = zf_yaml_expect(e.node, ZF_YAML_MAP, key, err);
        if (st == ZF_OK)
            st = zf_yaml_loop_start(&e.loop, zf_yaml_find(e.node, "for"), err);
        for (; st == ZF_OK && e.loop.at < e.loop.n; e.loop.at++)
            st = fn(&e, err);
    }
    return st;
}

static zf_status read_order(entry *e, zf_error *err)
{
    zf_buf name = {0};
    long expansion = 0, hierarchy = 0;
    zf_status st = get(&name, e, "name", err);

    if (st == ZF_OK)
        st = get_integer(&expansion, e, "expansion", err);
    if (st == ZF_OK)
        st = get_integer(&hierarchy, e, "hierarchy", err);
    if (st == ZF_OK)
        st = feynman_add_order(e->f, zf_buf_text(&name), (int)expansion,
                               (int)hierarchy, err);
    zf_buf_clear(&name);
    return st;
}

static zf_status read_powers(int power[3], const entry *e, int low,
                             zf_error *err)
{
    static const char *const names[] = {"QCD", "QED", "NP"};
    const zf_yaml *map = zf_yaml_find(e->node, "order");
    zf_status st = zf_yaml_check_keys(map, "order", names, 3, NULL, 0, err);

    for (int k = 0; st == ZF_OK && k < 3; k++) {
        const zf_yaml *node = zf_yaml_find(map, names[k]);
        long p = 0;

        if (node)
            st = zf_yaml_get_integer(&p, node, low, 4, names[k], err);
        power[k] = (int)p;
    }
    return st;
}

/* `order` of a parameter, which is one of the Standard Model. */
static zf_status read_order_of(entry *e, const char *name, zf_error *err)
{
    int power[3] = {0};
    zf_status st =
        zf_yaml_find(e->node, "order") ? read_powers(power, e, -4, err) : ZF_OK;

    for (size_t k = 0; k < e->f->n_parameters; k++) {
        zf_rule_parameter *p = &e->f->parameter[k];

        if (strcmp(p->name, name) != 0)
            continue;
        p->standard = 1;
        memcpy(p->power, power, sizeof(power));
    }
    return st;
}

static zf_status read_zero(entry *e, const char *name, zf_error *err)
{
    zf_buf text = {0};
    zf_status st = get(&text, e, "zero", err);

    for (size_t k = 0; st == ZF_OK && k < e->f->n_external; k++) {
        zf_rule_parameter *p = &e->f->parameter[k];

        if (strcmp(p->name, name) != 0)
            continue;
        p->zero = zf_mem_string(zf_buf_text(&text), strlen(zf_buf_text(&text)));
        if (!p->zero)
            st = zf_no_memory(err);
    }
    zf_buf_clear(&text);
    return st;
}

static zf_status read_external(entry *e, zf_error *err)
{
    static const char *const keys[] = {"name", "block", "value", "latex",
                                       "meaning"};
    zf_buf text[5] = {{0}};
    long code = 0;
    zf_status st = get_integer(&code, e, "code", err);

    for (int k = 0; st == ZF_OK && k < 5; k++)
        st = get(&text[k], e, keys[k], err);
    if (st == ZF_OK)
        st = feynman_add_external(
            e->f, zf_buf_text(&text[0]),
            (feynman_entry){zf_buf_text(&text[1]), (int)code},
            zf_buf_text(&text[2]), zf_buf_text(&text[3]), zf_buf_text(&text[4]),
            err);
    if (st == ZF_OK && zf_yaml_find(e->node, "zero"))
        st = read_zero(e, zf_buf_text(&text[0]), err);
    if (st == ZF_OK)
        st = read_order_of(e, zf_buf_text(&text[0]), err);
    for (int k = 0; k < 5; k++)
        zf_buf_clear(&text[k]);
    return st;
}

static zf_status read_internal(entry *e, zf_error *err)
{
    zf_buf name = {0}, latex = {0};
    const zf_yaml *flag = zf_yaml_find(e->node, "complex");
    zf_expr value = NULL;
    int is_complex = 0;
    zf_status st = get(&name, e, "name", err);

    if (st == ZF_OK)
        st = get(&latex, e, "latex", err);
    if (st == ZF_OK && flag)
        st = zf_yaml_get_boolean(&is_complex, flag, "complex", err);
    if (st == ZF_OK)
        st = formula(&value, e, zf_yaml_find(e->node, "formula"), err);
    if (st == ZF_OK)
        st = feynman_add_internal(e->f, zf_buf_text(&name), value, is_complex,
                                  zf_buf_text(&latex), err);
    if (st == ZF_OK)
        st = read_order_of(e, zf_buf_text(&name), err);
    zf_buf_clear(&name);
    zf_buf_clear(&latex);
    return st;
}

static zf_status read_numbers(entry *e, zf_error *err)
{
    const zf_yaml *map = zf_yaml_find(e->node, "numbers");
    zf_status st = ZF_OK;
    fmpq_t x;

    fmpq_init(x);
    for (size_t k = 0; st == ZF_OK && map && k < zf_yaml_count(map); k++) {
        zf_buf name = {0};

        zf_yaml_loop_expand(&name, &e->loop, zf_yaml_text(zf_yaml_key(map, k)));
        st = zf_yaml_get_rational(x, zf_yaml_at(map, k), "number", err);
        if (st == ZF_OK)
            st = zf_buf_check(&name, err);
        if (st == ZF_OK)
            st =
                feynman_add_number(e->f, &e->f->particle[e->f->n_particles - 1],
                                   zf_buf_text(&name), x, err);
        zf_buf_clear(&name);
    }
    fmpq_clear(x);
    return st;
}

/* `W^+` gives `W^-`, `e^-` gives `e^+`; what has no sign gets a bar. */
static void antilatex(zf_buf *out, const char *latex, int same)
{
    size_t n = strlen(latex);
    char last = n ? latex[n - 1] : '\0';

    if (same) {
        zf_buf_puts(out, latex);
    } else if (last == '+' || last == '-') {
        zf_buf_add(out, latex, n - 1);
        zf_buf_puts(out, last == '+' ? "-" : "+");
    } else {
        zf_buf_printf(out, "\\bar{%s}", latex);
    }
}

static zf_status read_particle(entry *e, zf_error *err)
{
    static const char *const keys[] = {"name", "anti", "mass", "width",
                                       "latex"};
    zf_buf text[6] = {{0}};
    zf_particle p = {0};
    long spin = 0, color = 0;
    zf_status st = get_integer(&p.pdg, e, "pdg", err);

    fmpq_init(p.charge);
    if (st == ZF_OK)
        st = get_integer(&spin, e, "spin", err);
    if (st == ZF_OK)
        st = get_integer(&color, e, "color", err);
    if (st == ZF_OK)
        st = zf_yaml_get_rational(p.charge, zf_yaml_find(e->node, "charge"),
                                  "charge", err);
    for (int k = 0; st == ZF_OK && k < 5; k++)
        st = get(&text[k], e, keys[k], err);
    if (st == ZF_OK) {
        antilatex(&text[5], zf_buf_text(&text[4]),
                  strcmp(zf_buf_text(&text[0]), zf_buf_text(&text[1])) == 0);
        st = zf_buf_check(&text[5], err);
    }
    if (st == ZF_OK) {
        p.spin = (int)spin;
        p.color = (int)color;
        p.name = text[0].data;
        p.antiname = text[1].data;
        p.mass = text[2].data;
        p.width = text[3].data;
        p.latex = text[4].data;
        p.antilatex = text[5].data;
        st = feynman_add_particle(e->f, &p, err);
    }
    if (st == ZF_OK)
        st = read_numbers(e, err);
    fmpq_clear(p.charge);
    for (int k = 0; k < 6; k++)
        zf_buf_clear(&text[k]);
    return st;
}

static zf_status read_lorentz(entry *e, zf_error *err)
{
    const zf_yaml *list = zf_yaml_find(e->node, "spins");
    zf_buf name = {0}, structure = {0};
    int spins[4] = {0};
    size_t n;
    zf_status st = zf_yaml_expect(list, ZF_YAML_LIST, "spins", err);

    if (st != ZF_OK)
        return st;
    n = zf_yaml_count(list);
    if (n < 3 || n > 4)
        return wrong(list, "number of spins", "not 3 or 4", err);
    for (size_t k = 0; st == ZF_OK && k < n; k++) {
        long s = 0;

        st = zf_yaml_get_integer(&s, zf_yaml_at(list, k), 1, 5, "spin", err);
        spins[k] = (int)s;
    }
    if (st == ZF_OK)
        st = get(&name, e, "name", err);
    if (st == ZF_OK)
        st = get(&structure, e, "structure", err);
    if (st == ZF_OK)
        st = feynman_add_lorentz(e->f, zf_buf_text(&name), spins, (int)n,
                                 zf_buf_text(&structure), err);
    zf_buf_clear(&name);
    zf_buf_clear(&structure);
    return st;
}

/* What a vertex of the file says, texts expanded. */
typedef struct vertex_text {
    zf_buf particle[4];
    zf_buf color[3], lorentz[6];
    int color_of[6];
    zf_expr value[6];
    int n, n_terms;
    int power[3];
} vertex_text;

static void clear_vertex(vertex_text *v)
{
    for (int k = 0; k < 4; k++)
        zf_buf_clear(&v->particle[k]);
    for (int k = 0; k < 3; k++)
        zf_buf_clear(&v->color[k]);
    for (int k = 0; k < 6; k++)
        zf_buf_clear(&v->lorentz[k]);
}

static zf_status expand_list(zf_buf *out, int *n, int most, const entry *e,
                             const zf_yaml *list, const char *what,
                             zf_error *err)
{
    int one = list && zf_yaml_kind_of(list) == ZF_YAML_SCALAR;
    size_t count = one ? 1 : list ? zf_yaml_count(list) : 0;
    zf_status st = ZF_OK;

    if (!one)
        st = zf_yaml_expect(list, ZF_YAML_LIST, what, err);
    if (st != ZF_OK)
        return st;
    if (count < 1 || count > (size_t)most)
        return wrong(list, what, "a list of another length", err);
    for (size_t k = 0; st == ZF_OK && k < count; k++) {
        const char *text = NULL;

        st = zf_yaml_get_string(&text, one ? list : zf_yaml_at(list, k), what,
                                err);
        if (st == ZF_OK)
            zf_yaml_loop_expand(&out[k], &e->loop, text);
        if (st == ZF_OK)
            st = zf_buf_check(&out[k], err);
    }
    *n = (int)count;
    return st;
}

static zf_status read_term(vertex_text *v, const entry *e, const zf_yaml *term,
                           int n_colors, zf_error *err)
{
    const char *lorentz = NULL;
    long color = 0;
    int k = v->n_terms;
    zf_status st = zf_yaml_expect(term, ZF_YAML_LIST, "term", err);

    if (st == ZF_OK && (zf_yaml_count(term) != 3 || k == 6))
        st = wrong(term, "term", "not [color, lorentz, coupling]", err);
    if (st == ZF_OK)
        st = zf_yaml_get_integer(&color, zf_yaml_at(term, 0), 0, n_colors - 1,
                                 "color of a term", err);
    if (st == ZF_OK)
        st = zf_yaml_get_string(&lorentz, zf_yaml_at(term, 1), "lorentz", err);
    if (st == ZF_OK)
        st = formula(&v->value[k], e, zf_yaml_at(term, 2), err);
    if (st != ZF_OK)
        return st;
    zf_buf_puts(&v->lorentz[k], lorentz);
    v->color_of[k] = (int)color;
    v->n_terms++;
    return zf_buf_check(&v->lorentz[k], err);
}

static zf_status get_vertex(vertex_text *v, const entry *e, zf_error *err)
{
    const zf_yaml *terms = zf_yaml_find(e->node, "terms");
    int n_colors = 0;
    zf_status st =
        expand_list(v->particle, &v->n, 4, e,
                    zf_yaml_find(e->node, "particles"), "particles", err);

    if (st == ZF_OK)
        st = expand_list(v->color, &n_colors, 3, e,
                         zf_yaml_find(e->node, "color"), "color", err);
    if (st == ZF_OK)
        st = zf_yaml_expect(terms, ZF_YAML_LIST, "terms", err);
    for (size_t k = 0; st == ZF_OK && k < zf_yaml_count(terms); k++)
        st = read_term(v, e, zf_yaml_at(terms, k), n_colors, err);
    if (st == ZF_OK)
        st = read_powers(v->power, e, 0, err);
    return st;
}

/* Adds the vertex with all couplings times `factor`. */
static zf_status put_vertex(const vertex_text *v, zf_feynman *f,
                            const char *const *particle, zf_expr factor,
                            const int power[3], zf_error *err)
{
    rule_term term[6];

    for (int k = 0; k < v->n_terms; k++)
        term[k] = (rule_term){zf_buf_text(&v->color[v->color_of[k]]),
                              zf_buf_text(&v->lorentz[k]),
                              zf_expr_mul(f->pool, factor, v->value[k])};
    return feynman_add_vertex(f, particle, v->n, term, v->n_terms, power, err);
}

/* Couplings of the Higgs boson to something else: with two doublets those are
 * in two.c and yukawa.c. */
static int of_one_doublet(const vertex_text *v, const zf_feynman *f)
{
    int higgs = 0;

    for (int k = 0; k < v->n; k++)
        higgs += strcmp(zf_buf_text(&v->particle[k]), "H") == 0;
    return f->n_doublets == 2 && higgs > 0 && higgs < v->n;
}

static zf_status read_vertex(entry *e, zf_error *err)
{
    vertex_text v = {0};
    const char *particle[4];
    zf_status st = get_vertex(&v, e, err);

    for (int k = 0; k < v.n; k++)
        particle[k] = zf_buf_text(&v.particle[k]);
    if (st == ZF_OK && !of_one_doublet(&v, e->f))
        st = put_vertex(&v, e->f, particle, zf_expr_integer(e->f->pool, 1),
                        v.power, err);
    clear_vertex(&v);
    return st;
}

/* The Z0 on a leg as the mass eigenstate: Z0 = ca Z - sa Z'. */
static zf_expr leg(const zf_feynman *f, int prime)
{
    if (prime)
        return zf_expr_neg(f->pool, feynman_symbol(f, "sa"));
    return feynman_symbol(f, "ca");
}

/* Each Z of the vertex is once a Z and once a Z'; equal sets once. */
static zf_status put_mixed(const vertex_text *v, zf_feynman *f, zf_error *err)
{
    const char *particle[4];
    int at[4], n = 0;
    zf_status st = ZF_OK;

    for (int k = 0; k < v->n; k++)
        if (strcmp(zf_buf_text(&v->particle[k]), "Z") == 0)
            at[n++] = k;
    for (int primes = 0; st == ZF_OK && primes <= n; primes++) {
        zf_expr factor = zf_expr_integer(f->pool, 1);
        int power[3] = {v->power[QCD], v->power[QED] - primes, primes};

        for (int k = 0; k < v->n; k++)
            particle[k] = zf_buf_text(&v->particle[k]);
        for (int k = 0; k < n; k++) {
            int prime = k >= n - primes;

            particle[at[k]] = prime ? "Zp" : "Z";
            factor = zf_expr_mul(f->pool, factor, leg(f, prime));
        }
        if (power[QED] < 0)
            power[QED] = 0;
        st = put_vertex(v, f, particle, factor, power, err);
    }
    return st;
}

static zf_status read_neutral(entry *e, zf_error *err)
{
    vertex_text v = {0};
    int fermions = 0, higgs = 0;
    zf_status st = get_vertex(&v, e, err);

    for (int k = 0; k < v.n; k++) {
        int anti = 0;
        long p = feynman_particle(&anti, e->f, zf_buf_text(&v.particle[k]));

        fermions += p >= 0 && e->f->particle[p].spin == 2;
        higgs += strcmp(zf_buf_text(&v.particle[k]), "H") == 0;
    }
    if (st == ZF_OK && !e->f->mixes) {
        clear_vertex(&v);
        return read_vertex(e, err);
    }
    /* Of a mixed Z: currents are in zprime.c, Higgs couplings in higgs.c. */
    if (st == ZF_OK && !fermions && !higgs)
        st = put_mixed(&v, e->f, err);
    clear_vertex(&v);
    return st;
}

zf_status feynman_open(zf_yaml **root, const char *catalog, zf_error *err)
{
    zf_buf path = {0};
    zf_status st;

    zf_buf_printf(&path, "%s/feynman/sm.yaml", catalog);
    st = zf_buf_check(&path, err);
    if (st == ZF_OK)
        st = zf_yaml_read_file(root, zf_buf_text(&path), err);
    zf_buf_clear(&path);
    return st;
}

zf_status feynman_read(zf_feynman *f, const zf_yaml *root, zf_error *err)
{
    zf_status st = each(f, root, "orders", read_order, err);

    if (st == ZF_OK)
        st = each(f, root, "external", read_external, err);
    if (st == ZF_OK)
        st = feynman_electroweak(f, err);
    if (st == ZF_OK)
        st = each(f, root, "internal", read_internal, err);
    if (st == ZF_OK)
        st = each(f, root, "particles", read_particle, err);
    if (st == ZF_OK)
        st = each(f, root, "lorentz", read_lorentz, err);
    if (st == ZF_OK)
        st = each(f, root, "vertices", read_vertex, err);
    return st;
}

zf_status feynman_neutral(zf_feynman *f, const zf_yaml *root, zf_error *err)
{
    return each(f, root, "neutral", read_neutral, err);
}
