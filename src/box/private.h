/* private.h - the data of a planned box search. */
#ifndef ZFORGE_BOX_PRIVATE_H
#define ZFORGE_BOX_PRIVATE_H

#include <stdint.h>

#include <flint/fmpz_mat.h>

#include "zforge/anomaly.h"
#include "zforge/box.h"

#include "base/base.h"

enum {
    MOST_BLOCKS = 12
};

/* Sums of products of counts. */
__extension__ typedef unsigned __int128 wide;
__extension__ typedef __int128 signed_wide;

/* ---- symmetry.c: which family permutations may be divided out ---- */

typedef struct symmetry {
    slong n;            /* fermion components */
    slong n_multiplets; /* fermion multiplets */
    int *sorted;        /* by multiplet: any permutation of its families */
    slong *tie;         /* by multiplet: those with one number share a block */
    slong n_images;     /* other permutations, without the identity */
    slong *image;       /* n_images x n: (g x)[i] = x[image[i]] */
    int sign, scale;
} symmetry;

/* `filter` (may be NULL) is the conjunction of all filters. */
zf_status symmetry_find(symmetry *out, const zf_search *search,
                        const zf_system *constraints, const zf_filter *filter,
                        const zf_box_options *options, zf_error *err);
void symmetry_clear(symmetry *s);

/* ---- plan.c ---- */

struct zf_box {
    const zf_search *search;
    zf_box_options options;
    slong n; /* fermion components */
    zf_anomaly_system anomaly;
    zf_system constraints; /* of the search, on fermions; reduced */
    zf_system total;       /* and the linear anomalies; reduced */
    int contradictory;
    zf_filter *filter; /* all filters as one, or NULL */
    int *decided_by;   /* by conjunct: the block that decides it, or -1 */
    int leaf_filters;  /* some conjunct is left for complete solutions */
    symmetry sym;
    slong n_blocks;
    slong *block_of;     /* by component */
    fmpz_mat_t linear;   /* total as integer rows, n + 1 columns */
    uint64_t *word;      /* the same mod 2^64, linear.r x (n + 1) */
    uint64_t *quadratic; /* n weights mod 2^64 */
    uint64_t *cubic;
    uint64_t factor; /* key = factor * quadratic sum + cubic sum */
    int exact;       /* equal mod 2^64 implies equal, for |x| <= N */
    size_t memory;   /* most bytes the tables may take */
};

/* Chooses blocks and proves the word bound; fills everything above. */
zf_status plan_make(zf_box *box, zf_error *err);

/* filters.c: sets box->filter, NULL when nothing is left to ask, from the
 * search's; needs `total`.  Sets `contradictory` when no solution of the linear
 * conditions passes. */
zf_status filters_join(zf_box *box, zf_error *err);

/* Number of independent linear conditions that involve only the components
 * with in[i] non-zero. */
slong plan_local_rank(const zf_box *box, const char *in);

/* 1024 log2 x, rounded down; x >= 1.  Plans use sizes on this scale. */
slong plan_log2(uint64_t x);

/* 1 when the conditions hold exactly for n integer charges. */
int plan_verify(const zf_box *box, const int32_t *x);

/* Whether conjuncts decided by `block` hold (block -1: those left for
 * complete solutions).  `x` has one entry for each fermion component. */
zf_status plan_filter(int *pass, const zf_box *box, slong which,
                      const int32_t *x, zf_error *err);

/* ---- block.c ---- */

/* A condition inside a block, solved for its last component. */
typedef struct pivot_row {
    fmpz *coefficient; /* k + 1, the constant last; pivot's is positive */
    int64_t *small;    /* the same, or NULL when a sum might not fit */
} pivot_row;

typedef struct block {
    slong index;
    slong k;          /* components */
    slong *component; /* ascending */
    int *follows;     /* by position: not above the value before it */
    slong n_rows;
    pivot_row *row;
    slong *row_of;  /* by position: the row that fixes it, or -1 */
    slong n_images; /* permutations inside the block */
    slong *image;   /* n_images x k positions */

    size_t n; /* tuples, lexicographically descending */
    size_t capacity;
    int32_t *value; /* n x k */

    /* Of each tuple, in class order: */
    uint32_t *tuple;  /* index into value */
    uint64_t *key;    /* packed quadratic and cubic sums */
    uint64_t *mask;   /* bit j: the j-th prime divides every entry */
    uint32_t *first;  /* how it compares to its mirror image, see block.c */
    uint32_t *mirror; /* by tuple index: canonical form of -x */

    size_t n_classes; /* class c: start[c] <= position < start[c + 1] */
    uint32_t *start;
    uint64_t *sums; /* n_classes x number of linear conditions */

    /* Residues of the packed sums mod engine.modulus, by position.  Within a
     * class positions ascend in residue; part[c * (modulus + 1) + r] is the
     * first of residue r or more. */
    uint8_t *residue;
    uint32_t *part;
    /* The last blocks of the halves: records with the charges of this block
     * and zeros elsewhere, by position; of the tuple and of its mirror. */
    unsigned char *record[2];
} block;

