/* utf8.h - private to yaml: which characters may stand in a file, and text in
 * messages. */
#ifndef ZFORGE_YAML_UTF8_H
#define ZFORGE_YAML_UTF8_H

#include "base/base.h"

/* 1 when the character may stand in a file as it is: no control character
 * besides tab and the line breaks LF and CR, no byte order mark, no
 * separator that YAML 1.1 takes for a line break, no non-character. */
int zf_utf8_is_plain(uint32_t c);

enum {
    ZF_SHOWN = 96
};

/* `text` made fit for a message: in double quotes, control characters and
 * bytes that are not UTF-8 as \x.., cut after 60 bytes.  Returns `out`. */
const char *zf_utf8_show(char out[ZF_SHOWN], const char *text);

#endif
