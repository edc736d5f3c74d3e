"""Checks model files of PyR@TE: every field of a term is declared, indices are
contracted in pairs, and the charges of each term add to zero, exactly.

    check_pyrate.py FILE...
"""
import random
import re
import sys
from fractions import Fraction

FIELD = re.compile(r'^    (\w+): \{(?:Gen: 1, |RealFields: \[\w+, \w+\], '
                   r'Norm: 1/sqrt\(2\), )Qnb: \{(.*)\} \},$')


class Wrong(Exception):
    """What is wrong with a file."""


def number(text, parameters):
    """An affine charge such as `-x/3 + 2*y - 1` at values of parameters."""
    if not re.fullmatch(r'[\w\s+*/-]+', text):
        raise Wrong('the charge %r' % text)
    code = re.sub(r'\d+', lambda m: 'F(%s)' % m.group(), re.sub(
        r'[A-Za-z]\w*', lambda m: 'P["%s"]' % m.group(), text))
    code = re.sub(r'P\["(\w*)F\((\d+)\)(\w*)"\]', r'P["\1\2\3"]', code)
    return eval(code, {'F': Fraction, 'P': parameters})


def read(text, parameters):
    fields, section, terms = {}, None, []
    for line in text.splitlines():
        found = FIELD.match(line)
        head = re.match(r' *(\w+): \{$', line)
        term = re.match(r'        (\w+) : (.*),$', line)
        if found:
            name, numbers = found.groups()
            if name in fields:
                raise Wrong('%s is there twice' % name)
            q = dict(x.split(': ') for x in numbers.split(', '))
            fields[name] = (number(q['U1Y'], parameters),
                            number(q['U1X'], parameters))
        elif head:
            section = head.group(1)
        elif term:
            terms.append((section,) + term.groups())
    if text.count('{') != text.count('}') or not fields or not terms:
        raise Wrong('the structure')
    return fields, terms


def check_term(name, text, fields):
    total, indices = [Fraction(0), Fraction(0)], []
    text = re.sub(r'^\((.*)\)\*\*2$', r'\1', text)
    for factor in text.split():
        m = re.fullmatch(r'(\w+?)(bar|tilde)?(?:\[([a-z,]+)\])?', factor)
        if m and m.group(1) not in fields and factor.split('[')[0] in fields:
            m = re.fullmatch(r'(\w+)()(?:\[([a-z,]+)\])?', factor)
        if not m or m.group(1) not in fields:
            raise Wrong('%s names %s' % (name, factor))
        indices += (m.group(3) or '').split(',') if m.group(3) else []
        for k in range(2):
            total[k] += fields[m.group(1)][k] * (-1 if m.group(2) else 1)
    if any(total):
        raise Wrong('%s has charges %s' % (name, total))
    if any(indices.count(i) != 2 for i in indices):
        raise Wrong('%s has open indices' % name)


def check(path):
    with open(path, encoding='utf-8') as f:
        text = f.read()
    names = re.findall(r'[A-Za-z]\w*', ' '.join(
        re.findall(r'U1X: ([^,}]*)', text)))
    rng = random.Random(1)
    parameters = {x: Fraction(rng.randint(1, 999), rng.randint(1, 99))
                  for x in names}
    fields, terms = read(text, parameters)
    seen = [t[1] for t in terms]
    for section, name, term in terms:
        if seen.count(name) > 1:
            raise Wrong('%s is there twice' % name)
        if section != 'Definitions':
            check_term(name, term, fields)
    return len(fields), len(terms)


for path in sys.argv[1:]:
    try:
        print('%s: %d fields, %d terms' % ((path,) + check(path)))
    except (Wrong, KeyError) as e:
        sys.exit('%s: %s' % (path, e))
