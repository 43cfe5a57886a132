/* Instructions that choose what runs next: jumps, loops, returns, exceptions. */
#include "python/call.h"

#include <sys/types.h>
#include "python/class.h"
#include "python/exc_info.h"
#include "python/exception.h"
#include "python/frame.h"
#include "python/generator.h"
#include "python/operations.h"
#include "python/specialize.h"

static void
jump(struct vm *vm, int32_t target)
{
    edit(vm->frames, vm->vars.frame)->next = (uint32_t)target;
}

/* Goes where a jump or test leads. The jump at the end of a loop is on the line of what comes to it: a copy, or the test itself. */
static void
jump_through(struct vm *vm, int32_t target)
{
    const struct instruction *all = frame_code(vm, vm->vars.frame)->instructions;
    const struct instruction *there = &all[target];
    while (there->op == OP_JUMP_FORWARD)
        there = &all[there->arg];
    if (there->op == OP_JUMP_BACKWARD && vm->rules->loop_ends_copied)
        op_JUMP_BACKWARD(vm, there->arg);
    else if (there->op == OP_JUMP_BACKWARD && vm->rules->tests_jump_back)
        jump(vm, there->arg);
    else
        jump(vm, target);
}

int
op_JUMP_FORWARD(struct vm *vm, int32_t arg)
{
    jump_through(vm, arg);
    return 0;
}

int
op_JUMP_BACKWARD(struct vm *vm, int32_t arg)
{
    code_warm(vm);
    check_eval_breaker(vm);
    jump(vm, arg);
    return 0;
}

/* The truth of TOS, which is consumed. */
static int
pop_truth(struct vm *vm)
{
    int truth = vm_truth(vm, peek(vm, 1));
    drop(vm, 1);
    return truth;
}

int
op_POP_JUMP_IF_FALSE(struct vm *vm, int32_t arg)
{
    int truth = pop_truth(vm);
    if (truth == 0)
        jump_through(vm, arg);
    return truth < 0 ? -1 : 0;
}

int
op_POP_JUMP_IF_TRUE(struct vm *vm, int32_t arg)
{
    int truth = pop_truth(vm);
    if (truth > 0)
        jump_through(vm, arg);
    return truth < 0 ? -1 : 0;
}

/* The truth of TOS, which stays; `x and y` of 3.12 and later asks a copy of it. */
static int
top_truth(struct vm *vm)
{
    if (!vm->rules->truth_copied)
        return vm_truth(vm, peek(vm, 1));
    push_copy(vm, vm->values.at[vm->vars.top - 1]);
    return pop_truth(vm);
}

/* Jumps where `and` or `or` has its value. Its compilers but those of 3.12 and 3.13 see that what stands there may test it again: the same
 * test leads further, the opposite one only drops it. */
static void
jump_on(struct vm *vm, int32_t target, int when)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    enum opcode same = when ? OP_JUMP_IF_TRUE_OR_POP : OP_JUMP_IF_FALSE_OR_POP;
    enum opcode opposite = when ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP;
    while (vm->rules->tests_threaded && code->instructions[target].op == same)
        target = code->instructions[target].arg;
    if (vm->rules->tests_threaded && code->instructions[target].op == opposite) {
        drop(vm, 1);
        target++;
    }
    jump(vm, target);
}

static int
jump_or_pop(struct vm *vm, int32_t target, int when)
{
    int truth = top_truth(vm);
    if (truth < 0)
        return -1;
    if (truth == when)
        jump_on(vm, target, when);
    else
        drop(vm, 1);
    return 0;
}

int
op_JUMP_IF_FALSE_OR_POP(struct vm *vm, int32_t arg)
{
    return jump_or_pop(vm, arg, 0);
}

int
op_JUMP_IF_TRUE_OR_POP(struct vm *vm, int32_t arg)
{
    return jump_or_pop(vm, arg, 1);
}

/* -- loops -- */

