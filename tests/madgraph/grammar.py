"""grammar.py DIR...: reads what was emitted for MadGraph, DIR/madgraph, next
to DIR/ufo: scripts, cards, tables.

Scripts are words of a small language: every command, setting, particle and
path must be known.  Cards must have what the UFO package asks for, and say the
same as its formulas.
"""
import ast
import json
import math
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                '..', '..', 'tools'))
from ufo_reader import formula, package  # noqa: E402

# Settings of a run and what their values are.
REAL = r'[+-]?\d+(\.\d*)?([eE][+-]?\d+)?'
SETTINGS = {
    'run_tag': r'\w+', 'nevents': r'\d+', 'iseed': r'\d+', 'lpp1': r'[012]',
    'lpp2': r'[012]', 'ebeam1': REAL, 'ebeam2': REAL,
    'pdlabel': r'nn23lo1|lhapdf', 'lhaid': r'\d+',
    'fixed_ren_scale': 'True|False', 'fixed_fac_scale': 'True|False',
    'scale': REAL, 'dsqrt_q2fact1': REAL, 'dsqrt_q2fact2': REAL,
    'dynamical_scale_choice': r'-1|[0-4]', 'bwcutoff': REAL,
    'cut_decays': 'True|False', 'ptl': REAL, 'etal': REAL, 'drll': REAL,
    'mmll': REAL, 'ptj': REAL, 'etaj': REAL, 'maxjetflavor': r'[345]',
    'gridpack': 'True|False', 'use_syst': 'True|False',
}


class Wrong(Exception):
    pass


def want(condition, message):
    if not condition:
        raise Wrong(message)


def lines(path):
    with open(path) as text:
        for n, line in enumerate(text, 1):
            words = line.split('#')[0].split()
            if words:
                yield n, words


class Script(object):
    """A script for the generator, command by command."""

    def __init__(self, path, particles):
        self.path = path
        self.known = {p.lower() for p in particles}
        self.labels, self.processes, self.settings = {}, 0, {}
        self.state = 'start'
        for n, words in lines(path):
            try:
                getattr(self, 'do_' + words[0], self.unknown)(words[1:])
            except Wrong as why:
                raise Wrong('line %d: %s: %s' % (n, ' '.join(words), why))
        want(self.state == 'done', 'does not end with done')
        want(self.processes, 'has no process')

    def unknown(self, words):
        raise Wrong('no such command')

    def do_import(self, words):
        want(self.state == 'start' and words[0] == 'model' and
             len(words) == 2, 'expected: import model PATH')
        want(words[1].startswith(('./', '../')), 'the path is not relative')
        path, _, restriction = words[1].rpartition('-')
        folder = os.path.join(os.path.dirname(self.path), path)
        want(os.path.isfile(os.path.join(folder, '__init__.py')),
             'no package there')
        want(os.path.isfile(os.path.join(
            folder, 'restrict_%s.dat' % restriction)), 'no such restriction')
        self.state = 'model'

    def particle(self, name):
        want(name.lower() in self.known or name in self.labels,
             'unknown particle %s' % name)

    def do_define(self, words):
        want(self.state == 'model' and len(words) > 2 and words[1] == '=',
             'expected: define NAME = PARTICLE...')
        for name in words[2:]:
            self.particle(name)
        self.labels[words[0]] = words[2:]

    def do_generate(self, words):
        self.state = 'process'
        self.process(words)

    def do_add(self, words):
        want(self.state == 'process' and words[0] == 'process', 'expected: '
             'add process')
        self.process(words[1:])

    def process(self, words):
        """initial > [intermediate >] final [/ excluded] [, decay]..."""
        for k, part in enumerate(' '.join(words).split(',')):
            part, _, excluded = part.partition('/')
            sides = [side.split() for side in part.split('>')]
            want(len(sides) in (2, 3) and all(sides), 'expected A > B')
            want(len(sides[0]) == (1 if k else 2), 'initial particles')
            for name in sum(sides, []) + excluded.split():
                self.particle(name)
        self.processes += 1

    def do_output(self, words):
        want(self.state == 'process', 'nothing to output')
        want(len(words) == 2 and re.fullmatch(r'\w+', words[0]) and
             words[1] == '-f', 'expected: output NAME -f')
        self.name, self.state = words[0], 'output'

    def do_launch(self, words):
        want(self.state == 'output' and len(words) == 3 and
             words[0] == self.name and words[1] == '-n' and
             re.fullmatch(r'\w+', words[2]), 'expected: launch NAME -n RUN')
        self.state = 'launch'

    def do_set(self, words):
        want(self.state == 'launch', 'nothing is launched')
        if words[0] == 'param_card':
            want(words[1:] == ['DECAY', '32', 'auto'], 'not the width')
        else:
            want(len(words) == 2 and words[0] in SETTINGS, 'no such setting')
            want(words[0] not in self.settings, 'twice')
            want(re.fullmatch(SETTINGS[words[0]], words[1]), 'not its value')
            self.settings[words[0]] = words[1]

    def do_done(self, words):
        want(self.state == 'launch' and not words, 'nothing is launched')
        self.state = 'done'


