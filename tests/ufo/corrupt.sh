#!/bin/sh
# corrupt.sh ZFORGE - damaged packages do not pass the checker.
set -eu
zforge=$1
if [ -z "${PYTHON-}" ]; then
    echo "skipped: there is no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$zforge" emit --data . ufo b3-l3-lmu-ltau-no-tau -o "$scratch" >/dev/null
"$PYTHON" -B tests/ufo/corrupt.py tools/ufo_check.py "$scratch"/ufo/*
