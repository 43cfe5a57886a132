/* print(). */
#include "python/builtins.h"
#include "python/call.h"
#include "python/recursion.h"
#include "python/repr.h"
#include "python/tables.h"

/* Calls sys.stdout.write(text): what it returns, 0 after an error. */
static ref
write_text(struct vm *vm, ref text)
{
    uint32_t levels = (uint32_t)vm->rules->types_entered;
    if (!recursion_enter_call(vm, levels))
        return 0;
    ref written = stream_write(vm, text);
    recursion_hold(vm, levels, 0);
    return written;
}

/* PyFile_WriteObject: first it looks up the stream's bound method write, which lives until the text is written. 0 or -1. */
static int
write_object(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    if (vm->rules->stream_plain)
        return print_to_file(vm, r);
    ref write = stream_write_method(vm), text = vm_str(vm, r),
        written = text ? write_text(vm, text) : 0;
    struct raised raised = vm_error_save(vm);
    decref(o, text);
    decref(o, write);
    decref(o, written);
    if (!written)
        vm_error_put_back(vm, raised);
    return written ? 0 : -1;
}

/* A piece between or after: the text given, or `otherwise`. 0 or -1. */
static int
write_piece(struct vm *vm, ref text, const char *otherwise)
{
    return write_object(vm, text ? text : str_name(vm->objects, otherwise));
}

/* sep or end: a str, 0 for None or nothing; 0 in *ok after TypeError. Borrowed. */
static ref
print_option(struct vm *vm, const struct arguments *a, const char *name, int *ok)
{
    ref text = keyword(vm, a, name);
    if (!text || text == vm->objects->vars.none)
        return 0;
    if (kind_of(vm->objects, text) == KIND_STR)
        return text;
    *ok = (int)vm_raise(vm, EXC_TypeError, "%1s must be None or a string, not %.200s", name,
                        type_name_of(vm->objects, text));
    return 0;
}

/* PyFile_WriteObject to an object of the program: file.write(str(r)). 0 or -1. */
static int
write_to(struct vm *vm, ref file, ref r)
{
    struct objects *o = vm->objects;
    ref write = vm_getattr(vm, file, str_name(o, "write"));
    ref text = write ? vm_str(vm, r) : 0;
    ref result = text ? vm_call(vm, write, &text, 1) : 0;
    decref(o, text);
    decref(o, write);
    decref(o, result);
    return result ? 0 : -1;
}

/* The same of a piece that may be absent. */
static int
write_piece_to(struct vm *vm, ref file, ref text, const char *otherwise)
{
    return write_to(vm, file, text ? text : str_name(vm->objects, otherwise));
}

/* file.flush(). 0 or -1. */
static int
flush_file(struct vm *vm, ref file)
{
    ref flush = vm_getattr(vm, file, str_name(vm->objects, "flush"));
    ref result = flush ? vm_call(vm, flush, NULL, 0) : 0;
    decref(vm->objects, flush);
    decref(vm->objects, result);
    return result ? 0 : -1;
}

/* 0 or -1. */
static int
print_to(struct vm *vm, const struct arguments *a, ref file, ref separator, ref end)
{
    for (uint32_t i = 0; i < a->count; i++)
        if ((i && write_piece_to(vm, file, separator, " ") < 0) ||
            write_to(vm, file, argument(vm, a, i)) < 0)
            return -1;
    return write_piece_to(vm, file, end, "\n");
}

/* To standard output. 0 or -1. */
static int
print_all(struct vm *vm, const struct arguments *a, ref separator, ref end)
{
    for (uint32_t i = 0; i < a->count; i++)
        if ((i && write_piece(vm, separator, " ") < 0) || write_object(vm, argument(vm, a, i)) < 0)
            return -1;
    return write_piece(vm, end, "\n");
}

ref
builtin_print(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    int ok = 1;
    ref file = keyword(vm, a, "file"), flush = keyword(vm, a, "flush");
    int early = vm->rules->flush_truth_first, truth = flush && early ? vm_truth(vm, flush) : 0;
    int is_other = file && file != o->vars.none && file != native_module(vm, TABLE_stdout);
    if (truth < 0)
        return 0;
    ref separator = print_option(vm, a, "sep", &ok), end = ok ? print_option(vm, a, "end", &ok) : 0;
    if (!ok)
        return 0;
    if ((is_other ? print_to(vm, a, file, separator, end) : print_all(vm, a, separator, end)) < 0)
        return 0;
    if (flush && !early)
        truth = vm_truth(vm, flush);
    return truth < 0 || (truth && is_other && flush_file(vm, file) < 0) ? 0 : none_new(o);
}
