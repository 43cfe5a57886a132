#include "front/left_out.h"

#include <stdio.h>
#include <string.h>

#include "front/front.h"

/* Names, and what to do instead (NULL: record the real program). */
static const struct {
    const char *names; /* separated by blanks */
    const char *advice;
    int old; /* of 2.7 alone; other versions do not know them */
} left_out[] = {
    {"complex", "use two floats", 0},
    {"dir vars locals globals", "name what you want to see", 0},
    {"eval exec compile __import__", "write the code itself", 0},
    {"input", "assign the value", 0},
    {"open", "print what the program makes", 0},
    {"memoryview", "use bytes or a bytearray", 0},
    {"exit quit", "use sys.exit()", 0},
    {"__file__ __builtins__ __package__ __loader__ __spec__ __cached__", "a scenario is one file",
     0},
    {"aiter anext help copyright credits license __build_class__ frozendict", NULL, 0},
    {"BaseExceptionGroup ExceptionGroup", "raise one exception", 0},
    {"BlockingIOError BrokenPipeError BytesWarning ChildProcessError ConnectionAbortedError "
     "ConnectionError ConnectionRefusedError ConnectionResetError EncodingWarning EnvironmentError "
     "FileExistsError FileNotFoundError FutureWarning IOError ImportWarning IndentationError "
     "InterruptedError IsADirectoryError NotADirectoryError PendingDeprecationWarning "
     "PermissionError ProcessLookupError PythonFinalizationError ResourceWarning "
     "StopAsyncIteration SyntaxWarning TabError TimeoutError UnicodeTranslateError UnicodeWarning",
     "use one of the exceptions that arenascope-scenario(5) lists", 0},
    {"long", "use int", 1},
    {"unicode basestring unichr", "use str", 1},
    {"raw_input", "assign the value", 1},
    {"buffer file", "use a bytearray", 1},
    {"execfile reload coerce", "write the code itself", 1},
};

/* Methods with a meaning to Python that scenario Python does not give them. */
static const char left_out_methods[] =
    "__new__ __init_subclass__ __class_getitem__ __set_name__ __get__ __set__ __delete__ "
    "__getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __sizeof__ "
    "__add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ "
    "__lshift__ __rshift__ __and__ __or__ __xor__ "
    "__radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ __rfloordiv__ __rmod__ __rdivmod__ "
    "__rpow__ __rlshift__ __rrshift__ __rand__ __ror__ __rxor__ "
    "__iadd__ __isub__ __imul__ __imatmul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ "
    "__ilshift__ __irshift__ __iand__ __ior__ __ixor__ "
    "__neg__ __pos__ __abs__ __invert__ __round__ __trunc__ __floor__ __ceil__ "
    "__int__ __float__ __complex__ __index__ __bytes__ __format__ __reversed__ __length_hint__ "
    "__await__ __aiter__ __anext__ __aenter__ __aexit__ __instancecheck__ __subclasscheck__ "
    "__cmp__ __coerce__ __unicode__ __div__ __rdiv__ __idiv__ __getslice__ __setslice__ "
    "__delslice__";

/* Is name one of the words? */
static int
is_word(const char *words, const char *name)
{
    size_t length = strlen(name);
    for (const char *p = words; *p; p += strspn(p, " ")) {
        size_t size = strcspn(p, " ");
        if (size == length && !memcmp(p, name, size))
            return 1;
        p += size;
    }
    return 0;
}

static void
refuse_method(struct front *f, const struct symbol *symbol)
{
    const char *name = f->names[symbol->name];
    char construct[80];
    if (strncmp(name, "__", 2) != 0 || !is_word(left_out_methods, name))
        return;
    snprintf(construct, sizeof construct, "the special method '%s' is", name);
    fail_refused(f, symbol->place, construct,
                 !strcmp(name, "__new__")
                     ? "use __init__"
                     : "give the method a name of its own, and call it by that");
}

static void
refuse(struct front *f, const struct symbol *symbol)
{
    const char *name = f->names[symbol->name];
    char construct[80];
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++) {
        if (!is_word(left_out[i].names, name) || (left_out[i].old && !f->dialect->old_syntax))
            continue;
        snprintf(construct, sizeof construct, "'%s' is", name);
        fail_refused(f, symbol->place, construct, left_out[i].advice);
    }
}

/* Is the name bound in the module, by it or by a global statement of a function? */
static int
is_bound(const struct scope *scope, const struct scope *module, uint32_t name)
{
    const struct symbol *symbol = scope_find(scope, name);
    if (symbol && (symbol->flags & SYMBOL_BOUND) &&
        (scope == module || (symbol->flags & SYMBOL_GLOBAL)))
        return 1;
    for (uint32_t i = 0; i < scope->nchildren; i++)
        if (is_bound(scope->children[i], module, name))
            return 1;
    return 0;
}

static void
look_through(struct front *f, const struct scope *scope, const struct scope *module)
{
    for (uint32_t i = 0; i < scope->nsymbols; i++) {
        const struct symbol *symbol = &scope->symbols[i];
        if (scope->kind == SCOPE_CLASS && (symbol->flags & SYMBOL_BOUND))
            refuse_method(f, symbol);
        int global = symbol->binding == BINDING_GLOBAL_IMPLICIT ||
                     symbol->binding == BINDING_GLOBAL_EXPLICIT ||
                     (scope == module && !(symbol->flags & SYMBOL_BOUND));
        if (global && !is_bound(module, module, symbol->name))
            refuse(f, symbol);
    }
    for (uint32_t i = 0; i < scope->nchildren; i++)
        look_through(f, scope->children[i], module);
}

void
refuse_left_out(struct front *f, const struct scope *module)
{
    look_through(f, module, module);
}
