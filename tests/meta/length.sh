#!/bin/sh
# Functions of at most 80 lines and 7 parameters, files of at most 600 lines.
set -eu

find include src tests bench -name '*.[ch]' -exec awk '
    function told(text) { print text; bad = 1 }
    # clang-format puts the braces of a function into the first column.
    FNR == 1 { head = ""; open = 0 }
    FNR == 601 { told(FILENAME ": more than 600 lines") }
    /^\{/ {
        open = FNR
        signature = head
        sub(/\)[^)]*$/, "", signature)
        sub(/^[^(]*\(/, "", signature)
        if (gsub(/,/, ",", signature) + 1 > 7)
            told(FILENAME ":" FNR ": more than 7 parameters")
    }
    /^\}/ {
        if (open && FNR - open - 1 > 80)
            told(FILENAME ":" open ": a function of " FNR - open - 1 " lines")
        open = 0
        head = ""
        next
    }
    /^[#\/]|^ \*|^$|;$/ { head = "" ; next }
    !open { head = head $0 }
    END { exit bad }' {} +
