/* What a scenario's comments tell the player: captions, questions, chapters, options; and its title and abstract.
 *
 *     # arenascope: python=3.8 view=gc about=items block=48 pool=1K arena=16K unaligned=7      options, before the first statement
 *     #: text      #:ru: text     caption of the next statement; consecutive lines join
 *     #? text      #?ru: text     question for the audience
 *     #@ text      #@ru: text     chapter
 *
 * The title and the abstract are the docstring's first line and the rest. A caption in another language above the docstring is both in
 * that language; it is no entry, for nothing stops there.
 *
 * Invariants
 *  - Entries are sorted by statement line, then in order of the text. There is one entry for each statement, kind and language.
 *  - A comment on a line of its own belongs to the next statement; one behind code to the statement on that line (which may have
 *    begun on an earlier one). Behind the last statement it belongs to the end of the run: line = program->lines + 1.
 *  - A language is a lower-case ISO 639 code of two or three letters; "" is the text without one. */
#ifndef FRONT_ANNOTATIONS_H
#define FRONT_ANNOTATIONS_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

enum annotation_kind { ANNOTATION_CAPTION, ANNOTATION_QUESTION, ANNOTATION_CHAPTER };

struct annotation {
    enum annotation_kind kind;
    uint32_t line;        /* where the statement begins that it belongs to */
    uint32_t source_line; /* where the comment itself begins */
    const char *language; /* "" = none given */
    const char *text;     /* lines of one comment are joined by '\n' */
};

struct title {
    const char *language; /* "" = the docstring's own */
    const char *title;    /* one line; "" = none */
    const char *abstract; /* indentation and outer blank lines taken off; "" = none */
};

struct annotations {
    const char *title;          /* of titles[0] */
    const char *abstract;       /* of titles[0] */
    const struct title *titles; /* the docstring's own first */
    uint32_t ntitles;           /* at least 1 */
    const struct annotation *entries;
    uint32_t count;
};

/* The text of that kind at the statement that begins on `line`, in `language` ("ru", "ru_RU.UTF-8", "" or NULL). Falls back to the
 * text without a language, then to English, then to the first there is. NULL: none of that kind there. */
const char *annotation_text(const struct annotations *a, enum annotation_kind kind, uint32_t line,
                            const char *language);

/* Title and abstract in `language`; the docstring's own where there are none. Never NULL. */
const struct title *annotation_title(const struct annotations *a, const char *language);

enum { SCENARIO_NAME_MAX = 32 };

struct option_place {
    int line, column; /* from 1 */
};

/* The options of a scenario. Zero or empty = not given. */
struct scenario_options {
    char python[16];               /* a version of the dialect table */
    char view[SCENARIO_NAME_MAX];  /* the view that opens first; names are the player's business */
    char about[SCENARIO_NAME_MAX]; /* panes about an object stay with what this global name means */
    struct option_place view_at,
        size_at;        /* where the view, and the last of pool and arena, are asked for */
    uint32_t pool;      /* bytes */
    uint32_t arena;     /* bytes */
    uint32_t unaligned; /* seed of the unaligned arena addresses */
    uint32_t block;     /* bytes: panes about a size class stay with the class of such blocks */
};

/* Reads the `# arenascope:` lines before the first statement of a scenario, without reading the rest. An option that does not exist, a
 * version that is not modelled, a size that is no number: STATUS_OPTION, and d says which there are. Sizes take K and M. */
enum status scenario_options_read(const char *text, size_t length, const char *filename,
                                  struct scenario_options *options, struct diagnosis *d);

#endif
