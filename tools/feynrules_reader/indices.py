"""Indices of a formula: their types, and that they are contracted in pairs."""
from collections import Counter

from .grammar import Wrong, is_call, text_of

# Types of index that are not expanded: they are contracted along a chain.
SILENT = ('Spin', 'Colour')
RANGE = {'SU2D': (1, 2), 'SU2W': (1, 2, 3), 'Gluon': (1, 2, 3)}
DERIVATIVES = ('del', 'DC')
OUTER = {'del': ['Lorentz'], 'DC': ['Lorentz'], 'CC': [], 'HC': []}
TENSORS = {'Ga': ['Lorentz'], 'ProjM': ['Spin', 'Spin'],
           'ProjP': ['Spin', 'Spin'], 'PauliSigma': ['SU2W', 'SU2D', 'SU2D'],
           'Ta': ['SU2W', 'SU2D', 'SU2D']}


def of_field(f):
    """Types of the arguments of a field."""
    first = {3: ['Lorentz'], 2: ['Spin'], 1: []}[f.spin]
    return first + f.indices


def product(node):
    """Factors of a product, of its chains of spinors and quotients."""
    if node[0] in ('*', '.', '/'):
        return product(node[1]) + product(node[2])
    return [node]


class Indices:
    """Free indices of the formulas of a model: {name: type}."""

    def __init__(self, model):
        self.model, self.seen = model, {}

    def slots(self, node):
        """(types, arguments, inner formulas) of a call; None: of numbers."""
        head = node[1][1] if node[1][0] == 'name' else None
        args = node[2]
        f = self.model.field(head)
        if f:
            types = of_field(f[0])
        elif head in OUTER:
            return OUTER[head], args[1:], args[:1]
        elif head == 'FS':
            v = self.model.field(args[0][1])
            if not v or v[0].spin != 3:
                raise Wrong('%s: %s is no gauge boson' %
                            (text_of(node), text_of(args[0])))
            types, args = ['Lorentz', 'Lorentz'] + v[0].indices, args[1:]
        elif head == 'Eps':
            types = ['SU2D' if len(args) == 2 else 'SU2W'] * len(args)
        elif head in TENSORS:
            types = TENSORS[head]
        else:
            return None
        if len(types) != len(args):
            raise Wrong('%s has %d indices; there are %d (%s)' % (
                text_of(node), len(args), len(types), ', '.join(types)))
        return types, args, []

    def free(self, node):
        """Free indices of a formula; Wrong where they are not in pairs."""
        if id(node) in self.seen:
            return self.seen[id(node)][1]
        out = self.find(node)
        self.seen[id(node)] = (node, out)
        return out

    def find(self, node):
        op = node[0]
        if op in ('number', 'name', 'string'):
            return {}
        if op == 'call':
            if is_call(node, 'Block', 'Module'):
                return self.free(node[2][1])
            found = self.slots(node)
            if found is None:
                return {}
            for x in found[1]:
                if x[0] not in ('name', 'number'):
                    raise Wrong('the index %s in %s' % (text_of(x),
                                                        text_of(node)))
            count = [(x[1], t) for t, x in zip(found[0], found[1])
                     if x[0] == 'name']
            for x in found[2]:
                count += self.free(x).items()
            return self.open(count, node)[0]
        if op in ('+', '-'):
            return self.of_sum(node)
        if op == '^':
            if self.free(node[1]):
                raise Wrong('free indices in the power %s' % text_of(node))
            return {}
        return self.contracted(node)[0]

    def of_sum(self, node):
        a, b = self.free(node[1]), self.free(node[2])
        if not a and node[1][0] == 'number' and node[1][1] == '0':
            return b
        if a != b:
            raise Wrong('terms of a sum have different free indices %s: %s' %
                        (' '.join(sorted(set(a) ^ set(b))), text_of(node[2])))
        return a

    def contracted(self, node):
        """(free, contracted) indices of a product, all its factors."""
        count = []
        for x in product(node):
            count += self.free(x).items()
        return self.open(count, node)

    def open(self, count, node):
        types, number = {}, Counter()
        for name, kind in count:
            if types.setdefault(name, kind) != kind:
                raise Wrong('the index %s is %s and %s in %s' % (
                    name, types[name], kind, text_of(node)))
            number[name] += 1
        for name, n in number.items():
            if n > 2:
                raise Wrong('the index %s stands %d times in %s' %
                            (name, n, text_of(node)))
        return ({k: t for k, t in types.items() if number[k] == 1},
                {k: t for k, t in types.items() if number[k] == 2})

    def check(self, tree):
        """A Lagrangian has no free indices."""
        for x in self.free(tree):
            raise Wrong('the index %s is not contracted' % x)
