/* rates.h - private to emit: rules in numbers, and studies with them. */
#ifndef ZFORGE_EMIT_RATES_H
#define ZFORGE_EMIT_RATES_H

#include "zforge/feynman.h"

#include "emit/numbers.h"

/* Adds `rates`, the rules in numbers: `blocks` of a card, `decays`, `zp`. */
zf_status zf_view_put_rates(zf_value *v, zf_numbers *n,
                            const zf_emit_options *options,
                            zf_error *err) ZF_MUST_CHECK;
/* Adds `rates`, `scans` and `luminosities`. */
zf_status zf_view_put_study(zf_value *v, zf_numbers *n,
                            const zf_emit_options *options,
                            zf_error *err) ZF_MUST_CHECK;

#endif
