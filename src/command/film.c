#include "config.h"

#include "command/film.h"

#include "command/sequence.h"
#include "timeline/place.h"
#include "ui/marks.h"
#include "ui/output/file.h"

enum {
    TICK = 100,           /* milliseconds between frames while playing */
    START = 1000,         /* how long the first frame is seen */
    QUESTION_HOLD = 4000, /* how long a question is left open */
    LONGEST = 4 * 3600000 /* of a film */
};

void
film_init(struct film *film, struct player *player, const struct look *look, int cols, int rows)
{
    *film = (struct film){.player = player, .look = *look, .hold = -1};
    canvas_init(&film->canvas, cols, rows, player->tier);
    player->cols = film->canvas.cols;
    player->rows = film->canvas.rows;
}

void
film_done(struct film *film)
{
    for (int i = 0; i < film->outputs; i++)
        writer_free(film->output[i].writer);
    sequence_free(film->sequence);
    canvas_done(&film->canvas);
}

enum status
film_add(struct film *film, const struct format *format, const char *path, struct diagnosis *d)
{
    if (film->outputs == FILM_OUTPUTS)
        return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "too many files to write");
    struct writer *writer = writer_new(format, &film->look, d);
    if (!writer)
        return d->status;
    film->output[film->outputs].writer = writer;
    film->output[film->outputs++].path = path;
    return STATUS_OK;
}

enum status
film_add_sequence(struct film *film, const char *prefix, struct diagnosis *d)
{
    film->sequence = sequence_new(prefix, &film->look, d);
    return film->sequence ? STATUS_OK : d->status;
}

const char *
chapter_between(const struct moment *moment, uint64_t from, uint64_t to, const char *language)
{
    const char *name = NULL;
    for (size_t i = 0; i < moment->landmark_count; i++) {
        const struct event *event = &moment->landmarks[i].event;
        if (event->number > to)
            break;
        if (event->number > from && event_is_chapter(event))
            name = moment_chapter(moment, event, language);
    }
    return name;
}

/* Gives the present frame to all writers, at the present time. */
static enum status
shoot(struct film *film, struct diagnosis *d)
{
    const struct moment *moment = player_moment(film->player);
    const char *chapter =
        chapter_between(moment, film->told, moment->number, film->player->view.language);
    enum status status = STATUS_OK;
    player_draw(film->player, &film->canvas);
    for (int i = 0; i < film->outputs && status == STATUS_OK; i++)
        status = writer_frame(film->output[i].writer, &film->canvas, film->clock, chapter, d);
    if (status == STATUS_OK && film->sequence)
        status = sequence_frame(film->sequence, &film->canvas, film->clock, d);
    film->told = moment->number;
    if (film->progress)
        film->progress(film);
    return status;
}

enum status
film_pass(struct film *film, long milliseconds, struct diagnosis *d)
{
    if (film->hidden)
        return STATUS_OK;
    enum status status = shoot(film, d);
    film->clock += milliseconds;
    if (status == STATUS_OK && film->clock > LONGEST)
        return diagnose(
            d, STATUS_LIMIT, NULL, 0, 0,
            "the film would last more than four hours; choose a higher --speed, or a part "
            "with --from and --to");
    return status;
}

/* The player stands at a question: leaves it open for a while before the answer may be seen. */
static enum status
leave_open(struct film *film, struct diagnosis *d)
{
    enum status status = film_pass(film, film->hold >= 0 ? film->hold : QUESTION_HOLD, d);
    player_do(film->player, CMD_REVEAL, "");
    return status;
}

/* Lets the player play for one tick, but not beyond the next chapter, which gets a frame of its own, nor beyond `until`. */
static void
tick(struct film *film, uint64_t until)
{
    struct player *player = film->player;
    const struct moment *moment = player_moment(player);
    const struct landmark *chapter = mark_next(moment, 1u << MARK_CHAPTER, moment->number, 1);
    long rested = player->lingers;
    if (chapter && chapter->event.number < until)
        until = chapter->event.number;
    player_tick(player, TICK);
    if (film->hold >= 0 && player->lingers > rested)
        player->lingers = film->hold;
    if (player_moment(player)->number > until)
        timeline_seek(player->timeline, until);
}

enum status
film_play(struct film *film, uint64_t until, struct diagnosis *d)
{
    struct player *player = film->player;
    enum status status = film_pass(film, START, d);
    while (status == STATUS_OK && player_moment(player)->number < until) {
        if (player->view.hidden_at != UINT64_MAX)
            status = leave_open(film, d);
        if (player->view.play == PLAY_PAUSED)
            player_do(player, CMD_PLAY, "");
        tick(film, until);
        if (status == STATUS_OK)
            status = film_pass(film, TICK, d);
    }
    player->view.play = PLAY_PAUSED;
    return status;
}

enum status
film_finish(struct film *film, struct diagnosis *d)
{
    enum status status = STATUS_OK;
    for (int i = 0; i < film->outputs && status == STATUS_OK; i++) {
        struct writer *writer = film->output[i].writer;
        status = writer_finish(writer, film->clock, d);
        if (status == STATUS_OK)
            status = file_write(film->output[i].path, &writer->out, d);
    }
    if (status == STATUS_OK && film->sequence)
        status = sequence_finish(film->sequence, film->clock, d);
    return status;
}
