#!/bin/sh
# Shell scripts parse, and please shellcheck where it is installed.
set -eu

failed=0
for script in tools/*.sh tests/*/*.sh bench/*.sh .ci/run; do
    case $(head -n 1 "$script") in
    *bash) bash -n "$script" || failed=1 ;;
    *) sh -n "$script" || failed=1 ;;
    esac
    if command -v shellcheck >/dev/null 2>&1; then
        shellcheck "$script" || failed=1
    fi
done
exit $failed
