/* curve_pari.c - the elliptic curve of three states, with PARI, in a process
 * of its own.
 *
 * x y z = N, x + y + z = s is V^2 + s U V + N V = U^3 with U = -y z,
 * V = y^2 z.  Permutations of x, y, z are translations by the three points
 * with U = 0 and negation, so a multiset is an orbit of six points.  Torsion,
 * 2-descent (ellrank) and saturation give the group; its points of small
 * canonical height give the solutions of small height. */
#include "dark/curve.h"

#ifndef ZFORGE_HAVE_PARI

int dark_pari_present(void)
{
    return 0;
}

void dark_pari_run(int fd, const dark_task *task)
{
    (void)fd;
    (void)task;
}

#else

# include <stdio.h>
# include <string.h>
# include <unistd.h>

# include "dark/curve_pari.h"

enum {
    STACK = 32 << 20,    /* bytes that PARI starts with */
    STACK_MAX = 1 << 30, /* and may grow to */
    MAX_PRIME = 500000,  /* of PARI's table */
    MAX_VECTORS = 20000, /* pairs of points looked at */
    MAX_HEIGHT = 20000,  /* largest canonical height looked at */
    MAX_INDEX = 3000,    /* primes up to there are saturated */
    CERTIFY_DIGITS = 12  /* class groups of fields with so small a
                              discriminant are certified */
};

typedef struct job {
    int fd;
    const dark_task *task;
    GEN sum, s, n;
    GEN curve;     /* as given */
    GEN E, change; /* minimal model */
    GEN torsion;   /* all torsion points on E */
    GEN gens;      /* independent points on E */
    GEN reference; /* sorted triple, or NULL */
    int saturated;
} job;

int dark_pari_present(void)
{
    return 1;
}

/* ---- text --------------------------------------------------------------- */

static GEN rational(const char *text)
{
    const char *slash = strchr(text, '/');
    int minus = text[0] == '-'; /* strtoi takes no sign */
    GEN num = strtoi(text + minus);

    if (minus)
        num = gneg(num);
    return slash ? gdiv(num, strtoi(slash + 1)) : num;
}

static void say(int fd, const char *word, GEN numbers)
{
    dprintf(fd, "%s", word);
    for (long i = 1; i < lg(numbers); i++)
        dprintf(fd, " %s", GENtostr(gel(numbers, i)));
    dprintf(fd, "\n");
}

static void say_error(int fd, GEN error)
{
    char text[140];
    const char *full = error ? pari_err2str(error) : "out of memory";

    snprintf(text, sizeof(text), "%s", full);
    text[strcspn(text, "\n")] = '\0';
    dprintf(fd, "note %s\n", text);
}

/* ---- points and triples ------------------------------------------------- */

/* The ascending charges of a point of E, or NULL for the three points that
 * are none. */
static GEN triple(const job *j, GEN P)
{
    GEN Q = ell_is_inf(P) ? P : ellchangepointinv(P, j->change), u, v;

    if (ell_is_inf(Q) || gequal0(gel(Q, 1)))
        return NULL;
    u = gel(Q, 1);
    v = gel(Q, 2);
    return sort(mkvec3(gadd(j->sum, gdiv(v, u)), gsub(j->sum, gdiv(gsqr(u), v)),
                       gadd(j->sum, gdiv(j->n, u))));
}

/* max(m, |m q_i|), m the least common denominator. */
static GEN height(GEN q)
{
    GEN m = denom(q), h = m;

    for (long i = 1; i <= 3; i++)
        h = gmax(h, gabs(gmul(m, gel(q, i)), 0));
    return h;
}

/* The point of E of a triple. */
static GEN point(const job *j, GEN q)
{
    GEN y = gsub(j->sum, gel(q, 1)), z = gsub(j->sum, gel(q, 2));
    GEN yz = gmul(y, z);

    return ellchangepoint(mkvec2(gneg(yz), gmul(y, yz)), j->change);
}

/* All torsion points. */
static void find_torsion(job *j)
{
    GEN t = elltors(j->E), type = gel(t, 2), gens = gel(t, 3);
    long order = itos(gel(t, 1)), d1 = itos(gel(type, 1));
    long d2 = lg(type) > 2 ? itos(gel(type, 2)) : 1;
    GEN all = cgetg(order + 1, t_VEC);

    for (long a = 0; a < d1; a++) {
        for (long b = 0; b < d2; b++) {
            GEN P = ellmul(j->E, gel(gens, 1), stoi(a));

            if (d2 > 1)
                P = elladd(j->E, P, ellmul(j->E, gel(gens, 2), stoi(b)));
            gel(all, 1 + a * d2 + b) = P;
        }
    }
    j->torsion = all;
    say(j->fd, "torsion", mkvec3(stoi(order), stoi(d1), stoi(d2)));
}

