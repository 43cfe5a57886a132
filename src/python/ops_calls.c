/* Instructions that call, make functions and classes, and import. */
#include "python/tables.h"
#include "python/attribute.h"
#include "python/call.h"
#include "python/class.h"
#include "python/exception.h"
#include "python/globals.h"
#include "python/import_asks.h"
#include "python/leftovers.h"
#include "python/library.h"
#include "python/native.h"
#include "python/signature_check.h"
#include "python/operations.h"
#include "python/writer.h"

static int
done(enum call_result r)
{
    return r == CALL_FAILED ? -1 : 0;
}

int
op_CALL_FUNCTION(struct vm *vm, int32_t arg)
{
    return done(call_instruction(vm, vm->vars.top - (uint32_t)arg - 1, (uint32_t)arg, 0));
}

/* Takes the tuple of keywords off; it is a constant of the program and lives on. */
static ref
pop_names(struct vm *vm)
{
    ref names = peek(vm, 1);
    drop(vm, 1);
    return names;
}

int
op_CALL_FUNCTION_KW(struct vm *vm, int32_t arg)
{
    ref names = pop_names(vm);
    return done(call_instruction(vm, vm->vars.top - (uint32_t)arg - 1, (uint32_t)arg, names));
}

/* Takes out the NULL at values[at]. */
static void
close_gap(struct vm *vm, uint32_t at)
{
    for (uint32_t i = at; i + 1 < vm->vars.top; i++)
        *edit(vm->values, i) = vm->values.at[i + 1];
    vm->vars.top--;
}

/* Pair of LOAD_METHOD and n arguments: function and self, or NULL and a callable. */
static int
call_pair(struct vm *vm, uint32_t n, ref names)
{
    uint32_t at = vm->vars.top - n - 2;
    if (vm->values.at[at])
        return done(call_instruction(vm, at, n + 1, names));
    close_gap(vm, at);
    return done(call_instruction(vm, at, n, names));
}

int
op_CALL_EXIT(struct vm *vm, int32_t arg)
{
    uint32_t at = vm->vars.top - (uint32_t)arg - 2;
    int in_c = vm->rules->methods_called_by_tuple || vm->rules->methods_unpacked;
    if (!in_c || vm->values.at[at])
        return call_pair(vm, (uint32_t)arg, 0);
    close_gap(vm, at);
    return done(call_values_held(vm, at, (uint32_t)arg));
}

int
op_CALL_METHOD(struct vm *vm, int32_t arg)
{
    return call_pair(vm, (uint32_t)arg, 0);
}

int
op_CALL_METHOD_KW(struct vm *vm, int32_t arg)
{
    ref names = pop_names(vm);
    return call_pair(vm, (uint32_t)arg, names);
}

/* Puts result (stolen, 0 = failed) in the place of the entry n from the top. */
static int
replace_entry(struct vm *vm, uint32_t n, ref result)
{
    if (!result)
        return -1;
    uint32_t at = vm->vars.top - n, old = vm->values.at[at];
    *edit(vm->values, at) = result;
    entry_release(vm, old);
    return 0;
}

/* The mapping on top becomes a dict, or TypeError about the callable, entry n. */
static int
star_star_dict(struct vm *vm, uint32_t n)
{
    ref mapping = peek(vm, 1);
    int made = star_star_mapping(vm, &mapping, peek(vm, n));
    return made > 0 ? replace_entry(vm, 1, mapping) : made;
}

/* Makes a tuple of the iterable, entry n; the callable is entry `callable`. */
static int
star_tuple(struct vm *vm, uint32_t n, uint32_t callable)
{
    ref iterable = peek(vm, n);
    if (is_exactly(vm->objects, iterable, KIND_TUPLE))
        return 0;
    if (!is_iterable(vm, iterable)) {
        raise_starred(vm, peek(vm, callable), "* must be an iterable", iterable);
        return -1;
    }
    ref tuple = vm_tuple(vm, iterable);
    if (!tuple)
        star_refused(vm, iterable, peek(vm, callable));
    return replace_entry(vm, n, tuple);
}

