#!/bin/sh
# The C module of a model without charges, which no search finds: it compiles
# without a warning, and its numbers are those of the library.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$ZF_CARDS" emit templates c "$scratch" catalog/models/simplified-zprime.yaml
includes="-I$scratch/c -I$scratch/simplified-zprime/c"
for source in "$scratch"/c/*.c "$scratch"/simplified-zprime/c/*.c; do
    # shellcheck disable=SC2086 # options
    "$CC" -std=c11 $WARNINGS -Werror -O0 $includes -c "$source" \
        -o "$scratch/$(basename "$source" .c).o"
done
# shellcheck disable=SC2086
"$CC" -std=c11 $WARNINGS -Werror -O1 $includes tests/generated/run_models.c \
    "$scratch"/*.o -lm -lpthread -o "$scratch/run"
"$scratch/run" >"$scratch/numbers"
"$ZF_CHECK_NUMBERS" catalog catalog/models <"$scratch/numbers"
