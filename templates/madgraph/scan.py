#!/usr/bin/env python3
"""Runs a process over a grid of points: scan.py [PROCESS] [options].

The grid is that of study.json unless --scan is given: M_Zp=200:5000:25 are 25
values from 200 to 5000, g_X=0.05,0.1 are two; several make an outer product.
The width is computed anew at each point.  Results are gathered in a CSV file.
"""
import argparse
import itertools
import json
import os
import sys

import gather
import generator


def values(text):
    name, equals, list_ = text.partition('=')
    try:
        if ':' in list_:
            first, last, n = list_.split(':')
            first, last, n = float(first), float(last), int(n)
            return name, [first + (last - first) * k / (n - 1)
                          for k in range(n)]
        return name, [float(x) for x in list_.split(',')]
    except (ValueError, ZeroDivisionError):
        raise generator.Failed('"%s": expected NAME=FIRST:LAST:NUMBER or '
                               'NAME=VALUE,...' % text)


def grid(options):
    scans = ([values(text) for text in options.scan] if options.scan else
             [(s['name'], s['values']) for s in generator.study()['scans']])
    for name, _ in scans:
        generator.parameter(name)
    names = [name for name, _ in scans]
    return names, [dict(zip(names, x)) for x in
                   itertools.product(*(list_ for _, list_ in scans))]


def run(options):
    generator.check_process(options.process)
    command = generator.find_generator(options.mg5)
    names, points = grid(options)
    fixed = generator.settings(options.set)
    name = 'scan_' + options.process
    ufo = generator.prepare(options.work)
    lines = generator.commands(options.process, ufo, name)
    runs = ['p%04d' % (k + 1) for k in range(len(points))]
    for label, point in zip(runs, points):
        lines += generator.launch(options.process, name, label,
                                  dict(fixed, **point), options)
    record = {'process': options.process, 'energy': options.energy,
              'cuts': not options.no_cuts, 'names': names, 'fixed': fixed,
              'points': dict(zip(runs, points))}
    path = os.path.join(options.work, name + '.json')
    with open(path, 'w') as out:
        json.dump(record, out, indent=1, sort_keys=True)
    try:
        generator.execute(command, lines, options.work, name)
    finally:
        if os.path.isfile(os.path.join(options.work, name + '.log')):
            print(gather.gather(options.work, name))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('process', nargs='?', default='dimuon',
                        choices=sorted(generator.PROCESSES))
    parser.add_argument('--scan', action='append', default=[],
                        metavar='NAME=VALUES')
    generator.add_options(parser)
    try:
        run(parser.parse_args())
    except generator.Failed as why:
        print('scan.py: %s' % why, file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
