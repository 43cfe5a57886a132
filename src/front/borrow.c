#include <string.h>

#include "front/compile.h"

/* LOAD_FAST_BORROW (3.14+): which loads of locals need no reference of their own. Follows optimize_load_fast() of Python/flowgraph.c,
 * after what it depends on: add_checks_for_loads_of_uninitialized_variables() (a load that may find nothing is never borrowed) and
 * insert_superinstructions() (two loads in a row share their fate; a load behind a store is left alone).
 * Works on the patched instructions: jump operands are positions, slot operands slots. */

enum { SUPER_SLOTS = 16, DUMMY = -1, NOT_LOCAL = -1 };

enum {                     /* per instruction */
       CHECKED = 1,        /* the local may be unbound here */
       AFTER_STORE = 2,    /* second half of STORE_FAST_LOAD_FAST */
       SECOND_LOAD = 4,    /* second half of LOAD_FAST_LOAD_FAST */
       SUPPORT_KILLED = 8, /* the local changes while the reference is on the stack */
       STORED_AS_LOCAL = 16,
       UNCONSUMED = 32, /* still on the stack at the end of the basic block */
       VISITED = 64,
       TARGET = 128 /* of a jump or handler: a basic block begins */
};

/* An entry of the value stack: the instruction that loaded it and the local that supports it. */
struct reference {
    int32_t instruction;
    int32_t local;
};

struct borrowing {
    struct unit *u;
    uint8_t *flags;
    struct reference *stack;
    int32_t height;
    int32_t *entry_height; /* of basic blocks that are reached; -1 = not */
    uint32_t *work;        /* blocks to visit */
    uint32_t nwork;
};

static int
is_jump(const struct instruction *in)
{
    return opcode_operand((enum opcode)in->op) == OPERAND_JUMP;
}

static int
ends_flow(const struct instruction *in)
{
    return in->op == OP_JUMP_FORWARD || in->op == OP_JUMP_BACKWARD || in->op == OP_RETURN_VALUE ||
           in->op == OP_RAISE_VARARGS || in->op == OP_RERAISE;
}

static void
mark_targets(struct borrowing *b)
{
    const struct unit *u = b->u;
    for (uint32_t i = 0; i < u->count; i++)
        if (is_jump(&u->instructions[i]))
            b->flags[u->instructions[i].arg] |= TARGET;
    for (uint32_t i = 0; i < u->nhandlers; i++)
        b->flags[u->handlers[i].target] |= TARGET;
}

/* -- loads of what may be unbound -- */

/* unsafe[i * slots + s]: local s may be unbound before instruction i. */
struct checking {
    const struct unit *u;
    uint8_t *unsafe;
    uint8_t *reached;
    uint32_t slots;
    int changed;
};

static void
flow_into(struct checking *c, uint32_t target, const uint8_t *state)
{
    uint8_t *there = c->unsafe + (size_t)target * c->slots;
    if (!c->reached[target])
        c->changed = c->reached[target] = 1;
    for (uint32_t s = 0; s < c->slots; s++)
        if (state[s] && !there[s])
            c->changed = there[s] = 1;
}

static void
check_instruction(struct checking *c, uint32_t i, uint8_t *state)
{
    const struct unit *u = c->u;
    const struct instruction *in = &u->instructions[i];
    memcpy(state, c->unsafe + (size_t)i * c->slots, c->slots);
    for (uint32_t h = 0; h < u->nhandlers; h++)
        if (u->handlers[h].start <= i && i < u->handlers[h].end) {
            flow_into(c, u->handlers[h].target, state);
            break;
        }
    if (in->op == OP_LOAD_FAST || in->op == OP_STORE_FAST)
        state[in->arg] = 0;
    else if (in->op == OP_DELETE_FAST || in->op == OP_LOAD_FAST_AND_CLEAR ||
             in->op == OP_STORE_FAST_MAYBE_NULL)
        state[in->arg] = 1;
    if (is_jump(in))
        flow_into(c, (uint32_t)in->arg, state);
    if (!ends_flow(in) && i + 1 < u->count)
        flow_into(c, i + 1, state);
}

