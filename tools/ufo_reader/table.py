"""Tables of a package: names, codes, values, particles and orders."""
import keyword
import re

from . import formula

LINES = ('dashed', 'straight', 'wavy', 'curly', 'double', 'swavy', 'scurly',
         'dotted')
# Names that mean something else where generators put them.
TAKEN = {'i', 'e', 'p', 'pi', 're', 'im', 'abs', 'sqrt', 'exp', 'log', 'sin',
         'cos', 'tan', 'real', 'complex', 'do', 'end', 'call', 'stop', 'goto',
         'program', 'function', 'subroutine', 'data', 'common', 'include'}
# Attributes of particles that are no quantum numbers.
KNOWN = {'pdg_code', 'name', 'antiname', 'spin', 'color', 'mass', 'width',
         'texname', 'antitexname', 'charge', 'line', 'propagating',
         'propagator', 'goldstoneboson', 'selfconjugate', 'partial_widths',
         'counterterm', 'GhostNumber'}


def numbers(p):
    """Quantum numbers of a particle beyond its charge."""
    return {k: v for k, v in vars(p).items() if k not in KNOWN}


def unique(log, check, what, names):
    seen = {}
    for name in names:
        low = name.lower() if isinstance(name, str) else name
        if low in seen:
            log.fail(check, what, '%s and %s are not told apart' %
                     (seen[low], name))
        seen[low] = name


def check_names(model, log):
    for kind in ('particles', 'parameters', 'couplings', 'lorentz', 'orders',
                 'vertices', 'functions'):
        unique(log, 'names', kind, [x.name for x in getattr(model, kind)])
    for kind in ('parameters', 'couplings', 'lorentz', 'orders', 'functions'):
        for x in getattr(model, kind):
            if not re.fullmatch(r'[A-Za-z][A-Za-z0-9_]*', x.name):
                log.fail('names', kind, '"%s" is no identifier' % x.name)
            elif len(x.name) > 48:
                log.fail('names', kind, '%s is longer than 48' % x.name)
    for p in model.parameters:
        if p.name.lower() in TAKEN and p.name != 'G' or \
                keyword.iskeyword(p.name):
            log.fail('names', 'parameters', '%s means something else' % p.name)
    for name in ('ZERO', 'G', 'aS', 'aEWM1'):
        if name not in model.parameter:
            log.fail('names', 'parameters', 'there is no %s' % name)
    for p in model.particles:
        if not re.fullmatch(r'[A-Za-z][A-Za-z0-9_]*[~+-]{0,2}', p.name):
            log.fail('names', 'particles', '"%s"' % p.name)
    unique(log, 'names', 'pdg codes', [p.pdg_code for p in model.particles])
    log.done('names', '%d particles, %d parameters, %d vertices' % (
        len(model.particles), len(model.parameters), len(model.vertices)))


def check_codes(model, log):
    external = [p for p in model.parameters if p.nature == 'external']
    for p in external:
        if not isinstance(p.lhablock, str) or \
                not re.fullmatch(r'[A-Za-z][A-Za-z0-9_]*', p.lhablock):
            log.fail('codes', p.name, 'the block is not one word')
        if not isinstance(p.lhacode, list) or not p.lhacode or \
                not all(isinstance(c, int) for c in p.lhacode):
            log.fail('codes', p.name, 'lhacode is no list of integers')
    unique(log, 'codes', 'block and code',
           ['%s %s' % (p.lhablock, p.lhacode) for p in external])
    log.done('codes', '%d external parameters' % len(external))


def judged(log, place, text, known):
    """The tree of a formula, or None when something is wrong with it."""
    if not isinstance(text, str):
        log.fail('formulas', place, 'the value is no text')
        return None
    try:
        node = formula.tree(text)
        formula.judge(node, known)
        return node
    except formula.Bad as why:
        log.fail('formulas', place, str(why))
    return None


def evaluate(log, place, node, known):
    try:
        x = formula.value(node, known)
    except Exception as why:
        log.fail('formulas', place, '%s: %s' % (type(why).__name__, why))
        return None
    if x != x or abs(x) == float('inf'):
        log.fail('formulas', place, 'its value is %s' % x)
    return x


