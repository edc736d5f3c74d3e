# Blanks out comments and the contents of strings and characters of C files;
# lines stay lines.  A // comment stays, for ascii.sh to find.
FNR == 1 { inside = 0 }
{
    out = ""
    n = length($0)
    for (i = 1; i <= n; i++) {
        c = substr($0, i, 1)
        two = substr($0, i, 2)
        if (inside) {
            if (two == "*/") { inside = 0; i++; out = out " " }
        } else if (two == "/*") {
            inside = 1
            i++
        } else if (c == "\"" || c == "'") {
            quote = c
            out = out c
            for (i++; i <= n; i++) {
                c = substr($0, i, 1)
                if (c == "\\") i++
                else if (c == quote) break
            }
            out = out quote
        } else
            out = out c
    }
    if (FILES) print FILENAME ":" FNR ":" out
    else print out
}
