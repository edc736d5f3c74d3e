#!/usr/bin/env python3
"""Gathers a scan into one CSV file: gather.py [NAME...].

NAME is that of the scan in the work folder, such as scan_dimuon; without one,
all scans there.  Next to each cross-section stands the narrow-width prediction
(no cuts, five flavours, scale M_Zp) and their ratio; a point whose run is not
there yet has empty cells.
"""
import csv
import json
import os
import sys

import generator
import prediction
import study

HERE = os.path.dirname(os.path.abspath(__file__))


def number(x):
    return '' if x is None else '%.8g' % x


def row(about, work, name, record, run, found):
    package, process = about.package, record['process']
    point = dict(record['fixed'], **record['points'][run])
    sigma, error = found.get(run, (None, None))
    width = measured = None
    if sigma is not None:
        pdg = prediction.LEPTON.get(process, 13)
        width, ratios = generator.banner(work, name, run)
        # Without a table of decays, the width was set.
        measured = ratios.get((-pdg, pdg), prediction.ratio(
            package, pdg, point))
    expected = prediction.narrow_width(package, process, record['energy'],
                                       point, about.folder)
    mass = prediction.mass(package, point)
    both = sigma is not None and expected
    return ([about.about['model'], process, '%g' % record['energy'],
             'yes' if record['cuts'] else 'no'] +
            [number(point[k]) for k in record['names']] +
            [number(x) for x in (
                sigma, error, width, width and width / mass, measured,
                prediction.width(package, point), expected,
                sigma / expected if both else None)])


def finished(work, name):
    """{run: (cross-section, error)} of the runs that have their banner, too."""
    with open(os.path.join(work, name + '.log'), errors='replace') as text:
        found = generator.results(text.read())
    return {run: x for run, x in found.items()
            if generator.has_banner(work, name, run)}


def gather(work, name):
    """Writes NAME.csv in the work folder and returns its path."""
    with open(os.path.join(work, name + '.json')) as text:
        record = json.load(text)
    found = finished(work, name)
    about = study.Study(restriction=record['restriction'])
    path = os.path.join(work, name + '.csv')
    with open(path, 'w', newline='') as out:
        table = csv.writer(out, lineterminator='\n')
        table.writerow(['model', 'process', 'energy_tev', 'cuts'] +
                       list(record['names'].values()) +
                       ['sigma_pb', 'error_pb', 'width_gev', 'width_over_mass',
                        'branching_ratio', 'predicted_width_gev',
                        'narrow_width_pb', 'ratio'])
        for run in sorted(record['points']):
            table.writerow(row(about, work, name, record, run, found))
    return path


def main(names):
    work = os.path.join(HERE, 'work')
    if not names and os.path.isdir(work):
        names = sorted(n[:-5] for n in os.listdir(work)
                       if n.startswith('scan_') and n.endswith('.json'))
    if not names:
        print('gather.py: there is no scan in %s' % work, file=sys.stderr)
        return 1
    if names[0].startswith('-'):
        print(__doc__.strip())
        return 0 if names[0] in ('-h', '--help') else 2
    try:
        for name in names:
            folder, base = os.path.split(name)
            print(gather(folder or work, base))
    except (OSError, study.Failed) as why:
        print('gather.py: %s' % why, file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
