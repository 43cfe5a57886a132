#include <string.h>

#include "front/compile.h"

void
compile_all(struct unit *u, const struct nodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        compile_expression(u, nodes->at[i]);
}

/* -- attributes and items -- */

static void
emit_attribute(struct unit *u, enum opcode op, uint32_t name)
{
    emit_op(u, op, (int32_t)scope_mangle(u->f, u->scope, name));
}

/* Notes that something inside a class stores self.NAME, whatever self is: it goes into the class's __static_attributes__ (3.13+). */
static void
note_attribute(struct unit *u, const struct node *node)
{
    const struct node *self = node->attribute.value;
    if (self->kind != NODE_NAME || strcmp(u->f->names[self->name], "self") != 0)
        return;
    struct unit *class = u->parent;
    while (class && class->host->kind != SCOPE_CLASS)
        class = class->parent;
    if (!class)
        return;
    uint32_t name = node->attribute.name;
    for (uint32_t i = 0; i < class->nattributes; i++)
        if (class->attributes[i] == name)
            return;
    SCRATCH_ADD(&u->f->work, class->attributes, class->nattributes, name);
}

/* 1 if x[a:b] is done by BINARY_SLICE and STORE_SLICE, or the slice opcodes of 2.7. */
static int
is_plain_slice(const struct unit *u, const struct node *index)
{
    return index->kind == NODE_SLICE && !index->slice.step &&
           (u->dialect->slice_opcodes || u->dialect->slices_without_object);
}

static void
compile_optional(struct unit *u, struct node *node)
{
    if (node)
        compile_expression(u, node);
    else
        emit_none(u);
}

static void
compile_slice(struct unit *u, const struct node *node)
{
    compile_optional(u, node->slice.lower);
    compile_optional(u, node->slice.upper);
    if (node->slice.step)
        compile_expression(u, node->slice.step);
    emit_op(u, OP_BUILD_SLICE, node->slice.step ? 3 : 2);
}

/* A bound of a plain slice; returns 1 if the version has no entry for it, which its height leaves out. */
static int
compile_bound(struct unit *u, struct node *node)
{
    int absent = !node && u->dialect->slices_without_object;
    u->height -= absent;
    compile_optional(u, node);
    return absent;
}

/* Container and index onto the stack; returns 0, or if the index is two entries, the bounds of a plain slice, one more than the height
 * leaves out. */
static int
compile_item(struct unit *u, const struct node *node)
{
    struct node *index = fold_node(u->f, node->subscript.index);
    compile_expression(u, node->subscript.value);
    if (!is_plain_slice(u, index)) {
        compile_expression(u, index);
        return 0;
    }
    int absent = compile_bound(u, index->slice.lower);
    return 1 + absent + compile_bound(u, index->slice.upper);
}

/* The same and the instruction, for two entries `slice`. */
static void
compile_access(struct unit *u, const struct node *node, enum opcode plain, enum opcode slice)
{
    int item = compile_item(u, node);
    u->height += item ? item - 1 : 0;
    emit_op(u, item ? slice : plain, 0);
}

/* -- targets -- */

static void
compile_unpack(struct unit *u, const struct nodes *items)
{
    emit_op(u, OP_UNPACK_SEQUENCE, (int32_t)items->count);
    for (uint32_t i = 0; i < items->count; i++)
        compile_target(u, items->at[i]);
}

void
compile_target(struct unit *u, struct node *node)
{
    go_to(u, node->place);
    switch (node->kind) {
    case NODE_NAME:
        emit_name(u, node->name, NAME_STORE);
        break;
    case NODE_ATTRIBUTE:
        note_attribute(u, node);
        compile_expression(u, node->attribute.value);
        go_to_attribute(u, node, node->place);
        emit_attribute(u, OP_STORE_ATTR, node->attribute.name);
        break;
    case NODE_SUBSCRIPT:
        compile_access(u, node, OP_STORE_SUBSCR, OP_STORE_SLICE);
        break;
    default:
        compile_unpack(u, &node->items);
    }
}

void
compile_delete(struct unit *u, const struct node *node)
{
    go_to(u, node->place);
    switch (node->kind) {
    case NODE_NAME:
        emit_name(u, node->name, NAME_DELETE);
        break;
    case NODE_ATTRIBUTE:
        compile_expression(u, node->attribute.value);
        emit_attribute(u, OP_DELETE_ATTR, node->attribute.name);
        break;
    case NODE_SUBSCRIPT:
        if (u->dialect->slices_without_object) {
            compile_access(u, node, OP_DELETE_SUBSCR, OP_DELETE_SLICE);
            break;
        }
        compile_expression(u, node->subscript.value);
        compile_expression(u, node->subscript.index);
        emit_op(u, OP_DELETE_SUBSCR, 0);
        break;
    default:
        for (uint32_t i = 0; i < node->items.count; i++)
            compile_delete(u, node->items.at[i]);
    }
}

