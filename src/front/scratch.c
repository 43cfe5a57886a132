#include "front/scratch.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

enum { CHUNK = 16384, ALIGN = 16 };

struct scratch_chunk {
    struct scratch_chunk *older;
    char pad[ALIGN - sizeof(struct scratch_chunk *)];
    char bytes[];
};

void *
scratch_alloc(struct scratch *s, size_t size)
{
    size = (size + ALIGN - 1) / ALIGN * ALIGN;
    if (size > s->room - s->used) {
        size_t room = size > CHUNK ? size : CHUNK;
        struct scratch_chunk *chunk = store_calloc(1, sizeof *chunk + room);
        chunk->older = s->chunks;
        s->chunks = chunk;
        s->room = room;
        s->used = 0;
    }
    void *piece = s->chunks->bytes + s->used;
    s->used += size;
    return piece;
}

char *
scratch_text(struct scratch *s, const char *bytes, size_t length)
{
    char *copy = scratch_alloc(s, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

void *
scratch_grow(struct scratch *s, void *old, size_t count, size_t size)
{
    if (count & (count - 1))
        return old;
    if (old && count == 0)
        return old;
    void *larger = scratch_alloc(s, (count ? 2 * count : 1) * size);
    if (count)
        memcpy(larger, old, count * size);
    return larger;
}

void
scratch_free(struct scratch *s)
{
    while (s->chunks) {
        struct scratch_chunk *older = s->chunks->older;
        free(s->chunks);
        s->chunks = older;
    }
    s->used = s->room = 0;
}
