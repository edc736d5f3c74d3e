# shellcheck shell=bash
# The module of 3 B_3 - L_e - 2 L_mu without LEP-2: 3,000,000 points a second.
# shellcheck source=../module/build.sh
. "$SOURCE/bench/module/build.sh"
title "C module, all observables but LEP-2, 3,000,000 points, one core"
variant "values" "$SCRATCH/points" fast 3000000
limit 1
amount 3000000 points
