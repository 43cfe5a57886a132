/* repr() of types and of what can be called or bound: functions of C, methods, descriptors, super. */
#include "python/repr.h"

#include <string.h>

#include "python/writer.h"

/* "__main__.C" */
static void
put_qualified_name(struct vm *vm, ref class)
{
    ref module = dict_get_name(vm->objects, type_data(vm->objects, class)->dict,
                               str_name(vm->objects, "__module__"));
    if (!module || kind_of(vm->objects, module) != KIND_STR ||
        str_is(vm->objects, module, "builtins")) {
        text_put_c(vm, type_name(vm->objects, class));
        return;
    }
    text_put_str(vm, module);
    text_printf(vm, ".%s", class_qualname(vm, class));
}

void
put_type_name(struct vm *vm, ref type)
{
    if (type_data(vm->objects, type)->flags & TYPE_HEAP)
        put_qualified_name(vm, type);
    else
        text_put_c(vm, type_name(vm->objects, type));
}

const char *
function_qualname(struct vm *vm, ref function)
{
    const struct object *f = object_at(vm->objects, function);
    ref code = f->field[FUNCTION_CODE];
    ref set = f->field[vm->rules->names_unqualified ? FUNCTION_NAME : FUNCTION_QUALNAME];
    size_t length;
    if (set)
        return str_utf8(vm->objects, set, &length);
    const struct code *c = vm->program->codes[object_at(vm->objects, code)->extra];
    return vm->program->names[vm->rules->names_unqualified ? c->name : c->qualname];
}

/* "C." of "C.m" in 2.7, where a function does not know its class. */
static void
put_method_class(struct writer *w, ref method)
{
    struct objects *o = w->vm->objects;
    ref class = object_at(o, method)->field[METHOD_CLASS];
    if (!o->layout->method_class)
        return;
    writer_put_c(w, class ? type_name(o, class) : "?");
    writer_put_c(w, ".");
}

/* instancemethod_repr, method_repr: there is room for the whole before the repr() of self is made. */
ref
repr_method(struct vm *vm, ref r)
{
    ref function = object_at(vm->objects, r)->field[METHOD_FUNCTION];
    ref self = object_at(vm->objects, r)->field[METHOD_SELF];
    struct writer w;
    writer_format_begin(vm, &w, "<bound method %V of %R>");
    writer_put_c(&w, self ? "<bound method " : "<unbound method ");
    put_method_class(&w, r);
    writer_put_c(&w, kind_of(vm->objects, function) == KIND_FUNCTION
                         ? function_qualname(vm, function)
                         : "?");
    if (self) {
        writer_put_c(&w, " of ");
        return repr_end(&w, self, ">");
    }
    w.overallocate = 0;
    writer_put_c(&w, ">");
    return writer_end(&w);
}

ref
repr_builtin(struct vm *vm, ref r)
{
    const struct object *object = object_at(vm->objects, r);
    const char *name = native_row(vm, native_number(vm, r))->name;
    ref self = object->field[BUILTIN_SELF];
    uint32_t mark = text_begin(vm);
    if (!self) {
        text_printf(vm, "<built-in function %s>", name);
        return text_end_format(vm, mark, "<built-in function %s>", name, NULL);
    }
    text_printf(vm, "<built-in method %s of %s object at 0x%llx>", name,
                type_name_of(vm->objects, self),
                (unsigned long long)object_at(vm->objects, self)->address);
    return text_end_format(vm, mark, "<built-in method %s of %s object at %p>", name,
                           type_name_of(vm->objects, self));
}

ref
repr_method_wrapper(struct vm *vm, ref r)
{
    const char *name = native_row(vm, native_number(vm, r))->name;
    ref self = object_at(vm->objects, r)->field[BOUND_SELF];
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<method-wrapper '%s' of %s object at 0x%llx>", name,
                type_name_of(vm->objects, self),
                (unsigned long long)object_at(vm->objects, self)->address);
    return text_end_format(vm, mark, "<method-wrapper '%s' of %s object at %p>", name,
                           type_name_of(vm->objects, self));
}