int
op_GET_ITER(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref iterator = vm_iter(vm, peek(vm, 1));
    drop(vm, 1);
    if (!iterator)
        return -1;
    push(vm, iterator);
    return 0;
}

int
op_GET_ITER_INDEXED(struct vm *vm, int32_t arg)
{
    ref iterable = peek(vm, 1);
    enum object_kind kind = kind_of(vm->objects, iterable);
    if ((kind == KIND_LIST || kind == KIND_TUPLE || kind == KIND_STR || kind == KIND_BYTES) &&
        is_exactly(vm->objects, iterable, kind)) {
        push(vm, ENTRY_INDEX | ENTRY_BORROWED);
        return 0;
    }
    if (op_GET_ITER(vm, arg) < 0)
        return -1;
    push(vm, 0);
    return 0;
}

/* The next item of the iterator that is the entry n from the top: 1 when it is pushed or a generator has been entered, 0 at the end, -1
 * after an error. */
static int
iterate(struct vm *vm, uint32_t n)
{
    ref iterator = peek(vm, n), item = 0;
    if (kind_of(vm->objects, iterator) == KIND_GENERATOR) {
        int r = generator_enter(vm, iterator);
        if (r <= 0)
            return r < 0 ? -1 : 1;
    } else {
        item = vm_next(vm, iterator);
    }
    if (item) {
        push(vm, item);
        return 1;
    }
    return vm_error_occurred(vm) ? -1 : 0;
}

/* Item i of a list, tuple, str or bytes object, a new reference; 0 behind its end. */
static ref
item_in_place(struct objects *o, ref sequence, uint32_t i)
{
    size_t length;
    switch (kind_of(o, sequence)) {
    case KIND_LIST:
        return i < list_size(o, sequence) ? newref(o, list_get(o, sequence, i)) : 0;
    case KIND_TUPLE:
        return i < tuple_size(o, sequence) ? newref(o, tuple_get(o, sequence, i)) : 0;
    case KIND_STR:
        return i < str_length(o, sequence) ? str_character(o, sequence, i) : 0;
    default:
        (void)bytes_data(o, sequence, &length);
        return i < length ? int_new(o, bytes_data(o, sequence, &length)[i]) : 0;
    }
}

/* The next item of what lies below the index: 1 when it is pushed, 0 at the end. */
static int
iterate_in_place(struct vm *vm)
{
    uint32_t i = vm->values.at[vm->vars.top - 1] & ENTRY_POSITION;
    ref item = item_in_place(vm->objects, peek(vm, 2), i);
    if (!item)
        return 0;
    (*edit(vm->values, vm->vars.top - 1))++;
    push(vm, item);
    return 1;
}

/* Goes on with the item, or out of the loop, whose iterator takes n entries. */
static int
loop_on(struct vm *vm, int more, uint32_t n, int32_t target)
{
    if (more < 0)
        return -1;
    if (!more) {
        drop(vm, n);
        jump(vm, target);
    }
    return 0;
}

int
op_FOR_ITER(struct vm *vm, int32_t arg)
{
    return loop_on(vm, iterate(vm, 1), 1, arg);
}

int
op_FOR_ITER_INDEXED(struct vm *vm, int32_t arg)
{
    int in_place = vm->values.at[vm->vars.top - 1] & ENTRY_INDEX ? 1 : 0;
    return loop_on(vm, in_place ? iterate_in_place(vm) : iterate(vm, 2), 2, arg);
}

/* How many items a list, tuple or dict has; -1: it is not one. */
static int64_t
known_length(const struct vm *vm, ref r)
{
    const struct objects *o = vm->objects;
    return is_exactly(o, r, KIND_TUPLE)  ? (int64_t)tuple_size(o, r)
           : is_exactly(o, r, KIND_LIST) ? (int64_t)list_size(o, r)
           : is_exactly(o, r, KIND_DICT) ? (int64_t)dict_size(o, r)
                                         : -1;
}

