#!/bin/sh
# The C modules in generated/ compile and say what the cards say.
set -eu
# shellcheck disable=SC1091 # it is looked at on its own
. tests/generated/check_c.sh
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
check_c "$scratch" generated catalog/models