/* -- augmented assignment -- */

static void
augment_item(struct unit *u, const struct node *target, struct node *value, int op)
{
    int item = compile_item(u, target);
    if (item) {
        stack_set(u, u->height + item - 1);
        for (int i = 0; i < 3; i++)
            emit_op(u, OP_COPY, 3);
        emit_op(u, OP_BINARY_SLICE, 0);
        compile_expression(u, value);
        emit_op(u, OP_BINARY_OP, op);
        emit_op(u, OP_SWAP, 4);
        emit_op(u, OP_SWAP, 3);
        emit_op(u, OP_SWAP, 2);
        emit_op(u, OP_STORE_SLICE, 0);
        return;
    }
    emit_op(u, OP_COPY, 2);
    emit_op(u, OP_COPY, 2);
    emit_op(u, OP_BINARY_SUBSCR, 0);
    compile_expression(u, value);
    emit_op(u, OP_BINARY_OP, op);
    emit_op(u, OP_SWAP, 3);
    emit_op(u, OP_SWAP, 2);
    emit_op(u, OP_STORE_SUBSCR, 0);
}

void
compile_augmented(struct unit *u, const struct node *node)
{
    const struct node *target = node->operation.left;
    struct node *value = node->operation.right;
    int op = node->operation.op | BINARY_INPLACE;
    switch (target->kind) {
    case NODE_ATTRIBUTE:
        note_attribute(u, target);
        compile_expression(u, target->attribute.value);
        emit_op(u, OP_COPY, 1);
        emit_attribute(u, OP_LOAD_ATTR, target->attribute.name);
        compile_expression(u, value);
        emit_op(u, OP_BINARY_OP, op);
        emit_op(u, OP_SWAP, 2);
        emit_attribute(u, OP_STORE_ATTR, target->attribute.name);
        break;
    case NODE_SUBSCRIPT:
        augment_item(u, target, value, op);
        break;
    default:
        emit_name(u, target->name, NAME_LOAD);
        compile_expression(u, value);
        emit_op(u, OP_BINARY_OP, op);
        emit_name(u, target->name, NAME_STORE);
    }
}

/* -- operators -- */

static void
emit_comparison(struct unit *u, int op)
{
    if (op < COMPARE_OPS)
        emit_op(u, OP_COMPARE_OP, op);
    else if (op == MEMBER_IN || op == MEMBER_NOT_IN)
        emit_op(u, OP_CONTAINS_OP, op == MEMBER_NOT_IN);
    else
        emit_op(u, OP_IS_OP, op == IDENTITY_IS_NOT);
}

/* The right operand of comparison number i. */
static void
compile_other(struct unit *u, const struct node *node, uint32_t i)
{
    int op = node->compare.ops[i];
    int last = i + 1 == node->compare.others.count;
    if (last && (op == MEMBER_IN || op == MEMBER_NOT_IN))
        compile_container(u, node->compare.others.at[i], 1);
    else
        compile_expression(u, node->compare.others.at[i]);
}

/* a < b < c: as a value if sense < 0, else as a condition that jumps to label. */
static void
compile_chain(struct unit *u, const struct node *node, uint32_t label, int sense)
{
    uint32_t last = node->compare.others.count - 1;
    uint32_t cleanup = label_new(u), end = label_new(u);
    compile_expression(u, node->compare.left);
    for (uint32_t i = 0; i < last; i++) {
        compile_other(u, node, i);
        emit_op(u, OP_SWAP, 2);
        emit_op(u, OP_COPY, 2);
        emit_comparison(u, node->compare.ops[i]);
        emit_jump(u, sense < 0 ? OP_JUMP_IF_FALSE_OR_POP : OP_POP_JUMP_IF_FALSE, cleanup);
    }
    compile_other(u, node, last);
    emit_comparison(u, node->compare.ops[last]);
    if (sense >= 0)
        emit_jump(u, sense ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, label);
    emit_jump(u, OP_JUMP_FORWARD, end);
    label_here(u, cleanup);
    if (sense < 0)
        emit_op(u, OP_SWAP, 2);
    emit_op(u, OP_POP_TOP, 0);
    if (sense == 0)
        emit_jump(u, OP_JUMP_FORWARD, label);
    label_here(u, end);
}

