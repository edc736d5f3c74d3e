/* text.c - the nearest known name, for error messages.
 *
 * Optimal string alignment distance: insertions, deletions, substitutions
 * and swaps of neighbours cost one each. */
#include <string.h>

#include "base/base.h"

enum {
    LONGEST = 64
}; /* names beyond this are never "near" */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t zf_text_distance(const char *a, const char *b)
{
    size_t row[3][LONGEST + 1];
    size_t m = strlen(a), n = strlen(b);

    if (m > LONGEST || n > LONGEST)
        return strcmp(a, b) == 0 ? 0 : SIZE_MAX;
    for (size_t j = 0; j <= n; j++)
        row[0][j] = j;
    for (size_t i = 1; i <= m; i++) {
        size_t *now = row[i % 3], *last = row[(i + 2) % 3],
               *before = row[(i + 1) % 3];

        now[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;

            now[j] = least(least(last[j], now[j - 1]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], before[j - 2] + 1);
        }
    }
    return row[m % 3][n];
}

const char *zf_text_nearest(const char *word, const char *const *names,
                            size_t n)
{
    const char *best = NULL;
    size_t best_distance = strlen(word) / 3 + 1;

    for (size_t i = 0; i < n; i++) {
        size_t d = zf_text_distance(word, names[i]);

        if (d <= best_distance && d < strlen(word) &&
            (!best || d < best_distance)) {
            best = names[i];
            best_distance = d;
        }
    }
    return best;
}

int zf_is_identifier(const char *text)
{
    if (!zf_is_letter(*text))
        return 0;
    while (zf_is_letter(*text) || zf_is_digit(*text) || *text == '_')
        text++;
    return !*text;
}
