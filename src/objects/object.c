#include "objects/object.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "objects/internal.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/text.h"

enum { STATIC_ADDRESS = 0x555555000000, STATIC_STEP = 16 };

/* A zeroed slot of objects[] with that serial number. */
static ref
slot_new(struct objects *o, uint64_t serial)
{
    ref r = o->vars.free_slot;
    if (r) {
        o->vars.free_slot = object_at(o, r)->gc_next;
        object_edit(o, r)->gc_next = 0;
    } else {
        r = frozen_push(&o->objects.array);
    }
    object_edit(o, r)->serial = serial;
    return r;
}

static void
slot_free(struct objects *o, ref r)
{
    struct object *object = object_edit(o, r);
    memset(object, 0, sizeof *object);
    object->gc_next = o->vars.free_slot;
    o->vars.free_slot = r;
}

uint32_t
type_header(const struct objects *o, ref type)
{
    uint32_t flags = type_data(o, type)->flags;
    uint32_t header = flags & TYPE_HAS_GC ? o->layout->gc_header : 0;
    if (flags & TYPE_MANAGED_DICT)
        return header + o->layout->managed_dict;
    if (flags & TYPE_MANAGED_WEAKREF)
        return header + o->layout->managed_weakref;
    return header;
}

static uint16_t
birth_flags(const struct type_data *data)
{
    uint16_t flags = 0;
    if (data->flags & TYPE_HAS_GC)
        flags |= OBJECT_HAS_GC;
    if (data->flags & TYPE_HAS_DICT)
        flags |= OBJECT_HAS_DICT;
    if (data->flags & TYPE_HAS_WEAKLIST)
        flags |= OBJECT_HAS_WEAKLIST;
    return flags;
}

/* _PyObject_Init: what every birth does, whatever the block came from (0 = none). */
static void
object_init(struct objects *o, ref r, ref type, uint64_t block, uint32_t header)
{
    const struct type_data *data = type_data(o, type);
    struct object *object = object_edit(o, r);
    object->kind = (uint8_t)data->kind;
    object->flags = birth_flags(data);
    object->ob_type = type;
    object->ob_refcnt = 1;
    object->hash = -1;
    object->line = o->clock->vars.line;
    object->blocks[BLOCK_OBJECT] = block;
    object->address = block + header;
    if (data->flags & TYPE_HEAP)
        incref(o, type);
}

/* What instances of classes have besides their struct: slots, inline values. */
static void
instance_init(struct objects *o, ref r, ref type)
{
    uint32_t n = type_data(o, type)->nslots;
    if (n) {
        uint32_t span = span_new(o->spans, n);
        object_edit(o, r)->slots = span;
    }
    if (type_data(o, type)->flags & TYPE_INLINE_VALUES)
        instance_init_values(o, r);
}

static ref
static_alloc(struct objects *o, ref type, uint64_t bytes)
{
    ref r = slot_new(o, STATIC_SERIAL + ++o->vars.static_births);
    uint32_t header = type_header(o, type);
    object_init(o, r, type, 0, 0);
    struct object *object = object_edit(o, r);
    object->address = o->vars.static_address + header;
    object->flags |= OBJECT_STATIC;
    object->ob_refcnt++;
    o->vars.static_address += (bytes + header + STATIC_STEP - 1) / STATIC_STEP * STATIC_STEP;
    return r;
}

/* object_alloc; `counts` 0: the collector has counted the block before. */
static ref
heap_alloc(struct objects *o, ref type, uint64_t bytes, int counts)
{
    uint32_t header = type_header(o, type);
    bytes += inline_values_bytes(o, type);
    uint64_t block = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_OBJ, header + bytes);
    ref r = slot_new(o, ++o->vars.births);
    pymalloc_own(o->pymalloc, block, r);
    object_edit(o, r)->blocks[BLOCK_OBJECT] = block;
    if (counts && type_data(o, type)->flags & TYPE_HAS_GC && o->hooks.gc_allocated)
        o->hooks.gc_allocated(o->hooks.gc, r);
    object_init(o, r, type, block, header);
    o->vars.live++;
    EMIT3(o->clock, OBJECT_NEW, r, header + bytes, block);
    if (type_data(o, type)->flags & TYPE_HEAP)
        instance_init(o, r, type);
    return r;
}

ref
object_alloc(struct objects *o, ref type, uint64_t bytes)
{
    return o->vars.making_static ? static_alloc(o, type, bytes) : heap_alloc(o, type, bytes, 1);
}

static ref
reuse(struct objects *o, ref type, struct free_list *list)
{
    if (o->vars.making_static || !list->count)
        return 0;
    uint64_t block = free_list_take(o, list);
    ref r = slot_new(o, ++o->vars.births);
    pymalloc_own(o->pymalloc, block, r);
    object_init(o, r, type, block, type_header(o, type));
    o->vars.live++;
    EMIT2(o->clock, OBJECT_REUSED, r, list->count);
    return r;
}

ref
object_reuse(struct objects *o, ref type, enum free_list_kind list)
{
    return reuse(o, type, &o->vars.free_lists[list]);
}

