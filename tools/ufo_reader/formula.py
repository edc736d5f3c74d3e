"""Formulas of a package: their names, their values, and exact values.

An exact value is a complex number with rational parts.  What is not rational
(a root, a sine) raises Inexact.
"""
import ast
import cmath
import math
from fractions import Fraction


class Inexact(Exception):
    pass


class Bad(Exception):
    """The formula is not one that generators read."""


CALLS = ('sqrt', 'exp', 'log', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan',
         'sinh', 'cosh', 'tanh')
PLAIN = ('abs', 'complex', 'complexconjugate', 're', 'im')


def tree(text):
    try:
        return ast.parse(text.strip(), mode='eval').body
    except (SyntaxError, ValueError) as why:
        raise Bad('not a formula: %s' % why)


def names(node):
    """The parameters that a formula names."""
    called = {id(n.func) for n in ast.walk(node) if isinstance(n, ast.Call)}
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)
            and id(n) not in called and n.id != 'cmath'}


def judge(node, known):
    """Raises Bad for what a generator would not read, or read differently."""
    allowed = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Name, ast.Constant,
               ast.Attribute, ast.Load, ast.operator, ast.unaryop)
    for n in ast.walk(node):
        if not isinstance(n, allowed):
            raise Bad('%s is not understood' % type(n).__name__)
        if isinstance(n, ast.Call):
            function = n.func
            ok = (isinstance(function, ast.Name) and function.id in PLAIN or
                  isinstance(function, ast.Attribute) and
                  isinstance(function.value, ast.Name) and
                  function.value.id == 'cmath' and function.attr in CALLS)
            if not ok or n.keywords:
                raise Bad('unknown function %s' % ast.unparse(function))
        if isinstance(n, ast.Attribute) and n.attr not in CALLS + ('pi',):
            raise Bad('unknown constant cmath.%s' % n.attr)
        if (isinstance(n, ast.BinOp) and isinstance(n.op, ast.Div) and
                is_integer(n.left) and is_integer(n.right)):
            raise Bad('%s is a division of integers' % ast.unparse(n))
    for name in sorted(names(node)):
        if name not in known:
            raise Bad('%s is not defined before' % name)


def is_integer(n):
    return isinstance(n, ast.Constant) and isinstance(n.value, int)


def value(node, known):
    """The value of a judged formula: complex floating point."""
    scope = {'cmath': cmath, 'abs': abs, 'complex': complex,
             'complexconjugate': lambda z: complex(z).conjugate(),
             're': lambda z: complex(z).real, 'im': lambda z: complex(z).imag,
             '__builtins__': {}}
    scope.update(known)
    code = compile(ast.Expression(node), '<formula>', 'eval')
    return complex(eval(code, scope))


class Exact(object):
    """a + b i with rational a and b."""

    def __init__(self, re, im=0):
        self.re, self.im = Fraction(re), Fraction(im)

    def __add__(self, o):
        return Exact(self.re + o.re, self.im + o.im)

    def __sub__(self, o):
        return Exact(self.re - o.re, self.im - o.im)

    def __mul__(self, o):
        return Exact(self.re * o.re - self.im * o.im,
                     self.re * o.im + self.im * o.re)

    def __truediv__(self, o):
        n = o.re ** 2 + o.im ** 2
        if n == 0:
            raise ZeroDivisionError('division by zero')
        return self * Exact(o.re / n, -o.im / n)

    def __neg__(self):
        return Exact(-self.re, -self.im)

    def is_zero(self):
        return self.re == 0 and self.im == 0

    def power(self, o):
        if o.im != 0 or o.re.denominator != 1:
            if o.im == 0 and o.re.denominator == 2:
                return root(self).power(Exact(2 * o.re))
            raise Inexact('a power')
        n, one = int(o.re), Exact(1)
        for _ in range(abs(n)):
            one = one * self
        return one if n >= 0 else Exact(1) / one


def root(x):
    """The root of a rational square."""
    if x.im == 0 and x.re >= 0:
        p, q = (math.isqrt(k) for k in (x.re.numerator, x.re.denominator))
        if p * p == x.re.numerator and q * q == x.re.denominator:
            return Exact(Fraction(p, q))
    raise Inexact('a square root')


def call(name, args):
    x = args[0]
    if name == 'complex':
        return x + Exact(0, 1) * args[1]
    if name == 'complexconjugate':
        return Exact(x.re, -x.im)
    if name in ('re', 'im'):
        return Exact(getattr(x, name))
    if name == 'abs':
        return root(Exact(x.re ** 2 + x.im ** 2))
    if name == 'sqrt':
        return root(x)
    if x.is_zero() and name in ('sin', 'tan', 'asin', 'atan', 'sinh', 'tanh'):
        return Exact(0)
    if x.is_zero() and name in ('cos', 'exp', 'cosh'):
        return Exact(1)
    raise Inexact('cmath.%s' % name)


def exact(node, look):
    """The exact value of a formula; look(name) gives that of a parameter."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, complex):
            return Exact(0, Fraction(repr(node.value.imag)))
        return Exact(Fraction(repr(node.value)))
    if isinstance(node, ast.Name):
        return look(node.id)
    if isinstance(node, ast.UnaryOp):
        x = exact(node.operand, look)
        return -x if isinstance(node.op, ast.USub) else x
    if isinstance(node, ast.Attribute):
        raise Inexact('cmath.%s' % node.attr)
    if isinstance(node, ast.Call):
        f = node.func
        return call(f.attr if isinstance(f, ast.Attribute) else f.id,
                    [exact(a, look) for a in node.args])
    try:
        a = exact(node.left, look)
    except Inexact:
        if isinstance(node.op, ast.Mult):
            b = exact(node.right, look)
            if b.is_zero():
                return b
        raise
    if isinstance(node.op, (ast.Mult, ast.Div)) and a.is_zero():
        return a
    b = exact(node.right, look)
    if isinstance(node.op, ast.Pow):
        return a.power(b)
    return {ast.Add: a.__add__, ast.Sub: a.__sub__, ast.Mult: a.__mul__,
            ast.Div: a.__truediv__}[type(node.op)](b)


class Values(object):
    """Values of all parameters, where some external ones may be changed."""

    def __init__(self, model, changed=None):
        self.known = {}
        for p in model.parameters:
            if p.nature == 'external':
                x = (changed or {}).get(p.name, p.value)
            else:
                x = value(tree(p.value), self.known)
            self.known[p.name] = x

    def of(self, text):
        return value(tree(text), self.known)


class ExactValues(object):
    """Exact values; `fixed` gives those of chosen parameters."""

    def __init__(self, model, fixed):
        self.model = model
        self.known = {k: Exact(v) for k, v in fixed.items()}

    def look(self, name):
        if name not in self.known:
            p = self.model.parameter[name]
            if p.nature == 'external':
                self.known[name] = Exact(Fraction(repr(p.value)))
            else:
                self.known[name] = exact(tree(p.value), self.look)
        return self.known[name]

    def of(self, text):
        return exact(tree(text), self.look)
