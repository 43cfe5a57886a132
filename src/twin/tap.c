/* The tap: a small library that a real interpreter loads (tap.py does it) to write down each request that the lines of one program
 * make of the object allocator. The interpreter is not traced: no line event, no frame object, no instrumented bytecode. Each time the
 * allocator is asked, the running frame is looked up where the interpreter keeps it, and the line that it has come to.
 *
 * One text line a request, to the file that tap.py names:
 *
 *     m LINE SIZE BLOCK          malloc or calloc
 *     r LINE SIZE BLOCK OLD      realloc
 *     f LINE BLOCK               free
 *
 * LINE is the one that the program's own innermost frame is at; 0 when there is none, or when code of another file (a module of the
 * library) runs: what that asks for is its own affair. Sizes are decimal, blocks hexadecimal addresses. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "hook/hook.h"
#include "twin/tap.h"

/* What is needed of CPython's C API; the weak ones are not in every version. */
extern PyObject *PyEval_EvalCode(PyObject *code, PyObject *globals, PyObject *locals);
extern PyObject *PyTuple_New(ptrdiff_t size);
extern PyObject *PyTuple_GetItem(PyObject *tuple, ptrdiff_t i);
extern const char *PyUnicode_AsUTF8AndSize(PyObject *text, ptrdiff_t *size);
extern ptrdiff_t PyGC_Collect(void);
extern int Py_AddPendingCall(int (*call)(void *), void *argument);
extern void *PyThreadState_Get(void);
extern int Py_GetRecursionLimit(void);
extern PyObject *PyEval_GetFrame(void);
extern int PyFrame_GetLineNumber(PyObject *frame);
extern int PyCode_Addr2Line(PyObject *code, int offset);
extern void Py_IncRef(PyObject *object);
extern void Py_DecRef(PyObject *object);
extern PyObject *PyUnstable_InterpreterFrame_GetCode(void *frame) __attribute__((weak));
extern int PyUnstable_InterpreterFrame_GetLine(void *frame) __attribute__((weak));
extern int PyUnstable_InterpreterFrame_GetLasti(void *frame) __attribute__((weak));
extern PyObject _Py_NoneStruct;
extern struct gc_head *_PyGC_generation0 __attribute__((weak));

struct object {
    ptrdiff_t refcnt;
    void *type;
};

extern PyObject *PyCFunction_NewEx(struct method *method, PyObject *self, PyObject *module);

/* For ctypes: prepares for version (100 * major + minor), the log's path, the bytes of a pool and the alignment. Returns 0 if the file
 * cannot be written. */
int arenascope_tap_open(int version, const char *path, size_t pool_size, size_t alignment);

/* For ctypes: the Python function called name: run(), or one of the module arenascope. A new reference; NULL if there is none. */
PyObject *arenascope_tap_function(const char *name);

enum {
    OUTPUT_SIZE = 65536,
    FRAMES_MAX = 10000,
    GENERATIONS = 3,
    FIRST_THRESHOLD = 700,
    LONG_TUPLE = 100, /* items of one that no free list keeps and no pool holds */
    INSTRUCTION = 2   /* bytes */
};

/* Where the interpreter keeps the running frame: offsets in its structures. */
static const struct layout {
    int version;       /* from this one on: 100 * major + minor */
    int frame_objects; /* to 3.10: PyEval_GetFrame() gives it without making it */
    size_t cframe;     /* 3.11, 3.12: in the thread state, the pointer to the C frame; 0 = none */
    size_t current;  /* in the C frame, or in the thread state: the pointer to the running frame */
    size_t code;     /* in the frame: its code, where it is asked for directly */
    size_t previous; /* in the frame: the one below */
    size_t instruction; /* 3.11, in the frame: the instruction it has come to */
    size_t bytecode;    /* 3.11, in the code: the first instruction */
    size_t
        lasti; /* 3.10, in the frame: the number of the instruction, an int; before, each has a line */
    size_t
        recursion; /* in the thread state: an int, how many calls are under way (to 3.10), or how many more may be */
} layouts[] = {
    {306, 1, 0, 0, 32, 24, 0, 0, 0, 32},     {310, 1, 0, 0, 32, 24, 0, 0, 96, 32},
    {311, 0, 56, 8, 32, 48, 56, 184, 0, 32}, {312, 0, 56, 0, 0, 8, 0, 0, 0, 28},
    {313, 0, 0, 72, 0, 8, 0, 0, 0, 44},      {314, 0, 0, 72, 0, 8, 0, 0, 0, 48},
    {315, 0, 0, 72, 0, 8, 0, 0, 0, 52},
};

