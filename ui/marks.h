/* Marks of a run: what landmarks mean for the audience. */
#ifndef UI_MARKS_H
#define UI_MARKS_H

#include "front/annotations.h"
#include "timeline/moment.h"
#include "ui/roles.h"

/* Kinds of marks on the timeline bar; where several fall on one cell, the first of this list wins. */
enum mark {
    MARK_CHAPTER,
    MARK_QUESTION,
    MARK_BREAKPOINT,
    MARK_COLLECTION,
    MARK_UNMAPPED,
    MARK_MAPPED,
    MARK_CAPTION,
    MARKS
};

/* The words that an audience is told. */
enum { MARKS_SPOKEN = 1 << MARK_CAPTION | 1 << MARK_QUESTION | 1 << MARK_CHAPTER };

struct mark_info {
    char letter; /* on the bar */
    enum role role;
    const char *name; /* N_() */
};

extern const struct mark_info mark_info[MARKS];

/* The mark that an event is; MARKS if it is none. */
enum mark mark_of(const struct event *event);

/* The latest landmark at or before the moment that is such a mark; NULL if there is none. */
const struct landmark *mark_before(const struct moment *moment, enum mark mark);

/* The nearest landmark after (direction > 0) or before (< 0) moment `from` that is one of `marks` (bits 1 << mark); NULL if there is
 * none. */
const struct landmark *
mark_next(const struct moment *moment, unsigned marks, uint64_t from, int direction);

enum { WORDS_SIZE = 2048 };

/* The text as one paragraph, in buffer: line feeds become blanks. */
const char *flowed(const char *text, char buffer[WORDS_SIZE]);

/* The words of a caption or question as one paragraph, in `language`, in buffer; NULL if there are none. */
const char *spoken_words(const struct annotations *a, enum annotation_kind kind, uint32_t line,
                         const char *language, char buffer[WORDS_SIZE]);

#endif