static void
compile_compare(struct unit *u, const struct node *node)
{
    if (node->compare.others.count > 1) {
        compile_chain(u, node, NO_LABEL, -1);
        return;
    }
    compile_expression(u, node->compare.left);
    compile_other(u, node, 0);
    emit_comparison(u, node->compare.ops[0]);
}

/* 1 if the version decides by the constant before it reckons the stack; from 3.14 on it makes some constants only afterwards. */
static int
decides_early(const struct unit *u, const struct node *node)
{
    int late =
        !u->dialect->folds_in_tree &&
        (node->unfolded || (node->kind == NODE_CONSTANT && node->constant->kind == CONSTANT_TUPLE));
    return node->kind == NODE_CONSTANT && !u->dialect->dead_branches && !late;
}

/* A constant operand of `and`, `or` that decides the value, or is as good as not there. */
static void
compile_decided(struct unit *u, struct node *operand, int is_or, uint32_t end)
{
    if (value_truth(operand->constant) != is_or) {
        constant_index(u->f, operand->constant, u->code->index, !u->dialect->unused_constants_go);
        return;
    }
    compile_expression(u, operand);
    emit_jump(u, OP_JUMP_FORWARD, end);
    stack_by(u, -1);
}

static void
compile_boolean(struct unit *u, const struct node *node)
{
    uint32_t end = label_new(u), last = node->boolean.values.count - 1;
    enum opcode op = node->boolean.is_or ? OP_JUMP_IF_TRUE_OR_POP : OP_JUMP_IF_FALSE_OR_POP;
    for (uint32_t i = 0; i < last; i++) {
        struct node *operand = fold_node(u->f, node->boolean.values.at[i]);
        if (decides_early(u, operand)) {
            compile_decided(u, operand, node->boolean.is_or, end);
            continue;
        }
        compile_expression(u, operand);
        emit_jump(u, op, end);
    }
    compile_expression(u, node->boolean.values.at[last]);
    label_here(u, end);
}

static void
compile_conditional(struct unit *u, const struct node *node)
{
    uint32_t no = label_new(u), end = label_new(u);
    compile_condition(u, node->conditional.test, no, 0);
    compile_expression(u, node->conditional.yes);
    emit_jump(u, OP_JUMP_FORWARD, end);
    label_here(u, no);
    compile_expression(u, node->conditional.no);
    label_here(u, end);
}

/* Nothing is loaded for a constant, but to 3.9 that is decided after the stack has been reckoned. */
static void
constant_condition(struct unit *u, const struct node *node, uint32_t label, int sense)
{
    int jumps = value_truth(node->constant) == sense, late = u->dialect->dead_branches;
    if (!decides_early(u, node))
        stack_peak(u,
                   u->height + (node->unfolded > 1 && u->dialect->peephole ? node->unfolded : 1));
    if (late)
        stack_branch(u, label, 0, 0);
    int32_t height = late ? stack_mute(u) : 0;
    if (jumps)
        emit_jump(u, OP_JUMP_FORWARD, label);
    if (late)
        stack_unmute(u, height);
}

/* `x is None` or `x is not None` that becomes one jump (POP_JUMP_IF_NONE) before the stack is reckoned. */
static int
tests_none(const struct unit *u, const struct node *node)
{
    if (!stack_rules(u->dialect)->none_tested || node->kind != NODE_COMPARE ||
        node->compare.others.count != 1)
        return 0;
    const struct node *other = node->compare.others.at[0];
    int op = node->compare.ops[0];
    return (op == IDENTITY_IS || op == IDENTITY_IS_NOT) && other->kind == NODE_CONSTANT &&
           other->constant->kind == CONSTANT_NONE;
}

/* `and`, `or` as conditions (compiler_jump_if). */
static void
condition_boolean(struct unit *u, const struct node *node, uint32_t label, int sense)
{
    uint32_t last = node->boolean.values.count - 1;
    int is_or = node->boolean.is_or;
    uint32_t skip = is_or == sense ? label : label_new(u);
    for (uint32_t i = 0; i < last; i++)
        compile_condition(u, node->boolean.values.at[i], skip, is_or);
    compile_condition(u, node->boolean.values.at[last], label, sense);
    if (skip != label)
        label_here(u, skip);
}

