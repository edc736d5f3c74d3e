/* syntax.h - private to yaml: messages about text that is not YAML. */
#ifndef ZFORGE_YAML_SYNTAX_H
#define ZFORGE_YAML_SYNTAX_H

#include <yaml.h>

#include "zforge/base.h"

/* The text that is parsed, valid UTF-8; borrowed. */
typedef struct zf_yaml_source {
    const unsigned char *text;
    size_t len;
    const char *file;
} zf_yaml_source;

/* Records what stopped the parser, ZF_EINPUT or ZF_ENOMEM, and returns it. */
zf_status zf_yaml_syntax_error(const yaml_parser_t *p, const zf_yaml_source *s,
                               zf_error *err);

#endif
