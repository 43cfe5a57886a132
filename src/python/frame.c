#include "python/frame.h"
#include "gc/collector.h"
#include "python/library.h"
#include "python/native.h"

#include "objects/callable.h"
#include "python/exc_info.h"
#include "python/recursion.h"

static uint32_t
new_frame(struct vm *vm)
{
    uint32_t f = vm->vars.free_frame;
    if (f)
        vm->vars.free_frame = vm->frames.at[f].back;
    else
        f = frozen_push(&vm->frames.array);
    *edit(vm->frames, f) = (struct frame){0};
    return f;
}

void
frame_free(struct vm *vm, uint32_t frame)
{
    *edit(vm->frames, frame) = (struct frame){.back = vm->vars.free_frame};
    vm->vars.free_frame = frame;
}

struct frame_shape
frame_shape_of(const struct vm *vm, const struct code *code)
{
    if (vm->dialect->cells_apart)
        return (struct frame_shape){code->nlocals, code->ncells + code->nfrees, code->stacksize};
    return (struct frame_shape){code->slots, 0, code->stacksize};
}

/* Makes frame run with its slots (still empty) at the top of values[]. */
static void
start(struct vm *vm, uint32_t frame, uint32_t entries)
{
    uint32_t base = vm->vars.top;
    struct frame *f = edit(vm->frames, frame);
    f->back = vm->vars.frame;
    f->base = base;
    if (vm->vars.frame)
        edit(vm->frames, vm->vars.frame)->top = base;
    frozen_grow(&vm->values.array, base + entries);
    for (uint32_t i = base; i < base + entries; i++)
        *edit(vm->values, i) = 0;
    vm->vars.frame = frame;
    vm->vars.top = base + entries;
    vm->vars.depth++;
}

uint32_t
frame_push(struct vm *vm, uint32_t code)
{
    uint32_t frame = new_frame(vm);
    edit(vm->frames, frame)->code = code;
    if (vm->dialect->frames_on_heap) {
        ref object = frame_new(vm->objects, vm->codes.at[code], frame,
                               frame_shape_of(vm, vm->program->codes[code]), builtins_dict(vm),
                               code_globals(vm, code));
        edit(vm->frames, frame)->object = object;
    }
    start(vm, frame, vm->program->codes[code]->slots);
    return frame;
}

uint32_t
frame_depth(const struct vm *vm)
{
    return vm->vars.top - running(vm)->base - frame_code(vm, vm->vars.frame)->slots;
}

void
frame_unwind_stack(struct vm *vm, uint32_t depth)
{
    drop(vm, frame_depth(vm) - depth);
}

void
call_release(struct vm *vm, uint32_t at, uint32_t count)
{
    drop(vm, vm->vars.top - (at + 1 + count));
    if (!vm->rules->callable_released_first) {
        drop(vm, count + 1);
        return;
    }
    entry_release(vm, vm->values.at[at]);
    for (uint32_t i = 1; i <= count; i++) {
        uint32_t entry = vm->values.at[at + i];
        *edit(vm->values, at + i) = 0;
        entry_release(vm, entry);
    }
    vm->vars.top = at;
}

ref
frame_slot(const struct vm *vm, uint32_t frame, uint32_t slot)
{
    const struct frame *f = frame_at(vm, frame);
    ref value =
        entry_ref(f->saved ? span_get(vm->spans, f->saved, slot) : vm->values.at[f->base + slot]);
    if (value && kind_of(vm->objects, value) == KIND_CELL)
        return object_at(vm->objects, value)->field[CELL_CONTENTS];
    return value;
}

/* Takes entry i of the running frame out of its place. */
static uint32_t
take_entry(struct vm *vm, uint32_t i)
{
    uint32_t entry = vm->values.at[i];
    *edit(vm->values, i) = 0;
    return entry;
}

static void
release_slots(struct vm *vm, uint32_t base, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t slot = vm->dialect->slots_last_to_first ? count - 1 - i : i;
        entry_release(vm, take_entry(vm, base + slot));
    }
}

