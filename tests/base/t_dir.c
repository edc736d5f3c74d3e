/* t_dir.c - names of what is in a folder. */
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "zf_oom.h"
#include "zf_test.h"

static const char *const made[] = {"b.yaml",  "a.yaml", "B.yaml", ".c.yaml",
                                   "d.yaml~", ".yaml",  "e"};

static void make_folder(char dir[32])
{
    strcpy(dir, "t_base_dir.XXXXXX");
    ZF_CHECK(mkdtemp(dir));
    for (size_t i = 0; i < sizeof(made) / sizeof(made[0]); i++) {
        char path[64];
        zf_error err = {0};

        snprintf(path, sizeof(path), "%s/%s", dir, made[i]);
        ZF_CHECK_OK(zf_file_write(path, "", 0, &err), &err);
    }
}

static void remove_folder(const char *dir)
{
    for (size_t i = 0; i < sizeof(made) / sizeof(made[0]); i++) {
        char path[64];

        snprintf(path, sizeof(path), "%s/%s", dir, made[i]);
        ZF_CHECK(unlink(path) == 0);
    }
    ZF_CHECK(rmdir(dir) == 0);
}

static void check_names(const char *dir, zf_dir_filter *only,
                        const char *const *want, size_t n_want)
{
    char **name = NULL;
    size_t n = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_dir_list(&name, &n, dir, only, 0, &err), &err);
    ZF_CHECK_SI_EQ(n, n_want);
    for (size_t i = 0; i < n; i++)
        ZF_CHECK_STR_EQ(name[i], want[i]);
    zf_dir_free(name, n);
}

static int none(const char *folder, const char *name)
{
    (void)folder;
    (void)name;
    return 0;
}

ZF_TEST(names_are_sorted_and_filtered)
{
    static const char *const all[] = {".c.yaml", ".yaml",   "B.yaml", "a.yaml",
                                      "b.yaml",  "d.yaml~", "e"};
    static const char *const yaml[] = {"B.yaml", "a.yaml", "b.yaml"};
    char dir[32];

    make_folder(dir);
    check_names(dir, NULL, all, 7);
    check_names(dir, zf_dir_is_visible, all + 2, 5);
    check_names(dir, zf_dir_is_yaml, yaml, 3);
    check_names(dir, none, NULL, 0);
    remove_folder(dir);
}

ZF_TEST(a_folder_may_miss)
{
    static const char *const not_there[] = {"/no/such/folder", "/dev/null"};
    char **name = NULL;
    size_t n = 0;
    zf_error err = {0};

    ZF_CHECK_OK(zf_dir_list(&name, &n, not_there[0], NULL, 1, &err), &err);
    ZF_CHECK(!name && n == 0);
    ZF_CHECK(zf_dir_list(&name, &n, not_there[0], NULL, 0, &err) == ZF_EIO);
    ZF_CHECK_STR_EQ(err.file, not_there[0]);
    ZF_CHECK_STR_EQ(err.message,
                    "cannot read the folder: No such file or directory");
    /* What is no folder is refused in any case. */
    for (int may_miss = 0; may_miss < 2; may_miss++) {
        err = (zf_error){0};
        ZF_CHECK(zf_dir_list(&name, &n, not_there[1], NULL, may_miss, &err) ==
                 ZF_EIO);
    }
    ZF_CHECK(!name && n == 0);
    zf_dir_free(NULL, 0);
}

static zf_status list_once(void *arg, zf_error *err)
{
    char **name = NULL;
    size_t n = 0;
    zf_status st = zf_dir_list(&name, &n, arg, zf_dir_is_yaml, 0, err);

    zf_dir_free(name, n);
    return st;
}

ZF_TEST(t_oom_list)
{
    char dir[32];

    make_folder(dir);
    ZF_CHECK_OOM(list_once, dir);
    remove_folder(dir);
}

ZF_TEST_MAIN(ZF_CASE(names_are_sorted_and_filtered), ZF_CASE(a_folder_may_miss),
             ZF_CASE(t_oom_list))
