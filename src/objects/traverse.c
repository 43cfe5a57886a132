/* tp_traverse and tp_clear of every kind, in each type's own order. */
#include "objects/callable.h"
#include "objects/class.h"
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "objects/weakref.h"

/* In place of a field: behind the last one; the object's __dict__, which other kinds visit before their fields. */
enum { END_OF_ORDER = OBJECT_FIELDS, DICT_IN_ORDER, ORDER_LENGTH };

/* The order in which a kind's tp_traverse visits field[]; 1 + index, 0 ends. Kinds without a row: 0, 1, 2 ... Fields that a row does not
 * name are owned, but not visited. DICT_IN_ORDER: the kind visits its __dict__ there. */
static const uint8_t orders[OBJECT_KIND_COUNT][ORDER_LENGTH] = {
    [KIND_FUNCTION] = {1 + FUNCTION_CODE, 1 + FUNCTION_GLOBALS, 1 + FUNCTION_BUILTINS,
                       1 + FUNCTION_MODULE, 1 + FUNCTION_DEFAULTS, 1 + FUNCTION_KWDEFAULTS,
                       1 + FUNCTION_DOC, 1 + FUNCTION_NAME, 1 + DICT_IN_ORDER, 1 + FUNCTION_CLOSURE,
                       1 + FUNCTION_ANNOTATIONS, 1 + FUNCTION_QUALNAME},
    [KIND_BUILTIN] = {1 + BUILTIN_SELF, 1 + BUILTIN_OWNER, 1 + BUILTIN_MODULE},
    [KIND_METHOD_DESCRIPTOR] = {1 + DESCRIPTOR_TYPE},
    [KIND_WRAPPER_DESCRIPTOR] = {1 + DESCRIPTOR_TYPE},
    [KIND_MEMBER_DESCRIPTOR] = {1 + DESCRIPTOR_TYPE},
    [KIND_GETSET_DESCRIPTOR] = {1 + DESCRIPTOR_TYPE},
    [KIND_MODULE] = {1 + MODULE_DICT},
    [KIND_SUPER] = {1 + SUPER_OBJECT, 1 + SUPER_TYPE, 1 + SUPER_OBJECT_TYPE},
    [KIND_MAP] = {1 + ITERATOR_SECOND, 1 + ITERATOR_SEQUENCE},
    [KIND_FILTER] = {1 + ITERATOR_SECOND, 1 + ITERATOR_SEQUENCE},
    [KIND_BASE_EXCEPTION] = {1 + EXCEPTION_OWN, 1 + EXCEPTION_NAME, 1 + EXCEPTION_PATH,
                             1 + EXCEPTION_NAME_FROM, 1 + DICT_IN_ORDER, 1 + EXCEPTION_ARGS,
                             1 + EXCEPTION_MESSAGE, 1 + EXCEPTION_TRACEBACK, 1 + EXCEPTION_CAUSE,
                             1 + EXCEPTION_CONTEXT},
};

static void
visit(struct objects *o, ref r, ref child, visit_fn *fn, void *who)
{
    if (child)
        fn(who, o, r, child);
}

/* Visits from the last item to the first, as lists and tuples do. */
static void
items_traverse(struct objects *o, ref r, visit_fn *fn, void *who)
{
    for (uint32_t i = object_at(o, r)->size; i-- > 0;)
        visit(o, r, span_get(o->spans, object_at(o, r)->span, i), fn, who);
}

/* What a kind visits as number i: a field, DICT_IN_ORDER, or END_OF_ORDER behind the last. */
static uint32_t
field_in_order(const struct objects *o, ref r, uint32_t i)
{
    const uint8_t *order = orders[kind_of(o, r)];
    if (!order[0])
        return i;
    return order[i] ? order[i] - 1u : END_OF_ORDER;
}

