#!/bin/sh
# FeynRules models of the cards of the catalogue are valid and have the
# particles, parameters and vertices of the UFOs of the same cards, and the
# checker notices what is wrong.
set -eu
if ! command -v python3 >/dev/null 2>&1; then
    echo "no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
check=tools/feynrules_check.py
out=$scratch/out
cards=$(grep -L '^kind: simplified' catalog/models/*.yaml)
# shellcheck disable=SC2086 # no blanks in our names
for format in feynrules ufo; do
    "$ZF_CARDS" emit templates $format "$out" $cards
done
# Simplified models have no charges: either format takes them or says so.
# shellcheck disable=SC2013 # no blanks in our names
for card in $(grep -l '^kind: simplified' catalog/models/*.yaml); do
    if "$ZF_CARDS" emit templates feynrules "$out" "$card" \
        2>"$scratch/said"; then
        "$ZF_CARDS" emit templates ufo "$out" "$card"
    else
        grep -q 'simplified' "$scratch/said" || {
            cat "$scratch/said" >&2
            exit 1
        }
    fi
done
# Kinetic mixing, which no card of the catalogue has.
for name in b3-l3-lmu-ltau-equal lmu-ltau-vlq; do
    id=kinetic-${name%%-lmu*}
    sed -e "s/^id: .*/id: $id/" -e 's/^mixing:/&\n  kinetic: true/' \
        -e 's/^  g_X:/  epsilon: 0.03\n&/' catalog/models/$name-*.yaml \
        >"$scratch/$id.yaml"
    for format in feynrules ufo; do
        "$ZF_CARDS" emit templates $format "$out" "$scratch/$id.yaml"
    done
done

# Rotated right-handed quarks and leptons; three doublets; vector-like quarks and
# several singlets.
for name in rotated doublets partners; do
    for format in feynrules ufo; do
        "$ZF_CARDS" emit templates $format "$out" \
            tests/generated/cards/$name.yaml
    done
done

# ufo_of FILE.fr: the UFO of the same card.
ufo_of() {
    find "$(dirname "$(dirname "$1")")/ufo" -maxdepth 1 -name '*_UFO'
}
set --
for file in "$out"/*/feynrules/*.fr; do
    set -- "$@" "$file" --ufo "$(ufo_of "$file")"
done
models=$(($# / 3))
python3 $check "$@" >"$scratch/said" || {
    grep -v ' couplings as in the UFO' "$scratch/said" >&2
    exit 1
}

# must_fail WHAT PATTERN REPLACEMENT FILE SAID: the changed file is refused, and
# SAID is in what is said about it.  Files are checked together, by `refused`.
n=0
: >"$scratch/cases"
must_fail() {
    n=$((n + 1))
    sed "s/$2/$3/" "$4" >"$scratch/wrong-$n"
    if cmp -s "$4" "$scratch/wrong-$n"; then
        echo "$1: nothing to change in $4" >&2
        exit 1
    fi
    printf '%s\n' "$scratch/wrong-$n" "$(ufo_of "$4")" "$5" "$1" \
        >>"$scratch/cases"
}
refused() {
    failed=0
    while read -r file && read -r ufo && read -r said && read -r what; do
        set -- "$@" "$file" --ufo "$ufo"
    done <"$scratch/cases"
    if python3 $check "$@" >"$scratch/said" 2>&1 ||
        grep -A99 Traceback "$scratch/said" >&2; then
        echo "no change is noticed, or one not well" >&2
        return 1
    fi
    while read -r file && read -r ufo && read -r said && read -r what; do
        grep "^$file: " "$scratch/said" >"$scratch/these" || :
        if grep -q -e ' as in the UFO' "$scratch/these" ||
            ! grep -q -e "$said" "$scratch/these"; then
            echo "$what: expected \"$said\", it says" >&2
            cat "$scratch/these" >&2
            failed=1
        fi
    done <"$scratch/cases"
    return $failed
}

# A complete file with two doublets, singlets and both kinds of neutrinos.
file=$(echo "$out"/b3-l3-lmu-ltau-equal-*/feynrules/*.fr)
must_fail "a bracket" 'LMassHalf := Block\[' 'LMassHalf := Block[(' "$file" \
    'bracket'
must_fail "a charge" '{Y -> 1\/6, X -> 1\/3 }' '{Y -> 1\/6, X -> 1\/6 }' \
    "$file" 'Q3 has the charge 1/6'
must_fail "a charge that differs" '^  Sx -> -1\/3' '  Sx -> 1\/3' "$file" \
    'Sx has the charge'
must_fail "a hypercharge" '{Y -> 2\/3, X' '{Y -> 1\/3, X' "$file" \
    'LMassHalf: terms of a sum have charges'
must_fail "a charge of a neutrino" '^  nu2 -> 1' '  nu2 -> 2' "$file" \
    'currents of right-handed neutrinos'
must_fail "a field" 'Q1bar\[sp' 'Q7bar[sp' "$file" 'Q7bar, which is declared'
must_fail "a conjugation" '\.d3\[sp, cc\] H1bar\[jj\] Eps\[jj, ii\]' \
    '.d3[sp, cc] H2[ii]' "$file" 'terms of a sum have charges'
must_fail "an index" 'Eps\[jj, ii\]' 'Eps[jj, jj]' "$file" 'free indices ii jj'
must_fail "a key" 'F\[92\]' 'F[91]' "$file" 'the key F\[91\] twice'
must_fail "an option" 'FullName -> "A0"' 'FullNome -> "A0"' "$file" \
    'unknown option FullNome'
must_fail "a code" 'PDG -> 25' 'PDG -> 23' "$file" 'PDG code 23'
must_fail "a code of the UFO" 'PDG -> 9900035' 'PDG -> 9900039' "$file" \
    '9900035 (hS) is only in the UFO'
must_fail "an order" 'Value -> vH2,' 'Value -> vD1,' "$file" \
    'vD2 uses vD1 before'
must_fail "a parameter" 'vD1 == ' 'vD9 == ' "$file" 'uses vD1 before'
must_fail "an element of the CKM matrix" 'Value -> c13\*s23,' \
    'Value -> c13*s12,' "$file" 'CKM\[2,3\] is'
must_fail "a default value" 'OrderBlock -> 1, Value -> 123' \
    'OrderBlock -> 1, Value -> 124' "$file" '(ZPMIXING 1): 124.0 here, 123'
must_fail "a code of SLHA" 'ZPVEVS, OrderBlock -> 2' \
    'ZPVEVS, OrderBlock -> 7' "$file" 'ratio_v_Phi1 (ZPVEVS 2) of the UFO'
must_fail "a mass" '{ MZp, 900 }' '{ MZp, 901 }' "$file" '(MASS 32): 901.0'
must_fail "a name of a parameter" 'ParameterName -> "v_H2"' \
    'ParameterName -> "v_H3"' "$file" 'v_H3 (ZPMIXING 1) is v_H2'
must_fail "a name of a particle" 'ParticleName -> "N1"' \
    'ParticleName -> "N9"' "$file" 'N9 here, N1 in the UFO'
must_fail "a gauge coupling" 'Value -> 2\*Sqrt\[Pi\]\*Sqrt\[aS\]' \
    'Value -> Sqrt[Pi]*Sqrt[aS]' "$file" 'vertex g1 g2 g3'
must_fail "gauge bosons" 'FS\[Wi, mu, nu, ii\]\*FS\[Wi, mu, nu, ii\]' \
    'FS[Wi, mu, nu, ii]*FS[Wi, nu, mu, ii]' "$file" 'kinetic term of W'
must_fail "a fermion without Zp" 'e2bar\.Ga\[al\]\.DC\[e2' \
    'e2bar.Ga[al].del[e2' "$file" 'vertex mu+ mu- Zp P_R'
must_fail "a kinetic term" '+ I\*e2bar' '+ 2*I*e2bar' "$file" \
    'kinetic term of mu mu'
must_fail "a scalar without Zp" 'DC\[Phi2bar, al\]\*DC\[Phi2, al\]' \
    'del[Phi2bar, al]*del[Phi2, al]' "$file" 'vertex Z Z hPhi2: 0 here'
must_fail "a vev" 'Value -> ratioVPhi1\*vS' 'Value -> 2*ratioVPhi1*vS' \
    "$file" 'mass term of Zp Zp'
must_fail "a doublet" '(1\/2\*Sqrt\[2\]\*R2H2)\*H2x' \
    '(-1\/2*Sqrt[2]*R2H2)*H2x' "$file" 'kinetic term of H'
must_fail "an odd scalar" 'I\*RA2)\*A0' 'I*RA1)*A0' "$file" \
    'mixing term of Z'
must_fail "a mass term of a scalar" '- MhPhi1^2\/2' '- MhPhi1^2\/3' "$file" \
    'mass term of hPhi1 hPhi1'
must_fail "a Yukawa coupling" '- Yu33 ' '- 2*Yu33 ' "$file" \
    'vertex t~ t H P_L'
must_fail "a Yukawa coupling that is missing" '- Yd13 .*' '' "$file" \
    'the charges allow Q1bar.d3 times H2'
must_fail "a complex parameter" \
    'CKM2x1 == \(.*\) ComplexParameter -> True,' 'CKM2x1 == \1' "$file" \
    'CKM2x1 is not real'
must_fail "a phase" '- Ye33 ' '- I*Ye33 ' "$file" 'mass term of ta ta'
must_fail "a Majorana mass" '- 1\/2\*Mnu22\*' '- Mnu22*' "$file" \
    'mass term of N2 N2'
must_fail "a Majorana coupling" '- 1\/2\*Mnu22\*' '- 1\/2*Mnu22*I*' "$file" \
    'vertex .*N2 N2 P_L'
must_fail "an operator that is not Hermitian" '(-lam\*vev)\*H' \
    '(-I*lam*vev)*H' "$file" 'LZpTotal is not Hermitian: H H H'
must_fail "a cubic coupling" '(-lam\*vev)\*H' '(-2*lam*vev)*H' "$file" \
    'vertex H H H:'
must_fail "a quartic coupling" '(-1\/4\*lam)\*H' '(-lam)*H' "$file" \
    'vertex H H H H:'

must_fail "what is zero at the default point" 'Value -> cba\*sB - cB\*sba' \
    'Value -> -cba*sB - cB*sba' "$file" 'vertex .* (at another point)'

# One with kinetic mixing, one where vector-like quarks mix.
file=$(echo "$out"/kinetic-b3-l3/feynrules/*.fr)
must_fail "kinetic mixing" '- epsilon\/2' '+ epsilon\/2' "$file" 'of Z Zp'
file=$(echo "$out"/accidental-quark-ff*/feynrules/*.fr)
must_fail "mixing of heavy quarks" \
    '(1\/2\*Sqrt\[2\]\*vPhi\*Conjugate\[tBQB\]\/MBQ)\*BQ' \
    '(1\/3*Sqrt[2]*vPhi*Conjugate[tBQB]\/MBQ)*BQ' "$file" 'term of b BQ'
must_fail "a coupling of heavy quarks" '- MQQVR21 ' '- 2*MQQVR21 ' "$file" \
    'vertex .*BQ.* hPhi'

# Extensions of SM.fr: with neutrinos, with vector-like quarks.
file=$(echo "$out"/3b3-lepton-7le-*/feynrules/*.fr)
must_fail "a current" '(gX)\*Zp\[al\]\*tbar\.Ga\[al\]\.ProjP' \
    '(gX)*Zp[al]*tbar.Ga[al].ProjM' "$file" 'currents of u'
must_fail "a coupling of neutrinos" \
    '(-7\*gX)\*Zp\[al\]\*vebar\.Ga\[al\]\.ve' \
    '(-7*gX)*Zp[al]*vebar.Ga[al].ProjP.ve' "$file" \
    'LZpNeutrinoHalf: terms of a sum have charges'
must_fail "a coupling of value 0" 'vtbar\.ProjP\.vt' 'vtbar.ProjP.vt*vt' \
    "$file" 'LZpNeutrinoHalf: a spinor of vt stands alone'
must_fail "a trace" '^  + (-7\*gX)\*Zp\[al\]\*ebar' \
    '  + (-6*gX)*Zp[al]*ebar' "$file" 'currents of e'
must_fail "the mass of Zp" 'MZp^2\/2\*Zp' 'MZp^2\*Zp' "$file" \
    'mass term of Zp Zp'
file=$(echo "$out"/lmu-ltau-vlq-*/feynrules/*.fr)
must_fail "a name of SM.fr" 'ClassName -> BQ,' 'ClassName -> b,' "$file" \
    'SM.fr has b already'
must_fail "an electric charge" 'Q -> 2\/3' 'Q -> -1\/3' "$file" \
    'terms of a sum have charges Q'
must_fail "heavy quarks without Z" 'QVL1bar\.Ga\[al\]\.DC\[QVL1' \
    'QVL1bar.Ga[al].del[QVL1' "$file" 'vertex BQ~ W- TQ P_L: 0 here'
must_fail "a phase of a coupling" 'YDb\*Exp\[I\*phiDb\]' \
    'YDb*Exp[-I*phiDb]' "$file" 'vertex .*b .* (at another point)'
must_fail "a seagull" '(1\/2\*gX^2)\*Zp\[al\]\*Zp' '(gX^2)*Zp[al]*Zp' \
    "$file" 'vertex Zp Zp hPhi hPhi'
must_fail "two vectors and a scalar" '(gX^2\*vPhi)' '(-gX^2*vPhi)' "$file" \
    'vertex Zp Zp hPhi:'
must_fail "a coupling to the scalar" '(-1\/2\*Sqrt\[2\]\*tTQT)\*hPhi' \
    '(1\/2*Sqrt[2]*tTQT)*hPhi' "$file" 'vertex t~ TQ hPhi'
must_fail "a vertex that is missing" '^.*)\*Zp\[al\]\*mubar.*$' '' "$file" \
    'vertex mu+ mu- Zp P_R: 0 here'
must_fail "a vertex too many" '^  + I\*QVL1bar' '  + gX*Z[al]*hPhi*Zp[al]&' \
    "$file" 'vertex Z Zp hPhi: '
refused
echo "$models models have the vertices of their UFOs, $n changes are noticed"
