/* Instructions on variables, constants and the stack itself. */
#include "python/call.h"
#include "python/exception.h"
#include "python/globals.h"
#include "python/native.h"
#include "python/operations.h"

/* -- the stack -- */

void
drop_deepest_first(struct vm *vm, uint32_t n)
{
    for (uint32_t i = n; i > 0; i--) {
        uint32_t at = vm->vars.top - i, entry = vm->values.at[at];
        *edit(vm->values, at) = 0;
        entry_release(vm, entry);
    }
    vm->vars.top -= n;
}

void
release_inputs(struct vm *vm, uint32_t n)
{
    if (vm->rules->inputs_top_first)
        drop(vm, n);
    else
        drop_deepest_first(vm, n);
}

int
op_NOP(struct vm *vm, int32_t arg)
{
    (void)vm, (void)arg;
    return 0;
}

int
op_POP_TOP(struct vm *vm, int32_t arg)
{
    (void)arg;
    drop(vm, 1);
    return 0;
}

int
op_COPY(struct vm *vm, int32_t arg)
{
    push_copy(vm, vm->values.at[vm->vars.top - (uint32_t)arg]);
    return 0;
}

int
op_SWAP(struct vm *vm, int32_t arg)
{
    uint32_t top = vm->vars.top - 1, other = vm->vars.top - (uint32_t)arg;
    uint32_t entry = vm->values.at[top];
    *edit(vm->values, top) = vm->values.at[other];
    *edit(vm->values, other) = entry;
    return 0;
}

int
op_PUSH_NULL(struct vm *vm, int32_t arg)
{
    (void)arg;
    push(vm, 0);
    return 0;
}

int
op_LOAD_CONST(struct vm *vm, int32_t arg)
{
    ref constant = vm->constants.at[arg];
    push(vm, vm->dialect->constants_borrowed ? constant | ENTRY_BORROWED
                                             : newref(vm->objects, constant));
    return 0;
}

int
op_LOAD_ASSERTION_ERROR(struct vm *vm, int32_t arg)
{
    (void)arg;
    push(vm, newref(vm->objects, exception_static_type(EXC_AssertionError)));
    return 0;
}

int
op_LOAD_COMMON_CONSTANT(struct vm *vm, int32_t arg)
{
    push(vm, newref(vm->objects, builtin_get(vm, (uint32_t)arg)));
    return 0;
}

/* -- slots -- */

static uint32_t
slot_index(const struct vm *vm, int32_t slot)
{
    return running(vm)->base + (uint32_t)slot;
}

static uint32_t
slot_entry(const struct vm *vm, int32_t slot)
{
    return vm->values.at[slot_index(vm, slot)];
}

static const char *
slot_text(const struct vm *vm, int32_t slot)
{
    return name_text(vm, (int32_t)frame_code(vm, vm->vars.frame)->slot[slot].name);
}

static int
name_not_defined(struct vm *vm, const char *name)
{
    vm_raise(vm, EXC_NameError, "name '%.200s' is not defined", name);
    name_error_keeps(vm, str_name(vm->objects, name));
    return -1;
}

/* The same of an instruction that looks among the globals only. */
static int
global_not_defined(struct vm *vm, const char *name)
{
    if (!vm->rules->old_words)
        return name_not_defined(vm, name);
    vm_raise(vm, EXC_NameError, "global name '%.200s' is not defined", name);
    return -1;
}

static int
unbound_local(struct vm *vm, int32_t slot)
{
    if (!(frame_code(vm, vm->vars.frame)->flags & CODE_FUNCTION))
        return name_not_defined(vm, slot_text(vm, slot));
    vm_raise(vm, EXC_UnboundLocalError,
             vm->rules->unbound_not_associated
                 ? "cannot access local variable '%-s' where it is not associated with a value"
                 : "local variable '%.200s' referenced before assignment",
             slot_text(vm, slot));
    return -1;
}

