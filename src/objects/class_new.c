/* The class statement's type(name, bases, namespace): type_new and PyType_Ready, request for request. */
#include "objects/callable.h"
#include "objects/class_slots.h"
#include "objects/compare.h"
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/text.h"
#include "objects/weakref.h"

enum { SHARED_KEYS_LOG2 = 6, SHARED_KEYS_MAX = 30, GETSET_DICT = 0, GETSET_WEAKREF = 1 };

static struct type_data *
type_edit(struct objects *o, ref type)
{
    return edit(o->types, object_at(o, type)->extra);
}

/* A block that is asked for and given back at once. */
static void
temporary(struct objects *o, uint64_t bytes)
{
    pymalloc_free(o->pymalloc, pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_OBJ, bytes));
}

/* What an instance of the new class has beyond its base's. */
static void
layout_instances(struct objects *o, struct type_data *data, const struct class_request *request)
{
    const struct type_data *base = type_data(o, request->base);
    int may_add_weak =
        !(base->flags & TYPE_HAS_WEAKLIST) && (!base->itemsize || request->slot_weakref);
    int may_add_dict = !(base->flags & TYPE_HAS_DICT);
    int add_weak = may_add_weak && (!request->has_slots || request->slot_weakref);
    int add_dict = may_add_dict && (!request->has_slots || request->slot_dict);
    data->nslots = base->nslots + request->nslots;
    data->basicsize = base->basicsize + request->nslots * REF_BYTES;
    data->flags |= base->flags & (TYPE_HAS_DICT | TYPE_HAS_WEAKLIST | TYPE_HAS_GC |
                                  TYPE_HAS_FINALIZER | TYPE_MANAGED_DICT | TYPE_MANAGED_WEAKREF);
    if (add_dict) {
        int managed = o->layout->managed_dict && (!base->itemsize || o->layout->managed_weakref);
        data->flags |= TYPE_HAS_DICT | (managed ? TYPE_MANAGED_DICT : 0u);
        data->basicsize += managed ? 0 : REF_BYTES;
    }
    if (add_weak) {
        int managed = o->layout->managed_weakref != 0;
        data->flags |= TYPE_HAS_WEAKLIST | (managed ? TYPE_MANAGED_WEAKREF : 0u);
        data->basicsize += managed ? 0 : REF_BYTES;
    }
    int slotless =
        o->layout->slotless_gc == 2 ? data->kind != KIND_INSTANCE : o->layout->slotless_gc;
    if (add_dict || add_weak || request->nslots || slotless)
        data->flags |= TYPE_HAS_GC;
    int plain = data->basicsize == layout_size(o->layout, KIND_OBJECT);
    if (o->layout->attributes == ATTRIBUTES_INLINE && data->flags & TYPE_MANAGED_DICT &&
        (o->layout->subclass_inline ? !base->itemsize : plain))
        data->flags |= TYPE_INLINE_VALUES;
}

/* Names of all slots, inherited ones first. */
static uint32_t
slot_names(struct objects *o, const struct class_request *request, const ref *names, uint32_t n)
{
    uint32_t span = span_new(o->spans, n);
    uint32_t inherited = n - request->nslots;
    for (uint32_t i = 0; i < inherited; i++)
        span_set(o->spans, span, i, span_get(o->spans, type_data(o, request->base)->slots, i));
    for (uint32_t i = 0; i < request->nslots; i++)
        span_set(o->spans, span, inherited + i, names[i]);
    return span;
}

static uint32_t
record_new(struct objects *o, const struct type_data *data)
{
    uint32_t index = o->vars.free_type;
    if (index)
        o->vars.free_type = o->types.at[index].slots;
    else
        index = frozen_push(&o->types.array);
    *edit(o->types, index) = *data;
    return index;
}

/* tp_doc: a copy of the docstring's UTF-8, if there is one. */
static void
copy_doc(struct objects *o, ref type, ref dict)
{
    size_t length;
    ref doc = dict_get_name(o, dict, str_name(o, "__doc__"));
    if (!doc || kind_of(o, doc) != KIND_STR)
        return;
    (void)str_utf8(o, doc, &length);
    block_malloc(o, type, BLOCK_TABLE, length + 1);
}

