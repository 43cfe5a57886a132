/* Instructions that compute. */
#include "python/globals.h"
#include "python/native.h"
#include "python/operations.h"
#include "python/specialize.h"

/* TOS1 is released, then TOS, or TOS first; result is pushed. */
static int
finish_inputs(struct vm *vm, ref result, int top_first)
{
    if (!result && vm->rules->inputs_top_first)
        return -1; /* the unwinding takes them */
    uint32_t right = pop_entry(vm), left = pop_entry(vm);
    entry_release(vm, top_first ? right : left);
    entry_release(vm, top_first ? left : right);
    if (!result)
        return -1;
    push(vm, result);
    return 0;
}

/* What BINARY_OP computes takes TOS1's place (3.14). */
static int
finish_binary(struct vm *vm, ref result)
{
    return finish_inputs(vm, result,
                         vm->rules->inputs_top_first && !vm->rules->result_replaces_left);
}

static int
finish_test(struct vm *vm, int truth)
{
    return finish_inputs(vm, truth < 0 ? 0 : bool_new(vm->objects, truth),
                         vm->rules->inputs_top_first);
}

int
op_UNARY_OP(struct vm *vm, int32_t arg)
{
    ref result = vm_unary(vm, (enum unary_op)arg, peek(vm, 1));
    drop(vm, 1);
    if (!result)
        return -1;
    push(vm, result);
    return 0;
}

static const struct instruction *
next_instruction(const struct vm *vm)
{
    return &frame_code(vm, vm->vars.frame)->instructions[running(vm)->next];
}

static uint32_t
local_index(const struct vm *vm, int32_t slot)
{
    return running(vm)->base + (uint32_t)slot;
}

/* The variable of the namespace (of the module, of a class) that the next instruction binds lets go of left. */
static void
let_go_of_name(struct vm *vm, ref left, int32_t name)
{
    struct objects *o = vm->objects;
    ref locals = running(vm)->locals;
    ref bound =
        locals ? dict_get_name(o, locals, name_ref(vm, name)) : global_get(vm, (uint32_t)name);
    if (bound != left)
        return;
    if (locals)
        dict_del(o, locals, name_ref(vm, name));
    else
        global_delete(vm, (uint32_t)name);
}

/* s += t with s in a variable of the next instruction: the variable lets go, so that the text can grow where it is
 * (unicode_concatenate, BINARY_OP_INPLACE_ADD_UNICODE). */
static void
let_go_of_target(struct vm *vm, ref left)
{
    struct objects *o = vm->objects;
    const struct instruction *next = next_instruction(vm);
    if (object_at(o, left)->ob_refcnt != 2)
        return;
    uint32_t entry = next->op == OP_STORE_FAST || next->op == OP_STORE_DEREF
                         ? vm->values.at[local_index(vm, next->arg)]
                         : 0;
    if (next->op == OP_STORE_NAME) {
        let_go_of_name(vm, left, next->arg);
    } else if (next->op == OP_STORE_FAST && entry_ref(entry) == left) {
        *edit(vm->values, local_index(vm, next->arg)) = 0;
        entry_release(vm, entry);
    } else if (next->op == OP_STORE_DEREF &&
               object_at(o, entry_ref(entry))->field[CELL_CONTENTS] == left) {
        object_set_field(o, entry_ref(entry), CELL_CONTENTS, 0);
    }
}

/* Is the left of two texts to grow? Since 3.11 only where the instruction has been specialized for a local variable. */
static int
grows(struct vm *vm, ref left)
{
    enum { INPLACE_ADD_UNICODE = 1 };
    const struct instruction *next = next_instruction(vm);
    if (!vm->rules->adapts)
        return 1;
    return next->op == OP_STORE_FAST &&
           entry_ref(vm->values.at[local_index(vm, next->arg)]) == left &&
           site_is_specialized(vm, INPLACE_ADD_UNICODE);
}

