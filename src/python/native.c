#include "python/native.h"

#include <stdio.h>

#include "python/tables.h"

static const struct native_table *const tables[TABLES] = {
#define TABLE_ROW(name) [TABLE_##name] = &natives_##name,
    NATIVE_TABLES(TABLE_ROW) SLOT_TABLES(TABLE_ROW)
#undef TABLE_ROW
};

enum { ROWS_SHIFT = 7 }; /* a native's number: table << ROWS_SHIFT | row */

/* -- arguments -- */

uint32_t
keyword_count(const struct vm *vm, const struct arguments *a)
{
    return a->names ? tuple_size(vm->objects, a->names) : 0;
}

ref
keyword_name(const struct vm *vm, const struct arguments *a, uint32_t i)
{
    return tuple_get(vm->objects, a->names, i);
}

ref
keyword_value(const struct vm *vm, const struct arguments *a, uint32_t i)
{
    return argument(vm, a, a->count + i);
}

ref
keyword(const struct vm *vm, const struct arguments *a, const char *name)
{
    for (uint32_t i = 0; i < keyword_count(vm, a); i++)
        if (kind_of(vm->objects, keyword_name(vm, a, i)) == KIND_STR &&
            str_is(vm->objects, keyword_name(vm, a, i), name))
            return keyword_value(vm, a, i);
    return 0;
}

ref
argument_or(const struct vm *vm, const struct arguments *a, uint32_t i, const char *name)
{
    return i < a->count ? argument(vm, a, i) : keyword(vm, a, name);
}

ref
argument_or_old_name(const struct vm *vm, const struct arguments *a, const char *name)
{
    return a->count ? argument(vm, a, 0) : vm->rules->functions_unnamed ? keyword(vm, a, name) : 0;
}

int
as_index(struct vm *vm, ref r, int64_t *value)
{
    if (!(r = vm_dereference(vm, r)))
        return 0;
    if (is_int(vm->objects, r)) {
        *value = int_value(vm->objects, r);
        return 1;
    }
    if (!vm->rules->old_words)
        vm_raise(vm, EXC_TypeError, "'%.200s' object cannot be interpreted as an integer",
                 type_name_of(vm->objects, r));
    else
        vm_raise(vm, EXC_TypeError,
                 kind_of(vm->objects, r) == KIND_FLOAT ? "integer argument expected, got float"
                                                       : "an integer is required");
    return 0;
}

int
as_size(struct vm *vm, ref r, int64_t *value)
{
    if (vm->rules->integer_required && kind_of(vm->objects, r) == KIND_FLOAT)
        return (int)vm_raise(vm, EXC_TypeError, "integer argument expected, got float");
    return as_index(vm, r, value);
}

/* Is the number a C int? 1, or 0 after OverflowError. */
static int
fits_c_int(struct vm *vm, int64_t value, int bound_told)
{
    if (value >= INT32_MIN && value <= INT32_MAX)
        return 1;
    if (!bound_told)
        vm_raise(vm, EXC_OverflowError, "Python int too large to convert to C int");
    else
        vm_raise(vm, EXC_OverflowError,
                 value < 0 ? "signed integer is less than minimum"
                           : "signed integer is greater than maximum");
    return 0;
}

static int
as_int_told(struct vm *vm, ref r, int64_t *value, int bound_told)
{
    if (is_int(vm->objects, r) || !vm->rules->integer_required || vm->rules->old_words)
        return as_index(vm, r, value) && fits_c_int(vm, *value, bound_told);
    if (kind_of(vm->objects, r) == KIND_FLOAT)
        vm_raise(vm, EXC_TypeError, "integer argument expected, got float");
    else
        vm_raise(vm, EXC_TypeError, "an integer is required (got type %.200s)",
                 type_name_of(vm->objects, r));
    return 0;
}

int
as_c_int(struct vm *vm, ref r, int64_t *value)
{
    return as_int_told(vm, r, value, vm->rules->c_int_bounds_told);
}

int
as_parsed_int(struct vm *vm, ref r, int64_t *value)
{
    return as_int_told(vm, r, value, 1);
}

