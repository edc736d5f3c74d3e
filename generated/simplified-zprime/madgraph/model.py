"""The UFO package of the model in numbers, under a restriction.

A restriction is a parameter card of the package.  What is 0 or 1 there, or
equal up to sign to another entry of its block, MadGraph freezes or merges: it
cannot be set.  The rest can, and starts from the card param_NAME.dat.
"""
import cmath
import importlib
import os
import sys


class Failed(Exception):
    """Something that MadGraph, a file or the system did not do."""


class Usage(Failed):
    """Something that was asked for wrongly."""


# Parts along P_L and P_R of the structures of vector currents.
CURRENT = {'FFV1': (1, 1), 'FFVL': (1, 0), 'FFVR': (0, 1)}


def read_card(path):
    """{(BLOCK, code): value} of a parameter card, ('DECAY', code) for widths;
    `auto` is kept as text."""
    out, block = {}, None
    try:
        with open(path) as card:
            for n, line in enumerate(card, 1):
                words = line.split('#')[0].split()
                if not words:
                    continue
                head = words[0].upper()
                if head == 'BLOCK' and len(words) > 1:
                    block = words[1].upper()
                elif head == 'DECAY' and len(words) == 3:
                    block = 'DECAY'
                    auto = words[2].lower() == 'auto'
                    out[block, int(words[1])] = ('auto' if auto else
                                                 float(words[2]))
                elif block is None:
                    raise ValueError
                elif block != 'DECAY' and len(words) == 2:
                    out[block, int(words[0])] = float(words[1])
    except ValueError:
        raise Failed('%s:%d: "%s" is no line of a parameter card' % (
            path, n, line.strip()))
    except OSError as why:
        raise Usage('%s: %s' % (path, why.strerror))
    return out


def restrictions(path):
    """Names of the restrictions of a package."""
    return sorted(n[len('restrict_'):-len('.dat')] for n in os.listdir(path)
                  if n.startswith('restrict_') and n.endswith('.dat'))


class Package(object):
    """A UFO package, and what its parameters are under a restriction."""

    def __init__(self, path, restriction):
        sys.dont_write_bytecode = True
        sys.path.insert(0, os.path.dirname(path))
        try:
            self.module = importlib.import_module(os.path.basename(path))
        finally:
            sys.path.pop(0)
        self.path, self.restriction = path, restriction
        external = [p for p in self.module.all_parameters
                    if p.nature == 'external']
        self.place = {p.name: (p.lhablock.upper(), p.lhacode[0])
                      for p in external}
        card = self.card('restrict', restriction)
        self.frozen = self.freeze(card)
        self.inputs = {p.name: card.get(self.place[p.name], p.value)
                       for p in external}
        true = self.card('param', restriction)
        for name, place in self.place.items():
            if name not in self.frozen:
                self.inputs[name] = true.get(place, self.inputs[name])

    def card(self, kind, restriction):
        return read_card(os.path.join(self.path, '%s_%s.dat' % (
            kind, restriction)))

    def freeze(self, card):
        """{parameter: why it cannot be set}."""
        names, out = {v: k for k, v in self.place.items()}, {}
        for place, value in card.items():
            if place not in names or place[0] == 'DECAY':
                continue
            same = [k for k, x in card.items() if k != place and k in names and
                    k[0] == place[0] and abs(x) == abs(value)]
            if value in (0, 1):
                out[names[place]] = 'is %g' % value
            elif same:
                out[names[place]] = 'is one with %s' % ', '.join(
                    sorted(names[k] for k in same))
        return out

    def free_elsewhere(self, name):
        """Other restrictions that leave a parameter free."""
        return [r for r in restrictions(self.path) if r != self.restriction and
                name not in self.freeze(self.card('restrict', r))]

    def protons(self):
        """Quarks without mass: those that protons have."""
        out = ''
        for p in self.module.all_particles:
            if (p.name in ('u', 'd', 's', 'c', 'b') and
                    not self.inputs.get(p.mass.name, 0)):
                out += p.name
        return ''.join(q for q in 'udscb' if q in out)

    def values(self, point):
        """Values of all parameters, some inputs changed."""
        known = {'cmath': cmath, 'complex': complex, 'abs': abs}
        known.update((f.name, f) for f in self.module.all_functions)
        for p in self.module.all_parameters:
            if p.nature == 'external':
                known[p.name] = point.get(p.name, self.inputs[p.name])
            else:
                known[p.name] = eval(p.value, known)
        return known

    def currents(self, known):
        """{(fermion, antifermion's partner): |gL|^2 + |gR|^2} of the Z'."""
        out = {}
        for v in self.module.all_vertices:
            legs = v.particles
            if len(legs) != 3 or legs[2].name != 'Zp' or legs[1].spin != 2:
                continue
            left = right = 0
            for (_, l), c in v.couplings.items():
                g = eval(c.value, known)
                parts = CURRENT.get(v.lorentz[l].name, (1, 1))
                left, right = left + parts[0] * g, right + parts[1] * g
            out[legs[1].name, legs[0].antiname] = (abs(left) ** 2 +
                                                   abs(right) ** 2)
        return out

    def widths(self, known):
        """{codes of the products: width} of the open channels of the Z'."""
        out = {}
        for d in self.module.all_decays:
            if d.particle.pdg_code != 32:
                continue
            mass = known[d.particle.mass.name]
            for products, text in d.partial_widths.items():
                masses = [complex(known[p.mass.name]).real for p in products]
                if complex(mass).real > sum(masses):
                    key = tuple(sorted(p.pdg_code for p in products))
                    out[key] = complex(eval(text, known)).real
        return out
