/* The words of instances. */
#include "objects/words.h"

#include "objects/class.h"
#include "objects/internal.h"

/* Where a walk has got to. */
struct words {
    const struct objects *o;
    ref r;
    uint32_t offset;
    word_fn *tell;
    void *who;
};

static void
tell(struct words *words, enum instance_word_kind kind, uint32_t size, ref name, ref value)
{
    struct instance_word word = {kind, words->offset, size, name, value};
    if (size)
        words->tell(words->who, &word);
    words->offset += size;
}

/* Has `type` this, and its base not, and in the instance's struct? */
static int
adds(const struct type_data *type, const struct type_data *base, uint32_t flag, uint32_t managed)
{
    return type->flags & flag && !(base->flags & flag) && !(type->flags & managed);
}

/* What a class and its bases add, from the built-in type on. */
static void
class_words(struct words *words, ref type)
{
    const struct objects *o = words->o;
    const struct type_data *data = type_data(o, type);
    if (!(data->flags & TYPE_HEAP)) {
        words->offset = data->basicsize;
        return;
    }
    class_words(words, data->base);
    const struct type_data *base = type_data(o, data->base);
    for (uint32_t i = base->nslots; i < data->nslots; i++)
        tell(words, WORD_SLOT, REF_BYTES, span_get(o->spans, data->slots, i),
             slot_get(o, words->r, i));
    if (adds(data, base, TYPE_HAS_DICT, TYPE_MANAGED_DICT))
        tell(words, WORD_DICT, REF_BYTES, 0, object_at(o, words->r)->dict);
    if (adds(data, base, TYPE_HAS_WEAKLIST, TYPE_MANAGED_WEAKREF))
        tell(words, WORD_WEAKLIST, REF_BYTES, 0, object_at(o, words->r)->weaklist);
}

/* values[] of the array v, whose keys are k: what the keys have names for, then the rest. */
static void
array_words(struct words *words, uint32_t v, uint32_t k)
{
    const struct objects *o = words->o;
    uint32_t capacity = o->values.at[v].capacity, named = o->keys.at[k].nentries;
    if (named > capacity)
        named = capacity;
    for (uint32_t i = 0; i < named; i++)
        tell(words, WORD_VALUE, REF_BYTES, entry_key(o, k, i), value_at(o, v, i));
    tell(words, WORD_VALUES_ROOM, (capacity - named) * REF_BYTES, 0, 0);
}

/* struct _dictvalues of 3.13 and later, up to `end`. */
static void
dictvalues_words(struct words *words, uint32_t v, uint32_t k, uint32_t end)
{
    tell(words, WORD_VALUES_HEAD, REF_BYTES, 0, 0);
    array_words(words, v, k);
    tell(words, WORD_VALUES_ORDER, (words->o->values.at[v].capacity + 7) & ~7u, 0, 0);
    tell(words, WORD_VALUES_SPARE, end - words->offset, 0, 0);
}

void
instance_words(const struct objects *o, ref r, word_fn *fn, void *who)
{
    struct words words = {o, r, 0, fn, who};
    const struct object *object = object_at(o, r);
    const struct type_data *data = type_data(o, object->ob_type);
    uint64_t block = object->blocks[BLOCK_OBJECT];
    if (!(data->flags & TYPE_HEAP) || data->itemsize || !block)
        return;
    class_words(&words, object->ob_type);
    uint32_t end = (uint32_t)(pymalloc_requested(o->pymalloc, block) - (object->address - block));
    if (!(data->flags & TYPE_INLINE_VALUES) || words.offset == end)
        return;
    if (object->values && !o->values.at[object->values].block)
        dictvalues_words(&words, object->values, data->cached_keys, end);
    else
        tell(&words, WORD_VALUES_LOST, end - words.offset, 0, 0);
}

/* The array of values that r has beside its block, and its keys: an instance's, or those of a dict with shared keys. */
static uint32_t
values_beside(const struct objects *o, ref r, uint32_t *keys)
{
    const struct object *object = object_at(o, r);
    uint32_t v = object->kind == KIND_DICT ? object->span : object->values;
    if (!v || !o->values.at[v].block)
        return 0;
    *keys = object->kind == KIND_DICT ? object->extra : type_data(o, object->ob_type)->cached_keys;
    return v;
}

uint64_t
values_block(const struct objects *o, ref r)
{
    uint32_t keys, v = values_beside(o, r, &keys);
    return v ? o->values.at[v].block : 0;
}

void
values_words(const struct objects *o, ref r, word_fn *fn, void *who)
{
    struct words words = {o, r, 0, fn, who};
    uint32_t keys, v = values_beside(o, r, &keys);
    if (!v)
        return;
    uint32_t bytes = (uint32_t)pymalloc_requested(o->pymalloc, o->values.at[v].block);
    if (o->layout->attributes == ATTRIBUTES_INLINE) {
        dictvalues_words(&words, v, keys, bytes);
    } else {
        tell(&words, WORD_VALUES_PREFIX, bytes - o->values.at[v].capacity * REF_BYTES, 0, 0);
        array_words(&words, v, keys);
    }
}
