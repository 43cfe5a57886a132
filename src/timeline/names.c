/* What people call the things of a moment: pools, blocks, C functions. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "objects/callable.h"
#include "objects/text.h"
#include "python/scenario.h"
#include "timeline/moment.h"

const char *
moment_pool_name(const struct moment *moment, uint32_t pool, char *buffer, size_t size)
{
    const struct pymalloc *m = moment->mem;
    if (pool < FIRST_POOL || pool >= frozen_length(m->pools))
        snprintf(buffer, size, "-");
    else
        snprintf(buffer, size, "A%u:%u", pymalloc_pool_arena(m, pool),
                 pymalloc_pool_number(m, pool));
    return buffer;
}

const char *
moment_block_name(const struct moment *moment, uint64_t address, char *buffer, size_t size)
{
    const struct pymalloc *m = moment->mem;
    uint32_t pool = pymalloc_pool_at(m, address);
    char name[32];
    if (pool == NO_POOL || m->pools.at[pool].szidx == SZIDX_NEVER) {
        snprintf(buffer, size, "0x%" PRIx64, address);
        return buffer;
    }
    uint32_t offset = (uint32_t)(address - pymalloc_pool_address(m, pool)) - POOL_OVERHEAD;
    moment_pool_name(moment, pool, name, sizeof name);
    snprintf(buffer, size, "%s#%u", name,
             offset / geometry_class_size(&m->geometry, m->pools.at[pool].szidx));
    return buffer;
}

/* C functions that other versions have under another name, or whose work another function does there. A row holds for versions
 * before `before`; the first that fits counts. */
static const struct {
    const char *today;
    int before;
    const char *then;
} renamed[] = {
    {"pymalloc_alloc", 300, "PyObject_Malloc"},
    {"pymalloc_alloc", 307, "_PyObject_Alloc"},
    {"pymalloc_free", 300, "PyObject_Free"},
    {"pymalloc_free", 307, "_PyObject_Free"},
    {"pymalloc_realloc", 300, "PyObject_Realloc"},
    {"pymalloc_realloc", 307, "_PyObject_Realloc"},
    {"pymalloc_pool_extend", 300, "PyObject_Malloc"},
    {"pymalloc_pool_extend", 307, "_PyObject_Alloc"},
    {"pymalloc_pool_extend", 309, "pymalloc_alloc"},
    {"allocate_from_new_pool", 300, "PyObject_Malloc"},
    {"allocate_from_new_pool", 307, "_PyObject_Alloc"},
    {"allocate_from_new_pool", 309, "pymalloc_alloc"},
    {"insert_to_usedpool", 300, "PyObject_Free"},
    {"insert_to_usedpool", 307, "_PyObject_Free"},
    {"insert_to_usedpool", 309, "pymalloc_free"},
    {"insert_to_freepool", 300, "PyObject_Free"},
    {"insert_to_freepool", 307, "_PyObject_Free"},
    {"insert_to_freepool", 309, "pymalloc_free"},
    {"PyMem_RawMalloc", 300, "malloc"},
    {"PyMem_RawRealloc", 300, "realloc"},
    {"PyMem_RawFree", 300, "free"},
};

/* What the incremental collector calls them. */
static const struct {
    const char *today;
    const char *then;
} incremental[] = {
    {"gc_collect_main", "_PyGC_Collect"},
    {"clear_freelists", "_PyGC_ClearAllFreeLists"},
    {"gc_freeze_impl", "_PyGC_Freeze"},
    {"gc_unfreeze_impl", "_PyGC_Unfreeze"},
};

const char *
moment_function(const struct moment *moment, const struct event *event)
{
    const char *function = event_info((enum event_kind)event->kind)->function;
    int is_incremental = moment->objects && moment->objects->layout->gc_incremental;
    for (size_t i = 0; is_incremental && i < sizeof incremental / sizeof incremental[0]; i++)
        if (strcmp(incremental[i].today, function) == 0)
            return incremental[i].then;
    for (size_t i = 0; i < sizeof renamed / sizeof renamed[0]; i++)
        if (moment->mem->geometry.version < renamed[i].before &&
            strcmp(renamed[i].today, function) == 0)
            return renamed[i].then;
    return function;
}

/* Is the name bound to the object, and another than `but` (NULL: any)? */
static int
tells(const struct scenario_name *name, ref object, const char *but)
{
    return name->value == object && !(but && strcmp(name->name, but) == 0);
}

/* The name bound to the object: a global, else a local of the innermost frame that has one; NULL if there is none but `but`. */
static const char *
bound_name(const struct scenario *scenario, ref object, const char *but)
{
    struct scenario_name name;
    struct scenario_frame frame;
    for (uint32_t i = 0; scenario_global(scenario, i, &name); i++)
        if (tells(&name, object, but))
            return name.name;
    for (uint32_t f = 0; scenario_frame(scenario, f, &frame); f++)
        for (uint32_t i = 0; scenario_local(scenario, frame.frame, i, &name); i++)
            if (tells(&name, object, but))
                return name.name;
    return NULL;
}

/* A short text in quotes, or a longer one cut. */
static void
put_text(const struct objects *o, ref text, char *buffer, size_t size)
{
    enum { SHOWN = 20 };
    size_t length;
    const char *utf8 = str_utf8(o, text, &length);
    size_t cut = length;
    if (length > SHOWN)
        for (cut = SHOWN; cut && ((unsigned char)utf8[cut] & 0xc0) == 0x80; cut--)
            ;
    const char *end_of_line = memchr(utf8, '\n', cut); /* a sentence is one line */
    cut = end_of_line ? (size_t)(end_of_line - utf8) : cut;
    snprintf(buffer, size, "'%.*s%s'", (int)cut, utf8, cut < length ? "…" : "");
}

