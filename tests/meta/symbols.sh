#!/bin/sh
# The shared library exports exactly what the public headers declare.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

awk -f tests/meta/strip.awk include/zforge/*.h | grep -v '^ *#' | awk '
    BEGIN { RS = ";" }
    /ZF_API/ {
        sub(/.*ZF_API/, "")
        if (match($0, /zf_[a-z0-9_]+[ \n]*\(/)) {
            name = substr($0, RSTART, RLENGTH - 1)
            sub(/[ \n]*$/, "", name)
            print name
        }
    }' | sort >"$scratch/declared"
nm -D --defined-only "$SHARED" | awk '$2 ~ /[A-Z]/ { print $3 }' |
    sort >"$scratch/exported"
test -s "$scratch/declared"
diff -u --label declared --label exported "$scratch/declared" \
    "$scratch/exported"
