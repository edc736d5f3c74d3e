"""corrupt.py CHECKER PACKAGE [SET]: damages a copy of a UFO package in one place
at a time and sees that the checker names the damage.

Each case: the check that has to fail, a file, what is replaced, and by what
('gone': the file goes); or a function in place of the two that gives the new
text; or the check, the particles of a vertex or of a Hermitian pair, one
structure or None for all, and a factor for the coupling.  SET names the cases:
for packages of flavours (the default), of heavy quarks, or of heavy neutrinos.
"""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile


def vertex(particles):
    """The source of the vertex of these particles."""
    return (r"V_\d+ = Vertex\(name='V_\d+',\s+particles=\[%s\],"
            r"(?:.*\n)*?    couplings=\{.*\}\)\n" %
            re.escape(', '.join('P.' + p for p in particles)))


MUON = ['mu__plus__', 'mu__minus__', 'Zp']
W = ['d__tilde__', 'u', 'W__minus__']
CASES = [
    ('structures', 'lorentz', r'Gamma\(3,2,-1\)\*ProjM\(-1,1\)',
     'Gamma(3,1,-1)*ProjM(-1,2)'),
    ('structures', 'lorentz', r"'Gamma\(3,2,1\)'", "'Gamma(3,1,2)'"),
    ('structures', 'lorentz', r'Gamma\(3,2,-1\)\*ProjM\(-1,1\)',
     'Gamma(3,2,-1)*ProjM(-2,1)'),
    ('structures', 'lorentz', r"'Metric\(1,2\)'", "'Metric(1,3)'"),
    ('structures', 'vertices', r"color=\['Identity\(1,2\)'\]", "color=['1']"),
    ('structures', 'vertices', r"color=\['T\(3,2,1\)'\]",
     "color=['T(3,1,2)']"),
    ('structures', 'vertices', r"\[P\.mu__plus__, P\.mu__minus__, P\.Zp\]",
     '[P.Zp, P.mu__plus__, P.mu__minus__]'),
    ('fermions', 'vertices', r"\[P\.mu__plus__, P\.mu__minus__, P\.Zp\]",
     '[P.mu__minus__, P.mu__plus__, P.Zp]'),
    ('conservation', 'vertices', r"\[P\.mu__plus__, P\.mu__minus__, P\.Zp\]",
     '[P.mu__plus__, P.vm, P.Zp]'),
    ('conservation', 'vertices', r"\[P\.mu__plus__, P\.mu__minus__, P\.Zp\]",
     '[P.mu__plus__, P.e__minus__, P.Zp]'),
    ('conjugates', 'vertices', vertex(W), ''),
    ('conjugates', 'couplings', r"\*CKM1x3\*", '*complexconjugate(CKM1x3)*'),
    ('duplicates', 'vertices', vertex(MUON), lambda found: found.group(0) +
     found.group(0).replace("V_", "V_again_")),
    ('names', 'vertices', r"name='V_7'", "name='V_8'"),
    ('names', 'particles', r"pdg_code=13\b", 'pdg_code=11'),
    ('names', 'couplings', r"name='GC_2'", "name='gc_1'"),
    ('codes', 'parameters', r'lhacode=\[13\]', 'lhacode=[11]'),
    ('codes', 'parameters', r"lhablock='ZPINPUTS'", "lhablock='ZP INPUTS'"),
    ('formulas', 'parameters', r"value='1\./aEWM1'", "value='1./aewm1'"),
    ('formulas', 'parameters', r"value='1\./aEWM1'", "value='1/2*aEWM1'"),
    ('formulas', 'parameters', r"value='1\./aEWM1'",
     "value='complex(0,1)/aEWM1'"),
    ('formulas', 'couplings', r"value='-G'", "value='-Gstrong'"),
    ('particles', 'particles', r"mass=Param\.MMU", 'mass=Param.MTA'),
    ('particles', 'particles', r"(?s)(name='mu-'.*?charge=)-1\.", r'\1-1.5'),
    ('orders', 'couplings', r"(?s)(value='-G',\s+order=\{ 'Q)CD", r'\1ED'),
    ('orders', 'coupling_orders', r"(?s)(name='NP'.*?hierarchy=)\d", r'\g<1>3'),
    ('gauge', 'couplings', r"value='-complex\(0,1\)\*ee'",
     "value='complex(0,1)*ee'"),
    ('weak', 'vertices', r"(P\.u__tilde__, P\.d, P\.W__plus__\],(?s:.*?))L\.FFVL",
     r'\1L.FFVR'),
    ('symmetry', 'vertices', r"L\.VVVV1, L\.VVVV3, L\.VVVV4",
     'L.VVVV3, L.VVVV1, L.VVVV4'),
    ('card', 'write_param_card', r"'  %s %\.9e # %s' % \(", "'  %s %.3e # %s' % ("),
    ('widths', 'decays', r"(?s)(P\.mu__minus__\)|P\.mu__plus__\)):\s+'",
     r"\1:\n            '2.*"),
    ('widths', 'decays', r"\(P\.b__tilde__, P\.b\):\s+'.*',\n", ''),
    ('decays', 'parameters', r"(?s)(name='WZp'.*?value=)", r'\g<1>2*'),
    ('doublets', 'couplings', None, None),
    ('anomalies', 'couplings', None, None),
]

