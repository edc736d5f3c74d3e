"""Stands in for MadGraph: reads a script, writes what the scripts of a study
look for.  The cross-section is 1 pb; a width on auto is that of param_card.dat
in the study's folder, which MG5_STUDY names.  With MG5_WAIT, a pipe, it goes on
for ever after MG5_RUNS runs, with a child that takes no notice of SIGTERM; all
of them have the pipe open."""
import os
import re
import subprocess
import sys


def width_of(text):
    if text != 'auto':
        return float(text), ''
    with open(os.path.join(os.environ['MG5_STUDY'], 'param_card.dat')) as card:
        text = card.read()
    found = re.search(r'^DECAY 32 (\S+).*\n((?:  .*\n)*)', text, re.M)
    return float(found.group(1)), found.group(2)


def finish(name, run, width):
    number, ratios = width_of(width)
    folder = os.path.join(name, 'Events', run)
    os.makedirs(folder)
    path = os.path.join(folder, '%s_tag_1_banner.txt' % run)
    with open(path, 'w') as out:
        out.write('<slha>\nDECAY 32 %r\n%sDECAY 6 1.5\n</slha>\n' % (
            number, ratios))
    print('  === Results Summary for run: %s tag: tag_1 ===' % run)
    print('     Cross-section :   1.0 +- 0.01 pb')


def linger():
    with open(os.environ['MG5_WAIT'], 'w') as pipe:
        os.set_inheritable(pipe.fileno(), True)
        subprocess.call([sys.executable, '-c', 'import signal, time\n'
                         'signal.signal(signal.SIGTERM, signal.SIG_IGN)\n'
                         'print("x", file=open(%d, "w", closefd=False))\n'
                         'time.sleep(600)' % pipe.fileno()], close_fds=False)


def main(path):
    left = int(os.environ.get('MG5_RUNS', -1))
    name = run = width = package = None
    with open(path) as script:
        for line in script:
            words = line.split()
            if words[0] == 'import':
                package = re.sub('-.*', '', words[2])
                if not os.path.isfile(os.path.join(package, '__init__.py')):
                    print('\x1b[1;31mError: no model\x1b[0m')
                    return
            if words[0] == 'output' and os.path.isfile(
                    os.path.join(package, 'running.py')):
                print('\x1b[1;31mCommand "import x.mg5" interrupted in '
                      'sub-command:\n"%s" with error:\nException : run "install '
                      'RunningCoupling"\nPlease report this bug\nMore '
                      'information\x1b[0m\nnot red' % line.strip())
                return
            if words[0] == 'launch':
                name, run, width = words[1], words[3], None
            elif words[:4] == ['set', 'param_card', 'DECAY', '32']:
                width = words[4]
            elif words[0] == 'done':
                sys.stdout.flush()
                if left == 0:
                    linger()
                left -= 1
                finish(name, run, width)


main(sys.argv[1])
