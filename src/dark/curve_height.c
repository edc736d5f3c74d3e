/* curve_height.c - proofs by canonical heights, with PARI.
 *
 * Normalisation: h(x) = log max(|num|, den) of the abscissa, and the canonical
 * height is lim 4^-k h(x(2^k P)).  With f = 4x^3 + b2 x^2 + 2 b4 x + b6 and
 * g = x^4 - b4 x^2 - 2 b6 x - b8 one has x(2P) = g/f, hence
 *     canonical(P) - h(P) = sum over v, k of 4^-(k+1) log F_v(2^k P),
 *     F_v = max(|f|_v, |g|_v)/max(1, |x|_v)^4,  F_v(O) = 1.
 *
 * Upper bound: on an integral model F_p <= 1, and F at infinity is at most the
 * larger sum of absolute coefficients.
 *
 * Lower bound, on the minimal model: the sum over k at p is 0 for points of
 * good reduction and at least -alpha_p log p, where alpha_p is known from the
 * Kodaira type (Neron; the components' contributions to the height pairing).
 * At infinity it is at least (1/3) log inf F over E(R).
 * (Cremona, Prickett, Siksek, J. Number Theory 116 (2006) 42.)
 *
 * Real numbers carry PARI_BITS bits and margins far above their error. */
#ifdef ZFORGE_HAVE_PARI

# include "dark/curve_pari.h"

enum {
    SEARCH_LOG = 13, /* points of E of height below exp(13) are searched */
    SEARCH_TOP = 442415,
    MAX_RANK = 8
};

static GEN real(GEN x)
{
    return gtofp(x, nbits2prec(PARI_BITS));
}

/* A little more than x: one part in a million of max(1, |x|). */
static GEN upward(GEN x)
{
    return gadd(x, gdivgs(gadd(gen_1, gabs(x, DEFAULTPREC)), 1000000));
}

/* ---- the bound at infinity ---------------------------------------------- */

/* max(|f|, |g|) at t, where f(t) is not clearly negative; else NULL. */
static GEN value_at(GEN f, GEN g, GEN t)
{
    GEN a = poleval(f, t), b = poleval(g, t);

    if (gcmp(a, gneg(gen_1)) < 0 &&
        gcmp(gneg(a), gmul2n(gabs(b, DEFAULTPREC), -60)) > 0)
        return NULL;
    return gmax(gabs(a, DEFAULTPREC), gabs(b, DEFAULTPREC));
}

/* The least of max(|f|, |g|) over t in [-1, 1] with f >= 0, and of `least`.
 * It is taken at an end, at a root of f, f', g', f - g or f + g. */
static GEN least_on_interval(GEN f, GEN g, GEN least, long prec)
{
    GEN ends = mkvec2(gen_m1, gen_1);
    GEN from = mkvec5(f, deriv(f, 0), deriv(g, 0), gsub(f, g), gadd(f, g));
    GEN points = mkvec3(gen_m1, gen_1, gen_0);

    for (long i = 1; i < lg(from); i++) {
        GEN p = gel(from, i);

        if (typ(p) == t_POL && degpol(p) > 0)
            points =
                shallowconcat(points, shallowtrans(realroots(p, ends, prec)));
    }
    for (long i = 1; i < lg(points); i++) {
        GEN v = value_at(f, g, gel(points, i));

        if (v && gcmp(v, least) < 0)
            least = v;
    }
    return least;
}

/* Coefficients from the constant term on. */
static GEN polynomial(GEN c0, GEN c1, GEN c2, GEN c3, GEN c4)
{
    return gtopolyrev(mkvec5(c0, c1, c2, c3, c4), 0);
}

/* At least -(1/3) log inf F over E(R); F(O) = 1, so it is at least 0. */
static GEN infinite_bound(GEN E)
{
    GEN b2 = ell_get_b2(E), b4 = ell_get_b4(E), b6 = ell_get_b6(E);
    GEN b8 = ell_get_b8(E), four = stoi(4), least = gen_1;
    GEN m4 = gneg(b4), m6 = gmulsg(-2, b6), m8 = gneg(b8), d4 = gmulsg(2, b4);
    long bits = 8 * (gexpo(mkvec4(b2, b4, b6, b8)) + 32) + PARI_BITS;
    long prec = nbits2prec(bits);

    least =
        least_on_interval(polynomial(b6, d4, b2, four, gen_0),
                          polynomial(m8, m6, m4, gen_0, gen_1), least, prec);
    /* t = 1/x */
    least =
        least_on_interval(polynomial(gen_0, four, b2, d4, b6),
                          polynomial(gen_1, gen_0, m4, m6, m8), least, prec);
    return upward(gdivgs(gneg(glog(real(least), nbits2prec(PARI_BITS))), 3));
}

