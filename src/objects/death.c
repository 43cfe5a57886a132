/* Deallocation: what happens when a count reaches 0, in CPython's order. Recursion follows CPython's own and is bounded by the
 * trashcan, as there. */
#include "objects/callable.h"
#include "objects/class.h"
#include "objects/internal.h"
#include "objects/sequence.h"
#include "objects/text.h"
#include "objects/weakref.h"

/* How a kind dies: what it drops, where its block goes. */
struct death {
    void (*drop)(struct objects *o, ref r); /* NULL: field[] in order */
    uint8_t trashcan;                       /* counts as nesting, may be put off */
    uint8_t listed;                         /* has a free list: free_list */
    uint8_t free_list;
};

/* slice_dealloc begins with the step. */
static void
slice_drop(struct objects *o, ref r)
{
    object_set_field(o, r, SLICE_STEP, 0);
    object_set_field(o, r, SLICE_START, 0);
    object_set_field(o, r, SLICE_STOP, 0);
}

static const struct death deaths[OBJECT_KIND_COUNT] = {
    [KIND_INT] = {.listed = 1, .free_list = FREE_LISTS_INT},
    [KIND_FLOAT] = {.listed = 1, .free_list = FREE_LISTS_FLOAT},
    [KIND_STR] = {.drop = text_drop},
    [KIND_BYTES] = {.drop = text_drop},
    [KIND_BYTEARRAY] = {.drop = text_drop},
    [KIND_TUPLE] = {.drop = tuple_drop, .trashcan = 1},
    [KIND_LIST] = {list_drop, 1, 1, FREE_LISTS_LIST},
    [KIND_DICT] = {dict_drop, 1, 1, FREE_LISTS_DICT},
    [KIND_SET] = {set_drop, 1, 1, FREE_LISTS_SET},
    [KIND_FROZENSET] = {set_drop, 1, 1, FREE_LISTS_SET},
    [KIND_RANGE] = {.listed = 1, .free_list = FREE_LISTS_RANGE},
    [KIND_RANGE_ITERATOR] = {.listed = 1, .free_list = FREE_LISTS_RANGE_ITERATOR},
    [KIND_MAP] = {.drop = fields_clear},
    [KIND_SLICE] = {.drop = slice_drop, .listed = 1, .free_list = FREE_LISTS_SLICE},
    [KIND_METHOD] = {.listed = 1, .free_list = FREE_LISTS_METHOD},
    [KIND_BUILTIN] = {.listed = 1, .free_list = FREE_LISTS_BUILTIN},
    [KIND_FRAME] = {.drop = frame_drop, .trashcan = 1},
    [KIND_TRACEBACK] = {.trashcan = 1},
    [KIND_GENERATOR] = {.drop = generator_drop},
    [KIND_LIST_ITERATOR] = {.listed = 1, .free_list = FREE_LISTS_LIST_ITERATOR},
    [KIND_TUPLE_ITERATOR] = {.listed = 1, .free_list = FREE_LISTS_TUPLE_ITERATOR},
    [KIND_TYPE] = {.drop = type_drop},
    [KIND_FUNCTION] = {.drop = fields_clear},
    [KIND_BASE_EXCEPTION] = {.drop = fields_clear},
};

static int
is_class_instance(const struct objects *o, ref r)
{
    return type_data(o, type_of(o, r))->flags & TYPE_HEAP;
}

/* Does the instance itself have an attribute __del__ (2.7: _PyInstance_Lookup finds that, too)? */
static int
has_own_del(const struct objects *o, ref r)
{
    uint32_t position = 0;
    ref name, value;
    while (attribute_next(o, r, &position, &name, &value))
        if (kind_of(o, name) == KIND_STR && str_is(o, name, "__del__"))
            return 1;
    return 0;
}

int
object_has_finalizer(const struct objects *o, ref r)
{
    if (kind_of(o, r) == KIND_GENERATOR)
        return object_at(o, r)->extra != 0;
    if (is_classic_instance(o, r) && has_own_del(o, r))
        return 1;
    return (type_data(o, type_of(o, r))->flags & TYPE_HAS_FINALIZER) != 0;
}

/* Drops the fixed references of r in order of the struct. */
static void
fields_drop(struct objects *o, ref r)
{
    for (uint32_t i = 0; i < OBJECT_FIELDS; i++) {
        ref child = object_at(o, r)->field[i];
        if (!child)
            continue;
        object_edit(o, r)->field[i] = 0;
        decref(o, child);
    }
}

/* PyObject_CallFinalizerFromDealloc: 1 if r came back to life. */
static int
finalize_from_dealloc(struct objects *o, ref r)
{
    int once = o->layout->finalize_once && object_at(o, r)->flags & OBJECT_HAS_GC;
    if (once && object_at(o, r)->flags & OBJECT_FINALIZED)
        return 0;
    object_edit(o, r)->ob_refcnt = 1;
    object_edit(o, r)->flags &= (uint16_t)~OBJECT_DYING;
    if (once)
        object_edit(o, r)->flags |= OBJECT_FINALIZED;
    EMIT1(o->clock, FINALIZER, r);
    if (o->hooks.finalize)
        o->hooks.finalize(o->hooks.vm, r);
    if (--object_edit(o, r)->ob_refcnt == 0) {
        object_edit(o, r)->flags |= OBJECT_DYING;
        return 0;
    }
    EMIT1(o->clock, RESURRECTED, r);
    return 1;
}

/* Clears references that the finalizer made: they must not call back. */
static void
clear_new_weakrefs(struct objects *o, ref r)
{
    while (object_at(o, r)->weaklist)
        weakref_clear_keep_callback(o, object_at(o, r)->weaklist);
}

