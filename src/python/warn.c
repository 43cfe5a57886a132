/* Warnings that are given while the program runs. */
#include <string.h>

#include "python/native.h"

/* Has the line been told of this? If not, it has now. (__warningregistry__ of the module, as the filter "default" uses it.) */
static int
is_known(struct vm *vm, enum warning_kind kind, uint32_t line)
{
    uint32_t n = frozen_length(vm->warned), key = line * WARNING_KINDS + (uint32_t)kind;
    for (uint32_t i = 0; i < n; i++)
        if (vm->warned.at[i] == key)
            return 1;
    frozen_push(&vm->warned.array);
    *edit(vm->warned, n) = key;
    return 0;
}

void
vm_warn_deprecated(struct vm *vm, enum warning_kind kind, const char *text)
{
    const struct code *code = frame_code(vm, vm->vars.frame);
    uint32_t next = running(vm)->next, line = next ? code->instructions[next - 1].line : code->line;
    if (!text || code->flags & CODE_LIBRARY || is_known(vm, kind, line))
        return;
    uint32_t mark = text_begin(vm);
    text_printf(vm, "%s:%u: DeprecationWarning: %s\n", vm->program->filename, line, text);
    if (line >= 1 && line <= vm->program->lines) {
        const char *source = vm->program->source[line - 1];
        text_printf(vm, "  %s\n", source + strspn(source, " \t\f"));
    }
    vm_write_error(vm, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
}
