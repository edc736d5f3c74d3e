#!/bin/sh
# Sources are laid out by clang-format 14.
set -eu

if ! "${CLANG_FORMAT:-none}" --version 2>/dev/null | grep -q 'version 14\.'; then
    echo "skipped: no clang-format 14 here"
    exit 77
fi
find include src tests bench -name '*.[ch]' -exec "$CLANG_FORMAT" --dry-run \
    -Werror {} +
