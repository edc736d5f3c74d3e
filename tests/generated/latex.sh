#!/bin/sh
# LaTeX documents in generated/ typeset: those of all searches, and of every
# few models.
set -eu
# shellcheck disable=SC1091 # it is looked at on its own
. tests/generated/check_latex.sh
need_latex
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
most=6
searches=$(find generated -path '*/latex/search.tex' | sort)
models=$(find generated -path '*/latex/model.tex' | sort)
n=$(echo "$models" | grep -c . || :)
step=$(((n + most - 1) / most))
[ "$step" -gt 0 ] || step=1
if [ -z "$searches$models" ]; then
    echo "no LaTeX documents in generated/"
    exit 77
fi
# shellcheck disable=SC2046,SC2086 # no blanks in our names
check_latex "$scratch" $searches $(echo "$models" | awk -v s="$step" 'NR % s == 0')
