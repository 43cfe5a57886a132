#include "python/scenario.h"

#include <stdlib.h>

#include "python/frame.h"
#include "python/vm.h"
#include "python/teardown.h"

struct scenario {
    struct store store;
    struct clock clock;
    struct spans spans;
    struct pymalloc pymalloc;
    struct objects objects;
    struct collector collector;
    struct vm vm;
    struct program *program;
};

struct scenario *
scenario_new(struct program *program, const struct geometry *geometry, uint64_t unaligned)
{
    struct scenario *s = store_calloc(1, sizeof *s);
    s->program = program;
    store_init(&s->store);
    clock_init(&s->clock, &s->store);
    spans_init(&s->spans, &s->store);
    pymalloc_init(&s->pymalloc, &s->store, &s->clock, geometry);
    if (unaligned) {
        s->pymalloc.vars.unaligned = 1;
        s->pymalloc.vars.seed = unaligned;
    }
    objects_init(&s->objects, &s->store, &s->pymalloc, &s->spans,
                 layout_named(program->dialect->name));
    collector_init(&s->collector, &s->store, &s->objects);
    vm_init(&s->vm, &s->store, &s->objects, &s->collector, program);
    s->clock.vars =
        (struct clock_vars){0}; /* what is there before the program starts is no event */
    return s;
}

void
scenario_free(struct scenario *scenario)
{
    if (!scenario)
        return;
    store_done(&scenario->store);
    program_free(scenario->program);
    free(scenario);
}

int
scenario_advance(struct scenario *scenario)
{
    return vm_step(&scenario->vm);
}

struct store *
scenario_store(struct scenario *scenario)
{
    return &scenario->store;
}

struct clock *
scenario_clock(struct scenario *scenario)
{
    return &scenario->clock;
}

const struct pymalloc *
scenario_pymalloc(const struct scenario *scenario)
{
    return &scenario->pymalloc;
}

const struct objects *
scenario_objects(const struct scenario *scenario)
{
    return &scenario->objects;
}

const struct collector *
scenario_collector(const struct scenario *scenario)
{
    return &scenario->collector;
}

const struct program *
scenario_program(const struct scenario *scenario)
{
    return scenario->program;
}

/* Source line that a frame has come to. */
static uint32_t
frame_line(const struct vm *vm, uint32_t frame)
{
    const struct code *code = frame_code(vm, frame);
    uint32_t next = frame_at(vm, frame)->next;
    return next ? code->instructions[next - 1].line : code->line;
}

const char *
scenario_library_function(const struct scenario *scenario, uint32_t *line)
{
    const struct vm *vm = &scenario->vm;
    uint32_t frame = vm->vars.frame;
    if (!frame || !(frame_code(vm, frame)->flags & CODE_LIBRARY))
        return NULL;
    while (frame && frame_code(vm, frame)->flags & CODE_LIBRARY)
        frame = frame_at(vm, frame)->back;
    *line = frame ? frame_line(vm, frame) : 0;
    return vm->program->names[frame_code(vm, vm->vars.frame)->qualname];
}

uint32_t
scenario_past_told(const struct scenario *scenario)
{
    return scenario->vm.vars.past_told;
}

int
scenario_is_torn_down(const struct scenario *scenario)
{
    return scenario->vm.vars.teardown > 0 || scenario->vm.vars.unwound;
}

int
scenario_is_taken_apart(const struct scenario *scenario)
{
    return teardown_takes_apart(&scenario->vm);
}

uint32_t
scenario_future(const struct scenario *scenario)
{
    return scenario->vm.program->future;
}

uint32_t
scenario_line(const struct scenario *scenario)
{
    return scenario->clock.vars.line;
}

int
scenario_finished(const struct scenario *scenario)
{
    return (int)scenario->vm.vars.finished;
}

int
scenario_exit_status(const struct scenario *scenario)
{
    return (int)scenario->vm.vars.exit_status;
}

static const char *
text_of(const struct frozen *array, size_t *length)
{
    *length = array->length;
    return array->data;
}

const char *
scenario_output(const struct scenario *scenario, size_t *length)
{
    return text_of(&scenario->vm.output.array, length);
}

const char *
scenario_errors(const struct scenario *scenario, size_t *length)
{
    return text_of(&scenario->vm.errors.array, length);
}

ref
scenario_thread_dict(const struct scenario *scenario)
{
    return scenario->vm.vars.thread_dict;
}

int
scenario_global(const struct scenario *scenario, uint32_t i, struct scenario_name *name)
{
    const struct vm *vm = &scenario->vm;
    for (uint32_t g = 0; g < frozen_length(vm->globals); g++) {
        struct binding binding = vm->globals.at[g];
        if (!binding.value || i--)
            continue;
        *name = (struct scenario_name){vm->program->names[binding.name], binding.value};
        return 1;
    }
    return 0;
}

int
scenario_frame(const struct scenario *scenario, uint32_t i, struct scenario_frame *frame)
{
    const struct vm *vm = &scenario->vm;
    uint32_t f = vm->vars.frame;
    while (f && i--)
        f = frame_at(vm, f)->back;
    if (!f)
        return 0;
    const struct code *code = frame_code(vm, f);
    frame->function = vm->program->names[code->name];
    frame->line = frame_line(vm, f);
    frame->frame = f;
    return 1;
}

int
scenario_local(const struct scenario *scenario, uint32_t frame, uint32_t i,
               struct scenario_name *name)
{
    const struct vm *vm = &scenario->vm;
    const struct code *code = frame_code(vm, frame);
    for (uint32_t slot = 0; slot < code->slots; slot++) {
        ref value = frame_slot(vm, frame, slot);
        if (!value || i--)
            continue;
        *name = (struct scenario_name){vm->program->names[code->slot[slot].name], value};
        return 1;
    }
    return 0;
}

const char *
scenario_check(struct scenario *scenario)
{
    const char *wrong = heap_check(&scenario->pymalloc);
    if (!wrong)
        wrong = objects_check(&scenario->objects);
    if (!wrong)
        wrong = collector_check(&scenario->collector);
    if (!wrong)
        wrong = objects_check_counts(&scenario->objects, vm_roots, &scenario->vm);
    return wrong;
}
