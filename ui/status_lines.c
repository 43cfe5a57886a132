#include "config.h"

#include "ui/status_lines.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "front/annotations.h"
#include "timeline/place.h"
#include "trace/replay.h"
#include "ui/marks.h"
#include "ui/panes/common.h"

enum { SENTENCE_SIZE = 1024, BAR_MIN = 14, WIDE = 100, VERY_WIDE = 120 };

/* ---- title line ---- */

static void
play_text(const struct view_state *view, enum glyph_tier tier, char *buffer, size_t size)
{
    if (view->play == PLAY_PAUSED)
        snprintf(buffer, size, "%s", glyph_text(tier, GLYPH_PAUSED));
    else
        snprintf(buffer, size, "%s x%d",
                 glyph_text(tier, view->play == PLAY_BACK ? GLYPH_HEAD_LEFT : GLYPH_PLAYING),
                 view_pace(view));
}

/* The version modelled; of a recording the interpreter that was recorded, and both where they differ. */
static void
version_name(const struct moment *moment, int width, char *buffer, size_t size)
{
    const char *model = moment->mem->geometry.name;
    if (!moment->replay) {
        snprintf(buffer, size,
                 !moment->mem->geometry.unverified ? "%s"
                 : width < VERY_WIDE               ? _("%s (not verified)")
                                     : _("%s (not verified against a real interpreter)"),
                 model);
        return;
    }
    const char *python = moment->replay->recording->header.python;
    int length = (int)strcspn(python, " ");
    if (moment->replay->as_recorded)
        snprintf(buffer, size, _("%.*s recorded"), length, python);
    else
        snprintf(buffer, size, _("%.*s as %s"), length, python, model);
}

static void
version_text(const struct moment *moment, int width, char *buffer, size_t size)
{
    const struct geometry *geometry = &moment->mem->geometry;
    char name[120], pool[16], arena[16];
    version_name(moment, width, name, sizeof name);
    snprintf(buffer, size,
             width < WIDE ? _("CPython %s  %s/%s") : _("CPython %s  pools %s  arenas %s"), name,
             short_bytes(geometry->pool_size, pool, sizeof pool),
             short_bytes(geometry->arena_size, arena, sizeof arena));
}

/* The scenario's own title in the language of the captions, else what the view calls the run. */
static const char *
run_title(const struct scene *scene)
{
    const struct annotations *a = scene->moment->annotations;
    const char *title = a ? annotation_title(a, scene->view->language)->title : "";
    return *title ? title : scene->view->title;
}

void
draw_title_line(struct area area, const struct scene *scene)
{
    const struct view_state *view = scene->view;
    char version[200], play[32], title[256];
    const struct landmark *chapter = mark_before(scene->moment, MARK_CHAPTER);
    const char *name =
        chapter ? moment_chapter(scene->moment, &chapter->event, view->language) : "";
    draw_fill(area, 0, 0, area.w, 1, ROLE_BAR, ' ');
    play_text(view, area.canvas->tier, play, sizeof play);
    version_text(scene->moment, area.w, version, sizeof version);
    int x = area.w - 1 - text_columns(area.canvas->tier, play);
    draw_text(area, x, 0, ROLE_BAR_STRONG, play);
    x -= 2 + text_columns(area.canvas->tier, version);
    draw_text(area, x, 0, ROLE_BAR, version);
    snprintf(title, sizeof title, "%s%s%s", run_title(scene), *name ? ": " : "", name);
    if (*name && text_columns(area.canvas->tier, title) > x - 3)
        snprintf(title, sizeof title, "%s", name);
    draw_field(area, 1, 0, x - 3, ALIGN_LEFT, ROLE_BAR_STRONG, title);
}

/* ---- caption ---- */

/* Words of the scenario, on a ground as wide as the frame. */
static void
draw_words(struct area area, enum role role, const char *words)
{
    struct area text = area_part(area, 2, 0, area.w - 4, area.h);
    if (text.w == 0)
        return;
    draw_fill(area, 0, 0, area.w, text_lines(area.canvas->tier, words, text.w), role, ' ');
    draw_wrapped(text, 0, ALIGN_LEFT, role, words);
}

