#include <stdlib.h>
#include <string.h>

#include "front/compile.h"

/* -- functions -- */

/* The cell that an inner function's free variable is, loaded from the present frame. */
static void
emit_closure_cell(struct unit *u, uint32_t name)
{
    int is_class_cell = u->scope->needs_class_cell && !strcmp(u->f->names[name], "__class__");
    const struct symbol *symbol = scope_find(u->scope, name);
    int passed = symbol && (symbol->flags & SYMBOL_PASSED);
    enum binding binding = passed ? BINDING_FREE : unit_binding(u, name);
    int32_t variable =
        is_class_cell || binding == BINDING_CELL ? cell_variable(u, name) : free_variable(u, name);
    emit_op(u, OP_LOAD_CLOSURE, variable);
}

void
emit_function(struct unit *u, const struct code *code, int flags)
{
    if (code->nfrees) {
        for (uint32_t i = 0; i < code->nfrees; i++)
            emit_closure_cell(u, code->slot[code->first_free + i].name);
        emit_op(u, OP_BUILD_TUPLE, (int32_t)code->nfrees);
        flags |= MAKE_CLOSURE;
    }
    emit_op(u, OP_LOAD_CONST, (int32_t)constant_code(u->f, code->index));
    stack_peak(u, u->height + stack_rules(u->dialect)->qualname);
    emit_op(u, OP_MAKE_FUNCTION, flags);
}

/* The defaults of the positional parameters; returns MAKE_FUNCTION's flags. */
static int
compile_defaults(struct unit *u, const struct parameters *ps)
{
    struct nodes defaults = {0};
    for (uint32_t i = 0; i < ps->npositional; i++)
        if (ps->positional[i].standard)
            SCRATCH_ADD(&u->f->work, defaults.at, defaults.count, ps->positional[i].standard);
    if (!defaults.count)
        return 0;
    if (u->dialect->loose_defaults) {
        compile_all(u, &defaults);
        return MAKE_LOOSE_DEFAULTS | (int)defaults.count << MAKE_COUNT_SHIFT;
    }
    compile_display(u, DISPLAY_TUPLE, &defaults, 0);
    return MAKE_DEFAULTS;
}

/* The defaults of the keyword-only parameters. */
static int
compile_keyword_defaults(struct unit *u, const struct parameters *ps)
{
    struct nodes keys = {0}, values = {0};
    for (uint32_t i = 0; i < ps->nkeyword_only; i++) {
        const struct parameter *parameter = &ps->keyword_only[i];
        if (!parameter->standard)
            continue;
        const char *text = u->f->names[scope_mangle(u->f, u->scope, parameter->name)];
        struct value *value = value_new(u->f, CONSTANT_STR);
        struct node *key = scratch_alloc(&u->f->work, sizeof *key);
        value->text = text;
        value->length = (uint32_t)strlen(text);
        key->kind = NODE_CONSTANT;
        key->place = parameter->place;
        key->constant = value;
        SCRATCH_ADD(&u->f->work, keys.at, keys.count, key);
        SCRATCH_ADD(&u->f->work, values.at, values.count, parameter->standard);
    }
    if (!keys.count)
        return 0;
    if (u->dialect->constant_key_maps) {
        struct place place = u->place;
        compile_all(u, &values);
        go_to(u, place);
        emit_constant(u, gather_values(u->f, &keys, CONSTANT_TUPLE));
        emit_op(u, OP_BUILD_CONST_KEY_MAP, (int32_t)keys.count);
    } else {
        compile_pairs(u, &keys, &values, 0, keys.count);
    }
    return MAKE_KWDEFAULTS;
}

/* -- docstrings -- */

/* The docstring of a body, as it stands in the source; NULL if there is none. */
static const struct value *
docstring(const struct nodes *body)
{
    if (!body->count || body->at[0]->kind != NODE_EXPRESSION)
        return NULL;
    const struct node *node = body->at[0]->operand;
    return node->kind == NODE_CONSTANT && node->constant->kind == CONSTANT_STR ? node->constant
                                                                               : NULL;
}

static const char *
line_end(const char *p, const char *end)
{
    while (p < end && *p != '\n')
        p++;
    return p;
}

/* The smallest indentation of the lines but the first that are not blank. */
static size_t
margin_of(const char *text, const char *end)
{
    size_t margin = SIZE_MAX;
    for (const char *p = line_end(text, end); p < end; p = line_end(p, end)) {
        const char *line = ++p;
        while (p < end && *p == ' ')
            p++;
        if (p < end && *p != '\n' && (size_t)(p - line) < margin)
            margin = (size_t)(p - line);
    }
    return margin == SIZE_MAX ? 0 : margin;
}

