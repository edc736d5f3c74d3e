/* manifest.c - the list of files that builds made.
 *
 *     zforge 0.1.0
 *     PATH HASH FORMAT SEARCHHASH SEARCH
 *
 * HASH is the SHA-256 of the file, FORMAT that of the format's folder ("-" for
 * a card), SEARCHHASH that of the file of SEARCH.  Lines are sorted by path.
 * What a line names may be removed by a build, so a path is believed only when
 * a build could have made it. */
#include <stdio.h>
#include <string.h>

#include "catalog/private.h"

enum {
    LARGEST_FILE = 64 << 20,
    MOST_PATH = 4000,
    N_FIELDS = 5
};

/* ---- paths ---- */

static int is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c != '\0' && strchr("+-._", c));
}

/* Number of parts of a path without strange ones, else 0. */
static size_t plain_parts(const char *path)
{
    size_t n = 0;

    if (strlen(path) > MOST_PATH)
        return 0;
    for (;;) {
        size_t len = strcspn(path, "/");

        for (size_t i = 0; i < len; i++)
            if (!is_plain(path[i]))
                return 0;
        /* "", ".", ".." and hidden names */
        if (len == 0 || path[0] == '.')
            return 0;
        n++;
        if (!path[len])
            return n;
        path += len + 1;
    }
}

int zf_manifest_path_allowed(const char *path)
{
    static const char cards[] = "catalog/models/", files[] = "generated/";
    size_t parts = plain_parts(path), len = strlen(path);

    if (strncmp(path, cards, sizeof(cards) - 1) == 0)
        return parts == 3 && len > 5 && strcmp(path + len - 5, ".yaml") == 0;
    return parts >= 2 && strncmp(path, files, sizeof(files) - 1) == 0 &&
           strcmp(path, "generated/MANIFEST") != 0;
}

/* ---- lines in memory ---- */

void zf_manifest_clear(zf_manifest *m)
{
    for (size_t i = 0; i < m->n; i++) {
        zf_mem_free(m->line[i].path);
        zf_mem_free(m->line[i].search);
    }
    zf_mem_free(m->line);
    memset(m, 0, sizeof(*m));
}

