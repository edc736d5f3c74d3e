#!/bin/sh
# bad.sh ZFORGE NAME - `zforge check` must refuse tests/bad/NAME.yaml with the
# message in NAME.err, exit status 3, and nothing on standard output.
set -eu

bad=$(cd "$(dirname "$0")/../bad" && pwd)
zforge=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cd "$bad"
status=0
LC_ALL=C "$zforge" check "$2.yaml" >"$scratch/out" 2>"$scratch/err" || status=$?
if [ "$status" -ne 3 ]; then
    echo "exit status $status, expected 3" >&2
    cat "$scratch/err" >&2
    exit 1
fi
diff -u --label nothing --label "standard output" /dev/null "$scratch/out"
diff -u "$2.err" "$scratch/err"
