#!/bin/sh
# The library of generated/ builds as its CMakeLists.txt says; its numbers are
# those that zforge computes from the cards; the two examples find the same.
set -eu
if [ ! -f generated/CMakeLists.txt ]; then
    echo "generated/ has no library"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Optimisation is not what is tested: it takes ten times as long.
"$CMAKE" -S generated -B "$scratch/build" -DCMAKE_C_COMPILER="$CC" \
    -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS=-O0 >"$scratch/log"
"$CMAKE" --build "$scratch/build" -j2 >>"$scratch/log" 2>&1 || {
    tail -n 30 "$scratch/log"
    exit 1
}
library=$scratch/build/libzforge_models

# shellcheck disable=SC2086 # options
"$CC" -std=c11 $WARNINGS -Werror -O1 -Igenerated/c \
    tests/generated/run_models.c "$library.a" -lm -lpthread -o "$scratch/run"
"$scratch/run" >"$scratch/numbers"
"$ZF_CHECK_NUMBERS" catalog catalog/models <"$scratch/numbers"

models=$(cd generated && echo 3b3-lepton-le-2lmu-* 3b3-lepton-7le-10lmu-*)
# shellcheck disable=SC2086
"$CC" -std=c11 $WARNINGS -Werror -O1 -Igenerated/c examples/fit_gsl.c \
    "$library.a" -lgsl -lgslcblas -lm -o "$scratch/fit_gsl"
# shellcheck disable=SC2086
"$scratch/fit_gsl" $models >"$scratch/fit_c"
# shellcheck disable=SC2086
"$PYTHON" examples/fit.py "$library.so" $models >"$scratch/fit_python"
# The same to six digits: a model, names and values.
round() {
    awk '{ for (i = 1; i <= NF; i++)
               if ($i ~ /^-?[0-9]+\.[0-9]/) printf " %.5e", $i
               else printf " %s", $i
           print "" }' "$1"
}
round "$scratch/fit_c" >"$scratch/one"
round "$scratch/fit_python" >"$scratch/two"
diff "$scratch/one" "$scratch/two"
cat "$scratch/fit_c"
