#!/usr/bin/env python3
"""Checks FeynRules models as zforge emits them, without Mathematica.

    feynrules_check.py FILE.fr [--ufo DIR]

Parses the file (the part of Mathematica's grammar that models take), and
verifies: brackets; keys, class names, PDG codes, particle names, parameters
and SLHA entries are unique; values use earlier parameters only; every symbol
and field of a Lagrangian is declared (here or in SM.fr); all terms of a sum
have the same charges, those of a Lagrangian none: electric charge, X and Y of
the file itself; indices are contracted in pairs.  With --ufo the couplings of
the Z' to fermions are compared with those of a UFO.  Standard library only.
"""
import cmath
import importlib
import itertools
import os
import re
import random
import sys
from fractions import Fraction

TOKEN = re.compile(r'''\s*(?:
    (?P<number>\d+\.?\d*(?:\*\^-?\d+)?)
  | (?P<string>"[^"]*")
  | (?P<name>[A-Za-z$][A-Za-z0-9$]*_?)
  | (?P<op>:=|:>|->|==|&&|[\[\]{}()+\-*/^.,;=!])
)''', re.X)
CLOSES = {'[': ']', '{': '}', '(': ')'}
FUNCTIONS = set('''Sqrt Abs Sign Conjugate Exp Sin Cos ArcSin Pi I HC DC FS Ga
    ProjM ProjP del Block Module Eps PauliSigma Index Unfold NoUnfold Range
    True False Internal External'''.split())
# What SM.fr declares: fields with electric charge, parameters, Lagrangian.
SM_CHARGE = {**dict.fromkeys('u c t'.split(), Fraction(2, 3)),
             **dict.fromkeys('d s b'.split(), Fraction(-1, 3)),
             **dict.fromkeys('e mu ta'.split(), Fraction(-1)),
             **dict.fromkeys('ve vm vt A Z G H'.split(), Fraction(0)),
             'W': Fraction(1)}
SM_NAMES = set('''CKM vev MW sw cw ee gw g1 gs lam aEW aEWM1 Gf aS MZ MH LSM
    ymdo ymup yms ymc ymb ymt yme ymm ymtau MU MC MT MD MS MB Me MMU MTA
    '''.split())
SM_VALUES = {'vev': 246.22, 'MH': 125.0, 'MZ': 91.1876, 'lamWS': 0.2253,
             'AWS': 0.808, 'rhoWS': 0.132, 'etaWS': 0.341, 'ymup': 0.00255,
             'ymc': 1.27, 'ymt': 172.0, 'ymdo': 0.00504, 'yms': 0.101,
             'ymb': 4.7, 'yme': 0.000511, 'ymm': 0.10566, 'ymtau': 1.777}


class Wrong(Exception):
    """What is wrong with the file."""


# ---- grammar ----

def tokens_of(text):
    text = re.sub(r'\(\*.*?\*\)', ' ', text, flags=re.S)
    at, out, stack = 0, [], []
    text = text.rstrip()
    while at < len(text):
        m = TOKEN.match(text, at)
        if not m:
            raise Wrong('cannot read %r' % text[at:at + 30])
        at = m.end()
        kind = m.lastgroup
        value = m.group(kind)
        if kind == 'op' and value in CLOSES:
            stack.append(value)
        if kind == 'op' and value in CLOSES.values():
            if not stack or CLOSES[stack.pop()] != value:
                raise Wrong('bracket %r before %r' % (value, text[at:at + 30]))
        out.append((kind, value))
    if stack:
        raise Wrong('%d brackets are left open' % len(stack))
    return out


# Binary operators by precedence; `times` is what stands side by side.
LEVELS = {';': 1, '=': 2, ':=': 2, '->': 3, ':>': 3, '==': 5, '+': 7, '-': 7,
          '*': 8, 'times': 8, '/': 8, '.': 9, '^': 11}


