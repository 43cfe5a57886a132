/* repr(), str(), ascii(). */

#include "python/attribute.h"
#include "python/call.h"
#include "python/codecs.h"
#include "front/number.h"
#include "python/recursion.h"
#include "python/repr.h"
#include "python/writer.h"

/* A %R: 0 or -1. */
static int
put_part(struct writer *w, ref r)
{
    ref part = vm_repr(w->vm, r);
    if (!part)
        return -1;
    writer_str(w, part);
    decref(w->vm->objects, part);
    return 0;
}

static ref
repr_range(struct vm *vm, ref r)
{
    const struct object *range = object_at(vm->objects, r);
    ref start = range->field[RANGE_START], stop = range->field[RANGE_STOP],
        step = range->field[RANGE_STEP];
    int64_t by = int_value(vm->objects, step);
    struct writer w;
    writer_format_begin(vm, &w, by == 1 ? "range(%R, %R)" : "range(%R, %R, %R)");
    writer_put_c(&w, type_name_of(vm->objects, r));
    writer_put_c(&w, "(");
    if (!vm->rules->old_repr || int_value(vm->objects, start) != 0 || by != 1) {
        put_part(&w, start);
        writer_put_c(&w, ", ");
    }
    if (vm->rules->old_repr) { /* which only knows how many there are */
        ref end =
            int_new(vm->objects, int_value(vm->objects, start) + range_length(vm->objects, r) * by);
        put_part(&w, end);
        decref(vm->objects, end);
    } else {
        put_part(&w, stop);
    }
    if (by != 1) {
        writer_put_c(&w, ", ");
        put_part(&w, step);
    }
    w.overallocate = 0;
    writer_put_c(&w, ")");
    return writer_end(&w);
}

static ref
repr_slice(struct vm *vm, ref r)
{
    struct writer w;
    writer_format_begin(vm, &w, "slice(%R, %R, %R)");
    writer_put_c(&w, "slice(");
    for (int i = 0; i < 3; i++) {
        if (i)
            writer_put_c(&w, ", ");
        if (put_part(&w, object_at(vm->objects, r)->field[i]) < 0) {
            writer_drop(&w);
            return 0;
        }
    }
    w.overallocate = 0;
    writer_put_c(&w, ")");
    return writer_end(&w);
}

/* -- other objects -- */

/* BaseException_repr. */
static ref
repr_arguments(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref args = object_at(o, r)->field[EXCEPTION_ARGS];
    int one = tuple_size(o, args) == 1 && !vm->rules->exception_trailing_comma;
    struct writer w;
    writer_format_begin(vm, &w, one ? "%s(%R)" : "%s%R");
    writer_passed(&w, type_last_name(o, type_of(o, r)));
    writer_put_c(&w, one ? "(" : "");
    ref inside = vm_repr(vm, one ? tuple_get(o, args, 0) : args);
    if (!inside) {
        writer_drop(&w);
        return 0;
    }
    writer_str(&w, inside);
    decref(o, inside);
    w.overallocate = 0;
    writer_put_c(&w, one ? ")" : "");
    return writer_end(&w);
}

/* ImportError_repr (3.15): what the exception keeps of name and path, behind the arguments. */
static ref
repr_import_error(struct vm *vm, ref r)
{
    static const struct {
        const char *name;
        int field;
    } shown[] = {{"name", EXCEPTION_NAME}, {"path", EXCEPTION_PATH}};
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    ref arguments = repr_arguments(vm, r);
    int failed = !arguments;
    if (!failed)
        text_put_str(vm, arguments);
    decref(o, arguments);
    for (int i = 0; i < 2 && !failed; i++) {
        ref value = object_at(o, r)->field[shown[i].field];
        if (!value)
            continue;
        text_cut(vm, mark, frozen_length(vm->text) - mark - 1);
        text_printf(
            vm, text_since(vm, mark)[frozen_length(vm->text) - mark - 1] == '(' ? "%s=" : ", %s=",
            shown[i].name);
        failed = text_put_repr(vm, value) < 0;
        text_put_c(vm, ")");
    }
    if (!failed)
        return text_end(vm, mark);
    text_discard(vm, mark);
    return 0;
}

static ref
repr_exception(struct vm *vm, ref r)
{
    const struct object *exception = object_at(vm->objects, r);
    enum exception_type kind = exception_kind(vm->objects, r);
    int has_names = exception->field[EXCEPTION_NAME] || exception->field[EXCEPTION_PATH];
    if (has_names && vm->rules->import_error_shows_names &&
        (kind == EXC_ImportError || kind == EXC_ModuleNotFoundError))
        return repr_import_error(vm, r);
    return repr_arguments(vm, r);
}

