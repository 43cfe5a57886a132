/* What the fields of an object's C struct hold, in words for the layout pane. */
#ifndef UI_PANES_FIELD_VALUES_H
#define UI_PANES_FIELD_VALUES_H

#include <stddef.h>

#include "objects/object.h"
#include "timeline/moment.h"

/* "→ list #12", or "NULL" for child 0. Writes to buffer. */
void put_link(const struct moment *moment, ref child, char *buffer, size_t size);

/* The value of the field of that name in object r; "" if the model does not keep it. Writes to buffer. */
void
put_field_value(const struct moment *moment, ref r, const char *field, char *buffer, size_t size);

#endif
