/* Freezable arrays: all state of a run lives in them, so that a moment can be kept and come back to.
 *
 * Invariants
 *  - An element holds no pointer: only numbers, indices and simulated addresses. Structs stored here have no padding.
 *  - Reading is plain indexing through `at` (const). Writing goes through edit(), which marks the element's page as changed.
 *    An element written without edit() is lost on the way back; store_verify() finds such writes.
 *  - A store is the set of arrays of one machine. store_freeze() makes a keyframe: pages that did not change since the last
 *    freeze or restore are shared with it, and whole groups of pages where none did, so a keyframe costs what changed.
 *    store_restore() puts everything back, copying only pages that differ.
 *  - Elements beyond `length` are zero when they come into use. Two stores that went through the same run are equal byte by byte.
 *  - Memory that cannot be had ends in store_out_of_memory (never returns); the core has no other way to fail for lack of memory. */
#ifndef BASE_FROZEN_H
#define BASE_FROZEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct frozen_group;
struct keyframe;

struct frozen {
    void *data;                  /* the live elements; moves when the array grows */
    bool *dirty;                 /* one a page: changed since the last freeze or restore */
    struct frozen_group **saved; /* one a group: what its clean pages equal; NULL = all zero */
    uint32_t length;             /* elements in use */
    uint32_t capacity;           /* elements there is room for, whole pages */
    uint32_t size;               /* bytes of an element */
    uint32_t page_shift;         /* log2 of the elements of a page */
    const char *name;            /* for messages and statistics */
};

/* A typed freezable array: FROZEN(struct pool) pools; reads pools.at[i], writes edit(pools, i)->field = x.
 * `element` is never used through the pointer directly: it carries the type for edit(). */
#define FROZEN(type)         \
    union {                  \
        struct frozen array; \
        const type *at;      \
        type *element;       \
    }

/* The number of elements of a FROZEN. */
#define frozen_length(f) ((f).array.length)

enum { FROZEN_PAGE = 4096 };

/* log2 of the elements of a page, by their size in bytes. Folds away where that is a constant. */
static inline uint32_t
frozen_page_shift(size_t size)
{
    return 31 - (uint32_t)__builtin_clz((unsigned)(FROZEN_PAGE / size) | 1);
}

/* Marks the page of element i as changed. i < length. */
static inline void
frozen_touch(struct frozen *f, uint32_t i)
{
    f->dirty[i >> f->page_shift] = 1;
}

/* A pointer to write element i of the FROZEN f through; valid until the array grows. i is evaluated twice. */
#define edit(f, i) \
    ((f).array.dirty[(i) >> frozen_page_shift(sizeof *(f).element)] = 1, &(f).element[i])

/* Grows the array to `length` elements (zero-filled) if it is shorter. */
void frozen_grow(struct frozen *f, uint32_t length);

/* Appends a zero element and returns its index. */
static inline uint32_t
frozen_push(struct frozen *f)
{
    uint32_t i = f->length;
    if (i == f->capacity)
        frozen_grow(f, i + 1);
    else
        f->length = i + 1;
    frozen_touch(f, i);
    return i;
}

/* Drops the elements from `length` on (zeroing them). */
void frozen_cut(struct frozen *f, uint32_t length);

enum { STORE_ARRAYS = 96, STORE_PLAINS = 16 };

/* The arrays and the plain structs that make up one machine's state. */
struct store {
    struct frozen *array[STORE_ARRAYS];
    uint32_t arrays;
    struct {
        void *data;
        uint32_t size;
    } plain[STORE_PLAINS];
    uint32_t plains;
    size_t kept; /* bytes that pages take in keyframes */
};

/* Called when memory cannot be had; must not return. The program sets it to say so and leave; the default aborts. */
extern void (*store_out_of_memory)(size_t bytes);

/* Like calloc and realloc, but never fail: they end in store_out_of_memory. */
void *store_calloc(size_t count, size_t size);
void *store_realloc(void *old, size_t size);

/* Starts an empty store. */
void store_init(struct store *store);

/* Initialises *array (elements of `size` bytes) and adds it to the store, which then owns its memory. name: static storage.
 * *array itself stays the caller's and must outlive the store. */
void store_add(struct store *store, struct frozen *array, uint32_t size, const char *name);

/* Registers FROZEN f with its element's size: STORE_ADD(store, pymalloc->pools). */
#define STORE_ADD(store, f) store_add((store), &(f).array, sizeof *(f).at, #f)

/* Registers `size` bytes at data (a struct of numbers, no pointers, no padding) to be kept whole in every keyframe. */
void store_add_plain(struct store *store, void *data, uint32_t size);

/* Frees all arrays. Keyframes must be released first. */
void store_done(struct store *store);

/* Keeps the present state. The caller releases the keyframe. */
struct keyframe *store_freeze(struct store *store);

/* Goes back (or forward) to the state of the keyframe, which stays valid. */
void store_restore(struct store *store, const struct keyframe *keyframe);

/* Gives a keyframe back; NULL is allowed. */
void keyframe_release(struct keyframe *keyframe);

/* Bytes that the content of pages takes in all keyframes of the store together. */
size_t store_kept(const struct store *store);

/* A fingerprint of the whole state: equal states have equal fingerprints. */
uint64_t store_hash(const struct store *store);

/* The name of an array with a page that was written without edit() since the last freeze or restore; NULL if there is none. */
const char *store_verify(const struct store *store);

#endif
