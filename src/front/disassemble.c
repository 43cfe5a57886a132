#include <stdarg.h>
#include <stdio.h>

#include "front/code.h"
#include "front/number.h"

/* Text that is cut where the buffer ends but counted to its full length, like snprintf. */
struct listing {
    char *at;
    size_t size;
    size_t length;
};

__attribute__((format(printf, 2, 3))) static void
put(struct listing *l, const char *format, ...)
{
    va_list arguments;
    size_t room = l->length < l->size ? l->size - l->length : 0;
    va_start(arguments, format);
    int written = vsnprintf(room ? l->at + l->length : NULL, room, format, arguments);
    va_end(arguments);
    l->length += written > 0 ? (size_t)written : 0;
}

static void put_constant(struct listing *l, const struct program *p, uint32_t i);

static void
put_items(struct listing *l, const struct program *p, const struct constant *c)
{
    for (uint32_t i = 0; i < c->length; i++) {
        put(l, i ? ", " : "");
        put_constant(l, p, c->items[i]);
    }
}

static void
put_quoted(struct listing *l, const char *text, uint32_t length, int bytes)
{
    put(l, "'");
    for (uint32_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '\'' || c == '\\')
            put(l, "\\%c", c);
        else if (c == '\n')
            put(l, "\\n");
        else if (c < ' ' || c == 0x7f || (bytes && c > 0x7f))
            put(l, "\\x%02x", c);
        else
            put(l, "%c", c);
    }
    put(l, "'");
}

static void
put_constant(struct listing *l, const struct program *p, uint32_t i)
{
    const struct constant *c = &p->constants[i];
    switch (c->kind) {
    case CONSTANT_NONE:
        put(l, "None");
        break;
    case CONSTANT_FALSE:
        put(l, "False");
        break;
    case CONSTANT_TRUE:
        put(l, "True");
        break;
    case CONSTANT_INT:
        put(l, "%lld", (long long)c->integer);
        break;
    case CONSTANT_FLOAT: {
        char number[NUMBER_TEXT];
        put(l, "%.*s", (int)number_float_repr(number, c->number), number);
        break;
    }
    case CONSTANT_BYTES:
        put(l, "b");
        put_quoted(l, c->text, c->length, 1);
        break;
    case CONSTANT_STR:
        put_quoted(l, c->text, c->length, 0);
        break;
    case CONSTANT_TUPLE:
        put(l, "(");
        put_items(l, p, c);
        put(l, c->length == 1 ? ",)" : ")");
        break;
    case CONSTANT_FROZENSET:
        put(l, "frozenset({");
        put_items(l, p, c);
        put(l, "})");
        break;
    case CONSTANT_SLICE:
        put(l, "slice(");
        put_items(l, p, c);
        put(l, ")");
        break;
    case CONSTANT_CODE:
        put(l, "<code %s>", p->names[p->codes[c->integer]->qualname]);
        break;
    }
}

size_t
constant_text(const struct program *program, uint32_t i, char *buffer, size_t size)
{
    struct listing l = {buffer, size, 0};
    put_constant(&l, program, i);
    return l.length;
}

static void
put_conversion(struct listing *l, int32_t arg)
{
    static const char *const letters[] = {"", "!s", "!r", "!a"};
    put(l, "%s%s", letters[arg & 3], arg & FORMAT_HAS_SPEC ? " :spec" : "");
}

static void
put_operand(struct listing *l, const struct program *p, const struct code *code,
            const struct instruction *in)
{
    switch (opcode_operand((enum opcode)in->op)) {
    case OPERAND_NONE:
        break;
    case OPERAND_COUNT:
        put(l, "%d", in->arg);
        break;
    case OPERAND_CONST:
        put_constant(l, p, (uint32_t)in->arg);
        break;
    case OPERAND_NAME:
        put(l, "%s", p->names[in->arg]);
        break;
    case OPERAND_SLOT:
        put(l, "%s", p->names[code->slot[in->arg].name]);
        break;
    case OPERAND_JUMP:
        put(l, "-> %d", in->arg);
        break;
    case OPERAND_BINARY:
        put(l, "%s%s", binary_op_text((enum binary_op)in->arg),
            in->arg & BINARY_INPLACE ? "=" : "");
        break;
    case OPERAND_UNARY:
        put(l, "%s", unary_op_text((enum unary_op)in->arg));
        break;
    case OPERAND_COMPARE:
        put(l, "%s", compare_op_text((enum compare_op)in->arg));
        break;
    case OPERAND_CONVERSION:
        put_conversion(l, in->arg);
        break;
    }
}

size_t
code_disassemble(const struct program *program, const struct code *code, char *buffer, size_t size)
{
    struct listing l = {buffer, size, 0};
    for (uint32_t i = 0; i < code->ninstructions; i++) {
        const struct instruction *in = &code->instructions[i];
        size_t start = l.length;
        put(&l, "%4u:%-3u%c%4u %s ", in->line, in->column,
            in->flags & INSTR_STATEMENT ? '*'
            : in->flags & INSTR_LINE    ? '+'
                                        : ' ',
            i, opcode_name((enum opcode)in->op));
        put_operand(&l, program, code, in);
        if (l.length - 1 < size && l.length > start && l.at[l.length - 1] == ' ')
            l.length--;
        put(&l, "\n");
    }
    for (uint32_t i = 0; i < code->nhandlers; i++)
        put(&l, "handler %u..%u -> %u depth %u\n", code->handlers[i].start, code->handlers[i].end,
            code->handlers[i].target, code->handlers[i].depth);
    return l.length;
}
