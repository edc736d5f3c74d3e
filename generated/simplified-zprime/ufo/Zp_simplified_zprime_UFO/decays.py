"""Two-body widths at tree level, with all masses, in GeV.

A channel is open where the masses allow it; what reads this decides that.
"""
import cmath

from .object_library import Decay, all_decays
from . import particles as P

Decay_Z = Decay(name='Decay_Z', particle=P.Z,
    partial_widths={
        (P.ve__tilde__, P.ve):
            '(1./96.)*ee**2*cmath.sqrt(MZ**4)/(cmath.pi*MZ*cw**2*sw**2)',
        (P.vm__tilde__, P.vm):
            '(1./96.)*ee**2*cmath.sqrt(MZ**4)/(cmath.pi*MZ*cw**2*sw**2)',
        (P.vt__tilde__, P.vt):
            '(1./96.)*ee**2*cmath.sqrt(MZ**4)/(cmath.pi*MZ*cw**2*sw**2)',
        (P.e__plus__, P.e__minus__):
            '-(1./96.)*cmath.sqrt((MZ**2 - 2.*Me**2)**2 - 4.*Me**4)*(12.*Me**2*ee**2*(1. - 2.*sw**2)/cw**2 - (MZ**2 - Me**2)*(ee**2*(1. - 2.*sw**2)**2/(cw**2*sw**2) + 4.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.mu__plus__, P.mu__minus__):
            '-(1./96.)*cmath.sqrt((2.*MMU**2 - MZ**2)**2 - 4.*MMU**4)*(12.*MMU**2*ee**2*(1. - 2.*sw**2)/cw**2 + (MMU**2 - MZ**2)*(ee**2*(1. - 2.*sw**2)**2/(cw**2*sw**2) + 4.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.ta__plus__, P.ta__minus__):
            '-(1./96.)*cmath.sqrt((2.*MTA**2 - MZ**2)**2 - 4.*MTA**4)*(12.*MTA**2*ee**2*(1. - 2.*sw**2)/cw**2 + (MTA**2 - MZ**2)*(ee**2*(1. - 2.*sw**2)**2/(cw**2*sw**2) + 4.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.u__tilde__, P.u):
            '-(1./288.)*cmath.sqrt((2.*MU**2 - MZ**2)**2 - 4.*MU**4)*(24.*MU**2*ee**2*(3. - 4.*sw**2)/cw**2 + (MU**2 - MZ**2)*(ee**2*(3. - 4.*sw**2)**2/(cw**2*sw**2) + 16.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.c__tilde__, P.c):
            '-(1./288.)*cmath.sqrt((2.*MC**2 - MZ**2)**2 - 4.*MC**4)*(24.*MC**2*ee**2*(3. - 4.*sw**2)/cw**2 + (MC**2 - MZ**2)*(ee**2*(3. - 4.*sw**2)**2/(cw**2*sw**2) + 16.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.t__tilde__, P.t):
            '-(1./288.)*cmath.sqrt((2.*MT**2 - MZ**2)**2 - 4.*MT**4)*(24.*MT**2*ee**2*(3. - 4.*sw**2)/cw**2 + (MT**2 - MZ**2)*(ee**2*(3. - 4.*sw**2)**2/(cw**2*sw**2) + 16.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.d__tilde__, P.d):
            '-(1./288.)*cmath.sqrt((2.*MD**2 - MZ**2)**2 - 4.*MD**4)*(12.*MD**2*ee**2*(3. - 2.*sw**2)/cw**2 + (MD**2 - MZ**2)*(ee**2*(3. - 2.*sw**2)**2/(cw**2*sw**2) + 4.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.s__tilde__, P.s):
            '-(1./288.)*cmath.sqrt((2.*MS**2 - MZ**2)**2 - 4.*MS**4)*(12.*MS**2*ee**2*(3. - 2.*sw**2)/cw**2 + (MS**2 - MZ**2)*(ee**2*(3. - 2.*sw**2)**2/(cw**2*sw**2) + 4.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.b__tilde__, P.b):
            '-(1./288.)*cmath.sqrt((2.*MB**2 - MZ**2)**2 - 4.*MB**4)*(12.*MB**2*ee**2*(3. - 2.*sw**2)/cw**2 + (MB**2 - MZ**2)*(ee**2*(3. - 2.*sw**2)**2/(cw**2*sw**2) + 4.*ee**2*sw**2/cw**2))/(cmath.pi*MZ**3)',
        (P.W__minus__, P.W__plus__):
            '(1./192.)*MZ**3*cw**2*ee**2*cmath.sqrt((2.*MW**2 - MZ**2)**2 - 4.*MW**4)*(1. - 4.*MW**2/MZ**2)*(1. + 20.*MW**2/MZ**2 + 12.*MW**4/MZ**4)/(cmath.pi*MW**4*sw**2)',
    })
