#include <string.h>

#include "front/compile.h"

/* -- super().x -- */

/* 1 if the name `super` here is the built-in, as far as the compiler can know. */
static int
super_is_builtin(const struct unit *u, const struct node *callee)
{
    return callee->kind == NODE_NAME && !strcmp(u->f->names[callee->name], "super") &&
           unit_binding(u, callee->name) == BINDING_GLOBAL_IMPLICIT &&
           !scope_find(u->c->module, callee->name);
}

static int
has_star(const struct nodes *arguments)
{
    for (uint32_t i = 0; i < arguments->count; i++)
        if (arguments->at[i]->kind == NODE_STARRED)
            return 1;
    return 0;
}

int
compile_super(struct unit *u, const struct node *node)
{
    const struct node *call = node->attribute.value;
    if (!u->dialect->super_attributes || call->kind != NODE_CALL || call->call.keywords.count ||
        has_star(&call->call.arguments) || !super_is_builtin(u, call->call.callee))
        return 0;
    uint32_t class_name = name_of(u->f, "__class__");
    uint32_t count = call->call.arguments.count;
    if (count != 2 && (count != 0 || u->scope->kind != SCOPE_FUNCTION || u->code->argcount == 0 ||
                       unit_binding(u, class_name) != BINDING_FREE))
        return 0;
    emit_op(u, OP_LOAD_GLOBAL, (int32_t)call->call.callee->name);
    if (count == 2) {
        compile_all(u, &call->call.arguments);
    } else {
        emit_name(u, class_name, NAME_LOAD);
        emit_name(u, u->locals[0], NAME_LOAD);
    }
    return 1;
}

/* -- keyword arguments -- */

/* The name of a KEYWORD. */
static const struct value *
keyword_name(struct unit *u, const struct node *keyword)
{
    struct value *value = value_new(u->f, CONSTANT_STR);
    value->text = u->f->names[keyword->attribute.name];
    value->length = (uint32_t)strlen(value->text);
    return value;
}

static struct value *
keyword_names(struct unit *u, const struct nodes *keywords)
{
    struct nodes names = {0};
    for (uint32_t i = 0; i < keywords->count; i++) {
        struct node *node = scratch_alloc(&u->f->work, sizeof *node);
        node->kind = NODE_CONSTANT;
        node->place = keywords->at[i]->place;
        node->constant = keyword_name(u, keywords->at[i]);
        SCRATCH_ADD(&u->f->work, names.at, names.count, node);
    }
    struct value *tuple = gather_values(u->f, &names, CONSTANT_TUPLE);
    return tuple;
}

/* Keywords begin..end-1, none of them **, as a dict (compiler_subkwargs). */
static void
compile_keyword_dict(struct unit *u, const struct nodes *keywords, uint32_t begin, uint32_t end)
{
    struct nodes names = {0}, values = {0};
    struct nodes some = {keywords->at + begin, end - begin};
    const struct value *tuple = keyword_names(u, &some);
    for (uint32_t i = 0; i < some.count; i++) {
        struct node *node = scratch_alloc(&u->f->work, sizeof *node);
        node->kind = NODE_CONSTANT;
        node->place = some.at[i]->place;
        node->constant = tuple->items[i];
        SCRATCH_ADD(&u->f->work, names.at, names.count, node);
        SCRATCH_ADD(&u->f->work, values.at, values.count, some.at[i]->attribute.value);
    }
    compile_pairs(u, &names, &values, 0, some.count);
}

/* All keywords merged into one dict, from 3.9 on. */
static void
compile_merged_keywords(struct unit *u, const struct nodes *keywords)
{
    uint32_t pending = 0;
    int have_dict = 0;
    for (uint32_t i = 0; i < keywords->count; i++) {
        if (keywords->at[i]->attribute.name != NO_NAME) {
            pending++;
            continue;
        }
        if (pending) {
            compile_keyword_dict(u, keywords, i - pending, i);
            if (have_dict)
                emit_op(u, OP_DICT_MERGE, 1);
            have_dict = 1;
            pending = 0;
        }
        if (!have_dict)
            emit_op(u, OP_BUILD_MAP, 0);
        have_dict = 1;
        compile_expression(u, keywords->at[i]->attribute.value);
        emit_op(u, OP_DICT_MERGE, 1);
    }
    if (!pending)
        return;
    compile_keyword_dict(u, keywords, keywords->count - pending, keywords->count);
    if (have_dict)
        emit_op(u, OP_DICT_MERGE, 1);
}

