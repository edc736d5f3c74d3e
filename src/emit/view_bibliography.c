/* view_bibliography.c - what the catalogue's bibliography says of papers. */
#include <string.h>

#include "zforge/yaml.h"

#include "emit/numbers.h"

enum {
    MOST_AUTHORS = 5, /* of more only the first is named */
};

static const char *text_of(const zf_yaml *map, const char *key)
{
    const zf_yaml *node = map ? zf_yaml_find(map, key) : NULL;
    const char *text = node ? zf_yaml_text(node) : NULL;

    return text ? text : "";
}

/* `A, B and C`, or `A et al.` */
static void add_authors(zf_buf *out, const zf_yaml *entry)
{
    const zf_yaml *list = entry ? zf_yaml_find(entry, "authors") : NULL;
    size_t n =
        list && zf_yaml_kind_of(list) == ZF_YAML_LIST ? zf_yaml_count(list) : 0;
    size_t shown = n > MOST_AUTHORS ? 1 : n;

    for (size_t i = 0; i < shown; i++) {
        const char *name = zf_yaml_text(zf_yaml_at(list, i));

        zf_buf_puts(out, i == 0 ? "" : i + 1 < n ? ", " : " and ");
        zf_buf_puts(out, name ? name : "");
    }
    zf_buf_puts(out, n > shown ? " et al." : "");
}

static zf_value *view_paper(const char *name, const zf_yaml *papers)
{
    static const char arxiv[] = "arXiv:", doi[] = "doi:";
    const zf_yaml *entry = papers ? zf_yaml_find(papers, name) : NULL;
    zf_value *v = zf_value_map();
    zf_status st = ZF_OK;
    zf_buf text;

    zf_buf_init(&text, 0);
    zf_put_text(&st, v, "name", name);
    zf_put_truth(&st, v, "is_known", entry != NULL);
    add_authors(&text, entry);
    zf_put_truth(&st, v, "has_authors", text.len > 0);
    zf_put_buf(&st, v, "authors", &text);
    zf_put_text(&st, v, "title", text_of(entry, "title"));
    zf_put_title(&st, v, "title_latex", text_of(entry, "title"));
    zf_put_truth(&st, v, "has_journal", text_of(entry, "journal")[0] != '\0');
    zf_put_text(&st, v, "journal", text_of(entry, "journal"));
    if (strncmp(name, arxiv, strlen(arxiv)) == 0)
        zf_buf_printf(&text, "https://arxiv.org/abs/%s", name + strlen(arxiv));
    else if (strncmp(name, doi, strlen(doi)) == 0)
        zf_buf_printf(&text, "https://doi.org/%s", name + strlen(doi));
    zf_put_truth(&st, v, "has_link", text.len > 0);
    zf_put_buf(&st, v, "link", &text);
    if (st == ZF_OK)
        return v;
    zf_value_free(v);
    return NULL;
}

zf_status zf_view_put_bibliography(zf_value *v, const zf_model *m,
                                   const char *catalog, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_yaml *root = NULL;
    zf_error why = {0};
    const zf_yaml *papers = NULL;
    zf_status st = ZF_OK, now = ZF_OK;
    zf_buf path;

    zf_buf_init(&path, 0);
    if (catalog && m->n_references > 0) {
        zf_path_join(&path, catalog, "references.yaml");
        st = zf_buf_check(&path, err);
        if (st == ZF_OK)
            st = zf_yaml_read_file(&root, zf_buf_text(&path), &why);
        if (st == ZF_EIO) /* a catalogue may have no bibliography */
            st = ZF_OK;
        else if (st != ZF_OK)
            st = zf_error_set(err, st,
                              &(zf_mark){why.file, why.line, why.column}, "%s",
                              why.message);
        papers = root ? zf_yaml_find(root, "references") : NULL;
    }
    for (size_t k = 0; st == ZF_OK && k < m->n_references; k++)
        zf_add(&now, list, view_paper(m->reference[k], papers));
    zf_put(&now, v, "bibliography", list);
    zf_yaml_free(root);
    zf_buf_clear(&path);
    return st == ZF_OK ? zf_put_done(now, err) : st;
}
