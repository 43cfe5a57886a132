/* A frame as text with colours for a terminal (ECMA-48), and the pieces from which recordings are made.
 *
 * Only the ";" form of SGR is written: older players do not know the ":" form. */
#ifndef UI_OUTPUT_ANSI_H
#define UI_OUTPUT_ANSI_H

#include "ui/output/format.h"

extern const struct format format_ansi;

/* Appends the SGR sequence that sets the style of a role, whatever was set before. */
void ansi_style(struct buffer *out, enum theme theme, enum role role);

/* Appends what turns `before` into `now` on a terminal (same size); before = NULL: clears it and paints everything. */
void ansi_paint(struct buffer *out, enum theme theme, const struct canvas *before,
                const struct canvas *now);

#endif
