#include "front/compile_try.h"

/* Leaving try and with by return, break and continue. */

/* -- what leaving has in common with the end of a suite -- */

int32_t
mute_copies(struct unit *u)
{
    return stack_rules(u->dialect)->suites_once ? stack_mute(u) : u->height;
}

void
unmute_copies(struct unit *u, int32_t height)
{
    if (stack_rules(u->dialect)->suites_once)
        stack_unmute(u, height);
}

void
sink_value(struct unit *u, int value, int entries)
{
    if (!value)
        return;
    emit_op(u, OP_SWAP, entries + 1);
    for (int i = entries; i > 1; i--)
        emit_op(u, OP_SWAP, i);
}

int
exc_entries(const struct unit *u)
{
    return u->dialect->exc_triples ? 3 : 1;
}

void
emit_exc(struct unit *u, enum opcode op, int32_t arg)
{
    emit_op(u, op, arg | (u->dialect->exc_triples ? EXC_TRIPLE : 0));
}

void
drop_exc(struct unit *u, int value)
{
    sink_value(u, value, exc_entries(u));
    for (int i = 0; i < exc_entries(u); i++)
        emit_op(u, OP_POP_TOP, 0);
}

void
call_exit(struct unit *u)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    int32_t body = u->height;
    stack_peak(u, body - rules->with_body + rules->with_exit);
    u->height -= 3;
    for (int i = 0; i < 3; i++)
        emit_none(u);
    emit_op(u, OP_CALL_EXIT, 3);
    emit_op(u, OP_POP_TOP, 0);
    stack_set(u, body - rules->with_body);
}

void
unbind(struct unit *u, uint32_t name)
{
    if (name == NO_NAME || !u->dialect->except_deletes_name)
        return;
    emit_none(u);
    emit_name(u, name, NAME_STORE);
    emit_name(u, name, NAME_DELETE);
}

void
compile_last(struct unit *u, const struct node *node)
{
    uint32_t outer = u->last_begins;
    u->last_begins = u->nblocks + 1;
    compile_statements(u, &node->attempt.last);
    u->last_begins = outer;
}

/* -- where leaving blocks is -- */

static void
end_leaving(struct unit *u)
{
    if (u->nleavings && !u->leavings[u->nleavings - 1].end)
        u->leavings[u->nleavings - 1].end = u->count;
}

/* From here on to end_leaving() what is emitted is where the block ends. */
static void
begin_leaving(struct unit *u, const struct block *b)
{
    end_leaving(u);
    struct leaving leaving = {u->count, 0, b->serial};
    SCRATCH_ADD(&u->f->work, u->leavings, u->nleavings, leaving);
}

void
place_leavings(struct unit *u, uint32_t serial)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < u->nleavings; i++) {
        const struct leaving leaving = u->leavings[i];
        if (leaving.block != serial)
            u->leavings[kept++] = leaving;
        else
            for (uint32_t at = leaving.start; at < leaving.end && !u->f->library; at++)
                u->instructions[at].line = u->place.line;
    }
    u->nleavings = kept;
}

/* -- leaving blocks -- */

static void
leave_handler(struct unit *u, const struct block *b, int value)
{
    const struct dialect *dialect = u->dialect;
    int first = dialect->unbinds_first & UNBINDS_LEAVING,
        at_end = b->name != NO_NAME && dialect->leaves_at_end & UNBINDS_NAME_AT_END;
    if (at_end && first)
        begin_leaving(u, b);
    if (first)
        unbind(u, b->name);
    sink_value(u, value, exc_entries(u));
    emit_exc(u, OP_POP_EXCEPT, 0);
    if (first)
        return;
    if (at_end)
        begin_leaving(u, b);
    unbind(u, b->name);
    end_leaving(u);
}

/* Leaves the block number i, which guards nothing any more; value: a return value is on the stack (compiler_unwind_fblock). */
static void
leave_block(struct unit *u, uint32_t i, int value)
{
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
        end_leaving(u);
        compile_last(u, b.node);
        if (value)
            u->nblocks--;
        if (u->dialect->leaving_stays)
            return;
        break;
    case BLOCK_FINALLY_END:
        drop_exc(u, value);
        sink_value(u, value, exc_entries(u));
        emit_exc(u, OP_POP_EXCEPT, 0);
        break;
    case BLOCK_WITH:
        if (u->dialect->leaves_at_end & LEAVES_WITH_AT_END)
            begin_leaving(u, &b);
        sink_value(u, value, 2);
        if (!u->dialect->exit_on_last_line)
            u->place = b.node->place;
        call_exit(u);
        if (u->dialect->leaving_stays)
            return;
        break;
    case BLOCK_HANDLER:
        leave_handler(u, &b, value);
        break;
    }
    u->place = place;
}

