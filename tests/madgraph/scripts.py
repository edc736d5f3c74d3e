"""scripts.py ZFORGE SCRATCH: what run.py, scan.py, gather.py and batch.py ask a
generator for, and what they refuse.  The generator is fake_generator.py."""
import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ZFORGE, SCRATCH = sys.argv[1:]
FAILED = []


def want(condition, *what):
    if not condition:
        FAILED.append(what)
        print('wrong:', *what)


def emit(home, card, *options):
    for kind, more in (('ufo', ()), ('madgraph', options)):
        subprocess.run([ZFORGE, 'emit', '--data', '.', kind, card, '-q', '-o',
                        home] + list(more), check=True,
                       stdout=subprocess.DEVNULL)
    return os.path.join(home, 'madgraph')


def mg5():
    """A folder that looks like a generator."""
    folder = os.path.join(SCRATCH, 'mg5')
    os.makedirs(os.path.join(folder, 'bin'), exist_ok=True)
    shutil.copy(os.path.join(HERE, 'fake_generator.py'),
                os.path.join(folder, 'bin', 'mg5_aMC'))
    return folder


def hear_signals():
    """Whoever runs the tests may have them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def begin(folder, *words, **more):
    """A script that was started, in an empty work folder."""
    shutil.rmtree(os.path.join(folder, 'work'), ignore_errors=True)
    environment = dict(os.environ, MG5_DIR=mg5(), MG5_STUDY=folder, **more)
    environment.pop('MG5_PYTHON', None)
    return subprocess.Popen(
        [sys.executable, '-B', os.path.join(folder, words[0])] +
        list(words[1:]), cwd=SCRATCH, env=environment, preexec_fn=hear_signals,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        universal_newlines=True)


def start(folder, *words, **more):
    """(exit status, output, messages) of a script."""
    ran = begin(folder, *words, **more)
    said, err = ran.communicate()
    return ran.returncode, said, err


def script(folder, name):
    with open(os.path.join(folder, 'work', name + '.mg5')) as text:
        return text.read().splitlines()


def parameters(lines):
    """{(block, code): value} of all `set param_card`."""
    return {tuple(w[2:4]): w[4] for w in map(str.split, lines)
            if w[:2] == ['set', 'param_card']}


def predicted(output):
    return float(re.search(r'narrow width.*: (\S+) pb', output).group(1))


def refuse(folder, status, pattern, *words):
    got = start(folder, *words)
    want(got[0] == status and re.search(pattern, got[2]), words, got)
    want(not os.path.exists(os.path.join(folder, 'work')), words, 'wrote')


# ---- what can be set ----

def check_parameters(folder):
    """Every name of study.json, and no other, is taken."""
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    import study
    with open(os.path.join(folder, 'study.json')) as text:
        listed = json.load(text)['parameters']
    about = study.Study()
    for name, place in about.package.place.items():
        try:
            want(about.parameter(name) == name and name in listed and
                 place == (listed[name][0].upper(), listed[name][1]), name)
        except study.Usage:
            want(name not in listed, name, 'is listed and refused')
    for name in ('MB', 'MTA', 'ymb', 'MD', 'Me'):
        want(name not in listed, name, 'is listed')
    for name in ('MZp', 'gX', 'theta_sb', 'WZp', 'MT', 'aS'):
        want(name in listed, name, 'is not listed')


def check_refusals(folder):
    for name in ('MB', 'ymtau'):
        for words in (('run.py', 'dimuon', '--set', name + '=4'),
                      ('scan.py', 'dimuon', '--scan', name + '=4,5')):
            refuse(folder, 2, '%s is 0 in the restriction "massless".*'
                   '--restriction ckm or default' % name, *words)
    refuse(folder, 2, 'lamWS is 0 in the restriction "ckm".*--restriction '
           'default or massless', 'run.py', 'dimuon', '--restriction', 'ckm',
           '--set', 'lamWS=0.2')
    refuse(folder, 2, 'MMU is 0 .*-full', 'run.py', 'dimuon', '--set', 'MMU=1')
    refuse(folder, 2, 'no restriction "x"; there are ckm, default, massless',
           'run.py', 'dimuon', '--restriction', 'x')
    refuse(folder, 2, 'unknown parameter nosuch; there are .*MZp', 'run.py',
           'dimuon', '--set', 'nosuch=1')
    for text in ('MZp', 'MZp=', 'MZp=x', 'MZp=inf', 'WZp=0'):
        refuse(folder, 2, 'expected', 'run.py', 'dimuon', '--set', text)
    for text in ('M_Zp=1:1:3', 'M_Zp=1:2:1', 'M_Zp=1:2',
                 'M_Zp=', 'M_Zp=1,x'):
        refuse(folder, 2, 'expected NAME=FIRST:LAST:NUMBER', 'scan.py',
               '--scan', text)
    refuse(folder, 2, 'twice', 'scan.py', '--scan', 'M_Zp=1,2', '--scan',
           'MZp=3,4')
    for text in ('g_X=0.1,0.1', 'g_X=0.1,0.2,1e-1'):
        refuse(folder, 2, 'g_X = 0.1 is there twice', 'scan.py', '--scan', text)
    refuse(folder, 2, 'M_Zp = 700 is there twice', 'scan.py', '--scan',
           'g_X=0.1,0.2', '--scan', 'M_Zp=700,700')
    refuse(folder, 2, 'invalid choice', 'run.py', 'nosuch')


def check_merged(folder):
    """A restriction in which two masses are one, and a parameter is 1."""
    [ufo] = os.listdir(os.path.join(folder, '..', 'ufo'))
    ufo = os.path.join(folder, '..', 'ufo', ufo)
    with open(os.path.join(ufo, 'restrict_massless.dat')) as text:
        card = text.read()
    card = re.sub(r'  25 \S+ # MH', '  25 -91.1876 # MH', card)
    card = re.sub(r'  1 \S+ # gX', '  1 1 # gX', card)
    with open(os.path.join(ufo, 'restrict_odd.dat'), 'w') as out:
        out.write(card)
    shutil.copy(os.path.join(ufo, 'param_massless.dat'),
                os.path.join(ufo, 'param_odd.dat'))
    for name, why in (('MH', 'one with MZ'), ('MZ', 'one with MH'),
                      ('g_X', 'gX is 1')):
        refuse(folder, 2, '%s in the restriction "odd"' % why, 'run.py',
               'dimuon', '--restriction', 'odd', '--set', name + '=0.3')
    for end in ('restrict', 'param'):
        os.remove(os.path.join(ufo, end + '_odd.dat'))


def check_flavours(folder):
    status, _, said = start(folder, 'run.py', 'dimuon', '--restriction',
                            'default', '--set', 'MB=4.2')
    want(status == 0, said)
    lines = script(folder, 'dimuon_run_01')
    want(parameters(lines)['MASS', '5'] == '4.2', 'MB')
    want('define p = g u d s c u~ d~ s~ c~' in lines, 'four flavours')
    want('set run_card maxjetflavor 4' in lines, 'maxjetflavor')
    want(any(line.endswith('_UFO-default') for line in lines), 'restriction')


# ---- widths, cards, processes ----

def check_width(folder):
    status, said, _ = start(folder, 'run.py', 'dimuon')
    lines = script(folder, 'dimuon_run_01')
    want(status == 0 and 'set param_card DECAY 32 auto' in lines, 'auto')
    width = float(re.search(r'width (\S+) GeV', said).group(1))
    usual = predicted(said)
    status, said, _ = start(folder, 'run.py', 'dimuon', '--set', 'WZp=50')
    lines = script(folder, 'dimuon_run_01')
    want([line for line in lines if 'DECAY 32' in line] ==
         ['set param_card DECAY 32 50.0'], 'the width is not set')
    # The card has all masses, runs have none: a permille.
    want(abs(predicted(said) * 50 / (usual * width) - 1) < 2e-3,
         'prediction', usual, width, said)
    status, said, _ = start(folder, 'scan.py', 'dimuon', '--set', 'WZp=50',
                            '--scan', 'g_X=0.1,0.2')
    rows = list(csv.DictReader(open(said.strip())))
    want(len(rows) == 2, rows)
    for row in rows:
        want(row['width_gev'] == row['predicted_width_gev'] == '50', row)
    first, second = [float(row['narrow_width_pb']) for row in rows]
    want(abs(second / first - 16) < 1e-6, 'rates go with g^4', rows)
    first, second = [float(row['branching_ratio']) for row in rows]
    want(abs(second / first - 4) < 1e-6, 'ratios go with g^2', rows)


def write_card(folder, old, new):
    """A card of one's own: that of the folder with a line changed."""
    path = os.path.join(SCRATCH, 'own.dat')
    with open(os.path.join(folder, 'param_card.dat')) as text:
        card = text.read()
    changed = re.sub(old, new, card)
    want(changed != card, old, 'is not in the card')
    with open(path, 'w') as out:
        out.write(changed)
    return path


