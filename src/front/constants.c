#include "front/constants.h"

#include <string.h>

struct value *
value_new(struct front *f, enum constant_kind kind)
{
    struct value *value = scratch_alloc(&f->work, sizeof *value);
    value->kind = kind;
    return value;
}

/* 1 if one of the n items is equal to the value. */
static int
is_among(const struct value *value, const struct value *const *items, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (value_equal(items[i], value))
            return 1;
    return 0;
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
        if (a->kind == CONSTANT_FROZENSET ? !is_among(a->items[i], b->items, b->length)
                                          : !value_equal(a->items[i], b->items[i]))
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
    for (uint32_t i = 0; i < nodes->count; i++)
        if (kind != CONSTANT_FROZENSET || !is_among(nodes->at[i]->constant, items, value->length))
            items[value->length++] = nodes->at[i]->constant;
    value->items = items;
    return value;
}

struct value *
gather_loaded(struct front *f, const struct nodes *nodes, enum constant_kind kind)
{
    struct value *value = gather_values(f, nodes, kind);
    value->loaded = 1;
    value->fresh = (uint8_t)f->dialect->peephole;
    return value;
}

struct value *
gather_folded(struct front *f, const struct nodes *nodes, enum constant_kind kind)
{
    return value_folded(f, gather_values(f, nodes, kind), NULL, NULL);
}

/* unicode_char(), get_small_int() and the like: what equal values share without being interned. */
static int
is_ready_made(const struct value *value)
{
    switch (value->kind) {
    case CONSTANT_INT:
        return value->integer >= -5 && value->integer <= 256;
    case CONSTANT_STR: /* U+0080 to U+00FF in UTF-8 */
        return value->length <= 1 || (value->length == 2 && (value->text[0] & 0xfc) == 0xc0);
    case CONSTANT_BYTES:
        return value->length <= 1;
    default:
        return 0;
    }
}

void
tree_keeps(struct front *f, struct value *value)
{
    if (!value->kept++ && !f->library)
        SCRATCH_ADD(&f->work, f->kept, f->nkept, value);
}

struct value *
value_folded(struct front *f, struct value *value, const struct value *left,
             const struct value *right)
{
    value->kept = 0;
    if (f->dialect->folds_in_tree)
        tree_keeps(f, value);
    value->loaded = !f->dialect->folds_in_tree;
    value->fresh = (uint8_t)f->dialect->peephole;
    value->operands[0] = left;
    value->operands[1] = right;
    return value;
}

static int
describes(const struct front *f, const struct constant *constant, const struct value *value);

/* 1 if one item of the entry describes the value. */
static int
item_describes(const struct front *f, const struct constant *constant, const struct value *value)
{
    for (uint32_t i = 0; i < constant->length; i++)
        if (describes(f, &f->constants[constant->items[i]], value))
            return 1;
    return 0;
}

/* 1 if the entry of the table describes the value; the items of a frozenset may have another order. */
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
        if (value->kind == CONSTANT_FROZENSET
                ? !item_describes(f, constant, value->items[i])
                : !describes(f, &f->constants[constant->items[i]], value->items[i]))
            return 0;
    return 1;
}

/* 1 if code object `owner` has entry i among its constants. */
static int
is_used_by(const struct front *f, uint32_t i, uint32_t owner)
{
    const struct constant_use *use = &f->constant_uses[i];
    for (uint32_t k = 0; k < use->count; k++)
        if (use->codes[k] == owner)
            return 1;
    return 0;
}

/* 1 if entry i is not one object with equal values. */
static int
is_apart(const struct front *f, uint32_t i)
{
    const struct value *value = f->constant_uses[i].value;
    return !value || value->fresh;
}

/* 1 if value is the first constant that the compiler gives code object `owner`, before anything is folded; 3.14+ have LOAD_SMALL_INT
 * and no constant for some ints. */
static int
is_first(const struct front *f, const struct value *value, uint32_t owner)
{
    int small = value->kind == CONSTANT_INT && value->integer >= 0 && value->integer < 256;
    for (uint32_t i = 0; i < f->nconstants; i++)
        if (is_used_by(f, i, owner) &&
            !(f->constant_uses[i].value && f->constant_uses[i].value->loaded))
            return 0;
    return !small && !value->loaded;
}

