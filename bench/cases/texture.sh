# shellcheck shell=bash
# 1,358,388 models, each looked at by three texture functions; 300,000 models a
# second would take 4.5 s.
title "textures of the models of sm+3nu, N = 7, one thread"
variant "with textures" zforge search "$SOURCE/bench/cases/texture.yaml" -Q 7 --count -j 1
variant "the list alone" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 7 --format bin -q -o "$SCRATCH/x.bin" -j 1
limit 4.5
