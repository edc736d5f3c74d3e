"""What the options of parameters, classes and gauge groups may be."""
import re

from .grammar import Wrong, is_call, text_of

TYPES = {'V': ('Sine', 'C'), 'F': ('Straight',), 'S': ('ScalarDash',)}


def is_name(x):
    return x[0] == 'name' and re.fullmatch(r'[A-Za-z][A-Za-z0-9]*', x[1])


def is_string(x):
    return x[0] == 'string'


def is_integer(x):
    return x[0] == 'number' and x[1].isdigit()


def is_boolean(x):
    return x in (('name', 'True'), ('name', 'False'))


def is_true(x):
    return x == ('name', 'True')


def one_of(*names):
    return lambda x: x[0] == 'name' and x[1] in names


def is_list_of(judge):
    return lambda x: x[0] == 'list' and x[1] and all(map(judge, x[1]))


def is_index(x):
    return is_call(x, 'Index') and len(x[2]) == 1 and is_name(x[2][0])


def is_order(x):
    """{QED, 1} or {NP, -1}"""
    return x[0] == 'list' and len(x[1]) == 2 and is_name(x[1][0]) and \
        is_integer(x[1][1][2] if x[1][1][0] == '-' else x[1][1])


def is_size(x):
    """0, {name, number} or {name, Internal}"""
    return x == ('number', '0') or x[0] == 'list' and len(x[1]) == 2 and \
        is_name(x[1][0]) and (x[1][1][0] == 'number' or
                              x[1][1] == ('name', 'Internal'))


def is_rule(x):
    return x[0] in ('->', ':>')


def is_charge(x):
    return is_rule(x) and is_name(x[1])


def anything(_):
    return True


PARAMETER = {
    'ParameterType': one_of('External', 'Internal'), 'Value': anything,
    'Description': is_string, 'ParameterName': is_string,
    'InteractionOrder': is_order, 'ComplexParameter': is_boolean,
    'Indices': is_list_of(is_index), 'Unitary': is_boolean}
EXTERNAL = dict(PARAMETER, BlockName=is_name, OrderBlock=is_integer)
FIELD = {
    'ClassName': is_name, 'SelfConjugate': is_boolean,
    'Indices': is_list_of(is_index), 'QuantumNumbers': is_list_of(is_charge)}
UNPHYSICAL = dict(FIELD, Unphysical=is_true, FlavorIndex=is_name,
                  Definitions=is_list_of(is_rule))
PHYSICAL = dict(
    FIELD, Mass=is_size, Width=is_size, PDG=is_integer,
    ParticleName=is_string, AntiParticleName=is_string, FullName=is_string,
    PropagatorLabel=is_string, PropagatorArrow=one_of('Forward', 'None'))
GROUP = {
    'Abelian': is_boolean, 'CouplingConstant': is_name, 'GaugeBoson': is_name}
ABELIAN = dict(GROUP, Charge=is_name)
OTHER_GROUP = dict(GROUP, StructureConstant=is_name, SymmetricTensor=is_name,
                   Representations=is_list_of(is_name),
                   Definitions=is_list_of(is_rule))
NEEDED = {
    'External': ('Value', 'BlockName', 'OrderBlock'), 'Internal': ('Value',),
    'physical': ('ClassName', 'SelfConjugate', 'Mass', 'Width', 'PDG',
                 'ParticleName'),
    'unphysical': ('ClassName', 'SelfConjugate', 'Definitions'),
    'abelian': tuple(ABELIAN), 'other': tuple(GROUP) + ('Representations',)}


def read(what, node, form, needed):
    """{option: formula} of a list of rules, each of which is as it should."""
    if node[0] != 'list':
        raise Wrong('%s is no list of options' % what)
    out = {}
    for x in node[1]:
        if x[0] != '->' or x[1][0] != 'name':
            raise Wrong('%s: %s is no option' % (what, text_of(x)))
        name = x[1][1]
        if name not in form:
            raise Wrong('%s has the unknown option %s' % (what, name))
        if name in out:
            raise Wrong('%s has the option %s twice' % (what, name))
        if not form[name](x[2]):
            raise Wrong('%s of %s is %s' % (name, what, text_of(x[2])))
        out[name] = x[2]
    for name in needed:
        if name not in out:
            raise Wrong('%s has no %s' % (what, name))
    return out


def has(node, name, x):
    return node[0] == 'list' and \
        ('->', ('name', name), ('name', x)) in node[1]


def parameter(key, node):
    kind = 'External' if has(node, 'ParameterType', 'External') else 'Internal'
    return read('parameter ' + key, node,
                EXTERNAL if kind == 'External' else PARAMETER, NEEDED[kind])


def field(key, node):
    what = 'class ' + key
    if not re.fullmatch(r'[FSV]\[\d+\]', key):
        raise Wrong('the key of a class is %s' % key)
    if has(node, 'Unphysical', 'True'):
        return read(what, node, UNPHYSICAL, NEEDED['unphysical'])
    form = dict(PHYSICAL, PropagatorType=one_of(*TYPES[key[0]]))
    out = read(what, node, form, NEEDED['physical'])
    if ('AntiParticleName' in out) == (out['SelfConjugate'][1] == 'True'):
        raise Wrong('%s is self-conjugate and has an AntiParticleName, or '
                    'neither' % what)
    return out


def group(key, node):
    abelian = has(node, 'Abelian', 'True')
    return read('gauge group ' + key, node, ABELIAN if abelian else
                OTHER_GROUP, NEEDED['abelian' if abelian else 'other'])