static const struct layout *layout;
static size_t filename_offset; /* in a code object; found out by looking */
static PyObject *filename;     /* the program's co_filename */
static void *code_type;        /* of its code objects */
static int log_file = -1, heard;
static char output[OUTPUT_SIZE];
static size_t output_length;

static void *
word(const void *base, size_t offset)
{
    void *value;
    memcpy(&value, (const char *)base + offset, sizeof value);
    return value;
}

static int
is_of_the_program(PyObject *code)
{
    return word(code, filename_offset) == filename;
}

/* The code of the frame, borrowed; NULL if it runs none: a frame that stands for C code has None in its place. */
static PyObject *
code_of(void *frame)
{
    if (!PyUnstable_InterpreterFrame_GetCode)
        return word(frame, layout->code);
    PyObject *code = PyUnstable_InterpreterFrame_GetCode(frame);
    if (code)
        Py_DecRef(code); /* the frame holds it */
    return code && code->type == code_type ? code : NULL;
}

/* How far in its bytecode a frame has come, in bytes; 0 where the version does not ask. */
static int
offset_of(void *frame, PyObject *code)
{
    if (PyUnstable_InterpreterFrame_GetLasti)
        return PyUnstable_InterpreterFrame_GetLasti(frame);
    int lasti = 0;
    if (layout->lasti)
        memcpy(&lasti, (const char *)frame + layout->lasti, sizeof lasti);
    if (!layout->instruction)
        return lasti * INSTRUCTION;
    const char *at = word(frame, layout->instruction);
    return (int)(at - ((const char *)code + layout->bytecode));
}

static int
line_of(void *frame, PyObject *code)
{
    if (layout->frame_objects)
        return PyFrame_GetLineNumber(frame);
    if (PyUnstable_InterpreterFrame_GetLine)
        return PyUnstable_InterpreterFrame_GetLine(frame);
    return PyCode_Addr2Line(code, offset_of(frame, code));
}

/* The line of the last instruction before that has one: where jumps meet, the compiler puts some without. 0 = there is none. */
static int
line_before(void *frame, PyObject *code)
{
    int line = 0, at = offset_of(frame, code);
    while (line <= 0 && (at -= INSTRUCTION) >= 0)
        line = PyCode_Addr2Line(code, at);
    return line > 0 ? line : 0;
}

static void *
running_frame(void)
{
    if (layout->frame_objects)
        return PyEval_GetFrame();
    void *state = PyThreadState_Get();
    return word(layout->cframe ? word(state, layout->cframe) : state, layout->current);
}

/* The line of the program that is running; 0 if something else is. The frames below are looked at only where the interpreter keeps one
 * without a line on top, which stands for the C code that entered it, or for a function that has not begun. */
static int
running_line(void)
{
    void *frame = running_frame();
    for (int i = 0; frame && i < FRAMES_MAX; i++, frame = word(frame, layout->previous)) {
        PyObject *code = code_of(frame);
        int line = code ? line_of(frame, code) : 0;
        if (code && line <= 0 && is_of_the_program(code))
            line = line_before(frame, code);
        if (line > 0)
            return is_of_the_program(code) ? line : 0;
    }
    return 0;
}

static void
write_out(int file, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t n = write(file, text, length);
        if (n <= 0)
            return;
        text += n;
        length -= (size_t)n;
    }
}

static void
flush_log(void)
{
    write_out(log_file, output, output_length);
    output_length = 0;
}

void
hook_before(void)
{
}

void
hook_after(enum hook_request request, enum hook_domain domain, size_t size, const void *old,
           const void *block)
{
    (void)domain;
    if (!heard || (request == HOOK_FREE && !old))
        return;
    if (output_length > OUTPUT_SIZE - 128)
        flush_log();
    char *to = output + output_length;
    int line = running_line(), n;
    if (request == HOOK_FREE)
        n = sprintf(to, "f %d %lx\n", line, (unsigned long)(uintptr_t)old);
    else if (request == HOOK_REALLOC && old)
        n = sprintf(to, "r %d %zu %lx %lx\n", line, size, (unsigned long)(uintptr_t)block,
                    (unsigned long)(uintptr_t)old);
    else
        n = sprintf(to, "m %d %zu %lx\n", line, size, (unsigned long)(uintptr_t)block);
    output_length += (size_t)n;
}

