#include "objects/compare.h"

#include "objects/callable.h"
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "objects/text.h"
#include "objects/weakref.h"

enum { ADDRESS_SHIFT = 4 };

/* _Py_HashPointer */
static int64_t
hash_pointer(const struct objects *o, ref r)
{
    uint64_t address = object_at(o, r)->address;
    uint64_t h = address >> ADDRESS_SHIFT | address << (64 - ADDRESS_SHIFT);
    return (int64_t)h == -1 ? -2 : (int64_t)h;
}

/* The bytes whose hash a str has: its characters as they lie in memory. */
static int64_t
hash_str(struct objects *o, ref s)
{
    size_t bytes;
    const char *utf8 = str_utf8(o, s, &bytes);
    if (object_at(o, s)->extra & STR_ASCII || o->layout->str_is_bytes)
        return hash_text(o->layout->text_hash, utf8, bytes);
    uint32_t width = object_at(o, s)->extra & STR_WIDTH;
    uint32_t n = str_length(o, s);
    uint32_t span = span_new(o->spans, (n * width + 3) / 4);
    uint8_t *at = (uint8_t *)&o->spans->words.element[span];
    for (uint32_t i = 0; i < n; i++) {
        uint32_t point = str_code_point(o, s, i);
        memcpy(at + i * width, &point, width);
    }
    for (uint32_t i = 0; i < (n * width + 3) / 4; i++)
        frozen_touch(&o->spans->words.array, span + i);
    int64_t h = hash_text(o->layout->text_hash, at, (size_t)n * width);
    span_free(o->spans, span, (n * width + 3) / 4);
    return h;
}

static int64_t
cached(struct objects *o, ref r, int64_t hash)
{
    object_edit(o, r)->hash = hash;
    return hash;
}

static const uint64_t prime1 = UINT64_C(11400714785074694791);
static const uint64_t prime2 = UINT64_C(14029467366897019727);
static const uint64_t prime5 = UINT64_C(2870177450012600261);

/* tuplehash: xxHash from 3.8, a multiplicative hash before. */
static int
hash_tuple(struct objects *o, ref t, int64_t *hash)
{
    uint32_t n = tuple_size(o, t);
    int xx = o->layout->tuple_hash_xx;
    uint64_t acc = xx ? prime5 : 0x345678;
    uint64_t multiplier = 1000003;
    for (uint32_t i = 0; i < n; i++) {
        int64_t lane;
        if (object_hash(o, tuple_get(o, t, i), &lane))
            return -1;
        if (xx) {
            acc += (uint64_t)lane * prime2;
            acc = (acc << 31 | acc >> 33) * prime1;
        } else {
            acc = (acc ^ (uint64_t)lane) * multiplier;
            multiplier += 82520 + 2 * (uint64_t)(n - i - 1);
        }
    }
    acc += xx ? n ^ (prime5 ^ UINT64_C(3527539)) : 97531;
    if (acc == UINT64_MAX)
        acc = xx ? 1546275796 : (uint64_t)-2;
    *hash = o->layout->tuple_hash_kept ? cached(o, t, (int64_t)acc) : (int64_t)acc;
    return 0;
}

/* frozenset_hash. */
static int64_t
hash_frozenset(struct objects *o, ref s)
{
    uint64_t h = 0;
    uint32_t position = 0;
    ref key;
    int64_t lane;
    while (set_next_entry(o, s, &position, &key, &lane))
        h ^=
            (((uint64_t)lane ^ UINT64_C(89869747)) ^ ((uint64_t)lane << 16)) * UINT64_C(3644798167);
    h ^= ((uint64_t)set_size(o, s) + 1) * UINT64_C(1927868237);
    if (o->layout->frozenset_disperses)
        h ^= (h >> 11) ^ (h >> 25);
    h = h * UINT64_C(69069) + UINT64_C(907133923);
    return (int64_t)h == -1 ? INT64_C(590923713) : (int64_t)h;
}

static int64_t
hash_float(struct objects *o, ref r)
{
    double value = float_value(o, r);
    if (value == value)
        return hash_double(o->layout, value);
    return o->layout->hash_nan_pointer ? hash_pointer(o, r) : 0;
}

static int
unhashable(struct objects *o, ref r)
{
    return objects_raise(o, EXC_TypeError, "unhashable type: '%.200s'", type_name_of(o, r));
}

