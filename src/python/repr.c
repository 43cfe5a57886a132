/* repr(), str(), ascii(). */
#include <stdio.h>

#include "python/attribute.h"
#include "python/call.h"
#include "python/codecs.h"
#include "python/native.h"
#include "python/number.h"
#include "python/repr.h"
#include "python/str_case.h"
#include "python/unicode.h"
#include "python/writer.h"

/* The code point at *at of a str, and on to the next. The text may have moved since the last. */
static uint32_t
next_point(const struct vm *vm, ref str, size_t *at)
{
    size_t length;
    uint32_t size, point = utf8_decode(str_utf8(vm->objects, str, &length) + *at, &size);
    *at += size;
    return point;
}

/* -- texts -- */

/* Which quotes repr() of a text takes. */
static char
quote_for(const char *text, size_t length)
{
    return memchr(text, '\'', length) && !memchr(text, '"', length) ? '"' : '\'';
}

/* One code point as repr() shows it. */
static void
put_point(struct vm *vm, uint32_t point, char quote, int ascii_only)
{
    static const char *const escapes[] = {
        ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t", ['\\'] = "\\\\"};
    char bytes[4];
    if (point <= '\\' && escapes[point])
        text_put_c(vm, escapes[point]);
    else if (point == (uint32_t)quote)
        text_printf(vm, "\\%c", quote);
    else if (point < 0x20 || point == 0x7f ||
             (point < 0x100 && (ascii_only ? point >= 0x80 : !is_printable(point))))
        text_printf(vm, "\\x%02x", point);
    else if (point < 0x80 || (!ascii_only && is_printable(point)))
        text_put(vm, bytes, utf8_encode(point, bytes));
    else
        text_printf(vm, point < 0x10000 ? "\\u%04x" : "\\U%08x", point);
}

/* repr() of a str; ascii_only as ascii() makes it. */
static void
put_str_repr(struct vm *vm, ref r, int ascii_only)
{
    size_t length, at = 0;
    const char *text = str_utf8(vm->objects, r, &length);
    char quote = quote_for(text, length);
    if (vm->objects->layout->str_is_bytes)
        ascii_only = 1;
    text_put(vm, &quote, 1);
    while (at < length)
        put_point(vm, next_point(vm, r, &at), quote, ascii_only);
    text_put(vm, &quote, 1);
}

void
text_put_str_repr(struct vm *vm, ref str)
{
    put_str_repr(vm, str, 0);
}

static void
put_bytes_repr(struct vm *vm, ref r)
{
    size_t length;
    const uint8_t *data = bytes_data(vm->objects, r, &length);
    char quote = quote_for((const char *)data, length);
    if (!vm->objects->layout->str_is_bytes)
        text_put_c(vm, "b");
    text_put(vm, &quote, 1);
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = bytes_data(vm->objects, r, &length)[i];
        if (byte >= 0x7f)
            text_printf(vm, "\\x%02x", byte);
        else
            put_point(vm, byte, quote, 1);
    }
    text_put(vm, &quote, 1);
}

static ref
repr_range(struct vm *vm, ref r)
{
    const struct object *range = object_at(vm->objects, r);
    ref start = range->field[RANGE_START], stop = range->field[RANGE_STOP],
        step = range->field[RANGE_STEP];
    int64_t by = int_value(vm->objects, step);
    uint32_t mark = text_begin(vm);
    text_printf(vm, "%s(", type_name_of(vm->objects, r));
    if (!vm->rules->python2 || int_value(vm->objects, start) != 0 || by != 1) {
        text_put_repr(vm, start);
        text_put_c(vm, ", ");
    }
    text_put_repr(vm, stop);
    if (by != 1) {
        text_put_c(vm, ", ");
        text_put_repr(vm, step);
    }
    text_put_c(vm, ")");
    return text_end_format(vm, mark, by == 1 ? "range(%R, %R)" : "range(%R, %R, %R)", NULL, NULL);
}

static ref
repr_slice(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "slice(");
    for (int i = 0; i < 3; i++) {
        if (i)
            text_put_c(vm, ", ");
        if (text_put_repr(vm, object_at(vm->objects, r)->field[i]) < 0) {
            text_discard(vm, mark);
            return 0;
        }
    }
    text_put_c(vm, ")");
    return text_end_format(vm, mark, "slice(%R, %R, %R)", NULL, NULL);
}

/* -- other objects -- */

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

/* "__main__.C" for classes of the program, "list" for others. */
static void
put_type_name(struct vm *vm, ref type)
{
    if (type_data(vm->objects, type)->flags & TYPE_HEAP)
        put_qualified_name(vm, type);
    else
        text_put_c(vm, type_name(vm->objects, type));
}