/* Codes of `first`: twice the component at which x and the canonical form of
 * -x differ first, plus 1 when x is the smaller there; or this when they are
 * equal.  The least code over all blocks thus decides for the whole vector. */
enum {
    FIRST_NONE = INT32_MAX
};

/* ---- engine.c: blocks, halves and their matches for one N ---- */

typedef struct side {
    slong n_blocks;
    slong block[MOST_BLOCKS];
    size_t n;           /* class tuples */
    size_t capacity[2]; /* of classes and hash */
    uint32_t *classes;  /* n x n_blocks */
    uint64_t *hash;     /* n: of the linear sums */
    uint32_t *order;    /* n: sorted by hash */
} side;

/* Class tuples of the two sides whose linear sums cancel. */
typedef struct item {
    uint32_t begin[2], end[2]; /* into side.order */
    uint64_t combinations[2];
    int self; /* the sums are their own negative */
} item;

typedef struct engine {
    const zf_box *box;
    slong max_charge;
    int self_only; /* only tuples that are their own mirror image */
    block block[MOST_BLOCKS];
    uint64_t *hash_word; /* one a linear condition */
    int cut;       /* the caller said stop while this was made: no items */
    int collision; /* two sums with one hash: try other words */
    side half[2];
    size_t n_items;
    item *item;
    uint64_t work; /* combinations over all items */
    int modulus;   /* of the residues; 1: no parts */
    int width;     /* bytes of a charge in a record */
    size_t stride; /* bytes of a padded record, a multiple of 16 */
} engine;

zf_status engine_make(engine *e, const zf_box *box, slong max_charge,
                      int self_only, zf_error *err);
void engine_clear(engine *e);
/* The caller wants everything to stop. */
int engine_cancelled(const zf_box *box);
size_t engine_memory(const engine *e);

/* block.c */
zf_status block_make(block *b, engine *e, slong index, zf_error *err);
void block_clear(block *b);
/* The packed sum of the quadratic and the cubic condition over a tuple. */
uint64_t block_key(const zf_box *box, const block *b, const int32_t *x);
size_t block_memory(const block *b);

/* walk.c: lists the tuples, canonical under the block's permutations */
zf_status walk_tuples(block *b, const engine *e, zf_error *err);
/* y = the canonical form of -x; k entries each, scratch too. */
void walk_mirror(int32_t *y, int32_t *scratch, const block *b,
                 const int32_t *x);

/* The hash of linear sums: linear, so sums that cancel have hashes that do. */
uint64_t engine_hash(const engine *e, const uint64_t *sums);

/* parts.c: residues, parts and records, once the halves are known */
zf_status parts_make(engine *e, zf_error *err);
/* Writes the charges of tuple t of a block into a record. */
void parts_place(unsigned char *record, const engine *e, const block *b,
                 size_t t);

/* halves.c */
zf_status halves_choose(engine *e, zf_error *err);
zf_status halves_match(engine *e, zf_error *err);

/* ---- join.c: the inner join of one item ---- */

typedef struct join join; /* tables of one thread */

zf_status join_new(join **out, const engine *e, zf_error *err);
void join_free(join *j);
size_t join_memory(const join *j);

/* Number of combinations of an item whose key sums vanish. */
zf_status join_count(wide *count, join *j, const item *it, zf_error *err);

/* Calls `fn` with each canonical solution of an item, as a padded record
 * aligned to 16 bytes. */
typedef zf_status join_fn(const unsigned char *record, void *arg,
                          zf_error *err);
zf_status join_list(join *j, const item *it, join_fn *fn, void *arg,
                    zf_error *err);

/* ---- workers.c: items shared out to threads, results in order ---- */

/* `run` handles one item for a thread; `flush` is called for each chunk of
 * items in order, by one thread at a time. */
typedef struct crew {
    const engine *e;
    zf_status (*start)(void **state, const engine *e, void *arg, zf_error *err);
    zf_status (*run)(void *state, const item *it, zf_error *err);
    /* 1: the state holds enough; wait for the turn and flush it */
    int (*full)(const void *state);
    /* may stop everything by *stop */
    zf_status (*flush)(void *state, int *stop, zf_error *err);
    void (*end)(void *state);
    void *arg;
} crew;

/* *cut: stopped early. */
zf_status crew_work(int *cut, const crew *c, uint64_t *found, zf_error *err);

#endif
