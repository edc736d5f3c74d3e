#!/bin/sh
# No forbidden calls (banned.txt), and no variable that outlives a call.
set -eu

failed=0
find src include -name '*.[ch]' -exec awk -v FILES=1 -f tests/meta/strip.awk \
    {} + | awk '
    NR == FNR {
        if ($0 ~ /^#|^$/) next
        split($0, field, / : /)
        n = split(field[3], name, / /)
        for (i = 1; i <= n; i++) {
            if (gsub(/[][]/, "", name[i])) always[name[i]] = 1
            why[name[i]] = field[2]
            where[name[i]] = field[1]
        }
        next
    }
    {
        match($0, /^[^:]*:[0-9]*:/)
        place = substr($0, 1, RLENGTH)
        text = substr($0, RLENGTH + 1)
        file = place
        sub(/:.*/, "", file)
        while (match(text, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(?/)) {
            word = substr(text, RSTART, RLENGTH)
            call = sub(/\($/, "", word)
            sub(/[ \t]*$/, "", word)
            text = substr(text, RSTART + RLENGTH)
            if (word in why && (call || word in always) && (where[word] == "-" ||
                                file !~ ("^" where[word] "$"))) {
                print place " " word ": " why[word]
                bad = 1
            }
        }
    }
    END { exit bad }' tests/meta/banned.txt - || failed=1

# Writable sections of the library must be empty.  Tables of pointers are in
# .data.rel.ro, which is constant once the program is loaded.
objdump -t "$STATIC" | awk '
    /^[^ ]*\.o:/ { file = $1 }
    $NF ~ /^\./ { next } # the sections themselves
    / (\.data|\.bss|\.tdata|\.tbss|\.data\.rel|\.data\.rel\.local|COMMON|\*COM\*)[.\t ]/ &&
    !/\.data\.rel\.ro/ && !/__odr_asan|\.asan/ {
        print file " " $NF ": a variable that outlives a call"
        bad = 1
    }
    END { exit bad }' || failed=1
exit $failed
