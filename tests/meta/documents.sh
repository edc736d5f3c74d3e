#!/bin/sh
# Documents tell the truth: what stands in a ```console block of a .md file is
# run, in a copy of the data, and must print what is shown.  A line `...`
# stands for any number of lines.  Links to files lead somewhere.
#
#     $ zforge ...           a command (`> ` goes on from a line ending in \)
#     output
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
PATH=$(dirname "$ZFORGE"):$PATH
export PATH
unset ZFORGE_DATA || :
failed=0
documents=$(find . \( -path ./build -o -path ./.git -o -path ./generated \) \
    -prune -o -name '*.md' -print)

# One file a command and one for its output.
# shellcheck disable=SC2086 # no blanks in our names
awk -v to="$scratch/" '
    FNR == 1 { inside = 0 }
    /^```/ { inside = /^```console/; next }
    !inside { next }
    /^\$ / {
        name = to sprintf("%04d", ++n)
        print FILENAME ":" FNR >(name ".place")
        printf "" >(name ".want")
        print substr($0, 3) >(name ".command")
        more = /\\$/
        next
    }
    more && /^> / {
        print substr($0, 3) >(name ".command")
        more = /\\$/
        next
    }
    name { print >(name ".want") }' $documents

mkdir "$scratch/copy"
for data in catalog templates examples docs generated; do
    [ ! -d "$data" ] || cp -R "$data" "$scratch/copy/"
done
for command in "$scratch"/*.command; do
    name=${command%.command}
    (cd "$scratch/copy" && sh "$command" >"$name.got" 2>&1 </dev/null) || :
    awk '
        NR == FNR { want[++n] = $0; next }
        { got[++m] = $0 }
        END {
            i = j = 1
            while (i <= n) {
                if (want[i] == "...") {
                    any = 1
                    i++
                } else {
                    while (any && j <= m && got[j] != want[i]) j++
                    any = 0
                    if (j > m || got[j] != want[i]) exit 1
                    i++
                    j++
                }
            }
            if (!any && j <= m) exit 1
        }' "$name.want" "$name.got" || {
        echo "$(cat "$name.place"): $(cat "$command")" >&2
        diff -u --label shown --label printed "$name.want" "$name.got" >&2 || :
        failed=1
    }
done

for document in $documents; do
    grep -o -E '\]\([^)#:]+\)' "$document" | sed 's/^](//; s/)$//' |
        while read -r link; do
            [ -e "$(dirname "$document")/$link" ] || {
                echo "$document: no file $link" >&2
                exit 1
            }
        done || failed=1
done
exit $failed
