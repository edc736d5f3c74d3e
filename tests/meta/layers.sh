#!/bin/sh
# Modules include only what stands above them (layers.txt).
set -eu
awk -f tests/meta/layers.awk tests/meta/layers.txt src/*/*.[ch] \
    include/zforge/*.h