/* The mappings of the keywords side by side, to 3.8; returns how many. */
static uint32_t
compile_separate_keywords(struct unit *u, const struct nodes *keywords)
{
    uint32_t pending = 0, mappings = 0;
    for (uint32_t i = 0; i <= keywords->count; i++) {
        int plain = i < keywords->count && keywords->at[i]->attribute.name != NO_NAME;
        if (plain) {
            pending++;
            continue;
        }
        if (pending) {
            compile_keyword_dict(u, keywords, i - pending, i);
            mappings++;
            pending = 0;
        }
        if (i < keywords->count) {
            compile_expression(u, keywords->at[i]->attribute.value);
            mappings++;
        }
    }
    return mappings;
}

/* -- calls with * and ** -- */

/* The tuples and iterables of the positional arguments side by side, to 3.8; returns how many. */
static uint32_t
compile_separate_arguments(struct unit *u, const struct nodes *arguments)
{
    uint32_t pending = 0, iterables = 0;
    for (uint32_t i = 0; i <= arguments->count; i++) {
        if (i < arguments->count && arguments->at[i]->kind != NODE_STARRED) {
            pending++;
            continue;
        }
        if (pending) {
            struct nodes some = {arguments->at + i - pending, pending};
            compile_display(u, DISPLAY_TUPLE, &some, 0);
            iterables++;
            pending = 0;
        }
        if (i < arguments->count) {
            compile_expression(u, arguments->at[i]->operand);
            iterables++;
        }
    }
    return iterables;
}

static void
compile_unpacking_call(struct unit *u, const struct node *node)
{
    uint32_t iterables = compile_separate_arguments(u, &node->call.arguments);
    if (iterables > 1)
        emit_op(u, OP_BUILD_TUPLE_UNPACK, (int32_t)iterables);
    else if (iterables == 0)
        emit_op(u, OP_BUILD_TUPLE, 0);
    uint32_t mappings = compile_separate_keywords(u, &node->call.keywords);
    if (mappings > 1)
        emit_op(u, OP_BUILD_MAP_UNPACK, (int32_t)mappings);
    emit_op(u, OP_CALL_FUNCTION_EX, mappings > 0);
}

/* The operand of CALL_FUNCTION_VAR_KW for the call; -1: 2.7 knows no such call. */
static int32_t
var_kw_operand(const struct node *node)
{
    const struct nodes *arguments = &node->call.arguments, *keywords = &node->call.keywords;
    uint32_t stars = 0, mappings = 0;
    for (uint32_t i = 0; i < arguments->count; i++)
        stars += arguments->at[i]->kind == NODE_STARRED;
    for (uint32_t i = 0; i < keywords->count; i++)
        mappings += keywords->at[i]->attribute.name == NO_NAME;
    uint32_t positionals = arguments->count - stars;
    if (stars > 1 || mappings > 1 || positionals > CALL_POSITIONAL_MASK ||
        (stars && arguments->at[positionals]->kind != NODE_STARRED))
        return -1;
    return (int32_t)((keywords->count - mappings) << CALL_KEYWORD_SHIFT |
                     positionals << CALL_POSITIONAL_SHIFT | (stars ? CALL_VAR : 0) |
                     (mappings ? CALL_KW : 0));
}

/* 2.7: everything lies on the stack. */
static void
compile_var_kw(struct unit *u, const struct node *node, int32_t operand)
{
    const struct nodes *arguments = &node->call.arguments, *keywords = &node->call.keywords;
    const struct node *mapping = NULL;
    for (uint32_t i = 0; i < arguments->count; i++)
        if (arguments->at[i]->kind != NODE_STARRED)
            compile_expression(u, arguments->at[i]);
    for (uint32_t i = 0; i < keywords->count; i++) {
        const struct node *keyword = keywords->at[i];
        if (keyword->attribute.name == NO_NAME) {
            mapping = keyword;
            continue;
        }
        emit_constant(u, keyword_name(u, keyword));
        compile_expression(u, keyword->attribute.value);
    }
    if (operand & CALL_VAR)
        compile_expression(u, arguments->at[arguments->count - 1]->operand);
    if (mapping)
        compile_expression(u, mapping->attribute.value);
    emit_op(u, OP_CALL_FUNCTION_VAR_KW, operand);
}