ref
tuple_reuse(struct objects *o, uint32_t n)
{
    return reuse(o, static_type(KIND_TUPLE), &o->vars.free_tuples[n]);
}

void
object_realloc(struct objects *o, ref r, uint64_t bytes)
{
    if (object_at(o, r)->flags & OBJECT_STATIC)
        return;
    uint32_t header = type_header(o, type_of(o, r));
    uint64_t old = object_at(o, r)->blocks[BLOCK_OBJECT];
    uint64_t block = pymalloc_realloc(o->pymalloc, PYMEM_DOMAIN_OBJ, old, header + bytes);
    pymalloc_own(o->pymalloc, block, r);
    object_edit(o, r)->blocks[BLOCK_OBJECT] = block;
    object_edit(o, r)->address = block + header;
}

ref
object_new_listed(struct objects *o, ref type, uint64_t bytes, enum free_list_kind list)
{
    ref r = object_reuse(o, type, list);
    if (r)
        return r;
    if (!o->vars.outside[list] || o->vars.making_static)
        return object_alloc(o, type, bytes);
    o->vars.outside[list]--;
    return heap_alloc(o, type, bytes, 0);
}

/* Gives the slot back and drops the type's reference. The block is somebody else's by now. */
static void
object_gone(struct objects *o, ref r)
{
    ref type = type_of(o, r);
    o->vars.live -= object_at(o, r)->blocks[BLOCK_OBJECT] != 0;
    slot_free(o, r);
    if (type_data(o, type)->flags & TYPE_HEAP)
        decref(o, type);
}

/* PyObject_GC_Del or PyObject_Free. */
static void
object_del(struct objects *o, ref r)
{
    uint64_t block = object_at(o, r)->blocks[BLOCK_OBJECT];
    if (object_at(o, r)->flags & OBJECT_HAS_GC) {
        object_untrack(o, r);
        if (o->hooks.gc_freed)
            o->hooks.gc_freed(o->hooks.gc);
    }
    EMIT1(o->clock, OBJECT_FREED, r);
    pymalloc_free(o->pymalloc, block);
    object_gone(o, r);
}

/* Moves the block of a dead object to a free list; 0 if it is not taken. */
static int
object_keep(struct objects *o, ref r, struct free_list *list, uint32_t limit)
{
    if (!free_list_put(o, list, limit, object_at(o, r)->blocks[BLOCK_OBJECT]))
        return 0;
    EMIT2(o->clock, OBJECT_KEPT, r, list->count);
    object_gone(o, r);
    return 1;
}

/* A slice dies that was there before the program (slice_from_outside): it goes back to where it came from, if there is room. */
static void
object_outlived(struct objects *o, ref r)
{
    object_untrack(o, r);
    o->vars.slice_outside = !o->vars.free_lists[FREE_LISTS_SLICE].count;
    if (!o->vars.slice_outside && o->hooks.gc_freed)
        o->hooks.gc_freed(o->hooks.gc);
    object_gone(o, r);
}

void
object_free(struct objects *o, ref r, uint32_t list)
{
    int exact = type_of(o, r) < FIRST_DYNAMIC_OBJECT;
    if (object_at(o, r)->flags & OBJECT_STATIC) {
        object_outlived(o, r);
        return;
    }
    int full = list == FREE_LISTS_SLICE && o->vars.slice_outside;
    if (list != NO_FREE_LIST && exact && !full &&
        object_keep(o, r, &o->vars.free_lists[list],
                    o->layout->free_limit[list] - o->vars.outside[list]))
        return;
    object_del(o, r);
}

void
object_bury(struct objects *o, ref r, ref code)
{
    object_edit(o, code)->blocks[BLOCK_TABLE] = object_at(o, r)->blocks[BLOCK_OBJECT];
    pymalloc_own(o->pymalloc, object_at(o, r)->blocks[BLOCK_OBJECT], code);
    EMIT2(o->clock, FRAME_BURIED, r, code);
    object_gone(o, r);
}

void
tuple_free(struct objects *o, ref r)
{
    uint32_t size = object_at(o, r)->size;
    if (is_exactly(o, r, KIND_TUPLE) && size && size <= o->layout->free_tuple_longest &&
        object_keep(o, r, &o->vars.free_tuples[size], o->layout->free_tuple_limit))
        return;
    object_del(o, r);
}

/* Does what the object asks for count as there before the program? */
static int
is_outside(const struct objects *o, ref r)
{
    return (object_at(o, r)->flags & (OBJECT_STATIC | OBJECT_GROWS)) == OBJECT_STATIC;
}

void
block_malloc(struct objects *o, ref r, int b, uint64_t bytes)
{
    if (is_outside(o, r) || o->vars.making_static)
        return;
    uint64_t block = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, bytes);
    pymalloc_own(o->pymalloc, block, r);
    object_edit(o, r)->blocks[b] = block;
}

