/* What an object refers to, as Python spells it: [0], ['key'], .attribute. Read only. */
#ifndef UI_MEMBERS_H
#define UI_MEMBERS_H

#include "objects/object.h"
#include "timeline/moment.h"

enum { MEMBER_LABEL = 64 };

/* Told of a member; returns 1 to go on, 0 to stop. */
typedef int member_fn(void *who, const char *label, ref child);

/* Tells of every member of object r that the program can name, in Python's order, then of what else it refers to (label ""), its type left
 * out. */
void members_each(const struct moment *moment, ref r, member_fn *member, void *who);

/* Told of a name and what it is bound to; returns 1 to go on, 0 to stop. */
typedef int name_fn(void *who, const char *name, ref value);

/* Tells of every bound name: the module's, then those of running functions from the innermost outwards. Nothing in a recording. */
void names_each(const struct moment *moment, name_fn *told, void *who);

/* Is it one of the program's own containers, worth a place in a picture: alive, seen by the collector, neither class nor function? */
int object_is_shown(const struct objects *o, ref r);

/* Modules, classes and functions are the furniture: not what a program is about. */
int object_is_furniture(const struct objects *o, ref r);

/* The name of the object's type without the module's. Static storage. */
const char *short_type_name(const struct objects *o, ref r);

/* "list #12", or for numbers and texts their value. Writes to buffer; returns it. */
const char *object_label(const struct moment *moment, ref r, char *buffer, size_t size);

/* Calls visit for everything that r refers to (object_owned, which changes nothing). */
void object_visit(const struct objects *o, ref r, visit_fn *visit, void *who);

#endif