/* Index of the first line whose path is not before `path`. */
static size_t lower_bound(const zf_manifest *m, const char *path)
{
    size_t low = 0, high = m->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(m->line[middle].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int stands_at(const zf_manifest *m, size_t i, const char *path)
{
    return i < m->n && strcmp(m->line[i].path, path) == 0;
}

const zf_manifest_line *zf_manifest_find(const zf_manifest *m, const char *path)
{
    size_t i = lower_bound(m, path);

    return stands_at(m, i, path) ? &m->line[i] : NULL;
}

void zf_manifest_drop(zf_manifest *m, const char *path)
{
    size_t i = lower_bound(m, path);

    if (!stands_at(m, i, path))
        return;
    zf_mem_free(m->line[i].path);
    zf_mem_free(m->line[i].search);
    m->n--;
    memmove(&m->line[i], &m->line[i + 1], (m->n - i) * sizeof(*m->line));
}

zf_status zf_manifest_put(zf_manifest *m, const zf_manifest_line *line,
                          zf_error *err)
{
    size_t i = lower_bound(m, line->path);
    zf_manifest_line copy = *line, *more;
    zf_status st;

    copy.path = copy.search = NULL;
    st = zf_catalog_copy(&copy.path, line->path, err);
    if (st == ZF_OK)
        st = zf_catalog_copy(&copy.search, line->search, err);
    more = st == ZF_OK
               ? zf_mem_grow(m->line, &m->capacity, m->n + 1, sizeof(*more))
               : NULL;
    if (!more) {
        zf_mem_free(copy.path);
        zf_mem_free(copy.search);
        return st == ZF_OK ? zf_no_memory(err) : st;
    }
    m->line = more;
    if (stands_at(m, i, line->path)) {
        zf_mem_free(m->line[i].path);
        zf_mem_free(m->line[i].search);
    } else {
        memmove(&m->line[i + 1], &m->line[i], (m->n - i) * sizeof(*m->line));
        m->n++;
    }
    m->line[i] = copy;
    return ZF_OK;
}

/* ---- text ---- */

void zf_manifest_write(zf_buf *out, const zf_manifest *m)
{
    zf_buf_puts(out, "zforge " ZFORGE_VERSION "\n");
    for (size_t i = 0; i < m->n; i++) {
        const zf_manifest_line *l = &m->line[i];

        zf_buf_printf(out, "%s %s %s %s %s\n", l->path, l->sha256, l->format,
                      l->search_sha, l->search);
    }
}

/* Copies a hash; 0 when it is none. */
static int read_hash(char out[65], const char *text)
{
    if (strlen(text) != 64 || strspn(text, "0123456789abcdef") != 64)
        return 0;
    memcpy(out, text, 65);
    return 1;
}

static zf_status check_path(const zf_manifest *m, const char *path,
                            const zf_mark *mark, zf_error *err)
{
    if (!zf_manifest_path_allowed(path))
        return zf_error_set(err, ZF_EINPUT, mark,
                            "\"%.80s\" is no path of a build; expected "
                            "catalog/models/ID.yaml or "
                            "generated/NAME/FILE",
                            path);
    if (m->n > 0 && strcmp(m->line[m->n - 1].path, path) >= 0)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "\"%.80s\" is out of order: the lines are sorted "
                            "by path",
                            path);
    return ZF_OK;
}

/* One line, without its newline; it is cut into its fields. */
static zf_status read_line(zf_manifest *m, char *text, const zf_mark *mark,
                           zf_error *err)
{
    zf_manifest_line line = {0};
    char *field[N_FIELDS];
    size_t n = 0;
    zf_status st;

    for (char *at = text; n < N_FIELDS; at += strlen(at) + 1) {
        char *blank = strchr(at, ' ');

        field[n++] = at;
        if (!blank)
            break;
        if (n < N_FIELDS)
            *blank = '\0';
    }
    if (n < N_FIELDS || strchr(field[N_FIELDS - 1], ' ') ||
        plain_parts(field[4]) != 1)
        return zf_error_set(err, ZF_EINPUT, mark,
                            "expected path, hash, hash of the format, hash of "
                            "the search, name of the search");
    st = check_path(m, field[0], mark, err);
    if (st != ZF_OK)
        return st;
    if (strcmp(field[2], "-") == 0)
        memcpy(line.format, "-", 2);
    else if (!read_hash(line.format, field[2]))
        n = 0;
    if (n == 0 || !read_hash(line.sha256, field[1]) ||
        !read_hash(line.search_sha, field[3]))
        return zf_error_set(err, ZF_EINPUT, mark,
                            "expected hashes of 64 hexadecimal digits in lower "
                            "case");
    line.path = field[0];
    line.search = field[4];
    return zf_manifest_put(m, &line, err);
}

/* Cuts `text`, which is changed, into lines. */
static zf_status read_lines(zf_manifest *m, char *text, size_t len,
                            const char *name, zf_error *err)
{
    zf_mark mark = {name, 1, 1};
    char *at = text, *end = text + len;
    zf_status st = ZF_OK;

    if (memchr(text, '\0', len) || len == 0 || end[-1] != '\n' ||
        strncmp(text, "zforge ", 7) != 0)
        return zf_error_set(err, ZF_EINPUT, &mark,
                            "this is no MANIFEST: expected \"zforge VERSION\" "
                            "and then whole lines of text");
    for (; st == ZF_OK && at < end; mark.line++) {
        char *newline = memchr(at, '\n', (size_t)(end - at));

        *newline = '\0';
        if (mark.line > 1)
            st = read_line(m, at, &mark, err);
        at = newline + 1;
    }
    return st;
}

zf_status zf_manifest_read_text(zf_manifest *out, const char *text, size_t len,
                                const char *name, zf_error *err)
{
    zf_manifest m = {0};
    char *copy = zf_mem_string(text, len);
    zf_status st;

    if (!copy)
        return zf_no_memory(err);
    st = read_lines(&m, copy, len, name, err);
    zf_mem_free(copy);
    if (st == ZF_OK) {
        zf_manifest old = *out;

        *out = m;
        m = old;
    }
    zf_manifest_clear(&m);
    return st;
}

zf_status zf_manifest_read(zf_manifest *out, const char *path, zf_error *err)
{
    zf_buf text;
    zf_status st;

    if (!zf_catalog_exists(path)) {
        zf_manifest_clear(out);
        return ZF_OK;
    }
    zf_buf_init(&text, 0);
    st = zf_file_read(&text, path, LARGEST_FILE, err);
    if (st == ZF_OK)
        st =
            zf_manifest_read_text(out, zf_buf_text(&text), text.len, path, err);
    zf_buf_clear(&text);
    return st;
}

zf_status zf_manifest_save(zf_change *change, const zf_manifest *m,
                           const char *root, int write, zf_error *err)
{
    static const char name[] = "generated/MANIFEST";
    char *folder = NULL, *path = NULL, old[65], new[65];
    int exists = 0;
    zf_buf text;
    zf_status st = zf_catalog_path(&folder, root, "generated", err);

    zf_buf_init(&text, 0);
    zf_manifest_write(&text, m);
    if (st == ZF_OK)
        st = zf_catalog_path(&path, root, name, err);
    if (st == ZF_OK)
        st = zf_buf_check(&text, err);
    if (st == ZF_OK)
        st = zf_catalog_hash(old, &exists, root, name, err);
    if (st != ZF_OK)
        goto done;
    zf_sha256_hex(new, text.data, text.len);
    *change = ZF_CHANGE_NONE;
    if (exists ? strcmp(old, new) == 0 : m->n == 0)
        goto done;
    *change = exists ? ZF_CHANGE_UPDATE : ZF_CHANGE_CREATE;
    if (write)
        st = zf_dir_make(folder, err);
    if (write && st == ZF_OK)
        st = zf_file_write(path, text.data, text.len, err);
done:
    zf_buf_clear(&text);
    zf_mem_free(path);
    zf_mem_free(folder);
    return st;
}
