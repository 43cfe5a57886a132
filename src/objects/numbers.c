#include "objects/numbers.h"

#include "objects/internal.h"

enum {
    DIGIT_BITS = 30,
    DIGIT_BYTES = 4,
    INT_BLOCK_HEADER = 8, /* 2.7: PyIntBlock, PyFloatBlock */
    INT_BLOCK_BYTES = 992
};

uint32_t
int_digits(int64_t value)
{
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    uint32_t digits = 0;
    for (; rest; rest >>= DIGIT_BITS)
        digits++;
    return digits;
}

static ref
small_int(struct objects *o, int64_t value)
{
    uint32_t i = (uint32_t)(value - SMALL_INT_MIN);
    ref r = o->small_ints.at[i];
    if (!r) {
        objects_begin_static(o);
        r = object_alloc(o, static_type(KIND_INT), layout_size(o->layout, KIND_INT) + DIGIT_BYTES);
        objects_end_static(o);
        object_edit(o, r)->integer = value;
        object_make_immortal(o, r);
        *edit(o->small_ints, i) = r;
        return r;
    }
    return newref(o, r);
}

/* 2.7: fill_free_list. A block of the C library becomes 41 objects, chained from the last to the first. */
static void
fill_number_list(struct objects *o, struct free_list *list)
{
    uint32_t bytes = layout_size(o->layout, KIND_INT);
    uint64_t block = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_RAW, INT_BLOCK_BYTES);
    uint32_t n = (INT_BLOCK_BYTES - INT_BLOCK_HEADER) / bytes;
    for (uint32_t i = 0; i < n; i++)
        free_list_put(o, list, FREE_LIST_UNLIMITED, block + INT_BLOCK_HEADER + (uint64_t)i * bytes);
}

/* An int or float of the exact type: from its free list or a block of its own. */
static ref
number_new(struct objects *o, enum object_kind kind, enum free_list_kind list, uint64_t bytes)
{
    if (o->layout->int_is_long && !o->vars.making_static && !o->vars.free_lists[list].count)
        fill_number_list(o, &o->vars.free_lists[list]);
    return object_new_listed(o, static_type(kind), bytes, list);
}

static ref
int_new_bytes(struct objects *o, int64_t value, uint32_t digits, uint32_t one_digit_bytes)
{
    if (value >= SMALL_INT_MIN && value <= o->layout->small_int_max)
        return small_int(o, value);
    ref r;
    if (digits <= 1 || o->layout->int_is_long)
        r = number_new(o, KIND_INT, FREE_LISTS_INT, one_digit_bytes);
    else
        r = object_alloc(o, static_type(KIND_INT),
                         layout_size(o->layout, KIND_INT) + (uint64_t)digits * DIGIT_BYTES);
    object_edit(o, r)->integer = value;
    object_edit(o, r)->allocated = digits;
    return r;
}

ref
int_new_size(struct objects *o, int64_t value)
{
    return int_new_bytes(o, value, int_digits(value), o->layout->int_size);
}

ref
int_reserve(struct objects *o, uint32_t digits)
{
    uint64_t bytes = layout_size(o->layout, KIND_INT) + (uint64_t)digits * DIGIT_BYTES;
    ref r = digits <= 1 ? number_new(o, KIND_INT, FREE_LISTS_INT, bytes)
                        : object_alloc(o, static_type(KIND_INT), bytes);
    object_edit(o, r)->allocated = digits;
    return r;
}

ref
int_reserved(struct objects *o, int64_t value, uint32_t digits)
{
    ref r = int_reserve(o, digits);
    int_set(o, r, value);
    return r;
}

ref
int_small_or_same(struct objects *o, ref r)
{
    int64_t value = int_value(o, r);
    if (value < SMALL_INT_MIN || value > o->layout->small_int_max)
        return r;
    decref(o, r);
    return int_new(o, value);
}

ref
int_normalized(struct objects *o, int64_t value, uint32_t digits)
{
    return int_small_or_same(o, int_reserved(o, value, digits));
}

void
int_set(struct objects *o, ref r, int64_t value)
{
    struct object *object = object_edit(o, r);
    object->integer = value;
    object->allocated = int_digits(value);
}

ref
int_new(struct objects *o, int64_t value)
{
    return int_new_bytes(o, value, int_digits(value), o->layout->int_medium);
}

ref
int_new_of(struct objects *o, ref type, int64_t value)
{
    uint32_t digits =
        o->layout->int_is_long ? 0 : int_digits(value) + 1; /* and GenericAlloc's spare item */
    uint64_t bytes = type_data(o, type)->basicsize + digits * DIGIT_BYTES;
    ref r = object_alloc(o, type, (bytes + REF_BYTES - 1) / REF_BYTES * REF_BYTES);
    object_edit(o, r)->integer = value;
    object_track(o, r);
    return r;
}

static void
set_float(struct objects *o, ref r, double value)
{
    memcpy(&object_edit(o, r)->integer, &value, sizeof value);
}

ref
float_new(struct objects *o, double value)
{
    ref r = number_new(o, KIND_FLOAT, FREE_LISTS_FLOAT, layout_size(o->layout, KIND_FLOAT));
    set_float(o, r, value);
    return r;
}

ref
float_new_of(struct objects *o, ref type, double value)
{
    ref r = object_alloc(o, type, type_data(o, type)->basicsize);
    set_float(o, r, value);
    object_track(o, r);
    return r;
}

ref
bool_new(struct objects *o, int value)
{
    return newref(o, value ? o->vars.py_true : o->vars.py_false);
}

ref
object_new(struct objects *o)
{
    return object_alloc(o, static_type(KIND_OBJECT), layout_size(o->layout, KIND_OBJECT));
}
