# shellcheck shell=sh
# check_c.sh - sourced: check_c SCRATCH FOLDER CARDS.
#
# In the empty folder SCRATCH, compiles all modules FOLDER/ID/c/zf_*.c, and what
# they share in FOLDER/c, without a warning as C11 and, where there is a compiler
# for it, as C++; all of them go into one program, which must print what the
# cards CARDS/ID.yaml say.  Optimised, which takes ten times as long and tells
# more, are the shared ones and one of every few.

# A command that compiles C++, or nothing.
cxx() {
    for command in "${CXX:-c++}" g++ clang++ 'clang -x c++'; do
        # shellcheck disable=SC2086 # a command and its options
        if echo 'int x;' | $command -x c++ -fsyntax-only - 2>/dev/null; then
            echo "$command -x c++"
            return
        fi
    done
}

check_c() {
    scratch=$1
    folder=$2
    cards=$3
    modules=$(find "$folder" -path '*/c/zf_*.c' | sort)
    if [ -z "$modules" ]; then
        echo "no C modules in $folder"
        return 77
    fi
    plus=$(cxx)
    [ -n "$plus" ] || echo "no C++ compiler: only C is tried"
    no_c=$(echo "$WARNINGS" |
        sed 's/-Wstrict-prototypes//; s/-Wmissing-prototypes//')
    headers=
    for module in $modules; do
        headers="$headers -I$(dirname "$module")"
    done
    wanted=
    includes="-I$folder/c$headers"
    shared=
    [ ! -d "$folder/c" ] || shared=$(find "$folder/c" -name '*.c' | sort)
    k=0
    for module in $shared $modules; do
        name=$(basename "$module" .c)
        object=$scratch/$name.o
        optimise=-O0
        case $name:$((k % 5)) in
        zforge_*) optimise=-O1 ;;
        *:0) optimise=-O1 ;;
        esac
        k=$((k + 1))
        # shellcheck disable=SC2086 # options
        "$CC" -std=c11 $WARNINGS -Werror $optimise -I"$folder/c" $headers \
            -c "$module" -o "$object"
        # shellcheck disable=SC2086
        [ -z "$plus" ] ||
            $plus $no_c -Werror -I"$folder/c" $headers -fsyntax-only "$module"
        case $name in zforge_*) continue ;; esac
        echo "M($name)" >>"$scratch/models.inc"
        echo "#include \"$name.h\"" >>"$scratch/headers.c"
        id=$(basename "$(dirname "$(dirname "$module")")")
        wanted="$wanted $cards/$id.yaml"
    done
    # All headers live together.
    # shellcheck disable=SC2086
    "$CC" -std=c11 $WARNINGS -Werror $includes -fsyntax-only "$scratch/headers.c"
    # shellcheck disable=SC2086
    "$CC" -std=c11 $WARNINGS -Werror -I"$scratch" $includes \
        tests/generated/print_models.c "$scratch"/*.o -o "$scratch/print" -lm
    "$scratch/print" >"$scratch/got"
    # shellcheck disable=SC2086
    "$ZF_CARDS" print $wanted >"$scratch/want"
    diff -u "$scratch/want" "$scratch/got"
    echo "$modules" | wc -l | sed 's/$/ modules compiled and compared/'
}
