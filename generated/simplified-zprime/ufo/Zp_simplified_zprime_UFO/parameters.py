"""Parameters of simplified-zprime: external ones, then formulas."""
import cmath

from .object_library import Parameter
from .function_library import complexconjugate, re, im

ZERO = Parameter(name='ZERO', nature='internal', type='real', value='0.0',
                 texname='0')
aEWM1 = Parameter(name='aEWM1', nature='external', type='real',
    value=127.9, texname='\\alpha^{-1}', lhablock='SMINPUTS',
    lhacode=[1])  # inverse of the electromagnetic coupling at m_Z
Gf = Parameter(name='Gf', nature='external', type='real',
    value=1.1663787e-5, texname='G_F', lhablock='SMINPUTS',
    lhacode=[2])  # Fermi constant, GeV^-2
aS = Parameter(name='aS', nature='external', type='real',
    value=0.1184, texname='\\alpha_s', lhablock='SMINPUTS',
    lhacode=[3])  # strong coupling at m_Z
lamWS = Parameter(name='lamWS', nature='external', type='real',
    value=0.2253, texname='\\lambda', lhablock='WOLFENSTEIN',
    lhacode=[1])  # sine of theta_12
AWS = Parameter(name='AWS', nature='external', type='real',
    value=0.808, texname='A', lhablock='WOLFENSTEIN',
    lhacode=[2])  # sine of theta_23 over lambda^2
rhoWS = Parameter(name='rhoWS', nature='external', type='real',
    value=0.132, texname='\\rho', lhablock='WOLFENSTEIN',
    lhacode=[3])  # real part of V_ub^*/(A lambda^3)
etaWS = Parameter(name='etaWS', nature='external', type='real',
    value=0.341, texname='\\eta', lhablock='WOLFENSTEIN',
    lhacode=[4])  # imaginary part of V_ub^*/(A lambda^3)
ymdo = Parameter(name='ymdo', nature='external', type='real',
    value=0.00504, texname='m^Y_d', lhablock='YUKAWA',
    lhacode=[1])  # mass in the Yukawa coupling, GeV
ymup = Parameter(name='ymup', nature='external', type='real',
    value=0.00255, texname='m^Y_u', lhablock='YUKAWA',
    lhacode=[2])  # mass in the Yukawa coupling, GeV
yms = Parameter(name='yms', nature='external', type='real',
    value=0.101, texname='m^Y_s', lhablock='YUKAWA',
    lhacode=[3])  # mass in the Yukawa coupling, GeV
ymc = Parameter(name='ymc', nature='external', type='real',
    value=1.27, texname='m^Y_c', lhablock='YUKAWA',
    lhacode=[4])  # mass in the Yukawa coupling, GeV
ymb = Parameter(name='ymb', nature='external', type='real',
    value=4.7, texname='m^Y_b', lhablock='YUKAWA',
    lhacode=[5])  # mass in the Yukawa coupling, GeV
ymt = Parameter(name='ymt', nature='external', type='real',
    value=172, texname='m^Y_t', lhablock='YUKAWA',
    lhacode=[6])  # mass in the Yukawa coupling, GeV
yme = Parameter(name='yme', nature='external', type='real',
    value=0.000511, texname='m^Y_e', lhablock='YUKAWA',
    lhacode=[11])  # mass in the Yukawa coupling, GeV
ymm = Parameter(name='ymm', nature='external', type='real',
    value=0.10566, texname='m^Y_\\mu', lhablock='YUKAWA',
    lhacode=[13])  # mass in the Yukawa coupling, GeV
ymtau = Parameter(name='ymtau', nature='external', type='real',
    value=1.777, texname='m^Y_\\tau', lhablock='YUKAWA',
    lhacode=[15])  # mass in the Yukawa coupling, GeV
MD = Parameter(name='MD', nature='external', type='real',
    value=0.00504, texname='m_d', lhablock='MASS',
    lhacode=[1])  # mass, GeV
MU = Parameter(name='MU', nature='external', type='real',
    value=0.00255, texname='m_u', lhablock='MASS',
    lhacode=[2])  # mass, GeV
MS = Parameter(name='MS', nature='external', type='real',
    value=0.101, texname='m_s', lhablock='MASS',
    lhacode=[3])  # mass, GeV
MC = Parameter(name='MC', nature='external', type='real',
    value=1.27, texname='m_c', lhablock='MASS',
    lhacode=[4])  # mass, GeV
MB = Parameter(name='MB', nature='external', type='real',
    value=4.7, texname='m_b', lhablock='MASS',
    lhacode=[5])  # mass, GeV
MT = Parameter(name='MT', nature='external', type='real',
    value=172, texname='m_t', lhablock='MASS',
    lhacode=[6])  # mass, GeV
