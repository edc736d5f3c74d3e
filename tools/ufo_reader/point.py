"""Values of parameters other than those of the package."""
from . import anomaly, formula

ANGLES = ('WOLFENSTEIN', 'VCKMIN')


def external(model):
    return [p for p in model.parameters if p.nature == 'external']


def flavour(model):
    """Parameters of the model that mix flavours and can be zero, and phases
    that are zero."""
    if 'Zp' not in model.particle or not charged(model):
        return []
    tables = {b: anomaly.currents(model, b) for b in ('Zp', 'Z', 'W-')}
    names = [n for n in anomaly.rotations(model, tables)[0]
             if is_real(model, {n: 0.0}) and not moves_bosons(model, n)]
    changed = {n: effect(model, n, names) for n in names}
    return [n for n in names if
            any(row != column for row, column, _ in changed[n]) or
            not changed[n] and model.parameter[n].value == 0]


def moves_bosons(model, name):
    """Whether vertices without fermions depend on a parameter: a vev."""
    texts = [c.value for v in model.vertices for c in v.couplings.values()
             if all(p.spin != 2 for p in v.particles)]
    one, two = formula.Values(model), formula.Values(model, {name: 0.0})
    return any(abs(one.of(t) - two.of(t)) > 1e-12 * abs(one.of(t))
               for t in texts)


def effect(model, name, names):
    """Couplings [(row, column, side)] of X that a parameter changes where the
    others of `names` are zero: none for a phase."""
    tables = {b: anomaly.currents(model, b) for b in ('Zp', 'Z', 'W-')}
    alone = dict.fromkeys(names, 0.0)
    x = model.parameter[name].value or 0.6
    with_it, _ = anomaly.numeric_charges(model, tables,
                                         dict(alone, **{name: x}))
    without, _ = anomaly.numeric_charges(model, tables, alone)
    return [k for k in with_it if abs(with_it[k] - without[k]) > 1e-12]


def charged(model):
    """Whether the couplings of the Z' are those of charges."""
    return getattr(model.module, 'zforge_charges', True)


def unmixed(model, names):
    out = dict.fromkeys(names, 0.0)
    out.update((p.name, 0.0) for p in external(model)
               if p.lhablock.upper() in ANGLES)
    return out


def massless(model, codes):
    """Masses and Yukawa couplings of these quarks, zero."""
    return {p.name: 0.0 for p in external(model)
            if p.lhablock.upper() in ('MASS', 'YUKAWA') and
            p.lhacode[0] in codes}


def moved(model, fixed):
    """Other values, none zero but where `fixed` says so: masses each by a
    factor of its own, equal for what stands in the Yukawa coupling.  Smaller
    steps until all parameters are real."""
    for size in (1.0, 0.5, 0.2, 0.05, -0.05):
        out = dict(fixed)
        for k, p in enumerate(external(model)):
            block, code = p.lhablock.upper(), p.lhacode[0]
            if p.name in out or block in ANGLES + ('SMINPUTS', 'DECAY'):
                continue
            by = 0.1 + code % 7 / 20 if block in ('MASS', 'YUKAWA') else 0.2
            out[p.name] = (p.value * (1 + size * by) if p.value else
                           size * (0.3 + k / 100))
        if is_real(model, out):
            return out
    return fixed


def is_real(model, changed):
    """Whether everything has a value there, and real parameters a real one."""
    try:
        values = formula.Values(model, changed)
        for c in model.couplings:
            values.of(c.value)
    except (ZeroDivisionError, OverflowError, ValueError):
        return False
    known = values.known
    return all(abs(complex(known[p.name]).imag) <= 1e-12 * abs(known[p.name])
               for p in model.parameters if p.type == 'real')
