"""Terms with one and with two fields: kinetic terms, masses, no mixing."""
from .grammar import ONE, Wrong, chain, factors, terms
from .formula import shown, value
from .polynomial import OTHER, times

TOLERANCE = 1e-9


def check(model, vertices, order=None):
    """[what is wrong] with the terms of one and two fields; masses are right
    to the given order, by default to all."""
    fields = {f.pdg: f for f in model.fields.values() if not f.unphysical}
    bad, entries = [], {'mass': [], 'kinetic': [], 'mixing': []}
    scale = max([model.mass(f) for f in fields.values()])
    for legs, structures in vertices.all.items():
        if len(legs) == 1:
            x = sum(structures.values()) / 1j
            if abs(x) > TOLERANCE * scale ** 3:
                bad.append('the linear term %.12g %s' % (
                    abs(x), fields[abs(legs[0][0])].name))
    for f in fields.values():
        legs = pair(f)
        found = dict(vertices.all.get(legs, {}))
        absent = absent_hand(f, model, found)
        if absent:
            bad += uses_of(f, absent, vertices, model)
        for s, x in wanted(f, model.mass(f)).items():
            if not (absent and s[0][3] and s[0][2] == absent):
                found[s] = found.get(s, 0) - 1j * x
        entries['mass'] += [(legs, s, x) for s, x in found.items()]
    mine = {pair(f) for f in fields.values()}
    for legs, structures in vertices.all.items():
        if len(legs) == 2 and legs not in mine and \
                not any(c for _, c in legs):
            entries['mixing'] += [(legs, s, x) for s, x in structures.items()]
    for what, found in entries.items():
        for legs, s, x in found:
            a, b = (fields[abs(c)] for c, _ in legs)
            if abs(x) > (order or TOLERANCE) * size(a, b, s, scale, model):
                bad.append('the %s term of %s %s differs from the right one '
                           'by %s' % (name_of(s), a.name, b.name,
                                      shown(x / 1j)))
    return bad


def pair(f):
    """The legs of the quadratic terms of a field."""
    k = 1 if 'Gluon' in f.indices else 0
    return tuple(sorted([(f.pdg, k), (f.pdg if f.real else -f.pdg, k)]))


def wanted(f, mass):
    """{structure: coefficient} of a canonical field, without i: momenta are
    outgoing, p_2 = -p_1, so that a derivative is i p."""
    if f.spin == 3:
        out = {(None, (('g', 0, 1), ('pp', 0, 0))): -1,
               (None, (('p', 0, 0), ('p', 1, 0))): 1}
        out[None, (('g', 0, 1),)] = mass ** 2
        return out
    if f.spin == 1:
        return {(None, (('pp', 0, 0),)): 1, (None, ()): -mass ** 2}
    out = {}
    for hand in 'LR':
        out[(1, 0, hand, ('p', 0)), ()] = -1
        out[(1, 0, hand, ''), ()] = -mass
    return out


def absent_hand(f, model, found):
    """The hand of a neutral massless fermion that has no kinetic term."""
    if f.spin != 2 or f.real or model.mass(f):
        return None
    hands = [h for h in 'LR' if not found.get(((1, 0, h, ('p', 0)), ()))]
    return hands[0] if len(hands) == 1 else None


def uses_of(f, hand, vertices, model):
    """[vertices with the hand of a field that is not there]"""
    bad = []
    for legs, structures in vertices.all.items():
        if (f.pdg, 0) not in legs and (-f.pdg, 0) not in legs:
            continue
        for (spinors, _), x in structures.items():
            if spinors is None or len(legs) < 3 or not x:
                continue
            bar, psi, h, gamma = spinors
            for at, mine, regular in ((bar, h if gamma else OTHER[h], 1),
                                      (psi, h, -1)):
                code = legs[at][0]
                if abs(code) == f.pdg and \
                        hand == (mine if code * regular > 0 else OTHER[mine]):
                    bad.append('%s has no %s-handed kinetic term, but the '
                               'vertex %s' % (f.name, hand, ' '.join(
                                   model.names()[c] for c, _ in legs)))
    return bad


def size(a, b, s, scale, model):
    """What an entry of a quadratic term is compared with."""
    kind = name_of(s)
    if kind == 'kinetic':
        return 1.0
    if kind == 'mixing':
        return scale
    masses = max(model.mass(a), model.mass(b), 1e-5 * scale)
    return masses if a.spin == 2 else masses ** 2


