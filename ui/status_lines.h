/* The lines round the stage: title, caption, why, timeline with the keys that matter now. */
#ifndef UI_STATUS_LINES_H
#define UI_STATUS_LINES_H

#include "ui/keys.h"
#include "ui/pane.h"

/* Chapter and title, the version modelled with its geometry, play state and speed. */
void draw_title_line(struct area area, const struct scene *scene);

/* The scenario's words for the running statement, or its question. */
void draw_caption(struct area area, const struct scene *scene);

/* The sentence of the present event, CPython's function at its end; or what is being typed; or a message. */
void draw_why(struct area area, const struct scene *scene);

/* The run as a bar with its marks, the position, event n/total, the keys. */
void draw_timeline(struct area area, const struct scene *scene);

/* The event that column x of that line stands for, if x is on the bar. Returns 1 if so. */
int timeline_event_at(struct area area, const struct scene *scene, int x, uint64_t *number);

#endif
