/* arenascope stats: the allocator's statistics at a moment. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "command/command.h"
#include "command/open.h"
#include "pymalloc/census.h"
#include "timeline/place.h"

static void
print_classes_json(const struct census *census, const struct geometry *geometry)
{
    const char *comma = "";
    printf("\"classes\":{");
    for (uint32_t c = 0; c < geometry_classes(geometry); c++) {
        const struct census_class *class = &census->by_class[c];
        if (!class->pools)
            continue;
        printf("%s\"%u\":[%" PRIu64 ",%" PRIu64 ",%" PRIu64 "]", comma,
               geometry_class_size(geometry, c), class->pools, class->in_use, class->avail);
        comma = ",";
    }
    printf("}");
}

/* The names are those of the expected files of recordings. */
static void
print_json(const struct moment *moment, const struct census *census)
{
    const struct {
        const char *name;
        uint64_t value;
    } numbers[] = {
        {"arenas_total", census->arenas_total},
        {"arenas_reclaimed", census->arenas_reclaimed},
        {"arenas_highwater", census->arenas_highwater},
        {"arenas_current", census->arenas_current},
        {"bytes_allocated", census->bytes_allocated},
        {"bytes_requested", census->bytes_requested},
        {"bytes_available", census->bytes_available},
        {"unused_pools", census->unused_pools},
        {"bytes_unused_pools", census->bytes_unused_pools},
        {"bytes_pool_headers", census->bytes_pool_headers},
        {"bytes_quantization", census->bytes_quantization},
        {"bytes_arena_alignment", census->bytes_arena_alignment},
        {"total", census->total},
        {"libc_bytes", moment->mem->vars.libc_bytes},
    };
    printf("{\"python\":\"%s\",\"event\":%" PRIu64 ",", moment->mem->geometry.name, moment->number);
    print_classes_json(census, &moment->mem->geometry);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        printf(",\"%s\":%" PRIu64, numbers[i].name, numbers[i].value);
    printf("}\n");
}

static void
print_text(const struct moment *moment, const struct census *census)
{
    const struct geometry *geometry = &moment->mem->geometry;
    size_t length = census_text(census, geometry, NULL, 0);
    char *text = store_calloc(length + 1, 1);
    census_text(census, geometry, text, length + 1);
    fputs(text, stdout);
    free(text);
}

int
command_stats(const struct command *command, int argc, char **argv)
{
    const char *at = "end";
    int json = 0;
    struct run_options run = {0};
    const struct option_row rows[] = {
        {"at", "PLACE", "event number, line:N, a chapter, start or end", OPTION_TEXT, &at},
        {"json", NULL, "print one JSON object", OPTION_FLAG, &json},
        RUN_OPTION_ROWS(&run),
        {NULL, NULL, NULL, OPTION_END, NULL}};
    struct diagnosis d = {0};
    struct census census;
    int files, leave = options_parse(command, rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (files != 1)
        return usage_error(command, "one FILE is needed");
    struct timeline *timeline = run_open(argv[1], &run, &d);
    if (!timeline)
        return complain(&d);
    int result = run_measure(timeline, &run);
    if (timeline_goto(timeline, at, &d)) {
        result = complain(&d);
    } else {
        census_take(&census, timeline_moment(timeline)->mem);
        (json ? print_json : print_text)(timeline_moment(timeline), &census);
    }
    timeline_close(timeline);
    return result;
}
