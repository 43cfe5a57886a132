#include "front/compile_try.h"

/* try and with. Follows the exception-table code of 3.11+; older versions keep a block stack instead, to the same effect for references,
 * but not for the stack that they reckon with. */

/* -- handlers -- */

/* What the version's reckoning of the stack does not see if it has its suites once. */
static void
emit_exc_muted(struct unit *u, enum opcode op, int32_t arg)
{
    int32_t height = mute_copies(u);
    emit_exc(u, op, arg);
    unmute_copies(u, height);
}

/* PUSH_EXC_INFO: a handler begins. */
static void
begin_handler(struct unit *u, int32_t arg)
{
    emit_exc_muted(u, OP_PUSH_EXC_INFO, arg);
    stack_peak(u, u->height + stack_rules(u->dialect)->failed_peak);
}

/* POP_EXCEPT at the end of a clause. */
static void
end_clause(struct unit *u)
{
    emit_exc_muted(u, OP_POP_EXCEPT, 0);
    if (stack_rules(u->dialect)->suites_once)
        stack_by(u, stack_rules(u->dialect)->pop_except);
}

/* RERAISE, or END_FINALLY, which may also go on. */
static void
reraise(struct unit *u)
{
    emit_exc_muted(u, OP_RERAISE, 0);
    if (stack_rules(u->dialect)->suites_once)
        stack_by(u, stack_rules(u->dialect)->end_finally);
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
    if (stack_rules(u->dialect)->handlers_alone)
        stack_by(u, -2); /* there are three all the same */
}

/* A label for handlers that know where the exception was raised: in named clauses and `with` (to 3.9 without it) ... */
static uint32_t
keeping_label(struct unit *u)
{
    uint32_t label = label_new(u);
    u->labels[label].keeps =
        (u->dialect->places_return ? HANDLER_PLACE : 0) | (u->dialect->places ? HANDLER_INT : 0);
    return label;
}

/* ... and in what, to 3.10, is no code at all: the frame leaves the handler (see cleanup_and_reraise()). */
static uint32_t
cleanup_label(struct unit *u)
{
    uint32_t label = keeping_label(u);
    u->labels[label].keeps |= HANDLER_PLACE;
    return label;
}

/* The operand of RERAISE of what a named clause or `with` has got. */
static int32_t
from_place(const struct unit *u)
{
    return u->dialect->places_return ? RERAISE_KEPT : 0;
}

static void
emit_cleanup(struct unit *u, enum opcode op, int32_t arg)
{
    u->pending = INSTR_CLEANUP;
    emit_op(u, op, arg);
}

/* After an exception went through the cleanup: the one handled before is handled again, and it goes on. */
static void
cleanup_and_reraise(struct unit *u, uint32_t cleanup)
{
    int32_t height = stack_mute(u);
    int entries = exc_entries(u);
    label_here(u, cleanup);
    emit_cleanup(u, OP_SWAP, u->dialect->places ? 3 : entries + 1);
    for (int i = entries; i > 1; i--)
        emit_cleanup(u, OP_SWAP, i);
    emit_cleanup(u, OP_POP_EXCEPT, u->dialect->exc_triples ? EXC_TRIPLE : 0);
    if (u->dialect->places)
        emit_cleanup(u, OP_SWAP, 2);
    emit_cleanup(u, OP_RERAISE, RERAISE_KEPT);
    stack_unmute(u, height);
}

/* -- try ... finally -- */

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
    int32_t height = stack_mute(u);
    u->reachable = 0;
    u->naming++;
    compile_last(u, node);
    u->naming--;
    u->reachable = reachable;
    stack_unmute(u, height);
}

static int suite_leaves(const struct nodes *suite, int loop);

/* 1 if the statement may leave the suite that it is in by return, break or continue; loop: the latter two would. */
static int
statement_leaves(const struct node *node, int loop)
{
    switch (node->kind) {
    case NODE_RETURN:
        return 1;
    case NODE_BREAK:
    case NODE_CONTINUE:
        return loop;
    case NODE_IF:
        return suite_leaves(&node->branch.body, loop) ||
               suite_leaves(&node->branch.otherwise, loop);
    case NODE_WHILE:
        return suite_leaves(&node->branch.body, 0) || suite_leaves(&node->branch.otherwise, loop);
    case NODE_FOR:
        return suite_leaves(&node->loop.body, 0) || suite_leaves(&node->loop.otherwise, loop);
    case NODE_WITH:
        return suite_leaves(&node->with.body, loop);
    case NODE_TRY:
        for (uint32_t i = 0; i < node->attempt.nhandlers; i++)
            if (suite_leaves(&node->attempt.handlers[i].body, loop))
                return 1;
        return suite_leaves(&node->attempt.body, loop) ||
               suite_leaves(&node->attempt.otherwise, loop) ||
               suite_leaves(&node->attempt.last, loop);
    default:
        return 0;
    }
}

static int
suite_leaves(const struct nodes *suite, int loop)
{
    for (uint32_t i = 0; i < suite->count; i++)
        if (statement_leaves(suite->at[i], loop))
            return 1;
    return 0;
}