/* Is it what was vars.namespace, which is forgotten when it dies? Of what the interpreter makes before the program, only it dies. */
static int
is_dead_namespace(const struct objects *o, ref object)
{
    return is_exactly(o, object, KIND_DICT) && object_at(o, object)->serial >= STATIC_SERIAL &&
           !(object_at(o, object)->flags & OBJECT_STATIC);
}

/* What the interpreter itself calls an object: None, True, the name of a class, function or module. Returns 0 if it has no name of its
 * own. */
static int
put_own_name(const struct objects *o, ref object, char *buffer, size_t size)
{
    static const struct {
        enum object_kind kind;
        int field; /* that holds the name, a str */
        const char *word;
    } named[] = {
        {KIND_FUNCTION, FUNCTION_NAME, "function"},
        {KIND_BUILTIN, BUILTIN_NAME, "function"},
        {KIND_MODULE, MODULE_NAME, "module"},
        {KIND_METHOD_DESCRIPTOR, DESCRIPTOR_NAME, "method"},
        {KIND_WRAPPER_DESCRIPTOR, DESCRIPTOR_NAME, "method"},
    };
    const struct {
        ref object;
        const char *name;
    } single[] = {
        {o->vars.none, "None"},
        {o->vars.py_true, "True"},
        {o->vars.py_false, "False"},
        {o->vars.namespace, "__main__.__dict__"},
    };
    for (size_t i = 0; i < sizeof single / sizeof single[0]; i++) {
        if (single[i].object == object) {
            snprintf(buffer, size, "%s", single[i].name);
            return 1;
        }
    }
    if (is_dead_namespace(o, object)) {
        snprintf(buffer, size, "__main__.__dict__");
        return 1;
    }
    if (kind_of(o, object) == KIND_TYPE && *type_name(o, object)) {
        snprintf(buffer, size, "class %s", type_name(o, object));
        return 1;
    }
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        ref name = object_at(o, object)->field[named[i].field];
        size_t length;
        if (kind_of(o, object) != named[i].kind || !name || !is_exactly(o, name, KIND_STR))
            continue;
        const char *text = str_utf8(o, name, &length);
        snprintf(buffer, size, "%s %.*s", named[i].word, (int)length, text);
        return 1;
    }
    return 0;
}

/* Has the text or number its value? The empty text and 0 are the interpreter's own: others are only being born, or dead already. */
static int
has_value(const struct objects *o, ref object)
{
    size_t length;
    if (object_at(o, object)->flags & (OBJECT_STATIC | OBJECT_IMMORTAL))
        return 1;
    if (is_exactly(o, object, KIND_STR))
        return *str_utf8(o, object, &length) != '\0';
    return !is_exactly(o, object, KIND_INT) || object_at(o, object)->integer != 0;
}

/* Texts and numbers are called by their value. Returns 0 for other objects. */
static int
put_value(const struct objects *o, ref object, char *buffer, size_t size)
{
    if (!has_value(o, object))
        return 0;
    if (is_exactly(o, object, KIND_STR))
        put_text(o, object, buffer, size);
    else if (is_exactly(o, object, KIND_INT))
        snprintf(buffer, size, "int %" PRId64, object_at(o, object)->integer);
    else
        return 0;
    return 1;
}

/* The variable that the object was bound to last; NULL if it never was. */
static const char *
last_name(const struct moment *moment, ref object)
{
    const struct program *program = scenario_program(moment->scenario);
    uint32_t last = object_at(moment->objects, object)->last_name;
    return last && last <= program->nnames ? program->names[last - 1] : NULL;
}

/* Everything else: by its number, and the variable it had (NULL: none). */
static void
put_number(const struct objects *o, ref object, const char *had, char *buffer, size_t size)
{
    if (object_at(o, object)->flags & OBJECT_STATIC)
        snprintf(buffer, size, moment_translate("%s of the interpreter"), type_name_of(o, object));
    else if (had)
        snprintf(buffer, size, moment_translate("%s #%llu (was %s)"), type_name_of(o, object),
                 (unsigned long long)object_at(o, object)->serial, had);
    else
        snprintf(buffer, size, "%s #%" PRIu64, type_name_of(o, object),
                 object_at(o, object)->serial);
}

/* As it is known without the name `but`; NULL: with any. */
static void
put_name(const struct moment *moment, ref object, const char *but, char *buffer, size_t size)
{
    const struct objects *o = moment->objects;
    const char *name;
    if (!o || !object || object >= frozen_length(o->objects) || !object_at(o, object)->serial)
        snprintf(buffer, size, "%s", moment_translate("an object that is gone"));
    else if (moment->scenario && object == scenario_thread_dict(moment->scenario))
        snprintf(buffer, size, "%s", moment_translate("dict of the thread"));
    else if (put_own_name(o, object, buffer, size))
        ;
    else if ((name = bound_name(moment->scenario, object, but)))
        snprintf(buffer, size, "%s %s", type_name_of(o, object), name);
    else if (!put_value(o, object, buffer, size))
        put_number(o, object, but ? NULL : last_name(moment, object), buffer, size);
}

const char *
moment_object_name(const struct moment *moment, uint32_t object, char *buffer, size_t size)
{
    put_name(moment, object, NULL, buffer, size);
    return buffer;
}

const char *
moment_bound_name(const struct moment *moment, uint32_t object, char *buffer, size_t size)
{
    const struct objects *o = moment->objects;
    int there = o && object && object < frozen_length(o->objects);
    if (!there || put_own_name(o, object, buffer, size) || !put_value(o, object, buffer, size))
        put_name(moment, object, there ? last_name(moment, object) : NULL, buffer, size);
    return buffer;
}
