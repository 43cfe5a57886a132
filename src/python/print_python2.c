/* PyObject_Print of 2.7: what tp_print of a built-in type writes goes to the file piece by piece, without a text of the whole. */
#include "front/number.h"
#include "python/repr.h"

static int print_object(struct vm *vm, ref r, int raw);

static void
put(struct vm *vm, const char *text)
{
    vm_write(vm, text, strlen(text));
}

/* Writes the text under construction since mark. */
static int
put_since(struct vm *vm, uint32_t mark)
{
    vm_write(vm, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
    return 0;
}

static int
print_int(struct vm *vm, ref r, int raw)
{
    char text[66];
    (void)raw;
    vm_write(vm, text, number_int_text(text, int_value(vm->objects, r), 10));
    return 0;
}

static int
print_float(struct vm *vm, ref r, int raw)
{
    char text[NUMBER_TEXT];
    double value = float_value(vm->objects, r);
    vm_write(vm, text, raw ? number_float_str(text, value) : number_float_repr(text, value));
    return 0;
}

static int
print_bool(struct vm *vm, ref r, int raw)
{
    (void)raw;
    put(vm, r == vm->objects->vars.py_true ? "True" : "False");
    return 0;
}

static int
print_str(struct vm *vm, ref r, int raw)
{
    uint32_t mark = text_begin(vm);
    if (!is_exactly(vm->objects, r, KIND_STR)) {
        ref text = vm_str(vm, r);
        int failed = !text || print_str(vm, text, raw) < 0;
        decref(vm->objects, text);
        return failed ? -1 : 0;
    }
    if (raw)
        text_put_str(vm, r);
    else
        text_put_str_repr(vm, r);
    return put_since(vm, mark);
}

static int
print_list(struct vm *vm, ref r, int raw)
{
    struct objects *o = vm->objects;
    int failed = 0;
    (void)raw;
    if (repr_enter(vm, r)) {
        put(vm, "[...]");
        return 0;
    }
    put(vm, "[");
    for (uint32_t i = 0; i < list_size(o, r) && !failed; i++) {
        ref item = newref(o, list_get(o, r, i));
        if (i)
            put(vm, ", ");
        failed = print_object(vm, item, 0) < 0;
        decref(o, item);
    }
    if (!failed)
        put(vm, "]");
    repr_leave(vm);
    return failed ? -1 : 0;
}

static int
print_tuple(struct vm *vm, ref r, int raw)
{
    uint32_t n = tuple_size(vm->objects, r);
    (void)raw;
    put(vm, "(");
    for (uint32_t i = 0; i < n; i++) {
        if (i)
            put(vm, ", ");
        if (print_object(vm, tuple_get(vm->objects, r, i), 0) < 0)
            return -1;
    }
    put(vm, n == 1 ? ",)" : ")");
    return 0;
}

/* "key: value" of a dict, which holds its own reference to the key. 0 or -1. */
static int
print_item(struct vm *vm, ref key, ref value)
{
    incref(vm->objects, value);
    int failed = print_object(vm, key, 0) < 0;
    if (!failed) {
        put(vm, ": ");
        failed = print_object(vm, value, 0) < 0;
    }
    decref(vm->objects, value);
    return failed ? -1 : 0;
}

static int
print_dict(struct vm *vm, ref r, int raw)
{
    uint32_t position = 0, n = 0;
    ref key, value;
    int failed = 0;
    (void)raw;
    if (repr_enter(vm, r)) {
        put(vm, "{...}");
        return 0;
    }
    put(vm, "{");
    while (!failed && dict_next(vm->objects, r, &position, &key, &value)) {
        if (n++)
            put(vm, ", ");
        failed = print_item(vm, key, value) < 0;
    }
    if (!failed)
        put(vm, "}");
    repr_leave(vm);
    return failed ? -1 : 0;
}

static int
print_set(struct vm *vm, ref r, int raw)
{
    uint32_t position = 0, n = 0;
    ref key;
    int failed = 0;
    (void)raw;
    put(vm, type_name_of(vm->objects, r));
    if (repr_enter(vm, r)) {
        put(vm, "(...)");
        return 0;
    }
    put(vm, "([");
    while (!failed && set_next(vm->objects, r, &position, &key)) {
        if (n++)
            put(vm, ", ");
        failed = print_object(vm, key, 0) < 0;
    }
    if (!failed)
        put(vm, "])");
    repr_leave(vm);
    return failed ? -1 : 0;
}

static int (*const prints[OBJECT_KIND_COUNT])(struct vm *vm, ref r, int raw) = {
    [KIND_INT] = print_int,   [KIND_FLOAT] = print_float, [KIND_BOOL] = print_bool,
    [KIND_STR] = print_str,   [KIND_LIST] = print_list,   [KIND_TUPLE] = print_tuple,
    [KIND_DICT] = print_dict, [KIND_SET] = print_set,     [KIND_FROZENSET] = print_set,
};

/* A class that defines __str__ or __repr__ does not inherit tp_print. */
static int
inherits_print(const struct vm *vm, ref type)
{
    struct objects *o = vm->objects;
    return !(type_data(o, type)->flags & TYPE_HEAP) ||
           (!type_lookup(o, type, str_name(o, "__str__"), NULL) &&
            !type_lookup(o, type, str_name(o, "__repr__"), NULL));
}

/* internal_print. 0 or -1. */
static int
print_object(struct vm *vm, ref r, int raw)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, r);
    if (prints[kind] && inherits_print(vm, type_of(o, r)))
        return prints[kind](vm, r, raw);
    ref text = raw ? vm_str(vm, r) : vm_repr(vm, r);
    int failed = !text || print_object(vm, text, 1) < 0;
    decref(o, text);
    return failed ? -1 : 0;
}

int
print_to_file(struct vm *vm, ref r)
{
    incref(vm->objects, r);
    int result = print_object(vm, r, 1);
    decref(vm->objects, r);
    return result;
}
