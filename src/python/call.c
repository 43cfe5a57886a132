#include "python/call.h"
#include "python/recursion.h"

#include "gc/collector.h"
#include "python/class.h"
#include "python/frame.h"

void
check_eval_breaker(struct vm *vm)
{
    if (collector_is_scheduled(vm->collector) && !vm->vars.raised)
        collector_run_scheduled(vm->collector);
}

void
check_in_frame(struct vm *vm)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    uint32_t next = running(vm)->next;
    uint32_t line = next ? code->instructions[next - 1].line : code->line;
    if (line && !(code->flags & CODE_LIBRARY))
        vm->clock->vars.line = line;
    check_eval_breaker(vm);
}

void
check_on_resume(struct vm *vm)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    uint32_t next = running(vm)->next;
    if (code->flags & CODE_GENERATOR || code->instructions[next].op == OP_MAKE_CELL)
        return;
    for (uint32_t i = 0; i < next; i++)
        if (code->instructions[i].op != OP_MAKE_CELL)
            return;
    vm->clock->vars.line = code->line ? code->line : vm->clock->vars.line;
    check_eval_breaker(vm);
}

/* Ends a call whose result is known: releases and pushes it. result 0: failed. */
static enum call_result
finish(struct vm *vm, const struct call *call, ref result)
{
    struct raised raised = result ? (struct raised){0} : vm_error_save(vm);
    call_release(vm, call->release_at, call->release_count);
    if (!result) {
        vm_error_put_back(vm, raised);
        return CALL_FAILED;
    }
    push(vm, result);
    return CALL_DONE;
}

/* -- Python functions -- */

/* The call that was to give `result` (stolen, 0 = none) has failed: first goes what C code has put on the stack for it, then the result, then
 * what the caller has. */
static enum call_result
give_up(struct vm *vm, const struct call *call, ref result)
{
    struct raised raised = vm_error_save(vm);
    if (result)
        drop(vm, vm->vars.top - (call->release_at + 1 + call->release_count));
    decref(vm->objects, result);
    vm_error_put_back(vm, raised);
    return finish(vm, call, 0);
}

/* The new frame runs no instruction: its slots and the call's entries are released, the caller runs again. */
static enum call_result
abandon(struct vm *vm, const struct call *call)
{
    struct raised raised = vm_error_save(vm);
    ref result;
    uint32_t flags;
    frame_leave(vm, &flags, &result);
    vm_error_put_back(vm, raised);
    return give_up(vm, call, result);
}

/* Releases the caller's entries although the callee already runs above them: what came on top of them for the call goes first. */
static void
release_early(struct vm *vm, const struct call *call, uint32_t end)
{
    for (; end > call->release_at + 1 + call->release_count; end--) {
        uint32_t entry = vm->values.at[end - 1];
        *edit(vm->values, end - 1) = 0;
        entry_release(vm, entry);
    }
    for (uint32_t i = call->release_at; i < end; i++) {
        uint32_t entry = vm->values.at[i];
        *edit(vm->values, i) = 0;
        entry_release(vm, entry);
    }
    edit(vm->frames, running(vm)->back)->top = call->release_at;
}

enum call_result
call_enter(struct vm *vm, ref function, struct call *call, uint32_t flags, ref result)
{
    const struct code *code = function_code(vm, function);
    uint32_t end = vm->vars.top;
    frame_push(vm, code->index);
    edit(vm->frames, vm->vars.frame)->result = result;
    uint32_t array = call->vector ? array_for_vector(vm, call->count) : 0;
    int bound = bind_arguments(vm, function, call);
    entry_release(vm, array);
    if (bound < 0 || !recursion_allows_frame(vm, call->in_c))
        return abandon(vm, call);
    edit(vm->frames, vm->vars.frame)->flags = flags;
    if (call->form == FORM_INIT)
        recursion_shim(vm);
    if (call->in_c)
        recursion_hold_loop(vm);
    if (!vm->dialect->frames_on_heap)
        edit(vm->frames, vm->vars.frame)->function = newref(vm->objects, function);
    if (call->early)
        release_early(vm, call, end);
    if (!call->early) {
        edit(vm->frames, vm->vars.frame)->call_at = call->release_at;
        edit(vm->frames, vm->vars.frame)->call_count = call->release_count;
    }
    EMIT2(vm->clock, CALL, vm->program->codes[code->index]->name, function);
    if (!(code->flags & CODE_GENERATOR))
        code_warm(vm);
    check_on_resume(vm);
    return CALL_FRAME;
}