static void
compile_finally(struct unit *u, struct node *node)
{
    uint32_t failed = label_new(u), cleanup = cleanup_label(u), end = label_new(u);
    const struct stack_rules *rules = stack_rules(u->dialect);
    int placeholder = rules->placeholder && suite_leaves(&node->attempt.last, 1);
    if (u->dialect->finally_first)
        name_locals_of_last(u, node);
    stack_by(u, placeholder);
    stack_branch(u, failed, rules->try_taken, rules->try_enter);
    struct block *block = block_push(u, BLOCK_FINALLY_TRY, failed);
    block->node = node;
    block->placeholder = placeholder;
    if (node->attempt.nhandlers)
        compile_except(u, node);
    else
        compile_statements(u, &node->attempt.body);
    block_pop(u, BLOCK_FINALLY_TRY);
    stack_by(u, rules->normal_entries);
    int32_t height = mute_copies(u);
    compile_last(u, node);
    uint32_t jump = jump_position(u);
    emit_jump(u, OP_JUMP_FORWARD, end);
    unmute_copies(u, height);
    uint32_t dead = u->ndead;
    label_here(u, failed);
    begin_handler(u, PUSH_FOR_FINALLY);
    block = block_push(u, BLOCK_FINALLY_END, NO_LABEL);
    block->handler = cleanup;
    block->depth = u->depth - exc_entries(u);
    label_handler(u, cleanup, block->depth + 1);
    compile_last(u, node);
    reraise(u);
    stack_by(u, -placeholder);
    block_pop(u, BLOCK_FINALLY_END);
    cleanup_and_reraise(u, cleanup);
    hide_jump(u, jump, dead);
    label_here(u, end);
}

/* -- try ... except -- */

/* The body of a clause whose exception goes by a name: TOS is the exception. kept: entries that stay when the clause fails. */
static void
compile_named_clause(struct unit *u, const struct handler_clause *clause, uint32_t cleanup,
                     int32_t kept, uint32_t end)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    uint32_t failed = keeping_label(u);
    bind_exc(u, clause->name);
    stack_branch(u, failed, rules->named_taken, rules->try_enter);
    struct block *block = block_push(u, BLOCK_HANDLER, failed);
    block->name = clause->name;
    block->cleanup = cleanup;
    block->cleanup_depth = kept;
    compile_statements(u, &clause->body);
    block_pop(u, BLOCK_HANDLER);
    place_leavings(u, block->serial);
    stack_by(u, rules->normal_entries);
    int32_t height = mute_copies(u);
    if (u->dialect->unbinds_first & UNBINDS_AT_END)
        unbind(u, clause->name);
    emit_exc(u, OP_POP_EXCEPT, 0);
    if (!(u->dialect->unbinds_first & UNBINDS_AT_END))
        unbind(u, clause->name);
    emit_jump(u, OP_JUMP_FORWARD, end);
    unmute_copies(u, height);
    label_here(u, failed);
    uint32_t start = u->count;
    unbind(u, clause->name);
    height = mute_copies(u);
    emit_op(u, OP_RERAISE, from_place(u));
    unmute_copies(u, height);
    guard_range(u, start, cleanup, kept);
    if (rules->suites_once) {
        stack_by(u, rules->end_finally + rules->pop_except);
        stack_jump(u, end);
    }
}

static void
compile_plain_clause(struct unit *u, const struct handler_clause *clause, uint32_t cleanup,
                     int32_t kept, uint32_t end)
{
    bind_exc(u, clause->name);
    struct block *block = block_push(u, BLOCK_HANDLER, NO_LABEL);
    block->cleanup = cleanup;
    block->cleanup_depth = kept;
    compile_statements(u, &clause->body);
    block_pop(u, BLOCK_HANDLER);
    end_clause(u);
    emit_jump(u, OP_JUMP_FORWARD, end);
}

/* One except clause: kept counts the entries to the exception that was handled before. */
static void
compile_clause(struct unit *u, const struct handler_clause *clause, uint32_t cleanup, int32_t kept,
               uint32_t end)
{
    uint32_t next = label_new(u);
    uint32_t start = u->count;
    int copy = stack_rules(u->dialect)->type_copy;
    u->place = clause->place;
    u->pending = INSTR_LINE;
    if (clause->type) {
        stack_by(u, copy);
        compile_expression(u, clause->type);
        emit_op(u, OP_CHECK_EXC_MATCH, 0);
        stack_by(u, -copy);
        emit_jump(u, OP_POP_JUMP_IF_FALSE, next);
        guard_range(u, start, cleanup, kept);
    }
    if (clause->name != NO_NAME && u->dialect->except_deletes_name)
        compile_named_clause(u, clause, cleanup, kept, end);
    else
        compile_plain_clause(u, clause, cleanup, kept, end);
    label_here(u, next);
}

/* No clause took the exception: it goes on from the line of the last one. */
static void
reraise_unmatched(struct unit *u, const struct handler_clause *last, uint32_t cleanup, int32_t kept)
{
    uint32_t start = u->count;
    struct place place = u->place;
    u->place = last->place;
    reraise(u);
    u->place = place;
    guard_range(u, start, cleanup, kept);
}

