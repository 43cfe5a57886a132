#include <stdlib.h>
#include <string.h>

#include "front/compile.h"

/* -- instructions -- */

/* Does a jump lead to the next instruction? */
static int
is_target(const struct unit *u)
{
    for (uint32_t i = 0; i < u->nlabels; i++)
        if (u->labels[i].position == u->count)
            return 1;
    return 0;
}

/* RETURN_CONST: the constant that was loaded last is not pushed. */
static void
return_constant(struct unit *u)
{
    if (stack_rules(u->dialect)->returns_constants && !u->muted && u->reachable && u->count &&
        u->nsteps && u->instructions[u->count - 1].op == OP_LOAD_CONST && !is_target(u))
        u->steps[u->nsteps - 1].peak = 0;
}

void
emit_op(struct unit *u, enum opcode op, int32_t arg)
{
    if (op == OP_RETURN_VALUE)
        return_constant(u);
    stack_by(u, opcode_effect(op, arg));
    if (op == OP_RERAISE || (!stack_rules(u->dialect)->returns_pass &&
                             (op == OP_RETURN_VALUE || op == OP_RAISE_VARARGS)))
        stack_end(u);
    if (!u->reachable) {
        u->ndead++;
        u->pending = 0;
        return;
    }
    struct instruction instruction = {
        .op = (uint8_t)op,
        .flags = (uint8_t)u->pending,
        .column = (uint16_t)(u->place.column > 0xffff ? 0xffff : u->place.column),
        .arg = arg,
        .line = u->place.line};
    if (u->f->library)
        instruction.line = instruction.column = instruction.flags = 0;
    SCRATCH_ADD(&u->f->work, u->instructions, u->count, instruction);
    u->pending = 0;
    u->depth += opcode_effect(op, arg);
    if (u->depth > u->max_depth)
        u->max_depth = u->depth;
    if (op == OP_RETURN_VALUE || op == OP_RAISE_VARARGS || op == OP_RERAISE)
        u->reachable = 0;
}

void
go_to(struct unit *u, struct place place)
{
    if (!u->dialect->lines_grow || place.line >= u->place.line)
        u->place = place;
}

void
go_to_attribute(struct unit *u, const struct node *attribute, struct place place)
{
    if (u->dialect->attributes_apart)
        place.line = attribute->last_line;
    go_to(u, place);
}

void
emit_constant(struct unit *u, const struct value *value)
{
    int kept = u->reachable || !(u->dialect->unused_constants_go || u->skipped);
    emit_op(u, OP_LOAD_CONST, (int32_t)constant_index(u->f, value, u->code->index, kept));
}

void
emit_none(struct unit *u)
{
    emit_constant(u, value_new(u->f, CONSTANT_NONE));
}

void
emit_iter(struct unit *u)
{
    emit_op(u, u->dialect->iterates_in_place ? OP_GET_ITER_INDEXED : OP_GET_ITER, 0);
}

int
iterator_entries(const struct unit *u)
{
    return u->dialect->iterates_in_place ? 2 : 1;
}

void
emit_for(struct unit *u, uint32_t label)
{
    emit_jump(u, u->dialect->iterates_in_place ? OP_FOR_ITER_INDEXED : OP_FOR_ITER, label);
}

void
emit_end_for(struct unit *u)
{
    for (int i = 0; i < iterator_entries(u); i++)
        emit_op(u, OP_POP_TOP, 0);
}

uint32_t
label_new(struct unit *u)
{
    struct label label = {.position = NO_POSITION, .depth = -1, .height = -1};
    SCRATCH_ADD(&u->f->work, u->labels, u->nlabels, label);
    return u->nlabels - 1;
}

/* The jump as the version reckons it. */
static void
note_jump(struct unit *u, enum opcode op, uint32_t label, int taken, int keeps)
{
    if (op == OP_JUMP_FORWARD || op == OP_JUMP_BACKWARD) {
        stack_jump(u, label);
        return;
    }
    if (keeps)
        stack_peak(u, u->height + stack_rules(u->dialect)->truth_copy);
    stack_branch(u, label, taken, opcode_effect(op, (int32_t)label));
}