/* slicehash: the lanes of a tuple's hash, without its length. */
static int
hash_slice(struct objects *o, ref r, int64_t *hash)
{
    uint64_t acc = prime5;
    if (o->layout->str_is_bytes)
        return objects_raise(o, EXC_TypeError, "unhashable type");
    if (!o->layout->hash_slice)
        return unhashable(o, r);
    for (int i = SLICE_START; i <= SLICE_STEP; i++) {
        int64_t lane;
        if (object_hash(o, object_at(o, r)->field[i], &lane))
            return -1;
        acc += (uint64_t)lane * prime2;
        acc = (acc << 31 | acc >> 33) * prime1;
    }
    *hash = acc == UINT64_MAX ? 1546275796 : (int64_t)acc;
    return 0;
}

/* range_hash: that of a tuple of the length, the start unless it is empty, the step unless there is but one. */
static int
hash_range(struct objects *o, ref r, int64_t *hash)
{
    static const uint8_t fields[] = {RANGE_LENGTH, RANGE_START, RANGE_STEP};
    int64_t length = range_length(o, r);
    ref items[3];
    for (int i = 0; i < 3; i++)
        items[i] = newref(o, length < i ? o->vars.none : object_at(o, r)->field[fields[i]]);
    ref t = tuple_steal(o, items, 3);
    int result = hash_tuple(o, t, hash);
    decref(o, t);
    return result;
}

/* instancemethod_hash, method_hash. */
static int
hash_method(struct objects *o, ref r, int64_t *hash)
{
    int64_t function, of_self;
    ref self = object_at(o, r)->field[METHOD_SELF];
    if (!o->layout->method_by_value)
        of_self = hash_pointer(o, self);
    else if (object_hash(o, self ? self : o->vars.none, &of_self) < 0)
        return -1;
    if (object_hash(o, object_at(o, r)->field[METHOD_FUNCTION], &function) < 0)
        return -1;
    *hash = (of_self ^ function) == -1 ? -2 : of_self ^ function;
    return 0;
}

/* Of what is bound to self: by its value, or its address. */
static int
hash_with_self(struct objects *o, ref self, int64_t other, int64_t *hash)
{
    int64_t of_self = hash_pointer(o, self);
    if (o->layout->method_by_value && object_hash(o, self, &of_self) < 0)
        return -1;
    *hash = of_self ^ other;
    *hash -= *hash == -1;
    return 0;
}

/* wrapper_hash. */
static int
hash_method_wrapper(struct objects *o, ref r, int64_t *hash)
{
    const struct object *wrapper = object_at(o, r);
    return hash_with_self(o, wrapper->field[BOUND_SELF],
                          hash_pointer(o, wrapper->field[BOUND_DESCRIPTOR]), hash);
}

/* meth_hash: what two objects of one method, bound to one object, have in common. */
static int
hash_bound(struct objects *o, ref r, int64_t *hash)
{
    int64_t method = hash_pointer(o, static_type(KIND_BUILTIN)) ^ (int64_t)object_at(o, r)->extra;
    return hash_with_self(o, object_at(o, r)->field[BUILTIN_SELF], method, hash);
}

static int
hash_weakref(struct objects *o, ref w, int64_t *hash)
{
    ref object = weakref_object(o, w);
    if (!object)
        return objects_raise(o, EXC_TypeError, "weak object has gone away");
    if (object_hash(o, object, hash))
        return -1;
    cached(o, w, *hash);
    return 0;
}

