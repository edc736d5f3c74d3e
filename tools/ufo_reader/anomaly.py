"""Charges read off the couplings of Z and Z', and their anomaly coefficients.

With Z = ca Z0 + sa X and Z' = ca X - sa Z0 the currents of the unmixed bosons
are rotated back.  Charges are exact: couplings are evaluated over the
rationals with gX = 1, no mixing of bosons, a unit CKM matrix and rational
sw = 3/5, cw = 4/5; parameters that rotate flavours are put to zero.  That
these charges are those of the couplings as they stand is then checked in
floating point: traces of powers of the coupling matrices do not depend on
rotations.  Charges are affine in the remaining parameters; a cubic form that
vanishes on a grid of four points in each direction vanishes identically.
"""
import itertools
from fractions import Fraction

from . import formula, tensor

TOLERANCE = 1e-9
FIXED = {'gX': 1, 'ee': 1, 'sw': Fraction(3, 5), 'cw': Fraction(4, 5),
         'sw2': Fraction(9, 25), 'gZ': Fraction(25, 12), 'sa': 0, 'ca': 1}
USUAL = {'SMINPUTS', 'YUKAWA', 'MASS', 'DECAY', 'WOLFENSTEIN', 'VCKMIN'}
COEFFICIENTS = ('SU3^2 X', 'SU2^2 X', 'Y^2 X', 'grav^2 X', 'Y X^2', 'X^3')


class Skip(Exception):
    pass


def chirality(structure):
    """Parts of a current along P_L and P_R."""
    left = right = Fraction(0)
    for factor, objects in tensor.terms(structure, tensor.LORENTZ):
        kinds = sorted(name for name, _ in objects)
        l, r = {('Gamma',): (1, 1), ('Gamma', 'ProjM'): (1, 0),
                ('Gamma', 'ProjP'): (0, 1), ('Gamma', 'Gamma5'): (-1, 1)}.get(
                    tuple(kinds), (None, None))
        if l is None:
            raise Skip('current "%s"' % structure)
        left, right = left + l * factor, right + r * factor
    return left, right


def currents(model, boson):
    """[(row, column, side, factor, coupling)]: L has coupling/i times factor
    times f_row-bar gamma P_side f_column boson.  Majorana particles count as
    right-handed Weyl fields."""
    out = []
    for v in model.vertices:
        legs = v.particles
        if len(legs) != 3 or legs[2].name != boson or legs[0].spin != 2:
            continue
        column, row = model.anti(legs[0]), legs[1]
        # [f_j-bar, f_i, V] stands for f_i-bar ... f_j.
        for (_, l), c in v.couplings.items():
            left, right = chirality(v.lorentz[l].structure)
            majorana = row.name == row.antiname
            if left and not majorana:
                out.append((row.name, column.name, 'L', left, c.value))
            if right:
                out.append((row.name, column.name, 'R', right, c.value))
            if left and majorana and row is not column:
                out.append((column.name, row.name, 'R', -left, c.value))
    return out


def entries(table, evaluate):
    """{(row, column, side): number} without the factor i."""
    out = {}
    for row, column, side, factor, text in table:
        x = evaluate(text, factor)
        k = (row, column, side)
        out[k] = out[k] + x if k in out else x
    return out


def floating(values):
    return lambda text, factor: values.of(text) * float(factor) / 1j


def exactly(values):
    minus_i = formula.Exact(0, -1)
    return lambda text, factor: (values.of(text) * minus_i *
                                 formula.Exact(factor))


def extras(model):
    return [p.name for p in model.parameters if p.nature == 'external' and
            p.lhablock.upper() not in USUAL and p.name != 'gX']


def numeric_charges(model, tables, changed=None):
    """Matrices of X and of T3, as floating-point numbers."""
    values = formula.Values(model, changed)
    known = values.known
    zp = entries(tables['Zp'], floating(values))
    z = entries(tables['Z'], floating(values))
    ca, sa = known.get('ca', 1.0), known.get('sa', 0.0)
    g_z = known['ee'] / (known['sw'] * known['cw'])
    x, t3 = {}, {}
    for k in set(zp) | set(z):
        a, b = zp.get(k, 0), z.get(k, 0)
        x[k] = (ca * a + sa * b) / known['gX']
        t3[k] = (ca * b - sa * a) / g_z
    for (row, column, side) in list(t3):
        if row == column:
            t3[row, column, side] += (model.particle[row].charge *
                                      known['sw'] ** 2)
    return x, t3


def dependence(model, tables, name, changed):
    """Slope of the couplings along a parameter, and how much it changes."""
    x = model.parameter[name].value
    h = 0.1 * (abs(x) or 1.0)
    zero, one, two = (numeric_charges(model, tables, dict(
        changed, **{name: x + k * h}))[0] for k in range(3))
    bend = max(abs(two[k] - 2 * one[k] + zero[k]) for k in zero)
    slope = max(abs(one[k] - zero[k]) for k in zero)
    scale = max(abs(x) for x in zero.values()) or 1.0
    return slope / scale, bend / scale


