/* The state before the program: static types, None and its like. */
#include <stdio.h>

#include "objects/internal.h"
#include "objects/text.h"

enum { SMALL_INTS = 1030, BYTE_STRINGS = 256, STATIC_ADDRESS_STEP = 0x1000 };
static const uint64_t static_base = UINT64_C(0x555555600000);

static uint32_t
type_flags(const struct objects *o, enum object_kind kind)
{
    int flags = kind_info(kind)->flags, weak = K_WEAK | (o->layout->str_is_bytes ? 0 : K_WEAK_3);
    return (flags & K_GC ? TYPE_HAS_GC : 0u) | (flags & weak ? TYPE_HAS_WEAKLIST : 0u);
}

static uint32_t
itemsize(enum object_kind kind)
{
    return kind == KIND_TUPLE ? REF_BYTES : kind == KIND_INT || kind == KIND_BYTES ? 1 : 0;
}

/* The type object at index r, which stands for `data`. */
static void
static_type_init(struct objects *o, ref r, struct type_data data)
{
    uint32_t index = frozen_push(&o->types.array);
    *edit(o->types, index) = data;
    struct object *type = object_edit(o, r);
    type->serial = STATIC_SERIAL + ++o->vars.static_births;
    type->kind = KIND_TYPE;
    type->ob_type = static_type(KIND_TYPE);
    type->ob_refcnt = 1;
    type->hash = -1;
    type->flags = OBJECT_STATIC | OBJECT_HAS_WEAKLIST | (o->layout->immortal ? OBJECT_IMMORTAL : 0);
    type->extra = index;
    type->address = o->vars.static_address;
    o->vars.static_address += STATIC_ADDRESS_STEP;
}

static void
make_types(struct objects *o)
{
    for (int k = KIND_OBJECT; k < OBJECT_KIND_COUNT; k++) {
        enum object_kind kind = (enum object_kind)k;
        int root = kind == KIND_OBJECT || kind == KIND_INSTANCE;
        struct type_data data = {
            .kind = kind,
            .base = root ? 0 : static_type(kind_info(kind)->base),
            .flags = type_flags(o, kind),
            .basicsize = layout_size(o->layout, kind),
            .itemsize = o->layout->int_is_long && kind == KIND_INT ? 0 : itemsize(kind)};
        static_type_init(o, static_type(kind), data);
    }
    for (int e = EXC_BaseException + 1; e < EXCEPTION_TYPE_COUNT; e++) {
        enum exception_type type = (enum exception_type)e;
        enum exception_type base =
            o->layout->standard_errors ? exception_base27(type) : exception_base(type);
        struct type_data data = {.kind = KIND_BASE_EXCEPTION,
                                 .exception = type,
                                 .base = exception_static_type(base),
                                 .flags = type_flags(o, KIND_BASE_EXCEPTION) | TYPE_HAS_DICT,
                                 .basicsize = layout_size(o->layout, KIND_BASE_EXCEPTION) +
                                              layout_exception_extra(o->layout, type)};
        static_type_init(o, exception_static_type(type), data);
    }
    edit(o->types, object_at(o, static_type(KIND_CLASSOBJ))->extra)->kind = KIND_TYPE;
    edit(o->types, object_at(o, static_type(KIND_BASE_EXCEPTION))->extra)->flags |= TYPE_HAS_DICT;
    edit(o->types, object_at(o, static_type(KIND_FUNCTION))->extra)->flags |= TYPE_HAS_DICT;
    edit(o->types, object_at(o, static_type(KIND_MODULE))->extra)->flags |= TYPE_HAS_DICT;
}

/* tp_name of a kind. */
static const char *
kind_name(const struct objects *o, enum object_kind kind)
{
    static const struct {
        enum object_kind kind;
        const char *name;
    } weak[] = {{KIND_WEAKREF, "weakref.ReferenceType"},
                {KIND_WEAKPROXY, "weakref.ProxyType"},
                {KIND_CALLABLE_WEAKPROXY, "weakref.CallableProxyType"}};
    for (size_t i = 0; o->layout->weak_qualified && i < sizeof weak / sizeof *weak; i++)
        if (weak[i].kind == kind)
            return weak[i].name;
    return o->layout->str_is_bytes ? kind_info(kind)->name27 : kind_info(kind)->name;
}

