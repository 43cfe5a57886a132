#include <stdio.h>
#include <string.h>

#include "front/compile.h"

/* Lists, sets, tuples, dicts; f-strings and what compiles like them. */

/* -- lists, sets, tuples -- */

struct display_ops {
    enum opcode build, add, extend;
};

static const struct display_ops display_ops[] = {
    [DISPLAY_LIST] = {OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND},
    [DISPLAY_SET] = {OP_BUILD_SET, OP_SET_ADD, OP_SET_UPDATE},
    [DISPLAY_TUPLE] = {OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND},
};

/* 1 if a list or set of these nodes is made by extending an empty one by a constant. */
static int
extends_constant(struct unit *u, enum display kind, const struct nodes *nodes)
{
    return u->dialect->constant_extend && kind != DISPLAY_TUPLE && nodes->count > 2 &&
           nodes_constant(u->f, nodes);
}

/* Item by item into a list or set, which begins with the `extra` entries already there. */
static void
display_piecewise(struct unit *u, enum display kind, const struct nodes *nodes, uint32_t extra,
                  int built)
{
    const struct display_ops *ops = &display_ops[kind];
    if (built)
        emit_op(u, ops->build, (int32_t)extra);
    for (uint32_t i = 0; i < nodes->count; i++) {
        struct node *node = nodes->at[i];
        int starred = node->kind == NODE_STARRED;
        if (starred && !built) {
            emit_op(u, ops->build, (int32_t)(i + extra));
            built = 1;
        }
        compile_expression(u, starred ? node->operand : node);
        if (built)
            emit_op(u, starred ? ops->extend : ops->add, 1);
    }
    if (kind == DISPLAY_TUPLE)
        emit_op(u, OP_LIST_TO_TUPLE, 0);
}

void
compile_display(struct unit *u, enum display kind, const struct nodes *nodes, uint32_t extra)
{
    const struct display_ops *ops = &display_ops[kind];
    uint32_t guideline = (uint32_t)u->dialect->display_guideline;
    int starred = 0;
    for (uint32_t i = 0; i < nodes->count; i++)
        starred |= nodes->at[i]->kind == NODE_STARRED;
    if (!extra && kind == DISPLAY_TUPLE && nodes_constant(u->f, nodes)) {
        if (u->dialect->peephole)
            stack_peak(u, u->height + (int32_t)nodes->count);
        emit_constant(u, gather_loaded(u->f, nodes, CONSTANT_TUPLE));
    } else if (!extra && extends_constant(u, kind, nodes)) {
        emit_op(u, ops->build, 0);
        emit_constant(u, gather_values(u->f, nodes,
                                       kind == DISPLAY_SET ? CONSTANT_FROZENSET : CONSTANT_TUPLE));
        emit_op(u, ops->extend, 1);
    } else if (starred || (guideline && nodes->count + extra > guideline)) {
        display_piecewise(u, kind, nodes, extra, guideline && nodes->count + extra > guideline);
    } else {
        compile_all(u, nodes);
        emit_op(u, kind == DISPLAY_TUPLE ? OP_BUILD_TUPLE : ops->build,
                (int32_t)(nodes->count + extra));
    }
}

void
compile_container(struct unit *u, struct node *node, int membership)
{
    const struct dialect *d = u->dialect;
    int constants =
        (node->kind == NODE_LIST || node->kind == NODE_SET) && nodes_constant(u->f, &node->items);
    if (constants && d->peephole)
        stack_peak(u, u->height + (int32_t)node->items.count);
    if (constants && !node->items.count && d->peephole) {
        compile_expression(u, node);
    } else if (constants && node->kind == NODE_LIST && (membership || d->constant_iterables)) {
        emit_constant(u, gather_folded(u->f, &node->items, CONSTANT_TUPLE));
    } else if (constants && node->kind == NODE_SET && d->constant_set_members) {
        emit_constant(u, gather_folded(u->f, &node->items, CONSTANT_FROZENSET));
    } else if (node->kind == NODE_LIST && d->list_iterables) {
        compile_display(u, DISPLAY_TUPLE, &node->items, 0);
    } else {
        compile_expression(u, node);
    }
}

/* -- dicts -- */

/* 1 if the keys are constants when instructions are chosen: to 3.6 literals only. */
static int
keys_constant(struct unit *u, const struct nodes *keys)
{
    if (!nodes_constant(u->f, keys))
        return 0;
    for (uint32_t i = 0; u->dialect->peephole && i < keys->count; i++)
        if (keys->at[i]->unfolded)
            return 0;
    return 1;
}