/* -- native functions -- */

/* Releases what lies above `top`; an error, if there is one, stays. */
static void
drop_after_error(struct vm *vm, uint32_t top)
{
    if (vm->vars.top <= top)
        return;
    struct raised raised = vm_error_save(vm);
    drop(vm, vm->vars.top - top);
    vm_error_put_back(vm, raised);
}

ref
native_call(struct vm *vm, uint32_t number, ref self, const struct call *call)
{
    uint32_t keywords = call->names ? tuple_size(vm->objects, call->names) : 0;
    struct arguments a = {.native = native_row(vm, number),
                          .number = number,
                          .self = self,
                          .at = call->at,
                          .count = call->count - keywords,
                          .names = call->names,
                          .by_descriptor = call->by_descriptor};
    uint32_t top = vm->vars.top;
    int gathered =
        arguments_are_gathered(vm, &a); /* by the function itself, after it knows its names */
    if (call->packed == CALL_PACKED || (call->packed && arguments_are_whole(vm, &a)))
        a.dict = call->dict;
    if (call->packed)
        a.tuple = call->tuple;
    if (call->form != FORM_STR_1 && !call->packed && !gathered)
        arguments_pack(vm, &a);
    int late = a.native->flags & NATIVE_INIT;
    if (!late && (a.names || !arguments_count_fits(&a)))
        native_keep_names(vm, number, 1);
    if (!arguments_fit(vm, &a, number)) {
        drop_after_error(vm, top);
        return 0;
    }
    if (!late)
        native_keep_names(vm, number, a.names != 0);
    if (call->form != FORM_STR_1 && call->packed != CALL_PACKED && gathered)
        arguments_pack(vm, &a);
    ref result = a.native->function(vm, &a);
    drop_after_error(vm, top);
    return result;
}

static const char *
descriptor_owner(const struct vm *vm, ref descriptor)
{
    return type_name(vm->objects, object_at(vm->objects, descriptor)->field[DESCRIPTOR_TYPE]);
}

static ref
needs_argument(struct vm *vm, ref descriptor)
{
    return vm_raise(vm, EXC_TypeError, "descriptor '%s' of '%.100s' object needs an argument",
                    native_row(vm, native_number(vm, descriptor))->name,
                    descriptor_owner(vm, descriptor));
}

static ref
requires_object(struct vm *vm, ref descriptor, ref got)
{
    return vm_raise(vm, EXC_TypeError,
                    "descriptor '%s' requires a '%.100s' object but received a '%.100s'",
                    native_row(vm, native_number(vm, descriptor))->name,
                    descriptor_owner(vm, descriptor), type_name_of(vm->objects, got));
}

/* methoddescr_call to 3.6: of the tuple of all arguments self is bound; 2.7 slices the rest. */
static ref
call_bound(struct vm *vm, uint32_t number, ref self, const struct call *call, struct call *rest)
{
    struct objects *o = vm->objects;
    uint32_t keywords = call->names ? tuple_size(o, call->names) : 0, top = vm->vars.top;
    struct call all = *call;
    push_packed(vm, &all);
    push(vm, builtin_new(o, number, newref(o, self),
                         newref(o, str_name(o, native_row(vm, number)->name))));
    if (keywords || vm->rules->calls_by_tuple) {
        rest->packed = all.packed;
        rest->dict = all.dict;
    }
    if (rest->count > keywords && vm->rules->calls_by_tuple)
        push(vm, arguments_tuple(vm, rest, rest->count - keywords));
    ref result = native_call(vm, number, self, rest);
    drop_after_error(vm, top);
    return result;
}