/* ---- the bounds at the primes ------------------------------------------- */

/* alpha_p for a Kodaira symbol as coded by elllocalred. */
static GEN alpha(long kodaira, long tamagawa)
{
    if (tamagawa == 1)
        return gen_0;
    if (kodaira > 4) /* I_n */
        return sstoQ(kodaira - 4, 4);
    if (kodaira < -4) /* I_n* */
        return sstoQ(-kodaira, 4);
    switch (kodaira) {
    case 3:
        return sstoQ(1, 2);
    case 4:
        return sstoQ(2, 3);
    case -1:
        return gen_1;
    case -4:
        return sstoQ(4, 3);
    case -3:
        return sstoQ(3, 2);
    default: /* I_0, II, II*: no other component */
        return gen_0;
    }
}

/* For each bad prime: [alpha_p log p, c_p]. */
static GEN local_bounds(GEN E)
{
    GEN primes = gel(absZ_factor(ell_get_disc(E)), 1);
    GEN out = cgetg(lg(primes), t_VEC);

    for (long i = 1; i < lg(primes); i++) {
        GEN p = gel(primes, i), local = elllocalred(E, p);
        long c = itos(gel(local, 4));
        GEN a = alpha(itos(gel(local, 2)), c);

        gel(out, i) =
            mkvec2(gmul(a, glog(real(p), nbits2prec(PARI_BITS))), stoi(c));
    }
    return out;
}

/* The bound of h - canonical for points that have good reduction wherever
 * c_p divides d. */
static GEN bound_for(GEN locals, GEN infinite, long d)
{
    GEN sum = infinite;

    for (long i = 1; i < lg(locals); i++)
        if (d % itos(gmael(locals, i, 2)) != 0)
            sum = gadd(sum, gmael(locals, i, 1));
    return upward(sum);
}

/* ---- a lower bound for the canonical height ----------------------------- */

/* The least canonical height among the points of E of naive height below
 * exp(SEARCH_LOG) that are not torsion, and `least`. */
static GEN least_found(GEN E, GEN least)
{
    GEN found = ellratpoints(E, stoi(SEARCH_TOP), 0);

    for (long i = 1; i < lg(found); i++) {
        GEN P = gel(found, i), h;

        if (ellorder_Q(E, P) != 0)
            continue;
        h = ellheight(E, P, nbits2prec(PARI_BITS));
        if (gcmp(h, least) < 0)
            least = h;
    }
    return least;
}

/* A positive lower bound for the canonical height of every point that is not
 * torsion, or NULL.
 *
 * Let d be such that d P has good reduction wherever c_p | d.  All such points
 * with canonical height below t = SEARCH_LOG - bound_for(d) were found, so
 * d^2 canonical(P) >= min(t, least found). */
static GEN least_height(GEN E, GEN gram)
{
    GEN locals = local_bounds(E), infinite = infinite_bound(E);
    GEN known = gcoeff(gram, 1, 1), best = NULL, found = NULL;

    for (long i = 2; i < lg(gram); i++)
        known = gmin(known, gcoeff(gram, i, i));
    found = least_found(E, known);
    for (long d = 1; d <= 36; d++) {
        GEN t = gsubsg(SEARCH_LOG, bound_for(locals, infinite, d));

        if (gsigne(t) <= 0)
            continue;
        t = gdivgs(gmin(t, found), d * d);
        if (!best || gcmp(t, best) > 0)
            best = t;
    }
    return best;
}

/* ---- saturation --------------------------------------------------------- */

GEN dark_height_gram(GEN E, GEN gens)
{
    return lg(gens) == 1 ? cgetg(1, t_MAT)
                         : ellheightmatrix(E, gens, nbits2prec(PARI_BITS));
}

/* Hermite's constant to the power r. */
static GEN hermite(long r)
{
    static const long num[] = {1, 1, 4, 2, 4, 8, 64, 64, 256};

    return r == 2 || r == 6 ? sstoQ(num[r], 3) : stoi(num[r]);
}

/* floor of the largest possible index of the span of gens in E(Q)/torsion, or
 * -1: index^2 = Reg(gens)/Reg(E(Q)) <= Reg(gens) gamma_r^r/least^r. */
static long index_bound(GEN E, GEN gram, long most)
{
    long r = lg(gram) - 1;
    GEN least, index;

    if (r > MAX_RANK)
        return -1;
    least = least_height(E, gram);
    if (!least)
        return -1;
    index = gmul(det(gram), gdiv(hermite(r), gpowgs(least, r)));
    index = upward(gsqrt(index, nbits2prec(PARI_BITS)));
    return gcmpgs(index, most) > 0 ? -1 : itos(gfloor(index));
}

