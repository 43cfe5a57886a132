/* What the tap's files share: of CPython's C API the structures that its functions are described by. */
#ifndef TWIN_TAP_H
#define TWIN_TAP_H

#include <stddef.h>

typedef struct object PyObject;
typedef PyObject *(*c_function)(PyObject *self, PyObject *arguments);

/* struct PyMethodDef. */
struct method {
    const char *name;
    c_function function;
    int flags;
    const char *doc;
};

enum { METH_VARARGS = 1, METH_O = 8, METH_FASTCALL = 0x80 };

/* The module arenascope's functions, in C: as in the simulator, calling one makes no frame and no tuple, and the block that it asks for
 * is the calling line's. Ended by a row without a name. */
extern struct method arenascope_methods[];

/* The bytes of a pool, and what sizes are rounded up to. */
void arenascope_geometry(size_t pool_size, size_t alignment);

/* Takes every free block out of the pools that are in use: the next one of each class comes from a pool of its own, as in a heap that starts
 * empty. Does nothing while the bytes of a pool are not known. */
void arenascope_fill_pools(void);

#endif
