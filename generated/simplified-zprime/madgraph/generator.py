"""Finds MadGraph, runs a script and judges its log.

MadGraph ends with status 0 whatever happens, and goes on with old values when
a name is unknown: what went wrong stands in the log only.
"""
import os
import re
import shutil
import signal
import subprocess
import sys

from model import Failed

HERE = os.path.dirname(os.path.abspath(__file__))

BAD = re.compile(
    r'\x1b\[1;31m|invalid set command|interrupted (?:with error|in sub)|'
    r'Traceback \(most recent call last\)|^\s*(?:Error|ERROR|CRITICAL)\b|'
    r'No amplitudes generated|NoDiagramException|InvalidCmd|'
    r'Fail to find|not valid for (?:run|param)_card|width .*is zero', re.M)

RUNNING = ('The package has running.py, for which MadGraph 3.5 wants its plugin '
           'RunningCoupling:\n  "zforge emit ufo" without --ufo2 into a fresh '
           'folder, with "zforge emit madgraph" beside it, does without')


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


# ---- LHAPDF ----

def lhapdf_config(command):
    """The program that knows where LHAPDF is, as MadGraph finds it."""
    places = [os.path.join(os.path.dirname(os.path.dirname(command[1])),
                           'input', 'mg5_configuration.txt'),
              os.path.expanduser('~/.mg5/mg5_configuration.txt')]
    found = None
    for place in places:
        if os.path.isfile(place):
            with open(place, errors='replace') as text:
                for line in text:
                    key, _, value = line.split('#')[0].partition('=')
                    if key.strip() in ('lhapdf', 'lhapdf_py3') and value.strip(
                            ) not in ('', 'None'):
                        found = value.strip()
    return shutil.which(found or 'lhapdf-config')


def lhapdf_set(index, wanted):
    """(name, member) of a number in pdfsets.index: `FIRST NAME VERSION`."""
    best = None
    with open(index) as text:
        for line in text:
            words = line.split()
            if len(words) > 1 and words[0].isdigit():
                first = int(words[0])
                if first <= wanted and (best is None or first > best[0]):
                    best = (first, words[1])
    return (best[1], wanted - best[0]) if best else (None, 0)


def check_lhapdf(wanted, command):
    """Fails when the set `wanted` is not there; None wants nothing."""
    if wanted is None:
        return
    config = lhapdf_config(command)
    if not config:
        raise Failed('--lhapdf needs LHAPDF 6, and there is no lhapdf-config: '
                     'install LHAPDF, or "install lhapdf6" in MadGraph, or '
                     'name it by lhapdf_py3 in input/mg5_configuration.txt')
    ran = subprocess.run([config, '--datadir'], stdout=subprocess.PIPE,
                         universal_newlines=True)
    folders = [x for x in os.environ.get('LHAPDF_DATA_PATH', '').split(':') +
               [ran.stdout.strip()] if x]
    for folder in folders:
        index = os.path.join(folder, 'pdfsets.index')
        if os.path.isfile(index):
            name, member = lhapdf_set(index, wanted)
            grids = [os.path.join(x, name or '', '%s_%04d.dat' % (name, member))
                     for x in folders]
            if any(os.path.isfile(x) for x in grids):
                return
            raise Failed('LHAPDF has no grid for %d%s' % (
                wanted, ': "lhapdf get %s" fetches it' % name if name else ''))
    raise Failed('LHAPDF has no pdfsets.index in %s' % ':'.join(folders))


# ---- scripts ----

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


def prepare(ufo, work):
    """Copies the package to the work folder: MadGraph writes into it."""
    if ' ' in os.path.abspath(work):
        raise Failed('MadGraph takes no path with a blank: %s' % work)
    os.makedirs(work, exist_ok=True)
    copy = os.path.join(work, os.path.basename(ufo))
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ufo, copy, ignore=shutil.ignore_patterns(
        '__pycache__', '*.pkl'))
    return './' + os.path.basename(copy)


def commands(process, ufo, name, restriction, protons, folder=HERE):
    """The script up to its output, which is called `name`."""
    before, _ = read_process(process, folder)
    lines = ['set automatic_html_opening False']
    for line in before:
        if line.startswith('import model'):
            line = 'import model %s-%s' % (ufo, restriction)
        elif line.startswith('define'):
            line = 'define %s = g %s %s' % (line.split()[1], ' '.join(
                protons), ' '.join(q + '~' for q in protons))
        lines.append(line)
    return lines + ['output %s -f' % name]


