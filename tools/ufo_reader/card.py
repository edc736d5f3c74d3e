"""The card that write_param_card.py writes, read back."""
import os
import subprocess
import sys

from . import formula


def parse(text):
    """{(block, codes): value} of a card; DECAY is a block."""
    out, block, double = {}, None, []
    for line in text.splitlines():
        words = line.split('#')[0].split()
        if not words:
            continue
        if words[0].lower() == 'block':
            block = words[1].upper()
            continue
        if words[0].upper() == 'DECAY':
            key, x = ('DECAY', (int(words[1]),)), words[2]
            block = None
        else:
            key, x = (block, tuple(int(w) for w in words[:-1])), words[-1]
        if key in out:
            double.append(key)
        out[key] = float(x)
    return out, double


def expected(model):
    values = formula.Values(model).known
    want = {(p.lhablock.upper(), tuple(p.lhacode)): float(p.value)
            for p in model.parameters if p.nature == 'external'}
    for p in model.particles:
        if p.pdg_code > 0:
            for block, x in (('MASS', p.mass), ('DECAY', p.width)):
                want[block, (p.pdg_code,)] = complex(values[x.name]).real
    return want


def check(model, log):
    ran = subprocess.run([sys.executable, '-B', 'write_param_card.py'],
                         cwd=model.folder, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT)
    path = os.path.join(model.folder, 'param_card.dat')
    if ran.returncode != 0 or not os.path.isfile(path):
        log.fail('card', 'write_param_card.py', 'writes no card: %s' %
                 ran.stdout.decode(errors='replace')[-200:])
        return
    with open(path) as card:
        try:
            got, double = parse(card.read())
        except (ValueError, IndexError) as why:
            log.fail('card', 'param_card.dat', 'does not read: %s' % why)
            return
    for key in double:
        log.fail('card', '%s %s' % key, 'is there twice')
    want = expected(model)
    for key in sorted(set(want) - set(got), key=str):
        log.fail('card', '%s %s' % key, 'is missing')
    for key in sorted(set(got) - set(want), key=str):
        log.fail('card', '%s %s' % key, 'belongs to nothing')
    for key in set(want) & set(got):
        if abs(got[key] - want[key]) > 1e-9 * abs(want[key]):
            log.fail('card', '%s %s' % key, '%r is written as %r' % (
                want[key], got[key]))
    log.done('card', '%d entries come back' % len(want))
