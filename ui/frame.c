#include "config.h"

#include "ui/frame.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "front/annotations.h"
#include "ui/i18n.h"
#include "ui/marks.h"
#include "ui/panes/common.h"
#include "ui/search.h"
#include "ui/snapshot.h"
#include "ui/status_lines.h"

static void
scene_set(struct scene *scene, const struct moment *moment, const struct view_state *view,
          struct touched *touched, struct census *census)
{
    int hidden = view_hides(view, moment);
    census_take(census, moment->mem);
    if (hidden)
        touched_nothing(touched);
    else
        touched_collect(touched, moment);
    *scene = (struct scene){moment, view, touched, census, hidden};
}

/* Lines of the longest caption of the run: their room is kept all the time, so that the stage does not jump. */
static int
caption_lines(const struct moment *moment, const struct view_state *view, int cols, int most)
{
    const struct annotations *a = moment->annotations;
    char words[WORDS_SIZE];
    if (!a)
        return 0;
    const char *abstract = annotation_title(a, view->language)->abstract;
    int lines = text_lines(TIER_FINE, flowed(abstract, words), cols);
    for (uint32_t i = 0; i < a->count; i++) {
        const struct annotation *entry = &a->entries[i];
        const char *text = entry->kind == ANNOTATION_CHAPTER
                               ? NULL
                               : spoken_words(a, entry->kind, entry->line, view->language, words);
        int n = text ? text_lines(TIER_FINE, text, cols) : 0;
        lines = n > lines ? n : lines;
    }
    return lines > most ? most : lines;
}

struct frame_parts
frame_parts(const struct moment *moment, const struct view_state *view, int cols, int rows)
{
    struct frame_parts parts = {.cols = cols, .rows = rows};
    int most = view->present ? 5 : rows < 22 ? 2 : 3;
    parts.caption_rows = caption_lines(moment, view, cols - 4, most);
    parts.why_rows = cols < 140 && rows >= 22 ? 2 : 1;
    parts.timeline_y = rows - 1;
    parts.why_y = parts.timeline_y - parts.why_rows;
    parts.caption_y = parts.why_y - parts.caption_rows;
    parts.stage_y = 1;
    parts.stage_rows = parts.caption_y - parts.stage_y;
    return parts;
}

unsigned
panes_absent(const struct moment *moment)
{
    static const enum pane_id of_scenarios[] = {PANE_SOURCE, PANE_OUTPUT,  PANE_NAMES, PANE_GRAPH,
                                                PANE_BYTES,  PANE_RESERVE, PANE_LISTS, PANE_PHASES};
    unsigned absent = 0;
    for (size_t i = 0; !moment->scenario && i < sizeof of_scenarios / sizeof *of_scenarios; i++)
        absent |= 1u << of_scenarios[i];
    return absent;
}

/* Joins the parts of a note (lines) with commas, as many as fit. */
static void
fit_note(char *note, enum glyph_tier tier, int room)
{
    char *part = note;
    while (*part) {
        char *end = part + strcspn(part, "\n");
        char separator = *end;
        *end = '\0';
        if (text_columns(tier, note) > room) {
            part[part > note ? -2 : 0] = '\0';
            return;
        }
        if (separator == '\0')
            return;
        memmove(end + 2, end + 1, strlen(end + 1) + 1);
        memcpy(end, ", ", 2);
        part = end + 2;
    }
}

enum { NOTE_SIZE = 200 };

/* The note of the pane's title line, as much of it as there is room for. */
static void
pane_note(const struct scene *scene, struct area box, enum pane_id pane, char note[NOTE_SIZE + 32])
{
    enum { AROUND = 9 /* corners and blanks */ };
    enum glyph_tier tier = box.canvas->tier;
    note[0] = '\0';
    if (panes[pane]->subtitle)
        panes[pane]->subtitle(scene, note, NOTE_SIZE);
    fit_note(note, tier, box.w - AROUND - text_columns(tier, _(panes[pane]->title)));
}