class Parser:
    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) \
            else (None, None)

    def take(self, value=None):
        token = self.peek()
        if value and token != ('op', value):
            raise Wrong('%r instead of %r' % (token[1], value))
        self.at += 1
        return token

    def items(self, close):
        out = []
        while self.peek() != ('op', close):
            out.append(self.parse(2))
            if self.peek() != ('op', close):
                self.take(',')
        self.take(close)
        return out

    def prefix(self):
        kind, value = self.take()
        if kind == 'number':
            return ('number', value)
        if kind == 'string':
            return ('string', value[1:-1])
        if kind == 'name':
            node = ('name', value)
            while self.peek() == ('op', '['):
                self.take()
                node = ('call', node, self.items(']'))
            return node
        if value == '{':
            return ('list', self.items('}'))
        if value == '(':
            node = self.parse(1)
            self.take(')')
            return node
        if value in '+-':
            node = self.parse(8)
            return node if value == '+' else ('-', ('number', '0'), node)
        raise Wrong('%r where a formula is expected' % value)

    def parse(self, low):
        left = self.prefix()
        while True:
            kind, value = self.peek()
            op = value if kind == 'op' else 'times'
            if kind is None or (kind == 'op' and value in ',)]}'):
                return left
            if kind == 'op' and value in '({[':
                op = 'times'
            if op not in LEVELS:
                raise Wrong('%r is unexpected' % value)
            if LEVELS[op] < low:
                return left
            if op != 'times':
                self.take()
            if op == ';' and self.peek()[0] is None:
                return left
            right_assoc = op in ('^', '=', ':=', '->', ':>')
            right = self.parse(LEVELS[op] + (0 if right_assoc else 1))
            left = ('*' if op == 'times' else op, left, right)


def statements(tree):
    if tree[0] == ';':
        yield from statements(tree[1])
        yield from statements(tree[2])
    else:
        yield tree


def walk(node, local=frozenset()):
    """All names of a formula, with what Block and patterns make local."""
    if node[0] == 'name':
        if node[1] not in local and not node[1].endswith('_'):
            yield node[1]
    elif node[0] == 'call':
        if node[1] in (('name', 'Block'), ('name', 'Module')):
            local = local | {n[1] for n in node[2][0][1]}
            yield from walk(node[2][1], local)
            return
        yield from walk(node[1], local)
        for x in node[2]:
            yield from walk(x, local)
    elif node[0] == 'list':
        for x in node[1]:
            yield from walk(x, local)
    elif node[0] == ':>':
        names = frozenset(n[:-1] for n in patterns(node[1]))
        yield from walk(node[1], local | names)
        yield from walk(node[2], local | names)
    elif node[0] not in ('number', 'string'):
        for x in node[1:]:
            yield from walk(x, local)


def patterns(node):
    if node[0] == 'name' and node[1].endswith('_'):
        yield node[1]
    elif node[0] == 'call':
        for x in node[2]:
            yield from patterns(x)


# ---- numbers ----

def number(text):
    mantissa, _, exponent = text.partition('*^')
    return Fraction(mantissa.rstrip('.')) * Fraction(10) ** int(exponent or 0)


CALLS = {'Sqrt': cmath.sqrt, 'Abs': abs, 'Exp': cmath.exp, 'Sin': cmath.sin,
         'Cos': cmath.cos, 'ArcSin': cmath.asin,
         'Sign': lambda x: (x.real > 0) - (x.real < 0) if
         isinstance(x, complex) else (x > 0) - (x < 0),
         'Conjugate': lambda x: x.conjugate()}


def value(node, env):
    """A number: exact where only rationals are added and multiplied."""
    op = node[0]
    if op == 'number':
        return number(node[1])
    if op == 'name':
        if node[1] in ('Pi', 'I'):
            return cmath.pi if node[1] == 'Pi' else 1j
        return env[node[1]]
    if op == 'call':
        name = node[1][1]
        if name == 'CKM':
            return env['CKM'][int(node[2][0][1]) - 1][int(node[2][1][1]) - 1]
        return CALLS[name](value(node[2][0], env))
    a, b = value(node[1], env), value(node[2], env)
    if op == '^':
        return a ** (int(b) if isinstance(b, Fraction) and
                     b.denominator == 1 else b)
    exact = isinstance(a, Fraction) and isinstance(b, Fraction)
    if not exact:
        a, b = complex(a), complex(b)
    return {'+': a + b, '-': a - b, '*': a * b}[op] if op != '/' else a / b