def name_of(s):
    spinors, tokens = s
    if spinors:
        return 'kinetic' if spinors[3] else 'mass'
    if not any(t[0] != 'g' for t in tokens):
        return 'mass'
    return 'mixing' if tokens[0][0] == 'p' and len(tokens) == 1 else 'kinetic'


# ---- mass terms that the charges forbid ----

class Forbidden:
    """Entries of mass matrices that a complete file leaves out, since the
    charges forbid them: M = V diag(m) W^dagger fills them."""

    def __init__(self, model, algebra):
        self.model, self.algebra = model, algebra
        self.entries = []
        if model.alone:
            self.find()

    def find(self):
        model = self.model
        present = set()
        for name in ('LMassHalf',):
            for term in terms(model.lagrangian.get(name, ONE)):
                for x in factors(term):
                    if x[0] == '.':
                        ends = [y[1][1] if y[0] == 'call' else y[1]
                                for y in (chain(x)[0], chain(x)[-1])]
                        present.add((ends[0][:-3], ends[1]))
        sides = {'L': [], 'R': []}
        for f in model.own:
            if f.spin == 2 and f.unphysical and f.hand():
                sides[f.hand()].append(f)
        for left in sides['L']:
            for right in sides['R']:
                if (left.name, right.name) not in present and \
                        'SU2D' not in right.indices:
                    self.put(left, right)

    def put(self, left, right):
        """What -M_ij leftbar right is, if M_ij is not zero."""
        comps = (1, 2) if 'SU2D' in left.indices else (None,)
        for k in comps:
            a = self.algebra.component(left, False, (k,) if k else (), '')
            b = self.algebra.component(right, False, (), '')
            a, b = ({m[0][1]: x for m, x in p.items()} for p in (a, b))
            m = sum(complex(x) * self.model.mass(self.model.fields[f]) *
                    complex(b[f]).conjugate() for f, x in a.items() if f in b)
            if m and k:
                self.check_forbidden(left, right, k)
                self.entries.append((left, right, k, m))

    def x(self, f, what):
        return value(f.numbers[what], self.model.env) if what in f.numbers \
            else 0

    def doublets(self):
        return [f for f in self.model.own if f.spin == 1 and f.unphysical and
                'SU2D' in f.indices]

    def check_forbidden(self, left, right, k):
        for h in self.doublets():
            sign = self.sign(left, right, h)
            if self.x(left, 'X') - self.x(right, 'X') == \
                    sign * self.x(h, 'X'):
                raise Wrong('the charges allow %sbar.%s times %s; there is no '
                            'such term' % (left.name, right.name, h.name))

    def sign(self, left, right, h):
        """1 if left-bar right h conserves hypercharge, -1 if its conjugate
        does."""
        return 1 if self.x(left, 'Y') - self.x(right, 'Y') == \
            self.x(h, 'Y') else -1

    def polynomial(self):
        """The forbidden terms with the first doublet, as UFOs have them."""
        out = {}
        for left, right, k, m in self.entries:
            h = self.doublets()[0]
            half = self.term(left, right, h, k, m)
            for p in (half, self.algebra.conjugate(half)):
                for mono, x in p.items():
                    out[mono] = out.get(mono, 0) + x
        return out

    def term(self, left, right, h, k, m):
        algebra = self.algebra
        conjugate = self.sign(left, right, h) < 0
        phi = {j: algebra.component(h, conjugate, (j,), '') for j in (1, 2)}
        if conjugate:
            phi = {1: phi[2], 2: {q: -x for q, x in phi[1].items()}}
        vev = phi[k].get((), 0)
        if not vev:
            raise Wrong('%s has no vev for %s %s' % (h.name, left.name,
                                                     right.name))
        out = {}
        psi = algebra.component(right, False, (), '')
        for j in (1, 2):
            bar = algebra.component(left, True, (j,), '')
            for a, x in times(bar, psi).items():
                (_, f, _, _, _, _), (_, g, _, _, _, _) = a
                pair_of = ('ff', (f, False, ()), (g, False, ()), '', 'R')
                for mono, y in phi[j].items():
                    new = mono + (pair_of,)
                    out[new] = out.get(new, 0) - m * x * y / vev
        return out
