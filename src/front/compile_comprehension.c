#include "front/compile.h"

/* What one kind of comprehension is made with. */
struct comprehension_kind {
    const char *name;  /* of the hidden function */
    enum opcode build; /* OP_NOP: a generator has no container */
    enum opcode add;
};

static struct comprehension_kind
kind_of(const struct node *node)
{
    switch (node->kind) {
    case NODE_LIST_COMPREHENSION:
        return (struct comprehension_kind){"<listcomp>", OP_BUILD_LIST, OP_LIST_APPEND};
    case NODE_SET_COMPREHENSION:
        return (struct comprehension_kind){"<setcomp>", OP_BUILD_SET, OP_SET_ADD};
    case NODE_DICT_COMPREHENSION:
        return (struct comprehension_kind){"<dictcomp>", OP_BUILD_MAP, OP_MAP_ADD};
    default:
        return (struct comprehension_kind){"<genexpr>", OP_NOP, OP_NOP};
    }
}

/* Goes to where the version adds an element to the container, or gives it out, which has just been computed. */
static void
go_to_addition(struct unit *u, const struct node *element)
{
    if (u->dialect->adds_at == ADDS_AT_ELEMENT)
        u->place = element->place;
    else if (u->dialect->adds_at == ADDS_BEHIND_ELEMENT && u->count)
        u->place.line = u->instructions[u->count - 1].line;
}

/* The element into the container, which is below `depth` entries of iterators. */
static void
compile_element(struct unit *u, const struct node *node, uint32_t depth)
{
    struct node *element = node->comprehension.element, *value = node->comprehension.value;
    if (node->kind == NODE_GENERATOR) {
        compile_expression(u, element);
        go_to_addition(u, element);
        emit_op(u, OP_YIELD_VALUE, 0);
        emit_op(u, OP_POP_TOP, 0);
        return;
    }
    if (value && u->dialect->map_value_first) {
        compile_expression(u, value);
        compile_expression(u, element);
        emit_op(u, OP_SWAP, 2);
    } else {
        compile_expression(u, element);
        if (value)
            compile_expression(u, value);
    }
    go_to_addition(u, element);
    emit_op(u, kind_of(node).add, (int32_t)depth + 1);
}

/* The one item of a source like [x]: `for y in [x]` is an assignment (3.9+). NULL if it is not. */
static struct node *
assigned_item(const struct unit *u, const struct node *source)
{
    int display = source->kind == NODE_LIST || source->kind == NODE_TUPLE;
    if (!u->dialect->assignment_idiom || !display || source->items.count != 1 ||
        (u->dialect->folds_in_tree && nodes_constant(u->f, &source->items)))
        return NULL;
    return source->items.at[0];
}

static void compile_generator(struct unit *u, const struct node *node, uint32_t i, uint32_t depth);

/* The iterator of the source that is on the stack. */
static void
iterate_at(struct unit *u, const struct node *source)
{
    struct place place = u->place;
    if (u->dialect->iterates_at_source)
        u->place = source->place;
    emit_iter(u);
    u->place = place;
}

/* Target, conditions and what is inside of generator i; conditions that fail go to `next`. */
static void
compile_inside(struct unit *u, const struct node *node, uint32_t i, uint32_t depth, uint32_t next)
{
    const struct generator *g = &node->comprehension.generators[i];
    struct place place = u->place;
    compile_target(u, g->target);
    if (!u->dialect->lines_grow)
        u->place = place;
    for (uint32_t k = 0; k < g->conditions.count; k++) {
        compile_condition(u, g->conditions.at[k], next, 0);
        if (u->dialect->adds_at == ADDS_BY_COMPARISON && g->conditions.at[k]->kind == NODE_COMPARE)
            u->place = g->conditions.at[k]->place;
    }
    if (i + 1 < node->comprehension.ngenerators)
        compile_generator(u, node, i + 1, depth);
    else
        compile_element(u, node, depth);
}

/* The loop of generator i; the iterator of the first is on the stack. */
static void
compile_generator(struct unit *u, const struct node *node, uint32_t i, uint32_t depth)
{
    const struct generator *g = &node->comprehension.generators[i];
    uint32_t start = label_new(u), next = label_new(u), end = label_new(u);
    struct node *item = i ? assigned_item(u, g->source) : NULL;
    if (item) {
        compile_expression(u, item);
        compile_inside(u, node, i, depth, next);
        label_here(u, next);
        return;
    }
    if (i) {
        compile_container(u, g->source, 0);
        iterate_at(u, g->source);
    }
    struct place place = u->place;
    label_here(u, start);
    if (u->dialect->iterates_at_source)
        u->place = g->source->place;
    emit_for(u, end);
    if (!u->dialect->lines_grow)
        u->place = place;
    compile_inside(u, node, i, depth + (uint32_t)iterator_entries(u), next);
    label_here(u, next);
    emit_jump(u, OP_JUMP_BACKWARD, start);
    label_here(u, end);
}

/* -- as a function of its own -- */

/* Where the comprehension begins: with its bracket; to 3.7 a list or generator with its element. */
static struct place
beginning(const struct unit *u, const struct node *node)
{
    int by_element = node->kind == NODE_LIST_COMPREHENSION || node->kind == NODE_GENERATOR;
    return u->dialect->lines_grow && by_element ? node->comprehension.element->place : node->place;
}

