# shellcheck shell=bash
title "chiral sets of five charges up to 40"
variant "n = 5, |q| <= 40" zforge dark --sum 0 --cubes 0 --states 5 --max-charge 40 --chiral
variant "n = 8, |q| <= 32" zforge dark --sum 0 --cubes 0 --states 8 --max-charge 32 --chiral
limit 1
