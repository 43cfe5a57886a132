/* All rows of the event table, room by room. Included where EVENT is defined; no guard on purpose. */
#include "base/events.def"
#include "pymalloc/events.def"
#include "objects/events.def"
#include "gc/events.def"
#include "python/events.def"
#include "trace/events.def"
