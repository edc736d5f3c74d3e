#!/bin/sh
# What is installed works from where it was put: the command finds its data, a
# program compiles and links against the library, names of the place where it
# was built are nowhere.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/prefix
source=$PWD

cmake --install "$BUILD" --prefix "$prefix" >"$scratch/log"
lib=$(dirname "$(find "$prefix" -name libzforge.so)")
cd "$scratch"
unset ZFORGE_DATA || :

"$prefix/bin/zforge" check "$prefix/share/zforge/catalog/content/sm.yaml"
test -f "$prefix/share/man/man1/zforge.1"
test -d "$prefix/share/zforge/templates"

cat >use.c <<'END'
#include <stdio.h>
#include <zforge/exact.h>

int main(void)
{
    zf_error err = {0};
    fmpq_t x;
    zf_buf out;

    fmpq_init(x);
    zf_buf_init(&out, 0);
    if (zf_rational_parse(x, "6/4", 3, "x", NULL, &err) != ZF_OK)
        return 1;
    zf_rational_print(&out, x);
    puts(zf_buf_text(&out));
    zf_buf_clear(&out);
    fmpq_clear(x);
    return 0;
}
END
if command -v pkg-config >/dev/null 2>&1; then
    flags=$(PKG_CONFIG_PATH=$lib/pkgconfig pkg-config --cflags --libs zforge)
else
    flags="-I$prefix/include -L$lib -lzforge -lflint -lgmp"
fi
# shellcheck disable=SC2086 # lists of options
"$CC" use.c $flags $INCLUDES -o use
test "$(LD_LIBRARY_PATH=$lib ./use)" = 3/2

if grep -r -l -a -F -e "$source/" "$prefix" --include='*.yaml' \
    --include='*.pc' --include='*.h' --include='*.1'; then
    echo "the above name the source tree" >&2
    exit 1
fi
