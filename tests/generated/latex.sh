#!/bin/sh
# LaTeX documents in generated/ typeset: those of all searches, of every few
# models, and the catalogue, which has the pages of all sheets.  A sheet is one
# page, and so is each model in the catalogue.
set -eu
# shellcheck disable=SC1091 # it is looked at on its own
. tests/generated/check_latex.sh
need_latex
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
most=6
searches=$(find generated -path '*/latex/search.tex' | sort)
sheets=$(find generated -path '*/latex/sheet.tex' | sort)
catalogue=$(find generated -path generated/latex/catalogue.tex)
n=$(echo "$sheets" | grep -c . || :)
step=$(((n + most - 1) / most))
[ "$step" -gt 0 ] || step=1
if [ -z "$searches$sheets" ]; then
    echo "no LaTeX documents in generated/"
    exit 77
fi
some=$(echo "$sheets" | awk -v s="$step" 'NR % s == 0')
models=$(for sheet in $some; do
    find "$(dirname "$sheet")" -name model.tex # but for simplified ones
done)
# shellcheck disable=SC2034 # for check_latex
one_page=yes
# shellcheck disable=SC2086 # no blanks in our names
check_latex "$scratch" $searches $models $some $catalogue
# Every model is in the catalogue.
for sheet in $sheets; do
    id=$(basename "$(dirname "$(dirname "$sheet")")")
    grep -q -F "{../$id/latex/page.tex}" "$catalogue" || {
        echo "$catalogue lacks $id" >&2
        exit 1
    }
done