/* A docstring without its indentation, as 3.13+ compile it (_PyCompile_CleanDoc). */
static const struct value *
strip_docstring(struct unit *u, const struct value *doc)
{
    const char *p = doc->text, *end = p + doc->length;
    size_t margin = margin_of(p, end);
    char *text = scratch_alloc(&u->f->work, doc->length + 1);
    size_t length = 0;
    while (p < end && *p == ' ')
        p++;
    for (;;) {
        const char *stop = line_end(p, end);
        memcpy(text + length, p, (size_t)(stop - p));
        length += (size_t)(stop - p);
        if (stop == end)
            break;
        text[length++] = '\n';
        p = stop + 1;
        for (size_t i = 0; i < margin && p < end && *p == ' '; i++)
            p++;
    }
    if (length == doc->length && !memcmp(text, doc->text, length))
        return doc;
    struct value *value = value_new(u->f, CONSTANT_STR);
    value->text = text;
    value->length = (uint32_t)length;
    return value;
}

/* Takes the docstring off a body; NULL if there is none. */
static const struct value *
take_docstring(struct unit *u, struct nodes *body)
{
    const struct value *doc = docstring(body);
    if (!doc)
        return NULL;
    body->at++;
    body->count--;
    return u->dialect->stripped_docstrings ? strip_docstring(u, doc) : doc;
}

/* -- def and lambda -- */

static const struct code *
function_code(struct unit *outer, struct node *node)
{
    uint32_t flags = CODE_FUNCTION | (node->scope->is_generator ? CODE_GENERATOR : 0) |
                     (outer->host->kind == SCOPE_FUNCTION ? CODE_NESTED : 0);
    struct unit *u =
        unit_new(outer->c, outer, node->scope, node->function.name, flags, statement_place(node));
    struct nodes body = node->function.body;
    const struct value *doc = take_docstring(u, &body);
    if (doc)
        u->code->doc = (int32_t)constant_index(u->f, doc, u->code->index, 1);
    if (node->scope->is_generator)
        emit_return_generator(u);
    compile_statements(u, &body);
    emit_none(u);
    emit_op(u, OP_RETURN_VALUE, 0);
    return unit_assemble(u);
}

/* Where a function or class is made. */
static struct place
definition_place(const struct unit *u, const struct node *node)
{
    return u->dialect->defined_at_decorator ? statement_place(node) : node->place;
}

static void
apply_decorators(struct unit *u, const struct nodes *decorators)
{
    for (uint32_t i = decorators->count; i-- > 0;) {
        if (!u->dialect->decorators_late)
            u->place = decorators->at[i]->place;
        emit_op(u, OP_CALL_FUNCTION, 1);
    }
}

void
compile_function(struct unit *u, struct node *node)
{
    compile_all(u, &node->function.decorators);
    go_to(u, definition_place(u, node));
    int flags = compile_defaults(u, node->function.parameters);
    go_to(u, definition_place(u, node));
    flags |= compile_keyword_defaults(u, node->function.parameters);
    if (!node->code)
        node->code = code_shared(u, function_code(u, node));
    go_to(u, definition_place(u, node));
    emit_function(u, node->code, flags);
    apply_decorators(u, &node->function.decorators);
    go_to(u, definition_place(u, node));
    emit_name(u, node->function.name, NAME_STORE);
}

static const struct code *
lambda_code(struct unit *outer, struct node *node)
{
    uint32_t flags = CODE_FUNCTION | (node->scope->is_generator ? CODE_GENERATOR : 0) |
                     (outer->host->kind == SCOPE_FUNCTION ? CODE_NESTED : 0);
    struct unit *u =
        unit_new(outer->c, outer, node->scope, node->function.name, flags, node->place);
    if (node->scope->is_generator)
        emit_return_generator(u);
    compile_expression(u, node->function.body.at[0]);
    if (node->scope->is_generator) {
        emit_op(u, OP_POP_TOP, 0);
        emit_none(u);
    }
    emit_op(u, OP_RETURN_VALUE, 0);
    return unit_assemble(u);
}

void
compile_lambda(struct unit *u, struct node *node)
{
    int flags = compile_defaults(u, node->function.parameters);
    flags |= compile_keyword_defaults(u, node->function.parameters);
    if (!node->code)
        node->code = code_shared(u, lambda_code(u, node));
    emit_function(u, node->code, flags);
}

/* -- class -- */

static void
store_attribute(struct unit *u, const char *name)
{
    emit_op(u, OP_STORE_NAME, (int32_t)name_of(u->f, name));
}

