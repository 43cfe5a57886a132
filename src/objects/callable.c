#include "objects/callable.h"

#include "objects/internal.h"
#include "objects/sequence.h"
#include "objects/weakref.h"

enum { GENERATOR_ITEM = 8 };

/* An object of `type` that takes over n fields. Tracked if its type is a GC type. */
static ref
fields_new(struct objects *o, ref type, uint32_t list, const ref *fields, uint32_t n)
{
    uint32_t bytes = type_data(o, type)->basicsize;
    ref r = list != NO_FREE_LIST && type < FIRST_DYNAMIC_OBJECT
                ? object_new_listed(o, type, bytes, (enum free_list_kind)list)
                : object_alloc(o, type, bytes);
    for (uint32_t i = 0; i < n; i++)
        object_edit(o, r)->field[i] = fields[i];
    object_track(o, r);
    return r;
}

void
object_set_field(struct objects *o, ref r, uint32_t f, ref value)
{
    ref old = object_at(o, r)->field[f];
    if (!old && !value)
        return;
    object_edit(o, r)->field[f] = value;
    decref(o, old);
}

ref
code_new(struct objects *o, uint32_t number, ref name)
{
    objects_begin_static(o);
    ref r = fields_new(o, static_type(KIND_CODE), NO_FREE_LIST, &name, 1);
    objects_end_static(o);
    object_keep_static(o, r);
    object_edit(o, r)->extra = number;
    return r;
}

ref
function_new(struct objects *o, const ref fields[FUNCTION_FIELDS])
{
    return fields_new(o, static_type(KIND_FUNCTION), NO_FREE_LIST, fields, FUNCTION_FIELDS);
}

ref
cell_new(struct objects *o, ref contents)
{
    return fields_new(o, static_type(KIND_CELL), NO_FREE_LIST, &contents, 1);
}

ref
method_new(struct objects *o, ref function, ref self, ref in_class)
{
    ref fields[] = {function, self, o->layout->method_class ? newref(o, in_class) : 0};
    return fields_new(o, static_type(KIND_METHOD), FREE_LISTS_METHOD, fields, 3);
}

ref
builtin_new(struct objects *o, uint32_t number, ref self, ref name)
{
    ref fields[] = {[BUILTIN_SELF] = self, [BUILTIN_NAME] = name};
    ref r = fields_new(o, static_type(KIND_BUILTIN), FREE_LISTS_BUILTIN, fields, BUILTIN_NAME + 1);
    object_edit(o, r)->extra = number;
    return r;
}

ref
method_wrapper_new(struct objects *o, uint32_t number, ref descriptor, ref self)
{
    ref fields[] = {newref(o, descriptor), newref(o, self)};
    ref r = fields_new(o, static_type(KIND_METHOD_WRAPPER), NO_FREE_LIST, fields, 2);
    object_edit(o, r)->extra = number;
    return r;
}

ref
property_new(struct objects *o, ref type, ref get, ref set, ref del, ref doc)
{
    ref fields[] = {get, set, del, doc};
    return fields_new(o, type, NO_FREE_LIST, fields, 4);
}

ref
wrapper_new(struct objects *o, enum object_kind kind, ref type, ref function)
{
    return fields_new(o, type ? type : static_type(kind), NO_FREE_LIST, &function, 1);
}

ref
super_new(struct objects *o, ref type, ref object)
{
    int bound_to_class = kind_of(o, object) == KIND_TYPE && type_is_subtype(o, object, type);
    ref fields[] = {type, object, newref(o, bound_to_class ? object : type_of(o, object))};
    return fields_new(o, static_type(KIND_SUPER), NO_FREE_LIST, fields, 3);
}

ref
descriptor_new(struct objects *o, enum object_kind kind, ref type, ref name, uint32_t number)
{
    ref fields[] = {type, name};
    ref r = fields_new(o, static_type(kind), NO_FREE_LIST, fields, 2);
    object_edit(o, r)->integer = number;
    return r;
}

ref
module_new(struct objects *o, ref name, ref dict, uint32_t number)
{
    ref fields[] = {dict, name};
    ref r = fields_new(o, static_type(KIND_MODULE), NO_FREE_LIST, fields, 2);
    object_edit(o, r)->extra = number;
    return r;
}

ref
iterator_new(struct objects *o, enum object_kind kind, ref sequence, ref second, ref third)
{
    ref fields[] = {sequence, second, third};
    uint32_t list = kind == KIND_LIST_ITERATOR    ? FREE_LISTS_LIST_ITERATOR
                    : kind == KIND_TUPLE_ITERATOR ? FREE_LISTS_TUPLE_ITERATOR
                    : kind == KIND_RANGE_ITERATOR ? FREE_LISTS_RANGE_ITERATOR
                                                  : NO_FREE_LIST;
    return fields_new(o, static_type(kind), list, fields, 3);
}

ref
item_iterator_new(struct objects *o, enum object_kind kind, ref dict)
{
    ref type = static_type(kind);
    ref r = object_alloc(o, type, type_data(o, type)->basicsize);
    ref none[] = {o->vars.none, o->vars.none};
    incref(o, o->vars.none);
    incref(o, o->vars.none);
    object_edit(o, r)->field[ITERATOR_SEQUENCE] = dict;
    ref pair = tuple_steal(o, none, 2);
    object_edit(o, r)->field[ITERATOR_SECOND] = pair;
    object_track(o, r);
    return r;
}

