#include "python/vm.h"

#include "gc/collector.h"
#include "python/exception.h"
#include "python/frame.h"
#include "python/generator.h"
#include "python/globals.h"
#include "python/leftovers.h"
#include "python/library.h"
#include "python/native.h"
#include "python/specialize.h"

/* -- what objects and the collector ask of the machine -- */

static void
hook_raise(void *machine, enum exception_type type, const char *format, va_list arguments)
{
    vm_raise_format(machine, type, format, arguments);
}

static void
hook_raise_key(void *machine, ref key)
{
    vm_raise_key(machine, key);
}

static int
hook_error_occurred(void *machine)
{
    const struct vm *vm = machine;
    return vm_error_occurred(machine) && !vm->vars.tracing;
}

/* Tells of an error in __del__. To 3.6 it is looked up as a bound method. */
static void
finalizer_failed(struct vm *vm, ref function, ref self)
{
    struct objects *o = vm->objects;
    ref where = vm->rules->specials_bound
                    ? method_new(o, newref(o, function), newref(o, self), type_of(o, self))
                    : newref(o, function);
    vm_error_unraisable(vm, UNRAISABLE_DEALLOCATOR, where);
    decref(o, where);
}

/* slot_tp_finalize, _PyGen_Finalize: an exception on its way is put aside meanwhile. */
static void
hook_finalize(void *machine, ref self)
{
    struct vm *vm = machine;
    ref result;
    if (kind_of(vm->objects, self) == KIND_GENERATOR) {
        generator_finalize(vm, self);
        return;
    }
    struct raised raised = vm_error_save(vm);
    ref method = type_lookup(vm->objects, type_of(vm->objects, self),
                             str_name(vm->objects, "__del__"), NULL);
    ref own = is_classic_instance(vm->objects, self)
                  ? newref(vm->objects,
                           attribute_get(vm->objects, self, str_name(vm->objects, "__del__")))
                  : 0;
    int found = vm_call_special(vm, self, "__del__", NULL, 0, &result);
    if (found < 0 && own)
        vm_error_unraisable(vm, UNRAISABLE_DEALLOCATOR, own);
    else if (found < 0)
        finalizer_failed(vm, method, self);
    else if (found > 0)
        decref(vm->objects, result);
    decref(vm->objects, own);
    vm_error_put_back(vm, raised);
}

static int
hook_generator_held(void *machine, ref generator)
{
    return generator_is_held(machine, generator);
}

static void
hook_weakref_callback(void *machine, ref weakref, ref callback, int by_collector)
{
    struct vm *vm = machine;
    struct raised raised = vm_error_save(vm);
    ref result = vm_call(vm, callback, &weakref, 1);
    if (result)
        decref(vm->objects, result);
    else
        vm_error_unraisable(vm, by_collector ? UNRAISABLE_WEAKREF_GC : UNRAISABLE_WEAKREF_CALLBACK,
                            callback);
    vm_error_put_back(vm, raised);
}

static int
hook_equal(void *machine, ref a, ref b)
{
    return vm_compare_bool(machine, COMPARE_EQ, a, b);
}

/* slot_tp_hash: __hash__ is None in a class whose body has __eq__ alone; one that gets its __eq__ later can be hashed. */
static int
hook_hash(void *machine, ref self, int64_t *hash)
{
    struct vm *vm = machine;
    struct objects *o = vm->objects;
    ref owner = 0, result;
    ref method = type_lookup(o, type_of(o, self), str_name(o, "__hash__"), &owner);
    if (is_classic_instance(o, self) && !method)
        ask_error(vm, EXC_AttributeError);
    if (is_classic_instance(o, self) && !method && vm_overrides(vm, self, "__eq__")) {
        vm_raise(vm, EXC_TypeError, "unhashable instance");
        return -1;
    }
    if (method == o->vars.none) {
        if (is_classic_instance(o, self))
            vm_raise(vm, EXC_TypeError, "'NoneType' object is not callable");
        else
            vm_raise(vm, EXC_TypeError, "unhashable type: '%.200s'", type_name_of(o, self));
        return -1;
    }
    if (!method)
        return 1; /* as the built-in type that it derives from does */
    if (vm_call_special(vm, self, "__hash__", NULL, 0, &result) < 0)
        return -1;
    int ok = is_int(o, result);
    if (ok) /* what fits Py_ssize_t is taken as it is */
        *hash = int_value(o, result) == -1 ? -2 : int_value(o, result);
    else
        vm_raise(vm, EXC_TypeError, "__hash__ method should return an integer");
    decref(o, result);
    return ok ? 0 : -1;
}