/* -- 3.6: freezing, which gc.freeze() does in later versions -- */

/* struct PyGC_Head begins so. */
struct gc_head {
    struct gc_head *next, *prev;
};

/* Appends what is in `from` to `to`. */
static void
merge_lists(struct gc_head *from, struct gc_head *to)
{
    if (from->next == from)
        return;
    to->prev->next = from->next;
    from->next->prev = to->prev;
    to->prev = from->prev;
    from->prev->next = to;
    from->next = from->prev = from;
}

/* The bytes of a PyGC_Head, which depend on the build: behind the first generation's lies its threshold. 0 = they are none of the known. */
static size_t
head_size(const struct gc_head *generation)
{
    for (size_t size = 24; size <= 32; size += 8) {
        int threshold;
        memcpy(&threshold, (const char *)generation + size, sizeof threshold);
        if (threshold == FIRST_THRESHOLD)
            return size;
    }
    return 0;
}

/* freeze(): takes what is there out of the collector's lists for good. */
static PyObject *
tap_freeze(PyObject *self, PyObject *arguments)
{
    static struct gc_head frozen = {&frozen, &frozen};
    size_t head = head_size(_PyGC_generation0), size = head / 16 * 16 + 16;
    (void)self;
    (void)arguments;
    for (int i = 0; head && i < GENERATIONS; i++)
        merge_lists((struct gc_head *)((char *)_PyGC_generation0 + (size_t)i * size), &frozen);
    Py_IncRef(&_Py_NoneStruct);
    return &_Py_NoneStruct;
}

/* Finds out where a code object has its file name: the only word of it that is that object. */
static int
find_filename(PyObject *code)
{
    for (size_t offset = sizeof(PyObject); offset < 256; offset += sizeof(void *))
        if (word(code, offset) == filename) {
            filename_offset = offset;
            return 1;
        }
    return 0;
}

/* Called when the program begins: an old tuple dies, for the collector has counted what runs the module (its frame, to 3.10; a function),
 * and no collection can be asked to do so before the program's first line. */
static int
discount(void *tuple)
{
    heard = 0;
    Py_DecRef(tuple);
    heard = 1;
    return 0;
}

/* Counts the calls under way as if nobody had called the program. */
static void
forget_calls(void)
{
    int *calls = (int *)((char *)PyThreadState_Get() + layout->recursion);
    *calls = layout->frame_objects ? 0 : Py_GetRecursionLimit();
}

/* run(code, globals, filename, log): runs the program with empty free lists and no pool that has room, writing its requests to the file descriptor `log`. */
static PyObject *
tap_run(PyObject *self, PyObject *arguments)
{
    (void)self;
    PyObject *code = PyTuple_GetItem(arguments, 0), *globals = PyTuple_GetItem(arguments, 1);
    filename = PyTuple_GetItem(arguments, 2);
    code_type = code->type;
    if (!find_filename(code) || !hook_install()) {
        Py_IncRef(&_Py_NoneStruct);
        return &_Py_NoneStruct;
    }
    PyObject *spare = PyTuple_New(LONG_TUPLE);
    PyGC_Collect();
    arenascope_fill_pools();
    forget_calls();
    heard = !Py_AddPendingCall(discount, spare);
    PyObject *result = PyEval_EvalCode(code, globals, globals);
    heard = 0;
    hook_remove();
    flush_log();
    return result;
}

static struct method run_methods[] = {
    {"run", tap_run, METH_VARARGS, NULL},
    {"freeze", tap_freeze, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

int
arenascope_tap_open(int version, const char *path, size_t pool_size, size_t alignment)
{
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        if (layouts[i].version <= version)
            layout = &layouts[i];
    arenascope_geometry(pool_size, alignment);
    log_file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    return log_file >= 0;
}

PyObject *
arenascope_tap_function(const char *name)
{
    struct method *const tables[] = {run_methods, arenascope_methods};
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (struct method *method = tables[t]; method->name; method++)
            if (strcmp(method->name, name) == 0)
                return PyCFunction_NewEx(method, NULL, NULL);
    return NULL;
}
