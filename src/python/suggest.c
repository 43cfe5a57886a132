#include "python/suggest.h"

#include <ctype.h>
#include <string.h>

enum { CANDIDATES_MAX = 750, NAME_MAX_LENGTH = 40, MOVE_COST = 2, CASE_COST = 1 };

static size_t
substitution_cost(char a, char b)
{
    if (a == b)
        return 0;
    return tolower((unsigned char)a) == tolower((unsigned char)b) ? CASE_COST : MOVE_COST;
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* levenshtein_distance() of what is left without common ends, a not longer than b; limit + 1 if it is more than limit. */
static size_t
table_distance(const char *a, size_t n, const char *b, size_t m, size_t limit)
{
    size_t row[NAME_MAX_LENGTH], result = 0;
    for (size_t i = 0; i < n; i++)
        row[i] = (i + 1) * MOVE_COST;
    for (size_t j = 0; j < m; j++) {
        size_t distance = result = j * MOVE_COST, smallest = (size_t)-1;
        for (size_t i = 0; i < n; i++) {
            size_t substitute = distance + substitution_cost(b[j], a[i]);
            distance = row[i];
            result = least(substitute, least(result, distance) + MOVE_COST);
            row[i] = result;
            smallest = least(smallest, result);
        }
        if (smallest > limit)
            return limit + 1;
    }
    return result;
}

static size_t
distance_of(const char *a, const char *b, size_t limit)
{
    size_t n = strlen(a), m = strlen(b);
    for (; n && m && *a == *b; n--, m--)
        a++, b++;
    for (; n && m && a[n - 1] == b[m - 1]; n--)
        m--;
    if (n == 0 || m == 0)
        return (n + m) * MOVE_COST;
    if (n > NAME_MAX_LENGTH || m > NAME_MAX_LENGTH)
        return limit + 1;
    if ((n > m ? n - m : m - n) * MOVE_COST > limit)
        return limit + 1;
    return n > m ? table_distance(b, m, a, n, limit) : table_distance(a, n, b, m, limit);
}

size_t
suggest(const char *name, const char *const *candidates, size_t count)
{
    size_t best = count, best_distance = (size_t)-1;
    if (count >= CANDIDATES_MAX)
        return count;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, candidates[i]) == 0)
            continue;
        size_t limit = (strlen(name) + strlen(candidates[i]) + 3) * MOVE_COST / 6;
        limit = least(limit, best_distance - 1);
        size_t distance = distance_of(name, candidates[i], limit);
        if (distance > limit)
            continue;
        best = i;
        best_distance = distance;
    }
    return best;
}
