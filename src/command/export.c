/* arenascope export: slides and recordings, made by the program itself. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command/command.h"
#include "command/film.h"
#include "command/show.h"
#include "command/stills.h"
#include "timeline/place.h"
#include "ui/frame.h"
#include "ui/output/save.h"

enum { FORMATS_MOST = 16, SCRIPT_BYTES = 1 << 20, END_MILLISECONDS = 3000, SCALE_MOST = 8 };

/* What the command line asks for. */
struct request {
    struct run_options run;
    struct show_options show;
    struct screen_size size;
    const char *at, *from, *to, *each, *keys, *font, *frames;
    const char *path[FORMATS_MOST]; /* by the order of formats[] */
    const char *hold;
    uint64_t speed, scale;
    int outlines;
    int stills, films; /* how many outputs there are of each sort */
};

/* An export in progress. */
struct export
{
    const struct request *request;
    struct show show;
    struct stills stills;
    struct film film;
    enum still_unit unit; /* STILL_UNIT_COUNT = one still */
    uint64_t from, to;
};

/* ---- options ---- */

static int
parse(const struct command *command, struct request *r, int argc, char **argv)
{
    const struct option_row fixed[] = {
        {"frames", "PREFIX", "PREFIX-00001.png ... and a list for ffmpeg", OPTION_TEXT, &r->frames},
        {"at", "PLACE", "still: an event, line:N, chapter:N or a chapter (the end)", OPTION_TEXT,
         &r->at},
        {"each", "UNIT", "one still a chapter, caption, collection, event, operation, line, phase",
         OPTION_TEXT, &r->each},
        {"from", "PLACE", "begin there (start)", OPTION_TEXT, &r->from},
        {"to", "PLACE", "stop there (end)", OPTION_TEXT, &r->to},
        {"keys", "FILE", "do what this key script says instead of playing", OPTION_TEXT, &r->keys},
        {"speed", "FACTOR", "of playing (so that a run takes minutes)", OPTION_NUMBER, &r->speed},
        {"hold", "SECONDS", "rest that long at every caption (as reading takes)", OPTION_TEXT,
         &r->hold},
        {"size", "COLSxROWS", "size of the frame (120x36)", OPTION_SCREEN, &r->size},
        {"scale", "N", "pixels of pictures times N (1)", OPTION_NUMBER, &r->scale},
        {"font", "FAMILY", "font of pictures (DejaVu Sans Mono)", OPTION_TEXT, &r->font},
        {"outlines", NULL, "SVG: text as outlines, which need no font", OPTION_FLAG, &r->outlines},
        SHOW_OPTION_ROWS(&r->show),
        RUN_OPTION_ROWS(&r->run),
        {NULL, NULL, NULL, OPTION_END, NULL},
    };
    struct option_row rows[FORMATS_MOST + sizeof fixed / sizeof fixed[0]];
    int operands, count = 0;
    for (; formats[count]; count++)
        rows[count] = (struct option_row){formats[count]->name, "OUT", formats[count]->purpose,
                                          OPTION_TEXT, &r->path[count]};
    memcpy(rows + count, fixed, sizeof fixed);
    int status = options_parse(command, rows, argc, argv, &operands);
    if (status >= 0)
        return status;
    if (operands != 1)
        return usage_error(command, "expected one scenario or recording");
    return -1;
}

/* The format, before format i, whose output has the same name; NULL = there is none. */
static const struct format *
same_name(const struct request *r, int i)
{
    for (int other = 0; other < i && strcmp(r->path[i], "-") != 0; other++)
        if (r->path[other] && strcmp(r->path[other], r->path[i]) == 0)
            return formats[other];
    return NULL;
}

/* Counts the outputs, and finds fault with them. */
static int
check_outputs(const struct command *command, struct request *r)
{
    int standard = 0;
    for (int i = 0; formats[i]; i++) {
        if (!r->path[i])
            continue;
        if (!*r->path[i])
            return usage_error(command, "--%s needs the name of a file", formats[i]->name);
        if (same_name(r, i))
            return usage_error(command, "--%s and --%s would write the same file",
                               same_name(r, i)->name, formats[i]->name);
        if (strcmp(r->path[i], "-") == 0)
            standard += formats[i]->kind == FORMAT_STILL && r->each ? 2 : 1;
        if (formats[i]->kind == FORMAT_MOTION)
            r->films++;
        else
            r->stills++;
    }
    r->films += r->frames != NULL;
    if (r->stills + r->films == 0 && !r->keys)
        return usage_error(command, "expected an output, such as --svg OUT.svg or --cast OUT.cast");
    if (standard > 1)
        return usage_error(command, "standard output takes one file");
    return 0;
}