const char *
argument_type_name(const struct vm *vm, ref r)
{
    return r == vm->objects->vars.none ? "None" : type_name_of(vm->objects, r);
}

ref
native_result_as(struct vm *vm, ref type, ref made)
{
    if (!made || type == type_of(vm->objects, made))
        return made;
    ref converted = vm_call(vm, type, &made, 1);
    decref(vm->objects, made);
    return converted;
}

int
argument_is_str(struct vm *vm, const struct arguments *a, uint32_t i)
{
    ref r = argument(vm, a, i);
    if (kind_of(vm->objects, r) == KIND_STR)
        return 1;
    char place[24];
    snprintf(place, sizeof place, "argument %u", i + 1);
    bad_argument(vm, a->native->name, place, "str", argument_type_name(vm, r));
    return 0;
}

ref
bad_argument(struct vm *vm, const char *function, const char *argument_, const char *expected,
             const char *type)
{
    return vm_raise(vm, EXC_TypeError, "%.200s() %.200s must be %.50s, not %.50s", function,
                    argument_, expected, type);
}

ref
bad_parsed(struct vm *vm, const char *function, uint32_t number, const char *expected,
           const char *type)
{
    char place[24];
    snprintf(place, sizeof place, "%u", number);
    return vm_raise(vm, EXC_TypeError, "%1s() argument %1s must be %1s, not %1s", function, place,
                    expected, type);
}

uint32_t
split_room(int64_t limit)
{
    enum { MAX_PREALLOC = 12 };
    return limit < 0 || limit >= MAX_PREALLOC ? MAX_PREALLOC : (uint32_t)limit + 1;
}

enum tuple_birth
pair_birth(const struct vm *vm)
{
    return vm->rules->pairs_built ? TUPLE_BUILT : TUPLE_FILLED;
}

/* -- the tables -- */

/* Table of the type of a kind among those from number `first` on, or -1. */
static int
table_of_kind(enum object_kind kind, int first)
{
    for (int t = first; t < TABLES; t++)
        if (tables[t]->kind == kind && kind != KIND_FREE)
            return t;
    return kind == KIND_FREE ? TABLE_builtins : -1;
}

/* Does the version have it? */
static int
is_there(const struct vm *vm, const struct native *native)
{
    int version = vm->dialect->version;
    return native->since <= version && (!native->until || version <= native->until);
}

static uint32_t
search(const struct vm *vm, uint32_t table, ref name)
{
    for (uint32_t i = 0; i < tables[table]->nrows; i++)
        if (is_there(vm, &tables[table]->rows[i]) &&
            str_is(vm->objects, name, tables[table]->rows[i].name))
            return (table << ROWS_SHIFT | i) + 1;
    return 0;
}

int
native_is_named(const struct vm *vm, const char *name)
{
    for (uint32_t t = 0; t < TABLES; t++)
        for (uint32_t i = 0; i < tables[t]->nrows; i++)
            if (is_there(vm, &tables[t]->rows[i]) && strcmp(tables[t]->rows[i].name, name) == 0)
                return 1;
    return 0;
}

uint32_t
native_find_in(struct vm *vm, uint32_t table, ref name)
{
    enum { UNKNOWN = 0xffffffff };
    uint64_t key = (uint64_t)(table + 1) << 32 | name;
    uint64_t known = addrmap_get(&vm->native_cache, key, UNKNOWN);
    if (known == UNKNOWN) {
        known = search(vm, table, name);
        if (object_at(vm->objects, name)->flags & OBJECT_STATIC)
            addrmap_put(&vm->native_cache, key, known);
    }
    return (uint32_t)known;
}

uint32_t
native_find(struct vm *vm, enum object_kind kind, ref name)
{
    int table = table_of_kind(kind, 0);
    uint32_t found = table < 0 ? 0 : native_find_in(vm, (uint32_t)table, name);
    if (found || kind == KIND_FREE || (table = table_of_kind(kind, FIRST_SLOT_TABLE)) < 0)
        return found;
    return native_find_in(vm, (uint32_t)table, name);
}

const struct native *
native_row(const struct vm *vm, uint32_t number)
{
    (void)vm;
    return &tables[number >> ROWS_SHIFT]->rows[number & ((1u << ROWS_SHIFT) - 1)];
}

