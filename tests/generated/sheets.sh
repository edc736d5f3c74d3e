#!/bin/sh
# The sheet of every model of the catalogue, as it is emitted now, is one page.
set -eu
# shellcheck disable=SC1091 # it is looked at on its own
. tests/generated/check_latex.sh
need_latex
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
out=$scratch/out
"$ZF_CARDS" emit templates latex "$out" catalog/models/*.yaml
n=$(find "$out" -name sheet.tex | wc -l)
cards=$(find catalog/models -name '*.yaml' | wc -l)
[ "$n" -eq "$cards" ] || {
    echo "sheets: $n, models: $cards" >&2
    exit 1
}
# shellcheck disable=SC2034 # for check_latex
one_page=yes
# shellcheck disable=SC2046 # no blanks in our names
check_latex "$scratch" $(find "$out" -name sheet.tex -o -name catalogue.tex |
    sort)
