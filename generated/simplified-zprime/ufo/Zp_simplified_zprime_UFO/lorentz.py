"""Lorentz structures."""
from .object_library import Lorentz

SSS1 = Lorentz(name='SSS1', spins=[1, 1, 1],
    structure='1')
SSSS1 = Lorentz(name='SSSS1', spins=[1, 1, 1, 1],
    structure='1')
FFS1 = Lorentz(name='FFS1', spins=[2, 2, 1],
    structure='Identity(2,1)')
FFSL = Lorentz(name='FFSL', spins=[2, 2, 1],
    structure='ProjM(2,1)')
FFSR = Lorentz(name='FFSR', spins=[2, 2, 1],
    structure='ProjP(2,1)')
FFV1 = Lorentz(name='FFV1', spins=[2, 2, 3],
    structure='Gamma(3,2,1)')
FFVL = Lorentz(name='FFVL', spins=[2, 2, 3],
    structure='Gamma(3,2,-1)*ProjM(-1,1)')
FFVR = Lorentz(name='FFVR', spins=[2, 2, 3],
    structure='Gamma(3,2,-1)*ProjP(-1,1)')
FFVM = Lorentz(name='FFVM', spins=[2, 2, 3],
    structure='Gamma(3,2,-1)*ProjP(-1,1) - Gamma(3,2,-1)*ProjM(-1,1)')
VSS1 = Lorentz(name='VSS1', spins=[3, 1, 1],
    structure='P(1,2) - P(1,3)')
VVS1 = Lorentz(name='VVS1', spins=[3, 3, 1],
    structure='Metric(1,2)')
VVSS1 = Lorentz(name='VVSS1', spins=[3, 3, 1, 1],
    structure='Metric(1,2)')
VVV1 = Lorentz(name='VVV1', spins=[3, 3, 3],
    structure='P(3,1)*Metric(1,2) - P(3,2)*Metric(1,2) - P(2,1)*Metric(1,3) + P(2,3)*Metric(1,3) + P(1,2)*Metric(2,3) - P(1,3)*Metric(2,3)')
VVVV1 = Lorentz(name='VVVV1', spins=[3, 3, 3, 3],
    structure='Metric(1,4)*Metric(2,3) - Metric(1,3)*Metric(2,4)')
VVVV3 = Lorentz(name='VVVV3', spins=[3, 3, 3, 3],
    structure='Metric(1,4)*Metric(2,3) - Metric(1,2)*Metric(3,4)')
VVVV4 = Lorentz(name='VVVV4', spins=[3, 3, 3, 3],
    structure='Metric(1,3)*Metric(2,4) - Metric(1,2)*Metric(3,4)')
VVVVq = Lorentz(name='VVVVq', spins=[3, 3, 3, 3],
    structure='2*Metric(1,2)*Metric(3,4) - Metric(1,3)*Metric(2,4) - Metric(1,4)*Metric(2,3)')