uint32_t
native_number(const struct vm *vm, ref r)
{
    const struct object *object = object_at(vm->objects, r);
    return object->kind == KIND_METHOD_DESCRIPTOR || object->kind == KIND_WRAPPER_DESCRIPTOR
               ? (uint32_t)object->integer
               : object->extra;
}

/* Has the version an attribute of that name? Some are of 2.7 alone, others came with 3.x. */
static int
is_name_of_version(const struct vm *vm, const char *name)
{
    static const char *const old[] = {"func_name", "func_doc", "func_defaults", "func_closure",
                                      "maxint",    "im_func",  "im_self",       "im_class"};
    static const char *const new[] = {"__context__",    "__cause__",    "__suppress_context__",
                                      "__traceback__",  "__qualname__", "__kwdefaults__",
                                      "__annotations__"};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++)
        if (!strcmp(old[i], name))
            return vm->rules->old_names;
    for (size_t i = 0; i < sizeof new / sizeof *new; i++)
        if (!strcmp(new[i], name))
            return !vm->rules->old_names;
    return 1;
}

const struct member *
member_find_in(const struct vm *vm, uint32_t table, ref name)
{
    for (uint32_t i = 0; i < tables[table]->nmembers; i++)
        if (str_is(vm->objects, name, tables[table]->members[i].name))
            return is_name_of_version(vm, tables[table]->members[i].name)
                       ? &tables[table]->members[i]
                       : NULL;
    return NULL;
}

const struct member *
member_find(const struct vm *vm, enum object_kind kind, ref name)
{
    for (;;) {
        int table = table_of_kind(kind, 0);
        const struct member *member = table < 0 ? NULL : member_find_in(vm, (uint32_t)table, name);
        if (member || kind == KIND_OBJECT)
            return member;
        kind = kind_info(kind)->base;
    }
}

const char *
native_called(const struct vm *vm, uint32_t number, ref self)
{
    const struct native *native = native_row(vm, number);
    enum object_kind kind = tables[number >> ROWS_SHIFT]->kind;
    if (!(native->flags & (NATIVE_NEW | NATIVE_OWN_INIT)) || kind == KIND_WEAKREF)
        return native->name;
    if (kind == KIND_BASE_EXCEPTION)
        return type_name(vm->objects,
                         native->flags & NATIVE_OWN_INIT ? type_of(vm->objects, self) : self);
    return type_name(vm->objects, static_type(kind));
}

const char *
native_owner(const struct vm *vm, uint32_t number)
{
    const struct native_table *table = tables[number >> ROWS_SHIFT];
    return table->kind == KIND_FREE ? table->owner
                                    : type_name(vm->objects, static_type(table->kind));
}

const char *
native_module_name(const struct vm *vm, uint32_t number)
{
    return native_table_name(vm, number >> ROWS_SHIFT);
}

const char *
native_table_name(const struct vm *vm, uint32_t table)
{
    (void)vm;
    return tables[table]->module;
}

/* What a module's method table becomes: a function that holds the module (3.x) and its name. */
static ref
make_module_function(struct vm *vm, uint32_t number, ref name)
{
    struct objects *o = vm->objects;
    int old_builtin = vm->rules->python2 && number >> ROWS_SHIFT == TABLE_builtins;
    const char *module = old_builtin ? "__builtin__" : native_module_name(vm, number);
    ref r = builtin_new(o, number, 0, name);
    object_set_field(o, r, BUILTIN_MODULE, newref(o, str_name(o, module)));
    if (!vm->rules->python2)
        object_set_field(o, r, BUILTIN_OWNER, newref(o, native_module(vm, number >> ROWS_SHIFT)));
    return r;
}

static ref
make_native(struct vm *vm, uint32_t number)
{
    struct objects *o = vm->objects;
    const struct native_table *table = tables[number >> ROWS_SHIFT];
    const struct native *row = native_row(vm, number);
    if (!row->function)
        return newref(o, o->vars.none);
    ref name = newref(o, str_name(o, row->name)), type = static_type(table->kind);
    if (table->kind == KIND_FREE)
        return make_module_function(vm, number, name);
    if (row->flags & NATIVE_STATIC)
        return builtin_new(o, number, newref(o, type), name);
    return descriptor_new(
        o, row->flags & NATIVE_SLOT ? KIND_WRAPPER_DESCRIPTOR : KIND_METHOD_DESCRIPTOR,
        newref(o, type), name, number);
}

