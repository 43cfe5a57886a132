#include "config.h"

#include "command/stills.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "command/film.h"
#include "ui/marks.h"
#include "ui/output/file.h"

static const char *const unit_names[STILL_UNIT_COUNT] = {
#define UNIT(NAME, name) name,
    STILL_UNITS(UNIT)
#undef UNIT
};

/* The command that goes on by a unit; CMD_NONE: the unit is a landmark. */
static const enum player_command unit_command[STILL_UNIT_COUNT] = {
    [EACH_EVENT] = CMD_STEP,
    [EACH_OPERATION] = CMD_OPERATION,
    [EACH_LINE] = CMD_LINE,
    [EACH_PHASE] = CMD_PHASE,
};

/* The marks that are such a landmark. */
static const unsigned unit_marks[STILL_UNIT_COUNT] = {
    [EACH_CHAPTER] = 1u << MARK_CHAPTER,
    [EACH_CAPTION] = 1u << MARK_CAPTION | 1u << MARK_QUESTION,
    [EACH_COLLECTION] = 1u << MARK_COLLECTION,
};

enum still_unit
still_unit_named(const char *name)
{
    int unit = 0;
    while (unit < STILL_UNIT_COUNT && strcmp(name, unit_names[unit]) != 0)
        unit++;
    return (enum still_unit)unit;
}

void
stills_init(struct stills *stills, struct player *player, const struct look *look, int cols,
            int rows)
{
    *stills = (struct stills){.player = player, .look = *look};
    canvas_init(&stills->canvas, cols, rows, player->tier);
    player->cols = stills->canvas.cols;
    player->rows = stills->canvas.rows;
}

void
stills_done(struct stills *stills)
{
    for (int i = 0; i < stills->outputs; i++)
        writer_free(stills->output[i].document);
    canvas_done(&stills->canvas);
}

enum status
stills_add(struct stills *stills, const struct format *format, const char *path,
           struct diagnosis *d)
{
    if (stills->outputs == STILLS_OUTPUTS)
        return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "too many files to write");
    struct writer *writer = writer_new(format, &stills->look, d);
    if (!writer)
        return d->status;
    if (format->kind == FORMAT_STILL) {
        writer_free(writer);
        writer = NULL;
    }
    stills->output[stills->outputs].format = format;
    stills->output[stills->outputs].path = path;
    stills->output[stills->outputs++].document = writer;
    return STATUS_OK;
}

/* "slide.svg" becomes "slide-007.svg". */
static void
numbered_path(struct buffer *out, const char *path, int number)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    size_t stem = dot && (!slash || dot > slash + 1) ? (size_t)(dot - path) : strlen(path);
    buffer_format(out, "%.*s-%03d%s", (int)stem, path, number, path + stem);
}

static enum status
write_picture(const struct stills *stills, const struct format *format, const char *path,
              struct diagnosis *d)
{
    struct buffer name = {0};
    if (stills->numbered && strcmp(path, "-") != 0)
        numbered_path(&name, path, stills->frames);
    else
        buffer_string(&name, path);
    struct writer *writer = writer_new(format, &stills->look, d);
    enum status status = writer_frame(writer, &stills->canvas, 0, NULL, d);
    if (status == STATUS_OK)
        status = writer_finish(writer, 0, d);
    if (status == STATUS_OK)
        status = file_write(buffer_text(&name), &writer->out, d);
    writer_free(writer);
    buffer_done(&name);
    return status;
}

enum status
stills_take(struct stills *stills, struct diagnosis *d)
{
    const struct moment *moment = player_moment(stills->player);
    const char *chapter =
        chapter_between(moment, stills->told, moment->number, stills->player->view.language);
    enum status status = STATUS_OK;
    if (stills->frames++ == STILLS_MOST)
        return diagnose(d, STATUS_LIMIT, NULL, 0, 0,
                        "that would be more than %d stills; take a part with --from and --to",
                        STILLS_MOST);
    player_draw(stills->player, &stills->canvas);
    for (int i = 0; i < stills->outputs && status == STATUS_OK; i++) {
        struct writer *document = stills->output[i].document;
        if (document)
            status = writer_frame(document, &stills->canvas, 0, chapter, d);
        else
            status = write_picture(stills, stills->output[i].format, stills->output[i].path, d);
    }
    stills->told = moment->number;
    if (stills->progress)
        stills->progress(stills->player);
    return status;
}

/* Goes to the landmark of these kinds behind the present moment, `to` at the most. */
static void
go_to_landmark(struct player *player, unsigned marks, uint64_t to)
{
    const struct moment *moment = player_moment(player);
    const struct landmark *landmark = mark_next(moment, marks, moment->number, 1);
    char place[24];
    snprintf(place, sizeof place, "%" PRIu64,
             landmark && landmark->event.number < to ? landmark->event.number : to);
    player_do(player, CMD_GOTO, place);
}

enum status
stills_take_each(struct stills *stills, enum still_unit unit, uint64_t from, uint64_t to,
                 struct diagnosis *d)
{
    struct player *player = stills->player;
    enum status status = STATUS_OK;
    timeline_seek(player->timeline, from);
    if (unit_command[unit] != CMD_NONE)
        status = stills_take(stills, d);
    while (status == STATUS_OK && player_moment(player)->number < to) {
        uint64_t before = player_moment(player)->number;
        player_do(player, CMD_REVEAL, "");
        if (unit_command[unit] != CMD_NONE)
            player_do(player, unit_command[unit], "");
        else
            go_to_landmark(player, unit_marks[unit], to);
        if (player_moment(player)->number == before)
            break;
        if (player_moment(player)->number > to)
            timeline_seek(player->timeline, to);
        player->view.message = NULL;
        status = stills_take(stills, d);
    }
    return status;
}

enum status
stills_finish(struct stills *stills, struct diagnosis *d)
{
    enum status status = STATUS_OK;
    for (int i = 0; i < stills->outputs && status == STATUS_OK; i++) {
        struct writer *document = stills->output[i].document;
        if (!document)
            continue;
        status = writer_finish(document, 0, d);
        if (status == STATUS_OK)
            status = file_write(stills->output[i].path, &document->out, d);
    }
    return status;
}
