#!/usr/bin/env python3
"""Runs one process at one point: run.py PROCESS [options].

PROCESS is dimuon (with the tails of the resonance), dimuon_onshell,
dimuon_interference, bb_dimuon, b_dimuon, zp_jet, dielectron or ditau.  The
point is that of param_card.dat, and what --set changes.  Prints the
cross-section; exit status 1 when MadGraph failed, whatever it says, 2 for wrong
usage, and 130 after Ctrl-C.
"""
import sys

import generator
import prediction
import study


def run(options):
    about = study.Study(restriction=options.restriction)
    point = about.point(options)
    about.check_process(options.process, point)
    command = generator.find_generator(options.mg5)
    generator.check_lhapdf(options.lhapdf, command)
    name = 'mg5_' + options.process
    lines = about.write(options.process, name, [(options.run, point)], options)
    try:
        said = generator.execute(command, lines, options.work,
                                 '%s_%s' % (options.process, options.run))
    except generator.Stopped as why:
        why.so_far = ': 0 of 1 points'
        raise
    found = generator.results(said)
    if options.run not in found:
        raise study.Failed('the log has no cross-section of %s' % options.run)
    sigma, error = found[options.run]
    width, _ = generator.banner(options.work, name, options.run)
    print('%s at %g TeV: %.5g +- %.2g pb, width %.6g GeV' % (
        options.process, options.energy, sigma, error, width))
    expected = prediction.narrow_width(about.package, options.process,
                                       options.energy, point, about.folder)
    if expected:
        print('narrow width, without cuts: %.5g pb, ratio %.4f' % (
            expected, sigma / expected))


def main():
    parser = study.parser(__doc__)
    parser.add_argument('process', choices=sorted(study.PROCESSES))
    parser.add_argument('--run', default='run_01', help='name of the run')
    return study.command(run, parser.parse_args())


if __name__ == '__main__':
    sys.exit(main())