/* Panes that are shown while the outcome is hidden: they hide it themselves, or do not tell it. */
static int
keeps_secret(enum pane_id pane)
{
    return pane == PANE_SOURCE || pane == PANE_OUTPUT || pane == PANE_LOG || pane == PANE_HELP;
}

/* Draws a pane in its box. The hardware cursor goes to the item that the pane with the focus puts it on: screen readers follow it. */
static void
draw_pane(const struct scene *scene, struct area box, enum pane_id pane, int focus)
{
    char note[NOTE_SIZE + 32] = "";
    struct canvas *canvas = box.canvas;
    int hidden = scene->hidden && !keeps_secret(pane);
    int cursor_x = canvas->cursor_x, cursor_y = canvas->cursor_y;
    if (!hidden)
        pane_note(scene, box, pane, note);
    struct area inside =
        draw_box(box, focus ? ROLE_BORDER_FOCUS : ROLE_BORDER, _(panes[pane]->title), note);
    if (focus)
        draw_cursor(inside, 0, 0, 0);
    if (hidden)
        draw_text(inside, inside.w / 2, inside.h / 2, ROLE_HIDDEN, "?");
    else if (inside.w > 0 && inside.h > 0)
        panes[pane]->draw(scene, inside);
    if (focus && scene->view->search)
        search_mark(inside, scene->view->search);
    if (!focus) {
        canvas->cursor_x = cursor_x;
        canvas->cursor_y = cursor_y;
    }
}

/* The box of a placed pane: one cell more each way, which it shares with its neighbours. */
static struct area
box_of(struct area stage, const struct placed *p)
{
    return area_part(stage, p->x, p->y, p->width + 1, p->height + 1);
}

/* Draws the panes of the layout. The one with the focus comes last so that its border is whole; then the titles that lie on it. */
static void
draw_layout(const struct scene *scene, struct area stage, const struct stage_layout *layout)
{
    const struct placed *focus = NULL;
    for (int i = 0; i < layout->count; i++) {
        const struct placed *p = &layout->placed[i];
        if (p->pane == scene->view->focus)
            focus = p;
        else
            draw_pane(scene, box_of(stage, p), p->pane, 0);
    }
    if (focus)
        draw_pane(scene, box_of(stage, focus), focus->pane, 1);
    for (int i = 0; focus && i < layout->count; i++) {
        const struct placed *p = &layout->placed[i];
        char note[NOTE_SIZE + 32] = "";
        if (p->y != focus->y + focus->height)
            continue;
        if (!scene->hidden)
            pane_note(scene, box_of(stage, p), p->pane, note);
        draw_box_title(box_of(stage, p), ROLE_BORDER, _(panes[p->pane]->title), note);
    }
}

/* Says on the stage's last border which view it is, what it is compared with, and how many of its panes are not shown. */
static void
draw_foot(struct area stage, const struct view_state *view, const struct stage_layout *layout)
{
    char text[96], number[32];
    snprintf(text, sizeof text, " %d %s ", (int)view->view + 1, view_title(view->view));
    int x = draw_text(stage, 2, stage.h - 1, ROLE_HINT, text);
    if (view->compared) {
        snprintf(text, sizeof text, _(" compared with event %s "),
                 grouped(view->compared->moment, number, sizeof number));
        draw_text(stage, x + 1, stage.h - 1, ROLE_CHANGED, text);
    }
    if (layout->left_out == 0)
        return;
    snprintf(text, sizeof text, ngettext(" +%d pane: Tab ", " +%d panes: Tab ", layout->left_out),
             layout->left_out);
    draw_text(stage, stage.w - 2 - text_columns(stage.canvas->tier, text), stage.h - 1, ROLE_HINT,
              text);
}

static int
is_placed(const struct stage_layout *layout, enum pane_id pane)
{
    for (int i = 0; i < layout->count; i++)
        if (layout->placed[i].pane == pane)
            return 1;
    return 0;
}

