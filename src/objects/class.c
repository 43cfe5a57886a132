#include "objects/class.h"

#include "objects/callable.h"
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/text.h"

static struct type_data *
type_edit(struct objects *o, ref type)
{
    return edit(o->types, object_at(o, type)->extra);
}

/* remove_subclass: the base forgets a class that dies. In 2.7 the dead reference stays in its list. */
static void
leave_base(struct objects *o, ref base, ref type)
{
    ref subclasses = type_data(o, base)->subclasses;
    if (!subclasses || o->layout->subclasses_listed)
        return;
    ref key = int_new(o, (int64_t)object_at(o, type)->address);
    dict_del(o, subclasses, key);
    decref(o, key);
    int heap = type_data(o, base)->flags & TYPE_HEAP;
    if (o->layout->subclasses_dropped && heap && !dict_size(o, subclasses)) {
        type_edit(o, base)->subclasses = 0;
        decref(o, subclasses);
    }
}

ref
classic_bases(const struct objects *o, ref class)
{
    return object_at(o, class)->field[TYPE_BASES];
}

/* PyInstance_NewRaw of 2.7: the dict comes first. */
static ref
classic_instance_new(struct objects *o, ref type)
{
    ref d = dict_new(o, DICT_LITERAL);
    ref r = object_alloc(o, type, type_data(o, type)->basicsize);
    object_edit(o, r)->dict = d;
    edit(o->types, object_at(o, type)->extra)->instances++;
    object_track(o, r);
    return r;
}

ref
instance_new(struct objects *o, ref type)
{
    if (type_data(o, type)->flags & TYPE_CLASSIC)
        return classic_instance_new(o, type);
    ref r = object_alloc(o, type, type_data(o, type)->basicsize);
    edit(o->types, object_at(o, type)->extra)->instances++;
    if (o->layout->attributes == ATTRIBUTES_VALUES && type_data(o, type)->flags & TYPE_MANAGED_DICT)
        instance_init_values(o, r);
    object_track(o, r);
    return r;
}

ref
type_lookup(struct objects *o, ref type, ref name, ref *owner)
{
    for (ref t = type; t; t = type_data(o, t)->base) {
        ref found = type_data(o, t)->dict ? dict_get_name(o, type_data(o, t)->dict, name) : 0;
        if (!found)
            continue;
        if (owner)
            *owner = t;
        return found;
    }
    return 0;
}

/* PyType_Modified: the type and those derived from it have no version any more. */
static void
type_modified(struct objects *o, ref type)
{
    if (!type_data(o, type)->version)
        return;
    for (uint32_t i = 0; i < frozen_length(o->types); i++) {
        const struct type_data *t = &o->types.at[i];
        while (t->version && t != type_data(o, type) && t->base)
            t = type_data(o, t->base);
        if (t == type_data(o, type))
            edit(o->types, i)->version = 0;
    }
}

int
type_set_attribute(struct objects *o, ref type, ref name, ref value)
{
    ref d = type_data(o, type)->dict;
    type_modified(o, type);
    int result = value ? dict_set(o, d, name, value) : dict_del(o, d, name);
    if (str_is(o, name, "__del__")) {
        uint32_t flags = type_data(o, type)->flags & ~(uint32_t)TYPE_HAS_FINALIZER;
        type_edit(o, type)->flags = flags | (value ? TYPE_HAS_FINALIZER : 0);
    }
    return result;
}

void
type_set_name(struct objects *o, ref type, ref name)
{
    ref old = type_data(o, type)->name;
    type_edit(o, type)->name = newref(o, name);
    decref(o, old);
}

void
type_set_qualname(struct objects *o, ref type, ref name)
{
    ref old = type_data(o, type)->qualname;
    type_edit(o, type)->qualname = newref(o, name);
    decref(o, old);
}

static ref
base_of(const struct objects *o, ref type)
{
    ref base = type_data(o, type)->base;
    return base || type == static_type(KIND_OBJECT) ? base : static_type(KIND_OBJECT);
}