/* The latest words: of a question, a caption, or a chapter that has no others; before all of them, the abstract of the run. */
void
draw_caption(struct area area, const struct scene *scene)
{
    const struct moment *moment = scene->moment;
    const struct landmark *shown = mark_next(moment, MARKS_SPOKEN, moment->number + 1, -1);
    const char *language = scene->view->language, *words;
    char buffer[WORDS_SIZE];
    if (!moment->annotations || area.h == 0)
        return;
    int asked = shown && mark_of(&shown->event) == MARK_QUESTION;
    if (!shown)
        words = flowed(annotation_title(moment->annotations, language)->abstract, buffer);
    else if (event_is_chapter(&shown->event))
        words = moment_chapter(moment, &shown->event, language);
    else
        words = spoken_words(moment->annotations, asked ? ANNOTATION_QUESTION : ANNOTATION_CAPTION,
                             (uint32_t)shown->event.arg[0], language, buffer);
    if (!words)
        return;
    draw_words(area, asked ? ROLE_QUESTION : ROLE_CAPTION, words);
    if (asked)
        draw_text(area, 0, 0, ROLE_QUESTION, "?");
}

/* ---- why ---- */

/* Columns of a line that are in use. */
static int
used_columns(struct area area, int y)
{
    int x = area.w;
    while (x > 0 && canvas_at(area.canvas, area.x + x - 1, area.y + y)->glyph == ' ')
        x--;
    return x;
}

/* Puts the function's name at the end of the sentence's last line, else of the line behind it, if there is room. */
static void
draw_function(struct area area, const char *function, int lines)
{
    char text[96];
    if (!*function || lines == 0)
        return;
    snprintf(text, sizeof text, "(%s)", function);
    int x = area.w - text_columns(area.canvas->tier, text);
    int y = used_columns(area, lines - 1) < x - 1 ? lines - 1 : lines;
    if (x >= 0)
        draw_text(area, x, y, ROLE_WHY_FUNCTION, text);
}

static void
draw_prompt(struct area area, const struct view_state *view)
{
    draw_field(area, 0, area.h - 1, area.w, ALIGN_LEFT, ROLE_INPUT, view->prompt);
    draw_cursor(area, view->prompt_cursor, area.h - 1, 1);
}

/* The scenario's words are on the stage: that they are shown need not be said. */
static int
speaks_for_itself(const struct event *event)
{
    return event->kind == EV_CAPTION || event->kind == EV_QUESTION || event->kind == EV_CHAPTER;
}

void
draw_why(struct area area, const struct scene *scene)
{
    const struct moment *moment = scene->moment;
    struct area text = area_part(area, 1, 0, area.w - 2, area.h);
    char sentence[SENTENCE_SIZE];
    if (scene->view->message) {
        draw_wrapped(text, 0, ALIGN_LEFT, ROLE_WARNING, scene->view->message);
    } else if (scene->hidden) {
        draw_wrapped(text, 0, ALIGN_LEFT, ROLE_HIDDEN,
                     _("What happens is hidden until it is revealed."));
    } else if (!speaks_for_itself(moment->event)) {
        moment_sentence(moment, moment->event, sentence, sizeof sentence);
        int lines = draw_wrapped(text, 0, ALIGN_LEFT, ROLE_WHY, sentence);
        draw_function(text, moment_function(moment, moment->event), lines);
    }
    if (scene->view->prompt)
        draw_prompt(area, scene->view);
}

/* ---- timeline ---- */

/* The cell of the bar that an event falls on. */
static int
bar_column(uint64_t number, uint64_t total, int width)
{
    if (total == 0 || width < 2)
        return 0;
    if (number >= total)
        return width - 1;
    return (int)((double)number / (double)total * (width - 1));
}

static void
draw_marks(struct area area, const struct moment *moment, int here)
{
    enum mark best[CANVAS_MAX];
    for (int x = 0; x < area.w; x++)
        best[x] = MARKS;
    for (size_t i = 0; i < moment->landmark_count; i++) {
        const struct event *event = &moment->landmarks[i].event;
        enum mark mark = mark_of(event);
        int x = bar_column(event->number, moment->total, area.w);
        if (mark < best[x])
            best[x] = mark;
    }
    for (int x = 0; x < area.w; x++)
        if (best[x] != MARKS && x != here)
            draw_code(area, x, 0, mark_info[best[x]].role, (uint32_t)mark_info[best[x]].letter);
}

static void
draw_bar(struct area area, const struct moment *moment)
{
    int here = bar_column(moment->number, moment->total, area.w);
    for (int x = 0; x < area.w; x++)
        draw_glyph(area, x, 0, x <= here ? ROLE_TIMELINE_PAST : ROLE_TIMELINE, GLYPH_TIMELINE);
    draw_marks(area, moment, here);
    draw_glyph(area, here, 0, ROLE_POSITION, GLYPH_POSITION);
}

/* The commands whose keys are shown, the most useful first: usually, in a recording (which has no lines), while the outcome is hidden,
 * in a collection, before an audience (where they stay). */
