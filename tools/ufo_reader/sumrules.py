"""Where the sum rules of unitarity.py are asked, and what is not checked.

Rules of bosons and of currents are asked at the values of the package and at
others.  Those of Yukawa couplings hold there without bosons beyond the photon
and the W.  All hold without mixing of flavours, of which the others are free:

- The charges of a flavour model forbid entries of the mass matrices that the
  mixing needs, and no scalar that gives them is in the package.  Of two
  doublets the first counts for them; they vanish with the masses of light
  quarks: without those all rules are asked again, mixing and all.
- Vector-like quarks mix to first order: what is linear in the mixing has to
  vanish, for massless light quarks.  Couplings of two light quarks to a
  vector, to second order, follow from those to first order.
- Of more than two doublets but one boson is in the package: then only rules
  without massive neutral vectors are asked.
"""
from . import anomaly, formula, point, strong, tensor
from .unitarity import Judge, Rules, Sum

STEP = 1e-5  # of mixing angles


def free(model):
    """Vectors whose couplings are free."""
    return [] if point.charged(model) else ['Zp']


def at(model, changed=None):
    return Rules(model, formula.Values(model, changed))


def ask_all(judge, rules, without):
    l = rules.lagrangian
    judge.ask('vectors', rules.vectors())
    judge.ask('scalars', rules.scalars())
    judge.ask('currents', rules.currents(without))
    judge.ask('yukawas', rules.yukawas(
        [a for a in l.vectors if a not in without],
        [k for k in rules.space if k not in without]))


# ---- vector-like quarks

def heavy_quarks(model):
    return [p.name for p in model.particles
            if p.spin == 2 and p.color == 3 and p.pdg_code > 6]


def angles(model, names):
    """Values for the mixing of light and heavy quarks, none zero, and for its
    phases, which do nothing without the rest; zero for other mixing."""
    heavy, size, rest = heavy_quarks(model), {}, {}
    for k, n in enumerate(names):
        changed = point.effect(model, n, names)
        if any((row in heavy) != (column in heavy)
               for row, column, _ in changed):
            size[n] = model.parameter[n].value or 0.6
        else:
            rest[n] = 0.0 if changed else 0.3 + 0.17 * k
    return size, rest


def angle(model, changed):
    """The size of the mixing of light and heavy quarks: of couplings between
    them in units of the largest."""
    tables = {b: anomaly.currents(model, b) for b in ('Zp', 'Z', 'W-')}
    x, _ = anomaly.numeric_charges(model, tables, changed)
    heavy = heavy_quarks(model)
    return max(abs(g) for (row, column, _), g in x.items()
               if (row in heavy) != (column in heavy)) / max(
                   abs(g) for g in x.values())


def first_order(model, judge, names):
    """Of the Yukawa rules what is linear in the mixing, where the masses of
    light quarks vanish beside those of heavy ones."""
    size, rest = angles(model, names)
    if not size:
        return
    step = STEP / angle(model, {n: STEP * x for n, x in size.items()}) * STEP
    sides = []
    for sign in (1, -1):
        changed = {n: sign * step * x for n, x in size.items()}
        changed.update(rest)
        changed.update(point.massless(model, range(1, 7)))
        rules = at(model, changed)
        sides.append(list(rules.yukawas(rules.lagrangian.vectors,
                                        rules.space)))
    judge.ask('yukawas', ((legs, up.minus(down)) for (legs, up), (_, down)
                          in zip(*sides)))


def second_order(model, judge, names):
    """Of L' = U L U^+ with U = exp(t - t^+), L_iF = t_iF (x_F - x_i) and
    L_ij = x_i delta_ij + sum_F t_iF t_jF^* (x_F - (x_i + x_j)/2)."""
    heavy = heavy_quarks(model)
    size, rest = angles(model, names)
    rules = at(model, dict(size, **rest))
    base = at(model, dict(dict.fromkeys(size, 0.0), **rest))
    for a in [n for n in rules.lagrangian.vectors if n in ('Z', 'Zp')]:
        for side in ('left', 'right'):
            g = getattr(rules.lagrangian, side).get(a, {})
            x = {f: line.get(f, 0) for f, line in
                 getattr(base.lagrangian, side).get(a, {}).items()}
            light = [p.name for p in model.particles if p.spin == 2 and
                     p.color == 3 and 0 < p.pdg_code <= 6]
            judge.ask('mixing', [((a,), mixed(g, x, light, heavy))])


def mixed(g, x, light, heavy):
    total = Sum()
    for i in light:
        total.put(i, i, -x.get(i, 0))
        for j in light:
            total.put(i, j, g.get(i, {}).get(j, 0))
            for f in heavy:
                one, two = g.get(i, {}).get(f, 0), g.get(f, {}).get(j, 0)
                if one and two:
                    u, v, w = x.get(i, 0), x.get(j, 0), x.get(f, 0)
                    total.put(i, j, -one * two * (w - (u + v) / 2) /
                              ((w - u) * (w - v)))
    return total