def launch(process, name, run, changed, options, flavours=5, folder=HERE):
    """Lines of one launch; `changed` are (block, code, value).  Without a
    width of the Z' among them it is computed."""
    _, after = read_process(process, folder)
    card = read_run_card(options.energy, folder)
    lines = ['launch %s -n %s' % (name, run)]
    lines += ['set run_card %s %s' % item for item in sorted(card.items())
              if item[0] not in ('run_tag', 'gridpack', 'lhaid', 'nevents',
                                'iseed', 'maxjetflavor')]
    lines += [line for line in after if line.split()[1] not in card and
              not line.startswith('set param_card')]
    lines.append('set run_card nevents %d' % options.events)
    lines.append('set run_card iseed %d' % options.seed)
    lines.append('set run_card maxjetflavor %d' % flavours)
    if options.lhapdf:
        lines += ['set run_card pdlabel lhapdf',
                  'set run_card lhaid %d' % options.lhapdf]
    lines += ['set param_card %s %d %r' % entry for entry in changed]
    if ('DECAY', 32) not in [entry[:2] for entry in changed]:
        lines.append('set param_card DECAY 32 auto')
    if options.no_cuts:
        lines.append('set no_parton_cut')
    if options.fixed_scale:
        lines += ['set run_card fixed_ren_scale True',
                  'set run_card fixed_fac_scale True']
        lines += ['set run_card %s %r' % (key, float(options.fixed_scale))
                  for key in ('scale', 'dsqrt_q2fact1', 'dsqrt_q2fact2')]
    return lines + ['done']


# ---- runs ----

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """A signal came; `so_far` is what was done by then."""

    def __init__(self, number):
        BaseException.__init__(self, number)
        self.number, self.so_far = number, ''


def on_signals(action):
    """Hands signals to action(number, frame), but those that whoever started
    us has us ignore."""
    for number in SIGNALS:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, action)


def stopped(number, _):
    """Further signals do not disturb the tidying up."""
    on_signals(lambda *_: None)
    raise Stopped(number)


def end_group(child):
    """Ends a child that leads a group, and all of its group."""
    for number, patience in ((signal.SIGTERM, 5), (signal.SIGKILL, None)):
        try:
            os.killpg(child.pid, number)
            child.wait(patience)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            pass


def call(command, work, out):
    """Exit status of a command in a group of its own, which ends with us.
    Signals wait until the child is known."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    child = None
    try:
        child = subprocess.Popen(
            command, cwd=work, stdout=out, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, start_new_session=True,
            preexec_fn=lambda: signal.pthread_sigmask(signal.SIG_SETMASK,
                                                      before))
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return child.wait()
    except Stopped:
        end_group(child)
        raise
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def execute(command, lines, work, log_name):
    """Runs a script in the work folder; returns the log, or raises Failed
    with the lines that tell why."""
    script = os.path.join(work, log_name + '.mg5')
    with open(script, 'w') as out:
        out.write('\n'.join(lines) + '\n')
    log = os.path.join(work, log_name + '.log')
    with open(log, 'w') as out:
        status = call(command + [os.path.basename(script)], work, out)
    with open(log, errors='replace') as text:
        said = text.read()
    judge(said, status, log)
    return said


def cause(lines):
    """Those of the first lines that tell of one failure: red text to its end,
    else a line and the next one, where the reason stands."""
    end = 2
    if '\x1b[1;31m' in lines[0]:
        ends = [k for k, x in enumerate(lines) if '\x1b[0m' in x]
        end = max(end, ends[0] + 1 if ends else 0)
    return lines[:end]


def judge(said, status, log):
    lines, bad, told = said.splitlines(), [], 0
    for k, line in enumerate(lines):
        if k < told or not BAD.search(line):
            continue
        some = cause(lines[k:k + 12])
        told = k + len(some)
        some = [re.sub(r'\x1b\[[\d;]*m', '', x).strip() for x in some]
        bad += [x for x in some if x and not x.startswith('Please ')]
    bad = bad[:8]
    if status != 0:
        bad.append('exit status %d' % status)
    if any('RunningCoupling' in line for line in bad):
        bad.append(RUNNING)
    if bad:
        raise Failed('%s:\n  %s' % (log, '\n  '.join(bad)))


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


def has_banner(work, name, run):
    folder = os.path.join(work, name, 'Events', run)
    return os.path.isdir(folder) and any(
        entry.endswith('_banner.txt') for entry in os.listdir(folder))


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
