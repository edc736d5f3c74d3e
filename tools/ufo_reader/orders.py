"""Powers of couplings that the orders of a vertex count, and the relations of
the gauge couplings and of the mass of the W boson to the inputs.

QCD counts strong couplings; all orders together are as many as legs beyond
two; NP counts the legs of new bosons, see `singlets`.
"""
import math

from . import formula, point
from .package import place

# Parameters that vanish without mixing of Z and Z' and of A0 with phases of
# singlets: what is proportional to one of them is NP without a new leg.
MIXING = ('sa', 'RAS')
TOLERANCE = 1e-9


def singlets(vertex):
    """Legs of the Z' and of scalars of U(1)_X."""
    return sum(p.name == 'Zp' or p.spin == 1 and p.pdg_code >= 9900000
               for p in vertex.particles)


def without_mixing(model):
    known = dict(formula.Values(model).known)
    known.update((n, 0.0) for n in MIXING if n in known)
    return known


def inputs_missing(model):
    return [n for n in ('aEWM1', 'aS', 'Gf', 'MZ', 'MW', 'MZ0')
            if n not in model.parameter]


def strong_powers(model):
    """How each coupling grows with the strong one."""
    one = formula.Values(model)
    two = formula.Values(model, {'aS': 4 * model.parameter['aS'].value})
    out = {}
    for c in model.couplings:
        x, y = abs(one.of(c.value)), abs(two.of(c.value))
        if x and y:
            out[c.name] = math.log(y / x, 2)
    return out


def check_powers(model, log):
    strong, unmixed = strong_powers(model), without_mixing(model)
    for v in model.vertices:
        most, new = len(v.particles) - 2, singlets(v)
        for c in v.couplings.values():
            power = {k: c.order.get(k, 0) for k in ('QCD', 'QED', 'NP')}
            if sum(c.order.values()) != most:
                log.fail('powers', place(v), '%s: %s for %d legs' % (
                    c.name, c.order, most + 2))
            grows = strong.get(c.name, power['QCD'])
            if abs(grows - power['QCD']) > TOLERANCE:
                log.fail('powers', place(v), '%s grows like the power %.3g of '
                         'the strong coupling, QCD is %d' % (
                             c.name, grows, power['QCD']))
            want = min(new, most)
            if not new and power['NP'] and not formula.value(
                    formula.tree(c.value), unmixed):
                want = power['NP']
            if power['NP'] != want:
                log.fail('powers', place(v), '%s: NP is %d, expected %d' % (
                    c.name, power['NP'], want))
    log.done('powers', 'orders of %d vertices count their couplings' %
             len(model.vertices))


# ---- inputs

def size2(model, values, wanted):
    """Sum of the squares of couplings of vertices with these pdg codes, one
    for each leg, None for any fermion; colour is not in it."""
    total = 0.0
    for v in model.vertices:
        codes = [p.pdg_code for p in v.particles]
        if len(codes) == len(wanted) and all(
                k in codes for k in wanted if k is not None):
            total += sum(abs(values.of(c.value)) ** 2
                         for c in v.couplings.values())
    return total


def relations(model, changed):
    """(what, got, wanted): e and g_s of electrons and gluons, G_F of muon
    decay at tree level, and the mass of the Z before it mixes."""
    values = formula.Values(model, changed)
    x = {k: complex(v).real for k, v in values.known.items()}
    e2 = 4 * math.pi / x['aEWM1']
    w2 = 2 * size2(model, values, (-11, None, -24))
    if not w2 or not x['MW']:
        yield 'the coupling of the W', 0.0, 1.0
        return
    mw2 = x['MW'] ** 2
    yield 'the coupling of the photon', size2(
        model, values, (11, -11, 22)), e2
    yield 'the coupling of the gluon', size2(
        model, values, (1, -1, 21)), 4 * math.pi * x['aS']
    yield 'the Fermi constant', math.sqrt(2) * w2 / (8 * mw2), x['Gf']
    yield 'the mass of the W', mw2, x['MZ0'] ** 2 * (1 - e2 / w2)
    if 'sa' in x:
        yield 'the mass of the Z', x['MZ0'] ** 2, (
            x['ca'] * x['MZ']) ** 2 + (x['sa'] * x['MZp']) ** 2


INPUTS = {'aEWM1': 1.01, 'aS': 1.1, 'Gf': 1.003, 'MZ': 1.002}


def check_inputs(model, log):
    other = {n: x * model.parameter[n].value for n, x in INPUTS.items()
             if n in model.parameter and
             model.parameter[n].nature == 'external'}
    for changed in ({}, other):
        if not point.is_real(model, changed):
            continue
        for what, got, want in relations(model, changed):
            if abs(got - want) > TOLERANCE * abs(want):
                log.fail('inputs', what, 'is off by %.2g' % (
                    abs(got / want - 1)))
    log.done('inputs', 'couplings of photon, gluon and W, masses of W and Z')


def check(model, log):
    missing = inputs_missing(model)
    if missing:
        log.fail('inputs', 'parameters', 'there is no ' + ', '.join(missing))
        return
    check_powers(model, log)
    check_inputs(model, log)