void
frame_own_entries(struct vm *vm, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = running(vm)->base + i, entry = vm->values.at[at];
        if (entry & ENTRY_BORROWED)
            *edit(vm->values, at) = entry_own(vm, entry);
    }
}

/* Copies entries [base, base + count) of values[] to a span of the frame. */
static void
save_entries(struct vm *vm, uint32_t frame, uint32_t base, uint32_t count)
{
    uint32_t span = span_new(vm->spans, count + 1); /* never 0, even for no entries */
    for (uint32_t i = 0; i < count; i++)
        span_set(vm->spans, span, i, vm->values.at[base + i]);
    struct frame *f = edit(vm->frames, frame);
    f->saved = span;
    f->saved_size = count;
    f->base = 0;
}

/* The running frame, whose entries began at base, goes off values[]: its caller runs. */
static void
go_back(struct vm *vm, uint32_t base)
{
    uint32_t back = running(vm)->back;
    recursion_frame_left(vm);
    vm->vars.top = back ? vm->frames.at[back].top : base;
    vm->vars.frame = back;
}

/* Does somebody besides the running frame hold its frame object? */
static int
object_is_kept(const struct vm *vm, const struct frame *f)
{
    return f->object && object_at(vm->objects, f->object)->ob_refcnt > 1;
}

/* To 3.10 a generator's frame object is the generator's. */
static int
owns_object(const struct vm *vm, const struct frame *f)
{
    return f->object && !(f->generator && vm->dialect->frames_on_heap);
}

/* The caller of a frame; a frame that lets go of its slots is off the stack already. 0 = none. */
static uint32_t
caller_of(const struct vm *vm, uint32_t frame)
{
    uint32_t back = frame_at(vm, frame)->back;
    while (back && frame_at(vm, back)->flags & FRAME_LEAVING)
        back = frame_at(vm, back)->back;
    return back;
}

/* The frame object is to outlive its call: it keeps the slots and holds on to the caller's frame object. */
static void
keep_slots(struct vm *vm, uint32_t frame, uint32_t slots)
{
    int alone = frame_at(vm, frame)->generator && !vm->rules->generators_linked;
    uint32_t back = alone ? 0 : caller_of(vm, frame);
    frame_own_entries(vm, slots);
    save_entries(vm, frame, frame_at(vm, frame)->base, slots);
    edit(vm->frames, frame)->flags |= FRAME_KEPT;
    edit(vm->frames, frame)->generator = 0;
    object_track(vm->objects, frame_at(vm, frame)->object);
    if (back)
        object_set_field(vm->objects, frame_at(vm, frame)->object, FRAME_BACK,
                         newref(vm->objects, frame_object(vm, back)));
}

ref
frame_object(struct vm *vm, uint32_t frame)
{
    ref object = frame_at(vm, frame)->object;
    if (object)
        return object;
    object = frame_object_new(vm->objects, vm->codes.at[frame_at(vm, frame)->code], frame,
                              frame_shape_of(vm, frame_code(vm, frame)));
    edit(vm->frames, frame)->object = object;
    return object;
}

/* To 3.10: is the frame that of a generator that is still being made, by whoever called? Its first instruction has no line. */
static int
is_being_made(const struct vm *vm, uint32_t frame)
{
    const struct code *code = frame_code(vm, frame);
    uint32_t next = frame_at(vm, frame)->next;
    return next && code->flags & CODE_GENERATOR && !(code->flags & CODE_LIBRARY) &&
           code->instructions[next - 1].line == 0;
}

uint32_t
frame_place(const struct vm *vm, uint32_t frame)
{
    uint32_t at = frame_at(vm, frame)->next - 1;
    const struct instruction *in = &frame_code(vm, frame)->instructions[at];
    return in->op == OP_RERAISE && in->arg & RERAISE_KEPT ? frame_at(vm, frame)->raised_at : at;
}

