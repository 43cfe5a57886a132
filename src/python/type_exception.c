/* Exceptions: their making, attributes and methods. */
#include <stdio.h>
#include <string.h>

#include "python/attribute.h"
#include "python/codecs.h"
#include "python/exception.h"
#include "python/refusal.h"
#include "python/slots.h"
#include "python/tables.h"

static ref
arguments_as_tuple(struct vm *vm, const struct arguments *a)
{
    ref tuple = tuple_new(vm->objects, a->count);
    for (uint32_t i = 0; i < a->count; i++)
        tuple_init(vm->objects, tuple, i, newref(vm->objects, argument(vm, a, i)));
    if (a->count)
        tuple_ready(vm->objects, tuple, TUPLE_BUILT);
    return tuple;
}

/* What __init__ of a type keeps besides the arguments; members of the same names show it. Before `since` (100 * major + minor) it is an
 * attribute like any other. Keywords are in the order of the C function's list. */
static const struct own_field {
    enum exception_type type;
    const char *name;
    uint8_t field;
    uint8_t is_keyword;
    int16_t since;
} own_fields[] = {
    {EXC_StopIteration, "value", EXCEPTION_VALUE, 0, 306},
    {EXC_SystemExit, "code", EXCEPTION_VALUE, 0, 0},
    {EXC_NameError, "name", EXCEPTION_NAME, 1, 310},
    {EXC_AttributeError, "name", EXCEPTION_NAME, 1, 310},
    {EXC_AttributeError, "obj", EXCEPTION_OBJ, 1, 310},
    {EXC_OSError, "errno", EXCEPTION_ERRNO, 0, 0},
    {EXC_OSError, "strerror", EXCEPTION_STRERROR, 0, 0},
    {EXC_SyntaxError, "msg", EXCEPTION_MSG, 0, 0},
    {EXC_ImportError, "msg", EXCEPTION_MSG, 0, 306},
    {EXC_ImportError, "name", EXCEPTION_NAME, 1, 306},
    {EXC_ImportError, "path", EXCEPTION_PATH, 1, 306},
    {EXC_ImportError, "name_from", EXCEPTION_NAME_FROM, 1, 312},
};

enum { OWN_FIELDS = sizeof own_fields / sizeof *own_fields, KEYWORDS_SIZE = 64 };

static int
is_field_of(const struct vm *vm, const struct own_field *field, ref type)
{
    return field->since <= vm->dialect->version &&
           type_is_subtype(vm->objects, type, exception_static_type(field->type));
}

uint32_t
exception_keywords(const struct vm *vm, ref type, char *names, size_t size,
                   enum exception_type *owner)
{
    uint32_t n = 0;
    snprintf(names, size, "*");
    for (int f = 0; f < OWN_FIELDS; f++) {
        size_t length = strlen(names);
        if (!own_fields[f].is_keyword || !is_field_of(vm, &own_fields[f], type))
            continue;
        *owner = own_fields[f].type;
        snprintf(names + length, size - length, " %s", own_fields[f].name);
        n++;
    }
    return n;
}

/* The argument that a field keeps which is no keyword: SystemExit's all, if there are several. Borrowed, 0 = none. */
static ref
kept_argument(struct vm *vm, ref args, const struct own_field *field)
{
    enum exception_type type = field->type;
    uint32_t n = tuple_size(vm->objects, args);
    if (type == EXC_OSError)
        return n < 2 || n > 5 ? 0 : tuple_get(vm->objects, args, field->field != EXCEPTION_ERRNO);
    if (type == EXC_SystemExit && n > 1)
        return args;
    return n == 0 || (type == EXC_ImportError && n > 1) ? 0 : tuple_get(vm->objects, args, 0);
}