static const char *
function_qualname(struct vm *vm, ref function)
{
    ref code = object_at(vm->objects, function)->field[FUNCTION_CODE];
    const struct code *c = vm->program->codes[object_at(vm->objects, code)->extra];
    return vm->program->names[vm->rules->python2 ? c->name : c->qualname];
}

static ref
repr_method(struct vm *vm, ref r)
{
    ref function = object_at(vm->objects, r)->field[METHOD_FUNCTION];
    ref self = object_at(vm->objects, r)->field[METHOD_SELF];
    const char *name =
        kind_of(vm->objects, function) == KIND_FUNCTION ? function_qualname(vm, function) : "?";
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "<bound method ");
    if (vm->rules->python2) /* im_class */
        text_printf(vm, "%s.", type_name(vm->objects, type_of(vm->objects, self)));
    text_printf(vm, "%s of ", name);
    if (text_put_repr(vm, self) < 0) {
        text_discard(vm, mark);
        return 0;
    }
    text_put_c(vm, ">");
    return text_end_format(vm, mark, "<bound method %V of %R>", NULL, NULL);
}

static ref
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

static ref
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
    text_put_c(vm, vm->rules->python2 && !heap ? "<type '" : "<class '");
    put_type_name(vm, r);
    text_put_c(vm, "'>");
    return text_end_format(vm, mark, heap ? "<class '%U.%U'>" : "<class '%s'>",
                           heap ? NULL : type_name(vm->objects, r), NULL);
}

static ref
repr_exception(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref args = object_at(o, r)->field[EXCEPTION_ARGS];
    int one = tuple_size(o, args) == 1 && !vm->rules->exception_trailing_comma;
    ref inside = one ? vm_repr(vm, tuple_get(o, args, 0)) : vm_repr(vm, args);
    if (!inside)
        return 0;
    uint32_t mark = text_begin(vm);
    text_put_c(vm, type_name_of(o, r));
    text_put_c(vm, one ? "(" : "");
    text_put_str(vm, inside);
    text_put_c(vm, one ? ")" : "");
    decref(o, inside);
    return text_end_format(vm, mark, one ? "%s(%R)" : "%s%R", type_name_of(o, r), NULL);
}

/* A living object that a weak reference or proxy is to, with its __name__ if it has one. */
static void
put_referent(struct vm *vm, const char *what, unsigned long long address, ref object)
{
    struct objects *o = vm->objects;
    ref name = 0;
    text_printf(vm, "<%s at 0x%llx; to '%s' at 0x%llx", what, address, type_name_of(o, object),
                (unsigned long long)object_at(o, object)->address);
    if (vm_lookup_attr(vm, object, str_name(o, "__name__"), &name) > 0 &&
        kind_of(o, name) == KIND_STR) {
        text_put_c(vm, " (");
        text_put_str(vm, name);
        text_put_c(vm, ")");
    }
    decref(o, name);
    text_put_c(vm, ">");
}

static ref
repr_weakref(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref object = weakref_object(o, r);
    const char *what = kind_of(o, r) == KIND_WEAKREF ? "weakref" : "weakproxy";
    unsigned long long address = object_at(o, r)->address;
    uint32_t mark = text_begin(vm);
    if (!object) {
        text_printf(vm, "<%s at 0x%llx; dead>", what, address);
        return text_end_format(vm, mark, "<weakref at %p; dead>", NULL, NULL);
    }
    put_referent(vm, what, address, object);
    return text_end_format(vm, mark, "<weakref at %p; to '%s' at %p>", type_name_of(o, object),
                           NULL);
}

static ref
repr_address(struct vm *vm, ref r)
{
    static const char *const formats[] = {"<%U.%U object at %p>", "<%s object at %p>",
                                          "<function %U at %p>", "<generator object %S at %p>"};
    struct objects *o = vm->objects;
    unsigned long long address = object_at(o, r)->address;
    enum object_kind kind = kind_of(o, r);
    int format = !(type_data(o, type_of(o, r))->flags & TYPE_HEAP);
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "<");
    if (kind == KIND_FUNCTION) {
        text_printf(vm, "function %s", function_qualname(vm, r));
        format = 2;
    } else if (kind == KIND_GENERATOR) {
        text_printf(vm, "generator object %s", generator_qualname(vm, r));
        format = 3;
    } else {
        put_type_name(vm, type_of(o, r));
        text_put_c(vm, is_classic_instance(o, r) ? " instance" : " object");
    }
    text_printf(vm, " at 0x%llx>", address);
    return text_end_format(vm, mark, formats[format], format == 1 ? type_name_of(o, r) : NULL,
                           NULL);
}

static ref
repr_int(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    char text[66];
    ref scratch = int_scratch(vm, int_value(o, r));
    size_t length = number_int_text(text, int_value(o, r), 10);
    ref str = vm->rules->python2 ? str_new(o, text, length)
                                 : str_new_of(o, static_type(KIND_STR), text, length);
    decref(o, scratch);
    return str;
}

