/* How objects stand in a collection: what the collector's lists and the picture of references say alike. */
#ifndef UI_PANES_COLLECTING_H
#define UI_PANES_COLLECTING_H

#include "gc/collector.h"
#include "ui/pane.h"

/* The collection under way, or what is left of the latest one. */
static inline const struct collection_vars *
scene_collection(const struct scene *scene)
{
    return &scene->moment->collector->vars.now;
}

/* The glyph of an object that the collector knows, and its role. */
enum glyph member_standing(const struct scene *scene, ref r, enum role *role);

/* The same of any object: in a collection what the collector knows of it by now, else whether a name or running code reaches it. */
enum glyph named_standing(const struct scene *scene, ref r, int reached, enum role *role);

/* Draws counts, thresholds and sizes of the generations: in one line, or in as many as there are and one more for what comes next. The moment
 * has a collector. */
void draw_generations(const struct scene *scene, struct area area);

/* Writes "3" or, when this event has just taken a reference off, "2→1"; "-" while it is not copied yet. */
void gc_refs_text(const struct scene *scene, ref r, char *buffer, size_t size);

#endif
