#include "python/globals.h"

#include <string.h>

#include "gc/collector.h"
#include "python/library_names.h"
#include "python/namespace.h"
#include "python/native.h"

ref
global_get(const struct vm *vm, uint32_t name)
{
    uint32_t i = vm->global_index.at[name];
    return i ? vm->globals.at[i - 1].value : 0;
}

void
vm_announce_binding(struct vm *vm, uint32_t name, ref value)
{
    if (!(object_at(vm->objects, value)->flags & OBJECT_STATIC))
        object_edit(vm->objects, value)->last_name = name + 1;
    EMIT2(vm->clock, NAME_BOUND, name, value);
}

void
global_set(struct vm *vm, uint32_t name, ref value)
{
    uint32_t i = vm->global_index.at[name];
    ref old = 0;
    if (i) {
        old = vm->globals.at[i - 1].value;
    } else {
        i = frozen_push(&vm->globals.array) + 1;
        *edit(vm->global_index, name) = i;
        vm->vars.bindings++;
        namespace_add(vm, name);
    }
    *edit(vm->globals, i - 1) = (struct binding){name, value};
    vm_announce_binding(vm, name, value);
    decref(vm->objects, old);
}

int
global_delete(struct vm *vm, uint32_t name)
{
    uint32_t i = vm->global_index.at[name];
    if (!i)
        return 0;
    ref old = vm->globals.at[i - 1].value;
    edit(vm->globals, i - 1)->value = 0;
    *edit(vm->global_index, name) = 0;
    vm->vars.bindings--;
    namespace_remove(vm, name);
    EMIT2(vm->clock, NAME_UNBOUND, name, old);
    decref(vm->objects, old);
    return 1;
}

void
names_traverse(void *machine, ref namespace, visit_fn *visit, void *who)
{
    struct vm *vm = machine;
    uint32_t position = 0, i;
    while (namespace_next(vm, &position, &i))
        visit(who, vm->objects, namespace, vm->globals.at[i].value);
}

/* Like dict_clear: first no name is bound any more, then the values die. */
void
names_clear(void *machine)
{
    struct vm *vm = machine;
    uint32_t position = 0, i;
    for (i = 0; i < frozen_length(vm->globals); i++)
        if (vm->globals.at[i].value)
            *edit(vm->global_index, vm->globals.at[i].name) = 0;
    while (namespace_next(vm, &position, &i)) {
        struct binding binding = vm->globals.at[i];
        edit(vm->globals, i)->value = 0;
        vm->vars.bindings--;
        EMIT2(vm->clock, NAME_UNBOUND, binding.name, binding.value);
        decref(vm->objects, binding.value);
    }
}

/* Built-in names that are not functions. */
static ref
builtin_value(struct vm *vm, const char *name)
{
    if (!strcmp(name, "NotImplemented"))
        return vm->objects->vars.not_implemented;
    if (!strcmp(name, "Ellipsis"))
        return vm->objects->vars.ellipsis;
    if (!strcmp(name, "__name__"))
        return str_name(vm->objects, "__main__");
    if (!strcmp(name, "__doc__")) /* a docstring is a name of the program */
        return vm->objects->vars.none;
    if (!strcmp(name, "__debug__"))
        return vm->objects->vars.py_true;
    return 0;
}

/* Has the version a built-in name for the exception? */
static int
is_exception_of(const struct vm *vm, enum exception_type e)
{
    int old = e == EXC_StandardError || e == EXC_EnvironmentError;
    int new = e == EXC_RecursionError || e == EXC_ModuleNotFoundError;
    return vm->objects->layout->standard_errors ? !new : !old;
}

