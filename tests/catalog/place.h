/* place.h - a new folder for one test, and files in it. */
#ifndef ZF_TEST_PLACE_H
#define ZF_TEST_PLACE_H

#include <sys/stat.h>
#include <unistd.h>

#include "zforge/catalog.h"

#include "zf_test.h"

typedef struct place {
    char dir[64];
    char path[400];
} place;

static inline void place_make(place *p)
{
    strcpy(p->dir, "t_catalog.XXXXXX");
    ZF_CHECK(mkdtemp(p->dir));
}

static inline void place_remove(place *p)
{
    char command[96];

    snprintf(command, sizeof(command), "rm -rf %s", p->dir);
    ZF_CHECK(system(command) == 0);
}

/* The path of `name` in the folder, until the next call. */
static inline const char *place_path(place *p, const char *name)
{
    snprintf(p->path, sizeof(p->path), "%s/%s", p->dir, name);
    return p->path;
}

/* Writes a file, with its folders. */
static inline void place_write(place *p, const char *name, const char *text)
{
    const char *path = place_path(p, name);
    char folder[400];
    zf_error err = {0};

    snprintf(folder, sizeof(folder), "%s", path);
    *strrchr(folder, '/') = '\0';
    ZF_CHECK_OK(zf_dir_make(folder, &err), &err);
    ZF_CHECK_OK(zf_file_write(path, text, strlen(text), &err), &err);
}

static inline int place_has(place *p, const char *name)
{
    return access(place_path(p, name), F_OK) == 0;
}

static inline int place_holds(place *p, const char *name, const char *text)
{
    return zf_file_same(place_path(p, name), text, strlen(text));
}

/* A search from text, with the shipped contents at hand. */
static inline zf_search *place_search(const char *text)
{
    const zf_search_context context = {.catalog = ZF_SOURCE_DIR "/catalog"};
    zf_search *s = NULL;
    zf_error err = {0};

    ZF_CHECK_OK(zf_search_read_text(&s, text, strlen(text), "test.yaml",
                                    &context, &err),
                &err);
    return s;
}

#endif