/* list.append(l, x): the first argument is self, and must be of the descriptor's type. */
static ref
call_descriptor(struct vm *vm, ref descriptor, const struct call *call)
{
    uint32_t number = native_number(vm, descriptor);
    ref type = object_at(vm->objects, descriptor)->field[DESCRIPTOR_TYPE];
    struct call rest = *call;
    uint32_t keywords = call->names ? tuple_size(vm->objects, call->names) : 0;
    if (call->count == keywords)
        return vm->rules->calls_named_by_module
                   ? vm_raise(vm, EXC_TypeError, "unbound method %s.%s() needs an argument",
                              type_name(vm->objects, type), native_row(vm, number)->name)
                   : needs_argument(vm, descriptor);
    ref self = entry_ref(vm->values.at[call->at]);
    if (!type_is_subtype(vm->objects, type_of(vm->objects, self), type))
        return vm->rules->descriptors_apply
                   ? vm_raise(
                         vm, EXC_TypeError,
                         "descriptor '%s' for '%.100s' objects doesn't apply to a '%.100s' object",
                         native_row(vm, number)->name, type_name(vm->objects, type),
                         type_name_of(vm->objects, self))
                   : requires_object(vm, descriptor, self);
    rest.at++;
    rest.count--;
    rest.by_descriptor = 1;
    return vm->rules->slots_bind ? call_bound(vm, number, self, call, &rest)
                                 : native_call(vm, number, self, &rest);
}

/* wrapperdescr_call: the arguments behind self, which is the first one, come in a slice of the tuple of all (3.6: to a method-wrapper made
 * for the call). */
static ref
call_slot_wrapper(struct vm *vm, ref descriptor, struct call *call)
{
    struct objects *o = vm->objects;
    uint32_t number = native_number(vm, descriptor), top = vm->vars.top;
    uint32_t keywords = call->names ? tuple_size(o, call->names) : 0;
    ref result = 0;
    push_packed(vm, call);
    struct call rest = *call;
    ref self = call->count > keywords ? entry_ref(vm->values.at[call->at]) : 0;
    if (!self) {
        needs_argument(vm, descriptor);
    } else if (!type_is_subtype(o, type_of(o, self),
                                object_at(o, descriptor)->field[DESCRIPTOR_TYPE])) {
        requires_object(vm, descriptor, self);
    } else {
        if (vm->rules->slots_bind)
            push(vm, method_wrapper_new(o, number, descriptor, self));
        rest.at++;
        rest.count--;
        rest.tuple = 0;
        if (rest.count > keywords)
            push(vm, rest.tuple = arguments_tuple(vm, &rest, rest.count - keywords));
        result = native_call(vm, number, self, &rest);
    }
    drop_after_error(vm, top);
    return result;
}

/* call_enter() of a function that C code calls, as a bound method to 3.6. */
static enum call_result
enter_from_c(struct vm *vm, ref function, struct call *call, uint32_t flags, ref result)
{
    uint32_t levels = 2 * (uint32_t)vm->rules->functions_entered;
    if (!recursion_enter_call(vm, levels))
        return give_up(vm, call, result);
    enum call_result r = call_enter(vm, function, call, flags, result);
    recursion_hold(vm, levels, r == CALL_FRAME);
    return r;
}

/* Calls function(self, *arguments) the way slot_tp_call and slot_tp_init do. */
static enum call_result
call_through_tuple(struct vm *vm, ref function, ref self, struct call *call, uint32_t flags,
                   ref result)
{
    uint32_t keywords = call->names ? tuple_size(vm->objects, call->names) : 0;
    push_packed(vm, call);
    if (vm->rules->specials_bound)
        push(vm, method_new(vm->objects, newref(vm->objects, function), newref(vm->objects, self),
                            type_of(vm->objects, self)));
    if (vm->rules->calls_by_tuple)
        push_with_self(vm, self, call->at, call->count - keywords);
    uint32_t all = call->count - keywords + 1;
    push_array(vm, array_with_self(vm, all)); /* _PyObject_Call_Prepend */
    if (keywords)
        push_keyword_names(vm, call, keywords, all);
    struct call inner = *call;
    inner.vector = 1;
    inner.at = vm->vars.top;
    inner.count = call->count + 1;
    inner.moved = 0;
    inner.early = 0;
    inner.packed = 0;
    inner.dict = 0;
    inner.in_c = 1;
    inner.direct = 0;
    inner.flags = call->checked ? FRAME_CHECKED : 0;
    int unpacked = keywords && vm->rules->keywords_unpacked;
    int counted = unpacked && !vm->rules->unpacked_borrowed;
    push_argument(vm, self, counted);
    for (uint32_t i = 0; i < call->count; i++)
        push_argument(vm, entry_ref(vm->values.at[call->at + i]),
                      i < call->count - keywords ? counted : unpacked);
    if (kind_of(vm->objects, function) == KIND_FUNCTION)
        return enter_from_c(vm, function, &inner, flags | inner.flags, result);
    enum call_result r = call_object(vm, function, &inner);
    if (r == CALL_DONE && (flags & FRAME_INIT)) {
        drop(vm, 1);
        push(vm, result);
    }
    return r;
}