void
emit_jump(struct unit *u, enum opcode op, uint32_t label)
{
    int keeps = op == OP_JUMP_IF_FALSE_OR_POP || op == OP_JUMP_IF_TRUE_OR_POP;
    int taken = keeps                       ? 0
                : op == OP_FOR_ITER         ? -1
                : op == OP_FOR_ITER_INDEXED ? -2
                                            : opcode_effect(op, (int32_t)label);
    note_jump(u, op, label, taken, keeps);
    if (u->reachable)
        u->labels[label].depth = u->depth + taken;
    int32_t height = stack_mute(u);
    emit_op(u, op, (int32_t)label);
    stack_unmute(u, height);
    if (op == OP_JUMP_FORWARD || op == OP_JUMP_BACKWARD)
        u->reachable = 0;
}

void
label_here(struct unit *u, uint32_t label)
{
    struct label *l = &u->labels[label];
    l->position = u->count;
    if (!u->reachable && l->depth >= 0) {
        u->reachable = 1;
        u->depth = l->depth;
    }
    if (u->reachable)
        l->depth = u->depth;
    stack_label(u, label);
    if (u->depth > u->max_depth)
        u->max_depth = u->depth;
}

void
label_handler(struct unit *u, uint32_t label, int32_t depth)
{
    if (u->reachable)
        u->labels[label].depth = depth + !!(u->labels[label].keeps & HANDLER_INT);
}

/* -- blocks -- */

void
guard_range(struct unit *u, uint32_t start, uint32_t handler, int32_t depth)
{
    struct handler row = {start, u->count, handler, (uint32_t)depth, u->labels[handler].keeps};
    if (start < u->count)
        SCRATCH_ADD(&u->f->work, u->handlers, u->nhandlers, row);
}

struct block *
block_push(struct unit *u, enum block_kind kind, uint32_t handler)
{
    if (u->nblocks == MAX_BLOCKS)
        fail_syntax(u->f, u->place, "too many statically nested blocks");
    struct block *b = &u->blocks[u->nblocks++];
    *b = (struct block){.kind = kind,
                        .again = NO_LABEL,
                        .out = NO_LABEL,
                        .handler = handler,
                        .cleanup = NO_LABEL,
                        .start = u->count,
                        .depth = u->depth,
                        .serial = u->blocks_made++,
                        .name = NO_NAME};
    if (handler != NO_LABEL)
        label_handler(u, handler, u->depth + 1);
    return b;
}

void
block_suspend(struct unit *u, struct block *b)
{
    if (b->handler != NO_LABEL)
        guard_range(u, b->start, b->handler, b->depth);
    if (b->cleanup != NO_LABEL)
        guard_range(u, b->start, b->cleanup, b->cleanup_depth);
    b->start = u->count;
}

void
block_resume(struct unit *u, struct block *b)
{
    b->start = u->count;
}

void
block_pop(struct unit *u, enum block_kind kind)
{
    struct block *b = &u->blocks[u->nblocks - 1];
    if (b->kind == kind)
        block_suspend(u, b);
    u->nblocks--;
}

/* -- variables -- */

/* The index of name in a list of names; the list grows if `add`. NO_NAME: not there. */
static uint32_t
name_in(struct unit *u, uint32_t **names, uint32_t *count, uint32_t name, int add)
{
    for (uint32_t i = 0; i < *count; i++)
        if ((*names)[i] == name)
            return i;
    if (!add)
        return NO_NAME;
    SCRATCH_ADD(&u->f->work, *names, *count, name);
    return *count - 1;
}

int32_t
local_variable(struct unit *u, uint32_t name)
{
    uint32_t index = name_in(u, &u->locals, &u->nlocals, name, !u->skipped);
    if (index == u->nranks)
        SCRATCH_ADD(&u->f->work, u->ranks, u->nranks, NO_RANK);
    if (index != NO_NAME && (!u->muted || u->naming) && u->ranks[index] == NO_RANK)
        u->ranks[index] = u->ranked++;
    return VARIABLE_LOCAL | (int32_t)index;
}

int32_t
cell_variable(struct unit *u, uint32_t name)
{
    return VARIABLE_CELL | (int32_t)name_in(u, &u->cells, &u->ncells, name, 1);
}

int32_t
free_variable(struct unit *u, uint32_t name)
{
    return VARIABLE_FREE | (int32_t)name_in(u, &u->frees, &u->nfrees, name, 1);
}

enum binding
unit_binding(const struct unit *u, uint32_t name)
{
    const struct scope *scope = u->scope;
    const struct symbol *symbol = scope_find(scope, name);
    enum binding binding = symbol ? symbol->binding : BINDING_GLOBAL_IMPLICIT;
    while (scope->inlined && (binding == BINDING_FREE || binding == BINDING_NONE)) {
        scope = scope->parent;
        if (scope->kind == SCOPE_CLASS)
            break;
        symbol = scope_find(scope, name);
        if (symbol && symbol->binding != BINDING_NONE)
            binding = symbol->binding;
        if (!scope->inlined)
            break;
    }
    return binding;
}