static void
name_types(struct objects *o)
{
    for (int k = KIND_OBJECT; k < OBJECT_KIND_COUNT; k++) {
        ref type = static_type((enum object_kind)k);
        ref name = str_name(o, kind_name(o, (enum object_kind)k));
        edit(o->types, object_at(o, type)->extra)->name = name;
    }
    for (int e = EXC_BaseException; e < EXCEPTION_TYPE_COUNT; e++) {
        ref type = exception_static_type((enum exception_type)e);
        char name[64];
        snprintf(name, sizeof name, "%s%s", o->layout->exceptions_in_module ? "exceptions." : "",
                 exception_name((enum exception_type)e));
        edit(o->types, object_at(o, type)->extra)->name = str_name(o, name);
    }
}

static ref
singleton(struct objects *o, enum object_kind kind, int64_t value)
{
    ref r = object_alloc(o, static_type(kind), layout_size(o->layout, kind));
    object_keep_static(o, r);
    object_edit(o, r)->integer = value;
    object_make_immortal(o, r);
    return r;
}

static void
make_singletons(struct objects *o)
{
    objects_begin_static(o);
    o->vars.none = singleton(o, KIND_NONE, 0);
    o->vars.not_implemented = singleton(o, KIND_NOTIMPLEMENTED, 0);
    o->vars.ellipsis = singleton(o, KIND_ELLIPSIS, 0);
    o->vars.py_false = singleton(o, KIND_BOOL, 0);
    o->vars.py_true = singleton(o, KIND_BOOL, 1);
    o->vars.empty_tuple = singleton(o, KIND_TUPLE, 0);
    o->vars.empty_bytes = singleton(o, KIND_BYTES, 0);
    objects_end_static(o);
    o->vars.empty_str = str_name_n(o, "", 0);
}

static void
make_lists(struct objects *o)
{
    frozen_grow(&o->objects.array, FIRST_DYNAMIC_OBJECT);
    for (int l = 0; l < GC_LISTS; l++) {
        ref head = gc_head((enum gc_list)l);
        struct object *object = object_edit(o, head);
        object->kind = KIND_GC_HEAD;
        object->gc_next = object->gc_prev = head;
    }
}

/* Py_EMPTY_KEYS: a table without room that every empty dict shares. */
static void
make_empty_keys(struct objects *o)
{
    o->vars.empty_keys = frozen_push(&o->keys.array);
    struct dict_keys *keys = edit(o->keys, o->vars.empty_keys);
    keys->refcnt = 1;
    keys->kind = KEYS_UNICODE;
}

void
objects_init(struct objects *o, struct store *store, struct pymalloc *pymalloc, struct spans *spans,
             const struct layout *layout)
{
    memset(o, 0, sizeof *o);
    o->pymalloc = pymalloc;
    o->clock = pymalloc->clock;
    o->spans = spans;
    o->layout = layout;
    store_add_plain(store, &o->vars, sizeof o->vars);
    STORE_ADD(store, o->objects);
    STORE_ADD(store, o->keys);
    STORE_ADD(store, o->values);
    STORE_ADD(store, o->types);
    STORE_ADD(store, o->free_blocks);
    STORE_ADD(store, o->small_ints);
    STORE_ADD(store, o->byte_strings);
    addrmap_init(&o->interned, store);
    o->vars.static_address = static_base;
    o->vars.slice_outside = (uint32_t)o->layout->slice_at_start;
    frozen_push(&o->keys.array); /* index 0 means none */
    frozen_push(&o->values.array);
    frozen_push(&o->types.array);
    frozen_push(&o->free_blocks.array);
    frozen_grow(&o->small_ints.array, SMALL_INTS);
    frozen_grow(&o->byte_strings.array, BYTE_STRINGS);
    make_lists(o);
    make_empty_keys(o);
    make_types(o);
    make_singletons(o);
    name_types(o);
}
