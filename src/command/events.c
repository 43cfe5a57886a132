/* arenascope events: one line an event. */
#include <inttypes.h>
#include <stdio.h>

#include "command/command.h"
#include "command/open.h"

struct listing {
    uint64_t from, to;
    const char *kind; /* kind or family, NULL = all */
    int json;
};

static int
is_wanted(const struct listing *listing, const struct event *event)
{
    const struct event_info *info = event_info((enum event_kind)event->kind);
    if (event->number < listing->from)
        return 0;
    return !listing->kind || event_kind_named(listing->kind) == (enum event_kind)event->kind ||
           event_family_named(listing->kind) == info->family;
}

static void
print_text(const struct moment *moment, const char *sentence)
{
    const struct event *event = moment->event;
    const char *function = moment_function(moment, event);
    printf("%8" PRIu64 " %4" PRIu32 "  %-18s %s%s%s%s\n", event->number, event->line,
           event_info((enum event_kind)event->kind)->name, sentence, *function ? " (" : "",
           function, *function ? ")" : "");
}

static void
print_json(const struct moment *moment, const char *sentence)
{
    const struct event *event = moment->event;
    const struct event_info *info = event_info((enum event_kind)event->kind);
    printf("{\"event\":%" PRIu64 ",\"line\":%" PRIu32
           ",\"kind\":\"%s\",\"family\":\"%s\",\"arguments\":[%" PRId64 ",%" PRId64 ",%" PRId64
           ",%" PRId64 "],\"function\":\"%s\",\"sentence\":",
           event->number, event->line, info->name, event_family_name(info->family), event->arg[0],
           event->arg[1], event->arg[2], event->arg[3], moment_function(moment, event));
    print_json_string(stdout, sentence);
    printf("}\n");
}

/* A moment test that lists what it sees and finds the end of the list. */
static int
list_moment(void *who, const struct moment *moment)
{
    const struct listing *listing = who;
    char sentence[1024];
    if (moment->number > listing->to)
        return 1;
    if (is_wanted(listing, moment->event)) {
        moment_sentence(moment, moment->event, sentence, sizeof sentence);
        (listing->json ? print_json : print_text)(moment, sentence);
    }
    return moment->number >= listing->to;
}

int
command_events(const struct command *command, int argc, char **argv)
{
    struct listing listing = {.to = 0};
    struct run_options run = {0};
    const struct option_row rows[] = {
        {"from", "N", "begin with event N", OPTION_NUMBER, &listing.from},
        {"to", "N", "end with event N", OPTION_NUMBER, &listing.to},
        {"kind", "NAME", "only this kind or family of events", OPTION_TEXT, &listing.kind},
        {"json", NULL, "one JSON object a line", OPTION_FLAG, &listing.json},
        RUN_OPTION_ROWS(&run),
        {NULL, NULL, NULL, OPTION_END, NULL}};
    struct diagnosis d = {0};
    int files, leave = options_parse(command, rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (files != 1)
        return usage_error(command, "one FILE is needed");
    if (listing.kind && event_kind_named(listing.kind) == EVENT_KINDS &&
        event_family_named(listing.kind) == FAMILIES)
        return usage_error(command, "there is no kind or family of events '%s'", listing.kind);
    struct timeline *timeline = run_open(argv[1], &run, &d);
    if (!timeline)
        return complain(&d);
    int cut = run_measure(timeline, &run);
    uint64_t total = timeline_moment(timeline)->total;
    if (!listing.to || listing.to > total)
        listing.to = total;
    timeline_find(timeline, list_moment, &listing, 1);
    timeline_close(timeline);
    return cut;
}