static int
unbound_free(struct vm *vm, int32_t slot)
{
    if (frame_code(vm, vm->vars.frame)->slot[slot].kind & SLOT_CELL)
        return unbound_local(vm, slot);
    vm_raise(vm, EXC_NameError,
             vm->rules->unbound_not_associated
                 ? "cannot access free variable '%-s' where it is not associated with a value "
                   "in enclosing scope"
                 : "free variable '%.200s' referenced before assignment in enclosing scope",
             slot_text(vm, slot));
    name_error_keeps(vm, str_name(vm->objects, slot_text(vm, slot)));
    return -1;
}

int
op_LOAD_FAST(struct vm *vm, int32_t arg)
{
    uint32_t entry = slot_entry(vm, arg);
    if (!entry)
        return unbound_local(vm, arg);
    push_copy(vm, entry);
    return 0;
}

int
op_LOAD_FAST_BORROW(struct vm *vm, int32_t arg)
{
    uint32_t entry = slot_entry(vm, arg);
    if (!entry)
        return unbound_local(vm, arg);
    push(vm, entry | ENTRY_BORROWED);
    return 0;
}

int
op_LOAD_FAST_AND_CLEAR(struct vm *vm, int32_t arg)
{
    uint32_t entry = slot_entry(vm, arg);
    *edit(vm->values, slot_index(vm, arg)) = 0;
    push(vm, entry);
    return 0;
}

int
op_STORE_FAST(struct vm *vm, int32_t arg)
{
    uint32_t entry = pop_entry(vm), old = slot_entry(vm, arg);
    *edit(vm->values, slot_index(vm, arg)) = entry;
    vm_announce_binding(vm, frame_code(vm, vm->vars.frame)->slot[arg].name, entry_ref(entry));
    entry_release(vm, old);
    return 0;
}

int
op_STORE_FAST_MAYBE_NULL(struct vm *vm, int32_t arg)
{
    uint32_t entry = pop_entry(vm), old = slot_entry(vm, arg);
    *edit(vm->values, slot_index(vm, arg)) = entry;
    entry_release(vm, old);
    return 0;
}

int
op_DELETE_FAST(struct vm *vm, int32_t arg)
{
    uint32_t old = slot_entry(vm, arg);
    if (!old)
        return unbound_local(vm, arg);
    *edit(vm->values, slot_index(vm, arg)) = 0;
    EMIT2(vm->clock, NAME_UNBOUND, frame_code(vm, vm->vars.frame)->slot[arg].name, entry_ref(old));
    entry_release(vm, old);
    return 0;
}

/* -- cells -- */

static ref
cell_contents(const struct vm *vm, int32_t slot)
{
    return object_at(vm->objects, entry_ref(slot_entry(vm, slot)))->field[CELL_CONTENTS];
}

int
op_MAKE_CELL(struct vm *vm, int32_t arg)
{
    uint32_t content = slot_entry(vm, arg);
    ref cell = cell_new(vm->objects, entry_own(vm, content));
    *edit(vm->values, slot_index(vm, arg)) = cell;
    check_on_resume(vm);
    return 0;
}

int
op_LOAD_DEREF(struct vm *vm, int32_t arg)
{
    ref content = cell_contents(vm, arg);
    if (!content)
        return unbound_free(vm, arg);
    push(vm, newref(vm->objects, content));
    return 0;
}

int
op_LOAD_CLASSDEREF(struct vm *vm, int32_t arg)
{
    ref name = vm->names.at[frame_code(vm, vm->vars.frame)->slot[arg].name];
    ref local = dict_get_name(vm->objects, running(vm)->locals, name);
    if (!local)
        return op_LOAD_DEREF(vm, arg);
    push(vm, newref(vm->objects, local));
    return 0;
}