static enum opcode
pick(enum name_use use, enum opcode load, enum opcode store, enum opcode delete)
{
    return use == NAME_LOAD ? load : use == NAME_STORE ? store : delete;
}

/* A name of the library's module: the built-in's, or "weakref.NAME" if the library binds it. */
static uint32_t
library_name(const struct unit *u, uint32_t name)
{
    const struct symbol *symbol = scope_find(u->c->module, name);
    if (!symbol || symbol->binding != BINDING_LOCAL)
        return name;
    const char *text = u->f->names[name];
    char *qualified = scratch_alloc(&u->f->work, strlen(text) + sizeof "weakref.");
    return name_of(u->f, strcat(strcpy(qualified, "weakref."), text));
}

void
emit_name(struct unit *u, uint32_t name, enum name_use use)
{
    name = scope_mangle(u->f, u->scope, name);
    enum binding binding = unit_binding(u, name);
    int fast = u->host->kind == SCOPE_FUNCTION || u->scope->inlined;
    int global = binding == BINDING_GLOBAL_IMPLICIT || binding == BINDING_GLOBAL_EXPLICIT;
    if (u->f->library && (global || u->host->kind == SCOPE_MODULE)) {
        emit_op(u, use == NAME_LOAD ? OP_LOAD_BUILTIN : OP_STORE_BUILTIN,
                (int32_t)library_name(u, name));
        return;
    }
    if (binding == BINDING_CELL || binding == BINDING_FREE) {
        int of_class = u->scope->kind == SCOPE_CLASS && binding == BINDING_FREE;
        emit_op(u,
                pick(use, of_class ? OP_LOAD_CLASSDEREF : OP_LOAD_DEREF, OP_STORE_DEREF,
                     OP_DELETE_DEREF),
                binding == BINDING_CELL ? cell_variable(u, name) : free_variable(u, name));
    } else if (binding == BINDING_LOCAL && fast) {
        emit_op(u, pick(use, OP_LOAD_FAST, OP_STORE_FAST, OP_DELETE_FAST), local_variable(u, name));
    } else if (binding == BINDING_GLOBAL_EXPLICIT || (binding == BINDING_GLOBAL_IMPLICIT && fast)) {
        emit_op(u, pick(use, OP_LOAD_GLOBAL, OP_STORE_GLOBAL, OP_DELETE_GLOBAL), (int32_t)name);
    } else {
        emit_op(u, pick(use, OP_LOAD_NAME, OP_STORE_NAME, OP_DELETE_NAME), (int32_t)name);
    }
}

/* -- beginning -- */

static void
add_parameters(struct unit *u, const struct parameters *ps)
{
    for (uint32_t i = 0; i < ps->npositional; i++)
        local_variable(u, scope_mangle(u->f, u->scope, ps->positional[i].name));
    for (uint32_t i = 0; i < ps->nkeyword_only; i++)
        local_variable(u, scope_mangle(u->f, u->scope, ps->keyword_only[i].name));
    u->code->argcount = ps->npositional;
    u->code->posonlyargcount = ps->nposonly;
    u->code->kwonlyargcount = ps->nkeyword_only;
    if (ps->varargs != NO_NAME) {
        local_variable(u, scope_mangle(u->f, u->scope, ps->varargs));
        u->code->flags |= CODE_VARARGS;
    }
    if (ps->varkeywords != NO_NAME) {
        local_variable(u, scope_mangle(u->f, u->scope, ps->varkeywords));
        u->code->flags |= CODE_VARKEYWORDS;
    }
}

/* The cells and free variables of scope and of the comprehensions inlined in it. */
static void
add_captured(struct unit *u, const struct scope *scope)
{
    for (uint32_t i = 0; i < scope->nsymbols; i++) {
        const struct symbol *symbol = &scope->symbols[i];
        if (symbol->binding == BINDING_CELL)
            cell_variable(u, symbol->name);
        if (!scope->inlined && (symbol->binding == BINDING_FREE || (symbol->flags & SYMBOL_PASSED)))
            free_variable(u, symbol->name);
    }
    for (uint32_t i = 0; i < scope->nchildren; i++)
        if (scope->children[i]->inlined)
            add_captured(u, scope->children[i]);
}

