/* repr(), str(), ascii(). */
#include <stdio.h>

#include "python/attribute.h"
#include "python/call.h"
#include "python/codecs.h"
#include "python/native.h"
#include "python/number.h"
#include "python/str_case.h"
#include "python/unicode.h"

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

/* -- containers: one that contains itself is shown as [...] -- */

/* The list of containers whose repr() is under way, in the thread's dict; both are made at the first one (2.7: at the start). Borrowed. */
static ref
active_reprs(struct vm *vm)
{
    struct objects *o = vm->objects;
    if (vm->vars.thread_dict)
        return vm->vars.reprs;
    if (vm->rules->python2)
        objects_begin_static(o);
    ref dict = dict_new(o, DICT_LITERAL), list = list_new(o, 0);
    dict_set(o, dict, str_name(o, "Py_Repr"), list);
    decref(o, list);
    if (vm->rules->python2)
        objects_end_static(o);
    vm->vars.thread_dict = dict;
    return vm->vars.reprs = list;
}

/* Py_ReprEnter: 1 if r's repr is under way already. */
static int
enter(struct vm *vm, ref r)
{
    ref list = active_reprs(vm);
    for (uint32_t i = list_size(vm->objects, list); i-- > 0;)
        if (list_get(vm->objects, list, i) == r)
            return 1;
    list_append(vm->objects, list, r);
    return 0;
}

static void
leave(struct vm *vm)
{
    uint32_t last = list_size(vm->objects, vm->vars.reprs) - 1;
    list_assign_slice(vm->objects, vm->vars.reprs, last, last + 1, 0);
}

static int
put_list(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int failed = 0;
    if (!list_size(o, r) || enter(vm, r)) {
        text_put_c(vm, list_size(o, r) ? "[...]" : "[]");
        return 0;
    }
    text_put_c(vm, "[");
    for (uint32_t i = 0; i < list_size(o, r) && !failed; i++) {
        ref item = newref(o, list_get(o, r, i));
        if (i)
            text_put_c(vm, ", ");
        failed = text_put_repr(vm, item) < 0;
        decref(o, item);
    }
    text_put_c(vm, "]");
    leave(vm);
    return failed ? -1 : 0;
}

static int
put_tuple(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int failed = 0;
    if (!tuple_size(o, r) || enter(vm, r)) {
        text_put_c(vm, tuple_size(o, r) ? "(...)" : "()");
        return 0;
    }
    text_put_c(vm, "(");
    for (uint32_t i = 0; i < tuple_size(o, r) && !failed; i++) {
        if (i)
            text_put_c(vm, ", ");
        failed = text_put_repr(vm, tuple_get(o, r, i)) < 0;
    }
    text_put_c(vm, tuple_size(o, r) == 1 ? ",)" : ")");
    leave(vm);
    return failed ? -1 : 0;
}

static int
put_item(struct vm *vm, ref key, ref value)
{
    struct objects *o = vm->objects;
    incref(o, key);
    incref(o, value);
    int failed = text_put_repr(vm, key) < 0;
    text_put_c(vm, ": ");
    failed = failed || text_put_repr(vm, value) < 0;
    decref(o, key);
    decref(o, value);
    return failed ? -1 : 0;
}

static int
put_dict(struct vm *vm, ref r)
{
    uint32_t position = 0, n = 0;
    ref key, value;
    int failed = 0;
    if (enter(vm, r)) {
        text_put_c(vm, "{...}");
        return 0;
    }
    text_put_c(vm, "{");
    while (!failed && dict_next(vm->objects, r, &position, &key, &value)) {
        if (n++)
            text_put_c(vm, ", ");
        failed = put_item(vm, key, value) < 0;
    }
    text_put_c(vm, "}");
    leave(vm);
    return failed ? -1 : 0;
}

