#!/bin/sh
# What the formats feynrules and pyrate make of the cards of the catalogue is
# valid, and a checker notices what is wrong; where there are UFOs in
# generated/, they have the same couplings.
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
cards=$(grep -L '^kind: simplified' catalog/models/*.yaml)
# shellcheck disable=SC2086 # no blanks in our names
for format in feynrules pyrate; do
    "$ZF_CARDS" emit templates $format "$scratch/out" $cards
done
for kind in family fixed huge hostile bare crowded; do
    "$ZF_CARDS" emit templates pyrate "$scratch/out" \
        tests/generated/cards/$kind.yaml
done
ufos=0
for file in "$scratch"/out/*/feynrules/*.fr; do
    id=$(basename "$(dirname "$(dirname "$file")")")
    ufo=$(find "generated/$id/ufo" -maxdepth 1 -name '*_UFO' 2>/dev/null || :)
    if [ -n "$ufo" ]; then
        cp -R "$ufo" "$scratch/"
        ufos=$((ufos + 1))
        python3 $check "$file" --ufo "$scratch/$(basename "$ufo")" >/dev/null
    else
        python3 $check "$file" >/dev/null
    fi
done
python3 tests/generated/check_pyrate.py "$scratch"/out/*/pyrate/*.model \
    >/dev/null
for file in generated/*/feynrules/*.fr; do
    [ ! -f "$file" ] || python3 $check "$file" >/dev/null
done

# must_fail WHAT PATTERN REPLACEMENT FILE: the changed file is refused.
must_fail() {
    sed "s/$2/$3/" "$4" >"$scratch/wrong"
    if cmp -s "$4" "$scratch/wrong"; then
        echo "$1: nothing to change in $4" >&2
        exit 1
    fi
    case $4 in
    *.fr) python3 $check "$scratch/wrong" >"$scratch/said" 2>&1 ;;
    *) python3 tests/generated/check_pyrate.py "$scratch/wrong" \
        >"$scratch/said" 2>&1 ;;
    esac && {
        echo "$1: not noticed" >&2
        exit 1
    }
    if grep -q Traceback "$scratch/said"; then
        cat "$scratch/said" >&2
        exit 1
    fi
}

alone=$(echo "$scratch"/out/b3-l3-lmu-ltau-equal-*/feynrules/*.fr)
with=$(echo "$scratch"/out/3b3-lepton-7le-*/feynrules/*.fr)
vlq=$(echo "$scratch"/out/lmu-ltau-vlq-*/feynrules/*.fr)
must_fail "a bracket" 'LMassHalf := Block\[' 'LMassHalf := Block[(' "$alone"
must_fail "a charge" '{Y -> 1\/6, X -> 1\/3 }' '{Y -> 1\/6, X -> 1\/6 }' "$alone"
must_fail "a charge that differs" '^  Sx -> -1\/3' '  Sx -> 1\/3' "$alone"
must_fail "a hypercharge" '{Y -> 2\/3, X' '{Y -> 1\/3, X' "$alone"
must_fail "a field" 'Q1bar\[sp' 'Q7bar[sp' "$alone"
must_fail "a conjugation" '\.d3\[sp, cc\] H1bar\[jj\] Eps\[jj, ii\]' \
    '.d3[sp, cc] H2[ii]' "$alone"
must_fail "an index" 'Eps\[jj, ii\]' 'Eps[jj, jj]' "$alone"
must_fail "a key" 'F\[92\]' 'F[91]' "$alone"
must_fail "a code" 'PDG -> 25' 'PDG -> 23' "$alone"
must_fail "an order" 'Value -> MH^2\/' 'Value -> lamSx*MH^2\/' "$alone"
must_fail "a parameter" 'vev == ' 'vov == ' "$alone"
must_fail "a name of SM.fr" 'ClassName -> QVu' 'ClassName -> uq' "$vlq"
must_fail "a current" 'mubar\.Ga\[al\]\.ProjM\.mu$' \
    'mubar.Ga[al].ProjM.vm' "$with"
must_fail "a trace" '^  + (-7\*gX)\*Zp\[al\] ebar' \
    '  + (-6*gX)*Zp[al] ebar' "$with"
model=$(echo "$scratch"/out/b3-l3-lmu-ltau-b74*/pyrate/*.model)
must_fail "a charge of the model" 'U1X: x\/3, SU2L: 2, SU3c' \
    'U1X: -x\/3, SU2L: 2, SU3c' "$model"
must_fail "a field of the model" 'Q1bar\[i,a\]' 'Q9bar[i,a]' "$model"
must_fail "an index of the model" 'u1\[a\]' 'u1[i]' "$model"
# shellcheck disable=SC2086
set -- $cards
echo "$# models checked, $ufos with their UFO"
