"""Finds MadGraph, runs a script and judges its log.

MadGraph ends with status 0 whatever happens, and goes on with old values when
a name is unknown: what went wrong stands in the log only.
"""
import json
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# What a process needs of the Z'.
PROCESSES = {
    'dimuon': ('quarks', 'muons'),
    'dimuon_onshell': ('quarks', 'muons'),
    'dimuon_interference': (),
    'bb_dimuon': ('bottom', 'muons'),
    'b_dimuon': ('bottom', 'muons'),
    'zp_jet': ('quarks', 'muons'),
    'dielectron': ('quarks', 'electrons'),
    'ditau': ('quarks', 'taus'),
}
BAD = re.compile(
    r'\x1b\[1;31m|invalid set command|interrupted (?:with error|in sub)|'
    r'Traceback \(most recent call last\)|^\s*(?:Error|ERROR|CRITICAL)\b|'
    r'No amplitudes generated|NoDiagramException|InvalidCmd|'
    r'Fail to find|not valid for (?:run|param)_card|width .*is zero', re.M)


class Failed(Exception):
    pass


def study(folder=HERE):
    with open(os.path.join(folder, 'study.json')) as text:
        return json.load(text)


def find_ufo(folder=HERE):
    """The package of the model, beside this folder."""
    path = os.path.join(folder, '..', 'ufo', study(folder)['ufo'])
    if not os.path.isfile(os.path.join(path, '__init__.py')):
        raise Failed('%s is missing: emit the UFO package too' %
                     os.path.normpath(path))
    return os.path.abspath(path)


def find_generator(folder=None):
    """The command that starts MadGraph."""
    places = [folder, os.environ.get('MG5_DIR')]
    found = shutil.which('mg5_aMC')
    places.append(found and os.path.dirname(os.path.dirname(
        os.path.realpath(found))))
    for place in places:
        program = place and os.path.join(place, 'bin', 'mg5_aMC')
        if program and os.path.isfile(program):
            python = os.environ.get('MG5_PYTHON') or sys.executable
            return [python, os.path.abspath(program)]
    raise Failed('there is no MadGraph: give --mg5 DIR, set MG5_DIR, or have '
                 'mg5_aMC in PATH')


def check_process(process, folder=HERE):
    if process not in PROCESSES:
        raise Failed('unknown process %s; expected one of %s' % (
            process, ', '.join(sorted(PROCESSES))))
    couples = study(folder)['couples']
    for what in PROCESSES[process]:
        if not couples[what]:
            raise Failed('the Z\' of this model has no pairs of %s: there are '
                         'no diagrams for %s' % (what, process))


def read_process(process, folder=HERE):
    """Commands before `output`, and settings after `launch`."""
    before, after, here = [], [], 0
    with open(os.path.join(folder, 'proc_%s.mg5' % process)) as text:
        for line in text:
            line = line.split('#')[0].strip()
            if line.startswith(('output', 'launch')):
                here = 1
            elif line and line != 'done':
                (after if here else before).append(line)
    return before, after


def read_run_card(energy, folder=HERE):
    """{name: value} of the card for an energy in TeV."""
    path = os.path.join(folder, 'run_card_%gTeV.dat' % energy)
    if not os.path.isfile(path):
        raise Failed('there is no run_card_%gTeV.dat' % energy)
    out = {}
    with open(path) as text:
        for line in text:
            value, equals, name = line.split('#')[0].split('!')[0].partition(
                '=')
            if equals:
                out[name.strip()] = value.strip()
    return out


def prepare(work, folder=HERE):
    """Copies the package to the work folder: MadGraph writes into it."""
    ufo = find_ufo(folder)
    if ' ' in os.path.abspath(work):
        raise Failed('MadGraph takes no path with a blank: %s' % work)
    os.makedirs(work, exist_ok=True)
    copy = os.path.join(work, os.path.basename(ufo))
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ufo, copy, ignore=shutil.ignore_patterns(
        '__pycache__', '*.pkl'))
    return './' + os.path.basename(copy)


def commands(process, ufo, name, folder=HERE):
    """The script up to its output, which is called `name`."""
    before, _ = read_process(process, folder)
    restriction = study(folder)['restriction']
    lines = ['set automatic_html_opening False']
    for line in before:
        if line.startswith('import model'):
            line = 'import model %s-%s' % (ufo, restriction)
        lines.append(line)
    return lines + ['output %s -f' % name]


def parameter(name, folder=HERE):
    """(block, code) of a parameter, by the name of the card or of UFO."""
    known = study(folder)
    name = known['names'].get(name, name)
    if name not in known['parameters']:
        raise Failed('unknown parameter %s; there are %s' % (
            name, ', '.join(sorted(known['parameters']))))
    return tuple(known['parameters'][name])


