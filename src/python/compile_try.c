#include "python/compile.h"

/* try, with, and leaving them by return, break and continue. Follows the exception-table code of 3.11+; older versions keep a block
 * stack instead, to the same effect for references. */

static void compile_last(struct unit *u, const struct node *node);

/* The height behind a suite, unless the version forgets what the suite and what is around it left. */
static void
settle(struct unit *u, int32_t height)
{
    if (!stack_rules(u->dialect)->accumulates)
        stack_set(u, height);
}

/* The height is at least that. */
static void
at_least(struct unit *u, int32_t height)
{
    if (u->height < height)
        stack_set(u, height);
}

/* -- leaving blocks -- */

/* Puts TOS, the value that is being returned, below `entries` entries. */
static void
sink_value(struct unit *u, int value, int entries)
{
    if (!value)
        return;
    emit_op(u, OP_SWAP, entries + 1);
    for (int i = entries; i > 1; i--)
        emit_op(u, OP_SWAP, i);
}

/* Entries that an exception takes on the stack. */
static int
exc_entries(const struct unit *u)
{
    return u->dialect->exc_triples ? 3 : 1;
}

/* PUSH_EXC_INFO, POP_EXCEPT or RERAISE as the version does it; for the reckoning of the stack an exception is always one entry. */
static void
emit_exc(struct unit *u, enum opcode op, int32_t arg)
{
    int32_t height = u->height;
    emit_op(u, op, arg | (u->dialect->exc_triples ? EXC_TRIPLE : 0));
    if (u->height != height)
        u->height = height + opcode_effect(op, arg);
}

/* Takes the exception off that lies on top, or below the value that is being returned. */
static void
drop_exc(struct unit *u, int value)
{
    int32_t height = u->height;
    sink_value(u, value, exc_entries(u));
    for (int i = 0; i < exc_entries(u); i++)
        emit_op(u, OP_POP_TOP, 0);
    if (u->height != height)
        u->height = height - 1;
}

/* The exception on top becomes the value of the name, if there is one. */
static void
bind_exc(struct unit *u, uint32_t name)
{
    if (u->dialect->exc_triples)
        emit_op(u, OP_POP_TOP, 0);
    if (name != NO_NAME)
        emit_name(u, name, NAME_STORE);
    else
        emit_op(u, OP_POP_TOP, 0);
    if (u->dialect->exc_triples)
        emit_op(u, OP_POP_TOP, 0);
}

static void
call_exit(struct unit *u)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    int32_t body = u->height;
    stack_peak(u, body - rules->with_body +
                      (rules->with_leave ? rules->with_leave : rules->with_exit));
    u->height -= 3;
    for (int i = 0; i < 3; i++)
        emit_none(u);
    emit_op(u, OP_CALL_EXIT, 3);
    emit_op(u, OP_POP_TOP, 0);
    stack_set(u, body - rules->with_body);
}

/* except ... as name: the name is unbound at the end. */
static void
unbind(struct unit *u, uint32_t name)
{
    if (name == NO_NAME || !u->dialect->except_deletes_name)
        return;
    emit_none(u);
    emit_name(u, name, NAME_STORE);
    emit_name(u, name, NAME_DELETE);
}

/* __exit__ of an exception that is on top; pushes its result. */
static void
call_exit_failed(struct unit *u)
{
    int holds = u->dialect->exit_holds_traceback;
    emit_op(u, OP_WITH_EXCEPT_START, exc_entries(u) | (holds ? EXIT_HOLDS : 0));
    if (holds) {
        emit_op(u, OP_SWAP, 2);
        emit_op(u, OP_POP_TOP, 0);
    }
    if (u->dialect->exit_dies_early)
        emit_op(u, OP_DROP_EXIT, 2 * exc_entries(u) + 2);
}

