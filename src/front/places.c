#include <string.h>

#include "front/compile.h"

/* Where each instruction stands in the version's own code, in code units. An exception's place is kept as an int where a cleanup or a
 * `with` takes it (struct handler), and is a block of its own beyond the small ints.
 *
 * Instructions here are sized as those that the version's compiler emits in their stead, inline caches included (facts of `dis`). What
 * only handlers lead to stands behind all else since 3.12: flowgraph.c, push_cold_blocks_to_end(). */

struct sizes {
    uint8_t of[OPCODES]; /* 0: 1 */
    uint8_t begin;       /* RESUME */
    uint8_t loop_end;    /* END_FOR and its like, where a loop has ended */
    uint8_t truth;       /* TO_BOOL before a test of what is no bool */
    uint8_t flags;       /* each flag of MAKE_FUNCTION */
    uint8_t pairs;       /* two loads or stores of locals are one */
    uint8_t in_place;    /* handlers stay where they are */
    uint8_t call_place;  /* of CALL behind PRECALL */
    uint8_t converts;    /* an instruction of its own for !r, !s and !a */
    uint8_t returns;     /* RETURN_CONST */
};

/* One size for the calls with and without keywords, with and without a method's self. */
#define CALLS(size, keywords)                                                        \
    [OP_CALL_FUNCTION] = (size), [OP_CALL_METHOD] = (size), [OP_CALL_EXIT] = (size), \
    [OP_CALL_FUNCTION_KW] = (keywords), [OP_CALL_METHOD_KW] = (keywords),            \
    [OP_BUILD_CLASS] = 2 + (size)
#define EVER                                                                                    \
    [OP_STORE_ATTR] = 5, [OP_STORE_SUBSCR] = 2, [OP_UNPACK_SEQUENCE] = 2, [OP_IMPORT_NAME] = 3, \
    [OP_RETURN_GENERATOR] = 2
#define SINCE_3_12                                                                               \
    EVER, [OP_LOAD_ATTR] = 10, [OP_LOAD_METHOD] = 10, [OP_LOAD_GLOBAL] = 5, [OP_COMPARE_OP] = 2, \
          [OP_FOR_ITER] = 2, [OP_LOAD_SUPER_ATTR] = 2, [OP_LOAD_SUPER_METHOD] = 2,               \
          [OP_LOAD_CLASSDEREF] = 2
#define SINCE_3_13 SINCE_3_12, [OP_CONTAINS_OP] = 2, [OP_JUMP_BACKWARD] = 2
static const struct sizes rows[] = {
    [PLACES_3_11] = {.of = {EVER, CALLS(7, 7), [OP_LOAD_ATTR] = 5, [OP_LOAD_METHOD] = 11,
                            [OP_LOAD_GLOBAL] = 6, [OP_COMPARE_OP] = 3, [OP_BINARY_OP] = 2,
                            [OP_BINARY_SUBSCR] = 5, [OP_YIELD_VALUE] = 2},
                     .begin = 1,
                     .call_place = 2,
                     .in_place = 1},
    [PLACES_3_12] =
        {.of = {SINCE_3_12,
                CALLS(4, 4), [OP_YIELD_VALUE] = 2, [OP_BINARY_OP] = 2, [OP_BINARY_SUBSCR] = 2,
                [OP_JUMP_IF_FALSE_OR_POP] = 3, [OP_JUMP_IF_TRUE_OR_POP] = 3},
         .begin = 1,
         .loop_end = 1,
         .returns = 1},
    [PLACES_3_13] =
        {.of = {SINCE_3_13, CALLS(4, 1), [OP_YIELD_VALUE] = 2, [OP_BINARY_OP] = 2,
                [OP_BINARY_SUBSCR] = 2, [OP_POP_JUMP_IF_FALSE] = 2, [OP_POP_JUMP_IF_TRUE] = 2,
                [OP_JUMP_IF_FALSE_OR_POP] = 4, [OP_JUMP_IF_TRUE_OR_POP] = 4},
         .begin = 1,
         .loop_end = 2,
         .truth = 4,
         .flags = 1,
         .pairs = 1,
         .converts = 1,
         .returns = 1},
};

struct reckoning {
    const struct unit *u;
    const struct sizes *sizes;
    uint8_t *warm;     /* for each instruction: reached without an exception */
    uint8_t *target;   /* ... a jump or a handler leads there */
    uint8_t *extended; /* ... a jump so far that it takes EXTENDED_ARG */
    uint32_t *order;   /* the instructions, warm ones first */
    uint32_t *nulls;   /* PUSH_NULLs before each instruction */
    uint32_t *places;
};

