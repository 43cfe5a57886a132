#include <math.h>
#include <string.h>

#include "front/floats.h"
#include "front/constants.h"

/* Folding of constant expressions: Python/ast_opt.c from 3.7, Python/peephole.c before, Python/flowgraph.c from 3.14; the outcomes
 * differ in the sizes allowed and in what may be folded. Whatever would raise an exception is left for the run. */

enum { MAX_TUPLE = 256, MAX_INT_BITS = 128 };

static int
is_sequence(const struct value *v)
{
    return v->kind == CONSTANT_STR || v->kind == CONSTANT_BYTES || v->kind == CONSTANT_TUPLE;
}

/* The value as an int if it is int or bool. */
static int
as_integer(const struct value *v, int64_t *integer)
{
    *integer = v->kind == CONSTANT_TRUE ? 1 : v->integer;
    return v->kind == CONSTANT_INT || v->kind == CONSTANT_TRUE || v->kind == CONSTANT_FALSE;
}

static int
as_number(const struct value *v, double *number)
{
    int64_t integer;
    if (v->kind == CONSTANT_FLOAT) {
        *number = v->number;
        return 1;
    }
    if (!as_integer(v, &integer))
        return 0;
    *number = (double)integer;
    return 1;
}

static struct value *
integer_value(struct front *f, int64_t integer)
{
    struct value *value = value_new(f, CONSTANT_INT);
    value->integer = integer;
    return value;
}

static struct value *
float_value(struct front *f, double number)
{
    struct value *value = value_new(f, CONSTANT_FLOAT);
    value->number = number;
    return value;
}

/* 1 if a // b fits. */
static int
divides(int64_t a, int64_t b)
{
    return b != 0 && (b != -1 || a != INT64_MIN);
}

/* Floor division and its remainder, as Python defines them; a and b are such that they fit. */
static int64_t
floor_divide(int64_t a, int64_t b, int64_t *remainder)
{
    int64_t quotient = a / b, rest = a % b;
    if (rest && (rest < 0) != (b < 0)) {
        quotient--;
        rest += b;
    }
    *remainder = rest;
    return quotient;
}

/* a ** b; 0 if it does not fit. */
static int
power(int64_t a, int64_t b, int64_t *out)
{
    int64_t result = 1;
    if (b < 0 || b > 64)
        return 0;
    while (b-- > 0)
        if (__builtin_mul_overflow(result, a, &result))
            return 0;
    *out = result;
    return 1;
}

static int
shift_left(int64_t a, int64_t b, int64_t *out)
{
    if (b < 0 || b > 62 || (a >= 0 ? a : -a) > INT64_MAX >> b)
        return 0;
    *out = a * (INT64_C(1) << b);
    return 1;
}

/* op on two ints; 0 if it is left for the run. */
static int
integer_binary(int op, int64_t a, int64_t b, int64_t *out)
{
    int64_t rest;
    switch (op) {
    case BINARY_ADD:
        return !__builtin_add_overflow(a, b, out);
    case BINARY_SUBTRACT:
        return !__builtin_sub_overflow(a, b, out);
    case BINARY_MULTIPLY:
        return !__builtin_mul_overflow(a, b, out);
    case BINARY_FLOOR_DIVIDE:
        return divides(a, b) && (*out = floor_divide(a, b, &rest), 1);
    case BINARY_MODULO:
        return divides(a, b) && (floor_divide(a, b, out), 1);
    case BINARY_POWER:
        return power(a, b, out);
    case BINARY_LSHIFT:
        return shift_left(a, b, out);
    case BINARY_RSHIFT:
        return b >= 0 && (*out = a >> (b > 63 ? 63 : b), 1);
    case BINARY_AND:
        return (*out = a & b, 1);
    case BINARY_OR:
        return (*out = a | b, 1);
    case BINARY_XOR:
        return (*out = a ^ b, 1);
    default:
        return 0;
    }
}

/* a ** b; NULL where that is an error, or complex. */
static struct value *
float_power(struct front *f, double a, double b)
{
    double result = pow(a, b);
    return isfinite(result) ? float_value(f, result) : NULL;
}

