#include "base/frozen.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum {
    GROUP = 64, /* pages */
    /* Bytes. An array that has grown to LARGE gets room to grow more without being copied: memory that is not touched costs nothing. */
    LARGE = 256 * 1024,
    SPACIOUS = 16 * 1024 * 1024
};

/* The kept content of a page; shared by all groups that agree on it. */
struct frozen_page {
    uint32_t holders;
    unsigned char bytes[];
};

/* The kept pages of a group (NULL = all zero); shared by all keyframes (and the live array's `saved`) that agree on them. */
struct frozen_group {
    uint32_t holders;
    struct frozen_page *page[GROUP];
};

/* The kept content of one array. */
struct frozen_image {
    uint32_t length;
    uint32_t groups;
    struct frozen_group **group;
};

struct keyframe {
    struct store *store;
    struct frozen_image *image; /* one an array */
    unsigned char *plain;       /* all plain structs, one after the other */
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

static uint32_t
page_count(const struct frozen *f)
{
    return f->capacity >> f->page_shift;
}

static uint32_t
groups_of(uint32_t pages)
{
    return (pages + GROUP - 1) / GROUP;
}

static unsigned char *
page_data(const struct frozen *f, uint32_t page)
{
    return (unsigned char *)f->data + page * page_bytes(f);
}

/* ---- what is kept ---- */

static struct frozen_page *
page_hold(struct frozen_page *page)
{
    if (page)
        page->holders++;
    return page;
}

static void
page_release(struct store *store, const struct frozen *f, struct frozen_page *page)
{
    if (!page || --page->holders)
        return;
    free(page);
    store->kept -= page_bytes(f);
}

/* Keeps what live page i is now. */
static struct frozen_page *
page_keep(struct store *store, const struct frozen *f, uint32_t i)
{
    struct frozen_page *page = store_realloc(NULL, sizeof *page + page_bytes(f));
    page->holders = 1;
    memcpy(page->bytes, page_data(f, i), page_bytes(f));
    store->kept += page_bytes(f);
    return page;
}

static struct frozen_group *
group_hold(struct frozen_group *group)
{
    if (group)
        group->holders++;
    return group;
}

static void
group_release(struct store *store, const struct frozen *f, struct frozen_group *group)
{
    if (!group || --group->holders)
        return;
    for (uint32_t i = 0; i < GROUP; i++)
        page_release(store, f, group->page[i]);
    free(group);
}

/* A group of the same pages that nobody else holds, in place of `group` (NULL = of zero pages). */
static struct frozen_group *
group_own(struct store *store, const struct frozen *f, struct frozen_group *group)
{
    if (group && group->holders == 1)
        return group;
    struct frozen_group *own = store_calloc(1, sizeof *own);
    own->holders = 1;
    for (uint32_t i = 0; group && i < GROUP; i++)
        own->page[i] = page_hold(group->page[i]);
    group_release(store, f, group);
    return own;
}

/* Has a page of the group changed? There are marks for whole groups. */
static int
group_is_dirty(const struct frozen *f, uint32_t group)
{
    static const bool clean[GROUP];
    return memcmp(&f->dirty[group * GROUP], clean, sizeof clean) != 0;
}

/* ---- arrays ---- */

/* A zeroed array of `count` elements of `size` bytes that begins like *old, which has old_count of them and is freed. Memory that nobody
 * has touched yet costs nothing. */
static void *
enlarge(void *old, size_t old_count, size_t count, size_t size)
{
    void *larger = store_calloc(count, size);
    if (old_count)
        memcpy(larger, old, old_count * size);
    free(old);
    return larger;
}

/* Makes room for at least `length` elements; the new ones are zero. */
static void
reserve(struct frozen *f, uint32_t length)
{
    uint64_t wanted = f->capacity ? f->capacity : page_elements(f);
    while (wanted < length)
        wanted *= 2;
    if (f->capacity && wanted * f->size >= LARGE)
        wanted *= wanted * f->size < SPACIOUS ? 4 : 1;
    if (wanted > UINT32_MAX)
        store_out_of_memory((size_t)wanted * f->size);
    if (wanted == f->capacity)
        return;
    uint32_t old_groups = groups_of(page_count(f));
    uint32_t groups = groups_of((uint32_t)(wanted >> f->page_shift));
    f->data = enlarge(f->data, f->capacity, (size_t)wanted, f->size);
    f->dirty = enlarge(f->dirty, old_groups * GROUP, groups * GROUP, sizeof *f->dirty);
    f->saved = enlarge(f->saved, old_groups, groups, sizeof *f->saved);
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
        for (uint32_t group = 0; group < groups_of(page_count(f)); group++)
            group_release(store, f, f->saved[group]);
        free(f->data);
        free(f->dirty);
        free(f->saved);
        memset(f, 0, sizeof *f);
    }
    store_init(store);
}

