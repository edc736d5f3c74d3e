#!/bin/sh
# grammar.sh ZFORGE - cards and scripts of all models with charges are read by
# a parser of their grammar, next to the UFO packages that they are for.
set -eu
zforge=$1
if [ -z "${PYTHON-}" ]; then
    echo "skipped: there is no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for card in catalog/models/*.yaml; do
    grep -q '^kind: model$' "$card" || continue
    out=$scratch/$(basename "$card" .yaml)
    "$zforge" emit --data . ufo "$card" -o "$out" >/dev/null
    "$zforge" emit --data . madgraph "$card" -o "$out" \
        --scan M_Zp=200:5000:25 --scan g_X=0.05,0.1,0.2 >/dev/null
done
"$PYTHON" -B tests/madgraph/grammar.py "$scratch"/*