void
compile_pairs(struct unit *u, const struct nodes *keys, const struct nodes *values, uint32_t begin,
              uint32_t end)
{
    struct nodes some = {keys->at + begin, end - begin};
    uint32_t guideline = (uint32_t)u->dialect->display_guideline;
    int big = guideline && 2 * some.count > guideline;
    if (some.count > 1 && !big && u->dialect->constant_key_maps && keys_constant(u, &some)) {
        for (uint32_t i = begin; i < end; i++)
            compile_expression(u, values->at[i]);
        emit_constant(u, gather_values(u->f, &some, CONSTANT_TUPLE));
        emit_op(u, OP_BUILD_CONST_KEY_MAP, (int32_t)some.count);
        return;
    }
    if (big)
        emit_op(u, OP_BUILD_MAP, 0);
    for (uint32_t i = begin; i < end; i++) {
        compile_expression(u, keys->at[i]);
        compile_expression(u, values->at[i]);
        if (big)
            emit_op(u, OP_MAP_ADD, 1);
    }
    if (!big)
        emit_op(u, OP_BUILD_MAP, (int32_t)some.count);
}

/* 2.7: an empty dict of the right size, then pair by pair, value first. */
static void
store_pairs(struct unit *u, const struct node *node)
{
    emit_op(u, OP_BUILD_MAP_PRESIZED, (int32_t)node->dict.keys.count);
    for (uint32_t i = 0; i < node->dict.keys.count; i++) {
        compile_expression(u, node->dict.values.at[i]);
        compile_expression(u, node->dict.keys.at[i]);
        emit_op(u, OP_SWAP, 2);
        emit_op(u, OP_MAP_ADD, 1);
    }
}

/* Large displays go in pieces, each a dict that updates the first (compiler_dict). */
void
compile_dict(struct unit *u, const struct node *node)
{
    uint32_t count = node->dict.keys.count, begin = 0;
    uint32_t guideline = (uint32_t)u->dialect->display_guideline;
    if (u->dialect->map_display_stores) {
        store_pairs(u, node);
        return;
    }
    for (uint32_t i = 0; guideline && i < count; i++) {
        if (2 * (i - begin) <= guideline)
            continue;
        compile_pairs(u, &node->dict.keys, &node->dict.values, begin, i + 1);
        if (begin)
            emit_op(u, OP_DICT_UPDATE, 1);
        begin = i + 1;
    }
    if (begin == count && count)
        return;
    compile_pairs(u, &node->dict.keys, &node->dict.values, begin, count);
    if (begin)
        emit_op(u, OP_DICT_UPDATE, 1);
}

/* -- f-strings -- */

static void
compile_formatted(struct unit *u, const struct node *node)
{
    compile_expression(u, node->formatted.value);
    if (node->formatted.spec)
        compile_expression(u, node->formatted.spec);
    emit_op(u, OP_FORMAT_VALUE,
            (int32_t)node->formatted.conversion | (node->formatted.spec ? FORMAT_HAS_SPEC : 0));
}

/* Very many parts go through ''.join (compiler_joined_str). */
static void
join_parts(struct unit *u, const struct nodes *parts)
{
    struct value *empty = value_new(u->f, CONSTANT_STR);
    empty->text = "";
    emit_constant(u, empty);
    emit_op(u, OP_LOAD_METHOD, (int32_t)name_of(u->f, "join"));
    emit_op(u, OP_BUILD_LIST, 0);
    for (uint32_t i = 0; i < parts->count; i++) {
        compile_expression(u, parts->at[i]);
        emit_op(u, OP_LIST_APPEND, 1);
    }
    emit_op(u, OP_CALL_METHOD, 1);
}

void
compile_format(struct unit *u, const struct node *node)
{
    if (node->kind == NODE_FORMATTED) {
        compile_formatted(u, node);
        return;
    }
    uint32_t guideline = (uint32_t)u->dialect->display_guideline;
    if (node->items.count == 0) {
        struct value *empty = value_new(u->f, CONSTANT_STR);
        empty->text = "";
        emit_constant(u, empty);
    } else if (guideline && node->items.count > guideline) {
        join_parts(u, &node->items);
    } else {
        compile_all(u, &node->items);
        if (node->items.count > 1)
            emit_op(u, OP_BUILD_STRING, (int32_t)node->items.count);
    }
}

/* -- '%s' % (x,) (3.11+) -- */

enum { MAX_FORMAT_DIGITS = 3 };

/* One %-specification that compiles like a replacement field: flags -, width, precision, then s, r or a. */
struct percent {
    const char *at; /* behind the '%' */
    const char *end;
    int left;
    int width;     /* -1 = none */
    int precision; /* -1 = none */
    enum conversion conversion;
};

/* Reads up to MAX_FORMAT_DIGITS digits; -1 if there are more. */
static int
percent_number(struct percent *p)
{
    int number = 0, digits = 0;
    for (; p->at < p->end && *p->at >= '0' && *p->at <= '9'; p->at++) {
        number = 10 * number + (*p->at - '0');
        if (++digits >= MAX_FORMAT_DIGITS)
            return -1;
    }
    return number;
}

