/* identifier.c - ids as identifiers of programming languages. */
#include <string.h>

#include "emit/view.h"

static int is_lower(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static const char lower[] = "abcdefghijklmnopqrstuvwxyz";
static const char upper[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

void zf_upper_add(zf_buf *out, const char *text)
{
    for (; *text; text++) {
        const char *small = strchr(lower, *text);

        zf_buf_add(out, small ? upper + (small - lower) : text, 1);
    }
}

void zf_identifier_add(zf_buf *out, const char *id)
{
    char hash[65];
    int plain = 1, gap = 0;

    for (const char *c = id; *c; c++) {
        const char *capital = strchr(upper, *c);

        if (capital || is_lower(*c)) {
            zf_buf_add(out, capital ? lower + (capital - upper) : c, 1);
            plain = plain && !capital;
            gap = 0;
            continue;
        }
        /* Single underscores, and only between words: two of them, also with
         * what stands before or after, are reserved in C++. */
        plain = plain && *c == '-' && !gap && c > id && c[1];
        if (!gap && c > id)
            zf_buf_puts(out, "_");
        gap = 1;
    }
    if (plain)
        return;
    zf_sha256_hex(hash, id, strlen(id));
    zf_buf_printf(out, "%s%.8s", gap || !*id ? "" : "_", hash);
}

/* Words of Mathematica and of the package's models for the Standard Model:
 * fields, parameters and indices that a model may be loaded with. */
static const char *const reserved[] = {
    "A",   "B",   "C",     "CKM", "D",  "DC",  "E",   "FS",   "G",  "Ga",  "Gf",
    "H",   "HC",  "I",     "K",   "LL", "MB",  "MC",  "MD",   "MH", "MMU", "MS",
    "MT",  "MTA", "MU",    "MW",  "MZ", "MZp", "Me",  "N",    "O",  "Phi", "Pi",
    "QL",  "S",   "T",     "Ta",  "W",  "Wi",  "X",   "Xp",   "Y",  "Z",   "Zp",
    "a",   "aEW", "aEWM1", "aS",  "b",  "c",   "ca",  "cabi", "cw", "d",   "dR",
    "dq",  "e",   "ee",    "eps", "f",  "g1",  "gX",  "gs",   "gw", "l",   "lR",
    "lam", "mu",  "muH",   "s",   "sa", "sw",  "sw2", "t",    "ta", "u",   "uR",
    "uq",  "ve",  "vev",   "vl",  "vm", "vt",  "yd",  "yl",   "yu",
};

void zf_symbol_plain(char *out, size_t size, const char *name)
{
    size_t n = 0;
    int capital = 0;

    for (; *name && n + 2 < size; name++) {
        char c = *name;

        if (c == '_' || c == '+' || c == '-' || c == '~') {
            capital = c == '_' && n > 0;
            continue;
        }
        if (capital && c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        out[n++] = c;
        capital = 0;
    }
    out[n] = '\0';
}

void zf_symbol_text(char *out, size_t size, const char *name)
{
    zf_symbol_plain(out, size, name);
    for (size_t k = 0; k < sizeof(reserved) / sizeof(reserved[0]); k++)
        if (strcmp(out, reserved[k]) == 0) {
            memcpy(out + strlen(out), "x", 2);
            return;
        }
}

void zf_symbol_add(zf_buf *out, const char *name)
{
    size_t size = strlen(name) + 3;
    char *text = zf_mem_array(size, 1);

    if (text) {
        zf_symbol_text(text, size, name);
        zf_buf_puts(out, text);
    } else if (out->status == ZF_OK) {
        out->status = ZF_ENOMEM;
    }
    zf_mem_free(text);
}
