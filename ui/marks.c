#include "config.h"

#include "ui/marks.h"

#include <stdio.h>
#include <string.h>

#include "timeline/place.h"
#include "ui/i18n.h"

const struct mark_info mark_info[MARKS] = {
    [MARK_CHAPTER] = {'C', ROLE_MARK_CHAPTER, N_("chapter")},
    [MARK_QUESTION] = {'?', ROLE_MARK_CAPTION, N_("question")},
    [MARK_BREAKPOINT] = {'!', ROLE_MARK_CHAPTER, N_("breakpoint()")},
    [MARK_COLLECTION] = {'G', ROLE_MARK_COLLECTION, N_("collection")},
    [MARK_UNMAPPED] = {'-', ROLE_MARK_UNMAPPED, N_("arena unmapped")},
    [MARK_MAPPED] = {'+', ROLE_MARK_MAPPED, N_("arena mapped")},
    [MARK_CAPTION] = {':', ROLE_MARK_CAPTION, N_("caption")},
};

enum mark
mark_of(const struct event *event)
{
    if (event_is_chapter(event))
        return MARK_CHAPTER;
    switch (event->kind) {
    case EV_QUESTION:
        return MARK_QUESTION;
    case EV_BREAKPOINT:
        return MARK_BREAKPOINT;
    case EV_CAPTION:
        return MARK_CAPTION;
    case EV_ARENA_MAPPED:
        return MARK_MAPPED;
    case EV_ARENA_UNMAPPED:
        return MARK_UNMAPPED;
    default:
        return event_info((enum event_kind)event->kind)->family == FAMILY_COLLECTION
                   ? MARK_COLLECTION
                   : MARKS;
    }
}

const struct landmark *
mark_before(const struct moment *moment, enum mark mark)
{
    const struct landmark *found = NULL;
    for (size_t i = 0; i < moment->landmark_count; i++) {
        const struct landmark *landmark = &moment->landmarks[i];
        if (landmark->event.number > moment->number)
            break;
        if (mark_of(&landmark->event) == mark)
            found = landmark;
    }
    return found;
}

const struct landmark *
mark_next(const struct moment *moment, unsigned marks, uint64_t from, int direction)
{
    const struct landmark *found = NULL;
    for (size_t i = 0; i < moment->landmark_count; i++) {
        const struct landmark *landmark = &moment->landmarks[i];
        enum mark mark = mark_of(&landmark->event);
        if (mark == MARKS || !(marks >> mark & 1))
            continue;
        if (direction > 0 && landmark->event.number > from)
            return landmark;
        if (direction < 0 && landmark->event.number < from)
            found = landmark;
    }
    return found;
}

const char *
flowed(const char *text, char buffer[WORDS_SIZE])
{
    snprintf(buffer, WORDS_SIZE, "%s", text);
    for (char *p = buffer; (p = strchr(p, '\n'));)
        *p = ' ';
    return buffer;
}

const char *
spoken_words(const struct annotations *a, enum annotation_kind kind, uint32_t line,
             const char *language, char buffer[WORDS_SIZE])
{
    const char *text = annotation_text(a, kind, line, language);
    return text ? flowed(text, buffer) : NULL;
}