/* A pane that has the focus but no room in the layout gets the whole stage as long as it has the focus. */
static void
draw_stage(const struct scene *scene, struct area stage)
{
    const struct view_state *view = scene->view;
    struct stage_layout layout;
    if (view->help) {
        draw_pane(scene, stage, PANE_HELP, 1);
        return;
    }
    if (view->zoom != PANES) {
        draw_pane(scene, stage, view->zoom, 1);
        return;
    }
    layout_view(&layout, view->view, view->present, stage.w - 1, stage.h - 1,
                panes_absent(scene->moment));
    if (!is_placed(&layout, view->focus)) {
        draw_pane(scene, stage, view->focus, 1);
        return;
    }
    draw_layout(scene, stage, &layout);
    draw_foot(stage, view, &layout);
}

static void
draw_too_small(struct canvas *canvas)
{
    struct area area = area_whole(canvas);
    char text[160];
    snprintf(text, sizeof text, _("Arenascope needs %dx%d characters; this terminal has %dx%d."),
             FRAME_MIN_COLS, FRAME_MIN_ROWS, canvas->cols, canvas->rows);
    draw_wrapped(area, 0, ALIGN_LEFT, ROLE_TEXT, text);
}

void
frame_draw(struct canvas *canvas, const struct moment *moment, const struct view_state *view)
{
    struct scene scene;
    struct touched touched;
    struct census census;
    canvas_clear(canvas);
    if (canvas->cols < FRAME_MIN_COLS || canvas->rows < FRAME_MIN_ROWS) {
        draw_too_small(canvas);
        return;
    }
    struct area whole = area_whole(canvas);
    struct frame_parts p = frame_parts(moment, view, canvas->cols, canvas->rows);
    scene_set(&scene, moment, view, &touched, &census);
    draw_title_line(area_part(whole, 0, 0, p.cols, 1), &scene);
    draw_stage(&scene, area_part(whole, 0, p.stage_y, p.cols, p.stage_rows));
    draw_caption(area_part(whole, 0, p.caption_y, p.cols, p.caption_rows), &scene);
    draw_why(area_part(whole, 0, p.why_y, p.cols, p.why_rows), &scene);
    draw_timeline(area_part(whole, 0, p.timeline_y, p.cols, 1), &scene);
}

int
frame_event_at(struct canvas *canvas, const struct moment *moment, const struct view_state *view,
               int x, int y, uint64_t *number)
{
    struct scene scene;
    struct touched touched;
    struct census census;
    struct frame_parts p = frame_parts(moment, view, canvas->cols, canvas->rows);
    if (y != p.timeline_y || canvas->cols < FRAME_MIN_COLS || canvas->rows < FRAME_MIN_ROWS)
        return 0;
    scene_set(&scene, moment, view, &touched, &census);
    return timeline_event_at(area_part(area_whole(canvas), 0, p.timeline_y, p.cols, 1), &scene, x,
                             number);
}

void
pane_draw(struct canvas *canvas, const struct moment *moment, const struct view_state *view,
          enum pane_id pane)
{
    struct scene scene;
    struct touched touched;
    struct census census;
    canvas_clear(canvas);
    scene_set(&scene, moment, view, &touched, &census);
    panes[pane]->draw(&scene, area_whole(canvas));
}

int
pane_rows(const struct moment *moment, const struct view_state *view, enum pane_id pane, int cols)
{
    struct scene scene;
    struct touched touched;
    struct census census;
    scene_set(&scene, moment, view, &touched, &census);
    int rows = panes[pane]->rows ? panes[pane]->rows(&scene, cols) : FRAME_MIN_ROWS;
    return rows < 1 ? 1 : rows;
}

void
view_init(struct view_state *view)
{
    memset(view, 0, sizeof *view);
    view->focus = PANE_ARENAS;
    view->zoom = PANES;
    view->selected = (struct selection){NOTHING_SELECTED, NOTHING_SELECTED, NOTHING_SELECTED,
                                        NOTHING_SELECTED, 0};
    view->hidden_at = UINT64_MAX;
    view->speed = 1;
    view->title = "";
    view->language = "";
}