RESTRICTIONS = [
    ('restrictions', 'restrict_ckm.dat', '', 'gone'),
    ('restrictions', 'param_massless.dat', '', 'gone'),
    ('restrictions', 'restrict_default.dat', r'  5 \S+ # ymb\n', ''),
    ('restrictions', 'restrict_default.dat', r'  5 (\S+) # MB\n',
     r'  5 \1\n  51 3.7\n'),
    ('restrictions', 'restrict_default.dat', r'  5 (\S+) # MB\n',
     r'  5 \1\n  5 \1\n'),
    ('restrictions', 'restrict_default.dat', r'  5 \S+ # MB', '  5 zero'),
    ('restrictions', 'restrict_default.dat', r'  5 \S+ # MB', '  5 nan'),
    ('restrictions', 'restrict_default.dat', r'  5 \S+ # MB', '  5 0'),
    ('restrictions', 'restrict_default.dat', r'  5 \S+ # ymb', '  5 172'),
    ('restrictions', 'restrict_default.dat', r'  13 0 # ymm', '  13 0.10566'),
    ('restrictions', 'restrict_massless.dat', r'  15 0 # MTA', '  15 1.777'),
    ('restrictions', 'restrict_massless.dat', r'  6 172 # MT', '  6 0'),
    ('restrictions', 'restrict_ckm.dat', r'  1 0 # lamWS', '  1 0.2253'),
    ('restrictions', 'restrict_ckm.dat', r'  1 \S+ # gX', '  1 1'),
    ('restrictions', 'restrict_ckm.dat', r'(DECAY 6) \S+', r'\1 0'),
    ('restrictions', 'param_default.dat', r'  1 \S+ # gX', '  1 0.7654'),
    ('restrictions', 'param_default.dat', r'  1 \S+ # gX', ''),
    ('restrictions', 'param_default.dat', r'(Block YUKAWA\n)',
     r'\1  1 0 # ymdo\n'),
    ('restrictions', 'param_ckm.dat', r'(DECAY 6) \S+', r'\1 1.4'),
]


def order(particles, structure, new):
    """The order of the coupling of a vertex to one structure is another."""
    def change(package):
        name = coupling_of(package, particles, structure)
        return re.sub(r"(?s)(%s = Coupling\(.*?order=)\{.*?\}" % name,
                      r'\g<1>{ %s }' % new, source(package, 'couplings'),
                      count=1)
    return change


