#include "python/signature.h"

#include <stdio.h>
#include <string.h>

#include "python/attribute.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/signature_check.h"

#define LIST(name, ...) const struct takes name[] = {__VA_ARGS__, {0, TAKING_END, NULL, NULL}}
#define FROM(since, taking)                \
    {                                      \
        since, TAKING_##taking, NULL, NULL \
    }

LIST(takes_each, FROM(0, EACH));
LIST(takes_clinic, FROM(0, PARSED), FROM(308, UNPACKED));
LIST(takes_search, FROM(0, PARSED), FROM(313, UNPACKED));
LIST(takes_find, {0, TAKING_PARSED, NULL, "find/rfind/index/rindex"}, FROM(306, PARSED),
     FROM(313, UNPACKED));
LIST(takes_strip, FROM(0, PARSED), FROM(307, UNPACKED));
LIST(takes_one_3, FROM(0, PARSED), FROM(306, EACH));
LIST(takes_one, FROM(0, PARSED), FROM(307, EACH));
LIST(takes_one_late, FROM(0, PARSED), FROM(308, EACH));
LIST(takes_many, FROM(0, PARSED), FROM(313, EACH));
LIST(takes_unpacked, FROM(0, UNPACKED));
LIST(takes_keywords, FROM(0, KEYWORDS));
LIST(takes_vector, FROM(0, KEYWORDS), FROM(313, VECTOR));
LIST(takes_x, {0, TAKING_KEYWORDS, "x", NULL}, FROM(307, UNPACKED_OWN), FROM(311, UNPACKED));
LIST(takes_sequence, {0, TAKING_KEYWORDS, "sequence", NULL}, FROM(307, UNPACKED_OWN),
     FROM(311, UNPACKED));
LIST(takes_set, FROM(0, UNPACKED_NAMED));
LIST(takes_frozenset, FROM(0, UNPACKED_OWN_NAMED), FROM(311, UNPACKED_NAMED));
LIST(takes_exception, FROM(0, EXCEPTION));
LIST(takes_slot, FROM(0, SLOT));
LIST(takes_slot_index, FROM(0, SLOT_INDEX), FROM(314, SLOT));
LIST(takes_object_init, FROM(0, OBJECT_INIT));
LIST(takes_wrapper, FROM(0, WRAPPER), FROM(307, UNPACKED));

const struct takes *
takes_now(const struct vm *vm, const struct native *native)
{
    const struct takes *row = native->takes ? native->takes : takes_each;
    while (row[1].taking != TAKING_END && row[1].since <= vm->dialect->version)
        row++;
    return row;
}

/* _PyObject_FunctionStr, for those whom messages call so (3.9+): new reference, 0 for the others. */
static ref
qualified(const struct check *c)
{
    int is_type = c->a->native->flags & (NATIVE_NEW | NATIVE_OWN_INIT);
    return c->vm->rules->calls_named_by_module && !is_type
               ? function_str(c->vm, c->number, c->a->self, c->a->by_descriptor)
               : 0;
}

/* TypeError "list.append() WORDS", or "append() WORDS" to 3.8. */
static int
fail_called(const struct check *c, const char *words)
{
    size_t length;
    ref name = qualified(c);
    if (name)
        FAIL(c, "%s %1s", str_utf8(c->vm->objects, name, &length), words);
    else
        FAIL(c, "%.200s() %1s", c->name, words);
    decref(c->vm->objects, name);
    return 0;
}

/* The same with how many arguments are given. */
static int
fail_called_given(const struct check *c, const char *words)
{
    size_t length;
    ref name = qualified(c);
    if (name)
        FAIL(c, "%s takes %1s (%zd given)", str_utf8(c->vm->objects, name, &length), words,
             (ssize_t)c->given);
    else
        FAIL(c, "%.200s() takes %1s (%zd given)", c->name, words, (ssize_t)c->given);
    decref(c->vm->objects, name);
    return 0;
}

int
native_takes_names(const struct vm *vm, const struct native *native)
{
    return native->flags & NATIVE_ANY_KEYWORDS || takes_now(vm, native)->names || native->keywords;
}

