/* A film: the player's frames on a virtual clock, given to any number of writers of motion pictures.
 *
 * Invariants
 *  - Nothing asks a real clock: the same run, options and script give the same bytes.
 *  - A chapter that begins between two frames is told with the second one. */
#ifndef COMMAND_FILM_H
#define COMMAND_FILM_H

#include "ui/output/format.h"
#include "ui/script.h"

enum { FILM_OUTPUTS = 8 };

struct film {
    struct player *player; /* not owned */
    struct canvas canvas;
    struct look look;
    struct {
        struct writer *writer;
        const char *path;
    } output[FILM_OUTPUTS];
    int outputs;
    struct sequence *sequence; /* numbered pictures; NULL = none */
    long clock;                /* milliseconds of film so far */
    long hold;                 /* milliseconds at a caption; -1 = as long as reading takes */
    uint64_t told;             /* chapters up to this moment have been told */
    int hidden;                /* nothing is being filmed */
    void (*progress)(const struct film *film); /* told of every frame; NULL = nobody */
};

/* Starts a film of that size. The player and the look's strings must stay. film_done frees it. */
void
film_init(struct film *film, struct player *player, const struct look *look, int cols, int rows);
void film_done(struct film *film);

/* Adds a file to be written in a motion format. */
enum status
film_add(struct film *film, const struct format *format, const char *path, struct diagnosis *d);

/* Adds a sequence of PNG files PREFIX-00001.png ... and PREFIX.ffconcat, which tells ffmpeg how long each is seen. */
enum status film_add_sequence(struct film *film, const char *prefix, struct diagnosis *d);

/* Shows the present frame for that long. */
enum status film_pass(struct film *film, long milliseconds, struct diagnosis *d);

/* Plays from the present moment to moment `until`, as the player plays: resting at captions, going on by itself behind questions. */
enum status film_play(struct film *film, uint64_t until, struct diagnosis *d);

/* Completes all files; the last frame has been seen for as long as it was passed. */
enum status film_finish(struct film *film, struct diagnosis *d);

/* The name of the chapter that begins after moment `from` up to `to`, the last one; NULL = none begins. */
const char *
chapter_between(const struct moment *moment, uint64_t from, uint64_t to, const char *language);

#endif
