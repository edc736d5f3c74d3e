# shellcheck shell=bash
# The floor is writing the bytes of the 21,546,920 records of 18 bytes.
title "list sm+3nu, N = 10, to a bin file"
variant "zforge -j 2" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 10 --format bin -j 2 -q -o "$SCRATCH/ours.bin"
variant "zforge -j 1" zforge search "$SOURCE/catalog/searches/atlas-sm3nu.yaml" -Q 10 --format bin -j 1 -q -o "$SCRATCH/ours.bin"
variant "dd, same bytes" dd if=/dev/zero "of=$SCRATCH/dd.bin" bs=4194304 count=387845072 iflag=count_bytes conv=fsync
variant "dd, no fsync" dd if=/dev/zero "of=$SCRATCH/dd.bin" bs=4194304 count=387845072 iflag=count_bytes
limit 1.5
limit_memory 1024
