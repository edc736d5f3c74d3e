#!/bin/sh
# The packages that CMake asks for are in tools/packages.txt.
set -eu

sed -n 's/^ *zforge_dependency([a-z]* "\{0,1\}\([a-z0-9-]*\).*/\1/p' \
    cmake/ZforgeDependencies.cmake | while read -r package; do
    grep -q "^[a-z]*  *$package " tools/packages.txt || {
        echo "tools/packages.txt lacks $package" >&2
        exit 1
    }
done
