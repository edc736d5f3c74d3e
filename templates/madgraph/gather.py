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

HERE = os.path.dirname(os.path.abspath(__file__))


def number(x):
    return '' if x is None else '%.8g' % x


def row(work, name, record, run, found):
    point = dict(record['fixed'], **record['points'][run])
    sigma, error = found.get(run, (None, None))
    width = measured = None
    if sigma is not None:
        width, ratios = generator.banner(work, name, run)
        pdg = prediction.LEPTON.get(record['process'], 13)
        measured = ratios.get((-pdg, pdg))
    expected = prediction.narrow_width(record['process'], record['energy'],
                                       point)
    mass = complex(prediction.at_point(point)[1]['MZp']).real
    both = sigma is not None and expected
    return ([generator.study()['model'], record['process'],
             '%g' % record['energy'], 'yes' if record['cuts'] else 'no'] +
            [number(point[k]) for k in record['names']] +
            [number(x) for x in (
                sigma, error, width, width and width / mass, measured,
                prediction.total_width(point), expected,
                sigma / expected if both else None)])


def gather(work, name):
    """Writes NAME.csv in the work folder and returns its path."""
    with open(os.path.join(work, name + '.json')) as text:
        record = json.load(text)
    with open(os.path.join(work, name + '.log'), errors='replace') as text:
        found = generator.results(text.read())
    path = os.path.join(work, name + '.csv')
    with open(path, 'w', newline='') as out:
        table = csv.writer(out, lineterminator='\n')
        table.writerow(['model', 'process', 'energy_tev', 'cuts'] +
                       record['names'] +
                       ['sigma_pb', 'error_pb', 'width_gev', 'width_over_mass',
                        'branching_ratio', 'predicted_width_gev',
                        'narrow_width_pb', 'ratio'])
        for run in sorted(record['points']):
            table.writerow(row(work, name, record, run, found))
    return path


def main(names):
    work = os.path.join(HERE, 'work')
    if not names and os.path.isdir(work):
        names = sorted(n[:-5] for n in os.listdir(work)
                       if n.startswith('scan_') and n.endswith('.json'))
    if not names or names[0].startswith('-'):
        print(__doc__.strip())
        return 0 if names else 1
    try:
        for name in names:
            folder, base = os.path.split(name)
            print(gather(folder or work, base))
    except (OSError, generator.Failed) as why:
        print('gather.py: %s' % why, file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