/* -- positional arguments -- */

static int
fit_method(const struct check *c)
{
    if (c->given >= c->min && c->given <= c->max)
        return 1;
    return fail_called_given(c, c->max ? "exactly one argument" : "no arguments");
}

static int
fit_parsed(const struct check *c)
{
    int few = c->given < c->min, bound = few ? c->min : c->max;
    int unnamed = c->row->taking == TAKING_FUNCTION;
    if (!few && (c->max < 0 || c->given <= c->max))
        return 1;
    return FAIL(c, "%.150s%-s takes %-s %d argument%-s (%zd given)",
                unnamed          ? "function"
                : c->row->called ? c->row->called
                                 : c->name,
                unnamed ? "" : "()",
                c->min == c->max ? "exactly"
                : few            ? "at least"
                                 : "at most",
                bound, plural(bound), (ssize_t)c->given);
}

/* The type that is called, or whose object is initialized. */
static ref
type_made(const struct check *c)
{
    return c->a->native->flags & NATIVE_OWN_INIT ? type_of(c->vm->objects, c->a->self) : c->a->self;
}

/* Is a class called that is derived from the type? Its vectorcall is not inherited. */
static int
is_class_of_program(const struct check *c)
{
    return (c->a->native->flags & (NATIVE_NEW | NATIVE_OWN_INIT)) &&
           type_data(c->vm->objects, type_made(c))->flags & TYPE_HEAP;
}

/* Is it called by the name of the class that is called? */
static int
is_named(const struct check *c)
{
    return c->row->taking == TAKING_UNPACKED_NAMED || c->row->taking == TAKING_UNPACKED_OWN_NAMED;
}

/* The bound that the arguments given are beyond. */
static int
bound_of(const struct check *c)
{
    return c->given < c->min ? c->min : c->max;
}

/* PyArg_UnpackTuple's TypeError, in which a function that takes no other number has a bare one. */
static int
fail_unpacked(const struct check *c, const char *name, int bare)
{
    int bound = bound_of(c);
    return FAIL(c, "%.200s expected %-s%zd argument%-s, got %zd", name,
                bare                ? ""
                : c->given < c->min ? "at least "
                                    : "at most ",
                (ssize_t)bound, c->vm->rules->counts_plural ? "s" : plural(bound),
                (ssize_t)c->given);
}

static int
fit_unpacked(const struct check *c, int bare)
{
    int few = c->given < c->min;
    if (!few && (c->max < 0 || c->given <= c->max))
        return 1;
    return fail_unpacked(c, is_named(c) ? type_name(c->vm->objects, type_made(c)) : c->name,
                         c->min == c->max || (few && bare));
}

/* -- no keyword arguments -- */

/* Does a vectorcall function of the type say it (_PyArg_NoKwnames)? */
static int
is_vectorcalled(const struct check *c)
{
    return c->a->native->tuple_until < c->vm->dialect->version && !is_class_of_program(c);
}

/* No keywords are taken: 1 if there are none. */
static int
fit_no_keywords(const struct check *c)
{
    int new = c->a->native->flags &(NATIVE_NEW | NATIVE_OWN_INIT), taking = c->row->taking;
    if (!c->keywords || (is_class_of_program(c) &&
                         (taking == TAKING_UNPACKED_OWN || taking == TAKING_UNPACKED_OWN_NAMED)))
        return 1;
    const char *name = new && !strcmp(c->name, "__new__") ? "ref" : c->name;
    int bare = taking == TAKING_EXCEPTION || (new &&taking == TAKING_PARSED);
    if (taking == TAKING_WRAPPER || (bare && c->vm->rules->functions_unnamed))
        return FAIL(c, "%-s does not take keyword arguments", name);
    if (new && c->vm->rules->functions_unnamed)
        return FAIL(c, "%-s() does not take keyword arguments", name);
    if (new &&is_vectorcalled(c))
        return FAIL(c, "%-s() takes no keyword arguments", name);
    int by_tuple = taking == TAKING_PARSED || c->a->native->tuple_until >= c->vm->dialect->version;
    if (new || bare || (by_tuple && !c->a->by_descriptor) || taking == TAKING_THRESHOLD)
        return FAIL(c, "%.200s() takes no keyword arguments", name);
    return fail_called(c, "takes no keyword arguments");
}