static ref
repr_float(struct vm *vm, ref r)
{
    char text[NUMBER_TEXT];
    size_t length = number_float_repr(text, float_value(vm->objects, r));
    uint64_t buffer = number_buffer(vm, text, length);
    ref str = str_new(vm->objects, text, length);
    number_buffer_free(vm, buffer);
    return str;
}

/* str() of a float in 2.7. */
static ref
str_float(struct vm *vm, ref r)
{
    char text[NUMBER_TEXT];
    return str_new(vm->objects, text, number_float_str(text, float_value(vm->objects, r)));
}

static ref
repr_constant(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    if (r == o->vars.py_true || r == o->vars.py_false)
        return newref(o, str_name(o, r == o->vars.py_true ? "True" : "False"));
    const char *text = r == o->vars.none       ? "None"
                       : r == o->vars.ellipsis ? "Ellipsis"
                                               : "NotImplemented";
    return str_new(o, text, strlen(text));
}

static ref
repr_str(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    text_put_str_repr(vm, r);
    return text_end(vm, mark);
}

static ref
repr_bytes(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    put_bytes_repr(vm, r);
    return text_end(vm, mark);
}

static ref
repr_bytearray(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "bytearray(");
    if (vm->objects->layout->str_is_bytes)
        text_put_c(vm, "b");
    put_bytes_repr(vm, r);
    text_put_c(vm, ")");
    return text_end(vm, mark);
}

/* "<method 'append' of 'list' objects>" and its kin. */
static ref
repr_descriptor(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, r);
    ref type = object_at(o, r)->field[DESCRIPTOR_TYPE];
    const char *what = kind == KIND_MEMBER_DESCRIPTOR   ? "member"
                       : kind == KIND_GETSET_DESCRIPTOR ? "attribute"
                                                        : "method";
    size_t length;
    const char *name = str_utf8(o, object_at(o, r)->field[DESCRIPTOR_NAME], &length);
    if (length > 4 && name[0] == '_' && name[1] == '_' && kind == KIND_METHOD_DESCRIPTOR)
        what = "slot wrapper";
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<%s '", what);
    text_put_str(vm, object_at(o, r)->field[DESCRIPTOR_NAME]);
    if (*what == 's' && vm->rules->slot_wrapper_bare)
        text_put_c(vm, "'>");
    else
        text_printf(vm, "' of '%s' objects>", type_name(o, type));
    return text_end_format(vm, mark, "<method '%V' of '%s' objects>", type_name(o, type), NULL);
}

/* "<super: <class 'C'>, <D object>>" */
static ref
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

/* staticmethod and classmethod objects. */
static ref
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

static ref
repr_module(struct vm *vm, ref r)
{
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<module '%s' (built-in)>", module_name(vm, r));
    return text_end_format(vm, mark, "<module %R%U>", NULL, NULL);
}

static ref (*const reprs[OBJECT_KIND_COUNT])(struct vm *vm, ref r) = {
    [KIND_NONE] = repr_constant,
    [KIND_NOTIMPLEMENTED] = repr_constant,
    [KIND_ELLIPSIS] = repr_constant,
    [KIND_BOOL] = repr_constant,
    [KIND_INT] = repr_int,
    [KIND_FLOAT] = repr_float,
    [KIND_STR] = repr_str,
    [KIND_BYTES] = repr_bytes,
    [KIND_BYTEARRAY] = repr_bytearray,
    [KIND_LIST] = repr_list,
    [KIND_TUPLE] = repr_tuple,
    [KIND_DICT] = repr_dict,
    [KIND_SET] = repr_set,
    [KIND_FROZENSET] = repr_set,
    [KIND_DICT_KEYS] = repr_view,
    [KIND_DICT_VALUES] = repr_view,
    [KIND_DICT_ITEMS] = repr_view,
    [KIND_RANGE] = repr_range,
    [KIND_SLICE] = repr_slice,
    [KIND_METHOD] = repr_method,
    [KIND_BUILTIN] = repr_builtin,
    [KIND_TYPE] = repr_type,
    [KIND_MODULE] = repr_module,
    [KIND_METHOD_DESCRIPTOR] = repr_descriptor,
    [KIND_MEMBER_DESCRIPTOR] = repr_descriptor,
    [KIND_GETSET_DESCRIPTOR] = repr_descriptor,
    [KIND_SUPER] = repr_super,
    [KIND_STATICMETHOD] = repr_wrapper,
    [KIND_CLASSMETHOD] = repr_wrapper,
    [KIND_BASE_EXCEPTION] = repr_exception,
    [KIND_WEAKREF] = repr_weakref,
    [KIND_WEAKPROXY] = repr_weakref,
    [KIND_CALLABLE_WEAKPROXY] = repr_weakref,
};

