"""All checks of one file, and what is said about it."""
from . import compare, quadratic
from .algebra import Algebra
from .charges import Charges
from .grammar import Wrong
from .indices import Indices
from .model import Model
from .vertices import Vertices

SHOWN = 20  # errors of a file that are printed


def report(path, folder):
    """Prints what is wrong with a file, or what was checked; True if fine."""
    try:
        bad, done = check(path, folder)
    except (Wrong, OSError, UnicodeDecodeError) as e:
        bad, done = [str(e)], ''
    except (KeyError, IndexError, TypeError, ValueError, AttributeError,
            ArithmeticError, RecursionError) as e:
        bad, done = ['cannot be understood: %s: %s' % (type(e).__name__, e)], ''
    for x in bad[:SHOWN]:
        print('%s: %s' % (path, x))
    if len(bad) > SHOWN:
        print('%s: %d more' % (path, len(bad) - SHOWN))
    if not bad:
        print('%s: %s' % (path, done))
    return not bad


def check(path, folder):
    """([what is wrong], what was checked)"""
    model = Model(path)
    charges = Charges(model)
    charges.check()
    indices = Indices(model)
    for name, tree in model.lagrangian.items():
        indices.check(name, tree)
    done = '%d parameters, %d classes, %d Lagrangians' % (
        len(model.parameters), len(model.own), len(model.lagrangian))
    if not folder:
        _, _, bad, n = expanded(model, charges)
        return bad, '%s%s' % (done, n)
    from . import ufo as reader
    try:
        with reader.package.loaded(folder) as package:
            ufo = reader.Ufo(package)
    except reader.package.Unreadable as e:
        raise Wrong('%s: %s' % (folder, e))
    bad = compare.particles(model, ufo) + compare.parameters(model, ufo)
    model.evaluate({k: x for k, (_, x) in ufo.externals().items()})
    vertices, theta, wrong, n = expanded(model, charges)
    bad += wrong
    differ, agree = compare.vertices(model, vertices, ufo, theta)
    return bad + differ, '%s%s, %d couplings as in the UFO' % (done, n, agree)


def expanded(model, charges):
    """The vertices, the order to which they are right, what is wrong with
    quadratic terms, a remark."""
    algebra = Algebra(model)
    poly = algebra.lagrangian('LZpTotal')
    forbidden = quadratic.Forbidden(model, algebra)
    poly = dict(poly)
    for m, x in forbidden.polynomial().items():
        poly[m] = poly.get(m, 0) + x
    vertices = Vertices(model, algebra.merged(poly))
    order = admixture(model, algebra)
    bad = quadratic.check(model, vertices, order)
    charges.check_traces(vertices)
    remark = ', %d Yukawa entries forbidden' % len(forbidden.entries) \
        if forbidden.entries else ''
    return vertices, order, bad, remark


def admixture(model, algebra):
    """The square of the largest angle of heavy and light quarks in the
    definitions of a complete file, which are right to that order."""
    angle = 0
    for f in model.own if model.alone else ():
        if f.spin == 2 and f.unphysical and 'Colour' in f.indices:
            for k in (1, 2) if 'SU2D' in f.indices else (None,):
                parts = {True: 0, False: 0}
                for m, x in algebra.component(
                        f, False, (k,) if k else (), '').items():
                    heavy = model.fields[m[0][1]].pdg > 6
                    parts[heavy] = max(parts[heavy], abs(x))
                angle = max(angle, min(parts.values()))
    return 4 * angle ** 2 or None
