"""Lagrangians as polynomials in mass eigenstates, with complex coefficients.

Indices of vectors are names; SU(2) indices are summed.  Colour is not: a gluon
has component 0 where it meets T^a, and in the field strength the components 1,
2, 3 of a subgroup SU(2), which tells f^abc from zero.
"""
from .formula import value
from .grammar import Wrong, chain, is_call, text_of, walk
from .indices import RANGE, Indices, of_field
from .polynomial import OTHER, add, check_spinors, derivative, kept, \
    physical, relabel, scaled, times, without_labels

EPS = {(1, 2): 1, (2, 1): -1, (1, 2, 3): 1, (2, 3, 1): 1, (3, 1, 2): 1,
       (1, 3, 2): -1, (2, 1, 3): -1, (3, 2, 1): -1}
PAULI = {(1, 1, 2): 1, (1, 2, 1): 1, (2, 1, 2): -1j, (2, 2, 1): 1j,
         (3, 1, 1): 1, (3, 2, 2): -1}
IMPLICIT = '$component'  # of an SU(2) index that is not written


class Algebra:
    def __init__(self, model):
        self.model, self.indices = model, Indices(model)
        self.stored, self.plain, self.labels = {}, {}, 0

    def lagrangian(self, name):
        tree = self.model.all_lagrangians.get(name)
        if tree is None:
            raise Wrong('there is no Lagrangian %s' % name)
        key = ('L', name)
        if key not in self.stored:
            try:
                self.indices.check(tree)
                self.stored[key] = self.merged(self.of(tree, {}))
                check_spinors(self.stored[key])
            except Wrong as e:
                raise Wrong('%s: %s' % (name, e))
        return self.stored[key]

    def merged(self, poly):
        """The same with vector indices named in the order of appearance."""
        out = {}
        for m, x in poly.items():
            names, new = {}, []
            for f in sorted(m, key=without_labels):
                new.append(relabel(f, lambda k: names.setdefault(
                    k, 'v%d' % len(names))))
            new = tuple(new)
            out[new] = out.get(new, 0) + x
        return out

    def is_number(self, node):
        if id(node) not in self.plain:
            self.plain[id(node)] = (node, not any(
                self.model.field(x) or x in self.model.all_lagrangians or
                x in ('Eps', 'PauliSigma', 'Ta', 'ProjM', 'ProjP')
                for x in walk(node)))
        return self.plain[id(node)][1]

    def of(self, node, bind):
        """The polynomial of a formula; bind has values of indices."""
        if is_call(node, 'Block', 'Module'):
            return self.of(node[2][1], bind)
        if self.is_number(node):
            return scaled({(): 1}, complex(value(node, self.model.env)))
        op = node[0]
        if op == 'name':
            if node[1] in self.model.all_lagrangians:
                return self.lagrangian(node[1])
            return self.field(node[1], None, bind)
        if op == 'call':
            return self.call(node, bind)
        if op in ('+', '-'):
            return add(self.of(node[1], bind), self.of(node[2], bind),
                       1 if op == '+' else -1)
        if op == '^':
            n = value(node[2], self.model.env)
            if n != int(n) or n < 0:
                raise Wrong('the power %s of fields' % text_of(node))
            out = {(): 1}
            for _ in range(int(n)):
                out = times(out, self.of(node[1], bind))
            return self.merged_if_closed(out, node[1])
        if op in ('*', '.', '/'):
            return self.summed(node, bind)
        raise Wrong('%s in a Lagrangian' % op)

    def merged_if_closed(self, poly, node):
        return poly if self.indices.free(node) else self.merged(poly)

    def summed(self, node, bind):
        """A product, summed over the indices that it contracts."""
        pairs = [(k, t) for k, t in self.indices.contracted(node)[1].items()
                 if k not in bind]
        choices = [dict(bind)]
        for name, kind in pairs:
            if kind == 'Lorentz':
                self.labels += 1
                for c in choices:
                    c[name] = '#%d' % self.labels
            elif kind in RANGE:
                choices = [dict(c, **{name: k}) for c in choices
                           for k in RANGE[kind]]
        out = {}
        for c in choices:
            out = add(out, self.product(node, c))
        return out

    def product(self, node, bind):
        op = node[0]
        if op == '.':
            return self.spinors(node, bind)
        if op == '/':
            if not self.is_number(node[2]):
                raise Wrong('%s is divided by fields' % text_of(node))
            x = complex(value(node[2], self.model.env))
            return scaled(self.product(node[1], bind), 1 / x)
        if op != '*':
            return self.of(node, bind)
        if is_call(node[1], 'ProjM', 'ProjP'):
            return kept(self.product(node[2], bind),
                        'L' if node[1][1][1] == 'ProjM' else 'R')
        a = self.product(node[1], bind)
        return times(a, self.product(node[2], bind)) if a else {}

    # ---- calls ----

    def call(self, node, bind):
        name, args = node[1][1], node[2]
        if name == 'del':
            return derivative(self.of(args[0], bind), label(args[1], bind))
        if name == 'DC':
            return self.covariant(args[0], label(args[1], bind), bind)
        if name == 'FS':
            return self.strength(node, bind)
        if name == 'HC':
            return self.conjugate(self.of(args[0], bind))
        if name == 'CC':
            return self.charge_conjugate(self.of(args[0], bind))
        if name in ('Eps', 'PauliSigma', 'Ta'):
            k = tuple(component(x, bind) for x in args)
            x = EPS.get(k, 0) if name == 'Eps' else PAULI.get(k, 0)
            return scaled({(): 1}, x / 2 if name == 'Ta' else x)
        if self.model.field(name):
            return self.field(name, args, bind)
        raise Wrong('%s in a Lagrangian: %s' % (name, text_of(node)))

    def field(self, name, args, bind):
        found = self.model.field(name)
        if not found:
            raise Wrong('%s is declared nowhere' % name)
        f, bar = found
        types = of_field(f)
        if args is None:
            index = '' if f.spin < 3 else None
            if index is None:
                raise Wrong('%s stands without its vector index' % name)
            comps = [bind.get(IMPLICIT) for t in types if t in RANGE]
        else:
            index = label(args[0], bind) if f.spin == 3 else ''
            comps = [component(x, bind) for t, x in zip(types, args)
                     if t in RANGE]
        if None in comps:
            raise Wrong('%s stands without its SU(2) index' % name)
        return self.component(f, bar, tuple(comps), index)

    def component(self, f, bar, comps, index):
        key = (f.name, bar, comps)
        if key not in self.stored:
            x = self.defined(f, comps) if f.definitions else \
                physical(f, comps)
            self.stored[key] = self.conjugate(x) if bar else x
        x = self.stored[key]
        if f.spin < 3:
            return x
        return {tuple(relabel(g, lambda _: index) for g in m): y
                for m, y in x.items()}

    def defined(self, f, comps):
        """A gauge eigenstate by mass eigenstates; its vector index is '@'."""
        types = of_field(f)
        for x in f.definitions:
            left = x[1][2] if x[1][0] == 'call' else []
            numbers = [int(a[1]) for t, a in zip(types, left)
                       if t in RANGE and a[0] == 'number']
            if len(left) == len(types) and tuple(numbers) == comps:
                bind = {a[1].rstrip('_'): '@' for a in left
                        if a[0] == 'name' and f.spin == 3}
                return self.of(x[2], bind)
        raise Wrong('%s has no definition of its component %s' % (
            f.name, ' '.join(map(str, comps))))

    def strength(self, node, bind):
        """F[mu, nu] = d_mu V_nu - d_nu V_mu + g f V_mu V_nu"""
        args = node[2]
        f, _ = self.model.field(args[0][1])
        mu, nu = label(args[1], bind), label(args[2], bind)
        comps = tuple(component(x, bind) for x in args[3:])
        vector = lambda k, i: self.component(f, False, k, i)
        out = add(derivative(vector(comps, nu), mu),
                  derivative(vector(comps, mu), nu), -1)
        for o in self.model.groups.values():
            if o['GaugeBoson'] == ('name', f.name) and \
                    o['Abelian'] == ('name', 'False'):
                g = complex(self.model.env[o['CouplingConstant'][1]])
                for (a, b, c), s in [(k, s) for k, s in EPS.items()
                                     if len(k) == 3 and k[0] == comps[0]]:
                    out = add(out, times(vector((b,), mu), vector((c,), nu)),
                              g * s)
        return out

    def covariant(self, node, mu, bind):
        """D_mu = d_mu - i g T^a V^a_mu"""
        name = node[1] if node[0] == 'name' else node[1][1]
        found = self.model.field(name)
        if not found:
            raise Wrong('DC of %s, which is no field' % text_of(node))
        f, bar = found
        me = self.of(node, bind)
        out = derivative(me, mu)
        sign = 1j if bar else -1j
        for o in self.model.groups.values():
            g = sign * complex(self.model.env[o['CouplingConstant'][1]])
            boson, _ = self.model.field(o['GaugeBoson'][1])
            if o['Abelian'] == ('name', 'True'):
                if o['Charge'][1] in f.numbers:
                    x = complex(value(f.numbers[o['Charge'][1]],
                                      self.model.env))
                    v = self.component(boson, False, (), mu)
                    out = add(out, times(v, me), g * x)
            elif o['Representations'][1][1][1] in f.indices:
                out = add(out, self.rotated(node, o, boson, mu, bind), g)
        return out

    def rotated(self, node, group, boson, mu, bind):
        """T^a V^a_mu of a field (bar: transposed)."""
        kind = group['Representations'][1][1][1]
        if kind == 'Colour':
            return times(self.component(boson, False, (0,), mu),
                         self.of(node, bind))
        if kind != 'SU2D':
            raise Wrong('no matrices of %s are known' % kind)
        name = node[1] if node[0] == 'name' else node[1][1]
        f, bar = self.model.field(name)
        comps = [bind.get(IMPLICIT)] if node[0] == 'name' else [
            component(x, bind) for t, x in zip(of_field(f), node[2])
            if t in RANGE]
        out = {}
        for (a, i, j), x in PAULI.items():
            row, column = (j, i) if bar else (i, j)
            if row == comps[0]:
                out = add(out, times(
                    self.component(boson, False, (a,), mu),
                    self.component(f, bar, (column,), '')), x / 2)
        return out

    # ---- spinors ----

    def spinors(self, node, bind):
        parts = chain(node)
        head = parts[0]
        f = self.model.field(head[1]) if head[0] == 'name' else None
        if f and IMPLICIT not in bind and \
                any(t in RANGE for t in f[0].indices):
            out = {}
            for k in RANGE['SU2D']:
                out = add(out, self.spinors(node, dict(bind, **{IMPLICIT: k})))
            return out
        out = {}
        last = self.of(parts[-1], bind)
        for m, x in self.of(head, bind).items():
            for n, y in last.items():
                for pair in bilinear(m, parts[1:-1], n, bind, node):
                    rest = tuple(g for g in m + n if g[0] != 'f')
                    out[rest + (pair,)] = out.get(rest + (pair,), 0) + x * y
        return out

    def real(self, name):
        return self.model.fields[name].real

    def conjugate(self, poly):
        """Hermitian conjugate."""
        out = {}
        for m, x in poly.items():
            new = []
            for f in m:
                if f[0] == 'b' and not self.real(f[1]):
                    f = f[:3] + (not f[3],) + f[4:]
                elif f[0] == 'f':
                    f = f[:2] + (not f[2],) + f[3:]
                elif f[0] == 'ff':
                    hand = f[4] if f[3] else OTHER[f[4]]
                    f = ('ff', f[2], f[1], f[3], hand)
                new.append(f)
            new = tuple(new)
            out[new] = out.get(new, 0) + complex(x).conjugate()
        return out

    def charge_conjugate(self, poly):
        """psi^c = C psi-bar^T of the one spinor of each monomial."""
        out = {}
        for m, x in poly.items():
            if len(m) != 1 or m[0][0] != 'f':
                raise Wrong('CC of what is no spinor')
            _, name, bar, cc, hand, d = m[0]
            new = (('f', name, bar, not cc and not self.real(name),
                    OTHER[hand], d),)
            out[new] = out.get(new, 0) + complex(x).conjugate()
        return out