def run_card(path):
    out = {}
    with open(path) as text:
        for n, line in enumerate(text, 1):
            line = line.split('#')[0].split('!')[0].strip()
            if not line:
                continue
            found = re.fullmatch(r'(\S+) = (\w+)', line)
            want(found, 'line %d: expected VALUE = NAME' % n)
            value, name = found.groups()
            want(name in SETTINGS and name not in out and
                 re.fullmatch(SETTINGS[name], value), 'line %d: %s' % (n, line))
            out[name] = value
    # By these the generator knows that this is such a card.
    want('gridpack' in out and 'ebeam1' in out, 'not known as a run card')
    return out


def param_card(path):
    """({(block, code): value}, {pdg: (width, {codes: ratio})})."""
    blocks, decays, block, pdg = {}, {}, None, None
    for n, words in lines(path):
        if words[0] == 'Block':
            want(len(words) == 2, 'line %d' % n)
            block, pdg = words[1].upper(), None
        elif words[0] == 'DECAY':
            want(len(words) == 3 and int(words[1]) not in decays,
                 'line %d' % n)
            block, pdg = None, int(words[1])
            decays[pdg] = (float(words[2]), {})
        elif pdg is not None:
            want(len(words) == 4 and words[1] == '2', 'line %d' % n)
            key = tuple(sorted(int(w) for w in words[2:]))
            want(key not in decays[pdg][1], 'line %d: twice' % n)
            decays[pdg][1][key] = float(words[0])
        else:
            want(block and len(words) == 2 and
                 re.fullmatch(r'-?\d\.\d{9}e[+-]\d\d', words[1]),
                 'line %d' % n)
            key = (block, int(words[0]))
            want(key not in blocks, 'line %d: twice' % n)
            blocks[key] = float(words[1])
    return blocks, decays


def check_param_card(path, model):
    blocks, decays = param_card(path)
    changed = {}
    for p in model.parameters:
        if p.nature == 'external' and p.lhablock != 'DECAY':
            key = (p.lhablock.upper(), p.lhacode[0])
            want(key in blocks, 'has no %s %d' % key)
            changed[p.name] = blocks.pop(key)
    values = formula.Values(model, changed)
    for p in model.particles:
        if p.pdg_code > 0 and ('MASS', p.pdg_code) in blocks:
            mass = complex(values.known[p.mass.name]).real
            want(math.isclose(blocks.pop(('MASS', p.pdg_code)), mass,
                              rel_tol=1e-8, abs_tol=1e-12),
                 'mass of %s' % p.name)
    want(not blocks, 'what is %s?' % sorted(blocks))
    tables = {d.particle.pdg_code: d for d in model.decays}
    for p in model.particles:
        if p.pdg_code < 0:
            continue
        want(p.pdg_code in decays, 'no DECAY %d' % p.pdg_code)
        width, ratios = decays.pop(p.pdg_code)
        check_decay(p, tables.get(p.pdg_code), width, ratios, values)
    want(not decays, 'what is %s?' % sorted(decays))