/* Calls __repr__ or __str__ of a class of the program: 1 and *text, 0 if there is none, -1. told: what errors call it. */
static int
special_text(struct vm *vm, ref r, const char *name, const char *told, ref *text)
{
    int found = vm_call_special(vm, r, name, NULL, 0, text);
    if (found > 0 && kind_of(vm->objects, *text) != KIND_STR) {
        if (vm->rules->specials_told)
            vm_raise(vm, EXC_TypeError, "%s.%s() must return a str, not %.200s",
                     type_full_name(vm, type_of(vm->objects, r)), told,
                     type_full_name(vm, type_of(vm->objects, *text)));
        else
            vm_raise(vm, EXC_TypeError, "%s returned non-string (type %.200s)", told,
                     type_name_of(vm->objects, *text));
        decref(vm->objects, *text);
        return -1;
    }
    return found;
}

ref
builtin_repr(struct vm *vm, ref r)
{
    ref (*repr)(struct vm *, ref) = reprs[kind_of(vm->objects, r)];
    return (repr ? repr : repr_address)(vm, r);
}

/* tp_repr. */
static ref
slot_repr(struct vm *vm, ref r)
{
    ref text;
    int found = special_text(vm, r, "__repr__", "__repr__", &text);
    return found < 0 ? 0 : found ? text : builtin_repr(vm, r);
}

ref
vm_repr(struct vm *vm, ref r)
{
    check_eval_breaker(vm); /* PyErr_CheckSignals */
    return slot_repr(vm, r);
}

ref
builtin_exception_str(struct vm *vm, ref r)
{
    ref args = object_at(vm->objects, r)->field[EXCEPTION_ARGS];
    uint32_t n = tuple_size(vm->objects, args);
    if (n == 0)
        return str_new(vm->objects, "", 0);
    enum exception_type kind = exception_kind(vm->objects, r);
    if (kind == EXC_UnicodeDecodeError || kind == EXC_UnicodeEncodeError) {
        ref text = codec_error_str(vm, r);
        if (text)
            return text;
    }
    if (n > 1)
        return vm_repr(vm, args);
    if (kind == EXC_KeyError)
        return vm_repr(vm, tuple_get(vm->objects, args, 0));
    return vm_str(vm, tuple_get(vm->objects, args, 0));
}

ref
vm_str(struct vm *vm, ref r)
{
    ref text;
    check_eval_breaker(vm); /* PyErr_CheckSignals */
    if (is_exactly(vm->objects, r, KIND_STR))
        return newref(vm->objects, r);
    int found = special_text(vm, r, "__str__", "__str__", &text);
    if (found)
        return found < 0 ? 0 : text;
    enum object_kind kind = kind_of(vm->objects, r);
    if (kind == KIND_INSTANCE) { /* object.__str__ is repr() */
        found = special_text(vm, r, "__repr__", "__str__", &text);
        return found < 0 ? 0 : found ? text : builtin_repr(vm, r);
    }
    if (kind == KIND_STR) {
        size_t length;
        const char *bytes = str_utf8(vm->objects, r, &length);
        return str_new(vm->objects, bytes, length);
    }
    if (kind == KIND_BASE_EXCEPTION)
        return builtin_exception_str(vm, r);
    if (is_classic_class(vm->objects, r)) {
        uint32_t mark = text_begin(vm);
        put_type_name(vm, r);
        return text_end(vm, mark);
    }
    if (kind == KIND_FLOAT && vm->rules->float_str_short)
        return str_float(vm, r);
    if (kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY)
        return weakref_object(vm->objects, r)
                   ? vm_str(vm, weakref_object(vm->objects, r))
                   : vm_raise(vm, EXC_ReferenceError, "weakly-referenced object no longer exists");
    return slot_repr(vm, r);
}

ref
vm_ascii(struct vm *vm, ref r)
{
    ref text = vm_repr(vm, r);
    if (!text)
        return 0;
    size_t length, at = 0;
    uint32_t mark = text_begin(vm);
    (void)str_utf8(vm->objects, text, &length);
    while (at < length) {
        uint32_t point = next_point(vm, text, &at);
        char c = (char)point;
        if (point < 0x80)
            text_put(vm, &c, 1);
        else
            text_printf(vm,
                        point < 0x100     ? "\\x%02x"
                        : point < 0x10000 ? "\\u%04x"
                                          : "\\U%08x",
                        point);
    }
    if (frozen_length(vm->text) - mark == length) { /* nothing to escape */
        text_discard(vm, mark);
        return text;
    }
    ref bytes = bytes_new(vm->objects, text_since(vm, mark), frozen_length(vm->text) - mark);
    decref(vm->objects, text);
    text = text_end(vm, mark);
    decref(vm->objects, bytes);
    return text;
}