def label(node, bind):
    x = bind.get(node[1]) if node[0] == 'name' else None
    if not isinstance(x, str):
        raise Wrong('%s is no vector index here' % text_of(node))
    return x


def component(node, bind):
    return int(node[1]) if node[0] == 'number' else bind.get(node[1])


def bilinear(m, middle, n, bind, node):
    """Factors 'ff' of a chain, one for each hand that it lets through."""
    ends = [[g for g in k if g[0] == 'f'] for k in (m, n)]
    if [len(e) for e in ends] != [1, 1] or not ends[0][0][2] or \
            ends[1][0][2]:
        raise Wrong('no chain from a conjugate spinor to a spinor: %s' %
                    text_of(node))
    (bar,), (psi,) = ends
    hands = {psi[4]} if psi[4] else {'L', 'R'}
    index = ''
    for x in reversed(middle):
        if is_call(x, 'Ga') and not index:
            index = label(x[2][0], bind)
        elif x in (('name', 'ProjM'), ('name', 'ProjP')):
            hand = 'L' if x[1] == 'ProjM' else 'R'
            hands &= {OTHER[hand] if index else hand}
        else:
            raise Wrong('%s inside of %s' % (text_of(x), text_of(node)))
    if bar[4]:
        hands &= {bar[4] if index else OTHER[bar[4]]}
    return [('ff', (bar[1], bar[3], bar[5]), (psi[1], psi[3], psi[5]), index,
             hand) for hand in sorted(hands)]