/* Does the callable itself look whether the keys of ** are strings: a C function that gets the dict, or one of versions to 3.8 that takes no
 * keywords? */
static int
callee_checks_keywords(struct vm *vm, ref callable)
{
    const struct object *object = object_at(vm->objects, callable);
    int is_type = object->kind == KIND_TYPE;
    uint32_t number = object->extra;
    if (vm->rules->python2 ||
        (!is_type && object->kind != KIND_BUILTIN && object->kind != KIND_METHOD_DESCRIPTOR))
        return 0;
    if (is_type && type_data(vm->objects, callable)->flags & TYPE_HEAP)
        return 0;
    if (is_type &&
        !(number = native_find(vm, (enum object_kind)type_data(vm->objects, callable)->kind,
                               str_name(vm->objects, "__new__"))))
        return 0;
    number = is_type ? number - 1 : native_number(vm, callable);
    const struct native *row = native_row(vm, number);
    return row->tuple_until >= vm->dialect->version ||
           (!vm->rules->keywords_unnamed && !native_takes_names(vm, row));
}

/* The keys of the mapping on top are strings, or TypeError about the callable, entry n. */
static int
check_keywords(struct vm *vm, uint32_t n)
{
    uint32_t position = 0;
    ref key;
    if (callee_checks_keywords(vm, peek(vm, n)))
        return 0;
    while (dict_next(vm->objects, peek(vm, 1), &position, &key, NULL)) {
        if (kind_of(vm->objects, key) == KIND_STR)
            continue;
        uint32_t mark = text_begin(vm);
        enum object_kind kind = kind_of(vm->objects, peek(vm, n));
        int by_type = kind == KIND_TYPE; /* the type's own function says it */
        int by_c = by_type || kind == KIND_BUILTIN || kind == KIND_METHOD_DESCRIPTOR;
        if (!vm->rules->keywords_unnamed && (!by_c || vm->rules->python2)) {
            text_put_callable(vm, peek(vm, n));
            text_put_c(vm, " ");
        }
        text_put_c(vm, by_type && vm->rules->functions_unnamed ? "keyword arguments must be strings"
                                                               : "keywords must be strings");
        text_put(vm, "", 1);
        vm_raise(vm, EXC_TypeError, "%s", text_since(vm, mark));
        text_discard(vm, mark);
        return -1;
    }
    return 0;
}

int
op_CALL_FUNCTION_EX(struct vm *vm, int32_t arg)
{
    uint32_t has_mapping = (uint32_t)arg & 1;
    if ((has_mapping && (star_star_dict(vm, 3) < 0 || check_keywords(vm, 3) < 0)) ||
        star_tuple(vm, 1 + has_mapping, 2 + has_mapping) < 0)
        return -1;
    uint32_t at = vm->vars.top - 2 - has_mapping;
    return done(call_expanded(vm, at, peek(vm, 1 + has_mapping), has_mapping ? peek(vm, 1) : 0,
                              BY_CHECKED_INSTRUCTION));
}

/* update_keyword_args: a new dict of the mapping (0 = none) and the n pairs that begin at entry `at`, the last pair first; 0 if a name
 * comes twice. */
static ref
pairs_dict(struct vm *vm, ref mapping, uint32_t at, uint32_t n, ref callable)
{
    struct objects *o = vm->objects;
    ref dict = mapping ? dict_copy(o, mapping) : dict_new(o, DICT_LITERAL);
    while (n--) {
        ref name = entry_ref(vm->values.at[at + 2 * n]);
        if (dict_get_name(o, dict, name)) {
            size_t length;
            const char *text = str_utf8(o, name, &length);
            uint32_t mark = text_begin(vm);
            text_put_callable(vm, callable);
            text_put(vm, "", 1);
            vm_raise(vm, EXC_TypeError, "%s got multiple values for keyword argument '%.*s'",
                     text_since(vm, mark), (int)length, text);
            text_discard(vm, mark);
            decref(o, dict);
            return 0;
        }
        dict_set(o, dict, name, entry_ref(vm->values.at[at + 2 * n + 1]));
    }
    return dict;
}