/* 2.7: BaseException_init keeps a single argument as the message, too. */
static void
keep_message(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref args = object_at(o, exception)->field[EXCEPTION_ARGS];
    if (vm->rules->exception_messages)
        object_set_field(
            o, exception, EXCEPTION_MESSAGE,
            newref(o, tuple_size(o, args) == 1 ? tuple_get(o, args, 0) : o->vars.empty_str));
}

void
exception_init_fields(struct vm *vm, ref exception, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref type = type_of(o, exception), args = object_at(o, exception)->field[EXCEPTION_ARGS];
    char names[KEYWORDS_SIZE];
    enum exception_type owner;
    if (a && a->names && exception_keywords(vm, type, names, sizeof names, &owner))
        keywords_seek_names(vm, a, names);
    for (int f = 0; f < OWN_FIELDS; f++) {
        const struct own_field *field = &own_fields[f];
        if (!is_field_of(vm, field, type))
            continue;
        ref value = 0;
        if (!field->is_keyword)
            value = kept_argument(vm, args, field);
        else if (a)
            value = keyword(vm, a, field->name);
        if (value || field->type != EXC_SystemExit)
            object_set_field(o, exception, field->field, value ? newref(o, value) : 0);
    }
    keep_message(vm, exception);
}

/* Would OSError() make one of its subclasses (3.x), or keep the names of files? */
static int
is_other_error(struct vm *vm, const struct arguments *a)
{
    static const uint8_t numbers[] = {1,  2,  3,   4,   10,  11,  13,  17,  20,
                                      21, 32, 103, 104, 108, 110, 111, 114, 115};
    if (!type_is_subtype(vm->objects, a->self, exception_static_type(EXC_OSError)) || a->count < 2)
        return 0;
    ref number = argument(vm, a, 0);
    int64_t value = is_int(vm->objects, number) ? int_value(vm->objects, number) : 0;
    int is_mapped = value > 0 && value < UINT8_MAX && memchr(numbers, (int)value, sizeof numbers);
    return a->count > 2 || (is_mapped && a->self == exception_static_type(EXC_OSError) &&
                            !vm->rules->exception_messages);
}

/* BaseException_new of 2.7, which leaves the arguments to an __init__ that the class has of its own. New reference. */
static ref
exception_without_arguments(struct vm *vm, ref type)
{
    struct objects *o = vm->objects;
    ref exception = exception_new(o, type, tuple_new(o, 0));
    object_set_field(o, exception, EXCEPTION_MESSAGE, newref(o, o->vars.empty_str));
    return exception;
}

/* Do the arguments fit the type's __init__? 1, or 0 after an error. */
static int
init_fits(struct vm *vm, ref type, const struct arguments *a)
{
    if (a->count == 2 && type_is_subtype(vm->objects, type, exception_static_type(EXC_SyntaxError)))
        return (int)vm_refuse(vm, "give it a text alone", "SyntaxError() of a place is");
    return unicode_error_fits(vm, type, a);
}

/* BaseException_new, and what the built-in __init__ adds unless the class has one of its own. Arguments that came with keywords are in a
 * tuple on the stack. */
static ref
exception_new_(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int own_init = type_lookup(o, a->self, str_name(o, "__init__"), NULL) != 0;
    if (own_init && vm->rules->exception_messages)
        return exception_without_arguments(vm, a->self);
    int first = exception_is_first(o, a->self);
    if (!own_init && !init_fits(vm, a->self, a))
        return 0;
    ref args = first      ? 0
               : a->tuple ? newref(o, a->tuple)
               : a->dict  ? newref(o, peek(vm, 1))
                          : arguments_as_tuple(vm, a);
    if (is_other_error(vm, a)) {
        decref(o, args);
        return vm_refuse(vm, "give it a text alone", "OSError() of a file or of that number is");
    }
    ref exception = exception_new(o, a->self, args);
    if (first)
        object_set_field(o, exception, EXCEPTION_ARGS, arguments_as_tuple(vm, a));
    if (!own_init)
        exception_init_fields(vm, exception, a);
    return exception;
}

