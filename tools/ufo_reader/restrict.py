"""Restrictions: what they set to zero, and what they have to leave free.

A generator that applies restrict_NAME.dat drops what is 0 there, freezes what
is 1 and merges what is equal in size within one block; it judges couplings by
their values there, too.  param_NAME.dat has the defaults of what is left.
"""
import math
import os

from . import card, formula, point

LIGHT = (1, 2, 3, 4, 11, 13)
HEAVIER = LIGHT + (5, 15)
NAMES = {'default': LIGHT, 'massless': HEAVIER, 'ckm': LIGHT}
FROZEN = (0.0, 1.0)


def key(p):
    return p.lhablock.upper(), tuple(p.lhacode)


def is_zero(name, block, codes):
    """Whether a restriction says that an entry is zero."""
    return (block in ('MASS', 'YUKAWA') and codes[0] in NAMES[name] or
            name == 'ckm' and block in point.ANGLES)


def read(model, name, log):
    """{(block, codes): value} of a card, or nothing."""
    path = os.path.join(model.folder, name)
    if not os.path.isfile(path):
        log.fail('restrictions', name, 'is missing')
        return None
    try:
        with open(path) as text:
            got, double = card.parse(text.read())
    except (ValueError, IndexError, AttributeError) as why:
        log.fail('restrictions', name, 'does not read: %s' % why)
        return None
    for k in double:
        log.fail('restrictions', name, '%s %s is there twice' % k)
    for k, x in got.items():
        if not math.isfinite(x):
            log.fail('restrictions', name, '%s %s is %s' % (k + (x,)))
    return got


def compare(log, file, got, want):
    for k in sorted(set(want) - set(got), key=str):
        log.fail('restrictions', file, '%s %s is missing' % k)
    for k in sorted(set(got) - set(want), key=str):
        log.fail('restrictions', file, '%s %s belongs to nothing' % k)
    return [k for k in want if k in got]


def check_free(log, file, got):
    """No entry is frozen or merged but those that are zero on purpose."""
    seen = {}
    for k, x in sorted(got.items(), key=str):
        if abs(x) in FROZEN:
            log.fail('restrictions', file, '%s %s is %g and would be frozen' %
                     (k + (x,)))
            continue
        other = seen.setdefault((k[0], abs(x)), k)
        if other != k:
            log.fail('restrictions', file, '%s %s would be merged with %s' %
                     (k + (list(other[1]),)))


def check_one(model, name, inputs, log):
    file, beside = 'restrict_%s.dat' % name, 'param_%s.dat' % name
    got, defaults = read(model, file, log), read(model, beside, log)
    if got is None or defaults is None:
        return
    free = {}
    for k in compare(log, file, got, inputs):
        if is_zero(name, *k):
            if got[k]:
                log.fail('restrictions', file, '%s %s is not zero' % k)
        elif k[0] != 'DECAY':  # widths are never merged
            free[k] = got[k]
        elif got[k] != inputs[k].value:
            log.fail('restrictions', file, '%s %s is %g, in the package %g' % (
                k + (got[k], inputs[k].value)))
    check_free(log, file, free)
    left = {k: p for k, p in inputs.items() if not is_zero(name, *k)}
    for k in compare(log, beside, defaults, left):
        if defaults[k] != left[k].value:
            log.fail('restrictions', beside, '%s %s is %.9g, in the package '
                     '%.9g' % (k + (defaults[k], left[k].value)))
    if 'restrictions' not in log.count:
        check_couplings(model, file, {p.name: got[k] for k, p in
                                      inputs.items()}, log)


def check_couplings(model, file, there, log):
    """What vanishes there vanishes for all values of the parameters that are
    left; and with these zeros everything has a value."""
    zero = {n: x for n, x in there.items() if x == 0 and
            key(model.parameter[n])[0] != 'DECAY'}
    if not point.is_real(model, there):
        log.fail('restrictions', file, 'a parameter is not real there')
        return
    one = formula.Values(model, there)
    two = formula.Values(model, point.moved(model, zero))
    for c in model.couplings:
        x, y = abs(one.of(c.value)), abs(two.of(c.value))
        if x < 1e-13 * y:
            log.fail('restrictions', file, '%s vanishes there' % c.name)
    if any(key(model.parameter[n])[0] in point.ANGLES for n in zero):
        for n in range(9):
            x = one.known['CKM%dx%d' % (n // 3 + 1, n % 3 + 1)]
            if abs(x - (n % 4 == 0)) > 1e-12:
                log.fail('restrictions', file, 'the CKM matrix is not 1')


def check(model, log):
    inputs = {key(p): p for p in point.external(model)}
    for name in NAMES:
        check_one(model, name, inputs, log)
    log.done('restrictions', '%s, with defaults of what is left' %
             ', '.join(NAMES))