/* "2.5" seconds in milliseconds; -1 for NULL, -2 for nonsense. */
static long
hold_milliseconds(const char *text)
{
    char *end;
    double seconds = text ? strtod(text, &end) : 0;
    if (!text)
        return -1;
    return end != text && *end == '\0' && seconds >= 0 && seconds <= 3600
               ? (long)(seconds * 1000 + 0.5)
               : -2;
}

static int
check(const struct command *command, struct request *r)
{
    int status = show_check(command, &r->show);
    if (status == 0)
        status = check_outputs(command, r);
    if (status)
        return status;
    if (r->each && still_unit_named(r->each) == STILL_UNIT_COUNT)
        return usage_error(command,
                           "there is no unit '%s': expected chapter, caption, collection, "
                           "event, operation, line or phase",
                           r->each);
    if (r->each && r->at)
        return usage_error(command, "--at and --each exclude each other");
    if (r->each && r->keys)
        return usage_error(command, "--keys and --each exclude each other");
    if (r->scale < 1 || r->scale > SCALE_MOST)
        return usage_error(command, "--scale: expected 1 to %d", SCALE_MOST);
    if (r->size.columns < FRAME_MIN_COLS || r->size.rows < FRAME_MIN_ROWS)
        return usage_error(command, "--size: a frame needs at least %dx%d characters",
                           FRAME_MIN_COLS, FRAME_MIN_ROWS);
    if (r->speed > PLAYER_MAX_SPEED)
        return usage_error(command, "--speed: expected 1 to %d", PLAYER_MAX_SPEED);
    if (hold_milliseconds(r->hold) == -2)
        return usage_error(command, "--hold: expected seconds, got '%s'", r->hold);
    return 0;
}

/* ---- progress ---- */

/* Says how far it is, on a terminal, at most five times a second and not in the first second. */
static void
tell_progress(const struct player *player)
{
    static long next;
    const struct moment *moment = player_moment(player);
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long milliseconds = now.tv_sec * 1000L + now.tv_nsec / 1000000;
    if (next == 0)
        next = isatty(STDERR_FILENO) ? milliseconds + 1000 : -1;
    if (next < 0 || milliseconds < next)
        return;
    next = milliseconds + 200;
    fprintf(stderr, "\rarenascope: event %" PRIu64 " of %" PRIu64 "\033[K", moment->number,
            moment->total);
    fflush(stderr);
}

static void
tell_film_progress(const struct film *film)
{
    tell_progress(film->player);
}

/* ---- what a script sees ---- */

static enum status
script_pass_film(void *who, long milliseconds, struct diagnosis *d)
{
    struct export *export = who;
    return film_pass(&export->film, milliseconds, d);
}

static void
script_hide(void *who, int hidden)
{
    struct export *export = who;
    export->film.hidden = hidden;
}

static enum status
script_screenshot(void *who, const char *path, struct diagnosis *d)
{
    struct export *export = who;
    player_draw(&export->show.player, &export->film.canvas);
    return frame_save(path, &export->film.canvas, &export->film.look, d);
}

static char *
script_read(void *who, const char *path, struct diagnosis *d)
{
    size_t length;
    (void)who;
    return read_file(path, SCRIPT_BYTES, &length, d);
}

static enum status
run_script(struct export *export, struct diagnosis *d)
{
    const struct script_stage stage = {export, script_pass_film, script_screenshot, script_hide,
                                       script_read};
    const char *path = export->request->keys;
    char *text = script_read(NULL, path, d);
    if (!text)
        return d->status;
    enum status status = script_run(&export->show.player, &stage, path, text, d);
    free(text);
    return status;
}

/* ---- doing it ---- */

/* The number of the moment that `place` names, `otherwise` when it is NULL. */
static enum status
find_place(struct export *export, const char *place, uint64_t otherwise, uint64_t *number,
           struct diagnosis *d)
{
    enum status status = STATUS_OK;
    *number = otherwise;
    if (place)
        status = timeline_goto(export->show.timeline, place, d);
    if (place && status == STATUS_OK)
        *number = timeline_moment(export->show.timeline)->number;
    timeline_seek(export->show.timeline, 0);
    return status;
}