/* BaseException_init: super().__init__(...) sets the arguments again. */
static ref
exception_init_plain_(struct vm *vm, const struct arguments *a)
{
    object_set_field(vm->objects, a->self, EXCEPTION_ARGS,
                     a->tuple ? newref(vm->objects, a->tuple) : arguments_as_tuple(vm, a));
    keep_message(vm, a->self);
    return none_new(vm->objects);
}

/* __init__ of the types that keep more than the arguments. */
static ref
exception_init_(struct vm *vm, const struct arguments *a)
{
    if (!init_fits(vm, type_of(vm->objects, a->self), a))
        return 0;
    ref none = exception_init_plain_(vm, a);
    exception_init_fields(vm, a->self, a);
    return none;
}

static ref
exception_with_traceback(struct vm *vm, const struct arguments *a)
{
    ref traceback = argument(vm, a, 0);
    if (traceback != vm->objects->vars.none && kind_of(vm->objects, traceback) != KIND_TRACEBACK)
        return vm_raise(vm, EXC_TypeError, "__traceback__ must be a traceback or None");
    traceback = traceback == vm->objects->vars.none ? 0 : newref(vm->objects, traceback);
    object_set_field(vm->objects, a->self, EXCEPTION_TRACEBACK, traceback);
    return newref(vm->objects, a->self);
}

/* BaseException.add_note (3.11+). */
static ref
exception_add_note(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref note = argument(vm, a, 0), name = str_name(o, "__notes__"), notes = 0;
    if (kind_of(o, note) != KIND_STR)
        return vm->rules->note_is_argument
                   ? bad_argument(vm, "add_note", "argument", "str", argument_type_name(vm, note))
                   : vm_raise(vm, EXC_TypeError, "note must be a str, not '%-s'",
                              type_name_of(o, note));
    int found = vm_lookup_attr(vm, a->self, name, &notes);
    if (found < 0)
        return 0;
    if (!found) {
        notes = list_new(o, 0);
        if (vm_setattr(vm, a->self, name, notes) < 0) {
            decref(o, notes);
            return 0;
        }
    }
    int is_list = kind_of(o, notes) == KIND_LIST;
    if (is_list)
        list_append_steal(o, notes, newref(o, note));
    decref(o, notes);
    return is_list ? none_new(o)
                   : vm_raise(vm, EXC_TypeError, "Cannot add note: __notes__ is not a list");
}

static const struct native exception_rows[] = {
    NATIVE("__new__", exception_new_, 0, -1, .flags = NATIVE_NEW, .takes = takes_exception),
    INIT(exception_init_, 0, -1, .takes = takes_exception),
    INIT(exception_init_plain_, 0, -1, .takes = takes_exception), /* see exception_slot() */
    NATIVE("with_traceback", exception_with_traceback, 1, 1, .since = 306),
    NATIVE("add_note", exception_add_note, 1, 1, .since = 311),
};

static ref
exception_args(struct vm *vm, ref self)
{
    return newref(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_ARGS]);
}

static ref
exception_traceback(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_TRACEBACK]);
}

/* An attribute that cannot be deleted: 1, or 0 after TypeError. */
static int
is_not_deleted(struct vm *vm, const char *name, ref value)
{
    return value || (int)vm_raise(vm, EXC_TypeError, "%s may not be deleted", name);
}

/* BaseException_set_args */
static int
exception_set_args(struct vm *vm, ref self, ref value)
{
    ref args = is_not_deleted(vm, "args", value) ? vm_tuple(vm, value) : 0;
    if (!args)
        return -1;
    object_set_field(vm->objects, self, EXCEPTION_ARGS, args);
    return 0;
}