/* type_module of a built-in type that names its module: a text that gives way to the one that is interned. */
static void
pass_module(struct vm *vm, ref type)
{
    const char *name = type_name(vm->objects, type), *dot = strrchr(name, '.');
    if (dot && !vm->rules->writers_plain)
        decref(vm->objects, str_new(vm->objects, name, (size_t)(dot - name)));
}

ref
repr_type(struct vm *vm, ref r)
{
    int heap = type_data(vm->objects, r)->flags & TYPE_HEAP;
    uint32_t mark = text_begin(vm);
    if (is_classic_class(vm->objects, r)) {
        text_put_c(vm, "<class ");
        put_type_name(vm, r);
        text_printf(vm, " at 0x%llx>", (unsigned long long)object_at(vm->objects, r)->address);
        return text_end(vm, mark);
    }
    text_put_c(vm, vm->rules->old_repr && !heap ? "<type '" : "<class '");
    put_type_name(vm, r);
    text_put_c(vm, "'>");
    const char *name = type_last_name(vm->objects, r);
    if (!heap)
        pass_module(vm, r);
    ref qualname = heap || vm->rules->writers_plain ? 0 : str_new(vm->objects, name, strlen(name));
    int dotted =
        heap || strcmp(name, type_name(vm->objects, r)) != 0; /* its module is not builtins */
    ref made = text_end_format(vm, mark, dotted ? "<class '%U.%U'>" : "<class '%s'>",
                               dotted ? NULL : type_name(vm->objects, r), NULL);
    decref(vm->objects, qualname);
    return made;
}

ref
repr_descriptor(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, r);
    ref type = object_at(o, r)->field[DESCRIPTOR_TYPE];
    const char *what = kind == KIND_MEMBER_DESCRIPTOR   ? "member"
                       : kind == KIND_GETSET_DESCRIPTOR ? "attribute"
                       : kind == KIND_METHOD_DESCRIPTOR ? "method"
                                                        : "slot wrapper";
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<%s '", what);
    text_put_str(vm, object_at(o, r)->field[DESCRIPTOR_NAME]);
    int bare =
        kind == KIND_GETSET_DESCRIPTOR && !*type_name(o, type); /* 3.15: all classes share them */
    int of_object = kind == KIND_WRAPPER_DESCRIPTOR && type == static_type(KIND_OBJECT);
    if (bare || (of_object && vm->rules->slot_wrapper_bare))
        text_put_c(vm, "'>");
    else
        text_printf(vm, "' of '%s' objects>", type_name(o, type));
    if (vm->rules->slot_wrapper_bare) {
        int alone = bare || of_object;
        return text_end_format(vm, mark, alone ? "<%s '%V'>" : "<%s '%V' of '%s' objects>", what,
                               alone ? NULL : type_name(o, type));
    }
    const char *format = kind == KIND_MEMBER_DESCRIPTOR   ? "<member '%V' of '%s' objects>"
                         : kind == KIND_GETSET_DESCRIPTOR ? "<attribute '%V' of '%s' objects>"
                         : kind == KIND_METHOD_DESCRIPTOR ? "<method '%V' of '%s' objects>"
                                                          : "<slot wrapper '%V' of '%s' objects>";
    return text_end_format(vm, mark, format, type_name(o, type), NULL);
}

ref
repr_super(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref object = object_at(o, r)->field[SUPER_OBJECT];
    int is_type = kind_of(o, object) == KIND_TYPE;
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<super: <class '%s'>, <%s object>>",
                type_name(o, object_at(o, r)->field[SUPER_TYPE]),
                is_type ? type_name(o, object) : type_name_of(o, object));
    return text_end_format(vm, mark, "<super: <class '%s'>, <%s object>>", NULL, NULL);
}

ref
repr_wrapper(struct vm *vm, ref r)
{
    if (!vm->rules->wrappers_shown)
        return repr_address(vm, r);
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<%s(", type_name_of(vm->objects, r));
    if (text_put_repr(vm, object_at(vm->objects, r)->field[WRAPPED_FUNCTION]) < 0) {
        text_discard(vm, mark);
        return 0;
    }
    text_put_c(vm, ")>");
    return text_end_format(vm, mark, "<staticmethod(%R)>", NULL, NULL);
}
