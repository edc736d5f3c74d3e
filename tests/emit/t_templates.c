/* The shipped templates: no tag of theirs may name what is not there without
 * notice, and no title may leave its string, comment or text. */
#include <setjmp.h>

#include "emit_test.h"

static const char shipped[] = ZF_SOURCE_DIR "/templates";

/* What formats are tried on. */
typedef struct inputs {
    zf_model *model[5];
    zf_search *search;
} inputs;

static inputs make_inputs(void)
{
    inputs in = {{zf_card(ZF_FAMILY_CARD), zf_card(ZF_FIXED_CARD),
                  zf_card(ZF_HUGE_CARD), zf_card(ZF_SEESAW_CARD),
                  zf_card(ZF_MINORS_CARD)},
                 zf_search_text(ZF_SEARCH)};

    return in;
}

static void free_inputs(inputs *in)
{
    for (int i = 0; i < 5; i++)
        zf_model_free(in->model[i]);
    zf_search_free(in->search);
}

/* Everything that the format makes of the inputs, one after the other. */
static zf_status emit_all(zf_buf *out, const char *templates, const char *name,
                          const inputs *in, zf_error *err)
{
    zf_format *f = NULL;
    zf_status st = zf_format_read(&f, templates, name, err);

    for (int i = 0; st == ZF_OK && i < 5; i++)
        st = zf_emit_model(f, in->model[i], NULL, zf_collect, out, err);
    if (st == ZF_OK)
        st = zf_emit_search(f, in->search, (const zf_model *const *)in->model,
                            3, zf_collect, out, err);
    zf_format_free(f);
    return st;
}

static void read_all(zf_buf *out, const char *folder, const char *name)
{
    zf_error err = {0};
    zf_buf path;

    zf_buf_init(out, 0);
    zf_buf_init(&path, 0);
    zf_buf_printf(&path, "%s/%s", folder, name);
    ZF_CHECK_OK(zf_file_read(out, zf_buf_text(&path), 1 << 20, &err), &err);
    zf_buf_clear(&path);
}

/* With the name at `at` of a template replaced, the format must not render,
 * and the message must point to the line. */
static void check_mutant(const char *scratch, const char *format,
                         const char *file, const zf_buf *text, size_t at,
                         const inputs *in)
{
    size_t line = 1, len = strcspn(text->data + at, " %}");
    zf_error err = {0};
    zf_buf mutant, want, out;

    zf_buf_init(&mutant, 0);
    zf_buf_init(&want, 0);
    zf_buf_init(&out, 0);
    for (size_t i = 0; i < at; i++)
        line += text->data[i] == '\n';
    zf_buf_add(&mutant, text->data, at);
    zf_buf_puts(&mutant, "nowhere");
    zf_buf_puts(&mutant, text->data + at + len);
    zf_buf_printf(&want, "%s/%s", format, file);
    zf_scratch_write(scratch, zf_buf_text(&want), zf_buf_text(&mutant));
    zf_buf_clear(&want);
    zf_buf_printf(&want, "%s/%s/%s", scratch, format, file);
    if (emit_all(&out, scratch, format, in, &err) == ZF_OK)
        ZF_FAIL("%s:%zu: nobody misses \"%.*s\"\n", file, line, (int)len,
                text->data + at);
    ZF_CHECK(err.code == ZF_EINPUT || err.code == ZF_EIO);
    ZF_CHECK_STR_EQ(err.file, zf_buf_text(&want));
    ZF_CHECK_SI_EQ(err.line, line);
    zf_buf_clear(&mutant);
    zf_buf_clear(&want);
    zf_buf_clear(&out);
}

/* All tags of a file but those that end a section. */
static void check_file(const char *scratch, const char *format,
                       const char *file, const char *open, const inputs *in)
{
    char name[200];
    zf_buf text;

    snprintf(name, sizeof(name), "%s/%s", format, file);
    read_all(&text, shipped, name);
    for (const char *tag = strstr(text.data, open); tag;
         tag = strstr(tag + 1, open)) {
        const char *at = tag + strlen(open);

        at += strspn(at, "#^&>{ ");
        if (*at != '/' && *at != '!')
            check_mutant(scratch, format, file, &text, (size_t)(at - text.data),
                         in);
    }
    zf_scratch_write(scratch, name, text.data);
    zf_buf_clear(&text);
}

static void copy_format(const char *scratch, const char *format,
                        const char *const *files)
{
    for (; *files; files++) {
        char name[200];
        zf_buf text;

        snprintf(name, sizeof(name), "%s/%s", format, *files);
        read_all(&text, shipped, name);
        zf_scratch_write(scratch, name, zf_buf_text(&text));
        zf_buf_clear(&text);
    }
}

/* `files` are looked through, but for the first; `also` are only there. */
static void check_format(const char *format, const char *open,
                         const char *const *files, const char *const *also)
{
    char *scratch = zf_scratch_make();
    inputs in = make_inputs();

    copy_format(scratch, format, files);
    copy_format(scratch, format, also);
    for (const char *const *file = files + 1; *file; file++)
        check_file(scratch, format, *file, open, &in);
    free_inputs(&in);
    zf_scratch_remove(scratch);
}

