#include "python/constants.h"

#include <string.h>

struct value *
value_new(struct front *f, enum constant_kind kind)
{
    struct value *value = scratch_alloc(&f->work, sizeof *value);
    value->kind = kind;
    return value;
}

int
value_equal(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind || a->length != b->length || a->integer != b->integer ||
        memcmp(&a->number, &b->number, sizeof a->number))
        return 0;
    if (a->kind == CONSTANT_STR || a->kind == CONSTANT_BYTES)
        return !memcmp(a->text, b->text, a->length);
    for (uint32_t i = 0; i < a->length; i++)
        if (!value_equal(a->items[i], b->items[i]))
            return 0;
    return 1;
}

int
value_truth(const struct value *value)
{
    switch (value->kind) {
    case CONSTANT_NONE:
    case CONSTANT_FALSE:
        return 0;
    case CONSTANT_INT:
        return value->integer != 0;
    case CONSTANT_FLOAT:
        return value->number < 0 || value->number > 0 || value->number != value->number;
    case CONSTANT_STR:
    case CONSTANT_BYTES:
    case CONSTANT_TUPLE:
    case CONSTANT_FROZENSET:
        return value->length != 0;
    default:
        return 1;
    }
}

struct value *
gather_values(struct front *f, const struct nodes *nodes, enum constant_kind kind)
{
    struct value *value = value_new(f, kind);
    const struct value **items = scratch_alloc(&f->work, nodes->count * sizeof *items);
    for (uint32_t i = 0; i < nodes->count; i++) {
        int twice = 0;
        for (uint32_t j = 0; kind == CONSTANT_FROZENSET && j < value->length; j++)
            twice |= value_equal(items[j], nodes->at[i]->constant);
        if (!twice)
            items[value->length++] = nodes->at[i]->constant;
    }
    value->items = items;
    return value;
}

/* 1 if the entry of the table describes the value. */
static int
describes(const struct front *f, const struct constant *constant, const struct value *value)
{
    if (constant->kind != value->kind || constant->length != value->length ||
        constant->integer != value->integer ||
        memcmp(&constant->number, &value->number, sizeof value->number))
        return 0;
    if (value->kind == CONSTANT_STR || value->kind == CONSTANT_BYTES)
        return !memcmp(constant->text, value->text, value->length);
    for (uint32_t i = 0; i < value->length; i++)
        if (!describes(f, &f->constants[constant->items[i]], value->items[i]))
            return 0;
    return 1;
}

/* Appends an entry to the table. */
static uint32_t
constant_add(struct front *f, struct constant constant, uint32_t owner)
{
    uint32_t count = f->nconstants;
    SCRATCH_ADD(&f->work, f->constant_owners, count, owner);
    SCRATCH_ADD(&f->keep, f->constants, f->nconstants, constant);
    return f->nconstants - 1;
}

uint32_t
constant_index(struct front *f, const struct value *value, uint32_t owner)
{
    for (uint32_t i = 0; i < f->nconstants; i++)
        if ((f->dialect->shared_constants || f->constant_owners[i] == owner) &&
            describes(f, &f->constants[i], value))
            return i;
    struct constant constant = {.kind = value->kind,
                                .length = value->length,
                                .integer = value->integer,
                                .number = value->number};
    if (value->text)
        constant.text = scratch_text(&f->keep, value->text, value->length);
    if (value->items && value->length) {
        uint32_t *items = scratch_alloc(&f->keep, value->length * sizeof *items);
        for (uint32_t i = 0; i < value->length; i++)
            items[i] = constant_index(f, value->items[i], owner);
        constant.items = items;
    }
    return constant_add(f, constant, owner);
}

uint32_t
constant_code(struct front *f, uint32_t code)
{
    for (uint32_t i = 0; i < f->nconstants; i++)
        if (f->constants[i].kind == CONSTANT_CODE && f->constants[i].integer == code)
            return i;
    return constant_add(f, (struct constant){.kind = CONSTANT_CODE, .integer = code}, code);
}