static struct value *
float_binary(struct front *f, int op, double a, double b)
{
    switch (op) {
    case BINARY_ADD:
        return float_value(f, a + b);
    case BINARY_SUBTRACT:
        return float_value(f, a - b);
    case BINARY_MULTIPLY:
        return float_value(f, a * b);
    case BINARY_TRUE_DIVIDE:
        return b < 0 || b > 0 ? float_value(f, a / b) : NULL;
    case BINARY_FLOOR_DIVIDE:
        return b < 0 || b > 0 ? float_value(f, float_floor_divide(a, b)) : NULL;
    case BINARY_MODULO:
        return b < 0 || b > 0 ? float_value(f, float_modulo(a, b)) : NULL;
    case BINARY_POWER:
        return float_power(f, a, b);
    default:
        return NULL;
    }
}

/* `times` copies of a str, bytes or tuple one after the other. */
static struct value *
repeat(struct front *f, const struct value *v, int64_t times)
{
    int64_t limit = v->kind == CONSTANT_TUPLE ? MAX_TUPLE : f->dialect->fold_length;
    if (times < 0 && !f->dialect->peephole && v->length)
        return NULL;
    if (times < 0)
        times = 0;
    if (v->length && times > limit / v->length)
        return NULL;
    struct value *value = value_new(f, v->kind);
    uint32_t length = v->length * (uint32_t)times;
    if (v->kind == CONSTANT_TUPLE) {
        const struct value **items = scratch_alloc(&f->work, (length + 1) * sizeof *items);
        for (uint32_t i = 0; i < length; i++)
            items[i] = v->items[i % v->length];
        value->items = items;
    } else {
        char *text = scratch_alloc(&f->work, length + 1);
        for (uint32_t i = 0; i < length; i++)
            text[i] = v->text[i % v->length];
        value->text = text;
    }
    value->length = length;
    return value;
}

static struct value *
concatenate(struct front *f, const struct value *a, const struct value *b)
{
    struct value *value = value_new(f, a->kind);
    value->length = a->length + b->length;
    if (a->kind == CONSTANT_TUPLE) {
        const struct value **items = scratch_alloc(&f->work, (value->length + 1) * sizeof *items);
        for (uint32_t i = 0; i < value->length; i++)
            items[i] = i < a->length ? a->items[i] : b->items[i - a->length];
        value->items = items;
    } else {
        char *text = scratch_alloc(&f->work, value->length + 1);
        memcpy(text, a->text, a->length);
        memcpy(text + a->length, b->text, b->length);
        value->text = text;
    }
    if (f->dialect->fold_length < 4096 && a->kind != CONSTANT_TUPLE &&
        value->length > (uint32_t)f->dialect->fold_length)
        return NULL;
    return value;
}

static struct value *
fold_binary_values(struct front *f, int op, const struct value *a, const struct value *b)
{
    int64_t i, j, result;
    double x, y;
    if (op == BINARY_POWER && as_integer(a, &i) && as_integer(b, &j) && j < 0)
        return i ? float_value(f, pow((double)i, (double)j)) : NULL;
    if (op == BINARY_TRUE_DIVIDE && f->dialect->classic_division && !f->true_division)
        return NULL;
    if (op != BINARY_TRUE_DIVIDE && as_integer(a, &i) && as_integer(b, &j)) {
        int both_bool = a->kind != CONSTANT_INT && b->kind != CONSTANT_INT;
        if (both_bool && (op == BINARY_AND || op == BINARY_OR || op == BINARY_XOR))
            return value_new(f, (op == BINARY_AND  ? i & j
                                 : op == BINARY_OR ? i | j
                                                   : i ^ j)
                                    ? CONSTANT_TRUE
                                    : CONSTANT_FALSE);
        return integer_binary(op, i, j, &result) ? integer_value(f, result) : NULL;
    }
    if (as_number(a, &x) && as_number(b, &y))
        return float_binary(f, op, x, y);
    if (op == BINARY_MULTIPLY && is_sequence(a) && as_integer(b, &i))
        return repeat(f, a, i);
    if (op == BINARY_MULTIPLY && is_sequence(b) && as_integer(a, &i))
        return repeat(f, b, i);
    if (op == BINARY_ADD && is_sequence(a) && a->kind == b->kind)
        return concatenate(f, a, b);
    return NULL;
}