def check_cards(folder):
    own = write_card(folder, r'(?m)^  32 \S+ # MZp', '  32 1.23e3')
    status, _, said = start(folder, 'run.py', 'dimuon', '--card', own)
    lines = script(folder, 'dimuon_run_01')
    want(status == 0 and parameters(lines)['MASS', '32'] == '1230.0', said)
    want(parameters(lines)['DECAY', '32'] == 'auto', 'a stale width')
    want(('MASS', '5') not in parameters(lines), 'a mass that is 0')
    own = write_card(folder, r'(?m)^DECAY 32 \S+', 'DECAY 32 777')
    refuse(folder, 2, 'DECAY 32 is 777.*--set WZp=777', 'run.py', 'dimuon',
           '--card', own)
    status, _, said = start(folder, 'run.py', 'dimuon', '--card', own, '--set',
                            'WZp=777')
    want(status == 0, said)
    own = write_card(folder, r'(?m)^  5 \S+ # MB', '  5 4.1')
    refuse(folder, 2, 'MB = 4.1, but it is 0 in the restriction "massless"',
           'run.py', 'dimuon', '--card', own)
    own = write_card(folder, r'(?m)^Block ZPINPUTS', 'Block ZPINPUT')
    refuse(folder, 1, 'no entry 1 of block ZPINPUT', 'run.py', 'dimuon',
           '--card', own)
    own = write_card(folder, r'(?m)^Block ZPINPUTS', '1 2 3 x\nBlock ZPINPUTS')
    with open(own, 'w') as out:
        out.write('Block MASS # and nothing else\n  32 800 # MZp\n')
    status, _, said = start(folder, 'run.py', 'dimuon', '--card', own)
    want(status == 0 and parameters(script(folder, 'dimuon_run_01'))[
        'MASS', '32'] == '800.0', said)
    refuse(folder, 2, 'nofile', 'run.py', 'dimuon', '--card', 'nofile')


