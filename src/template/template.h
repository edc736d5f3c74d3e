/* escape.h - private to template: escaping for a language. */
#ifndef ZFORGE_TEMPLATE_ESCAPE_H
#define ZFORGE_TEMPLATE_ESCAPE_H

#include "zforge/template.h"

void zf_escape_add(zf_buf *out, zf_escape escape, const char *text);

#endif