/* The type object, with a copy of the namespace. */
static ref
type_alloc(struct objects *o, const struct class_request *request, const ref *names)
{
    const struct type_data *base = type_data(o, request->base);
    struct type_data data = {.base = newref(o, request->base),
                             .name = newref(o, request->name),
                             .flags = TYPE_HEAP,
                             .kind = base->kind == KIND_OBJECT ? KIND_INSTANCE : base->kind,
                             .exception = base->exception,
                             .itemsize = base->itemsize};
    layout_instances(o, &data, request);
    int late = o->layout->class_copies_late;
    data.dict = late ? 0 : dict_copy(o, request->dict);
    ref slots = slots_tuple(o, request);
    ref type = object_alloc(o, static_type(KIND_TYPE),
                            layout_size(o->layout, KIND_TYPE) +
                                (uint64_t)(request->nslots + 1) * MEMBER_BYTES);
    uint32_t index = record_new(o, &data);
    object_edit(o, type)->extra = index;
    object_edit(o, type)->field[TYPE_SLOT_NAMES] = slots;
    if (late) {
        object_track(o, type);
        ref dict = dict_copy(o, request->dict);
        type_edit(o, type)->dict = dict;
    }
    uint32_t span = slot_names(o, request, names, data.nslots);
    type_edit(o, type)->slots = span;
    copy_doc(o, type, type_data(o, type)->dict);
    if (!late)
        object_track(o, type);
    return type;
}

/* Puts a descriptor into the class's namespace. Its name comes as C text: a string is made of it, found interned, and given back. */
static void
add_descriptor(struct objects *o, ref type, enum object_kind kind, ref name, uint32_t number)
{
    uint64_t text = o->layout->ascii_header + (uint64_t)str_length(o, name) + 1;
    int names =
        str_length(o, name) > 1 ? o->layout->descriptor_names : 0; /* one letter is there already */
    if (names > 1)
        temporary(o, text);
    ref descriptor = descriptor_new(o, kind, newref(o, type), newref(o, name), number);
    if (names)
        temporary(o, text);
    if (names > 2)
        temporary(o, text);
    dict_set(o, type_data(o, type)->dict, name, descriptor);
    decref(o, descriptor);
}

/* 3.15: all classes share the interpreter's descriptors of __dict__ and __weakref__. */
static void
add_shared_descriptor(struct objects *o, ref type, ref name, uint32_t number)
{
    if (!o->vars.getset[number]) {
        objects_begin_static(o);
        o->vars.getset[number] =
            descriptor_new(o, KIND_GETSET_DESCRIPTOR, 0, newref(o, name), number);
        objects_end_static(o);
        object_keep_static(o, o->vars.getset[number]);
    }
    dict_set(o, type_data(o, type)->dict, name, o->vars.getset[number]);
}

/* __dict__ and __weakref__, where instances have them and the base's do not. */
static void
add_getsets(struct objects *o, ref type, ref base)
{
    static const struct {
        uint32_t flag, number;
        const char *name;
    } rows[] = {{TYPE_HAS_DICT, GETSET_DICT, "__dict__"},
                {TYPE_HAS_WEAKLIST, GETSET_WEAKREF, "__weakref__"}};
    for (int i = 0; i < 2; i++) {
        ref name = str_name(o, rows[i].name);
        if (!(type_data(o, type)->flags & ~type_data(o, base)->flags & rows[i].flag))
            continue;
        if (o->layout->class_getsets)
            add_descriptor(o, type, KIND_GETSET_DESCRIPTOR, name, rows[i].number);
        else
            add_shared_descriptor(o, type, name, rows[i].number);
    }
}

static void
add_members(struct objects *o, ref type, const struct class_request *request, const ref *names)
{
    uint32_t inherited = type_data(o, request->base)->nslots;
    for (uint32_t i = 0; i < request->nslots; i++)
        if (!dict_get_name(o, type_data(o, type)->dict,
                           names[i])) /* 2.7: the class's value stays */
            add_descriptor(o, type, KIND_MEMBER_DESCRIPTOR, names[i], inherited + i);
}

/* mro_implementation to 3.6: the mro of a class with one base is merged from lists like any other. */
static void
merge_mro_lists(struct objects *o, ref type)
{
    ref lists = list_new(o, 2);
    for (uint32_t i = 0; i < 2; i++) {
        ref list = list_new(o, 0);
        list_extend(o, list, i ? type_bases(o, type) : type_mro(o, type_data(o, type)->base));
        list_init(o, lists, i, list);
    }
    ref merged = list_new(o, 1);
    list_init(o, merged, 0, newref(o, type));
    uint64_t remain = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, REF_BYTES);
    for (ref base = type_data(o, type)->base; base; base = type_data(o, base)->base)
        list_append(o, merged, base);
    pymalloc_free(o->pymalloc, remain);
    decref(o, lists);
    object_set_field(o, type, TYPE_MRO, tuple_from_sequence(o, merged));
    decref(o, merged);
}