/* -- functions with words of their own -- */

/* range_from_array */
static int
fit_range(const struct check *c)
{
    if (c->given < c->min)
        return FAIL(c, "range expected at least 1 argument, got 0");
    return c->given <= c->max ||
           FAIL(c, "range expected at most 3 arguments, got %zd", (ssize_t)c->given);
}

static int
fit_object(const struct check *c)
{
    if (!c->given && !c->keywords)
        return 1;
    return c->vm->rules->class_takes_no_arguments ? FAIL(c, "%.200s() takes no arguments", "object")
                                                  : FAIL(c, "object() takes no parameters");
}

static int
fit_map(const struct check *c)
{
    return c->names ? fit_names(c) : fit_no_keywords(c);
}

static int
fit_super(const struct check *c)
{
    if (!fit_no_keywords(c))
        return 0;
    return c->given <= 2 || FAIL(c, "%.200s expected %-s%zd argument%-s, got %zd", "super()",
                                 "at most ", (ssize_t)2, "s", (ssize_t)c->given);
}

/* BaseException takes no keywords, the types that keep more than arguments their own. A class with an __init__ of its own gets what it
 * takes. */
static int
fit_exception(const struct check *c)
{
    struct objects *o = c->vm->objects;
    int new = c->a->native->flags &NATIVE_NEW;
    ref type = new ? c->a->self : type_of(o, c->a->self);
    enum exception_type owner;
    char names[KEYWORD_SIZE];
    uint32_t n = exception_keywords(c->vm, type, names, sizeof names, &owner);
    if (!c->keywords || (new &&type_lookup(o, type, str_name(o, "__init__"), NULL)))
        return 1;
    struct check own = *c;
    own.names = names;
    if (!n) {
        own.name = type_name(o, type);
        return fit_no_keywords(&own);
    }
    own.name = exception_name(owner);
    if (c->keywords > n)
        return FAIL(c, "%.200s%-s takes at most %d %-sargument%-s (%zd given)", own.name, "()",
                    (int)n, "keyword ", plural((int)n), (ssize_t)c->keywords);
    return fit_names(&own);
}

/* wrapper_call, check_num_args; PyArg_UnpackTuple without a name for more than one. */
static int
fit_slot(const struct check *c)
{
    int bound = bound_of(c), unpacked = c->max > 1 || c->row->taking == TAKING_SLOT_INDEX;
    if (c->keywords)
        return FAIL(c,
                    c->vm->rules->functions_unnamed ? "wrapper %-s doesn't take keyword arguments"
                                                    : "wrapper %-s() takes no keyword arguments",
                    c->name);
    if (c->given >= c->min && c->given <= c->max)
        return 1;
    if (c->min < c->max && c->vm->rules->slot_counts_named)
        return FAIL(c, "expected %d or %d arguments, got %zd", c->min, c->max, (ssize_t)c->given);
    if (!unpacked)
        return FAIL(c, "expected %d argument%-s, got %zd", bound,
                    c->vm->rules->counts_plural ? "s" : plural(bound), (ssize_t)c->given);
    return fail_unpacked(c, c->vm->rules->slot_counts_named ? c->name : "", c->min == c->max);
}

/* object_init: others than the plain instances may have been given arguments for their __new__. */
static int
fit_object_init(const struct check *c)
{
    struct vm *vm = c->vm;
    ref type = type_made(c), name = str_name(vm->objects, "__init__");
    enum object_kind kind = kind_of(vm->objects, c->a->self);
    int own = type_lookup(vm->objects, type, name, NULL) ||
              native_of_kind(vm, kind, name) != native_find(vm, KIND_OBJECT, name);
    if ((!c->given && !c->keywords) || (!own && kind != KIND_INSTANCE && kind != KIND_OBJECT))
        return 1;
    if (!vm->rules->class_takes_no_arguments)
        return FAIL(c, "object.__init__() takes no parameters");
    return FAIL(c, "%.200s.__init__() takes exactly one argument (the instance to initialize)",
                own ? "object" : type_name(vm->objects, type));
}

