#include "front/compile.h"

/* -- suites of a constant test, to 3.9 -- */

/* A suite that is not compiled; from 3.8 on it is looked at for errors. */
static void
skip_suite(struct unit *u, const struct nodes *nodes)
{
    if (u->dialect->dead_suites_go)
        return;
    int reachable = u->reachable;
    int32_t height = stack_mute(u);
    u->skipped++;
    u->reachable = 0;
    compile_statements(u, nodes);
    u->reachable = reachable;
    u->skipped--;
    stack_unmute(u, height);
}

/* The suite where the test has that truth (-1 = it is not decided). */
static void
compile_suite(struct unit *u, const struct nodes *nodes, int truth, int wanted)
{
    if (truth >= 0 && truth != wanted)
        skip_suite(u, nodes);
    else
        compile_statements(u, nodes);
}

/* The truth of a test that is decided before; -1 = it is not. */
static int
test_truth(struct unit *u, struct node *test)
{
    return u->dialect->dead_branches ? decided_test(u->f, test) : -1;
}

/* -- loops -- */

/* To 3.7 a loop is a block, which knows the height that `break` goes back to; not that of `while 0`. */
static void
enter_loop(struct unit *u, uint32_t end, int truth)
{
    if (stack_rules(u->dialect)->loop_blocks && truth != 0)
        stack_branch(u, end, 0, 0);
}

static void
compile_while(struct unit *u, struct node *node)
{
    uint32_t test = label_new(u), body = label_new(u), otherwise = label_new(u), end = label_new(u);
    emit_op(u, OP_NOP, 0);
    int truth = test_truth(u, node->branch.test);
    enter_loop(u, end, truth);
    label_here(u, test);
    struct block *block = block_push(u, BLOCK_WHILE, NO_LABEL);
    block->again = test;
    block->out = end;
    u->pending = INSTR_LINE;
    compile_test(u, node->branch.test, otherwise, 0);
    label_here(u, body);
    compile_suite(u, &node->branch.body, truth, 1);
    if (u->dialect->while_test_twice) {
        u->place = node->place;
        u->pending = INSTR_LINE;
        compile_test(u, node->branch.test, otherwise, 0);
        emit_jump(u, OP_JUMP_BACKWARD, body);
    } else {
        u->pending = 0;
        emit_jump(u, OP_JUMP_BACKWARD, test);
    }
    u->pending = 0;
    block_pop(u, BLOCK_WHILE);
    label_here(u, otherwise);
    compile_statements(u, &node->branch.otherwise);
    label_here(u, end);
}

static void
compile_for(struct unit *u, struct node *node)
{
    uint32_t start = label_new(u), otherwise = label_new(u), end = label_new(u);
    enter_loop(u, end, -1);
    compile_container(u, node->loop.source, 0);
    emit_iter(u);
    label_here(u, start);
    struct block *block = block_push(u, BLOCK_FOR, NO_LABEL);
    block->again = start;
    block->out = end;
    u->pending = INSTR_LINE;
    emit_for(u, otherwise);
    compile_target(u, node->loop.target);
    compile_statements(u, &node->loop.body);
    emit_jump(u, OP_JUMP_BACKWARD, start);
    block_pop(u, BLOCK_FOR);
    label_here(u, otherwise);
    compile_statements(u, &node->loop.otherwise);
    label_here(u, end);
}

void
compile_loop(struct unit *u, struct node *node)
{
    if (node->kind == NODE_WHILE)
        compile_while(u, node);
    else
        compile_for(u, node);
}

/* -- simple statements -- */

/* `a, b = x, y` and with three: no tuple is made, the stack is turned round (BUILD_TUPLE n, UNPACK_SEQUENCE n). */
static int
compile_swap(struct unit *u, struct node *node)
{
    struct node *target = node->assign.targets.at[0], *value = node->assign.value;
    int unpacks = target->kind == NODE_TUPLE || target->kind == NODE_LIST;
    int packs = value->kind == NODE_TUPLE || (value->kind == NODE_LIST && u->dialect->peephole);
    if (node->assign.targets.count != 1 || !packs || !unpacks ||
        value->items.count != target->items.count || value->items.count > 3 ||
        value->items.count == 0)
        return 0;
    if (!u->dialect->unpack_constants && value->kind == NODE_TUPLE &&
        nodes_constant(u->f, &value->items))
        return 0;
    uint32_t count = value->items.count;
    compile_all(u, &value->items);
    if (count > 1)
        emit_op(u, OP_SWAP, (int32_t)count);
    for (uint32_t i = 0; i < count; i++)
        compile_target(u, target->items.at[i]);
    return 1;
}