/* 3.8: leaving the block by instructions that are none here. */
static void
note_leaving(struct unit *u, const struct block *b, int value)
{
    const struct stack_rules *rules = stack_rules(u->dialect);
    switch (b->kind) {
    case BLOCK_FOR:
        stack_by(u, -1);
        break;
    case BLOCK_FINALLY_TRY:
        stack_by(u, value ? -b->placeholder : 0);
        stack_branch(u, b->handler, 1, 0);
        stack_by(u, value ? 0 : -b->placeholder);
        break;
    case BLOCK_FINALLY_END:
        stack_by(u, rules->end_finally - 1);
        break;
    case BLOCK_WITH:
        stack_by(u, rules->normal_entries);
        stack_by(u, rules->exit_start);
        stack_by(u, rules->exit_finish + rules->end_finally);
        break;
    case BLOCK_HANDLER:
        stack_by(u, rules->pop_except);
        if (b->handler != NO_LABEL)
            stack_branch(u, b->handler, 1, 0);
        break;
    default:
        break;
    }
}

/* Leaves the blocks from the innermost to number `last`; puts the block stack back as it was, guarding from here. */
static void
leave_blocks(struct unit *u, uint32_t last, int value)
{
    struct block saved[MAX_BLOCKS];
    const struct stack_rules *rules = stack_rules(u->dialect);
    uint32_t count = u->nblocks;
    for (uint32_t i = 0; i < count; i++)
        saved[i] = u->blocks[i];
    while (u->nblocks > last) {
        uint32_t i = u->nblocks - 1;
        block_suspend(u, &u->blocks[i]);
        u->nblocks = i;
        int32_t height = mute_copies(u);
        leave_block(u, i, value);
        unmute_copies(u, height);
        if (rules->suites_once && !rules->loop_blocks)
            note_leaving(u, &saved[i], value);
    }
    u->nblocks = count;
    for (uint32_t i = last; i < count; i++)
        u->blocks[i] = saved[i];
}

/* Lets the blocks from number `last` on guard what comes now. */
static void
resume_blocks(struct unit *u, uint32_t last)
{
    for (uint32_t i = last; i < u->nblocks; i++)
        block_resume(u, &u->blocks[i]);
}

/* To 3.7: BREAK_LOOP, CONTINUE_LOOP, or JUMP_ABSOLUTE where continue leaves nothing. */
static void
note_break(struct unit *u, const struct block *loop, int is_break)
{
    const struct block *b = &u->blocks[u->nblocks - 1];
    while (stack_rules(u->dialect)->handlers_alone && b->kind == BLOCK_HANDLER)
        b--;
    if (!is_break && b == loop)
        stack_jump(u, loop->again);
    else if (!stack_rules(u->dialect)->returns_pass)
        stack_end(u);
    else if (!is_break)
        stack_branch(u, loop->again, 0, 0);
}

void
compile_break(struct unit *u, const struct node *node)
{
    int is_break = node->kind == NODE_BREAK;
    uint32_t i = u->nblocks;
    while (i > 0 && u->blocks[i - 1].kind != BLOCK_WHILE && u->blocks[i - 1].kind != BLOCK_FOR)
        i--;
    if (!is_break && u->dialect->continue_stays && u->last_begins > i)
        fail_syntax(u->f, node->place, "'continue' not supported inside 'finally' clause");
    if (i == 0)
        fail_syntax(u->f, node->place,
                    is_break ? "'break' outside loop" : "'continue' not properly in loop");
    uint32_t label = is_break ? u->blocks[i - 1].out : u->blocks[i - 1].again;
    int blocks = stack_rules(u->dialect)->loop_blocks;
    int32_t height = u->height;
    struct place place = u->place;
    emit_op(u, OP_NOP, 0);
    leave_blocks(u, is_break ? i - 1 : i, 0);
    if (blocks)
        stack_mute(u);
    emit_jump(u, is_break ? OP_JUMP_FORWARD : OP_JUMP_BACKWARD, label);
    end_leaving(u);
    u->place = place;
    if (blocks) {
        stack_unmute(u, height);
        note_break(u, &u->blocks[i - 1], is_break);
    }
    stack_resume(u, height);
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
    int32_t height = u->height;
    struct place place = u->place;
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
    end_leaving(u);
    u->place = place;
    stack_resume(u, height);
    resume_blocks(u, 0);
}
