/* The loop: one instruction after another, what it announces, and what happens when one fails. */
#include "front/annotations.h"
#include "python/call.h"
#include "python/exception.h"
#include "python/operations.h"
#include "python/refusal.h"
#include "python/teardown.h"

typedef int operation(struct vm *vm, int32_t arg);

static operation *const operations[OPCODES] = {
#define OPERATION(name, effect, operand) [OP_##name] = op_##name,
    OPCODE_TABLE(OPERATION)
#undef OPERATION
};

/* Captions, questions and chapters of the statement that begins on this line. */
static void
announce_statement(struct vm *vm, uint32_t line)
{
    static const enum annotation_kind kinds[] = {ANNOTATION_CHAPTER, ANNOTATION_CAPTION,
                                                 ANNOTATION_QUESTION};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!annotation_text(vm->program->annotations, kinds[i], line, NULL))
            continue;
        if (kinds[i] == ANNOTATION_CHAPTER)
            EMIT1(vm->clock, CHAPTER, line);
        else if (kinds[i] == ANNOTATION_CAPTION)
            EMIT1(vm->clock, CAPTION, line);
        else
            EMIT1(vm->clock, QUESTION, line);
    }
}

static void
announce(struct vm *vm, const struct instruction *instruction)
{
    if (instruction->flags & INSTR_LINE)
        EMIT1(vm->clock, LINE, instruction->line);
    if (instruction->flags & INSTR_STATEMENT)
        announce_statement(vm, instruction->line);
}

void
run_instruction(struct vm *vm)
{
    uint32_t frame = vm->vars.frame;
    const struct instruction *instruction =
        &frame_code(vm, frame)->instructions[edit(vm->frames, frame)->next++];
    if (instruction->line && !(instruction->flags & INSTR_CLEANUP))
        vm->clock->vars.line = instruction->line;
    if (instruction->flags)
        announce(vm, instruction);
    if (operations[instruction->op](vm, instruction->arg) < 0 || refusal_follow(vm) < 0)
        exception_unwind(vm);
}

int
vm_step(struct vm *vm)
{
    if (vm->vars.frame) {
        run_instruction(vm);
        return 1;
    }
    return teardown_step(vm);
}