# ---- scalars with themselves

def own_couplings(log, rules, several, missing):
    """V = lam/4 ((v + s)^2 - v^2)^2 of a scalar s that does not mix: of the
    powers up to four only this one leaves a mass and no term linear in s.
    The Higgs boson has them, and so has a singlet that is the only scalar
    beside it."""
    l, seen = rules.lagrangian, []
    for s in l.scalars:
        three, four = l.own.get((s,) * 3), l.own.get((s,) * 4)
        v = rules.vev(s)
        if three is None and four is None and s != 'H' and \
                (several or len(l.scalars) != 2 or rules.vev(s) is None):
            missing.append(s.split('.')[0])
            continue
        if v is None:
            missing.append(s + ' (it has no vev of its own)')
            continue
        m2 = l.m[s] ** 2
        for what, got, want in ((' '.join([s] * 3), three, -3 * m2 / v),
                                (' '.join([s] * 4), four, -3 * m2 / v ** 2)):
            if got is None or abs(got - want) > 1e-9 * abs(want):
                log.fail('potential', what, 'the coupling is %s i, expected '
                         '%.9g i' % (got and complex(got).real, want))
        seen.append(s)
    alone = {(s,) * n for s in l.scalars for n in (3, 4)}
    for legs in sorted(set(l.own) - alone):
        missing.append(' '.join(legs))
    return seen


def heavier_scalars(model):
    return {p.mass.name: 1.3 * p.mass.value for p in model.particles
            if p.spin == 1 and p.mass.nature == 'external'}


# ---- all of them

def doublets(model):
    """How many there are: each has a vev vD1, vD2, ... in the package."""
    return max([1] + [int(p.name[2:]) for p in model.parameters
                      if p.name[:2] == 'vD' and p.name[2:].isdigit()])


def run(model, log):
    judge, names, without = Judge(), point.flavour(model), free(model)
    rules, n = at(model), doublets(model)
    heavy = heavy_quarks(model) if names else []
    judge.ask('vectors', rules.vectors())
    judge.ask('currents', rules.currents(without))
    vectors, states = rules.charged()
    judge.ask('scalars', rules.scalars(None if n < 3 else vectors + states))
    if n != 2:
        judge.ask('yukawas', rules.yukawas(vectors, states))
    base = point.unmixed(model, names)
    if n < 3:
        ask_all(judge, at(model, base), without)
        ask_all(judge, at(model, point.moved(model, base)), without)
    if n == 2:
        light = point.massless(model, (1, 2, 3, 4))
        light.update(dict.fromkeys(names, 0.0))
        ask_all(judge, at(model, point.moved(model, light)), without)
    if heavy and n < 3:
        first_order(model, judge, names)
        second_order(model, judge, names)
    judge.tell('vectors', log, '%d sum rules of V V to V V')
    judge.tell('scalars', log, '%d sum rules of V V to V V, V S and S S')
    judge.tell('currents', log, '%d sum rules of f f to V V')
    judge.tell('yukawas', log, '%d sum rules of f f to V V and V S')
    if 'mixing' in judge.count:
        judge.tell('mixing', log, '%d couplings of light quarks that mix with '
                   'heavy ones')
    potential(model, log, rules)
    remarks(log, without, n, heavy)


def potential(model, log, rules):
    missing = []
    several = doublets(model) > 1
    seen = own_couplings(log, rules, several, missing)
    own_couplings(log, at(model, heavier_scalars(model)), several, [])
    log.done('potential', 'couplings to itself of ' + ', '.join(seen))
    if missing:
        log.skip('couplings to each other of ' + ', '.join(dict.fromkeys(missing)))


def remarks(log, without, n, heavy):
    if without:
        log.skip('sum rules of fermions with %s, whose couplings are free' %
                 ', '.join(without))
    if n > 2:
        log.skip('rules with a neutral massive vector: of %d doublets only the '
                 'boson along the vev is there' % n)
        return
    log.skip('masses of quarks with Z and Z\' where flavours mix%s' % (
        ', but with massless light quarks' if n == 2 else
        ', beyond first order in the mixing with heavy quarks of mass M and '
        'zeroth in m/M' if heavy else ''))


def check(model, log):
    if {'structures', 'fermions', 'conjugates'} & set(log.count):
        return
    try:
        strong.check(model, log)
        run(model, log)
    except (tensor.Wrong, ZeroDivisionError, OverflowError,
            ValueError) as why:
        log.fail('vectors', 'package', str(why))