/* The entry that is this very value; nconstants if there is none. */
static uint32_t
find_same(const struct front *f, const struct value *value)
{
    uint32_t i = 0;
    while (i < f->nconstants && f->constant_uses[i].value != value)
        i++;
    return i;
}

/* The entry that an equal value of the same code object, or of any (shared_constants), has; nconstants if there is none. */
static uint32_t
find_equal(const struct front *f, const struct value *value, uint32_t owner)
{
    uint32_t i = 0;
    for (; i < f->nconstants; i++)
        if (!is_apart(f, i) && describes(f, &f->constants[i], value) &&
            (f->dialect->shared_constants || is_used_by(f, i, owner)))
            break;
    return i;
}

/* Appends an entry to the table. */
static uint32_t
constant_add(struct front *f, struct constant constant, const struct value *value)
{
    uint32_t count = f->nconstants;
    SCRATCH_ADD(&f->work, f->constant_uses, count, (struct constant_use){.value = value});
    SCRATCH_ADD(&f->keep, f->constants, f->nconstants, constant);
    return f->nconstants - 1;
}

static uint32_t object_index(struct front *f, const struct value *value, uint32_t owner);

/* The entry of an item or operand. What was loaded is a constant of the code object, which keeps it where unused ones stay. */
static uint32_t
part_index(struct front *f, const struct value *whole, const struct value *part, uint32_t owner)
{
    if (whole->loaded)
        return constant_index(f, part, owner, !f->dialect->unused_constants_go);
    return f->dialect->shared_constants ? constant_index(f, part, owner, 0)
                                        : object_index(f, part, owner);
}

/* The entry of this very value. */
static uint32_t
object_index(struct front *f, const struct value *value, uint32_t owner)
{
    uint32_t index = value->fresh ? f->nconstants : find_same(f, value);
    if (index < f->nconstants)
        return index;
    struct constant constant = {.kind = value->kind,
                                .length = value->length,
                                .integer = value->integer,
                                .number = value->number,
                                .ready_made = is_ready_made(value)};
    if (f->dialect->tree_stays && !constant.ready_made)
        constant.references = value->kept;
    if (value->text)
        constant.text = scratch_text(&f->keep, value->text, value->length);
    if (value->items && value->length) {
        uint32_t *items = scratch_alloc(&f->keep, value->length * sizeof *items);
        for (uint32_t i = 0; i < value->length; i++)
            items[i] = part_index(f, value, value->items[i], owner);
        constant.items = items;
    }
    for (int i = 0; i < 2 && value->operands[i]; i++)
        part_index(f, value, value->operands[i], owner);
    return constant_add(f, constant, value);
}

uint32_t
constant_index(struct front *f, const struct value *value, uint32_t owner, int kept)
{
    uint32_t index = value->fresh ? f->nconstants : find_equal(f, value, owner);
    if (index == f->nconstants)
        index = object_index(f, value, owner);
    kept |= f->dialect->first_constant_stays && is_first(f, value, owner);
    if (kept && !is_used_by(f, index, owner)) {
        struct constant_use *use = &f->constant_uses[index];
        SCRATCH_ADD(&f->work, use->codes, use->count, owner);
        f->constants[index].references++;
    }
    return index;
}

/* The entry that an equal value has, a new one if none has it. */
static uint32_t
entry_of(struct front *f, const struct value *value)
{
    for (uint32_t i = 0; i < f->nconstants; i++)
        if (describes(f, &f->constants[i], value))
            return i;
    return object_index(f, value, 0);
}

void
constants_settle(struct front *f)
{
    for (uint32_t i = 0; f->dialect->tree_stays && i < f->nkept; i++)
        if (is_ready_made(f->kept[i]))
            f->constants[entry_of(f, f->kept[i])].references += f->kept[i]->kept;
}

uint32_t
constant_code(struct front *f, uint32_t code)
{
    for (uint32_t i = 0; i < f->nconstants; i++)
        if (f->constants[i].kind == CONSTANT_CODE && f->constants[i].integer == code)
            return i;
    return constant_add(f, (struct constant){.kind = CONSTANT_CODE, .integer = code}, NULL);
}
