"""All checks of one file, and what is said about it."""
import random

from . import compare, quadratic
from .algebra import Algebra
from .charges import Charges
from .formula import shown
from .grammar import Wrong, walk
from .model import Model
from .polynomial import add
from .ufo import loaded
from .vertices import Vertices

SMALL = 1e-5  # what Yukawa couplings of vector-like quarks are scaled with
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
    done = '%d parameters, %d classes, %d Lagrangians' % (
        len(model.parameters), len(model.own), len(model.lagrangian))
    if not folder:
        bad, _, remark = expand(model, charges, None, {})
        return bad, done + remark
    ufo = loaded(folder)
    ufo.evaluate({})
    bad = compare.particles(model, ufo) + compare.parameters(model, ufo)
    wrong, n, remark = expand(model, charges, ufo, ufo.given())
    bad += wrong
    if not bad:
        bad = with_free_couplings(model, ufo)
    if not bad:
        wrong, _, _ = expand(model, charges, ufo, elsewhere(ufo.given()))
        bad = ['%s (at another point)' % x for x in
               undeclared_complex(model) + wrong]
    return bad, '%s, %d couplings as in the UFO%s' % (done, n, remark)


def with_free_couplings(model, ufo):
    """[where the Lagrangian is not Hermitian] with couplings that the UFO does
    not have, whose default is 0."""
    codes = model.externals()
    free = {key: 0.1 for key in codes.values() if key not in ufo.given()}
    if not free:
        return []
    given = ufo.given()
    given.update(free)
    model.evaluate(given)
    algebra = Algebra(model)
    poly = algebra.lagrangian('LZpTotal')
    used = {x for tree in model.lagrangian.values() for x in walk(tree)}
    return hermitian(model, algebra, poly) + [
        '%s is in no Lagrangian' % name for name, key in codes.items()
        if key in free and name not in used]


def undeclared_complex(model):
    """FeynRules takes parameters for real that are not declared complex."""
    return ['%s is not real, and has no ComplexParameter' % name
            for name, o in model.parameters.items()
            if 'Indices' not in o and 'ComplexParameter' not in o and
            abs(complex(model.env[name]).imag) > 1e-9 * abs(model.env[name])]


def elsewhere(given):
    """Values near the defaults, and none of them special: what is zero is
    not.  Masses in Yukawa couplings stay those of the particles."""
    rng, out = random.Random(20211111), {}
    for key in sorted(given):
        block, code = key
        x, shift = given[key], rng.random()
        if block.startswith('ZP') or block in ('MASS', 'SMINPUTS'):
            x = x * (1 + 0.04 * shift) if x else 0.1 + 0.1 * shift
        out[key] = x
    for block, code in given:
        if block == 'YUKAWA' and ('MASS', code) in given:
            out[block, code] = out['MASS', code]
    return out


def expand(model, charges, ufo, given):
    """([what is wrong], number of couplings that agree, remark) at a point."""
    model.evaluate(given)
    if ufo:
        ufo.evaluate(given)
    order = small_mixing(model, ufo, given)
    algebra = Algebra(model)
    for name in model.lagrangian:
        algebra.lagrangian(name)
    poly = algebra.lagrangian('LZpTotal')
    bad, n = hermitian(model, algebra, poly), 0
    forbidden = quadratic.Forbidden(model, algebra)
    vertices = Vertices(model, add(poly, forbidden.polynomial()))
    bad += quadratic.check(model, vertices, order)
    charges.check_traces(vertices)
    if ufo:
        differ, n = compare.vertices(model, vertices, ufo, order)
        bad += differ
    return bad, n, ', but for %d Yukawa entries that are forbidden' % len(
        forbidden.entries) if forbidden.entries else ''


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


def small_mixing(model, ufo, given):
    """In a complete file the definitions of quarks contain vector-like quarks
    to second order.  Where there are any, makes their Yukawa couplings small
    (here and in the UFO), so that only first orders matter; returns to which
    precision they do, None without vector-like quarks."""
    if not model.alone or not admixture(model):
        return None
    given = dict(given) if given else {
        key: x for key, (_, x) in compare.defaults(model).items()}
    for name, key in model.externals().items():
        if model.parameters[name].get('ParameterName', ('', name))[1] \
                .startswith('Y_'):
            given[key] = given[key] * SMALL
    model.evaluate(given)
    if ufo:
        ufo.evaluate(given)
    angle = admixture(model)
    if angle > 100 * SMALL:
        raise Wrong('light quarks contain vector-like ones by the angle %.3g '
                    'with small Yukawa couplings' % angle)
    return max(1e-9, 10 * angle ** 2)


def admixture(model):
    """The largest angle of heavy and light quarks in definitions."""
    angle, algebra = 0, Algebra(model)
    for f in model.own:
        if f.spin == 2 and f.unphysical and 'Colour' in f.indices:
            for k in (1, 2) if 'SU2D' in f.indices else (None,):
                parts = {True: 0, False: 0}
                for m, x in algebra.component(
                        f, False, (k,) if k else (), '').items():
                    heavy = model.fields[m[0][1]].pdg > 6
                    parts[heavy] = max(parts[heavy], abs(x))
                angle = max(angle, min(parts.values()))
    return angle
