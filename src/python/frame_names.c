#include "python/frame_names.h"

#include <string.h>

#include "python/frame.h"
#include "python/measured.h"
#include "python/namespace.h"
#include "python/native.h"

ref
frame_of_error(const struct vm *vm, ref exception)
{
    struct objects *o = vm->objects;
    ref traceback = object_at(o, exception)->field[EXCEPTION_TRACEBACK];
    if (!traceback)
        return 0;
    for (ref next; (next = object_at(o, traceback)->field[TRACEBACK_NEXT]); traceback = next)
        continue;
    return object_at(o, traceback)->field[TRACEBACK_FRAME];
}

static const struct code *
code_of(const struct vm *vm, ref frame)
{
    ref code = object_at(vm->objects, frame)->field[FRAME_CODE];
    return vm->program->codes[object_at(vm->objects, code)->extra];
}

static int
is_module(const struct vm *vm, ref frame)
{
    return code_of(vm, frame)->index == 0;
}

/* The namespace of a class body that the frame runs, 0 otherwise. */
static ref
class_namespace(const struct vm *vm, ref frame)
{
    uint32_t index = object_at(vm->objects, frame)->extra;
    return index ? frame_at(vm, index)->locals : 0;
}

static const char *
slot_name(const struct vm *vm, const struct code *code, uint32_t slot)
{
    return vm->program->names[code->slot[slot].name];
}

void
frame_local_names(struct vm *vm, ref frame, struct names *names)
{
    const struct code *code = code_of(vm, frame);
    for (uint32_t i = 0; i < code->slots; i++)
        if (code->slot[i].kind & SLOT_LOCAL)
            names_add(names, slot_name(vm, code, i), strlen(slot_name(vm, code, i)));
}

int
frame_has_local(const struct vm *vm, ref frame, const char *name)
{
    const struct code *code = code_of(vm, frame);
    for (uint32_t i = 0; i < code->slots; i++)
        if ((code->slot[i].kind & SLOT_LOCAL) && !strcmp(slot_name(vm, code, i), name))
            return 1;
    return 0;
}

/* The value of a slot, a cell's content for a cell; 0 = unset. */
static ref
slot_value(const struct vm *vm, ref frame, uint32_t slot)
{
    uint32_t index = object_at(vm->objects, frame)->extra;
    return index ? frame_slot(vm, index, slot) : 0;
}

void
frame_set_names(struct vm *vm, ref frame, struct names *names)
{
    const struct code *code = code_of(vm, frame);
    ref namespace = class_namespace(vm, frame);
    if (is_module(vm, frame)) {
        frame_global_names(vm, frame, names);
        return;
    }
    if (namespace) {
        names_add_keys(vm, names, namespace);
        return;
    }
    for (uint32_t i = 0; i < code->slots; i++)
        if (slot_value(vm, frame, i))
            names_add(names, slot_name(vm, code, i), strlen(slot_name(vm, code, i)));
}

static ref
global_named(const struct vm *vm, const char *name)
{
    uint32_t position = 0, i;
    while (namespace_next(vm, &position, &i))
        if (!strcmp(vm->program->names[vm->globals.at[i].name], name))
            return vm->globals.at[i].value;
    return 0;
}

ref
frame_variable(struct vm *vm, ref frame, const char *name)
{
    const struct code *code = code_of(vm, frame);
    ref namespace = class_namespace(vm, frame);
    if (is_module(vm, frame))
        return global_named(vm, name);
    if (namespace)
        return dict_get_name(vm->objects, namespace, str_name(vm->objects, name));
    for (uint32_t i = 0; i < code->slots; i++)
        if (!strcmp(slot_name(vm, code, i), name))
            return slot_value(vm, frame, i);
    return 0;
}

static void
add_name(void *who, const char *name, size_t length)
{
    names_add(who, name, length);
}

static void
add_own_name(void *who, const char *name, size_t length)
{
    static const char *const forgotten[] = {"__file__", "__cached__"};
    for (int i = 0; i < 2; i++)
        if (strlen(forgotten[i]) == length && !memcmp(forgotten[i], name, length))
            return;
    names_add(who, name, length);
}

void
frame_global_names(struct vm *vm, ref frame, struct names *names)
{
    uint32_t position = 0, i;
    (void)frame;
    measured_each(vm->dialect->version, (struct measured){.name = "__main__"},
                  vm->rules->suggesting->file_forgotten ? add_own_name : add_name, names);
    while (namespace_next(vm, &position, &i)) {
        const char *name = vm->program->names[vm->globals.at[i].name];
        if (!names_have(names, name))
            names_add(names, name, strlen(name));
    }
}

void
frame_builtin_names(struct vm *vm, ref frame, struct names *names)
{
    (void)frame;
    measured_each(vm->dialect->version, (struct measured){.name = "builtins"}, add_name, names);
}
