/* content.c - field contents as objects: making, copying, looking up. */
#include <stdio.h>
#include <string.h>

#include "model/private.h"

void zf_multiplet_clear(zf_multiplet *m)
{
    zf_mem_free(m->name);
    zf_mem_free(m->latex);
    fmpq_clear(&m->hypercharge);
    fmpq_clear(&m->baryon);
    fmpq_clear(&m->lepton);
    *m = (zf_multiplet){0};
}

zf_status zf_multiplet_copy(zf_multiplet *out, const zf_multiplet *m,
                            zf_error *err)
{
    zf_multiplet copy = *m;
    zf_status st;

    copy.name = copy.latex = NULL;
    fmpq_init(&copy.hypercharge);
    fmpq_init(&copy.baryon);
    fmpq_init(&copy.lepton);
    fmpq_set(&copy.hypercharge, &m->hypercharge);
    fmpq_set(&copy.baryon, &m->baryon);
    fmpq_set(&copy.lepton, &m->lepton);
    st = zf_string_copy(&copy.name, m->name, err);
    if (st == ZF_OK)
        st = zf_string_copy(&copy.latex, m->latex, err);
    if (st == ZF_OK)
        *out = copy;
    else
        zf_multiplet_clear(&copy);
    return st;
}

void zf_content_parts_clear(zf_content_parts *p)
{
    for (size_t i = 0; i < p->n; i++)
        zf_multiplet_clear(&p->multiplet[i]);
    zf_mem_free(p->multiplet);
    zf_mem_free(p->mark);
    zf_mem_free(p->name);
    zf_mem_free(p->title);
    zf_strings_free(p->reference, p->n_references);
    *p = (zf_content_parts){0};
}

zf_status zf_content_parts_add(zf_content_parts *p, zf_multiplet *m,
                               const zf_mark *mark, zf_error *err)
{
    zf_multiplet *more =
        zf_mem_grow(p->multiplet, &p->n_capacity, p->n + 1, sizeof(*more));
    zf_mark *marks;

    if (more) {
        p->multiplet = more;
        marks =
            zf_mem_grow(p->mark, &p->mark_capacity, p->n + 1, sizeof(*marks));
        if (marks) {
            p->mark = marks;
            p->multiplet[p->n] = *m;
            p->mark[p->n++] = *mark;
            *m = (zf_multiplet){0};
            return ZF_OK;
        }
    }
    zf_multiplet_clear(m);
    return zf_no_memory(err);
}

/* Moves fermions before scalars, keeping the order among each. */
static zf_status sort_parts(zf_content *c, zf_content_parts *p, zf_mark **marks,
                            zf_error *err)
{
    size_t at = 0;

    c->multiplet = zf_mem_array(p->n, sizeof(*c->multiplet));
    *marks = zf_mem_array(p->n, sizeof(**marks));
    if (!c->multiplet || !*marks)
        return zf_no_memory(err);
    for (int scalars = 0; scalars <= 1; scalars++) {
        for (size_t i = 0; i < p->n; i++) {
            if (p->multiplet[i].name && p->multiplet[i].fermion == !scalars) {
                (*marks)[at] = p->mark[i];
                c->multiplet[at++] = p->multiplet[i];
                c->n_fermion_multiplets += !scalars;
                c->n_multiplets++;
                p->multiplet[i] = (zf_multiplet){0};
            }
        }
    }
    return ZF_OK;
}

static zf_status count_components(zf_content *c, const zf_mark *marks,
                                  zf_error *err)
{
    for (slong k = 0; k < c->n_multiplets; k++) {
        zf_multiplet *m = &c->multiplet[k];

        m->first = c->n;
        c->n += m->families;
        if (m->fermion)
            c->n_fermions += m->families;
        else
            c->n_scalars += m->families;
        if (c->n > ZF_MAX_COMPONENTS)
            return zf_error_set(err, ZF_EINPUT, &marks[k],
                                "with %s the content has %ld components; "
                                "expected at most %d",
                                ZF_QUOTED(m->name), (long)c->n,
                                ZF_MAX_COMPONENTS);
    }
    return ZF_OK;
}

static zf_status name_components(zf_content *c, zf_error *err)
{
    c->component = zf_mem_array((size_t)c->n, sizeof(*c->component));
    c->alias = zf_mem_array((size_t)c->n, sizeof(*c->alias));
    c->owner = zf_mem_array((size_t)c->n, sizeof(*c->owner));
    if (!c->component || !c->alias || !c->owner)
        return zf_no_memory(err);
    for (slong k = 0; k < c->n_multiplets; k++) {
        const zf_multiplet *m = &c->multiplet[k];

        for (slong f = 0; f < m->families; f++) {
            char name[ZF_MAX_NAME + 24];
            zf_status st;

            if (m->fermion)
                snprintf(name, sizeof(name), "%s%ld", m->name, (long)f + 1);
            else
                snprintf(name, sizeof(name), "%s", m->name);
            c->owner[m->first + f] = k;
            st = zf_string_copy(&c->component[m->first + f], name, err);
            if (st == ZF_OK && m->fermion && m->families == 1)
                st = zf_string_copy(&c->alias[m->first], m->name, err);
            if (st != ZF_OK)
                return st;
        }
    }
    return ZF_OK;
}

