/* Inside the making of classes: what its files share. */
#ifndef OBJECTS_CLASS_SLOTS_H
#define OBJECTS_CLASS_SLOTS_H

#include "objects/class.h"
#include "objects/internal.h"

/* Sorts names by their text, as type_new does with __slots__: that is their order in memory. */
void slots_sort(const struct objects *o, ref *names, uint32_t n);

/* The sorted tuple of __slots__ that the type keeps, made through a list; 0 without __slots__. New reference. */
ref slots_tuple(struct objects *o, const struct class_request *request);

/* The tuple of what type() is called with. New reference. */
ref class_arguments(struct objects *o, const struct class_request *request);

/* The bases: if none are written, a tuple of object. New reference. */
ref class_bases(struct objects *o, const struct class_request *request);

#endif
