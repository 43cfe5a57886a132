/* How arguments get into the slots of a new frame, and what is said when they do not fit. */
#include "python/call.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

#include "python/frame.h"
#include "python/native.h"
#include "python/repr.h"
#include "python/suggestions.h"
#include "python/writer.h"

/* What one binding works on. Lives on the C stack. */
struct binder {
    struct vm *vm;
    const struct call *call;
    const struct code *code;
    ref function;
    uint32_t base;     /* values[] index of slot 0 */
    uint32_t given;    /* positional arguments, self included */
    uint32_t keywords; /* keyword arguments */
};

const struct code *
function_code(const struct vm *vm, ref function)
{
    ref code = object_at(vm->objects, function)->field[FUNCTION_CODE];
    return vm->program->codes[object_at(vm->objects, code)->extra];
}

static ref
slot(const struct binder *b, uint32_t i)
{
    return entry_ref(b->vm->values.at[b->base + i]);
}

static void
set_slot(struct binder *b, uint32_t i, uint32_t entry)
{
    *edit(b->vm->values, b->base + i) = entry;
}

/* Argument number i, keyword values included, as an entry for a slot. */
static uint32_t
take(struct binder *b, uint32_t i)
{
    const struct call *call = b->call;
    uint32_t entry = b->vm->values.at[call->at + i];
    if (!call->moved)
        return newref(b->vm->objects, entry_ref(entry));
    *edit(b->vm->values, call->at + i) = 0;
    return entry;
}

static const char *
shown_name(const struct binder *b)
{
    return b->vm->rules->qualified_names ? function_qualname(b->vm, b->function)
                                         : b->vm->program->names[b->code->name];
}

static const char *
slot_name(const struct binder *b, uint32_t i)
{
    return b->vm->program->names[b->code->slot[i].name];
}

static uint32_t
varargs_slot(const struct code *code)
{
    return code->argcount + code->kwonlyargcount;
}

static uint32_t
varkeywords_slot(const struct code *code)
{
    return varargs_slot(code) + (code->flags & CODE_VARARGS ? 1 : 0);
}

static int
bind_positionals(struct binder *b)
{
    uint32_t n = b->given < b->code->argcount ? b->given : b->code->argcount;
    for (uint32_t i = 0; i < n; i++)
        set_slot(b, i, take(b, i));
    if (b->code->flags & CODE_VARARGS) {
        ref tuple = tuple_new(b->vm->objects, b->given - n);
        set_slot(b, varargs_slot(b->code), tuple);
        for (uint32_t i = n; i < b->given; i++)
            tuple_init(b->vm->objects, tuple, i - n, entry_own(b->vm, take(b, i)));
        if (b->given > n)
            tuple_ready(b->vm->objects, tuple, TUPLE_BUILT);
    }
    return 0;
}

/* Slot of the parameter that a keyword called name gives, or -1. */
static int
parameter_named(const struct binder *b, ref name)
{
    for (uint32_t i = b->code->posonlyargcount; i < varargs_slot(b->code); i++)
        if (b->vm->names.at[b->code->slot[i].name] == name ||
            str_is(b->vm->objects, name, slot_name(b, i)))
            return (int)i;
    return -1;
}

/* The parameter that the keyword may stand for; NULL if nobody knows. */
static const char *
meant_parameter(struct binder *b, const char *keyword)
{
    uint32_t count = varargs_slot(b->code);
    const char **names = store_calloc(count + 1, sizeof *names);
    for (uint32_t i = 0; i < count; i++)
        names[i] = slot_name(b, i);
    const char *meant = keyword_meant(b->vm, keyword, names, count);
    free(names);
    return meant;
}

static int
unexpected_keyword(struct binder *b, ref name)
{
    size_t bytes;
    char keyword[256];
    const char *text = str_utf8(b->vm->objects, name, &bytes);
    snprintf(keyword, sizeof keyword, "%.*s", (int)bytes, text);
    const char *meant = meant_parameter(b, keyword);
    if (meant)
        vm_raise(b->vm, EXC_TypeError,
                 "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", shown_name(b),
                 keyword, meant);
    else
        vm_raise(b->vm, EXC_TypeError, "%s() got an unexpected keyword argument '%s'",
                 shown_name(b), keyword);
    return -1;
}

