#include "python/class.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

#include "python/frame.h"
#include "python/refusal.h"
#include "python/relation.h"

enum { SLOT_LIMIT = 64, MANGLED_LIMIT = 512 };

const char *
class_qualname(const struct vm *vm, ref class)
{
    ref set = type_data(vm->objects, class)->qualname;
    size_t length;
    if (vm->rules->names_unqualified)
        return type_name(vm->objects, class);
    if (set)
        return str_utf8(vm->objects, set, &length);
    int64_t code = object_at(vm->objects, class)->integer;
    return vm->program->names[vm->program->codes[code]->qualname];
}

const char *
type_full_name(const struct vm *vm, ref type)
{
    return type_data(vm->objects, type)->flags & TYPE_HEAP ? class_qualname(vm, type)
                                                           : type_name(vm->objects, type);
}

/* -- the class statement -- */

/* Pushes a tuple of n entries from values[at] on. */
static void
push_tuple(struct vm *vm, uint32_t at, uint32_t n)
{
    ref tuple = tuple_new(vm->objects, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(vm->objects, tuple, i, newref(vm->objects, entry_ref(vm->values.at[at + i])));
    if (n)
        tuple_ready(vm->objects, tuple, TUPLE_BUILT);
    push(vm, tuple);
}

/* type.__prepare__(name, bases): the namespace for the body; the bases are on top of the stack. New reference. */
static ref
prepare(struct vm *vm, ref name)
{
    struct objects *o = vm->objects;
    ref arguments = 0;
    if (vm->rules->namespace_unprepared)
        return dict_new(o, DICT_LITERAL);
    ref method =
        builtin_new(o, 0, newref(o, static_type(KIND_TYPE)), newref(o, str_name(o, "__prepare__")));
    if (vm->rules->class_arguments_tuple) {
        ref pair[] = {newref(o, name), newref(o, peek(vm, 1))};
        arguments = tuple_steal(o, pair, 2);
    }
    ref namespace = dict_new(o, DICT_LITERAL);
    decref(o, arguments);
    decref(o, method);
    return namespace;
}

int
class_build(struct vm *vm, uint32_t nbases)
{
    uint32_t at = vm->vars.top - nbases - 2;
    ref function = entry_ref(vm->values.at[at]);
    if (vm->rules->class_arguments_tuple)
        push_tuple(vm, at, nbases + 2);
    push_tuple(vm, at + 2, nbases);
    ref namespace = prepare(vm, entry_ref(vm->values.at[at + 1]));
    struct call call = {
        .at = vm->vars.top, .moved = 1, .release_at = at, .release_count = 1 + nbases};
    if (call_enter(vm, function, &call, FRAME_CLASS, 0) == CALL_FAILED) {
        decref(vm->objects, namespace);
        return -1;
    }
    edit(vm->frames, vm->vars.frame)->locals = namespace;
    return 0;
}

/* Raises what is wrong with __slots__; listed: see class_begin_in_vain(). Always -1. */
__attribute__((format(printf, 5, 6))) static int
fault_slots(struct vm *vm, const struct class_request *request, int listed,
            enum exception_type type, const char *format, ...)
{
    va_list arguments;
    struct class_in_vain made = class_begin_in_vain(vm->objects, request, listed);
    va_start(arguments, format);
    vm_raise_format(vm, type, format, arguments);
    va_end(arguments);
    struct raised raised = vm_error_save(vm);
    class_end_in_vain(vm->objects, made);
    vm_error_put_back(vm, raised);
    return -1;
}

/* "__dict__" or "__weakref__" among the slots: 0, or -1 after TypeError. */
static int
add_part(struct vm *vm, const struct class_request *request, uint32_t flag, int *slot,
         const char *name)
{
    const struct type_data *base = type_data(vm->objects, request->base);
    int twice = *slot || base->flags & flag;
    *slot = 1;
    if (!twice)
        return 0;
    int long_words = vm->rules->weakref_slot_explained && flag == TYPE_HAS_WEAKLIST;
    return fault_slots(vm, request, 0, EXC_TypeError, "__%1s__ slot disallowed: %1s", name,
                       long_words ? "either we already got one, or __itemsize__ != 0"
                                  : "we already got one");
}

/* _Py_Mangle: the name of a slot called `name` in a class called `class`, interned, borrowed; `name` itself if it is not private. */
static ref
mangled(struct vm *vm, ref class, ref name)
{
    char text[MANGLED_LIMIT];
    size_t length, class_length;
    const char *from = str_utf8(vm->objects, name, &length);
    if (length < 3 || memcmp(from, "__", 2) || !memcmp(from + length - 2, "__", 2))
        return name;
    const char *of = str_utf8(vm->objects, class, &class_length);
    for (; class_length && *of == '_'; of++)
        class_length--;
    int n = snprintf(text, sizeof text, "_%.*s%.*s", (int)class_length, of, (int)length, from);
    return class_length && n < MANGLED_LIMIT ? str_name_n(vm->objects, text, (size_t)n) : name;
}

static int
add_slot(struct vm *vm, struct class_request *request, ref *slots, ref name)
{
    if (kind_of(vm->objects, name) != KIND_STR)
        return fault_slots(vm, request, 0, EXC_TypeError,
                           "__slots__ items must be strings, not '%.200s'",
                           type_name_of(vm->objects, name));
    size_t length;
    if (!str_is_identifier(vm, name))
        return fault_slots(vm, request, 0, EXC_TypeError, "__slots__ must be identifiers");
    ref slot = mangled(vm, request->name, name);
    if (!vm->rules->slots_beside_values && dict_get(vm->objects, request->dict, slot, NULL) > 0 &&
        !str_is(vm->objects, name, "__qualname__")) {
        const char *text = str_utf8(vm->objects, slot, &length);
        return fault_slots(vm, request, 1, EXC_ValueError,
                           "%3.*s in __slots__ conflicts with class variable", (int)length, text);
    }
    if (str_is(vm->objects, name, "__dict__"))
        return add_part(vm, request, TYPE_HAS_DICT, &request->slot_dict, "dict");
    if (str_is(vm->objects, name, "__weakref__"))
        return add_part(vm, request, TYPE_HAS_WEAKLIST, &request->slot_weakref, "weakref");
    if (request->nslots == SLOT_LIMIT)
        return 0;
    request->private_slots |= (uint64_t)(slot != name) << request->nslots;
    slots[request->nslots++] = slot;
    return 0;
}

/* Does the size of instances leave room for n slots? Asked of all that __slots__ names, and of those that take room. 1, or 0 after TypeError. */
static int
may_have_slots(struct vm *vm, const struct class_request *request, uint32_t n, int take_room)
{
    const struct type_data *base = type_data(vm->objects, request->base);
    if (!n || !base->itemsize || take_room != vm->rules->varying_slots)
        return 1;
    if (take_room && base->kind == KIND_TUPLE)
        return (int)vm_refuse(vm, "use an attribute", "slots of a class derived from tuple are");
    fault_slots(vm, request, 0, EXC_TypeError, "%1s __slots__ not supported for subtype of '%-s'",
                take_room ? "arbitrary" : "nonempty", type_name(vm->objects, request->base));
    return 0;
}

/* Reads __slots__ of the namespace: a name, or an iterable of names. */
static int
read_slots(struct vm *vm, struct class_request *request, ref *slots)
{
    struct objects *o = vm->objects;
    ref value = dict_get_name(o, request->dict, str_name(o, "__slots__"));
    int r = 0;
    request->slots = slots;
    if (!value)
        return 0;
    request->has_slots = 1;
    int listed = is_exactly(o, value, KIND_LIST);
    request->written = listed || kind_of(o, value) == KIND_STR ? value : 0;
    request->named = 1;
    if (request->written && !listed)
        return may_have_slots(vm, request, 1, 0) && add_slot(vm, request, slots, value) == 0 &&
                       may_have_slots(vm, request, request->nslots, 1)
                   ? 0
                   : -1;
    ref names = listed ? newref(o, value) : vm_tuple(vm, value);
    if (!names)
        return -1;
    uint32_t n = request->named = object_at(o, names)->size;
    r = may_have_slots(vm, request, n, 0) ? 0 : -1;
    for (uint32_t i = 0; i < n && r == 0; i++)
        r = add_slot(vm, request, slots, item_of(o, names, i));
    if (r == 0 && !may_have_slots(vm, request, request->nslots, 1))
        r = -1;
    decref(o, names);
    return r;
}

static int
check_base(struct vm *vm, ref base)
{
    struct objects *o = vm->objects;
    if (base == static_type(KIND_TYPE)) {
        vm_refuse(vm, "use a function that makes what the class would", "a class of classes is");
        return -1;
    }
    const struct type_data *data = type_data(o, base);
    if (!(data->flags & TYPE_HEAP) && !(kind_info((enum object_kind)data->kind)->flags & K_BASE)) {
        vm_raise(vm, EXC_TypeError, "type '%.100s' is not an acceptable base type",
                 type_name(o, base));
        return -1;
    }
    return 0;
}

/* Takes a cell that the body left for type_new out of the class's namespace; that of the namespace (3.14+) now holds the class's own. */
static void
take_cell(struct vm *vm, ref class, const char *name)
{
    struct objects *o = vm->objects;
    ref dict = type_data(o, class)->dict, key = str_name(o, name);
    ref cell = dict_get_name(o, dict, key);
    if (!cell)
        return;
    if (!strcmp(name, "__classdictcell__"))
        object_set_field(o, cell, CELL_CONTENTS, newref(o, dict));
    dict_del(o, dict, key);
}

/* type(name, bases, namespace). New reference or 0. */
static ref
make_class(struct vm *vm, ref name, ref bases, ref namespace, ref cell)
{
    struct objects *o = vm->objects;
    ref slots[SLOT_LIMIT];
    int written = tuple_size(o, bases) > 0;
    ref base = written ? tuple_get(o, bases, 0) : static_type(KIND_OBJECT);
    if (kind_of(o, base) != KIND_TYPE) { /* what its type makes of the arguments is the "class" */
        ref args[3] = {name, bases, namespace};
        return vm_call(vm, type_of(o, base), args, 3);
    }
    struct class_request request = {
        .name = name, .base = base, .bases = written ? bases : 0, .dict = namespace};
    if (check_base(vm, base) < 0)
        return 0;
    request.classic = vm->rules->classic_classes && (!written || is_classic_class(o, base));
    if (!request.classic && read_slots(vm, &request, slots) < 0)
        return 0;
    ref class = class_new(o, &request);
    if (class && kind_of(o, cell) == KIND_CELL)
        object_set_field(o, cell, CELL_CONTENTS, newref(o, class));
    if (class) {
        take_cell(vm, class, "__classcell__");
        take_cell(vm, class, "__classdictcell__");
    }
    return class;
}

int
class_body_returns(struct vm *vm, ref value)
{
    struct objects *o = vm->objects;
    uint32_t at = running(vm)->call_at, count = running(vm)->call_count, flags,
             code = running(vm)->code;
    ref namespace = newref(o, running(vm)->locals), result;
    edit(vm->frames, vm->vars.frame)->call_at = 0;
    frame_leave(vm, &flags, &result);
    ref bases = peek(vm, 1);
    ref class = make_class(vm, entry_ref(vm->values.at[at + 1]), bases, namespace, value);
    decref(o, value);
    decref(o, namespace);
    struct raised raised = vm_error_save(vm);
    call_release(vm, at, count);
    vm_error_put_back(vm, raised);
    if (!class)
        return -1;
    if (kind_of(o, class) == KIND_TYPE)
        object_edit(o, class)->integer = code; /* for its qualified name */
    push(vm, class);
    check_eval_breaker(vm); /* it was an ordinary call of __build_class__() */
    return 0;
}

/* -- instances -- */

static int
is_mutable_container(enum object_kind kind)
{
    return kind == KIND_LIST || kind == KIND_DICT || kind == KIND_SET || kind == KIND_BYTEARRAY;
}

static ref
plain_instance(struct vm *vm, ref type, const struct call *call, int has_init)
{
    if (call->count && !has_init && type_data(vm->objects, type)->flags & TYPE_CLASSIC)
        return vm_raise(vm, EXC_TypeError, "this constructor takes no arguments");
    if (call->count && !has_init)
        return vm_raise(vm, EXC_TypeError, "%.200s() takes no %1s",
                        vm->rules->class_takes_no_arguments ? type_name(vm->objects, type)
                                                            : "object",
                        vm->rules->class_takes_no_arguments ? "arguments" : "parameters");
    return instance_new(vm->objects, type);
}

/* type.__new__(type, ...) of a class of the library, which alone may define it (in Python). */
static ref
library_instance(struct vm *vm, ref maker, ref type, const struct call *call)
{
    ref args[8] = {type};
    uint32_t n = 1;
    for (; n <= call->count && n < 8; n++)
        args[n] = entry_ref(vm->values.at[call->at + n - 1]);
    ref names = n == call->count + 1 ? call->names : 0;
    return weakref_init(vm, type, vm_call_named(vm, maker, args, n, names), names);
}

/* The only value of a type that has but one; 0: it has more. Borrowed. */
static ref
single_value(const struct vm *vm, enum object_kind kind)
{
    const struct objects *o = vm->objects;
    return kind == KIND_NONE             ? o->vars.none
           : kind == KIND_NOTIMPLEMENTED ? o->vars.not_implemented
           : kind == KIND_ELLIPSIS       ? o->vars.ellipsis
                                         : 0;
}

/* none_new, notimplemented_new, ellipsis_new */
static ref
single_instance(struct vm *vm, ref type, const struct call *call)
{
    if (call->count)
        return vm_raise(vm, EXC_TypeError, "%1s takes no arguments", type_name(vm->objects, type));
    return newref(vm->objects,
                  single_value(vm, (enum object_kind)type_data(vm->objects, type)->kind));
}

ref
class_instantiate(struct vm *vm, ref type, const struct call *call, int has_init)
{
    enum object_kind kind = (enum object_kind)type_data(vm->objects, type)->kind;
    struct call inner = *call;
    ref maker = kind == KIND_WEAKREF && vm->program->library
                    ? type_lookup(vm->objects, type, str_name(vm->objects, "__new__"), NULL)
                    : 0;
    if (maker)
        return library_instance(vm, maker, type, call);
    if (kind == KIND_INSTANCE)
        return plain_instance(vm, type, call, has_init);
    if (single_value(vm, kind) && !vm->rules->old_words)
        return single_instance(vm, type, call);
    uint32_t native = native_find(vm, kind, str_name(vm->objects, "__new__"));
    if (!native)
        return vm_raise(vm, EXC_TypeError,
                        vm->rules->qualified_names ? "cannot create '%-s' instances"
                                                   : "cannot create '%.100s' instances",
                        type_name(vm->objects, type));
    if (has_init && is_mutable_container(kind)) {
        inner.count = 0;
        inner.names = 0;
        inner.dict = 0;
    }
    if (has_init && kind == KIND_BASE_EXCEPTION && inner.names) { /* BaseException_new */
        inner.count -= tuple_size(vm->objects, inner.names);
        inner.names = 0;
    }
    return native_call(vm, native - 1, type, &inner);
}

/* weakref_call takes no arguments. */
static ref
refuse_arguments(struct vm *vm, const struct call *call)
{
    int named = call->names && tuple_size(vm->objects, call->names) == call->count;
    if (!vm->rules->weakrefs_vectorcalled)
        return vm_raise(vm, EXC_TypeError, "%.200s%-s takes at most %d %-sargument%-s (%zd given)",
                        "__call__", "()", 0,
                        named && !vm->rules->functions_unnamed ? "keyword " : "", "s",
                        (ssize_t)call->count);
    if (call->names)
        return vm_raise(vm, EXC_TypeError, "%-s() takes no keyword arguments", "weakref");
    return vm_raise(vm, EXC_TypeError, "%.200s expected %-s%zd argument%-s, got %zd", "weakref", "",
                    (ssize_t)0, "s", (ssize_t)call->count);
}

ref
weakref_call(struct vm *vm, ref weakref, const struct call *call)
{
    ref object = weakref_object(vm->objects, weakref);
    if (kind_of(vm->objects, weakref) == KIND_WEAKREF) {
        return call->count ? refuse_arguments(vm, call) : none_or(vm->objects, object);
    }
    if (!object)
        return vm_raise(vm, EXC_ReferenceError, "weakly-referenced object no longer exists");
    ref args[8];
    uint32_t n = call->count < 8 ? call->count : 8;
    for (uint32_t i = 0; i < n; i++)
        args[i] = entry_ref(vm->values.at[call->at + i]);
    return vm_call(vm, object, args, n);
}
