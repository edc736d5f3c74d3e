"""A model: its statements, classes, parameters and their values.

An extension is read together with `standard.fr`, which declares what SM.fr
does (by our own words: masses of all fermions and a unitary CKM matrix).
"""
import functools
import os
from fractions import Fraction

from . import schema
from .formula import ckm, number, value
from .grammar import Wrong, is_call, parse, text_of, walk

FUNCTIONS = set('''Sqrt Abs Sign Conjugate Re Im Exp Sin Cos Tan ArcSin ArcCos
    ArcTan Log Pi I HC DC FS CC Ga ProjM ProjP del Block Module Eps PauliSigma
    Index Unfold NoUnfold Range True False Internal External'''.split())
# What of SM.fr an extension may name, besides the classes of standard.fr; its
# CKM matrix has other parameters than ours.
SM_NAMES = set('''CKM cabi vev MW sw2 sw cw ee gw g1 gs lam muH yl yu yd aEW
    aEWM1 Gf aS MZ MH LSM ymdo ymup yms ymc ymb ymt yme ymm ymtau MU MC MT MD
    MS MB Me MMU MTA'''.split())
SM_KEYS = {'V[%d]' % k for k in (1, 2, 3, 4, 11, 12)} | \
    {'F[%d]' % k for k in (1, 2, 3, 4, 11, 12, 13, 14, 15)} | \
    {'S[%d]' % k for k in (1, 2, 3, 11)}
STANDARD = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                        'standard.fr')


def options(node):
    return {x[1][1]: x[2] for x in node[1] if x[0] == '->'}


def unique(what, names):
    seen = set()
    for x in names:
        if x in seen:
            raise Wrong('%s %s is there twice' % (what, show(x)))
        seen.add(x)


def show(x):
    return ' '.join(x) if isinstance(x, tuple) else x


@functools.lru_cache(maxsize=1)
def standard():
    return Model(STANDARD)


class Field:
    """A class: name, indices (names of their types), what its options say."""

    def __init__(self, key, o):
        self.key, self.options = key, o
        self.name = o['ClassName'][1]
        self.spin = {'V': 3, 'F': 2, 'S': 1}[key[0]]
        self.real = o.get('SelfConjugate') == ('name', 'True')
        self.unphysical = 'Unphysical' in o
        self.indices = [x[2][0][1] for x in o['Indices'][1]] \
            if 'Indices' in o else []
        self.numbers = options(o['QuantumNumbers']) \
            if 'QuantumNumbers' in o else {}
        self.definitions = [x for x in o['Definitions'][1]] \
            if 'Definitions' in o else []
        if not self.unphysical:
            self.pdg = int(o['PDG'][1])

    def entry(self, what):
        """(name, formula) of Mass or Width; (None, None) for 0."""
        node = self.options[what]
        return (node[1][0][1], node[1][1]) if node[0] == 'list' else \
            (None, None)

    def hand(self):
        """L or R of a gauge eigenstate, by the projector it is made with."""
        for x in self.definitions:
            names = set(walk(x[2]))
            if self.spin == 2 and len(names & {'ProjM', 'ProjP'}) == 1:
                return 'L' if 'ProjM' in names else 'R'
        return None