/* ---- rank --------------------------------------------------------------- */

/* 1 when the class group of this field does not rest on GRH. */
static int certified(GEN field)
{
    GEN bnf = checkbnf_i(field), nf = checknf_i(field);
    int sure = 0;

    if (!nf)
        return 0;
    if (nf_get_degree(nf) == 1)
        return 1;
    if (abscmpii(nf_get_disc(nf), powuu(10, CERTIFY_DIGITS)) > 0)
        return 0;
    pari_CATCH(CATCH_ALL)
    {
        sure = 0;
    }
    pari_TRY
    {
        if (!bnf)
            bnf = Buchall(nf_get_pol(nf), nf_FORCE, nbits2prec(PARI_BITS));
        sure = bnfcertify(bnf) == 1;
    }
    pari_ENDCATCH;
    return sure;
}

/* 1 when some field of the 2-descent is not certified. */
static int needs_grh(GEN rankinit)
{
    GEN fields = gel(rankinit, 3);

    for (long i = 1; i < lg(fields); i++)
        if (!certified(gel(fields, i)))
            return 1;
    return 0;
}

/* The reference and the solutions the caller knows, if of infinite order. */
static GEN known_points(const job *j)
{
    GEN P;

    if (!j->reference)
        return NULL;
    P = point(j, j->reference);
    return ellorder_Q(j->E, P) ? NULL : mkvec(P);
}

static void say_rank(const job *j, GEN rank, int grh)
{
    say(j->fd, "rank",
        mkvec4(stoi(lg(j->gens) - 1), gel(rank, 2), gel(rank, 1), stoi(grh)));
    for (long i = 1; i < lg(j->gens); i++)
        say(j->fd, "generator", ellchangepointinv(gel(j->gens, i), j->change));
}

/* More and more effort, until there are as many points as the bound allows. */
static GEN find_rank(job *j, int *grh)
{
    GEN init = ellrankinit(j->E, nbits2prec(PARI_BITS));
    GEN known = known_points(j), rank = NULL;

    *grh = 1;
    for (long effort = 0; effort <= j->task->effort; effort++) {
        rank = ellrank(init, effort, known, nbits2prec(PARI_BITS));
        j->gens = gel(rank, 4);
        say_rank(j, rank, *grh);
        if (lg(j->gens) - 1 == itos(gel(rank, 2)))
            break;
        if (lg(j->gens) > 1)
            known = j->gens;
    }
    *grh = needs_grh(init);
    say_rank(j, rank, *grh);
    return rank;
}

static void saturate(job *j, GEN rank, int grh)
{
    GEN gens = j->gens;

    if (lg(gens) - 1 != itos(gel(rank, 2)))
        return;
    pari_CATCH(CATCH_ALL)
    {
        say_error(j->fd, pari_err_last());
    }
    pari_TRY
    {
        j->saturated = dark_height_saturate(j->E, &gens, MAX_INDEX);
        j->gens = gens;
    }
    pari_ENDCATCH;
    say_rank(j, rank, grh);
    say(j->fd, "saturated", mkvec(stoi(j->saturated)));
}

/* ---- enumeration -------------------------------------------------------- */

/* About how many vectors the ellipsoid of height `top` has: its volume. */
static int too_many(GEN gram, GEN top)
{
    long r = lg(gram) - 1, prec = DEFAULTPREC;
    GEN half = gdivgs(stoi(r), 2), volume;

    volume = gdiv(gpow(mppi(prec), half, prec), ggamma(gaddgs(half, 1), prec));
    volume = gmul(volume, gpow(gtofp(top, prec), half, prec));
    volume = gdiv(volume, gsqrt(det(gram), prec));
    return gcmpgs(top, MAX_HEIGHT) > 0 || gcmpgs(volume, 2L * MAX_VECTORS) > 0;
}

static GEN combine(const job *j, GEN column)
{
    GEN P = ellinf();

    for (long i = 1; i < lg(column); i++)
        P = elladd(j->E, P, ellmul(j->E, gel(j->gens, i), gel(column, i)));
    return P;
}

/* [height, a, b, c] of every multiset with a point of canonical height at most
 * `top`, by height; NULL: too many. */
