"""A UFO package as an ordinary Python package, loaded from a private copy."""
import contextlib
import importlib
import os
import shutil
import sys
import tempfile


class Unreadable(Exception):
    pass


FILES = ('__init__', 'object_library', 'function_library', 'particles',
         'parameters', 'lorentz', 'couplings', 'coupling_orders', 'vertices',
         'decays', 'write_param_card')
LISTS = ('particles', 'vertices', 'couplings', 'lorentz', 'parameters',
         'orders', 'functions', 'decays')


class Model(object):
    """The lists of a package, and where its private copy is."""

    def __init__(self, module, folder):
        self.module = module
        self.folder = folder
        for name in LISTS:
            setattr(self, name, list(getattr(module, 'all_' + name)))
        self.particle = {p.name: p for p in self.particles}
        self.parameter = {p.name: p for p in self.parameters}

    def anti(self, p):
        return self.particle[p.antiname]


def legs(vertex):
    return ' '.join(p.name for p in vertex.particles)


def place(vertex):
    return '%s (%s)' % (vertex.name, legs(vertex))


@contextlib.contextmanager
def loaded(path):
    """Gives the Model in a directory; Unreadable says why there is none."""
    path = os.path.abspath(path)
    name = os.path.basename(path)
    if not os.path.isdir(path):
        raise Unreadable('no such directory')
    if not name.isidentifier() or not name.isascii():
        raise Unreadable('the directory name is not a Python identifier')
    for part in FILES:
        if not os.path.isfile(os.path.join(path, part + '.py')):
            raise Unreadable('%s.py is missing' % part)
    home = tempfile.mkdtemp(prefix='ufo_check_')
    old = set(sys.modules)
    try:
        shutil.copytree(path, os.path.join(home, name))
        sys.path.insert(0, home)
        if name in sys.modules:
            raise Unreadable('a Python module has this name already')
        try:
            module = importlib.import_module(name)
        except Exception as why:
            raise Unreadable('it does not load: %s: %s' %
                             (type(why).__name__, why))
        for kind in LISTS:
            if not isinstance(getattr(module, 'all_' + kind, None), list):
                raise Unreadable('the package has no list all_' + kind)
        yield Model(module, os.path.join(home, name))
    finally:
        if home in sys.path:
            sys.path.remove(home)
        for added in set(sys.modules) - old:
            if added.split('.')[0] == name:
                del sys.modules[added]
        importlib.invalidate_caches()
        shutil.rmtree(home, ignore_errors=True)