/* BaseException_set_tb */
static int
exception_set_traceback(struct vm *vm, ref self, ref value)
{
    struct objects *o = vm->objects;
    if (!is_not_deleted(vm, "__traceback__", value))
        return -1;
    if (value != o->vars.none && kind_of(o, value) != KIND_TRACEBACK) {
        vm_raise(vm, EXC_TypeError, "__traceback__ must be a traceback or None");
        return -1;
    }
    object_set_field(o, self, EXCEPTION_TRACEBACK, value == o->vars.none ? 0 : newref(o, value));
    return 0;
}

/* BaseException_set_cause, BaseException_set_context: None or an exception. */
static int
set_linked(struct vm *vm, ref self, uint32_t field, const char *name, ref value)
{
    struct objects *o = vm->objects;
    if (!is_not_deleted(vm, name, value))
        return -1;
    if (value != o->vars.none && kind_of(o, value) != KIND_BASE_EXCEPTION) {
        vm_raise(vm, EXC_TypeError, "exception %s must be None or derive from BaseException",
                 field == EXCEPTION_CAUSE ? "cause" : "context");
        return -1;
    }
    object_set_field(o, self, field, value == o->vars.none ? 0 : newref(o, value));
    return 0;
}

static int
exception_set_context(struct vm *vm, ref self, ref value)
{
    return set_linked(vm, self, EXCEPTION_CONTEXT, "__context__", value);
}

static int
exception_set_cause(struct vm *vm, ref self, ref value)
{
    if (set_linked(vm, self, EXCEPTION_CAUSE, "__cause__", value) < 0)
        return -1;
    object_edit(vm->objects, self)->integer |= EXCEPTION_SUPPRESS_CONTEXT;
    return 0;
}

/* PyMember_SetOne of a T_BOOL. */
static int
exception_set_suppress_context(struct vm *vm, ref self, ref value)
{
    struct objects *o = vm->objects;
    if (!value || (value != o->vars.py_true && value != o->vars.py_false)) {
        vm_raise(vm, EXC_TypeError,
                 value ? "attribute value type must be bool"
                       : "can't delete numeric/char attribute");
        return -1;
    }
    struct object *object = object_edit(o, self);
    object->integer = value == o->vars.py_true ? object->integer | EXCEPTION_SUPPRESS_CONTEXT
                                               : object->integer & ~EXCEPTION_SUPPRESS_CONTEXT;
    return 0;
}

static ref
exception_context(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_CONTEXT]);
}

static ref
exception_cause(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[EXCEPTION_CAUSE]);
}

static ref
exception_suppress_context(struct vm *vm, ref self)
{
    return bool_new(vm->objects,
                    (object_at(vm->objects, self)->integer & EXCEPTION_SUPPRESS_CONTEXT) != 0);
}

/* The field that an exception's attribute is; NULL if it is one like any other. */
static const struct own_field *
field_named(struct vm *vm, ref exception, const char *name)
{
    for (int f = 0; f < OWN_FIELDS; f++)
        if (!strcmp(own_fields[f].name, name) &&
            is_field_of(vm, &own_fields[f], type_of(vm->objects, exception)))
            return &own_fields[f];
    return NULL;
}

static ref
get_field(struct vm *vm, ref self, const char *name)
{
    const struct own_field *field = field_named(vm, self, name);
    if (field)
        return none_or(vm->objects, object_at(vm->objects, self)->field[field->field]);
    ref value = attribute_get(vm->objects, self, str_name(vm->objects, name));
    return value ? newref(vm->objects, value) : 0;
}

static int
set_field(struct vm *vm, ref self, const char *name, ref value)
{
    const struct own_field *field = field_named(vm, self, name);
    if (!field)
        return set_plain_attribute(vm, self, str_name(vm->objects, name), value);
    object_set_field(vm->objects, self, field->field, value ? newref(vm->objects, value) : 0);
    return 0;
}