static enum call_result
call_instance(struct vm *vm, ref callable, struct call *call)
{
    ref function = type_lookup(vm->objects, type_of(vm->objects, callable),
                               str_name(vm->objects, "__call__"), NULL);
    if (!function && is_classic_instance(vm->objects, callable)) {
        vm_raise(vm, EXC_AttributeError, "%.200s instance has no __call__ method",
                 type_name(vm->objects, type_of(vm->objects, callable)));
        return finish(vm, call, 0);
    }
    if (!function) {
        vm_raise(vm, EXC_TypeError, "'%.200s' object is not callable",
                 type_name_of(vm->objects, callable));
        return finish(vm, call, 0);
    }
    int expanded = call->packed == CALL_EXPANDED && !call->in_c && vm->rules->calls_by_tuple;
    if (vm->rules->callable_held && (call->by_instruction || expanded))
        push(vm, newref(vm->objects, callable));
    return call_through_tuple(vm, function, callable, call, 0, 0);
}

/* sm_call (3.10+): what a static method wraps, with the same arguments. */
static enum call_result
call_static(struct vm *vm, ref wrapper, struct call *call)
{
    ref function = object_at(vm->objects, wrapper)->field[WRAPPED_FUNCTION];
    push_packed(vm, call);
    struct call inner = *call;
    inner.vector = 1;
    inner.at = vm->vars.top;
    inner.moved = inner.early = inner.packed = 0;
    inner.dict = 0;
    inner.flags = call->checked ? FRAME_CHECKED : 0;
    for (uint32_t i = 0; i < call->count; i++)
        push_argument(vm, entry_ref(vm->values.at[call->at + i]), 0);
    return call_object(vm, function, &inner);
}

/* -- classes -- */

/* CALL_ALLOC_AND_ENTER_INIT: the instance takes the place of the class, and no C code is between caller and __init__. */
static enum call_result
call_init(struct vm *vm, ref type, ref init, struct call *call)
{
    ref instance = instance_new(vm->objects, type);
    uint32_t top = vm->vars.top;
    push(vm, 0);
    for (uint32_t i = top; i > call->at; i--)
        *edit(vm->values, i) = vm->values.at[i - 1];
    *edit(vm->values, call->at) = newref(vm->objects, instance);
    call->count++;
    call->release_count++;
    return call_enter(vm, init, call, FRAME_INIT, instance);
}

/* type.__new__ and __init__ of a class of the program. */
static enum call_result
call_class(struct vm *vm, ref type, struct call *call)
{
    ref init = type_lookup(vm->objects, type, str_name(vm->objects, "__init__"), NULL);
    if (call->form == FORM_INIT)
        return call_init(vm, type, init, call);
    int keeps_tuple =
        type_data(vm->objects, type)->kind == KIND_BASE_EXCEPTION && !vm->rules->exception_messages;
    if (!keeps_tuple || call->names)
        push_packed(vm, call);
    ref instance = class_instantiate(vm, type, call, init != 0);
    if (!instance || !init)
        return finish(vm, call, instance);
    if (keeps_tuple && !call->names) {
        push(vm, newref(vm->objects, object_at(vm->objects, instance)->field[EXCEPTION_ARGS]));
        call->packed = CALL_PACKED;
    }
    return call_through_tuple(vm, init, instance, call, FRAME_INIT, instance);
}

static enum call_result
call_type(struct vm *vm, ref type, struct call *call)
{
    const struct type_data *data = type_data(vm->objects, type);
    if (data->flags & TYPE_HEAP)
        return call_class(vm, type, call);
    if (data->kind == KIND_BASE_EXCEPTION && call->names)
        push_packed(vm, call);
    return finish(vm, call, class_instantiate(vm, type, call, 0));
}

