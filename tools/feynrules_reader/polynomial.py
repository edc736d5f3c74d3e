"""Polynomials in fields: {monomial: number}, a monomial a tuple of factors:
  ('b', field, component, bar, vector index or '', derivative indices)
  ('f', field, bar, charge-conjugate, hand L or R or '', derivative indices)
  ('ff', bar, psi, index of gamma or '', hand of psi): bar.Ga.Proj.psi, where
      bar and psi are (field, conjugate, derivative indices).
"""
from .grammar import Wrong

OTHER = {'L': 'R', 'R': 'L', '': ''}


def add(a, b, scale=1):
    out = dict(a)
    for m, x in b.items():
        out[m] = out.get(m, 0) + scale * x
    return out


def times(a, b):
    out = {}
    for m, x in a.items():
        for n, y in b.items():
            out[m + n] = out.get(m + n, 0) + x * y
    return out


def scaled(a, x):
    return {m: x * y for m, y in a.items()} if x else {}


def kept(poly, hand):
    """P_L or P_R times the one spinor of each monomial."""
    out = {}
    for m, x in poly.items():
        if sum(f[0] == 'f' for f in m) != 1:
            raise Wrong('a projector stands before what is no spinor')
        new = tuple(f[:4] + (hand,) + f[5:] if f[0] == 'f' else f for f in m)
        if all(f[0] != 'f' or f[4] in ('', hand) for f in m):
            out[new] = out.get(new, 0) + x
    return out


def physical(f, comps):
    if f.spin == 2:
        return {(('f', f.name, False, False, '', ()),): 1}
    k = comps[0] if comps else 0
    return {(('b', f.name, k, False, '@' if f.spin == 3 else '', ()),): 1}


def derivative(poly, mu):
    out = {}
    for m, x in poly.items():
        for k, f in enumerate(m):
            if f[0] == 'ff':
                raise Wrong('a derivative of a product of spinors')
            new = m[:k] + (f[:5] + (f[5] + (mu,),),) + m[k + 1:]
            out[new] = out.get(new, 0) + x
    return out


def without_labels(f):
    if f[0] == 'b':
        return (f[0], f[1], f[2], f[3], len(f[5]))
    return (f[0], f[1][0], f[1][1], f[2][0], f[2][1]) if f[0] == 'ff' else \
        (f[0], f[1], f[2], f[3])


def relabel(f, new):
    """The factor with other names of vector indices."""
    if f[0] == 'b':
        return f[:4] + (new(f[4]) if f[4] else '', tuple(map(new, f[5])))
    if f[0] == 'ff':
        return ('ff', f[1][:2] + (tuple(map(new, f[1][2])),),
                f[2][:2] + (tuple(map(new, f[2][2])),),
                new(f[3]) if f[3] else '', f[4])
    return f[:5] + (tuple(map(new, f[5])),)


def check_spinors(poly):
    """Terms have no spinor or one chain of them."""
    for m in poly:
        for f in m:
            if f[0] == 'f':
                raise Wrong('a spinor of %s stands alone' % f[1])
        if sum(f[0] == 'ff' for f in m) > 1:
            raise Wrong('a term with four spinors')
