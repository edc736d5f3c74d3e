/* file.c - reading whole files, and writing them whole or not at all. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"

enum {
    MOST_ATTEMPTS = 1000 /* at a free name for a temporary file */
};

static zf_status read_all(zf_buf *out, int fd, const char *path, size_t limit,
                          zf_error *err)
{
    char chunk[65536];
    size_t total = 0;

    for (;;) {
        ssize_t got = read(fd, chunk, sizeof(chunk));

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return zf_system_refused(err, path, "read");
        if (got == 0)
            return zf_buf_check(out, err);
        total += (size_t)got;
        if (total > limit)
            return zf_error_set(err, ZF_EINPUT, &(zf_mark){path, 0, 0},
                                "larger than %zu bytes, the most this kind "
                                "of file may have",
                                limit);
        zf_buf_add(out, chunk, (size_t)got);
    }
}

zf_status zf_file_read(zf_buf *out, const char *path, size_t limit,
                       zf_error *err)
{
    int is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    size_t before = out->len;
    zf_status st;

    if (fd < 0)
        return zf_system_refused(err, path, "open");
    st = read_all(out, fd, path, limit, err);
    if (st != ZF_OK && out->data) {
        out->len = before;
        out->data[before] = '\0';
    }
    if (!is_stdin)
        close(fd);
    return st;
}

/* 1 for a device, a pipe and the like: it is written to, never replaced. */
static int is_special(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && !S_ISREG(info.st_mode) &&
           !S_ISDIR(info.st_mode);
}

/* Opens a new file beside `path` with the mode that open() gives, that is
 * 0666 less the umask.  The name is `path` with a number that nobody else uses:
 * that of the process, then the next one while the name is taken.  For a
 * special file the name is "" and the file itself is opened. */
static int open_temporary(char *name, size_t size, const char *path)
{
    unsigned long number = (unsigned long)getpid();

    if (is_special(path)) {
        name[0] = '\0';
        return open(path, O_WRONLY | O_CLOEXEC);
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++, number++) {
        int fd;

        snprintf(name, size, "%s.%lu.tmp", path, number);
        fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

zf_status zf_file_writer_open(zf_file_writer *w, const char *path,
                              zf_error *err)
{
    size_t len = strlen(path), size = len + 32;
    zf_status st;

    memset(w, 0, sizeof(*w));
    w->path = zf_mem_string(path, len);
    w->temporary = zf_mem_array(size, 1);
    if (!w->path || !w->temporary) {
        zf_file_writer_abort(w);
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    }
    w->fd = open_temporary(w->temporary, size, path);
    if (w->fd < 0) {
        st = zf_system_refused(err, path, "create");
        zf_file_writer_abort(w);
        return st;
    }
    w->open = 1;
    return ZF_OK;
}

zf_status zf_file_writer_write(zf_file_writer *w, const void *bytes, size_t len,
                               zf_error *err)
{
    const char *at = bytes;

    while (len) {
        ssize_t put = write(w->fd, at, len);

        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return zf_system_refused(err, w->path, "write");
        at += put;
        len -= (size_t)put;
    }
    return ZF_OK;
}

zf_status zf_file_writer_patch(zf_file_writer *w, size_t offset,
                               const void *bytes, size_t len, zf_error *err)
{
    const char *at = bytes;

    while (len) {
        ssize_t put = pwrite(w->fd, at, len, (off_t)offset);

        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0 && errno == ESPIPE)
            return ZF_OK;
        if (put < 0)
            return zf_system_refused(err, w->path, "write");
        at += put;
        offset += (size_t)put;
        len -= (size_t)put;
    }
    return ZF_OK;
}

zf_status zf_file_writer_commit(zf_file_writer *w, zf_error *err)
{
    if (w->temporary[0]) {
        if (fsync(w->fd) != 0)
            return zf_system_refused(err, w->path, "write");
        if (rename(w->temporary, w->path) != 0)
            return zf_system_refused(err, w->path, "rename to");
    }
    close(w->fd);
    w->open = 0;
    zf_file_writer_abort(w);
    return ZF_OK;
}

void zf_file_writer_abort(zf_file_writer *w)
{
    if (w->open) {
        close(w->fd);
        if (w->temporary[0])
            unlink(w->temporary);
    }
    zf_mem_free(w->path);
    zf_mem_free(w->temporary);
    memset(w, 0, sizeof(*w));
}

zf_status zf_file_write(const char *path, const void *bytes, size_t len,
                        zf_error *err)
{
    zf_file_writer w = {0};
    zf_status st = zf_file_writer_open(&w, path, err);

    if (st == ZF_OK)
        st = zf_file_writer_write(&w, bytes, len, err);
    if (st == ZF_OK)
        st = zf_file_writer_commit(&w, err);
    zf_file_writer_abort(&w);
    return st;
}

int zf_file_same(const char *path, const void *bytes, size_t len)
{
    zf_buf buf;
    int same;

    zf_buf_init(&buf, 0);
    same = zf_file_read(&buf, path, len, NULL) == ZF_OK && buf.len == len &&
           (len == 0 || memcmp(buf.data, bytes, len) == 0);
    zf_buf_clear(&buf);
    return same;
}

/* Makes one directory; one that is there already is fine. */
static zf_status make_one(const char *path, zf_error *err)
{
    struct stat info;

    if (mkdir(path, 0777) == 0)
        return ZF_OK;
    if (errno == EEXIST && (stat(path, &info) != 0 || S_ISDIR(info.st_mode)))
        return ZF_OK;
    return zf_system_refused(err, path, "create directory");
}

zf_status zf_dir_make(const char *path, zf_error *err)
{
    size_t len = strlen(path);
    char *part = zf_mem_string(path, len);
    zf_status st = ZF_OK;

    if (!part)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (size_t i = 1; i < len && st == ZF_OK; i++) {
        if (part[i] != '/')
            continue;
        part[i] = '\0';
        st = make_one(part, err);
        part[i] = '/';
    }
    if (st == ZF_OK)
        st = make_one(part, err);
    zf_mem_free(part);
    return st;
}