/* The line that a frame has come to. */
static uint32_t
line_of(const struct vm *vm, uint32_t frame)
{
    while ((frame_at(vm, frame)->flags & FRAME_LEAVING || is_being_made(vm, frame)) &&
           frame_at(vm, frame)->back)
        frame = frame_at(vm, frame)->back;
    uint32_t next = frame_at(vm, frame)->next;
    const struct code *code = frame_code(vm, frame);
    return next                         ? code->instructions[frame_place(vm, frame)].line
           : code->flags & CODE_LIBRARY ? 0
                                        : code->line;
}

/* _PyFrame_Clear (3.11+): the frame object, which nobody else holds, goes before the locals. */
static void
drop_object(struct vm *vm, uint32_t frame, struct frame *f)
{
    ref object = f->object;
    if (!object)
        return;
    object_edit(vm->objects, object)->extra = 0;
    edit(vm->frames, frame)->object = f->object = 0;
    decref(vm->objects, object);
}

/* The module's own frame object, which was outside of the heap, may be left to whoever holds it; from 3.11 on it keeps the globals then, in
 * place of the function that the module's code ran as. */
static void
leave_module(struct vm *vm, ref object)
{
    struct objects *o = vm->objects;
    if (!object || !(object_at(o, object)->flags & OBJECT_STATIC))
        return;
    object_edit(o, object)->flags &= (uint16_t)~OBJECT_STATIC;
    object_edit(o, object)->ob_refcnt--;
    if (!vm->dialect->frames_on_heap)
        object_set_field(o, object, FRAME_GLOBALS, newref(o, o->vars.namespace));
}

void
frame_leave(struct vm *vm, uint32_t *flags, ref *result)
{
    uint32_t frame = vm->vars.frame;
    struct frame f = *running(vm);
    uint32_t slots = frame_code(vm, frame)->slots;
    if (!f.back)
        leave_module(vm, f.object);
    int kept = object_is_kept(vm, &f);
    *flags = f.flags;
    *result = f.result;
    vm->clock->vars.line = f.back ? line_of(vm, f.back) : 0; /* what dies now dies there */
    edit(vm->frames, frame)->result = 0;
    edit(vm->frames, frame)->flags |= FRAME_LEAVING;
    if (!kept && !vm->dialect->frames_on_heap)
        drop_object(vm, frame, &f);
    if (kept) {
        keep_slots(vm, frame, slots);
    } else {
        if (f.object)
            object_untrack(vm->objects, f.object); /* frame_dealloc */
        release_slots(vm, f.base, slots);
    }
    go_back(vm, f.base);
    if (f.object && !kept)
        object_edit(vm->objects, f.object)->extra = 0;
    if (owns_object(vm, &f))
        decref(vm->objects, f.object);
    if (!kept) {
        edit(vm->frames, frame)->locals = 0;
        edit(vm->frames, frame)->function = 0;
        decref(vm->objects, f.locals);
        decref(vm->objects, f.function);
        frame_free(vm, frame);
    }
    if (f.call_at)
        call_release(vm, f.call_at, f.call_count);
}

void
frame_suspend(struct vm *vm)
{
    uint32_t frame = vm->vars.frame, base = running(vm)->base, back = running(vm)->back;
    vm->clock->vars.line = back ? line_of(vm, back) : 0;
    save_entries(vm, frame, base, vm->vars.top - base);
    go_back(vm, base);
    if (vm->vars.frame)
        vm->clock->vars.line = line_of(vm, vm->vars.frame); /* C code may have resumed it there */
    edit(vm->frames, frame)->back = 0;
}

void
frame_resume(struct vm *vm, uint32_t frame)
{
    uint32_t span = frame_at(vm, frame)->saved, count = frame_at(vm, frame)->saved_size;
    start(vm, frame, count);
    for (uint32_t i = 0; i < count; i++)
        *edit(vm->values, frame_at(vm, frame)->base + i) = span_get(vm->spans, span, i);
    span_free(vm->spans, span, count + 1);
    edit(vm->frames, frame)->saved = 0;
    edit(vm->frames, frame)->saved_size = 0;
}

