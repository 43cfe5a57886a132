/* Attributes of instances: dicts with shared keys, arrays of values, slots. */
#include "objects/class.h"
#include "objects/compare.h"
#include "objects/internal.h"
#include "objects/mapping.h"

/* The type whose cached keys the instances of r's type share, and those keys; 0 = none. */
static uint32_t
shared_keys(const struct objects *o, ref r)
{
    return type_data(o, type_of(o, r))->cached_keys;
}

static struct type_data *
type_edit(struct objects *o, ref type)
{
    return edit(o->types, object_at(o, type)->extra);
}

/* shared_keys_usable_size: entries that the shared keys can have in all. */
static uint32_t
shared_room(const struct objects *o, uint32_t k)
{
    return (uint32_t)o->keys.at[k].usable + o->keys.at[k].nentries;
}

/* A class expects fewer attributes with every instance that is born: room in the keys that nobody used shrinks. */
static void
shrink_shared(struct objects *o, uint32_t k)
{
    if (o->keys.at[k].usable > 1)
        edit(o->keys, k)->usable--;
}

uint64_t
values_bytes(const struct objects *o, uint32_t n)
{
    uint64_t array = (uint64_t)n * REF_BYTES;
    switch (o->layout->attributes) {
    case ATTRIBUTES_VALUES:
        return array +
               (n + 2 + 7) / 8 * 8; /* a prefix: its length, how many are set, in which order */
    case ATTRIBUTES_INLINE:
        return REF_BYTES + array + (n + 7) / 8 * 8; /* a head, and the order behind */
    default:
        return array;
    }
}

uint64_t
inline_values_bytes(const struct objects *o, ref type)
{
    const struct type_data *data = type_data(o, type);
    if (!(data->flags & TYPE_INLINE_VALUES) || !data->cached_keys)
        return 0;
    return values_bytes(o, shared_room(o, data->cached_keys));
}

void
instance_init_values(struct objects *o, ref r)
{
    ref type = type_of(o, r);
    uint32_t k = shared_keys(o, r);
    int in_block = (type_data(o, type)->flags & TYPE_INLINE_VALUES) != 0;
    if (!k)
        return;
    shrink_shared(o, k);
    uint32_t n = shared_room(o, k);
    uint64_t bytes = in_block ? 0 : values_bytes(o, n);
    uint32_t v = values_new(o, n, bytes, in_block ? r : 0);
    object_edit(o, r)->values = v;
    if (in_block) {
        object_edit(o, r)->flags |= OBJECT_INLINE_VALUES;
        EMIT2(o->clock, VALUES_INLINE, r, n);
    } else {
        if (o->values.at[v].block)
            pymalloc_own(o->pymalloc, o->values.at[v].block, r);
        EMIT3(o->clock, VALUES_NEW, r, n, bytes);
    }
}

/* make_dict_from_instance_attributes: a dict that shows the instance's values. */
static ref
materialize(struct objects *o, ref r)
{
    uint32_t v = object_at(o, r)->values;
    uint32_t k = shared_keys(o, r);
    ref d = dict_new_from(o, k, v, o->values.at[v].used);
    keys_incref(o, k);
    object_edit(o, r)->dict = d;
    if (!o->values.at[v].owner) {
        object_edit(o, r)->values = 0;
        if (o->values.at[v].block)
            pymalloc_own(o->pymalloc, o->values.at[v].block, d);
    }
    for (uint32_t i = 0; i < o->values.at[v].capacity; i++)
        if (value_at(o, v, i))
            dict_maintain_tracking(o, d, o->vars.none, value_at(o, v, i));
    EMIT2(o->clock, DICT_MATERIALIZED, r, d);
    return d;
}