/* 2.7: what lies there is the thread's, not the exception's. */
static int
is_traceback_apart(const struct objects *o, ref r, uint32_t field)
{
    return field == EXCEPTION_TRACEBACK && !o->layout->exception_traceback &&
           kind_of(o, r) == KIND_BASE_EXCEPTION;
}

static void
fields_traverse(struct objects *o, ref r, visit_fn *fn, void *who)
{
    for (uint32_t i = 0, f; (f = field_in_order(o, r, i)) != END_OF_ORDER; i++)
        if (f == DICT_IN_ORDER)
            visit(o, r, object_at(o, r)->dict, fn, who);
        else if (!is_traceback_apart(o, r, f))
            visit(o, r, object_at(o, r)->field[f], fn, who);
}

/* What the virtual machine's frame holds; from 3.11 on the code is in its place among that. */
static void
entries_traverse(struct objects *o, ref r, visit_fn *fn, void *who)
{
    if (object_at(o, r)->extra && o->hooks.frame_traverse)
        o->hooks.frame_traverse(o->hooks.vm, r, object_at(o, r)->extra, fn, who);
}

static void
frame_traverse(struct objects *o, ref r, visit_fn *fn, void *who)
{
    if (o->layout->frame_objects)
        fields_traverse(o, r, fn, who);
    else {
        visit(o, r, object_at(o, r)->field[FRAME_BACK], fn, who);
        visit(o, r, object_at(o, r)->field[FRAME_GLOBALS], fn, who);
    }
    entries_traverse(o, r, fn, who);
}

static void
generator_traverse(struct objects *o, ref r, visit_fn *fn, void *who)
{
    enum generator_code code = o->layout->generator_code;
    visit(o, r, object_at(o, r)->field[GENERATOR_FRAME], fn, who);
    if (code == GENERATOR_CODE_ONCE || code == GENERATOR_CODE_TWICE)
        visit(o, r, object_at(o, r)->field[GENERATOR_CODE], fn, who);
    visit(o, r, object_at(o, r)->field[GENERATOR_NAME], fn, who);
    visit(o, r, object_at(o, r)->field[GENERATOR_QUALNAME], fn, who);
    entries_traverse(o, r, fn, who);
    if (!object_at(o, r)->extra && code == GENERATOR_CODE_BEHIND)
        visit(o, r, object_at(o, r)->field[GENERATOR_CODE], fn, who);
}

int
has_dict_in_order(enum object_kind kind)
{
    return memchr(orders[kind], 1 + DICT_IN_ORDER, ORDER_LENGTH) != NULL;
}

void
object_traverse(struct objects *o, ref r, visit_fn *fn, void *who)
{
    if (kind_of(o, r) != KIND_TYPE)
        instance_traverse(o, r, fn, who);
    switch (kind_of(o, r)) {
    case KIND_LIST:
    case KIND_TUPLE:
        items_traverse(o, r, fn, who);
        break;
    case KIND_DICT:
        if (r == o->vars.namespace)
            o->hooks.names_traverse(o->hooks.vm, r, fn, who);
        else
            dict_traverse(o, r, fn, who);
        break;
    case KIND_SET:
    case KIND_FROZENSET:
        set_traverse(o, r, fn, who);
        break;
    case KIND_TYPE:
        type_traverse(o, r, fn, who);
        break;
    case KIND_GENERATOR:
        generator_traverse(o, r, fn, who);
        break;
    case KIND_FRAME:
        frame_traverse(o, r, fn, who);
        break;
    default:
        fields_traverse(o, r, fn, who);
    }
}

/* Fields that the kind's row leaves out. */
static void
fields_hidden(struct objects *o, ref r, visit_fn *fn, void *who)
{
    const uint8_t *order = orders[kind_of(o, r)];
    for (uint32_t f = 0; order[0] && f < OBJECT_FIELDS; f++)
        if (!memchr(order, (int)f + 1, ORDER_LENGTH) || is_traceback_apart(o, r, f))
            visit(o, r, object_at(o, r)->field[f], fn, who);
}