static void
mark_checked(struct borrowing *b)
{
    struct unit *u = b->u;
    uint32_t slots = u->code->slots, parameters = u->code->argcount + u->code->kwonlyargcount;
    parameters += !!(u->code->flags & CODE_VARARGS) + !!(u->code->flags & CODE_VARKEYWORDS);
    struct checking c = {.u = u, .slots = slots, .changed = 1};
    c.unsafe = scratch_alloc(&u->f->work, (size_t)u->count * slots + 1);
    c.reached = scratch_alloc(&u->f->work, u->count + 1);
    uint8_t *state = scratch_alloc(&u->f->work, slots + 1);
    c.reached[0] = 1;
    for (uint32_t s = parameters; s < slots; s++)
        c.unsafe[s] = 1;
    while (c.changed) {
        c.changed = 0;
        for (uint32_t i = 0; i < u->count; i++)
            if (c.reached[i])
                check_instruction(&c, i, state);
    }
    for (uint32_t i = 0; i < u->count; i++)
        if (u->instructions[i].op == OP_LOAD_FAST &&
            c.unsafe[(size_t)i * slots + (uint32_t)u->instructions[i].arg])
            b->flags[i] |= CHECKED;
}

/* -- instructions that go in pairs -- */

static void
mark_pairs(struct borrowing *b)
{
    const struct instruction *in = b->u->instructions;
    for (uint32_t i = 0; i + 1 < b->u->count; i++) {
        int first_load = in[i].op == OP_LOAD_FAST && !(b->flags[i] & CHECKED);
        int second_load = in[i + 1].op == OP_LOAD_FAST && !(b->flags[i + 1] & CHECKED);
        if ((b->flags[i + 1] & TARGET) || in[i].line != in[i + 1].line ||
            in[i].arg >= SUPER_SLOTS || in[i + 1].arg >= SUPER_SLOTS)
            continue;
        if (first_load && second_load)
            b->flags[++i] |= SECOND_LOAD;
        else if (in[i].op == OP_STORE_FAST && second_load)
            b->flags[++i] |= AFTER_STORE;
        else if (in[i].op == OP_STORE_FAST && in[i + 1].op == OP_STORE_FAST)
            i++;
    }
}

/* -- the value stack, block by block -- */

static void
push(struct borrowing *b, int32_t instruction, int32_t local)
{
    b->stack[b->height++] = (struct reference){instruction, local};
}

static struct reference
pop(struct borrowing *b)
{
    return b->stack[--b->height];
}

static void
mark(struct borrowing *b, struct reference r, uint8_t flag)
{
    if (r.instruction != DUMMY)
        b->flags[r.instruction] |= flag;
}

/* The local changes: references on the stack lose what keeps the object alive. */
static void
kill_local(struct borrowing *b, int32_t local)
{
    for (int32_t i = 0; i < b->height; i++)
        if (b->stack[i].local == local)
            mark(b, b->stack[i], SUPPORT_KILLED);
}

static void
reach(struct borrowing *b, uint32_t block, int32_t height)
{
    if (b->entry_height[block] >= 0)
        return;
    b->entry_height[block] = height;
    b->work[b->nwork++] = block;
}

/* How many entries the instruction takes off the stack. */
static int
popped(const struct instruction *in)
{
    switch (in->op) {
    case OP_BINARY_OP:
    case OP_COMPARE_OP:
    case OP_IS_OP:
    case OP_CONTAINS_OP:
    case OP_BINARY_SUBSCR:
        return 2;
    case OP_BINARY_SLICE:
        return 3;
    case OP_LOAD_ATTR:
    case OP_UNARY_OP:
    case OP_LIST_TO_TUPLE:
    case OP_YIELD_VALUE:
    case OP_UNPACK_SEQUENCE:
    case OP_FOR_ITER:
    case OP_GET_ITER:
        return 1;
    default: {
        int effect = opcode_effect((enum opcode)in->op, in->arg);
        int produces = in->op >= OP_BUILD_SLICE && effect <= 1;
        switch (in->op) {
        case OP_LIST_APPEND:
        case OP_SET_ADD:
        case OP_MAP_ADD:
        case OP_LIST_EXTEND:
        case OP_SET_UPDATE:
        case OP_DICT_UPDATE:
        case OP_DICT_MERGE:
        case OP_POP_JUMP_IF_FALSE:
        case OP_POP_JUMP_IF_TRUE:
        case OP_RETURN_VALUE:
        case OP_RAISE_VARARGS:
        case OP_POP_EXCEPT:
        case OP_RERAISE:
        case OP_STORE_SLICE:
        case OP_DELETE_SLICE:
        case OP_JUMP_FORWARD:
        case OP_JUMP_BACKWARD:
        case OP_RETURN_GENERATOR:
            produces = 0;
        }
        return produces ? 1 - effect : effect < 0 ? -effect : 0;
    }
    }
}

