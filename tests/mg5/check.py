#!/usr/bin/env python3
"""Emitted UFO packages in MadGraph5_aMC@NLO, when there is one.

    check.py STEP ZFORGE CATALOG

STEP is one of

    import      every model of the catalogue, with each restriction
    gauge       BRS, permutation and Lorentz invariance
    amplitudes  |M|^2 without what is new against MadGraph's own sm
    widths      decays.py against MadGraph's integration
    sigma       a cross-section against the narrow-width approximation

MG5_DIR names the installation; without it the exit status is 77.  MadGraph
writes into a model, so each run has a copy.  It always exits with 0: what it
says is read.
"""
import cmath
import os
import re
import shutil
import subprocess
import sys
import tempfile

HARMLESS = (
    'narrow-width approximation', 'automatic computation', 'alpha_s',
    'lhapdf', 'fastjet', 'eMELA', "definition of 'j' and 'p'",
    'not available', 'NEW PARTICLES', 'No valid', 'efficient width',
    'evaluated to zero', 'small width', 'For consistency', 'timer stopped',
    'to_slha2', 'not valid for current')
TROUBLE = (
    'Traceback', 'interrupted', 'Error detected', 'not executed',
    'un-physical', 'violating', 'invalid set', 'Unable to', 'No diagrams',
    'Unknow', 'not define', 'must be real', 'treated as zero', 'coherent')


class Failure(Exception):
    pass


class MadGraph(object):
    """One installation and a folder for its work."""

    def __init__(self, folder):
        self.program = os.path.join(os.environ['MG5_DIR'], 'bin', 'mg5_aMC')
        self.python = os.environ.get('MG5_PYTHON', sys.executable)
        self.folder = folder
        self.runs = 0

    def run(self, lines, limit=1800):
        """What the program says of a script, without colours."""
        self.runs += 1
        where = os.path.join(self.folder, 'run%d' % self.runs)
        os.makedirs(where)
        with open(os.path.join(where, 'script'), 'w') as out:
            out.write('\n'.join(lines) + '\n')
        done = subprocess.run(
            [self.python, '-B', self.program, 'script'], cwd=where,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=limit)
        text = re.sub(r'\x1b\[[0-9;]*m', '', done.stdout.decode('utf8', 'replace'))
        begin = text.find('import model')
        if begin < 0:
            raise Failure('MadGraph did not start:\n' + text[-2000:])
        text = text[begin:]
        for row in text.split('\n'):
            bad = any(word in row for word in TROUBLE) or \
                re.match(r'\s*(CRITICAL|ERROR|WARNING)', row)
            if bad and not any(word in row for word in HARMLESS):
                raise Failure('MadGraph says: %s\n%s' % (row, text[-1500:]))
        return text

    def copy(self, package):
        """A private copy of a model."""
        self.runs += 1
        target = os.path.join(self.folder, 'copy%d' % self.runs,
                              os.path.basename(package))
        shutil.copytree(package, target)
        return target