void
compile_condition(struct unit *u, struct node *node, uint32_t label, int sense)
{
    fold_node(u->f, node);
    if (node->kind == NODE_UNARY && node->operation.op == UNARY_NOT) {
        compile_condition(u, node->operation.left, label, !sense);
    } else if (node->kind == NODE_BOOLEAN) {
        condition_boolean(u, node, label, sense);
    } else if (node->kind == NODE_CONDITIONAL) {
        uint32_t no = label_new(u), end = label_new(u);
        compile_condition(u, node->conditional.test, no, 0);
        compile_condition(u, node->conditional.yes, label, sense);
        emit_jump(u, OP_JUMP_FORWARD, end);
        label_here(u, no);
        compile_condition(u, node->conditional.no, label, sense);
        label_here(u, end);
    } else if (node->kind == NODE_COMPARE && node->compare.others.count > 1) {
        compile_chain(u, node, label, sense);
    } else if (tests_none(u, node)) {
        compile_expression(u, node->compare.left);
        int32_t height = stack_mute(u);
        compile_other(u, node, 0);
        emit_comparison(u, node->compare.ops[0]);
        stack_unmute(u, height);
        emit_jump(u, sense ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, label);
    } else if (node->kind == NODE_CONSTANT) {
        constant_condition(u, node, label, sense);
    } else {
        compile_expression(u, node);
        emit_jump(u, sense ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, label);
    }
}

void
compile_test(struct unit *u, struct node *node, uint32_t label, int sense)
{
    int truth = decided_test(u->f, node);
    if (truth < 0 || !u->dialect->dead_branches)
        compile_condition(u, node, label, sense);
    else if (truth == sense)
        emit_jump(u, OP_JUMP_FORWARD, label);
}

/* -- all kinds -- */

static void
compile_attribute(struct unit *u, const struct node *node)
{
    if (compile_super(u, node)) {
        emit_attribute(u, OP_LOAD_SUPER_ATTR, node->attribute.name);
        return;
    }
    compile_expression(u, node->attribute.value);
    go_to_attribute(u, node, node->place);
    emit_attribute(u, OP_LOAD_ATTR, node->attribute.name);
}

static void
compile_yield(struct unit *u, struct node *node)
{
    compile_optional(u, node->operand);
    emit_op(u, OP_YIELD_VALUE, 0);
}

static void
compile_kind(struct unit *u, struct node *node)
{
    switch (node->kind) {
    case NODE_CONSTANT:
        if (u->dialect->peephole)
            stack_peak(u, u->height + node->unfolded);
        emit_constant(u, node->constant);
        break;
    case NODE_NAME:
        emit_name(u, node->name, NAME_LOAD);
        break;
    case NODE_ATTRIBUTE:
        compile_attribute(u, node);
        break;
    case NODE_SUBSCRIPT:
        compile_access(u, node, OP_BINARY_SUBSCR, OP_BINARY_SLICE);
        break;
    case NODE_SLICE:
        compile_slice(u, node);
        break;
    case NODE_CALL:
        compile_call(u, node);
        break;
    case NODE_UNARY:
        compile_expression(u, node->operation.left);
        emit_op(u, OP_UNARY_OP, node->operation.op);
        break;
    case NODE_BINARY:
        if (compile_percent(u, node))
            break;
        compile_expression(u, node->operation.left);
        compile_expression(u, node->operation.right);
        emit_op(u, OP_BINARY_OP, node->operation.op);
        break;
    case NODE_BOOLEAN:
        compile_boolean(u, node);
        break;
    case NODE_COMPARE:
        compile_compare(u, node);
        break;
    case NODE_CONDITIONAL:
        compile_conditional(u, node);
        break;
    case NODE_LAMBDA:
        compile_lambda(u, node);
        break;
    case NODE_TUPLE:
        compile_display(u, DISPLAY_TUPLE, &node->items, 0);
        break;
    case NODE_LIST:
        compile_display(u, DISPLAY_LIST, &node->items, 0);
        break;
    case NODE_SET:
        compile_display(u, DISPLAY_SET, &node->items, 0);
        break;
    case NODE_DICT:
        compile_dict(u, node);
        break;
    case NODE_JOINED:
    case NODE_FORMATTED:
        compile_format(u, node);
        break;
    case NODE_YIELD:
        compile_yield(u, node);
        break;
    default:
        compile_comprehension(u, node);
    }
}

void
compile_expression(struct unit *u, struct node *node)
{
    struct place before = u->place;
    go_to(u, node->place);
    compile_kind(u, fold_node(u->f, node));
    if (!u->dialect->lines_grow || u->place.line == before.line)
        u->place = before;
}
