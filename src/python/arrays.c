/* The arrays that C code asks for to hold a call's arguments in. */
#include "python/vm.h"

#include "python/call.h"

uint32_t
array_new(struct vm *vm, uint32_t n)
{
    if (vm->objects->vars.making_static)
        return 0;
    uint64_t block =
        pymalloc_malloc(vm->objects->pymalloc, PYMEM_DOMAIN_MEM, (uint64_t)n * sizeof(uint64_t));
    uint32_t number = vm->vars.narrays++;
    if (number >= frozen_length(vm->arrays))
        frozen_grow(&vm->arrays.array, number + 1);
    *edit(vm->arrays, number) = block;
    return ENTRY_INDEX | number;
}

void
array_free(struct vm *vm, uint32_t entry)
{
    uint32_t number = entry & ENTRY_POSITION;
    uint64_t block = vm->arrays.at[number];
    *edit(vm->arrays, number) = 0;
    while (vm->vars.narrays && !vm->arrays.at[vm->vars.narrays - 1])
        vm->vars.narrays--;
    pymalloc_free(vm->objects->pymalloc, block);
}

uint32_t
array_for_vector(struct vm *vm, uint32_t n)
{
    enum { ON_STACK = 8 };
    return vm->rules->stack_tagged && n > ON_STACK ? array_new(vm, n) : 0;
}

uint32_t
array_of_inputs(struct vm *vm, uint32_t n)
{
    enum { ON_STACK = 10 };
    return vm->rules->stack_tagged && n > ON_STACK ? array_new(vm, n + 1) : 0;
}

uint32_t
array_with_self(struct vm *vm, uint32_t n)
{
    uint32_t on_stack = vm->rules->small_stack;
    return on_stack && n > on_stack ? array_new(vm, n) : 0;
}

uint32_t
array_of_items(struct vm *vm, uint32_t n)
{
    enum { ON_STACK = 5 };
    return n > ON_STACK ? array_new(vm, n) : 0;
}

uint32_t
array_unpacked(struct vm *vm, uint32_t n)
{
    return array_new(vm, n + (uint32_t)vm->rules->array_place);
}
