/* report_points.c - rational points, and how to make them, as text. */
#include <flint/fmpq_vec.h>

#include "solve/internal.h"

void zf_report_vector(zf_buf *out, const zf_content *c, const fmpz *x)
{
    zf_buf_puts(out, "(");
    for (slong i = 0; i < c->n_fermions; i++) {
        zf_buf_puts(out, i == 0                           ? ""
                         : c->owner[i] != c->owner[i - 1] ? "; "
                                                          : " ");
        zf_integer_print(out, x + i);
    }
    zf_buf_puts(out, ")");
}

static void print_shifts(zf_buf *out, const zf_solution *s)
{
    const zf_content *c = s->search->content;
    fmpq *x = _fmpq_vec_init(s->anomaly.n);

    for (slong k = 0; k < fmpz_mat_nrows(s->shift); k++) {
        for (slong i = 0; i < s->anomaly.n; i++)
            fmpq_set_fmpz(x + i, fmpz_mat_entry(s->shift, k, i));
        zf_buf_puts(out, k ? "and along "
                           : "\nsolutions stay solutions when "
                             "any multiple is added of\n  ");
        (void)zf_symmetry_describe_ray(out, c, x);
        zf_buf_puts(out, "\n");
    }
    _fmpq_vec_clear(x, s->anomaly.n);
}

/* How far the parametrisation by s(x) reaches. */
static void print_quadric(zf_buf *out, const zf_solution *s)
{
    const zf_projection *p = s->projection;

    if (p->base) {
        zf_buf_puts(out, "is a solution for every x on the quadric.  These are "
                         "p and\n  x = q(v,v) p - 2 q(p,v) v,  p = ");
        zf_report_vector(out, s->search->content, p->base);
        zf_buf_puts(out, "\nfor v in the lattice, and v itself when q(v,v) = "
                         "0.\n");
    } else if (!p->quadric) {
        zf_buf_puts(out, "is a solution for every x in the lattice.\n");
    } else {
        zf_buf_puts(out, "is a solution for every x on the quadric, of which "
                         "no rational point is known.\n");
    }
}

void zf_report_projection(zf_buf *out, const zf_solution *s, slong max_terms)
{
    const zf_projection *p = s->projection;
    zf_buf cone;

    print_shifts(out, s);
    if (!p)
        return;
    zf_buf_init(&cone, 0);
    zf_condition_print(&cone, &p->cone, &s->family, s->ring, max_terms);
    zf_buf_printf(out,
                  "\nrational parametrisation: b = %s\nis a double point of "
                  "the cubic c, in the radical of the quadric q, so that\n  "
                  "s(x) = x - c(x,x,x)/(3 c(x,x,b)) b\n",
                  p->name);
    print_quadric(out, s);
    zf_buf_puts(out, "Every solution off the cone c(x,x,b) = 0 is its own "
                     "image.\nNot covered: the solutions on the cone\n  ");
    zf_report_wrap(out, zf_buf_text(&cone), 2, 2);
    zf_buf_puts(out, "\nwhere a point of the quadric is a solution exactly "
                     "when it lies on the cubic\nalready; then all x + t b "
                     "are.\n");
    if (p->cone_holds_symmetries)
        zf_buf_puts(out, "All combinations of Y and of baryon and lepton "
                         "numbers of families lie on it.\n");
    zf_report_close(out, &cone);
}

static void print_list(zf_buf *out, const zf_solution *s,
                       const zf_point_list *list)
{
    for (size_t k = 0; k < list->n; k++) {
        const zf_point *p = &list->point[k];

        zf_buf_puts(out, "  ");
        zf_integer_print(out, &p->height);
        zf_buf_puts(out, ": ");
        if (!fmpq_is_one(&p->scale)) {
            zf_rational_print(out, &p->scale);
            zf_buf_puts(out, " * ");
        }
        zf_report_vector(out, s->search->content, p->x);
        zf_buf_puts(out, "\n");
    }
}

static const char *stop_text(zf_points_stop stop)
{
    switch (stop) {
    case ZF_POINTS_ENOUGH:
        return "stopped at the number asked for";
    case ZF_POINTS_HEIGHT:
        return "the greatest height asked for is done";
    case ZF_POINTS_ALL:
        return "complete: there are no others at any height";
    case ZF_POINTS_BUDGET:
        return "STOPPED EARLY: the budget of steps is spent";
    case ZF_POINTS_CANCELLED:
        return "STOPPED EARLY: cancelled";
    default:
        return "";
    }
}

void zf_report_points(zf_buf *out, const zf_solution *s)
{
    const zf_points *p = &s->points;

    if (p->stop == ZF_POINTS_NOT_ASKED)
        return;
    zf_buf_puts(out, "\ninequivalent solutions other than zero, by height "
                     "(largest |integer charge|):\n");
    print_list(out, s, &p->first);
    if (p->first.n == 0)
        zf_buf_puts(out, "  none\n");
    zf_buf_puts(out, "  ");
    if (p->stop != ZF_POINTS_ALL && p->complete > 0)
        zf_buf_printf(out, "complete up to height %ld; ", (long)p->complete);
    zf_buf_printf(out, "%s\n", stop_text(p->stop));
    if (p->lines == 0)
        return;
    zf_buf_puts(out, "further ones from chords and tangents, by no means "
                     "all:\n");
    print_list(out, s, &p->further);
    zf_buf_printf(out,
                  "  of %llu lines, degenerate: %llu leave the quadric, %llu "
                  "lie on the cubic, %llu are\n  tangent there\n",
                  (unsigned long long)p->lines,
                  (unsigned long long)p->lines_off_quadric,
                  (unsigned long long)p->lines_contained,
                  (unsigned long long)p->lines_tangent);
}
