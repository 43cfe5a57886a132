/* The virtual machine: runs a program's bytecode on the simulated heap, one instruction after another.
 *
 * Invariants
 *  - All state is in the frozen arrays and in `vars`; between two vm_step() it is complete, so a keyframe can be taken there. A native
 *    function that calls back into Python runs a loop of its own inside one vm_step().
 *  - Calls from Python code to Python code do not recurse on the C stack: they push a frame.
 *  - values[] is the stack of all running frames: a frame's slots, then its value stack, then the next frame's slots. Each entry is a
 *    reference that counts, or one with ENTRY_BORROWED set, which does not (3.14's LOAD_FAST_BORROW; arguments of native callers); 0
 *    is NULL. The entries of a suspended generator, and the slots of a frame that only its frame object keeps, are in a span.
 *  - A function that fails returns 0 (a ref) or -1 with vars.raised set; nothing calls into Python while it is set without having
 *    put it aside (vm_error_fetch).
 *  - emit() may leave at any time: nothing is held outside the arrays across a call that can allocate, free or run Python code. */
#ifndef PYTHON_VM_H
#define PYTHON_VM_H

#include <stddef.h>
#include <stdint.h>

#include "base/addrmap.h"
#include "base/clock.h"
#include "base/frozen.h"
#include "base/span.h"
#include "objects/object.h"
#include "front/code.h"
#include "python/rules.h"

struct collector;

/* The index of an iteration in place (3.15) is an entry of its own: with it goes ENTRY_BORROWED, as there is nothing to release. Without that
 * it is the number of an array of C code (array_new). */
#define ENTRY_INDEX UINT32_C(0x80000000)

enum { LATE_TYPES = 9 };
enum { ENTRY_BORROWED = 0x40000000, ENTRY_POSITION = 0x3fffffff, RECURSION_LIMIT = 1000 };

enum {                       /* struct frame.flags */
       FRAME_ENTRY = 1,      /* leaving it ends a loop that a native function runs */
       FRAME_INIT = 2,       /* __init__: its None is dropped, `result` is what the call gives */
       FRAME_CLASS = 4,      /* a class body: leaving it makes the class */
       FRAME_GENERATOR = 8,  /* belongs to `generator` */
       FRAME_FOR = 16,       /* a generator resumed by FOR_ITER: its end is not an error */
       FRAME_STARTED = 32,   /* a generator that has run */
       FRAME_LEAVING = 1024, /* is not there any more for what dies with it */
       FRAME_KEPT = 64,      /* has been left; its frame object keeps the slots */
       FRAME_CHECKED = 128,  /* C code runs it for an instruction that looks at the eval breaker */
       FRAME_VISITED = 256,  /* mark_stacks (3.14.0) has seen it */
       FRAME_CAUGHT = 512,   /* 2.7: has caught an exception, see exc_info.h */
       FRAME_SHIM = 2048     /* under it lies a frame that only waits for __init__ (3.13+) */
};

/* An exception that is handled (sys.exc_info): _PyErr_StackItem. All owned; 0 = none. Since 3.11 there is only the value. */
struct exc_info {
    ref type, value, traceback;
};

/* One activation. frames[0] is unused; free ones are linked through `back`. */
struct frame {
    uint32_t code;       /* index in program->codes */
    uint32_t next;       /* instruction to run next; the one under way is next - 1 */
    uint32_t back;       /* the caller's frame, 0 = none */
    uint32_t base;       /* values[] index of slot 0, when running */
    uint32_t top;        /* values[] index behind the topmost entry, when it has called another */
    uint32_t saved;      /* span of the entries when they are not on values[]; 0 = they are */
    uint32_t saved_size; /* entries in it */
    uint32_t flags;      /* FRAME_* */
    uint32_t
        call_at; /* entry of the callable on the caller's stack, to release on return; 0 = none */
    uint32_t call_count;     /* its arguments there; what lies above them is released first */
    ref function;            /* owned; to 3.10 and for the module 0 */
    ref locals;              /* class body: its namespace, owned */
    ref generator;           /* not owned */
    ref object;              /* frame object: owned while running; from 3.11 0 until asked for */
    ref result;              /* owned: see FRAME_INIT */
    struct exc_info handled; /* suspended generator: the exception it is handling */
    ref before;              /* 2.7: what was handled before it caught something, owned */
    struct exc_info outer;   /* running generator: what its caller is handling */
    uint32_t handlers;       /* to 3.10: exceptions that it is handling */
    uint32_t native;         /* levels of native_depth that it gives back when it is left */
    uint32_t line;           /* source line announced last */
    uint32_t raised_at;      /* instruction: see HANDLER_PLACE */
};