/* The part of subtype_dealloc before the struct is taken apart; 1 if r came back to life. */
static int
subtype_farewell(struct objects *o, ref r)
{
    int finalizer = object_has_finalizer(o, r);
    if (o->layout->finalize_once && finalizer) {
        object_track(o, r);
        if (finalize_from_dealloc(o, r))
            return 1;
        object_untrack(o, r);
    }
    weakrefs_die(o, r);
    if (!o->layout->finalize_once && finalizer) {
        int classic = is_classic_instance(o, r);
        if (!classic)
            object_track(o, r);
        if (finalize_from_dealloc(o, r)) {
            object_track(o, r);
            return 1;
        }
        object_untrack(o, r);
    }
    if (finalizer)
        clear_new_weakrefs(o, r);
    return 0;
}

/* Generators end like objects with a finalizer: their frame is closed first (gen_dealloc, _PyGen_Finalize). */
static int
generator_farewell(struct objects *o, ref r)
{
    weakrefs_die(o, r);
    if (!object_has_finalizer(o, r))
        return 0;
    object_track(o, r);
    if (finalize_from_dealloc(o, r))
        return 1;
    object_untrack(o, r);
    return 0;
}

static void
drop_content(struct objects *o, ref r)
{
    const struct death *death = &deaths[kind_of(o, r)];
    if (r == o->vars.namespace) {
        o->hooks.names_clear(o->hooks.vm);
        o->vars.namespace = 0;
    } else if (death->drop)
        death->drop(o, r);
    else
        fields_drop(o, r);
}

/* The free list for r's block. Only ints of one digit have one (2.7: all). */
static uint32_t
free_list_of(const struct objects *o, ref r)
{
    const struct death *death = &deaths[kind_of(o, r)];
    int long_int = kind_of(o, r) == KIND_INT && object_at(o, r)->allocated > 1;
    int has_block = object_at(o, r)->blocks[BLOCK_OBJECT] != 0; /* not so the module's names */
    return has_block && death->listed && (!long_int || o->layout->int_is_long) ? death->free_list
                                                                               : NO_FREE_LIST;
}

/* instance_dealloc of 2.7: an old-style instance lets its class go first. */
static void
drop_class(struct objects *o, ref r)
{
    ref class = type_of(o, r);
    object_edit(o, r)->ob_type = static_type(KIND_CLASSIC_INSTANCE);
    decref(o, class);
}

/* The type's tp_dealloc, from untracking to giving the block back. */
static void
dealloc(struct objects *o, ref r)
{
    enum object_kind kind = kind_of(o, r);
    int heap = is_class_instance(o, r);
    if (heap ? subtype_farewell(o, r) : kind == KIND_GENERATOR && generator_farewell(o, r))
        return;
    if (!heap)
        weakrefs_die(o, r);
    if (weakref_check(o, r))
        weakref_clear(o, r);
    if (is_classic_instance(o, r))
        drop_class(o, r);
    instance_drop(o, r);
    drop_content(o, r);
    if (kind == KIND_TUPLE)
        tuple_free(o, r);
    else if (kind != KIND_FRAME)
        object_free(o, r, free_list_of(o, r));
}

/* _PyTrash_thread_deposit_object: r waits, linked through gc_prev. */
static void
trash_deposit(struct objects *o, ref r)
{
    object_edit(o, r)->gc_prev = o->vars.trash_later;
    o->vars.trash_later = r;
    EMIT2(o->clock, OBJECT_DEPOSITED, r, o->vars.trash_nesting);
}

static void dealloc_nested(struct objects *o, ref r);

/* _PyTrash_thread_destroy_chain. */
static void
trash_destroy_chain(struct objects *o)
{
    o->vars.trash_nesting++;
    while (o->vars.trash_later) {
        ref r = o->vars.trash_later;
        o->vars.trash_later = object_at(o, r)->gc_prev;
        object_edit(o, r)->gc_prev = 0;
        dealloc_nested(o, r);
    }
    o->vars.trash_nesting--;
}

/* Py_TRASHCAN_BEGIN ... END around the deallocation of a container. */
static void
dealloc_nested(struct objects *o, ref r)
{
    if (o->vars.trash_nesting >= (uint32_t)o->layout->trash_limit) {
        trash_deposit(o, r);
        return;
    }
    o->vars.trash_nesting++;
    dealloc(o, r);
    o->vars.trash_nesting--;
    if (o->vars.trash_later && o->vars.trash_nesting == 0)
        trash_destroy_chain(o);
}

static int
has_trashcan(const struct objects *o, ref r)
{
    enum object_kind kind = kind_of(o, r);
    return deaths[kind].trashcan || (kind == KIND_BASE_EXCEPTION && o->layout->exceptions_nested) ||
           (is_class_instance(o, r) && !is_classic_instance(o, r) &&
            object_at(o, r)->flags & OBJECT_HAS_GC);
}

void
decref(struct objects *o, ref r)
{
    if (!r || object_at(o, r)->flags & OBJECT_IMMORTAL)
        return;
    uint32_t count = --object_edit(o, r)->ob_refcnt;
    if (!count)
        object_edit(o, r)->flags |= OBJECT_DYING;
    if (!(object_at(o, r)->flags & OBJECT_STATIC))
        EMIT2(o->clock, DECREF, r, count);
    if (count)
        return;
    if (!(object_at(o, r)->flags & OBJECT_STATIC))
        EMIT1(o->clock, OBJECT_DEALLOC, r);
    object_untrack(o, r);
    if (has_trashcan(o, r))
        dealloc_nested(o, r);
    else
        dealloc(o, r);
}