ORDERS = [
    ('powers', 'couplings', order(['g', 'g', 'g'], 'VVV1', "'QCD': 2"), None),
    ('powers', 'couplings', order(['g'] * 4, 'VVVV3', "'QCD': 1"), None),
    ('powers', 'couplings', order(['u__tilde__', 'u', 'g'], 'FFV1',
                                  "'QCD': 1, 'QED': 1"), None),
    ('powers', 'couplings', order(['u__tilde__', 'u', 'a'], 'FFV1',
                                  "'NP': 1"), None),
    ('powers', 'couplings', order(['Z', 'Z', 'H', 'H'], 'VVSS1', "'QED': 1"),
     None),
    ('powers', 'couplings', order(['Zp', 'Zp', 'hS', 'hS'], 'VVSS1',
                                  "'QED': 1, 'NP': 1"), None),
    ('powers', 'couplings', order(['Zp', 'Zp', 'hS'], 'VVS1', "'QED': 1"),
     None),
    ('powers', 'couplings', order(MUON, None, "'QED': 1"), None),
    ('inputs', 'parameters', r"(name='G', (?s:.*?)value=')", r'\g<1>1.001*'),
    ('inputs', 'parameters', r"(name='aEW', (?s:.*?)value=')", r'\g<1>1.001*'),
    ('inputs', 'parameters', r"(name='MW', (?s:.*?)value=')", r'\g<1>1.001*'),
    ('inputs', 'parameters', r"(name='MW', (?s:.*?)aEW/)Gf", r'\g<1>1.1663e-5'),
    ('inputs', 'parameters', r"(name='sw2', (?s:.*?)value=')", r'\g<1>1.001*'),
    ('inputs', 'parameters', r"(name='MZ0', (?s:.*?)value=')", r'\g<1>1.001*'),
]

HALF, ROOT = '0.5', '1.4142135623730951'
COUPLINGS = [
    ('strong', 'g g g', 'VVV1', HALF),
    ('strong', 'g g g g', 'VVVV3', HALF),
    ('vectors', 'W__minus__ W__plus__ Z', 'VVV1', '1.01'),
    ('vectors', 'W__minus__ W__plus__ Zp', 'VVV1', '-1.'),
    ('vectors', 'W__minus__ W__minus__ W__plus__ W__plus__', 'VVVVq', HALF),
    ('vectors', 'W__minus__ W__plus__ a Z', 'VVVVq', '-1.'),
    ('vectors', 'W__minus__ W__plus__ Zp Zp', 'VVVVq', '2.'),
    ('scalars', 'W__minus__ W__plus__ H', 'VVS1', '1.001'),
    ('scalars', 'Z Z H', 'VVS1', HALF),
    ('scalars', 'Z Zp H', 'VVS1', '-1.'),
    ('scalars', 'Z Z H H', 'VVSS1', HALF),
    ('scalars', 'Zp Zp hS', 'VVS1', HALF),
    ('scalars', 'Zp Zp hS hS', 'VVSS1', '2.'),
    ('scalars', 'Zp Zp A0 aPhi1', 'VVSS1', '2.'),
    ('scalars', 'Zp hPhi1 aPhi1', 'VSS1', '-1.'),
    ('scalars', 'Zp hS A0', 'VSS1', HALF),
    ('scalars', 'a H__minus__ H__plus__', 'VSS1', '-1.'),
    ('scalars', 'W__minus__ a H2 H__plus__ + W__plus__ a H2 H__minus__', 'VVSS1', HALF),
    ('currents', 'u__tilde__ u Z', 'FFVR', '1.01'),
    ('yukawas', 'b__tilde__ b H', None, ROOT),
    ('yukawas', 'ta__plus__ ta__minus__ H', None, '1/' + ROOT),
    ('yukawas', 'mu__plus__ mu__minus__ H', None, '1.01'),
    ('yukawas', 'e__plus__ e__minus__ H2', None, '-1.'),
    ('yukawas', 't__tilde__ t A0', None, '-1.'),
    ('yukawas', 't__tilde__ b H__plus__ + b__tilde__ t H__minus__', None, '1.01'),
    ('yukawas', 'b__tilde__ s H2 + s__tilde__ b H2', None, HALF),
    ('potential', 'H H H', 'SSS1', HALF),
    ('potential', 'H H H H', 'SSSS1', HALF),
]
QUARKS = [
    ('mixing', 'b__tilde__ s Zp + s__tilde__ b Zp', None, '1.01'),
    ('yukawas', 'BQ__tilde__ b hPhi + b__tilde__ BQ hPhi', None, ROOT),
    ('yukawas', 'BQ__tilde__ b Zp + b__tilde__ BQ Zp', None, '1.01'),
    ('scalars', 'Zp Zp hPhi', 'VVS1', HALF),
    ('potential', 'hPhi hPhi hPhi', 'SSS1', HALF),
    ('potential', 'vertices', vertex(['hPhi'] * 4), ''),
]
NEUTRINOS = [
    ('yukawas', 'N3 N3 hchi2', None, HALF),
    ('yukawas', 'N3 N3 Zp', None, '-1.'),
]
SETS = {'flavours': CASES + RESTRICTIONS + ORDERS + COUPLINGS, 'quarks': QUARKS,
        'neutrinos': NEUTRINOS}