def check_emitted_point(home):
    """zforge emit --set reaches the runs, through param_card.dat."""
    folder = emit(home, '3b3-lepton-le-2lmu', '--set', 'g_X=0.05', '--set',
                  'M_Zp=777')
    status, _, said = start(folder, 'run.py', 'dimuon')
    want(status == 0, said)
    known = parameters(script(folder, 'dimuon_run_01'))
    want(known['MASS', '32'] == '777.0' and known['ZPINPUTS', '1'] == '0.05',
         known)


def check_processes(home):
    """A Z' that couples b to s has b_dimuon; one without quarks nothing."""
    folder = emit(home, 'simplified-zprime')
    for process in ('dimuon', 'b_dimuon', 'bb_dimuon', 'zp_jet'):
        status, _, said = start(folder, 'run.py', process)
        want(status == 0, process, said)
        refuse(folder, 1, 'couple to .*no diagrams for %s' % process, 'run.py',
               process, '--set', 'gqL=0')
    # Without b in the proton: g s > b zp is there, s b~ > zp is not.
    status, _, said = start(folder, 'run.py', 'b_dimuon', '--restriction',
                            'default')
    want(status == 0, said)
    refuse(folder, 1, 'no diagrams for dimuon', 'run.py', 'dimuon',
           '--restriction', 'default')
    refuse(folder, 1, 'couple to e-', 'run.py', 'dielectron')
    refuse(folder, 1, 'couple to mu-', 'scan.py', 'dimuon', '--scan',
           'gV_mu=0,1')
    with open(os.path.join(folder, 'README.md')) as text:
        table = text.read()
    for process in ('dimuon', 'b_dimuon', 'bb_dimuon'):
        want(re.search(r'`%s` .*yes \|' % process, table), process, 'README')