class Model:
    def __init__(self, path):
        with open(path, encoding='utf-8') as f:
            text = f.read()
        self.path = path
        self.alone = 'load it together with SM.fr' not in text
        self.base = None if self.alone else standard()
        self.set, self.lagrangian = {}, {}
        for s in parse(text):
            if s[0] == ':=':
                if s[1][1] in self.lagrangian:
                    raise Wrong('%s is defined twice' % s[1][1])
                self.lagrangian[s[1][1]] = s[2]
            elif s[0] == '=' and s[1][0] == 'name':
                if s[1][1] in self.set:
                    raise Wrong('%s is set twice' % s[1][1])
                self.set[s[1][1]] = s[2]
        self.parameters = self.entries('M$Parameters', schema.parameter)
        self.own = [Field(k, o) for k, o in
                    self.entries('M$ClassesDescription',
                                 schema.field).items()]
        self.groups = self.base.groups if self.base else \
            self.entries('M$GaugeGroups', schema.group)
        self.charges = {x[1][1]: x[2] for x in self.set['M$ZpCharges'][1]} \
            if 'M$ZpCharges' in self.set else {}
        self.check_names()
        self.fields = dict(self.base.fields) if self.base else {}
        self.fields.update({f.name: f for f in self.own})
        self.all_lagrangians = dict(self.base.lagrangian) if self.base else {}
        self.all_lagrangians.update(self.lagrangian)
        self.check_values()
        self.evaluate({})

    def entries(self, name, form):
        if name not in self.set:
            raise Wrong('%s is missing' % name)
        out = {}
        for x in self.set[name][1]:
            if x[0] != '==':
                raise Wrong('%s has an entry without ==' % name)
            key = text_of(x[1])
            if key in out:
                raise Wrong('%s has the key %s twice' % (name, key))
            out[key] = form(key, x[2])
        return out

    def physical(self):
        return [f for f in self.own if not f.unphysical]

    def check_names(self):
        masses = [f.entry('Mass') for f in self.physical()]
        widths = [f.entry('Width')[0] for f in self.physical()]
        self.masses = [m for m, _ in masses if m]
        own = [m for m, x in masses if m and x != ('name', 'Internal')]
        fields = [f.name for f in self.own]
        unique('class', fields)
        unique('PDG code', [str(f.pdg) for f in self.physical()])
        unique('particle', [f.options[k][1] for f in self.physical() for k in
                            ('ParticleName', 'AntiParticleName')
                            if k in f.options])
        unique('name', fields + list(self.parameters) + own +
               [w for w in widths if w] +
               (list(self.groups) if self.alone else []))
        orders = {x[1][0][1] for x in
                  self.set.get('M$InteractionOrderHierarchy', ('', []))[1]}
        for p, o in self.parameters.items():
            if 'InteractionOrder' in o and \
                    o['InteractionOrder'][1][0][1] not in orders:
                raise Wrong('InteractionOrder of %s is not in the hierarchy' %
                            p)
        unique('UFO name', [o.get('ParameterName', ('name', p))[1]
                            for p, o in self.parameters.items()])
        unique('SLHA entry', list(self.externals().values()))
        if self.base:
            clash = SM_KEYS & {f.key for f in self.own} | \
                (SM_NAMES | set(self.base.fields)) & \
                (set(fields) | set(self.parameters))
            if clash:
                raise Wrong('SM.fr has %s already' % ', '.join(sorted(clash)))

    def externals(self):
        """{parameter: (block, code)}"""
        out = {}
        for name, o in self.parameters.items():
            if o['ParameterType'][1] == 'External':
                out[name] = (o['BlockName'][1], o['OrderBlock'][1])
        return out

    def check_values(self):
        known = set(FUNCTIONS) | set(self.masses)
        if self.base:
            known |= SM_NAMES
        for name, o in self.parameters.items():
            if o['ParameterType'][1] == 'External':
                value(o['Value'], {})
            else:
                own = {name} if 'Indices' in o else set()
                for x in walk(o['Value']):
                    if x not in known | own:
                        raise Wrong('%s uses %s before it is there' %
                                    (name, x))
            known.add(name)
        self.known = known

    def evaluate(self, given):
        """Values of all parameters; given[block, code] replaces defaults."""
        env = {}
        if self.base:
            self.base.evaluate(given)
            env.update(self.base.env)
        for f in self.physical():
            for what, block in (('Mass', 'MASS'), ('Width', 'DECAY')):
                name, x = f.entry(what)
                if name and x[0] == 'number':
                    env[name] = given.get((block, str(f.pdg)), number(x[1]))
        codes = self.externals()
        for name, o in self.parameters.items():
            if codes.get(name) in given:
                env[name] = given[codes[name]]
            elif 'Indices' in o:
                env[name] = matrix(name, o, env)
            else:
                env[name] = value(o['Value'], env)
        self.env = env
        self.check_ckm()

    def check_ckm(self):
        """The CKM matrix is the one of its four parameters."""
        env = self.env
        if 'CKM' in env:
            found = env['CKM']
        elif 'CKM1x1' in env:
            found = [[env['CKM%dx%d' % (i, j)] for j in (1, 2, 3)]
                     for i in (1, 2, 3)]
        else:
            raise Wrong('there is no CKM matrix')
        right = ckm(env)
        for i in range(3):
            for j in range(3):
                if abs(found[i][j] - right[i][j]) > 1e-12:
                    raise Wrong('CKM[%d,%d] is %s; %s is that of its '
                                'parameters' % (i + 1, j + 1, found[i][j],
                                                right[i][j]))

    def field(self, name):
        """(Field, is it the conjugate), or None for what is no field."""
        if name in self.fields:
            return self.fields[name], False
        if name.endswith('bar') and name[:-3] in self.fields:
            return self.fields[name[:-3]], True
        return None

    def names(self):
        """{code: name} of particles and antiparticles."""
        out = {}
        for f in self.fields.values():
            if not f.unphysical:
                out[f.pdg] = f.options['ParticleName'][1]
                if 'AntiParticleName' in f.options:
                    out[-f.pdg] = f.options['AntiParticleName'][1]
        return out

    def mass(self, f):
        name, _ = f.entry('Mass')
        return abs(self.env[name]) if name else 0.0


def matrix(name, o, env):
    """A matrix of rules name[i, j] -> formula."""
    n = max(int(k[1]) for x in o['Value'][1] for k in x[1][2])
    out = [[Fraction(0)] * n for _ in range(n)]
    for x in o['Value'][1]:
        if not is_call(x[1], name):
            raise Wrong('%s among the values of %s' % (text_of(x[1]), name))
        i, j = (int(k[1]) - 1 for k in x[1][2])
        out[i][j] = value(x[2], env)
    return out
