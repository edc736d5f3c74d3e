#!/bin/sh
# Every header compiles alone and twice, without a warning, in each compiler
# that is here.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# compile COMPILER LANGUAGE HEADER
compile() {
    printf '#include "%s"\n#include "%s"\nextern int not_empty;\n' "$3" "$3" \
        >"$scratch/one.c"
    # shellcheck disable=SC2086 # lists of options
    "$1" -x "$2" $WARNINGS -Werror -fsyntax-only -D_POSIX_C_SOURCE=200809L \
        -Iinclude -Isrc -Itests/support $INCLUDES "$scratch/one.c" || {
        echo "$3 does not compile alone ($1, $2)" >&2
        failed=1
    }
}

# One of two names of a compiler is enough.
compilers=$CC
for other in gcc clang; do
    if command -v "$other" >/dev/null 2>&1 &&
        [ "$("$other" --version | tail -n +2)" != "$("$CC" --version | tail -n +2)" ]
    then
        compilers="$compilers $other"
    fi
done
for header in include/zforge/*.h src/*/*.h tests/support/*.h; do
    for cc in $compilers; do
        path=${header#include/}
        path=${path#src/}
        compile "$cc" c "${path#tests/support/}"
    done
done
exit $failed
