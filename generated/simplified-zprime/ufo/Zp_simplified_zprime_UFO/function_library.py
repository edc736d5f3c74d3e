"""Functions that formulas of the model may call."""
from .object_library import Function

complexconjugate = Function(name='complexconjugate', arguments=('z',),
                            expr='z.conjugate()')
re = Function(name='re', arguments=('z',), expr='z.real')
im = Function(name='im', arguments=('z',), expr='z.imag')
