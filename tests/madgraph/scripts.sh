#!/bin/sh
# scripts.sh ZFORGE - the scripts of a study with a fake generator: what they
# ask it for, what they refuse, what they predict.
set -eu
zforge=$1
if [ -z "${PYTHON-}" ]; then
    echo "skipped: there is no python3"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$PYTHON" -B tests/madgraph/scripts.py "$zforge" "$scratch"
