"""Couplings of a package as derivatives of its Lagrangian over real fields.

Each pair of a boson and its antiparticle is two real fields, `NAME.1` and
`NAME.2`; one that is its own antiparticle is one.  With
F^a = d A^a - d A^a + C_abc A^b A^c, D = d - i A^a (L_a P_L + R_a P_R) on
fermions, D = d + A^a theta_a on real scalars and
L = - psi-bar_L (M + Y_k phi_k) psi_R + h.c.:

    cubic    C_abc
    quartic  of metric(a, b) metric(c, d) in the derivative by A^a A^b A^c A^d
    mass     g_abi, the derivative by A^a A^b h_i
    seagull  the derivative by A^a A^b h_i h_j
    current  (theta_a)_ij of physical scalars
    left, right, yukawa  matrices L_a, R_a, Y_k: {row: {column: number}}
    own      the derivatives by three and four scalars, {names: number}
"""
import itertools

from . import anomaly, tensor
from .structure import Vertex, tensor_of

ROOT_HALF = 0.5 ** 0.5
# Momenta of three legs that add up to zero.
MOMENTA = [[0.3, 0.7, -0.2, 0.4], [0.1, -0.5, 0.9, 0.35],
           [-0.4, -0.2, -0.7, -0.75]]
PAIRS = (((0, 1), (2, 3)), ((0, 2), (1, 3)), ((0, 3), (1, 2)))


def real_fields(p):
    """The field that creates a leg, as [(real field, factor)]."""
    if p.name == p.antiname:
        return [(p.name, 1.0)]
    name, sign = (p.name, 1) if p.pdg_code > 0 else (p.antiname, -1)
    return [(name + '.1', ROOT_HALF), (name + '.2', sign * ROOT_HALF * 1j)]


def orders(legs):
    """The different orders of the legs, as lists of their numbers."""
    seen = set()
    for order in itertools.permutations(range(len(legs))):
        names = tuple(legs[k].name for k in order)
        if names not in seen:
            seen.add(names)
            yield order


def add(table, legs, x):
    for parts in itertools.product(*(real_fields(p) for p in legs)):
        k = tuple(name for name, _ in parts)
        y = x
        for _, factor in parts:
            y *= factor
        table[k] = table.get(k, 0) + y


def lorentz(v, momenta=()):
    """The tensor of a vertex for one colour of the quarks."""
    out = {}
    for color, structure, g in v.parts:
        one = tensor_of(color, tensor.COLOR, ())
        weight = one.get((), one.get((0, 0), 0))
        for k, x in tensor_of(structure, tensor.LORENTZ, momenta).items():
            out[k] = out.get(k, 0) + weight * g * x
    return out


def yang_mills(p):
    """The tensor of i L for C_123 = 1 and outgoing momenta p."""
    g, out = tensor.METRIC, {}
    for i, j, k in itertools.product(range(4), repeat=3):
        x = 0.0
        if i == j:
            x += g[i] * (p[1][k] - p[0][k])
        if j == k:
            x += g[j] * (p[2][i] - p[1][i])
        if i == k:
            x += g[i] * (p[0][j] - p[2][j])
        if x:
            out[i, j, k] = x
    return out


def along(got, basis):
    """The factor between two tensors; raises Wrong when they are not
    proportional."""
    top = max(basis, key=lambda k: abs(basis[k]))
    x = got.get(top, 0) / basis[top]
    scale = max([abs(y) for y in got.values()] + [abs(x)])
    for k in set(got) | set(basis):
        if abs(got.get(k, 0) - x * basis.get(k, 0)) > 1e-9 * scale:
            raise tensor.Wrong('is no coupling of a gauge theory')
    return x


def metrics(got):
    """Factors of the three products of two metrics, in the order of PAIRS."""
    x = [-got.get(k, 0) for k in ((0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 0))]
    if any(abs(got.get((k,) * 4, 0) - sum(x)) > 1e-9 * max(map(abs, x))
           for k in range(4)):
        raise tensor.Wrong('is no product of metrics')
    return x


