/* sys.getsizeof */
#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/text.h"

enum { DIGIT_BYTES = 4, SET_ENTRY_BYTES = 16, SET_MINSIZE = 8 };

/* Digits as sys.getsizeof counts them. */
static uint64_t
int_items(const struct objects *o, ref r)
{
    uint32_t digits = int_digits(int_value(o, r));
    if (o->layout->int_is_long)
        return 0;
    if (digits == 0)
        digits = o->layout->zero_digits;
    return (uint64_t)digits * DIGIT_BYTES;
}

/* Bytes of the UTF-8 kept with a text, its NUL included. To ASCII it is the text itself, which is counted already. */
static uint64_t
utf8_cache(const struct objects *o, ref r)
{
    const struct object *str = object_at(o, r);
    int latin = str->flags & OBJECT_STATIC && str->size == 1 && str->extra == 1; /* U+0080-00FF */
    return latin && o->layout->latin_utf8 ? (uint64_t)str->allocated + 1 : 0;
}

static uint64_t
str_items(const struct objects *o, ref r, uint64_t basic)
{
    uint32_t form = object_at(o, r)->extra;
    uint64_t n = object_at(o, r)->size;
    if (type_of(o, r) >= FIRST_DYNAMIC_OBJECT)
        return (n + !o->layout->str_is_bytes) * (form & STR_WIDTH); /* its NUL is in the header */
    uint32_t header = form & STR_ASCII ? o->layout->ascii_header : o->layout->unicode_header;
    return header + (n + 1) * (form & STR_WIDTH) + utf8_cache(o, r) - basic;
}

/* A dict's table: its own, or what a shared one takes for this dict. */
static uint64_t
dict_items(const struct objects *o, ref r)
{
    const struct dict_keys *keys = &o->keys.at[object_at(o, r)->extra];
    uint32_t v = object_at(o, r)->span;
    uint64_t bytes = 0;
    if (object_at(o, r)->extra == o->vars.empty_keys)
        return 0;
    if (o->layout->dict_slots)
        return keys->log2_size > DICT_LOG2_MINSIZE ? keys_bytes(o, keys->log2_size, KEYS_GENERAL)
                                                   : 0;
    if (v && o->layout->attributes == ATTRIBUTES_SPLIT)
        bytes = (uint64_t)keys->room * REF_BYTES;
    else if (v) /* shared_keys_usable_size */
        bytes = ((uint64_t)keys->nentries + (uint64_t)keys->usable) * REF_BYTES;
    if (keys->refcnt == 1)
        bytes += keys_bytes(o, keys->log2_size, (enum keys_kind)keys->kind);
    return bytes;
}

static uint64_t
items_bytes(const struct objects *o, ref r, uint64_t basic)
{
    const struct object *object = object_at(o, r);
    switch (object->kind) {
    case KIND_INT:
    case KIND_BOOL:
        return int_items(o, r);
    case KIND_STR:
        return str_items(o, r, basic);
    case KIND_BYTES:
        return object->size;
    case KIND_BYTEARRAY:
        return object->allocated ? o->layout->bytearray_bytes + object->allocated : 0;
    case KIND_TUPLE:
        return (uint64_t)object->size * REF_BYTES;
    case KIND_LIST:
        return (uint64_t)object->allocated * REF_BYTES;
    case KIND_DICT:
        return dict_items(o, r);
    case KIND_SET:
    case KIND_FROZENSET:
        return object->allocated > SET_MINSIZE ? (uint64_t)object->allocated * SET_ENTRY_BYTES : 0;
    case KIND_FRAME:
    case KIND_GENERATOR:
        return o->layout->frame_objects && object->kind == KIND_GENERATOR
                   ? 0
                   : (uint64_t)object->size * REF_BYTES;
    default:
        return 0;
    }
}

/* How many of its __slots__ are the class's own. */
static uint32_t
own_slots(const struct objects *o, ref class)
{
    return type_data(o, class)->nslots - type_data(o, type_data(o, class)->base)->nslots;
}

/* type.__sizeof__: a class counts its shared keys; object's of 2.7 counts its slots, which are its items. */
static uint64_t
type_sizeof(const struct objects *o, ref r)
{
    if (!(type_data(o, r)->flags & TYPE_HEAP))
        return o->layout->static_type_size;
    uint64_t bytes = layout_size(o->layout, KIND_TYPE) + o->layout->gc_header;
    uint32_t k = type_data(o, r)->cached_keys;
    if (k)
        bytes += keys_bytes(o, o->keys.at[k].log2_size, (enum keys_kind)o->keys.at[k].kind);
    if (o->layout->class_counts_slots)
        bytes += (uint64_t)own_slots(o, r) * MEMBER_BYTES;
    return bytes;
}

uint64_t
object_sizeof(const struct objects *o, ref r)
{
    ref type = type_of(o, r);
    uint64_t basic = type_data(o, type)->basicsize;
    if (kind_of(o, r) == KIND_TYPE && !is_classic_class(o, r))
        return type_sizeof(o, r);
    if ((kind_of(o, r) == KIND_INT && !o->layout->int_is_long) ||
        kind_of(o, r) == KIND_STR) /* theirs ignore what a class adds */
        basic = layout_size(o->layout, kind_of(o, r));
    return type_header(o, type) + basic + items_bytes(o, r, basic);
}