Me = Parameter(name='Me', nature='external', type='real',
    value=0.000511, texname='m_e', lhablock='MASS',
    lhacode=[11])  # mass, GeV
MMU = Parameter(name='MMU', nature='external', type='real',
    value=0.10566, texname='m_\\mu', lhablock='MASS',
    lhacode=[13])  # mass, GeV
MTA = Parameter(name='MTA', nature='external', type='real',
    value=1.777, texname='m_\\tau', lhablock='MASS',
    lhacode=[15])  # mass, GeV
MZ = Parameter(name='MZ', nature='external', type='real',
    value=91.1876, texname='m_Z', lhablock='MASS',
    lhacode=[23])  # mass, GeV
MH = Parameter(name='MH', nature='external', type='real',
    value=125, texname='m_H', lhablock='MASS',
    lhacode=[25])  # mass, GeV
WT = Parameter(name='WT', nature='external', type='real',
    value=1.50833649, texname='\\Gamma_t', lhablock='DECAY',
    lhacode=[6])  # width, GeV
WZ = Parameter(name='WZ', nature='external', type='real',
    value=2.4952, texname='\\Gamma_Z', lhablock='DECAY',
    lhacode=[23])  # width, GeV
WW = Parameter(name='WW', nature='external', type='real',
    value=2.085, texname='\\Gamma_W', lhablock='DECAY',
    lhacode=[24])  # width, GeV
WH = Parameter(name='WH', nature='external', type='real',
    value=0.00407, texname='\\Gamma_H', lhablock='DECAY',
    lhacode=[25])  # width, GeV
MZp = Parameter(name='MZp', nature='external', type='real',
    value=200, texname='m_{Z\'}', lhablock='MASS',
    lhacode=[32])  # mass, GeV
gqL = Parameter(name='gqL', nature='external', type='real',
    value=-0.00013, texname='g_q^L', lhablock='ZPMIXING',
    lhacode=[1])  # sbar gamma^a P_L b + h.c., in units of g_2/(2 cos theta_W)
gqR = Parameter(name='gqR', nature='external', type='real',
    value=0, texname='g_q^R', lhablock='ZPMIXING',
    lhacode=[2])  # sbar gamma^a P_R b + h.c., in units of g_2/(2 cos theta_W)
gV_e = Parameter(name='gV_e', nature='external', type='real',
    value=0, texname='g_V^{e}', lhablock='ZPMIXING',
    lhacode=[3])  # lbar gamma^a l, in units of g_2/(2 cos theta_W)
gV_mu = Parameter(name='gV_mu', nature='external', type='real',
    value=3, texname='g_V^{\\mu}', lhablock='ZPMIXING',
    lhacode=[4])  # lbar gamma^a l, in units of g_2/(2 cos theta_W)
gA_e = Parameter(name='gA_e', nature='external', type='real',
    value=0, texname='g_A^{e}', lhablock='ZPMIXING',
    lhacode=[5])  # lbar gamma^a gamma5 l, in units of g_2/(2 cos theta_W)
gA_mu = Parameter(name='gA_mu', nature='external', type='real',
    value=0, texname='g_A^{\\mu}', lhablock='ZPMIXING',
    lhacode=[6])  # lbar gamma^a gamma5 l, in units of g_2/(2 cos theta_W)
WZp = Parameter(name='WZp', nature='external', type='real',
    value=6.54889, texname='\\Gamma_{Z\'}', lhablock='DECAY',
    lhacode=[32])  # width, GeV
vF = Parameter(name='vF', nature='internal',
    type='real',
    value='(1./2.)*2.**(3./4.)/cmath.sqrt(Gf)',
    texname='v')
GK = Parameter(name='GK', nature='internal',
    type='real',
    value='0.',
    texname='G_K')
GQ = Parameter(name='GQ', nature='internal',
    type='real',
    value='0.',
    texname='G_Q')
MZ0 = Parameter(name='MZ0', nature='internal',
    type='real',
    value='MZ',
    texname='m_Z')
MX = Parameter(name='MX', nature='internal',
    type='real',
    value='MZp',
    texname='m_{Z\'}')
aEW = Parameter(name='aEW', nature='internal',
    type='real',
    value='1./aEWM1',
    texname='\\alpha')
G = Parameter(name='G', nature='internal',
    type='real',
    value='2.*cmath.sqrt(cmath.pi)*cmath.sqrt(aS)',
    texname='g_s')
MW = Parameter(name='MW', nature='internal',
    type='real',
    value='(1./2.)*cmath.sqrt(2.)*cmath.sqrt(MZ0**2 + cmath.sqrt(MZ0**4 - 2.*cmath.sqrt(2.)*cmath.pi*MZ0**2*aEW/Gf))',
    texname='m_W')
ee = Parameter(name='ee', nature='internal',
    type='real',
    value='2.*cmath.sqrt(cmath.pi)*cmath.sqrt(aEW)',
    texname='e')