/* References that tp_traverse of the version does not show, but that count. */
static void
hidden_owned(struct objects *o, ref r, visit_fn *fn, void *who)
{
    if (kind_of(o, r) == KIND_TYPE)
        type_owned(o, r, fn, who);
    else
        instance_hidden(o, r, fn, who);
    fields_hidden(o, r, fn, who);
    if (kind_of(o, r) == KIND_DICT && r != o->vars.namespace)
        dict_hidden(o, r, fn, who);
    if (kind_of(o, r) == KIND_CODE && o->hooks.code_traverse)
        o->hooks.code_traverse(o->hooks.vm, r, fn, who);
}

void
object_owned(struct objects *o, ref r, visit_fn *fn, void *who)
{
    object_traverse(o, r, fn, who);
    hidden_owned(o, r, fn, who);
}

/* How a kind's tp_clear goes about; NULL: it has none, the cycle breaks elsewhere. */
typedef void clear_fn(struct objects *o, ref r);

void
fields_clear(struct objects *o, ref r)
{
    for (uint32_t i = 0, f; (f = field_in_order(o, r, i)) != END_OF_ORDER; i++)
        if (f == DICT_IN_ORDER)
            instance_dict_drop(o, r);
        else
            object_set_field(o, r, f, 0);
}

/* Code and name stay: a cleared function must still be printable. */
static void
function_clear(struct objects *o, ref r)
{
    static const uint8_t order[] = {FUNCTION_GLOBALS,  FUNCTION_BUILTINS,   FUNCTION_MODULE,
                                    FUNCTION_DEFAULTS, FUNCTION_KWDEFAULTS, FUNCTION_DOC,
                                    FUNCTION_CLOSURE,  FUNCTION_ANNOTATIONS};
    for (uint32_t i = 0; i < sizeof order; i++) {
        object_set_field(o, r, order[i], 0);
        if (order[i] == FUNCTION_DOC)
            instance_dict_drop(o, r);
    }
}

static void
property_clear(struct objects *o, ref r)
{
    if (o->layout->property_clears == PROPERTY_CLEARS_ALL)
        fields_clear(o, r);
    else if (o->layout->property_clears == PROPERTY_CLEARS_DOC)
        object_set_field(o, r, PROPERTY_DOC, 0);
}

static void
frame_clear(struct objects *o, ref r)
{
    if (object_at(o, r)->extra && o->hooks.frame_clear)
        o->hooks.frame_clear(o->hooks.vm, r, object_at(o, r)->extra);
}

static clear_fn *const clears[OBJECT_KIND_COUNT] = {
    [KIND_LIST] = list_clear,
    [KIND_DICT] = dict_clear,
    [KIND_SET] = set_clear,
    [KIND_FROZENSET] = set_clear,
    [KIND_TYPE] = type_clear,
    [KIND_FUNCTION] = function_clear,
    [KIND_FRAME] = frame_clear,
    [KIND_CELL] = fields_clear,
    [KIND_PROPERTY] = property_clear,
    [KIND_STATICMETHOD] = fields_clear,
    [KIND_CLASSMETHOD] = fields_clear,
    [KIND_BASE_EXCEPTION] = fields_clear,
    [KIND_TRACEBACK] = fields_clear,
    [KIND_MODULE] = fields_clear,
    [KIND_WEAKREF] = weakref_clear,
    [KIND_WEAKPROXY] = weakref_clear,
    [KIND_CALLABLE_WEAKPROXY] = weakref_clear,
};

void
object_clear(struct objects *o, ref r)
{
    if (kind_of(o, r) != KIND_TYPE)
        instance_clear(o, r);
    clear_fn *clear = clears[kind_of(o, r)];
    if (kind_of(o, r) == KIND_FUNCTION && !o->layout->function_clears)
        clear = NULL;
    if (r == o->vars.namespace)
        o->hooks.names_clear(o->hooks.vm);
    else if (clear)
        clear(o, r);
}