/* Elements of a set between the braces: a list is made of them and shown. */
static int
put_elements(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref keys = vm_list(vm, r);
    int failed = !keys;
    if (failed)
        return -1;
    enter(vm, keys);
    for (uint32_t i = 0; i < list_size(o, keys) && !failed; i++) {
        if (i)
            text_put_c(vm, ", ");
        failed = text_put_repr(vm, list_get(o, keys, i)) < 0;
    }
    leave(vm);
    decref(o, keys);
    return failed ? -1 : 0;
}

static int
put_set(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int plain = is_exactly(o, r, KIND_SET) && !vm->rules->python2, failed;
    if (!set_size(o, r) || enter(vm, r)) {
        text_printf(vm, set_size(o, r) ? "%s(...)" : "%s()", type_name_of(o, r));
        return 0;
    }
    if (!plain)
        text_printf(vm, "%s(", type_name_of(o, r));
    text_put_c(vm, vm->rules->python2 ? "[" : "{");
    failed = put_elements(vm, r) < 0;
    text_put_c(vm, vm->rules->python2 ? "]" : "}");
    if (!plain)
        text_put_c(vm, ")");
    leave(vm);
    return failed ? -1 : 0;
}

static int
put_view(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref list = vm_list(vm, r);
    if (!list)
        return -1;
    text_printf(vm, "%s(", type_name_of(o, r));
    int result = put_list(vm, list);
    text_put_c(vm, ")");
    decref(o, list);
    return result;
}

static int
put_range(struct vm *vm, ref r)
{
    const struct object *range = object_at(vm->objects, r);
    ref start = range->field[RANGE_START], stop = range->field[RANGE_STOP],
        step = range->field[RANGE_STEP];
    int64_t by = int_value(vm->objects, step);
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
    return 0;
}

static int
put_slice(struct vm *vm, ref r)
{
    text_put_c(vm, "slice(");
    for (int i = 0; i < 3; i++) {
        if (i)
            text_put_c(vm, ", ");
        if (text_put_repr(vm, object_at(vm->objects, r)->field[i]) < 0)
            return -1;
    }
    text_put_c(vm, ")");
    return 0;
}

/* -- other objects -- */