static const struct value *
text_constant(struct unit *u, const char *text)
{
    struct value *value = value_new(u->f, CONSTANT_STR);
    value->text = text;
    value->length = (uint32_t)strlen(text);
    return value;
}

static void
begin_class_body(struct unit *u, const struct value *doc)
{
    if (u->f->library)
        emit_constant(u, text_constant(u, "weakref"));
    else
        emit_op(u, OP_LOAD_NAME, (int32_t)name_of(u->f, "__name__"));
    store_attribute(u, "__module__");
    if (u->dialect->class_qualname) {
        emit_constant(u, text_constant(u, u->f->names[u->code->qualname]));
        store_attribute(u, "__qualname__");
    }
    if (u->dialect->class_firstlineno) {
        struct value *line = value_new(u->f, CONSTANT_INT);
        line->integer = u->place.line;
        emit_constant(u, line);
        store_attribute(u, "__firstlineno__");
    }
    if (u->scope->needs_class_dict) {
        emit_op(u, OP_LOAD_LOCALS, 0);
        emit_op(u, OP_STORE_DEREF, cell_variable(u, name_of(u->f, "__classdict__")));
    }
    if (doc) {
        emit_constant(u, doc);
        store_attribute(u, "__doc__");
    }
}

/* The names that methods store into self, sorted, as a tuple. */
static const struct value *
static_attributes(struct unit *u)
{
    struct value *tuple = value_new(u->f, CONSTANT_TUPLE);
    const struct value **items = scratch_alloc(&u->f->work, (u->nattributes + 1) * sizeof *items);
    for (uint32_t i = 0; i < u->nattributes; i++) {
        const char *name = u->f->names[u->attributes[i]];
        uint32_t j = i;
        for (; j && strcmp(items[j - 1]->text, name) > 0; j--)
            items[j] = items[j - 1];
        items[j] = text_constant(u, name);
    }
    tuple->items = items;
    tuple->length = u->nattributes;
    return tuple;
}

static void
end_class_body(struct unit *u)
{
    if (u->dialect->class_firstlineno) {
        emit_constant(u, static_attributes(u));
        store_attribute(u, "__static_attributes__");
    }
    if (u->scope->needs_class_dict) {
        emit_op(u, OP_LOAD_CLOSURE, cell_variable(u, name_of(u->f, "__classdict__")));
        store_attribute(u, "__classdictcell__");
    }
    if (u->scope->needs_class_cell) {
        emit_op(u, OP_LOAD_CLOSURE, cell_variable(u, name_of(u->f, "__class__")));
        emit_op(u, OP_COPY, 1);
        store_attribute(u, "__classcell__");
    } else {
        emit_none(u);
    }
    emit_op(u, OP_RETURN_VALUE, 0);
}

static const struct code *
class_code(struct unit *outer, struct node *node)
{
    struct unit *u =
        unit_new(outer->c, outer, node->scope, node->class.name, CODE_CLASS, statement_place(node));
    struct nodes body = node->class.body;
    begin_class_body(u, take_docstring(u, &body));
    compile_statements(u, &body);
    end_class_body(u);
    return unit_assemble(u);
}

void
compile_class(struct unit *u, struct node *node)
{
    compile_all(u, &node->class.decorators);
    int32_t height = u->height;
    const struct stack_rules *rules = stack_rules(u->dialect);
    stack_set(u, height + rules->build_class);
    if (!node->code)
        node->code = code_shared(u, class_code(u, node));
    go_to(u, definition_place(u, node));
    emit_function(u, node->code, 0);
    if (rules->class_body_last)
        stack_set(u, height);
    emit_constant(u, text_constant(u, u->f->names[node->class.name]));
    compile_all(u, &node->class.bases);
    go_to(u, definition_place(u, node));
    emit_op(u, OP_BUILD_CLASS, (int32_t)node->class.bases.count);
    stack_set(u, height + 1);
    apply_decorators(u, &node->class.decorators);
    go_to(u, definition_place(u, node));
    emit_name(u, node->class.name, NAME_STORE);
}

/* -- module -- */

uint32_t
compile_module(struct compiler *c, const struct nodes *body)
{
    struct place place = {1, 1};
    struct unit *u = unit_new(c, NULL, c->module, name_of(c->f, "<module>"), CODE_MODULE, place);
    struct nodes rest = *body;
    const struct value *doc = take_docstring(u, &rest);
    if (doc) {
        u->place = body->at[0]->place;
        u->pending = INSTR_STATEMENT | INSTR_LINE;
        emit_constant(u, doc);
        store_attribute(u, "__doc__");
    }
    compile_statements(u, &rest);
    emit_none(u);
    emit_op(u, OP_RETURN_VALUE, 0);
    return unit_assemble(u)->index;
}
