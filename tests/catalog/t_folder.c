/* t_folder.c - lists of files, paths below a root, links, hashes. */
#include "catalog/private.h"
#include "place.h"
#include "zf_oom.h"

ZF_TEST(lists_are_sorted_and_filtered)
{
    char **path = NULL;
    size_t n = 0;
    zf_error err = {0};
    place p;

    place_make(&p);
    place_write(&p, "m/b.yaml", "");
    place_write(&p, "m/a.yaml", "");
    place_write(&p, "m/c.txt", "");
    place_write(&p, "m/.hidden.yaml", "");
    place_write(&p, "m/.yaml", "");
    ZF_CHECK_OK(zf_files_list(&path, &n, place_path(&p, "m"), ".yaml", &err),
                &err);
    ZF_CHECK_SI_EQ(n, 2);
    ZF_CHECK_STR_EQ(path[0], place_path(&p, "m/a.yaml"));
    ZF_CHECK_STR_EQ(path[1], place_path(&p, "m/b.yaml"));
    zf_files_free(path, n);
    ZF_CHECK_OK(zf_files_list(&path, &n, place_path(&p, "none"), ".yaml", &err),
                &err);
    ZF_CHECK_SI_EQ(n, 0);
    zf_files_free(path, n);
    ZF_CHECK_SI_EQ(
        zf_files_list(&path, &n, place_path(&p, "m/c.txt"), "", &err), ZF_EIO);
    place_remove(&p);
}

ZF_TEST(walks_go_into_folders_and_not_through_links)
{
    static const char *const want[] = {"t/a/b/x", "t/a/link", "t/y"};
    char **path = NULL;
    size_t n = 0;
    zf_error err = {0};
    place p;

    place_make(&p);
    place_write(&p, "t/a/b/x", "");
    place_write(&p, "t/y", "");
    place_write(&p, "outside/z", "");
    ZF_CHECK(symlink("../../outside", place_path(&p, "t/a/link")) == 0);
    ZF_CHECK_OK(zf_files_walk(&path, &n, place_path(&p, "t"), &err), &err);
    ZF_CHECK_SI_EQ(n, 3);
    for (size_t i = 0; i < n; i++)
        ZF_CHECK_STR_EQ(path[i], place_path(&p, want[i]));
    zf_files_free(path, n);
    place_remove(&p);
}

ZF_TEST(paths_are_joined)
{
    static const struct {
        const char *root, *path, *want;
    } cases[] = {{".", "a/b", "a/b"},
                 {"x", "a/b", "x/a/b"},
                 {"x/", "a/b", "x/a/b"},
                 {"/", "a/b", "/a/b"}};

    for (int i = 0; i < 4; i++) {
        char *got = NULL;
        zf_error err = {0};

        ZF_CHECK_OK(zf_catalog_path(&got, cases[i].root, cases[i].path, &err),
                    &err);
        ZF_CHECK_STR_EQ(got, cases[i].want);
        zf_mem_free(got);
    }
}

ZF_TEST(links_on_the_way_are_noticed)
{
    zf_error err = {0};
    place p;

    place_make(&p);
    place_write(&p, "real/models/x", "");
    ZF_CHECK(symlink("real", place_path(&p, "catalog")) == 0);
    ZF_CHECK(symlink("../real/models", place_path(&p, "real/linked")) == 0);
    /* The first folder is the user's own. */
    ZF_CHECK_OK(zf_catalog_inside(p.dir, "catalog/models/x", &err), &err);
    ZF_CHECK_OK(zf_catalog_inside(p.dir, "real/none/x", &err), &err);
    ZF_CHECK_SI_EQ(zf_catalog_inside(p.dir, "real/linked/x", &err), ZF_EIO);
    place_remove(&p);
}

ZF_TEST(hashes_of_files)
{
    char hash[65] = "";
    int exists = 1;
    zf_error err = {0};
    place p;

    place_make(&p);
    place_write(&p, "a/abc", "abc");
    ZF_CHECK_OK(zf_catalog_hash(hash, &exists, p.dir, "a/abc", &err), &err);
    ZF_CHECK(exists);
    /* FIPS 180-2, appendix B.1 */
    ZF_CHECK_STR_EQ(
        hash,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    ZF_CHECK_OK(zf_catalog_hash(hash, &exists, p.dir, "a/x", &err), &err);
    ZF_CHECK(!exists);
    ZF_CHECK_SI_EQ(zf_catalog_hash(hash, &exists, ".", p.dir, &err), ZF_EIO);
    place_remove(&p);
}

static zf_status walk_step(void *arg, zf_error *err)
{
    char **path = NULL;
    size_t n = 0;
    zf_status st = zf_files_walk(&path, &n, ((place *)arg)->dir, err);

    zf_files_free(path, n);
    return st;
}

ZF_TEST(t_oom_walk)
{
    place p;

    place_make(&p);
    place_write(&p, "t/a/x", "");
    place_write(&p, "t/y", "");
    ZF_CHECK_OOM(walk_step, &p);
    place_remove(&p);
}

ZF_TEST_MAIN(ZF_CASE(lists_are_sorted_and_filtered),
             ZF_CASE(walks_go_into_folders_and_not_through_links),
             ZF_CASE(paths_are_joined), ZF_CASE(links_on_the_way_are_noticed),
             ZF_CASE(hashes_of_files), ZF_CASE(t_oom_walk))
