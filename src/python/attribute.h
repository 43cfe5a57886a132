/* Attributes: how they are found on instances, classes, modules and built-in types. */
#ifndef PYTHON_ATTRIBUTE_H
#define PYTHON_ATTRIBUTE_H

#include "python/native.h"

/* What LOAD_METHOD finds: a function or method descriptor of self's type that no attribute of the instance hides. Borrowed; 0: take
 * the way of vm_getattr. */
ref method_unbound(struct vm *vm, ref self, ref name);

/* The function of the class method that LOAD_METHOD finds for an instance (3.14+). Borrowed; 0 if there is none. */
ref classmethod_unbound(struct vm *vm, ref self, ref name);

/* _PyObject_LookupSpecial: what self's class of the program, or a base of it, has under that name, bound to self. New reference; 0: nothing. */
ref bound_special(struct vm *vm, ref self, const char *name);

/* _PyObject_SetAttributeErrorContext (3.10+): an AttributeError on its way keeps r as its obj, and the name (a str), unless it has one of
 * them already. */
void attribute_error_keeps(struct vm *vm, ref r, ref name);

/* r.name = value for an attribute in r's __dict__, whatever its type has; value 0 deletes. 0, or -1 after an error. */
int set_plain_attribute(struct vm *vm, ref r, ref name, ref value);

/* supercheck: is object an instance or a subclass of type? 1, or 0 after TypeError. */
int super_fits(struct vm *vm, ref type, ref object);
/* super(type, object): new reference, or 0 after TypeError, which is found when the object is there (super_init). */
ref super_of(struct vm *vm, ref type, ref object);
/* super(type, object).name: new reference or 0. */
ref super_getattr(struct vm *vm, ref type, ref object, ref name);
/* The function that super(type, object).name binds, for LOAD_SUPER_METHOD. Borrowed; 0: take the way of super_getattr. */
ref super_method_unbound(struct vm *vm, ref type, ref object, ref name);

/* Attribute of a class through its bases, built-in types included: what their natives are. Borrowed, 0 = absent. */
ref class_lookup(struct vm *vm, ref type, ref name);

/* Did the library make the class (library.h), not the program? */
int is_library_class(const struct vm *vm, ref class);

/* The module's name. */
const char *module_name(const struct vm *vm, ref module);

/* The native of that name that objects of a kind, or of what it derives from, have: its number + 1; 0 if there is none. */
uint32_t native_of_kind(struct vm *vm, enum object_kind kind, ref name);

/* What a proxy stands for, or 0 after ReferenceError. Borrowed. */
ref proxied(struct vm *vm, ref proxy);

/* AttributeError in the words of the object's kind; in those of PyObject_GenericGetAttr. */
void no_attribute(struct vm *vm, ref r, ref name);
void no_generic_attribute(struct vm *vm, const char *type, ref name);

/* The same as looking r.name up comes to it: module_getattro has asked PyObject_GenericGetAttr before, whose error it clears. */
void attribute_raise_missing(struct vm *vm, ref r, ref name);

/* r.name has been looked up in vain by what makes do without (hasattr, getattr with a default): where that raises AttributeError first
 * and clears it, it does so. */
void attribute_missed(struct vm *vm, ref r, ref name);
/* The same about what a weak proxy stands for: the proxy always raises it. */
void attribute_missed_by_proxy(struct vm *vm, ref r, ref name);

#endif
