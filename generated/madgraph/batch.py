#!/usr/bin/env python3
"""The same study for several models: batch.py SCRIPT [MODEL...] -- ARGUMENTS

SCRIPT is run.py or scan.py.  MODEL is an id, the beginning of an id (all models
that begin so) or a folder; without one, all models beside this folder.
ARGUMENTS are those of the script, first of all the process:

    batch.py scan.py 3b3-lepton lmu-ltau -- dimuon --scan M_Zp=500:3000:6

runs `scan.py dimuon --scan M_Zp=500:3000:6` for each model whose id begins with
3b3-lepton or lmu-ltau.

Models without the process are named and passed over.  Results of scans are
joined in scan_PROCESS.csv in the current folder.
"""
import csv
import json
import os
import signal
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def folders():
    """The studies that there are: {id: folder}."""
    out = {}
    above = os.path.dirname(HERE)
    places = [HERE] + [os.path.join(above, name, 'madgraph')
                       for name in sorted(os.listdir(above))]
    for place in places:
        path = os.path.join(place, 'study.json')
        if os.path.isfile(path):
            with open(path) as text:
                out.setdefault(json.load(text)['model'], place)
    return out


def chosen(names, known):
    if not names:
        return sorted(known.items())
    out = []
    for name in names:
        if os.path.isfile(os.path.join(name, 'study.json')):
            out.append((name, os.path.abspath(name)))
            continue
        hits = [(k, v) for k, v in sorted(known.items())
                if k.startswith(name)]
        if not hits:
            print('batch.py: no model "%s"; there are %s' % (
                name, ', '.join(sorted(known))), file=sys.stderr)
            raise SystemExit(2)
        out += hits
    return out


def join(path, parts):
    """One table of several whose columns may differ."""
    rows, columns = [], []
    for part in parts:
        with open(part, newline='') as text:
            for row in csv.DictReader(text):
                rows.append(row)
                columns += [c for c in row if c not in columns]
    with open(path, 'w', newline='') as out:
        table = csv.DictWriter(out, columns, restval='', lineterminator='\n')
        table.writeheader()
        table.writerows(rows)


class Batch(object):
    """Runs one script after another, and hands signals on to it: it tidies up
    and says how far it got."""

    def __init__(self):
        self.child, self.number = None, 0
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self.stop)

    def stop(self, number, _):
        self.number = number
        if self.child:
            self.child.send_signal(number)

    def run(self, command):
        """(exit status, output)"""
        with subprocess.Popen(command, stdout=subprocess.PIPE,
                              universal_newlines=True) as child:
            self.child = child
            if self.number:
                child.send_signal(self.number)
            said = child.stdout.read()
        self.child = None
        return child.returncode, said


def main(arguments):
    if not arguments or arguments[0] not in ('run.py', 'scan.py'):
        print(__doc__.strip())
        return 0 if arguments[:1] in (['-h'], ['--help']) else 2
    split = arguments.index('--') if '--' in arguments else len(arguments)
    names, rest = arguments[1:split], arguments[split + 1:]
    models, batch = chosen(names, folders()), Batch()
    done, failed, parts = 0, 0, []
    for model, folder in models:
        if batch.number:
            break
        print('== %s' % model, flush=True)
        status, said = batch.run([
            sys.executable, '-B', os.path.join(folder, arguments[0])] + rest)
        print(said, end='', flush=True)
        parts += [line for line in said.splitlines()
                  if line.endswith('.csv') and os.path.isfile(line)]
        if not batch.number or 0 <= status < 128:
            done += 1
            failed += status != 0
    if parts:
        path = os.path.basename(parts[0])
        join(path, parts)
        print(path)
    print('%d failed' % failed)
    if batch.number:
        print('batch.py: stopped: %d of %d models' % (done, len(models)),
              file=sys.stderr)
        return 128 + batch.number
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
