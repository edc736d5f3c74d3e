/* t_file.c - files appear whole or not at all; directories; limits. */
#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zforge/base.h"

#include "zf_oom.h"
#include "zf_test.h"

/* A new folder for one test, and paths in it. */
typedef struct place {
    char dir[64];
    char path[128];
} place;

static void place_make(place *p)
{
    strcpy(p->dir, "t_base_file.XXXXXX");
    ZF_CHECK(mkdtemp(p->dir));
}

static const char *in(place *p, const char *name)
{
    snprintf(p->path, sizeof(p->path), "%s/%s", p->dir, name);
    return p->path;
}

/* Number of entries in the folder. */
static int entries(const place *p)
{
    DIR *dir = opendir(p->dir);
    int n = 0;

    ZF_CHECK(dir);
    while (readdir(dir))
        n++;
    closedir(dir);
    return n - 2;
}

static void place_remove(place *p)
{
    char command[96];

    snprintf(command, sizeof(command), "rm -rf %s", p->dir);
    ZF_CHECK(system(command) == 0);
}

ZF_TEST(written_bytes_are_read_back)
{
    static const char bytes[] = "one\0two\n";
    zf_error err = {0};
    zf_buf buf;
    place p;

    place_make(&p);
    zf_buf_init(&buf, 0);
    zf_buf_puts(&buf, "before ");
    ZF_CHECK_OK(zf_file_write(in(&p, "a"), bytes, 8, &err), &err);
    ZF_CHECK_SI_EQ(entries(&p), 1);
    ZF_CHECK_OK(zf_file_read(&buf, in(&p, "a"), 8, &err), &err);
    ZF_CHECK_SI_EQ(buf.len, 7 + 8);
    ZF_CHECK(memcmp(buf.data, "before one\0two\n", 15) == 0);
    ZF_CHECK(zf_file_same(in(&p, "a"), bytes, 8));
    ZF_CHECK(!zf_file_same(in(&p, "a"), bytes, 7));
    ZF_CHECK(!zf_file_same(in(&p, "a"), "one\0twO\n", 8));
    ZF_CHECK(!zf_file_same(in(&p, "b"), bytes, 0));
    ZF_CHECK_OK(zf_file_write(in(&p, "a"), "", 0, &err), &err);
    ZF_CHECK(zf_file_same(in(&p, "a"), "", 0));
    zf_buf_clear(&buf);
    place_remove(&p);
}

ZF_TEST(failed_read_leaves_the_buffer)
{
    zf_error err = {0};
    zf_buf buf;
    place p;

    place_make(&p);
    zf_buf_init(&buf, 0);
    zf_buf_puts(&buf, "kept");
    ZF_CHECK_OK(zf_file_write(in(&p, "a"), "12345", 5, &err), &err);
    ZF_CHECK_SI_EQ(zf_file_read(&buf, in(&p, "a"), 4, &err), ZF_EINPUT);
    ZF_CHECK_STR_EQ(err.message,
                    "larger than 4 bytes, the most this kind of file may have");
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "kept");
    err = (zf_error){0};
    ZF_CHECK_SI_EQ(zf_file_read(&buf, in(&p, "none"), 4, &err), ZF_EIO);
    ZF_CHECK_STR_EQ(err.message, "cannot open: No such file or directory");
    ZF_CHECK_SI_EQ(zf_file_read(&buf, p.dir, 4, NULL), ZF_EIO);
    ZF_CHECK_STR_EQ(zf_buf_text(&buf), "kept");
    zf_buf_clear(&buf);
    place_remove(&p);
}

ZF_TEST(nothing_appears_before_commit)
{
    zf_file_writer w = {0};
    zf_error err = {0};
    place p;

    place_make(&p);
    ZF_CHECK_OK(zf_file_write(in(&p, "a"), "old", 3, &err), &err);
    ZF_CHECK_OK(zf_file_writer_open(&w, in(&p, "a"), &err), &err);
    ZF_CHECK_OK(zf_file_writer_write(&w, "new", 3, &err), &err);
    ZF_CHECK(zf_file_same(in(&p, "a"), "old", 3));
    zf_file_writer_abort(&w);
    zf_file_writer_abort(&w);
    ZF_CHECK(zf_file_same(in(&p, "a"), "old", 3));
    ZF_CHECK_SI_EQ(entries(&p), 1);

    ZF_CHECK_OK(zf_file_writer_open(&w, in(&p, "a"), &err), &err);
    ZF_CHECK_OK(zf_file_writer_write(&w, "new", 3, &err), &err);
    ZF_CHECK_OK(zf_file_writer_commit(&w, &err), &err);
    zf_file_writer_abort(&w);
    ZF_CHECK(zf_file_same(in(&p, "a"), "new", 3));
    ZF_CHECK_SI_EQ(entries(&p), 1);
    place_remove(&p);
}