static void
compile_except(struct unit *u, struct node *node)
{
    uint32_t failed = label_new(u), cleanup = cleanup_label(u), otherwise = label_new(u),
             end = label_new(u);
    const struct stack_rules *rules = stack_rules(u->dialect);
    int late = u->dialect->else_after_handlers;
    stack_branch(u, failed, rules->try_taken, rules->try_enter);
    block_push(u, BLOCK_TRY, failed);
    compile_statements(u, &node->attempt.body);
    block_pop(u, BLOCK_TRY);
    if (!late)
        compile_statements(u, &node->attempt.otherwise);
    uint32_t jump = jump_position(u);
    emit_jump(u, OP_JUMP_FORWARD, late ? otherwise : end);
    uint32_t dead = u->ndead;
    label_here(u, failed);
    begin_handler(u, 0);
    int32_t kept = u->depth - exc_entries(u);
    label_handler(u, cleanup, kept + 1);
    for (uint32_t i = 0; i < node->attempt.nhandlers; i++)
        compile_clause(u, &node->attempt.handlers[i], cleanup, kept, end);
    if (u->reachable || rules->suites_once)
        reraise_unmatched(u, &node->attempt.handlers[node->attempt.nhandlers - 1], cleanup, kept);
    else
        stack_end(u);
    cleanup_and_reraise(u, cleanup);
    hide_jump(u, jump, dead);
    label_here(u, otherwise);
    if (late)
        compile_statements(u, &node->attempt.otherwise);
    label_here(u, end);
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

/* __exit__ of an exception that is on top; pushes its result. */
static void
call_exit_failed(struct unit *u)
{
    int holds = u->dialect->exit_holds_traceback;
    emit_op(u, OP_WITH_EXCEPT_START,
            exc_entries(u) | (holds ? EXIT_HOLDS : 0) | (u->dialect->places ? EXIT_PLACE : 0));
    if (holds) {
        emit_op(u, OP_SWAP, 2);
        emit_op(u, OP_POP_TOP, 0);
    }
    if (u->dialect->exit_dies_early)
        emit_op(u, OP_DROP_EXIT, 2 * exc_entries(u) + 2);
}

/* The context manager on top is entered. */
static void
enter_with(struct unit *u, uint32_t failed, uint32_t end)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    int32_t height = u->height - 1;
    stack_mute(u);
    emit_op(u, OP_BEFORE_WITH, 0);
    stack_unmute(u, height + 1);
    if (rules->suites_once) {
        stack_branch(u, failed, rules->with_taken, rules->with_body);
        return;
    }
    stack_peak(u, height + rules->with_enter);
    stack_peak(u, height + rules->with_peak);
    stack_set(u, height + rules->with_body + 1);
    stack_branch(u, end, -rules->with_body - 1, 0); /* by way of an exception that __exit__ takes */
}

/* To 3.8: __exit__ is called, with or without an exception. */
static void
note_exit(struct unit *u, uint32_t failed)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    if (!rules->suites_once)
        return;
    stack_by(u, rules->normal_entries);
    stack_label(u, failed);
    stack_by(u, rules->exit_start);
    stack_by(u, rules->exit_finish);
    stack_by(u, rules->end_finally);
}

static void
compile_with_item(struct unit *u, struct node *node, uint32_t i)
{
    const struct with_item *item = &node->with.items[i];
    uint32_t failed = keeping_label(u), cleanup = cleanup_label(u), suppress = label_new(u),
             end = label_new(u);
    compile_expression(u, item->context);
    go_to(u, node->place);
    enter_with(u, failed, end);
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
    place_leavings(u, block->serial);
    if (!u->dialect->exit_on_last_line)
        u->place = node->place;
    int32_t height = mute_copies(u);
    call_exit(u);
    emit_jump(u, OP_JUMP_FORWARD, end);
    unmute_copies(u, height);
    note_exit(u, failed);
    height = stack_mute(u);
    label_here(u, failed);
    emit_exc(u, OP_PUSH_EXC_INFO, 0);
    int32_t kept = u->depth - exc_entries(u);
    label_handler(u, cleanup, kept + 1);
    uint32_t start = u->count;
    call_exit_failed(u);
    emit_jump(u, OP_POP_JUMP_IF_TRUE, suppress);
    emit_exc(u, OP_RERAISE, from_place(u));
    guard_range(u, start, cleanup, kept);
    label_here(u, suppress);
    drop_exc(u, 0);
    emit_exc(u, OP_POP_EXCEPT, 0);
    if (u->dialect->places)
        emit_op(u, OP_POP_TOP, 0);
    emit_op(u, OP_POP_TOP, 0);
    emit_op(u, OP_POP_TOP, 0);
    emit_jump(u, OP_JUMP_FORWARD, end);
    cleanup_and_reraise(u, cleanup);
    stack_unmute(u, height);
    label_here(u, end);
}

void
compile_with(struct unit *u, struct node *node)
{
    compile_with_item(u, node, 0);
}