/* update_star_args: a new tuple of the n entries at `at` and the items of star (0 = none). */
static ref
star_arguments(struct vm *vm, uint32_t at, uint32_t n, ref star)
{
    struct objects *o = vm->objects;
    uint32_t stars = star ? tuple_size(o, star) : 0;
    ref tuple = tuple_new(o, n + stars);
    for (uint32_t i = 0; i < n + stars; i++)
        tuple_init(o, tuple, i,
                   newref(o, i < n ? entry_ref(vm->values.at[at + i]) : tuple_get(o, star, i - n)));
    if (n + stars)
        tuple_ready(o, tuple, TUPLE_BUILT);
    return tuple;
}

/* A bound method at values[at] becomes its function, with self behind it: 1 if it was one. */
static uint32_t
unpack_method(struct vm *vm, uint32_t at)
{
    struct objects *o = vm->objects;
    ref method = entry_ref(vm->values.at[at]);
    if (kind_of(o, method) != KIND_METHOD || !object_at(o, method)->field[METHOD_SELF])
        return 0;
    push(vm, 0);
    for (uint32_t i = vm->vars.top - 1; i > at + 1; i--)
        *edit(vm->values, i) = vm->values.at[i - 1];
    *edit(vm->values, at + 1) = newref(o, object_at(o, method)->field[METHOD_SELF]);
    *edit(vm->values, at) = newref(o, object_at(o, method)->field[METHOD_FUNCTION]);
    decref(o, method);
    return 1;
}

/* ext_do_call of 2.7: [callable, positionals, pairs, star, mapping] becomes [callable, star, dict, tuple]. */
int
op_CALL_FUNCTION_VAR_KW(struct vm *vm, int32_t arg)
{
    uint32_t has_star = !!(arg & CALL_VAR), has_mapping = !!(arg & CALL_KW);
    uint32_t n = (uint32_t)arg >> CALL_POSITIONAL_SHIFT & CALL_POSITIONAL_MASK;
    uint32_t keywords = (uint32_t)arg >> CALL_KEYWORD_SHIFT;
    uint32_t count = n + 2 * keywords + has_star + has_mapping;
    uint32_t at = vm->vars.top - count - 1, own = 0, with_self = unpack_method(vm, at);
    n += with_self;
    count += with_self;
    ref dict = 0, tuple = 0, callable = entry_ref(vm->values.at[at]);
    int failed =
        has_mapping && (star_star_dict(vm, count + 1) < 0 || check_keywords(vm, count + 1) < 0);
    failed = failed || (has_star && star_tuple(vm, 1 + has_mapping, count + 1) < 0);
    if (!failed && keywords) {
        dict = pairs_dict(vm, has_mapping ? peek(vm, 1) : 0, at + 1 + n, keywords, callable);
        failed = !dict;
    }
    if (failed) {
        drop(vm, count + 1);
        return -1;
    }
    tuple = star_arguments(vm, at + 1, n, has_star ? peek(vm, 1 + has_mapping) : 0);
    uint32_t mapping = has_mapping ? pop_entry(vm) : 0, star = has_star ? pop_entry(vm) : 0;
    drop(vm, n + 2 * keywords);
    if (star)
        push(vm, star);
    if (keywords && mapping)
        entry_release(vm, mapping);
    if (dict || mapping)
        push(vm, own = dict ? dict : mapping);
    push(vm, tuple);
    return done(call_expanded(vm, at, tuple, entry_ref(own), BY_INSTRUCTION));
}

/* 2.7: the n topmost entries become the tuple of defaults of a function that exists already. */
static ref
loose_defaults(struct vm *vm, uint32_t n)
{
    ref tuple = tuple_new(vm->objects, n);
    for (uint32_t i = n; i > 0; i--)
        tuple_init(vm->objects, tuple, i - 1, pop(vm));
    if (n)
        tuple_ready(vm->objects, tuple, TUPLE_FILLED);
    return tuple;
}

