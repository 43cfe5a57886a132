/* What somebody may have meant who wrote a name that is none, by the measure of Python/suggestions.c and traceback.py: edits count 2,
 * another case of a letter 1. For which candidates it is asked: suggestions.h. */
#ifndef FRONT_SUGGEST_H
#define FRONT_SUGGEST_H

#include <stddef.h>

enum suggest_by {
    SUGGEST_BY_BYTES, /* _Py_CalculateSuggestions (3.10+): compares UTF-8; 749 candidates at most */
    SUGGEST_BY_CHARACTERS /* _compute_suggestion_error's own loop (3.15, after the other): compares characters; 750 at most */
};

/* The index of the candidate, of `count` (UTF-8, terminated), that is closest to name; count if none is close. Of equally close ones the
 * first; name itself is no candidate. */
size_t suggest(const char *name, const char *const *candidates, size_t count, enum suggest_by by);

#endif
