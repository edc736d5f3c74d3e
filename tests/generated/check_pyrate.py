"""Checks model files of PyR@TE: every field of a term is declared, indices are
contracted in pairs that are invariant, the charges of each term add to zero,
exactly; charges at a benchmark are those of the formulas next to them; and
the potential has all terms that there can be, by enumeration.

    check_pyrate.py FILE...
"""
import itertools
import random
import re
import sys
from collections import Counter
from fractions import Fraction

FIELD = re.compile(r'^    (\w+): \{(Gen: 1, |RealFields: \[\w+, \w+\], '
                   r'Norm: 1/sqrt\(2\), )Qnb: \{(.*)\} \},(?: # X = (.*))?$')
TERM = re.compile(r'        ([\w\[\]]+) : (.*?),( # \+ h\.c\.)?$')
POTENTIAL = {'ScalarMasses': 2, 'TrilinearTerms': 3, 'QuarticTerms': 4}


class Wrong(Exception):
    """What is wrong with a file."""


def number(text, parameters):
    """An affine charge such as `-x/3 + 2*y - 1` at values of parameters."""
    if not re.fullmatch(r'[\w\s+*/-]+', text):
        raise Wrong('the charge %r' % text)
    code = re.sub(r'[A-Za-z]\w*|\d+', lambda m: 'F(%s)' % m.group()
                  if m.group().isdigit() else 'P["%s"]' % m.group(), text)
    return eval(code, {'F': Fraction, 'P': parameters})


class Field:
    """Representation, Y and X of a field; X at random parameters."""

    def __init__(self, scalar, numbers, formula, parameters, benchmark):
        q = dict(x.split(': ') for x in numbers.split(', '))
        self.scalar = scalar
        self.su2 = int(q.get('SU2L', 1))
        self.su3 = int(q.get('SU3c', 1))
        self.charges = (number(q['U1Y'], {}),
                        number(formula or q['U1X'], parameters))
        if formula and number(formula, benchmark) != number(q['U1X'], {}):
            raise Wrong('%s is not %s at the benchmark' % (q['U1X'], formula))
        self.indices = ['SU2L'] * (self.su2 > 1) + ['SU3c'] * (self.su3 != 1)
        self.covered = scalar and self.su2 <= 2 and self.su3 == 1


class File:
    def __init__(self, text):
        point = re.search(r'^# U1X is at the benchmark of the model, (.*); X',
                          text, re.M)
        benchmark = dict(x.split(' = ') for x in point.group(1).split(', ')) \
            if point else {}
        benchmark = {k: Fraction(v) for k, v in benchmark.items()}
        names = re.findall(r'[A-Za-z]\w*', ' '.join(
            re.findall(r'U1X: ([^,}]*)', text)) + ' '.join(benchmark))
        rng = random.Random(1)
        parameters = {x: Fraction(rng.randint(1, 10**9), rng.randint(1, 10**6))
                      for x in sorted(set(names))}
        self.fields, self.terms, section = {}, [], None
        for line in text.splitlines():
            found = FIELD.match(line)
            head = re.match(r' *(\w+): \{$', line)
            term = TERM.match(line)
            if found:
                name, kind, numbers, formula = found.groups()
                if name in self.fields:
                    raise Wrong('%s is there twice' % name)
                if (formula is None) != (point is None):
                    raise Wrong('%s has no formula, or no benchmark' % name)
                self.fields[name] = Field(kind[0] == 'R', numbers, formula,
                                          parameters, benchmark)
            elif head:
                section = head.group(1)
            elif term:
                self.terms.append((section,) + term.groups())
        self.linear = set(re.findall(r'^# They allow a term linear in (\w+),',
                                     text, re.M))
        self.left_out = set(re.findall(
            r'^# No term of the potential with (\w+),', text, re.M))
        if text.count('{') != text.count('}') or not self.fields:
            raise Wrong('the structure')

    def letter(self, factor):
        """Name, conjugated or not, with a tilde or not, and the indices."""
        m = re.fullmatch(r'(\w+?)(bar|tilde)?(?:\[([a-z,]+)\])?', factor)
        if m and m.group(1) not in self.fields:
            m = re.fullmatch(r'(\w+)()(?:\[([a-z,]+)\])?', factor)
        if not m or m.group(1) not in self.fields:
            raise Wrong('%s is no field' % factor)
        name, mark, indices = m.groups()
        return name, bool(mark), mark == 'tilde', \
            indices.split(',') if indices else []


def upper(f, letter):
    """Doublets and triplets as they are are 1, conjugates -1; a conjugate
    doublet with a tilde is as a doublet."""
    name, conjugate, tilde, _ = letter
    field = f.fields[name]
    signs = [-1 if conjugate and not tilde else 1] * (field.su2 > 1)
    if field.su3 != 1:
        signs.append((-1 if conjugate else 1) * (1 if field.su3 > 0 else -1))
    return signs


def check_term(f, name, text):
    """The letters and the eps of a term, after a look at its indices."""
    letters, eps, ends = [], [], {}
    for factor in text.split('*'):
        m = re.fullmatch(r'Eps\[([a-z]),([a-z])\]', factor)
        if m:
            eps.append(m.groups())
            continue
        letters.append(f.letter(factor))
        field = f.fields[letters[-1][0]]
        if len(letters[-1][3]) != len(field.indices):
            raise Wrong('%s: the indices of %s' % (name, factor))
        for index, group, sign in zip(letters[-1][3], field.indices,
                                      upper(f, letters[-1])):
            ends.setdefault(index, []).append((group, sign))
    for pair in eps:
        if any(len(ends.get(i, [])) != 1 for i in pair) or \
                ends[pair[0]] != ends[pair[1]] or \
                ends[pair[0]][0][0] != 'SU2L':
            raise Wrong('%s: Eps of %s' % (name, pair))
        for i in pair:
            del ends[i]
    for index, found in ends.items():
        if len(found) != 2 or found[0][0] != found[1][0] or \
                found[0][1] != -found[1][1]:
            raise Wrong('%s: the index %s' % (name, index))
    for k in range(2):
        total = sum(f.fields[n].charges[k] * (-1 if conjugate else 1)
                    for n, conjugate, _, _ in letters)
        if total:
            raise Wrong('%s has charge %s' % (name, total))
    return letters, eps


