/* What is being looked at and how: everything that a frame needs beside the moment. It outlives seeks.
 *
 * Invariants: selections are by identity (an arena's index, a pool's index, a block's address, an object's index), never by row; one
 * that does not exist at a moment is said to be gone, and comes back with the moment. */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "ui/layout.h"
#include "ui/touched.h"

struct history;  /* ui/history.h */
struct keymap;   /* ui/keys.h */
struct lives;    /* ui/lives.h */
struct snapshot; /* ui/snapshot.h */
struct told;     /* ui/told.h */

enum { NOTHING_SELECTED = 0xffffffff };

/* A pane's own state. */
struct pane_state {
    int scroll; /* rows above the top; the pane limits it when it draws */
    int pinned; /* scrolled by hand; else the pane turns to what the event touched */
    int aside;  /* columns left of the edge */
    int mode;   /* meaning by pane: 0 is what it starts with */
};

/* What the audience looks at. NOTHING_SELECTED: whatever the latest event is about. */
struct selection {
    uint32_t arena;
    uint32_t pool;
    uint32_t object;
    uint32_t class;
    uint64_t block; /* address, 0 = none */
};

enum play_state { PLAY_PAUSED, PLAY_FORWARD, PLAY_BACK };

struct view_state {
    enum view_id view;
    enum pane_id focus;
    enum pane_id zoom; /* the pane that has the whole stage; PANES = none */
    int help;          /* the help pane lies over the stage */
    struct pane_state pane[PANES];
    struct selection selected;
    uint64_t
        hidden_at; /* the moment from which on the outcome is hidden; UINT64_MAX = not hidden */
    size_t hidden_bytes; /* output before that moment */
    int present;         /* large caption, nothing small or dim */
    enum play_state play;
    int speed;            /* while playing: 1 is four events a second */
    int hurry;            /* a long answer is played at least so fast; 0 = nothing hurries */
    const struct keymap *keymap; /* for hints and help; NULL = the keys of the table */
    char about[48]; /* nothing selected: panes about an object stay with what this global name is bound to; "" = they follow the events */
    const char *title;    /* of the workload: file or docstring title */
    const char *language; /* of captions, ISO 639: "en", "ru" */
    const char *message;  /* shown instead of the why line until the next command; NULL = none */
    const char *prompt;   /* what is being typed, with its leading ':' or '/'; NULL = nothing */
    int prompt_cursor;    /* column of the cursor in it */
    const char *search;   /* what is looked for, marked wherever it shows; NULL = nothing */
    int *tops; /* by pane: drawing notes the first row shown there; NULL = nobody wants to know */
    const struct history *history; /* for the curves; NULL = not measured yet */
    const struct told *told;       /* for the log; NULL = sentences with the names of now */
    const struct lives
        *lives; /* of the run, for the places of boxes; NULL = not measured: the moment's own */
    const struct snapshot
        *compared; /* the marked moment that this one is compared with; NULL = none */
    const struct moment
        *versus; /* the same program in another version (ui/versus.h); NULL = none */
    int parted;  /* what the stage runs now is not run there */
};

/* The state a session starts with: overview, nothing selected, paused. */
void view_init(struct view_state *view);

/* Is the outcome of this moment hidden from the audience? */
static inline int
view_hides(const struct view_state *view, const struct moment *moment)
{
    return view->hidden_at != UINT64_MAX && moment->number > view->hidden_at;
}

/* How fast it plays now, in the units of speed. */
static inline int
view_pace(const struct view_state *view)
{
    return view->hurry > view->speed ? view->hurry : view->speed;
}

#endif
