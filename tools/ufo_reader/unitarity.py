"""Sum rules of tree unitarity.

Amplitudes with longitudinal bosons must not grow with energy.  That is so if
and only if the couplings are those of a spontaneously broken gauge theory
[Llewellyn Smith, Phys. Lett. B 46 (1973) 233; Cornwall, Levin, Tiktopoulos,
Phys. Rev. D 10 (1974) 1145], which gives sum rules for couplings and masses
[for Higgs bosons: Gunion, Haber, Wudka, Phys. Rev. D 43 (1991) 904].  They
need no knowledge of the model: couplings of the scalar that a vector b eats
follow from masses,

    (theta_a)_bc = - C_abc (m_b^2 + m_c^2 - m_a^2)/(2 m_b m_c),
    (theta_a)_bi = g_abi/(2 m_b),    Y_b = - i (L_a M - M R_a)/m_b,

and with lagrangian.py's conventions, sums over all vectors or all scalars,

    [L_a, L_b] = i C_abc L_c, and for R           f f -> V V
    quartic_abcd = - C_ace C_bde - C_ade C_bce    V V -> V V, leading growth
    [theta_a, theta_b] = C_abc theta_c            V V -> V V, V S, S S
    seagull_abij = - {theta_a, theta_b}_ij        V V -> S S
    - i (L_a Y_j - Y_j R_a) = Y_k (theta_a)_kj    f f -> V V, V S

So g_HWW, y_f and what other scalars have are fixed by masses and gauge
couplings: for one doublet m_f/v and 2 m_V^2/v.
"""
import itertools

from .lagrangian import Lagrangian

TOLERANCE = 1e-9
# Sums of terms below this part of the largest one are rounding.
ROUNDING = 1e-13


class Sum(object):
    """A sum of products of matrices, and of the sizes of its terms."""

    def __init__(self):
        self.value, self.size = {}, {}

    def put(self, i, j, x):
        self.value[i, j] = self.value.get((i, j), 0) + x
        self.size[i, j] = self.size.get((i, j), 0) + abs(x)

    def add(self, factor, one, two=None):
        if not factor:
            return
        for i, line in one.items():
            for k, x in line.items():
                for j, y in ({k: 1} if two is None else
                             two.get(k, {})).items():
                    self.put(i, j, factor * x * y)

    def keep(self, names):
        for k in [k for k in self.value if not set(k) <= set(names)]:
            del self.value[k], self.size[k]

    def minus(self, other):
        """The difference of two sums, with the mean of their sizes."""
        out = Sum()
        for k in set(self.value) | set(other.value):
            out.value[k] = self.value.get(k, 0) - other.value.get(k, 0)
            out.size[k] = (self.size.get(k, 0) + other.size.get(k, 0)) / 2
        return out


