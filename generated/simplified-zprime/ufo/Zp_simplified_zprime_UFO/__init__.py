"""Simplified Z\' with free couplings to b, s and one charged lepton

Model simplified-zprime
Emitted by zforge: the Standard Model in unitary gauge and a Z' (pdg 32, zp).
D_mu = d_mu - i gX X Z'_mu: a positive charge times gX is a positive coupling
in L.  See docs/ufo.md of zforge.

- The couplings of the Z\' are free parameters: no field but it is new.
"""
from . import particles, parameters, lorentz, couplings, coupling_orders
from . import vertices, decays, function_library
from .object_library import (all_particles, all_vertices, all_couplings,
                             all_lorentz, all_parameters, all_orders,
                             all_functions, all_decays)
try:  # of UFO 2, when it was asked for
    from .running import all_running_elements
except ImportError:
    pass

gauge = [0]

__author__ = "zforge"
__version__ = "1"
__arxiv__ = ["arXiv:1704.06200"]
zforge_model = "simplified-zprime"
zforge_search = ""
zforge_search_sha256 = ""
zforge_charges = False  # couplings of the Z' are free
