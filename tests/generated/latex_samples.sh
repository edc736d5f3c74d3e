#!/bin/sh
# The same for the cards in cards/, for a search that has more models than a
# page holds, and for one that has none.
set -eu
# shellcheck disable=SC1091 # it is looked at on its own
. tests/generated/check_latex.sh
need_latex
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cards=tests/generated/cards
out=$scratch/out
mkdir "$scratch/many"
k=10
while [ "$k" -lt 60 ]; do
    sed "s/^id: .*/id: a-name-of-the-greatest-length-of-all-01234567$k/
        s/^  Q: .*/  Q: [$k, -1$k, 9$k]/; s/^  nu: .*/  nu: [$k, -$k]/
        s/^  oct: .*/  oct: [-$k]/" $cards/fixed.yaml >"$scratch/many/$k.yaml"
    k=$((k + 1))
done
"$ZF_CARDS" emit templates latex "$out" $cards/family.yaml $cards/fixed.yaml \
    $cards/huge.yaml $cards/hostile.yaml $cards/bare.yaml $cards/crowded.yaml
"$ZF_CARDS" search templates latex "$out" $cards/search-many.yaml \
    $cards/family.yaml "$scratch"/many/*.yaml
"$ZF_CARDS" search templates latex "$out/huge" $cards/search-many.yaml \
    $cards/fixed.yaml $cards/huge.yaml
"$ZF_CARDS" search templates latex "$out/none" $cards/search-many.yaml
# Names and numbers of these cards are longer than those of models are: their
# sheets may take more pages than one.
# shellcheck disable=SC2046 # no blanks in our names
check_latex "$scratch" $(find "$out" -name search.tex -o -name model.tex \
    -o -name sheet.tex -o -name catalogue.tex | sort)