def rotations(model, tables):
    """Extra parameters that rotate flavours: couplings are not linear in them
    and they may be zero.  Then those that the rest depends on, linearly."""
    zero, linear = [], []
    for name in extras(model):
        slope, bend = dependence(model, tables, name, {})
        if bend > 1e-7 * slope and bend > 1e-13 and \
                vanishes(model, tables, zero + [name]):
            zero.append(name)
    for name in list(zero):
        others = dict.fromkeys((n for n in zero if n != name), 0.0)
        slope, bend = dependence(model, tables, name, others)
        if slope > 1e-12 and bend <= 1e-7 * slope:
            zero.remove(name)
    for name in extras(model):
        if name not in zero:
            slope, _ = dependence(model, tables, name,
                                  dict.fromkeys(zero, 0.0))
            if slope > 1e-12:
                linear.append(name)
    return zero, linear


def vanishes(model, tables, names):
    """Whether these parameters can be zero together."""
    try:
        numeric_charges(model, tables, dict.fromkeys(names, 0.0))
    except (ZeroDivisionError, OverflowError, ValueError):
        return False
    return True


def fixed_values(model, zero):
    fixed = {k: v for k, v in FIXED.items() if k in model.parameter}
    for i, j in itertools.product((1, 2, 3), repeat=2):
        if 'CKM%dx%d' % (i, j) in model.parameter:
            fixed['CKM%dx%d' % (i, j)] = int(i == j)
    fixed.update({name: 0 for name in zero})
    return fixed


def exact_matrices(model, tables, zero, point):
    fixed = fixed_values(model, zero)
    fixed.update(point)
    values = formula.ExactValues(model, fixed)
    x = entries(tables['Zp'], exactly(values))
    z = entries(tables['Z'], exactly(values))
    t3 = {}
    for k, g in z.items():
        t3[k] = g / formula.Exact(FIXED['gZ'])
        if k[0] == k[1]:
            q = Fraction(round(3 * model.particle[k[0]].charge), 3)
            t3[k] = t3[k] + formula.Exact(q * FIXED['sw'] ** 2)
    return x, t3


def diagonal(matrix, what):
    """{(particle, side): charge} of a diagonal real matrix."""
    out = {}
    for (row, column, side), x in matrix.items():
        if x.im != 0 or (row != column and x.re != 0):
            raise Skip('%s of %s and %s is %s + %s i without any mixing' % (
                what, row, column, x.re, x.im))
        if row == column:
            out[row, side] = x.re
    return out


def affine(model, tables, zero, linear):
    """{(particle, side): [constant, slopes...]} and T3, exact."""
    origin = {name: Fraction(0) for name in linear}
    x0, t3 = exact_matrices(model, tables, zero, origin)
    x0 = diagonal(x0, 'the charge')
    forms = {k: [x] for k, x in x0.items()}
    for name in linear:
        x, _ = exact_matrices(model, tables, zero,
                              dict(origin, **{name: Fraction(1)}))
        for k, q in diagonal(x, 'the charge').items():
            forms[k].append(q - x0[k])
    probe = {name: Fraction(3 * k + 2, 7) for k, name in enumerate(linear)}
    x, _ = exact_matrices(model, tables, zero, probe)
    for k, q in diagonal(x, 'the charge').items():
        if q != at(forms[k], list(probe.values())):
            raise Skip('charges are not affine in %s' % ', '.join(linear))
    return forms, diagonal(t3, 'T3')


def at(form, point):
    return form[0] + sum(a * b for a, b in zip(form[1:], point))


def sums(model, x, t3):
    """The six coefficients, over left-handed minus right-handed fields."""
    out = dict.fromkeys(COEFFICIENTS, Fraction(0))
    for p in model.particles:
        if p.spin != 2 or p.pdg_code < 0:
            continue
        for side in 'LR':
            q = x.get((p.name, side), Fraction(0))
            t = t3.get((p.name, side), Fraction(0))
            y = Fraction(round(3 * p.charge), 3) - t
            n = abs(p.color) * (1 if side == 'L' else -1)
            if p.color != 1:
                out['SU3^2 X'] += n * q / 3
            out['SU2^2 X'] += n * q * t * t
            out['Y^2 X'] += n * q * y * y
            out['grav^2 X'] += n * q
            out['Y X^2'] += n * q * q * y
            out['X^3'] += n * q ** 3
    return out


def traces(model, matrix, groups):
    """Traces of the first three powers, for each group and side."""
    out = {}
    for g, names in groups.items():
        for side in 'LR':
            m = [[complex(matrix.get((a, b, side), 0)) for b in names]
                 for a in names]
            power, n = m, range(len(names))
            for k in (1, 2, 3):
                out[g, side, k] = sum(power[i][i] for i in n)
                power = [[sum(power[i][l] * m[l][j] for l in n) for j in n]
                         for i in n]
    return out


