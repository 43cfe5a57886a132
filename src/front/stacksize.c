#include "front/compile.h"
#include "front/stack.h"

/* What SETUP_FINALLY, END_FINALLY, POP_EXCEPT and their like count for. */
#define BLOCKS_2_7                                                                              \
    .returns_pass = 1, .suites_once = 1, .loop_blocks = 1, .handlers_alone = 1, .type_copy = 1, \
    .try_taken = 3, .normal_entries = 1, .end_finally = -3, .exit_start = -1, .with_body = 4,   \
    .with_taken = 4
#define BLOCKS_3_6                                                                             \
    .returns_pass = 1, .suites_once = 1, .loop_blocks = 1, .type_copy = 1, .try_enter = 6,     \
    .try_taken = 9, .named_taken = 9, .normal_entries = 1, .end_finally = -1, .exit_start = 1, \
    .exit_finish = -1, .with_body = 7, .with_taken = 7
#define BLOCKS_3_7                                                                                \
    .suites_once = 1, .loop_blocks = 1, .type_copy = 1, .try_taken = 6, .named_taken = 6,         \
    .normal_entries = 1, .end_finally = -6, .pop_except = -3, .exit_start = 2, .exit_finish = -3, \
    .with_body = 1, .with_taken = 6
#define BLOCKS_3_8                                                                                \
    .suites_once = 1, .placeholder = 1, .type_copy = 1, .try_taken = 6, .named_taken = 6,         \
    .normal_entries = 6, .end_finally = -6, .pop_except = -3, .exit_start = 2, .exit_finish = -3, \
    .with_body = 1, .with_taken = 6
#define BLOCKS_3_9                                                                     \
    .try_taken = 1, .named_taken = 6, .type_copy = 1, .with_body = 1, .with_enter = 2, \
    .with_exit = 4, .with_peak = 8
#define BLOCKS_3_11                                                                      \
    .try_taken = 1, .named_taken = 2, .failed_peak = 2, .with_body = 1, .with_enter = 2, \
    .with_exit = 4, .with_peak = 6
#define BLOCKS_3_14                                                                      \
    .try_taken = 1, .named_taken = 2, .failed_peak = 2, .with_body = 2, .with_enter = 4, \
    .with_exit = 5, .with_peak = 7
#define CALLS_3_6 .keyword_names = 1, .build_class = 1, .qualname = 1, .import = 1
#define CALLS_3_11 .build_class = 2, .import = 1, .none_tested = 1
#define SINCE_3_12 .generator_peak = 2, .truth_copy = 1

static const struct stack_rules rules[STACK_RULES] = {
    [STACK_2_7] = {BLOCKS_2_7, .least = 1, .build_class = 2, .class_body_last = 1, .import = 1,
                   .keyword_names = 1, .keyword_pairs = 1},
    [STACK_3_6] = {BLOCKS_3_6, CALLS_3_6, .least = 1},
    [STACK_3_7] = {BLOCKS_3_7, CALLS_3_6},
    [STACK_3_8] = {BLOCKS_3_8, CALLS_3_6},
    [STACK_3_9] = {BLOCKS_3_9, CALLS_3_6},
    [STACK_3_11] = {BLOCKS_3_11, CALLS_3_11, .null_first = 1},
    [STACK_3_12] = {BLOCKS_3_11, CALLS_3_11, SINCE_3_12, .null_first = 1, .returns_constants = 1},
    [STACK_3_13] = {BLOCKS_3_11, CALLS_3_11, SINCE_3_12, .least = 1, .keyword_names = 1},
    [STACK_3_14] = {BLOCKS_3_14, CALLS_3_11, SINCE_3_12, .least = 1, .keyword_names = 1,
                    .missing_kwargs = 1},
    [STACK_3_15] = {BLOCKS_3_14, CALLS_3_11, SINCE_3_12, .least = 1, .keyword_names = 1,
                    .missing_kwargs = 1},
};

const struct stack_rules *
stack_rules(const struct dialect *dialect)
{
    return &rules[dialect->stack_rule];
}

/* -- noting -- */

static void
note(struct unit *u, struct step step)
{
    SCRATCH_ADD(&u->f->work, u->steps, u->nsteps, step);
}

void
stack_set(struct unit *u, int32_t height)
{
    int32_t entries = height - u->noted;
    if (!u->muted && entries)
        note(u, (struct step){.peak = entries, .entries = entries, .label = NO_LABEL});
    stack_resume(u, height);
}

void
stack_by(struct unit *u, int32_t entries)
{
    stack_set(u, u->height + entries);
}

void
stack_peak(struct unit *u, int32_t height)
{
    if (!u->muted && height > u->noted)
        note(u, (struct step){.peak = height - u->noted, .label = NO_LABEL});
}

