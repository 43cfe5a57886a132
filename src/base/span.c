#include "base/span.h"

#include <string.h>

void
spans_init(struct spans *spans, struct store *store)
{
    STORE_ADD(store, spans->words);
    STORE_ADD(store, spans->free_list);
    frozen_grow(&spans->words.array, 4); /* word 0 is "no span" */
    frozen_grow(&spans->free_list.array, SPAN_SIZES);
}

static uint32_t
size_index(uint32_t count)
{
    uint32_t index = 2;
    while (UINT32_C(1) << index < count)
        index++;
    return index;
}

uint32_t
span_room(uint32_t count)
{
    return count ? UINT32_C(1) << size_index(count) : 0;
}

/* Zeroes words [from, to) of a span. */
static void
clear_words(struct spans *spans, uint32_t span, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (spans->words.at[span + i])
            *edit(spans->words, span + i) = 0;
}

uint32_t
span_new(struct spans *spans, uint32_t count)
{
    if (!count)
        return 0;
    uint32_t index = size_index(count);
    uint32_t span = spans->free_list.at[index];
    if (span) {
        *edit(spans->free_list, index) = spans->words.at[span];
        clear_words(spans, span, 0, UINT32_C(1) << index);
        return span;
    }
    span = frozen_length(spans->words);
    frozen_grow(&spans->words.array, span + (UINT32_C(1) << index));
    return span;
}

void
span_free(struct spans *spans, uint32_t span, uint32_t count)
{
    if (!span)
        return;
    uint32_t index = size_index(count);
    *edit(spans->words, span) = spans->free_list.at[index];
    *edit(spans->free_list, index) = span;
}

uint32_t
span_resize(struct spans *spans, uint32_t span, uint32_t old_count, uint32_t count)
{
    if (!span || !count) {
        span_free(spans, span, old_count);
        return span_new(spans, count);
    }
    if (span_room(old_count) == span_room(count)) {
        if (count < old_count)
            clear_words(spans, span, count, old_count);
        return span;
    }
    uint32_t moved = span_new(spans, count);
    uint32_t keep = old_count < count ? old_count : count;
    span_write(spans, moved, span_bytes(spans, span), keep * 4);
    span_free(spans, span, old_count);
    return moved;
}

void
span_write(struct spans *spans, uint32_t span, const void *bytes, uint32_t count)
{
    if (!count)
        return;
    uint32_t last = span + (count - 1) / 4;
    for (uint32_t i = span; i <= last; i++)
        frozen_touch(&spans->words.array, i);
    memcpy(&spans->words.element[span], bytes, count);
}
