#include "python/leftovers.h"

#include <string.h>

#include "python/frame.h"
#include "python/library.h"
#include "python/native.h"

/* What the first import of a module changes, measured with 2.7.18 at free lists of 0 to 80: a list has `taken` blocks fewer, but at
 * least `least`. */
struct change {
    uint32_t taken, least;
};
static const struct import {
    const char *module;
    struct change lists, dicts, sets;
} imports[] = {
    {"__future__", {1, 0}, {9, 0}, {0, 0}},
    {"gc", {0, 4}, {5, 0}, {0, 0}},
    {"weakref", {61, 3}, {80, 0}, {0, 2}},
    {"arenascope", {74, 4}, {80, 0}, {0, 2}},
};

/* A compiler's lists are alive together: two of each block of the symbol table, and those of the table, of the compiler, of the constants
 * of the code that is being assembled, and of the arena. */
enum { LISTS_OF_BLOCK = 2, OTHER_LISTS = 4 };
/* Most dicts are alive while symtable_analyze() is in the innermost block: one for each block, and for each block around it and itself
 * what analyze_block() and analyze_child_block() need. */
enum { DICTS_OF_NESTING = 9 };

static void
leave(struct vm *vm, enum free_list_kind list, uint32_t count)
{
    uint32_t most = vm->objects->layout->free_limit[list];
    free_list_leave(vm->objects, list, count < most ? count : most);
}

static void
change(struct vm *vm, enum free_list_kind list, struct change change)
{
    uint32_t count = free_list_filling(vm->objects, list);
    count = count > change.taken ? count - change.taken : 0;
    leave(vm, list, count > change.least ? count : change.least);
}

/* abc.py has called them: their frames wait with their code. */
static void
leave_frames(struct vm *vm)
{
    static const char *const called[] = {"WeakSet.__init__",         "WeakSet.add",
                                         "WeakSet.__contains__",     "WeakSet.__iter__",
                                         "WeakSet._commit_removals", "IterationGuard.__init__",
                                         "IterationGuard.__enter__", "IterationGuard.__exit__"};
    const struct program *program = vm->program;
    for (uint32_t i = 0; i < program->ncodes; i++)
        for (size_t k = 0; is_of_library(vm, i) && k < sizeof called / sizeof *called; k++)
            if (!strcmp(program->names[program->codes[i]->qualname], called[k]))
                decref(vm->objects, frame_new(vm->objects, vm->codes.at[i], 0,
                                              frame_shape_of(vm, program->codes[i]),
                                              builtins_dict(vm), code_globals(vm, i)));
}

void
leftovers_of_import(struct vm *vm, const char *name)
{
    for (uint32_t i = 0; i < sizeof imports / sizeof *imports; i++) {
        if (strcmp(imports[i].module, name) || vm->vars.imports & UINT32_C(1) << i)
            continue;
        vm->vars.imports |= UINT32_C(1) << i;
        change(vm, FREE_LISTS_LIST, imports[i].lists);
        change(vm, FREE_LISTS_DICT, imports[i].dicts);
        change(vm, FREE_LISTS_SET, imports[i].sets);
    }
}

void
leftovers_of_compiling(struct vm *vm)
{
    const struct program *program = vm->program;
    if (vm->dialect->weak_sets_used)
        leave_frames(vm);
    if (!vm->dialect->leftovers_stay)
        return;
    leave(vm, FREE_LISTS_LIST, LISTS_OF_BLOCK * program->blocks + OTHER_LISTS);
    leave(vm, FREE_LISTS_DICT, program->blocks + DICTS_OF_NESTING * program->nesting);
    if (program->future)
        leftovers_of_import(vm, "__future__");
}

/* Types that nothing looks into before the program does. Each gets a dict, the tuples of its bases and of its order of
 * resolution, four descriptors and a weak reference in object's list of subclasses; of the last ones only the number is told. */
void
leftovers_of_lookup(struct vm *vm, ref r)
{
    static const uint8_t late[LATE_TYPES] = {
        KIND_LIST_ITERATOR,     KIND_LIST_REVERSED,      KIND_TUPLE_ITERATOR,
        KIND_SET_ITERATOR,      KIND_DICT_KEYITERATOR,   KIND_DICT_VALUEITERATOR,
        KIND_DICT_ITEMITERATOR, KIND_BYTEARRAY_ITERATOR, KIND_RANGE_ITERATOR};
    enum { DESCRIPTORS_AND_WEAKREF = 5, LISTS_OF_MRO = 4 };
    struct objects *o = vm->objects;
    const uint8_t *found =
        vm->dialect->leftovers_stay ? memchr(late, (int)kind_of(o, r), sizeof late) : NULL;
    if (!found || vm->vars.late_types[found - late])
        return;
    ref lists[LISTS_OF_MRO]; /* to_merge, what is in it, and the result of mro_implementation() */
    for (int i = 0; i < LISTS_OF_MRO; i++)
        lists[i] = list_new(o, 0);
    for (int i = 0; i < LISTS_OF_MRO; i++)
        decref(o, lists[i]);
    ref dict = dict_new(o, DICT_LITERAL), bases = tuple_new(o, 1), mro = tuple_new(o, 2);
    tuple_init(o, bases, 0, dict);
    tuple_init(o, mro, 0, bases);
    tuple_init(o, mro, 1, newref(o, dict));
    vm->vars.late_types[found - late] = mro; /* holds the others, whatever is in them */
    for (int i = 0; i < DESCRIPTORS_AND_WEAKREF; i++)
        o->hooks.gc_allocated(o->hooks.gc, 0);
}