/* Types that have a name in Python's built-in namespace. */
static ref
builtin_type(const struct vm *vm, const char *name)
{
    static const enum object_kind kinds[] = {
        KIND_OBJECT,       KIND_INT,         KIND_BOOL,  KIND_FLOAT,  KIND_STR,
        KIND_BYTES,        KIND_LIST,        KIND_TUPLE, KIND_DICT,   KIND_SET,
        KIND_FROZENSET,    KIND_BYTEARRAY,   KIND_RANGE, KIND_SLICE,  KIND_PROPERTY,
        KIND_STATICMETHOD, KIND_CLASSMETHOD, KIND_SUPER, KIND_TYPE,   KIND_ZIP,
        KIND_ENUMERATE,    KIND_REVERSED,    KIND_MAP,   KIND_FILTER,
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (!strcmp(type_name(vm->objects, static_type(kinds[i])), name))
            return static_type(kinds[i]);
    for (int e = 0; e < EXCEPTION_TYPE_COUNT; e++)
        if (!strcmp(exception_name((enum exception_type)e), name) &&
            is_exception_of(vm, (enum exception_type)e))
            return exception_static_type((enum exception_type)e);
    if (!strcmp(name, "IOError") || !strcmp(name, "EnvironmentError"))
        return exception_static_type(EXC_OSError);
    if (!strcmp(name, "range"))
        return static_type(KIND_RANGE);
    if (!strcmp(name, "bytes"))
        return static_type(KIND_STR);
    return 0;
}

static ref
find_builtin(struct vm *vm, uint32_t name)
{
    const char *text = vm->program->names[name];
    uint32_t native = native_find(vm, KIND_FREE, vm->names.at[name]);
    if (native)
        return native_object(vm, native - 1);
    ref type = builtin_type(vm, text);
    return type ? type : builtin_value(vm, text);
}

ref
builtin_get(struct vm *vm, uint32_t name)
{
    if (!vm->builtins.at[name])
        *edit(vm->builtins, name) = find_builtin(vm, name);
    return vm->builtins.at[name];
}

ref
module_get(struct vm *vm, uint32_t name)
{
    return module_named(vm, vm->program->names[name]);
}

/* -- the objects of a program -- */

static ref constant_object(struct vm *vm, uint32_t i);

/* all_name_chars(): only what looks like a name is interned. */
static int
has_name_characters(const struct constant *text)
{
    static const char name_characters[] =
        "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return strspn(text->text, name_characters) == text->length;
}

static ref
tuple_constant(struct vm *vm, const struct constant *constant)
{
    struct objects *o = vm->objects;
    ref tuple = tuple_new(o, constant->length);
    for (uint32_t i = 0; i < constant->length; i++)
        tuple_init(o, tuple, i, newref(o, constant_object(vm, constant->items[i])));
    if (constant->length)
        tuple_ready(o, tuple, TUPLE_BUILT);
    return tuple;
}

/* A frozenset of the set's items in the set's own order, in which they may get other places; takes the set. */
static ref
frozenset_remade(struct vm *vm, ref set)
{
    ref made = set_new(vm->objects, KIND_FROZENSET), key;
    uint32_t position = 0;
    while (set_next(vm->objects, set, &position, &key))
        set_add(vm->objects, made, key);
    decref(vm->objects, set);
    return made;
}

/* 1 if the string was interned as a name before the constants were. */
static int
is_known_name(const struct vm *vm, const char *text)
{
    for (uint32_t i = 0; i < vm->program->nnames; i++)
        if (!strcmp(vm->program->names[i], text))
            return 1;
    return native_is_named(vm, text) || library_has_name(vm->rules->library_names, text);
}

/* 1 if intern_string_constants() puts another, equal string in the place of one of the set's: single letters are the same in any case. */
static int
has_name_among(const struct vm *vm, const struct constant *set)
{
    for (uint32_t i = 0; i < set->length; i++) {
        const struct constant *item = &vm->program->constants[set->items[i]];
        if (item->kind == CONSTANT_STR && item->length > 1 && has_name_characters(item) &&
            is_known_name(vm, item->text))
            return 1;
    }
    return 0;
}

static ref
frozenset_constant(struct vm *vm, const struct constant *constant)
{
    ref set = set_new(vm->objects, KIND_FROZENSET);
    for (uint32_t i = 0; i < constant->length; i++)
        set_add(vm->objects, set, constant_object(vm, constant->items[i]));
    if (vm->rules->constants_merged)
        set = frozenset_remade(vm, set);
    if (has_name_among(vm, constant))
        set = frozenset_remade(vm, set);
    frozenset_ready(vm->objects, set);
    return set;
}

static ref
slice_constant(struct vm *vm, const struct constant *constant)
{
    struct objects *o = vm->objects;
    ref part[3];
    for (int i = 0; i < 3; i++)
        part[i] = newref(o, constant_object(vm, constant->items[i]));
    return slice_new(o, part[0], part[1], part[2]);
}

static ref
text_constant(struct vm *vm, const struct constant *constant)
{
    struct objects *o = vm->objects;
    if (!has_name_characters(constant))
        return str_new(o, constant->text, constant->length);
    if (native_is_named(vm, constant->text) ||
        library_has_name(vm->rules->library_names, constant->text))
        return newref(o, str_name_n(o, constant->text, constant->length));
    return str_constant(o, constant->text, constant->length);
}

static ref
make_constant(struct vm *vm, const struct constant *constant)
{
    struct objects *o = vm->objects;
    switch (constant->kind) {
    case CONSTANT_NONE:
        return newref(o, o->vars.none);
    case CONSTANT_FALSE:
        return newref(o, o->vars.py_false);
    case CONSTANT_TRUE:
        return newref(o, o->vars.py_true);
    case CONSTANT_INT:
        return int_new(o, constant->integer);
    case CONSTANT_FLOAT:
        return float_new(o, constant->number);
    case CONSTANT_STR:
        return text_constant(vm, constant);
    case CONSTANT_BYTES:
        return bytes_new(o, constant->text, constant->length);
    case CONSTANT_TUPLE:
        return tuple_constant(vm, constant);
    case CONSTANT_FROZENSET:
        return frozenset_constant(vm, constant);
    case CONSTANT_SLICE:
        return slice_constant(vm, constant);
    case CONSTANT_CODE:
        return newref(o, vm->codes.at[constant->integer]);
    }
    return 0;
}

/* Was the object made for the constant alone, or does the interpreter have such a one in any case? */
static int
is_own_object(const struct objects *o, const struct constant *constant, ref r)
{
    switch (constant->kind) {
    case CONSTANT_INT:
        return constant->integer < SMALL_INT_MIN || constant->integer > o->layout->small_int_max;
    case CONSTANT_STR:
        return str_length(o, r) > 1 && !(object_at(o, r)->flags & OBJECT_NAME);
    case CONSTANT_BYTES:
        return constant->length > 1;
    case CONSTANT_TUPLE:
    case CONSTANT_FROZENSET:
        return constant->length > 0;
    default:
        return constant->kind == CONSTANT_FLOAT || constant->kind == CONSTANT_SLICE;
    }
}

static ref
constant_object(struct vm *vm, uint32_t i)
{
    if (!vm->constants.at[i]) {
        ref made = make_constant(vm, &vm->program->constants[i]);
        *edit(vm->constants, i) = made;
        if (vm->program->constants[i].ready_made)
            object_share_ready(vm->objects, made, vm->program->constants[i].references);
        else if (is_own_object(vm->objects, &vm->program->constants[i], made))
            object_share_static(vm->objects, made, vm->program->constants[i].references);
    }
    return vm->constants.at[i];
}

void
program_objects_make(struct vm *vm)
{
    const struct program *program = vm->program;
    frozen_grow(&vm->names.array, program->nnames);
    frozen_grow(&vm->global_index.array, program->nnames);
    frozen_grow(&vm->builtins.array, program->nnames);
    frozen_grow(&vm->constants.array, program->nconstants);
    frozen_grow(&vm->codes.array, program->ncodes);
    if (vm->rules->adapts)
        frozen_grow(&vm->call_sites.array, program->ninstructions);
    namespace_init(vm);
    objects_begin_static(vm->objects);
    vm->vars.module = vm->objects->vars.namespace = dict_new(vm->objects, DICT_LITERAL);
    for (uint32_t i = 0; i < program->nnames; i++) {
        ref name = str_name(vm->objects, program->names[i]);
        *edit(vm->names, i) = name;
    }
    for (uint32_t i = 0; i < program->ncodes; i++) {
        ref code =
            code_new(vm->objects, i, newref(vm->objects, vm->names.at[program->codes[i]->name]));
        *edit(vm->codes, i) = code;
    }
    for (uint32_t i = 0; i < program->nconstants; i++)
        constant_object(vm, i);
    objects_end_static(vm->objects);
    object_untrack(vm->objects, vm->vars.module); /* it is older than the program */
    collector_keep_old(vm->collector, vm->vars.module);
}