static int
hash_builtin(struct objects *o, ref r, int64_t *hash)
{
    switch (kind_of(o, r)) {
    case KIND_INT:
    case KIND_BOOL:
        *hash = hash_int(o->layout, int_value(o, r));
        return 0;
    case KIND_FLOAT:
        *hash = hash_float(o, r);
        return 0;
    case KIND_STR:
        *hash = cached(o, r, hash_str(o, r));
        return 0;
    case KIND_BYTES: {
        size_t length;
        const uint8_t *bytes = bytes_data(o, r, &length);
        *hash = cached(o, r, hash_text(o->layout->text_hash, bytes, length));
        return 0;
    }
    case KIND_TUPLE:
        return hash_tuple(o, r, hash);
    case KIND_FROZENSET:
        *hash = cached(o, r, hash_frozenset(o, r));
        return 0;
    case KIND_NONE:
        *hash = o->layout->none_hash ? o->layout->none_hash : hash_pointer(o, r);
        return 0;
    case KIND_RANGE:
        if (!o->layout->range_bare)
            return hash_range(o, r, hash);
        *hash = hash_pointer(o, r);
        return 0;
    case KIND_SLICE:
        return hash_slice(o, r, hash);
    case KIND_METHOD:
        return hash_method(o, r, hash);
    case KIND_METHOD_WRAPPER:
        return hash_method_wrapper(o, r, hash);
    case KIND_BUILTIN:
        if (object_at(o, r)->field[BUILTIN_SELF])
            return hash_bound(o, r, hash);
        *hash = hash_pointer(o, r);
        return 0;
    case KIND_WEAKREF:
        return hash_weakref(o, r, hash);
    case KIND_LIST:
    case KIND_DICT:
    case KIND_SET:
    case KIND_BYTEARRAY:
    case KIND_DICT_KEYS:
    case KIND_DICT_ITEMS:
    case KIND_WEAKPROXY:
    case KIND_CALLABLE_WEAKPROXY:
        return unhashable(o, r);
    case KIND_MAPPINGPROXY: /* from 3.12 on it asks the mapping */
        return unhashable(o, o->layout->hash_slice ? object_at(o, r)->field[0] : r);
    default:
        *hash = hash_pointer(o, r);
        return 0;
    }
}

static int
of_class(const struct objects *o, ref r)
{
    return type_data(o, type_of(o, r))->flags & TYPE_HEAP;
}

int
object_builtin_hash(struct objects *o, ref r, int64_t *hash)
{
    if (object_at(o, r)->hash == -1)
        return hash_builtin(o, r, hash);
    *hash = object_at(o, r)->hash;
    return 0;
}

int64_t
object_address_hash(const struct objects *o, ref r)
{
    return hash_pointer(o, r);
}

int
object_hash(struct objects *o, ref r, int64_t *hash)
{
    if (object_at(o, r)->hash != -1) {
        *hash = object_at(o, r)->hash;
        return 0;
    }
    if (of_class(o, r) && o->hooks.hash) {
        int result = o->hooks.hash(o->hooks.vm, r, hash);
        if (result != 1)
            return result;
    }
    return hash_builtin(o, r, hash);
}

int
object_key_hash(struct objects *o, ref key, const char *use, int64_t *hash)
{
    int result = object_hash(o, key, hash);
    if (result < 0 && o->layout->unhashable_explained && o->hooks.explain_hash)
        o->hooks.explain_hash(o->hooks.vm, key, use);
    return result;
}

static int
rich_equal(struct objects *o, ref a, ref b)
{
    if ((of_class(o, a) || of_class(o, b) || kind_of(o, a) == KIND_DICT) && o->hooks.equal) {
        int result = o->hooks.equal(o->hooks.vm, a, b);
        if (result != 2)
            return result;
    }
    return object_builtin_equal(o, a, b);
}

int
object_equal(struct objects *o, ref a, ref b)
{
    return a == b ? 1 : rich_equal(o, a, b);
}

static int
is_number(const struct objects *o, ref r)
{
    return is_int(o, r) || kind_of(o, r) == KIND_FLOAT;
}

/* A number without loss: long double holds all of int64_t and double. */
static long double
number(const struct objects *o, ref r)
{
    return is_int(o, r) ? (long double)int_value(o, r) : (long double)float_value(o, r);
}

static int
items_equal(struct objects *o, ref a, ref b)
{
    if (object_at(o, a)->size != object_at(o, b)->size)
        return 0;
    for (uint32_t i = 0; i < object_at(o, a)->size && i < object_at(o, b)->size; i++) {
        int same = object_equal(o, span_get(o->spans, object_at(o, a)->span, i),
                                span_get(o->spans, object_at(o, b)->span, i));
        if (same != 1)
            return same;
    }
    return 1;
}