void
block_realloc(struct objects *o, ref r, int b, uint64_t bytes)
{
    if (is_outside(o, r))
        return;
    uint64_t old = object_at(o, r)->blocks[b];
    uint64_t block = pymalloc_realloc(o->pymalloc, PYMEM_DOMAIN_MEM, old, bytes);
    pymalloc_own(o->pymalloc, block, r);
    object_edit(o, r)->blocks[b] = block;
}

void
block_renew(struct objects *o, ref r, int b, uint64_t bytes)
{
    if (is_outside(o, r))
        return;
    uint64_t old = object_at(o, r)->blocks[b];
    uint64_t block = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, bytes);
    pymalloc_own(o->pymalloc, block, r);
    object_edit(o, r)->blocks[b] = block;
    pymalloc_free(o->pymalloc, old);
}

void
block_free(struct objects *o, ref r, int b)
{
    uint64_t block = object_at(o, r)->blocks[b];
    if (!block)
        return;
    object_edit(o, r)->blocks[b] = 0;
    pymalloc_free(o->pymalloc, block);
}

void
visit_span(struct objects *o, ref r, uint32_t span, uint32_t n, visit_fn *visit, void *who)
{
    for (uint32_t i = 0; i < n; i++) {
        ref child = span_get(o->spans, span, i);
        if (child)
            visit(who, o, r, child);
    }
}

ref
span_swap(struct objects *o, uint32_t span, uint32_t i, ref with)
{
    ref old = span_get(o->spans, span, i);
    span_set(o->spans, span, i, with);
    return old;
}

void
incref(struct objects *o, ref r)
{
    if (!r || object_at(o, r)->flags & OBJECT_IMMORTAL)
        return;
    uint32_t count = ++object_edit(o, r)->ob_refcnt;
    if (!(object_at(o, r)->flags & OBJECT_STATIC))
        EMIT2(o->clock, INCREF, r, count);
}

void
objects_begin_static(struct objects *o)
{
    o->vars.making_static++;
}

void
objects_end_static(struct objects *o)
{
    o->vars.making_static--;
}

void
object_keep_static(struct objects *o, ref r)
{
    object_edit(o, r)->ob_refcnt--; /* OBJECT_STATIC stands for one */
}

void
object_share_static(struct objects *o, ref r, uint32_t references)
{
    if (object_at(o, r)->flags & OBJECT_IMMORTAL)
        return;
    int again = object_at(o, r)->flags & OBJECT_COUNTED; /* another constant is the same text */
    uint32_t others =
        object_at(o, r)->ob_refcnt - (again ? 1 : 2); /* OBJECT_STATIC stood for one */
    struct object *object = object_edit(o, r);
    object->flags |= OBJECT_COUNTED;
    object->ob_refcnt = references + others;
}

void
object_share_ready(struct objects *o, ref r, uint32_t references)
{
    if (!(object_at(o, r)->flags & OBJECT_IMMORTAL))
        object_edit(o, r)->ob_refcnt += references - 1;
}

void
object_make_immortal(struct objects *o, ref r)
{
    if (o->layout->immortal)
        object_edit(o, r)->flags |= OBJECT_IMMORTAL;
}

/* Is it one of those that lie ready in the interpreter's own data (_PyRuntime's static objects of 3.11)? */
static int
is_ready_made(const struct objects *o, ref r)
{
    const struct object *object = object_at(o, r);
    if (!(object->flags & OBJECT_STATIC))
        return 0;
    if (object->kind == KIND_INT)
        return object->integer >= SMALL_INT_MIN && object->integer <= o->layout->small_int_max;
    if (object->kind == KIND_STR) /* '' and one character of Latin-1 */
        return object->size == 0 || (object->size == 1 && (object->extra & STR_WIDTH) == 1);
    if (object->kind == KIND_BYTES)
        return object->size <= 1;
    return r == o->vars.empty_tuple;
}

int64_t
object_shown_refcount(const struct objects *o, ref r)
{
    const struct object *object = object_at(o, r);
    if (object->flags & OBJECT_IMMORTAL)
        return o->layout->immortal_refcount;
    return object->ob_refcnt + (is_ready_made(o, r) ? o->layout->ready_refcount : 0);
}

int
type_is_subtype(const struct objects *o, ref type, ref other)
{
    for (; type; type = type_data(o, type)->base)
        if (type == other)
            return 1;
    return 0;
}

const char *
type_name(const struct objects *o, ref type)
{
    size_t bytes;
    return str_utf8(o, type_data(o, type)->name, &bytes);
}

const char *
type_last_name(const struct objects *o, ref type)
{
    const char *name = type_name(o, type);
    const char *dot = type_data(o, type)->flags & TYPE_HEAP ? NULL : strrchr(name, '.');
    return dot ? dot + 1 : name;
}

const char *
type_name_of(const struct objects *o, ref r)
{
    return type_name(o, shown_type_of(o, r));
}

int
objects_raise(struct objects *o, enum exception_type type, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (o->hooks.raise)
        o->hooks.raise(o->hooks.vm, type, format, args);
    va_end(args);
    return -1;
}