def check_lhapdf(folder):
    programs = os.path.join(SCRATCH, 'programs')
    data = os.path.join(SCRATCH, 'grids')
    shutil.rmtree(programs, ignore_errors=True)
    os.makedirs(programs)
    words = ('run.py', 'dimuon', '--lhapdf', '10042')
    search = '%s:/bin:/usr/bin' % programs
    status, _, said = start(folder, *words, PATH=search, HOME=SCRATCH)
    want(status == 1 and 'there is no lhapdf-config' in said, said)
    with open(os.path.join(programs, 'lhapdf-config'), 'w') as out:
        out.write('#!/bin/sh\necho %s\n' % data)
    os.chmod(os.path.join(programs, 'lhapdf-config'), 0o755)
    os.makedirs(os.path.join(data, 'Bset'))
    with open(os.path.join(data, 'pdfsets.index'), 'w') as out:
        out.write('10000 Aset 1\n10042 Bset 2\n10100 Cset 1\n')
    status, _, said = start(folder, *words, PATH=search, HOME=SCRATCH)
    want(status == 1 and '"lhapdf get Bset"' in said, said)
    open(os.path.join(data, 'Bset', 'Bset_0000.dat'), 'w').close()
    status, _, said = start(folder, *words, PATH=search, HOME=SCRATCH)
    lines = script(folder, 'dimuon_run_01') if status == 0 else []
    want('set run_card pdlabel lhapdf' in lines and
         'set run_card lhaid 10042' in lines, said)
    want(lines.index('set run_card pdlabel lhapdf') >
         lines.index('set run_card pdlabel nn23lo1'), 'the card comes last')


def check_options(folder):
    status, _, said = start(folder, 'run.py', 'zp_jet', '--energy', '13.6',
                            '--events', '7', '--seed', '3', '--fixed-scale',
                            '500')
    lines = script(folder, 'zp_jet_run_01')
    for line in ('ebeam1 6800', 'ebeam2 6800', 'nevents 7', 'iseed 3',
                 'scale 500.0', 'maxjetflavor 5', 'ptl 30.0'):
        want('set run_card ' + line in lines, line, said)
    want('set no_parton_cut' not in lines and 'set ptj 100' in lines, 'cuts')
    want(len([x for x in lines if x.startswith('set run_card nevents')]) == 1,
         'nevents twice')
    for process in ('zp_jet', 'b_dimuon', 'bb_dimuon'):
        refuse(folder, 2, 'diverges without cuts', 'run.py', process,
               '--no-cuts')
    refuse(folder, 2, 'diverges', 'run.py', 'zp_jet', '--no-cuts',
           '--restriction', 'default')
    status, _, said = start(folder, 'run.py', 'b_dimuon', '--no-cuts',
                            '--restriction', 'default')
    want(status == 0 and 'set no_parton_cut' in script(
        folder, 'b_dimuon_run_01'), said)