static const struct code *
comprehension_code(struct unit *outer, struct node *node)
{
    struct comprehension_kind kind = kind_of(node);
    int is_generator = node->kind == NODE_GENERATOR;
    int iterates = is_generator && outer->dialect->genexp_iterates;
    struct unit *u =
        unit_new(outer->c, outer, node->scope, name_of(outer->f, kind.name),
                 CODE_FUNCTION | CODE_COMPREHENSION | (is_generator ? CODE_GENERATOR : 0),
                 beginning(outer, node));
    int32_t source = local_variable(u, name_of(u->f, ".0"));
    if (iterates) {
        emit_op(u, OP_LOAD_FAST, source);
        emit_iter(u);
    }
    if (is_generator)
        emit_return_generator(u);
    else
        emit_op(u, kind.build, 0);
    if (!iterates)
        emit_op(u, OP_LOAD_FAST, source);
    compile_generator(u, node, 0, 0);
    if (is_generator)
        emit_none(u);
    emit_op(u, OP_RETURN_VALUE, 0);
    return unit_assemble(u);
}

/* The source of the first generator, evaluated outside. Its list display becomes a tuple only where iter() follows at once. */
static void
compile_first_source(struct unit *u, const struct node *node)
{
    struct node *source = node->comprehension.generators[0].source;
    if (u->dialect->genexp_iterates) {
        compile_expression(u, source);
        return;
    }
    compile_container(u, source, 0);
    iterate_at(u, source);
}

static void
compile_separate(struct unit *u, struct node *node)
{
    go_to(u, beginning(u, node));
    if (!node->code)
        node->code = code_shared(u, comprehension_code(u, node));
    emit_function(u, node->code, 0);
    compile_first_source(u, node);
    emit_op(u, OP_CALL_FUNCTION, 1);
}

/* -- inlined (3.12+) -- */

struct saved {
    int32_t *variables;
    uint32_t count;
};

static void
save_variable(struct unit *u, const struct symbol *symbol, struct saved *saved)
{
    int is_cell = unit_binding(u, symbol->name) == BINDING_CELL || symbol->binding == BINDING_CELL;
    int32_t variable = local_variable(u, symbol->name);
    if (is_cell)
        variable = cell_variable(u, symbol->name);
    for (uint32_t i = 0; i < saved->count; i++)
        if (saved->variables[i] == variable)
            return;
    emit_op(u, OP_LOAD_FAST_AND_CLEAR, variable);
    if (symbol->binding == BINDING_CELL)
        emit_op(u, OP_MAKE_CELL, variable);
    SCRATCH_ADD(&u->f->work, saved->variables, saved->count, variable);
}

/* The host's variables of the names that the comprehension binds, and those inlined in it, put aside on the stack
 * (push_inlined_comprehension_state); to 3.13 a class's are those of all names that are used. */
static void
save_variables(struct unit *u, const struct scope *scope, struct saved *saved, int all)
{
    for (uint32_t i = 0; i < scope->nsymbols; i++) {
        const struct symbol *symbol = &scope->symbols[i];
        int parameter = symbol->flags & SYMBOL_PARAMETER, bound = symbol->flags & SYMBOL_BOUND;
        int merged = scope->parent != u->scope;
        if (merged ? !parameter && (all || bound) : all || (!parameter && bound))
            save_variable(u, symbol, saved);
    }
    for (uint32_t i = 0; i < scope->nchildren; i++)
        if (scope->children[i]->inlined)
            save_variables(u, scope->children[i], saved, all);
}

/* Brings TOS below what was saved and puts that back. */
static void
restore_variables(struct unit *u, const struct saved *saved)
{
    if (!saved->count)
        return;
    emit_op(u, OP_SWAP, (int32_t)saved->count + 1);
    for (uint32_t i = saved->count; i-- > 0;)
        emit_op(u, OP_STORE_FAST_MAYBE_NULL, saved->variables[i]);
}

static void
compile_inlined(struct unit *u, struct node *node)
{
    struct scope *outer = u->scope;
    uint32_t cleanup = label_new(u), end = label_new(u);
    compile_first_source(u, node);
    struct saved saved = {0};
    save_variables(u, node->scope, &saved,
                   u->scope->kind == SCOPE_CLASS && u->dialect->class_saves_all);
    u->scope = node->scope;
    if (saved.count)
        emit_op(u, OP_SWAP, (int32_t)saved.count + 1);
    uint32_t start = u->count;
    int32_t depth = u->depth - 1;
    emit_op(u, kind_of(node).build, 0);
    emit_op(u, OP_SWAP, 2);
    if (u->dialect->genexp_iterates)
        iterate_at(u, node->comprehension.generators[0].source);
    struct place place = u->place;
    compile_generator(u, node, 0, 0);
    u->place = place;
    u->scope = outer;
    label_handler(u, cleanup, depth + 1);
    guard_range(u, start, cleanup, depth);
    restore_variables(u, &saved);
    emit_jump(u, OP_JUMP_FORWARD, end);
    label_here(u, cleanup);
    restore_variables(u, &saved);
    emit_op(u, OP_RERAISE, 0);
    label_here(u, end);
}

/* -- in the scope around it (2.7) -- */

static void
compile_leaking(struct unit *u, struct node *node)
{
    emit_op(u, OP_BUILD_LIST, 0);
    compile_container(u, node->comprehension.generators[0].source, 0);
    emit_iter(u);
    compile_generator(u, node, 0, 0);
}

void
compile_comprehension(struct unit *u, struct node *node)
{
    if (!node->scope)
        compile_leaking(u, node);
    else if (node->scope->inlined)
        compile_inlined(u, node);
    else
        compile_separate(u, node);
}
