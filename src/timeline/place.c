#include "timeline/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "front/annotations.h"

int
event_is_chapter(const struct event *event)
{
    return event->kind == EV_CHAPTER || event->kind == EV_MARK;
}

const char *
moment_chapter(const struct moment *moment, const struct event *event, const char *language)
{
    const char *text = NULL;
    if (event->kind == EV_MARK && event->arg[0] < moment->mark_count)
        text = moment->marks[event->arg[0]];
    else if (moment->annotations)
        text = annotation_text(moment->annotations, ANNOTATION_CHAPTER, (uint32_t)event->arg[0],
                               language);
    return text ? text : "";
}

/* Does chapter text begin with `place` in any of its languages? */
static int
chapter_is_called(const struct moment *moment, const struct event *event, const char *place)
{
    const struct annotations *a = moment->annotations;
    if (strncmp(moment_chapter(moment, event, NULL), place, strlen(place)) == 0)
        return 1;
    for (uint32_t i = 0; a && i < a->count; i++)
        if (a->entries[i].kind == ANNOTATION_CHAPTER && event->kind == EV_CHAPTER &&
            a->entries[i].line == (uint32_t)event->arg[0] &&
            strncmp(a->entries[i].text, place, strlen(place)) == 0)
            return 1;
    return 0;
}

uint64_t
landmark_words(const struct moment *moment, const struct landmark *landmark)
{
    uint64_t n = landmark->event.number;
    const struct landmark *end = moment->landmarks + moment->landmark_count;
    for (const struct landmark *next = landmark + 1; next < end; next++, n++)
        if (next->event.number != n + 1 || next->event.line != landmark->event.line ||
            event_info((enum event_kind)next->event.kind)->family != FAMILY_MARK)
            break;
    return n;
}

/* The moment of chapter number `number` (1 = first), or of the first one called `place`; 0 = none. */
static uint64_t
chapter_moment(const struct moment *moment, uint64_t number, const char *place)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < moment->landmark_count; i++) {
        const struct event *event = &moment->landmarks[i].event;
        if (!event_is_chapter(event))
            continue;
        if (++seen == number || (place && chapter_is_called(moment, event, place)))
            return landmark_words(moment, &moment->landmarks[i]);
    }
    return 0;
}

/* How often line `line` still has to begin. */
struct line_search {
    uint32_t line;
    uint64_t times;
};

static int
line_begins(void *who, const struct moment *moment)
{
    struct line_search *search = who;
    if (moment->event->kind != EV_LINE || moment->event->arg[0] != search->line)
        return 0;
    return --search->times == 0;
}

/* Goes to the beginning of a line for the given time; back to where it was if that never happens. */
static int
goto_line(struct timeline *t, uint32_t line, uint64_t times)
{
    struct line_search search = {line, times ? times : 1};
    uint64_t back = timeline_moment(t)->number;
    timeline_seek(t, 0);
    if (timeline_find(t, line_begins, &search, 1))
        return 1;
    timeline_seek(t, back);
    return 0;
}

/* Reads "PREFIX:N" or "PREFIX:N:M". Returns how many numbers there were, 0 if the text is not of that form. */
static int
read_numbers(const char *place, const char *prefix, uint64_t number[2])
{
    size_t length = strlen(prefix);
    char *end;
    if (strncmp(place, prefix, length) != 0 || place[length] < '0' || place[length] > '9')
        return 0;
    number[0] = strtoull(place + length, &end, 10);
    if (!*end)
        return 1;
    if (*end != ':' || !*prefix)
        return 0;
    number[1] = strtoull(end + 1, &end, 10);
    return *end ? 0 : 2;
}

/* Reads "N%", N at most 100. */
static int
read_percent(const char *place, uint64_t *percent)
{
    char *end;
    if (*place < '0' || *place > '9')
        return 0;
    *percent = strtoull(place, &end, 10);
    return end[0] == '%' && end[1] == '\0' && *percent <= 100;
}

/* Says which chapters there are. */
static enum status
not_found(const struct moment *moment, const char *place, struct diagnosis *d)
{
    char chapters[384] = "";
    size_t length = 0;
    for (size_t i = 0; i < moment->landmark_count; i++) {
        const struct event *event = &moment->landmarks[i].event;
        if (event_is_chapter(event) && length < sizeof chapters)
            length += (size_t)snprintf(chapters + length, sizeof chapters - length, "%s'%s'",
                                       length ? ", " : "", moment_chapter(moment, event, NULL));
    }
    return diagnose(
        d, STATUS_NOT_FOUND, NULL, 0, 0,
        "there is no place '%s': expected an event's number, N%%, line:N, chapter:N, start, "
        "end or a chapter%s%s",
        place, length ? " of " : "", chapters);
}

/* The moment that `place` names; UINT64_MAX if it names none, or a line. */
static uint64_t
place_moment(const struct moment *moment, const char *place)
{
    uint64_t number[2] = {0, 0}, n;
    if (strcmp(place, "start") == 0)
        return 0;
    if (strcmp(place, "end") == 0)
        return moment->total;
    if (read_numbers(place, "", number))
        return number[0] <= moment->total ? number[0] : UINT64_MAX;
    if (read_percent(place, &number[0]))
        return (uint64_t)((double)moment->total * (double)number[0] / 100 + 0.5);
    if (read_numbers(place, "chapter:", number))
        n = chapter_moment(moment, number[0], NULL);
    else
        n = chapter_moment(moment, 0, place);
    return n ? n : UINT64_MAX;
}

enum status
timeline_goto(struct timeline *t, const char *place, struct diagnosis *d)
{
    const struct moment *moment = timeline_moment(t);
    uint64_t number[2] = {0, 0};
    uint64_t n = place_moment(moment, place);
    if (n != UINT64_MAX) {
        timeline_seek(t, n);
        return STATUS_OK;
    }
    if (read_numbers(place, "line:", number) && goto_line(t, (uint32_t)number[0], number[1]))
        return STATUS_OK;
    return not_found(moment, place, d);
}