static GEN combine(GEN E, GEN gens, GEN column)
{
    GEN P = ellinf();

    for (long i = 1; i < lg(column); i++)
        P = elladd(E, P, ellmul(E, gel(gens, i), gel(column, i)));
    return P;
}

static GEN reduce(GEN E, GEN gens)
{
    GEN change = lllgram(dark_height_gram(E, gens));
    GEN out = cgetg(lg(gens), t_VEC);

    for (long i = 1; i < lg(gens); i++)
        gel(out, i) = combine(E, gens, gel(change, i));
    return out;
}

int dark_height_saturate(GEN E, GEN *gens, long most)
{
    long bound;

    if (lg(*gens) == 1)
        return 1;
    *gens = reduce(E, ellsaturation(E, *gens, 30, nbits2prec(PARI_BITS)));
    bound = index_bound(E, dark_height_gram(E, *gens), most);
    if (bound < 0)
        return 0;
    if (bound >= 30)
        *gens = reduce(
            E, ellsaturation(E, *gens, bound + 1, nbits2prec(PARI_BITS)));
    return 1;
}

/* ---- from the height of a solution to the canonical height -------------- */

/* The least w with w s and w^3 n integers. */
static GEN integral_scale(GEN s, GEN n)
{
    GEN w = denom(s), factors = absZ_factor(denom(n));

    for (long i = 1; i < lg(gel(factors, 1)); i++) {
        ulong e = (itou(gcoeff(factors, i, 2)) + 2) / 3;

        w = lcmii(w, powiu(gcoeff(factors, i, 1), e));
    }
    return w;
}

/* Let X, Y, Z = m x, m y, m z be integers over m, X + Y + Z = s m, and
 * X Y Z = N m^3.  The abscissas of three of the six points of the multiset are
 * u_1 = -yz, u_2 = -zx, u_3 = -xy, with the same canonical height.
 *
 * Common factors.  Let p^e || m, e >= 1, nu = v_p(N), sigma = v_p(s); one of
 * X, Y, Z is prime to p (or a power of 2 is divided out first).  If two are,
 * the third has p^(3e + nu), and the three fractions -YZ/m^2, ... lose at
 * least p^(4e - 2 max(0, -nu)) together.  If only one is, X + Y + Z = s m is
 * prime to p, so e = -sigma.  Hence they lose at least m^4/L, with
 * L = lcm(den(N)^2, den(s)^4).
 *
 * Size.  Let |x| <= |y| <= |z| and h = max(1, |z|).  Then |xy| <= |N|^(2/3),
 * |yz| <= h^2, and |xz| = |N|/|y| <= 4|N| when |z| >= max(1, 2|s|) (because
 * |x| <= |y| and |y| >= (|z| - |s|)/2 >= |z|/4), |xz| <= 4 s^2 otherwise.
 *
 * So sum h(u_i) <= 2 log max(m, |X|, |Y|, |Z|) + log K, with
 * K = L max(1, |N|)^(2/3) max(1, 4|N|, 4 s^2), and |X| = |m S - m a| <=
 * (1 + |S|) H.  The least h(u_i) is at most a third of this.
 *
 * Finally w^2 u is the abscissa on the integral model [w s, 0, w^3 N, 0, 0],
 * where canonical <= h + (1/3) log max(4 + |b2| + 2|b4| + |b6|,
 * 1 + |b4| + 2|b6|), b2 = (w s)^2, b4 = w^4 s N, b6 = (w^3 N)^2, b8 = 0. */
GEN dark_height_constant(GEN sum, GEN s, GEN n)
{
    GEN w = integral_scale(s, n), as = gabs(s, 0), an = gabs(n, 0);
    GEN l = lcmii(sqri(denom(n)), powiu(denom(s), 4));
    GEN b4 = gmul(powiu(w, 4), gmul(as, an)), b6 = gsqr(gmul(powiu(w, 3), an));
    GEN b = gmax(gadd(gaddgs(gsqr(gmul(w, as)), 4), gadd(gmulsg(2, b4), b6)),
                 gadd(gaddgs(b4, 1), gmulsg(2, b6)));
    long prec = nbits2prec(PARI_BITS);
    GEN log_k, out;

    log_k = gadd(glog(real(l), prec),
                 glog(real(gmax(gen_1, gmulsg(4, gmax(an, gsqr(as))))), prec));
    log_k =
        gadd(log_k, gdivgs(gmulsg(2, glog(real(gmax(gen_1, an)), prec)), 3));
    out = gmulsg(2, glog(real(gaddgs(gabs(sum, 0), 1)), prec));
    out = gdivgs(gadd(out, log_k), 3);
    out = gadd(out, gmulsg(2, glog(real(w), prec)));
    return upward(gadd(out, gdivgs(glog(real(b), prec), 3)));
}

#else
typedef int dark_no_pari; /* an empty file is not C */
#endif
