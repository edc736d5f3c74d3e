/* file.c - reading whole files, and writing them whole or not at all. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zforge/base.h"

/* Records what the system said about `path`. */
static zf_status refused(zf_error *err, const char *path, const char *verb)
{
    char reason[128];

    if (strerror_r(errno, reason, sizeof(reason)) != 0)
        snprintf(reason, sizeof(reason), "error %d", errno);
    return zf_error_set(err, ZF_EIO, &(zf_mark){path, 0, 0}, "cannot %s: %s",
                        verb, reason);
}

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
            return refused(err, path, "read");
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
    zf_status st;
    int fd;

    if (strcmp(path, "-") == 0)
        return read_all(out, STDIN_FILENO, "-", limit, err);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return refused(err, path, "open");
    st = read_all(out, fd, path, limit, err);
    close(fd);
    return st;
}

zf_status zf_file_writer_open(zf_file_writer *w, const char *path,
                              zf_error *err)
{
    size_t len = strlen(path);

    memset(w, 0, sizeof(*w));
    w->path = zf_mem_string(path, len);
    w->temporary = zf_mem_array(len + sizeof(".XXXXXX"), 1);
    if (!w->path || !w->temporary) {
        zf_file_writer_abort(w);
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    }
    memcpy(w->temporary, path, len);
    memcpy(w->temporary + len, ".XXXXXX", sizeof(".XXXXXX"));
    w->fd = mkstemp(w->temporary);
    if (w->fd < 0) {
        zf_status st = refused(err, path, "create");

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
            return refused(err, w->path, "write");
        at += put;
        len -= (size_t)put;
    }
    return ZF_OK;
}

/* mkstemp makes files for the owner only; give what open() would have. */
static int usual_mode(int fd)
{
    mode_t mask = umask(0);

    umask(mask);
    return fchmod(fd, 0666 & ~mask);
}

zf_status zf_file_writer_commit(zf_file_writer *w, zf_error *err)
{
    if (usual_mode(w->fd) != 0 || fsync(w->fd) != 0)
        return refused(err, w->path, "write");
    if (rename(w->temporary, w->path) != 0)
        return refused(err, w->path, "rename to");
    close(w->fd);
    w->open = 0;
    zf_file_writer_abort(w);
    return ZF_OK;
}

void zf_file_writer_abort(zf_file_writer *w)
{
    if (w->open) {
        close(w->fd);
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

zf_status zf_dir_make(const char *path, zf_error *err)
{
    char *part = zf_mem_string(path, strlen(path));
    zf_status st = ZF_OK;

    if (!part)
        return zf_error_set(err, ZF_ENOMEM, NULL, "out of memory");
    for (char *at = part + 1; st == ZF_OK; at++) {
        char cut = *at;

        if (cut != '/' && cut != '\0')
            continue;
        *at = '\0';
        if (mkdir(part, 0777) != 0 && errno != EEXIST)
            st = refused(err, part, "create directory");
        *at = cut;
        if (cut == '\0')
            break;
    }
    zf_mem_free(part);
    return st;
}