/* Leaves the block number i, which guards nothing any more; value: a return value is on the stack (compiler_unwind_fblock). */
static void
leave_block(struct unit *u, uint32_t i, int value)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    struct block b = u->blocks[i];
    struct place place = u->place;
    switch (b.kind) {
    case BLOCK_WHILE:
    case BLOCK_TRY:
        break;
    case BLOCK_FOR:
        sink_value(u, value, iterator_entries(u));
        emit_end_for(u);
        break;
    case BLOCK_VALUE:
        sink_value(u, value, 1);
        emit_op(u, OP_POP_TOP, 0);
        break;
    case BLOCK_FINALLY_TRY:
        if (value)
            block_push(u, BLOCK_VALUE, NO_LABEL);
        compile_last(u, b.node);
        if (value)
            u->nblocks--;
        break;
    case BLOCK_FINALLY_END:
        drop_exc(u, value);
        sink_value(u, value, exc_entries(u));
        emit_exc(u, OP_POP_EXCEPT, 0);
        u->height += 2 - rules->last_failed;
        break;
    case BLOCK_WITH:
        sink_value(u, value, 2);
        if (!u->dialect->exit_on_last_line)
            u->place = b.node->place;
        call_exit(u);
        break;
    case BLOCK_HANDLER:
        if (u->dialect->unbinds_first & UNBINDS_LEAVING)
            unbind(u, b.name);
        sink_value(u, value, exc_entries(u));
        emit_exc(u, OP_POP_EXCEPT, 0);
        u->height += 1 - rules->except_body;
        if (!(u->dialect->unbinds_first & UNBINDS_LEAVING))
            unbind(u, b.name);
        break;
    }
    u->place = place;
}

/* Leaves the blocks from the innermost to number `last`; puts the block stack back as it was, guarding from here. */
static void
leave_blocks(struct unit *u, uint32_t last, int value)
{
    struct block saved[MAX_BLOCKS];
    uint32_t count = u->nblocks;
    int32_t height = u->height;
    for (uint32_t i = 0; i < count; i++)
        saved[i] = u->blocks[i];
    while (u->nblocks > last) {
        uint32_t i = u->nblocks - 1;
        block_suspend(u, &u->blocks[i]);
        u->nblocks = i;
        leave_block(u, i, value);
    }
    u->nblocks = count;
    for (uint32_t i = last; i < count; i++)
        u->blocks[i] = saved[i];
    if (stack_rules(u->dialect)->accumulates) /* no instructions leave them there */
        u->height = height;
}

/* Lets the blocks from number `last` on guard what comes now. */
static void
resume_blocks(struct unit *u, uint32_t last)
{
    for (uint32_t i = last; i < u->nblocks; i++)
        block_resume(u, &u->blocks[i]);
}

void
compile_break(struct unit *u, const struct node *node)
{
    int is_break = node->kind == NODE_BREAK;
    uint32_t i = u->nblocks;
    while (i > 0 && u->blocks[i - 1].kind != BLOCK_WHILE && u->blocks[i - 1].kind != BLOCK_FOR)
        i--;
    if (i == 0)
        fail_syntax(u->f, node->place,
                    is_break ? "'break' outside loop" : "'continue' not properly in loop");
    uint32_t label = is_break ? u->blocks[i - 1].out : u->blocks[i - 1].again;
    emit_op(u, OP_NOP, 0);
    leave_blocks(u, is_break ? i - 1 : i, 0);
    if (stack_rules(u->dialect)->accumulates) /* BREAK_LOOP: SETUP_LOOP knows the height */
        stack_set(u, u->labels[u->blocks[i - 1].again].height -
                         (u->blocks[i - 1].kind == BLOCK_FOR ? iterator_entries(u) : 0));
    emit_jump(u, is_break ? OP_JUMP_FORWARD : OP_JUMP_BACKWARD, label);
    resume_blocks(u, is_break ? i - 1 : i);
}

