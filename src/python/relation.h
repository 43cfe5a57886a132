/* Inside comparisons and membership: what their files share. */
#ifndef PYTHON_RELATION_H
#define PYTHON_RELATION_H

#include "python/native.h"

/* Item i of a list or tuple. Borrowed. */
ref item_of(const struct objects *o, ref sequence, uint32_t i);

/* default_3way_compare of 2.7: of one type by address; None is less than anything; else by the types. -1, 0, 1. */
int order_by_default(const struct vm *vm, ref a, ref b);

/* dict_compare of 2.7: the shorter one is less; else the one whose least key that makes a difference, or the value there, is. *order is -1,
 * 0 or 1. Returns 0, or -1 after an error. */
int order_dicts(struct vm *vm, ref a, ref b, int *order);

#endif
