/* What the machine holds: every reference, for the checks of counts; what the incremental collector marks. */
#include "python/frame.h"
#include "python/library.h"

static void
visit_entries(struct vm *vm, uint32_t from, uint32_t to, visit_fn *visit, void *who)
{
    for (uint32_t i = from; i < to; i++) {
        uint32_t entry = vm->values.at[i];
        if (entry && !(entry & (ENTRY_BORROWED | ENTRY_INDEX)))
            visit(who, vm->objects, 0, entry);
    }
}

static void
visit_ref(struct vm *vm, ref r, visit_fn *visit, void *who)
{
    if (r)
        visit(who, vm->objects, 0, r);
}

static void
visit_exc_info(struct vm *vm, struct exc_info info, visit_fn *visit, void *who)
{
    visit_ref(vm, info.type, visit, who);
    visit_ref(vm, info.value, visit, who);
    visit_ref(vm, info.traceback, visit, who);
}

static void
visit_frame(struct vm *vm, uint32_t frame, uint32_t top, visit_fn *visit, void *who)
{
    struct frame f = *frame_at(vm, frame);
    visit_entries(vm, frame_shown_until(vm, frame), top, visit, who);
    if (!f.generator || vm->dialect->frames_on_heap)
        visit_ref(vm, f.function, visit, who);
    if (!frame_shows_slots(vm, frame))
        visit_ref(vm, f.locals, visit, who);
    visit_ref(vm, f.result, visit, who);
    visit_exc_info(vm, f.outer, visit, who);
    visit_ref(vm, f.before, visit, who);
    if (!(f.flags & FRAME_GENERATOR))
        visit_ref(vm, f.object, visit, who);
}

static void
visit_array(struct vm *vm, const struct frozen *array, const ref *refs, visit_fn *visit, void *who)
{
    for (uint32_t i = 0; i < array->length; i++)
        visit_ref(vm, refs[i], visit, who);
}

/* What object_share_static() and object_share_ready() gave them. */
static void
visit_constants(struct vm *vm, visit_fn *visit, void *who)
{
    for (uint32_t i = 0; i < vm->program->nconstants; i++) {
        ref constant = vm->constants.at[i];
        const struct constant *described = &vm->program->constants[i];
        int counted =
            described->ready_made || object_at(vm->objects, constant)->flags & OBJECT_COUNTED;
        for (uint32_t n = counted ? described->references : 1; n; n--)
            visit_ref(vm, constant, visit, who);
    }
}

void
vm_roots(void *machine, visit_fn *visit, void *who)
{
    struct vm *vm = machine;
    uint32_t top = vm->vars.top;
    for (uint32_t f = vm->vars.frame; f; f = frame_at(vm, f)->back) {
        visit_frame(vm, f, top, visit, who);
        if (frame_at(vm, f)->back)
            top = frame_at(vm, frame_at(vm, f)->back)->top;
    }
    visit_ref(vm, vm->vars.module, visit, who);
    visit_constants(vm, visit, who);
    library_roots(vm, visit, who);
    visit_array(vm, &vm->modules.array, vm->modules.at, visit, who);
    visit_array(vm, &vm->natives.array, vm->natives.at, visit, who);
    visit_array(vm, &vm->parsers.array, vm->parsers.at, visit, who);
    for (uint32_t i = 0; i < frozen_length(vm->method_cache); i++)
        visit_ref(vm, vm->method_cache.at[i].name, visit, who);
    visit_ref(vm, vm->vars.thread_dict, visit, who);
    visit_ref(vm, vm->vars.version_info, visit, who);
    visit_ref(vm, vm->vars.maxsize, visit, who);
    visit_ref(vm, vm->vars.pending_texts, visit, who);
    if (vm->objects->layout->frozenset_empty == FROZENSET_SHARED)
        visit_ref(vm, vm->objects->vars.empty_frozenset, visit, who);
    visit_ref(vm, vm->vars.last_exception, visit, who);
    visit_ref(vm, vm->vars.raised, visit, who);
    visit_ref(vm, vm->vars.raised_value, visit, who);
    visit_ref(vm, vm->vars.raised_traceback, visit, who);
    visit_exc_info(vm, vm->vars.handled, visit, who);
    if (vm->rules->exc_info_stays) /* sys.exc_value */
        visit_ref(vm, vm->vars.handled.value, visit, who);
    visit_ref(vm, vm->vars.returned, visit, who);
    for (int i = 0; i < LATE_TYPES; i++)
        visit_ref(vm, vm->vars.late_types[i], visit, who);
}

/* What a frame under way holds, borrowed locals included, from the top of its stack down. */
static void
mark_frame(struct vm *vm, uint32_t frame, uint32_t top, visit_fn *visit, void *who)
{
    visit_ref(vm, frame_at(vm, frame)->locals, visit, who);
    visit_ref(vm, frame_at(vm, frame)->function, visit, who);
    for (uint32_t i = top; i-- > frame_at(vm, frame)->base;)
        if (!(vm->values.at[i] & ENTRY_INDEX))
            visit_ref(vm, entry_ref(vm->values.at[i]), visit, who);
}

void
vm_mark_stacks(void *machine, int all, visit_fn *visit, void *who)
{
    struct vm *vm = machine;
    uint32_t top = vm->vars.top;
    for (uint32_t f = vm->vars.frame; f; f = frame_at(vm, f)->back) {
        mark_frame(vm, f, top, visit, who);
        if (!all && frame_at(vm, f)->flags & FRAME_VISITED)
            break;
        edit(vm->frames, f)->flags |= FRAME_VISITED;
        if (frame_at(vm, f)->back)
            top = frame_at(vm, frame_at(vm, f)->back)->top;
    }
}

/* Objects of the library are not the collector's, but what they hold may be. */
struct visitor {
    visit_fn *visit;
    void *who;
};

static void
visit_held(void *who, struct objects *o, ref referrer, ref referent)
{
    struct visitor *visitor = who;
    (void)referrer;
    object_traverse(o, referent, visitor->visit, visitor->who);
}

void
vm_mark_roots(void *machine, visit_fn *visit, void *who)
{
    struct vm *vm = machine;
    struct visitor visitor = {visit, who};
    visit_ref(vm, vm->vars.module, visit, who);
    library_roots(vm, visit_held, &visitor);
}
