#include "python/namespace.h"

#include <stdlib.h>
#include <string.h>

#include "objects/compare.h"

/* What a slot holds: 0, SLOT_DELETED, an index in program->names + 1, or OLD_NAME + an index in old_names. */
enum { SLOT_DELETED = 0x7fffffff, OLD_NAME = 0x40000000, MINSIZE = 8, PERTURB_SHIFT = 5 };

/* What PyModule_New and initmain() put into __main__, in that order. */
static const char *const old_names[] = {"__name__", "__doc__", "__package__", "__builtins__"};

static const char *
text_of(const struct vm *vm, uint32_t slot)
{
    return slot >= OLD_NAME ? old_names[slot - OLD_NAME] : vm->program->names[slot - 1];
}

/* The slot that has the name, or where it would go: the first deleted one on the way, else the empty one (lookdict_string). */
static uint32_t
locate(const struct vm *vm, const char *name)
{
    uint64_t hash = (uint64_t)hash_text(TEXT_HASH_FNV, name, strlen(name)), perturb = hash;
    uint64_t mask = frozen_length(vm->name_slots) - 1, i = hash & mask;
    int64_t freed = -1;
    for (;; perturb >>= PERTURB_SHIFT) {
        uint32_t slot = vm->name_slots.at[i & mask];
        if (!slot)
            return freed >= 0 ? (uint32_t)freed : (uint32_t)(i & mask);
        if (slot == SLOT_DELETED && freed < 0)
            freed = (int64_t)(i & mask);
        if (slot != SLOT_DELETED && !strcmp(text_of(vm, slot), name))
            return (uint32_t)(i & mask);
        i = i * 5 + perturb + 1;
    }
}

static int
is_name(uint32_t slot)
{
    return slot && slot != SLOT_DELETED;
}

/* dictresize: the smallest table with more than minused slots. */
static void
resize(struct vm *vm, uint32_t minused)
{
    uint32_t slots = MINSIZE, old = frozen_length(vm->name_slots);
    uint32_t *held = store_realloc(NULL, (old + 1) * sizeof *held);
    while (slots <= minused)
        slots <<= 1;
    for (uint32_t i = 0; i < old; i++) {
        held[i] = vm->name_slots.at[i];
        *edit(vm->name_slots, i) = 0;
    }
    frozen_grow(&vm->name_slots.array, slots);
    vm->vars.names_fill = vm->vars.names_used;
    for (uint32_t i = 0; i < old; i++)
        if (is_name(held[i]))
            *edit(vm->name_slots, locate(vm, text_of(vm, held[i]))) = held[i];
    free(held);
}

static void
add(struct vm *vm, uint32_t slot)
{
    uint32_t at = locate(vm, text_of(vm, slot)), before = vm->name_slots.at[at];
    if (is_name(before))
        return;
    *edit(vm->name_slots, at) = slot;
    vm->vars.names_used++;
    vm->vars.names_fill += before == 0;
    if (vm->vars.names_fill * 3 >= frozen_length(vm->name_slots) * 2)
        resize(vm, vm->vars.names_used * 4);
}

void
namespace_init(struct vm *vm)
{
    if (!vm->rules->names_hashed)
        return;
    frozen_grow(&vm->name_slots.array, MINSIZE);
    for (uint32_t i = 0; i < sizeof old_names / sizeof *old_names; i++)
        add(vm, OLD_NAME + i);
}

void
namespace_add(struct vm *vm, uint32_t name)
{
    if (vm->rules->names_hashed)
        add(vm, name + 1);
}

void
namespace_remove(struct vm *vm, uint32_t name)
{
    if (!vm->rules->names_hashed)
        return;
    *edit(vm->name_slots, locate(vm, vm->program->names[name])) = SLOT_DELETED;
    vm->vars.names_used--;
}

/* The binding of a name in a slot; -1 if the program has none. While the dict is cleared, names have no global_index any more. */
static int64_t
binding_of(const struct vm *vm, uint32_t slot)
{
    if (!is_name(slot))
        return -1;
    if (slot < OLD_NAME && vm->global_index.at[slot - 1])
        return vm->global_index.at[slot - 1] - 1;
    for (uint32_t i = 0; i < frozen_length(vm->globals); i++)
        if (vm->globals.at[i].value &&
            !strcmp(vm->program->names[vm->globals.at[i].name], text_of(vm, slot)))
            return i;
    return -1;
}

int
namespace_next(const struct vm *vm, uint32_t *position, uint32_t *binding)
{
    uint32_t n =
        vm->rules->names_hashed ? frozen_length(vm->name_slots) : frozen_length(vm->globals);
    while (*position < n) {
        uint32_t at = (*position)++;
        int64_t found = vm->rules->names_hashed ? binding_of(vm, vm->name_slots.at[at]) : at;
        if (found < 0 || !vm->globals.at[found].value)
            continue;
        *binding = (uint32_t)found;
        return 1;
    }
    return 0;
}