void
compile_return(struct unit *u, const struct node *node)
{
    if (u->host->kind != SCOPE_FUNCTION)
        fail_syntax(u->f, node->place, "'return' outside function");
    if (u->scope->is_generator && node->operand && !u->dialect->generator_values)
        fail_syntax(u->f, node->place, "'return' with argument inside generator");
    int constant = !node->operand || fold_node(u->f, node->operand)->kind == NODE_CONSTANT;
    if (constant)
        emit_op(u, OP_NOP, 0);
    else
        compile_expression(u, node->operand);
    leave_blocks(u, 0, !constant);
    if (constant && node->operand)
        compile_expression(u, node->operand);
    else if (constant)
        emit_none(u);
    emit_op(u, OP_RETURN_VALUE, 0);
    resume_blocks(u, 0);
}

/* -- try ... finally -- */

/* A copy of the finally suite. */
static void
compile_last(struct unit *u, const struct node *node)
{
    compile_statements(u, &node->attempt.last);
}

/* After an exception went through the cleanup: the one handled before is handled again, and it goes on. */
static void
cleanup_and_reraise(struct unit *u, uint32_t cleanup)
{
    label_here(u, cleanup);
    u->height = 0;
    sink_value(u, 1, exc_entries(u));
    emit_exc(u, OP_POP_EXCEPT, 0);
    emit_op(u, OP_RERAISE, 0);
}

static void compile_except(struct unit *u, struct node *node);

/* The position of the next instruction, a jump over handlers; NO_POSITION if it will not be emitted. */
static uint32_t
jump_position(const struct unit *u)
{
    return u->reachable ? u->count : NO_POSITION;
}

/* Handlers move to the end of the code, but dead blocks among them stay behind: in 3.14 flowgraph.c's optimize_load_fast() does not see
 * that the jump over the handlers leads past them. dead: ndead before the handlers. */
static void
hide_jump(struct unit *u, uint32_t position, uint32_t dead)
{
    if (u->dialect->dead_blocks_hide && u->ndead > dead && position != NO_POSITION)
        SCRATCH_ADD(&u->f->work, u->hidden, u->nhidden, position);
}

/* Gives the locals of the finally suite their places without emitting anything. */
static void
name_locals_of_last(struct unit *u, const struct node *node)
{
    int reachable = u->reachable;
    u->reachable = 0;
    compile_last(u, node);
    u->reachable = reachable;
}

static void
compile_finally(struct unit *u, struct node *node)
{
    uint32_t failed = label_new(u), cleanup = label_new(u), end = label_new(u);
    const struct stack_rules *rules = stack_rules(u->dialect);
    int32_t height = u->height;
    if (u->dialect->finally_first)
        name_locals_of_last(u, node);
    struct block *block = block_push(u, BLOCK_FINALLY_TRY, failed);
    block->node = node;
    stack_set(u, height + rules->try_body);
    if (node->attempt.nhandlers)
        compile_except(u, node);
    else
        compile_statements(u, &node->attempt.body);
    block_pop(u, BLOCK_FINALLY_TRY);
    int32_t body = u->height;
    stack_set(u, height + rules->last_normal);
    compile_last(u, node);
    stack_set(u, height);
    uint32_t jump = jump_position(u);
    emit_jump(u, OP_JUMP_FORWARD, end);
    uint32_t dead = u->ndead;
    label_here(u, failed);
    emit_exc(u, OP_PUSH_EXC_INFO, PUSH_FOR_FINALLY);
    block = block_push(u, BLOCK_FINALLY_END, NO_LABEL);
    block->handler = cleanup;
    block->depth = u->depth - exc_entries(u);
    label_handler(u, cleanup, block->depth + 1);
    stack_set(u, height + rules->last_failed);
    if (rules->accumulates)
        at_least(u, body + 1);
    stack_peak(u, height + rules->last_peak);
    compile_last(u, node);
    int32_t left = u->height - rules->last_taken;
    emit_exc(u, OP_RERAISE, 0);
    block_pop(u, BLOCK_FINALLY_END);
    cleanup_and_reraise(u, cleanup);
    hide_jump(u, jump, dead);
    if (rules->accumulates)
        label_height(u, end, left);
    label_here(u, end);
    settle(u, height);
}

