# shellcheck shell=bash
# What every call of the command costs.
title "start and end"
variant "zforge --version" zforge --version
variant "true" true