/* Of what is below the items that were got. Raises ValueError. */
static void
wrong_length(struct vm *vm, ref sequence, int64_t wanted, int64_t got)
{
    int64_t size = vm->rules->unpack_tells_length ? known_length(vm, sequence) : -1;
    if (size > wanted)
        vm_raise(vm, EXC_ValueError, "too many values to unpack (expected %d, got %zd)",
                 (int)wanted, (ssize_t)size);
    else if (got > wanted)
        vm_raise(vm, EXC_ValueError,
                 vm->rules->old_words ? "too many values to unpack"
                                      : "too many values to unpack (expected %d)",
                 (int)wanted);
    else if (vm->rules->old_words)
        vm_raise(vm, EXC_ValueError, "need more than %d value%s to unpack", (int)got,
                 got == 1 ? "" : "s");
    else
        vm_raise(vm, EXC_ValueError, "not enough values to unpack (expected %d, got %d)",
                 (int)wanted, (int)got);
}

/* A tuple or list of n items: they are pushed, the first on top. */
static int
unpack_items(struct vm *vm, uint32_t n)
{
    struct objects *o = vm->objects;
    uint32_t entry = vm->values.at[vm->vars.top - 1];
    ref sequence = entry_ref(entry);
    int is_tuple = kind_of(o, sequence) == KIND_TUPLE;
    vm->vars.top--;
    for (uint32_t i = n; i > 0; i--)
        push(vm,
             newref(o, is_tuple ? tuple_get(o, sequence, i - 1) : list_get(o, sequence, i - 1)));
    entry_release(vm, entry);
    return 0;
}

/* What was unpacked so far, the iterator (stolen) and the sequence are released, the error on its way aside. */
static void
unpacking_failed(struct vm *vm, ref iterator, uint32_t got)
{
    struct raised raised = vm_error_save(vm);
    drop(vm, got);
    decref(vm->objects, iterator);
    drop(vm, 1);
    vm_error_put_back(vm, raised);
}

/* Any iterable: items are pushed as they come, then turned round. */
static int
unpack_iterable(struct vm *vm, uint32_t n)
{
    if (vm->rules->stack_tagged) { /* it takes the sequence over */
        ref sequence = pop(vm);
        push(vm, sequence);
    }
    uint32_t entry = vm->values.at[vm->vars.top - 1], got = 0;
    ref iterator = vm_iter(vm, entry_ref(entry)), item;
    if (!iterator) {
        if (vm->rules->unpack_names_type && vm_error_is(vm, EXC_TypeError) &&
            !is_iterable(vm, entry_ref(entry))) {
            vm_error_clear(vm);
            vm_raise(vm, EXC_TypeError, "cannot unpack non-iterable %.200s object",
                     type_name_of(vm->objects, entry_ref(entry)));
        }
        drop(vm, 1);
        return -1;
    }
    while (got <= n && (item = vm_next(vm, iterator)) != 0) {
        push(vm, item);
        got++;
    }
    if (got != n || vm_error_occurred(vm)) {
        if (got > n)
            drop(vm, 1);
        if (!vm_error_occurred(vm))
            wrong_length(vm, entry_ref(entry), n, got);
        unpacking_failed(vm, iterator, got < n ? got : n);
        return -1;
    }
    for (uint32_t i = 0; i < n / 2; i++) {
        uint32_t low = vm->vars.top - n + i, high = vm->vars.top - 1 - i,
                 moved = vm->values.at[low];
        *edit(vm->values, low) = vm->values.at[high];
        *edit(vm->values, high) = moved;
    }
    for (uint32_t i = vm->vars.top - n - 1; i + 1 < vm->vars.top; i++)
        *edit(vm->values, i) = vm->values.at[i + 1];
    vm->vars.top--;
    decref(vm->objects, iterator);
    entry_release(vm, entry);
    return 0;
}

