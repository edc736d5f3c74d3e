#!/bin/sh
# What all shipped searches give, built into an empty folder, is what is
# committed: cards, generated files and the MANIFEST, and nothing besides.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Cards that no search made are written by hand: a build reads them.
mkdir -p "$scratch/catalog/models"
for card in catalog/models/*.yaml; do
    grep -q '^search: ' "$card" || cp "$card" "$scratch/catalog/models"
done
"$ZFORGE" build -q --no-pdf --data . -o "$scratch" catalog/searches/*.yaml
failed=0
diff -r -x "*.pdf" -x __pycache__ generated "$scratch/generated" || failed=1
for card in catalog/models/*.yaml; do
    made=$scratch/$card
    if [ -e "$made" ]; then
        cmp "$card" "$made" || failed=1
    elif grep -q '^search: ' "$card"; then
        echo "$card: no search makes it"
        failed=1
    fi
done
for made in "$scratch"/catalog/models/*.yaml; do
    [ -e "catalog/models/$(basename "$made")" ] || {
        echo "catalog/models/$(basename "$made"): missing"
        failed=1
    }
done
if [ "$failed" -ne 0 ]; then
    echo "out of date; run: zforge build --prune catalog/searches/*.yaml"
fi
exit $failed