def check_decay(p, table, width, ratios, values):
    if ratios:
        want(abs(sum(ratios.values()) - 1) < 1e-8, 'ratios of %s' % p.name)
    for products, text in table.partial_widths.items() if table else ():
        masses = [complex(values.known[q.mass.name]).real
                  for q in (p,) + products]
        key = tuple(sorted(q.pdg_code for q in products))
        expected = (values.of(text).real
                    if masses[0] > masses[1] + masses[2] else 0.0)
        want(math.isclose(ratios.pop(key, 0.0) * width, max(expected, 0.0),
                          rel_tol=1e-7, abs_tol=1e-12 * width),
             'width of %s to %s' % (p.name, key))
    want(not ratios, 'decays of %s to %s' % (p.name, sorted(ratios)))


def free_entries(path):
    """Entries of a restriction that a generator leaves alone: not 0, not 1,
    and of a size of their own in their block."""
    blocks, block = {}, None
    for n, words in lines(path):
        if words[0].upper() == 'BLOCK':
            block = blocks.setdefault(words[1].upper(), {})
        elif words[0].upper() == 'DECAY':
            blocks.setdefault('DECAY', {})[int(words[1])] = n + 1.0
        else:
            block[int(words[0])] = abs(float(words[1]))
    return {(name, code) for name, block in blocks.items()
            for code, x in block.items()
            if x not in (0, 1) and list(block.values()).count(x) == 1}


def check_tables(folder, model):
    with open(os.path.join(folder, 'study.json')) as text:
        study = json.load(text)
    external = {p.name: [p.lhablock, p.lhacode[0]] for p in model.parameters
                if p.nature == 'external'}
    for name, place in study['parameters'].items():
        want(external.get(name) == place, 'study.json: %s' % name)
    free = free_entries(os.path.join(folder, '..', 'ufo', study['ufo'],
                                     'restrict_massless.dat'))
    offered = {(b.upper(), code) for b, code in study['parameters'].values()}
    want(offered == free, 'can be set: %s' % sorted(offered ^ free))
    for scan in study['scans']:
        name = study['names'].get(scan['name'], scan['name'])
        want(name in study['parameters'], 'cannot be scanned: %s' % name)
    want(set(study['names'].values()) <= set(external), 'names')
    scans = {s['name']: s['values'] for s in study['scans']}
    want(scans == {'M_Zp': [200.0 * k for k in range(1, 26)],
                   'g_X': [0.05, 0.1, 0.2]}, 'scans: %s' % scans)
    with open(os.path.join(folder, 'luminosities.json')) as text:
        table = json.load(text)
    want(sorted(table['mass']) == table['mass'], 'masses')
    for energy, pairs in table['energies'].items():
        want(set(pairs) >= {'uu', 'dd', 'ss', 'cc', 'bb'}, energy)
        for pair, row in pairs.items():
            want(len(row) == len(table['mass']) and
                 all(a > b > 0 for a, b in zip(row, row[1:])),
                 '%s %s' % (energy, pair))


def check(home):
    folder = os.path.join(home, 'madgraph')
    [ufo] = [os.path.join(home, 'ufo', n)
             for n in os.listdir(os.path.join(home, 'ufo'))]
    names = sorted(os.listdir(folder))
    at = ''
    with package.loaded(ufo) as model:
        particles = [p.name for p in model.particles]
        try:
            for at in names:
                path = os.path.join(folder, at)
                if at.endswith('.mg5'):
                    Script(path, particles)
                elif at.startswith('run_card'):
                    energy = float(re.search(r'([\d.]+)TeV', at).group(1))
                    card = run_card(path)
                    want(float(card['ebeam1']) == float(card['ebeam2']) ==
                         500 * energy, 'the energy')
                elif at.endswith('.py'):
                    with open(path) as text:
                        ast.parse(text.read())
            at = 'param_card.dat'
            check_param_card(os.path.join(folder, at), model)
            at = 'tables'
            check_tables(folder, model)
        except (Wrong, ValueError, KeyError, SyntaxError) as why:
            print('%s: %s: %s' % (home, at, why))
            return 1
    want(sum(n.endswith('.mg5') for n in names) == 8, 'scripts are missing')
    return 0


def main(homes):
    failed = sum(check(home) for home in homes)
    print('%d folders, %d wrong' % (len(homes), failed))
    return 1 if failed or not homes else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