/* new_dict_with_shared_keys */
static ref
split_dict(struct objects *o, ref r, uint32_t k)
{
    uint32_t n = o->layout->attributes == ATTRIBUTES_SPLIT ? o->keys.at[k].room : shared_room(o, k);
    keys_incref(o, k);
    uint32_t v = values_new(o, n, values_bytes(o, n), 0);
    EMIT3(o->clock, VALUES_NEW, r, n, values_bytes(o, n));
    ref d = dict_new_from(o, k, v, 0);
    if (o->values.at[v].block)
        pymalloc_own(o->pymalloc, o->values.at[v].block, d);
    return d;
}

/* The __dict__ of r, which shares the class's keys if it is made. */
static ref
dict_of_instance(struct objects *o, ref r, int shares)
{
    if (object_at(o, r)->dict || !(object_at(o, r)->flags & OBJECT_HAS_DICT))
        return object_at(o, r)->dict;
    if (object_at(o, r)->values)
        return materialize(o, r);
    uint32_t k = shares ? shared_keys(o, r) : 0;
    ref d = k ? split_dict(o, r, k) : dict_new(o, DICT_LITERAL);
    object_edit(o, r)->dict = d;
    return d;
}

ref
instance_dict(struct objects *o, ref r)
{
    int managed = (type_data(o, type_of(o, r))->flags & TYPE_MANAGED_DICT) != 0;
    return dict_of_instance(o, r, !(managed && o->layout->managed_dict_plain));
}

ref
attribute_get(struct objects *o, ref r, ref name)
{
    ref d = object_at(o, r)->dict;
    uint32_t v = object_at(o, r)->values;
    if (d)
        return dict_get_name(o, d, name);
    if (!v)
        return 0;
    int32_t i = keys_find_name(o, shared_keys(o, r), name);
    return i < 0 ? 0 : value_at(o, v, (uint32_t)i);
}

/* make_keys_shared: d, whose table just became too small for the shared one, shares its new table with the class. */
static uint32_t
share_again(struct objects *o, ref d)
{
    uint32_t k = object_at(o, d)->extra;
    uint32_t n = o->keys.at[k].room;
    uint32_t v = values_new(o, n, values_bytes(o, n), 0);
    if (o->values.at[v].block)
        pymalloc_own(o->pymalloc, o->values.at[v].block, d);
    for (uint32_t i = 0; i < o->keys.at[k].nentries; i++) {
        values_store(o, v, i, entry_value(o, k, i));
        keys_set_value(o, k, i, 0);
    }
    object_edit(o, d)->span = v;
    edit(o->keys, k)->kind = KEYS_SPLIT;
    keys_incref(o, k);
    return k;
}

/* _PyObjectDict_SetItem to 3.10, the part after the store: the class follows a dict that outgrew the shared keys if it was the only
 * one, or stops sharing. */
static void
follow_growth(struct objects *o, ref type, ref d, uint32_t shared)
{
    if (!shared || object_at(o, d)->extra == shared || o->layout->attributes != ATTRIBUTES_SPLIT)
        return;
    if (o->keys.at[shared].refcnt == 1) {
        uint32_t k = share_again(o, d);
        type_edit(o, type)->cached_keys = k;
    } else {
        type_edit(o, type)->cached_keys = 0;
    }
    keys_decref(o, shared);
}

static int
set_in_dict(struct objects *o, ref r, ref name, ref value)
{
    ref type = type_of(o, r);
    ref d = dict_of_instance(o, r, 1);
    uint32_t shared = type_data(o, type)->cached_keys;
    int was_shared = shared && object_at(o, d)->extra == shared;
    incref(o, d);
    int result = dict_set(o, d, name, value);
    if (was_shared)
        follow_growth(o, type, d, shared);
    decref(o, d);
    return result;
}

