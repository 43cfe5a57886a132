/* The modules sys and arenascope. */
#include <stdio.h>

#include "gc/collector.h"
#include "pymalloc/census.h"
#include "python/builtins.h"
#include "python/exc_info.h"
#include "python/tables.h"

/* -- sys -- */

static ref
sys_getrefcount(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref r = argument(vm, a, 0);
    int flags = object_at(o, r)->flags;
    if ((flags & (OBJECT_STATIC | OBJECT_COUNTED | OBJECT_IMMORTAL)) == OBJECT_STATIC)
        vm->vars.past_told++; /* nobody knows who else refers to it */
    return int_new_size(o, object_shown_refcount(o, r));
}

/* _PySys_GetSizeOf: __sizeof__ is bound and called, and tells the size without the headers. */
static ref
sys_getsizeof(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref r = argument(vm, a, 0);
    ref method = vm_bound_builtin(vm, r, "__sizeof__");
    int64_t size = (int64_t)object_sizeof(o, r);
    ref own = int_new_size(o, size - type_header(o, type_of(o, r)));
    decref(o, method);
    decref(o, own);
    return int_new_size(o, size);
}

static ref
sys_debugmallocstats(struct vm *vm, const struct arguments *a)
{
    struct census census;
    char text[16384];
    (void)a;
    census_take(&census, vm->objects->pymalloc);
    size_t length = census_text(&census, &vm->objects->pymalloc->geometry, text, sizeof text);
    vm_write_error(vm, text, length < sizeof text ? length : sizeof text - 1);
    return none_new(vm->objects);
}

static ref
sys_exit(struct vm *vm, const struct arguments *a)
{
    ref code = a->count ? argument(vm, a, 0) : 0;
    if (code && kind_of(vm->objects, code) == KIND_TUPLE && !vm->rules->raised_late)
        return vm_raise_exception(vm, EXC_SystemExit, newref(vm->objects, code));
    return vm_raise_object(vm, EXC_SystemExit, code);
}

static ref
sys_getrecursionlimit(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return int_new(vm->objects, RECURSION_LIMIT);
}

ref
builtin_intern(struct vm *vm, const struct arguments *a)
{
    ref r = argument(vm, a, 0);
    if (kind_of(vm->objects, r) != KIND_STR && vm->rules->old_words)
        return vm_raise(vm, EXC_TypeError, "intern() argument 1 must be string, not %.50s",
                        argument_type_name(vm, r));
    if (!is_exactly(vm->objects, r, KIND_STR) && vm->rules->old_words)
        return vm_raise(vm, EXC_TypeError, "can't intern subclass of string");
    if (kind_of(vm->objects, r) == KIND_STR && !is_exactly(vm->objects, r, KIND_STR))
        return vm_raise(vm, EXC_TypeError, "can't intern %.400s", type_name_of(vm->objects, r));
    if (kind_of(vm->objects, r) != KIND_STR)
        return vm->rules->counts_plural
                   ? bad_parsed(vm, "intern", 1, "str", argument_type_name(vm, r))
                   : bad_argument(vm, "intern", "argument", "str", argument_type_name(vm, r));
    return str_intern(vm->objects, newref(vm->objects, r));
}

static ref
sys_exc_info(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return exc_info_tuple(vm);
}

static ref
sys_exc_clear(struct vm *vm, const struct arguments *a)
{
    (void)a;
    exc_info_clear(vm);
    return none_new(vm->objects);
}

static const struct native sys_rows[] = {
    NATIVE("getrefcount", sys_getrefcount, 1, 1),
    NATIVE("getsizeof", sys_getsizeof, 1, 2, .keywords = "object default", .takes = takes_keywords,
           .tuple_until = ALWAYS_TUPLE, .sought_until = ALWAYS_TUPLE),
    NATIVE("_debugmallocstats", sys_debugmallocstats, 0, 0),
    NATIVE("exit", sys_exit, 0, 1),
    NATIVE("exc_info", sys_exc_info, 0, 0, .until = 207),
    NATIVE("exc_clear", sys_exc_clear, 0, 0, .until = 207),
    NATIVE("getrecursionlimit", sys_getrecursionlimit, 0, 0),
    NATIVE("intern", builtin_intern, 1, 1, .since = 306, .takes = takes_one_late),
};