static int
dicts_equal(struct objects *o, ref a, ref b)
{
    uint32_t position = 0;
    ref key, value, other;
    int64_t hash;
    if (dict_size(o, a) != dict_size(o, b))
        return 0;
    while (dict_next_entry(o, a, &position, &key, &value, &hash)) {
        incref(o, key);
        incref(o, value);
        int found = o->layout->dict_equal_hashes ? dict_get(o, b, key, &other)
                                                 : dict_get_entry(o, b, key, hash, &other);
        incref(o, found == 1 && o->layout->dict_equal_holds ? other : 0);
        int same = found == 1 ? object_equal(o, value, other) : found;
        decref(o, found == 1 && o->layout->dict_equal_holds ? other : 0);
        decref(o, key);
        decref(o, value);
        if (same != 1)
            return same;
    }
    return 1;
}

static int
ranges_equal(const struct objects *o, ref a, ref b)
{
    int64_t n = range_length(o, a);
    if (n != range_length(o, b))
        return 0;
    return n == 0 || (range_item(o, a, 0) == range_item(o, b, 0) &&
                      (n == 1 || range_item(o, a, 1) == range_item(o, b, 1)));
}

static int
fields_equal(struct objects *o, ref a, ref b, uint32_t n)
{
    int same = 1;
    for (uint32_t i = 0; i < n && same == 1; i++)
        same = object_equal(o, object_at(o, a)->field[i], object_at(o, b)->field[i]);
    return same;
}

static int
weakrefs_equal(struct objects *o, ref a, ref b)
{
    ref x = weakref_object(o, a);
    ref y = weakref_object(o, b);
    if (o->layout->weakrefs_by_type && type_of(o, a) != type_of(o, b))
        return 0;
    return x && y ? object_equal(o, x, y) : a == b;
}

static int
methods_equal(struct objects *o, ref a, ref b)
{
    ref x = object_at(o, a)->field[METHOD_SELF], y = object_at(o, b)->field[METHOD_SELF];
    if (object_at(o, a)->field[METHOD_FUNCTION] != object_at(o, b)->field[METHOD_FUNCTION])
        return 0;
    return o->layout->method_by_value && x && y ? object_equal(o, x, y) : x == y;
}

/* wrapper_richcompare. */
static int
method_wrappers_equal(struct objects *o, ref a, ref b)
{
    ref x = object_at(o, a)->field[BOUND_SELF], y = object_at(o, b)->field[BOUND_SELF];
    if (object_at(o, a)->field[BOUND_DESCRIPTOR] != object_at(o, b)->field[BOUND_DESCRIPTOR])
        return 0;
    return o->layout->method_by_value ? object_equal(o, x, y) : x == y;
}

/* meth_richcompare. */
static int
bound_equal(const struct objects *o, ref a, ref b)
{
    const struct object *x = object_at(o, a), *y = object_at(o, b);
    return a == b || (x->field[BUILTIN_SELF] && x->field[BUILTIN_SELF] == y->field[BUILTIN_SELF] &&
                      x->extra == y->extra);
}

/* Is it of bytes, which are equal to others whatever holds them? */
static int
is_of_bytes(const struct objects *o, enum object_kind kind)
{
    return kind == KIND_BYTES || kind == KIND_BYTEARRAY ||
           (kind == KIND_STR && o->layout->str_is_bytes);
}

int
object_builtin_equal(struct objects *o, ref a, ref b)
{
    enum object_kind ka = kind_of(o, a);
    enum object_kind kb = kind_of(o, b);
    if (is_number(o, a) && is_number(o, b))
        return number(o, a) == number(o, b);
    if (is_of_bytes(o, ka) && is_of_bytes(o, kb))
        return text_compare(o, a, b) == 0;
    if ((ka == KIND_SET || ka == KIND_FROZENSET) && (kb == KIND_SET || kb == KIND_FROZENSET))
        return set_equal(o, a, b);
    if (ka != kb)
        return 0;
    switch (ka) {
    case KIND_STR:
        return text_compare(o, a, b) == 0;
    case KIND_TUPLE:
    case KIND_LIST:
        return items_equal(o, a, b);
    case KIND_DICT:
        return dicts_equal(o, a, b);
    case KIND_RANGE:
        return o->layout->range_bare ? a == b : ranges_equal(o, a, b);
    case KIND_SLICE:
        return fields_equal(o, a, b, 3);
    case KIND_WEAKREF:
        return weakrefs_equal(o, a, b);
    case KIND_METHOD:
        return methods_equal(o, a, b);
    case KIND_METHOD_WRAPPER:
        return method_wrappers_equal(o, a, b);
    case KIND_BUILTIN:
        return bound_equal(o, a, b);
    default:
        return a == b;
    }
}