int
attribute_set(struct objects *o, ref r, ref name, ref value)
{
    int64_t hash;
    uint32_t v = object_at(o, r)->values;
    ref d = object_at(o, r)->dict;
    if (!(object_at(o, r)->flags & OBJECT_HAS_DICT))
        return -1;
    object_hash(o, name, &hash);
    if (!v || (d && o->layout->inline_by_dict))
        return set_in_dict(o, r, name, value);
    uint32_t k = shared_keys(o, r);
    int32_t i = keys_find_name(o, k, name);
    if (i < 0) {
        i = keys_add_name(o, k, name);
        if (i < 0) {
            if (!d)
                materialize(o, r);
            return set_in_dict(o, r, name, value);
        }
        EMIT3(o->clock, SHARED_KEY, type_of(o, r), name, o->keys.at[k].nentries);
    }
    if (d && !value_at(o, v, (uint32_t)i))
        object_edit(o, d)->size++;
    decref(o, values_store(o, v, (uint32_t)i, newref(o, value)));
    return 0;
}

/* _PyObjectDict_SetItem(NULL) to 3.10: the dict no longer shares its keys, and whoever comes after it will not, either. */
static int
delete_in_dict(struct objects *o, ref r, ref d, ref name)
{
    ref type = type_of(o, r);
    int deleted = dict_del(o, d, name);
    uint32_t shared = type_data(o, type)->cached_keys;
    if (shared && o->layout->attributes == ATTRIBUTES_SPLIT) {
        type_edit(o, type)->cached_keys = 0;
        keys_decref(o, shared);
    }
    return deleted;
}

int
attribute_del(struct objects *o, ref r, ref name)
{
    ref d = object_at(o, r)->dict;
    uint32_t v = object_at(o, r)->values;
    if (d)
        return delete_in_dict(o, r, d, name);
    int32_t i = v ? keys_find_name(o, shared_keys(o, r), name) : -1;
    if (i < 0 || !value_at(o, v, (uint32_t)i))
        return 0;
    decref(o, values_store(o, v, (uint32_t)i, 0));
    return 1;
}

int
attribute_next(const struct objects *o, ref r, uint32_t *position, ref *name, ref *value)
{
    ref d = object_at(o, r)->dict;
    uint32_t v = object_at(o, r)->values;
    if (d)
        return dict_next(o, d, position, name, value);
    if (!v || *position >= o->values.at[v].used)
        return 0;
    uint32_t i = span_get(o->spans, o->values.at[v].span, o->values.at[v].capacity + (*position)++);
    *name = entry_key(o, shared_keys(o, r), i);
    *value = value_at(o, v, i);
    return 1;
}

ref
slot_get(const struct objects *o, ref r, uint32_t i)
{
    return span_get(o->spans, object_at(o, r)->slots, i);
}

void
slot_set(struct objects *o, ref r, uint32_t i, ref value)
{
    incref(o, value);
    decref(o, span_swap(o, object_at(o, r)->slots, i, value));
}

/* Calls visit (or, if NULL, drops) for slots: those of the most derived class first. */
static void
each_slot(struct objects *o, ref r, visit_fn *visit, void *who)
{
    for (ref type = type_of(o, r); type; type = type_data(o, type)->base) {
        ref base = type_data(o, type)->base;
        uint32_t first = base ? type_data(o, base)->nslots : 0;
        for (uint32_t i = first; i < type_data(o, type)->nslots; i++) {
            ref child = slot_get(o, r, i);
            if (!visit)
                decref(o, span_swap(o, object_at(o, r)->slots, i, 0));
            else if (child)
                visit(who, o, r, child);
        }
    }
}

/* Do the values in the block of an instance hide its dict from PyObject_VisitManagedDict? */
static int
hides_dict(const struct objects *o, ref r)
{
    return object_at(o, r)->values && object_at(o, r)->dict && !o->layout->inline_by_dict;
}

