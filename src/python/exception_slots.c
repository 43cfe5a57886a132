/* Which built-in exceptions have slots of their own: __init__, __str__ and __repr__ say whose they are. */
#include <string.h>

#include "python/exception.h"
#include "python/native.h"
#include "python/slots.h"
#include "python/tables.h"

enum { EVERY = EXCEPTION_TYPE_COUNT, NEWEST = INT16_MAX };

/* Names in the dicts of exceptions' types, in the versions from `since` to `until` (100 * major + minor), as measured. BaseException has each. */
static const struct own_slot {
    const char *name;
    int16_t type; /* EVERY: each of them */
    int16_t since, until;
    int plain; /* it is BaseException's function */
} own_slots[] = {
    {"__init__", EXC_StopIteration, 306, NEWEST, 0},
    {"__init__", EXC_SystemExit, 0, NEWEST, 0},
    {"__init__", EXC_OSError, 0, NEWEST, 0},
    {"__init__", EXC_SyntaxError, 0, NEWEST, 0},
    {"__init__", EXC_ImportError, 306, NEWEST, 0},
    {"__init__", EXC_UnicodeDecodeError, 0, NEWEST, 0},
    {"__init__", EXC_UnicodeEncodeError, 0, NEWEST, 0},
    {"__init__", EXC_NameError, 310, NEWEST, 0},
    {"__init__", EXC_AttributeError, 310, NEWEST, 0},
    {"__init__", EXC_ModuleNotFoundError, 306, 313, 0},
    {"__init__", EXC_UnboundLocalError, 310, 313, 0},
    {"__init__", EVERY, 0, 313, 1},
    {"__str__", EXC_ImportError, 306, NEWEST, 0},
    {"__str__", EXC_KeyError, 0, NEWEST, 0},
    {"__str__", EXC_OSError, 0, NEWEST, 0},
    {"__str__", EXC_SyntaxError, 0, NEWEST, 0},
    {"__str__", EXC_UnicodeDecodeError, 0, NEWEST, 0},
    {"__str__", EXC_UnicodeEncodeError, 0, NEWEST, 0},
    {"__str__", EXC_AttributeError, 310, 313, 1},
    {"__str__", EXC_NameError, 310, 313, 1},
    {"__repr__", EXC_ImportError, 315, NEWEST, 0},
};

enum { OWN_SLOTS = sizeof own_slots / sizeof *own_slots };

/* The slot of that name in the dict of the type itself; NULL if it has none. */
static const struct own_slot *
own_slot(const struct vm *vm, enum exception_type type, const char *name)
{
    for (const struct own_slot *s = own_slots; s < own_slots + OWN_SLOTS; s++)
        if ((s->type == EVERY || s->type == (int16_t)type) && s->since <= vm->dialect->version &&
            vm->dialect->version <= s->until && !strcmp(s->name, name))
            return s;
    return NULL;
}

/* The wrapper of own_slots[i] in the dict of that type: made when it is first asked for, behind all that have numbers. Borrowed. */
static ref
wrapper(struct vm *vm, ref type, uint32_t number, uint32_t i)
{
    struct objects *o = vm->objects;
    uint32_t exception = (uint32_t)type_data(o, type)->exception;
    uint32_t index = native_limit() + i * EXCEPTION_TYPE_COUNT + exception;
    if (index >= frozen_length(vm->natives))
        frozen_grow(&vm->natives.array, index + 1);
    if (!vm->natives.at[index]) {
        objects_begin_static(o);
        ref name = newref(o, str_name(o, own_slots[i].name));
        ref made = descriptor_new(o, KIND_WRAPPER_DESCRIPTOR, newref(o, type), name,
                                  number + (uint32_t)own_slots[i].plain);
        objects_end_static(o);
        *edit(vm->natives, index) = made;
    }
    return vm->natives.at[index];
}

/* Has BaseException a function of its own, in the row behind that of the types that have others? */
static int
has_plain(const char *name)
{
    return !strcmp(name, "__init__") || !strcmp(name, "__str__");
}

/* BaseException_str */
ref
exception_str_(struct vm *vm, const struct arguments *a)
{
    ref args = object_at(vm->objects, a->self)->field[EXCEPTION_ARGS];
    uint32_t n = tuple_size(vm->objects, args);
    if (n == 0)
        return str_new(vm->objects, "", 0);
    return vm_str(vm, n == 1 ? tuple_get(vm->objects, args, 0) : args);
}

ref
exception_slot(struct vm *vm, ref type, uint32_t number)
{
    const char *name = native_row(vm, number)->name;
    ref base = static_type(KIND_BASE_EXCEPTION);
    for (; type != base; type = type_data(vm->objects, type)->base) {
        const struct type_data *data = type_data(vm->objects, type);
        const struct own_slot *slot =
            data->flags & TYPE_HEAP ? NULL
                                    : own_slot(vm, (enum exception_type)data->exception, name);
        if (slot)
            return wrapper(vm, type, number, (uint32_t)(slot - own_slots));
    }
    return native_object(vm, number + (uint32_t)has_plain(name));
}
