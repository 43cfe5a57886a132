/* Inside comparisons and membership: what their files share. */
#ifndef PYTHON_RELATION_H
#define PYTHON_RELATION_H

#include "python/native.h"

/* Item i of a list or tuple. Borrowed. */
ref item_of(const struct objects *o, ref sequence, uint32_t i);

#endif
