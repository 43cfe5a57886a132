#include "python/compile.h"
#include "python/stack.h"

static const struct stack_rules rules[STACK_RULES] = {
    [STACK_2_7] = {.build_class = 2,
                   .class_body_last = 1,
                   .except_entry = 3,
                   .except_type = 5,
                   .import = 1,
                   .keyword_names = 1,
                   .last_failed = 3,
                   .with_body = 4,
                   .with_enter = 5,
                   .with_exit = 5,
                   .with_peak = 5,
                   .keyword_pairs = 1,
                   .accumulates = 1,
                   .last_taken = 3,
                   .with_left = 1},
    [STACK_3_6] = {.keyword_names = 1,
                   .build_class = 1,
                   .qualname = 1,
                   .import = 1,
                   .try_body = 6,
                   .except_entry = 9,
                   .except_type = 11,
                   .except_body = 6,
                   .except_peak = 9,
                   .named_peak = 16,
                   .last_normal = 1,
                   .last_failed = 9,
                   .last_peak = 9,
                   .with_body = 7,
                   .with_enter = 8,
                   .with_exit = 8,
                   .with_peak = 9,
                   .accumulates = 1,
                   .named_body = 12,
                   .named_left = 14,
                   .unmatched_left = 8,
                   .last_taken = 1,
                   .with_left = 7},
    [STACK_3_7] = {.keyword_names = 1,
                   .build_class = 1,
                   .qualname = 1,
                   .import = 1,
                   .except_entry = 6,
                   .except_type = 8,
                   .except_body = 3,
                   .except_peak = 6,
                   .named_peak = 10,
                   .last_normal = 6,
                   .last_failed = 6,
                   .last_peak = 6,
                   .with_body = 1,
                   .with_enter = 2,
                   .with_exit = 4,
                   .with_peak = 9},
    [STACK_3_8] = {.keyword_names = 1,
                   .build_class = 1,
                   .qualname = 1,
                   .import = 1,
                   .except_entry = 6,
                   .except_type = 8,
                   .except_body = 3,
                   .except_peak = 6,
                   .named_peak = 10,
                   .last_normal = 6,
                   .last_failed = 6,
                   .last_peak = 6,
                   .with_body = 1,
                   .with_enter = 2,
                   .with_exit = 4,
                   .with_leave = 9,
                   .with_peak = 9},
    [STACK_3_9] = {.keyword_names = 1,
                   .build_class = 1,
                   .qualname = 1,
                   .import = 1,
                   .except_entry = 6,
                   .except_type = 8,
                   .except_body = 3,
                   .except_peak = 6,
                   .named_peak = 10,
                   .last_failed = 6,
                   .last_peak = 6,
                   .with_body = 1,
                   .with_enter = 2,
                   .with_exit = 4,
                   .with_peak = 8},
    [STACK_3_11] = {.null_first = 1,
                    .build_class = 2,
                    .import = 1,
                    .except_entry = 2,
                    .except_type = 3,
                    .except_body = 1,
                    .except_peak = 4,
                    .named_peak = 4,
                    .last_failed = 2,
                    .last_peak = 4,
                    .with_body = 1,
                    .with_enter = 2,
                    .with_exit = 4,
                    .with_peak = 6},
    [STACK_3_12] = {.null_first = 1,
                    .build_class = 2,
                    .import = 1,
                    .except_entry = 2,
                    .except_type = 3,
                    .except_body = 1,
                    .except_peak = 4,
                    .named_peak = 4,
                    .last_failed = 2,
                    .last_peak = 4,
                    .with_body = 1,
                    .with_enter = 2,
                    .with_exit = 4,
                    .with_peak = 6,
                    .generator_peak = 2},
    [STACK_3_13] = {.keyword_names = 1,
                    .build_class = 2,
                    .import = 1,
                    .except_entry = 2,
                    .except_type = 3,
                    .except_body = 1,
                    .except_peak = 4,
                    .named_peak = 4,
                    .last_failed = 2,
                    .last_peak = 4,
                    .with_body = 1,
                    .with_enter = 2,
                    .with_exit = 4,
                    .with_peak = 6,
                    .generator_peak = 2},
    [STACK_3_14] = {.keyword_names = 1,
                    .missing_kwargs = 1,
                    .build_class = 2,
                    .import = 1,
                    .except_entry = 2,
                    .except_type = 3,
                    .except_body = 1,
                    .except_peak = 4,
                    .named_peak = 4,
                    .last_failed = 2,
                    .last_peak = 4,
                    .with_body = 2,
                    .with_enter = 4,
                    .with_exit = 5,
                    .with_peak = 7,
                    .generator_peak = 2},
    [STACK_3_15] = {.keyword_names = 1,
                    .missing_kwargs = 1,
                    .build_class = 2,
                    .import = 1,
                    .except_entry = 2,
                    .except_type = 3,
                    .except_body = 1,
                    .except_peak = 4,
                    .named_peak = 4,
                    .last_failed = 2,
                    .last_peak = 4,
                    .with_body = 2,
                    .with_enter = 4,
                    .with_exit = 5,
                    .with_peak = 7,
                    .generator_peak = 2},
};

const struct stack_rules *
stack_rules(const struct dialect *dialect)
{
    return &rules[dialect->stack_rule];
}

void
stack_set(struct unit *u, int32_t height)
{
    u->height = height;
    if ((u->reachable || u->reckoned) && height > u->max_height)
        u->max_height = height;
}

void
stack_peak(struct unit *u, int32_t height)
{
    if ((u->reachable || u->reckoned) && height > u->max_height)
        u->max_height = height;
}

uint32_t
stack_size(const struct unit *u)
{
    const struct stack_rules *r = stack_rules(u->dialect);
    int32_t size = u->max_height, least = 0;
    if ((u->code->flags & CODE_GENERATOR) && u->scope->node->kind != NODE_LAMBDA)
        least = r->generator_peak;
    if (least && (u->code->flags & CODE_COMPREHENSION) && u->dialect->genexp_iterates)
        least += iterator_entries(u);
    least =
        least > 1 ? least : 1; /* a lone `raise` needs none, but the None behind it is reckoned */
    return (uint32_t)(size < least ? least : size);
}