def value(letters, eps, conjugate, point):
    """The product of brackets at a point: fields and conjugates apart."""
    total, where = 1, {}
    for name, bar, tilde, indices in letters:
        if tilde:
            raise Wrong('a tilde in the potential')
        x = point[name, bar != conjugate]
        if indices:
            where.setdefault(indices[0], []).append(x)
        else:
            total *= x[0]
    for i, j in eps:
        (a,), (b,) = where.pop(i), where.pop(j)
        total *= a[0] * b[1] - a[1] * b[0]
    for a, b in where.values():
        total *= a[0] * b[0] + a[1] * b[1]
    return total


def rank(rows):
    rows, r = [[Fraction(x) for x in row] for row in rows], 0
    for c in range(len(rows[0])):
        p = next((i for i in range(r, len(rows)) if rows[i][c]), None)
        if p is None:
            continue
        rows[r], rows[p] = rows[p], rows[r]
        for i in range(r + 1, len(rows)):
            k = rows[i][c] / rows[r][c]
            rows[i] = [x - k * y for x, y in zip(rows[i], rows[r])]
        r += 1
    return r


def invariants(f, monomial):
    """SU(2) singlets in a product of commuting fields: m equal doublets have
    the spin m/2; spins are added one by one."""
    spins = Counter({0: 1})
    for letter, m in Counter(monomial).items():
        if f.fields[letter[0]].su2 == 2:
            spins = sum((Counter({s: n for s in range(abs(k - m), k + m + 1, 2)})
                         for k, n in spins.items()), Counter())
    return spins[0]


def monomials(f, degree):
    """All neutral products of scalars and conjugates (True) of a degree."""
    letters = [(n, bar) for n in f.fields if f.fields[n].covered
               for bar in (True, False)]

    def sums(product):
        return tuple(sum((-1 if bar else 1) * f.fields[n].charges[k]
                         for n, bar in product) for k in range(2))
    half = {}
    for product in itertools.combinations_with_replacement(letters,
                                                           degree - degree // 2):
        half.setdefault(sums(product), []).append(product)
    found = set()
    for product in itertools.combinations_with_replacement(letters, degree // 2):
        y, x = sums(product)
        for other in half.get((-y, -x), []):
            found.add(tuple(sorted(product + other)))
    return found


def check_potential(f):
    rng = random.Random(2)
    points = [{(n, bar): [rng.randint(1, 10**6) for _ in range(2)]
               for n in f.fields for bar in (True, False)} for _ in range(4)]
    listed = {}
    for section, name, text, plus in f.terms:
        if section not in POTENTIAL:
            continue
        letters, eps = check_term(f, name, text)
        if len(letters) != POTENTIAL[section] or \
                not all(f.fields[x[0]].covered for x in letters):
            raise Wrong('%s is no term of %s' % (name, section))
        row = [value(letters, eps, False, p) for p in points]
        same = row == [value(letters, eps, True, p) for p in points]
        if same == bool(plus):
            raise Wrong('%s and its conjugate' % name)
        monomial = tuple(sorted(x[:2] for x in letters))
        listed.setdefault(monomial, []).append(row)
    for degree in POTENTIAL.values():
        for m in monomials(f, degree):
            rows = listed.get(m, [])
            bar = tuple(sorted((n, not b) for n, b in m))
            n_bar = len(listed.get(bar, [])) if bar != m else 0
            if rows and n_bar:
                raise Wrong('%s is there with its conjugate' % (m,))
            if len(rows) + n_bar != invariants(f, m) or \
                    rows and rank(rows) != len(rows):
                raise Wrong('%d terms %s, there are %d' % (
                    len(rows) + n_bar, m, invariants(f, m)))
    neutral = {m[0][0] for m in monomials(f, 1)
               if f.fields[m[0][0]].su2 == 1}
    if f.linear != neutral:
        raise Wrong('linear terms of %s' % (f.linear ^ neutral))
    missing = {n for n in f.fields
               if f.fields[n].scalar and not f.fields[n].covered}
    if missing != {n for n in f.left_out if n in f.fields}:
        raise Wrong('what is left out')


def check(path):
    with open(path, encoding='utf-8') as stream:
        f = File(stream.read())
    names = Counter(t[1] for t in f.terms)
    for section, name, text, _ in f.terms:
        if names[name] > 1 or name in f.fields:
            raise Wrong('%s is there twice' % name)
        if section == 'Definitions':
            m = re.fullmatch(r'Eps\[i,j\]\*(\w+)bar\[j\]', text)
            if not m or name != m.group(1) + 'tilde[i]' or \
                    m.group(1) not in f.fields:
                raise Wrong('the definition of %s' % name)
        else:
            check_term(f, name, text)
    check_potential(f)
    return len(f.fields), len(f.terms)


for path in sys.argv[1:]:
    try:
        print('%s: %d fields, %d terms' % ((path,) + check(path)))
    except (Wrong, KeyError, ValueError) as e:
        sys.exit('%s: %s: %s' % (path, type(e).__name__, e))
