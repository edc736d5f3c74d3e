/* template.h - what other modules may use besides: escaping for a language. */
#ifndef ZFORGE_TEMPLATE_TEMPLATE_H
#define ZFORGE_TEMPLATE_TEMPLATE_H

#include "zforge/template.h"

/* Appends text, harmless in the language; out of memory as zf_buf says. */
void zf_escape_add(zf_buf *out, zf_escape escape, const char *text);

#endif
