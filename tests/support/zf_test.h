/* zf_test.h - a thin layer over cmocka: seeds, multiplier, comparisons that
 * print both sides.
 *
 *     ZF_TEST(name) { ... ZF_CHECK_FMPQ_EQ(got, want); ... }
 *     ZF_TEST_MAIN(ZF_CASE(name), ZF_CASE(other))
 */
#ifndef ZF_TEST_H
#define ZF_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "zforge/base.h"

/* cmocka.h needs what stands above it. */
/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#define ZF_TEST(name) static void name(void **zf_state __attribute__((unused)))
#define ZF_CASE(name) cmocka_unit_test(name)
#define ZF_TEST_MAIN(...)                                       \
 int main(void)                                                 \
 {                                                              \
  const struct CMUnitTest zf_cases[] = {__VA_ARGS__};           \
  int zf_failed = cmocka_run_group_tests(zf_cases, NULL, NULL); \
                                                                \
  flint_cleanup_master();                                       \
  return zf_failed;                                             \
 }

/* How much longer than usual random tests run: ZF_TEST_MULTIPLIER, or 1. */
static inline slong zf_test_multiplier(void)
{
    const char *text = getenv("ZF_TEST_MULTIPLIER");
    long m = text ? strtol(text, NULL, 10) : 1;

    return m > 0 ? m : 1;
}

/* The seed of this run: ZF_TEST_SEED, or a fixed one. */
static inline uint64_t zf_test_seed(void)
{
    const char *text = getenv("ZF_TEST_SEED");

    return text ? strtoull(text, NULL, 10) : 20201120u;
}

/* splitmix64: small, and the same on every machine. */
static inline uint64_t zf_test_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* Uniform in [low, high]. */
static inline slong zf_test_between(uint64_t *state, slong low, slong high)
{
    uint64_t span = (uint64_t)high - (uint64_t)low + 1;

    return low + (slong)(zf_test_random(state) % span);
}

#define ZF_FAIL(...)                                                  \
 do {                                                                 \
  print_error(__VA_ARGS__);                                           \
  print_error("  (seed %llu)\n", (unsigned long long)zf_test_seed()); \
  fail();                                                             \
 } while (0)

#define ZF_CHECK(condition)                                          \
 do {                                                                \
  if (!(condition))                                                  \
   ZF_FAIL("%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
 } while (0)

#define ZF_CHECK_OK(status, err)                                       \
 do {                                                                  \
  if ((status) != ZF_OK)                                               \
   ZF_FAIL("%s:%d: %s:%zu:%zu: %s\n", __FILE__, __LINE__, (err)->file, \
           (err)->line, (err)->column, (err)->message);                \
 } while (0)

#define ZF_CHECK_STR_EQ(got, want)                                         \
 do {                                                                      \
  const char *zf_got = (got), *zf_want = (want);                           \
                                                                           \
  if (strcmp(zf_got, zf_want) != 0)                                        \
   ZF_FAIL("%s:%d: got \"%s\", want \"%s\"\n", __FILE__, __LINE__, zf_got, \
           zf_want);                                                       \
 } while (0)

#define ZF_CHECK_SI_EQ(got, want)                                              \
 do {                                                                          \
  long long zf_got = (long long)(got), zf_want = (long long)(want);            \
                                                                               \
  if (zf_got != zf_want)                                                       \
   ZF_FAIL("%s:%d: %s is %lld, want %lld\n", __FILE__, __LINE__, #got, zf_got, \
           zf_want);                                                           \
 } while (0)

#define ZF_CHECK_FMPZ_EQ(got, want)                                      \
 do {                                                                    \
  if (!fmpz_equal(got, want)) {                                          \
   char *zf_g = fmpz_get_str(NULL, 10, got);                             \
   char *zf_w = fmpz_get_str(NULL, 10, want);                            \
                                                                         \
   ZF_FAIL("%s:%d: %s is %s, want %s\n", __FILE__, __LINE__, #got, zf_g, \
           zf_w);                                                        \
  }                                                                      \
 } while (0)

#define ZF_CHECK_FMPQ_EQ(got, want)                                      \
 do {                                                                    \
  if (!fmpq_equal(got, want)) {                                          \
   char *zf_g = fmpq_get_str(NULL, 10, got);                             \
   char *zf_w = fmpq_get_str(NULL, 10, want);                            \
                                                                         \
   ZF_FAIL("%s:%d: %s is %s, want %s\n", __FILE__, __LINE__, #got, zf_g, \
           zf_w);                                                        \
  }                                                                      \
 } while (0)

#endif
