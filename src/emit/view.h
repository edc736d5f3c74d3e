/* view.h - private to emit: making the tree of names and values. */
#ifndef ZFORGE_EMIT_VIEW_H
#define ZFORGE_EMIT_VIEW_H

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "zforge/emit.h"
#include "zforge/texture.h"

enum {
    ZF_MAX_CHARGE_TEXT = 4000, /* bytes of a charge as text */
    ZF_NARROW = 60,            /* bytes of a charge in a narrow column */
    ZF_ROW_WIDTH = 130,        /* characters of a row of integer charges */
};

/* ---- build.c: filling maps and lists; the first failure sticks ---- */

void zf_put(zf_status *st, zf_value *map, const char *key, zf_value *item);
/* Text on one line: control characters become blanks. */
zf_value *zf_line(const char *text);
void zf_put_text(zf_status *st, zf_value *map, const char *key,
                 const char *text);
void zf_put_truth(zf_status *st, zf_value *map, const char *key, int truth);
void zf_put_integer(zf_status *st, zf_value *map, const char *key, slong n);
/* A name as languages without underscores have it: see zf_symbol_add. */
void zf_put_symbol(zf_status *st, zf_value *map, const char *key,
                   const char *name);
/* Takes over what the buffer holds, and leaves it empty. */
void zf_put_buf(zf_status *st, zf_value *map, const char *key, zf_buf *text);
void zf_add(zf_status *st, zf_value *list, zf_value *item);
/* Gives the finished tree to the caller, or frees it and tells why not. */
zf_status zf_finish(zf_value **out, zf_value *v, zf_status st, zf_error *err);

/* ---- identifier.c ---- */

/* Appends the id as letters, digits and underscores.  Different ids give
 * different identifiers: one in which anything but a single '-' had to
 * be replaced gets a hash at the end. */
void zf_identifier_add(zf_buf *out, const char *id);
/* Appends a name without its underscores, a letter after one as a capital:
 * `theta_sb` is `thetaSb`.  A name that is reserved where models are written
 * in Mathematica gets an x behind it: `e` is `ex`, `I` is `Ix`. */
void zf_symbol_add(zf_buf *out, const char *name);
/* The same in `size` >= 4 bytes at out, cut when it is longer. */
void zf_symbol_text(char *out, size_t size, const char *name);
/* The same, reserved or not; signs and `~` are left out, too. */
void zf_symbol_plain(char *out, size_t size, const char *name);
/* Appends ASCII letters as capitals, the rest as it is. */
void zf_upper_add(zf_buf *out, const char *text);

/* ---- latex.c: text for LaTeX's math mode ---- */

/* `-\tfrac{1}{3}` */
void zf_latex_rational(zf_buf *out, const fmpq_t x);
/* `a_e-\tfrac{1}{2}a_Y`: row has n + 1 entries, the last the constant. */
void zf_latex_affine(zf_buf *out, const fmpq *row, const char *const *names,
                     slong n);
/* A multiplet's name: its own LaTeX, or one made of a name without any. */
void zf_latex_name(zf_buf *out, const zf_multiplet *m);
/* `Q_L` with index 2 becomes `Q_{L2}`, and `u` `u_{2}`. */
void zf_latex_index(zf_buf *out, const char *latex, slong index);
/* A conjugated doublet: `H_1` becomes `\tilde{H}_1`. */
void zf_latex_tilde(zf_buf *out, const char *latex);
/* Characters that it takes to show a name, roughly and rather more. */
slong zf_latex_width(const char *latex);
/* `\bar{\mathbf{3}}` */
void zf_latex_su3(zf_buf *out, int p, int q);
/* `\mathrm{SU}(3)^2\,X`, for entry k of a certificate */
const char *zf_latex_anomaly(slong k);

/* ---- latex_title.c ---- */

/* Appends a line of text for LaTeX's text mode: what is a formula in it
 * (`L_mu - L_tau`, `x = 1`) as mathematics, the rest escaped. */
void zf_latex_title(zf_buf *out, const char *text);
/* The same as an entry of a map. */
void zf_put_title(zf_status *st, zf_value *map, const char *key,
                  const char *text);

/* ---- decimal.c ---- */

/* Appends x as a decimal number with a point, correct to 20 significant
 * digits, as C and Python write it.  Returns 1 when it is beyond the range of
 * a double, 10^308 or more; what is smaller than 10^-307 is written as 0.0. */
int zf_decimal_add(zf_buf *out, const fmpq_t x);

/* ---- view_charge.c ---- */

/* The map of an exact number. */
zf_value *zf_view_number(const fmpq_t x);
/* 1 when numerator and denominator fit int64_t, signs included. */
int zf_fits_int64(const fmpq_t x);
/* The value of parameter k in the benchmark of the card, or NULL. */
const fmpq *zf_benchmark_value(const zf_model *m, slong k);
/* The map of the charge of component i. */
zf_value *zf_view_charge(const zf_model *m, slong i);
/* ZF_ELIMIT when a charge takes more than ZF_MAX_CHARGE_TEXT bytes. */
zf_status zf_charges_check(const zf_model *m, zf_error *err) ZF_MUST_CHECK;

/* ---- view_texture.c ---- */

/* The mass matrices of a model and what is known of them. */
zf_status zf_view_put_textures(zf_value *v, const zf_model *m,
                               zf_error *err) ZF_MUST_CHECK;

/* A symbol for the coupling of term f of entry (i, j), from 0: `Yd13`, and
 * `Yd13n` for a second term. */
void zf_put_term_symbol(zf_status *st, zf_value *v, const char *key,
                        const zf_mass_matrix *m, slong i, slong j, size_t f);

/* The map of term f of an entry. */
zf_value *zf_view_term(const zf_texture *t, size_t index, slong i, slong j,
                       size_t f);

/* ---- view_model.c ---- */

/* Charges of a model without parameters, scaled to coprime integers; x has
 * content->n initialised entries.  Unknown ones are 0. */
void zf_integer_charges(fmpz *x, const zf_model *m);
/* A list of maps, one a reference. */
zf_value *zf_view_references(char *const *reference, size_t n);
/* A map: id, identifier, title, search. */
zf_value *zf_view_names(const zf_model *m);
zf_value *zf_view_content(const zf_content *c);

#endif