def ckm(env):
    s12, s23 = env['lamWS'], env['AWS'] * env['lamWS'] ** 2
    z = env['AWS'] * env['lamWS'] ** 3 * (env['rhoWS'] - 1j * env['etaWS'])
    s12, s23, z = complex(s12), complex(s23), complex(z)
    c12, c23 = cmath.sqrt(1 - s12 ** 2), cmath.sqrt(1 - s23 ** 2)
    c13, w = cmath.sqrt(1 - abs(z) ** 2), z.conjugate()
    return [[c12 * c13, s12 * c13, z],
            [-s12 * c23 - c12 * s23 * w, c12 * c23 - s12 * s23 * w, s23 * c13],
            [s12 * s23 - c12 * c23 * w, -c12 * s23 - s12 * c23 * w, c23 * c13]]


# ---- the model ----

def options(node):
    return {x[1][1]: x[2] for x in node[1] if x[0] == '->'}


def unique(what, names):
    seen = set()
    for x in names:
        if x in seen:
            raise Wrong('%s %s is there twice' % (what, x))
        seen.add(x)


class Model:
    def __init__(self, path):
        with open(path, encoding='utf-8') as f:
            text = f.read()
        self.alone = 'load it together with SM.fr' not in text
        self.set, self.lagrangian = {}, {}
        tree = Parser(tokens_of(text)).parse(1)
        for s in statements(tree):
            if s[0] == ':=':
                self.lagrangian[s[1][1]] = s[2]
            elif s[0] == '=' and s[1][0] == 'name':
                if s[1][1] in self.set:
                    raise Wrong('%s is set twice' % s[1][1])
                self.set[s[1][1]] = s[2]
        self.parameters = self.entries('M$Parameters')
        self.classes = self.entries('M$ClassesDescription')
        self.groups = self.entries('M$GaugeGroups') if self.alone else {}
        self.fields = {o['ClassName'][1]: o for o in self.classes.values()}
        self.charges = {x[1][1]: x[2] for x in self.set['M$ZpCharges'][1]}
        self.check_names()
        self.check_values()
        self.evaluate()

    def entries(self, name):
        out = {}
        for x in self.set[name][1]:
            if x[0] != '==':
                raise Wrong('%s has an entry without ==' % name)
            key = x[1][1] if x[1][0] == 'name' else \
                '%s[%s]' % (x[1][1][1], x[1][2][0][1])
            if key in out:
                raise Wrong('%s has the key %s twice' % (name, key))
            out[key] = options(x[2])
        return out

    def check_names(self):
        physical = [o for o in self.classes.values() if 'Unphysical' not in o]
        self.masses = [o['Mass'][1][0][1] for o in physical
                       if o['Mass'][0] == 'list']
        widths = [o['Width'][1][0][1] for o in physical
                  if o['Width'][0] == 'list']
        own = [o['Mass'][1][0][1] for o in physical
               if o['Mass'][0] == 'list' and o['Mass'][1][1] !=
               ('name', 'Internal')]
        fields = [o['ClassName'][1] for o in self.classes.values()]
        unique('class', fields)
        unique('PDG code', [o['PDG'][1] for o in physical])
        unique('particle', [o[k][1] for o in physical for k in
                            ('ParticleName', 'AntiParticleName') if k in o])
        unique('name', fields + list(self.parameters) + own + widths +
               [x for x in self.groups])
        unique('SLHA entry', [
            (o['BlockName'][1], o['OrderBlock'][1]) for o in
            self.parameters.values() if o['ParameterType'][1] == 'External'])
        if not self.alone:
            taken = {'V[%d]' % k for k in (1, 2, 3, 4, 11, 12)} | \
                {'F[%d]' % k for k in (1, 2, 3, 4, 11, 12, 13, 14, 15)} | \
                {'S[%d]' % k for k in (1, 2, 3, 11)}
            clash = taken & set(self.classes) | \
                (SM_NAMES | set(SM_CHARGE)) & (set(fields) |
                                               set(self.parameters))
            if clash:
                raise Wrong('SM.fr has %s already' % sorted(clash))

    def check_values(self):
        known = set(FUNCTIONS) | set(self.masses)
        if not self.alone:
            known |= SM_NAMES
        for name, o in self.parameters.items():
            if o['ParameterType'][1] == 'External':
                value(o['Value'], {})
            else:
                own = {name} if 'Indices' in o else set()
                for x in walk(o['Value']):
                    if x not in known | own:
                        raise Wrong('%s uses %s before it is there' % (name, x))
            known.add(name)
        self.known = known

    def evaluate(self):
        env = dict(SM_VALUES)
        for o in self.classes.values():
            if 'Mass' in o and o['Mass'][0] == 'list' and \
                    o['Mass'][1][1][0] == 'number':
                env[o['Mass'][1][0][1]] = number(o['Mass'][1][1][1])
        for name, o in self.parameters.items():
            if name == 'CKM' or (not self.alone and 'CKM' not in env):
                env['CKM'] = ckm(env)
            if name == 'CKM':
                for x in o['Value'][1]:
                    i, j = (int(k[1]) - 1 for k in x[1][2])
                    if abs(value(x[2], env) - env['CKM'][i][j]) > 1e-12:
                        raise Wrong('CKM[%d,%d] is wrong' % (i + 1, j + 1))
            else:
                env[name] = value(o['Value'], env)
        self.env = env

    # ---- fields and charges ----

    def field(self, name):
        """(field, sign), or None for what is no field."""
        if name.endswith('bar') and (name[:-3] in self.fields or
                                     name[:-3] in SM_CHARGE):
            return name[:-3], -1
        if name in self.fields or (not self.alone and name in SM_CHARGE):
            return name, 1
        return None

    def charge_of(self, name, sign, env):
        """(Q, Y, X) of a field; None where it has none of the kind."""
        o = self.fields.get(name)
        if o is None:
            return (sign * SM_CHARGE[name], None, None)
        numbers = options(o['QuantumNumbers']) if 'QuantumNumbers' in o else {}
        if 'Unphysical' in o and 'X' in numbers:
            y = value(numbers['Y'], env) if 'Y' in numbers else Fraction(0)
            return (None, sign * y, sign * value(numbers['X'], env))
        if 'Unphysical' in o:
            y = value(numbers['Y'], env) if 'Y' in numbers else Fraction(0)
            return (None, sign * y, None)
        q = value(numbers['Q'], env) if 'Q' in numbers else Fraction(0)
        return (sign * q, None, None)

    def charge(self, node, env, majorana):
        """The charges of a formula: the same for each of its terms."""
        op = node[0]
        zero = (Fraction(0),) * 3
        if op in ('number', 'string'):
            return zero
        if op == 'name':
            f = self.field(node[1])
            if f and f[0] in majorana:
                return (Fraction(0), Fraction(0), majorana[f[0]])
            if not f:
                return zero
            return tuple(Fraction(0) if x is None else x
                         for x in self.charge_of(f[0], f[1], env))
        if op == 'call':
            name = node[1][1]
            if name in ('Block', 'Module'):
                return self.charge(node[2][1], env, majorana)
            if name in ('del', 'DC', 'HC'):
                return self.charge(node[2][0], env, majorana)
            return self.charge(node[1], env, majorana)
        if op in ('+', '-'):
            parts = [self.charge(x, env, majorana) for x in node[1:]
                     if x != ('number', '0')]
            for x in parts[1:]:
                if x != parts[0]:
                    raise Wrong('terms of a sum have charges %s and %s: %s' %
                                (show(parts[0]), show(x), text_of(node[2])))
            return parts[0] if parts else zero
        if op == '^':
            n = value(node[2], env)
            return tuple(n * x for x in self.charge(node[1], env, majorana))
        if op == '.' and majorana and all(
                x[0] == 'name' for x in chain(node)):
            return self.mass_term_charge(chain(node), env)
        a = self.charge(node[1], env, majorana)
        b = self.charge(node[2], env, majorana)
        sign = -1 if op == '/' else 1
        return tuple(x + sign * y for x, y in zip(a, b))

    def mass_term_charge(self, spinors, env):
        """fbar.ProjP.g of fields whose X is that of their currents."""
        f, g = self.field(spinors[0][1])[0], self.field(spinors[2][1])[0]
        x = {(bar, right): value(c, env) for bar, right, field, c
             in self.explicit_currents() if bar == field and c_is_exact(c)}
        for name, o in self.fields.items() if self.alone else ():
            if name in self.charges and 'Indices' not in o and \
                    o['Definitions'][1][0][0] == ':>':
                right, parts = read_definition(o['Definitions'][1][0][2])
                if len(parts) == 1:
                    x[parts[0][0], right] = self.charge_of(name, 1, env)[2]
        own = self.fields.get(f, {}).get('SelfConjugate') == ('name', 'True')
        left = x.get((f, 1), 0) if own else -x.get((f, 0), 0)
        q = SM_CHARGE.get(g, Fraction(0)) - SM_CHARGE.get(f, Fraction(0))
        return (q, Fraction(0), left + x.get((g, 1), 0))

    def random_env(self, rng):
        return {k: Fraction(rng.randint(-40, 40), rng.randint(1, 12))
                for k in self.parameters}

    def check_lagrangians(self):
        local = set(self.lagrangian) | FUNCTIONS | self.known
        for name, tree in self.lagrangian.items():
            for x in walk(tree):
                if x not in local and not self.field(x):
                    raise Wrong('%s names %s, which is declared nowhere' %
                                (name, x))
        rng = random.Random(20201120)
        for _ in range(3):
            env = self.random_env(rng)
            env['gX'] = Fraction(1)
            majorana = self.majorana_charges(env)
            for name, tree in self.lagrangian.items():
                # A Majorana field has the X of its right-handed part, which
                # only mass terms are made of.
                use = majorana if name in ('LMassHalf',
                                           'LZpNeutrinoHalf') else {}
                c = self.charge(tree, env, use)
                if any(c):
                    raise Wrong('%s has charges %s' % (name, show(c)))
        for name, tree in self.lagrangian.items():
            for term in terms(tree):
                check_indices(name, term)

    def majorana_charges(self, env):
        """X of self-conjugate fermions: from the definitions of the gauge
        eigenstates, or from their currents."""
        out = {'': Fraction(0)}
        out.update({o['ClassName'][1]: Fraction(0)
                    for k, o in self.classes.items() if k.startswith('F[') and
                    o['SelfConjugate'] == ('name', 'True')})
        for name, o in self.fields.items():
            if 'Definitions' not in o or 'SelfConjugate' not in o:
                continue
            for x in o['Definitions'][1]:
                for n in walk(x[2]) if x[0] == ':>' else ():
                    if n in out:
                        out[n] = self.charge_of(name, 1, env)[2]
        for bar, right, field, c in self.explicit_currents():
            if bar in out and bar == field and right:
                out[bar] = value(c, env)
        return out

    # ---- currents ----

    def explicit_currents(self):
        tree = self.lagrangian.get('LZpCurrents')
        for term in terms(tree) if tree else ():
            yield read_current(term)

    def currents(self):
        """{(bar, field, right): number} of Zp to mass eigenstates."""
        out = {}
        for bar, right, field, c in self.explicit_currents():
            key = (bar, field, right)
            out[key] = out.get(key, 0) + complex(value(c, self.env))
        if self.alone:
            self.implicit_currents(out)
        return out

    def implicit_currents(self, out):
        env = {k: v if k == 'CKM' else complex(v) for k, v in self.env.items()}
        # What of each gauge boson (the last component of Wi) is Zp.
        part = {x: complex(value(only_zp(
            self.fields[x]['Definitions'][1][-1][2]), self.env))
            for x in ('B', 'Wi', 'Xp')}
        for name, o in self.fields.items():
            if name not in self.charges or not any(
                    k.startswith('F[') and v is o
                    for k, v in self.classes.items()):
                continue
            _, y, x = self.charge_of(name, 1, self.env)
            for d in o['Definitions'][1]:
                args = d[1][2]
                doublet = ('call', ('name', 'Index'), [('name', 'SU2D')]) in \
                    (o['Indices'][1] if 'Indices' in o else [])
                t3 = {0: Fraction(0), 1: Fraction(1, 2), 2: Fraction(-1, 2)}[
                    int(args[1][1]) if doublet else 0]
                right, parts = read_definition(d[2])
                g = env['gX'] * complex(x) * part['Xp'] + \
                    env['gw'] * complex(t3) * part['Wi'] + \
                    env['g1'] * complex(y) * part['B']
                for (f1, c1), (f2, c2) in itertools.product(parts, parts):
                    key = (f1, f2, right)
                    out[key] = out.get(key, 0) + g * \
                        complex(value(c1, env)).conjugate() * \
                        complex(value(c2, env))

    def check_charges(self):
        """Classes have the charges of ZpCharges."""
        for name, x in self.charges.items():
            o = self.fields.get(name)
            if o is None and not self.alone:
                continue
            if o is None:
                raise Wrong('%s has a charge and no class' % name)
            mine = options(o['QuantumNumbers'])['X']
            if value(mine, self.env) != value(x, self.env):
                raise Wrong('%s has charges %s and %s' %
                            (name, text_of(mine), text_of(x)))

    def check_traces(self):
        """Currents have the charges of ZpCharges as eigenvalues: tr X and
        tr X^2 of quarks and leptons."""
        heavy = any(x not in ('u', 'c', 't', 'd', 's', 'b', 've', 'vm', 'vt',
                              'e', 'mu', 'ta') and not x.startswith('N')
                    for x, _, _, _ in self.explicit_currents())
        if self.alone or heavy:
            return
        groups = {('u', 0): 'Q', ('u', 1): 'u', ('d', 0): 'Q', ('d', 1): 'd',
                  ('e', 0): 'L', ('e', 1): 'e'}
        names = {'u': 'u c t', 'd': 'd s b', 'e': 'e mu ta'}
        g = self.currents()
        for (species, right), multiplet in groups.items():
            f = names[species].split()
            m = [[g.get((a, b, right), 0) / complex(self.env['gX'])
                  for b in f] for a in f]
            x = [complex(value(self.charges['%s%d' % (multiplet, k)],
                               self.env)) for k in (1, 2, 3)
                 if '%s%d' % (multiplet, k) in self.charges]
            if len(x) != 3:
                continue
            one = sum(m[i][i] for i in range(3)) - sum(x)
            two = sum(m[i][j] * m[j][i] for i in range(3) for j in range(3)) \
                - sum(y * y for y in x)
            if abs(one) > 1e-9 or abs(two) > 1e-9:
                raise Wrong('currents of %s are not those of the charges of %s'
                            % (species, multiplet))