int
op_STORE_DEREF(struct vm *vm, int32_t arg)
{
    ref value = pop(vm);
    vm_announce_binding(vm, frame_code(vm, vm->vars.frame)->slot[arg].name, value);
    object_set_field(vm->objects, entry_ref(slot_entry(vm, arg)), CELL_CONTENTS, value);
    return 0;
}

int
op_DELETE_DEREF(struct vm *vm, int32_t arg)
{
    if (!cell_contents(vm, arg))
        return unbound_free(vm, arg);
    EMIT2(vm->clock, NAME_UNBOUND, frame_code(vm, vm->vars.frame)->slot[arg].name,
          cell_contents(vm, arg));
    object_set_field(vm->objects, entry_ref(slot_entry(vm, arg)), CELL_CONTENTS, 0);
    return 0;
}

int
op_LOAD_CLOSURE(struct vm *vm, int32_t arg)
{
    push(vm, newref(vm->objects, entry_ref(slot_entry(vm, arg))));
    return 0;
}

/* -- names -- */

int
op_LOAD_LOCALS(struct vm *vm, int32_t arg)
{
    (void)arg;
    push(vm, newref(vm->objects, running(vm)->locals));
    return 0;
}

/* Pushes the global or built-in called names[arg]: 1, or 0 if there is none. */
static int
push_global(struct vm *vm, int32_t arg)
{
    ref value = global_get(vm, (uint32_t)arg);
    if (!value)
        value = builtin_get(vm, (uint32_t)arg);
    if (value)
        push(vm, newref(vm->objects, value));
    return value != 0;
}

int
op_LOAD_GLOBAL(struct vm *vm, int32_t arg)
{
    return push_global(vm, arg) ? 0 : global_not_defined(vm, name_text(vm, arg));
}

int
op_LOAD_BUILTIN(struct vm *vm, int32_t arg)
{
    ref value = builtin_get(vm, (uint32_t)arg);
    if (!value)
        return name_not_defined(vm, name_text(vm, arg));
    push(vm, newref(vm->objects, value));
    return 0;
}

int
op_STORE_BUILTIN(struct vm *vm, int32_t arg)
{
    ref value = pop(vm);
    *edit(vm->builtins, arg) = value;
    return 0;
}

int
op_LOAD_NAME(struct vm *vm, int32_t arg)
{
    ref locals = running(vm)->locals;
    ref value = locals ? dict_get_name(vm->objects, locals, name_ref(vm, arg)) : 0;
    if (!value)
        return push_global(vm, arg) ? 0 : name_not_defined(vm, name_text(vm, arg));
    push(vm, newref(vm->objects, value));
    return 0;
}

int
op_STORE_GLOBAL(struct vm *vm, int32_t arg)
{
    global_set(vm, (uint32_t)arg, pop(vm));
    return 0;
}

int
op_STORE_NAME(struct vm *vm, int32_t arg)
{
    ref locals = running(vm)->locals;
    if (!locals)
        return op_STORE_GLOBAL(vm, arg);
    int r = dict_set(vm->objects, locals, name_ref(vm, arg), peek(vm, 1));
    drop(vm, 1);
    return r;
}

int
op_DELETE_GLOBAL(struct vm *vm, int32_t arg)
{
    if (global_delete(vm, (uint32_t)arg))
        return 0;
    int in_function = frame_code(vm, vm->vars.frame)->flags & CODE_FUNCTION;
    if (vm->rules->global_deletion_asks)
        vm_raise_key(vm, name_ref(vm, (uint32_t)arg));
    return (in_function ? global_not_defined : name_not_defined)(vm, name_text(vm, arg));
}

int
op_DELETE_NAME(struct vm *vm, int32_t arg)
{
    ref locals = running(vm)->locals;
    if (!locals)
        return op_DELETE_GLOBAL(vm, arg);
    int r = dict_del(vm->objects, locals, name_ref(vm, arg));
    return r > 0 ? 0 : r < 0 ? -1 : name_not_defined(vm, name_text(vm, arg));
}
