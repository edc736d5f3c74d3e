# shellcheck shell=sh
# check_latex.sh - sourced: check_latex SCRATCH FILE...
#
# Typesets documents below the folder SCRATCH; errors and boxes that stick out fail.

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
        # Twice: the columns of a long table settle in the second run.
        for run in 1 2; do
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
    done
    [ "$failed" -eq 0 ]
    echo "$# documents typeset"
}