def only_zp(node):
    """The formula with 1 for Zp[mu] and 0 for other vectors."""
    if node[0] == 'call' and node[1][1] in ('A', 'Z', 'W', 'Wbar', 'Zp'):
        return ('number', '1' if node[1][1] == 'Zp' else '0')
    if node[0] in ('number', 'name', 'call'):
        return node
    return (node[0],) + tuple(only_zp(x) for x in node[1:])


def c_is_exact(node):
    """No function and no CKM element in it."""
    return not any(x in CALLS or x == 'CKM' for x in walk(node))


def show(charges):
    return 'Q = %s, Y = %s, X = %s' % charges


def text_of(node):
    if node[0] in ('number', 'name', 'string'):
        return node[1]
    if node[0] == 'call':
        return '%s[%s]' % (text_of(node[1]), ', '.join(map(text_of, node[2])))
    if node[0] == 'list':
        return '{%s}' % ', '.join(map(text_of, node[1]))
    return '%s %s %s' % (text_of(node[1]), node[0], text_of(node[2]))


def terms(node):
    """Terms of a sum, without their signs."""
    if node[0] == 'call' and node[1] == ('name', 'Block'):
        yield from terms(node[2][1])
    elif node[0] in '+-' and len(node) == 3:
        yield from terms(node[1])
        yield from terms(node[2])
    elif node != ('number', '0'):
        yield node


