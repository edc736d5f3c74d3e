"""Numbers of formulas: exact where only rationals are added, multiplied."""
import cmath
from fractions import Fraction

from .grammar import Wrong


def number(text):
    mantissa, _, exponent = text.partition('*^')
    return Fraction(mantissa.rstrip('.')) * Fraction(10) ** int(exponent or 0)


def sign(x):
    x = x.real
    return Fraction((x > 0) - (x < 0))



CALLS = {'Sqrt': cmath.sqrt, 'Abs': abs, 'Exp': cmath.exp, 'Sin': cmath.sin,
         'Cos': cmath.cos, 'Tan': cmath.tan, 'ArcSin': cmath.asin,
         'ArcCos': cmath.acos, 'ArcTan': cmath.atan, 'Log': cmath.log,
         'Sign': sign, 'Conjugate': lambda x: x.conjugate(),
         'Re': lambda x: x.real, 'Im': lambda x: x.imag}


def power(a, b):
    if isinstance(b, Fraction) and b.denominator == 1:
        return a ** int(b)
    return complex(a) ** complex(b)


def value(node, env):
    """The number of a formula; env has those of parameters."""
    op = node[0]
    if op == 'number':
        return number(node[1])
    if op == 'name':
        if node[1] in ('Pi', 'I'):
            return cmath.pi if node[1] == 'Pi' else 1j
        if node[1] not in env:
            raise Wrong('%s has no value' % node[1])
        return env[node[1]]
    if op == 'call':
        name = node[1][1]
        if name == 'CKM':
            return env['CKM'][int(node[2][0][1]) - 1][int(node[2][1][1]) - 1]
        if name not in CALLS or len(node[2]) != 1:
            raise Wrong('%s is no function of one number' % name)
        return CALLS[name](value(node[2][0], env))
    if op not in ('+', '-', '*', '/', '^'):
        raise Wrong('%s in a formula of numbers' % op)
    a, b = value(node[1], env), value(node[2], env)
    if op == '^':
        return power(a, b)
    if not (isinstance(a, Fraction) and isinstance(b, Fraction)):
        a, b = complex(a), complex(b)
    if op == '/':
        return a / b
    return a + b if op == '+' else a - b if op == '-' else a * b


def ckm(env):
    """The CKM matrix of the four parameters, by its standard form."""
    s12, s23 = env['lamWS'], env['AWS'] * env['lamWS'] ** 2
    z = env['AWS'] * env['lamWS'] ** 3 * (env['rhoWS'] - 1j * env['etaWS'])
    s12, s23, z = complex(s12), complex(s23), complex(z)
    c12, c23 = cmath.sqrt(1 - s12 ** 2), cmath.sqrt(1 - s23 ** 2)
    c13, w = cmath.sqrt(1 - abs(z) ** 2), z.conjugate()
    return [[c12 * c13, s12 * c13, z],
            [-s12 * c23 - c12 * s23 * w, c12 * c23 - s12 * s23 * w, s23 * c13],
            [s12 * s23 - c12 * c23 * w, -c12 * s23 - s12 * c23 * w, c23 * c13]]


def shown(x):
    """A number as text, real if it is."""
    x = complex(x)
    return '%.12g' % x.real if abs(x.imag) <= 1e-14 * abs(x) else \
        '(%.12g%+.12gi)' % (x.real, x.imag)
