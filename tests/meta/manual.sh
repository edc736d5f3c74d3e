#!/bin/sh
# The manual page is what the program prints, is clean, and names every
# command and option of the help; the README names every exit status.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

"$ZFORGE" help --man >"$scratch/zforge.1"
diff -u src/cli/zforge.1 "$scratch/zforge.1" || {
    echo "out of date; run: zforge help --man > src/cli/zforge.1" >&2
    failed=1
}

# The page as text without the backslashes of roff.
sed 's/\\-/-/g' src/cli/zforge.1 >"$scratch/page"
"$ZFORGE" help >"$scratch/help"
commands=$(sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' "$scratch/help")
test -n "$commands"
for command in $commands; do
    "$ZFORGE" help "$command" >>"$scratch/help"
    grep -q "^\.SS zforge $command" "$scratch/page" || {
        echo "the manual page lacks the command $command" >&2
        failed=1
    }
done
grep -o -E '^  (-., )?--[a-z-]+' "$scratch/help" | sed 's/.*--/--/' |
    sort -u | while read -r option; do
    grep -q -e "^\.B .*$option" "$scratch/page" || {
        echo "the manual page lacks the option $option" >&2
        exit 1
    }
done || failed=1

sed -n '/^Exit status:/,/^$/s/^ *\([0-9][0-9]*\)  .*/\1/p' "$scratch/help" |
    while read -r status; do
        grep -q "^| $status |" README.md || {
            echo "README.md lacks the exit status $status" >&2
            exit 1
        }
    done || failed=1

if command -v mandoc >/dev/null 2>&1; then
    mandoc -Tlint -Wwarning src/cli/zforge.1 || failed=1
fi
if command -v groff >/dev/null 2>&1; then
    groff -man -ww -z src/cli/zforge.1 2>"$scratch/groff" || failed=1
    if [ -s "$scratch/groff" ]; then
        cat "$scratch/groff" >&2
        failed=1
    fi
fi
exit $failed
