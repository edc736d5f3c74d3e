#!/bin/sh
# install_packages.sh GROUP... - makes sure that the Debian packages of the
# groups (tools/packages.txt) are there.
#
# Root gets the missing ones installed.  Anybody else is told what to install.
# Exit status 69: something of `build` or `test` is still missing.  Packages of
# `extra` only cost the tests that need them.
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

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# install PACKAGES: one word each.
install() {
    echo "installing Debian packages: $1"
    # shellcheck disable=SC2086
    apt-get -q -y install --no-install-recommends $1 >"$log" 2>&1 </dev/null ||
        {
            tail -n 20 "$log" >&2
            echo "apt-get could not install: $1" >&2
            return 69
        }
}

apt-get -q update >"$log" 2>&1 </dev/null || tail -n 20 "$log" >&2
[ -z "$needed" ] || install "$needed"
[ -z "$wanted" ] || install "$wanted" || echo "some tests will be skipped" >&2
