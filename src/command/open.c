#include "config.h"

#include "command/open.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "command/command.h"
#include "front/annotations.h"
#include "front/code.h"
#include "python/scenario.h"
#include "trace/replay.h"

enum {
    SCENARIO_BYTES = 4 << 20,  /* no scenario is larger */
    RECORDING_BYTES = 1 << 30, /* from standard input: it is kept in memory */
    MAGIC_BYTES = 8
};

/* Reads the stream to its end. NULL if it is longer than limit or cannot be read (errno). */
static char *
read_stream(FILE *file, size_t limit, size_t *length)
{
    size_t room = 65536;
    char *text = store_realloc(NULL, room);
    *length = 0;
    for (size_t n; (n = fread(text + *length, 1, room - *length - 1, file)) > 0;) {
        *length += n;
        if (*length > limit) {
            free(text);
            errno = EFBIG;
            return NULL;
        }
        if (room - *length < 2)
            text = store_realloc(text, room *= 2);
    }
    text[*length] = '\0';
    if (!ferror(file))
        return text;
    free(text);
    return NULL;
}

char *
read_file(const char *path, size_t limit, size_t *length, struct diagnosis *d)
{
    int standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    char *text = file ? read_stream(file, limit, length) : NULL;
    if (!text)
        diagnose(d, STATUS_IO, path, 0, 0, "cannot be read: %s", strerror(errno));
    if (file && !standard)
        fclose(file);
    return text;
}

/* Complains of sizes; they are the scenario's (of the file `path`) unless the command line gives some. */
static void
wrong_sizes(const char *path, const struct run_options *run,
            const struct scenario_options *scenario, const char *why, struct diagnosis *d)
{
    int given = run->pool || run->arena;
    diagnose(d, STATUS_OPTION, given ? NULL : path, given ? 0 : scenario->size_at.line,
             given ? 0 : scenario->size_at.column, "%s", why);
}

/* The geometry to model: what the command line says, else the scenario, else the newest. Returns its row, NULL after a mistake. */
static const struct geometry *
choose_version(const char *path, const struct run_options *run,
               const struct scenario_options *scenario, struct geometry *geometry,
               struct diagnosis *d)
{
    const char *name = run->python ? run->python : scenario->python;
    const struct geometry *row = *name ? geometry_named(name) : geometry_newest();
    if (!row) {
        diagnose(d, STATUS_OPTION, NULL, 0, 0,
                 "CPython '%s' is not modelled: expected 2.7, 3.6 ... %s", name,
                 geometry_newest()->name);
        return NULL;
    }
    const char *why = geometry_override(geometry, row, run->pool ? run->pool : scenario->pool,
                                        run->arena ? run->arena : scenario->arena);
    if (why)
        wrong_sizes(path, run, scenario, why, d);
    return why ? NULL : row;
}

#ifdef ARENASCOPE_DEBUG
/* Ends the program at the first event after which the allocator is not what it should be. */
static void
prove_heap(void *whom)
{
    const struct pymalloc *m = whom;
    const char *why = heap_check(m);
    if (!why)
        return;
    fprintf(stderr, "arenascope: event %" PRIu64 " (%s): %s\n", m->clock->vars.now,
            event_info((enum event_kind)clock_latest(m->clock)->kind)->name, why);
    abort();
}

static struct scenario *
watched(struct scenario *scenario)
{
    clock_listen(scenario_clock(scenario), prove_heap, (void *)scenario_pymalloc(scenario));
    return scenario;
}
#else
static struct scenario *
watched(struct scenario *scenario)
{
    return scenario;
}
#endif

/* The scenario in `text`, ready to run; NULL and *d if it is none. */
static struct scenario *
make_scenario(const char *path, const char *text, size_t length, const struct run_options *run,
              struct diagnosis *d)
{
    struct scenario_options options;
    struct geometry geometry;
    struct program *program;
    if (scenario_options_read(text, length, path, &options, d))
        return NULL;
    const struct geometry *row = choose_version(path, run, &options, &geometry, d);
    if (!row ||
        program_compile(text, length, path, run->dialect ? run->dialect : dialect_named(row->name),
                        &program, d))
        return NULL;
    uint64_t unaligned = run->unaligned ? run->unaligned : options.unaligned;
    return watched(scenario_new(program, &geometry, unaligned));
}

struct scenario *
scenario_open(const char *path, const struct run_options *options, struct diagnosis *d)
{
    size_t length;
    char *text = read_file(path, SCENARIO_BYTES, &length, d);
    if (!text)
        return NULL;
    struct scenario *scenario = make_scenario(path, text, length, options, d);
    free(text);
    return scenario;
}

int
is_recording_file(const char *path)
{
    char bytes[MAGIC_BYTES];
    FILE *file = strcmp(path, "-") == 0 ? NULL : fopen(path, "rb");
    size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file)
        fclose(file);
    return recording_begins(bytes, length);
}

/* A recording as a timeline, replayed as the version that the command line wants. Takes the recording over; NULL is passed on. */
static struct timeline *
open_recording(struct recording *recording, const struct run_options *run, struct diagnosis *d)
{
    struct geometry geometry;
    const struct geometry *row;
    if (!recording)
        return NULL;
    row = run->python ? geometry_named(run->python) : &recording->geometry;
    const char *why = row ? geometry_override(&geometry, row, run->pool, run->arena)
                          : "that version is not modelled; see arenascope-model(7)";
    if (why) {
        diagnose(d, STATUS_OPTION, NULL, 0, 0, "%s", why);
        recording_free(recording);
        return NULL;
    }
    int changed = run->python || run->pool || run->arena;
    return timeline_open(workload_of_replay(replay_new(recording, changed ? &geometry : NULL)));
}

/* Opens what standard input brings, which is read to its end first. */
static struct timeline *
open_standard_input(const struct run_options *options, struct diagnosis *d)
{
    struct timeline *timeline;
    size_t length;
    char *bytes = read_file("-", RECORDING_BYTES, &length, d);
    if (!bytes)
        return NULL;
    if (recording_begins(bytes, length)) {
        struct source *source = source_memory(bytes, length);
        timeline = open_recording(recording_load(source, d), options, d);
        source_close(source);
    } else {
        struct scenario *scenario = make_scenario("-", bytes, length, options, d);
        timeline = scenario ? timeline_open(workload_of_scenario(scenario)) : NULL;
    }
    free(bytes);
    return timeline;
}

struct timeline *
run_open(const char *path, const struct run_options *options, struct diagnosis *d)
{
    if (strcmp(path, "-") == 0)
        return open_standard_input(options, d);
    if (is_recording_file(path))
        return open_recording(recording_read(path, d), options, d);
    struct scenario *scenario = scenario_open(path, options, d);
    return scenario ? timeline_open(workload_of_scenario(scenario)) : NULL;
}

uint64_t
run_limit(const struct run_options *options)
{
    return options->limit ? options->limit : DEFAULT_EVENT_LIMIT;
}

int
run_was_cut(uint64_t events)
{
    fprintf(stderr, "arenascope: the run was cut after %" PRIu64 " events; --limit N allows more\n",
            events);
    return EXIT_BAD;
}

int
run_measure(struct timeline *timeline, const struct run_options *options)
{
    if (timeline_measure(timeline, run_limit(options)) == STATUS_OK)
        return EXIT_DONE;
    return run_was_cut(timeline_moment(timeline)->total);
}