void
stack_branch(struct unit *u, uint32_t label, int32_t taken, int32_t entries)
{
    stack_set(u, u->height);
    if (!u->muted) {
        note(u, (struct step){entries, entries, taken, label, 0});
        if (u->labels[label].height < 0)
            u->labels[label].height = u->height + taken;
    }
    stack_resume(u, u->height + entries);
}

void
stack_jump(struct unit *u, uint32_t label)
{
    stack_branch(u, label, 0, 0);
    stack_end(u);
}

void
stack_end(struct unit *u)
{
    if (u->muted)
        return;
    note(u, (struct step){.label = NO_LABEL, .ends = 1});
}

void
stack_label(struct unit *u, uint32_t label)
{
    struct label *l = &u->labels[label];
    if (u->muted)
        return;
    l->step = u->nsteps;
    if (l->height >= 0)
        stack_resume(u, l->height);
}

int32_t
stack_mute(struct unit *u)
{
    u->muted++;
    return u->height;
}

void
stack_unmute(struct unit *u, int32_t height)
{
    u->muted--;
    stack_resume(u, height);
}

void
stack_resume(struct unit *u, int32_t height)
{
    u->height = u->noted = height;
}

/* -- reckoning -- */

/* A way through the steps: where it began, the last label's that it came by, where it is. */
struct way {
    uint32_t first, last, at;
    int32_t height;
};

struct walk {
    const struct unit *u;
    struct way *ways; /* each has branched off from the one before, to another label */
    uint32_t nways;
    char *begins;     /* for each step: it begins a basic block ... */
    char *entered;    /* ... that is on one of the ways */
    int32_t *highest; /* ... the height with which it has been entered */
    int32_t most;
};

static void
reach(struct walk *w, int32_t height)
{
    if (height > w->most)
        w->most = height;
}

/* 1 if it is worth while to go on with a basic block: it is on none of the ways and has not been entered from so high. */
static int
enter(struct walk *w, uint32_t at, int32_t height)
{
    reach(w, height);
    if (w->entered[at] || w->highest[at] >= height)
        return 0;
    w->highest[at] = height;
    w->entered[at] = 1;
    return 1;
}

/* A new way, from a block that has been entered. */
static void
branch_off(struct walk *w, uint32_t at, int32_t height)
{
    w->ways[w->nways++] = (struct way){at, at, at, height};
}

/* Goes on to the next branch that is worth while; 0 at the end of the way. */
static int
advance(struct walk *w)
{
    struct way *way = &w->ways[w->nways - 1];
    while (way->at < w->u->nsteps) {
        if (w->begins[way->at] && way->last != way->at) {
            if (!enter(w, way->at, way->height))
                return 0;
            way->last = way->at;
        }
        const struct step *step = &w->u->steps[way->at++];
        int32_t taken = way->height + step->taken;
        reach(w, way->height + step->peak);
        way->height += step->entries;
        if (step->ends)
            return 0;
        if (step->label != NO_LABEL && enter(w, w->u->labels[step->label].step, taken)) {
            branch_off(w, w->u->labels[step->label].step, taken);
            return 1;
        }
    }
    return 0;
}

/* The height that the steps lead to, at most (stackdepth, and to 3.6 stackdepth_walk). */
static int32_t
highest(const struct unit *u)
{
    struct scratch *work = &u->f->work;
    struct walk w = {.u = u,
                     .ways = scratch_alloc(work, (u->nlabels + 1) * sizeof *w.ways),
                     .begins = scratch_alloc(work, u->nsteps + 1),
                     .entered = scratch_alloc(work, u->nsteps + 1),
                     .highest = scratch_alloc(work, (u->nsteps + 1) * sizeof *w.highest)};
    for (uint32_t i = 0; i <= u->nsteps; i++)
        w.highest[i] = INT32_MIN;
    for (uint32_t i = 0; i < u->nlabels; i++)
        w.begins[u->labels[i].step] = 1;
    enter(&w, 0, 0);
    branch_off(&w, 0, 0);
    while (w.nways) {
        if (advance(&w))
            continue;
        struct way *way = &w.ways[--w.nways];
        for (uint32_t i = way->first; i <= way->last; i++)
            w.entered[i] = 0;
    }
    return w.most;
}

uint32_t
stack_size(const struct unit *u)
{
    const struct stack_rules *r = stack_rules(u->dialect);
    int32_t size = highest(u), least = 0;
    if ((u->code->flags & CODE_GENERATOR) && u->scope->node->kind != NODE_LAMBDA)
        least = r->generator_peak;
    if (least && (u->code->flags & CODE_COMPREHENSION) && u->dialect->genexp_iterates)
        least += iterator_entries(u);
    if (least < r->least)
        least = r->least;
    return (uint32_t)(size < least ? least : size);
}
