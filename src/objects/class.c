#include "objects/class.h"

#include "objects/callable.h"
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/text.h"
#include "objects/weakref.h"

enum { SHARED_KEYS_LOG2 = 6, SHARED_KEYS_MAX = 30, MEMBER_BYTES = 40 };

/* field[] of a type object. */
enum { TYPE_BASES, TYPE_MRO, TYPE_SLOT_NAMES };

static struct type_data *
type_edit(struct objects *o, ref type)
{
    return edit(o->types, object_at(o, type)->extra);
}

/* What an instance of the new class has beyond its base's. */
static void
layout_instances(struct objects *o, struct type_data *data, const struct class_request *request)
{
    const struct type_data *base = type_data(o, request->base);
    int may_add_weak = !(base->flags & TYPE_HAS_WEAKLIST) && base->itemsize == 0;
    int may_add_dict = !(base->flags & TYPE_HAS_DICT);
    int add_weak = may_add_weak && (!request->has_slots || request->slot_weakref);
    int add_dict = may_add_dict && (!request->has_slots || request->slot_dict);
    uint32_t slots = request->nslots;
    data->nslots = base->nslots + slots;
    data->basicsize = base->basicsize + slots * REF_BYTES;
    data->flags |= base->flags & (TYPE_HAS_DICT | TYPE_HAS_WEAKLIST | TYPE_HAS_GC |
                                  TYPE_HAS_FINALIZER | TYPE_MANAGED_DICT | TYPE_MANAGED_WEAKREF);
    if (add_dict) {
        int managed = o->layout->managed_dict && (!base->itemsize || o->layout->managed_weakref);
        data->flags |= TYPE_HAS_DICT | (managed ? TYPE_MANAGED_DICT : 0);
        data->basicsize += managed ? 0 : REF_BYTES;
    }
    if (add_weak) {
        int managed = o->layout->managed_weakref != 0;
        data->flags |= TYPE_HAS_WEAKLIST | (managed ? TYPE_MANAGED_WEAKREF : 0);
        data->basicsize += managed ? 0 : REF_BYTES;
    }
    if (add_dict || add_weak || slots || o->layout->slotless_gc)
        data->flags |= TYPE_HAS_GC;
    int plain = data->basicsize == layout_size(o->layout, KIND_OBJECT);
    if (o->layout->attributes == ATTRIBUTES_INLINE && data->flags & TYPE_MANAGED_DICT &&
        (o->layout->subclass_inline ? !base->itemsize : plain))
        data->flags |= TYPE_INLINE_VALUES;
}

/* Names of all slots, inherited ones first. */
static uint32_t
slot_names(struct objects *o, const struct class_request *request, uint32_t n)
{
    uint32_t span = span_new(o->spans, n);
    uint32_t inherited = n - request->nslots;
    for (uint32_t i = 0; i < inherited; i++)
        span_set(o->spans, span, i, span_get(o->spans, type_data(o, request->base)->slots, i));
    for (uint32_t i = 0; i < request->nslots; i++)
        span_set(o->spans, span, inherited + i, request->slots[i]);
    return span;
}

/* A member or getset descriptor in the class's namespace. to 3.14 its name is made as a string first and found interned. */
static void
add_descriptor(struct objects *o, ref type, enum object_kind kind, ref name, uint32_t number)
{
    ref descriptor = descriptor_new(o, kind, newref(o, type), newref(o, name), number);
    dict_set(o, type_data(o, type)->dict, name, descriptor);
    decref(o, descriptor);
}

static ref
mro_of(struct objects *o, ref type)
{
    uint32_t n = 0;
    for (ref t = type; t; t = type_data(o, t)->base)
        n++;
    ref mro = tuple_new(o, n);
    uint32_t i = 0;
    for (ref t = type; t; t = type_data(o, t)->base)
        tuple_init(o, mro, i++, newref(o, t));
    tuple_ready(o, mro, TUPLE_FILLED);
    return mro;
}

/* add_subclass: the base knows its subclasses by weak references. */
static void
tell_base(struct objects *o, ref base, ref type)
{
    ref w = weakref_new(o, static_type(KIND_WEAKREF), type, 0);
    uint32_t old = type_data(o, base)->subclasses;
    uint32_t n = type_data(o, base)->nsubclasses;
    uint32_t span = span_resize(o->spans, old, n, n + 1);
    span_set(o->spans, span, n, w);
    type_edit(o, base)->subclasses = span;
    type_edit(o, base)->nsubclasses = n + 1;
}

/* remove_subclass: the base forgets a class that dies, whose weak reference is cleared by now. */
static void
leave_base(struct objects *o, ref base)
{
    uint32_t n = type_data(o, base)->nsubclasses;
    uint32_t span = type_data(o, base)->subclasses;
    uint32_t i = 0;
    while (i < n && weakref_object(o, span_get(o->spans, span, i)))
        i++;
    if (i == n)
        return;
    ref w = span_get(o->spans, span, i);
    for (; i + 1 < n; i++)
        span_set(o->spans, span, i, span_get(o->spans, span, i + 1));
    span = span_resize(o->spans, span, n, n - 1);
    type_edit(o, base)->subclasses = span;
    type_edit(o, base)->nsubclasses = n - 1;
    decref(o, w);
}

/* _PyDict_NewKeysForClass */
static uint32_t
class_keys(struct objects *o)
{
    if (o->layout->attributes == ATTRIBUTES_SPLIT)
        return keys_new(o, DICT_LOG2_MINSIZE, KEYS_SPLIT);
    uint32_t k = keys_new(o, SHARED_KEYS_LOG2, KEYS_SPLIT);
    edit(o->keys, k)->usable = SHARED_KEYS_MAX;
    return k;
}

