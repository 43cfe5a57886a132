#include "config.h"

#include "ui/notes.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "front/annotations.h"
#include "timeline/place.h"
#include "ui/draw.h"
#include "ui/i18n.h"
#include "ui/marks.h"

enum { AHEAD = 12 };

void
notes_write(const struct notes_position *position, char *line, size_t size)
{
    snprintf(line, size, "%" PRIu64 " %d %s\n", position->number, position->hidden,
             *position->language ? position->language : "en");
}

int
notes_parse(struct notes_position *position, const char *line)
{
    return sscanf(line, "%" SCNu64 " %d %15s", &position->number, &position->hidden,
                  position->language) == 3;
}

/* The words of a chapter, caption or question. */
static const char *
words_of(const struct moment *moment, const struct event *event, const char *language,
         char buffer[WORDS_SIZE])
{
    enum annotation_kind kind =
        event->kind == EV_QUESTION ? ANNOTATION_QUESTION : ANNOTATION_CAPTION;
    const char *words;
    if (event_is_chapter(event))
        return moment_chapter(moment, event, language);
    words = moment->annotations
                ? spoken_words(moment->annotations, kind, (uint32_t)event->arg[0], language, buffer)
                : NULL;
    return words ? words : "";
}

/* One entry: its mark, its line in the source, its words. Returns the line behind it. */
static int
draw_entry(struct area area, int y, const struct moment *moment, const struct event *event,
           const char *language, int now)
{
    enum mark mark = mark_of(event);
    char buffer[WORDS_SIZE];
    const char *words = words_of(moment, event, language, buffer);
    enum role role = now ? ROLE_CAPTION : mark == MARK_CHAPTER ? ROLE_HEADING : ROLE_TEXT;
    char line[16];
    snprintf(line, sizeof line, "%4" PRIu32, (uint32_t)event->arg[0]);
    if (event_is_chapter(event) && event->kind != EV_CHAPTER)
        line[0] = '\0';
    draw_text(area, 0, y, ROLE_LINE_NUMBER, line);
    draw_code(area, 5, y, mark_info[mark].role, (uint32_t)mark_info[mark].letter);
    int width = area.w - 8, lines = text_lines(area.canvas->tier, words, width > 1 ? width : 1);
    draw_wrapped(area_part(area, 7, 0, width, area.h), y, ALIGN_LEFT, role, words);
    return y + (lines ? lines : 1);
}

/* What was said last, then what comes. */
static void
draw_entries(struct area area, const struct moment *moment, const char *language)
{
    const struct landmark *at = mark_next(moment, MARKS_SPOKEN, moment->number + 1, -1);
    int y = 0, now = at != NULL;
    if (!at)
        at = mark_next(moment, MARKS_SPOKEN, moment->number, 1);
    for (int i = 0; at && i < AHEAD && y < area.h; i++) {
        y = draw_entry(area, y, moment, &at->event, language, now && i == 0) + (now && i == 0);
        at = mark_next(moment, MARKS_SPOKEN, at->event.number, 1);
    }
    if (!at && y < area.h)
        draw_text(area, 7, y, ROLE_DIM, _("(the end)"));
}

void
notes_draw(struct canvas *canvas, const struct moment *moment,
           const struct notes_position *position, long seconds)
{
    char text[160];
    canvas_clear(canvas);
    struct area whole = area_whole(canvas);
    draw_fill(whole, 0, 0, whole.w, 1, ROLE_BAR, ' ');
    snprintf(text, sizeof text, _("line %u  event %" PRIu64 "/%" PRIu64), moment->line,
             moment->number, moment->total);
    draw_text(whole, 1, 0, ROLE_BAR_STRONG, text);
    snprintf(text, sizeof text, "%ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    draw_text(whole, whole.w - 1 - text_columns(canvas->tier, text), 0, ROLE_BAR_STRONG, text);
    if (position->hidden)
        draw_field(whole, 0, 1, whole.w, ALIGN_LEFT, ROLE_QUESTION,
                   _(" The audience does not see the outcome yet: r reveals it."));
    draw_entries(area_part(whole, 1, 2, whole.w - 2, whole.h - 3), moment, position->language);
    draw_text(whole, 1, whole.h - 1, ROLE_HINT, _("q leaves"));
}
