#include <string.h>

#include "front/compile.h"
#include "front/warning_walk.h"

void
visit_all(struct walk *w, const struct nodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        visit(w, nodes->at[i]);
}

/* -- what kind of object an expression gives -- */

/* A tuple of literals: the only one that the tree has as a constant from 3.14 on. */
static int
is_literal_tuple(const struct node *node)
{
    if (node->kind != NODE_TUPLE)
        return 0;
    for (uint32_t i = 0; i < node->items.count; i++)
        if (node->items.at[i]->kind != NODE_CONSTANT)
            return 0;
    return 1;
}

/* The type of the constant that the expression is when it comes to be compiled; NULL if it is none. */
static const char *
constant_type(struct walk *w, struct node *node)
{
    static const char *const names[] = {
        [CONSTANT_NONE] = "NoneType", [CONSTANT_FALSE] = "bool",  [CONSTANT_TRUE] = "bool",
        [CONSTANT_INT] = "int",       [CONSTANT_FLOAT] = "float", [CONSTANT_STR] = "str",
        [CONSTANT_BYTES] = "bytes",   [CONSTANT_TUPLE] = "tuple"};
    if (w->dialect->folds_in_tree)
        fold_node(w->f, node);
    else if (w->dialect->late_tuples && is_literal_tuple(node))
        return names[CONSTANT_TUPLE];
    return node->kind == NODE_CONSTANT ? names[node->constant->kind] : NULL;
}

/* infer_type: NULL if nobody can know. */
static const char *
type_of(struct walk *w, struct node *node)
{
    const char *constant = constant_type(w, node);
    if (constant)
        return constant;
    switch (node->kind) {
    case NODE_TUPLE:
        return "tuple";
    case NODE_LIST:
    case NODE_LIST_COMPREHENSION:
        return "list";
    case NODE_SET:
    case NODE_SET_COMPREHENSION:
        return "set";
    case NODE_DICT:
    case NODE_DICT_COMPREHENSION:
        return "dict";
    case NODE_GENERATOR:
        return "generator";
    case NODE_LAMBDA:
        return "function";
    case NODE_JOINED:
        return "str";
    case NODE_BINARY:
        return percent_joined(w->f, node) ? "str" : NULL;
    default:
        return NULL;
    }
}

static int
is_one_of(const char *type, const char *const *types)
{
    while (*types && strcmp(type, *types))
        types++;
    return *types != NULL;
}

/* -- the checks -- */

/* check_compare: 1 if the operand may be compared by identity. */
static int
has_identity(struct walk *w, struct node *operand, const char **type)
{
    static const char *const singletons[] = {"NoneType", "bool", NULL};
    *type = constant_type(w, operand);
    return !*type || is_one_of(*type, singletons);
}

static void
check_compare(struct walk *w, const struct node *node, int inverted)
{
    const char *type, *type_before;
    int before = has_identity(w, node->compare.left, &type_before);
    for (uint32_t i = 0; i < node->compare.others.count; i++) {
        int op = node->compare.ops[i];
        int after = has_identity(w, node->compare.others.at[i], &type);
        if ((op == IDENTITY_IS || op == IDENTITY_IS_NOT) && !(before && after)) {
            int is_not = (op == IDENTITY_IS_NOT) != inverted;
            const char *words = is_not ? "is not" : "is", *instead = is_not ? "!=" : "==";
            if (w->dialect->warning_words)
                warn(w->f, NULL, w->line, "\"%s\" with '%s' literal. Did you mean \"%s\"?", words,
                     before ? type : type_before, instead);
            else
                warn(w->f, NULL, w->line, "\"%s\" with a literal. Did you mean \"%s\"?", words,
                     instead);
            return;
        }
        before = after;
        type_before = type;
    }
}

static uint32_t
line_of_operand(const struct walk *w, const struct node *operand)
{
    return w->dialect->warns_by_operand ? operand->place.line : w->line;
}