int
op_BINARY_OP(struct vm *vm, int32_t arg)
{
    struct objects *o = vm->objects;
    int in_place = (arg & BINARY_INPLACE) != 0;
    enum binary_op op = (enum binary_op)(arg & ~BINARY_INPLACE);
    ref left = peek(vm, 2), right = peek(vm, 1);
    if (op == BINARY_ADD && is_exactly(o, left, KIND_STR) && is_exactly(o, right, KIND_STR) &&
        grows(vm, left)) {
        uint32_t right_entry = pop_entry(vm);
        left = pop(vm);
        let_go_of_target(vm, left);
        ref text = str_append(o, left, right);
        entry_release(vm, right_entry);
        push(vm, text);
        return 0;
    }
    ref result = vm_binary(vm, op, left, right, in_place);
    int right_first =
        vm->rules->subtrahend_first && !in_place && (op == BINARY_SUBTRACT || op == BINARY_MODULO);
    return right_first ? finish_inputs(vm, result, 1) : finish_binary(vm, result);
}

/* Does the instruction compare a and b without PyObject_RichCompare? */
static int
compares_in_place(struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    enum object_kind kind = kind_of(o, a);
    int jumps = next_instruction(vm)->op == OP_POP_JUMP_IF_FALSE ||
                next_instruction(vm)->op == OP_POP_JUMP_IF_TRUE;
    if (!vm->rules->compared_in_place || !is_exactly(o, a, kind) || !is_exactly(o, b, kind))
        return 0;
    if (vm->rules->compared_in_place == COMPARES_INTS)
        return kind == KIND_INT;
    return jumps && (kind == KIND_INT || kind == KIND_FLOAT || kind == KIND_STR) &&
           site_is_specialized(vm, (uint32_t)kind);
}

int
op_COMPARE_OP(struct vm *vm, int32_t arg)
{
    ref result = compares_in_place(vm, peek(vm, 2), peek(vm, 1))
                     ? vm_compare_plain(vm, (enum compare_op)arg, peek(vm, 2), peek(vm, 1))
                     : vm_compare(vm, (enum compare_op)arg, peek(vm, 2), peek(vm, 1));
    return finish_inputs(vm, result, vm->rules->inputs_top_first);
}

int
op_IS_OP(struct vm *vm, int32_t arg)
{
    return finish_test(vm, (peek(vm, 2) == peek(vm, 1)) ^ arg);
}

int
op_CONTAINS_OP(struct vm *vm, int32_t arg)
{
    int r = vm_contains(vm, peek(vm, 1), peek(vm, 2));
    return finish_test(vm, r < 0 ? -1 : r ^ arg);
}

/* str(), repr() or ascii() of the value in its place. 0, or -1 after an error. */
static int
convert_value(struct vm *vm, uint32_t at, int32_t conversion)
{
    uint32_t value = vm->values.at[at];
    ref r = entry_ref(value), converted = conversion == CONVERSION_STR    ? vm_str(vm, r)
                                          : conversion == CONVERSION_REPR ? vm_repr(vm, r)
                                                                          : vm_ascii(vm, r);
    if (!converted)
        return -1;
    *edit(vm->values, at) = converted;
    entry_release(vm, value);
    return 0;
}

int
op_FORMAT_VALUE(struct vm *vm, int32_t arg)
{
    uint32_t has_spec = (arg & FORMAT_HAS_SPEC) != 0, at = vm->vars.top - 1 - has_spec;
    int32_t conversion = arg & ~FORMAT_HAS_SPEC;
    if (conversion && convert_value(vm, at, conversion) < 0)
        return -1;
    ref spec = has_spec ? peek(vm, 1) : 0, value = entry_ref(vm->values.at[at]);
    ref text = is_exactly(vm->objects, value, KIND_STR) && !spec ? newref(vm->objects, value)
                                                                 : vm_format(vm, value, spec);
    if (!text)
        return -1;
    uint32_t entry = vm->values.at[at];
    *edit(vm->values, at) = text;
    if (vm->dialect->slots_last_to_first) /* and so are what an instruction has taken */
        drop(vm, has_spec);
    entry_release(vm, entry);
    if (!vm->dialect->slots_last_to_first)
        drop(vm, has_spec);
    return 0;
}