static void
sort_names(const struct front *f, uint32_t *names, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t j = i; j && strcmp(f->names[names[j - 1]], f->names[names[j]]) > 0; j--) {
            uint32_t name = names[j];
            names[j] = names[j - 1];
            names[j - 1] = name;
        }
}

void
emit_return_generator(struct unit *u)
{
    struct place place = u->place;
    if (u->dialect->frames_on_heap)
        u->place.line = 0;
    emit_op(u, OP_RETURN_GENERATOR, 0);
    u->place = place;
}

/* Makes the cells: parameters' ones take the argument over. */
static void
emit_cells(struct unit *u)
{
    uint32_t nparameters = u->nlocals;
    enum opcode load = u->dialect->cell_argument_stays ? OP_LOAD_FAST : OP_LOAD_FAST_AND_CLEAR;
    struct place place = u->place;
    u->place.line = 0; /* they are made before the function is on a line */
    if (u->dialect->cells_apart) {
        for (uint32_t i = 0; i < u->ncells; i++)
            emit_op(u, OP_MAKE_CELL, VARIABLE_CELL | (int32_t)i);
        for (uint32_t i = 0; i < u->ncells; i++)
            for (uint32_t j = 0; j < nparameters; j++)
                if (u->locals[j] == u->cells[i]) {
                    emit_op(u, load, VARIABLE_LOCAL | (int32_t)j);
                    emit_op(u, OP_STORE_DEREF, VARIABLE_CELL | (int32_t)i);
                }
        u->place = place;
        return;
    }
    for (uint32_t j = 0; j < nparameters; j++)
        if (name_in(u, &u->cells, &u->ncells, u->locals[j], 0) != NO_NAME)
            emit_op(u, OP_MAKE_CELL, VARIABLE_LOCAL | (int32_t)j);
    for (uint32_t i = 0; i < u->ncells; i++)
        if (name_in(u, &u->locals, &nparameters, u->cells[i], 0) == NO_NAME)
            emit_op(u, OP_MAKE_CELL, VARIABLE_CELL | (int32_t)i);
    u->place = place;
}

/* "f.<locals>.g", "C.m"; a global statement makes the name stand alone. */
static uint32_t
qualified_name(const struct unit *u, uint32_t name)
{
    const struct unit *p = u->parent;
    if (!p || !p->parent)
        return name;
    const struct symbol *symbol = scope_find(p->scope, scope_mangle(u->f, p->scope, name));
    if (symbol && symbol->binding == BINDING_GLOBAL_EXPLICIT)
        return name;
    const char *outer = u->f->names[p->code->qualname], *inner = u->f->names[name];
    const char *between = p->host->kind == SCOPE_CLASS ? "." : ".<locals>.";
    char *text = scratch_alloc(&u->f->work, strlen(outer) + strlen(between) + strlen(inner) + 1);
    strcat(strcat(strcat(text, outer), between), inner);
    return name_of(u->f, text);
}

struct unit *
unit_new(struct compiler *c, struct unit *parent, struct scope *scope, uint32_t name,
         uint32_t flags, struct place place)
{
    struct unit *u = scratch_alloc(&c->f->work, sizeof *u);
    *u = (struct unit){.c = c,
                       .f = c->f,
                       .dialect = c->f->dialect,
                       .parent = parent,
                       .scope = scope,
                       .host = scope,
                       .place = place,
                       .reachable = 1};
    u->code = scratch_alloc(&c->f->keep, sizeof *u->code);
    u->code->index = c->ncodes;
    u->code->name = name;
    u->code->flags = flags | (c->f->library ? CODE_LIBRARY : 0);
    u->code->line = place.line;
    u->code->doc = u->code->class_slot = -1;
    SCRATCH_ADD(&c->f->keep, c->codes, c->ncodes, u->code);
    u->code->qualname = qualified_name(u, name);
    if (scope->node && (scope->node->kind == NODE_FUNCTION || scope->node->kind == NODE_LAMBDA))
        add_parameters(u, scope->node->function.parameters);
    if (flags & CODE_COMPREHENSION) {
        local_variable(u, name_of(c->f, ".0"));
        u->code->argcount = 1;
    }
    add_captured(u, scope);
    if (scope->needs_class_cell)
        cell_variable(u, name_of(c->f, "__class__"));
    if (scope->needs_class_dict)
        cell_variable(u, name_of(c->f, "__classdict__"));
    sort_names(c->f, u->cells, u->ncells);
    sort_names(c->f, u->frees, u->nfrees);
    emit_cells(u);
    return u;
}

/* -- end -- */