/* The callable is on the stack already. */
static void
compile_call_ex(struct unit *u, const struct node *node)
{
    const struct nodes *arguments = &node->call.arguments;
    int32_t operand = u->dialect->calls_on_stack ? var_kw_operand(node) : -1;
    if (operand >= 0) {
        compile_var_kw(u, node, operand);
        return;
    }
    if (u->dialect->unpacking_calls) {
        compile_unpacking_call(u, node);
        return;
    }
    if (arguments->count == 1 && arguments->at[0]->kind == NODE_STARRED)
        compile_expression(u, arguments->at[0]->operand);
    else
        compile_display(u, DISPLAY_TUPLE, arguments, 0);
    if (node->call.keywords.count)
        compile_merged_keywords(u, &node->call.keywords);
    else
        stack_peak(u, u->height + stack_rules(u->dialect)->missing_kwargs);
    emit_op(u, OP_CALL_FUNCTION_EX, node->call.keywords.count > 0);
}

/* 1 if the call needs CALL_FUNCTION_EX: * or **, or too many arguments for the stack. */
static int
is_call_ex(const struct unit *u, const struct node *node)
{
    const struct nodes *keywords = &node->call.keywords;
    uint32_t guideline = (uint32_t)u->dialect->display_guideline;
    for (uint32_t i = 0; i < keywords->count; i++)
        if (keywords->at[i]->attribute.name == NO_NAME)
            return 1;
    return has_star(&node->call.arguments) ||
           (guideline && node->call.arguments.count + 2 * keywords->count > guideline);
}

/* -- plain calls -- */

static void
compile_keyword_values(struct unit *u, const struct nodes *keywords)
{
    int pairs = stack_rules(u->dialect)->keyword_pairs;
    int32_t height = u->height;
    for (uint32_t i = 0; i < keywords->count; i++) {
        stack_set(u, u->height + pairs);
        compile_expression(u, keywords->at[i]->attribute.value);
    }
    stack_set(u, height + (int32_t)keywords->count);
    if (!stack_rules(u->dialect)->keyword_names)
        stack_set(u, u->height - 1);
    emit_constant(u, keyword_names(u, keywords));
}

static void
compile_arguments(struct unit *u, const struct node *node, enum opcode plain, enum opcode keyword)
{
    const struct nodes *keywords = &node->call.keywords;
    compile_all(u, &node->call.arguments);
    if (keywords->count)
        compile_keyword_values(u, keywords);
    if (plain == OP_CALL_METHOD)
        go_to_attribute(u, node->call.callee, node->place);
    else
        go_to(u, node->place);
    emit_op(u, keywords->count ? keyword : plain,
            (int32_t)(node->call.arguments.count + keywords->count));
}

/* 1 if the version does not take `x.m()` for the call of a method: x is a module's name (is_import_originated). */
static int
is_of_module(const struct unit *u, const struct node *x)
{
    const struct symbol *symbol = x->kind == NODE_NAME ? scope_find(u->c->module, x->name) : NULL;
    return u->dialect->modules_no_methods && symbol && (symbol->flags & SYMBOL_IMPORTED);
}

/* 1 if x.m(...) goes through LOAD_METHOD. */
static int
is_method_call(const struct unit *u, const struct node *node)
{
    const struct nodes *keywords = &node->call.keywords;
    uint32_t guideline = (uint32_t)u->dialect->display_guideline;
    uint32_t entries = node->call.arguments.count + keywords->count + (keywords->count != 0);
    return node->call.callee->kind == NODE_ATTRIBUTE && u->dialect->method_calls &&
           (!keywords->count || u->dialect->method_calls_keyword) && !is_call_ex(u, node) &&
           (!guideline || entries < guideline) &&
           !is_of_module(u, node->call.callee->attribute.value);
}

static void
compile_method_call(struct unit *u, const struct node *node)
{
    const struct node *method = node->call.callee;
    int32_t name = (int32_t)scope_mangle(u->f, u->scope, method->attribute.name);
    if (compile_super(u, method)) {
        emit_op(u, OP_LOAD_SUPER_METHOD, name);
    } else {
        compile_expression(u, method->attribute.value);
        go_to_attribute(u, method, node->place);
        emit_op(u, OP_LOAD_METHOD, name);
    }
    compile_arguments(u, node, OP_CALL_METHOD, OP_CALL_METHOD_KW);
}

/* -- any(...), all(...), tuple(...) of a generator expression (3.14+) -- */

