#!/bin/sh
# catalog.sh ZFORGE - the packages of all models pass the checker.
set -eu
zforge=$1
if [ -z "${PYTHON-}" ]; then
    echo "skipped: there is no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
for card in catalog/models/*.yaml; do
    name=$(basename "$card" .yaml)
    "$zforge" emit --data . ufo "$card" -o "$scratch/$name" >"$scratch/log" || {
        cat "$scratch/log"
        failed=1
        continue
    }
    "$PYTHON" -B tools/ufo_check.py "$scratch/$name"/ufo/* >"$scratch/log" || {
        cat "$scratch/log"
        failed=1
    }
    without=$(grep -c '^ok   charges: none; the couplings' "$scratch/log" || :)
    simplified=$(grep -c '^kind: simplified$' "$card" || :)
    [ "$without" = "$simplified" ] || {
        echo "$name: simplified $simplified, without charges $without"
        failed=1
    }
done
exit "$failed"
