/* arenascope diff: what several versions make of the same requests, side by side. */
#include "command/command.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "command/diff.h"

enum { VERSIONS_MAX = 16, NAME_ROOM = 32, LABEL_WIDTH = 30, COLUMN_WIDTH = 15 };

/* One row of the comparison. */
struct row {
    const char *name;  /* in JSON */
    const char *label; /* in the text; a row with no value is a heading */
    uint64_t (*value)(const struct whatif *w);
};

static uint64_t
mapped(const struct whatif *w)
{
    return w->mapped;
}

static uint64_t
unmapped(const struct whatif *w)
{
    return w->unmapped;
}

static uint64_t
highwater(const struct whatif *w)
{
    return w->highwater;
}

static uint64_t
highwater_bytes(const struct whatif *w)
{
    return w->highwater * w->geometry.arena_size;
}

static uint64_t
arenas(const struct whatif *w)
{
    return w->peak.arenas_current;
}

static uint64_t
arena_bytes(const struct whatif *w)
{
    return w->peak.total;
}

static uint64_t
requested(const struct whatif *w)
{
    return w->peak.bytes_requested;
}

static uint64_t
rounding(const struct whatif *w)
{
    return w->peak.bytes_allocated - w->peak.bytes_requested;
}

static uint64_t
available(const struct whatif *w)
{
    return w->peak.bytes_available;
}

static uint64_t
unused_pools(const struct whatif *w)
{
    return w->peak.bytes_unused_pools;
}

static uint64_t
pool_headers(const struct whatif *w)
{
    return w->peak.bytes_pool_headers;
}

static uint64_t
quantization(const struct whatif *w)
{
    return w->peak.bytes_quantization;
}

static uint64_t
arena_alignment(const struct whatif *w)
{
    return w->peak.bytes_arena_alignment;
}

static uint64_t
libc_bytes(const struct whatif *w)
{
    return w->peak_libc;
}

static const struct row rows[] = {
    {NULL, "in the whole run", NULL},
    {"arenas_mapped", "arenas mapped", mapped},
    {"arenas_unmapped", "arenas unmapped", unmapped},
    {"arenas_highwater", "arenas at most", highwater},
    {"highwater_bytes", "bytes in them", highwater_bytes},
    {NULL, "at the peak", NULL},
    {"peak_arenas", "arenas", arenas},
    {"peak_arena_bytes", "bytes in arenas", arena_bytes},
    {"bytes_requested", "asked for", requested},
    {"bytes_rounding", "lost to rounding up", rounding},
    {"bytes_available", "in free blocks", available},
    {"bytes_unused_pools", "in unused pools", unused_pools},
    {"bytes_pool_headers", "lost to pool headers", pool_headers},
    {"bytes_quantization", "lost to pool ends", quantization},
    {"bytes_arena_alignment", "lost to arena alignment", arena_alignment},
    {"libc_bytes", "at the C library", libc_bytes},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

/* The number with a comma every three digits. */
static void
print_number(uint64_t value)
{
    char digits[32], out[48];
    int n = snprintf(digits, sizeof digits, "%" PRIu64, value), length = 0;
    for (int i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0)
            out[length++] = ',';
        out[length++] = digits[i];
    }
    printf("%*.*s", COLUMN_WIDTH, length, out);
}

/* The table of numbers, a column a version. */
static void
print_table(const struct side *sides, int count)
{
    printf("%-*s", LABEL_WIDTH, "");
    for (int v = 0; v < count; v++)
        printf("%*s", COLUMN_WIDTH, sides[v].numbers.geometry.name);
    for (int i = 0; i < ROWS; i++) {
        if (!rows[i].value) {
            printf("\n%s", rows[i].label);
            continue;
        }
        printf("\n  %-*s", LABEL_WIDTH - 2, rows[i].label);
        for (int v = 0; v < count; v++)
            print_number(rows[i].value(&sides[v].numbers));
    }
    printf("\n\n");
}

static void
print_text(const struct recording *recording, const char *path, const struct side *sides, int count)
{
    if (!recording) {
        printf("%s: at the peak of each version\n\n", path);
        print_table(sides, count);
        diff_print_output(sides, count);
        return;
    }
    printf("%s: CPython %.*s, %" PRIu64 " requests; %" PRIu64
           " blocks live at the peak, after request %" PRIu64 "\n\n",
           path, (int)strcspn(recording->header.python, " "), recording->header.python,
           sides[0].numbers.requests, sides[0].numbers.peak_blocks, sides[0].numbers.peak_request);
    print_table(sides, count);
    for (int v = 0; v < count; v++)
        if (sides[v].numbers.as_recorded)
            printf("%s has its arenas where the process had them; the others have them aligned to "
                   "their size.\n",
                   sides[v].numbers.geometry.name);
}

