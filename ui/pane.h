/* A pane: one aspect of a moment, drawn into a rectangle. One file a pane under ui/panes/, each a table of functions.
 *
 * Invariants
 *  - A pane draws from a const moment and a const view state and keeps nothing: the same two give the same cells.
 *  - What it cannot show in its rectangle is reachable by scrolling; panes limit the scroll themselves.
 *  - Whatever carries meaning is a glyph; its role (a colour to be) repeats it. */
#ifndef UI_PANE_H
#define UI_PANE_H

#include "timeline/moment.h"
#include "pymalloc/census.h"
#include "ui/draw.h"

struct history;
struct touched;
struct view_state;

/* X(NAME, name): every pane, in the order in which help lists them. The table of NAME is `pane_name` in ui/panes/name.c. */
#define PANE_TABLE(X)           \
    X(SOURCE, source)           \
    X(ARENAS, arenas)           \
    X(ARENA, arena)             \
    X(USABLE, usable)           \
    X(CLASSES, classes)         \
    X(POOL, pool)               \
    X(RING, ring)               \
    X(NEXT, next)               \
    X(LIBC, libc)               \
    X(GENERATIONS, generations) \
    X(PHASES, phases)           \
    X(LISTS, lists)             \
    X(NAMES, names)             \
    X(GRAPH, graph)             \
    X(BYTES, bytes)             \
    X(RESERVE, reserve)         \
    X(OUTPUT, output)           \
    X(LOG, log)                 \
    X(VERSUS, versus)           \
    X(CENSUS, census)           \
    X(CURVES, curves)           \
    X(HELP, help)

enum pane_id {
#define PANE_ID(NAME, name) PANE_##NAME,
    PANE_TABLE(PANE_ID)
#undef PANE_ID
        PANES
};

/* What a pane draws from. */
struct scene {
    const struct moment *moment;
    const struct view_state *view;
    const struct touched *touched;
    const struct census *census;
    int hidden; /* the outcome of this moment is hidden: only panes that can keep it secret are drawn */
};

/* Keys that panes understand, after the key map. */
enum pane_key {
    PANE_KEY_UP,
    PANE_KEY_DOWN,
    PANE_KEY_LEFT,
    PANE_KEY_RIGHT,
    PANE_KEY_PAGE_UP,
    PANE_KEY_PAGE_DOWN,
    PANE_KEY_SELECT, /* takes what is under the selection */
    PANE_KEY_MODE    /* the pane's other way of showing the same */
};

struct pane {
    const char *name;   /* what --zoom takes */
    const char *title;  /* N_(): in its title line */
    const char *legend; /* N_(): what is seen here, told to a student; lines of text */
    /* Draws into the area (without the title line). */
    void (*draw)(const struct scene *scene, struct area area);
    /* Writes the note at the right of the title line, may be NULL: parts, the most important first, with line feeds between them; what
     * has no room is left out. */
    void (*subtitle)(const struct scene *scene, char *buffer, size_t size);
    /* Rows that everything takes at that width; NULL = no more than one screen. */
    int (*rows)(const struct scene *scene, int width);
    /* Moves the pane's own selection; NULL or 0: keys scroll. */
    int (*key)(struct view_state *view, const struct moment *moment, enum pane_key key);
};

extern const struct pane *const panes[PANES];

/* The pane called name; PANES if there is none. */
enum pane_id pane_named(const char *name);

#endif