class Lagrangian(object):
    """All of it but gluons, for given values of the parameters."""

    def __init__(self, model, values):
        self.model = model
        self.cubic, self.quartic, self.mass, self.seagull = {}, {}, {}, {}
        self.current, self.own = {}, {}
        self.left, self.right, self.yukawa = {}, {}, {}
        self.m = {}
        for p in model.particles:
            for name in {p.name} | {n for n, _ in real_fields(p)}:
                self.m[name] = complex(values.known[p.mass.name]).real
        self.vectors, self.scalars = self.names(3), self.names(1)
        self.fermions = [p.name for p in model.particles
                         if p.spin == 2 and p.pdg_code > 0]
        for vertex in model.vertices:
            v = Vertex(vertex, values)
            if all(abs(p.color) != 8 for p in v.legs):
                self.read(v)

    def names(self, spin):
        return [n for p in self.model.particles for n, _ in real_fields(p)
                if p.spin == spin and p.pdg_code > 0 and p.color == 1]

    def read(self, v):
        reader = {(3, 3, 3): self.read_cubic, (3, 3, 3, 3): self.read_quartic,
                  (1, 3, 3): self.read_mass, (1, 1, 3, 3): self.read_mass,
                  (1, 1, 3): self.read_current, (2, 2, 3): self.read_fermions,
                  (1, 2, 2): self.read_yukawa, (1, 1, 1): self.read_own,
                  (1, 1, 1, 1): self.read_own}
        spins = tuple(sorted(p.spin for p in v.legs))
        if spins not in reader:
            raise tensor.Wrong('has spins %s' % list(spins))
        reader[spins](v)

    def read_cubic(self, v):
        x = along(lorentz(v, MOMENTA), yang_mills(MOMENTA))
        for order in orders(v.legs):
            add(self.cubic, [v.legs[k] for k in order], x * tensor.sign(order))

    def read_quartic(self, v):
        x = dict(zip(PAIRS, metrics(lorentz(v))))
        for order in orders(v.legs):
            pair = tuple(sorted((tuple(sorted(order[:2])),
                                 tuple(sorted(order[2:])))))
            add(self.quartic, [v.legs[k] for k in order], x[pair] / 1j)

    def read_mass(self, v):
        x = along(lorentz(v), {(k, k): tensor.METRIC[k] for k in range(4)})
        table = self.mass if len(v.legs) == 3 else self.seagull
        for order in orders(v.legs):
            legs = [v.legs[k] for k in order]
            if [p.spin for p in legs[:2]] == [3, 3]:
                add(table, legs, x / 1j)

    def read_current(self, v):
        vector, one, two = sorted(range(3), key=lambda k: -v.legs[k].spin)
        slope = []
        for moving in (one, two):
            p = [[0.0] * 4 for _ in range(3)]
            p[moving][0], p[vector][0] = 1.0, -1.0
            slope.append(lorentz(v, p).get((0,), 0))
        if abs(sum(slope)) > 1e-9 * abs(slope[0]):
            raise tensor.Wrong('is no current')
        legs = [v.legs[k] for k in (vector, one, two)]
        add(self.current, legs, -slope[0])
        if legs[1] is not legs[2]:
            add(self.current, [legs[0], legs[2], legs[1]], slope[0])

    def entry(self, table, v, boson, x):
        """Row and column: legs 1 and 2 create f_j-bar and f_i of
        f_i-bar ... f_j."""
        column, row = self.model.anti(v.legs[0]).name, v.legs[1].name
        for name, factor in real_fields(boson):
            line = table.setdefault(name, {}).setdefault(row, {})
            line[column] = line.get(column, 0) + factor * x

    def read_fermions(self, v):
        for color, structure, g in v.parts:
            weight = tensor_of(color, tensor.COLOR, ())
            weight = weight.get((), weight.get((0, 0), 0))
            try:
                sides = anomaly.chirality(structure)
            except anomaly.Skip as why:
                raise tensor.Wrong(str(why))
            for table, x in zip((self.left, self.right), sides):
                if x:
                    self.entry(table, v, v.legs[2], weight * g * float(x) / 1j)

    def read_yukawa(self, v):
        # (2, 2) is in the block of P_R; that of P_L is the conjugate.
        self.entry(self.yukawa, v, v.legs[2], -lorentz(v).get((2, 2), 0) / 1j)

    def read_own(self, v):
        x = lorentz(v).get((), 0) / 1j
        self.own[tuple(sorted(p.name for p in v.legs))] = x