/* Where the slots begin and which cells share a local's slot. */
struct layout {
    uint32_t *cell_slot;
    uint32_t first_free;
    uint32_t slots;
};

static void
add_slot(struct unit *u, struct slot **slots, uint32_t *count, uint32_t name, uint32_t kind)
{
    struct slot slot = {name, kind};
    SCRATCH_ADD(&u->f->keep, *slots, *count, slot);
}

/* Puts the locals into the version's order. */
static void
order_locals(struct unit *u)
{
    uint32_t *ordered = scratch_alloc(&u->f->work, u->nlocals * sizeof *ordered);
    for (uint32_t i = 0; i < u->nlocals; i++) {
        if (u->ranks[i] == NO_RANK)
            u->ranks[i] = u->ranked++;
        ordered[u->ranks[i]] = u->locals[i];
    }
    u->locals = ordered;
}

static struct layout
lay_out(struct unit *u)
{
    struct layout layout = {.cell_slot = scratch_alloc(&u->f->work, u->ncells * sizeof(uint32_t))};
    struct slot *slots = NULL;
    order_locals(u);
    for (uint32_t i = 0; i < u->nlocals; i++)
        add_slot(u, &slots, &layout.slots, u->locals[i], SLOT_LOCAL);
    for (uint32_t i = 0; i < u->ncells; i++) {
        uint32_t local =
            u->dialect->cells_apart ? NO_NAME : name_in(u, &u->locals, &u->nlocals, u->cells[i], 0);
        layout.cell_slot[i] = local == NO_NAME ? layout.slots : local;
        if (local == NO_NAME)
            add_slot(u, &slots, &layout.slots, u->cells[i], SLOT_CELL);
        else
            slots[local].kind |= SLOT_CELL;
    }
    layout.first_free = layout.slots;
    for (uint32_t i = 0; i < u->nfrees; i++)
        add_slot(u, &slots, &layout.slots, u->frees[i], SLOT_FREE);
    u->code->slot = slots;
    return layout;
}

static int32_t
slot_of(const struct unit *u, const struct layout *layout, int32_t variable)
{
    uint32_t index = (uint32_t)(variable & VARIABLE_INDEX);
    switch (variable & ~VARIABLE_INDEX) {
    case VARIABLE_CELL:
        return (int32_t)layout->cell_slot[index];
    case VARIABLE_FREE:
        return (int32_t)(layout->first_free + index);
    default:
        return (int32_t)u->ranks[index];
    }
}

/* Replaces labels and variables by what they stand for. */
static void
patch(struct unit *u, const struct layout *layout)
{
    for (uint32_t i = 0; i < u->count; i++) {
        struct instruction *in = &u->instructions[i];
        enum operand_kind kind = opcode_operand((enum opcode)in->op);
        if (kind == OPERAND_JUMP)
            in->arg = (int32_t)u->labels[in->arg].position;
        else if (kind == OPERAND_SLOT)
            in->arg = slot_of(u, layout, in->arg);
    }
    for (uint32_t i = 0; i < u->nhandlers; i++)
        u->handlers[i].target = u->labels[u->handlers[i].target].position;
}

static void *
keep(struct unit *u, const void *data, size_t size)
{
    void *copy = scratch_alloc(&u->f->keep, size);
    if (size)
        memcpy(copy, data, size);
    return copy;
}

struct code *
unit_assemble(struct unit *u)
{
    struct code *code = u->code;
    struct layout layout = lay_out(u);
    patch(u, &layout);
    if (u->dialect->static_swaps)
        apply_static_swaps(u);
    code->nlocals = u->nlocals;
    code->ncells = u->ncells;
    code->nfrees = u->nfrees;
    code->slots = layout.slots;
    code->first_free = layout.first_free;
    if (u->dialect->borrowed_locals)
        borrow_locals(u);
    code->places = u->dialect->places ? instruction_places(u) : NULL;
    code->depth = (uint32_t)u->max_depth;
    code->stacksize = stack_size(u);
    uint32_t class_name = name_of(u->f, "__class__");
    for (uint32_t i = 0; i < u->nfrees; i++)
        if (u->frees[i] == class_name)
            code->class_slot = (int32_t)(layout.first_free + i);
    code->first = u->c->ninstructions;
    code->ninstructions = u->count;
    u->c->ninstructions += u->count;
    code->nhandlers = u->nhandlers;
    code->instructions = keep(u, u->instructions, u->count * sizeof *u->instructions);
    code->handlers = keep(u, u->handlers, u->nhandlers * sizeof *u->handlers);
    return code;
}
