/* Texts under construction, and what the program writes. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "gc/collector.h"
#include "python/library.h"
#include "python/native.h"
#include "front/unicode.h"

/* The bytes may be the array's own. */
static void
append(struct frozen *array, const char *bytes, size_t length)
{
    uint32_t at = array->length;
    uintptr_t inside = (uintptr_t)bytes - (uintptr_t)array->data;
    frozen_grow(array, at + (uint32_t)length);
    if (inside < at)
        bytes = (const char *)array->data + inside;
    for (size_t i = 0; i < length; i += 256)
        frozen_touch(array, at + (uint32_t)i);
    if (length)
        frozen_touch(array, at + (uint32_t)length - 1);
    memcpy((char *)array->data + at, bytes, length);
}

int
has_room(struct vm *vm, int64_t n)
{
    return n <= ROOM_LIMIT || (int)vm_raise_object(vm, EXC_MemoryError, 0);
}

void
text_put(struct vm *vm, const char *bytes, size_t length)
{
    append(&vm->text.array, bytes, length);
}

void
text_put_c(struct vm *vm, const char *string)
{
    text_put(vm, string, strlen(string));
}

void
text_printf(struct vm *vm, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_vprintf(vm, format, arguments);
    va_end(arguments);
}

void
text_vprintf(struct vm *vm, const char *format, va_list arguments)
{
    char buffer[1024];
    int length = vsnprintf(buffer, sizeof buffer, format, arguments);
    text_put(vm, buffer, length < (int)sizeof buffer ? (size_t)length : sizeof buffer - 1);
}

void
text_put_str(struct vm *vm, ref str)
{
    size_t length;
    const char *bytes = str_utf8(vm->objects, str, &length);
    text_put(vm, bytes, length);
}

static int
put_and_release(struct vm *vm, ref str)
{
    if (!str)
        return -1;
    text_put_str(vm, str);
    decref(vm->objects, str);
    return 0;
}

int
text_put_object(struct vm *vm, ref r)
{
    return put_and_release(vm, vm_str(vm, r));
}

int
text_put_repr(struct vm *vm, ref r)
{
    return put_and_release(vm, vm_repr(vm, r));
}

/* "__main__.", or the module of what the library defines. Static storage. */
static const char *
module_of_code(const struct vm *vm, uint32_t code)
{
    static const char set[] = "WeakSet.";
    if (!is_of_library(vm, code))
        return "__main__.";
    return strncmp(vm->program->names[vm->program->codes[code]->qualname], set, sizeof set - 1)
               ? "weakref."
               : "_weakrefset.";
}

void
text_put_callable(struct vm *vm, ref callable)
{
    struct objects *o = vm->objects;
    switch (kind_of(o, callable)) {
    case KIND_FUNCTION: {
        ref code = object_at(o, callable)->field[FUNCTION_CODE];
        const struct code *c = vm->program->codes[object_at(o, code)->extra];
        if (vm->rules->calls_named_by_module)
            text_put_c(vm, module_of_code(vm, object_at(o, code)->extra));
        text_printf(vm, "%s()",
                    vm->program->names[vm->rules->calls_named_by_module ? c->qualname : c->name]);
        return;
    }
    case KIND_BUILTIN: {
        /* its __qualname__: the method's with the type of what it is bound to */
        ref self = object_at(o, callable)->field[BUILTIN_SELF];
        const struct native *row = native_row(vm, native_number(vm, callable));
        const char *owner = native_owner(vm, native_number(vm, callable));
        if (vm->rules->calls_named_by_module && owner && (!self || kind_of(o, self) == KIND_MODULE))
            text_printf(vm, "%s.", owner);
        else if (vm->rules->calls_named_by_module && self && kind_of(o, self) != KIND_MODULE)
            text_printf(vm, "%s.",
                        type_name(o, kind_of(o, self) == KIND_TYPE ? self : type_of(o, self)));
        text_printf(vm, "%s()", row->name);
        return;
    }
    case KIND_METHOD_DESCRIPTOR:
        if (vm->rules->calls_named_by_module)
            text_printf(vm, "%s.%s()", type_name(o, object_at(o, callable)->field[DESCRIPTOR_TYPE]),
                        native_row(vm, native_number(vm, callable))->name);
        else
            text_printf(vm, "%s object", type_name_of(o, callable));
        return;
    case KIND_METHOD:
        text_put_callable(vm, object_at(o, callable)->field[METHOD_FUNCTION]);
        return;
    case KIND_TYPE:
        if (vm->rules->calls_named_by_module && type_data(o, callable)->flags & TYPE_HEAP) {
            text_put_str(vm, class_module(vm, callable));
            text_printf(vm, ".%s()", class_qualname(vm, callable));
            return;
        }
        text_printf(vm, vm->rules->calls_named_by_module ? "%s()" : "type object",
                    type_name(o, callable));
        return;
    default:
        if (vm->rules->calls_named_by_module && text_put_object(vm, callable) == 0)
            return;
        vm_error_clear(vm);
        text_printf(vm, "%s object", type_name_of(o, callable));
    }
}

ref
text_end(struct vm *vm, uint32_t mark)
{
    uint32_t length = frozen_length(vm->text) - mark;
    ref str = str_new(vm->objects, vm->text.at + mark, length);
    text_discard(vm, mark);
    return str;
}

ref
text_end_new(struct vm *vm, uint32_t mark)
{
    uint32_t length = frozen_length(vm->text) - mark;
    if (!length)
        return text_end(vm, mark);
    ref str = str_new_of(vm->objects, static_type(KIND_STR), vm->text.at + mark, length);
    text_discard(vm, mark);
    return str;
}

void
text_discard(struct vm *vm, uint32_t mark)
{
    frozen_cut(&vm->text.array, mark);
}

/* Does a character begin at byte i of the text under construction? */
static int
begins_character(const struct vm *vm, uint32_t i)
{
    return vm->objects->layout->str_is_bytes || ((unsigned char)vm->text.at[i] & 0xc0) != 0x80;
}

uint32_t
text_characters(const struct vm *vm, uint32_t mark)
{
    uint32_t n = 0;
    for (uint32_t i = mark; i < frozen_length(vm->text); i++)
        n += (uint32_t)begins_character(vm, i);
    return n;
}

void
text_put_point(struct vm *vm, uint32_t point)
{
    char bytes[4] = {(char)point};
    text_put(vm, bytes, vm->objects->layout->str_is_bytes ? 1 : utf8_encode(point, bytes));
}

void
text_cut(struct vm *vm, uint32_t mark, uint32_t n)
{
    uint32_t i = mark;
    for (; i < frozen_length(vm->text); i++)
        if (begins_character(vm, i) && !n--)
            break;
    text_discard(vm, i);
}

void
vm_write(struct vm *vm, const char *bytes, size_t length)
{
    for (const char *end; length; bytes = end) {
        const char *newline = memchr(bytes, '\n', length);
        end = newline ? newline + 1 : bytes + length;
        append(&vm->output.array, bytes, (size_t)(end - bytes));
        length -= (size_t)(end - bytes);
        if (newline)
            EMIT0(vm->clock, OUTPUT);
    }
}

void
vm_write_error(struct vm *vm, const char *bytes, size_t length)
{
    append(&vm->errors.array, bytes, length);
}
