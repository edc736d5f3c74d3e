"""Vertices of a UFO package in the form of `vertices`."""
import ast
import functools
import itertools
import os
import sys

from .grammar import Wrong
from .vertices import kind_of, ordered, put

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from ufo_reader import formula, package  # noqa: E402

# Components of gluons of which colour tensors are evaluated: see `algebra`.
GLUONS = {3: [(1, 2, 3)], 4: [(1, 1, 2, 2)]}
EPS = {(1, 2, 3): 1, (2, 3, 1): 1, (3, 1, 2): 1, (1, 3, 2): -1,
       (2, 1, 3): -1, (3, 2, 1): -1}


@functools.lru_cache(maxsize=8)
def loaded(folder):
    """The Ufo of a package; Wrong says why there is none."""
    try:
        with package.loaded(folder) as model:
            return Ufo(model)
    except package.Unreadable as e:
        raise Wrong('%s: %s' % (folder, e))


class Ufo:
    """Vertices, externals and particles of a loaded package."""

    def __init__(self, model):
        self.model, self.particles = model, model.particles
        self.spin = {abs(p.pdg_code): p.spin for p in model.particles}
        self.store = {}
        self.evaluate({})

    def evaluate(self, given):
        """Vertices where given[block, code] replaces default values."""
        if given == getattr(self, 'changed', None):
            return
        self.changed = given
        values = {name: given[key] for key, (name, _) in
                   self.externals().items() if key in given}
        self.values = formula.Values(self.model, values)
        self.numbers, self.all = {}, {}
        for v in self.model.vertices:
            self.put_vertex(v)

    def given(self):
        return {key: x for key, (_, x) in self.externals().items()}

    def externals(self):
        """{(block, code): (name, value)}"""
        return {(p.lhablock.upper(), ' '.join(map(str, p.lhacode))):
                (p.name, p.value) for p in self.model.parameters
                if p.nature == 'external'}

    def number(self, coupling):
        if coupling.name not in self.numbers:
            self.numbers[coupling.name] = self.values.of(coupling.value)
        return self.numbers[coupling.name]

    def structure(self, text):
        if text not in self.store:
            self.store[text] = read_structure(text)
        return self.store[text]

    def put_vertex(self, v):
        codes = [p.pdg_code for p in v.particles]
        gluons = [k for k, c in enumerate(codes) if c == 21]
        chosen = GLUONS.get(len(gluons)) or [(0,) * len(gluons)]
        for comps in chosen:
            self.put_legs(v, codes, dict(zip(gluons, comps)))

    def put_legs(self, v, codes, comps):
        legs = [(c, comps.get(k, 0)) for k, c in enumerate(codes)]
        order = sorted(range(len(legs)), key=lambda k: (legs[k], k))
        place = {k + 1: order.index(k) for k in range(len(legs))}
        legs = tuple(legs[k] for k in order)
        out = self.all.setdefault(legs, {})
        for (c, k), couplings in v.couplings.items():
            color = color_of(v.color[c], v, comps)
            for one in couplings if isinstance(couplings, list) \
                    else [couplings]:
                x = self.number(one) * color
                for spinors, tokens, y in self.structure(
                        v.lorentz[k].structure):
                    self.put_term(out, legs, place, spinors, tokens, x * y)

    @staticmethod
    def put_term(out, legs, place, spinors, tokens, x):
        if spinors:
            b, p, hand, gamma = spinors
            spinors = (place[b], place[p], hand,
                       ('v', place[gamma]) if gamma else '')
        spinors, x = ordered(spinors, x, [leg[0] for leg in legs])
        tokens = tuple(t[:1] + tuple(place[i] for i in t[1:]) for t in tokens)
        put(out, (spinors, tokens), x, len(legs))

    def kind(self, legs):
        return kind_of(legs, self.spin)


def read_structure(text):
    """[(spinors, tokens, number)] of a Lorentz structure."""
    out = []
    for number, parts in summed(ast.parse(text, mode='eval').body):
        gamma, hands, tokens, ends, steps = '', {'L', 'R'}, [], None, []
        for name, i in parts:
            if name == 'Metric':
                tokens.append(('g', i[0], i[1]))
            elif name == 'P':
                tokens.append(('p', i[0], i[1]))
            elif name == 'Gamma':
                gamma = i[0]
                steps.append((i[1], i[2]))
            elif name in ('ProjM', 'ProjP', 'Identity'):
                steps.append(i)
                if name != 'Identity':
                    hands = {'L' if name == 'ProjM' else 'R'}
            else:
                raise Wrong('Lorentz structure %s' % text)
        if steps:
            ends = {i for s in steps for i in s if i > 0}
            if ends != {1, 2} or steps[0][0] != 2 or \
                    (gamma and parts[0][0] != 'Gamma'):
                raise Wrong('Lorentz structure %s' % text)
            out += [((2, 1, h, gamma), tuple(tokens), number) for h in hands]
        else:
            out.append((None, tuple(tokens), number))
    return out


def summed(node):
    """[(number, [(name, indices)])] of a sum of products."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        sign = 1 if isinstance(node.op, ast.Add) else -1
        return summed(node.left) + [(sign * x, p)
                                    for x, p in summed(node.right)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return [(x * y, p + q) for x, p in summed(node.left)
                for y, q in summed(node.right)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        (y, _), = summed(node.right)
        return [(x / y, p) for x, p in summed(node.left)]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return [(-x, p) for x, p in summed(node.operand)]
    if isinstance(node, ast.Constant):
        return [(node.value, [])]
    if isinstance(node, ast.Call):
        return [(1, [(node.func.id, tuple(ast.literal_eval(x)
                                          for x in node.args))])]
    raise Wrong('Lorentz structure %s' % ast.unparse(node))


def color_of(text, v, comps):
    """The colour tensor for components of gluons; T and Identity are 1."""
    colored = sorted(abs(p.color) for p in v.particles if p.color != 1)
    if colored in ([3, 3, 8], [3, 3], []):
        right = {0: '1', 2: 'Identity(1,2)', 3: 'T(3,2,1)'}[len(colored)]
        if text != right:
            raise Wrong('UFO vertex %s has the colour %s' % (v.name, text))
        return 1
    (number, parts), = summed(ast.parse(text, mode='eval').body)
    inner = sorted({i for _, k in parts for i in k if i < 0})
    total = 0
    for choice in itertools.product((1, 2, 3), repeat=len(inner)):
        at = dict(zip(inner, choice))
        at.update({k + 1: c for k, c in comps.items()})
        x = number
        for name, k in parts:
            if name != 'f':
                raise Wrong('UFO vertex %s has the colour %s' % (v.name, text))
            x *= EPS.get(tuple(at[i] for i in k), 0)
        total += x
    return total
