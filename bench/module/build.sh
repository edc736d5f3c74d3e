# shellcheck shell=bash
# Sourced: builds the modules of generated/ and $SCRATCH/points once.
if [ ! -x "$SCRATCH/points" ]; then
    {
        cmake -S "$SOURCE/generated" -B "$SCRATCH/models" -G Ninja
        cmake --build "$SCRATCH/models" --target zforge_models_static
        cc -std=c11 -O2 -I"$SOURCE/generated/c" "$SOURCE/bench/module/points.c" \
            "$SCRATCH/models/libzforge_models.a" -lm -o "$SCRATCH/points"
    } >"$SCRATCH/module.log" 2>&1 || cat "$SCRATCH/module.log" >&2
fi