def check_formulas(model, log):
    known = {}
    for p in model.parameters:
        if p.nature == 'external':
            if not isinstance(p.value, (int, float)) or p.type != 'real':
                log.fail('formulas', p.name, 'an input is a real number')
            known[p.name] = p.value
            continue
        if p.nature != 'internal' or p.type not in ('real', 'complex'):
            log.fail('formulas', p.name, 'nature or type')
        node = judged(log, p.name, p.value, known)
        x = evaluate(log, p.name, node, known) if node else None
        if p.type == 'real' and x is not None and \
                abs(x.imag) > 1e-12 * abs(x):
            log.fail('formulas', p.name, 'is real and has the value %s' % x)
        known[p.name] = x if x is not None else 1.0
    texts = [(c.name, c.value) for c in model.couplings]
    texts += [('%s to %s' % (d.particle.name, ' '.join(p.name for p in ps)), w)
              for d in model.decays for ps, w in d.partial_widths.items()]
    for place, text in texts:
        node = judged(log, place, text, known)
        if node:
            evaluate(log, place, node, known)
    log.done('formulas', '%d have values' % (
        len(texts) + sum(p.nature == 'internal' for p in model.parameters)))


def check_anti(model, p, log):
    anti = model.particle.get(p.antiname)
    if not anti or anti.antiname != p.name:
        log.fail('particles', p.name, 'has no antiparticle %s' % p.antiname)
        return
    if anti is p:
        if p.color not in (1, 8) or p.charge != 0 or any(numbers(p).values()):
            log.fail('particles', p.name, 'is no antiparticle of itself')
        return
    color = p.color if p.color in (1, 8) else -p.color
    same = (anti.pdg_code == -p.pdg_code and anti.spin == p.spin and
            anti.color == color and anti.charge == -p.charge and
            anti.mass is p.mass and anti.width is p.width)
    if not same or numbers(anti) != {k: -v for k, v in numbers(p).items()}:
        log.fail('particles', p.name, 'its antiparticle is no mirror image')


def check_mass(model, p, what, block, log):
    q = getattr(p, what)
    if model.parameter.get(getattr(q, 'name', '')) is not q:
        log.fail('particles', p.name, 'its %s is no parameter' % what)
    elif q.nature == 'external' and (
            q.lhablock != block or q.lhacode != [abs(p.pdg_code)]):
        log.fail('particles', p.name, '%s is entry %s of %s' % (
            q.name, q.lhacode, q.lhablock))


def check_particles(model, log):
    for p in model.particles:
        check_anti(model, p, log)
        check_mass(model, p, 'mass', 'MASS', log)
        check_mass(model, p, 'width', 'DECAY', log)
        if p.spin not in (1, 2, 3) or p.color not in (1, 3, -3, 8):
            log.fail('particles', p.name, 'spin or colour')
        if abs(3 * p.charge - round(3 * p.charge)) > 1e-12:
            log.fail('particles', p.name, 'the charge is %s' % p.charge)
        if getattr(p, 'line', 'straight') not in LINES:
            log.fail('particles', p.name, 'line is %r' % p.line)
        for name, x in numbers(p).items():
            if not isinstance(x, (int, float)):
                log.fail('particles', p.name, '%s is no number' % name)
    log.done('particles', ', '.join(p.name for p in model.particles
                                    if p.pdg_code > 0))


def check_orders(model, log):
    order = {o.name: o for o in model.orders}
    strong = {'G', 'aS'}
    for o in model.orders:
        if o.hierarchy < 1 or o.expansion_order < 2:
            log.fail('orders', o.name, 'hierarchy or expansion order')
    if 'NP' in order and order['NP'].hierarchy > order['QED'].hierarchy:
        log.fail('orders', 'NP', 'its diagrams would be dropped')
    for c in model.couplings:
        if not c.order or not all(k in order and isinstance(n, int) and n > 0
                                  for k, n in c.order.items()):
            log.fail('orders', c.name, '%s' % c.order)
        if bool(formula.names(formula.tree(c.value)) & strong) != \
                ('QCD' in c.order):
            log.fail('orders', c.name, 'order of the strong coupling')
    log.done('orders', ', '.join(sorted(order)))


def check(model, log):
    if getattr(model.module, 'gauge', None) != [0]:
        log.fail('package', '__init__', 'gauge is not [0], unitary only')
    check_names(model, log)
    check_codes(model, log)
    check_formulas(model, log)
    if not log.failed:
        check_particles(model, log)
        check_orders(model, log)
