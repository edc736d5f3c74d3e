"""Couplings of simplified-zprime, with the factor i of the vertex."""
import cmath

from .object_library import Coupling
from .function_library import complexconjugate, re, im

GC_1 = Coupling(name='GC_1',
    value='-complex(0,1)*ee',
    order={ 'QED': 1 })
GC_2 = Coupling(name='GC_2',
    value='(2./3.)*complex(0,1)*ee',
    order={ 'QED': 1 })
GC_3 = Coupling(name='GC_3',
    value='-(1./3.)*complex(0,1)*ee',
    order={ 'QED': 1 })
GC_4 = Coupling(name='GC_4',
    value='complex(0,1)*G',
    order={ 'QCD': 1 })
GC_5 = Coupling(name='GC_5',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM1x1*ee/sw',
    order={ 'QED': 1 })
GC_6 = Coupling(name='GC_6',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM1x2*ee/sw',
    order={ 'QED': 1 })
GC_7 = Coupling(name='GC_7',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM1x3*ee/sw',
    order={ 'QED': 1 })
GC_8 = Coupling(name='GC_8',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM2x1*ee/sw',
    order={ 'QED': 1 })
GC_9 = Coupling(name='GC_9',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM2x2*ee/sw',
    order={ 'QED': 1 })
GC_10 = Coupling(name='GC_10',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM2x3*ee/sw',
    order={ 'QED': 1 })
GC_11 = Coupling(name='GC_11',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM3x1*ee/sw',
    order={ 'QED': 1 })
GC_12 = Coupling(name='GC_12',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM3x2*ee/sw',
    order={ 'QED': 1 })
GC_13 = Coupling(name='GC_13',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*CKM3x3*ee/sw',
    order={ 'QED': 1 })
GC_14 = Coupling(name='GC_14',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM1x1)/sw',
    order={ 'QED': 1 })
GC_15 = Coupling(name='GC_15',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM1x2)/sw',
    order={ 'QED': 1 })
GC_16 = Coupling(name='GC_16',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM1x3)/sw',
    order={ 'QED': 1 })
GC_17 = Coupling(name='GC_17',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM2x1)/sw',
    order={ 'QED': 1 })
GC_18 = Coupling(name='GC_18',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM2x2)/sw',
    order={ 'QED': 1 })
GC_19 = Coupling(name='GC_19',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM2x3)/sw',
    order={ 'QED': 1 })
GC_20 = Coupling(name='GC_20',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM3x1)/sw',
    order={ 'QED': 1 })
GC_21 = Coupling(name='GC_21',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM3x2)/sw',
    order={ 'QED': 1 })
GC_22 = Coupling(name='GC_22',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee*complexconjugate(CKM3x3)/sw',
    order={ 'QED': 1 })
GC_23 = Coupling(name='GC_23',
    value='(1./2.)*cmath.sqrt(2.)*complex(0,1)*ee/sw',
    order={ 'QED': 1 })
GC_24 = Coupling(name='GC_24',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*ye',
    order={ 'QED': 1 })
GC_25 = Coupling(name='GC_25',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*ym',
    order={ 'QED': 1 })
GC_26 = Coupling(name='GC_26',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*ytau',
    order={ 'QED': 1 })
GC_27 = Coupling(name='GC_27',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*ydo',
    order={ 'QED': 1 })
GC_28 = Coupling(name='GC_28',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*yup',
    order={ 'QED': 1 })
GC_29 = Coupling(name='GC_29',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*ys',
    order={ 'QED': 1 })
GC_30 = Coupling(name='GC_30',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*yc',
    order={ 'QED': 1 })
GC_31 = Coupling(name='GC_31',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*yb',
    order={ 'QED': 1 })
GC_32 = Coupling(name='GC_32',
    value='-(1./2.)*cmath.sqrt(2.)*complex(0,1)*yt',
    order={ 'QED': 1 })
GC_33 = Coupling(name='GC_33',
    value='complex(0,1)*ee',
    order={ 'QED': 1 })
