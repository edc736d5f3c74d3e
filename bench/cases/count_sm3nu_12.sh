# shellcheck shell=bash
# As count_sm3nu.sh, in a larger box: how the time grows.
title "count sm+3nu, N = 12"
variant "zforge -j 2" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 12 --count -j 2
variant "zforge -j 1" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 12 --count -j 1
limit 1.2
