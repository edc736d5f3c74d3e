#!/bin/bash
# run.sh [-n RUNS] [CASE...] - times the cases of bench/cases and prints a
# table.
#
# A case is a file bench/cases/NAME.sh, read by this script.  It says
#
#   title TEXT              what is done
#   variant NAME COMMAND... one way to do it; the first is ours
#   limit SECONDS           the median our variant should stay below
#   limit_memory MIB        the peak memory it should stay below
#   amount NUMBER WHAT      what our variant does so many of
#
# Commands find `zforge` and the programs bench_NAME (bench/cases/NAME.c) on
# the PATH, the source tree in $SOURCE, an empty folder in $SCRATCH, and print
# to nowhere.  A command with redirections is `sh -c '...'`.
#
# The variants of a case run in turn, RUNS times (default 5), after one round
# that is not counted, so that what slows the machine down slows all of them.
# A ratio compares medians of one such run with the first variant's.
# Exit status 1: a command failed, or a limit was passed.
set -eu -o pipefail

SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$SOURCE/build/bench
runs=5
while getopts n: option; do
    case $option in
    n) runs=$OPTARG ;;
    *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))

mkdir -p "$build"
log=$build/bench.log
if ! { cmake -S "$SOURCE" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DZFORGE_TESTS=OFF -DZFORGE_BENCH=ON && cmake --build "$build"; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
PATH=$build:$PATH
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT
export SOURCE SCRATCH PATH

# shellcheck disable=SC2034,SC2317 # the cases call these
{
    title() { what=$*; }
    limit() { most_seconds=$1; }
    limit_memory() { most_memory=$1; }
    amount() { number=$1 things=$2; }
    variant() {
        local k=${#names[@]}

        names+=("$1")
        shift
        commands[k]=$(printf '%q ' "$@")
    }
}

# figure FILE COLUMN: median, least and greatest.
figure() {
    awk -v c="$2" '{ print $c }' "$1" | sort -n | awk '
        { x[NR] = $1 }
        END {
            m = NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2
            print m, x[1], x[NR]
        }'
}

# run_round TIMES: each variant once; the figures go to TIMES.K.
run_round() {
    local k

    for k in "${!names[@]}"; do
        eval "stopwatch ${commands[k]}" >/dev/null 3>>"$1.$k" || {
            echo "bench: failed: ${commands[k]}" >&2
            return 1
        }
    done
}

run_case() {
    local what=$1 most_seconds="" most_memory="" times=$build/times.$1
    local number="" things=""
    local names=() commands=() k round first median least greatest memory verdict

    # shellcheck disable=SC1090 # the name is only known now
    . "$SOURCE/bench/cases/$1.sh"
    rm -f "$times".*
    run_round "$times" || return 1
    rm -f "$times".*
    for ((round = 0; round < runs; round++)); do
        run_round "$times" || return 1
    done
    printf '\n%s\n' "$what"
    for k in "${!names[@]}"; do
        read -r median least greatest <<<"$(figure "$times.$k" 1)"
        read -r _ _ memory <<<"$(figure "$times.$k" 3)"
        verdict=
        if [ "$k" = 0 ]; then
            first=$median
            verdict=$(judge "$median" "$most_seconds" s)
            verdict+=$(judge "$memory" "$most_memory" MiB)
            verdict+=$(per_second "$median" "$most_seconds")
        fi
        awk -v n="${names[k]}" -v m="$median" -v a="$least" -v b="$greatest" \
            -v r="$memory" -v f="$first" -v v="$verdict" 'BEGIN {
            printf "  %-24s %9.4f s  [%.4f, %.4f]  x %-7.3g %8.1f MiB%s\n",
                n, m, a, b, (f > 0 ? m / f : 0), r, v }'
    done
}

# per_second SECONDS LIMIT: says nothing without an amount.
per_second() {
    [ -n "$number" ] || return 0
    awk -v n="$number" -v w="$things" -v t="$1" -v l="$2" 'BEGIN {
        printf "  %.0f %s/s", n / t, w
        if (l) printf " (limit %.0f)", n / l }'
}

# judge VALUE LIMIT UNIT: says nothing without a limit.
judge() {
    [ -n "$2" ] || return 0
    awk -v x="$1" -v l="$2" -v u="$3" 'BEGIN {
        printf "  %s (limit %s %s)", (x < l ? "ok" : "OVER"), l, u }'
}

if [ $# -eq 0 ]; then
    for case in "$SOURCE"/bench/cases/*.sh; do
        [ -f "$case" ] && set -- "$@" "$(basename "$case" .sh)"
    done
fi
echo "$(nproc) processors, $runs runs each: median [least, greatest], ratio to the first, peak memory"
failed=0
for case in "$@"; do
    run_case "$case" | tee "$build/table.$case" || failed=1
    ! grep -q OVER "$build/table.$case" || failed=1
done
exit $failed