def check_cause(folder):
    """Of a red text all is told but whom to write to; and what to do."""
    [ufo] = os.listdir(os.path.join(folder, '..', 'ufo'))
    path = os.path.join(folder, '..', 'ufo', ufo, 'running.py')
    open(path, 'w').close()
    status, _, said = start(folder, 'run.py', 'dimuon')
    os.remove(path)
    want(status == 1 and 'Exception : run "install RunningCoupling"\n' in said and
         'More information' in said and 'without --ufo2' in said, said)
    want('Please' not in said and 'not red' not in said, said)


def wait_for(pipe, text):
    """Whether `text` comes: '' when nobody has the pipe open for writing."""
    for _ in range(500):
        try:
            if os.read(pipe, 100).strip() == text:
                return True
        except BlockingIOError:
            pass
        time.sleep(0.02)
    return False


def interrupt(folder, number, runs, *words):
    """What start gives of a script that a signal, and it alone, stops after
    some runs."""
    name = os.path.join(SCRATCH, 'pipe')
    os.mkfifo(name)
    pipe = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
    ran = begin(folder, *words, MG5_WAIT=name, MG5_RUNS=str(runs))
    want(wait_for(pipe, b'x'), words, 'did not start')
    ran.send_signal(number)
    said, err = ran.communicate()
    want(wait_for(pipe, b''), words, 'left the generator running')
    os.close(pipe)
    os.remove(name)
    return ran.returncode, said, err


def check_stopped(folder):
    for number in (signal.SIGINT, signal.SIGTERM):
        got = interrupt(folder, number, 0, 'run.py', 'dimuon')
        want(got == (128 + number, '', 'run.py: stopped: 0 of 1 points\n'), got)
    scan = ('scan.py', 'dimuon', '--scan', 'g_X=0.1,0.2,0.3')
    status, said, err = interrupt(folder, signal.SIGINT, 2, *scan)
    want((status, err) == (130, 'scan.py: stopped: 2 of 3 points\n'), err)
    rows = list(csv.DictReader(open(said.strip())))
    want([row['sigma_pb'] for row in rows] == ['1', '1', ''], rows)
    status, said, err = interrupt(
        folder, signal.SIGINT, 1, 'batch.py', 'scan.py', folder, folder, '--',
        *scan[1:])
    want((status, err) == (130, 'scan.py: stopped: 1 of 3 points\n'
                           'batch.py: stopped: 0 of 2 models\n'), err)
    want(said.splitlines()[2:] == ['scan_dimuon.csv', '0 failed'], said)
    rows = list(csv.DictReader(open(os.path.join(SCRATCH, 'scan_dimuon.csv'))))
    want([row['sigma_pb'] for row in rows] == ['1', '', ''], rows)


def check_batch(homes):
    folder = os.path.join(homes[0], 'madgraph')
    status, said, err = start(folder, 'batch.py', 'scan.py',
                              *([os.path.join(h, 'madgraph') for h in homes] +
                                ['--', 'dielectron', '--scan', 'M_Zp=500,600']))
    want(status == 1 and '1 failed' in said and 'couple to e-' in err, said,
         err)
    rows = list(csv.DictReader(open(os.path.join(SCRATCH,
                                                 'scan_dielectron.csv'))))
    want([row['M_Zp'] for row in rows] == ['500', '600'], rows)


def main():
    homes = [os.path.join(SCRATCH, name) for name in ('a', 'b', 'c')]
    folder = emit(homes[0], '3b3-lepton-le-2lmu')
    check_parameters(folder)
    check_refusals(folder)
    check_merged(folder)
    check_flavours(folder)
    check_width(folder)
    check_cards(folder)
    check_options(folder)
    check_lhapdf(folder)
    check_cause(folder)
    check_stopped(folder)
    check_emitted_point(homes[1])
    check_processes(homes[2])
    check_batch([homes[0], homes[2]])
    print('%d wrong' % len(FAILED))
    return 1 if FAILED else 0


sys.exit(main())
