#!/bin/bash
# test.sh - every test: installs what they need (as root), then
#
#   asan    unit tests and bad inputs under ASan and UBSan
#   fuzz    each fuzz target for a few seconds (where there is clang)
#   check   all tests of an optimised build, warnings being errors
#
# The first two stages report to the last one as tests stage.asan and
# stage.fuzz, so that the summary of CTest at the end tells everything.
# ZFORGE_JOBS: processes at a time (default: one a processor).
# ZFORGE_FUZZ_SECONDS: time for one fuzz target (default 10).
set -eu

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
jobs=${ZFORGE_JOBS:-$(nproc)}
stages=build/stages
export CTEST_OUTPUT_ON_FAILURE=1

sh tools/install_packages.sh build test extra
rm -rf "$stages"
mkdir -p "$stages"

# stage NAME COMMAND...: runs a function and records how it ended.
stage() {
    local name=$1 began=$SECONDS status

    shift
    echo "== stage $name"
    # Not `|| status=$?`: there the shell would ignore errors inside.
    set +e
    (
        set -e
        "$@"
    )
    status=$?
    set -e
    echo "$status" >"$stages/$name"
    echo "== stage $name: status $status, $((SECONDS - began)) s"
}

build() {
    cmake --preset "$@" >"$stages/$1.log" || { cat "$stages/$1.log"; return 1; }
    cmake --build "build/$1" -j "$jobs" >"$stages/$1.log" || {
        grep -v '^\[' "$stages/$1.log"
        return 1
    }
}

asan() {
    build asan
    ctest --test-dir build/asan -j "$jobs" -L 'unit|bad' --no-tests=error
}

fuzz() {
    build fuzz -DZFORGE_FUZZ_SECONDS="${ZFORGE_FUZZ_SECONDS:-10}"
    ctest --test-dir build/fuzz -j "$jobs" -L fuzz --no-tests=error
}

stage asan asan
if command -v clang >/dev/null 2>&1 && ls tests/fuzz/fuzz_*.c >/dev/null 2>&1
then
    stage fuzz fuzz
fi

echo "== stage check"
build check
ctest --test-dir build/check -j "$jobs" --no-tests=error
