/* What several panes share: scrolling that follows the event, cells of pools and blocks, lists drawn as links. */
#ifndef UI_PANES_COMMON_H
#define UI_PANES_COMMON_H

#include "ui/i18n.h"
#include "ui/pane.h"
#include "ui/touched.h"
#include "ui/view.h"

enum { NAME_SIZE = 96 };

/* Is the thing marked: touched by the latest events, or different from the moment compared with? The role to draw it in; 0 = not. */
enum role scene_mark(const struct scene *scene, enum thing thing, uint64_t id);

/* The sign before a marked thing: + appeared, - vanished (when comparing), else a pointer. */
void draw_mark(struct area area, int x, int y, enum role mark);

/* The first row to show of `rows`, of which `visible` fit: where the user scrolled to, else the page that holds row `wanted` (whole
 * pages, so that nothing moves while the wanted row stays in view). */
int pane_top(const struct scene *scene, enum pane_id pane, int rows, int visible, int wanted);

/* Draws text into at most `width` columns, cut with a mark; only the text itself gets the role. */
void draw_label(struct area area, int x, int y, int width, enum role role, const char *text);

/* draw_label for the name of a thing: one that is too long loses its end, but not the number behind it ("ReferenceT… #12"). */
void draw_name(struct area area, int x, int y, int width, enum role role, const char *name);

/* Notes the first row shown, for scrolling by hand to start from; pane_top does it itself. */
void note_top(const struct scene *scene, enum pane_id pane, int top);

/* Marks at the right edge that rows lie above or below, when some do. */
void draw_more(struct area area, int top, int visible, int rows);

/* The pool's state for the audience. In the middle of a malloc a pool can be without a free block because the next one is not carved yet:
 * that is not called full. */
enum pool_state shown_pool_state(const struct pymalloc *mem, uint32_t pool);

/* A pool in one cell: its class digit, empty or untouched. */
void draw_pool_cell(struct area area, int x, int y, const struct scene *scene, uint32_t pool);

/* Lets the cell at x, y take a second column: its ground goes on. For presentations. */
void draw_widened(struct area area, int x, int y);

/* Is the arena slot in use at this moment? */
static inline int
arena_mapped(const struct pymalloc *mem, uint32_t arena)
{
    return arena < frozen_length(mem->arenas) && mem->arenas.at[arena].address != 0;
}

/* Arena slots that were ever in use: all that need a place on the screen. */
uint32_t arena_places(const struct pymalloc *mem);

/* Bytes as people say them: "48", "4K", "1M". Writes to buffer; returns it. */
const char *short_bytes(uint64_t bytes, char *buffer, size_t size);

/* A number with thousands separated. Writes to buffer; returns it. */
const char *grouped(uint64_t number, char *buffer, size_t size);

/* Draws words one after the other, from line to line of an area: lists of links. */
struct flow {
    struct area area;
    int x, y;
    int top;    /* lines above the area (scrolled away) */
    int indent; /* of lines after the first */
};

struct flow flow_start(struct area area, int top, int indent);

/* Draws text, on the next line if it does not fit on this one. */
void flow_word(struct flow *flow, enum role role, const char *text);

/* Lines used so far, those scrolled away included. */
int flow_lines(const struct flow *flow);

#endif
