/* What the stage is about: what is selected, else what the latest events were about, so that the panes stay with it while things beside
 * the point come and go. */
#ifndef UI_PANES_ABOUT_H
#define UI_PANES_ABOUT_H

#include "objects/object.h"
#include "ui/pane.h"

/* The pool that the stage is about: the selected one, else what the latest event touched, else where the latest block lies, else the
 * first pool in use; NO_POOL when there is none. */
uint32_t scene_pool(const struct scene *scene);

/* The arena that the stage is about, likewise; NO_ARENA when none is mapped. */
uint32_t scene_arena(const struct scene *scene);

/* The size class that the stage is about. */
uint32_t scene_class(const struct scene *scene);

/* The object that the stage is about: the selected one, else the one with a name and a block of its own that the latest events were about,
 * else the name bound last; 0 when there is none. */
ref scene_object(const struct scene *scene);

#endif