/* A living object that a weak reference or proxy is to, with its __name__ if it has one and what refers is no proxy. */
static void
put_referent(struct vm *vm, const char *what, unsigned long long address, ref object, int is_proxy)
{
    struct objects *o = vm->objects;
    ref name = 0;
    text_printf(vm, "<%s at 0x%llx; to '%s' at 0x%llx", what, address, type_name_of(o, object),
                (unsigned long long)object_at(o, object)->address);
    if (!is_proxy && !(vm->rules->methods_nameless && kind_of(o, object) == KIND_METHOD) &&
        vm_lookup_attr(vm, object, str_name(o, "__name__"), &name) > 0 &&
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
    int is_proxy = kind_of(o, r) != KIND_WEAKREF;
    const char *what = is_proxy ? "weakproxy" : "weakref";
    unsigned long long address = object_at(o, r)->address;
    uint32_t mark = text_begin(vm);
    if (is_proxy && vm->rules->proxies_shown_bare) {
        object = object ? object : o->vars.none;
        text_printf(vm, "<%s at 0x%llx to %.100s at 0x%llx>", what, address,
                    type_name_of(o, object), (unsigned long long)object_at(o, object)->address);
        return text_end_format(vm, mark, "<weakproxy at %p to %s at %p>", type_name_of(o, object),
                               NULL);
    }
    if (!object) {
        text_printf(vm, "<%s at 0x%llx; dead>", what, address);
        return text_end_format(
            vm, mark, is_proxy ? "<weakproxy at %p; dead>" : "<weakref at %p; dead>", NULL, NULL);
    }
    put_referent(vm, what, address, object, is_proxy);
    return text_end_format(
        vm, mark, is_proxy ? "<weakproxy at %p; to '%s' at %p>" : "<weakref at %p; to '%s' at %p>",
        type_name_of(o, object), NULL);
}

ref
repr_plain(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int heap = type_data(o, type_of(o, r))->flags & TYPE_HEAP;
    uint32_t mark = text_begin(vm);
    text_put_c(vm, "<");
    put_type_name(vm, type_of(o, r));
    text_put_c(vm, is_classic_instance(o, r) ? " instance" : " object");
    text_printf(vm, " at 0x%llx>", (unsigned long long)object_at(o, r)->address);
    return text_end_format(vm, mark, heap ? "<%U.%U object at %p>" : "<%s object at %p>",
                           heap ? NULL : type_name_of(o, r), NULL);
}

ref
repr_address(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    int function = kind_of(o, r) == KIND_FUNCTION;
    if (!function && kind_of(o, r) != KIND_GENERATOR)
        return repr_plain(vm, r);
    uint32_t mark = text_begin(vm);
    text_printf(vm, "<%s %s at 0x%llx>", function ? "function" : "generator object",
                function ? function_qualname(vm, r) : generator_qualname(vm, r),
                (unsigned long long)object_at(o, r)->address);
    return text_end_format(
        vm, mark, function ? "<function %U at %p>" : "<generator object %S at %p>", NULL, NULL);
}

static ref
repr_int(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    char text[66];
    ref scratch = int_scratch(vm, int_value(o, r));
    size_t length = number_int_text(text, int_value(o, r), 10);
    ref str = vm->rules->writers_plain ? str_new(o, text, length)
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
    [KIND_MAPPINGPROXY] = repr_mappingproxy,
    [KIND_RANGE] = repr_range,
    [KIND_SLICE] = repr_slice,
    [KIND_METHOD] = repr_method,
    [KIND_BUILTIN] = repr_builtin,
    [KIND_TYPE] = repr_type,
    [KIND_MODULE] = repr_module,
    [KIND_METHOD_WRAPPER] = repr_method_wrapper,
    [KIND_METHOD_DESCRIPTOR] = repr_descriptor,
    [KIND_WRAPPER_DESCRIPTOR] = repr_descriptor,
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
            vm_raise(vm, EXC_TypeError, "%s.%1s() must return a str, not %2s",
                     type_full_name(vm, type_of(vm->objects, r)), told,
                     type_full_name(vm, type_of(vm->objects, *text)));
        else
            vm_raise(vm, EXC_TypeError, "%1s returned non-string (type %.200s)", told,
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
    if (!recursion_enter(vm, " while getting the repr of an object"))
        return 0;
    ref text = slot_repr(vm, r);
    recursion_leave(vm);
    return text;
}

/* "[Errno 5] text" of an OSError of two arguments. */
static ref
os_error_str(struct vm *vm, ref r)
{
    const ref parts[] = {object_at(vm->objects, r)->field[EXCEPTION_ERRNO],
                         object_at(vm->objects, r)->field[EXCEPTION_STRERROR]};
    ref number = vm_str(vm, parts[0]), text = number ? vm_str(vm, parts[1]) : 0;
    if (!text) {
        decref(vm->objects, number);
        return 0;
    }
    uint32_t mark = text_begin(vm);
    text_put(vm, "[Errno ", 7);
    text_put_str(vm, number);
    text_put(vm, "] ", 2);
    text_put_str(vm, text);
    decref(vm->objects, number);
    decref(vm->objects, text);
    return text_end(vm, mark);
}

ref
builtin_exception_str(struct vm *vm, ref r)
{
    ref args = object_at(vm->objects, r)->field[EXCEPTION_ARGS];
    uint32_t n = tuple_size(vm->objects, args);
    enum exception_type kind = exception_kind(vm->objects, r);
    ref msg = object_at(vm->objects, r)->field[EXCEPTION_MSG];
    if (msg && (kind == EXC_ImportError || kind == EXC_ModuleNotFoundError) &&
        is_exactly(vm->objects, msg, KIND_STR))
        return newref(vm->objects, msg);
    if (n == 0)
        return str_new(vm->objects, "", 0);
    if (kind == EXC_UnicodeDecodeError || kind == EXC_UnicodeEncodeError) {
        ref text = codec_error_str(vm, r);
        if (text)
            return text;
    }
    if (kind == EXC_OSError && object_at(vm->objects, r)->field[EXCEPTION_ERRNO])
        return os_error_str(vm, r);
    if (n > 1)
        return vm_repr(vm, args);
    if (kind == EXC_KeyError)
        return vm_repr(vm, tuple_get(vm->objects, args, 0));
    return vm_str(vm, tuple_get(vm->objects, args, 0));
}

/* tp_str of the built-in types that have one; 0 without an error if it is repr(). */
static ref
own_str(struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    if (is_exactly(vm->objects, r, KIND_STR))
        return newref(vm->objects, r);
    if (kind == KIND_STR) {
        size_t length;
        const char *bytes = str_utf8(vm->objects, r, &length);
        return str_new(vm->objects, bytes, length);
    }
    if (kind == KIND_BYTEARRAY && vm->objects->layout->str_is_bytes) {
        size_t length;
        const uint8_t *bytes = bytes_data(vm->objects, r, &length);
        return bytes_new(vm->objects, bytes, length);
    }
    if (kind == KIND_BASE_EXCEPTION)
        return builtin_exception_str(vm, r);
    if (kind == KIND_MAPPINGPROXY)
        return vm_str(vm, proxied_mapping(vm, r));
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
    return 0;
}

ref
builtin_str(struct vm *vm, ref r)
{
    ref text = own_str(vm, r);
    return text || vm_error_occurred(vm) ? text : builtin_repr(vm, r);
}

/* tp_str. */
static ref
slot_str(struct vm *vm, ref r)
{
    ref text;
    int found = special_text(vm, r, "__str__", "__str__", &text);
    if (found)
        return found < 0 ? 0 : text;
    if (kind_of(vm->objects, r) == KIND_INSTANCE) { /* object.__str__ is repr() */
        found = special_text(vm, r, "__repr__", "__str__", &text);
        return found < 0 ? 0 : found ? text : builtin_repr(vm, r);
    }
    text = own_str(vm, r);
    return text || vm_error_occurred(vm) ? text : slot_repr(vm, r);
}

ref
vm_str(struct vm *vm, ref r)
{
    check_eval_breaker(vm); /* PyErr_CheckSignals */
    if (is_exactly(vm->objects, r, KIND_STR))
        return newref(vm->objects, r);
    if (!recursion_enter(vm, " while getting the str of an object"))
        return 0;
    ref text = slot_str(vm, r);
    recursion_leave(vm);
    return text;
}

ref
vm_ascii(struct vm *vm, ref r)
{
    ref text = vm_repr(vm, r);
    if (!text || object_at(vm->objects, text)->extra & STR_ASCII)
        return text;
    ref bytes = codec_encode_escaped(vm, text);
    decref(vm->objects, text);
    uint32_t mark = text_begin(vm);
    size_t length;
    const uint8_t *data = bytes_data(vm->objects, bytes, &length);
    text_put(vm, (const char *)data, length);
    text = text_end(vm, mark);
    decref(vm->objects, bytes);
    return text;
}
