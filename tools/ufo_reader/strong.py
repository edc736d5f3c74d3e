"""Couplings of gluons: those of one gauge group SU(3)."""
import itertools

from . import formula, tensor
from .lagrangian import MOMENTA, PAIRS, along, metrics, yang_mills
from .package import place
from .structure import Vertex, tensor_of

TOLERANCE = 1e-9


def check_three(v, strength, want, log):
    """C_abc = G f_abc."""
    got = {}
    for color, structure, g in v.parts:
        x = along(tensor_of(structure, tensor.LORENTZ, MOMENTA),
                  yang_mills(MOMENTA))
        for k, y in tensor_of(color, tensor.COLOR, ()).items():
            got[k] = got.get(k, 0) + g * x * y
    compare(v, got, {k: strength * x for k, x in want.items()}, log)


def check_four(v, strength, want, log):
    """Of metric(a, b) metric(c, d): - C_ace C_bde - C_ade C_bce."""
    twice = {}
    for (one, x), (two, y) in itertools.product(want.items(), repeat=2):
        if one[2] == two[2]:
            k = one[:2] + two[:2]
            twice[k] = twice.get(k, 0) + strength ** 2 * x * y
    for n, ((a, b), (c, d)) in enumerate(PAIRS):
        expected, got = {}, {}
        for k in itertools.product(range(8), repeat=4):
            expected[k] = -1j * (
                twice.get((k[a], k[c], k[b], k[d]), 0) +
                twice.get((k[a], k[d], k[b], k[c]), 0))
        for color, structure, g in v.parts:
            y = metrics(tensor_of(structure, tensor.LORENTZ, ()))[n]
            for k, x in tensor_of(color, tensor.COLOR, ()).items():
                got[k] = got.get(k, 0) + g * x * y
        compare(v, got, expected, log)


def compare(v, got, want, log):
    scale = max(map(abs, want.values()))
    worst = max(abs(got.get(k, 0) - want.get(k, 0))
                for k in set(got) | set(want))
    if worst > TOLERANCE * scale:
        log.fail('strong', place(v.vertex), 'is off by %.2g' % (worst / scale))


def check(model, log):
    values = formula.Values(model)
    found = {}
    for vertex in model.vertices:
        names = [p.name for p in vertex.particles]
        if set(names) == {'g'}:
            found[len(names)] = Vertex(vertex, values)
    for n, judge in ((3, check_three), (4, check_four)):
        if n in found:
            judge(found[n], values.known['G'],
                  tensor.COLOR['f'][1], log)
        else:
            log.fail('strong', ' '.join('g' * n), 'there is no such vertex')
    log.done('strong', 'g g g and g g g g with the coupling of quarks')