static struct value *
fold_unary_value(struct front *f, int op, const struct value *v)
{
    int64_t i;
    if (op == UNARY_NOT)
        return f->dialect->fold_length < 4096
                   ? NULL
                   : value_new(f, value_truth(v) ? CONSTANT_FALSE : CONSTANT_TRUE);
    if (v->kind == CONSTANT_FLOAT && op != UNARY_INVERT)
        return float_value(f, op == UNARY_NEGATIVE ? -v->number : v->number);
    if (!as_integer(v, &i) || i == INT64_MIN ||
        (v->kind != CONSTANT_INT && op == UNARY_INVERT && !f->dialect->folds_inverted_bools))
        return NULL;
    return integer_value(f, op == UNARY_NEGATIVE ? -i : op == UNARY_INVERT ? ~i : i);
}

/* Does a character of a str begin at this byte? */
static int
begins_character(const struct front *f, char c)
{
    return f->dialect->strings_of_bytes || ((unsigned char)c & 0xc0) != 0x80;
}

/* The bytes of character number i of a str; 0 if it has fewer. */
static uint32_t
character(const struct front *f, const struct value *v, int64_t i, const char **at)
{
    const char *p = v->text, *end = p + v->length;
    for (; p < end; p++) {
        if (!begins_character(f, *p) || i-- > 0)
            continue;
        *at = p++;
        while (p < end && !begins_character(f, *p))
            p++;
        return (uint32_t)(p - *at);
    }
    return 0;
}

static int64_t
characters(const struct front *f, const struct value *v)
{
    int64_t count = 0;
    for (uint32_t i = 0; i < v->length; i++)
        count += begins_character(f, v->text[i]);
    return count;
}

/* Items of a sequence by a constant slice; NULL if its step is 0 (3.14+). */
static const struct value *
fold_range(struct front *f, const struct value *v, const struct value *slice)
{
    int64_t bounds[3], length = v->kind == CONSTANT_STR ? characters(f, v) : v->length;
    int given[3];
    for (int i = 0; i < 3; i++) {
        given[i] = slice->items[i]->kind != CONSTANT_NONE;
        if (given[i] && !as_integer(slice->items[i], &bounds[i]))
            return NULL;
    }
    int64_t step = given[2] ? bounds[2] : 1;
    if (step <= 0)
        return NULL;
    int64_t from = given[0] ? bounds[0] : 0,
            to = given[1] && bounds[1] < length ? bounds[1] : length;
    struct value *value = value_new(f, v->kind);
    const struct value **items = NULL;
    char *text = NULL;
    for (int64_t i = from; i < to; i += step) {
        const char *at = v->kind == CONSTANT_BYTES ? v->text + i : "";
        if (v->kind == CONSTANT_TUPLE) {
            SCRATCH_ADD(&f->work, items, value->length, v->items[i]);
            continue;
        }
        uint32_t size = v->kind == CONSTANT_STR ? character(f, v, i, &at) : 1;
        for (uint32_t k = 0; k < size; k++)
            SCRATCH_ADD(&f->work, text, value->length, at[k]);
    }
    value->items = items;
    if (v->kind != CONSTANT_TUPLE)
        value->text = text ? text : "";
    return value;
}

static const struct value *
fold_item(struct front *f, const struct value *v, const struct value *index)
{
    int64_t i;
    if (is_sequence(v) && index->kind == CONSTANT_SLICE)
        return fold_range(f, v, index);
    if (!is_sequence(v) || !as_integer(index, &i))
        return NULL;
    int64_t length = v->kind == CONSTANT_STR ? characters(f, v) : v->length;
    if (i < 0)
        i += length;
    if (i < 0 || i >= length)
        return NULL;
    if (v->kind == CONSTANT_TUPLE)
        return v->items[i];
    if (v->kind == CONSTANT_BYTES)
        return integer_value(f, (unsigned char)v->text[i]);
    struct value *value = value_new(f, CONSTANT_STR);
    const char *at = "";
    value->length = character(f, v, i, &at);
    value->text = scratch_text(&f->work, at, value->length);
    return value;
}

/* 2.7 folds what loads of constants in a row lead to, and what has been folded begins a new row: does node, a constant, follow others in
 * vain? */
static int
breaks_run(const struct front *f, const struct node *node)
{
    return f->dialect->folds_in_rows && node->constant->loaded;
}

int
nodes_constant(struct front *f, const struct nodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        if (nodes->at[i]->kind == NODE_STARRED ||
            fold_node(f, nodes->at[i])->kind != NODE_CONSTANT || (i && breaks_run(f, nodes->at[i])))
            return 0;
    return 1;
}

/* Stack entries that a constant takes to compute. */
static int32_t
unfolded(const struct node *node)
{
    return node->unfolded ? node->unfolded : 1;
}