/* Does the object hold the frame's entries? From 3.11 a generator's frame object does not: the generator does. */
static int
owns_entries(const struct vm *vm, ref owner, uint32_t frame)
{
    const struct frame *f = frame_at(vm, frame);
    if (!frame || !f->saved)
        return 0;
    return vm->dialect->frames_on_heap || !f->generator ||
           kind_of(vm->objects, owner) == KIND_GENERATOR;
}

static void
visit_owned(struct vm *vm, ref owner, ref r, visit_fn *visit, void *who)
{
    if (r)
        visit(who, vm->objects, owner, r);
}

/* _PyGC_VisitStackRef (3.14+): what is borrowed does not count. Something else of the frame keeps it, so that only a list shows it. */
static void
visit_entry(struct vm *vm, ref owner, uint32_t entry, visit_fn *visit, void *who)
{
    if (entry & ENTRY_INDEX || (entry & ENTRY_BORROWED && !collector_lists(visit)))
        return;
    visit_owned(vm, owner, entry_ref(entry), visit, who);
}

/* exc_state_traverse. */
static void
visit_handled(struct vm *vm, ref owner, struct exc_info handled, visit_fn *visit, void *who)
{
    visit_owned(vm, owner, handled.type, visit, who);
    visit_owned(vm, owner, handled.value, visit, who);
    visit_owned(vm, owner, handled.traceback, visit, who);
}

static void
traverse_saved(struct vm *vm, ref owner, uint32_t frame, visit_fn *visit, void *who)
{
    const struct frame f = *frame_at(vm, frame);
    for (uint32_t i = 0; i < f.saved_size; i++)
        visit_entry(vm, owner, span_get(vm->spans, f.saved, i), visit, who);
}

/* Is that a generator's frame (3.11+) that runs, or waits for what it has called? */
static int
is_under_way(const struct vm *vm, uint32_t frame)
{
    return !vm->dialect->frames_on_heap && frame_at(vm, frame)->generator &&
           !frame_at(vm, frame)->saved;
}

int
frame_shows_slots(const struct vm *vm, uint32_t frame)
{
    const struct frame *f = frame_at(vm, frame);
    return vm->dialect->frames_on_heap && f->object && !f->saved &&
           object_is_tracked(vm->objects, f->object);
}

uint32_t
frame_shown_until(const struct vm *vm, uint32_t frame)
{
    uint32_t callee = vm->vars.frame, base = frame_at(vm, frame)->base;
    if (frame_shows_slots(vm, frame))
        return base + frame_code(vm, frame)->slots;
    if (!is_under_way(vm, frame))
        return base;
    if (callee == frame)
        return vm->rules->stack_tagged ? vm->vars.top : base;
    while (frame_at(vm, callee)->back != frame)
        callee = frame_at(vm, callee)->back;
    if (frame_at(vm, callee)->flags & FRAME_ENTRY && !vm->rules->stack_tagged)
        return base;
    return frame_at(vm, callee)->call_at ? frame_at(vm, callee)->call_at : frame_at(vm, frame)->top;
}

static void
traverse_running(struct vm *vm, ref owner, uint32_t frame, visit_fn *visit, void *who)
{
    uint32_t end = frame_shown_until(vm, frame);
    for (uint32_t i = frame_at(vm, frame)->base; i < end; i++)
        visit_entry(vm, owner, vm->values.at[i], visit, who);
}

/* To 3.10: a frame object; from 3.7 on what a generator handles is the generator's. */
static void
traverse_on_heap(struct vm *vm, ref owner, uint32_t frame, visit_fn *visit, void *who)
{
    const struct frame f = *frame_at(vm, frame);
    int of_generator = kind_of(vm->objects, owner) == KIND_GENERATOR;
    if (of_generator == (f.generator && vm->rules->generators_handle))
        visit_handled(vm, owner, f.handled, visit, who);
    if (of_generator)
        return;
    visit_owned(vm, owner, f.locals, visit, who);
    if (f.saved)
        traverse_saved(vm, owner, frame, visit, who);
    else
        traverse_running(vm, owner, frame, visit, who);
}

