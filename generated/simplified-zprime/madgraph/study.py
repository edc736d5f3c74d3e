"""What one point and a scan share: options, parameters, and whether a process
has diagrams there.

A point starts from param_card.dat of this folder, or from a card of one's own.
It is a map {parameter of the package: value}; WZp is in it when the width was
set, else the width follows from the couplings at that point.
"""
import argparse
import json
import os
import sys

import generator
import model
import prediction
from model import Failed, Usage

HERE = os.path.dirname(os.path.abspath(__file__))

# The coupling to quarks that a process needs, and the lepton.
PROCESSES = {
    'dimuon': ('partons', 'mu-'),
    'dimuon_onshell': ('partons', 'mu-'),
    'dimuon_interference': (None, None),
    'bb_dimuon': ('partons or b', 'mu-'),
    'b_dimuon': ('b and a parton', 'mu-'),
    'zp_jet': ('partons', 'mu-'),
    'dielectron': ('partons', 'e-'),
    'ditau': ('partons', 'ta-'),
}
JETS = ('bb_dimuon', 'b_dimuon', 'zp_jet')  # diverge when these are collinear
LOOSE = ('QNUMBERS', 'MASS', 'DECAY')  # blocks with entries of all particles


class Study(object):
    def __init__(self, folder=HERE, restriction=None):
        with open(os.path.join(folder, 'study.json')) as text:
            self.about = json.load(text)
        self.folder = folder
        self.restriction = restriction or self.about['restriction']
        path = os.path.join(folder, '..', 'ufo', self.about['ufo'])
        if not os.path.isfile(os.path.join(path, '__init__.py')):
            raise Failed('%s is missing: emit the UFO package too' %
                         os.path.normpath(path))
        self.ufo = os.path.abspath(path)
        known = model.restrictions(self.ufo)
        if self.restriction not in known:
            raise Usage('the package has no restriction "%s"; there are %s' % (
                self.restriction, ', '.join(known)))
        self.package = model.Package(self.ufo, self.restriction)

    # ---- parameters ----

    def parameter(self, name):
        """The name in the package of a parameter that can be set."""
        name = self.about['names'].get(name, name)
        package = self.package
        if name not in package.place:
            raise Usage('unknown parameter %s; there are %s' % (
                name, ', '.join(sorted(set(package.place) -
                                       set(package.frozen)))))
        if name in package.frozen:
            raise Usage('%s %s in the restriction "%s" of the package and '
                        'cannot be set: %s' % (
                            name, package.frozen[name], self.restriction,
                            self.remedy(name)))
        return name

    def remedy(self, name):
        others = self.package.free_elsewhere(name)
        if others:
            return 'give --restriction %s' % ' or '.join(others)
        return ('so in all restrictions; by hand, "import model %s-full" has '
                'it' % os.path.basename(self.ufo))

    def settings(self, texts):
        """{parameter: value} of texts NAME=VALUE."""
        out = {}
        for text in texts:
            name, equals, value = text.partition('=')
            try:
                value = float(value)
            except ValueError:
                raise Usage('"%s": expected NAME=NUMBER' % text)
            if not abs(value) < float('inf'):
                raise Usage('"%s": expected a finite number' % text)
            out[self.parameter(name)] = value
        if out.get('WZp', 1) <= 0:
            raise Usage('WZp is %g; expected a positive width' % out['WZp'])
        return out

    # ---- cards ----

    def card(self, path):
        """{parameter: value} of a card, without widths that follow."""
        entries = model.read_card(path)
        names = {v: k for k, v in self.package.place.items()}
        for block, code in sorted(entries):
            if (block, code) not in names and block.split()[0] not in LOOSE:
                raise Failed('%s: the model has no entry %d of block %s' % (
                    path, code, block))
        return {names[k]: v for k, v in entries.items()
                if k in names and v != 'auto'}

    def start(self, path, width_is_set):
        """The point of a card.  Masses that a restriction takes away are not
        used; whoever changed one in a card of their own is told so."""
        own = self.card(os.path.join(self.folder, 'param_card.dat'))
        point = dict(own)
        if path:
            point.update(self.card(path))
        for name, why in sorted(self.package.frozen.items()):
            value = point.pop(name, None)
            if value not in (None, own.get(name), self.package.inputs[name]):
                raise Usage('%s: %s = %g, but it %s in the restriction "%s": '
                            '%s' % (path, name, value, why, self.restriction,
                                    self.remedy(name)))
        width = point.pop('WZp', None)
        if path and not width_is_set and width is not None:
            self.check_width(path, width, own.get('WZp'), point)
        return point

    def check_width(self, path, width, emitted, point):
        """A width that no parameter explains was set by hand, or forgotten
        when something else was changed."""
        follows = prediction.computed_width(self.package, point)
        if width == emitted or abs(width / follows - 1) < 0.01:
            return
        raise Usage('%s: DECAY 32 is %g, but the couplings give %.6g: write '
                    '"DECAY 32 auto" there, or give --set WZp=%g' % (
                        path, width, follows, width))

    def point(self, options):
        """Where a run starts: the card, then what was set."""
        sets = self.settings(options.set)
        return dict(self.start(options.card, 'WZp' in sets), **sets)

    # ---- processes ----

    def missing(self, process, point):
        """What the Z' would have to couple to, or None."""
        quarks, lepton = PROCESSES[process]
        if quarks is None:
            return None
        g2 = self.package.currents(self.package.values(point))
        least = 1e-20 * max(list(g2.values()) or [0])  # what rounding leaves
        pairs = [set(pair) for pair, x in g2.items() if x > least]
        protons = set(self.package.protons())
        if quarks == 'partons or b':
            fits = [p for p in pairs if p <= protons or p == {'b'}]
        elif quarks == 'b and a parton':
            fits = [p for p in pairs if 'b' in p and p <= protons | {'b'} and
                    p & protons]
        else:
            fits = [p for p in pairs if p <= protons]
        if not fits:
            return quarks + ' (%s)' % ''.join(sorted(protons))
        return None if {lepton} in pairs else lepton

    def check_cuts(self, process, options):
        massive = 'b' not in self.package.protons() and process != 'zp_jet'
        if options.no_cuts and process in JETS and not massive:
            raise Usage('--no-cuts: %s diverges without cuts on its jets' %
                        process)

    def check_process(self, process, point):
        missing = self.missing(process, point)
        if missing:
            raise Failed('the Z\' does not couple to %s at this point: there '
                         'are no diagrams for %s' % (missing, process))

    def write(self, process, name, launches, options):
        """The script for MadGraph: `launches` are (run, point)."""
        self.check_cuts(process, options)
        protons = self.package.protons()
        lines = generator.commands(
            process, generator.prepare(self.ufo, options.work), name,
            self.restriction, protons, self.folder)
        first = launches[0][1]
        usual = dict(self.package.inputs, WZp=None)
        told = {k for _, point in launches for k, v in point.items()
                if v != usual[k] or v != first[k]}
        for run, point in launches:
            changed = [self.package.place[k] + (point[k],)
                       for k in sorted(told)]
            lines += generator.launch(process, name, run, changed, options,
                                      len(protons), self.folder)
        return lines


