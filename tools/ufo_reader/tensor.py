"""Lorentz and colour structures as tensors.

A structure is a sum of terms, a term a factor times objects with indices; an
index that is positive belongs to a leg, one that is negative is summed.  Every
tensor is a dictionary from the indices of the legs to numbers.  Matrices in
the chiral basis, metric (+, -, -, -).
"""
import ast
import itertools
from fractions import Fraction

METRIC = (1.0, -1.0, -1.0, -1.0)

# sigma[0] = 1, then the Pauli matrices.
SIGMA = (((1, 0), (0, 1)), ((0, 1), (1, 0)), ((0, -1j), (1j, 0)),
         ((1, 0), (0, -1)))


def gamma_matrix(mu):
    """gamma^mu: the upper right block is sigma, the lower left its bar."""
    m = [[0j] * 4 for _ in range(4)]
    for a in range(2):
        for b in range(2):
            m[a][b + 2] = complex(SIGMA[mu][a][b])
            m[a + 2][b] = complex(SIGMA[mu][a][b]) * (1 if mu == 0 else -1)
    return m


GAMMA = [gamma_matrix(mu) for mu in range(4)]
LEFT = {(0, 0): 1.0, (1, 1): 1.0}
RIGHT = {(2, 2): 1.0, (3, 3): 1.0}
UNIT = {(k, k): 1.0 for k in range(4)}
GAMMA5 = {(k, k): -1.0 if k < 2 else 1.0 for k in range(4)}
# Charge conjugation: C gamma^mu^T C^-1 = -gamma^mu.
CONJUGATION = {(0, 1): 1.0, (1, 0): -1.0, (2, 3): -1.0, (3, 2): 1.0}


def sparse(matrices):
    return {(mu, a, b): x for mu, m in enumerate(matrices)
            for a, row in enumerate(m) for b, x in enumerate(row) if x}


def sign(order):
    n = sum(a > b for k, a in enumerate(order) for b in order[k + 1:])
    return -1.0 if n % 2 else 1.0


def antisymmetric(n):
    return {p: sign(p) for p in itertools.permutations(range(n))}


def gell_mann():
    """T^a = lambda^a/2."""
    t = [[[0j] * 3 for _ in range(3)] for _ in range(8)]
    for k, (a, b) in zip((0, 3, 5), ((0, 1), (0, 2), (1, 2))):
        t[k][a][b] = t[k][b][a] = 0.5 + 0j
        t[k + 1][a][b], t[k + 1][b][a] = -0.5j, 0.5j
    t[2][0][0], t[2][1][1] = 0.5 + 0j, -0.5 + 0j
    for a, x in enumerate((1, 1, -2)):
        t[7][a][a] = x / (2 * 3 ** 0.5) + 0j
    return t


T = gell_mann()


def product(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)]
            for i in range(3)]


def constants(sum_sign):
    """f^abc = -2i tr([T^a, T^b] T^c), d^abc = 2 tr({T^a, T^b} T^c)."""
    out = {}
    for a, b in itertools.product(range(8), repeat=2):
        x, y = product(T[a], T[b]), product(T[b], T[a])
        for c in range(8):
            z = sum((x[i][j] + sum_sign * y[i][j]) * T[c][j][i]
                    for i in range(3) for j in range(3))
            z = (2 * z if sum_sign > 0 else -2j * z).real
            if abs(z) > 1e-12:
                out[a, b, c] = z
    return out


# name: kinds of its indices (s spinor, v vector, m momentum), and entries.
LORENTZ = {
    'Identity': ('ss', UNIT),
    'ProjM': ('ss', LEFT),
    'ProjP': ('ss', RIGHT),
    'Gamma5': ('ss', GAMMA5),
    'Gamma': ('vss', sparse(GAMMA)),
    'Metric': ('vv', {(k, k): METRIC[k] for k in range(4)}),
    'Epsilon': ('vvvv', antisymmetric(4)),
    'C': ('ss', CONJUGATION),
    'P': ('vm', None),
}
# Kinds of colour: which colour of a leg (all outgoing) an index takes.
COLOR = {
    'Identity': ((3, -3), {(k, k): 1.0 for k in range(3)}),
    'T': ((8, 3, -3), sparse(T)),
    'f': ((8, 8, 8), constants(-1)),
    'd': ((8, 8, 8), constants(1)),
    'Epsilon': ((3, 3, 3), antisymmetric(3)),
    'EpsilonBar': ((-3, -3, -3), antisymmetric(3)),
}


class Wrong(Exception):
    pass


def index(node):
    try:
        n = ast.literal_eval(node)
    except ValueError:
        n = None
    if not isinstance(n, int) or n == 0:
        raise Wrong('%s is no index' % ast.unparse(node))
    return n


def terms(text, table):
    """[(factor, [(object, indices)])] of a structure."""
    try:
        node = ast.parse(text.strip(), mode='eval').body
    except SyntaxError:
        raise Wrong('"%s" is no structure' % text)
    return expand(node, table)


def expand(node, table):
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return [(Fraction(repr(node.value)), [])]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return [(-c, t) for c, t in expand(node.operand, table)]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        name = node.func.id
        if name not in table:
            raise Wrong('unknown object %s' % name)
        indices = tuple(index(a) for a in node.args)
        if len(indices) != len(table[name][0]):
            raise Wrong('%s has %d indices' % (name, len(table[name][0])))
        return [(Fraction(1), [(name, indices)])]
    if isinstance(node, ast.BinOp):
        a = expand(node.left, table)
        b = expand(node.right, table)
        if isinstance(node.op, ast.Add):
            return a + b
        if isinstance(node.op, ast.Sub):
            return a + [(-c, t) for c, t in b]
        if isinstance(node.op, ast.Mult):
            return [(c * d, t + u) for c, t in a for d, u in b]
        if isinstance(node.op, ast.Div) and len(b) == 1 and not b[0][1]:
            return [(c / b[0][0], t) for c, t in a]
    raise Wrong('%s is not understood' % ast.unparse(node))


def entries(name, kinds, indices, table, momenta):
    """The free indices of an object, and its entries."""
    if kinds == 'vm':
        p = momenta[indices[1] - 1]
        return indices[:1], {(k,): p[k] for k in range(4) if p[k]}
    return indices, table[name][1]


def contract(term, table, momenta, lower):
    """Sums one term over its negative indices: {legs' indices: number}."""
    factor, objects = term
    parts = [entries(n, table[n][0], i, table, momenta) for n, i in objects]
    out = {}
    seen = {}

    def walk(k, number):
        if k == len(parts):
            key = tuple(seen[i] for i in sorted(seen) if i > 0)
            out[key] = out.get(key, 0) + number
            return
        indices, values = parts[k]
        for at, x in values.items():
            new, weight = [], number * x
            for i, v in zip(indices, at):
                if i not in seen:
                    seen[i] = v
                    new.append(i)
                elif seen[i] != v:
                    break
                elif i in lower:
                    weight *= METRIC[v]
            else:
                walk(k + 1, weight)
            for i in new:
                del seen[i]

    walk(0, float(factor))
    return out


def tensor(text, table, momenta=()):
    """The tensor of a structure.  The order of a key is that of the legs
    that have an index."""
    out = {}
    for term in terms(text, table):
        lower = {i for name, indices in term[1]
                 for kind, i in zip(table[name][0], indices)
                 if kind == 'v' and i < 0}
        for key, x in contract(term, table, momenta, lower).items():
            out[key] = out.get(key, 0) + x
    return {k: x for k, x in out.items() if x}