static void
set_mro(struct objects *o, ref type)
{
    if (o->layout->mro_merged) {
        merge_mro_lists(o, type);
        return;
    }
    uint32_t n = 0;
    for (ref t = type; t; t = type_data(o, t)->base)
        n++;
    ref mro = tuple_new(o, n);
    uint32_t i = 0;
    for (ref t = type; t; t = type_data(o, t)->base)
        tuple_init(o, mro, i++, newref(o, t));
    tuple_ready(o, mro, TUPLE_FILLED);
    object_set_field(o, type, TYPE_MRO, mro);
}

/* __doc__, and beside __eq__ __hash__, are always in a class's namespace, if only as None. */
static void
set_defaults(struct objects *o, ref type)
{
    ref d = type_data(o, type)->dict;
    if (!dict_get_name(o, d, str_name(o, "__doc__")))
        dict_set(o, d, str_name(o, "__doc__"), o->vars.none);
    if (!o->layout->equality_alone && dict_get_name(o, d, str_name(o, "__eq__")) &&
        !dict_get_name(o, d, str_name(o, "__hash__")))
        dict_set(o, d, str_name(o, "__hash__"), o->vars.none);
}

/* The dict, or list, of the base's subclasses; that of a static type is static, too. Borrowed. */
static ref
subclasses_of(struct objects *o, ref base)
{
    if (type_data(o, base)->subclasses)
        return type_data(o, base)->subclasses;
    int is_static = !(type_data(o, base)->flags & TYPE_HEAP);
    o->vars.making_static += (uint32_t)is_static;
    ref d = o->layout->subclasses_listed ? list_new(o, 0) : dict_new(o, DICT_LITERAL);
    o->vars.making_static -= (uint32_t)is_static;
    if (is_static)
        object_keep_static(o, d);
    type_edit(o, base)->subclasses = d;
    return d;
}

/* Adds a weak reference to a list of subclasses, in the place of the last dead one if there is any. */
static void
join_list(struct objects *o, ref subclasses, ref w)
{
    for (uint32_t i = list_size(o, subclasses); i-- > 0;) {
        ref old = list_get(o, subclasses, i);
        if (weakref_object(o, old))
            continue;
        list_init(o, subclasses, i, newref(o, w));
        decref(o, old);
        return;
    }
    list_append(o, subclasses, w);
}

/* add_subclass: the base knows its subclasses by weak references, in a dict by address (2.7: in a list). */
static void
tell_base(struct objects *o, ref base, ref type)
{
    int is_static = !(type_data(o, base)->flags & TYPE_HEAP);
    if (!o->layout->subclasses_late)
        subclasses_of(o, base);
    ref key = o->layout->subclasses_listed ? 0 : int_new(o, (int64_t)object_at(o, type)->address);
    ref w = weakref_new(o, static_type(KIND_WEAKREF), type, 0);
    ref subclasses = subclasses_of(o, base);
    o->vars.making_static += (uint32_t)is_static;
    if (key)
        dict_set(o, subclasses, key, w);
    else
        join_list(o, subclasses, w);
    o->vars.making_static -= (uint32_t)is_static;
    decref(o, w);
    decref(o, key);
}

/* The first keys of a class are the attributes that its methods store into self. */
static void
add_static_attributes(struct objects *o, ref type, uint32_t k)
{
    ref names = dict_get_name(o, type_data(o, type)->dict, str_name(o, "__static_attributes__"));
    if (!names || kind_of(o, names) != KIND_TUPLE)
        return;
    for (uint32_t i = 0; i < tuple_size(o, names); i++) {
        ref name = tuple_get(o, names, i);
        int64_t hash;
        if (is_exactly(o, name, KIND_STR) && object_hash(o, name, &hash) == 0 &&
            keys_find_name(o, k, name) < 0)
            keys_add_name(o, k, name);
    }
}

/* _PyDict_NewKeysForClass */
static void
make_class_keys(struct objects *o, ref type)
{
    if (!(type_data(o, type)->flags & TYPE_HAS_DICT) || o->layout->attributes == ATTRIBUTES_DICT)
        return;
    int split = o->layout->attributes == ATTRIBUTES_SPLIT;
    if (!split && !(type_data(o, type)->flags & TYPE_MANAGED_DICT))
        return;
    uint32_t k = keys_new(o, split ? DICT_LOG2_MINSIZE : SHARED_KEYS_LOG2, KEYS_SPLIT);
    if (!split)
        edit(o->keys, k)->usable = SHARED_KEYS_MAX;
    if (o->keys.at[k].block)
        pymalloc_own(o->pymalloc, o->keys.at[k].block, type);
    type_edit(o, type)->cached_keys = k;
    if (o->layout->class_keys_named)
        add_static_attributes(o, type, k);
}