Decay_W__plus__ = Decay(name='Decay_W__plus__', particle=P.W__plus__,
    partial_widths={
        (P.d__tilde__, P.u):
            '-(1./32.)*CKM1x1*ee**2*complexconjugate(CKM1x1)*cmath.sqrt((MD**2 + MU**2 - MW**2)**2 - 4.*MD**2*MU**2)*(MD**2 + MU**2 - 2.*MW**2 + (MD**2 - MU**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.s__tilde__, P.u):
            '-(1./32.)*CKM1x2*ee**2*complexconjugate(CKM1x2)*cmath.sqrt((MS**2 + MU**2 - MW**2)**2 - 4.*MS**2*MU**2)*(MS**2 + MU**2 - 2.*MW**2 + (MS**2 - MU**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.b__tilde__, P.u):
            '-(1./32.)*CKM1x3*ee**2*complexconjugate(CKM1x3)*cmath.sqrt((MB**2 + MU**2 - MW**2)**2 - 4.*MB**2*MU**2)*(MB**2 + MU**2 - 2.*MW**2 + (MB**2 - MU**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.d__tilde__, P.c):
            '-(1./32.)*CKM2x1*ee**2*complexconjugate(CKM2x1)*cmath.sqrt((MC**2 + MD**2 - MW**2)**2 - 4.*MC**2*MD**2)*(MC**2 + MD**2 - 2.*MW**2 + (MC**2 - MD**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.s__tilde__, P.c):
            '-(1./32.)*CKM2x2*ee**2*complexconjugate(CKM2x2)*cmath.sqrt((MC**2 + MS**2 - MW**2)**2 - 4.*MC**2*MS**2)*(MC**2 + MS**2 - 2.*MW**2 + (MC**2 - MS**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.b__tilde__, P.c):
            '-(1./32.)*CKM2x3*ee**2*complexconjugate(CKM2x3)*cmath.sqrt((MB**2 + MC**2 - MW**2)**2 - 4.*MB**2*MC**2)*(MB**2 + MC**2 - 2.*MW**2 + (MB**2 - MC**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.d__tilde__, P.t):
            '-(1./32.)*CKM3x1*ee**2*complexconjugate(CKM3x1)*cmath.sqrt((MD**2 + MT**2 - MW**2)**2 - 4.*MD**2*MT**2)*(MD**2 + MT**2 - 2.*MW**2 + (MD**2 - MT**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.s__tilde__, P.t):
            '-(1./32.)*CKM3x2*ee**2*complexconjugate(CKM3x2)*cmath.sqrt((MS**2 + MT**2 - MW**2)**2 - 4.*MS**2*MT**2)*(MS**2 + MT**2 - 2.*MW**2 + (MS**2 - MT**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.b__tilde__, P.t):
            '-(1./32.)*CKM3x3*ee**2*complexconjugate(CKM3x3)*cmath.sqrt((MB**2 + MT**2 - MW**2)**2 - 4.*MB**2*MT**2)*(MB**2 + MT**2 - 2.*MW**2 + (MB**2 - MT**2)**2/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.e__plus__, P.ve):
            '(1./96.)*ee**2*cmath.sqrt((MW**2 - Me**2)**2)*(2.*MW**2 - Me**2 - Me**4/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.mu__plus__, P.vm):
            '-(1./96.)*ee**2*cmath.sqrt((MMU**2 - MW**2)**2)*(MMU**2 - 2.*MW**2 + MMU**4/MW**2)/(cmath.pi*MW**3*sw**2)',
        (P.ta__plus__, P.vt):
            '-(1./96.)*ee**2*cmath.sqrt((MTA**2 - MW**2)**2)*(MTA**2 - 2.*MW**2 + MTA**4/MW**2)/(cmath.pi*MW**3*sw**2)',
    })
