#include "base/frozen.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

/* The kept content of a page; shared by all keyframes (and the live array's `saved`) that agree on it. */
struct frozen_page {
    uint32_t holders;
    unsigned char bytes[];
};

/* The kept content of one array. */
struct frozen_image {
    uint32_t length;
    uint32_t pages;
    struct frozen_page **page;
};

struct keyframe {
    uint32_t arrays;
    struct frozen_image *image;
    unsigned char *plain; /* all plain structs, one after the other */
    size_t own;           /* bytes of pages made for this keyframe */
};

static void
give_up(size_t bytes)
{
    (void)bytes;
    abort();
}

void (*store_out_of_memory)(size_t bytes) = give_up;

void *
store_calloc(size_t count, size_t size)
{
    void *p = calloc(count ? count : 1, size ? size : 1);
    if (!p)
        store_out_of_memory(count * size);
    return p;
}

void *
store_realloc(void *old, size_t size)
{
    void *p = realloc(old, size ? size : 1);
    if (!p)
        store_out_of_memory(size);
    return p;
}

static uint32_t
page_elements(const struct frozen *f)
{
    return UINT32_C(1) << f->page_shift;
}

static size_t
page_bytes(const struct frozen *f)
{
    return (size_t)f->size << f->page_shift;
}

static uint32_t
pages_in_use(const struct frozen *f)
{
    return (uint32_t)(((uint64_t)f->length + page_elements(f) - 1) >> f->page_shift);
}

static unsigned char *
page_data(const struct frozen *f, uint32_t page)
{
    return (unsigned char *)f->data + page * page_bytes(f);
}

static void
page_release(struct frozen_page *page)
{
    if (page && --page->holders == 0)
        free(page);
}

static struct frozen_page *
page_hold(struct frozen_page *page)
{
    if (page)
        page->holders++;
    return page;
}

/* Makes room for at least `length` elements; the new ones are zero. */
static void
reserve(struct frozen *f, uint32_t length)
{
    uint64_t wanted = f->capacity ? f->capacity : page_elements(f);
    while (wanted < length)
        wanted *= 2;
    if (wanted > UINT32_MAX)
        store_out_of_memory((size_t)wanted * f->size);
    if (wanted == f->capacity)
        return;
    size_t old_pages = f->capacity >> f->page_shift;
    size_t new_pages = wanted >> f->page_shift;
    f->data = store_realloc(f->data, new_pages * page_bytes(f));
    memset(page_data(f, (uint32_t)old_pages), 0, (new_pages - old_pages) * page_bytes(f));
    f->dirty = store_realloc(f->dirty, new_pages);
    memset(f->dirty + old_pages, 0, new_pages - old_pages);
    f->saved = store_realloc(f->saved, new_pages * sizeof *f->saved);
    memset(f->saved + old_pages, 0, (new_pages - old_pages) * sizeof *f->saved);
    f->capacity = (uint32_t)wanted;
}

void
frozen_grow(struct frozen *f, uint32_t length)
{
    if (length <= f->length)
        return;
    if (length > f->capacity)
        reserve(f, length);
    f->length = length;
}

void
frozen_cut(struct frozen *f, uint32_t length)
{
    if (length >= f->length)
        return;
    memset((unsigned char *)f->data + (size_t)length * f->size, 0,
           (size_t)(f->length - length) * f->size);
    for (uint32_t page = length >> f->page_shift; page < pages_in_use(f); page++)
        f->dirty[page] = 1;
    f->length = length;
}

void
store_init(struct store *store)
{
    memset(store, 0, sizeof *store);
}

void
store_add(struct store *store, struct frozen *array, uint32_t size, const char *name)
{
    if (store->arrays == STORE_ARRAYS)
        abort();
    memset(array, 0, sizeof *array);
    array->size = size;
    array->name = name;
    array->page_shift = frozen_page_shift(size);
    reserve(array, 1);
    store->array[store->arrays++] = array;
}

void
store_add_plain(struct store *store, void *data, uint32_t size)
{
    if (store->plains == STORE_PLAINS)
        abort();
    store->plain[store->plains].data = data;
    store->plain[store->plains++].size = size;
}

void
store_done(struct store *store)
{
    for (uint32_t i = 0; i < store->arrays; i++) {
        struct frozen *f = store->array[i];
        for (uint32_t page = 0; page < f->capacity >> f->page_shift; page++)
            page_release(f->saved[page]);
        free(f->data);
        free(f->dirty);
        free(f->saved);
        memset(f, 0, sizeof *f);
    }
    store_init(store);
}