/* check_caller */
static void
check_callee(struct walk *w, struct node *callee)
{
    const char *type = type_of(w, callee);
    if (type && strcmp(type, "function"))
        warn(w->f, NULL, line_of_operand(w, callee),
             "'%s' object is not callable; perhaps you missed a comma?", type);
}

/* check_subscripter, check_index */
static void
check_item(struct walk *w, const struct node *node)
{
    static const char *const without[] = {"NoneType", "bool",      "int",      "float",
                                          "set",      "generator", "function", NULL};
    static const char *const numbered[] = {"str", "bytes", "tuple", "list", NULL};
    static const char *const numbers[] = {"int", "bool", NULL};
    const char *type = type_of(w, node->subscript.value);
    if (!type)
        return;
    uint32_t line = line_of_operand(w, node->subscript.value);
    if (is_one_of(type, without)) {
        warn(w->f, NULL, line, "'%s' object is not subscriptable; perhaps you missed a comma?",
             type);
        return;
    }
    const char *index = type_of(w, node->subscript.index);
    if (index && is_one_of(type, numbered) && !is_one_of(index, numbers))
        warn(w->f, NULL, line,
             "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type,
             index);
}

void
check_assert(struct walk *w, struct node *test)
{
    const char *constant = constant_type(w, test);
    int folded = test->kind == NODE_CONSTANT;
    uint32_t length = folded                     ? test->constant->length
                      : test->kind == NODE_TUPLE ? test->items.count
                                                 : 0;
    if (folded && (strcmp(constant, "tuple") || !w->dialect->warns_of_constant_asserts))
        return;
    if (length)
        warn(w->f, NULL, w->line, "assertion is always true, perhaps remove parentheses?");
}

/* -- expressions -- */

/* The comparison that is left of `not a is b`, which folding turns into `a is not b`, and whether it is turned round; NULL if it is none. */
static const struct node *
negated_identity(const struct walk *w, const struct node *node, int *inverted)
{
    *inverted = 0;
    for (; node->kind == NODE_UNARY && node->operation.op == UNARY_NOT; node = node->operation.left)
        *inverted ^= 1;
    int one = node->kind == NODE_COMPARE && node->compare.others.count == 1;
    int identity =
        one && (node->compare.ops[0] == IDENTITY_IS || node->compare.ops[0] == IDENTITY_IS_NOT);
    return identity && w->dialect->folds_in_tree ? node : NULL;
}

static void
visit_compare(struct walk *w, const struct node *node, int inverted)
{
    if (w->dialect->warns_of_literals)
        check_compare(w, node, inverted);
    visit(w, node->compare.left);
    visit_all(w, &node->compare.others);
}

void
visit_condition(struct walk *w, struct node *node)
{
    int inverted;
    if (node->kind == NODE_UNARY && node->operation.op == UNARY_NOT &&
        !negated_identity(w, node, &inverted)) {
        visit_condition(w, node->operation.left);
    } else if (node->kind == NODE_BOOLEAN) {
        for (uint32_t i = 0; i < node->boolean.values.count; i++)
            visit_condition(w, node->boolean.values.at[i]);
    } else if (node->kind == NODE_CONDITIONAL) {
        visit_condition(w, node->conditional.test);
        visit_condition(w, node->conditional.yes);
        visit_condition(w, node->conditional.no);
    } else if (node->kind == NODE_COMPARE && node->compare.others.count > 1 &&
               w->dialect->chains_without_line) {
        visit_compare(w, node, 0);
    } else {
        visit(w, node);
    }
}

static void
visit_call(struct walk *w, const struct node *node)
{
    if (w->dialect->warns_of_literals)
        check_callee(w, node->call.callee);
    visit(w, node->call.callee);
    if (inlined_builtin(w->f, node) >= 0)
        visit_all(w, &node->call.arguments);
    visit_all(w, &node->call.arguments);
    visit_all(w, &node->call.keywords);
}

/* loaded: it is not a target. */
static void
visit_item(struct walk *w, const struct node *node, int loaded)
{
    if (loaded && w->dialect->warns_of_literals)
        check_item(w, node);
    visit(w, node->subscript.value);
    visit(w, node->subscript.index);
}

