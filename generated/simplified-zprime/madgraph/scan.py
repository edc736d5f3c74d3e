#!/usr/bin/env python3
"""Runs a process over a grid of points: scan.py [PROCESS] [options].

The grid is that of study.json unless --scan is given: M_Zp=200:5000:25 are 25
values from 200 to 5000, g_X=0.05,0.1 are two; several make an outer product.
The width is computed anew at each point.  Results are gathered in a CSV file,
also after Ctrl-C, which ends MadGraph too.
"""
import itertools
import json
import os
import sys

import gather
import generator
import study


def values(text):
    """NAME and the values of NAME=FIRST:LAST:NUMBER or NAME=VALUE,..."""
    name, _, list_ = text.partition('=')
    try:
        if ':' not in list_:
            return name, [float(x) for x in list_.split(',')]
        first, last, n = list_.split(':')
        first, last, n = float(first), float(last), int(n)
        if first != last and n > 1:
            return name, [first + (last - first) * k / (n - 1)
                          for k in range(n)]
    except ValueError:
        pass
    raise study.Usage('"%s": expected NAME=FIRST:LAST:NUMBER with different '
                      'ends and two values or more, such as M_Zp=200:5000:25, or '
                      'NAME=VALUE,VALUE,...' % text)


def grid(about, options):
    """(names as they were given, points in names of the package)."""
    scans = ([values(text) for text in options.scan] if options.scan else
             [(s['name'], s['values']) for s in about.about['scans']])
    keys = [about.parameter(name) for name, _ in scans]
    if len(set(keys)) < len(keys):
        raise study.Usage('a parameter is scanned twice: %s' % ', '.join(
            name for name, _ in scans))
    for name, list_ in scans:
        twice = [x for k, x in enumerate(list_) if x in list_[:k]]
        if twice:
            raise study.Usage('%s = %g is there twice' % (name, twice[0]))
    return ({key: name for key, (name, _) in zip(keys, scans)},
            [dict(zip(keys, x)) for x in
             itertools.product(*(list_ for _, list_ in scans))])


def run(options):
    about = study.Study(restriction=options.restriction)
    names, points = grid(about, options)
    fixed = about.point(options)
    for point in points:
        about.check_process(options.process, dict(fixed, **point))
    command = generator.find_generator(options.mg5)
    generator.check_lhapdf(options.lhapdf, command)
    name = 'scan_' + options.process
    runs = ['p%04d' % (k + 1) for k in range(len(points))]
    lines = about.write(options.process, name,
                        [(label, dict(fixed, **point))
                         for label, point in zip(runs, points)], options)
    record = {'process': options.process, 'energy': options.energy,
              'cuts': not options.no_cuts, 'restriction': about.restriction,
              'names': names, 'fixed': fixed, 'points': dict(zip(runs, points))}
    with open(os.path.join(options.work, name + '.json'), 'w') as out:
        json.dump(record, out, indent=1)
    try:
        generator.execute(command, lines, options.work, name)
    except generator.Stopped as why:
        why.so_far = ': %d of %d points' % (
            len(gather.finished(options.work, name)), len(points))
        raise
    finally:
        if os.path.isfile(os.path.join(options.work, name + '.log')):
            print(gather.gather(options.work, name))


def main():
    parser = study.parser(__doc__)
    parser.add_argument('process', nargs='?', default='dimuon',
                        choices=sorted(study.PROCESSES))
    parser.add_argument('--scan', action='append', default=[],
                        metavar='NAME=VALUES')
    return study.command(run, parser.parse_args())


if __name__ == '__main__':
    sys.exit(main())
