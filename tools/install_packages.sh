#!/bin/sh
# install_packages.sh GROUP... - makes sure that the Debian packages of the
# groups (tools/packages.txt) are there.
#
# Root gets the missing ones installed.  Anybody else is told what to install:
# exit status 69 when something of `build` or `test` is missing; missing
# packages of `extra` only cost the tests that need them.
# Where there is no dpkg, nothing is checked: CMake will say what is missing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

if ! command -v dpkg-query >/dev/null 2>&1; then
    exit 0
fi

# missing GROUP: its packages that are not installed.
missing() {
    grep "^$1 " "$here/packages.txt" | while read -r _ package _; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>&1) ||
            status=none
        [ "$status" = installed ] || echo "$package"
    done
}

# One line of names.
needed=$(for group in "$@"; do
    [ "$group" = extra ] || missing "$group"
done | paste -s -d ' ' -)
wanted=$(for group in "$@"; do
    [ "$group" != extra ] || missing extra
done | paste -s -d ' ' -)

if [ -z "$needed$wanted" ]; then
    exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
    if [ -n "$wanted" ]; then
        echo "not installed, some tests will be skipped: $wanted" >&2
    fi
    if [ -n "$needed" ]; then
        echo "these Debian packages are missing: $needed" >&2
        echo "install them as root: apt-get install $needed" >&2
        exit 69
    fi
    exit 0
fi

echo "installing Debian packages: $needed $wanted"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # one word a package
if ! { apt-get -q update && apt-get -q -y install --no-install-recommends \
    $needed $wanted; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    echo "apt-get could not install: $needed $wanted" >&2
    exit 69
fi