static void
visit_dict(struct walk *w, const struct node *node)
{
    for (uint32_t i = 0; i < node->dict.keys.count; i++) {
        visit(w, node->dict.keys.at[i]);
        visit(w, node->dict.values.at[i]);
    }
}

void
visit_target(struct walk *w, struct node *node)
{
    if (node->kind == NODE_SUBSCRIPT) {
        visit_item(w, node, 0);
    } else if (node->kind == NODE_TUPLE || node->kind == NODE_LIST) {
        for (uint32_t i = 0; i < node->items.count; i++)
            visit_target(w, node->items.at[i]);
    } else {
        visit(w, node);
    }
}

static void
visit_generators(struct walk *w, const struct node *node)
{
    for (uint32_t i = 0; i < node->comprehension.ngenerators; i++) {
        const struct generator *g = &node->comprehension.generators[i];
        if (i)
            visit(w, g->source);
        visit_target(w, g->target);
        for (uint32_t k = 0; k < g->conditions.count; k++)
            visit_condition(w, g->conditions.at[k]);
    }
    visit(w, node->comprehension.element);
    visit(w, node->comprehension.value);
}

static void
visit_comprehension(struct walk *w, const struct node *node)
{
    int inlined = node->scope && node->scope->inlined;
    uint32_t line = w->line;
    if (inlined)
        visit(w, node->comprehension.generators[0].source);
    w->line = 0;
    visit_generators(w, node);
    w->line = line;
    if (!inlined)
        visit(w, node->comprehension.generators[0].source);
}

void
visit_defaults(struct walk *w, const struct parameters *ps)
{
    for (uint32_t i = 0; i < ps->npositional; i++)
        visit(w, ps->positional[i].standard);
    for (uint32_t i = 0; i < ps->nkeyword_only; i++)
        visit(w, ps->keyword_only[i].standard);
}

static void
visit_kind(struct walk *w, struct node *node)
{
    int inverted;
    const struct node *identity;
    switch (node->kind) {
    case NODE_CONSTANT:
    case NODE_NAME:
        break;
    case NODE_ATTRIBUTE:
    case NODE_KEYWORD:
        visit(w, node->attribute.value);
        break;
    case NODE_SUBSCRIPT:
        visit_item(w, node, 1);
        break;
    case NODE_SLICE:
        visit(w, node->slice.lower);
        visit(w, node->slice.upper);
        visit(w, node->slice.step);
        break;
    case NODE_CALL:
        visit_call(w, node);
        break;
    case NODE_STARRED:
    case NODE_YIELD:
        visit(w, node->operand);
        break;
    case NODE_UNARY:
        identity = negated_identity(w, node, &inverted);
        if (identity) {
            w->line = identity->place.line;
            visit_compare(w, identity, inverted);
            break;
        }
        visit(w, node->operation.left);
        break;
    case NODE_BINARY:
        visit(w, node->operation.left);
        visit(w, node->operation.right);
        break;
    case NODE_BOOLEAN:
        visit_all(w, &node->boolean.values);
        break;
    case NODE_COMPARE:
        visit_compare(w, node, 0);
        break;
    case NODE_CONDITIONAL:
        visit_condition(w, node->conditional.test);
        visit(w, node->conditional.yes);
        visit(w, node->conditional.no);
        break;
    case NODE_LAMBDA:
        visit_defaults(w, node->function.parameters);
        visit_all(w, &node->function.body);
        break;
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET:
    case NODE_JOINED:
        visit_all(w, &node->items);
        break;
    case NODE_DICT:
        visit_dict(w, node);
        break;
    case NODE_FORMATTED:
        visit(w, node->formatted.value);
        visit(w, node->formatted.spec);
        break;
    default:
        visit_comprehension(w, node);
    }
}

void
visit(struct walk *w, struct node *node)
{
    if (!node)
        return;
    uint32_t line = w->line;
    w->line = node->place.line;
    visit_kind(w, node);
    w->line = line;
}
