#include "front/suggest.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "front/unicode.h"

enum { CANDIDATES_MAX = 750, NAME_MAX_LENGTH = 40, MOVE_COST = 2, CASE_COST = 1 };

/* A name as it is compared: each letter, and in lower case. */
struct word {
    const uint32_t *letters, *lower;
    size_t length;
};

static size_t
substitution_cost(const struct word *a, size_t i, const struct word *b, size_t j)
{
    if (a->letters[i] == b->letters[j])
        return 0;
    return a->lower[i] == b->lower[j] ? CASE_COST : MOVE_COST;
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* levenshtein_distance() of what is left without common ends, a not longer than b; limit + 1 if it is more than limit. */
static size_t
table_distance(const struct word *a, const struct word *b, size_t limit)
{
    size_t row[NAME_MAX_LENGTH], result = 0;
    for (size_t i = 0; i < a->length; i++)
        row[i] = (i + 1) * MOVE_COST;
    for (size_t j = 0; j < b->length; j++) {
        size_t distance = result = j * MOVE_COST, smallest = (size_t)-1;
        for (size_t i = 0; i < a->length; i++) {
            size_t substitute = distance + substitution_cost(b, j, a, i);
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
distance_of(struct word a, struct word b, size_t limit)
{
    for (; a.length && b.length && *a.letters == *b.letters; a.length--, b.length--)
        a.letters++, a.lower++, b.letters++, b.lower++;
    for (; a.length && b.length && a.letters[a.length - 1] == b.letters[b.length - 1]; a.length--)
        b.length--;
    size_t n = a.length, m = b.length;
    if (n == 0 || m == 0)
        return (n + m) * MOVE_COST;
    if (n > NAME_MAX_LENGTH || m > NAME_MAX_LENGTH)
        return limit + 1;
    if ((n > m ? n - m : m - n) * MOVE_COST > limit)
        return limit + 1;
    return n > m ? table_distance(&b, &a, limit) : table_distance(&a, &b, limit);
}

/* The word of a name in UTF-8: of its bytes, whose case is ASCII's, or of its characters. */
static struct word
word_of(const char *name, enum suggest_by by)
{
    size_t size = strlen(name), n = 0;
    uint32_t *letters = store_realloc(NULL, (2 * size + 1) * sizeof *letters);
    for (size_t i = 0; i < size; n++) {
        uint32_t bytes = 1;
        letters[n] =
            by == SUGGEST_BY_BYTES ? (unsigned char)name[i] : utf8_decode(name + i, &bytes);
        i += bytes;
    }
    for (size_t i = 0; i < n; i++)
        letters[n + i] =
            by == SUGGEST_BY_BYTES && letters[i] >= 0x80 ? letters[i] : unicode_lower(letters[i]);
    return (struct word){letters, letters + n, n};
}

static void
word_free(struct word word)
{
    free((uint32_t *)word.letters);
}

size_t
suggest(const char *name, const char *const *candidates, size_t count, enum suggest_by by)
{
    struct word wanted = word_of(name, by);
    size_t best = count, best_distance = by == SUGGEST_BY_BYTES ? (size_t)-1 : wanted.length;
    size_t most = by == SUGGEST_BY_BYTES ? CANDIDATES_MAX - 1 : CANDIDATES_MAX;
    int too_long = by == SUGGEST_BY_CHARACTERS && wanted.length > NAME_MAX_LENGTH;
    for (size_t i = 0; i < count && count <= most && !too_long && best_distance; i++) {
        if (strcmp(name, candidates[i]) == 0)
            continue;
        struct word word = word_of(candidates[i], by);
        size_t limit = (wanted.length + word.length + 3) * MOVE_COST / 6;
        limit = least(limit, best_distance - 1);
        size_t distance = distance_of(wanted, word, limit);
        word_free(word);
        if (distance > limit)
            continue;
        best = i;
        best_distance = distance;
    }
    word_free(wanted);
    return best;
}