int
inlined_builtin(const struct front *f, const struct node *node)
{
    static const char *const names[] = {"any", "all", "tuple", "list", "set"};
    const struct node *callee = node->call.callee;
    int known = f->dialect->genexp_builtins == 0 ? 0 : f->dialect->genexp_builtins == 1 ? 3 : 5;
    if (callee->kind != NODE_NAME || node->call.keywords.count || node->call.arguments.count != 1 ||
        node->call.arguments.at[0]->kind != NODE_GENERATOR)
        return -1;
    for (int i = 0; i < known; i++)
        if (!strcmp(f->names[callee->name], names[i]))
            return i;
    return -1;
}

enum { INLINED_ANY, INLINED_ALL, INLINED_TUPLE, INLINED_LIST, INLINED_SET };

static void
emit_truth(struct unit *u, int truth)
{
    emit_constant(u, value_new(u->f, truth ? CONSTANT_TRUE : CONSTANT_FALSE));
}

/* The loop over the generator that is on the stack; what is left of the container, or of the answer, replaces it. */
static void
inlined_loop(struct unit *u, int which, uint32_t done)
{
    uint32_t loop = label_new(u), exhausted = label_new(u), found = label_new(u);
    int truth = which == INLINED_ANY;
    label_here(u, loop);
    emit_for(u, exhausted);
    if (which >= INLINED_TUPLE)
        emit_op(u, which == INLINED_SET ? OP_SET_ADD : OP_LIST_APPEND, 1 + iterator_entries(u));
    else
        emit_jump(u, truth ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, found);
    emit_jump(u, OP_JUMP_BACKWARD, loop);
    if (which < INLINED_TUPLE) {
        label_here(u, found);
        emit_end_for(u);
        emit_truth(u, truth);
        emit_jump(u, OP_JUMP_FORWARD, done);
    }
    label_here(u, exhausted);
    if (which < INLINED_TUPLE)
        emit_truth(u, !truth);
    else if (which == INLINED_TUPLE)
        emit_op(u, OP_LIST_TO_TUPLE, 0);
    emit_jump(u, OP_JUMP_FORWARD, done);
}

/* The callable is on the stack: if it is the built-in, the loop runs here, else `otherwise` is reached (maybe_optimize_function_call). */
static void
compile_inlined_builtin(struct unit *u, const struct node *node, int which, uint32_t done)
{
    uint32_t otherwise = label_new(u);
    emit_op(u, OP_COPY, 1);
    emit_op(u, OP_LOAD_COMMON_CONSTANT, (int32_t)node->call.callee->name);
    emit_op(u, OP_IS_OP, 0);
    emit_jump(u, OP_POP_JUMP_IF_FALSE, otherwise);
    emit_op(u, OP_POP_TOP, 0);
    if (which >= INLINED_TUPLE)
        emit_op(u, which == INLINED_SET ? OP_BUILD_SET : OP_BUILD_LIST, 0);
    compile_expression(u, node->call.arguments.at[0]);
    if (iterator_entries(u) > 1)
        emit_op(u, OP_PUSH_NULL, 0);
    inlined_loop(u, which, done);
    label_here(u, otherwise);
}

/* The place of the NULL that goes with the callable, which began there: LOAD_GLOBAL beside it pushes it itself. */
static void
note_null(struct unit *u, uint32_t begin)
{
    int first = stack_rules(u->dialect)->null_first;
    uint32_t beside = first ? begin : u->count - 1;
    if (!u->reachable)
        return;
    if (u->instructions[beside].op != OP_LOAD_GLOBAL || (u->code->flags & CODE_MODULE) ||
        u->null_pushed == beside + 1)
        SCRATCH_ADD(&u->f->work, u->nulls, u->nnulls, first ? begin : u->count);
    else
        u->null_pushed = beside + 1;
}

void
compile_call(struct unit *u, const struct node *node)
{
    int32_t height = u->height;
    uint32_t done = label_new(u);
    int which = inlined_builtin(u->f, node);
    int null = u->dialect->calls_push_null, null_first = stack_rules(u->dialect)->null_first;
    if (is_method_call(u, node)) {
        compile_method_call(u, node);
        stack_set(u, height + 1);
        return;
    }
    stack_set(u, height + (null && null_first));
    uint32_t begin = u->count;
    compile_expression(u, node->call.callee);
    note_null(u, begin);
    if (which >= 0)
        compile_inlined_builtin(u, node, which, done);
    stack_set(u, height + 1 + null);
    if (is_call_ex(u, node))
        compile_call_ex(u, node);
    else
        compile_arguments(u, node, OP_CALL_FUNCTION, OP_CALL_FUNCTION_KW);
    stack_set(u, height + 1);
    label_here(u, done);
}
