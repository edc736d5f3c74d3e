#!/bin/sh
# run.sh [--update] ZFORGE [NAME...] - runs golden tests (all when no NAME).
#
# A test is a folder tests/golden/NAME:
#
#   cmd    shell commands; they run in a fresh copy of the folder, with
#          `zforge` on the PATH and the source tree in $SOURCE
#   out    what must come on standard output    (missing: nothing)
#   err    what must come on standard error     (missing: nothing)
#   code   the exit status                      (missing: 0)
#
# --update rewrites out, err and code; review the change like code.
set -eu

update=0
if [ "${1-}" = --update ]; then
    update=1
    shift
fi
zforge=$1
shift
golden=$(cd "$(dirname "$0")" && pwd)
SOURCE=$(cd "$golden/../.." && pwd)
PATH=$(cd "$(dirname "$zforge")" && pwd):$PATH
LC_ALL=C
TZ=UTC
export SOURCE PATH LC_ALL TZ
unset ZFORGE_DATA || :

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# expect FILE DEFAULT: prints what the test expects.
expect() {
    if [ -f "$1" ]; then cat "$1"; else printf '%s' "$2"; fi
}

# keep FROM TO DEFAULT: makes TO say what FROM says, without a file when that
# is the default.
keep() {
    if [ "$(cat "$1")" = "$3" ]; then
        rm -f "$2"
    elif ! cmp -s "$1" "$2"; then
        cp "$1" "$2"
    fi
}

run() {
    here=$golden/$1
    rm -rf "$scratch/work"
    cp -R "$here" "$scratch/work"
    (
        cd "$scratch/work"
        rm -f out err code
        status=0
        sh -eu ./cmd >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
        echo "$status" >"$scratch/code"
    )
    if [ "$update" = 1 ]; then
        keep "$scratch/out" "$here/out" ""
        keep "$scratch/err" "$here/err" ""
        keep "$scratch/code" "$here/code" 0
        return 0
    fi
    same=0
    expect "$here/out" "" | diff -u --label expected/out --label got/out \
        - "$scratch/out" || same=1
    expect "$here/err" "" | diff -u --label expected/err --label got/err \
        - "$scratch/err" || same=1
    expect "$here/code" "0
" | diff -u --label expected/code --label got/code - "$scratch/code" || same=1
    return $same
}

if [ $# -eq 0 ]; then
    for cmd in "$golden"/*/cmd; do
        set -- "$@" "$(basename "$(dirname "$cmd")")"
    done
fi
failed=0
for name in "$@"; do
    run "$name" || {
        echo "golden test $name: the above differs" >&2
        failed=1
    }
done
exit $failed