ZF_TEST(two_writers_do_not_meet)
{
    zf_file_writer one = {0}, two = {0};
    zf_error err = {0};
    place p;

    place_make(&p);
    ZF_CHECK_OK(zf_file_writer_open(&one, in(&p, "a"), &err), &err);
    ZF_CHECK_OK(zf_file_writer_open(&two, in(&p, "a"), &err), &err);
    ZF_CHECK_OK(zf_file_writer_write(&one, "1", 1, &err), &err);
    ZF_CHECK_OK(zf_file_writer_write(&two, "22", 2, &err), &err);
    ZF_CHECK_OK(zf_file_writer_commit(&one, &err), &err);
    ZF_CHECK(zf_file_same(in(&p, "a"), "1", 1));
    ZF_CHECK_OK(zf_file_writer_commit(&two, &err), &err);
    ZF_CHECK(zf_file_same(in(&p, "a"), "22", 2));
    ZF_CHECK_SI_EQ(entries(&p), 1);
    place_remove(&p);
}

ZF_TEST(mode_is_that_of_open)
{
    mode_t old = umask(027);
    zf_error err = {0};
    struct stat info;
    place p;

    place_make(&p);
    ZF_CHECK_OK(zf_file_write(in(&p, "a"), "x", 1, &err), &err);
    umask(old);
    ZF_CHECK(stat(in(&p, "a"), &info) == 0);
    ZF_CHECK_SI_EQ(info.st_mode & 0777, 0640);
    place_remove(&p);
}

ZF_TEST(refusals_are_reported)
{
    zf_error err = {0};
    place p;

    place_make(&p);
    ZF_CHECK_SI_EQ(zf_file_write(in(&p, "no/a"), "x", 1, &err), ZF_EIO);
    ZF_CHECK_STR_EQ(err.message, "cannot create: No such file or directory");
    err = (zf_error){0};
    ZF_CHECK_OK(zf_dir_make(in(&p, "d"), &err), &err);
    ZF_CHECK_SI_EQ(zf_file_write(in(&p, "d"), "x", 1, &err), ZF_EIO);
    ZF_CHECK_STR_EQ(err.message, "cannot rename to: Is a directory");
    ZF_CHECK_SI_EQ(entries(&p), 1);
    place_remove(&p);
}

ZF_TEST(devices_are_written_to_not_replaced)
{
    zf_error err = {0};
    struct stat info;

    ZF_CHECK_OK(zf_file_write("/dev/null", "x", 1, &err), &err);
    ZF_CHECK(stat("/dev/null", &info) == 0 && S_ISCHR(info.st_mode));
    ZF_CHECK_SI_EQ(zf_file_write("/dev/full", "x", 1, &err), ZF_EIO);
    ZF_CHECK_STR_EQ(err.message, "cannot write: No space left on device");
}

ZF_TEST(directories_are_made_with_parents)
{
    zf_error err = {0};
    place p;

    place_make(&p);
    ZF_CHECK_OK(zf_dir_make(in(&p, "a/b//c/"), &err), &err);
    ZF_CHECK_OK(zf_dir_make(in(&p, "a/b/c"), &err), &err);
    ZF_CHECK_OK(zf_dir_make("/", &err), &err);
    ZF_CHECK_OK(zf_file_write(in(&p, "a/b/c/f"), "x", 1, &err), &err);
    ZF_CHECK_SI_EQ(zf_dir_make(in(&p, "a/b/c/f"), &err), ZF_EIO);
    err = (zf_error){0};
    ZF_CHECK_SI_EQ(zf_dir_make(in(&p, "a/b/c/f/g"), &err), ZF_EIO);
    ZF_CHECK_STR_EQ(err.message, "cannot create directory: File exists");
    ZF_CHECK_SI_EQ(zf_dir_make("", NULL), ZF_EIO);
    place_remove(&p);
}

static zf_status write_and_read(void *arg, zf_error *err)
{
    place *p = arg;
    zf_status st;
    zf_buf buf;

    zf_buf_init(&buf, 0);
    st = zf_dir_make(in(p, "d/e"), err);
    if (st == ZF_OK)
        st = zf_file_write(in(p, "d/e/f"), "contents", 8, err);
    if (st == ZF_OK)
        st = zf_file_read(&buf, in(p, "d/e/f"), 100, err);
    zf_buf_clear(&buf);
    return st;
}

ZF_TEST(t_oom_file)
{
    place p;

    place_make(&p);
    ZF_CHECK_OOM(write_and_read, &p);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(written_bytes_are_read_back),
             ZF_CASE(failed_read_leaves_the_buffer),
             ZF_CASE(nothing_appears_before_commit),
             ZF_CASE(two_writers_do_not_meet), ZF_CASE(mode_is_that_of_open),
             ZF_CASE(refusals_are_reported),
             ZF_CASE(devices_are_written_to_not_replaced),
             ZF_CASE(directories_are_made_with_parents), ZF_CASE(t_oom_file))