Decay_H = Decay(name='Decay_H', particle=P.H,
    partial_widths={
        (P.e__plus__, P.e__minus__):
            '-(1./16.)*cmath.sqrt((MH**2 - 2.*Me**2)**2 - 4.*Me**4)*(2.*Me**2*ye**2 - ye**2*(MH**2 - 2.*Me**2))/(cmath.pi*MH**3)',
        (P.mu__plus__, P.mu__minus__):
            '-(1./16.)*cmath.sqrt((MH**2 - 2.*MMU**2)**2 - 4.*MMU**4)*(2.*MMU**2*ym**2 - ym**2*(MH**2 - 2.*MMU**2))/(cmath.pi*MH**3)',
        (P.ta__plus__, P.ta__minus__):
            '-(1./16.)*cmath.sqrt((MH**2 - 2.*MTA**2)**2 - 4.*MTA**4)*(2.*MTA**2*ytau**2 - ytau**2*(MH**2 - 2.*MTA**2))/(cmath.pi*MH**3)',
        (P.d__tilde__, P.d):
            '-(3./16.)*cmath.sqrt((2.*MD**2 - MH**2)**2 - 4.*MD**4)*(2.*MD**2*ydo**2 + ydo**2*(2.*MD**2 - MH**2))/(cmath.pi*MH**3)',
        (P.u__tilde__, P.u):
            '-(3./16.)*cmath.sqrt((MH**2 - 2.*MU**2)**2 - 4.*MU**4)*(2.*MU**2*yup**2 - yup**2*(MH**2 - 2.*MU**2))/(cmath.pi*MH**3)',
        (P.s__tilde__, P.s):
            '-(3./16.)*cmath.sqrt((MH**2 - 2.*MS**2)**2 - 4.*MS**4)*(2.*MS**2*ys**2 - ys**2*(MH**2 - 2.*MS**2))/(cmath.pi*MH**3)',
        (P.c__tilde__, P.c):
            '-(3./16.)*cmath.sqrt((2.*MC**2 - MH**2)**2 - 4.*MC**4)*(2.*MC**2*yc**2 + yc**2*(2.*MC**2 - MH**2))/(cmath.pi*MH**3)',
        (P.b__tilde__, P.b):
            '-(3./16.)*cmath.sqrt((2.*MB**2 - MH**2)**2 - 4.*MB**4)*(2.*MB**2*yb**2 + yb**2*(2.*MB**2 - MH**2))/(cmath.pi*MH**3)',
        (P.t__tilde__, P.t):
            '-(3./16.)*cmath.sqrt((MH**2 - 2.*MT**2)**2 - 4.*MT**4)*(2.*MT**2*yt**2 - yt**2*(MH**2 - 2.*MT**2))/(cmath.pi*MH**3)',
        (P.W__minus__, P.W__plus__):
            '(1./256.)*ee**4*vev**2*cmath.sqrt((MH**2 - 2.*MW**2)**2 - 4.*MW**4)*(8. + (MH**2 - 2.*MW**2)**2/MW**4)/(cmath.pi*MH**3*sw**4)',
        (P.Z, P.Z):
            '(1./512.)*ee**4*vev**2*cmath.sqrt((MH**2 - 2.*MZ**2)**2 - 4.*MZ**4)*(8. + (MH**2 - 2.*MZ**2)**2/MZ**4)/(cmath.pi*MH**3*cw**4*sw**4)',
    })
Decay_t = Decay(name='Decay_t', particle=P.t,
    partial_widths={
        (P.d, P.W__plus__):
            '(1./64.)*CKM3x1*ee**2*complexconjugate(CKM3x1)*cmath.sqrt((MD**2 - MT**2 + MW**2)**2 - 4.*MD**2*MW**2)*(MD**2 + MT**2 - 2.*MW**2 + (MD**2 - MT**2)**2/MW**2)/(cmath.pi*MT**3*sw**2)',
        (P.s, P.W__plus__):
            '(1./64.)*CKM3x2*ee**2*complexconjugate(CKM3x2)*cmath.sqrt((MS**2 - MT**2 + MW**2)**2 - 4.*MS**2*MW**2)*(MS**2 + MT**2 - 2.*MW**2 + (MS**2 - MT**2)**2/MW**2)/(cmath.pi*MT**3*sw**2)',
        (P.b, P.W__plus__):
            '(1./64.)*CKM3x3*ee**2*complexconjugate(CKM3x3)*cmath.sqrt((MB**2 - MT**2 + MW**2)**2 - 4.*MB**2*MW**2)*(MB**2 + MT**2 - 2.*MW**2 + (MB**2 - MT**2)**2/MW**2)/(cmath.pi*MT**3*sw**2)',
    })
Decay_Zp = Decay(name='Decay_Zp', particle=P.Zp,
    partial_widths={
        (P.b__tilde__, P.s):
            '(1./16.)*cmath.sqrt((MB**2 + MS**2 - MZp**2)**2 - 4.*MB**2*MS**2)*(12.*MB*MS*gX**2*gqL*gqR - (MB**2 + MS**2 - 2.*MZp**2 + (MB**2 - MS**2)**2/MZp**2)*(gX**2*gqL**2 + gX**2*gqR**2))/(cmath.pi*MZp**3)',
        (P.s__tilde__, P.b):
            '(1./16.)*cmath.sqrt((MB**2 + MS**2 - MZp**2)**2 - 4.*MB**2*MS**2)*(12.*MB*MS*gX**2*gqL*gqR - (MB**2 + MS**2 - 2.*MZp**2 + (MB**2 - MS**2)**2/MZp**2)*(gX**2*gqL**2 + gX**2*gqR**2))/(cmath.pi*MZp**3)',
        (P.e__plus__, P.e__minus__):
            '-(1./24.)*cmath.sqrt((MZp**2 - 2.*Me**2)**2 - 4.*Me**4)*(6.*Me**2*gX**2*(gA_e - gV_e)*(gA_e + gV_e) - (MZp**2 - Me**2)*(gX**2*(gA_e - gV_e)**2 + gX**2*(gA_e + gV_e)**2))/(cmath.pi*MZp**3)',
        (P.mu__plus__, P.mu__minus__):
            '-(1./24.)*cmath.sqrt((2.*MMU**2 - MZp**2)**2 - 4.*MMU**4)*(6.*MMU**2*gX**2*(gA_mu - gV_mu)*(gA_mu + gV_mu) + (MMU**2 - MZp**2)*(gX**2*(gA_mu - gV_mu)**2 + gX**2*(gA_mu + gV_mu)**2))/(cmath.pi*MZp**3)',
    })
