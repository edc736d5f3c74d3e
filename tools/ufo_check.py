#!/usr/bin/env python3
"""ufo_check.py DIR...: reads UFO packages back and checks their physics.

A generator believes what it reads: a spinor chain that runs the wrong way, a
missing Hermitian partner, a colour factor that is left out or a vertex that is
listed twice give wrong cross-sections without a word.  Here every vertex is
evaluated as a tensor, with explicit matrices for spin and colour, and asked
what it has to obey; widths follow from the tensors by sums over spins; charges
are read off the couplings and put into the anomaly coefficients as exact
rationals; other couplings and masses have to obey the sum rules without which
amplitudes grow with energy.  Only the standard library is used.

Exit status: 0 all is well, 1 a check failed, 2 no package could be read, 130
interrupted.
"""
import os
import signal
import sys

if __name__ == '__main__':
    # No traceback for an interrupt, also before there is anything to clean up;
    # where interrupts are ignored they stay so.
    heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heeded:
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from ufo_reader import package, report  # noqa: E402
from ufo_reader import anomaly, card, orders, restrict  # noqa: E402
from ufo_reader import structure, sumrules, table, width  # noqa: E402

# What no check can tell from the package alone.
UNSEEN = (
    'values of inputs, and whether the model is the one that was meant: other '
    'charges without anomalies pass, and so do other CKM angles',
    'a scalar of U(1)_X that is missing with all its vertices',
)


def check(path, out):
    """Judges the package in one directory; returns the exit status."""
    log = report.Report(out, path)
    try:
        with package.loaded(path) as model:
            table.check(model, log)
            if log.failed:  # nothing below can be relied on
                return log.status()
            structure.check(model, log)
            orders.check(model, log)
            card.check(model, log)
            restrict.check(model, log)
            width.check(model, log)
            anomaly.check(model, log)
            sumrules.check(model, log)
            for what in UNSEEN:
                log.skip(what)
    except package.Unreadable as why:
        log.fail('package', path, str(why))
        return 2
    return log.status()


def main(arguments):
    if not arguments or arguments[0] in ('-h', '--help'):
        print(__doc__.strip())
        return 0 if arguments else 2
    return max(check(path, sys.stdout) for path in arguments)


if __name__ == '__main__':
    if heeded:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