/* -- bound methods -- */

/* The bound method that is called dies: what it was made of takes its place on the stack. */
static void
replace_callable(struct vm *vm, const struct call *call, ref with)
{
    uint32_t old = vm->values.at[call->release_at];
    *edit(vm->values, call->release_at) = newref(vm->objects, with);
    entry_release(vm, old);
}

/* TypeError of an unbound method whose first argument is `first`, or that has none (0). */
static void
wrong_self(struct vm *vm, ref method, ref first)
{
    struct objects *o = vm->objects;
    const struct object *m = object_at(o, method);
    size_t length;
    const char *name =
        str_utf8(o, object_at(o, m->field[METHOD_FUNCTION])->field[FUNCTION_NAME], &length);
    vm_raise(vm, EXC_TypeError,
             "unbound method %.*s() must be called with %.200s instance as first argument (got "
             "%.200s%s instead)",
             (int)length, name, type_name(o, m->field[METHOD_CLASS]),
             first ? type_name(o, type_of(o, first)) : "nothing", first ? " instance" : "");
}

/* instancemethod_call of 2.7 without self: the first argument must be an instance of the class, and is it. */
static enum call_result
call_unbound(struct vm *vm, ref method, struct call *call)
{
    struct objects *o = vm->objects;
    uint32_t keywords = call->names ? tuple_size(o, call->names) : 0;
    push_packed(vm, call);
    ref first = call->count > keywords ? entry_ref(vm->values.at[call->at]) : 0;
    int fits = first ? vm_isinstance(vm, first, object_at(o, method)->field[METHOD_CLASS]) : 0;
    if (fits == 0)
        wrong_self(vm, method, first);
    if (fits <= 0)
        return finish(vm, call, 0);
    call->by_instruction = 0;
    return call_object(vm, object_at(o, method)->field[METHOD_FUNCTION], call);
}

/* How many arguments go into the array that C code calls with: to 3.7 keywords come apart, in a dict. */
static uint32_t
count_in_array(const struct vm *vm, const struct call *call)
{
    uint32_t keywords = call->names ? tuple_size(vm->objects, call->names) : 0;
    return vm->rules->keywords_unpacked ? call->count : call->count - keywords;
}

static enum call_result
call_method(struct vm *vm, ref method, struct call *call)
{
    if (!object_at(vm->objects, method)->field[METHOD_SELF])
        return call_unbound(vm, method, call);
    ref function = object_at(vm->objects, method)->field[METHOD_FUNCTION];
    ref self = object_at(vm->objects, method)->field[METHOD_SELF];
    uint32_t top = vm->vars.top;
    push(vm, 0);
    for (uint32_t i = top; i > call->at; i--)
        *edit(vm->values, i) = vm->values.at[i - 1];
    *edit(vm->values, call->at) = call->moved ? newref(vm->objects, self) : self | ENTRY_BORROWED;
    call->count++;
    if (call->at == call->release_at + 1) {
        call->release_count++;
        if (vm->rules->methods_unpacked && call->by_instruction)
            replace_callable(vm, call, function);
        else if (vm->rules->methods_let_go && call->by_instruction) {
            push(vm, newref(vm->objects, function));
            replace_callable(vm, call, self);
        }
    }
    if (vm->rules->calls_by_tuple && !call->by_instruction)
        push_with_self(vm, self, call->at + 1, call->count - 1);
    if (call->vector && !(call->names && vm->rules->array_place))
        push_array(
            vm, array_with_self(vm, count_in_array(vm, call))); /* no place before the arguments */
    return call_object(vm, function, call);
}