/* ---- freezing and restoring ---- */

/* Brings a group of saved[] up to date with the live pages. */
static void
save_group(struct store *store, struct frozen *f, uint32_t group)
{
    struct frozen_group *own = group_own(store, f, f->saved[group]);
    f->saved[group] = own;
    for (uint32_t i = 0; i < GROUP; i++) {
        uint32_t page = group * GROUP + i;
        if (!f->dirty[page])
            continue;
        page_release(store, f, own->page[i]);
        own->page[i] = page_keep(store, f, page);
        f->dirty[page] = 0;
    }
}

static void
freeze_array(struct store *store, struct frozen *f, struct frozen_image *image)
{
    image->length = f->length;
    image->groups = groups_of(pages_in_use(f));
    image->group = store_calloc(image->groups, sizeof *image->group);
    for (uint32_t i = 0; i < groups_of(page_count(f)); i++) {
        if (group_is_dirty(f, i))
            save_group(store, f, i);
        if (i < image->groups)
            image->group[i] = group_hold(f->saved[i]);
    }
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
    keyframe->store = store;
    keyframe->image = store_calloc(store->arrays, sizeof *keyframe->image);
    for (uint32_t i = 0; i < store->arrays; i++)
        freeze_array(store, store->array[i], &keyframe->image[i]);
    keyframe->plain = store_calloc(1, plain_bytes(store));
    unsigned char *p = keyframe->plain;
    for (uint32_t i = 0; i < store->plains; p += store->plain[i++].size)
        memcpy(p, store->plain[i].data, store->plain[i].size);
    return keyframe;
}

/* Makes the live pages of a group equal those kept in `kept` (NULL = zero). */
static void
restore_group(struct store *store, struct frozen *f, uint32_t group, struct frozen_group *kept)
{
    struct frozen_group *saved = f->saved[group];
    uint32_t first = group * GROUP, pages = page_count(f);
    for (uint32_t i = 0; i < GROUP && first + i < pages; i++) {
        const struct frozen_page *page = kept ? kept->page[i] : NULL;
        if (!f->dirty[first + i] && page == (saved ? saved->page[i] : NULL))
            continue;
        if (page)
            memcpy(page_data(f, first + i), page->bytes, page_bytes(f));
        else
            memset(page_data(f, first + i), 0, page_bytes(f));
        f->dirty[first + i] = 0;
    }
    f->saved[group] = group_hold(kept);
    group_release(store, f, saved);
}

void
store_restore(struct store *store, const struct keyframe *keyframe)
{
    for (uint32_t i = 0; i < store->arrays; i++) {
        struct frozen *f = store->array[i];
        const struct frozen_image *image = &keyframe->image[i];
        for (uint32_t group = 0; group < groups_of(page_count(f)); group++) {
            struct frozen_group *kept = group < image->groups ? image->group[group] : NULL;
            if (kept != f->saved[group] || group_is_dirty(f, group))
                restore_group(store, f, group, kept);
        }
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
    struct store *store = keyframe->store;
    for (uint32_t i = 0; i < store->arrays; i++) {
        struct frozen_image *image = &keyframe->image[i];
        for (uint32_t group = 0; group < image->groups; group++)
            group_release(store, store->array[i], image->group[group]);
        free(image->group);
    }
    free(keyframe->image);
    free(keyframe->plain);
    free(keyframe);
}

size_t
store_kept(const struct store *store)
{
    return store->kept;
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
        for (uint32_t page = 0; page < page_count(f); page++) {
            const struct frozen_group *group = f->saved[page / GROUP];
            const struct frozen_page *saved = group ? group->page[page % GROUP] : NULL;
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
