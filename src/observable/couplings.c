/* couplings.c - the observables of a model's couplings. */
#include "observable/private.h"

zf_status zf_observables_new(zf_observables **out, zf_couplings *c,
                             const char *catalog, zf_error *err)
{
    shelf s = {0};
    zf_status st = zf_obs_shelf_read(&s, catalog, err);

    if (st == ZF_OK)
        st = zf_obs_from_shelf(out, &s, zf_couplings_quantities(c), 1, catalog,
                               err);
    return st;
}