ZF_TEST(c_misses_every_name)
{
    static const char *const files[] = {"format.yaml", "model.h.mustache",
                                        "model.c.mustache", NULL};
    /* Names for models with couplings, and for catalogues. */
    static const char *const also[] = {"numbers.mustache",
                                       "numbers_h.mustache",
                                       "zforge_inputs.h.mustache",
                                       "zforge_inputs.c.mustache",
                                       "zforge_data.h.mustache",
                                       "zforge_data.c.mustache",
                                       "zforge_registry.c.mustache",
                                       "zforge_registry.h",
                                       "zforge_model.h",
                                       "zforge_model.c",
                                       "zforge_kernels.h",
                                       "zforge_kernels.c",
                                       "CMakeLists.txt",
                                       "folder.cmake",
                                       NULL};

    check_format("c", "{{", files, also);
}

ZF_TEST(latex_misses_every_name)
{
    static const char *const files[] = {"format.yaml",
                                        "preamble.mustache",
                                        "head.mustache",
                                        "multiplet.mustache",
                                        "fields.mustache",
                                        "model_charges.mustache",
                                        "model_textures.mustache",
                                        "matrix.mustache",
                                        "model.mustache",
                                        "references.mustache",
                                        "search_charges.mustache",
                                        "search.mustache",
                                        NULL};
    /* Pages, which have names for models with couplings, and the catalogue. */
    static const char *const also[] = {"catalogue.mustache",
                                       "page.mustache",
                                       "page_benchmark.mustache",
                                       "page_charged.mustache",
                                       "page_charges.mustache",
                                       "page_couplings.mustache",
                                       "page_references.mustache",
                                       "page_simplified.mustache",
                                       "page_table.mustache",
                                       "page_textures.mustache",
                                       "sheet.mustache",
                                       "sheet_preamble.mustache",
                                       NULL};

    check_format("latex", "<%", files, also);
}

/* The same input gives the same bytes. */
ZF_TEST(nothing_depends_on_chance)
{
    static const char *const formats[] = {"c", "latex"};

    for (int k = 0; k < 2; k++) {
        inputs one = make_inputs(), two = make_inputs();
        zf_error err = {0};
        zf_buf a, b;

        zf_buf_init(&a, 0);
        zf_buf_init(&b, 0);
        ZF_CHECK_OK(emit_all(&a, shipped, formats[k], &one, &err), &err);
        ZF_CHECK_OK(emit_all(&b, shipped, formats[k], &two, &err), &err);
        ZF_CHECK(a.len > 10000);
        ZF_CHECK_STR_EQ(a.data, b.data);
        zf_buf_clear(&a);
        zf_buf_clear(&b);
        free_inputs(&one);
        free_inputs(&two);
    }
}

/* How often `part` stands in `text`. */
static int count(const char *text, const char *part)
{
    int n = 0;

    for (text = strstr(text, part); text; text = strstr(text + 1, part))
        n++;
    return n;
}

/* Emits one model with a title and gives all its files. */
static char *with_title(const char *format, const char *title)
{
    zf_model *m = zf_card(ZF_FIXED_CARD);
    zf_format *f = NULL;
    zf_error err = {0};
    zf_buf out;

    zf_buf_init(&out, 0);
    m->title = zf_mem_string(title, strlen(title));
    ZF_CHECK(m->title != NULL);
    ZF_CHECK_OK(zf_format_read(&f, shipped, format, &err), &err);
    ZF_CHECK_OK(zf_emit_model(f, m, NULL, zf_collect, &out, &err), &err);
    zf_format_free(f);
    zf_model_free(m);
    return out.data;
}

static const char hostile[] =
    "50% of a_b & {c} */ int x; /* \\ \"q\" 'p' ?\?/ # $ ~ ^ \n \\end{document}";

ZF_TEST(hostile_title_in_c)
{
    static const char escaped[] =
        "50% of a_b & {c} *\\057 int x; /\\052 \\\\ \\\"q\\\" 'p' ?\\?/ # $ ~ "
        "^   \\\\end{document}";
    char *text = with_title("c", hostile);

    /* Two comments and a string. */
    ZF_CHECK_SI_EQ(count(text, escaped), 3);
    ZF_CHECK_SI_EQ(count(text, "50%"), 3);
    ZF_CHECK_SI_EQ(count(text, "/*"), count(text, "*/"));
    zf_mem_free(text);
}

ZF_TEST(hostile_title_in_latex)
{
    static const char escaped[] =
        "50\\% of a\\_b \\& \\{c\\} */ int x; /* \\textbackslash{} \"q\" 'p' "
        "?\?/ \\# \\$ \\textasciitilde{} \\textasciicircum{}   "
        "\\textbackslash{}end\\{document\\}";
    static const char typeset[] =
        "50\\% of $a_{b}$ \\& \\{c\\} */ int x; /* \\textbackslash{} \"q\" "
        "'p' ?\?/ \\# \\$ \\textasciitilde{} \\textasciicircum{}   "
        "\\textbackslash{}end\\{document\\}";
    char *text = with_title("latex", hostile);

    /* Three comments and a bookmark; two headings. */
    ZF_CHECK_SI_EQ(count(text, escaped), 4);
    ZF_CHECK_SI_EQ(count(text, typeset), 2);
    ZF_CHECK_SI_EQ(count(text, "50\\%"), 6);
    ZF_CHECK_SI_EQ(count(text, "% of "), 6);
    ZF_CHECK_SI_EQ(count(text, "\\end{document}"), 2);
    zf_mem_free(text);
}

ZF_TEST_MAIN(ZF_CASE(c_misses_every_name), ZF_CASE(latex_misses_every_name),
             ZF_CASE(nothing_depends_on_chance), ZF_CASE(hostile_title_in_c),
             ZF_CASE(hostile_title_in_latex))