/* What an instruction that calls has adapted itself to (specialize.h). */
struct call_site {
    uint64_t callable; /* serial number of what it is specialized for */
    uint16_t counter;  /* generic executions until it is specialized */
    uint16_t count;    /* arguments it is specialized for */
    uint8_t form;      /* enum call_form */
    uint8_t started;   /* 1: it has been executed */
    uint16_t pad;
};

/* An entry of the method cache (method_cache.h). */
struct cached_name {
    uint32_t version; /* of a type; 0 = it had none */
    ref name;         /* str, owned */
};

/* A name of the module, in order of definition. value 0: deleted. */
struct binding {
    uint32_t name; /* index in program->names */
    ref value;     /* owned */
};

/* No padding. */
struct vm_vars {
    uint32_t frame;        /* running; 0 = the program has ended */
    uint32_t top;          /* values[] index behind the running frame's topmost entry */
    uint32_t free_frame;   /* first free frame */
    uint32_t depth;        /* frames running */
    uint32_t nested;       /* loops that native functions run */
    uint32_t native_depth; /* native functions that may call themselves, see recursion.h */
    uint32_t tracing; /* 1: a frame joins a traceback, and the exception is put aside for that */
    uint32_t
        overflowed; /* 3.6 to 3.8: 1: RecursionError was raised, and the depth has not sunk since */
    ref raised;     /* exception on its way, owned; 0 = none. See struct raised */
    ref raised_value, raised_traceback; /* owned */
    struct exc_info handled;
    ref returned;  /* result of a FRAME_ENTRY frame, owned, until the native function takes it */
    uint32_t left; /* 1: a FRAME_ENTRY frame has just been left */
    uint32_t finished; /* 1: the program has ended and its module is torn down */
    uint32_t exit_status;
    uint32_t refused;    /* enum refusal */
    uint32_t breakpoint; /* 1: breakpoint() was called since the last look */
    uint32_t bindings;   /* names bound in the module */
    uint32_t past_told;  /* answers so far that depend on what the interpreter did before */
    ref last_exception; /* what nobody caught, owned: sys keeps it (last_traceback) until modules go; 0 = none */
    uint32_t teardown; /* how far the teardown is; 0 = the program runs */
    uint32_t unwound;  /* 1: an exception has left the module, which is told now, or was */
    ref module;        /* the module: its hold on objects->vars.namespace; 0 = torn down */
    ref thread_dict;   /* PyThreadState_GetDict(); 0 = not made yet */
    ref reprs;         /* in it: the list of containers whose repr() is under way, borrowed */
    ref version_info, maxsize;       /* of sys; static, 0 = not asked for yet */
    uint32_t names_used, names_fill; /* of name_slots: names; and deleted ones too */
    uint32_t imports;                /* 2.7: which imports leftovers.c has seen, a bit for each */
    ref late_types
        [LATE_TYPES]; /* ... and what types of iterators got when they were first looked into; 0 = not yet */
    uint32_t narrays;      /* of arrays: in use, those that were given back under others included */
    uint32_t quiet_items;  /* items in a row that iterators gave without an event, see iterate.c */
    uint64_t quiet_moment; /* when the latest of them was taken */
    ref pending_texts;     /* to 3.7: the list of texts that wait in sys.stdout, owned; 0 = none */
    uint32_t type_versions; /* given to types so far (next_version_tag) */
};

