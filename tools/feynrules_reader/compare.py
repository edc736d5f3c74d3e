"""A model against a UFO: particles, parameters, all vertices."""
from .formula import number, shown, value
from .ufo import GLUONS

TOLERANCE = 1e-9
COLORS = {'Colour': 3, 'Gluon': 8}


def near(a, b, tolerance=1e-12):
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


# ---- particles ----

def particles(model, ufo):
    """[what differs] between classes and particles."""
    bad = []
    theirs = {p.pdg_code: p for p in ufo.particles}
    ours = {f.pdg: f for f in model.fields.values() if not f.unphysical}
    for code in sorted(set(ours) | {abs(c) for c in theirs}):
        f, p = ours.get(code), theirs.get(code)
        if f is None or p is None:
            name = p.name if f is None else f.name
            bad.append('particle %d (%s) is only in the %s' % (
                code, name, 'UFO' if f is None else 'model'))
            continue
        for what, a, b in facts(f, p):
            if a != b:
                bad.append('%s of %s (%d): %s here, %s in the UFO' % (
                    what, f.name, code, a, b))
    return bad


def facts(f, p):
    color = [COLORS[i] for i in f.indices if i in COLORS]
    charge = f.numbers.get('Q', ('number', '0'))
    name = f.options['ParticleName'][1]
    anti = f.options.get('AntiParticleName', ('string', name))[1]
    yield 'spin', f.spin, p.spin
    yield 'colour', color[0] if color else 1, abs(p.color)
    yield 'charge', '%.9f' % float(value(charge, {})), '%.9f' % p.charge
    yield 'being self-conjugate', f.real, p.name == p.antiname
    yield 'name', name, p.name
    yield 'name of the antiparticle', anti, p.antiname


# ---- parameters ----

def parameters(model, ufo):
    """[what differs] between external parameters of both: block, code and
    default value; an extension has the new ones only."""
    bad = []
    ours = defaults(model)
    theirs = ufo.externals()
    old = defaults(model.base) if model.base else {}
    for key, (name, x) in sorted(theirs.items()):
        if key in old:
            if not near(old[key][1], x):
                bad.append('%s (%s %s): %s in SM.fr, %s in the UFO' % (
                    (name,) + key + (old[key][1], x)))
        elif key not in ours:
            bad.append('the external parameter %s (%s %s) of the UFO is not '
                       'here' % ((name,) + key))
        elif not near(ours[key][1], x):
            bad.append('%s (%s %s): %s here, %s in the UFO' % (
                (ours[key][0],) + key + (float(ours[key][1]), x)))
    for key, (name, x) in sorted(ours.items()):
        if key not in theirs and (key[0] in ('MASS', 'DECAY') or x):
            bad.append('%s (%s %s) is no external parameter of the UFO' % (
                (name,) + key))
    for key, (name, _) in sorted(ours.items()):
        o = model.parameters.get(name)
        if o and key in theirs:
            mine = o['ParameterName'][1] if 'ParameterName' in o else name
            if mine != theirs[key][0]:
                bad.append('parameter %s (%s %s) is %s in the UFO' % (
                    (mine,) + key + (theirs[key][0],)))
    return bad


def defaults(model):
    """{(block, code): (name, default value)}, masses and widths as well."""
    out = {key: (name, value(model.parameters[name]['Value'], {}))
           for name, key in model.externals().items()}
    for f in model.physical():
        for what, block in (('Mass', 'MASS'), ('Width', 'DECAY')):
            name, x = f.entry(what)
            if name and x[0] == 'number':
                out[block, str(f.pdg)] = (name, number(x[1]))
    return out


# ---- vertices ----

def text(legs, structure, names):
    spinors, tokens = structure
    out = ' '.join(names.get(c, str(c)) + (str(k) if k else '')
                   for c, k in legs)
    if spinors:
        out += ' P_' + spinors[2]
    if len(tokens) > 1 or (tokens and tokens[0][0] != 'g'):
        out += ' ' + ' '.join('%s%s' % (t[0], ''.join(
            str(i + 1) for i in t[1:])) for t in tokens)
    return out


def is_compared(legs):
    """Vertices of gluons: those of the components that UFOs stand for."""
    comps = tuple(k for c, k in legs if c == 21)
    return len(legs) > 2 and (
        comps in ((), (0,)) or comps in GLUONS.get(len(comps), ()))


def vertices(model, mine, ufo, order=None):
    """([what differs], number of structures that agree); `order` allows that
    much, relative to the largest coupling of a kind, instead of 1e-9."""
    ours, theirs = mine.all, ufo.all
    names = model.names()
    names.update({p.pdg_code: p.name for p in ufo.particles})
    spin = {f.pdg: f.spin for f in model.fields.values() if not f.unphysical}
    for code, s in spin.items():
        ufo.spin.setdefault(code, s)
    largest = {}
    for legs in theirs:
        for x in theirs[legs].values():
            kind = ufo.kind(legs)
            largest[kind] = max(largest.get(kind, 0), abs(x))
    for legs in ours:
        if is_compared(legs):
            kind = ufo.kind(legs)
            if kind not in largest:
                largest[kind] = max(map(abs, ours[legs].values()))
    bad, n = [], 0
    for legs in sorted(set(ours) | set(theirs)):
        if not is_compared(legs):
            continue
        limit = (order or TOLERANCE) * largest[ufo.kind(legs)]
        wrong, agree = differences(ours.get(legs, {}), theirs.get(legs, {}),
                                   limit)
        n += agree
        for s, x, y in wrong:
            bad.append('vertex %s: %s here, %s in the UFO' % (
                text(legs, s, names), shown(x), shown(y)))
    return bad, n


def differences(a, b, limit):
    """The structure that differs most for each hand of spinors, with both
    numbers, and how many agree."""
    worst, agree = {}, 0
    for s in sorted(set(a) | set(b), key=repr):
        x, y = a.get(s, 0), b.get(s, 0)
        size = abs(x - y)
        if not size <= limit:  # nor if it is not a number
            hand = s[0] and s[0][2]
            if hand not in worst or size > worst[hand][0]:
                worst[hand] = (size, (s, x, y))
        elif max(abs(x), abs(y)) > limit:
            agree += 1
    return [w for _, w in worst.values()], agree
