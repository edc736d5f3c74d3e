/* goal.h - what a new scalar sector is to reach. */
#ifndef ZF_TEXTURE_GOAL_H
#define ZF_TEXTURE_GOAL_H

#include "texture/private.h"

enum {
    ZF_GOAL_ENTRIES = 64, /* bits of a set of entries */
    ZF_GOAL_FACTOR = 4    /* keys here are 4 times those of the texture, so
                             that halves of them are integers */
};

/* A term that scalars make invariant: singlets when the sum of their keys is
 * plus or minus `key`, a new doublet when its key is `key`. */
typedef struct zf_goal_term {
    slong entry;
    fmpz key;
} zf_goal_term;

typedef struct zf_goal {
    zf_goal_kind kind;
    const zf_texture *t;
    int insertions;
    slong n_entries;
    uint64_t open; /* entries that old scalars fill */
    zf_goal_term *term;
    size_t n_terms, capacity;
    fmpz *old; /* keys of the old singlets */
    slong n_old, n_room;
    slong n; /* rows of the matrix that is filled */
    zf_pattern dirac, leptons;
    int has_leptons;
    slong up_columns; /* quarks: entries of the first sector come first */
    slong down_columns;
} zf_goal;

void zf_goal_init(zf_goal *g);
void zf_goal_clear(zf_goal *g);
zf_status zf_goal_set(zf_goal *g, const zf_texture *t, zf_goal_kind kind,
                      zf_error *err) ZF_MUST_CHECK;
/* 1 when the goal is reached with these entries. */
int zf_goal_reached(const zf_goal *g, uint64_t entries);

#endif
