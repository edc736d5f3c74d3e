# shellcheck shell=bash
# Counting needs multiplicities of (q, c) alone; the floor is one look-up for
# each combination of the two halves.
title "count sm+3nu, N = 10"
variant "zforge -j 2" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 10 --count -j 2
variant "zforge -j 1" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 10 --count -j 1
limit 0.3