static ref
sys_version(struct vm *vm, ref self)
{
    char text[48];
    (void)self;
    snprintf(text, sizeof text, "%d.%d.%d (arenascope)", vm->dialect->version / 100,
             vm->dialect->version % 100, vm->objects->pymalloc->geometry.micro);
    return newref(vm->objects, str_name(vm->objects, text));
}

/* Made before the program starts. */
static ref
sys_version_info(struct vm *vm, ref self)
{
    struct objects *o = vm->objects;
    (void)self;
    if (!vm->vars.version_info) {
        objects_begin_static(o);
        ref items[5] = {int_new(o, vm->dialect->version / 100),
                        int_new(o, vm->dialect->version % 100),
                        int_new(o, o->pymalloc->geometry.micro), newref(o, str_name(o, "final")),
                        int_new(o, 0)};
        vm->vars.version_info = tuple_steal(o, items, 5);
        objects_end_static(o);
    }
    return newref(o, vm->vars.version_info);
}

static const char *const version_parts[] = {"major", "minor", "micro", "releaselevel", "serial"};

ref
version_info_part(struct vm *vm, ref tuple, uint32_t i)
{
    struct objects *o = vm->objects;
    return tuple == vm->vars.version_info ? newref(o, tuple_get(o, tuple, i)) : 0;
}

ref
version_info_repr(struct vm *vm)
{
    struct objects *o = vm->objects;
    uint32_t mark = text_begin(vm);
    for (uint32_t i = 0; i < sizeof version_parts / sizeof *version_parts; i++) {
        text_printf(vm, "%s%s=", i ? ", " : "sys.version_info(", version_parts[i]);
        text_put_repr(vm, tuple_get(o, vm->vars.version_info, i));
    }
    text_put(vm, ")", 1);
    return text_end(vm, mark);
}

static ref
sys_stdout(struct vm *vm, ref self)
{
    (void)self;
    return newref(vm->objects, native_module(vm, TABLE_stdout));
}

/* It lies in the module's dictionary. */
static ref
sys_maxsize(struct vm *vm, ref self)
{
    struct objects *o = vm->objects;
    (void)self;
    if (!vm->vars.maxsize) {
        objects_begin_static(o);
        vm->vars.maxsize = int_new(o, INT64_MAX);
        objects_end_static(o);
    }
    return newref(o, vm->vars.maxsize);
}

static const struct member sys_members[] = {
    {"version", sys_version, NULL}, {"version_info", sys_version_info, NULL},
    {"stdout", sys_stdout, NULL},   {"maxsize", sys_maxsize, NULL},
    {"maxint", sys_maxsize, NULL},
};

const struct native_table natives_sys = {KIND_FREE, "sys", NATIVE_ROWS(sys_rows),
                                         NATIVE_ROWS(sys_members), "sys"};

/* -- sys.stdout -- */

static ref
stdout_write(struct vm *vm, const struct arguments *a)
{
    ref r = argument(vm, a, 0);
    if (kind_of(vm->objects, r) != KIND_STR)
        return bad_argument(vm, "write", "argument", "str", argument_type_name(vm, r));
    return stream_write(vm, r);
}

static ref
stdout_flush(struct vm *vm, const struct arguments *a)
{
    (void)a;
    return none_new(vm->objects);
}

static const struct native stdout_rows[] = {
    NATIVE("write", stdout_write, 1, 1),
    NATIVE("flush", stdout_flush, 0, 0),
};

const struct native_table natives_stdout = {KIND_FREE, "stdout", NATIVE_ROWS(stdout_rows),
                                            NULL,      0,        "TextIOWrapper"};

/* -- arenascope: blocks without an object around them -- */

/* Arguments that must not be negative: 1, or 0 after an error. */
static int
sizes(struct vm *vm, const struct arguments *a, int64_t *value)
{
    for (uint32_t i = 0; i < a->count; i++) {
        if (!as_index(vm, argument(vm, a, i), &value[i]))
            return 0;
        if (value[i] < 0) {
            vm_raise(vm, EXC_ValueError, "%s() takes no negative numbers", a->native->name);
            return 0;
        }
    }
    return 1;
}