int
op_MAKE_FUNCTION(struct vm *vm, int32_t arg)
{
    struct objects *o = vm->objects;
    ref code = pop(vm);
    ref closure = arg & MAKE_CLOSURE ? pop(vm) : 0;
    ref kwdefaults = arg & MAKE_KWDEFAULTS ? pop(vm) : 0;
    ref defaults = arg & MAKE_DEFAULTS ? pop(vm) : 0;
    const struct code *c = vm->program->codes[object_at(o, code)->extra];
    ref fields[FUNCTION_FIELDS] = {
        [FUNCTION_CODE] = code,
        [FUNCTION_GLOBALS] = newref(o, code_globals(vm, c->index)),
        [FUNCTION_BUILTINS] = vm->rules->builtins_kept ? newref(o, builtins_dict(vm)) : 0,
        [FUNCTION_MODULE] =
            newref(o, str_name(o, is_of_library(vm, c->index) ? "weakref" : "__main__")),
        [FUNCTION_DEFAULTS] = defaults,
        [FUNCTION_KWDEFAULTS] = kwdefaults,
        [FUNCTION_DOC] = newref(o, c->doc < 0 ? o->vars.none : vm->constants.at[c->doc]),
        [FUNCTION_NAME] = newref(o, vm->names.at[c->name]),
        [FUNCTION_CLOSURE] = closure,
        [FUNCTION_QUALNAME] =
            vm->rules->names_unqualified ? 0 : newref(o, vm->names.at[c->qualname]),
    };
    ref function = function_new(o, fields);
    if (arg & MAKE_LOOSE_DEFAULTS)
        object_set_field(o, function, FUNCTION_DEFAULTS,
                         loose_defaults(vm, (uint32_t)arg >> MAKE_COUNT_SHIFT));
    push(vm, function);
    return 0;
}

int
op_BUILD_CLASS(struct vm *vm, int32_t arg)
{
    return class_build(vm, (uint32_t)arg);
}

/* Is the import that runs one of `from module import name`? */
static int
is_from(const struct vm *vm)
{
    return frame_code(vm, vm->vars.frame)->instructions[running(vm)->next].op == OP_IMPORT_FROM;
}

int
op_IMPORT_NAME(struct vm *vm, int32_t arg)
{
    ref module = module_get(vm, (uint32_t)arg);
    if (!module) {
        vm_raise(vm, vm->rules->old_words ? EXC_ImportError : EXC_ModuleNotFoundError,
                 "No module named %s%s%s", vm->rules->old_words ? "" : "'", name_text(vm, arg),
                 vm->rules->old_words ? "" : "'");
        import_error_keeps(vm, name_ref(vm, arg), 0);
        return -1;
    }
    if (vm->dialect->leftovers_stay && !vm->objects->vars.making_static)
        leftovers_of_import(vm, name_text(vm, arg));
    if (module == native_module(vm, TABLE_sys))
        import_ask_spec(vm);
    if (is_from(vm))
        import_ask_path(vm, module_name(vm, module));
    push(vm, newref(vm->objects, module));
    return 0;
}

/* import_from: the ImportError keeps the names. */
static void
cannot_import(struct vm *vm, ref module, ref name)
{
    struct objects *o = vm->objects;
    size_t length;
    const char *text = str_utf8(o, name, &length);
    if (!vm->rules->import_names_module) {
        vm_raise(vm, EXC_ImportError,
                 vm->rules->old_words ? "cannot import name %.*s" : "cannot import name '%.*s'",
                 (int)length, text);
        return;
    }
    if (!vm->rules->import_asks_spec) {
        decref(o, message_new(vm, "%s.%.*s", module_name(vm, module), (int)length, text));
        vm_raise(vm, EXC_SystemError, "module filename missing");
        vm_error_clear(vm);
    }
    vm_raise(vm, EXC_ImportError, "cannot import name %3.*s from %3s (unknown location)",
             (int)length, text, module_name(vm, module));
    import_error_keeps(vm, str_name(o, module_name(vm, module)), name);
}

int
op_IMPORT_FROM(struct vm *vm, int32_t arg)
{
    ref module = peek(vm, 1), value;
    int r = vm_lookup_attr(vm, module, name_ref(vm, arg), &value);
    if (r == 0)
        cannot_import(vm, module, name_ref(vm, arg));
    if (r <= 0)
        return -1;
    push(vm, value);
    return 0;
}
