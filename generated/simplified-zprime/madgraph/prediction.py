"""Narrow-width predictions: couplings and widths from the UFO package, and
luminosities of partons.

sigma = (pi/6) sum over pairs of quarks (|gL|^2 + |gR|^2) L(M) times the
branching ratio, at leading order, with both scales at M.  The branching ratio
is that of the width which MadGraph is given: the sum of all channels, or WZp.
"""
import json
import math
import os

GEV2_PB = 0.3893793721e9
LEPTON = {'dimuon': 13, 'dimuon_onshell': 13, 'dielectron': 11, 'ditau': 15}


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


def computed_width(package, point):
    """The sum of all channels, whatever WZp is."""
    return sum(package.widths(package.values(point)).values())


def width(package, point):
    return point['WZp'] if 'WZp' in point else computed_width(package, point)


def ratio(package, pdg, point):
    """The branching ratio to a pair of leptons."""
    widths = package.widths(package.values(point))
    return widths.get((-pdg, pdg), 0.0) / width(package, point)


def mass(package, point):
    return complex(package.values(point)['MZp']).real


def production(package, energy, point, folder):
    """The cross-section of p p > zp in pb; None outside of the tables."""
    with open(os.path.join(folder, 'luminosities.json')) as text:
        tables = json.load(text)
    protons, total = package.protons(), 0.0
    for (a, b), g2 in package.currents(package.values(point)).items():
        if a not in protons or b not in protons or a > b:
            continue  # the table has both charges of a pair in one number
        flux = luminosity(tables, energy, a + b, mass(package, point))
        if flux is None:
            return None
        total += g2 * flux
    return GEV2_PB * math.pi / 6 * total


def narrow_width(package, process, energy, point, folder):
    """The cross-section in pb without cuts; None when there is none."""
    if process not in LEPTON:
        return None
    sigma = production(package, energy, point, folder)
    if sigma is None:
        return None
    return sigma * ratio(package, LEPTON[process], point)
