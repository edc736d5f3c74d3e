"""Vertices: spins, colours, spinor chains, conservation, conjugation.

A vertex is a multilinear form in the wave functions of its outgoing legs; see
`amplitude`.  Its value for random wave functions tells vertices apart, so two
forms that agree there are the same.
"""
import random

from . import formula, point, table, tensor
from .package import place

ROUNDING = 1e-15
TOLERANCE = 1e-9


class Vertex(object):
    """A vertex with its tensors; `parts` is [(colour text, Lorentz text,
    value of the coupling)]."""

    def __init__(self, vertex, values):
        self.vertex = vertex
        self.legs = list(vertex.particles)
        self.names = [p.name for p in self.legs]
        self.fermion = [k for k, p in enumerate(self.legs) if p.spin == 2]
        self.parts = []
        for (c, l), coupling in vertex.couplings.items():
            for one in coupling if isinstance(coupling, list) else [coupling]:
                self.parts.append((vertex.color[c],
                                   vertex.lorentz[l].structure,
                                   values.of(one.value)))

    def amplitude(self, waves, colors, momenta):
        """Value for wave functions (None for a scalar), colour vectors (None
        for a singlet) and momenta of the outgoing legs."""
        total = 0
        for color, lorentz, g in self.parts:
            total += (g * fold(color, tensor.COLOR, colors, ()) *
                      fold(lorentz, tensor.LORENTZ, waves, momenta))
        return total

    def size(self, waves, colors, momenta):
        return sum(abs(g * fold(c, tensor.COLOR, colors, ()) *
                       fold(l, tensor.LORENTZ, waves, momenta))
                   for c, l, g in self.parts)


STORE = {}


def tensor_of(text, kinds, momenta):
    if 'P(' in text:
        return tensor.tensor(text, kinds, momenta)
    key = (text, id(kinds))
    if key not in STORE:
        STORE[key] = tensor.tensor(text, kinds, momenta)
    return STORE[key]


def fold(text, kinds, vectors, momenta):
    vectors = [v for v in vectors if v is not None]
    total = 0
    for key, x in tensor_of(text, kinds, momenta).items():
        for k, v in zip(key, vectors):
            x = x * v[k]
        total += x
    return total


# ---- form ----

def check_indices(objects, kinds, n, want, what):
    """Each leg has its indices once, negative ones come in pairs."""
    seen = {}
    for name, indices in objects:
        for kind, i in zip(kinds[name][0], indices):
            if kind == 'm':
                if not 1 <= i <= n:
                    raise tensor.Wrong('momentum of leg %d' % i)
            else:
                seen.setdefault(i, []).append(kind)
    for i in sorted(seen):
        if i > 0 and seen[i] != want.get(i):
            raise tensor.Wrong('%s index %d is that of %s' % (
                what, i, want.get(i, ['nothing'])[0]))
        if i < 0 and (len(seen[i]) != 2 or not pairs(*seen[i])):
            raise tensor.Wrong('summed index %d' % i)
    for i in want:
        if i not in seen:
            raise tensor.Wrong('leg %d has no %s index' % (i, what))


def pairs(a, b):
    """Whether two kinds of index may be summed over."""
    if isinstance(a, str):
        return a == b and a in 'sv'
    return a == -b or a == b == 8


def check_chain(objects):
    """The chain of spinors runs from leg 2, the fermion, to leg 1."""
    step = {}
    for name, indices in objects:
        kinds = tensor.LORENTZ[name][0]
        ends = [i for kind, i in zip(kinds, indices) if kind == 's']
        if ends:
            if ends[0] in step:
                raise tensor.Wrong('two chains leave index %d' % ends[0])
            step[ends[0]] = ends[1]
    if not step:
        return
    at = 2
    for _ in range(len(step)):
        if at not in step:
            raise tensor.Wrong('the spinor chain does not run from 2 to 1')
        at = step[at]
    if at != 1:
        raise tensor.Wrong('the spinor chain does not run from 2 to 1')


def check_lorentz(structure, legs):
    spins = [p.spin for p in legs]
    if list(structure.spins) != spins:
        raise tensor.Wrong('%s is for spins %s, not %s' % (
            structure.name, structure.spins, spins))
    want = {k + 1: {2: ['s'], 3: ['v']}[s] for k, s in enumerate(spins)
            if s != 1}
    for _, objects in tensor.terms(structure.structure, tensor.LORENTZ):
        check_indices(objects, tensor.LORENTZ, len(legs), want, 'spin')
        check_chain(objects)


def check_color(text, legs):
    want = {k + 1: [p.color] for k, p in enumerate(legs) if p.color != 1}
    for _, objects in tensor.terms(text, tensor.COLOR):
        named = [(n, i) for n, i in objects]
        # Identity(i,j) may name its two ends in either order, or octets.
        flipped = []
        for name, indices in named:
            ends = [want.get(i) for i in indices]
            if name == 'Identity' and ends == [[-3], [3]]:
                indices = indices[::-1]
            flipped.append((name, indices))
        check_indices(flipped, tensor.COLOR, len(legs), want, 'colour')