void
frame_traverse(void *machine, ref owner, uint32_t frame, visit_fn *visit, void *who)
{
    struct vm *vm = machine;
    const struct frame f = *frame_at(vm, frame);
    int under_way = kind_of(vm->objects, owner) == KIND_GENERATOR && is_under_way(vm, frame);
    int shown = frame && owner == f.object && frame_shows_slots(vm, frame);
    if (!shown && !under_way && !owns_entries(vm, owner, frame))
        return;
    if (vm->dialect->frames_on_heap) {
        traverse_on_heap(vm, owner, frame, visit, who);
        return;
    }
    if (owner != f.object)
        visit_owned(vm, owner, f.object, visit, who);
    visit_owned(vm, owner, f.locals, visit, who);
    visit_owned(vm, owner, f.function, visit, who);
    visit_owned(vm, owner, vm->codes.at[f.code], visit, who);
    if (under_way) {
        traverse_running(vm, owner, frame, visit, who);
        return;
    }
    traverse_saved(vm, owner, frame, visit, who);
    visit_handled(vm, owner, f.handled, visit, who);
}

static void
own_saved(struct vm *vm, const struct frame *f)
{
    for (uint32_t i = 0; i < f->saved_size; i++) {
        uint32_t entry = span_get(vm->spans, f->saved, i);
        if (entry & ENTRY_BORROWED)
            span_set(vm->spans, f->saved, i, entry_own(vm, entry));
    }
}

/* A generator dies whose frame object a traceback holds: the frame object takes the entries over. 1 if it did. */
static int
hand_over(struct vm *vm, uint32_t frame)
{
    struct frame f = *frame_at(vm, frame);
    if (!f.generator || !f.object || vm->dialect->frames_on_heap)
        return 0;
    int kept = object_is_kept(vm, &f);
    if (kept) {
        own_saved(vm, &f);
        edit(vm->frames, frame)->generator = 0;
        edit(vm->frames, frame)->flags |= FRAME_KEPT;
    } else {
        object_edit(vm->objects, f.object)->extra = 0;
        edit(vm->frames, frame)->object = 0;
    }
    decref(vm->objects, f.object);
    return kept;
}

/* The first that a frame object lets go of (3.11+). */
static void
drop_namespaces(struct vm *vm, uint32_t frame)
{
    struct frame f = *frame_at(vm, frame);
    edit(vm->frames, frame)->function = 0;
    edit(vm->frames, frame)->locals = 0;
    decref(vm->objects, f.function);
    decref(vm->objects, f.locals);
}

void
frame_clear(void *machine, ref owner, uint32_t frame)
{
    struct vm *vm = machine;
    if (!owns_entries(vm, owner, frame))
        return;
    object_edit(vm->objects, owner)->extra = 0;
    if (hand_over(vm, frame))
        return;
    struct frame f = *frame_at(vm, frame);
    if (kind_of(vm->objects, owner) == KIND_FRAME && !vm->dialect->frames_on_heap)
        drop_namespaces(vm, frame);
    for (uint32_t i = 0; i < f.saved_size; i++) {
        uint32_t slot = vm->dialect->slots_last_to_first ? f.saved_size - 1 - i : i;
        uint32_t entry = span_get(vm->spans, f.saved, slot);
        span_set(vm->spans, f.saved, slot, 0);
        if (!(entry & ENTRY_INDEX))
            entry_release(vm, entry);
    }
    span_free(vm->spans, f.saved, f.saved_size + 1);
    f = *frame_at(vm, frame);
    frame_free(vm, frame);
    exc_info_release(vm, f.handled);
    decref(vm->objects, f.locals);
    decref(vm->objects, f.function);
}