INDEX = {'sp', 'ii', 'jj', 'cc', 'al', 'be', 'nu', 'aa'}


def indices(node):
    if node[0] == 'name' and node[1] in INDEX:
        yield node[1]
    elif node[0] == 'call':
        for x in node[2]:
            yield from indices(x)
    elif node[0] in ('^',):
        yield from indices(node[1])
        yield from indices(node[1])
    elif node[0] in '+-' and len(node) == 3:
        yield from indices(node[2] if node[1] == ('number', '0') else node[1])
    elif node[0] in ('*', '/', '.'):
        yield from indices(node[1])
        yield from indices(node[2])


def check_indices(name, term):
    found = list(indices(term))
    for x in set(found):
        if found.count(x) != 2:
            raise Wrong('%s: the index %s stands %d times in %s' %
                        (name, x, found.count(x), text_of(term)))


def factors(node):
    if node[0] == '*':
        return factors(node[1]) + factors(node[2])
    return [node]


def chain(node):
    return chain(node[1]) + chain(node[2]) if node[0] == '.' else [node]


def read_current(term):
    """(bar, right, field, coefficient) of c Zp[al] fbar.Ga[al].P.f"""
    f = factors(term)
    spinors = chain(f[-1])
    if len(f) < 3 or f[-2] != ('call', ('name', 'Zp'), [('name', 'al')]) or \
            len(spinors) != 4 or spinors[0][1][-3:] != 'bar':
        raise Wrong('no current: %s' % text_of(term))
    c = f[0]
    for x in f[1:-2]:
        c = ('*', c, x)
    return spinors[0][1][:-3], int(spinors[2][1] == 'ProjP'), spinors[3][1], c


