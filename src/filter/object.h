/* object.h - what a filter is made of. */
#ifndef ZF_FILTER_OBJECT_H
#define ZF_FILTER_OBJECT_H

#include "filter/tree.h"

/* A filter, or one conjunct of it: the latter lends the tree. */
struct zf_filter {
    char *text;
    zf_filter_tree *tree;
    int owns_tree;
    const zf_filter_node *root;
    unsigned char *uses; /* n flags */
    zf_filter **parts;   /* of a conjunction of several; else NULL */
    size_t n_parts;
};

#endif
