"""What a check found: one line for each check, one more for each failure."""


class Report(object):
    MOST = 8  # failures shown for one check

    def __init__(self, out, path):
        self.out = out
        self.failed = 0
        self.count = {}
        print('%s:' % path, file=out)

    def fail(self, check, place, message):
        self.failed += 1
        n = self.count[check] = self.count.get(check, 0) + 1
        if n <= self.MOST:
            print('FAIL %s: %s: %s' % (check, place, message), file=self.out)
        elif n == self.MOST + 1:
            print('FAIL %s: more of these' % check, file=self.out)

    def done(self, check, detail):
        """Ends a check: says that it passed unless something failed in it."""
        if check not in self.count:
            print('ok   %s: %s' % (check, detail), file=self.out)

    def note(self, check, detail):
        print('note %s: %s' % (check, detail), file=self.out)

    def skip(self, what):
        print('note not checked: %s' % what, file=self.out)

    def status(self):
        print('%d failure%s' % (self.failed, '' if self.failed == 1 else 's'),
              file=self.out)
        return 1 if self.failed else 0