def emit(zforge, catalog, folder, models):
    """The packages of models by id, or by the beginning of one."""
    cards = os.path.join(catalog, 'models')
    packages = {}
    for name in sorted(os.listdir(cards)):
        model = name[:-5]
        if not name.endswith('.yaml') or (
                models and not any(model.startswith(m) for m in models)):
            continue
        target = os.path.join(folder, 'emitted', model)
        done = subprocess.run(
            [zforge, 'emit', 'ufo', os.path.join(cards, name), '-o', target],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise Failure(done.stdout.decode())
        inside = os.path.join(target, 'ufo')
        packages[model] = os.path.join(inside, os.listdir(inside)[0])
    if not packages:
        raise Failure('no model was emitted')
    return packages


# ---- import

def step_import(mg, zforge, catalog, folder):
    for model, package in emit(zforge, catalog, folder, ()).items():
        copy = mg.copy(package)
        for suffix in ('-full', '', '-massless', '-ckm'):
            text = mg.run(['import model %s%s' % (copy, suffix),
                           'display particles', 'display interactions'])
            if not re.search(r'contains [1-9]\d* interactions', text):
                raise Failure('%s%s has no interactions' % (model, suffix))
        print('imported', model, flush=True)


# ---- gauge

ANYWHERE = (
    'brs u u~ > w+ w- a', 'brs u d~ > w+ z a', 'brs u d~ > w+ h a',
    'brs u u~ > g g', 'brs e+ e- > w+ w- a',
    'permutation u u~ > zp g', 'lorentz b b~ > zp h', 'lorentz b b~ > zp z',
    'permutation e+ e- > mu+ mu- a')
SPECIAL = {
    'b3-l3-lmu-ltau-benchmark': (
        'brs u d~ > h2 h+ a', 'brs h+ h- > a a', 'brs w+ h3 > h+ a',
        'brs w+ zp > h+ a', 'brs c d~ > h+ a', 'brs u u~ > h+ h- a',
        'lorentz b s~ > zp h2'),
    'accidental-quark-benchmark': (
        'brs tq tq~ > g g', 'brs tq bq~ > w+ a', 'brs b tq~ > zp w- a',
        'lorentz t tq~ > zp hphi'),
    'accidental-symmetries-benchmark': ('brs w+ w- > zp a',),
    '3b3-lepton-le-2lmu': (),
}


def step_gauge(mg, zforge, catalog, folder):
    for model, package in emit(zforge, catalog, folder, SPECIAL).items():
        own = [v for k, v in SPECIAL.items() if model.startswith(k)][0]
        checks = ANYWHERE + tuple(own)
        script = ['import model %s-full' % mg.copy(package)]
        script += ['check %s NP<=99 QED<=99 QCD<=99 --energy=1730' % c
                   for c in checks]
        text = mg.run(script)
        passed = len(re.findall(r'Summary: 1/1 passed', text))
        if re.search(r'\bFailed\b', text) or passed < len(checks):
            raise Failure('%s: %d of %d checks passed\n%s' % (
                model, passed, len(checks), text))
        print('%s: %d checks' % (model, passed), flush=True)


# ---- amplitudes

PROCESSES = (
    'u u~ > w+ w-', 'e- e+ > mu- mu+', 'u d~ > w+ z', 'g g > t t~',
    'w+ w- > w+ w-', 'w+ w- > h h', 'z z > h h', 'g g > g g', 'a w+ > a w+',
    'a w+ > z w+', 'z w+ > z w+', 'h h > h h', 'u s~ > w+ a',
    've e+ > vm mu+', 'b b~ > z h', 'u c~ > d s~', 'g g > t t~ g',
    'w+ w- > z h', 'd w+ > b w+', 'd b~ > u u~ z')
CKM = '''
_s12, _s23 = 'lamWS', '(AWS*lamWS**2)'
_c12 = 'cmath.sqrt(1 - lamWS**2)'
_c23 = 'cmath.sqrt(1 - AWS**2*lamWS**4)'
_z = '(AWS*lamWS**3*(rhoWS - complex(0,1)*etaWS))'
_zc = '(AWS*lamWS**3*(rhoWS + complex(0,1)*etaWS))'
_c13 = 'cmath.sqrt(1 - AWS**2*lamWS**6*(rhoWS**2 + etaWS**2))'
for _p, _v in ((CKM1x1, '{c12}*{c13}'), (CKM1x2, '{s12}*{c13}'),
               (CKM1x3, '{z}'),
               (CKM2x1, '-{s12}*{c23} - {c12}*{s23}*{zc}'),
               (CKM2x2, '{c12}*{c23} - {s12}*{s23}*{zc}'),
               (CKM2x3, '{s23}*{c13}'),
               (CKM3x1, '{s12}*{s23} - {c12}*{c23}*{zc}'),
               (CKM3x2, '-{c12}*{s23} - {s12}*{c23}*{zc}'),
               (CKM3x3, '{c23}*{c13}')):
    _p.value = _v.format(s12=_s12, s23=_s23, c12=_c12, c23=_c23, c13=_c13,
                         z=_z, zc=_zc)
'''


def read_card(path):
    """{(block, code): text of the value} of a card of one code a line."""
    values, block = {}, None
    for row in open(path):
        word = row.split('#')[0].split()
        if word and word[0].lower() == 'block':
            block = word[1].lower()
        elif len(word) == 3 and word[0].lower() == 'decay':
            values['decay', word[1]] = word[2]
        elif len(word) == 2 and block:
            values[block, word[0]] = word[1]
    return values


def write_card(path, values):
    """Replaces values in a card."""
    rows, block = [], None
    for row in open(path):
        word = row.split('#')[0].split()
        if word and word[0].lower() == 'block':
            block = word[1].lower()
        elif len(word) == 3 and word[0].lower() == 'decay':
            key = ('decay', word[1])
            row = 'DECAY %s %s\n' % (word[1], values.get(key, word[2]))
        elif len(word) == 2 and block:
            row = '  %s %s\n' % (word[0],
                                 values.get((block, word[0]), word[1]))
        rows.append(row)
    with open(path, 'w') as out:
        out.writelines(rows)


def amplitudes(mg, package, exclude, change):
    """|M|^2 of the processes at MadGraph's own point, and the card."""
    target = os.path.join(mg.folder, 'standalone%d' % mg.runs)
    script = ['import model %s-full' % package]
    for k, process in enumerate(PROCESSES):
        script.append('%s %s%s QED<=99 QCD<=99 @%d' % (
            'add process' if k else 'generate', process, exclude, k + 1))
    mg.run(script + ['output standalone %s' % target])
    card = os.path.join(target, 'Cards', 'param_card.dat')
    write_card(card, change)
    found = {}
    for name in sorted(os.listdir(os.path.join(target, 'SubProcesses'))):
        where = os.path.join(target, 'SubProcesses', name)
        number = re.match(r'P(\d+)_', name)
        if not number or not os.path.isdir(where):
            continue
        subprocess.run(['make', 'check'], cwd=where, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        out = subprocess.run(['./check'], cwd=where, stdout=subprocess.PIPE)
        value = re.search(r'Matrix element =\s+(\S+)', out.stdout.decode())
        if not value:
            raise Failure('no matrix element in ' + name)
        found[int(number.group(1))] = float(value.group(1))
    return found, read_card(card)


def step_amplitudes(mg, zforge, catalog, folder):
    own = os.path.join(folder, 'sm_with_unitary_matrix')
    shutil.copytree(os.path.join(os.environ['MG5_DIR'], 'models', 'sm'), own,
                    ignore=shutil.ignore_patterns('*.pkl', '__pycache__'))
    with open(os.path.join(own, 'parameters.py'), 'a') as out:
        out.write(CKM)
    # With hardly any coupling of U(1)_X, Z and Z' do not mix; sm has no masses
    # of light quarks.
    change = {('zpinputs', '1'): '1.0e-10', ('decay', '15'): '0.0'}
    for code in '123':
        change['mass', code] = change['yukawa', code] = '0.0'
    wanted = (('3b3-lepton-le-2lmu', ' / zp'),
              ('accidental-symmetries-benchmark', ' / zp hphi'),
              ('b3-l3-lmu-ltau-benchmark', ' / zp h2 h3 h+ h-'),
              ('lmu-ltau-vlq', ' / zp'))
    reference = None
    for model, exclude in wanted:
        for _, package in emit(zforge, catalog, folder, (model,)).items():
            got, card = amplitudes(mg, mg.copy(package), exclude, change)
        if reference is None:
            card.update(change)
            reference, _ = amplitudes(mg, own, '', card)
        worst = 0
        for k, process in enumerate(PROCESSES):
            ratio = abs(got[k + 1] / reference[k + 1] - 1)
            worst = max(worst, ratio)
            if ratio > 1e-10:
                raise Failure('%s: %s: %.15g, sm has %.15g' % (
                    model, process, got[k + 1], reference[k + 1]))
        print('%s: %d amplitudes, largest difference %.1e' % (
            model, len(PROCESSES), worst), flush=True)


# ---- widths

PARENTS = {'3b3-lepton-le-2lmu': 't Z W+ H Zp',
           'accidental-quark-benchmark': 't Zp hPhi TQ BQ',
           'accidental-rational': 'Zp hchi1 hchi2 achi2'}


def partial_widths(mg, package, parents, suffix):
    """{(parent, products): width} of compute_widths."""
    target = os.path.join(mg.folder, 'widths%d.dat' % mg.runs)
    mg.run(['import model %s%s --modelname' % (package, suffix),
            'compute_widths %s --body_decay=2 --output=%s' % (parents, target)])
    found, parent, total = {}, None, 0
    for row in open(target):
        word = row.split('#')[0].split()
        if word and word[0].lower() in ('decay', 'block'):
            parent = word[1] if word[0].lower() == 'decay' else None
            total = float(word[2]) if parent else 0
        elif parent and len(word) == 4 and word[1] == '2':
            found[parent, tuple(sorted(word[2:]))] = float(word[0]) * total
    return found


def step_widths(mg, zforge, catalog, folder):
    for model, package in emit(zforge, catalog, folder, PARENTS).items():
        parents = [v for k, v in PARENTS.items() if model.startswith(k)][0]
        for suffix in ('-full', '-massless'):
            formula = partial_widths(mg, mg.copy(package), parents, suffix)
            bare = mg.copy(package)
            with open(os.path.join(bare, 'decays.py'), 'w') as out:
                out.write('all_decays = []\n')
            integral = partial_widths(mg, bare, parents, suffix)
            for key in sorted(set(formula) | set(integral)):
                a, b = formula.get(key, 0), integral.get(key, 0)
                if abs(a - b) > 1e-4 * max(a, b) + 1e-12:
                    raise Failure('%s%s: %s: %g, MadGraph %g' % (
                        model, suffix, key, a, b))
            print('%s%s: %d channels' % (model, suffix, len(formula)),
                  flush=True)


# ---- sigma

# (1/s) int dx/x [f_a f_b + f_b f_a] at 13 TeV and 1 TeV, GeV^-2; NNPDF2.3 LO
# with alpha_s = 0.130 (arXiv:1308.0598) at the scale 1 TeV.
LUMINOSITY = {(2, 2): 3.94004e-07, (1, 1): 2.39416e-07, (3, 3): 1.81493e-08,
              (4, 4): 1.20263e-08, (5, 5): 5.23533e-09, (1, 3): 1.6977e-07,
              (1, 5): 9.94061e-08, (3, 5): 1.97477e-08, (2, 4): 2.52051e-07}
PB_GEV2 = 0.3893794e9


def numbers(package, change):
    """The package, and the values of its parameters and couplings."""
    sys.path.insert(0, os.path.dirname(package))
    sys.dont_write_bytecode = True
    model = __import__(os.path.basename(package))
    known = {'cmath': cmath, 'complex': complex, 'abs': abs}
    known.update((f.name, f) for f in model.all_functions)
    for p in model.all_parameters:
        known[p.name] = (change.get(p.name, p.value)
                         if p.nature == 'external' else eval(p.value, known))
    return model, known


def narrow_width(package, change):
    """sigma(pp -> Z') in pb times the branching ratio to muons."""
    model, known = numbers(package, change)
    sigma = 0
    for v in model.all_vertices:
        codes = [p.pdg_code for p in v.particles]
        if len(codes) != 3 or codes[2] != 32 or not 1 <= codes[1] <= 5:
            continue
        g2 = 0
        for (_, k), c in v.couplings.items():
            both = 2 if v.lorentz[k].name == 'FFV1' else 1
            g2 += both * abs(eval(c.value, known))**2
        pair = tuple(sorted((abs(codes[0]), codes[1])))
        # A flavour-changing pair is there twice, with one luminosity each half.
        share = 1 if pair[0] == pair[1] else 0.5
        sigma += share * g2 * LUMINOSITY.get(pair, 0)
    widths = {}
    for products, text in model.particles.Zp.partial_widths.items():
        if sum(known[p.mass.name] if p.mass.name != 'ZERO' else 0
               for p in products).real < known['MZp']:
            widths[products[0].pdg_code, products[1].pdg_code] = \
                eval(text, known).real
    muons = sum(w for k, w in widths.items() if sorted(k) == [-13, 13])
    return PB_GEV2 * cmath.pi / 6 * sigma * muons / sum(widths.values())


def step_sigma(mg, zforge, catalog, folder):
    package, = emit(zforge, catalog, folder,
                    ('accidental-symmetries-benchmark',)).values()
    zero = dict.fromkeys(('MD', 'MU', 'MS', 'MC', 'MB', 'Me', 'MMU', 'MTA'), 0)
    want = narrow_width(package, dict(zero, MZp=1000., gX=0.05))
    target = os.path.join(mg.folder, 'sigma')
    text = mg.run([
        'import model %s-massless' % mg.copy(package),
        'generate p p > zp > mu+ mu-', 'output %s' % target, 'launch',
        'set nevents 2000', 'set use_syst False', 'set no_parton_cut',
        'set ebeam 6500', 'set fixed_ren_scale True',
        'set fixed_fac_scale True', 'set scale 1000',
        'set dsqrt_q2fact1 1000', 'set dsqrt_q2fact2 1000',
        'set mzp 1000', 'set gX 0.05', 'set wzp auto'])
    found = re.findall(r'Cross-section :\s+(\S+) \+- (\S+) pb', text)
    if not found:
        raise Failure('no cross-section:\n' + text[-2000:])
    sigma = float(found[-1][0])
    print('sigma = %.5g pb, narrow width %.5g pb, ratio %.4f' % (
        sigma, want, sigma / want))
    if abs(sigma / want - 1) > 0.03:
        raise Failure('the two differ by more than 3%')


def main():
    step, zforge, catalog = sys.argv[1:4]
    home = os.environ.get('MG5_DIR', '')
    if not os.path.isfile(os.path.join(home, 'bin', 'mg5_aMC')):
        print('skipped: MG5_DIR names no MadGraph5_aMC@NLO')
        return 77
    folder = tempfile.mkdtemp(prefix='zforge-mg5.')
    try:
        globals()['step_' + step](MadGraph(folder), os.path.abspath(zforge),
                                  os.path.abspath(catalog), folder)
    except Failure as failure:
        print('FAILED:', failure)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == '__main__':
    sys.exit(main())
