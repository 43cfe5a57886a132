/* Slice assignment and deletion of lists. */
#include "objects/internal.h"
#include "objects/sequence.h"

/* Up to this many items wait on the C stack, more in a block of PyMem_Malloc. */
enum { RECYCLE_ON_STACK = 8 };

/* References that are taken out of a list and die after it is in order again. */
struct bin {
    uint64_t block;
    uint32_t span;
    uint32_t n;
};

static struct bin
bin_new(struct objects *o, uint32_t n, uint32_t on_stack)
{
    struct bin bin = {0, span_new(o->spans, n), n};
    if (n > on_stack)
        bin.block = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, (uint64_t)n * REF_BYTES);
    return bin;
}

static void
bin_free(struct objects *o, struct bin bin)
{
    span_free(o->spans, bin.span, bin.n);
    if (bin.block)
        pymalloc_free(o->pymalloc, bin.block);
}

/* A span with new references to the first n items of a sequence, which may be the list itself. */
static uint32_t
hold_items(struct objects *o, ref sequence, uint32_t n)
{
    uint32_t held = span_new(o->spans, n);
    for (uint32_t i = 0; i < n; i++)
        span_set(o->spans, held, i, newref(o, span_get(o->spans, object_at(o, sequence)->span, i)));
    return held;
}

void
list_assign_slice(struct objects *o, ref l, uint32_t from, uint32_t to, ref with)
{
    uint32_t size = list_size(o, l);
    uint32_t n = with ? object_at(o, with)->size : 0;
    uint32_t gone = to > from ? to - from : 0;
    uint32_t end = from + gone;
    if (size - gone + n == 0) {
        list_clear(o, l);
        return;
    }
    uint32_t held = hold_items(o, with, n);
    struct bin bin = bin_new(o, gone, RECYCLE_ON_STACK);
    for (uint32_t i = 0; i < gone; i++)
        span_set(o->spans, bin.span, i, list_get(o, l, from + i));
    if (n < gone)
        list_shift(o, l, end, from + n, size - end);
    if (n != gone)
        list_resize(o, l, size - gone + n);
    if (n > gone)
        list_shift(o, l, end, from + n, size - end);
    for (uint32_t i = 0; i < n; i++)
        list_init(o, l, from + i, span_get(o->spans, held, i));
    span_free(o->spans, held, n);
    for (uint32_t i = gone; i-- > 0;)
        decref(o, span_swap(o, bin.span, i, 0));
    bin_free(o, bin);
}

/* Closes the gaps that items start, start + step ... (step > 0) leave. */
static void
close_gaps(struct objects *o, ref l, uint32_t start, uint32_t step, uint32_t count)
{
    uint32_t size = list_size(o, l);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t gap = start + i * step;
        uint32_t next = i + 1 < count ? gap + step : size;
        list_shift(o, l, gap + 1, gap - i, next - gap - 1);
    }
}

void
list_assign_steps(struct objects *o, ref l, int64_t start, int64_t step, uint32_t count, ref with)
{
    if (count == 0)
        return;
    if (!with && step < 0) { /* deletion goes upwards */
        start += step * (int64_t)(count - 1);
        step = -step;
    }
    uint32_t held = hold_items(o, with, with ? count : 0);
    struct bin bin = bin_new(o, count, 0);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t place = (uint32_t)(start + step * i);
        span_set(o->spans, bin.span, i, list_get(o, l, place));
        if (with)
            list_init(o, l, place, span_get(o->spans, held, i));
    }
    if (with) {
        span_free(o->spans, held, count);
    } else {
        close_gaps(o, l, (uint32_t)start, (uint32_t)step, count);
        list_resize(o, l, list_size(o, l) - count);
    }
    for (uint32_t i = 0; i < count; i++)
        decref(o, span_swap(o, bin.span, i, 0));
    bin_free(o, bin);
}