/* 1 when the scalar's name reads as the fermion's with a family index, `Q2`
 * or `Q_2`. */
static int reads_as_component(const char *scalar, const char *fermion)
{
    size_t n = strlen(fermion);
    const char *rest = scalar + n;

    if (strncmp(scalar, fermion, n) != 0)
        return 0;
    rest += rest[0] == '_';
    return rest[0] != '\0' && strspn(rest, "0123456789") == strlen(rest);
}

static zf_status check_names(const zf_content *c, const zf_mark *marks,
                             zf_error *err)
{
    for (slong k = 0; k < c->n_multiplets; k++) {
        const zf_multiplet *m = &c->multiplet[k];

        for (slong l = 0; l < k; l++) {
            const zf_multiplet *other = &c->multiplet[l];

            if (strcmp(m->name, other->name) == 0)
                return zf_error_set(err, ZF_EINPUT, &marks[k],
                                    "there is a field %s already",
                                    ZF_QUOTED(m->name));
            if (!m->fermion && other->fermion &&
                reads_as_component(m->name, other->name))
                return zf_error_set(err, ZF_EINPUT, &marks[k],
                                    "the scalar %s has the name of a family "
                                    "of the fermion %s",
                                    ZF_QUOTED(m->name), ZF_QUOTED(other->name));
        }
    }
    return ZF_OK;
}

zf_status zf_content_finish(zf_content **out, zf_content_parts *p,
                            zf_error *err)
{
    zf_content *c = zf_mem_alloc(sizeof(*c));
    zf_mark *marks = NULL;
    zf_status st;

    if (!c)
        return zf_no_memory(err);
    c->name = p->name;
    c->title = p->title;
    c->reference = p->reference;
    c->n_references = p->n_references;
    p->name = p->title = NULL;
    p->reference = NULL;
    p->n_references = 0;
    st = sort_parts(c, p, &marks, err);
    if (st == ZF_OK && c->n_fermion_multiplets == 0)
        st = zf_error_set(err, ZF_EINPUT, &p->place,
                          "a content needs at least one fermion");
    if (st == ZF_OK)
        st = check_names(c, marks, err);
    if (st == ZF_OK)
        st = count_components(c, marks, err);
    if (st == ZF_OK)
        st = name_components(c, err);
    if (st == ZF_OK)
        st = zf_content_check(c, &p->place, err);
    zf_mem_free(marks);
    if (st == ZF_OK)
        *out = c;
    else
        zf_content_free(c);
    return st;
}

zf_status zf_content_copy(zf_content **out, const zf_content *c, zf_error *err)
{
    zf_content_parts p = {0};
    zf_mark nowhere = {NULL, 0, 0};
    zf_status st = zf_string_copy(&p.name, c->name, err);

    if (st == ZF_OK)
        st = zf_string_copy(&p.title, c->title, err);
    if (st == ZF_OK)
        st = zf_strings_copy(&p.reference, c->reference, c->n_references, err);
    if (st == ZF_OK)
        p.n_references = c->n_references;
    for (slong k = 0; st == ZF_OK && k < c->n_multiplets; k++) {
        zf_multiplet m = {0};

        st = zf_multiplet_copy(&m, &c->multiplet[k], err);
        if (st == ZF_OK)
            st = zf_content_parts_add(&p, &m, &nowhere, err);
    }
    if (st == ZF_OK)
        st = zf_content_finish(out, &p, err);
    zf_content_parts_clear(&p);
    return st;
}

void zf_content_free(zf_content *c)
{
    if (!c)
        return;
    for (slong k = 0; k < c->n_multiplets; k++)
        zf_multiplet_clear(&c->multiplet[k]);
    zf_mem_free(c->multiplet);
    zf_strings_free(c->component, (size_t)c->n);
    zf_strings_free(c->alias, (size_t)c->n);
    zf_mem_free(c->owner);
    zf_mem_free(c->name);
    zf_mem_free(c->title);
    zf_strings_free(c->reference, c->n_references);
    zf_mem_free(c);
}

zf_filter_scope zf_content_scope(const zf_content *c)
{
    zf_filter_scope scope = {0};

    scope.names = (const char *const *)c->component;
    scope.aliases = (const char *const *)c->alias;
    scope.n = c->n;
    return scope;
}

slong zf_content_component(const zf_content *c, const char *name)
{
    for (slong i = 0; i < c->n; i++)
        if (strcmp(name, c->component[i]) == 0 ||
            (c->alias[i] && strcmp(name, c->alias[i]) == 0))
            return i;
    return -1;
}

slong zf_content_multiplet(const zf_content *c, const char *name)
{
    for (slong k = 0; k < c->n_multiplets; k++)
        if (strcmp(name, c->multiplet[k].name) == 0)
            return k;
    return -1;
}

void zf_content_canonical(zf_buf *out, const zf_content *c)
{
    for (slong k = 0; k < c->n_multiplets; k++) {
        const zf_multiplet *m = &c->multiplet[k];
        const char *kind = m->left ? "left" : "right";

        zf_buf_printf(out, "%s %s (%d,%d) %d ", m->fermion ? kind : "scalar",
                      m->name, m->irrep.p, m->irrep.q, m->irrep.su2);
        zf_rational_print(out, &m->hypercharge);
        zf_buf_printf(out, " %ld\n", (long)m->families);
    }
}