def check_form(model, log):
    for v in model.vertices:
        legs = v.particles
        fermions = [k for k, p in enumerate(legs) if p.spin == 2]
        try:
            if not v.couplings or len(legs) not in (3, 4):
                raise tensor.Wrong('no couplings, or %d legs' % len(legs))
            for c, l in v.couplings:
                check_lorentz(v.lorentz[l], legs)
                check_color(v.color[c], legs)
            if {c for c, _ in v.couplings} != set(range(len(v.color))) or \
                    {l for _, l in v.couplings} != set(range(len(v.lorentz))):
                raise tensor.Wrong('a structure without a coupling')
        except (tensor.Wrong, IndexError, ValueError) as why:
            log.fail('structures', place(v), str(why))
            continue
        if fermions not in ([], [0, 1]):
            log.fail('fermions', place(v), 'they are not legs 1 and 2')
        elif fermions:
            first, second = legs[0], legs[1]
            ends = [p.pdg_code < 0 or p.name == p.antiname for p in (
                first, model.anti(second))]
            if not all(ends):
                log.fail('fermions', place(v), 'expected antifermion, then '
                         'fermion')
    log.done('structures', 'spins, colours and chains of %d vertices' %
             len(model.vertices))
    log.done('fermions', 'antifermion first in every vertex')


def check_conserved(model, log):
    names = sorted({k for p in model.particles for k in table.numbers(p)})
    for v in model.vertices:
        for name in ['charge'] + names:
            values = [getattr(p, name, 0) for p in v.particles]
            if abs(sum(values)) > 1e-9 * (1 + sum(abs(x) for x in values)):
                log.fail('conservation', place(v), '%s changes by %g' % (
                    name, sum(values)))
        fermion = sum((p.pdg_code > 0) - (p.pdg_code < 0) for p in v.particles
                      if p.spin == 2 and p.name != p.antiname)
        majorana = any(p.spin == 2 and p.name == p.antiname
                       for p in v.particles)
        if fermion != 0 and not majorana:
            log.fail('conservation', place(v), 'fermion number changes')
    log.done('conservation', ', '.join(['charge', 'fermion number'] + names))


# ---- conjugation and symmetry ----

def key(names):
    return tuple(sorted(names))


def check_duplicates(model, log):
    seen = {}
    for v in model.vertices:
        k = key(p.name for p in v.particles)
        if k in seen:
            log.fail('duplicates', place(v), 'is also %s' % seen[k])
        seen[k] = v.name
    log.done('duplicates', 'every set of particles has one vertex')


def random_inputs(legs, rng):
    def number():
        return complex(rng.uniform(-1, 1), rng.uniform(-1, 1))

    waves = [None if p.spin == 1 else [number() for _ in range(4)]
             for p in legs]
    colors = [None if p.color == 1 else
              [number() for _ in range(abs(p.color))] for p in legs]
    momenta = [[rng.uniform(-1, 1) for _ in range(4)] for _ in legs]
    for mu in range(4):
        momenta[-1][mu] = -sum(p[mu] for p in momenta[:-1])
    return waves, colors, momenta


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def conjugate_inputs(fermion, waves, colors, momenta):
    """What the Hermitian conjugate is evaluated with, leg by leg; wave
    functions of fermions change places."""
    bar = tensor.GAMMA[0]
    new = [None if w is None else [complex(x).conjugate() for x in w]
           for w in waves]
    for k in fermion:
        new[k] = times(bar, new[k])
    colors = [None if c is None else [x.conjugate() for x in c]
              for c in colors]
    return new, colors, [[-x for x in p] for p in momenta]


def arrange(target, names, inputs):
    """Inputs of legs `names` in the order of a vertex with these particles;
    the two fermions of a vertex that has them the other way round (both
    Majorana, or a flipped chain) are turned by charge conjugation."""
    waves, colors, momenta = inputs
    order, free = [], list(range(len(names)))
    for name in target.names:
        k = next(k for k in free if names[k] == name)
        free.remove(k)
        order.append(k)
    waves = [waves[k] for k in order]
    if len(target.fermion) == 2 and order[0] == 1 and order[1] == 0:
        # psi-bar_1 Gamma psi_2 = psi-bar_2 C Gamma^T C^-1 psi_1
        waves[0], waves[1] = flip(waves[0]), flip(waves[1])
    return waves, [colors[k] for k in order], [momenta[k] for k in order]


def flip(wave):
    """C times a spinor."""
    out = [0j] * 4
    for (a, b), x in tensor.CONJUGATION.items():
        out[a] += x * wave[b]
    return out


