/* Things as people name them: A2 (arena), A2:19 (pool), A2:19#4 or 0x7f... (block), "class 3", and objects by the name bound to them
 * ("a", "list a", "bar.x") or as the panes write them ("dict #12"). */
#ifndef UI_THINGS_H
#define UI_THINGS_H

#include "base/status.h"
#include "ui/touched.h"

struct named_thing {
    enum thing thing; /* THINGS = none */
    uint64_t id;
};

/* The thing of that name at the moment. d says what names there are when it is none (d may be NULL); an arena, pool or block need not
 * exist now, an object must. */
enum status thing_named(struct named_thing *named, const struct moment *moment, const char *name,
                        struct diagnosis *d);

/* The object bound to a name: a local of the innermost frame that has it, else a global; 0 = none. */
uint32_t object_bound_to(const struct moment *moment, const char *name);

/* Writes the thing's name to buffer; returns it. */
const char *
thing_name(const struct moment *moment, enum thing thing, uint64_t id, char *buffer, size_t size);

#endif
