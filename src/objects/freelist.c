/* Free lists: blocks of dead objects that their type keeps for the next one. For pymalloc they are in use. */
#include "objects/internal.h"
#include "objects/text.h"

uint64_t
free_list_take(struct objects *o, struct free_list *list)
{
    uint32_t i = list->head;
    if (!i)
        return 0;
    uint64_t address = o->free_blocks.at[i].address;
    list->head = o->free_blocks.at[i].next;
    list->count--;
    *edit(o->free_blocks, i) = (struct free_block){.next = o->vars.free_block};
    o->vars.free_block = i;
    return address;
}

int
free_list_put(struct objects *o, struct free_list *list, uint32_t limit, uint64_t block)
{
    if (!block || (list->count >= limit && limit != FREE_LIST_UNLIMITED))
        return 0;
    uint32_t i = o->vars.free_block;
    if (i)
        o->vars.free_block = o->free_blocks.at[i].next;
    else
        i = frozen_push(&o->free_blocks.array);
    *edit(o->free_blocks, i) = (struct free_block){.address = block, .next = list->head};
    list->head = i;
    list->count++;
    pymalloc_own(o->pymalloc, block, 0);
    return 1;
}

uint32_t
free_list_filling(const struct objects *o, enum free_list_kind kind)
{
    return o->vars.free_lists[kind].count + o->vars.outside[kind];
}

void
free_list_leave(struct objects *o, enum free_list_kind kind, uint32_t count)
{
    struct free_list *list = &o->vars.free_lists[kind];
    while (list->count > count)
        pymalloc_free(o->pymalloc, free_list_take(o, list));
    o->vars.outside[kind] = count - list->count;
}

/* Gives all blocks of a list back; gc_objects: each counts as a GC object freed. */
static uint32_t
clear(struct objects *o, struct free_list *list, int gc_objects)
{
    uint32_t n = 0;
    uint64_t block;
    while ((block = free_list_take(o, list))) {
        if (gc_objects && o->hooks.gc_freed)
            o->hooks.gc_freed(o->hooks.gc);
        pymalloc_free(o->pymalloc, block);
        n++;
    }
    return n;
}

/* Which kinds' blocks have a GC header, by free list. */
static const uint8_t has_gc[FREE_LISTS] = {
    [FREE_LISTS_LIST] = 1,    [FREE_LISTS_DICT] = 1,          [FREE_LISTS_METHOD] = 1,
    [FREE_LISTS_BUILTIN] = 1, [FREE_LISTS_SET] = 1,           [FREE_LISTS_FRAME] = 1,
    [FREE_LISTS_SLICE] = 1,   [FREE_LISTS_LIST_ITERATOR] = 1, [FREE_LISTS_TUPLE_ITERATOR] = 1,
};

enum { TUPLES = FREE_LISTS }; /* in an order: the lists of tuples */

static const uint8_t orders[][FREE_LISTS + 1] = {
    [FREE_ORDER_CLASSIC] = {FREE_LISTS_METHOD, FREE_LISTS_FRAME, FREE_LISTS_BUILTIN, TUPLES,
                            FREE_LISTS_INT, FREE_LISTS_FLOAT, FREE_LISTS_LIST, FREE_LISTS_DICT,
                            FREE_LISTS_KEYS, FREE_LISTS_SET, FREE_LISTS_SLICE, FREE_LISTS_RANGE,
                            FREE_LISTS_RANGE_ITERATOR, FREE_LISTS_LIST_ITERATOR,
                            FREE_LISTS_TUPLE_ITERATOR, FREE_LISTS_WRITER, FREE_LISTS_BYTES_WRITER},
    [FREE_ORDER_TUPLES_FIRST] = {FREE_LISTS_FRAME, TUPLES, FREE_LISTS_FLOAT, FREE_LISTS_LIST,
                                 FREE_LISTS_DICT, FREE_LISTS_KEYS, FREE_LISTS_METHOD,
                                 FREE_LISTS_BUILTIN, FREE_LISTS_SET, FREE_LISTS_SLICE,
                                 FREE_LISTS_RANGE, FREE_LISTS_RANGE_ITERATOR,
                                 FREE_LISTS_LIST_ITERATOR, FREE_LISTS_TUPLE_ITERATOR,
                                 FREE_LISTS_INT, FREE_LISTS_WRITER, FREE_LISTS_BYTES_WRITER},
    [FREE_ORDER_FLOATS_FIRST] = {FREE_LISTS_FLOAT, TUPLES, FREE_LISTS_LIST,
                                 FREE_LISTS_LIST_ITERATOR, FREE_LISTS_TUPLE_ITERATOR,
                                 FREE_LISTS_DICT, FREE_LISTS_KEYS, FREE_LISTS_SLICE,
                                 FREE_LISTS_RANGE, FREE_LISTS_RANGE_ITERATOR, FREE_LISTS_WRITER,
                                 FREE_LISTS_BYTES_WRITER, FREE_LISTS_INT, FREE_LISTS_BUILTIN,
                                 FREE_LISTS_METHOD, FREE_LISTS_SET, FREE_LISTS_FRAME},
};

static uint32_t
clear_tuples(struct objects *o)
{
    uint32_t n = 0;
    for (uint32_t i = 1; i < FREE_TUPLES; i++)
        n += clear(o, &o->vars.free_tuples[i], 1);
    return n;
}

void
free_lists_clear(struct objects *o)
{
    const uint8_t *order = orders[o->layout->free_order];
    uint32_t n = 0;
    for (int i = 0; i < FREE_LISTS + 1; i++)
        if (order[i] == TUPLES)
            n += clear_tuples(o);
        else if (o->layout->free_cleared & UINT32_C(1) << order[i])
            n += clear(o, &o->vars.free_lists[order[i]], has_gc[order[i]]);
    EMIT1(o->clock, FREE_LISTS_CLEARED, n);
}

static uint64_t
block_new(struct objects *o, enum free_list_kind list, uint32_t bytes)
{
    uint64_t block = bytes ? free_list_take(o, &o->vars.free_lists[list]) : 0;
    return block || !bytes ? block : pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, bytes);
}

static void
block_give(struct objects *o, enum free_list_kind list, uint64_t block)
{
    if (!free_list_put(o, &o->vars.free_lists[list], o->layout->free_limit[list], block))
        pymalloc_free(o->pymalloc, block);
}

uint64_t
writer_block_new(struct objects *o)
{
    return block_new(o, FREE_LISTS_WRITER, o->layout->unicode_writer);
}

void
writer_block_free(struct objects *o, uint64_t block)
{
    block_give(o, FREE_LISTS_WRITER, block);
}

uint64_t
bytes_writer_block_new(struct objects *o)
{
    return block_new(o, FREE_LISTS_BYTES_WRITER, o->layout->bytes_writer);
}

void
bytes_writer_block_free(struct objects *o, uint64_t block)
{
    block_give(o, FREE_LISTS_BYTES_WRITER, block);
}
