/* Still frames of chosen moments, written as pictures and as pages of documents. */
#ifndef COMMAND_STILLS_H
#define COMMAND_STILLS_H

#include "ui/output/format.h"
#include "ui/player.h"

enum { STILLS_OUTPUTS = 16, STILLS_MOST = 5000 };

/* One still each of these, in a part of the run. X(name, what it is) */
#define STILL_UNITS(X)          \
    X(CHAPTER, "chapter")       \
    X(CAPTION, "caption")       \
    X(COLLECTION, "collection") \
    X(EVENT, "event")           \
    X(OPERATION, "operation")   \
    X(LINE, "line")             \
    X(PHASE, "phase")

enum still_unit {
#define UNIT(NAME, name) EACH_##NAME,
    STILL_UNITS(UNIT)
#undef UNIT
        STILL_UNIT_COUNT
};

struct stills {
    struct player *player; /* not owned */
    struct canvas canvas;
    struct look look;
    struct {
        const struct format *format;
        const char *path;
        struct writer *document; /* of formats with pages */
    } output[STILLS_OUTPUTS];
    int outputs;
    int numbered;  /* there will be several: files of pictures get a number */
    int frames;    /* taken so far */
    uint64_t told; /* chapters up to this moment have been told */
    void (*progress)(const struct player *player); /* told of every frame; NULL = nobody */
};

/* Starts taking stills of that size. The player and all strings must stay. stills_done frees what it holds. */
void stills_init(struct stills *stills, struct player *player, const struct look *look, int cols,
                 int rows);
void stills_done(struct stills *stills);

/* Adds a file (with several stills of a picture format: "NAME-001.SUFFIX" ...). */
enum status stills_add(struct stills *stills, const struct format *format, const char *path,
                       struct diagnosis *d);

/* Takes a still of the present moment. */
enum status stills_take(struct stills *stills, struct diagnosis *d);

/* Takes one of each unit from moment `from` to `to`, and of `to` itself. */
enum status stills_take_each(struct stills *stills, enum still_unit unit, uint64_t from,
                             uint64_t to, struct diagnosis *d);

/* Completes the documents. */
enum status stills_finish(struct stills *stills, struct diagnosis *d);

/* The unit called name; STILL_UNIT_COUNT if there is none. */
enum still_unit still_unit_named(const char *name);

#endif