/* Instructions that take all their operands and push results of their own. */
static void
plain_step(struct borrowing *b, uint32_t i)
{
    const struct instruction *in = &b->u->instructions[i];
    int taken = popped(in);
    int made = taken + opcode_effect((enum opcode)in->op, in->arg);
    b->height -= taken;
    if (is_jump(in))
        reach(b, (uint32_t)in->arg, b->height);
    for (int k = 0; k < made; k++)
        push(b, (int32_t)i, NOT_LOCAL);
}

static int
is_hidden(const struct borrowing *b, uint32_t i)
{
    for (uint32_t k = 0; k < b->u->nhidden; k++)
        if (b->u->hidden[k] == i)
            return 1;
    return 0;
}

static void
step(struct borrowing *b, uint32_t i)
{
    const struct instruction *in = &b->u->instructions[i];
    struct reference top;
    switch (in->op) {
    case OP_DELETE_FAST:
        kill_local(b, in->arg);
        break;
    case OP_LOAD_FAST:
        push(b, b->flags[i] & SECOND_LOAD ? (int32_t)i - 1 : (int32_t)i,
             b->flags[i] & CHECKED ? NOT_LOCAL : in->arg);
        break;
    case OP_LOAD_FAST_AND_CLEAR:
        kill_local(b, in->arg);
        push(b, (int32_t)i, NOT_LOCAL);
        break;
    case OP_STORE_FAST:
    case OP_STORE_FAST_MAYBE_NULL:
        top = pop(b);
        kill_local(b, in->arg);
        mark(b, top, STORED_AS_LOCAL);
        break;
    case OP_COPY:
        top = b->stack[b->height - in->arg];
        push(b, top.instruction, top.local);
        break;
    case OP_SWAP:
        top = b->stack[b->height - 1];
        b->stack[b->height - 1] = b->stack[b->height - in->arg];
        b->stack[b->height - in->arg] = top;
        break;
    case OP_GET_ITER_INDEXED: /* the list itself stays on the stack */
        push(b, (int32_t)i, NOT_LOCAL);
        break;
    case OP_FOR_ITER_INDEXED:
        reach(b, (uint32_t)in->arg, b->height - 2);
        push(b, (int32_t)i, NOT_LOCAL);
        break;
    case OP_FORMAT_VALUE:
        if (in->arg != CONVERSION_NONE)
            plain_step(b, i);
        break; /* a str stays itself */
    case OP_IMPORT_FROM:
        push(b, (int32_t)i, NOT_LOCAL);
        break;
    case OP_FOR_ITER:
        reach(b, (uint32_t)in->arg, b->height - 1);
        push(b, (int32_t)i, NOT_LOCAL);
        break;
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP:
        mark(b, b->stack[b->height - 1], UNCONSUMED);
        reach(b, (uint32_t)in->arg, b->height);
        b->height--;
        break;
    case OP_LOAD_METHOD:
    case OP_LOAD_SUPER_METHOD:
        top = pop(b);
        if (in->op == OP_LOAD_SUPER_METHOD)
            b->height -= 2;
        push(b, (int32_t)i, NOT_LOCAL);
        push(b, top.instruction, top.local);
        break;
    case OP_BEFORE_WITH:
        top = pop(b);
        push(b, (int32_t)i, NOT_LOCAL);
        push(b, top.instruction, top.local);
        push(b, (int32_t)i, NOT_LOCAL);
        break;
    case OP_JUMP_FORWARD:
        if (!is_hidden(b, i))
            reach(b, (uint32_t)in->arg, b->height);
        break;
    default:
        plain_step(b, i);
    }
}

enum { MAX_COPY_SIZE = 4 };

/* The length of the block at i if it ends in leaving the frame and is so short that jumps to it get a copy of their own
 * (inline_small_or_no_lineno_blocks); 0 if not. */
