"""Two-body widths from the tensors of vertices, by sums over spins."""
from . import formula, point, tensor
from .structure import Vertex, tensor_of

TOLERANCE = 1e-8
UNITS = {'1': 1, 'Identity': 3, 'T': 4, 'f': 24}


def matrix(p, m):
    """p-slash + m."""
    out = [[0j] * 4 for _ in range(4)]
    for mu in range(4):
        x = p[mu] * tensor.METRIC[mu]
        for a in range(4):
            for b in range(4):
                out[a][b] += x * tensor.GAMMA[mu][a][b]
    for a in range(4):
        out[a][a] += m
    return out


def product(*factors):
    out = factors[0]
    for m in factors[1:]:
        out = [[sum(out[a][k] * m[k][b] for k in range(4)) for b in range(4)]
               for a in range(4)]
    return out


def conjugate(m):
    return [[x.conjugate() for x in row] for row in m]


def spin_sum(leg, spin, p, m):
    """sum of wave function times conjugate, for an outgoing leg; for the leg
    that decays (its outgoing momentum is minus its momentum) up to a sign."""
    if spin == 2:
        half = product(matrix(p, -m if leg == 0 else m), tensor.GAMMA[0])
        if leg == 0:
            return half
        bar = tensor.GAMMA[0]
        turned = [[bar[b][a] for b in range(4)] for a in range(4)]
        return product(turned, conjugate(half), conjugate(bar))
    low = [p[mu] * tensor.METRIC[mu] for mu in range(4)]
    return [[(low[a] * low[b] / m ** 2 if m else 0) -
             (tensor.METRIC[a] if a == b else 0) for b in range(4)]
            for a in range(4)]


def amplitude_tensor(v, momenta):
    out = {}
    for _, lorentz, g in v.parts:
        for key, x in tensor_of(lorentz, tensor.LORENTZ, momenta).items():
            out[key] = out.get(key, 0) + g * x
    return out


def squared(v, momenta, masses):
    """sum over spins of |A|^2, colour apart."""
    spins = [p.spin for p in v.legs]
    sums = [spin_sum(k, s, momenta[k], masses[k])
            for k, s in enumerate(spins) if s != 1]
    entries = list(amplitude_tensor(v, momenta).items())
    total = 0
    for i, x in entries:
        for j, y in entries:
            z = x * y.conjugate()
            for s, a, b in zip(sums, i, j):
                z *= s[a][b]
                if not z:
                    break
            total += z
    return abs(total)


def color_factor(v, parent):
    text = v.parts[0][0]
    if any(c != text for c, _, _ in v.parts):
        return None
    n = UNITS.get(text.split('(')[0])
    return n and n / abs(parent.color)


def kinematics(k, masses):
    """Outgoing momenta of the decay of leg k at rest, and lambda^(1/2)."""
    a, b = [j for j in range(3) if j != k]
    M, m, n = masses[k], masses[a], masses[b]
    root = ((M * M - (m + n) ** 2) * (M * M - (m - n) ** 2)) ** 0.5
    p, e = root / (2 * M), (M * M + m * m - n * n) / (2 * M)
    momenta = [None] * 3
    momenta[k] = [-M, 0.0, 0.0, 0.0]
    # A direction off the axes, so that nothing vanishes by accident.
    d = (0.48, 0.6, 0.64)
    momenta[a] = [e] + [p * x for x in d]
    momenta[b] = [M - e] + [-p * x for x in d]
    return momenta, root


def partial_width(v, k, masses):
    momenta, root = kinematics(k, masses)
    color = color_factor(v, v.legs[k])
    products = [p for j, p in enumerate(v.legs) if j != k]
    states = v.legs[k].spin if masses[k] or v.legs[k].spin != 3 else 2
    same = 0.5 if products[0] is products[1] else 1.0
    return (same * color * squared(v, momenta, masses) / states * root /
            (16 * 3.141592653589793 * masses[k] ** 3))


def channels(model, vertices, values, parent):
    """{products: width} of all open two-body channels."""
    out = {}
    anti = model.anti(parent)
    for v in vertices:
        if len(v.legs) != 3 or anti not in v.legs:
            continue
        masses = [complex(values.known[p.mass.name]).real for p in v.legs]
        k = v.legs.index(anti)
        rest = [p for j, p in enumerate(v.legs) if j != k]
        if masses[k] <= sum(masses) - masses[k]:
            continue
        name = tuple(sorted(p.name for p in rest))
        out[name] = partial_width(v, k, masses)
    return out


