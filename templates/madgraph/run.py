#!/usr/bin/env python3
"""Runs one process at one point: run.py PROCESS [options].

PROCESS is dimuon (with the tails of the resonance), dimuon_onshell,
dimuon_interference, bb_dimuon, b_dimuon, zp_jet, dielectron or ditau.  Prints
the cross-section; exit status 1 when MadGraph failed, whatever it says.
"""
import argparse
import sys

import generator
import prediction


def run(options):
    generator.check_process(options.process)
    command = generator.find_generator(options.mg5)
    point = generator.settings(options.set)
    name = 'mg5_' + options.process
    ufo = generator.prepare(options.work)
    lines = generator.commands(options.process, ufo, name)
    lines += generator.launch(options.process, name, options.run, point,
                              options)
    said = generator.execute(command, lines, options.work,
                             '%s_%s' % (options.process, options.run))
    found = generator.results(said)
    if options.run not in found:
        raise generator.Failed('the log has no cross-section of %s' %
                               options.run)
    sigma, error = found[options.run]
    width, _ = generator.banner(options.work, name, options.run)
    print('%s at %g TeV: %.5g +- %.2g pb, width %.6g GeV' % (
        options.process, options.energy, sigma, error, width))
    expected = prediction.narrow_width(options.process, options.energy, point)
    if expected:
        print('narrow width, without cuts: %.5g pb, ratio %.4f' % (
            expected, sigma / expected))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('process', choices=sorted(generator.PROCESSES))
    parser.add_argument('--run', default='run_01', help='name of the run')
    generator.add_options(parser)
    try:
        run(parser.parse_args())
    except generator.Failed as why:
        print('run.py: %s' % why, file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
