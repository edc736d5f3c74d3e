"""Writes param_card.dat with the values of the model.

Run as a script inside the package: generators do so when they integrate.
"""
import cmath
import os
import sys


def evaluate(parameters, functions):
    """Values of all parameters by name, in the order of the list."""
    known = {'cmath': cmath, 'complex': complex, 'abs': abs}
    known.update((f.name, f) for f in functions)
    for p in parameters:
        known[p.name] = (p.value if p.nature == 'external'
                         else eval(p.value, known))
    return known


def card(particles, parameters, functions):
    """The text of the card."""
    known = evaluate(parameters, functions)
    external = [p for p in parameters if p.nature == 'external']
    blocks = []
    for p in external:
        if p.lhablock not in blocks and p.lhablock != 'DECAY':
            blocks.append(p.lhablock)
    lines = ['# Written by write_param_card.py', '']
    for block in blocks:
        lines.append('Block %s' % block)
        for p in sorted((p for p in external if p.lhablock == block),
                        key=lambda p: p.lhacode):
            codes = ' '.join('%d' % c for c in p.lhacode)
            lines.append('  %s %.9e # %s' % (codes, p.value, p.name))
        if block == 'MASS':
            for q in dependent(particles, external, 'mass'):
                lines.append('  %d %.9e # %s (follows from others)' % (
                    q.pdg_code, known[q.mass.name].real, q.name))
        lines.append('')
    for p in sorted((p for p in external if p.lhablock == 'DECAY'),
                    key=lambda p: p.lhacode):
        lines.append('DECAY %d %.9e # %s' % (p.lhacode[0], p.value, p.name))
    for q in dependent(particles, external, 'width'):
        lines.append('DECAY %d %.9e # %s (follows from others)' % (
            q.pdg_code, known[q.width.name].real, q.name))
    return '\n'.join(lines) + '\n'


def dependent(particles, external, what):
    """Particles whose mass or width is a formula or zero."""
    names = set(p.name for p in external)
    return sorted((q for q in particles if q.pdg_code > 0 and
                   getattr(q, what).name not in names),
                  key=lambda q: q.pdg_code)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, os.path.dirname(here))
    model = __import__(os.path.basename(here))
    with open('param_card.dat', 'w') as out:
        out.write(card(model.all_particles, model.all_parameters,
                       model.all_functions))


if __name__ == '__main__':
    main()
