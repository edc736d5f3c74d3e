# shellcheck shell=bash
# Three states, every denominator up to 200 m0, charges of three digits.
title "dark sectors of three states, denominators up to 200"
variant "840/841, -990/961, 720/361" zforge dark --charges 840/841,-990/961,720/361 --max-denominator 200
variant "59/100, 1, 0" zforge dark --charges 59/100,1,0 --max-denominator 200
limit 1