#define FIELD_ACCESS(name)                                    \
    static ref get_##name(struct vm *vm, ref self)            \
    {                                                         \
        return get_field(vm, self, #name);                    \
    }                                                         \
    static int set_##name(struct vm *vm, ref self, ref value) \
    {                                                         \
        return set_field(vm, self, #name, value);             \
    }
FIELD_ACCESS(value)
FIELD_ACCESS(code)
FIELD_ACCESS(name)
FIELD_ACCESS(obj)
FIELD_ACCESS(msg)
FIELD_ACCESS(path)
FIELD_ACCESS(name_from)
FIELD_ACCESS(errno)
FIELD_ACCESS(strerror)
#undef FIELD_ACCESS

/* What came with Python 3 is an attribute like any other in 2.7. */
#define ACCESS_SINCE_3(field)                                                            \
    static ref get_##field(struct vm *vm, ref self)                                      \
    {                                                                                    \
        return vm->rules->contexts_absent ? get_field(vm, self, "__" #field "__")        \
                                          : exception_##field(vm, self);                 \
    }                                                                                    \
    static int set_##field(struct vm *vm, ref self, ref value)                           \
    {                                                                                    \
        return vm->rules->contexts_absent ? set_field(vm, self, "__" #field "__", value) \
                                          : exception_set_##field(vm, self, value);      \
    }
ACCESS_SINCE_3(traceback)
ACCESS_SINCE_3(context)
ACCESS_SINCE_3(cause)
ACCESS_SINCE_3(suppress_context)
#undef ACCESS_SINCE_3

/* BaseException_get_message (2.7): the attribute of that name hides what the exception was made with. */
static ref
get_message(struct vm *vm, ref self)
{
    ref value = get_field(vm, self, "message");
    if (value || !vm->rules->exception_messages)
        return value;
    ref kept = object_at(vm->objects, self)->field[EXCEPTION_MESSAGE];
    return kept ? newref(vm->objects, kept)
                : vm_raise(vm, EXC_AttributeError, "message attribute was deleted");
}

/* BaseException_set_message */
static int
set_message(struct vm *vm, ref self, ref value)
{
    if (vm->rules->exception_messages && object_at(vm->objects, self)->field[EXCEPTION_MESSAGE]) {
        object_set_field(vm->objects, self, EXCEPTION_MESSAGE, 0);
        if (!value)
            return 0;
    }
    return set_field(vm, self, "message", value);
}

static const struct member exception_members[] = {
    {"args", exception_args, exception_set_args},
    {"message", get_message, set_message},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {"__suppress_context__", get_suppress_context, set_suppress_context},
    {"value", get_value, set_value},
    {"code", get_code, set_code},
    {"name", get_name, set_name},
    {"obj", get_obj, set_obj},
    {"msg", get_msg, set_msg},
    {"path", get_path, set_path},
    {"name_from", get_name_from, set_name_from},
    {"errno", get_errno, set_errno},
    {"strerror", get_strerror, set_strerror},
    {"encoding", unicode_error_encoding, unicode_error_set},
    {"object", unicode_error_object, unicode_error_set},
    {"start", unicode_error_start, unicode_error_set},
    {"end", unicode_error_end, unicode_error_set},
    {"reason", unicode_error_reason, unicode_error_set},
};

const struct native_table natives_exception = {
    KIND_BASE_EXCEPTION, NULL, NATIVE_ROWS(exception_rows), NATIVE_ROWS(exception_members), NULL};

/* -- tracebacks -- */

static ref
traceback_next(struct vm *vm, ref self)
{
    return none_or(vm->objects, object_at(vm->objects, self)->field[TRACEBACK_NEXT]);
}

static ref
traceback_line(struct vm *vm, ref self)
{
    return int_new(vm->objects, object_at(vm->objects, self)->integer);
}

static const struct member traceback_members[] = {{"tb_next", traceback_next, NULL},
                                                  {"tb_lineno", traceback_line, NULL}};

const struct native_table natives_traceback = {
    KIND_TRACEBACK, NULL, NULL, 0, NATIVE_ROWS(traceback_members), NULL};