/* call_object() without counting. */
static enum call_result
call_uncounted(struct vm *vm, ref callable, struct call *call)
{
    const struct object *object = object_at(vm->objects, callable);
    switch (kind_of(vm->objects, callable)) {
    case KIND_FUNCTION:
        if (vm->rules->calls_by_tuple && call->names && !call->by_instruction) /* function_call */
            push_keyword_names(vm, call, tuple_size(vm->objects, call->names), 0);
        return call_enter(vm, callable, call, call->flags, 0);
    case KIND_METHOD:
        return call_method(vm, callable, call);
    case KIND_BUILTIN: {
        ref result = native_call(vm, object->extra, object->field[BUILTIN_SELF], call);
        return finish(vm, call, result);
    }
    case KIND_METHOD_DESCRIPTOR:
        return finish(vm, call, call_descriptor(vm, callable, call));
    case KIND_WRAPPER_DESCRIPTOR:
        return finish(vm, call, call_slot_wrapper(vm, callable, call));
    case KIND_METHOD_WRAPPER:
        return finish(vm, call, native_call(vm, object->extra, object->field[BOUND_SELF], call));
    case KIND_TYPE:
        return call_type(vm, callable, call);
    case KIND_WEAKREF:
        if (vm_overrides(vm, callable, "__call__"))
            return call_instance(vm, callable, call);
        return finish(vm, call, weakref_call(vm, callable, call));
    case KIND_CALLABLE_WEAKPROXY:
        return finish(vm, call, weakref_call(vm, callable, call));
    case KIND_STATICMETHOD:
        if (vm->rules->wrappers_called)
            return call_static(vm, callable, call);
        return call_instance(vm, callable, call);
    default:
        return call_instance(vm, callable, call);
    }
}

enum call_result
call_object(struct vm *vm, ref callable, struct call *call)
{
    uint32_t levels = recursion_levels(vm, callable, call);
    if (!recursion_enter_call(vm, levels))
        return finish(vm, call, 0);
    enum call_result r = call_uncounted(vm, callable, call);
    recursion_hold(vm, levels, r == CALL_FRAME);
    return r;
}

static enum call_result
call_from_c(struct vm *vm, uint32_t at, uint32_t count, ref names, int early)
{
    int method = kind_of(vm->objects, entry_ref(vm->values.at[at])) == KIND_METHOD;
    int tuple = vm->rules->calls_by_tuple || (vm->rules->methods_called_by_tuple && method);
    if (tuple && count) {
        struct call given = {.at = at + 1};
        push(vm, arguments_tuple(vm, &given, count));
    }
    int moved = !vm->dialect->arguments_copied;
    struct call call = {.at = at + 1,
                        .count = count,
                        .names = names,
                        .moved = moved,
                        .early = early,
                        .vector = 1,
                        .in_c = 1,
                        .release_at = at,
                        .release_count = count,
                        .packed = vm->rules->calls_by_tuple ? CALL_PACKED : 0};
    return call_object(vm, entry_ref(vm->values.at[at]), &call);
}

enum call_result
call_values(struct vm *vm, uint32_t at, uint32_t count, ref names)
{
    return call_from_c(vm, at, count, names, !vm->dialect->arguments_copied);
}

enum call_result
call_values_held(struct vm *vm, uint32_t at, uint32_t count)
{
    return call_from_c(vm, at, count, 0, 0);
}

/* Is what an instruction calls C code, which needs the arguments of tagged entries in an array? */
static int
calls_in_c(const struct vm *vm, const struct call *call)
{
    const struct objects *o = vm->objects;
    ref callable = entry_ref(vm->values.at[call->release_at]);
    if (kind_of(o, callable) == KIND_METHOD)
        callable = object_at(o, callable)->field[METHOD_FUNCTION];
    return kind_of(o, callable) != KIND_FUNCTION && call->form != FORM_INIT;
}

enum call_result
call_checked(struct vm *vm, struct call *call)
{
    enum call_result r = call_object(vm, entry_ref(vm->values.at[call->release_at]), call);
    if (r == CALL_DONE && call->checked)
        check_eval_breaker(vm);
    return r;
}

enum call_result
call_instruction(struct vm *vm, uint32_t at, uint32_t count, ref names)
{
    int moved = !vm->dialect->arguments_copied;
    enum call_form form = call_site_form(vm, at, count, names != 0);
    int checked = call_form_checks(vm, form, names != 0);
    struct call call = {.at = at + 1,
                        .count = count,
                        .names = names,
                        .moved = moved,
                        .early = moved,
                        .release_at = at,
                        .release_count = count,
                        .by_instruction = 1,
                        .form = form,
                        .checked = checked};
    if (calls_in_c(vm, &call))
        push_array(vm, array_of_inputs(vm, count));
    return call_checked(vm, &call);
}
