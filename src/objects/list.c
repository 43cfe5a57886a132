#include "objects/internal.h"
#include "objects/sequence.h"

static void
set_room(struct objects *o, ref l, uint32_t allocated)
{
    uint32_t span =
        span_resize(o->spans, object_at(o, l)->span, object_at(o, l)->allocated, allocated);
    object_edit(o, l)->span = span;
    object_edit(o, l)->allocated = allocated;
}

/* list_preallocate_exact and the items of PyList_New: the first item array. */
static void
items_new(struct objects *o, ref l, uint32_t allocated)
{
    block_malloc(o, l, BLOCK_TABLE, (uint64_t)allocated * REF_BYTES);
    set_room(o, l, allocated);
    EMIT2(o->clock, LIST_ITEMS, l, allocated);
}

/* Slots for newsize items, by the version's rule. */
static uint32_t
over_allocated(const struct layout *layout, uint32_t newsize, uint32_t oldsize)
{
    if (newsize == 0)
        return 0;
    if (layout->list_growth == LIST_GROWTH_CLASSIC)
        return newsize + (newsize >> 3) + (newsize < 9 ? 3 : 6);
    uint32_t room = (newsize + (newsize >> 3) + 6) & ~UINT32_C(3);
    if (newsize > oldsize && newsize - oldsize > room - newsize)
        room = (newsize + 3) & ~UINT32_C(3);
    return room;
}

/* list_resize without setting the size. */
static void
make_room(struct objects *o, ref l, uint32_t newsize)
{
    uint32_t allocated = object_at(o, l)->allocated;
    if (allocated >= newsize && newsize >= allocated >> 1)
        return;
    if (newsize <= allocated && allocated <= o->layout->list_keep)
        return;
    uint32_t room = over_allocated(o->layout, newsize, list_size(o, l));
    if (object_at(o, l)->blocks[BLOCK_TABLE])
        block_realloc(o, l, BLOCK_TABLE, (uint64_t)room * REF_BYTES);
    else
        block_malloc(o, l, BLOCK_TABLE, (uint64_t)room * REF_BYTES);
    set_room(o, l, room);
    EMIT(o->clock, LIST_RESIZE, l, newsize, allocated, room);
}

void
list_resize(struct objects *o, ref l, uint32_t newsize)
{
    make_room(o, l, newsize);
    object_edit(o, l)->size = newsize;
}

ref
list_new(struct objects *o, uint32_t n)
{
    ref l = object_new_listed(o, static_type(KIND_LIST), layout_size(o->layout, KIND_LIST),
                              FREE_LISTS_LIST);
    if (n) {
        items_new(o, l, n);
        object_edit(o, l)->size = n;
    }
    object_track(o, l);
    return l;
}

ref
list_new_room(struct objects *o, uint32_t n)
{
    ref l = list_new(o, n);
    object_edit(o, l)->size = 0;
    return l;
}

ref
list_new_of(struct objects *o, ref type)
{
    ref l = object_alloc(o, type, type_data(o, type)->basicsize);
    object_track(o, l);
    return l;
}

void
list_init(struct objects *o, ref list, uint32_t i, ref item)
{
    span_set(o->spans, object_at(o, list)->span, i, item);
}

void
list_append_steal(struct objects *o, ref l, ref item)
{
    uint32_t n = list_size(o, l);
    if (o->layout->list_append_room && n < object_at(o, l)->allocated)
        object_edit(o, l)->size = n + 1;
    else
        list_resize(o, l, n + 1);
    list_init(o, l, n, item);
}

struct list_parts
list_parts_begin(struct objects *o, uint32_t n)
{
    return (struct list_parts){.list = list_new(o, n)};
}

void
list_part(struct objects *o, struct list_parts *parts, ref item)
{
    if (parts->count < list_size(o, parts->list))
        list_init(o, parts->list, parts->count, item);
    else
        list_append_steal(o, parts->list, item);
    parts->count++;
}

ref
list_parts_end(struct objects *o, const struct list_parts *parts)
{
    object_edit(o, parts->list)->size = parts->count;
    return parts->list;
}

void
list_append(struct objects *o, ref l, ref item)
{
    list_append_steal(o, l, newref(o, item));
}

void
list_shift(struct objects *o, ref l, uint32_t from, uint32_t to, uint32_t count)
{
    uint32_t span = object_at(o, l)->span;
    if (to > from)
        for (uint32_t i = count; i-- > 0;)
            span_set(o->spans, span, to + i, span_get(o->spans, span, from + i));
    else
        for (uint32_t i = 0; i < count; i++)
            span_set(o->spans, span, to + i, span_get(o->spans, span, from + i));
}

void
list_insert(struct objects *o, ref l, int64_t where, ref item)
{
    uint32_t n = list_size(o, l);
    if (where < 0)
        where = where + n < 0 ? 0 : where + n;
    if (where > n)
        where = n;
    list_resize(o, l, n + 1);
    list_shift(o, l, (uint32_t)where, (uint32_t)where + 1, n - (uint32_t)where);
    list_init(o, l, (uint32_t)where, 0);
    list_init(o, l, (uint32_t)where, newref(o, item));
}

void
list_set(struct objects *o, ref l, uint32_t i, ref item)
{
    incref(o, item);
    decref(o, span_swap(o, object_at(o, l)->span, i, item));
}