/* The address of a block in use: 1, or 0 after ValueError. */
static int
block_address(struct vm *vm, const struct arguments *a, int64_t address)
{
    struct pymalloc *m = vm->objects->pymalloc;
    if (address && pymalloc_requested(m, (uint64_t)address) &&
        !pymalloc_owner(m, (uint64_t)address))
        return 1;
    vm_raise(vm, EXC_ValueError, "%s(): 0x%llx is not a block that malloc() gave", a->native->name,
             (unsigned long long)address);
    return 0;
}

static ref
arena_malloc(struct vm *vm, const struct arguments *a)
{
    int64_t n[2];
    if (!sizes(vm, a, n))
        return 0;
    return int_new(vm->objects, (int64_t)pymalloc_malloc(vm->objects->pymalloc, PYMEM_DOMAIN_OBJ,
                                                         (uint64_t)n[0]));
}

static ref
arena_calloc(struct vm *vm, const struct arguments *a)
{
    int64_t n[2];
    if (!sizes(vm, a, n))
        return 0;
    return int_new(vm->objects, (int64_t)pymalloc_calloc(vm->objects->pymalloc, PYMEM_DOMAIN_OBJ,
                                                         (uint64_t)n[0], (uint64_t)n[1]));
}

static ref
arena_realloc(struct vm *vm, const struct arguments *a)
{
    int64_t n[2];
    if (!sizes(vm, a, n) || (n[0] && !block_address(vm, a, n[0])))
        return 0;
    return int_new(vm->objects, (int64_t)pymalloc_realloc(vm->objects->pymalloc, PYMEM_DOMAIN_OBJ,
                                                          (uint64_t)n[0], (uint64_t)n[1]));
}

static ref
arena_free(struct vm *vm, const struct arguments *a)
{
    int64_t n[2];
    if (!sizes(vm, a, n) || (n[0] && !block_address(vm, a, n[0])))
        return 0;
    pymalloc_free(vm->objects->pymalloc, (uint64_t)n[0]);
    return none_new(vm->objects);
}

/* What the module's arena_of, pool_of and block_of give: None for a block that is not pymalloc's. */
enum place { PLACE_ARENA, PLACE_POOL, PLACE_BLOCK };

static ref
place_of(struct vm *vm, const struct arguments *a, enum place place)
{
    struct pymalloc *m = vm->objects->pymalloc;
    int64_t address;
    if (!sizes(vm, a, &address))
        return 0;
    uint32_t pool = pymalloc_pool_at(m, (uint64_t)address);
    if (pool == NO_POOL)
        return none_new(vm->objects);
    uint64_t base = pymalloc_pool_address(m, pool);
    if (place == PLACE_ARENA)
        return int_new(vm->objects, pymalloc_pool_arena(m, pool));
    if (place == PLACE_POOL)
        return int_new(vm->objects, (int64_t)(base >> m->pool_shift));
    uint32_t size = geometry_class_size(&m->geometry, m->pools.at[pool].szidx);
    return int_new(vm->objects, (int64_t)(((uint64_t)address - base - POOL_OVERHEAD) / size));
}

static ref
arena_of(struct vm *vm, const struct arguments *a)
{
    return place_of(vm, a, PLACE_ARENA);
}

static ref
pool_of(struct vm *vm, const struct arguments *a)
{
    return place_of(vm, a, PLACE_POOL);
}

static ref
block_of(struct vm *vm, const struct arguments *a)
{
    return place_of(vm, a, PLACE_BLOCK);
}

static const struct native arenascope_rows[] = {
    NATIVE("malloc", arena_malloc, 1, 1),   NATIVE("calloc", arena_calloc, 2, 2),
    NATIVE("realloc", arena_realloc, 2, 2), NATIVE("free", arena_free, 1, 1),
    NATIVE("arena_of", arena_of, 1, 1),     NATIVE("pool_of", pool_of, 1, 1),
    NATIVE("block_of", block_of, 1, 1),
};

const struct native_table natives_arenascope = {
    KIND_FREE, "arenascope", NATIVE_ROWS(arenascope_rows), NULL, 0, NULL};
