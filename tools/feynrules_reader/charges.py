"""Charges: all terms of a sum have the same, those of a Lagrangian none.

Mass eigenstates have an electric charge, gauge eigenstates Y and X; a neutral
fermion in a mass term has the X of what its projector leaves of it, or None if
this is no eigenstate of X.
"""
import random
from fractions import Fraction

from .formula import value
from .grammar import ONE, Wrong, ZERO, chain, factors, is_call, \
    signed_terms, text_of, walk
from .model import FUNCTIONS

NONE = (Fraction(0),) * 3
PROJECTORS = {'ProjM': 'L', 'ProjP': 'R'}
LIGHT = ('ve', 'vm', 'vt')


def total(a, b, scale=1):
    return tuple(None if None in (x, y) else x + scale * y
                 for x, y in zip(a, b))


def negative(a):
    return tuple(None if x is None else -x for x in a)


def listed(charges):
    return ', '.join(map(str, sorted(charges))) or 'none'


def show(charges):
    return 'Q = %s, Y = %s, X = %s' % charges


class Charges:
    def __init__(self, model):
        self.model = model
        self.currents = list(self.explicit_currents())

    def check(self):
        self.check_symbols()
        self.check_given()
        rng = random.Random(20201120)
        for _ in range(3):
            self.env = {k: Fraction(rng.randint(-40, 40), rng.randint(1, 12))
                        for k in self.model.parameters}
            self.env['gX'] = Fraction(1)
            self.neutral = self.neutral_charges()
            for name, tree in self.model.lagrangian.items():
                try:
                    c = self.of(tree)
                except Wrong as e:
                    raise Wrong('%s: %s' % (name, e))
                if any(c):
                    raise Wrong('%s has charges %s' % (name, show(c)))

    def check_symbols(self):
        model = self.model
        known = set(model.lagrangian) | FUNCTIONS | model.known
        for name, tree in model.lagrangian.items():
            for x in walk(tree):
                if x not in known and not model.field(x):
                    raise Wrong('%s names %s, which is declared nowhere' %
                                (name, x))
        for f in model.own:
            for d in f.definitions:
                for x in walk(d):
                    if x not in known and not model.field(x):
                        raise Wrong('%s is made of %s, which is declared '
                                    'nowhere' % (f.name, x))

    def check_given(self):
        """Classes have the charges of M$ZpCharges; right-handed neutrinos
        have no classes, but currents."""
        sterile = []
        for name, x in self.model.charges.items():
            f = self.model.fields.get(name)
            x = value(x, self.model.env)
            if f and 'X' in f.numbers:
                mine = value(f.numbers['X'], self.model.env)
                if mine != x:
                    raise Wrong('%s has the charge %s; in M$ZpCharges it is '
                                '%s' % (name, mine, x))
            elif f is None and name.startswith('nu'):
                sterile += [x] if x else []
            elif f is None and self.model.alone and x:
                raise Wrong('%s has a charge and no class' % name)
        found = self.sterile_currents()
        if sorted(sterile) != sorted(found):
            raise Wrong('currents of right-handed neutrinos have the charges '
                        '%s; in M$ZpCharges they are %s' % (
                            listed(found), listed(sterile)))

    def sterile_currents(self):
        """Non-zero charges of right-handed neutrinos, by explicit currents of
        their fields: the left-handed part is a charge conjugate."""
        out = []
        env = dict(self.model.env, gX=Fraction(1))
        for bar, g, hand, c in self.currents:
            if bar == g and self.is_neutral(self.model.fields[g]) and \
                    (g not in LIGHT or hand == 'R'):
                x = value(c, env)
                out += [x if hand == 'R' else -x] if x else []
        return out

    @staticmethod
    def is_neutral(f):
        return f.spin == 2 and not f.indices and not f.unphysical and \
            ('Q' not in f.numbers or value(f.numbers['Q'], {}) == 0)

    # ---- formulas ----

    def of_field(self, name):
        """(Q, Y, X); None for what is no field."""
        found = self.model.field(name)
        if not found:
            return None
        f, bar = found
        env = self.env if f in self.model.own else self.model.base.env
        get = lambda k: value(f.numbers[k], env) if k in f.numbers \
            else Fraction(0)
        c = (Fraction(0), get('Y'), get('X')) if f.unphysical else \
            (get('Q'), Fraction(0), Fraction(0))
        return negative(c) if bar else c

    def of(self, node):
        """The charges of a formula: the same for each of its terms."""
        op = node[0]
        if op in ('number', 'string'):
            return NONE
        if op == 'name':
            return self.of_field(node[1]) or NONE
        if op == 'call':
            name = node[1][1]
            if name in ('Block', 'Module'):
                return self.of(node[2][1])
            if name in ('del', 'DC', 'FS'):
                return self.of(node[2][0])
            if name in ('HC', 'CC'):
                return negative(self.of(node[2][0]))
            return self.of(node[1])
        if op in ('+', '-'):
            return self.of_sum(node)
        if op == '^':
            n = value(node[2], self.env)
            return total(NONE, self.of(node[1]), n)
        if op == '.':
            return self.of_chain(chain(node))
        return total(self.of(node[1]), self.of(node[2]),
                     -1 if op == '/' else 1)

    def of_sum(self, node):
        parts = [self.of(x) for x in node[1:] if x != ZERO]
        for x in parts[1:]:
            if any(None not in k and k[0] != k[1] for k in zip(x, parts[0])):
                raise Wrong('terms of a sum have charges %s and %s: %s' % (
                    show(parts[0]), show(x), text_of(node[2])))
            parts[0] = tuple(b if a is None else a
                             for a, b in zip(parts[0], x))
        return parts[0] if parts else NONE

    def of_chain(self, parts):
        c = NONE
        for x in parts:
            c = total(c, self.of(x))
        if any(is_call(x, 'Ga') for x in parts):
            return c
        (a, f), (b, g) = spinor(parts[0]), spinor(parts[-1])
        hand = [PROJECTORS[x[1]] for x in parts[1:-1]]
        for x, cc in ((f, not a), (g, b)):
            found = self.model.field(x)
            if found and found[0].hand():
                hand.append(hand_of(found[0].hand(), cc))
        if len(set(hand)) != 1:
            return c
        # What is left of each spinor: psi has this hand, bar the other one.
        x = self.x_of(g, hand[0], b)
        y = self.x_of(f, 'L' if hand[0] == 'R' else 'R', a)
        return total(total(c, NONE[:2] + (x,)), NONE[:2] + (y,))

    def x_of(self, name, hand, conjugate):
        """X of a neutral mass eigenstate (or conjugate, or bar of it)."""
        found = self.model.field(name)
        if not found or found[0].name not in self.neutral:
            return Fraction(0)
        x = self.neutral[found[0].name]
        if conjugate:
            x = negative((x[1], x[0]))
        x = x['LR'.index(hand)]
        return negative((x,))[0] if found[1] else x

    # ---- neutral fermions ----

    def explicit_currents(self):
        """(bar, field, hand, coefficient) of c fbar.Ga.Proj.g Zp or Xp."""
        for name, tree in self.model.lagrangian.items():
            if any(x in self.model.lagrangian for x in walk(tree)):
                continue
            for sign, term in signed_terms(tree):
                c, spinors, vector = sign, None, False
                for x in factors(term):
                    if x[0] == '.':
                        spinors = chain(x)
                    elif is_call(x, 'Zp', 'Xp'):
                        vector = True
                    elif any(self.model.field(n) for n in walk(x)):
                        spinors, vector = None, False
                        break
                    else:
                        c = ('*', c, x)
                if vector and spinors and len(spinors) in (3, 4):
                    hands = 'LR' if len(spinors) == 3 else \
                        PROJECTORS.get(spinors[2][1], '')
                    for hand in hands:
                        yield (spinors[0][1][:-3], spinors[-1][1], hand, c)

    def neutral_charges(self):
        """{field: (X of the left-handed part, X of the right-handed one)} of
        neutral mass eigenstates, by their currents and by what gauge
        eigenstates they are."""
        out = {}
        for f in self.model.fields.values():
            if self.is_neutral(f):
                out[f.name] = {}
        for f in self.model.own:
            if f.spin == 2 and f.unphysical and 'X' in f.numbers and \
                    not f.indices:
                for d in f.definitions:
                    for x in set(walk(d[2])) & set(out):
                        out[x][f.hand()] = self.of_field(f.name)[2]
        for bar, g, hand, c in self.currents:
            if bar in out and bar == g and out[bar].get(hand, 0) is not None:
                out[bar][hand] = value(c, self.env)
            elif bar in out and g in out:
                out[bar][hand] = out[g][hand] = None
        for name, x in out.items():
            if self.model.fields[name].real and len(x) == 1:
                (hand, c), = x.items()
                x['L' if hand == 'R' else 'R'] = negative((c,))[0]
        return {k: (x.get('L', Fraction(0)), x.get('R', Fraction(0)))
                for k, x in out.items()}

    # ---- traces ----

    def check_traces(self, vertices):
        """Zp couplings have the charges as eigenvalues: tr X and tr X^2."""
        model = self.model
        if model.alone or any(f.spin == 2 and f.indices and not f.unphysical
                              for f in model.own):
            return
        names = {'u': 'u c t', 'd': 'd s b', 'e': 'e mu ta'}
        for (kind, hand), multiplet in {
                ('u', 'L'): 'Q', ('u', 'R'): 'u', ('d', 'L'): 'Q',
                ('d', 'R'): 'd', ('e', 'L'): 'L', ('e', 'R'): 'e'}.items():
            x = [complex(value(model.charges['%s%d' % (multiplet, k)],
                               model.env)) for k in (1, 2, 3)
                 if '%s%d' % (multiplet, k) in model.charges]
            if len(x) != 3:
                continue
            codes = [model.fields[f].pdg for f in names[kind].split()]
            m = [[vertices.current(a, b, hand) / complex(model.env['gX'])
                  for b in codes] for a in codes]
            one = sum(m[i][i] for i in range(3)) - sum(x)
            two = sum(m[i][j] * m[j][i] for i in range(3) for j in range(3)) \
                - sum(y * y for y in x)
            if abs(one) > 1e-9 or abs(two) > 1e-9:
                raise Wrong('currents of %s are not those of the charges of %s'
                            % (kind, multiplet))


def hand_of(hand, conjugate):
    return hand if not conjugate else {'L': 'R', 'R': 'L'}[hand]


def spinor(node):
    """(is it inside of CC, name) of an end of a chain."""
    if is_call(node, 'CC'):
        return True, spinor(node[2][0])[1]
    if is_call(node, 'del', 'DC'):
        return spinor(node[2][0])
    return False, node[1][1] if node[0] == 'call' else node[1]
