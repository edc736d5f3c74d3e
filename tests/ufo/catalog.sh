#!/bin/sh
# catalog.sh ZFORGE - the packages of all models pass the checker, also with
# masses that are not those of the catalogue.
set -eu
zforge=$1
if [ -z "${PYTHON-}" ]; then
    echo "skipped: there is no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# judge CARD NAME OPTION... - the package of a card that options change
judge() {
    card=$1
    name=$2
    shift 2
    if ! "$zforge" emit --data . ufo "$card" -o "$scratch/$name" "$@" \
        >"$scratch/log" ||
        ! "$PYTHON" -B tools/ufo_check.py "$scratch/$name"/ufo/* \
            >"$scratch/log"; then
        echo "$name:"
        cat "$scratch/log"
        failed=1
    fi
}

for card in catalog/models/*.yaml; do
    name=$(basename "$card" .yaml)
    judge "$card" "$name"
    without=$(grep -c '^ok   charges: none; the couplings' "$scratch/log" || :)
    simplified=$(grep -c '^kind: simplified$' "$card" || :)
    [ "$without" = "$simplified" ] || {
        echo "$name: simplified $simplified, without charges $without"
        failed=1
    }
done

# Three doublets; a vector-like quark with two singlets and two doublets.
for name in doublets partners; do
    judge tests/generated/cards/$name.yaml $name
done
# Mixing with heavy quarks that is not small.
judge lmu-ltau-vlq heavy --set m_Q=1000 --set m_D=1000 --set m_U=1000
# The b quark decays.
judge simplified-zprime light --set M_Zp=3
grep -q '^note not checked: decays of b, .* to Zp s$' "$scratch/log" || {
    echo "light: nothing is said about decays of the b quark"
    failed=1
}
exit "$failed"
