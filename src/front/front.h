/* The front of scenario Python: what lexer, parser, scope analysis and compiler share while one program is compiled.
 *
 * Invariants
 *  - Every stage stops at the first error: fail_*() fill the diagnosis and leave (longjmp) for program_compile(), which frees all.
 *  - What the program needs later is taken from `keep`, everything else from `work`.
 *  - A name is an index into `names`; equal names have equal indices. */
#ifndef FRONT_FRONT_H
#define FRONT_FRONT_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "front/dialect.h"
#include "front/scratch.h"

struct annotation;
struct constant;
struct token;
struct warning;

/* A place in the text; both count from 1, columns in characters. */
struct place {
    uint32_t line;
    uint32_t column;
};

/* A comment that starts with "#:", "#?", "#@" or "# arenascope:". */
struct comment {
    const char *text; /* from '#' on, in the source */
    size_t length;
    uint32_t line;
    int alone; /* nothing but white space before it */
};

struct value;

/* What a constant is, and who uses it. */
struct constant_use {
    uint32_t *codes; /* that have it in co_consts */
    uint32_t count;
    const struct value *value; /* which it is; NULL = code */
};

struct front {
    struct scratch work;
    struct scratch keep;
    const char *filename;
    const char *text; /* the source: valid UTF-8, ends in NUL */
    size_t length;
    const struct dialect *dialect;
    struct diagnosis *d;
    int wants_library; /* the scenario imports weakref */
    int library;       /* what is compiled now is the library, see library.h */
    uint32_t future;   /* line on which the scenario imports from __future__ last; 0 = it does not */
    int true_division; /* ... division */
    jmp_buf leave;

    struct comment *comments;
    uint32_t ncomments;

    const char **names;
    uint32_t nnames;
    uint32_t *name_slots; /* hash table of names: index + 1, 0 = empty */
    uint32_t name_room;   /* a power of two, at most half full */

    struct constant *constants;
    struct constant_use *constant_uses; /* by constant */
    uint32_t nconstants;
    const struct value **kept; /* what the syntax tree holds, see tree_keeps() */
    uint32_t nkept;

    struct warning *warnings; /* see warning.h */
    uint32_t nwarnings;
};

/* How the front says that 2.7 has not what scenario Python has. */
#define NO_SYNTAX "no syntax of Python 2.7"

/* What a person has to mend: Python itself refuses it. */
_Noreturn void fail_syntax(struct front *f, struct place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Python takes it, scenario Python does not: "CONSTRUCT not part of scenario Python; ADVICE". The construct comes with its verb ("type
 * annotations are"). Without advice (NULL) the user is told to record the real program. */
_Noreturn void
fail_refused(struct front *f, struct place place, const char *construct, const char *advice);

/* The index of a name. The bytes are copied. */
uint32_t name_index(struct front *f, const char *bytes, size_t length);

/* The index of a name that ends in NUL. */
uint32_t name_of(struct front *f, const char *name);

/* The text of the library (library.h) for the version, in f->work. */
const char *library_text(struct front *f);

#endif
