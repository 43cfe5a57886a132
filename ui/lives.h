/* The lives of a run's objects: which containers the program ever had, from when to when, and which of them ever referred to which. A
 * picture of references takes its places from here, so that nothing in it moves when something else is born, dies or changes.
 *
 * Invariants
 *  - lives are in the order of birth (serial numbers rise); a life is what object_is_shown() at some moment, is never the inside of a
 *    class, and is at some moment referred to by a name or by another life.
 *  - first and last enclose every moment at which the object was seen, widened to the neighbouring looks. */
#ifndef UI_LIVES_H
#define UI_LIVES_H

#include <stdint.h>

#include "timeline/timeline.h"

struct boards; /* ui/board.h */

enum { LIVES_MOST = 2000, LIVES_LINKS_MOST = 6000, LIVES_LOOKS = 4000 };

struct life {
    uint64_t serial;      /* of the object */
    uint64_t first, last; /* moments */
};

/* Life `from` refers to life `to` at some moment. */
struct life_link {
    uint32_t from, to;
};

struct lives {
    struct life *life; /* owned */
    uint32_t count;
    struct life_link *link; /* owned; in the order in which they were seen, each once */
    uint32_t links;
    struct boards
        *boards; /* owned: what board_of() has reckoned from them, never NULL once measured */
};

/* Visits the run (at most LIVES_LOOKS moments are looked at; those with too many objects are passed over) and comes back to where the
 * timeline was. An earlier content is freed. What goes beyond LIVES_MOST or LIVES_LINKS_MOST is left out, the latest first. */
void lives_measure(struct lives *lives, struct timeline *timeline);

/* The same from one moment alone. */
void lives_of_moment(struct lives *lives, const struct moment *moment);

void lives_done(struct lives *lives);

/* The life of the object with that serial number; -1 if it has none. */
int lives_find(const struct lives *lives, uint64_t serial);

#endif