static void
type_ready(struct objects *o, ref type, const struct class_request *request, const ref *names)
{
    if (!o->layout->class_getsets)
        add_getsets(o, type, request->base);
    if (o->layout->mro_early)
        set_mro(o, type);
    add_members(o, type, request, names);
    if (o->layout->class_getsets)
        add_getsets(o, type, request->base);
    if (!o->layout->mro_early)
        set_mro(o, type);
    set_defaults(o, type);
    if (o->layout->class_keys_early)
        make_class_keys(o, type);
    tell_base(o, request->base, type);
    if (!o->layout->class_keys_early)
        make_class_keys(o, type);
}

/* The call of __set_name__ of the properties in a copy of the class's dict (type_new_set_names): what it takes. */
static void
tell_properties(struct objects *o, ref type, ref copy)
{
    ref key, value;
    for (uint32_t position = 0; dict_next(o, copy, &position, &key, &value);) {
        if (!o->layout->property_told || kind_of(o, value) != KIND_PROPERTY)
            continue;
        ref method =
            o->layout->property_told > 1
                ? builtin_new(o, 0, newref(o, value), newref(o, str_name(o, "__set_name__")))
                : 0;
        ref pair[] = {newref(o, type), newref(o, key)};
        decref(o, tuple_steal(o, pair, 2));
        object_set_field(o, value, PROPERTY_NAME, newref(o, key));
        decref(o, method);
    }
}

/* type_new_set_names and type_new_init_subclass: nothing comes of them here, but they allocate. */
static void
announce(struct objects *o, ref type)
{
    if (!o->layout->class_announced)
        return;
    ref names = dict_copy(o, type_data(o, type)->dict);
    tell_properties(o, type, names);
    decref(o, names);
    ref arguments = 0;
    if (o->layout->super_arguments) {
        ref pair[] = {newref(o, type), newref(o, type)};
        arguments = tuple_steal(o, pair, 2);
    }
    ref super = super_new(o, newref(o, type), newref(o, type));
    decref(o, arguments);
    ref method = builtin_new(o, 0, newref(o, type), newref(o, str_name(o, "__init_subclass__")));
    decref(o, super);
    decref(o, method);
}

/* PyClass_New of 2.7: the class keeps the namespace itself. */
static ref
classic_class_new(struct objects *o, const struct class_request *request)
{
    struct type_data data = {.base = request->bases ? request->base : 0,
                             .name = newref(o, request->name),
                             .dict = newref(o, request->dict),
                             .kind = KIND_INSTANCE,
                             .flags = TYPE_HEAP | TYPE_CLASSIC | TYPE_HAS_DICT | TYPE_HAS_WEAKLIST |
                                      TYPE_HAS_GC,
                             .basicsize = layout_size(o->layout, KIND_CLASSIC_INSTANCE)};
    ref bases = request->bases ? request->bases : o->vars.empty_tuple;
    ref arguments = class_arguments(o, request);
    if (!dict_get_name(o, data.dict, str_name(o, "__doc__")))
        dict_set(o, data.dict, str_name(o, "__doc__"), o->vars.none);
    ref type = object_alloc(o, static_type(KIND_CLASSOBJ), layout_size(o->layout, KIND_CLASSOBJ));
    uint32_t index = record_new(o, &data);
    object_edit(o, type)->extra = index;
    object_edit(o, type)->field[TYPE_BASES] = newref(o, bases);
    object_track(o, type);
    decref(o, arguments);
    if (type_lookup(o, type, str_name(o, "__del__"), NULL))
        type_edit(o, type)->flags |= TYPE_HAS_FINALIZER;
    EMIT1(o->clock, CLASS_NEW, type);
    return type;
}

ref
class_new(struct objects *o, const struct class_request *request)
{
    if (request->classic)
        return classic_class_new(o, request);
    ref names[CLASS_SLOTS];
    for (uint32_t i = 0; i < request->nslots; i++)
        names[i] = request->slots[i];
    slots_sort(o, names, request->nslots);
    ref arguments = class_arguments(o, request), bases = class_bases(o, request);
    ref type = type_alloc(o, request, names);
    object_edit(o, type)->field[TYPE_BASES] = bases;
    dict_del(o, type_data(o, type)->dict, str_name(o, "__qualname__"));
    type_ready(o, type, request, names);
    announce(o, type);
    decref(o, arguments);
    if (dict_get_name(o, type_data(o, type)->dict, str_name(o, "__del__")))
        type_edit(o, type)->flags |= TYPE_HAS_FINALIZER;
    EMIT1(o->clock, CLASS_NEW, type);
    return type;
}
