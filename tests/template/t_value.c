/* Views: setting, replacing, appending, and the names items get. */
#include <setjmp.h>

#include "zforge/template.h"

#include "template/value.h"
#include "view.h"
#include "zf_oom.h"
#include "zf_test.h"

ZF_TEST(sets_and_gets)
{
    zf_value *map = zf_value_map();

    ZF_CHECK_SI_EQ(zf_value_set(map, "a", zf_value_text("x")), ZF_OK);
    ZF_CHECK_SI_EQ(zf_value_set(map, "b", zf_value_list()), ZF_OK);
    ZF_CHECK_STR_EQ(zf_value_get(map, "a")->text, "x");
    ZF_CHECK_SI_EQ(zf_value_kind_of(zf_value_get(map, "b")), ZF_VALUE_LIST);
    ZF_CHECK_SI_EQ(zf_value_set(map, "a", zf_value_truth(7)), ZF_OK);
    ZF_CHECK_SI_EQ(zf_value_kind_of(zf_value_get(map, "a")), ZF_VALUE_TRUTH);
    ZF_CHECK_SI_EQ(zf_value_get(map, "a")->truth, 1);
    ZF_CHECK(zf_value_get(map, "c") == NULL);
    ZF_CHECK(zf_value_get(zf_value_get(map, "b"), "a") == NULL);
    ZF_CHECK(zf_value_find(map, "ab", 1) == zf_value_get(map, "a"));
    ZF_CHECK_SI_EQ(zf_value_kind_of(map), ZF_VALUE_MAP);
    zf_value_free(map);
    zf_value_free(NULL);
}

ZF_TEST(refuses_misuse)
{
    zf_value *map = zf_value_map(), *list = zf_value_list();

    ZF_CHECK_SI_EQ(zf_value_set(map, "a", NULL), ZF_ENOMEM);
    ZF_CHECK_SI_EQ(zf_value_append(list, NULL), ZF_ENOMEM);
    ZF_CHECK_SI_EQ(zf_value_set(NULL, "a", zf_value_map()), ZF_ENOMEM);
    ZF_CHECK_SI_EQ(zf_value_append(NULL, zf_value_map()), ZF_ENOMEM);
    ZF_CHECK_SI_EQ(zf_value_set(list, "a", zf_value_map()), ZF_EBUG);
    ZF_CHECK_SI_EQ(zf_value_append(map, zf_value_map()), ZF_EBUG);
    ZF_CHECK(zf_value_get(map, "a") == NULL);
    zf_value_free(map);
    zf_value_free(list);
}

static int truth_of(const zf_value *map, const char *key)
{
    const zf_value *v = zf_value_get(map, key);

    ZF_CHECK(v && zf_value_kind_of(v) == ZF_VALUE_TRUTH);
    return v->truth;
}

ZF_TEST(items_know_their_place)
{
    zf_value *list = zf_value_list(), *item[4];

    for (int i = 0; i < 4; i++)
        item[i] = zf_value_map();
    ZF_CHECK_SI_EQ(zf_value_set(item[1], "last", zf_value_text("mine")), ZF_OK);
    ZF_CHECK_SI_EQ(zf_value_set(item[2], "index", zf_value_text("i")), ZF_OK);
    for (int i = 0; i < 4; i++) {
        ZF_CHECK_SI_EQ(zf_value_append(list, item[i]), ZF_OK);
        if (i == 1)
            ZF_CHECK_SI_EQ(zf_value_append(list, zf_value_text("t")), ZF_OK);
    }
    ZF_CHECK_SI_EQ(truth_of(item[0], "first"), 1);
    ZF_CHECK_SI_EQ(truth_of(item[0], "last"), 0);
    ZF_CHECK_STR_EQ(zf_value_get(item[0], "index")->text, "1");
    ZF_CHECK_SI_EQ(truth_of(item[1], "first"), 0);
    ZF_CHECK_STR_EQ(zf_value_get(item[1], "last")->text, "mine");
    ZF_CHECK_STR_EQ(zf_value_get(item[2], "index")->text, "i");
    ZF_CHECK_SI_EQ(truth_of(item[2], "last"), 0);
    ZF_CHECK_STR_EQ(zf_value_get(item[3], "index")->text, "5");
    ZF_CHECK_SI_EQ(truth_of(item[3], "last"), 1);
    /* A later definition wins, and append leaves it alone from then on. */
    ZF_CHECK_SI_EQ(zf_value_set(item[3], "last", zf_value_truth(1)), ZF_OK);
    ZF_CHECK_SI_EQ(zf_value_append(list, zf_value_map()), ZF_OK);
    ZF_CHECK_SI_EQ(truth_of(item[3], "last"), 1);
    zf_value_free(list);
}

ZF_TEST(holds_many_names)
{
    zf_value *map = zf_value_map();

    for (int i = 0; i < 20000; i++) {
        char key[32];

        snprintf(key, sizeof(key), "key%d", i);
        ZF_CHECK_SI_EQ(zf_value_set(map, key, zf_value_text(key)), ZF_OK);
    }
    for (int i = 0; i < 20000; i++) {
        char key[32];

        snprintf(key, sizeof(key), "key%d", i);
        ZF_CHECK_STR_EQ(zf_value_get(map, key)->text, key);
    }
    ZF_CHECK(zf_value_get(map, "key") == NULL);
    zf_value_free(map);
}

static zf_status build_and_free(void *arg, zf_error *err)
{
    zf_value *list = zf_value_list();
    zf_status st = ZF_OK;

    (void)arg;
    for (int i = 0; st == ZF_OK && i < 18; i++) {
        zf_value *item = zf_value_map();

        st = zf_value_set(item, "a", zf_value_text("x"));
        if (st == ZF_OK)
            st = zf_value_append(list, item);
        else
            zf_value_free(item);
    }
    zf_value_free(list);
    if (st != ZF_OK)
        return zf_error_set(err, st, NULL, "out of memory");
    return ZF_OK;
}

ZF_TEST(t_oom_value)
{
    ZF_CHECK_OOM(build_and_free, NULL);
}

ZF_TEST_MAIN(ZF_CASE(sets_and_gets), ZF_CASE(refuses_misuse),
             ZF_CASE(items_know_their_place), ZF_CASE(holds_many_names),
             ZF_CASE(t_oom_value))
