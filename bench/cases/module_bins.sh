# shellcheck shell=bash
# The same with the bins of LEP-2, Z' exchange of dimension six: 200,000 points
# a second.  A Z' that propagates through all bins is told beside it, for 2,000
# points.
# shellcheck source=../module/build.sh
. "$SOURCE/bench/module/build.sh"
title "C module, all observables with LEP-2 bins, 200,000 points, one core"
variant "values" "$SCRATCH/points" bins 200000
variant "values and gradient" "$SCRATCH/points" gradient 200000
variant "propagating, 2,000" "$SCRATCH/points" all 2000
limit 1
amount 200000 points