static uint32_t
small_exit(const struct borrowing *b, uint32_t i)
{
    for (uint32_t k = 0; k < MAX_COPY_SIZE && i + k < b->u->count; k++) {
        const struct instruction *in = &b->u->instructions[i + k];
        if (is_jump(in) || (k && (b->flags[i + k] & TARGET)))
            return 0;
        if (ends_flow(in))
            return k + 1;
    }
    return 0;
}

/* Lets the stack run through a copy of the block at i, whose own instructions are judged where they stand. */
static void
visit_copy(struct borrowing *b, uint32_t i, uint32_t length)
{
    uint8_t saved[MAX_COPY_SIZE];
    memcpy(saved, b->flags + i, length);
    for (uint32_t k = 0; k < length; k++)
        step(b, i + k);
    for (uint32_t k = 0; k < length; k++)
        b->flags[i + k] = saved[k] | VISITED;
    for (int32_t k = 0; k < b->height; k++)
        if (b->stack[k].instruction >= (int32_t)i &&
            b->stack[k].instruction < (int32_t)(i + length))
            b->stack[k].instruction = DUMMY;
}

static void
visit_block(struct borrowing *b, uint32_t i)
{
    b->height = 0;
    for (int32_t k = b->entry_height[i]; k > 0; k--)
        push(b, DUMMY, NOT_LOCAL);
    for (;; i++) {
        const struct instruction *in = &b->u->instructions[i];
        b->flags[i] |= VISITED;
        step(b, i);
        uint32_t exit = in->op == OP_JUMP_FORWARD ? small_exit(b, (uint32_t)in->arg) : 0;
        if (exit)
            visit_copy(b, (uint32_t)in->arg, exit);
        int falls = !ends_flow(in) && i + 1 < b->u->count;
        if (!falls)
            break;
        if (is_jump(in) || (b->flags[i + 1] & TARGET)) {
            reach(b, i + 1, b->height);
            break;
        }
    }
    for (int32_t k = 0; k < b->height; k++)
        mark(b, b->stack[k], UNCONSUMED);
}

void
borrow_locals(struct unit *u)
{
    const uint8_t obstacles = CHECKED | AFTER_STORE | SUPPORT_KILLED | STORED_AS_LOCAL | UNCONSUMED;
    struct borrowing b = {.u = u};
    b.flags = scratch_alloc(&u->f->work, u->count + 1);
    b.stack = scratch_alloc(&u->f->work, ((size_t)u->max_depth + 2) * sizeof *b.stack);
    b.entry_height = scratch_alloc(&u->f->work, u->count * sizeof *b.entry_height);
    b.work = scratch_alloc(&u->f->work, u->count * sizeof *b.work);
    for (uint32_t i = 0; i < u->count; i++)
        b.entry_height[i] = -1;
    mark_targets(&b);
    mark_checked(&b);
    mark_pairs(&b);
    reach(&b, 0, 0);
    while (b.nwork)
        visit_block(&b, b.work[--b.nwork]);
    for (uint32_t i = 0; i < u->count; i++) {
        uint8_t flags = b.flags[i] | (b.flags[i] & SECOND_LOAD ? b.flags[i - 1] : 0);
        if (u->instructions[i].op == OP_LOAD_FAST && (flags & VISITED) && !(flags & obstacles))
            u->instructions[i].op = OP_LOAD_FAST_BORROW;
    }
}

/* -- static swaps (3.11+) -- */

static int
is_swappable(const struct instruction *in)
{
    return in->op == OP_STORE_FAST || in->op == OP_POP_TOP;
}

void
apply_static_swaps(struct unit *u)
{
    for (uint32_t i = 0; i < u->count; i++) {
        struct instruction *in = u->instructions;
        uint32_t last = i + (uint32_t)in[i].arg;
        if (in[i].op != OP_SWAP || last >= u->count)
            continue;
        int possible = 1;
        for (uint32_t k = i + 1; k <= last; k++)
            possible &= is_swappable(&in[k]) && in[k].line == in[i + 1].line;
        for (uint32_t k = i + 1; possible && k <= last; k++)
            for (uint32_t j = i + 1; j < k; j++)
                possible &= in[j].op != OP_STORE_FAST || in[k].op != OP_STORE_FAST ||
                            in[j].arg != in[k].arg;
        if (!possible)
            continue;
        struct instruction first = in[i + 1];
        in[i + 1] = in[last];
        in[last] = first;
        in[i].op = OP_NOP;
        in[i].arg = 0;
    }
}
