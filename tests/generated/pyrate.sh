#!/bin/sh
# Model files of PyR@TE, of the cards of the catalogue and of strange ones, are
# valid and have all terms of the scalar potential, and the checker notices
# what is wrong.
set -eu
if ! command -v python3 >/dev/null 2>&1; then
    echo "no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
check=tests/generated/check_pyrate.py
cards=$(grep -L '^kind: simplified' catalog/models/*.yaml)
for kind in family fixed huge hostile bare crowded potential; do
    cards="$cards tests/generated/cards/$kind.yaml"
done
# shellcheck disable=SC2086 # no blanks in our names
"$ZF_CARDS" emit templates pyrate "$scratch/out" $cards
python3 $check "$scratch"/out/*/pyrate/*.model >/dev/null

# must_fail WHAT EDIT FILE: the file as sed -e EDIT leaves it is refused.
must_fail() {
    sed -e "$2" "$3" >"$scratch/wrong.model"
    if cmp -s "$3" "$scratch/wrong.model"; then
        echo "$1: nothing to change in $3" >&2
        exit 1
    fi
    python3 $check "$scratch/wrong.model" >"$scratch/said" 2>&1 && {
        echo "$1: not noticed" >&2
        exit 1
    }
    if grep -q Traceback "$scratch/said"; then
        cat "$scratch/said" >&2
        exit 1
    fi
}

model=$(echo "$scratch"/out/b3-l3-lmu-ltau-b74*/pyrate/*.model)
must_fail "a charge" 's/U1X: 1\/50, SU2L: 2, SU3c/U1X: -1\/50, SU2L: 2, SU3c/' \
    "$model"
must_fail "a formula" 's/X = -x - y/X = -x + y/' "$model"
must_fail "a benchmark" 's/x = 3\/50/x = 3\/51/' "$model"
must_fail "a field" 's/Q1bar\[i,a\]/Q9bar[i,a]/' "$model"
must_fail "an index" 's/u1\[a\]/u1[i]/' "$model"
must_fail "a conjugation" 's/\*H1\[i\]\*u1/*H1tilde[i]*u1/' "$model"
must_fail "a quartic term that is not there" '/H1bar\[i\]\*H2\[i\]\*H2bar/d' \
    "$model"
must_fail "a trilinear term that is not there" '/^        kappa1 /d' "$model"
must_fail "a mass that is not there" '/^        msq4 /d' "$model"
must_fail "a term that depends on others" \
    's/H1bar\[i\]\*H2\[i\]\*H2bar\[k\]\*H1\[k\]/H2bar[i]*H2[i]*H1bar[k]*H1[k]/' \
    "$model"
must_fail "a charged term" 's/Sx\*Sx\*Sx\*Phi3/Sx*Sx*Phi3*Phi3/' "$model"
must_fail "a term without its conjugate" 's/ # + h.c.//' "$model"
must_fail "a Hermitian term with its conjugate" \
    's/Sxbar\*Sx,$/Sxbar*Sx, # + h.c./' "$model"
must_fail "a term of another section" 's/    TrilinearTerms: {/    ScalarMasses: {/' \
    "$model"
many=$scratch/out/potential/pyrate/potential.model
must_fail "an index of Eps" \
    's/Eps\[i,j\]\*HU\[i\]\*HD\[j\], #/Eps[i,j]*HU[i]*HD[i], #/' "$many"
must_fail "Eps of a conjugate" \
    's/Eps\[i,j\]\*HU\[i\]\*HE\[j\]/Eps[i,j]*HU[i]*HEbar[j]/' "$many"
must_fail "a linear term" 's/linear in ax/linear in bx/' "$many"
must_fail "what is left out" 's/potential with Dx/potential with Dy/' "$many"
echo "$(echo "$cards" | wc -w) models checked"