/* Turns node into the constant (NULL = it stays), which without folding would have taken `entries`; left and right were its operands. */
static struct node *
become(struct front *f, struct node *node, const struct value *value, const struct node *left,
       const struct node *right, int32_t entries)
{
    if (value) {
        struct value *own = value_new(f, value->kind);
        *own = *value;
        node->constant =
            value_folded(f, own, left ? left->constant : NULL, right ? right->constant : NULL);
        node->kind = NODE_CONSTANT;
        node->unfolded = entries;
    }
    return node;
}

/* The entries that nodes take one after the other. */
static int32_t
entries_of(const struct nodes *nodes)
{
    int32_t most = 0;
    for (uint32_t i = 0; i < nodes->count; i++)
        if (most < (int32_t)i + unfolded(nodes->at[i]))
            most = (int32_t)i + unfolded(nodes->at[i]);
    return most;
}

/* The entries that two operands take. */
static int32_t
entries_of_two(const struct node *left, const struct node *right)
{
    struct node *both[] = {(struct node *)left, (struct node *)right};
    struct nodes nodes = {both, 2};
    return entries_of(&nodes);
}

/* A slice all of whose parts are literals (3.14+; a negative number is none, it is folded too late). */
static struct node *
fold_slice(struct front *f, struct node *node)
{
    struct node *parts[] = {node->slice.lower, node->slice.upper, node->slice.step};
    const struct value **items = scratch_alloc(&f->work, sizeof parts);
    for (int i = 0; i < 3; i++) {
        if (parts[i] && parts[i]->kind != NODE_CONSTANT)
            return node;
        items[i] = parts[i] ? parts[i]->constant : value_new(f, CONSTANT_NONE);
    }
    if (!f->dialect->constant_slices)
        return node;
    struct value *slice = value_new(f, CONSTANT_SLICE);
    slice->items = items;
    slice->length = 3;
    node->kind = NODE_CONSTANT;
    node->constant = slice;
    node->unfolded = 1;
    return node;
}

/* 2.7 (ast_for_factor): the value as the tree's own. */
static const struct value *
literal(struct front *f, const struct value *value)
{
    struct value *own = value_new(f, value->kind);
    own->integer = value->integer;
    own->number = value->number;
    tree_keeps(f, own);
    return own;
}

struct node *
fold_node(struct front *f, struct node *node)
{
    struct node *left = node->operation.left, *right = node->operation.right;
    int op = node->operation.op;
    switch (node->kind) {
    case NODE_UNARY:
        if (fold_node(f, left)->kind == NODE_CONSTANT)
            become(f, node, fold_unary_value(f, op, left->constant), left, NULL, unfolded(left));
        if (op == UNARY_NEGATIVE && node->kind == NODE_CONSTANT && f->dialect->negative_literals)
            node->constant = literal(f, node->constant);
        break;
    case NODE_BINARY:
        fold_node(f, left);
        fold_node(f, right);
        if (left->kind == NODE_CONSTANT && right->kind == NODE_CONSTANT && !breaks_run(f, right))
            become(f, node, fold_binary_values(f, op, left->constant, right->constant), left, right,
                   entries_of_two(left, right));
        break;
    case NODE_TUPLE:
        if ((node->items.count || !f->dialect->empty_tuples_built) &&
            nodes_constant(f, &node->items))
            become(f, node, gather_values(f, &node->items, CONSTANT_TUPLE), NULL, NULL,
                   entries_of(&node->items));
        break;
    case NODE_SLICE:
        return fold_slice(f, node);
    case NODE_SUBSCRIPT:
        left = fold_node(f, node->subscript.value);
        right = fold_node(f, node->subscript.index);
        if (left->kind == NODE_CONSTANT && right->kind == NODE_CONSTANT && !breaks_run(f, right))
            become(f, node, fold_item(f, left->constant, right->constant), left, right,
                   entries_of_two(left, right));
        break;
    default:
        break;
    }
    return node;
}

int
decided_test(struct front *f, struct node *test)
{
    if (f->dialect->folds_in_tree)
        fold_node(f, test);
    if (test->kind != NODE_CONSTANT)
        return -1;
    enum constant_kind kind = test->constant->kind;
    int late = kind == CONSTANT_BYTES  ? !f->dialect->folds_in_tree
               : kind <= CONSTANT_TRUE ? !f->dialect->singletons_decide
                                       : 0;
    return late ? -1 : value_truth(test->constant);
}