/* What type_new does before and at the allocation of the type object; the dict is a copy of the namespace. */
static ref
type_alloc(struct objects *o, const struct class_request *request)
{
    struct type_data data = {.base = request->base, .name = request->name, .flags = TYPE_HEAP};
    const struct type_data *base = type_data(o, request->base);
    data.kind = base->kind == KIND_OBJECT ? KIND_INSTANCE : base->kind;
    data.exception = base->exception;
    data.itemsize = base->itemsize;
    if (request->has_slots)
        data.flags |= TYPE_SLOTS;
    layout_instances(o, &data, request);
    data.dict = dict_copy(o, request->dict);
    ref type = object_alloc(o, static_type(KIND_TYPE),
                            layout_size(o->layout, KIND_TYPE) +
                                (uint64_t)(request->nslots + 1) * MEMBER_BYTES);
    data.slots = slot_names(o, request, data.nslots);
    incref(o, data.name);
    incref(o, data.base);
    uint32_t index = o->vars.free_type;
    if (index)
        o->vars.free_type = o->types.at[index].slots;
    else
        index = frozen_push(&o->types.array);
    *edit(o->types, index) = data;
    object_edit(o, type)->extra = index;
    object_track(o, type);
    return type;
}

/* PyType_Ready: bases, mro, descriptors, the word to the base. */
static void
type_ready(struct objects *o, ref type, const struct class_request *request)
{
    const struct type_data *base = type_data(o, request->base);
    uint32_t inherited = base->nslots;
    int dict = !(base->flags & TYPE_HAS_DICT) && type_data(o, type)->flags & TYPE_HAS_DICT;
    int weak = !(base->flags & TYPE_HAS_WEAKLIST) && type_data(o, type)->flags & TYPE_HAS_WEAKLIST;
    ref bases[] = {newref(o, request->base)};
    object_set_field(o, type, TYPE_BASES, tuple_steal(o, bases, 1));
    for (uint32_t i = 0; i < request->nslots; i++)
        add_descriptor(o, type, KIND_MEMBER_DESCRIPTOR, request->slots[i], inherited + i);
    if (dict && o->layout->class_getsets)
        add_descriptor(o, type, KIND_GETSET_DESCRIPTOR, str_name(o, "__dict__"), 0);
    if (weak && o->layout->class_getsets)
        add_descriptor(o, type, KIND_GETSET_DESCRIPTOR, str_name(o, "__weakref__"), 1);
    object_set_field(o, type, TYPE_MRO, mro_of(o, type));
    tell_base(o, request->base, type);
}

ref
class_new(struct objects *o, const struct class_request *request)
{
    ref type = type_alloc(o, request);
    type_ready(o, type, request);
    if (type_data(o, type)->flags & TYPE_HAS_DICT && o->layout->attributes != ATTRIBUTES_DICT) {
        uint32_t k = class_keys(o);
        type_edit(o, type)->cached_keys = k;
        if (o->keys.at[k].block)
            pymalloc_own(o->pymalloc, o->keys.at[k].block, type);
    }
    if (dict_get_name(o, type_data(o, type)->dict, str_name(o, "__del__")))
        type_edit(o, type)->flags |= TYPE_HAS_FINALIZER;
    EMIT1(o->clock, CLASS_NEW, type);
    return type;
}

ref
instance_new(struct objects *o, ref type)
{
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

int
type_set_attribute(struct objects *o, ref type, ref name, ref value)
{
    ref d = type_data(o, type)->dict;
    int result = value ? dict_set(o, d, name, value) : dict_del(o, d, name);
    if (str_is(o, name, "__del__")) {
        uint32_t flags = type_data(o, type)->flags & ~(uint32_t)TYPE_HAS_FINALIZER;
        type_edit(o, type)->flags = flags | (value ? TYPE_HAS_FINALIZER : 0);
    }
    return result;
}

void
type_traverse(struct objects *o, ref r, visit_fn *visit, void *who)
{
    const struct type_data data = *type_data(o, r);
    if (data.dict)
        visit(who, o, r, data.dict);
    for (uint32_t i = OBJECT_FIELDS; i-- > 0;)
        if (object_at(o, r)->field[i])
            visit(who, o, r, object_at(o, r)->field[i]);
    if (data.base && data.flags & TYPE_HEAP)
        visit(who, o, r, data.base);
}

void
type_owned(struct objects *o, ref r, visit_fn *visit, void *who)
{
    const struct type_data data = *type_data(o, r);
    visit_span(o, r, data.subclasses, data.nsubclasses, visit, who);
    if (data.flags & TYPE_HEAP)
        visit(who, o, r, data.name);
}

void
type_clear(struct objects *o, ref r)
{
    ref d = type_data(o, r)->dict;
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
    leave_base(o, data.base);
    decref(o, data.base);
    decref(o, d);
    for (uint32_t i = 0; i < OBJECT_FIELDS; i++)
        object_set_field(o, r, i, 0);
    for (uint32_t i = 0; i < data.nsubclasses; i++)
        decref(o, span_get(o->spans, data.subclasses, i));
    span_free(o->spans, data.subclasses, data.nsubclasses);
    decref(o, data.name);
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

enum exception_type
exception_kind(const struct objects *o, ref r)
{
    return (enum exception_type)type_data(o, type_of(o, r))->exception;
}
