#!/bin/sh
# Plain text: C files in ASCII without // comments; nowhere tabs in C, blanks
# at the end of a line, carriage returns; no path of a person's machine.
# Every file ends its last line, except for partials of templates, which may
# stand in the middle of one: what no format.yaml names.
set -eu

failed=0
tell() {
    echo "$1" >&2
    failed=1
}

sources=$(find include src tests bench -name '*.[ch]')
# shellcheck disable=SC2086 # no blanks in our names
{
    ! grep -n '[^ -~]' $sources || tell "the above is not ASCII (or a tab)"
    ! awk -v FILES=1 -f tests/meta/strip.awk $sources | grep '//' ||
        tell "the above are // comments"
}

texts=$(find . \( -path ./build -o -path ./.git -o -path ./generated -o \
    -path '*/corpus' -o -path ./tests/bad \) -prune -o -type f \
    ! -path './tests/golden/*/out' ! -path './tests/golden/*/err' \
    ! -name LICENSE -print)
return=$(printf '\r')
# shellcheck disable=SC2086
{
    ! grep -n -I '[ 	]$' $texts || tell "the above ends in blanks"
    ! grep -n -I "$return" $texts || tell "the above has carriage returns"
    ! grep -n -I -E \
        '(^|[^A-Za-z0-9_.$}*])/(home|root|Users|work|workspace|mnt)/' $texts ||
        tell "the above names a place on somebody's machine"
    for file in $texts; do
        case $file in
        ./templates/*.mustache)
            grep -q "template: $(basename "$file")," "$(dirname "$file")/format.yaml" ||
                continue
            ;;
        esac
        if [ -s "$file" ] && [ -n "$(tail -c 1 "$file")" ]; then
            tell "$file: no newline at the end"
        fi
    done
}
exit $failed