/* Reads the specification at p->at; 0 if it is not one of these. */
static int
percent_read(struct percent *p)
{
    p->left = 0;
    p->width = p->precision = -1;
    for (; p->at < p->end && strchr("-+ #0", *p->at); p->at++)
        p->left |= *p->at == '-';
    if (p->at < p->end && *p->at >= '0' && *p->at <= '9' && (p->width = percent_number(p)) < 0)
        return 0;
    if (p->at < p->end && *p->at == '.') {
        p->at++;
        if ((p->precision = percent_number(p)) < 0)
            return 0;
    }
    static const char letters[] = "sra";
    const char *letter = p->at < p->end && *p->at ? strchr(letters, *p->at) : NULL;
    if (!letter)
        return 0;
    p->conversion = (enum conversion)(CONVERSION_STR + (letter - letters));
    p->at++;
    return 1;
}

static struct node *
constant_node(struct front *f, struct place place, const char *text, size_t length)
{
    struct node *node = scratch_alloc(&f->work, sizeof *node);
    struct value *value = value_new(f, CONSTANT_STR);
    value->text = scratch_text(&f->work, text, length);
    value->length = (uint32_t)length;
    node->kind = NODE_CONSTANT;
    node->constant = value;
    node->place = place;
    return node;
}

static struct node *
percent_field(struct front *f, const struct percent *p, struct node *value)
{
    char spec[32];
    size_t length = 0;
    if (!p->left && p->width > 0)
        spec[length++] = '>';
    if (p->width >= 0)
        length += (size_t)snprintf(spec + length, sizeof spec - length, "%d", p->width);
    if (p->precision >= 0)
        length += (size_t)snprintf(spec + length, sizeof spec - length, ".%d", p->precision);
    struct node *node = scratch_alloc(&f->work, sizeof *node);
    node->kind = NODE_FORMATTED;
    node->place = value->place;
    node->formatted.value = value;
    node->formatted.conversion = p->conversion;
    node->formatted.spec = length ? constant_node(f, value->place, spec, length) : NULL;
    return node;
}

/* Takes the literal text before the next specification; "%%" stands for '%'. 0 if the format ends in the middle of one. */
static int
percent_literal(struct front *f, struct place place, struct percent *p, struct nodes *parts)
{
    char *text = scratch_alloc(&f->work, (size_t)(p->end - p->at) + 1);
    size_t length = 0;
    for (; p->at < p->end; p->at++) {
        if (*p->at == '%') {
            if (p->at + 1 == p->end)
                return 0;
            if (p->at[1] != '%')
                break;
            p->at++;
        }
        text[length++] = *p->at;
    }
    if (length)
        SCRATCH_ADD(&f->work, parts->at, parts->count, constant_node(f, place, text, length));
    return 1;
}

/* The items of the tuple right of %; 0 if it is none. A constant one counts only where tuples are folded later than this (3.14+). */
static int
percent_items(struct front *f, const struct node *right, struct nodes *items)
{
    if (right->kind == NODE_TUPLE) {
        *items = right->items;
        return 1;
    }
    if (!f->dialect->late_tuples || right->kind != NODE_CONSTANT ||
        right->constant->kind != CONSTANT_TUPLE)
        return 0;
    for (uint32_t i = 0; i < right->constant->length; i++) {
        struct node *node = scratch_alloc(&f->work, sizeof *node);
        node->kind = NODE_CONSTANT;
        node->place = right->place;
        node->constant = right->constant->items[i];
        SCRATCH_ADD(&f->work, items->at, items->count, node);
    }
    return 1;
}

struct node *
percent_joined(struct front *f, const struct node *node)
{
    const struct node *left = node->operation.left;
    struct nodes items = {0};
    if (!f->dialect->percent_formats || node->operation.op != BINARY_MODULO ||
        left->kind != NODE_CONSTANT || left->constant->kind != CONSTANT_STR ||
        !percent_items(f, node->operation.right, &items))
        return NULL;
    struct percent p = {.at = left->constant->text,
                        .end = left->constant->text + left->constant->length};
    struct nodes parts = {0};
    uint32_t used = 0;
    for (;;) {
        if (!percent_literal(f, node->place, &p, &parts))
            return NULL;
        if (p.at == p.end)
            break;
        p.at++;
        if (used == items.count || !percent_read(&p))
            return NULL;
        SCRATCH_ADD(&f->work, parts.at, parts.count, percent_field(f, &p, items.at[used]));
        used++;
    }
    if (used < items.count)
        return NULL;
    struct node *joined = scratch_alloc(&f->work, sizeof *joined);
    joined->kind = NODE_JOINED;
    joined->place = node->place;
    joined->items = parts;
    return joined;
}

/* Compiles '...' % (a, b) like an f-string if the version does; 0 if it does not. */
int
compile_percent(struct unit *u, const struct node *node)
{
    const struct node *joined = percent_joined(u->f, node);
    if (joined)
        compile_format(u, joined);
    return joined != NULL;
}