def check_rotation(model, log, tables, forms, changed):
    """The exact charges are those of the matrices, rotations apart."""
    groups = {}
    for p in model.particles:
        if p.spin == 2 and p.pdg_code > 0:
            groups.setdefault((p.charge, p.color), []).append(p.name)
    values = {p.name: p.value for p in model.parameters
              if p.nature == 'external'}
    point = [values[name] for name in forms['parameters']]
    exact = {(k[0], k[0], k[1]): float(at([float(c) for c in f], point))
             for k, f in forms['X'].items()}
    want = traces(model, exact, groups)
    got = traces(model, numeric_charges(model, tables, changed)[0], groups)
    worst = 0.0
    for k in want:
        scale = sum(abs(exact[q]) ** k[2] for q in exact) or 1.0
        worst = max(worst, abs(got[k] - want[k]) / scale)
    return worst


def check_doublets(model, log, tables, changed):
    """X_u V = V X_d for partners in a doublet: W bosons conserve X."""
    x, _ = numeric_charges(model, tables, changed)
    values = formula.Values(model, changed)
    w = entries(tables['W-'], floating(values))
    up = sorted({k[0] for k in w if k[2] == 'L'})
    down = sorted({k[1] for k in w if k[2] == 'L'})
    scale = max((abs(q) for q in x.values()), default=0)
    size = max((abs(q) for q in w.values()), default=1)
    for a, b in itertools.product(up, down):
        one = sum(x.get((a, c, 'L'), 0) * w.get((c, b, 'L'), 0) for c in up)
        two = sum(w.get((a, c, 'L'), 0) * x.get((c, b, 'L'), 0) for c in down)
        if abs(one - two) > 1e-8 * scale * size:
            log.fail('doublets', '%s %s W' % (a, b),
                     'X is not conserved: %.3g' % abs(one - two))
    log.done('doublets', 'W bosons conserve X')


def check_free(model, log):
    """A package that says that it has no charges has no free gX either: there
    it is only a name of what the couplings are measured in."""
    if 'gX' in model.parameter and model.parameter['gX'].nature == 'external':
        log.fail('charges', '__init__', 'zforge_charges is False, and gX is '
                 'an external parameter')
    log.done('charges', 'none; the couplings of Zp are free, and anomalies '
             'are not asked for')


def check(model, log):
    if 'structures' in log.count or 'Zp' not in model.particle:
        return
    if not getattr(model.module, 'zforge_charges', True):
        check_free(model, log)
        return
    try:
        tables = {b: currents(model, b) for b in ('Zp', 'Z', 'W-')}
        zero, linear = rotations(model, tables)
        x, t3 = affine(model, tables, zero, linear)
    except (Skip, tensor.Wrong, formula.Inexact, ZeroDivisionError) as why:
        log.fail('charges', 'couplings of Z and Zp', str(why))
        return
    for (name, side), t in sorted(t3.items()):
        if abs(t) not in (0, Fraction(1, 2)):
            log.fail('charges', name, 'T3 of its %s part is %s' % (side, t))
    changed = {name: 0.0 for name in zero}
    forms = {'X': x, 'parameters': linear}
    worst = check_rotation(model, log, tables, forms, changed)
    if worst > TOLERANCE:
        log.fail('charges', 'couplings of Zp',
                 'are no rotation of the charges (%.2g)' % worst)
    as_is = check_rotation(model, log, tables, forms, None)
    log.done('charges', show(x, linear))
    if as_is > TOLERANCE:
        log.note('charges', 'mixing by %s changes traces by %.2g' % (
            ', '.join(zero), as_is))
    check_doublets(model, log, tables, changed)
    check_sums(model, log, x, t3, linear)


def check_sums(model, log, forms, t3, linear):
    for point in itertools.product(range(4), repeat=len(linear)):
        x = {k: at(f, point) for k, f in forms.items()}
        for name, total in sums(model, x, t3).items():
            if total != 0:
                where = ', '.join('%s = %s' % p for p in zip(linear, point))
                log.fail('anomalies', name, 'is %s%s' % (
                    total, where and ' at ' + where))
        if 'anomalies' in log.count:
            return
    log.done('anomalies', '%s vanish%s' % (
        ', '.join(COEFFICIENTS),
        ' identically in ' + ', '.join(linear) if linear else ''))


def show(forms, linear):
    """Charges of all particles on one line."""
    parts = []
    for (name, side), f in sorted(forms.items()):
        words = [str(f[0])] if f[0] or not any(f[1:]) else []
        words += ['%s %s' % (c, p) for c, p in zip(f[1:], linear) if c]
        if any(f):
            parts.append('%s_%s %s' % (name, side, ' + '.join(words)))
    return ', '.join(parts) or 'none'