sw2 = Parameter(name='sw2', nature='internal',
    type='real',
    value='1. - MW**2/MZ0**2',
    texname='\\sin^2\\theta_W')
cw = Parameter(name='cw', nature='internal',
    type='real',
    value='cmath.sqrt(1. - sw2)',
    texname='\\cos\\theta_W')
sw = Parameter(name='sw', nature='internal',
    type='real',
    value='cmath.sqrt(sw2)',
    texname='\\sin\\theta_W')
g1 = Parameter(name='g1', nature='internal',
    type='real',
    value='ee/cw',
    texname='g_1')
gw = Parameter(name='gw', nature='internal',
    type='real',
    value='ee/sw',
    texname='g_2')
gZ = Parameter(name='gZ', nature='internal',
    type='real',
    value='ee/(cw*sw)',
    texname='g_Z')
vev = Parameter(name='vev', nature='internal',
    type='real',
    value='2.*MW*sw/ee',
    texname='v')
lam = Parameter(name='lam', nature='internal',
    type='real',
    value='(1./2.)*MH**2/vev**2',
    texname='\\lambda_H')
ydo = Parameter(name='ydo', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymdo/vev',
    texname='y_do')
yup = Parameter(name='yup', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymup/vev',
    texname='y_up')
ys = Parameter(name='ys', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*yms/vev',
    texname='y_s')
yc = Parameter(name='yc', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymc/vev',
    texname='y_c')
yb = Parameter(name='yb', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymb/vev',
    texname='y_b')
yt = Parameter(name='yt', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymt/vev',
    texname='y_t')
ye = Parameter(name='ye', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*yme/vev',
    texname='y_e')
ym = Parameter(name='ym', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymm/vev',
    texname='y_m')
ytau = Parameter(name='ytau', nature='internal',
    type='real',
    value='cmath.sqrt(2.)*ymtau/vev',
    texname='y_tau')
s12 = Parameter(name='s12', nature='internal',
    type='real',
    value='lamWS',
    texname='s_{12}')
c12 = Parameter(name='c12', nature='internal',
    type='real',
    value='cmath.sqrt(1. - s12**2)',
    texname='c_{12}')
s23 = Parameter(name='s23', nature='internal',
    type='real',
    value='AWS*lamWS**2',
    texname='s_{23}')
c23 = Parameter(name='c23', nature='internal',
    type='real',
    value='cmath.sqrt(1. - s23**2)',
    texname='c_{23}')
s13 = Parameter(name='s13', nature='internal',
    type='real',
    value='AWS*lamWS**3*cmath.sqrt(etaWS**2 + rhoWS**2)',
    texname='s_{13}')
c13 = Parameter(name='c13', nature='internal',
    type='real',
    value='cmath.sqrt(1. - s13**2)',
    texname='c_{13}')
z13 = Parameter(name='z13', nature='internal',
    type='complex',
    value='AWS*lamWS**3*(rhoWS - complex(0,1)*etaWS)',
    texname='s_{13}e^{-i\\delta}')
CKM1x1 = Parameter(name='CKM1x1', nature='internal',
    type='complex',
    value='c12*c13',
    texname='V_{ud}')
CKM1x2 = Parameter(name='CKM1x2', nature='internal',
    type='complex',
    value='c13*s12',
    texname='V_{us}')
CKM1x3 = Parameter(name='CKM1x3', nature='internal',
    type='complex',
    value='z13',
    texname='V_{ub}')
CKM2x1 = Parameter(name='CKM2x1', nature='internal',
    type='complex',
    value='-c12*s23*complexconjugate(z13) - c23*s12',
    texname='V_{cd}')
CKM2x2 = Parameter(name='CKM2x2', nature='internal',
    type='complex',
    value='c12*c23 - s12*s23*complexconjugate(z13)',
    texname='V_{cs}')
CKM2x3 = Parameter(name='CKM2x3', nature='internal',
    type='complex',
    value='c13*s23',
    texname='V_{cb}')
CKM3x1 = Parameter(name='CKM3x1', nature='internal',
    type='complex',
    value='s12*s23 - c12*c23*complexconjugate(z13)',
    texname='V_{td}')
CKM3x2 = Parameter(name='CKM3x2', nature='internal',
    type='complex',
    value='-c12*s23 - c23*s12*complexconjugate(z13)',
    texname='V_{ts}')
CKM3x3 = Parameter(name='CKM3x3', nature='internal',
    type='complex',
    value='c13*c23',
    texname='V_{tb}')
g2_over_2cW = Parameter(name='g2_over_2cW', nature='internal',
    type='real',
    value='MZ/vF',
    texname='g_2/(2 c_W)')
gX = Parameter(name='gX', nature='internal',
    type='real',
    value='g2_over_2cW',
    texname='g_X')