/* The tuple is the interpreter's: it is there from the start, and the collector does not know it. */
static void
keep_static_tuple(struct objects *o, ref type, uint32_t field, const ref *items, uint32_t n)
{
    objects_begin_static(o);
    ref tuple = tuple_new(o, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(o, tuple, i, newref(o, items[i]));
    objects_end_static(o);
    if (n)
        object_keep_static(o, newref(o, tuple));
    object_edit(o, type)->field[field] = tuple;
}

ref
type_bases(struct objects *o, ref type)
{
    ref base = base_of(o, type);
    if (!(type_data(o, type)->flags & TYPE_HEAP) && !object_at(o, type)->field[TYPE_BASES])
        keep_static_tuple(o, type, TYPE_BASES, &base, base != 0);
    return object_at(o, type)->field[TYPE_BASES];
}

ref
type_mro(struct objects *o, ref type)
{
    enum { DEEPEST = 16 };
    ref types[DEEPEST];
    uint32_t n = 0;
    if (type_data(o, type)->flags & TYPE_HEAP || object_at(o, type)->field[TYPE_MRO])
        return object_at(o, type)->field[TYPE_MRO];
    for (ref t = type; t && n < DEEPEST; t = base_of(o, t))
        types[n++] = t;
    keep_static_tuple(o, type, TYPE_MRO, types, n);
    return object_at(o, type)->field[TYPE_MRO];
}

void
type_traverse(struct objects *o, ref r, visit_fn *visit, void *who)
{
    const struct type_data data = *type_data(o, r);
    if (data.flags & TYPE_CLASSIC)
        visit(who, o, r, object_at(o, r)->field[TYPE_BASES]);
    if (data.dict)
        visit(who, o, r, data.dict);
    if (data.flags & TYPE_CLASSIC) {
        visit(who, o, r, data.name);
        return;
    }
    static const uint8_t order[] = {TYPE_MRO, TYPE_BASES};
    for (uint32_t i = 0; i < sizeof order; i++)
        if (object_at(o, r)->field[order[i]])
            visit(who, o, r, object_at(o, r)->field[order[i]]);
    if (data.base && data.flags & TYPE_HEAP)
        visit(who, o, r, data.base);
}

void
type_owned(struct objects *o, ref r, visit_fn *visit, void *who)
{
    const struct type_data data = *type_data(o, r);
    if (data.subclasses && !(object_at(o, data.subclasses)->flags & OBJECT_STATIC))
        visit(who, o, r, data.subclasses);
    if (data.flags & TYPE_HEAP && !(data.flags & TYPE_CLASSIC)) /* which shows it */
        visit(who, o, r, data.name);
    if (data.qualname)
        visit(who, o, r, data.qualname);
    if (object_at(o, r)->field[TYPE_SLOT_NAMES])
        visit(who, o, r, object_at(o, r)->field[TYPE_SLOT_NAMES]);
}

void
type_clear(struct objects *o, ref r)
{
    ref d = type_data(o, r)->dict;
    uint32_t k = type_data(o, r)->cached_keys;
    if (type_data(o, r)->flags & TYPE_CLASSIC)
        return; /* no tp_clear */
    if (k && o->layout->class_clears_keys) {
        type_edit(o, r)->cached_keys = 0;
        keys_decref(o, k);
    }
    if (d)
        dict_clear(o, d);
    object_set_field(o, r, TYPE_MRO, 0);
}

void
type_drop(struct objects *o, ref r)
{
    struct type_data data = *type_data(o, r);
    ref d = data.dict;
    type_edit(o, r)->dict = 0;
    type_edit(o, r)->base = 0;
    if (data.flags & TYPE_CLASSIC) {
        object_set_field(o, r, TYPE_BASES, 0);
    } else {
        leave_base(o, data.base, r);
        decref(o, data.base);
    }
    decref(o, d);
    for (uint32_t i = 0; i < OBJECT_FIELDS; i++)
        object_set_field(o, r, i, 0);
    decref(o, data.subclasses);
    block_free(o, r, BLOCK_TABLE); /* tp_doc */
    decref(o, data.name);
    decref(o, data.qualname);
    span_free(o->spans, data.slots, data.nslots);
    if (data.cached_keys)
        keys_decref(o, data.cached_keys);
    *edit(o->types, object_at(o, r)->extra) = (struct type_data){.slots = o->vars.free_type};
    o->vars.free_type = object_at(o, r)->extra;
    object_edit(o, r)->extra = 0;
}

ref
exception_new(struct objects *o, ref type, ref args)
{
    ref r = object_alloc(o, type, type_data(o, type)->basicsize);
    object_edit(o, r)->field[EXCEPTION_ARGS] = args;
    object_track(o, r);
    return r;
}

int
exception_is_first(const struct objects *o, ref type)
{
    enum exception_type kind = (enum exception_type)type_data(o, type)->exception;
    return o->layout->exceptions_first && !(type_data(o, type)->flags & TYPE_HEAP) &&
           !layout_exception_extra(o->layout, kind);
}

enum exception_type
exception_kind(const struct objects *o, ref r)
{
    return (enum exception_type)type_data(o, type_of(o, r))->exception;
}

void
objects_static_roots(struct objects *o, visit_fn *visit, void *who)
{
    for (ref r = GC_LISTS + 1; r < FIRST_DYNAMIC_OBJECT; r++)
        if (object_at(o, r)->serial && type_data(o, r)->subclasses)
            object_traverse(o, type_data(o, r)->subclasses, visit, who);
}
