/* emit_test.h - cards, searches and folders of templates for the tests. */
#ifndef ZF_EMIT_TEST_H
#define ZF_EMIT_TEST_H

#include <stdlib.h>
#include <unistd.h>

#include "zforge/emit.h"

#include "zf_test.h"

/* Fields of the Standard Model with one neutrino and three scalars, and a
 * colour octet, so that most kinds of representation are there. */
#define ZF_CONTENT                                                      \
 "content:\n"                                                           \
 "  name: sm-extended\n"                                                \
 "  title: Standard Model & more\n"                                     \
 "  fermions:\n"                                                        \
 "  - {name: Q, chirality: left, su3: 3, su2: 2, hypercharge: 1/6,\n"   \
 "     families: 3, latex: Q_L}\n"                                      \
 "  - {name: u, chirality: right, su3: 3, su2: 1, hypercharge: 2/3,\n"  \
 "     families: 3, latex: u_R}\n"                                      \
 "  - {name: d, chirality: right, su3: 3, su2: 1, hypercharge: -1/3,\n" \
 "     families: 3, latex: d_R}\n"                                      \
 "  - {name: L, chirality: left, su3: 1, su2: 2, hypercharge: -1/2,\n"  \
 "     families: 3, latex: L_L}\n"                                      \
 "  - {name: e, chirality: right, su3: 1, su2: 1, hypercharge: -1,\n"   \
 "     families: 3, latex: e_R}\n"                                      \
 "  - {name: nu, chirality: right, su3: 1, su2: 1, hypercharge: 0,\n"   \
 "     latex: '\\nu_R'}\n"                                              \
 "  scalars:\n"                                                         \
 "  - {name: H, su3: 1, su2: 2, hypercharge: 1/2}\n"                    \
 "  - {name: S_q, su3: 3bar, su2: 3, hypercharge: 1/3}\n"               \
 "  - {name: Phi1, su3: 1, su2: 1, hypercharge: 0, latex: '\\Phi_1'}\n"

/* Parameters x and y: B-L times x, with L_mu - L_tau times y. */
#define ZF_FAMILY_CARD                                                      \
 "kind: model\n"                                                            \
 "id: family-0123456789\n"                                                  \
 "title: 'x (B-L) + y (L_mu-L_tau), 100% & more'\n" ZF_CONTENT              \
 "parameters: [{name: x}, {name: y_l, latex: 'y_\\ell'}]\n"                 \
 "charges:\n"                                                               \
 "  Q: [x/3, x/3, x/3]\n"                                                   \
 "  u: [x/3, x/3, x/3]\n"                                                   \
 "  d: [x/3, x/3, x/3]\n"                                                   \
 "  L: [-x, -x + y_l, -x - y_l]\n"                                          \
 "  e: [-x, -x + y_l, -x - y_l]\n"                                          \
 "  nu: [2 - 3*x/7]\n"                                                      \
 "scalars: {H: 0, Phi1: 2*x - y_l/2 + 1/3}\n"                               \
 "certificate: {SU3^2 X: 0, SU2^2 X: 0, Y^2 X: 0, grav^2 X: 0, Y X^2: 0,\n" \
 "  X^3: 0}\n"                                                              \
 "references: [arXiv:1707.04811, doi:10.1000/182]\n"

/* Fixed charges; nothing else that a card may leave out. */
#define ZF_FIXED_CARD                                               \
 "kind: model\n"                                                    \
 "id: fixed-0123456789\n" ZF_CONTENT "charges:\n"                   \
 "  Q: [1/6, 1/6, -1/2]\n  u: [1/6, 1/6, -1/2]\n  d: [0, 0, 4/9]\n" \
 "  L: [0, 0, 0]\n  e: [-2, -2, -2]\n  nu: [12345678901234567/3]\n" \
 "scalars: {H: 0, S_q: 1, Phi1: 1/2}\n"

/* Charges beyond 64 bits, one of them beyond a double. */
#define ZF_HUGE_CARD                                                          \
 "kind: model\n"                                                              \
 "id: huge-0123456789\n" ZF_CONTENT "charges:\n"                              \
 "  Q: [9223372036854775808/3, 1, 1]\n  u: [-1, -1, -1]\n"                    \
 "  d: [0, 0, 0]\n  L: [0, 0, 0]\n  e: [-2, -2, -2]\n  nu: [-1" ZF_E80 ZF_E80 \
     ZF_E80 ZF_E80 "]\n"
#define ZF_E80                                                                \
 "00000000000000000000000000000000000000000000000000000000000000000000000000" \
 "000000"

/* The Standard Model with a seesaw: m_nu has the zeros of B3; and with a third singlet,
 * whose name is long, its inverse those of C. */
