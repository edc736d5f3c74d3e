#!/bin/bash
# quickstart.sh - from a fresh clone to the models of the shipped searches:
# installs what is missing (as root), builds zforge, runs its main job.
#
# Exit status 69: something is missing and we are not root.
set -eu

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
build=build/release
began=$SECONDS

sh tools/install_packages.sh build
packages=$((SECONDS - began))

# The log is shown only when something goes wrong.
quiet() {
    local log=$build/quickstart.log

    mkdir -p "$build"
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        echo "quickstart: failed: $*" >&2
        exit 1
    fi
}

began=$SECONDS
echo "building zforge in $build ..."
quiet cmake --preset release -DZFORGE_TESTS=OFF
quiet cmake --build "$build"
compile=$((SECONDS - began))

began=$SECONDS
echo "running: zforge build catalog/searches/*.yaml"
status=0
"$build/zforge" --data . build catalog/searches/*.yaml || status=$?
run=$((SECONDS - began))
if [ "$status" -ne 0 ]; then
    echo "quickstart: zforge build ended with status $status" >&2
    exit "$status"
fi

count() {
    find "$1" -mindepth 1 -maxdepth 1 "${@:2}" 2>/dev/null | wc -l
}

cat <<END

models:     $(count catalog/models -name '*.yaml') cards in catalog/models/
emitted:    $(count generated -type d) folders in generated/
time:       packages $packages s, compiling $compile s, the searches $run s
zforge:     $build/zforge help
END
