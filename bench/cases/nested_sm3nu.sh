# shellcheck shell=bash
# The peer loops over five sorted triples and looks for the sixth.
title "count sm+3nu, N = 4"
variant "zforge -j 1" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 4 --count -j 1
variant "nested loops" bench_nested 4