#define ZF_NEUTRINOS(id, singlets, charges)                                                            \
 "kind: model\nid: " id "\ncontent:\n  name: sm\n  fermions:\n"                                        \
 "  - {name: Q, chirality: left, su3: 3, su2: 2, hypercharge: 1/6,\n"                                  \
 "     families: 3}\n"                                                                                 \
 "  - {name: u, chirality: right, su3: 3, su2: 1, hypercharge: 2/3,\n"                                 \
 "     families: 3}\n"                                                                                 \
 "  - {name: d, chirality: right, su3: 3, su2: 1, hypercharge: -1/3,\n"                                \
 "     families: 3}\n"                                                                                 \
 "  - {name: L, chirality: left, su3: 1, su2: 2, hypercharge: -1/2,\n"                                 \
 "     families: 3, latex: '\\ell_L'}\n"                                                               \
 "  - {name: e, chirality: right, su3: 1, su2: 1, hypercharge: -1,\n"                                  \
 "     families: 3}\n"                                                                                 \
 "  - {name: nu, chirality: right, su3: 1, su2: 1, hypercharge: 0,\n"                                  \
 "     families: 3, latex: '\\nu_R'}\n"                                                                \
 "  scalars:\n"                                                                                        \
 "  - {name: H, su3: 1, su2: 2, hypercharge: 1/2, latex: 'H_1'}\n"                                     \
 "  - {name: chi, su3: 1, su2: 1, hypercharge: 0, latex: '\\chi_1'}\n"                                 \
 "  - {name: phi, su3: 1, su2: 1, hypercharge: 0}\n" singlets                                          \
 "charges: {Q: [0, 0, 0], u: [0, 0, 0], d: [0, 0, 0], L: [0, 1, -4], e: [0, 1, -4], nu: [0, 1, -4]}\n" \
 "scalars: {H: 0, chi: 1, phi: 3" charges "}\n"
#define ZF_SEESAW_CARD ZF_NEUTRINOS("seesaw", "", "")
#define ZF_MINORS_CARD                                                             \
 ZF_NEUTRINOS(                                                                     \
     "minors",                                                                     \
     "  - {name: a_name_of_so_many_letters_that_it_does_not_fit, su3: 1, su2: 1, " \
     "hypercharge: 0}\n",                                                          \
     ", a_name_of_so_many_letters_that_it_does_not_fit: 4")

static inline zf_model *zf_card(const char *text)
{
    zf_error err = {0};
    zf_yaml *root = NULL;
    zf_model *m = NULL;

    ZF_CHECK_OK(zf_yaml_read_text(&root, text, strlen(text), "card", &err),
                &err);
    ZF_CHECK_OK(zf_model_read_yaml(&m, root, &err), &err);
    zf_yaml_free(root);
    return m;
}

/* A search over a content of the form ZF_CONTENT. */
static inline zf_search *zf_search_text(const char *text)
{
    zf_error err = {0};
    zf_search *s = NULL;

    ZF_CHECK_OK(
        zf_search_read_text(&s, text, strlen(text), "search", NULL, &err),
        &err);
    return s;
}

#define ZF_SEARCH                                                 \
 "kind: search\nname: both-kinds\ntitle: Two kinds & a 'quote'\n" \
 "references: [arXiv:1812.04602]\n" ZF_CONTENT "constraints: [H = 0]\n"

/* A new folder below the one for temporary files; the caller frees it by
 * zf_scratch_remove. */
static inline char *zf_scratch_make(void)
{
    const char *top = getenv("TMPDIR");
    zf_buf path;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/zf-emit-XXXXXX", top ? top : "/tmp");
    ZF_CHECK(path.data && mkdtemp(path.data));
    return path.data;
}

static inline void zf_scratch_remove(char *path)
{
    zf_buf command;

    zf_buf_init(&command, 0);
    zf_buf_printf(&command, "rm -rf '%s'", path);
    ZF_CHECK(system(zf_buf_text(&command)) == 0);
    zf_buf_clear(&command);
    zf_mem_free(path);
}

/* Writes `text` to `folder`/`name`, making folders on the way. */
static inline void zf_scratch_write(const char *folder, const char *name,
                                    const char *text)
{
    zf_error err = {0};
    char *slash;
    zf_buf path;

    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", folder, name);
    slash = strrchr(path.data, '/');
    *slash = '\0';
    ZF_CHECK_OK(zf_dir_make(path.data, &err), &err);
    *slash = '/';
    ZF_CHECK_OK(zf_file_write(path.data, text, strlen(text), &err), &err);
    zf_buf_clear(&path);
}

/* A zf_emit_fn: appends `== PATH` and the bytes to the buffer `arg`. */
static inline zf_status zf_collect(const char *path, const char *bytes,
                                   size_t len, void *arg, zf_error *err)
{
    zf_buf *out = arg;

    zf_buf_printf(out, "== %s\n", path);
    zf_buf_add(out, bytes, len);
    return zf_buf_check(out, err);
}

/* What a template makes of a view. */
static inline void zf_check_view(const zf_value *view, const char *text,
                                 const char *want)
{
    zf_template *t = NULL;
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    ZF_CHECK_OK(
        zf_template_parse(&t, text, strlen(text), "test", NULL, NULL, &err),
        &err);
    ZF_CHECK_OK(zf_template_render(&out, t, view, ZF_ESCAPE_NONE, &err), &err);
    ZF_CHECK_STR_EQ(zf_buf_text(&out), want);
    zf_template_free(t);
    zf_buf_clear(&out);
}

#endif