static void
print_side_json(const struct side *side)
{
    const struct whatif *w = &side->numbers;
    printf("\"%s\":{\"as_recorded\":%s,\"requests\":%" PRIu64 ",\"peak_blocks\":%" PRIu64,
           w->geometry.name, w->as_recorded ? "true" : "false", w->requests, w->peak_blocks);
    for (int i = 0; i < ROWS; i++)
        if (rows[i].value)
            printf(",\"%s\":%" PRIu64, rows[i].name, rows[i].value(w));
    if (side->output) {
        printf(",\"output\":");
        print_json_string(stdout, side->output);
    }
    printf("}");
}

static void
print_json(const struct recording *recording, const char *path, const struct side *sides, int count)
{
    printf("{\"file\":");
    print_json_string(stdout, path);
    if (recording) {
        printf(",\"python\":");
        print_json_string(stdout, recording->header.python);
        printf(",\"peak_request\":%" PRIu64, sides[0].numbers.peak_request);
    }
    printf(",\"versions\":{");
    for (int v = 0; v < count; v++) {
        if (v)
            putchar(',');
        print_side_json(&sides[v]);
    }
    printf("}}\n");
}

/* The rows of the versions named in `list` ("3.8,3.12"). Returns their number, 0 after a mistake that was told. */
static int
read_versions(const struct command *command, const char *list, const struct geometry **as)
{
    int count = 0;
    while (*list) {
        char name[NAME_ROOM];
        size_t length = strcspn(list, ",");
        snprintf(name, sizeof name, "%.*s", (int)length, list);
        if (count == VERSIONS_MAX || !(as[count] = geometry_named(name))) {
            usage_error(command, "CPython '%s' is not modelled: expected up to %d of %s ... %s",
                        name, VERSIONS_MAX, geometry_row(0)->name, geometry_newest()->name);
            return 0;
        }
        count++;
        list += length + (list[length] == ',');
    }
    if (!count)
        usage_error(command, "which versions? (--python 3.8,3.12)");
    return count;
}

static int
diff_recording(const char *path, const struct geometry *const *as, struct side *sides, int count,
               int json)
{
    struct diagnosis d = {.status = STATUS_OK};
    struct recording *recording = recording_read(path, &d);
    int result = EXIT_DONE;
    if (!recording)
        return complain(&d);
    for (int v = 0; v < count; v++)
        whatif_run(&sides[v].numbers, recording, as[v], v ? sides[0].numbers.peak_request : 0);
    (json ? print_json : print_text)(recording, path, sides, count);
    for (int v = 0; v < count; v++)
        if (sides[v].numbers.problem[0]) {
            fprintf(stderr, "arenascope: %s: as %s: %s\n", path, sides[v].numbers.geometry.name,
                    sides[v].numbers.problem);
            result = EXIT_BAD;
        }
    recording_free(recording);
    return result;
}

static int
diff_scenarios(const char *path, const struct geometry *const *as, struct side *sides, int count,
               struct run_options *run, int json)
{
    struct diagnosis d = {.status = STATUS_OK};
    for (int v = 0; v < count; v++) {
        run->python = as[v]->name;
        if (diff_scenario(&sides[v], path, run, &d))
            return complain(&d);
    }
    (json ? print_json : print_text)(NULL, path, sides, count);
    return EXIT_DONE;
}

int
command_diff(const struct command *command, int argc, char **argv)
{
    const char *list = "";
    int json = 0;
    struct run_options run = {0};
    const struct option_row option_rows[] = {
        {"python", "X.Y,...", "the CPython versions to compare", OPTION_TEXT, &list},
        {"pool", "SIZE", "pool size of a scenario, to fit a slide", OPTION_SIZE, &run.pool},
        {"arena", "SIZE", "arena size of a scenario, to fit a slide", OPTION_SIZE, &run.arena},
        {"json", NULL, "print one JSON object", OPTION_FLAG, &json},
        {NULL, NULL, NULL, OPTION_END, NULL}};
    const struct geometry *as[VERSIONS_MAX];
    struct side sides[VERSIONS_MAX];
    int files;
    int leave = options_parse(command, option_rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (files != 1)
        return usage_error(command, "one FILE is needed");
    int count = read_versions(command, list, as);
    if (!count)
        return EXIT_USAGE;
    memset(sides, 0, sizeof sides);
    leave = is_recording_file(argv[1]) ? diff_recording(argv[1], as, sides, count, json)
                                       : diff_scenarios(argv[1], as, sides, count, &run, json);
    for (int v = 0; v < count; v++)
        free(sides[v].output);
    return leave;
}