def check_hermitian(model, vertices, log, where=''):
    by_key = {key(v.names): v for v in vertices}
    rng = random.Random(20261121)
    pairs_seen = 0
    found, largest = [], {}
    for v in vertices:
        names = [model.anti(p).name for p in v.legs]
        partner = by_key.get(key(names))
        if partner is None:
            log.fail('conjugates', place(v.vertex), 'there is no %s%s'
                     % (' '.join(names), where))
            continue
        waves, colors, momenta = random_inputs(v.legs, rng)
        want = -v.amplitude(waves, colors, momenta).conjugate()
        inputs = conjugate_inputs(v.fermion, waves, colors, momenta)
        if v.fermion:  # the antiparticle of leg 2 is now leg 1
            names = [names[1], names[0]] + names[2:]
            inputs = tuple([x[1], x[0]] + x[2:] for x in inputs)
        inputs = arrange(partner, names, inputs)
        got = partner.amplitude(*inputs)
        scale = v.size(waves, colors, momenta) + partner.size(*inputs)
        spins = tuple(p.spin for p in v.legs)
        found.append((v, partner, abs(got - want), scale, spins))
        largest[spins] = max(largest.get(spins, 0), scale)
        pairs_seen += partner is not v
    for v, partner, off, scale, spins in found:
        # Where terms cancel, what rounding leaves is no coupling.
        if off > max(TOLERANCE * scale, ROUNDING * largest[spins]):
            log.fail('conjugates', place(v.vertex), 'is not conjugate to %s%s'
                     % (place(partner.vertex), where))
    return pairs_seen // 2


def check_bose(vertices, log):
    rng = random.Random(7)
    n = 0
    for v in vertices:
        for a in range(len(v.legs)):
            for b in range(a):
                if v.legs[a] is not v.legs[b]:
                    continue
                n += 1
                inputs = random_inputs(v.legs, rng)
                swapped = [list(x) for x in inputs]
                for x in swapped:
                    x[a], x[b] = x[b], x[a]
                if v.legs[a].spin == 2:
                    waves = swapped[0]
                    waves[b], waves[a] = flip(waves[b]), flip(waves[a])
                if abs(v.amplitude(*inputs) - v.amplitude(*swapped)) > \
                        TOLERANCE * v.size(*inputs):
                    log.fail('symmetry', place(v.vertex),
                             'legs %d and %d are not alike' % (b + 1, a + 1))
    log.done('symmetry', '%d pairs of identical legs' % n)


# ---- unbroken gauge group ----

def check_gauge(model, vertices, values, log):
    """Photons couple to charge, gluons to colour, as one coupling each."""
    ee, strong = values.known.get('ee'), values.known['G']
    by_key = {key(v.names): v for v in vertices}
    photon, gluon = model.particle.get('a'), model.particle.get('g')
    if ee is None or photon is None or gluon is None:
        log.fail('gauge', 'package', 'no photon a, gluon g, or ee')
        return
    for p in model.particles:
        if p.pdg_code < 0 or p.spin != 2:
            continue
        for boson, want in ((photon, ee * p.charge),
                            (gluon, strong if p.color == 3 else 0)):
            v = by_key.get(key([p.name, p.antiname, boson.name]))
            got = 0
            if v:
                got = sum(g for _, l, g in v.parts if l == 'Gamma(3,2,1)')
                if any(l != 'Gamma(3,2,1)' for _, l, _ in v.parts):
                    log.fail('gauge', place(v.vertex), 'is no vector current')
            if abs(got - 1j * want) > TOLERANCE * (abs(want) + 1e-6):
                log.fail('gauge', '%s %s' % (p.name, boson.name),
                         'the coupling is %s, expected %s' % (got, 1j * want))
    log.done('gauge', 'photons couple to charge, gluons to colour')


def check_weak(model, vertices, log):
    """W bosons couple to left-handed currents of quarks and leptons: the
    doublets of the Standard Model, up to what right-handed neutrinos add."""
    n = 0
    for v in vertices:
        codes = [abs(p.pdg_code) for p in v.vertex.particles]
        if len(codes) != 3 or codes[2] != 24 or max(codes[:2]) > 16:
            continue
        n += 1
        if any(l != 'Gamma(3,2,-1)*ProjM(-1,1)' for _, l, _ in v.parts):
            log.fail('weak', place(v.vertex),
                     'the current of the W is not left-handed')
    log.done('weak', '%d currents of W bosons are left-handed' % n)


def check(model, log):
    check_form(model, log)
    check_conserved(model, log)
    check_duplicates(model, log)
    if 'structures' in log.count or 'fermions' in log.count:
        return
    values = formula.Values(model)
    vertices = [Vertex(v, values) for v in model.vertices]
    pairs_seen = check_hermitian(model, vertices, log)
    moved = formula.Values(model, point.moved(model, {}))
    check_hermitian(model, [Vertex(v, moved) for v in model.vertices], log,
                    ' (at other values)')
    log.done('conjugates', '%d vertices, %d pairs' % (
        len(vertices), pairs_seen))
    check_bose(vertices, log)
    check_gauge(model, vertices, values, log)
    check_weak(model, vertices, log)