/* Brings saved[] up to date with the live pages; returns the bytes that took. */
static size_t
save_dirty_pages(struct frozen *f)
{
    size_t bytes = 0;
    uint32_t pages = f->capacity >> f->page_shift;
    for (uint32_t i = 0; i < pages; i++) {
        if (!f->dirty[i])
            continue;
        struct frozen_page *page = store_realloc(NULL, sizeof *page + page_bytes(f));
        page->holders = 1;
        memcpy(page->bytes, page_data(f, i), page_bytes(f));
        page_release(f->saved[i]);
        f->saved[i] = page;
        f->dirty[i] = 0;
        bytes += sizeof *page + page_bytes(f);
    }
    return bytes;
}

static size_t
freeze_array(struct frozen *f, struct frozen_image *image)
{
    size_t bytes = save_dirty_pages(f);
    image->length = f->length;
    image->pages = pages_in_use(f);
    image->page = store_calloc(image->pages, sizeof(struct frozen_page *));
    for (uint32_t i = 0; i < image->pages; i++)
        image->page[i] = page_hold(f->saved[i]);
    return bytes + image->pages * sizeof *image->page;
}

static size_t
plain_bytes(const struct store *store)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < store->plains; i++)
        bytes += store->plain[i].size;
    return bytes;
}

struct keyframe *
store_freeze(struct store *store)
{
    struct keyframe *keyframe = store_calloc(1, sizeof *keyframe);
    keyframe->arrays = store->arrays;
    keyframe->image = store_calloc(store->arrays, sizeof *keyframe->image);
    for (uint32_t i = 0; i < store->arrays; i++)
        keyframe->own += freeze_array(store->array[i], &keyframe->image[i]);
    keyframe->plain = store_calloc(1, plain_bytes(store));
    unsigned char *p = keyframe->plain;
    for (uint32_t i = 0; i < store->plains; p += store->plain[i++].size)
        memcpy(p, store->plain[i].data, store->plain[i].size);
    keyframe->own += sizeof *keyframe + plain_bytes(store);
    return keyframe;
}

/* Makes live page i equal `page` (NULL = zero) if it is not known to be. */
static void
restore_page(struct frozen *f, uint32_t i, struct frozen_page *page)
{
    if (!f->dirty[i] && f->saved[i] == page)
        return;
    if (page)
        memcpy(page_data(f, i), page->bytes, page_bytes(f));
    else
        memset(page_data(f, i), 0, page_bytes(f));
    page_hold(page);
    page_release(f->saved[i]);
    f->saved[i] = page;
    f->dirty[i] = 0;
}

void
store_restore(struct store *store, const struct keyframe *keyframe)
{
    for (uint32_t i = 0; i < store->arrays; i++) {
        struct frozen *f = store->array[i];
        const struct frozen_image *image = &keyframe->image[i];
        uint32_t pages = f->capacity >> f->page_shift;
        for (uint32_t page = 0; page < pages; page++)
            restore_page(f, page, page < image->pages ? image->page[page] : NULL);
        f->length = image->length;
    }
    const unsigned char *p = keyframe->plain;
    for (uint32_t i = 0; i < store->plains; p += store->plain[i++].size)
        memcpy(store->plain[i].data, p, store->plain[i].size);
}

void
keyframe_release(struct keyframe *keyframe)
{
    if (!keyframe)
        return;
    for (uint32_t i = 0; i < keyframe->arrays; i++) {
        for (uint32_t page = 0; page < keyframe->image[i].pages; page++)
            page_release(keyframe->image[i].page[page]);
        free(keyframe->image[i].page);
    }
    free(keyframe->image);
    free(keyframe->plain);
    free(keyframe);
}

size_t
keyframe_cost(const struct keyframe *keyframe)
{
    return keyframe->own;
}

uint64_t
store_hash(const struct store *store)
{
    uint64_t h = 0;
    for (uint32_t i = 0; i < store->arrays; i++) {
        const struct frozen *f = store->array[i];
        h = hash_bytes(h + i, f->data, (size_t)f->length * f->size);
    }
    for (uint32_t i = 0; i < store->plains; i++)
        h = hash_bytes(h, store->plain[i].data, store->plain[i].size);
    return h;
}

static int
page_is_zero(const unsigned char *bytes, size_t length)
{
    return length == 0 || (bytes[0] == 0 && memcmp(bytes, bytes + 1, length - 1) == 0);
}

const char *
store_verify(const struct store *store)
{
    for (uint32_t i = 0; i < store->arrays; i++) {
        const struct frozen *f = store->array[i];
        for (uint32_t page = 0; page < f->capacity >> f->page_shift; page++) {
            const struct frozen_page *saved = f->saved[page];
            const unsigned char *live = page_data(f, page);
            if (f->dirty[page])
                continue;
            if (saved ? memcmp(live, saved->bytes, page_bytes(f)) != 0
                      : !page_is_zero(live, page_bytes(f)))
                return f->name;
        }
    }
    return NULL;
}