def scaled(package, vertices, structure, factor):
    """couplings.py with a factor at the coupling to one structure, or to each,
    of each of the vertices."""
    out = source(package, 'couplings')
    for names in vertices.split(' + '):
        found = re.search(vertex(names.split()), source(package, 'vertices'))
        text = found.group(0)
        listed = re.search(r'lorentz=\[(.*?)\]', text).group(1).split(', ')
        for k, name in enumerate(listed):
            if structure and name != 'L.' + structure:
                continue
            coupling = re.search(r'\(\d+, %d\): C\.(\w+)' % k, text).group(1)
            out = re.sub(r"(%s = Coupling\(name='\w+',\s+value=')(.*)(')" %
                         coupling, r'\g<1>%s*(\2)\3' % factor, out)
    return out


def coupling_of(package, names, structure):
    """The name of the coupling of a vertex along one structure, or the first."""
    found = re.search(vertex(names), source(package, 'vertices')).group(0)
    listed = re.search(r'lorentz=\[(.*?)\]', found).group(1).split(', ')
    k = listed.index('L.' + structure) if structure else 0
    return re.search(r'\(\d+, %d\): C\.(\w+)' % k, found).group(1)


def path(package, name):
    return os.path.join(package, name if '.' in name else name + '.py')


def source(package, name):
    with open(path(package, name)) as text:
        return text.read()


def damage(package, case):
    """Text of the file with the damage."""
    check, name, pattern, new = case
    if ' ' in name:
        return scaled(package, name, pattern, new)
    text = source(package, name)
    if callable(pattern):
        return pattern(package)
    if pattern is not None:
        return re.sub(pattern, new, text, count=1)
    # The charge of one field of the muon's doublet: partners differ.  Then
    # those of both: what is left are sums.
    fields = [(['vm__tilde__', 'vm', 'Zp'], 'FFVL')]
    if check == 'anomalies':
        fields += [(MUON, 'FFVL')]
    out = text
    for names, side in fields:
        coupling = (coupling_of(package, names, side)
                    if side in structures_of(package, names) else
                    coupling_of(package, names, 'FFV1'))
        out = re.sub(r"(%s = Coupling\(name='\w+',\s+value=')" % coupling,
                     r'\1complex(0,1)*gX*(1./7.) + ', out)
    return out


def structures_of(package, names):
    found = re.search(vertex(names), source(package, 'vertices')).group(0)
    return found


def try_case(checker, package, case):
    """What went wrong, or nothing."""
    check, name = case[0], 'couplings' if ' ' in case[1] else case[1]
    home = tempfile.mkdtemp()
    try:
        copy = os.path.join(home, os.path.basename(package))
        shutil.copytree(package, copy)
        text = damage(package, case)
        if text == source(package, name):
            return 'nothing to damage in %s' % path('', name)
        with open(path(copy, name), 'w') as out:
            out.write(text)
        if case[3] == 'gone':
            os.remove(path(copy, name))
        ran = subprocess.run([sys.executable, '-B', checker, copy],
                             stdout=subprocess.PIPE, universal_newlines=True)
        if ran.returncode != 1:
            return 'status %d' % ran.returncode
        if 'FAIL %s: ' % check not in ran.stdout:
            return 'other failures:\n' + ran.stdout
    finally:
        shutil.rmtree(home)
    return None


def main(checker, package, cases='flavours'):
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda case: try_case(checker, package, case),
                              SETS[cases]))
    for case, why in zip(SETS[cases], found):
        if why:
            failed += 1
            print('%s in %s, %s: %s' % (case[0], case[1], case[2], why))
    print('%d damages, %d not noticed' % (len(SETS[cases]), failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], os.path.abspath(sys.argv[2]),
                  *sys.argv[3:]))