def launch(process, name, run, point, options, folder=HERE):
    """Lines of one launch: `point` is {parameter: value}."""
    _, after = read_process(process, folder)
    card = read_run_card(options.energy, folder)
    lines = ['launch %s -n %s' % (name, run)]
    lines += ['set run_card %s %s' % item for item in sorted(card.items())
              if item[0] not in ('run_tag', 'gridpack', 'lhaid')]
    own = [line for line in after if line.split()[1] not in card and
           not line.startswith('set param_card')]
    lines += own
    lines.append('set run_card nevents %d' % options.events)
    lines.append('set run_card iseed %d' % options.seed)
    if options.lhapdf:
        lines += ['set run_card pdlabel lhapdf',
                  'set run_card lhaid %d' % options.lhapdf]
    for key, value in sorted(point.items()):
        lines.append('set param_card %s %d %r' % (
            parameter(key, folder) + (float(value),)))
    if 'WZp' not in point:
        lines.append('set param_card DECAY 32 auto')
    if options.no_cuts:
        lines.append('set no_parton_cut')
    if options.fixed_scale:
        lines += ['set run_card fixed_ren_scale True',
                  'set run_card fixed_fac_scale True']
        lines += ['set run_card %s %r' % (key, float(options.fixed_scale))
                  for key in ('scale', 'dsqrt_q2fact1', 'dsqrt_q2fact2')]
    return lines + ['done']


def execute(command, lines, work, log_name):
    """Runs a script in the work folder; returns the log, or raises Failed
    with the lines that tell why."""
    script = os.path.join(work, log_name + '.mg5')
    with open(script, 'w') as out:
        out.write('\n'.join(lines) + '\n')
    log = os.path.join(work, log_name + '.log')
    with open(log, 'w') as out:
        ran = subprocess.run(command + [os.path.basename(script)], cwd=work,
                             stdout=out, stderr=subprocess.STDOUT,
                             stdin=subprocess.DEVNULL)
    with open(log, errors='replace') as text:
        said = text.read()
    judge(said, ran.returncode, log)
    return said


def judge(said, status, log):
    lines, bad = said.splitlines(), []
    for line, after in zip(lines, lines[1:] + ['']):
        if BAD.search(line):  # the reason stands on the next line
            bad += [re.sub(r'\x1b\[[\d;]*m', '', x).strip()
                    for x in (line, after) if x.strip()]
    if status != 0:
        bad.append('exit status %d' % status)
    if bad:
        raise Failed('%s:\n  %s' % (log, '\n  '.join(bad[:8])))


def results(said):
    """{run: (cross-section, error)} in pb, from a log."""
    out, run = {}, None
    for line in said.splitlines():
        found = re.search(r'Results Summary for run: (\S+) tag', line)
        if found:
            run = found.group(1)
        found = re.search(r'Cross-section :\s+(\S+) \+- (\S+) pb', line)
        if found and run:
            out[run] = (float(found.group(1)), float(found.group(2)))
    return out


def banner(work, name, run):
    """(width, {products: ratio}) of the Z' as the run had them."""
    folder = os.path.join(work, name, 'Events', run)
    for entry in sorted(os.listdir(folder)):
        if entry.endswith('_banner.txt'):
            with open(os.path.join(folder, entry), errors='replace') as text:
                return read_decay(text.read(), 32)
    raise Failed('%s has no banner' % folder)


def read_decay(text, pdg):
    width, ratios, inside = None, {}, False
    for line in text.splitlines():
        words = line.split('#')[0].split()
        if not words:
            continue
        if words[0].upper() == 'DECAY':
            inside = int(words[1]) == pdg
            if inside:
                width = float(words[2])
        elif words[0].upper() == 'BLOCK' or words[0].startswith('<'):
            inside = False
        elif inside and len(words) == 4:
            ratios[tuple(sorted(int(w) for w in words[2:]))] = float(words[0])
    return width, ratios


def add_options(parser):
    parser.add_argument('--mg5', metavar='DIR',
                        help='where MadGraph is; else MG5_DIR, else PATH')
    parser.add_argument('--energy', type=float, default=13.0,
                        choices=(13.0, 13.6, 14.0), help='of both beams, TeV')
    parser.add_argument('--events', type=int, default=10000)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--set', action='append', default=[],
                        metavar='NAME=VALUE',
                        help='a parameter; the width follows unless WZp is '
                        'set')
    parser.add_argument('--no-cuts', action='store_true')
    parser.add_argument('--fixed-scale', type=float, metavar='GEV',
                        help='renormalisation and factorisation scale')
    parser.add_argument('--lhapdf', type=int, metavar='ID',
                        help='a set of LHAPDF instead of nn23lo1')
    parser.add_argument('--work', default=os.path.join(HERE, 'work'),
                        help='where everything is written')


def settings(texts):
    out = {}
    for text in texts:
        name, equals, value = text.partition('=')
        try:
            out[name] = float(value)
        except ValueError:
            raise Failed('"%s": expected NAME=NUMBER' % text)
    return out
