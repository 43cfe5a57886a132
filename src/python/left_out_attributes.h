/* Attributes of built-in types and modules that Python has and scenario Python leaves out: looking one up is refused, not told as an
 * AttributeError. What an object is shows only while the program runs, so this cannot be told before. */
#ifndef PYTHON_LEFT_OUT_ATTRIBUTES_H
#define PYTHON_LEFT_OUT_ATTRIBUTES_H

#include "objects/object.h"

struct vm;

/* r has no attribute `name` (str). If it has one in the version modelled it is refused (refusal.h). Returns 1; otherwise 0, and nothing is raised. */
int refuse_attribute(struct vm *vm, ref r, ref name);

/* The same of instances of a type. */
int refuse_type_attribute(struct vm *vm, ref type, ref name);

#endif
