#!/bin/sh
# corrupt.sh ZFORGE - damaged packages do not pass the checker, and an interrupt
# ends it quietly.
set -eu
zforge=$1
if [ -z "${PYTHON-}" ]; then
    echo "skipped: there is no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# damage MODEL SET
damage() {
    "$zforge" emit --data . ufo "$1" -o "$scratch/$1" >/dev/null
    "$PYTHON" -B tests/ufo/corrupt.py tools/ufo_check.py "$scratch/$1"/ufo/* "$2"
}

damage b3-l3-lmu-ltau-no-tau flavours
damage lmu-ltau-vlq quarks
damage accidental-rational-example neutrinos
"$PYTHON" -B tests/ufo/interrupt.py tools/ufo_check.py \
    "$scratch"/lmu-ltau-vlq/ufo/*