GC_34 = Coupling(name='GC_34',
    value='-G',
    order={ 'QCD': 1 })
GC_35 = Coupling(name='GC_35',
    value='complex(0,1)*G**2',
    order={ 'QCD': 2 })
GC_36 = Coupling(name='GC_36',
    value='complex(0,1)*ee**2/sw**2',
    order={ 'QED': 2 })
GC_37 = Coupling(name='GC_37',
    value='-complex(0,1)*ee**2',
    order={ 'QED': 2 })
GC_38 = Coupling(name='GC_38',
    value='(1./2.)*complex(0,1)*ee**2*vev/sw**2',
    order={ 'QED': 1 })
GC_39 = Coupling(name='GC_39',
    value='(1./2.)*complex(0,1)*ee**2/sw**2',
    order={ 'QED': 2 })
GC_40 = Coupling(name='GC_40',
    value='-6.*complex(0,1)*lam*vev',
    order={ 'QED': 1 })
GC_41 = Coupling(name='GC_41',
    value='-6.*complex(0,1)*lam',
    order={ 'QED': 2 })
GC_42 = Coupling(name='GC_42',
    value='(1./2.)*complex(0,1)*ee/(cw*sw)',
    order={ 'QED': 1 })
GC_43 = Coupling(name='GC_43',
    value='-(1./2.)*complex(0,1)*ee*(1. - 2.*sw**2)/(cw*sw)',
    order={ 'QED': 1 })
GC_44 = Coupling(name='GC_44',
    value='complex(0,1)*ee*sw/cw',
    order={ 'QED': 1 })
GC_45 = Coupling(name='GC_45',
    value='(1./6.)*complex(0,1)*ee*(3. - 4.*sw**2)/(cw*sw)',
    order={ 'QED': 1 })
GC_46 = Coupling(name='GC_46',
    value='-(2./3.)*complex(0,1)*ee*sw/cw',
    order={ 'QED': 1 })
GC_47 = Coupling(name='GC_47',
    value='-(1./6.)*complex(0,1)*ee*(3. - 2.*sw**2)/(cw*sw)',
    order={ 'QED': 1 })
GC_48 = Coupling(name='GC_48',
    value='(1./3.)*complex(0,1)*ee*sw/cw',
    order={ 'QED': 1 })
GC_49 = Coupling(name='GC_49',
    value='complex(0,1)*cw*ee/sw',
    order={ 'QED': 1 })
GC_50 = Coupling(name='GC_50',
    value='-complex(0,1)*cw*ee**2/sw',
    order={ 'QED': 2 })
GC_51 = Coupling(name='GC_51',
    value='-complex(0,1)*cw**2*ee**2/sw**2',
    order={ 'QED': 2 })
GC_52 = Coupling(name='GC_52',
    value='(1./2.)*complex(0,1)*ee**2*vev/(cw**2*sw**2)',
    order={ 'QED': 1 })
GC_53 = Coupling(name='GC_53',
    value='(1./2.)*complex(0,1)*ee**2/(cw**2*sw**2)',
    order={ 'QED': 2 })
GC_54 = Coupling(name='GC_54',
    value='complex(0,1)*gX*gqL',
    order={ 'NP': 1 })
GC_55 = Coupling(name='GC_55',
    value='complex(0,1)*gX*gqR',
    order={ 'NP': 1 })
GC_56 = Coupling(name='GC_56',
    value='-complex(0,1)*gX*(gA_e - gV_e)',
    order={ 'NP': 1 })
GC_57 = Coupling(name='GC_57',
    value='complex(0,1)*gX*(gA_e + gV_e)',
    order={ 'NP': 1 })
GC_58 = Coupling(name='GC_58',
    value='-complex(0,1)*gX*(gA_mu - gV_mu)',
    order={ 'NP': 1 })
GC_59 = Coupling(name='GC_59',
    value='complex(0,1)*gX*(gA_mu + gV_mu)',
    order={ 'NP': 1 })