static void
hook_explain_hash(void *machine, ref key, const char *use)
{
    struct vm *vm = machine;
    if (!vm_error_is(vm, EXC_TypeError))
        return;
    ref raised = vm_error_fetch(vm), text = vm_str(vm, raised);
    if (!text) {
        decref(vm->objects, raised);
        return;
    }
    uint32_t mark = text_begin(vm);
    text_put_str(vm, text);
    text_put(vm, "", 1);
    vm_raise(vm, EXC_TypeError, "cannot use '%2s' as a %1s (%s)",
             type_full_name(vm, type_of(vm->objects, key)), use, text_since(vm, mark));
    text_discard(vm, mark);
    decref(vm->objects, text);
    decref(vm->objects, raised);
}

static void
hook_code_traverse(void *machine, ref code, visit_fn *visit, void *who)
{
    (void)machine, (void)code, (void)visit, (void)who;
}

/* gc.callbacks: each callable is called with the phase and a dict. */
static void
hook_call_back(void *machine, const char *phase, const struct collection_vars *info)
{
    collection_call_back(machine, phase, info);
}

static void
hook_message(void *machine, const char *text)
{
    vm_write_error(machine, text, strlen(text));
}

static void
set_hooks(struct vm *vm)
{
    struct object_hooks *hooks = &vm->objects->hooks;
    hooks->vm = vm;
    hooks->raise = hook_raise;
    hooks->raise_key = hook_raise_key;
    hooks->error_occurred = hook_error_occurred;
    hooks->finalize = hook_finalize;
    hooks->weakref_callback = hook_weakref_callback;
    hooks->equal = hook_equal;
    hooks->hash = hook_hash;
    hooks->explain_hash = hook_explain_hash;
    hooks->frame_traverse = frame_traverse;
    hooks->frame_clear = frame_clear;
    hooks->generator_held = hook_generator_held;
    hooks->code_traverse = hook_code_traverse;
    hooks->names_traverse = names_traverse;
    hooks->names_clear = names_clear;
    vm->collector->vm = vm;
    vm->collector->call_back = hook_call_back;
    vm->collector->message = hook_message;
    vm->collector->error_occurred = hook_error_occurred;
    vm->collector->global_roots = vm_mark_roots;
    vm->collector->stack_roots = vm_mark_stacks;
}

static void
add_arrays(struct vm *vm, struct store *store)
{
    store_add_plain(store, &vm->vars, sizeof vm->vars);
    STORE_ADD(store, vm->values);
    STORE_ADD(store, vm->frames);
    STORE_ADD(store, vm->globals);
    STORE_ADD(store, vm->global_index);
    STORE_ADD(store, vm->name_slots);
    STORE_ADD(store, vm->names);
    STORE_ADD(store, vm->constants);
    STORE_ADD(store, vm->codes);
    STORE_ADD(store, vm->builtins);
    STORE_ADD(store, vm->modules);
    STORE_ADD(store, vm->natives);
    STORE_ADD(store, vm->warmth);
    STORE_ADD(store, vm->call_sites);
    STORE_ADD(store, vm->parsers);
    STORE_ADD(store, vm->method_cache);
    STORE_ADD(store, vm->arrays);
    STORE_ADD(store, vm->warned);
    STORE_ADD(store, vm->output);
    STORE_ADD(store, vm->errors);
    STORE_ADD(store, vm->text);
    addrmap_init(&vm->native_cache, store);
}

void
vm_init(struct vm *vm, struct store *store, struct objects *objects, struct collector *collector,
        const struct program *program)
{
    memset(vm, 0, sizeof *vm);
    vm->clock = objects->clock;
    vm->objects = objects;
    vm->collector = collector;
    vm->spans = objects->spans;
    vm->program = program;
    vm->dialect = program->dialect;
    vm->rules = rules_named(program->dialect->name);
    add_arrays(vm, store);
    set_hooks(vm);
    frozen_push(&vm->frames.array);
    frozen_push(&vm->values.array);
    vm->vars.top = 1; /* entry 0 means none */
    program_objects_make(vm);
    library_run(vm);
    leftovers_of_compiling(vm);
    objects_begin_static(objects); /* the module's frame is not in the simulated heap */
    frame_push(vm, 0);
    if (vm->dialect->frames_on_heap)
        object_set_field(objects, running(vm)->object, FRAME_LOCALS,
                         newref(objects, objects->vars.namespace));
    code_warm(vm);
    objects_end_static(objects);
    vm_write_error(vm, program->warnings, strlen(program->warnings));
}