static int
bind_keyword(struct binder *b, uint32_t i)
{
    struct vm *vm = b->vm;
    ref name = tuple_get(vm->objects, b->call->names, i);
    int parameter = parameter_named(b, name);
    uint32_t number = b->given + i;
    if (parameter < 0) {
        if (!(b->code->flags & CODE_VARKEYWORDS))
            return unexpected_keyword(b, name);
        uint32_t entry = take(b, number);
        int r = dict_set(vm->objects, slot(b, varkeywords_slot(b->code)), name, entry_ref(entry));
        entry_release(vm, entry);
        return r;
    }
    if (slot(b, (uint32_t)parameter)) {
        vm_raise(vm, EXC_TypeError,
                 vm->rules->old_words ? "%.200s() got multiple values for keyword argument '%s'"
                                      : "%s() got multiple values for argument '%s'",
                 shown_name(b), slot_name(b, (uint32_t)parameter));
        return -1;
    }
    set_slot(b, (uint32_t)parameter, take(b, number));
    return 0;
}

static int
bind_keywords(struct binder *b)
{
    for (uint32_t i = 0; i < b->keywords; i++)
        if (bind_keyword(b, i) < 0)
            return -1;
    return 0;
}

static uint32_t
default_count(const struct binder *b)
{
    ref defaults = object_at(b->vm->objects, b->function)->field[FUNCTION_DEFAULTS];
    return defaults ? tuple_size(b->vm->objects, defaults) : 0;
}

static int
too_many(struct binder *b)
{
    struct vm *vm = b->vm;
    uint32_t defaults = default_count(b), argcount = b->code->argcount, kwonly = 0;
    for (uint32_t i = argcount; i < varargs_slot(b->code); i++)
        kwonly += slot(b, i) != 0;
    ref takes = defaults ? message_new(vm, "from %zd to %zd", (ssize_t)(argcount - defaults),
                                       (ssize_t)argcount)
                         : message_new(vm, "%zd", (ssize_t)argcount);
    ref extra = kwonly
                    ? message_new(vm, " positional argument%-s (and %zd keyword-only argument%-s)",
                                  b->given != 1 ? "s" : "", (ssize_t)kwonly, kwonly != 1 ? "s" : "")
                    : str_new(vm->objects, "", 0);
    size_t length, more;
    const char *text = str_utf8(vm->objects, takes, &length);
    const char *rest = str_utf8(vm->objects, extra, &more);
    vm_raise(vm, EXC_TypeError, "%s() takes %.*s positional argument%-s but %zd%.*s %-s given",
             shown_name(b), (int)length, text, argcount != 1 || defaults ? "s" : "",
             (ssize_t)b->given, (int)more, rest, b->given == 1 && !kwonly ? "was" : "were");
    decref(vm->objects, takes);
    decref(vm->objects, extra);
    return -1;
}

/* Python 2's words for every wrong number of arguments. */
static int
wrong_number_python2(struct binder *b)
{
    uint32_t defaults = default_count(b), argcount = b->code->argcount;
    uint32_t given = b->given + b->keywords, limit = argcount;
    const char *how = "exactly";
    if (defaults || (b->code->flags & CODE_VARARGS)) {
        int less = given < argcount;
        how = less ? "at least" : "at most";
        limit = less ? argcount - defaults : argcount;
    }
    if (argcount == 0)
        vm_raise(b->vm, EXC_TypeError, "%.200s() takes no arguments (%u given)", shown_name(b),
                 given);
    else
        vm_raise(b->vm, EXC_TypeError, "%.200s() takes %s %u argument%s (%u given)", shown_name(b),
                 how, limit, limit == 1 ? "" : "s", given);
    return -1;
}

/* The end of the list of names, ", 'b', and 'c'", behind what is before it. */
static ref
listed_names(struct vm *vm, ref names, uint32_t n)
{
    struct objects *o = vm->objects;
    size_t first, second;
    const char *a = str_utf8(o, list_get(o, names, n - 2), &first);
    const char *b = str_utf8(o, list_get(o, names, n - 1), &second);
    if (n == 2)
        return message_new(vm, "%.*s and %.*s", (int)first, a, (int)second, b);
    ref tail = message_new(vm, ", %.*s, and %.*s", (int)first, a, (int)second, b);
    list_assign_slice(o, names, n - 2, n, 0);
    ref comma = str_new(o, ", ", 2);
    uint32_t mark = text_begin(vm);
    for (uint32_t i = 0; i < n - 2; i++) {
        if (i)
            text_put(vm, ", ", 2);
        text_put_str(vm, list_get(o, names, i));
    }
    ref joined = n == 3 ? newref(o, list_get(o, names, 0)) : text_end(vm, mark);
    if (n == 3)
        text_discard(vm, mark);
    decref(o, comma);
    ref all = str_concat(o, joined, tail);
    decref(o, joined);
    decref(o, tail);
    return all;
}