struct vm {
    struct clock *clock;
    struct objects *objects;
    struct collector *collector;
    struct spans *spans;
    const struct program *program;
    const struct dialect *dialect;
    const struct rules *rules;
    struct vm_vars vars;     /* state */
    FROZEN(uint32_t) values; /* entries */
    FROZEN(struct frame) frames;
    FROZEN(struct binding) globals;
    FROZEN(uint32_t) global_index; /* by name: index in globals + 1, 0 = unbound */
    FROZEN(uint32_t) name_slots;   /* 2.7: the table of the module's dict, see namespace.c */
    FROZEN(ref) names;             /* by name: its str; static */
    FROZEN(ref) constants;         /* by constant: its object; static */
    FROZEN(ref) codes;             /* by code: its object; static */
    FROZEN(ref) builtins;   /* by name: the built-in of that name, 0 = not asked for yet; static */
    FROZEN(ref) modules;    /* by table of natives: its module; static */
    FROZEN(ref) natives;    /* by native number: its object; static, 0 = not asked for yet */
    FROZEN(uint8_t) warmth; /* by code object: see code_warm() */
    FROZEN(struct call_site) call_sites; /* by number of the instruction */
    FROZEN(ref)
    parsers; /* by native number: the tuple of names that its parser keeps, or the qualified name that its descriptor keeps; 0 = none */
    FROZEN(struct cached_name) method_cache;
    FROZEN(uint64_t) arrays; /* blocks of arrays of arguments, a stack: see array_new */
    FROZEN(uint32_t) warned; /* what lines were warned of, see warn.c */
    FROZEN(char) output;     /* standard output so far */
    FROZEN(char) errors;     /* standard error so far */
    FROZEN(char) text;       /* texts under construction, a stack: see text_begin */
    struct addrmap
        native_cache; /* kind << 32 | name -> native number + 1; 0 = known to be absent */
};

/* Prepares the machine to run program from its first instruction, registers its state and sets the hooks of objects and collector. All
 * of them must outlive it. */
void vm_init(struct vm *vm, struct store *store, struct objects *objects,
             struct collector *collector, const struct program *program);

/* Runs one instruction, or one step of the teardown when the program has ended. Returns 1 while there is more to do. */
int vm_step(struct vm *vm);

/* -- the value stack -- */

static inline ref
entry_ref(uint32_t entry)
{
    return entry & ~(uint32_t)ENTRY_BORROWED;
}

/* Object of the entry n from the top (1 = topmost). Borrowed. */
static inline ref
peek(const struct vm *vm, uint32_t n)
{
    return entry_ref(vm->values.at[vm->vars.top - n]);
}

/* Pushes an entry; a plain ref is moved there. */
static inline void
push(struct vm *vm, uint32_t entry)
{
    if (vm->vars.top >= frozen_length(vm->values))
        frozen_grow(&vm->values.array, vm->vars.top + 1);
    *edit(vm->values, vm->vars.top) = entry;
    vm->vars.top++;
}

/* PyStackRef_DUP: pushes another entry like this one. */
static inline void
push_copy(struct vm *vm, uint32_t entry)
{
    if (!(entry & ENTRY_BORROWED))
        incref(vm->objects, entry);
    push(vm, entry);
}

/* An array of n pointers that C code asks for while it calls something: the entry that holds it, for push(); 0 = none (before the program
 * begins). It is given back when the entry is released, by array_free(). */
uint32_t array_new(struct vm *vm, uint32_t n);
void array_free(struct vm *vm, uint32_t entry);

/* Takes the topmost entry off as it is. */
static inline uint32_t
pop_entry(struct vm *vm)
{
    return vm->values.at[--vm->vars.top];
}

/* Makes a reference of its own of an entry taken off; an index stays one. */
static inline ref
entry_own(struct vm *vm, uint32_t entry)
{
    if (entry & ENTRY_INDEX)
        return entry;
    if (entry & ENTRY_BORROWED)
        incref(vm->objects, entry_ref(entry));
    return entry_ref(entry);
}

/* Takes the topmost entry off as a reference of its own. */
static inline ref
pop(struct vm *vm)
{
    return entry_own(vm, pop_entry(vm));
}

/* Releases an entry taken off. */
static inline void
entry_release(struct vm *vm, uint32_t entry)
{
    if (entry & ENTRY_BORROWED)
        return;
    if (entry & ENTRY_INDEX)
        array_free(vm, entry);
    else
        decref(vm->objects, entry);
}

/* Takes n entries off and releases each, the topmost first. */
static inline void
drop(struct vm *vm, uint32_t n)
{
    while (n--)
        entry_release(vm, pop_entry(vm));
}

static inline const struct frame *
frame_at(const struct vm *vm, uint32_t frame)
{
    return &vm->frames.at[frame];
}

static inline const struct frame *
running(const struct vm *vm)
{
    return &vm->frames.at[vm->vars.frame];
}

static inline const struct code *
frame_code(const struct vm *vm, uint32_t frame)
{
    return vm->program->codes[vm->frames.at[frame].code];
}

/* -- names -- */

/* The str of names[i]. Borrowed. */
static inline ref
name_ref(const struct vm *vm, int32_t i)
{
    return vm->names.at[i];
}

static inline const char *
name_text(const struct vm *vm, int32_t i)
{
    return vm->program->names[i];
}

#endif