int
op_UNPACK_SEQUENCE(struct vm *vm, int32_t arg)
{
    ref sequence = peek(vm, 1);
    int direct = is_exactly(vm->objects, sequence, KIND_TUPLE) ||
                 is_exactly(vm->objects, sequence, KIND_LIST);
    if (vm->rules->adapts)
        direct &= site_is_specialized(vm, (uint32_t)kind_of(vm->objects, sequence));
    direct = direct && (int32_t)object_at(vm->objects, sequence)->size == arg;
    if (direct)
        return unpack_items(vm, (uint32_t)arg);
    return unpack_iterable(vm, (uint32_t)arg);
}

/* -- leaving a frame -- */

int
op_YIELD_VALUE(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref value = pop(vm);
    exc_info_reset(vm, 0);
    generator_yield(vm, value);
    return 0;
}

/* __init__ has returned value (stolen): the call gives the instance. */
static ref
init_result(struct vm *vm, ref value, ref instance)
{
    struct objects *o = vm->objects;
    if (value != o->vars.none) {
        vm_raise(vm, EXC_TypeError, "__init__() should return None, not '%.200s'",
                 type_name_of(o, value));
        decref(o, instance);
        instance = 0;
    }
    decref(o, value);
    return instance;
}

/* A native function waits for the result (0 after an error), or the calling frame takes it. */
static int
deliver(struct vm *vm, ref value, uint32_t flags)
{
    if (flags & FRAME_ENTRY) {
        vm->vars.returned = value;
        vm->vars.left = 1;
        return 0;
    }
    if (!value)
        return -1;
    push(vm, value);
    if (flags & FRAME_CHECKED)
        check_eval_breaker(vm);
    return 0;
}

int
op_RETURN_VALUE(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref value = pop(vm), result;
    uint32_t flags;
    frame_unwind_stack(vm, 0);
    exc_info_reset(vm, 0);
    EMIT2(vm->clock, RETURN, frame_code(vm, vm->vars.frame)->name, value);
    if (running(vm)->generator) {
        generator_return(vm, value);
        return 0;
    }
    if (running(vm)->flags & FRAME_CLASS)
        return class_body_returns(vm, value);
    frame_leave(vm, &flags, &result);
    if (flags & FRAME_INIT)
        value = init_result(vm, value, result);
    if (!vm->vars.frame && !(flags & FRAME_ENTRY)) {
        decref(vm->objects, value);
        return 0;
    }
    return deliver(vm, value, flags);
}

int
op_RETURN_GENERATOR(struct vm *vm, int32_t arg)
{
    uint32_t frame = vm->vars.frame, at = running(vm)->call_at, count = running(vm)->call_count;
    uint32_t flags = running(vm)->flags;
    (void)arg;
    edit(vm->frames, frame)->flags &= ~(uint32_t)FRAME_ENTRY;
    edit(vm->frames, frame)->call_at = 0;
    ref generator = generator_of_running_frame(vm);
    if (at)
        call_release(vm, at, count);
    return deliver(vm, generator, flags);
}

/* -- exceptions -- */

/* Takes the cause of `raise x from y`: None, an exception or a class. 0, -1. */
static int
set_cause(struct vm *vm, ref exception, ref y)
{
    ref cause = 0;
    if (y != vm->objects->vars.none) {
        cause = exception_from(vm, y, "exception causes");
        if (!cause)
            return -1;
    }
    object_set_field(vm->objects, exception, EXCEPTION_CAUSE, cause);
    edit(vm->objects->objects, exception)->integer |= EXCEPTION_SUPPRESS_CONTEXT;
    return 0;
}

/* `raise` where nothing is handled. What it raises again has passed here already, this one has not. */
static void
nothing_to_reraise(struct vm *vm)
{
    vm_raise(vm, EXC_RuntimeError, "No active exception to reraise");
    exception_here(vm);
}

