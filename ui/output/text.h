/* A frame as plain text; of several frames each is a page (ended by a form feed). */
#ifndef UI_OUTPUT_TEXT_H
#define UI_OUTPUT_TEXT_H

#include "ui/output/format.h"

extern const struct format format_text;

#endif