static GEN enumerate(const job *j, GEN gram, GEN top)
{
    GEN vectors = cgetg(1, t_MAT), out;
    long r = lg(j->gens) - 1, n = 0, t = lg(j->torsion) - 1;

    if (r > 0) {
        GEN margin = gadd(top, gdivgs(gaddgs(top, 1), 1000000));

        if (too_many(gram, top))
            return NULL;
        vectors =
            gel(qfminim0(gram, margin, NULL, 2, nbits2prec(PARI_BITS)), 3);
    }
    out = cgetg(1 + t * lg(vectors), t_VEC);
    for (long i = 0; i < lg(vectors); i++) {
        GEN P = i ? combine(j, gel(vectors, i)) : ellinf();

        for (long k = 1; k <= t; k++) {
            GEN q = triple(j, elladd(j->E, P, gel(j->torsion, k)));

            if (q)
                gel(out, ++n) = shallowconcat(mkvec(height(q)), q);
        }
    }
    return vecsort0(gtoset(vecslice(out, 1, n)), gen_1, 0);
}

static int is_reference(const job *j, GEN entry)
{
    return j->reference && gequal(vecslice(entry, 2, 4), j->reference);
}

/* The height of the K-th entry that is not trivial, or NULL. */
static GEN height_of(const job *j, GEN list, long count)
{
    for (long i = 1; i < lg(list); i++)
        if (!is_reference(j, gel(list, i)) && --count == 0)
            return gmael(list, i, 1);
    return NULL;
}

static void say_up_to(const job *j, GEN list, GEN most)
{
    for (long i = 1; i < lg(list); i++)
        if (!most || gcmp(gmael(list, i, 1), most) <= 0)
            say(j->fd, "solution", vecslice(gel(list, i), 2, 4));
}

/* K solutions, then every point that a smaller one could have. */
static void find_points(job *j)
{
    GEN gram = dark_height_gram(j->E, j->gens), top = gen_1, list = NULL;
    GEN last = NULL, bound;
    long wanted = j->task->points;

    if (lg(j->gens) == 1) {
        say_up_to(j, enumerate(j, gram, gen_0), NULL);
        return;
    }
    if (wanted == 0)
        return;
    for (; !last; top = gdivgs(gmulsg(3, top), 2)) {
        GEN more = enumerate(j, gram, top);

        if (!more)
            break;
        list = more;
        last = height_of(j, list, wanted);
    }
    if (!last) {
        if (list)
            say_up_to(j, list, NULL);
        dprintf(j->fd,
                "note the search stopped at %d points or canonical "
                "height %d\n",
                (int)MAX_VECTORS, (int)MAX_HEIGHT);
        return;
    }
    say_up_to(j, list, last);
    bound = gadd(dark_height_constant(j->sum, j->s, j->n),
                 gdivgs(gmulsg(2, glog(gtofp(last, nbits2prec(PARI_BITS)),
                                       nbits2prec(PARI_BITS))),
                        3));
    list = enumerate(j, gram, bound);
    if (!list)
        return;
    say_up_to(j, list, last);
    if (j->saturated)
        say(j->fd, "proved", mkvec(last));
}

/* ---- the process -------------------------------------------------------- */

static void work(job *j)
{
    const dark_task *t = j->task;
    GEN rank;
    int grh;

    j->sum = rational(t->sum);
    j->s = rational(t->s);
    j->n = rational(t->n);
    j->curve = ellinit(mkvec5(j->s, gen_0, j->n, gen_0, gen_0), NULL,
                       nbits2prec(PARI_BITS));
    j->E = ellminimalmodel(j->curve, &j->change);
    j->reference = NULL;
    if (t->reference[0])
        j->reference =
            sort(mkvec3(rational(t->reference[0]), rational(t->reference[1]),
                        rational(t->reference[2])));
    find_torsion(j);
    rank = find_rank(j, &grh);
    saturate(j, rank, grh);
    find_points(j);
}

void dark_pari_run(int fd, const dark_task *task)
{
    job j;

    memset(&j, 0, sizeof(j));
    j.fd = fd;
    j.task = task;
    /* No signal handlers and no change of GMP's allocator. */
    pari_init_opts(STACK, MAX_PRIME, INIT_DFTm | INIT_noINTGMPm);
    paristack_setsize(STACK, STACK_MAX);
    pari_CATCH(CATCH_ALL)
    {
        say_error(fd, pari_err_last());
    }
    pari_TRY
    {
        work(&j);
    }
    pari_ENDCATCH;
    dprintf(fd, "end\n");
}

#endif