static enum status
find_part(struct export *export, struct diagnosis *d)
{
    const struct request *r = export->request;
    uint64_t end = timeline_moment(export->show.timeline)->total;
    enum status status = find_place(export, r->from, 0, &export->from, d);
    if (status == STATUS_OK)
        status = find_place(export, r->to, end, &export->to, d);
    if (status == STATUS_OK && export->from > export->to)
        return diagnose(d, STATUS_OPTION, NULL, 0, 0, "--from lies behind --to");
    return status;
}

/* Adds the outputs asked for to the film or the stills. */
static enum status
add_outputs(struct export *export, struct diagnosis *d)
{
    const struct request *r = export->request;
    enum status status = STATUS_OK;
    for (int i = 0; formats[i] && status == STATUS_OK; i++) {
        if (!r->path[i])
            continue;
        if (formats[i]->kind == FORMAT_MOTION)
            status = film_add(&export->film, formats[i], r->path[i], d);
        else
            status = stills_add(&export->stills, formats[i], r->path[i], d);
    }
    if (status == STATUS_OK && r->frames)
        status = film_add_sequence(&export->film, r->frames, d);
    return status;
}

/* The script, or the part of the run, on film. */
static enum status
make_film(struct export *export, struct diagnosis *d)
{
    const struct request *r = export->request;
    enum status status = STATUS_OK;
    timeline_seek(export->show.timeline, export->from);
    if (r->keys)
        status = run_script(export, d);
    else if (r->films)
        status = film_play(&export->film, export->to, d);
    if (status == STATUS_OK && r->films)
        status = film_pass(&export->film, END_MILLISECONDS, d);
    return status == STATUS_OK ? film_finish(&export->film, d) : status;
}

static enum status
make_stills(struct export *export, struct diagnosis *d)
{
    const struct request *r = export->request;
    uint64_t number;
    char place[24];
    if (r->stills == 0)
        return STATUS_OK;
    if (export->unit != STILL_UNIT_COUNT)
        return stills_take_each(&export->stills, export->unit, export->from, export->to, d);
    if (r->at || !r->keys) { /* else the still shows where the script ended */
        enum status status = find_place(export, r->at, export->to, &number, d);
        if (status != STATUS_OK)
            return status;
        snprintf(place, sizeof place, "%" PRIu64, number);
        player_do(&export->show.player, CMD_GOTO, place);
    }
    return stills_take(&export->stills, d);
}

static enum status
make_all(struct export *export, struct diagnosis *d)
{
    enum status status = find_part(export, d);
    if (status == STATUS_OK)
        status = add_outputs(export, d);
    if (status == STATUS_OK)
        status = make_film(export, d);
    if (status == STATUS_OK)
        status = make_stills(export, d);
    return status == STATUS_OK ? stills_finish(&export->stills, d) : status;
}

/* The player and the looks are ready: makes everything. */
static int
export_run(struct export *export)
{
    const struct request *r = export->request;
    struct player *player = &export->show.player;
    struct diagnosis d = {0};
    struct look look = {
        .theme = player->theme,
        .title = export->show.title,
        .font = r->font,
        .language = *player->language ? player->language : "en",
        .scale = (int)r->scale,
        .outlines = r->outlines,
    };
    if (r->speed)
        player->view.speed = (int)r->speed;
    film_init(&export->film, player, &look, (int)r->size.columns, (int)r->size.rows);
    stills_init(&export->stills, player, &look, (int)r->size.columns, (int)r->size.rows);
    export->film.hold = hold_milliseconds(r->hold);
    export->film.progress = tell_film_progress;
    export->stills.progress = tell_progress;
    export->stills.numbered = r->each != NULL;
    enum status status = make_all(export, &d);
    film_done(&export->film);
    stills_done(&export->stills);
    if (isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
    return status == STATUS_OK ? EXIT_DONE : complain(&d);
}

int
command_export(const struct command *command, int argc, char **argv)
{
    struct request request = {.size = {120, 36}, .scale = 1, .show = {.theme = "light"}};
    struct export export = {.request = &request, .unit = STILL_UNIT_COUNT};
    int status = parse(command, &request, argc, argv);
    if (status < 0)
        status = check(command, &request);
    else
        return status;
    if (status == 0)
        status = show_open(&export.show, argv[1], &request.run, &request.show);
    if (status)
        return status;
    if (request.each)
        export.unit = still_unit_named(request.each);
    status = export_run(&export);
    show_close(&export.show);
    return status;
}