def usual(model, p, products):
    """Whether p is a light fermion that a light new boson lets decay: generators
    take it for stable all the same, and its width is ZERO."""
    return p.width.name == 'ZERO' and p.spin == 2 and p.pdg_code <= 16 and any(
        model.particle[n].pdg_code > 25 and model.particle[n].spin != 2
        for n in products)


def compare(model, log, values, what, beside):
    """Tables of decays against widths; into `beside` what light fermions do
    without one."""
    vertices = [Vertex(v, values) for v in model.vertices]
    tables = {d.particle.name: d for d in model.decays}
    totals = []
    for p in model.particles:
        if p.pdg_code < 0:
            continue
        want = channels(model, vertices, values, p)
        total = sum(want.values())
        if p.name not in tables:
            if not all(usual(model, p, products) for products in want):
                log.fail('widths', p.name, 'decays and has no table%s' % what)
            elif want:
                beside.setdefault(p.name, set()).update(want)
            continue
        got, closed = {}, set()
        for products, text in tables[p.name].partial_widths.items():
            name = tuple(sorted(q.name for q in products))
            masses = [complex(values.known[q.mass.name]).real
                      for q in (p,) + products]
            if name in got or name in closed:
                log.fail('widths', '%s to %s' % (p.name, ' '.join(name)),
                         'is listed twice')
            if masses[0] > masses[1] + masses[2]:
                got[name] = values.of(text)
            else:
                closed.add(name)
        for name in sorted(set(want) | set(got)):
            a, b = want.get(name, 0), got.get(name, 0)
            if abs(a - b) > TOLERANCE * (abs(a) + 1e-12 * total):
                log.fail('widths', '%s to %s' % (p.name, ' '.join(name)),
                         '%.9g GeV, expected %.9g%s' % (
                             complex(b).real, a, what))
        listed = sum(complex(x).real for x in got.values())
        if abs(listed - total) > TOLERANCE * abs(total):
            log.fail('widths', p.name, 'the sum is %.9g GeV, expected %.9g%s'
                     % (listed, total, what))
        totals.append('%s %.6g GeV in %d' % (p.name, total, len(want)))
    return totals


def check(model, log):
    if 'structures' in log.count or 'fermions' in log.count:
        return
    beside = {}
    totals = compare(model, log, formula.Values(model), '', beside)
    moved = {p.name: p.value * 1.75 for p in model.parameters
             if p.nature == 'external' and p.name in ('MZp', 'MT', 'MH')}
    for changed, what in ((moved, ' (other masses)'),
                          (point.moved(model, {}), ' (other values)')):
        try:
            compare(model, log, formula.Values(model, changed), what,
                    beside)
        except (ValueError, ZeroDivisionError) as why:
            log.fail('widths', what.strip(), str(why))
    log.done('widths', '; '.join(totals))
    for name, found in sorted(beside.items()):
        log.skip('decays of %s, which counts as stable, to %s' % (
            name, ', '.join(' '.join(k) for k in sorted(found))))
    for p in model.particles:
        if p.pdg_code > 0 and p.width.name != 'ZERO' and \
                p.name not in {d.particle.name for d in model.decays}:
            log.fail('decays', p.name, 'has a width and no table of decays')
    check_defaults(model, log)
    log.done('decays', '%d particles, default widths of new ones are the '
             'sums' % len(model.decays))


def check_defaults(model, log):
    """The default width of a particle beyond the Standard Model is the sum of
    its partial widths at the default values (those of the known particles are
    measured, or have higher orders)."""
    values = formula.Values(model)
    for d in model.decays:
        p = d.particle
        if p.pdg_code in (6, 23, 24, 25) or p.width.nature != 'external':
            continue
        total = 0.0
        for products, text in d.partial_widths.items():
            masses = [complex(values.known[q.mass.name]).real
                      for q in (p,) + products]
            if masses[0] > masses[1] + masses[2]:
                total += values.of(text).real
        if abs(p.width.value - total) > 1e-4 * total:
            log.fail('decays', p.name, 'the default width is %.6g, the sum '
                     '%.6g' % (p.width.value, total))
