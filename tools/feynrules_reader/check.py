"""All checks of one file, and what is said about it."""
from . import compare, quadratic
from . import ufo as reader
from .algebra import Algebra
from .charges import Charges
from .formula import shown
from .grammar import Wrong
from .model import Model
from .polynomial import add
from .vertices import Vertices

SHOWN = 20  # errors of a file that are printed


def report(path, folder):
    """Prints what is wrong with a file, or what was checked; True if fine."""
    done = None
    try:
        bad, done = check(path, folder)
    except (Wrong, OSError, UnicodeDecodeError) as e:
        bad = [str(e)]
    except (KeyError, IndexError, TypeError, ValueError, AttributeError,
            ArithmeticError, RecursionError) as e:
        bad = ['cannot be understood: %s: %s' % (type(e).__name__, e)]
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
    bad, ufo, agree = [], None, ''
    if folder:
        try:
            with reader.package.loaded(folder) as package:
                ufo = reader.Ufo(package)
        except reader.package.Unreadable as e:
            raise Wrong('%s: %s' % (folder, e))
        bad += compare.particles(model, ufo) + compare.parameters(model, ufo)
        model.evaluate({k: x for k, (_, x) in ufo.externals().items()})
    algebra = Algebra(model)
    for name in model.lagrangian:
        algebra.lagrangian(name)
    poly = algebra.lagrangian('LZpTotal')
    bad += hermitian(model, algebra, poly)
    forbidden = quadratic.Forbidden(model, algebra)
    vertices = Vertices(model, add(poly, forbidden.polynomial()))
    order = admixture(model, algebra)
    bad += quadratic.check(model, vertices, order)
    charges.check_traces(vertices)
    if ufo:
        differ, n = compare.vertices(model, vertices, ufo, order)
        bad += differ
        agree = ', %d couplings as in the UFO' % n
    return bad, '%d parameters, %d classes, %d Lagrangians%s%s' % (
        len(model.parameters), len(model.own), len(model.lagrangian), agree,
        ', but for %d Yukawa entries that are forbidden' %
        len(forbidden.entries) if forbidden.entries else '')


def hermitian(model, algebra, poly):
    """[where the Lagrangian is not real, but for derivatives]"""
    twice = Vertices(model, add(poly, algebra.conjugate(poly), -1)).all
    whole = Vertices(model, poly).all
    largest, bad = {}, []
    for legs in whole:
        for x in whole[legs].values():
            largest[len(legs)] = max(largest.get(len(legs), 0), abs(x))
    for legs, structures in twice.items():
        for s, x in structures.items():
            if not abs(x) <= 1e-9 * largest.get(len(legs), 0):
                bad.append('LZpTotal is not Hermitian: %s differs by %s' % (
                    compare.text(legs, s, model.names()),
                    shown(x / 1j)))
    return bad


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