class Rules(object):
    """The rules at one point: each method yields the legs of a rule and a
    matrix that has to vanish."""

    def __init__(self, model, values):
        self.lagrangian = l = Lagrangian(model, values)
        self.m = l.m
        self.eaten = [a for a in l.vectors if l.m[a]]
        self.space = self.eaten + l.scalars
        self.theta = {a: self.rotation(a) for a in l.vectors}
        self.masses = {f: {f: l.m[f]} for f in l.fermions}

    def cubic(self, a, b, c):
        return self.lagrangian.cubic.get((a, b, c), 0)

    def rotation(self, a):
        m, l, out = self.m, self.lagrangian, {}
        for b, c in itertools.product(self.space, repeat=2):
            if b in self.eaten and c in self.eaten:
                x = -(self.cubic(a, b, c) * (m[b]**2 + m[c]**2 - m[a]**2) /
                      (2 * m[b] * m[c]))
            elif b in self.eaten:
                x = l.mass.get((a, b, c), 0) / (2 * m[b])
            elif c in self.eaten:
                x = -l.mass.get((a, c, b), 0) / (2 * m[c])
            else:
                x = l.current.get((a, b, c), 0)
            if x:
                out.setdefault(b, {})[c] = x
        return out

    def yukawa(self, k):
        """Y_k, of a scalar that is eaten from the masses."""
        l = self.lagrangian
        if k not in self.eaten:
            return l.yukawa.get(k, {})
        total = Sum()
        total.add(-1j / self.m[k], l.left.get(k, {}), self.masses)
        total.add(1j / self.m[k], self.masses, l.right.get(k, {}))
        out = {}
        for (i, j), x in total.value.items():
            if abs(x) > ROUNDING * total.size[i, j]:
                out.setdefault(i, {})[j] = x
        return out

    def vectors(self):
        """V V -> V V, the part that scalars do not enter."""
        l = self.lagrangian
        for a, b in itertools.combinations_with_replacement(l.vectors, 2):
            total = Sum()
            for c, d in itertools.product(l.vectors, repeat=2):
                total.put(c, d, l.quartic.get((a, b, c, d), 0))
                for e in l.vectors:
                    total.put(c, d, self.cubic(a, c, e) * self.cubic(b, d, e))
                    total.put(c, d, self.cubic(a, d, e) * self.cubic(b, c, e))
            yield (a, b), total

    def scalars(self, states=None):
        """V V -> V V, V S, S S, or those among `states` only."""
        for legs, total in self.all_scalars():
            if states is not None:
                total.keep(states)
            if states is None or set(legs) <= set(states):
                yield legs, total

    def all_scalars(self):
        l = self.lagrangian
        for a, b in itertools.combinations_with_replacement(l.vectors, 2):
            closed, seagull, photon = Sum(), Sum(), Sum()
            closed.add(1, self.theta[a], self.theta[b])
            closed.add(-1, self.theta[b], self.theta[a])
            for c in l.vectors:
                closed.add(-self.cubic(a, b, c), self.theta[c])
            yield (a, b), closed
            physical = {i: {i: 1} for i in l.scalars}
            for one, two in ((a, b), (b, a)):
                rows = {i: self.theta[one].get(i, {}) for i in l.scalars}
                columns = {k: {j: x for j, x in line.items() if j in physical}
                           for k, line in self.theta[two].items()}
                seagull.add(1, rows, columns)
            for i, j in itertools.product(l.scalars, repeat=2):
                seagull.put(i, j, l.seagull.get((a, b, i, j), 0))
            yield (a, b), seagull
            if not self.m[a] or not self.m[b]:
                for i in l.scalars:
                    photon.put(i, i, l.mass.get((a, b, i), 0))
                yield (a, b), photon

    def currents(self, free=()):
        """f f -> V V, the part that masses do not enter; not for vectors in
        `free`."""
        l = self.lagrangian
        for a, b in itertools.combinations(l.vectors, 2):
            for side in (l.left, l.right) if not {a, b} & set(free) else ():
                total = Sum()
                total.add(1, side.get(a, {}), side.get(b, {}))
                total.add(-1, side.get(b, {}), side.get(a, {}))
                for c in l.vectors:
                    total.add(-1j * self.cubic(a, b, c), side.get(c, {}))
                yield (a, b), total

    def yukawas(self, vectors, scalars):
        """f f -> V V and V S for these."""
        l = self.lagrangian
        coupling = {k: self.yukawa(k) for k in self.space}
        for a, j in itertools.product(vectors, scalars):
            total = Sum()
            total.add(-1j, l.left.get(a, {}), coupling[j])
            total.add(1j, coupling[j], l.right.get(a, {}))
            for k in self.space:
                total.add(-self.theta[a].get(k, {}).get(j, 0), coupling[k])
            yield (a, j), total

    def charged(self):
        """Vectors and scalars without massive neutral vectors."""
        neutral = [a for a in self.eaten if not a.endswith(('.1', '.2'))]
        return ([a for a in self.lagrangian.vectors if a not in neutral],
                [k for k in self.space if k not in neutral])

    def vev(self, s):
        """That of a scalar s which stands in the Lagrangian as v + s only,
        from couplings to vectors; else nothing."""
        l, ratios = self.lagrangian, []
        for a, b in itertools.combinations_with_replacement(l.vectors, 2):
            x, y = l.mass.get((a, b, s), 0), l.seagull.get((a, b, s, s), 0)
            if abs(y) > ROUNDING:
                ratios.append((x / y).real)
            elif abs(x) > ROUNDING:
                return None
        if ratios and ratios[0] > 0 and all(
                abs(v - ratios[0]) < TOLERANCE * abs(v) for v in ratios):
            return ratios[0]
        return None


class Judge(object):
    """Collects what breaks rules at several points."""

    def __init__(self):
        self.found, self.count = {}, {}

    def ask(self, check, sums):
        for legs, total in sums:
            top = max(total.size.values(), default=0) * ROUNDING / TOLERANCE
            self.count[check] = self.count.get(check, 0) + len(total.value)
            for (i, j), x in total.value.items():
                part = abs(x) / (total.size[i, j] + top or 1)
                if part > TOLERANCE:
                    found = self.found.setdefault(check, {})
                    # NAME.1 and NAME.2 are one particle.
                    k = ' '.join(n.split('.')[0] for n in legs + (i, j))
                    found[k] = max(found.get(k, 0), part)

    def tell(self, check, log, detail):
        found = self.found.get(check, {})
        for legs in sorted(found, key=found.get, reverse=True):
            log.fail(check, legs, 'a sum rule is off by %.2g of its terms' %
                     found[legs])
        log.done(check, detail % self.count.get(check, 0))