enum { HINTS = 5 };
enum situation {
    SITUATION_USUAL,
    SITUATION_RECORDING,
    SITUATION_HIDDEN,
    SITUATION_COLLECTING,
    SITUATION_PRESENTING,
    SITUATIONS
};
static const enum player_command hints[SITUATIONS][HINTS] = {
    [SITUATION_USUAL] = {CMD_PLAY, CMD_STEP, CMD_BACK, CMD_LINE, CMD_HELP},
    [SITUATION_RECORDING] = {CMD_PLAY, CMD_STEP, CMD_BACK, CMD_HELP, CMD_OPERATION},
    [SITUATION_HIDDEN] = {CMD_REVEAL, CMD_STEP, CMD_BACK, CMD_HELP},
    [SITUATION_COLLECTING] = {CMD_STEP, CMD_BACK, CMD_PHASE, CMD_PLAY, CMD_HELP},
    [SITUATION_PRESENTING] = {CMD_CLICK, CMD_CLICK_BACK, CMD_PLAY, CMD_HELP},
};

static const char *
first_key(const struct keymap *keymap, enum player_command command, struct buffer *names)
{
    buffer_clear(names);
    keymap_keys(keymap, command, names);
    if (names->data)
        names->data[strcspn(names->data, " ")] = '\0';
    return names->data ? names->data : "";
}

/* Draws the hints of a situation from column x on, as many as there is room for; returns the columns they take. With an empty area it
 * only counts. */
static int
draw_hints(struct area area, int x, const struct keymap *keymap, enum situation situation, int room)
{
    struct buffer names = {0};
    enum glyph_tier tier = area.canvas->tier;
    int width = 0;
    for (int i = 0; i < HINTS && hints[situation][i] != CMD_NONE; i++) {
        const char *key = first_key(keymap, hints[situation][i], &names);
        const char *word = _(player_command_info(hints[situation][i])->hint);
        int columns = text_columns(tier, key) + 1 + text_columns(tier, word) + 2;
        if (width + columns > room)
            break;
        int behind = draw_text(area, x + width, 0, ROLE_KEY, key);
        draw_text(area, behind + 1, 0, ROLE_HINT, word);
        width += columns;
    }
    buffer_done(&names);
    return width;
}

static enum situation
usual_situation(const struct scene *scene)
{
    return scene->moment->scenario ? SITUATION_USUAL : SITUATION_RECORDING;
}

/* The hints have the same room in all situations of a session, so that the bar beside them never changes its length. Columns. */
static int
hints_width(struct area area, const struct scene *scene, int room)
{
    enum situation other =
        usual_situation(scene) == SITUATION_USUAL ? SITUATION_RECORDING : SITUATION_USUAL;
    int most = 0;
    for (enum situation s = 0; s < SITUATIONS; s++) {
        if (scene->view->present != (s == SITUATION_PRESENTING) || s == other)
            continue;
        int width = draw_hints(area_part(area, 0, 0, 0, 0), 0, scene->view->keymap, s, room);
        most = width > most ? width : most;
    }
    return most;
}

/* How the line is divided: the bar from column 1 on, the event's number, the hints. */
struct division {
    int bar; /* columns */
    int hints_x, hints_room;
    char text[96]; /* the event's number */
};

static struct division
divide(struct area area, const struct scene *scene)
{
    const struct moment *moment = scene->moment;
    struct division d;
    char number[32], total[32];
    grouped(moment->total, total, sizeof total);
    snprintf(d.text, sizeof d.text, _(" event %*s/%s  "), (int)strlen(total),
             grouped(moment->number, number, sizeof number), moment->total ? total : "?");
    int columns = text_columns(area.canvas->tier, d.text);
    d.hints_room = area.w - BAR_MIN - columns;
    d.hints_x = area.w - hints_width(area, scene, d.hints_room);
    d.bar = d.hints_x - columns - 1;
    return d;
}

void
draw_timeline(struct area area, const struct scene *scene)
{
    enum event_family family = event_info((enum event_kind)scene->moment->event->kind)->family;
    struct division d = divide(area, scene);
    draw_hints(area, d.hints_x, scene->view->keymap,
               scene->view->present          ? SITUATION_PRESENTING
               : scene->hidden               ? SITUATION_HIDDEN
               : family == FAMILY_COLLECTION ? SITUATION_COLLECTING
                                             : usual_situation(scene),
               d.hints_room);
    draw_text(area, d.bar + 1, 0, ROLE_TEXT, d.text);
    draw_bar(area_part(area, 1, 0, d.bar, 1), scene->moment);
}

int
timeline_event_at(struct area area, const struct scene *scene, int x, uint64_t *number)
{
    int width = divide(area, scene).bar;
    if (x < 1 || x > width || width < 2)
        return 0;
    *number = (uint64_t)((double)scene->moment->total * (x - 1) / (width - 1));
    return 1;
}