/* Gives the item array back after its items died, last to first. */
static void
drop_items(struct objects *o, ref l, struct list_items items)
{
    for (uint32_t i = items.size; i-- > 0;)
        decref(o, span_swap(o, items.span, i, 0));
    span_free(o->spans, items.span, items.allocated);
    if (!items.block)
        return;
    EMIT2(o->clock, LIST_ITEMS_FREED, l, items.allocated);
    pymalloc_free(o->pymalloc, items.block);
}

void
list_clear(struct objects *o, ref l)
{
    drop_items(o, l, list_take_items(o, l));
}

void
list_drop(struct objects *o, ref l)
{
    drop_items(o, l, list_take_items(o, l));
}

ref
list_pop(struct objects *o, ref l, uint32_t i)
{
    ref item = list_get(o, l, i);
    uint32_t n = list_size(o, l) - 1;
    list_shift(o, l, i + 1, i, n - i);
    list_init(o, l, n, 0);
    if (n == 0 && o->layout->list_pop_clears) {
        object_edit(o, l)->size = 0;
        list_clear(o, l);
    } else {
        list_resize(o, l, n);
    }
    return item;
}

void
list_reverse(struct objects *o, ref l)
{
    uint32_t span = object_at(o, l)->span;
    for (uint32_t i = 0, j = list_size(o, l); i + 1 < j; i++) {
        j--;
        span_set(o->spans, span, i, span_swap(o, span, j, span_get(o->spans, span, i)));
    }
}

/* Puts items [first, end) of a sequence, with a reference each, into places `at` and up. */
static void
copy_items(struct objects *o, ref l, uint32_t at, ref from, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        list_init(o, l, at + i - first, newref(o, span_get(o->spans, object_at(o, from)->span, i)));
}

ref
list_copy(struct objects *o, ref l, uint32_t from, uint32_t to)
{
    ref r = list_new(o, to > from ? to - from : 0);
    if (to > from)
        copy_items(o, r, 0, l, from, to);
    return r;
}

ref
list_concat(struct objects *o, ref a, ref b)
{
    uint32_t n = list_size(o, a);
    ref r = list_new(o, n + list_size(o, b));
    copy_items(o, r, 0, a, 0, n);
    copy_items(o, r, n, b, 0, list_size(o, b));
    return r;
}

ref
list_repeat(struct objects *o, ref l, int64_t n)
{
    uint32_t size = list_size(o, l);
    uint32_t times = n > 0 ? (uint32_t)n : 0;
    ref r = list_new(o, size * times);
    for (uint32_t i = 0; i < times; i++)
        copy_items(o, r, i * size, l, 0, size);
    return r;
}

void
list_repeat_in_place(struct objects *o, ref l, int64_t n)
{
    uint32_t size = list_size(o, l);
    if (size == 0 || n == 1)
        return;
    if (n < 1) {
        list_clear(o, l);
        return;
    }
    list_resize(o, l, size * (uint32_t)n);
    for (uint32_t i = 1; i < (uint32_t)n; i++)
        copy_items(o, l, i * size, l, 0, size);
}

void
list_extend(struct objects *o, ref l, ref sequence)
{
    uint32_t n = object_at(o, sequence)->size;
    uint32_t m = list_size(o, l);
    if (n == 0)
        return;
    if (!object_at(o, l)->span && o->layout->list_prealloc == LIST_PREALLOC_EVEN) {
        items_new(o, l, (n + 1) & ~UINT32_C(1));
        object_edit(o, l)->size = n;
    } else {
        list_resize(o, l, m + n);
    }
    copy_items(o, l, m, sequence, 0, n);
}

void
list_init_from(struct objects *o, ref l, ref sequence)
{
    list_preallocate(o, l, object_at(o, sequence)->size);
    list_extend(o, l, sequence);
}

void
list_preallocate(struct objects *o, ref l, uint32_t n)
{
    if (n && !object_at(o, l)->span && o->layout->list_prealloc == LIST_PREALLOC_EXACT)
        items_new(o, l, n);
}

void
list_extend_begin(struct objects *o, ref l, uint32_t hint)
{
    uint32_t m = list_size(o, l);
    if (!object_at(o, l)->span && o->layout->list_prealloc == LIST_PREALLOC_EVEN) {
        if (hint)
            items_new(o, l, (hint + 1) & ~UINT32_C(1));
    } else {
        make_room(o, l, m + hint);
    }
}

void
list_extend_room(struct objects *o, ref l, uint32_t n)
{
    make_room(o, l, list_size(o, l) + n);
}

void
list_extend_item(struct objects *o, ref l, ref item)
{
    uint32_t n = list_size(o, l);
    if (n < object_at(o, l)->allocated)
        object_edit(o, l)->size = n + 1;
    else
        list_resize(o, l, n + 1);
    list_init(o, l, n, item);
}

void
list_extend_end(struct objects *o, ref l)
{
    uint32_t n = list_size(o, l);
    if (n < object_at(o, l)->allocated)
        list_resize(o, l, n);
}

struct list_items
list_take_items(struct objects *o, ref l)
{
    struct object *list = object_edit(o, l);
    struct list_items items = {list->blocks[BLOCK_TABLE], list->span, list->size, list->allocated,
                               0};
    list->blocks[BLOCK_TABLE] = 0;
    list->span = list->size = list->allocated = 0;
    return items;
}

void
list_give_items(struct objects *o, ref l, struct list_items items)
{
    struct list_items meanwhile = list_take_items(o, l);
    struct object *list = object_edit(o, l);
    list->blocks[BLOCK_TABLE] = items.block;
    list->span = items.span;
    list->size = items.size;
    list->allocated = items.allocated;
    drop_items(o, l, meanwhile);
}
