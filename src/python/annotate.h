/* Inside the front: making the table of annotations. */
#ifndef PYTHON_ANNOTATE_H
#define PYTHON_ANNOTATE_H

#include "python/annotations.h"
#include "python/ast.h"

/* The annotations of a program, in front.keep: from its comments, the statements of its module (for the docstring), the first lines of
 * all statements, and how many lines it has. */
const struct annotations *
annotations_make(struct front *f, const struct nodes *body, const uint32_t *lines, uint32_t nlines,
                 uint32_t last_line);

#endif
