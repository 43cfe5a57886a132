/* Code objects of one function that are equal become one, as compiler_add_const() makes of all equal constants (code_richcompare). */
#include <string.h>

#include "front/compile.h"

static int same_code(const struct front *f, struct code *const *codes, const struct code *a,
                     const struct code *b);

static int
same_constant(const struct front *f, struct code *const *codes, uint32_t i, uint32_t j)
{
    const struct constant *a = &f->constants[i], *b = &f->constants[j];
    if (i == j)
        return 1;
    if (a->kind != b->kind)
        return 0;
    if (a->kind == CONSTANT_CODE)
        return same_code(f, codes, codes[a->integer], codes[b->integer]);
    if (a->length != b->length || a->integer != b->integer ||
        memcmp(&a->number, &b->number, sizeof a->number))
        return 0;
    if (a->text && memcmp(a->text, b->text, a->length))
        return 0;
    for (uint32_t k = 0; a->items && k < a->length; k++)
        if (!same_constant(f, codes, a->items[k], b->items[k]))
            return 0;
    return 1;
}

static int
same_instruction(const struct front *f, struct code *const *codes, const struct instruction *a,
                 const struct instruction *b)
{
    if (a->op != b->op)
        return 0;
    if (opcode_operand((enum opcode)a->op) == OPERAND_CONST)
        return same_constant(f, codes, (uint32_t)a->arg, (uint32_t)b->arg);
    return a->arg == b->arg;
}

static int
same_code(const struct front *f, struct code *const *codes, const struct code *a,
          const struct code *b)
{
    if (a->name != b->name || a->line != b->line || a->flags != b->flags ||
        a->argcount != b->argcount || a->kwonlyargcount != b->kwonlyargcount ||
        a->nlocals != b->nlocals || a->ncells != b->ncells || a->slots != b->slots ||
        a->ninstructions != b->ninstructions)
        return 0;
    for (uint32_t i = 0; i < a->slots; i++)
        if (a->slot[i].name != b->slot[i].name || a->slot[i].kind != b->slot[i].kind)
            return 0;
    for (uint32_t i = 0; i < a->ninstructions; i++)
        if (!same_instruction(f, codes, &a->instructions[i], &b->instructions[i]))
            return 0;
    return 1;
}

/* The references of the code objects from number `first` on to constants go. */
static void
release_constants(struct front *f, uint32_t first)
{
    for (uint32_t i = 0; i < f->nconstants; i++) {
        struct constant_use *use = &f->constant_uses[i];
        uint32_t left = 0;
        for (uint32_t k = 0; k < use->count; k++)
            if (use->codes[k] < first)
                use->codes[left++] = use->codes[k];
        f->constants[i].references -= use->count - left;
        use->count = left;
    }
}

const struct code *
code_shared(struct unit *u, const struct code *code)
{
    for (uint32_t i = 0; u->dialect->same_codes && i < u->ninner; i++)
        if (same_code(u->f, u->c->codes, u->inner[i], code)) {
            release_constants(u->f, code->index);
            return u->inner[i];
        }
    SCRATCH_ADD(&u->f->work, u->inner, u->ninner, code);
    return code;
}