/* PyObject_VisitManagedDict and the slots: attributes in the order of the shared keys, or the dict that shows them. */
void
instance_traverse(struct objects *o, ref r, visit_fn *visit, void *who)
{
    ref type = type_of(o, r), d = object_at(o, r)->dict;
    uint32_t v = object_at(o, r)->values;
    if (type_data(o, type)->flags & TYPE_CLASSIC) {
        visit(who, o, r, type);
        if (d)
            visit(who, o, r, d);
        return;
    }
    if (object_at(o, r)->slots)
        each_slot(o, r, visit, who);
    int own = !has_dict_in_order(kind_of(o, r)); /* else the kind visits it itself */
    if (v && (!d || hides_dict(o, r)))
        visit_span(o, r, o->values.at[v].span, o->values.at[v].capacity, visit, who);
    if (d && own && !hides_dict(o, r))
        visit(who, o, r, d);
    if (type_data(o, type)->flags & TYPE_HEAP)
        visit(who, o, r, type);
}

void
instance_hidden(struct objects *o, ref r, visit_fn *visit, void *who)
{
    if (hides_dict(o, r))
        visit(who, o, r, object_at(o, r)->dict);
}

/* The dict of an instance takes the values out of the instance's block, be it only to die with them (_PyDict_DetachFromObject). */
static void
detach_values(struct objects *o, ref r, ref d)
{
    uint32_t v = object_at(o, r)->values;
    uint32_t n = o->values.at[v].capacity;
    uint32_t own = values_new(o, n, values_bytes(o, n), 0);
    for (uint32_t at = 0; at < o->values.at[v].used; at++) {
        uint32_t i = span_get(o->spans, o->values.at[v].span, n + at);
        values_store(o, own, i, value_at(o, v, i));
    }
    if (o->values.at[own].block)
        pymalloc_own(o->pymalloc, o->values.at[own].block, d);
    object_edit(o, d)->span = own;
    object_edit(o, r)->values = 0;
    values_free(o, v);
}

void
instance_set_dict(struct objects *o, ref r, ref value)
{
    if (object_at(o, r)->values && o->layout->attributes != ATTRIBUTES_INLINE)
        instance_dict(o, r);
    ref old = object_at(o, r)->dict;
    uint32_t v = object_at(o, r)->values;
    if (old && v && object_at(o, old)->span == v) { /* 3.13+ */
        detach_values(o, r, old);
        v = 0;
    }
    object_edit(o, r)->dict = value;
    incref(o, value);
    if (v) { /* they are no longer valid */
        object_edit(o, r)->values = 0;
        values_drop(o, v);
        values_free(o, v);
    }
    decref(o, old);
}

/* Drops values and dict, for deallocation (finally) and tp_clear. */
static void
attributes_drop(struct objects *o, ref r, int finally)
{
    ref d = object_at(o, r)->dict;
    uint32_t v = object_at(o, r)->values;
    if (d && v && object_at(o, d)->span == v) {
        detach_values(o, r, d);
        v = 0;
    }
    if (v) {
        values_drop(o, v);
        if (finally || !(o->values.at[v].owner || o->layout->clear_keeps_values))
            values_free(o, v);
        object_edit(o, r)->values = finally || !o->values.at[v].in_use ? 0 : v;
    }
    if (d) {
        object_edit(o, r)->dict = 0;
        decref(o, d);
    }
}

void
instance_drop(struct objects *o, ref r)
{
    if (object_at(o, r)->slots) {
        each_slot(o, r, NULL, NULL);
        span_free(o->spans, object_at(o, r)->slots, type_data(o, type_of(o, r))->nslots);
        object_edit(o, r)->slots = 0;
    }
    if (!has_dict_in_order(kind_of(o, r)))
        attributes_drop(o, r, 1);
}

void
instance_dict_drop(struct objects *o, ref r)
{
    ref d = object_at(o, r)->dict;
    object_edit(o, r)->dict = 0;
    decref(o, d);
}

void
instance_clear(struct objects *o, ref r)
{
    if (is_classic_instance(o, r))
        return; /* no tp_clear */
    if (object_at(o, r)->slots)
        each_slot(o, r, NULL, NULL);
    if (!has_dict_in_order(kind_of(o, r)))
        attributes_drop(o, r, 0);
}
