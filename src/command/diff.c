/* arenascope diff: what several versions make of the same requests, side by side. */
#include "command/command.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "command/options.h"
#include "trace/whatif.h"

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

static void
print_text(const struct recording *recording, const struct whatif *w, int versions)
{
    printf("%s: CPython %.*s, %" PRIu64 " requests; %" PRIu64
           " blocks live at the peak, after request %" PRIu64 "\n\n%-*s",
           recording->name, (int)strcspn(recording->header.python, " "), recording->header.python,
           w[0].requests, w[0].peak_blocks, w[0].peak_request, LABEL_WIDTH, "");
    for (int v = 0; v < versions; v++)
        printf("%*s", COLUMN_WIDTH, w[v].geometry.name);
    for (int i = 0; i < ROWS; i++) {
        printf("\n%s%-*s", rows[i].value ? "  " : "", LABEL_WIDTH - (rows[i].value ? 2 : 0),
               rows[i].label);
        for (int v = 0; v < versions && rows[i].value; v++)
            print_number(rows[i].value(&w[v]));
    }
    printf("\n\n");
    for (int v = 0; v < versions; v++)
        if (w[v].as_recorded)
            printf("%s has its arenas where the process had them; the others have them aligned to "
                   "their size.\n",
                   w[v].geometry.name);
}

static void
print_json(const struct recording *recording, const struct whatif *w, int versions)
{
    printf("{\"file\":");
    print_json_string(stdout, recording->name);
    printf(",\"python\":");
    print_json_string(stdout, recording->header.python);
    printf(",\"requests\":%" PRIu64 ",\"peak_request\":%" PRIu64 ",\"peak_blocks\":%" PRIu64
           ",\"versions\":{",
           w[0].requests, w[0].peak_request, w[0].peak_blocks);
    for (int v = 0; v < versions; v++) {
        printf("%s\"%s\":{\"as_recorded\":%s", v ? "," : "", w[v].geometry.name,
               w[v].as_recorded ? "true" : "false");
        for (int i = 0; i < ROWS; i++)
            if (rows[i].value)
                printf(",\"%s\":%" PRIu64, rows[i].name, rows[i].value(&w[v]));
        printf("}");
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
diff_recording(const char *path, const struct geometry *const *as, int versions, int json)
{
    struct diagnosis d = {.status = STATUS_OK};
    struct whatif w[VERSIONS_MAX];
    struct recording *recording = recording_read(path, &d);
    int result = EXIT_DONE;
    if (!recording)
        return complain(&d);
    for (int v = 0; v < versions; v++)
        whatif_run(&w[v], recording, as[v], v ? w[0].peak_request : 0);
    (json ? print_json : print_text)(recording, w, versions);
    for (int v = 0; v < versions; v++)
        if (w[v].problem[0]) {
            fprintf(stderr, "arenascope: %s: as %s: %s\n", path, w[v].geometry.name, w[v].problem);
            result = EXIT_BAD;
        }
    recording_free(recording);
    return result;
}

int
command_diff(const struct command *command, int argc, char **argv)
{
    const char *list = "";
    int json = 0;
    const struct option_row option_rows[] = {
        {"python", "X.Y,...", "the CPython versions to compare", OPTION_TEXT, &list},
        {"json", NULL, "print one JSON object", OPTION_FLAG, &json},
        {NULL, NULL, NULL, OPTION_END, NULL}};
    const struct geometry *as[VERSIONS_MAX];
    int files;
    int leave = options_parse(command, option_rows, argc, argv, &files);
    if (leave >= 0)
        return leave;
    if (files != 1)
        return usage_error(command, "one RECORDING is needed");
    int versions = read_versions(command, list, as);
    return versions ? diff_recording(argv[1], as, versions, json) : EXIT_USAGE;
}
