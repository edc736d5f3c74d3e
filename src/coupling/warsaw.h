/* warsaw.h - keys of the WCxf bases "Warsaw" and "JMS" that a Z' fills, and
 * which index tuples each of them stands for. */
#ifndef ZFORGE_COUPLING_WARSAW_H
#define ZFORGE_COUPLING_WARSAW_H

#include "zforge/base.h"

typedef enum warsaw_current {
    CURRENT_Q,
    CURRENT_U,
    CURRENT_D,
    CURRENT_L,
    CURRENT_E,
    CURRENT_PHI,
    CURRENT_DL, /* of mass eigenstates, in JMS */
    CURRENT_DR,
    CURRENT_EL,
    CURRENT_ER,
    N_CURRENTS,
} warsaw_current;

enum {
    WARSAW_TEXT = 16,
    MAX_ORBIT = 4
};

typedef struct warsaw_key {
    char text[WARSAW_TEXT]; /* "lq1_2223" */
    warsaw_current current[2];
    int n_indices; /* 0, 2, 4 */
    int index[4];  /* 0..2 */
    int fierz;     /* ijkl is also kjil */
    long weight;   /* of the operator in the product of its currents */
} warsaw_key;

typedef struct warsaw_basis {
    warsaw_key *key;
    size_t n;
} warsaw_basis;

/* Reads `catalog`/`file`, warsaw.yaml or jms.yaml, into a basis that is {0}. */
zf_status warsaw_read(warsaw_basis *out, const char *catalog, const char *file,
                      zf_error *err) ZF_MUST_CHECK;
zf_status warsaw_read_text(warsaw_basis *out, const char *text, size_t len,
                           zf_error *err) ZF_MUST_CHECK;
void warsaw_clear(warsaw_basis *b);

/* The different tuples that the symmetries of the operator make equal to the
 * key's, itself first; complex conjugates are not among them.  Four indices
 * only. */
size_t warsaw_orbit(int orbit[MAX_ORBIT][4], const warsaw_key *key);
/* 1 when the conjugate of the key's tuple is equal to it, so that its
 * coefficient is real. */
int warsaw_is_real(const warsaw_key *key);

#endif
