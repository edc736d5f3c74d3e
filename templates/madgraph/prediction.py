"""Narrow-width predictions: couplings and widths from the UFO package, and
luminosities of partons.

sigma = (pi/6) sum over pairs of quarks (|gL|^2 + |gR|^2) L(M) times the
branching ratio, for five flavours, at leading order, with both scales at M.
"""
import cmath
import importlib
import json
import math
import os
import sys

import generator

HERE = os.path.dirname(os.path.abspath(__file__))
GEV2_PB = 0.3893793721e9
LEPTON = {'dimuon': 13, 'dimuon_onshell': 13, 'dielectron': 11, 'ditau': 15}
# Parts along P_L and P_R of the structures of vector currents.
CURRENT = {'FFV1': (1, 1), 'FFVL': (1, 0), 'FFVR': (0, 1)}


class Package(object):
    """A UFO package and the numbers in it, with inputs of a restriction."""

    def __init__(self, path, restriction=None):
        sys.dont_write_bytecode = True
        sys.path.insert(0, os.path.dirname(path))
        try:
            self.module = importlib.import_module(os.path.basename(path))
        finally:
            sys.path.pop(0)
        self.inputs = {p.name: p.value for p in self.module.all_parameters
                       if p.nature == 'external'}
        if restriction:
            self.restrict(os.path.join(path, 'param_%s.dat' % restriction))

    def restrict(self, path):
        codes = {(p.lhablock.upper(), tuple(p.lhacode)): p.name
                 for p in self.module.all_parameters
                 if p.nature == 'external'}
        block = None
        with open(path) as card:
            for line in card:
                words = line.split('#')[0].split()
                if not words:
                    continue
                if words[0].upper() == 'BLOCK':
                    block = words[1].upper()
                elif words[0].upper() == 'DECAY':
                    block = None
                elif block:
                    key = (block, tuple(int(w) for w in words[:-1]))
                    if key in codes:
                        self.inputs[codes[key]] = float(words[-1])

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

    def production(self, known):
        """{pair of quarks: |gL|^2 + |gR|^2}, pairs like 'uu' and 'ds'."""
        out = {}
        for v in self.module.all_vertices:
            legs = v.particles
            if len(legs) != 3 or legs[2].name != 'Zp':
                continue
            a, b = legs[1].name, legs[0].antiname
            if a not in 'udscb' or b not in 'udscb':
                continue
            left = right = 0
            for (_, l), c in v.couplings.items():
                g = eval(c.value, known)
                parts = CURRENT[v.lorentz[l].name]
                left, right = left + parts[0] * g, right + parts[1] * g
            out[a + b] = abs(left) ** 2 + abs(right) ** 2
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


def luminosity(tables, energy, pair, mass):
    """Interpolated: ln L in ln M; None outside of the table."""
    table = tables['energies'].get('%d' % round(1000 * energy))
    masses = tables['mass']
    if table is None or not masses[0] <= mass <= masses[-1]:
        return None
    row = table.get(pair) or table.get(pair[::-1])
    k = max(i for i, m in enumerate(masses[:-1]) if m <= mass)
    x = math.log(mass / masses[k]) / math.log(masses[k + 1] / masses[k])
    return math.exp((1 - x) * math.log(row[k]) + x * math.log(row[k + 1]))


PACKAGES = {}


def package(folder):
    if folder not in PACKAGES:
        PACKAGES[folder] = Package(generator.find_ufo(folder),
                                   generator.study(folder)['restriction'])
    return PACKAGES[folder]


def at_point(point, folder=HERE):
    """(package, values) at {parameter: value}, names of either kind."""
    names = generator.study(folder)['names']
    ufo = package(folder)
    return ufo, ufo.values({names.get(k, k): v for k, v in point.items()})


def total_width(point, folder=HERE):
    ufo, known = at_point(point, folder)
    return sum(ufo.widths(known).values())


def ratio(pdg, point, folder=HERE):
    """The branching ratio to a pair of leptons."""
    ufo, known = at_point(point, folder)
    widths = ufo.widths(known)
    return widths.get((-pdg, pdg), 0.0) / sum(widths.values())


def narrow_width(process, energy, point, folder=HERE):
    """The cross-section in pb without cuts; None when there is none."""
    if process not in LEPTON:
        return None
    ufo, known = at_point(point, folder)
    with open(os.path.join(folder, 'luminosities.json')) as text:
        tables = json.load(text)
    total = 0.0
    for pair, g2 in ufo.production(known).items():
        if pair[0] != pair[1] and pair[0] > pair[1]:
            continue  # the table has both charges of a pair in one number
        flux = luminosity(tables, energy, pair, complex(known['MZp']).real)
        if flux is None:
            return None
        total += g2 * flux
    return (GEV2_PB * math.pi / 6 * total *
            ratio(LEPTON[process], point, folder))
