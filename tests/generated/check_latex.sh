# shellcheck shell=sh
# check_latex.sh - sourced: check_latex SCRATCH FILE...
#
# Typesets documents below the folder SCRATCH; errors and boxes that stick out
# fail, and with one_page=yes a sheet.tex that has more than one page, and a
# catalogue.tex with more pages than models and those before the first one.

need_latex() {
    if ! command -v pdflatex >/dev/null 2>&1; then
        echo "no pdflatex"
        exit 77
    fi
    for package in amsmath array booktabs longtable geometry multicol xcolor \
        hyperref; do
        if ! kpsewhich $package.sty >/dev/null; then
            echo "no LaTeX package $package"
            exit 77
        fi
    done
}

# Pages of the document whose log is given; its lines end anywhere.
pages_of() {
    tr -d '\n' <"$1" |
        sed -n 's/.*Output written on [^(]*(\([0-9]*\) page.*/\1/p'
}

# One page for each model, after those of the table of contents.
check_pages() {
    log=$1
    document=$2
    pages=$(pages_of "$log")
    case $document in
    */sheet.tex) wanted=1 ;;
    */catalogue.tex)
        first=$(sed -n 's/.*contentsline {subsection}.*}{\([0-9]*\)}{.*/\1/p' \
            "${log%.log}.toc" | head -n 1)
        n=$(grep -c '^.input{' "$document" || :)
        wanted=$((first - 1 + n))
        ;;
    *) return 0 ;;
    esac
    [ "$pages" = "$wanted" ] || {
        echo "$document: pages: $pages, expected: $wanted" >&2
        return 1
    }
}

check_latex() {
    scratch=$1
    shift
    failed=0
    for document; do
        rm -rf "$scratch/tex"
        cp -R "$(dirname "$document")" "$scratch/tex"
        case $document in
        */catalogue.tex) # it reads ../ID/latex/page.tex
            rm -rf "$scratch/tree"
            cp -R "$(dirname "$(dirname "$document")")" "$scratch/tree"
            mv "$scratch/tree/latex" "$scratch/tree/tex"
            rm -rf "$scratch/tex"
            ln -s tree/tex "$scratch/tex"
            ;;
        esac
        name=$(basename "$document" .tex)
        # The columns of a long table settle in the second run, and page
        # numbers after a table of contents in the third.
        for run in 1 2 3; do
            [ "$run" -lt 3 ] || [ -f "$scratch/tex/$name.toc" ] || break
            (cd "$scratch/tex" && pdflatex -halt-on-error \
                -interaction=nonstopmode "$name.tex" >"run$run" 2>&1) || {
                echo "$document: pdflatex fails" >&2
                tail -n 20 "$scratch/tex/run$run" >&2
                failed=1
                continue 2
            }
        done
        if grep -A 3 -E '^(Overfull|LaTeX Warning)' "$scratch/tex/$name.log" >&2
        then
            echo "$document: see above" >&2
            failed=1
        fi
        [ "${one_page:-no}" = no ] ||
            check_pages "$scratch/tex/$name.log" "$document" || failed=1
    done
    [ "$failed" -eq 0 ]
    echo "$# documents typeset"
}