/* -- try ... except -- */

/* The body of a clause whose exception goes by a name: TOS is the exception. kept: entries that stay when the clause fails. */
static void
compile_named_clause(struct unit *u, const struct handler_clause *clause, uint32_t cleanup,
                     int32_t kept, int32_t height, uint32_t end)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    uint32_t failed = label_new(u);
    bind_exc(u, clause->name);
    struct block *block = block_push(u, BLOCK_HANDLER, failed);
    block->name = clause->name;
    block->cleanup = cleanup;
    block->cleanup_depth = kept;
    stack_set(u, height + (rules->named_body ? rules->named_body : rules->except_body));
    stack_peak(u, height + rules->named_peak);
    compile_statements(u, &clause->body);
    block_pop(u, BLOCK_HANDLER);
    if (u->dialect->unbinds_first & UNBINDS_AT_END)
        unbind(u, clause->name);
    emit_exc(u, OP_POP_EXCEPT, 0);
    settle(u, height);
    if (!(u->dialect->unbinds_first & UNBINDS_AT_END))
        unbind(u, clause->name);
    emit_jump(u, OP_JUMP_FORWARD, end);
    if (rules->accumulates)
        label_height(u, end, height + rules->named_left);
    label_here(u, failed);
    uint32_t start = u->count;
    unbind(u, clause->name);
    emit_op(u, OP_RERAISE, 0);
    guard_range(u, start, cleanup, kept);
}

static void
compile_plain_clause(struct unit *u, const struct handler_clause *clause, uint32_t cleanup,
                     int32_t kept, int32_t height, uint32_t end)
{
    bind_exc(u, NO_NAME);
    struct block *block = block_push(u, BLOCK_HANDLER, NO_LABEL);
    block->cleanup = cleanup;
    block->cleanup_depth = kept;
    stack_set(u, height + stack_rules(u->dialect)->except_body);
    compile_statements(u, &clause->body);
    block_pop(u, BLOCK_HANDLER);
    int32_t body = u->height;
    emit_exc(u, OP_POP_EXCEPT, 0);
    stack_set(u, stack_rules(u->dialect)->accumulates ? body : height);
    emit_jump(u, OP_JUMP_FORWARD, end);
}

/* One except clause: kept counts the entries to the exception that was handled before, height what is below it as the version reckons. */
static void
compile_clause(struct unit *u, const struct handler_clause *clause, uint32_t cleanup, int32_t kept,
               int32_t height, uint32_t end)
{
    uint32_t next = label_new(u);
    uint32_t start = u->count;
    u->place = clause->place;
    u->pending = INSTR_LINE;
    if (clause->type) {
        stack_set(u, height + stack_rules(u->dialect)->except_type - 1);
        compile_expression(u, clause->type);
        emit_op(u, OP_CHECK_EXC_MATCH, 0);
        emit_jump(u, OP_POP_JUMP_IF_FALSE, next);
        guard_range(u, start, cleanup, kept);
    }
    if (clause->name != NO_NAME)
        compile_named_clause(u, clause, cleanup, kept, height, end);
    else
        compile_plain_clause(u, clause, cleanup, kept, height, end);
    label_here(u, next);
}

/* No clause took the exception. */
static void
reraise_unmatched(struct unit *u, uint32_t cleanup, int32_t kept)
{
    uint32_t start = u->count;
    emit_exc(u, OP_RERAISE, 0);
    guard_range(u, start, cleanup, kept);
}

