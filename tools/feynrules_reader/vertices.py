"""Vertices of a polynomial: what each term gives for given outgoing legs.

A vertex is a sorted tuple of legs (code, component); code is the PDG code of
the outgoing particle: a field annihilates its particle, so it stands for the
outgoing antiparticle.  Its value is {structure: number}, where a structure is
(spinors, tokens): tokens of legs from 0 on are ('g', i, j) for g[mu_i, mu_j],
('p', i, k) for p_k[mu_i], ('pp', k, l) for p_k.p_l, and spinors is None or
(bar leg, other leg, hand, '' or what the gamma matrix meets: ('v', leg) or
('p', leg)).  Momenta are outgoing, and the last one is minus the others.
"""
import itertools

from .grammar import Wrong
from .polynomial import OTHER


def put(out, structure, x, n):
    """Adds a structure, in the form that is unique."""
    spinors, tokens = structure
    for k, t in enumerate(tokens):
        for i in momenta_of(t):
            if t[i] == n - 1:
                for j in range(n - 1):
                    new = t[:i] + (j,) + t[i + 1:]
                    put(out, (spinors, tokens[:k] + (new,) + tokens[k + 1:]),
                        -x, n)
                return
    if spinors and spinors[3][:1] == ('p',) and spinors[3][1] == n - 1:
        for j in range(n - 1):
            put(out, (spinors[:3] + (('p', j),), tokens), -x, n)
        return
    tokens = tuple(sorted(t[:1] + tuple(sorted(t[1:])) if t[0] != 'p' else t
                          for t in tokens))
    out[spinors, tokens] = out.get((spinors, tokens), 0) + x


def momenta_of(token):
    """Places of momenta in a token."""
    return {'g': (), 'p': (2,), 'pp': (1, 2)}[token[0]]


def ordered(spinors, x, codes):
    """The form in which the bar stands for the larger code, or the later
    of equal ones; psi-bar_a G psi_b = psi-bar_b^c C G^T C^-1 psi_a^c."""
    if spinors is None:
        return None, x
    a, b, hand, gamma = spinors
    if (codes[a], a) > (codes[b], b):
        return spinors, x
    if gamma:
        return (b, a, OTHER[hand], gamma), -x
    return (b, a, hand, gamma), x


class Vertices:
    """All vertices of a Lagrangian: {legs: {structure: i times number}}."""

    def __init__(self, model, poly):
        self.fields = model.fields
        self.all = {}
        for m, x in poly.items():
            if x and m:
                self.put_monomial(m, 1j * x)

    def code(self, name, conjugate):
        f = self.fields[name]
        return f.pdg if f.real or conjugate else -f.pdg

    def parts(self, m):
        """[(leg, spinor place, [(what, index)])] of a monomial."""
        out, gamma, hand = [], None, None
        for f in m:
            if f[0] == 'b':
                what = [('v', f[4])] if f[4] else []
                what += [('p', i) for i in f[5]]
                out.append(((self.code(f[1], f[3]), f[2]), '', what))
            else:
                gamma, hand = f[3], f[4]
                (b, cb, db), (p, cp, dp) = f[1], f[2]
                out.append(((self.code(b, not cb), 0), 'bar',
                            [('p', i) for i in db]))
                out.append(((self.code(p, cp), 0), 'psi',
                            [('p', i) for i in dp]))
        return out, gamma, hand

    def put_monomial(self, m, x):
        parts, gamma, hand = self.parts(m)
        legs = tuple(sorted(p[0] for p in parts))
        out = self.all.setdefault(legs, {})
        places = {}
        for k, leg in enumerate(legs):
            places.setdefault(leg, []).append(k)
        kinds = sorted(places)
        mine = {leg: [p for p in parts if p[0] == leg] for leg in kinds}
        for choice in itertools.product(*[
                itertools.permutations(places[leg]) for leg in kinds]):
            at = [(k, p) for leg, ks in zip(kinds, choice)
                  for k, p in zip(ks, mine[leg])]
            self.put_assigned(out, at, gamma, hand, x, legs)

    def put_assigned(self, out, at, gamma, hand, x, legs):
        ends, spinor = {}, {}
        for k, (_, place, what) in at:
            if place:
                spinor[place] = k
            for kind, index in what:
                ends.setdefault(index, []).append((kind, k))
                if kind == 'p':
                    x = x * 1j
        spinors, tokens = None, []
        if spinor:
            met = ''
            if gamma:
                (met,) = ends.pop(gamma)
            spinors, x = ordered((spinor['bar'], spinor['psi'], hand, met), x,
                                 [leg[0] for leg in legs])
        for pair in ends.values():
            if len(pair) != 2:
                raise Wrong('a vector index that is not contracted')
            tokens.append(token(*pair))
        put(out, (spinors, tuple(tokens)), x, len(legs))

    def of(self, *codes):
        return self.all.get(tuple(sorted((c, 0) for c in codes)), {})

    def current(self, a, b, hand, boson=32):
        """The coefficient of abar.Ga.Proj.b times the boson."""
        legs = tuple(sorted([(a, 0), (-b, 0), (boson, 0)]))
        spinors = (legs.index((a, 0)), legs.index((-b, 0)), hand,
                   ('v', legs.index((boson, 0))))
        return self.all.get(legs, {}).get((spinors, ()), 0) / 1j


def token(a, b):
    if a[0] == 'v' and b[0] == 'v':
        return ('g', a[1], b[1])
    if a[0] == 'p' and b[0] == 'p':
        return ('pp', a[1], b[1])
    return ('p', a[1], b[1]) if a[0] == 'v' else ('p', b[1], a[1])


def kind_of(legs, spin):
    """FFV, VVSS, ..., by the spins of the legs."""
    return ''.join(sorted(({1: 'S', 2: 'F', 3: 'V'}[spin[abs(c)]]
                           for c, _ in legs), key='FVS'.index))