/* Bytes of a frame object with that shape (to 3.10). */
static uint64_t
frame_bytes(const struct objects *o, struct frame_shape shape)
{
    return layout_size(o->layout, KIND_FRAME) +
           (uint64_t)(shape.locals + shape.cells + shape.stack) * REF_BYTES;
}

/* The code's zombie frame, or one from the free list, made larger if need be; 0 if there is none. */
static ref
frame_reuse(struct objects *o, ref code, uint64_t bytes)
{
    uint64_t zombie = object_at(o, code)->blocks[BLOCK_TABLE];
    if (zombie) {
        object_edit(o, code)->blocks[BLOCK_TABLE] = 0;
        free_list_put(o, &o->vars.free_lists[FREE_LISTS_FRAME], FREE_LIST_UNLIMITED, zombie);
        return object_reuse(o, static_type(KIND_FRAME), FREE_LISTS_FRAME);
    }
    ref r = object_reuse(o, static_type(KIND_FRAME), FREE_LISTS_FRAME);
    if (!r)
        return 0;
    uint32_t header = type_header(o, static_type(KIND_FRAME));
    if (pymalloc_requested(o->pymalloc, object_at(o, r)->blocks[BLOCK_OBJECT]) < header + bytes)
        object_realloc(o, r, bytes);
    return r;
}

static void
frame_init(struct objects *o, ref r, ref code, uint32_t frame, struct frame_shape shape)
{
    struct object *object = object_edit(o, r);
    object->extra = frame;
    object->size = shape.locals + shape.cells + shape.stack;
    object->field[FRAME_CODE] = newref(o, code);
}

ref
frame_new(struct objects *o, ref code, uint32_t frame, struct frame_shape shape, ref builtins,
          ref globals)
{
    if (!o->layout->frame_objects)
        return 0;
    uint64_t bytes = frame_bytes(o, shape);
    ref r = frame_reuse(o, code, bytes);
    if (!r)
        r = object_alloc(o, static_type(KIND_FRAME), bytes);
    frame_init(o, r, code, frame, shape);
    object_edit(o, r)->field[FRAME_BUILTINS] = newref(o, builtins);
    object_edit(o, r)->field[FRAME_GLOBALS] = newref(o, globals);
    if (o->layout->frame_tracked)
        object_track(o, r);
    return r;
}

ref
frame_object_new(struct objects *o, ref code, uint32_t frame, struct frame_shape shape)
{
    ref r = object_alloc(o, static_type(KIND_FRAME), frame_bytes(o, shape));
    frame_init(o, r, code, frame, shape);
    return r;
}

ref
traceback_new(struct objects *o, ref next, ref frame, uint32_t line)
{
    ref fields[] = {next, frame};
    ref r = fields_new(o, static_type(KIND_TRACEBACK), NO_FREE_LIST, fields, 2);
    object_edit(o, r)->integer = line;
    return r;
}

void
frame_drop(struct objects *o, ref r)
{
    ref code = object_at(o, r)->field[FRAME_CODE];
    if (object_at(o, r)->extra && o->hooks.frame_clear)
        o->hooks.frame_clear(o->hooks.vm, r, object_at(o, r)->extra);
    object_set_field(o, r, FRAME_BACK, 0);
    object_set_field(o, r, FRAME_BUILTINS, 0);
    object_set_field(o, r, FRAME_GLOBALS, 0);
    object_set_field(o, r, FRAME_LOCALS, 0);
    object_edit(o, r)->field[FRAME_CODE] = 0;
    int has_block = object_at(o, r)->blocks[BLOCK_OBJECT] != 0; /* not so the module's */
    if (!has_block)
        object_free(o, r, NO_FREE_LIST);
    else if (o->layout->frame_objects && code && !object_at(o, code)->blocks[BLOCK_TABLE])
        object_bury(o, r, code);
    else
        object_free(o, r, FREE_LISTS_FRAME);
    decref(o, code);
}

ref
generator_new(struct objects *o, ref code, uint32_t frame, ref frame_object,
              struct frame_shape shape, ref name, ref qualname)
{
    uint64_t bytes = layout_size(o->layout, KIND_GENERATOR);
    if (!o->layout->frame_objects)
        bytes += (uint64_t)(shape.locals + shape.cells + shape.stack) * GENERATOR_ITEM;
    ref r = object_alloc(o, static_type(KIND_GENERATOR), bytes);
    struct object *object = object_edit(o, r);
    object->extra = frame;
    object->size = shape.locals + shape.cells + shape.stack;
    object->field[GENERATOR_CODE] = newref(o, code);
    object->field[GENERATOR_NAME] = newref(o, name);
    object->field[GENERATOR_QUALNAME] = newref(o, qualname);
    object->field[GENERATOR_FRAME] = frame_object;
    object_track(o, r);
    return r;
}

void
generator_finished(struct objects *o, ref generator)
{
    object_edit(o, generator)->extra = 0;
    object_set_field(o, generator, GENERATOR_FRAME, 0);
}

void
generator_drop(struct objects *o, ref r)
{
    uint32_t frame = object_at(o, r)->extra;
    object_set_field(o, r, GENERATOR_FRAME, 0);
    if (frame && !o->layout->frame_objects && o->hooks.frame_clear)
        o->hooks.frame_clear(o->hooks.vm, r, frame);
    object_edit(o, r)->extra = 0;
    object_set_field(o, r, GENERATOR_CODE, 0);
    object_set_field(o, r, GENERATOR_NAME, 0);
    object_set_field(o, r, GENERATOR_QUALNAME, 0);
}
