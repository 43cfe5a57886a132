#include "python/import_asks.h"

#include <string.h>

#include "python/exception.h"
#include "python/native.h"

/* The AttributeError of PyObject_GenericGetAttr, which is forgotten at once. */
static void
miss(struct vm *vm, const char *type, const char *attribute)
{
    vm_raise(vm, EXC_AttributeError, "'%.50s' object has no attribute '%.*s'", type,
             (int)strlen(attribute), attribute);
    if (vm->rules->names_kept)
        vm_error_normalize(vm);
    vm_error_clear(vm);
}

void
import_ask_spec(struct vm *vm)
{
    if (vm->rules->import_asks_spec)
        miss(vm, "ModuleSpec", "_initializing");
}

void
import_ask_path(struct vm *vm, const char *name)
{
    static const char attribute[] = "__path__";
    if (!vm->rules->import_asks_path)
        return;
    miss(vm, "module", attribute);
    if (!strcmp(name, "sys"))
        import_ask_spec(vm);
    vm_raise(vm, EXC_AttributeError, "module '%.*s' has no attribute '%.*s'", (int)strlen(name),
             name, (int)strlen(attribute), attribute);
    vm_error_clear(vm);
}