def read_definition(node):
    """(right, [(field, coefficient)]) of Module[{sp2}, Proj[..]*(sum)]"""
    f = factors(node[2][1])
    right = int(f[0][1] == ('name', 'ProjP'))
    parts = []
    for t in terms(f[1]) if len(f) == 2 else [rebuild(f[1:])]:
        g = factors(t)
        c = ('number', '1')
        for x in g[:-1]:
            c = ('*', c, x)
        parts.append((g[-1][1][1], c))
    return right, parts


def rebuild(f):
    node = f[0]
    for x in f[1:]:
        node = ('*', node, x)
    return node


# ---- the same couplings as in a UFO ----

def ufo_currents(folder):
    parent, name = os.path.split(os.path.abspath(folder))
    sys.path.insert(0, parent)
    sys.dont_write_bytecode = True
    ufo = importlib.import_module(name)
    env = {'cmath': cmath, 'complexconjugate': lambda z: complex(z).conjugate(),
           're': lambda z: complex(z).real, 'im': lambda z: complex(z).imag,
           'complex': complex, 'abs': abs}
    for p in ufo.all_parameters:
        env[p.name] = eval(p.value, env) if isinstance(p.value, str) \
            else p.value  # pylint: disable=eval-used
    out = {}
    for v in ufo.all_vertices:
        names = [p.name for p in v.particles]
        if len(names) != 3 or names[2] != 'Zp' or v.particles[0].spin != 2:
            continue
        anti, field = v.particles[0], v.particles[1]
        # [f_j~, f_i, Zp] is f_i-bar f_j
        key = clean(field.name), clean(
            anti.antiname if anti.name != anti.antiname else anti.name)
        for (_, k), c in v.couplings.items():
            g = eval(c.value, env) / 1j  # pylint: disable=eval-used
            s = v.lorentz[k].name
            for right in {'FFVL': (0,), 'FFVR': (1,), 'FFV1': (0, 1)}.get(s, ()):
                out[key + (right,)] = out.get(key + (right,), 0) + g
    return out