int
op_RAISE_VARARGS(struct vm *vm, int32_t arg)
{
    if (arg == 0) {
        struct exc_info handled = exception_info(vm);
        ref exception = newref(vm->objects, handled.value);
        if (handled.traceback)
            vm_error_put_back(vm,
                              raised_again(vm, exception, newref(vm->objects, handled.traceback)));
        else if (exception)
            vm_error_restore(vm, exception);
        else
            nothing_to_reraise(vm);
        return -1;
    }
    ref exception = exception_from(vm, peek(vm, (uint32_t)arg), "exceptions");
    if (exception && arg == 2 && set_cause(vm, exception, peek(vm, 1)) < 0) {
        decref(vm->objects, exception);
        exception = 0;
    }
    drop(vm, (uint32_t)arg);
    if (exception)
        exception_set(vm, exception);
    return -1;
}

/* Pushes an exception as traceback, value and type (each moved). */
static void
push_triple(struct vm *vm, struct exc_info info)
{
    push(vm, info.traceback);
    push(vm, info.value);
    push(vm, info.type);
}

static struct exc_info
pop_triple(struct vm *vm)
{
    ref type = pop(vm), value = pop(vm), traceback = pop(vm);
    return (struct exc_info){type, value, traceback};
}

/* The exception (stolen) as a triple, each part owned. */
static struct exc_info
triple_of(struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    return (struct exc_info){newref(o, type_of(o, exception)), exception,
                             newref(o, object_at(o, exception)->field[EXCEPTION_TRACEBACK])};
}

int
op_PUSH_EXC_INFO(struct vm *vm, int32_t arg)
{
    ref exception = pop(vm);
    if (arg & EXC_TRIPLE) {
        push_triple(vm, vm->vars.handled);
        vm->vars.handled = triple_of(vm, newref(vm->objects, exception));
        push_triple(vm, triple_of(vm, exception));
        edit(vm->frames, vm->vars.frame)->handlers++;
        return 0;
    }
    if (vm->rules->exc_info_stays) {
        push(vm, 0);
        push(vm, exception);
        if (arg != PUSH_FOR_FINALLY)
            exc_info_set(vm, exception);
        return 0;
    }
    ref handled = vm->vars.handled.value;
    push(vm, handled ? handled : newref(vm->objects, vm->objects->vars.none));
    push(vm, exception);
    vm->vars.handled.value = newref(vm->objects, exception);
    return 0;
}

int
op_CHECK_EXC_MATCH(struct vm *vm, int32_t arg)
{
    (void)arg;
    ref exception = peek(vm, 2);
    int is_type = kind_of(vm->objects, exception) == KIND_TYPE;
    int r =
        exception_matches(vm, is_type ? exception : type_of(vm->objects, exception), peek(vm, 1));
    drop(vm, 1);
    if (r < 0)
        return -1;
    push(vm, bool_new(vm->objects, r));
    return 0;
}

int
op_POP_EXCEPT(struct vm *vm, int32_t arg)
{
    struct exc_info handled = vm->vars.handled;
    if (vm->rules->exc_info_stays) {
        drop(vm, 1);
        return 0;
    }
    if (arg & EXC_TRIPLE) {
        vm->vars.handled = pop_triple(vm);
        edit(vm->frames, vm->vars.frame)->handlers--;
    } else {
        ref before = pop(vm);
        vm->vars.handled.value = before == vm->objects->vars.none ? 0 : before;
        if (before == vm->objects->vars.none)
            decref(vm->objects, before);
    }
    exc_info_release(vm, handled);
    return 0;
}

int
op_RERAISE(struct vm *vm, int32_t arg)
{
    if (!(arg & EXC_TRIPLE)) {
        vm_error_restore(vm, pop(vm));
        return -1;
    }
    struct exc_info info = pop_triple(vm);
    vm_error_put_back(vm, raised_again(vm, info.value, info.traceback));
    decref(vm->objects, info.type);
    return -1;
}