/* "__main__.C" */
static void
put_qualified_name(struct vm *vm, ref class)
{
    text_put_str(vm, class_module(vm, class));
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

static int
put_method(struct vm *vm, ref r)
{
    ref function = object_at(vm->objects, r)->field[METHOD_FUNCTION];
    ref self = object_at(vm->objects, r)->field[METHOD_SELF];
    const char *name =
        kind_of(vm->objects, function) == KIND_FUNCTION ? function_qualname(vm, function) : "?";
    text_printf(vm, "<bound method %s of ", name);
    int result = text_put_repr(vm, self);
    text_put_c(vm, ">");
    return result;
}

static int
put_builtin(struct vm *vm, ref r)
{
    const struct object *object = object_at(vm->objects, r);
    const char *name = native_row(vm, native_number(vm, r))->name;
    ref self = object->field[BUILTIN_SELF];
    if (!self)
        text_printf(vm, "<built-in function %s>", name);
    else
        text_printf(vm, "<built-in method %s of %s object at 0x%llx>", name,
                    type_name_of(vm->objects, self),
                    (unsigned long long)object_at(vm->objects, self)->address);
    return 0;
}

static int
put_type(struct vm *vm, ref r)
{
    text_put_c(vm, vm->rules->python2 && !(type_data(vm->objects, r)->flags & TYPE_HEAP)
                       ? "<type '"
                       : "<class '");
    put_type_name(vm, r);
    text_put_c(vm, "'>");
    return 0;
}

static int
put_exception(struct vm *vm, ref r)
{
    ref args = object_at(vm->objects, r)->field[EXCEPTION_ARGS];
    text_put_c(vm, type_name_of(vm->objects, r));
    uint32_t n = tuple_size(vm->objects, args);
    if (n == 1) {
        text_put_c(vm, "(");
        if (text_put_repr(vm, tuple_get(vm->objects, args, 0)) < 0)
            return -1;
        text_put_c(vm, vm->rules->exception_trailing_comma ? ",)" : ")");
        return 0;
    }
    return put_tuple(vm, args);
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

static int
put_weakref(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref object = weakref_object(o, r);
    const char *what = kind_of(o, r) == KIND_WEAKREF ? "weakref" : "weakproxy";
    unsigned long long address = object_at(o, r)->address;
    if (!object)
        text_printf(vm, "<%s at 0x%llx; dead>", what, address);
    else
        put_referent(vm, what, address, object);
    return 0;
}

static int
put_address(struct vm *vm, ref r)
{
    unsigned long long address = object_at(vm->objects, r)->address;
    enum object_kind kind = kind_of(vm->objects, r);
    text_put_c(vm, "<");
    if (kind == KIND_FUNCTION)
        text_printf(vm, "function %s", function_qualname(vm, r));
    else if (kind == KIND_GENERATOR)
        text_printf(vm, "generator object %s", generator_qualname(vm, r));
    else {
        put_type_name(vm, type_of(vm->objects, r));
        text_put_c(vm, " object");
    }
    text_printf(vm, " at 0x%llx>", address);
    return 0;
}

static int
put_int(struct vm *vm, ref r)
{
    char text[66];
    text_put(vm, text, number_int_text(text, int_value(vm->objects, r), 10));
    return 0;
}

static int
put_float(struct vm *vm, ref r)
{
    char text[NUMBER_TEXT];
    text_put(vm, text, number_float_repr(text, float_value(vm->objects, r)));
    return 0;
}

static int
put_constant(struct vm *vm, ref r)
{
    const struct objects_vars *v = &vm->objects->vars;
    text_put_c(vm, r == v->none       ? "None"
                   : r == v->py_true  ? "True"
                   : r == v->py_false ? "False"
                   : r == v->ellipsis ? "Ellipsis"
                                      : "NotImplemented");
    return 0;
}

static int
put_str(struct vm *vm, ref r)
{
    put_str_repr(vm, r, 0);
    return 0;
}

static int
put_bytes(struct vm *vm, ref r)
{
    put_bytes_repr(vm, r);
    return 0;
}

static int
put_bytearray(struct vm *vm, ref r)
{
    text_put_c(vm, "bytearray(");
    if (vm->objects->layout->str_is_bytes)
        text_put_c(vm, "b");
    put_bytes_repr(vm, r);
    text_put_c(vm, ")");
    return 0;
}

/* "<method 'append' of 'list' objects>" and its kin. */
static int
put_descriptor(struct vm *vm, ref r)
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
    text_printf(vm, "<%s '", what);
    text_put_str(vm, object_at(o, r)->field[DESCRIPTOR_NAME]);
    if (*what == 's' && vm->rules->slot_wrapper_bare)
        text_put_c(vm, "'>");
    else
        text_printf(vm, "' of '%s' objects>", type_name(o, type));
    return 0;
}

/* "<super: <class 'C'>, <D object>>" */
static int
put_super(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref object = object_at(o, r)->field[SUPER_OBJECT];
    int is_type = kind_of(o, object) == KIND_TYPE;
    text_printf(vm, "<super: <class '%s'>, <%s object>>",
                type_name(o, object_at(o, r)->field[SUPER_TYPE]),
                is_type ? type_name(o, object) : type_name_of(o, object));
    return 0;
}

/* staticmethod and classmethod objects. */
static int
put_wrapper(struct vm *vm, ref r)
{
    if (!vm->rules->wrappers_shown)
        return put_address(vm, r);
    text_printf(vm, "<%s(", type_name_of(vm->objects, r));
    int result = text_put_repr(vm, object_at(vm->objects, r)->field[WRAPPED_FUNCTION]);
    text_put_c(vm, ")>");
    return result;
}

static int
put_module(struct vm *vm, ref r)
{
    text_printf(vm, "<module '%s' (built-in)>", module_name(vm, r));
    return 0;
}

static int (*const reprs[OBJECT_KIND_COUNT])(struct vm *vm, ref r) = {
    [KIND_NONE] = put_constant,
    [KIND_NOTIMPLEMENTED] = put_constant,
    [KIND_ELLIPSIS] = put_constant,
    [KIND_BOOL] = put_constant,
    [KIND_INT] = put_int,
    [KIND_FLOAT] = put_float,
    [KIND_STR] = put_str,
    [KIND_BYTES] = put_bytes,
    [KIND_BYTEARRAY] = put_bytearray,
    [KIND_LIST] = put_list,
    [KIND_TUPLE] = put_tuple,
    [KIND_DICT] = put_dict,
    [KIND_SET] = put_set,
    [KIND_FROZENSET] = put_set,
    [KIND_DICT_KEYS] = put_view,
    [KIND_DICT_VALUES] = put_view,
    [KIND_DICT_ITEMS] = put_view,
    [KIND_RANGE] = put_range,
    [KIND_SLICE] = put_slice,
    [KIND_METHOD] = put_method,
    [KIND_BUILTIN] = put_builtin,
    [KIND_TYPE] = put_type,
    [KIND_MODULE] = put_module,
    [KIND_METHOD_DESCRIPTOR] = put_descriptor,
    [KIND_MEMBER_DESCRIPTOR] = put_descriptor,
    [KIND_GETSET_DESCRIPTOR] = put_descriptor,
    [KIND_SUPER] = put_super,
    [KIND_STATICMETHOD] = put_wrapper,
    [KIND_CLASSMETHOD] = put_wrapper,
    [KIND_BASE_EXCEPTION] = put_exception,
    [KIND_WEAKREF] = put_weakref,
    [KIND_WEAKPROXY] = put_weakref,
    [KIND_CALLABLE_WEAKPROXY] = put_weakref,
};

/* Calls __repr__ or __str__ of a class of the program: 1 and *text, 0 if there is none, -1. told: what errors call it. */
static int
special_text(struct vm *vm, ref r, const char *name, const char *told, ref *text)
{
    int found = vm_call_special(vm, r, name, NULL, 0, text);
    if (found > 0 && kind_of(vm->objects, *text) != KIND_STR) {
        if (vm->rules->specials_told)
            vm_raise(vm, EXC_TypeError, "%s.%s() must return a str, not %.200s",
                     type_name_of(vm->objects, r), told, type_name_of(vm->objects, *text));
        else
            vm_raise(vm, EXC_TypeError, "%s returned non-string (type %.200s)", told,
                     type_name_of(vm->objects, *text));
        decref(vm->objects, *text);
        return -1;
    }
    return found;
}

int
text_put_repr(struct vm *vm, ref r)
{
    ref text;
    check_eval_breaker(vm); /* PyErr_CheckSignals */
    int found = special_text(vm, r, "__repr__", "__repr__", &text);
    if (found < 0)
        return -1;
    if (found) {
        text_put_str(vm, text);
        decref(vm->objects, text);
        return 0;
    }
    int (*put)(struct vm *, ref) = reprs[kind_of(vm->objects, r)];
    return put ? put(vm, r) : put_address(vm, r);
}

/* repr() without __repr__ of a class of the program, for object.__repr__ and super().__repr__(). */
ref
builtin_repr(struct vm *vm, ref r)
{
    int (*put)(struct vm *, ref) = reprs[kind_of(vm->objects, r)];
    uint32_t mark = text_begin(vm);
    if ((put ? put : put_address)(vm, r) < 0) {
        text_discard(vm, mark);
        return 0;
    }
    return text_end(vm, mark);
}

ref
vm_repr(struct vm *vm, ref r)
{
    ref text;
    int found = special_text(vm, r, "__repr__", "__repr__", &text);
    return found < 0 ? 0 : found ? text : builtin_repr(vm, r);
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
    if ((kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY) &&
        weakref_object(vm->objects, r))
        return vm_str(vm, weakref_object(vm->objects, r));
    return vm_repr(vm, r);
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
    decref(vm->objects, text);
    return text_end(vm, mark);
}
