/* Events: every visible change is one, and each has one sentence and CPython's name of the function that does it.
 *
 * The table is spread over the rooms: src/ROOM/events.def holds the rows of that room, and this header gathers them. A row is
 *
 *     EVENT(KIND, FAMILY, FLAGS, "c_function", "sentence")
 *
 * KIND names the enum (EV_KIND). FAMILY is what filters and "next event of this kind" go by. FLAGS: LANDMARK events are remembered
 * for the timeline bar, PHASE events are where stepping by collection phase stops; 0 or a sum. The sentence is English, one
 * sentence (or two short ones), translated through gettext; {type:i} in it is replaced by argument i (0..3), shown as
 *   n number   bytes "48 bytes", objects, blocks, slots, attributes likewise   class "class 2 (48 bytes)"   pool "A1:22"   arena "A1"
 *   block "A1:22#5"   addr hexadecimal   obj an object as the audience knows it ("list a", "dict #12")   bound the same, by another name
 *   than it has just got   type its type   gen generation number   list the list of a generation   text the label of a mark
 *   name a name of the program */
#ifndef BASE_EVENT_H
#define BASE_EVENT_H

#include <stdint.h>

enum event_family {
    FAMILY_OPERATION,  /* boundaries and bookkeeping of the run itself */
    FAMILY_SOURCE,     /* lines, calls, returns */
    FAMILY_BLOCK,      /* a block is handed out or comes back */
    FAMILY_POOL,       /* a pool changes its state or list */
    FAMILY_ARENA,      /* an arena is mapped, unmapped or moves in usable_arenas */
    FAMILY_LIBC,       /* the underlying allocator is asked */
    FAMILY_OBJECT,     /* an object is born, changes, dies */
    FAMILY_REFCOUNT,   /* a reference count changes */
    FAMILY_WEAKREF,    /* a weak reference is made, cleared, calls back */
    FAMILY_FINALIZER,  /* __del__ */
    FAMILY_COLLECTION, /* the collector */
    FAMILY_OUTPUT,     /* the program prints */
    FAMILY_MARK,       /* captions, chapters, breakpoints, marks of a recording */
    FAMILIES
};

enum { LANDMARK = 1, PHASE = 2 };

enum event_kind {
#define EVENT(kind, family, flags, function, sentence) EV_##kind,
#include "base/event_table.h"
#undef EVENT
    EVENT_KINDS
};

/* Flags by kind, as constants that the compiler can fold. */
enum {
#define EVENT(kind, family, flags, function, sentence) EV_FLAGS_##kind = (flags),
#include "base/event_table.h"
#undef EVENT
    EV_FLAGS_END_OF_LIST
};

/* One event as it happened. No padding: it is part of the state. */
struct event {
    uint64_t number; /* 1 is the first; event N leads to moment N */
    int64_t arg[4];  /* meaning by kind, see the sentence */
    uint32_t line;   /* source line, 0 = none */
    uint32_t kind;   /* enum event_kind */
};

struct event_info {
    const char *name;     /* "POOL_FULL" */
    const char *function; /* CPython's function, "" = none */
    const char *sentence;
    enum event_family family;
    int flags;
};

/* The row of a kind. Static storage. */
const struct event_info *event_info(enum event_kind kind);

/* The family's name as users type it ("pool"). Static storage. */
const char *event_family_name(enum event_family family);

/* The kind called name (any case, '-' for '_'); EVENT_KINDS if there is none. */
enum event_kind event_kind_named(const char *name);

/* The family called name; FAMILIES if there is none. */
enum event_family event_family_named(const char *name);

#endif