/* The name at p, of *length bytes, that can be a keyword; NULL behind the last. What stands before "/" cannot. */
static const char *
next_keyword(const char *p, size_t *length)
{
    const char *slash = strchr(p, '/');
    if (slash)
        p = slash + 1;
    p += strspn(p, "* ");
    *length = strcspn(p, " ");
    return *length ? p : NULL;
}

/* The interned str of a keyword: the one that is there, which is found when another has been made; or that one. New reference. */
static ref
intern_keyword(struct vm *vm, const struct native *native, const char *name, size_t length)
{
    ref made = str_new(vm->objects, name, length);
    int found = native->names_new != vm->dialect->version;
    for (uint32_t i = 0; i < vm->program->nnames && !found; i++)
        found =
            strlen(vm->program->names[i]) == length && !memcmp(vm->program->names[i], name, length);
    if (!found)
        return made;
    decref(vm->objects, made);
    return newref(vm->objects, str_name_n(vm->objects, name, length));
}

void
native_keep_names(struct vm *vm, uint32_t number, int keywords)
{
    const struct native *native = native_row(vm, number);
    int version = vm->dialect->version;
    const char *p;
    uint32_t count = 0;
    size_t length = 0;
    int since = native->names_always_since ? native->names_always_since : native->names_always;
    int always = since <= version && version <= native->names_always;
    if (!native->names_since || native->names_since > version || native->names_until < version ||
        (!keywords && !always))
        return;
    if (number >= frozen_length(vm->parsers))
        frozen_grow(&vm->parsers.array, number + 1);
    if (vm->parsers.at[number])
        return;
    for (p = native->keywords; (p = next_keyword(p, &length)); p += length)
        count++;
    ref tuple = tuple_new(vm->objects, count);
    p = native->keywords;
    for (uint32_t i = 0; i < count; i++, p += length) {
        p = next_keyword(p, &length);
        tuple_init(vm->objects, tuple, i, intern_keyword(vm, native, p, length));
    }
    tuple_ready(vm->objects, tuple, TUPLE_BUILT);
    *edit(vm->parsers, number) = tuple;
}

void
native_parse(struct vm *vm, const struct arguments *a)
{
    keywords_seek(vm, a);
    native_keep_names(vm, a->number, a->names != 0);
}

uint32_t
native_limit(void)
{
    return TABLES << ROWS_SHIFT;
}

ref
native_object(struct vm *vm, uint32_t number)
{
    uint32_t index = number;
    if (index >= frozen_length(vm->natives))
        frozen_grow(&vm->natives.array, index + 1);
    if (!vm->natives.at[index]) {
        objects_begin_static(vm->objects);
        ref made = make_native(vm, number);
        objects_end_static(vm->objects);
        *edit(vm->natives, index) = made;
    }
    return vm->natives.at[index];
}

ref
native_module(struct vm *vm, uint32_t table)
{
    if (table >= frozen_length(vm->modules))
        frozen_grow(&vm->modules.array, TABLES);
    if (!vm->modules.at[table]) {
        objects_begin_static(vm->objects);
        ref name = newref(vm->objects, str_name(vm->objects, tables[table]->module));
        ref made = module_new(vm->objects, name, dict_new(vm->objects, DICT_LITERAL), table);
        objects_end_static(vm->objects);
        *edit(vm->modules, table) = made;
    }
    return vm->modules.at[table];
}

ref
builtins_dict(struct vm *vm)
{
    return object_at(vm->objects, native_module(vm, TABLE_builtins))->field[MODULE_DICT];
}

ref
module_named(struct vm *vm, const char *name)
{
    for (uint32_t t = 0; t < TABLES; t++)
        if (tables[t]->kind == KIND_FREE && t != TABLE_builtins && t != TABLE_stdout &&
            !strcmp(tables[t]->module, name))
            return native_module(vm, t);
    return 0;
}
