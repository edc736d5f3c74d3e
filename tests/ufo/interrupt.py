"""interrupt.py CHECKER PACKAGE: an interrupt ends the checker with status 130 and
without a traceback, and leaves no copy of the package behind."""
import os
import signal
import subprocess
import sys
import tempfile


def main(checker, package):
    with tempfile.TemporaryDirectory() as home:
        ran = subprocess.Popen(
            [sys.executable, '-B', '-u', checker, package],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=dict(os.environ, TMPDIR=home),
            preexec_fn=lambda: signal.signal(signal.SIGINT,
                                             signal.default_int_handler))
        ran.stdout.readline()
        ran.send_signal(signal.SIGINT)
        _, errors = ran.communicate()
        left = os.listdir(home)
    if ran.returncode == 130 and not errors and not left:
        return 0
    print('status %d, left %s\n%s' % (ran.returncode, left, errors.decode()))
    return 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))
