/* The module arenascope for a program that is listened to. */
#include <search.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "twin/tap.h"

extern void *PyObject_Malloc(size_t n);
extern void *PyObject_Calloc(size_t n, size_t size);
extern void *PyObject_Realloc(void *block, size_t n);
extern void PyObject_Free(void *block);
extern long long PyLong_AsLongLong(PyObject *number);
extern PyObject *PyLong_FromLongLong(long long value);
extern PyObject *PyErr_Occurred(void);
extern void Py_IncRef(PyObject *object);
extern PyObject _Py_NoneStruct;

struct object {
    ptrdiff_t refcnt;
    void *type;
};

/* As in pymalloc's pools: bytes of the header, where it has two of its words, and the largest request that it serves. */
enum { POOL_OVERHEAD = 48, ARENAINDEX = 32, SZIDX = 36, SMALL_REQUEST_THRESHOLD = 512 };

static size_t pool_bytes, alignment_bytes;

/* What was asked for at an address; of freed blocks too: a program may ask where one was. */
struct requested {
    uintptr_t address;
    size_t bytes;
};
static void *all_requested; /* tsearch()'s tree of struct requested */

static int
by_address(const void *a, const void *b)
{
    uintptr_t x = ((const struct requested *)a)->address,
              y = ((const struct requested *)b)->address;
    return (x > y) - (x < y);
}

static void
note(void *block, size_t bytes)
{
    struct requested *new = malloc(sizeof *new);
    if (!new)
        return;
    *new = (struct requested){(uintptr_t)block, bytes};
    struct requested **found = tsearch(new, &all_requested, by_address);
    if (found && *found != new) {
        (*found)->bytes = bytes;
        free(new);
    }
}

void
arenascope_geometry(size_t pool_size, size_t alignment)
{
    pool_bytes = pool_size;
    alignment_bytes = alignment;
}

void
arenascope_fill_pools(void)
{
    for (size_t size = alignment_bytes; pool_bytes && size <= SMALL_REQUEST_THRESHOLD;
         size += alignment_bytes) {
        uint32_t *pool;
        void *block;
        do {
            block = PyObject_Malloc(size);
            pool = (uint32_t *)((uintptr_t)block & ~(uintptr_t)(pool_bytes - 1));
        } while (block && *pool > 1); /* the header begins with the number of used blocks */
        PyObject_Free(block);
    }
}

static PyObject *
none(void)
{
    Py_IncRef(&_Py_NoneStruct);
    return &_Py_NoneStruct;
}

/* Reads n numbers; 0 after an error. */
static int
numbers(PyObject *const *arguments, int n, size_t *values)
{
    for (int i = 0; i < n; i++) {
        values[i] = (size_t)PyLong_AsLongLong(arguments[i]);
        if (PyErr_Occurred())
            return 0;
    }
    return 1;
}

static PyObject *
made(void *block, size_t bytes)
{
    note(block, bytes);
    return PyLong_FromLongLong((long long)(uintptr_t)block);
}

static PyObject *
blocks_malloc(PyObject *self, PyObject *argument)
{
    size_t n;
    (void)self;
    return numbers(&argument, 1, &n) ? made(PyObject_Malloc(n), n) : NULL;
}

static PyObject *
blocks_calloc(PyObject *self, PyObject *const *arguments, ptrdiff_t count)
{
    size_t n[2];
    (void)self;
    if (count != 2 || !numbers(arguments, 2, n))
        return NULL;
    return made(PyObject_Calloc(n[0], n[1]), n[0] * n[1]);
}

static PyObject *
blocks_realloc(PyObject *self, PyObject *const *arguments, ptrdiff_t count)
{
    size_t n[2];
    (void)self;
    if (count != 2 || !numbers(arguments, 2, n))
        return NULL;
    void *block = PyObject_Realloc((void *)n[0], n[1]);
    return made(block, n[1]);
}

static PyObject *
blocks_free(PyObject *self, PyObject *argument)
{
    size_t block;
    (void)self;
    if (!numbers(&argument, 1, &block))
        return NULL;
    PyObject_Free((void *)block);
    return none();
}

/* The pool of a block; 0 if it is not pymalloc's. */
static size_t
pool_at(size_t address)
{
    struct requested key = {address, 0}, **found = tfind(&key, &all_requested, by_address);
    if (!found || !(*found)->bytes || (*found)->bytes > SMALL_REQUEST_THRESHOLD)
        return 0;
    return address / pool_bytes;
}

static uint32_t
header_word(size_t pool, size_t offset)
{
    uint32_t value;
    memcpy(&value, (const char *)(pool * pool_bytes) + offset, sizeof value);
    return value;
}

static PyObject *
blocks_pool_of(PyObject *self, PyObject *argument)
{
    size_t address, pool;
    (void)self;
    if (!numbers(&argument, 1, &address))
        return NULL;
    pool = pool_at(address);
    return pool ? PyLong_FromLongLong((long long)pool) : none();
}

static PyObject *
blocks_arena_of(PyObject *self, PyObject *argument)
{
    size_t address, pool;
    (void)self;
    if (!numbers(&argument, 1, &address))
        return NULL;
    pool = pool_at(address);
    return pool ? PyLong_FromLongLong(header_word(pool, ARENAINDEX)) : none();
}

static PyObject *
blocks_block_of(PyObject *self, PyObject *argument)
{
    size_t address, pool;
    (void)self;
    if (!numbers(&argument, 1, &address))
        return NULL;
    pool = pool_at(address);
    if (!pool)
        return none();
    size_t size = (header_word(pool, SZIDX) + 1) * alignment_bytes;
    return PyLong_FromLongLong((long long)((address % pool_bytes - POOL_OVERHEAD) / size));
}

struct method arenascope_methods[] = {
    {"malloc", blocks_malloc, METH_O, NULL},
    {"calloc", (c_function)(void (*)(void))blocks_calloc, METH_FASTCALL, NULL},
    {"realloc", (c_function)(void (*)(void))blocks_realloc, METH_FASTCALL, NULL},
    {"free", blocks_free, METH_O, NULL},
    {"arena_of", blocks_arena_of, METH_O, NULL},
    {"pool_of", blocks_pool_of, METH_O, NULL},
    {"block_of", blocks_block_of, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