static void
compile_assign(struct unit *u, struct node *node)
{
    if (compile_swap(u, node))
        return;
    compile_expression(u, node->assign.value);
    for (uint32_t i = 0; i < node->assign.targets.count; i++) {
        if (i + 1 < node->assign.targets.count)
            emit_op(u, OP_COPY, 1);
        compile_target(u, node->assign.targets.at[i]);
    }
}

static void
compile_expression_statement(struct unit *u, struct node *node)
{
    fold_node(u->f, node->operand);
    if (node->operand->kind == NODE_CONSTANT) {
        emit_op(u, OP_NOP, 0);
        return;
    }
    compile_expression(u, node->operand);
    emit_op(u, OP_POP_TOP, 0);
}

static void
compile_raise(struct unit *u, struct node *node)
{
    int count = (node->pair.first != NULL) + (node->pair.second != NULL);
    if (node->pair.first)
        compile_expression(u, node->pair.first);
    if (node->pair.second)
        compile_expression(u, node->pair.second);
    emit_op(u, OP_RAISE_VARARGS, count);
}

static void
compile_assert(struct unit *u, struct node *node)
{
    uint32_t end = label_new(u);
    compile_condition(u, node->pair.first, end, 1);
    go_to(u, node->place);
    emit_op(u, OP_LOAD_ASSERTION_ERROR, 0);
    if (node->pair.second) {
        compile_expression(u, node->pair.second);
        emit_op(u, OP_CALL_FUNCTION, 1);
    }
    emit_op(u, OP_RAISE_VARARGS, 1);
    label_here(u, end);
    if (u->pending)
        emit_op(u, OP_NOP, 0);
}

static void
compile_if(struct unit *u, struct node *node)
{
    uint32_t otherwise = label_new(u), end = label_new(u);
    compile_test(u, node->branch.test, otherwise, 0);
    if (u->pending)
        emit_op(u, OP_NOP, 0);
    int truth = test_truth(u, node->branch.test);
    compile_suite(u, &node->branch.body, truth, 1);
    if (node->branch.otherwise.count)
        emit_jump(u, OP_JUMP_FORWARD, end);
    label_here(u, otherwise);
    compile_suite(u, &node->branch.otherwise, truth, 0);
    label_here(u, end);
}

static void
compile_imports(struct unit *u, const struct node *node)
{
    int from = node->kind == NODE_IMPORT_FROM;
    if (from)
        emit_op(u, OP_IMPORT_NAME, (int32_t)node->import.module);
    stack_peak(u, u->height + stack_rules(u->dialect)->import + !from);
    for (uint32_t i = 0; i < node->import.count; i++) {
        const struct import_alias *alias = &node->import.aliases[i];
        emit_op(u, from ? OP_IMPORT_FROM : OP_IMPORT_NAME, (int32_t)alias->name);
        emit_name(u, alias->as, NAME_STORE);
    }
    if (from)
        emit_op(u, OP_POP_TOP, 0);
}

static void
compile_statement(struct unit *u, struct node *node)
{
    switch (node->kind) {
    case NODE_EXPRESSION:
        compile_expression_statement(u, node);
        break;
    case NODE_ASSIGN:
        compile_assign(u, node);
        break;
    case NODE_AUGMENTED:
        compile_augmented(u, node);
        break;
    case NODE_DELETE:
        for (uint32_t i = 0; i < node->items.count; i++)
            compile_delete(u, node->items.at[i]);
        break;
    case NODE_IF:
        compile_if(u, node);
        break;
    case NODE_WHILE:
    case NODE_FOR:
        compile_loop(u, node);
        break;
    case NODE_BREAK:
    case NODE_CONTINUE:
        compile_break(u, node);
        break;
    case NODE_FUNCTION:
        compile_function(u, node);
        break;
    case NODE_RETURN:
        compile_return(u, node);
        break;
    case NODE_CLASS:
        compile_class(u, node);
        break;
    case NODE_TRY:
        compile_try(u, node);
        break;
    case NODE_RAISE:
        compile_raise(u, node);
        break;
    case NODE_ASSERT:
        compile_assert(u, node);
        break;
    case NODE_WITH:
        compile_with(u, node);
        break;
    case NODE_IMPORT:
    case NODE_IMPORT_FROM:
        compile_imports(u, node);
        break;
    default:
        emit_op(u, OP_NOP, node->kind == NODE_PASS ? 0 : NOP_HERE_ONLY);
    }
}

struct place
statement_place(const struct node *node)
{
    if (node->kind == NODE_FUNCTION && node->function.decorators.count)
        return node->function.decorators.at[0]->place;
    if (node->kind == NODE_CLASS && node->class.decorators.count)
        return node->class.decorators.at[0]->place;
    return node->place;
}

void
compile_statements(struct unit *u, const struct nodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        u->place = statement_place(nodes->at[i]);
        u->pending = INSTR_STATEMENT | INSTR_LINE;
        compile_statement(u, nodes->at[i]);
    }
}