# ---- the command line ----

def parser(description):
    out = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawTextHelpFormatter)
    add = out.add_argument
    add('--mg5', metavar='DIR',
        help='where MadGraph is; else MG5_DIR, else PATH')
    add('--energy', type=float, default=13.0, choices=(13.0, 13.6, 14.0),
        help='of both beams, TeV')
    add('--events', type=int, default=10000)
    add('--seed', type=int, default=0, help='0: a new one for each run')
    add('--card', metavar='FILE',
        help='a parameter card to start from instead of param_card.dat;\n'
        'what it lacks is taken from there')
    add('--set', action='append', default=[], metavar='NAME=VALUE',
        help='a parameter; the width follows unless WZp is set')
    add('--restriction', metavar='NAME',
        help='of the package: massless (five flavours), default or ckm')
    add('--no-cuts', action='store_true')
    add('--fixed-scale', type=float, metavar='GEV',
        help='renormalisation and factorisation scale')
    add('--lhapdf', type=int, metavar='ID',
        help='a set of LHAPDF instead of nn23lo1')
    add('--work', default=os.path.join(HERE, 'work'),
        help='where everything is written')
    return out


def command(run, options):
    """Exit status of run(options): 2 for wrong usage, 1 for failures, 128 and
    the number of a signal that stopped it."""
    script = os.path.basename(sys.argv[0])
    try:
        generator.on_signals(generator.stopped)
        if options.events < 1:
            raise Usage('--events %d: expected 1 or more' % options.events)
        run(options)
    except (Failed, OSError) as why:
        print('%s: %s' % (script, why), file=sys.stderr)
        return 2 if isinstance(why, Usage) else 1
    except generator.Stopped as why:
        print('%s: stopped%s' % (script, why.so_far), file=sys.stderr)
        return 128 + why.number
    return 0
