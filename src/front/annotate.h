/* Inside the front: making the table of annotations. */
#ifndef FRONT_ANNOTATE_H
#define FRONT_ANNOTATE_H

#include "front/annotations.h"
#include "front/ast.h"

/* The annotations of a program, in front.keep: from its comments, the statements of its module (for the docstring), the first lines of
 * all statements, and how many lines it has. */
const struct annotations *
annotations_make(struct front *f, const struct nodes *body, const uint32_t *lines, uint32_t nlines,
                 uint32_t last_line);

#endif