static int
is_jump(const struct instruction *in)
{
    return opcode_operand((enum opcode)in->op) == OPERAND_JUMP;
}

static int
goes_on(const struct instruction *in)
{
    return in->op != OP_JUMP_FORWARD && in->op != OP_JUMP_BACKWARD && in->op != OP_RETURN_VALUE &&
           in->op != OP_RAISE_VARARGS && in->op != OP_RERAISE;
}

/* -- the order -- */

/* mark_warm(): what the beginning leads to. */
static void
mark_warm(struct reckoning *r)
{
    const struct unit *u = r->u;
    uint32_t *work = scratch_alloc(&u->f->work, (u->count + 1) * sizeof *work), n = 0;
    work[n++] = 0;
    while (n) {
        for (uint32_t i = work[--n]; i < u->count && !r->warm[i]; i++) {
            const struct instruction *in = &u->instructions[i];
            r->warm[i] = 1;
            if (is_jump(in) && !r->warm[in->arg])
                work[n++] = (uint32_t)in->arg;
            if (!goes_on(in))
                break;
        }
    }
}

static void
put_in_order(struct reckoning *r)
{
    uint32_t n = 0;
    for (int warm = 1; warm >= 0; warm--)
        for (uint32_t i = 0; i < r->u->count; i++)
            if ((r->warm[i] || r->sizes->in_place) == warm)
                r->order[n++] = i;
}

/* -- sizes -- */

/* 1 if the instruction's result is a bool in any case. */
static int
makes_bool(const struct instruction *in)
{
    return in->op == OP_COMPARE_OP || in->op == OP_IS_OP || in->op == OP_CONTAINS_OP ||
           in->op == OP_CHECK_EXC_MATCH || (in->op == OP_UNARY_OP && in->arg == UNARY_NOT);
}

static int
is_local(const struct instruction *in, int store)
{
    return store ? in->op == OP_STORE_FAST
                 : in->op == OP_LOAD_FAST || in->op == OP_LOAD_FAST_BORROW;
}

/* 1 if the instruction is one with that before it. */
static int
is_second(const struct reckoning *r, uint32_t i)
{
    const struct instruction *in = &r->u->instructions[i];
    if (!r->sizes->pairs || !i || r->target[i] || r->nulls[i] || in[-1].line != in->line ||
        in->arg > 15 || in[-1].arg > 15)
        return 0;
    int pair = (is_local(&in[-1], 0) && is_local(in, 0)) ||
               (is_local(&in[-1], 1) && (is_local(in, 0) || is_local(in, 1)));
    return pair && !is_second(r, i - 1);
}

static int
is_none(const struct reckoning *r, const struct instruction *in)
{
    return in->op == OP_LOAD_CONST && r->u->f->constants[in->arg].kind == CONSTANT_NONE;
}

/* `x is None` as a condition: LOAD_CONST, IS_OP and the jump are one. at: the LOAD_CONST. */
static int
tests_none(const struct reckoning *r, uint32_t at)
{
    const struct instruction *in = &r->u->instructions[at];
    return at + 2 < r->u->count && is_none(r, in) && in[1].op == OP_IS_OP &&
           (in[2].op == OP_POP_JUMP_IF_FALSE || in[2].op == OP_POP_JUMP_IF_TRUE);
}

/* 1 if nothing is emitted for the instruction, k-th in the order. */
static int
is_absent(const struct reckoning *r, uint32_t k)
{
    const struct unit *u = r->u;
    uint32_t i = r->order[k];
    const struct instruction *in = &u->instructions[i], *next = in + (i + 1 < u->count);
    switch (in->op) {
    case OP_NOP:
        return in->arg == NOP_HERE_ONLY || (next != in && next->line == in->line) ||
               (i && in[-1].line == in->line);
    case OP_JUMP_FORWARD:
        return k + 1 < u->count && r->order[k + 1] == (uint32_t)in->arg;
    case OP_SWAP: /* see cleanup_and_reraise() and call_exit_failed() */
        return next->op == OP_RERAISE || (i && in[-1].op == OP_WITH_EXCEPT_START);
    case OP_POP_TOP:
        return i > 1 && in[-2].op == OP_WITH_EXCEPT_START && in[-1].op == OP_SWAP;
    case OP_LOAD_CONST:
        return tests_none(r, i) ||
               (r->sizes->returns && next->op == OP_RETURN_VALUE && !r->target[i + 1]);
    case OP_IS_OP:
        return i && tests_none(r, i - 1);
    default:
        return is_second(r, i);
    }
}

