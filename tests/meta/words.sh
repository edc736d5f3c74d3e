#!/bin/sh
# Documents use the words of the project (words.txt).
set -eu

failed=0
texts=$(find . \( -path ./build -o -path ./.git -o -path ./generated -o \
    -path ./tests \) -prune -o -type f ! -name LICENSE -print)
while read -r line; do
    case $line in
    '#'* | '') continue ;;
    esac
    # shellcheck disable=SC2086 # no blanks in our names
    if grep -n -I -i -E -e "${line%% : *}" $texts; then
        echo "the above: ${line#* : }" >&2
        failed=1
    fi
done <tests/meta/words.txt
exit $failed
