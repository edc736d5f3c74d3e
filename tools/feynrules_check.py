#!/usr/bin/env python3
"""Checks FeynRules models as zforge emits them, without Mathematica.

    feynrules_check.py FILE.fr [--ufo DIR] [FILE.fr [--ufo DIR]]...

Parses the file (the part of Mathematica's grammar that models take), and
verifies: brackets; keys, class names, PDG codes, particle names, parameters
and SLHA entries are unique; values use earlier parameters only; every symbol
and field of a Lagrangian is declared (here or in SM.fr); all terms of a sum
have the same charges, those of a Lagrangian none: electric charge, X and Y of
the file itself; indices are contracted in pairs.  Then it expands LZpTotal by
mass eigenstates: it is Hermitian, kinetic terms are canonical, masses those of
the classes.  With --ufo all particles, external parameters and vertices are
compared with those of a UFO, vertices at the default values and at others
where no angle is zero.  Standard library only.
"""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from feynrules_reader import check  # noqa: E402


def main(args):
    jobs = []
    while args and not args[0].startswith('-'):
        jobs.append((args.pop(0), None))
        if len(args) > 1 and args[0] == '--ufo':
            jobs[-1] = (jobs[-1][0], args[1])
            del args[:2]
    if args or not jobs:
        print(__doc__)
        return 2
    return 0 if all([check.report(*job) for job in jobs]) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
