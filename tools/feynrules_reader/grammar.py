"""The part of Mathematica's grammar that FeynRules models take.

A formula is a tuple: ('number', text), ('name', text), ('string', text),
('list', [..]), ('call', head, [..]), or (operator, left, right), where '*' is
what stands side by side as well and ('-', ('number', '0'), x) a sign.
"""
import re

TOKEN = re.compile(r'''\s*(?:
    (?P<number>\d+\.?\d*(?:\*\^-?\d+)?)
  | (?P<string>"[^"]*")
  | (?P<name>[A-Za-z$][A-Za-z0-9$]*_?)
  | (?P<op>:=|:>|->|==|&&|[\[\]{}()+\-*/^.,;=!])
)''', re.X)
CLOSES = {'[': ']', '{': '}', '(': ')'}
# Binary operators by precedence; `times` is what stands side by side.
LEVELS = {';': 1, '=': 2, ':=': 2, '->': 3, ':>': 3, '==': 5, '+': 7, '-': 7,
          '*': 8, 'times': 8, '/': 8, '.': 9, '^': 11}
ZERO, ONE = ('number', '0'), ('number', '1')


class Wrong(Exception):
    """What is wrong with the file."""


def tokens_of(text):
    text = re.sub(r'\(\*.*?\*\)', ' ', text, flags=re.S).rstrip()
    at, out, stack = 0, [], []
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
        if value in ('+', '-'):
            node = self.parse(8)
            return node if value == '+' else ('-', ZERO, node)
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


def parse(text):
    """The statements of a file."""
    return list(statements(Parser(tokens_of(text)).parse(1)))


def statements(tree):
    if tree[0] == ';':
        yield from statements(tree[1])
        yield from statements(tree[2])
    else:
        yield tree


def walk(node, local=frozenset()):
    """All names of a formula, but for what Block and patterns make local."""
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
    elif node[0] in (':>', '->') and node[1][0] == 'call':
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


def text_of(node):
    if node[0] in ('number', 'name', 'string'):
        return node[1]
    if node[0] == 'call':
        return '%s[%s]' % (text_of(node[1]), ', '.join(map(text_of, node[2])))
    if node[0] == 'list':
        return '{%s}' % ', '.join(map(text_of, node[1]))
    if node[0] == '-' and node[1] == ZERO:
        return '-' + text_of(node[2])
    space = '' if node[0] in '*/^.' else ' '
    return '(%s)' % (space + node[0] + space).join(map(text_of, node[1:])) \
        if space else node[0].join(map(text_of, node[1:]))


def is_call(node, *names):
    return node[0] == 'call' and node[1][0] == 'name' and node[1][1] in names


def signed_terms(node, sign=ONE):
    """(1 or -1, term) of a sum."""
    if is_call(node, 'Block'):
        yield from signed_terms(node[2][1], sign)
    elif node[0] in ('+', '-'):
        yield from signed_terms(node[1], sign)
        yield from signed_terms(
            node[2], sign if node[0] == '+' else ('-', ZERO, sign))
    elif node != ZERO:
        yield sign, node


def terms(node):
    return (x for _, x in signed_terms(node))


def factors(node):
    """Factors of a product; of a quotient those of the numerator, too."""
    if node[0] == '*':
        return factors(node[1]) + factors(node[2])
    if node[0] == '-' and node[1] == ZERO:
        return [('-', ZERO, ONE)] + factors(node[2])
    return [node]


def chain(node):
    return chain(node[1]) + chain(node[2]) if node[0] == '.' else [node]