/* The size of the instruction, k-th in the order, its EXTENDED_ARG left aside. */
static uint32_t
size_at(const struct reckoning *r, uint32_t k)
{
    uint32_t i = r->order[k];
    const struct instruction *in = &r->u->instructions[i];
    const struct sizes *s = r->sizes;
    uint32_t size = s->of[in->op] ? s->of[in->op] : 1;
    if (is_absent(r, k))
        return 0;
    switch (in->op) {
    case OP_LOAD_GLOBAL: /* of a comprehension inlined in the module: LOAD_NAME */
        return r->u->code->flags & CODE_MODULE ? 1 : size;
    case OP_POP_JUMP_IF_FALSE:
    case OP_POP_JUMP_IF_TRUE:
        return size + (i && makes_bool(in - 1) ? 0 : s->truth);
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP:
        return size + (i && makes_bool(in - 1) ? 0 : s->truth);
    case OP_UNARY_OP:
        return size + (in->arg == UNARY_NOT && i && !makes_bool(in - 1) ? s->truth : 0);
    case OP_MAKE_FUNCTION:
        return size + s->flags * (!!(in->arg & MAKE_DEFAULTS) + !!(in->arg & MAKE_KWDEFAULTS) +
                                  !!(in->arg & MAKE_CLOSURE));
    case OP_FORMAT_VALUE:
        return size + (s->converts && (in->arg & ~FORMAT_HAS_SPEC));
    case OP_CALL_FUNCTION_EX:
        return size + (stack_rules(r->u->dialect)->missing_kwargs && !in->arg);
    default:
        return size;
    }
}

/* -- places -- */

static int
is_call(const struct instruction *in)
{
    return in->op == OP_CALL_FUNCTION || in->op == OP_CALL_METHOD ||
           in->op == OP_CALL_FUNCTION_KW || in->op == OP_CALL_METHOD_KW || in->op == OP_CALL_EXIT;
}

/* Gives each instruction its place; where jumps go too far for one operand. 1 if another jump does now. */
static int
reckon(struct reckoning *r)
{
    const struct unit *u = r->u;
    int changed = 0;
    uint32_t place = r->sizes->begin + (u->nfrees > 0);
    for (uint32_t k = 0; k < u->count; k++) {
        uint32_t i = r->order[k];
        const struct instruction *before = i ? &u->instructions[i - 1] : NULL;
        place += r->nulls[i] + r->extended[i];
        if (before && (before->op == OP_JUMP_BACKWARD) && r->target[i] == 2)
            place += r->sizes->loop_end;
        r->places[i] = place + (is_call(&u->instructions[i]) ? r->sizes->call_place : 0);
        place += size_at(r, k);
    }
    for (uint32_t i = 0; i < u->count; i++) {
        const struct instruction *in = &u->instructions[i];
        if (!is_jump(in) || r->extended[i] || (uint32_t)in->arg >= u->count)
            continue;
        uint32_t there = r->places[in->arg], here = r->places[i];
        r->extended[i] = (there > here ? there - here : here - there) > 255;
        changed |= r->extended[i];
    }
    return changed;
}

const uint32_t *
instruction_places(const struct unit *u)
{
    struct scratch *work = &u->f->work;
    struct reckoning r = {.u = u,
                          .sizes = &rows[u->dialect->places],
                          .warm = scratch_alloc(work, u->count + 1),
                          .target = scratch_alloc(work, u->count + 1),
                          .extended = scratch_alloc(work, u->count + 1),
                          .order = scratch_alloc(work, (u->count + 1) * sizeof *r.order),
                          .nulls = scratch_alloc(work, (u->count + 1) * sizeof *r.nulls),
                          .places = scratch_alloc(&u->f->keep, (u->count + 1) * sizeof *r.places)};
    for (uint32_t i = 0; i < u->count; i++)
        if (is_jump(&u->instructions[i]))
            r.target[u->instructions[i].arg] = 1;
    for (uint32_t i = 0; i < u->count; i++)
        if (u->instructions[i].op == OP_FOR_ITER || u->instructions[i].op == OP_FOR_ITER_INDEXED)
            r.target[u->instructions[i].arg] = 2;
    for (uint32_t i = 0; i < u->nhandlers; i++)
        r.target[u->handlers[i].target] = 1;
    for (uint32_t i = 0; i < u->nnulls; i++)
        r.nulls[u->nulls[i]]++;
    mark_warm(&r);
    put_in_order(&r);
    while (reckon(&r))
        continue;
    return r.places;
}