def clean(name):
    return name.rstrip('+-~')


STANDARD = 'u c t d s b e mu ta ve vm vt'.split()


def compare(model, folder):
    ours, theirs = model.currents(), ufo_currents(folder)
    scale = max([abs(x) for x in theirs.values()] + [1e-300])
    # Gauge eigenstates have the admixture of heavy quarks to second order.
    heavy = model.alone and any(x.startswith('Mass') for x in model.parameters)
    scale *= 1e6 if heavy else 1
    n = 0
    for key in sorted(set(ours) | set(theirs)):
        if key[0] not in STANDARD or key[1] not in STANDARD:
            continue
        a, b = ours.get(key, 0), theirs.get(key, 0)
        if abs(a - b) > 1e-9 * scale:
            raise Wrong('%s: %s here, %s in the UFO' % (key, a, b))
        n += 1
    return n


def main(args):
    folder = None
    if '--ufo' in args:
        k = args.index('--ufo')
        folder = args[k + 1]
        del args[k:k + 2]
    if len(args) != 1 or args[0].startswith('-'):
        print(__doc__)
        return 2
    try:
        model = Model(args[0])
        model.check_lagrangians()
        model.check_charges()
        model.check_traces()
        n = compare(model, folder) if folder else 0
    except (Wrong, KeyError, IndexError) as e:
        print('%s: %s' % (args[0], e if isinstance(e, Wrong) else
                          'missing: %s' % e))
        return 1
    print('%s: %d parameters, %d classes, %d Lagrangians%s' % (
        args[0], len(model.parameters), len(model.classes),
        len(model.lagrangian),
        ', %d couplings as in the UFO' % n if folder else ''))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