/* PyArg_ValidateKeywordArguments: 1, or 0 after TypeError. */
static int
keywords_are_strings(const struct check *c)
{
    const char *owner = native_owner(c->vm, c->number);
    int old = c->vm->rules->functions_unnamed && owner && !strcmp(owner, "dict");
    for (uint32_t i = 0; i < c->keywords; i++)
        if (kind_of(c->vm->objects, keyword_name(c->vm, c->a, i)) != KIND_STR)
            return FAIL(c, "%s",
                        old ? "keyword arguments must be strings" : "keywords must be strings");
    return 1;
}

static int
fit_by(const struct check *c)
{
    int any = c->a->native->flags & NATIVE_ANY_KEYWORDS;
    if (any && !(c->a->native->flags & NATIVE_ODD_KEYWORDS) && !keywords_are_strings(c))
        return 0;
    switch (c->row->taking) {
    case TAKING_KEYWORDS:
    case TAKING_ENUMERATE:
        return fit_keywords(c);
    case TAKING_VECTOR:
        return c->keywords || is_class_of_program(c) ? fit_keywords(c) : fit_unpacked(c, 0);
    case TAKING_BOTH:
    case TAKING_BOTH_BARE:
        if (!fit_unpacked(c, c->row->taking == TAKING_BOTH_BARE))
            return 0;
        seek_early(c);
        return fit_names(c);
    case TAKING_OBJECT:
        return fit_object(c);
    case TAKING_TYPE:
        return c->given == 1 || c->given == 3 ? fit_no_keywords(c)
                                              : FAIL(c, "type() takes 1 or 3 arguments");
    case TAKING_XRANGE:
        return (c->given >= 1 && c->given <= 3) || FAIL(c, "xrange() requires 1-3 int arguments");
    case TAKING_MAP:
        return fit_map(c);
    case TAKING_SUPER:
        return fit_super(c);
    case TAKING_WRAPPER:
        return fit_unpacked(c, 0) && fit_no_keywords(c);
    case TAKING_SLOT:
    case TAKING_SLOT_INDEX:
        return fit_slot(c);
    case TAKING_OBJECT_INIT:
        return fit_object_init(c);
    case TAKING_EXCEPTION:
        return fit_exception(c);
    case TAKING_THRESHOLD:
        return c->keywords ? fit_no_keywords(c)
               : c->given >= 1 && c->given <= 3
                   ? 1
                   : FAIL(c, "gc.set_threshold requires 1 to 3 arguments");
    default:
        break;
    }
    if (!any && !fit_no_keywords(c))
        return 0;
    if (c->row->taking == TAKING_RANGE)
        return fit_range(c);
    if (c->row->taking == TAKING_PARSED || c->row->taking == TAKING_FUNCTION)
        return fit_parsed(c);
    if (c->row->taking == TAKING_NONE ||
        (c->row->taking == TAKING_EACH && c->max >= 0 && c->max <= 1 && c->min == c->max))
        return fit_method(c);
    return fit_unpacked(c, c->row->taking == TAKING_UNPACKED_BARE);
}

int
arguments_fit(struct vm *vm, const struct arguments *a, uint32_t number)
{
    const struct native *native = a->native;
    const struct takes *row = takes_now(vm, native);
    int none = row->taking == TAKING_NONE;
    struct check c = {
        .vm = vm,
        .a = a,
        .row = row,
        .name = native_called(vm, number, a->self),
        .names = row->names ? row->names : native->keywords,
        .number = number,
        .keywords = keyword_count(vm, a),
        .min = none ? 0 : native->min,
        .max = none ? 0 : native->max,
        .given = (int)a->count,
    };
    return fit_by(&c);
}
