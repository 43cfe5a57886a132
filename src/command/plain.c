#include "config.h"

#include "command/plain.h"

#include <stdio.h>
#include <string.h>

#include "front/annotations.h"
#include "python/scenario.h"
#include "timeline/place.h"
#include "ui/i18n.h"

struct teller {
    uint64_t from, to;
    const char *language;
    size_t printed;    /* bytes of the program's output that were told */
    size_t complained; /* and of its standard error */
};

/* Text that may have several lines, each behind a mark. */
static void
tell_lines(const char *mark, const char *text, size_t length)
{
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line = end ? (size_t)(end - text) : length;
        printf("%s%.*s\n", mark, (int)line, text);
        line += end != NULL;
        text += line;
        length -= line;
    }
}

static void
tell_annotation(const struct moment *moment, const char *mark, enum annotation_kind kind,
                const char *language)
{
    const char *text =
        annotation_text(moment->annotations, kind, (uint32_t)moment->event->arg[0], language);
    if (text)
        tell_lines(mark, text, strlen(text));
}

static void
tell_sentence(const struct moment *moment)
{
    char sentence[1024];
    const char *function = moment_function(moment, moment->event);
    moment_sentence(moment, moment->event, sentence, sizeof sentence);
    if (*function)
        printf("%s (%s)\n", sentence, function);
    else
        printf("%s\n", sentence);
}

static void
tell_event(const struct moment *moment, const char *language)
{
    if (event_is_chapter(moment->event)) {
        printf("\n%s\n", moment_chapter(moment, moment->event, language));
        return;
    }
    switch (moment->event->kind) {
    case EV_CAPTION:
        tell_annotation(moment, ": ", ANNOTATION_CAPTION, language);
        break;
    case EV_QUESTION:
        tell_annotation(moment, "? ", ANNOTATION_QUESTION, language);
        break;
    default:
        tell_sentence(moment);
    }
}

/* The whole lines that a stream has got since `*told` bytes of it were told. */
static void
tell_stream(const char *mark, const char *text, size_t length, size_t *told)
{
    const char *end = length ? memrchr(text, '\n', length) : NULL;
    size_t whole = end ? (size_t)(end - text) + 1 : 0;
    if (whole <= *told)
        return;
    tell_lines(mark, text + *told, whole - *told);
    *told = whole;
}

static void
tell_output(struct teller *teller, const struct moment *moment)
{
    size_t length;
    if (!moment->scenario)
        return;
    const char *text = scenario_output(moment->scenario, &length);
    tell_stream("> ", text, length, &teller->printed);
    text = scenario_errors(moment->scenario, &length);
    tell_stream("! ", text, length, &teller->complained);
}

/* A moment test that tells what it sees, and finds the end. */
static int
tell_moment(void *who, const struct moment *moment)
{
    struct teller *teller = who;
    if (moment->number >= teller->from && moment->number <= teller->to) {
        tell_event(moment, teller->language);
        tell_output(teller, moment);
    }
    return moment->number >= teller->to;
}

void
plain_tell(struct timeline *timeline, uint64_t from, uint64_t to, const char *language)
{
    struct teller teller = {.from = from, .to = to, .language = language};
    const struct moment *moment = timeline_moment(timeline);
    if (moment->annotations) {
        const struct title *title = annotation_title(moment->annotations, language);
        if (*title->title)
            printf("%s\n", title->title);
        tell_lines("", title->abstract, strlen(title->abstract));
    }
    timeline_find(timeline, tell_moment, &teller, 1);
}
