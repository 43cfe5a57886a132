#include "python/specialize.h"

#include "python/call.h"
#include "python/native.h"

/* adaptive_counter_cooldown: how often a specialized site may meet another callable before it is specialized anew. */
enum { COOLDOWN = 52 };

static enum call_form
form_of_native(const struct vm *vm, ref callable, uint32_t count)
{
    const struct native *native = native_row(vm, native_number(vm, callable));
    int fits = (int)count == native->max + (native->form == FORM_LIST_APPEND);
    return native->form && fits ? (enum call_form)native->form : FORM_OTHER;
}

/* May list.append(list, item) be specialized here? As a statement: what follows drops the result. */
static int
append_fits(const struct vm *vm)
{
    uint32_t frame = vm->vars.frame;
    return vm->rules->append_value_used ||
           frame_code(vm, frame)->instructions[frame_at(vm, frame)->next].op == OP_POP_TOP;
}

/* A call of a class whose __init__ is a Python function that takes exactly these arguments (3.14+: or has defaults for the rest). */
static enum call_form
form_of_class(struct vm *vm, ref type, uint32_t count)
{
    struct objects *o = vm->objects;
    const struct type_data *data = type_data(o, type);
    ref init = type_lookup(o, type, str_name(o, "__init__"), NULL);
    if (!vm->rules->init_specialized || data->kind != KIND_INSTANCE || !init ||
        kind_of(o, init) != KIND_FUNCTION)
        return FORM_OTHER;
    const struct code *code = function_code(vm, init);
    int plain = !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) && !code->kwonlyargcount;
    int strict = vm->rules->init_specialized == 1;
    if (!plain || code->argcount < count + 1 || (strict && code->argcount != count + 1) ||
        (strict && !(data->flags & TYPE_INLINE_VALUES)))
        return FORM_OTHER;
    return FORM_INIT;
}

static enum call_form
form_of_type(struct vm *vm, ref type, uint32_t count)
{
    const struct type_data *data = type_data(vm->objects, type);
    if (data->flags & TYPE_HEAP)
        return form_of_class(vm, type, count);
    if (count == 1 && data->kind == KIND_TYPE)
        return FORM_TYPE_1;
    return count == 1 && data->kind == KIND_STR ? FORM_STR_1 : FORM_OTHER;
}

static enum call_form
form_for(struct vm *vm, ref callable, uint32_t count)
{
    switch (kind_of(vm->objects, callable)) {
    case KIND_BUILTIN:
        return form_of_native(vm, callable, count);
    case KIND_METHOD_DESCRIPTOR:
        return append_fits(vm) ? form_of_native(vm, callable, count) : FORM_OTHER;
    case KIND_TYPE:
        return form_of_type(vm, callable, count);
    default:
        return FORM_OTHER;
    }
}

void
code_warm(struct vm *vm)
{
    uint32_t code = running(vm)->code;
    int enough = vm->rules->code_warmup;
    if (!enough)
        return;
    if (code >= frozen_length(vm->warmth))
        frozen_grow(&vm->warmth.array, vm->program->ncodes);
    if (vm->warmth.at[code] < enough)
        ++*edit(vm->warmth, code);
}

/* Do the instructions of the running code object adapt yet? */
static int
code_adapts(const struct vm *vm)
{
    uint32_t code = running(vm)->code;
    if (!vm->rules->code_warmup)
        return vm->rules->adapts;
    return code < frozen_length(vm->warmth) && vm->warmth.at[code] >= vm->rules->code_warmup;
}

/* The site of the instruction under way. */
static struct call_site *
site_now(struct vm *vm)
{
    uint32_t frame = vm->vars.frame;
    uint32_t number = frame_code(vm, frame)->first + frame_at(vm, frame)->next - 1;
    struct call_site *site = edit(vm->call_sites, number);
    if (!site->started) {
        site->started = 1;
        site->counter = (uint16_t)vm->rules->call_warmup;
    }
    return site;
}

int
site_is_specialized(struct vm *vm, uint64_t kind)
{
    if (!code_adapts(vm))
        return 0;
    struct call_site *site = site_now(vm);
    if (site->form && site->callable == kind)
        return 1;
    if (site->counter) {
        site->counter--;
        return 0;
    }
    site->form = FORM_OTHER;
    site->callable = kind;
    site->counter = COOLDOWN;
    return 1;
}

enum call_form
call_site_form(struct vm *vm, uint32_t at, uint32_t count, int keywords)
{
    ref callable = entry_ref(vm->values.at[at]);
    uint64_t serial = object_at(vm->objects, callable)->serial;
    if (!code_adapts(vm))
        return FORM_GENERIC;
    struct call_site *site = site_now(vm);
    if (site->form && site->callable == serial && site->count == count)
        return (enum call_form)site->form;
    if (site->counter) {
        site->counter--;
        return FORM_GENERIC;
    }
    site->form = (uint8_t)(keywords ? FORM_OTHER : form_for(vm, callable, count));
    site->callable = serial;
    site->count = (uint16_t)count;
    site->counter = COOLDOWN;
    return (enum call_form)site->form;
}

int
call_form_checks(const struct vm *vm, enum call_form form, int keywords)
{
    if (form == FORM_GENERIC)
        return !keywords || vm->rules->keyword_calls_check;
    return form != FORM_LEN && form != FORM_ISINSTANCE && form != FORM_LIST_APPEND &&
           form != FORM_TYPE_1 && form != FORM_INIT;
}

int
is_simple_function(const struct vm *vm, ref function, uint32_t count)
{
    if (kind_of(vm->objects, function) != KIND_FUNCTION)
        return 0;
    const struct code *code = function_code(vm, function);
    return code->argcount == count && !code->kwonlyargcount &&
           !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS));
}

int
enter_function(struct vm *vm, ref function, uint32_t count)
{
    uint32_t at = vm->vars.top - count;
    struct call call = {.at = at + 1,
                        .count = count,
                        .moved = 1,
                        .early = 1,
                        .release_at = at,
                        .release_count = count,
                        .by_instruction = 1,
                        .form = FORM_OTHER};
    push(vm, 0);
    for (uint32_t i = vm->vars.top - 1; i > at; i--)
        *edit(vm->values, i) = vm->values.at[i - 1];
    *edit(vm->values, at) = newref(vm->objects, function);
    return call_enter(vm, function, &call, 0, 0) == CALL_FAILED ? -1 : 0;
}