/* missing_arguments, format_missing: "'a'", "'a' and 'b'", "'a', 'b', and 'c'": the empty slots in [from, to). */
static int
missing(struct binder *b, uint32_t from, uint32_t to, const char *kind)
{
    struct vm *vm = b->vm;
    struct objects *o = vm->objects;
    uint32_t total = 0, seen = 0;
    for (uint32_t i = from; i < to; i++)
        total += slot(b, i) == 0;
    ref names = list_new(o, total);
    for (uint32_t i = from; i < to; i++)
        if (!slot(b, i))
            list_init(o, names, seen++, vm_repr(vm, vm->names.at[b->code->slot[i].name]));
    ref all = total == 1 ? newref(o, list_get(o, names, 0)) : listed_names(vm, names, total);
    size_t length;
    const char *text = str_utf8(o, all, &length);
    if (vm->rules->missing_is_size)
        vm_raise(vm, EXC_TypeError, "%s() missing %zd required %-s argument%-s: %.*s",
                 shown_name(b), (ssize_t)total, kind, total == 1 ? "" : "s", (int)length, text);
    else
        vm_raise(vm, EXC_TypeError, "%s() missing %d required %-s argument%-s: %.*s", shown_name(b),
                 (int)total, kind, total == 1 ? "" : "s", (int)length, text);
    decref(o, all);
    decref(o, names);
    return -1;
}

static int
bind_defaults(struct binder *b)
{
    struct objects *o = b->vm->objects;
    uint32_t defaults = default_count(b), argcount = b->code->argcount;
    uint32_t required = argcount - defaults;
    for (uint32_t i = 0; i < required; i++)
        if (!slot(b, i))
            return b->vm->rules->old_words ? wrong_number_python2(b)
                                           : missing(b, 0, required, "positional");
    for (uint32_t i = required; i < argcount; i++) {
        ref tuple = object_at(o, b->function)->field[FUNCTION_DEFAULTS];
        if (!slot(b, i))
            set_slot(b, i, newref(o, tuple_get(o, tuple, i - required)));
    }
    return 0;
}

static int
bind_keyword_defaults(struct binder *b)
{
    struct objects *o = b->vm->objects;
    uint32_t from = b->code->argcount, to = varargs_slot(b->code), absent = 0;
    ref defaults = object_at(o, b->function)->field[FUNCTION_KWDEFAULTS];
    for (uint32_t i = from; i < to; i++) {
        ref value = 0;
        if (slot(b, i))
            continue;
        if (defaults)
            value = dict_get_name(o, defaults, b->vm->names.at[b->code->slot[i].name]);
        if (value)
            set_slot(b, i, newref(o, value));
        else
            absent++;
    }
    return absent ? missing(b, from, to, "keyword-only") : 0;
}

static void
bind_closure(struct binder *b)
{
    struct objects *o = b->vm->objects;
    ref closure = object_at(o, b->function)->field[FUNCTION_CLOSURE];
    for (uint32_t i = 0; i < b->code->nfrees; i++)
        set_slot(b, b->code->first_free + i, newref(o, tuple_get(o, closure, i)));
}

int
bind_arguments(struct vm *vm, ref function, const struct call *call)
{
    uint32_t keywords = call->names ? tuple_size(vm->objects, call->names) : 0;
    struct binder b = {
        .vm = vm,
        .call = call,
        .code = function_code(vm, function),
        .function = function,
        .base = running(vm)->base,
        .given = call->count - keywords,
        .keywords = keywords,
    };
    if (b.code->flags & CODE_VARKEYWORDS)
        set_slot(&b, varkeywords_slot(b.code), dict_new(vm->objects, DICT_LITERAL));
    bind_positionals(&b);
    if (vm->rules->old_words && b.given > b.code->argcount && !(b.code->flags & CODE_VARARGS))
        return wrong_number_python2(&b);
    if (bind_keywords(&b) < 0)
        return -1;
    if (b.given > b.code->argcount && !(b.code->flags & CODE_VARARGS))
        return too_many(&b);
    if (bind_defaults(&b) < 0 || bind_keyword_defaults(&b) < 0)
        return -1;
    bind_closure(&b);
    return 0;
}