static void
compile_except(struct unit *u, struct node *node)
{
    uint32_t failed = label_new(u), cleanup = label_new(u), end = label_new(u);
    const struct stack_rules *rules = stack_rules(u->dialect);
    int32_t height = u->height;
    block_push(u, BLOCK_TRY, failed);
    stack_set(u, height + rules->try_body);
    compile_statements(u, &node->attempt.body);
    block_pop(u, BLOCK_TRY);
    settle(u, height);
    if (rules->accumulates && node->attempt.handlers[node->attempt.nhandlers - 1].type)
        at_least(u, height + rules->unmatched_left);
    compile_statements(u, &node->attempt.otherwise);
    uint32_t jump = jump_position(u);
    emit_jump(u, OP_JUMP_FORWARD, end);
    uint32_t dead = u->ndead;
    label_here(u, failed);
    emit_exc(u, OP_PUSH_EXC_INFO, 0);
    int32_t kept = u->depth - exc_entries(u);
    label_handler(u, cleanup, kept + 1);
    stack_set(u, height + rules->except_entry);
    stack_peak(u, height + rules->except_peak);
    for (uint32_t i = 0; i < node->attempt.nhandlers; i++)
        compile_clause(u, &node->attempt.handlers[i], cleanup, kept, height, end);
    if (u->reachable) {
        reraise_unmatched(u, cleanup, kept);
        if (rules->accumulates)
            label_height(u, end, height + rules->unmatched_left);
    }
    cleanup_and_reraise(u, cleanup);
    hide_jump(u, jump, dead);
    label_here(u, end);
    settle(u, height);
}

void
compile_try(struct unit *u, struct node *node)
{
    emit_op(u, OP_NOP, 0);
    if (node->attempt.has_last)
        compile_finally(u, node);
    else
        compile_except(u, node);
}

/* -- with -- */

static void
compile_with_item(struct unit *u, struct node *node, uint32_t i)
{
    const struct with_item *item = &node->with.items[i];
    uint32_t failed = label_new(u), cleanup = label_new(u), suppress = label_new(u),
             end = label_new(u);
    const struct stack_rules *rules = stack_rules(u->dialect);
    int32_t height = u->height;
    compile_expression(u, item->context);
    u->place = node->place;
    emit_op(u, OP_BEFORE_WITH, 0);
    stack_peak(u, height + rules->with_enter);
    stack_peak(u, height + rules->with_peak);
    stack_set(u, height + rules->with_body + 1);
    int32_t base = u->depth - 1;
    struct block *block = block_push(u, BLOCK_WITH, failed);
    block->node = node;
    block->depth = base;
    label_handler(u, failed, base + 1);
    if (item->target)
        compile_target(u, item->target);
    else
        emit_op(u, OP_POP_TOP, 0);
    if (i + 1 < node->with.count)
        compile_with_item(u, node, i + 1);
    else
        compile_statements(u, &node->with.body);
    block_pop(u, BLOCK_WITH);
    if (!u->dialect->exit_on_last_line)
        u->place = node->place;
    int32_t left = rules->accumulates ? u->height - height - rules->with_body : 0;
    stack_peak(u, height + rules->with_peak + left);
    call_exit(u);
    stack_set(u, height + left + rules->with_left);
    emit_jump(u, OP_JUMP_FORWARD, end);
    label_here(u, failed);
    u->height = height;
    emit_exc(u, OP_PUSH_EXC_INFO, 0);
    int32_t kept = u->depth - exc_entries(u);
    label_handler(u, cleanup, kept + 1);
    uint32_t start = u->count;
    call_exit_failed(u);
    emit_jump(u, OP_POP_JUMP_IF_TRUE, suppress);
    emit_exc(u, OP_RERAISE, 0);
    guard_range(u, start, cleanup, kept);
    label_here(u, suppress);
    drop_exc(u, 0);
    emit_exc(u, OP_POP_EXCEPT, 0);
    emit_op(u, OP_POP_TOP, 0);
    emit_op(u, OP_POP_TOP, 0);
    emit_jump(u, OP_JUMP_FORWARD, end);
    cleanup_and_reraise(u, cleanup);
    if (rules->accumulates)
        label_height(u, end, height + left + rules->with_left);
    label_here(u, end);
    settle(u, height);
}

void
compile_with(struct unit *u, struct node *node)
{
    compile_with_item(u, node, 0);
}
