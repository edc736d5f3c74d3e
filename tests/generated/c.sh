#!/bin/sh
# The C modules in generated/ compile and say what the cards say.
set -eu
. tests/generated/check_c.sh
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
check_c generated catalog/models
