#include "config.h"

#include "ui/panes/field_values.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "objects/callable.h"
#include "objects/class.h"
#include "objects/sequence.h"
#include "objects/weakref.h"
#include "ui/i18n.h"
#include "ui/members.h"

enum { NAME_SIZE = 96 };

void
put_link(const struct moment *moment, ref child, char *buffer, size_t size)
{
    char name[NAME_SIZE];
    if (child)
        snprintf(buffer, size, "→ %s", object_label(moment, child, name, sizeof name));
    else
        snprintf(buffer, size, "NULL");
}

/* Fields that the model keeps as references. */
static const struct {
    enum object_kind kind;
    const char *field;
    int index; /* in field[] */
} references[] = {
    {KIND_WEAKREF, "wr_callback", WEAKREF_CALLBACK},
    {KIND_WEAKPROXY, "wr_callback", WEAKREF_CALLBACK},
    {KIND_CALLABLE_WEAKPROXY, "wr_callback", WEAKREF_CALLBACK},
    {KIND_FUNCTION, "func_defaults", FUNCTION_DEFAULTS},
    {KIND_FUNCTION, "func_kwdefaults", FUNCTION_KWDEFAULTS},
    {KIND_FUNCTION, "func_closure", FUNCTION_CLOSURE},
    {KIND_FUNCTION, "func_name", FUNCTION_NAME},
    {KIND_CELL, "ob_ref", CELL_CONTENTS},
    {KIND_METHOD, "im_func", METHOD_FUNCTION},
    {KIND_METHOD, "im_self", METHOD_SELF},
    {KIND_METHOD, "im_class", METHOD_CLASS},
    {KIND_PROPERTY, "prop_get", PROPERTY_GET},
    {KIND_PROPERTY, "prop_set", PROPERTY_SET},
    {KIND_PROPERTY, "prop_del", PROPERTY_DEL},
    {KIND_SLICE, "start", SLICE_START},
    {KIND_SLICE, "stop", SLICE_STOP},
    {KIND_SLICE, "step", SLICE_STEP},
    {KIND_TRACEBACK, "tb_next", TRACEBACK_NEXT},
    {KIND_TRACEBACK, "tb_frame", TRACEBACK_FRAME},
    {KIND_BASE_EXCEPTION, "args", EXCEPTION_ARGS},
    {KIND_BASE_EXCEPTION, "traceback", EXCEPTION_TRACEBACK},
    {KIND_BASE_EXCEPTION, "context", EXCEPTION_CONTEXT},
    {KIND_BASE_EXCEPTION, "cause", EXCEPTION_CAUSE},
};

static int
put_reference(const struct moment *moment, ref r, const char *field, char *buffer, size_t size)
{
    enum object_kind kind = kind_of(moment->objects, r);
    for (size_t i = 0; i < sizeof references / sizeof *references; i++)
        if (references[i].kind == kind && !strcmp(references[i].field, field)) {
            put_link(moment, object_at(moment->objects, r)->field[references[i].index], buffer,
                     size);
            return 1;
        }
    return 0;
}

/* The object of a weak reference, and its neighbours in the list of that object. A dead one leads to None. */
static void
put_weak_field(const struct moment *moment, ref r, const char *field, char *buffer, size_t size)
{
    const struct objects *o = moment->objects;
    ref target = weakref_object(o, r);
    if (!strcmp(field, "wr_object"))
        put_link(moment, target ? target : o->vars.none, buffer, size);
    else if (!strcmp(field, "wr_prev"))
        put_link(moment, object_at(o, r)->span, buffer, size);
    else if (!strcmp(field, "wr_next"))
        put_link(moment, weakref_next(o, r), buffer, size);
}

/* A dict's keys: its own block, or those of its class; the values of a split one lie apart. */
static void
put_dict_field(const struct moment *moment, ref r, const char *field, char *buffer, size_t size)
{
    const struct objects *o = moment->objects;
    const struct object *object = object_at(o, r);
    const struct dict_keys *keys = &o->keys.at[object->extra];
    if (!strcmp(field, "ma_keys"))
        snprintf(buffer, size, "→ %s",
                 keys->block == 0   ? _("the empty keys")
                 : keys->refcnt > 1 ? _("keys that are shared")
                                    : _("its keys"));
    else if (!strcmp(field, "ma_values"))
        snprintf(buffer, size, "%s%s", object->span ? "→ " : "",
                 object->span ? _("its values") : "NULL");
}

/* A set's table lies in the object until it needs more than eight places. */
static void
put_set_field(const struct object *object, const char *field, char *buffer, size_t size)
{
    if (!strcmp(field, "fill"))
        snprintf(buffer, size, "%" PRIu32, object->extra);
    else if (!strcmp(field, "mask"))
        snprintf(buffer, size, "%" PRIu32, object->allocated - 1);
    else if (!strcmp(field, "table"))
        snprintf(buffer, size, "→ %s", object->blocks[BLOCK_TABLE] ? _("its table") : "smalltable");
}

static void
put_number(const struct object *object, const char *field, char *buffer, size_t size)
{
    double number;
    if (!strcmp(field, "ob_size") || !strcmp(field, "ma_used") || !strcmp(field, "used") ||
        !strcmp(field, "length"))
        snprintf(buffer, size, "%" PRIu32, object->size);
    else if (!strcmp(field, "allocated"))
        snprintf(buffer, size, "%" PRIu32, object->allocated);
    else if (!strcmp(field, "ob_item") && object->blocks[BLOCK_TABLE])
        snprintf(buffer, size, "→ %#" PRIx64, object->blocks[BLOCK_TABLE]);
    else if (!strcmp(field, "ob_item"))
        snprintf(buffer, size, "NULL");
    else if (!strcmp(field, "lv_tag"))
        snprintf(buffer, size, ngettext("%" PRIu32 " digit", "%" PRIu32 " digits", object->size),
                 object->size);
    else if (!strcmp(field, "ob_fval")) {
        memcpy(&number, &object->integer, sizeof number);
        snprintf(buffer, size, "%g", number);
    } else if ((!strcmp(field, "ob_digit") || !strcmp(field, "ob_ival")) && object->size <= 1)
        snprintf(buffer, size, "%" PRId64, object->integer);
}

void
put_field_value(const struct moment *moment, ref r, const char *field, char *buffer, size_t size)
{
    const struct objects *o = moment->objects;
    *buffer = '\0';
    if (put_reference(moment, r, field, buffer, size))
        return;
    if (weakref_check(o, r))
        put_weak_field(moment, r, field, buffer, size);
    else if (kind_of(o, r) == KIND_DICT)
        put_dict_field(moment, r, field, buffer, size);
    else if (kind_of(o, r) == KIND_SET || kind_of(o, r) == KIND_FROZENSET)
        put_set_field(object_at(o, r), field, buffer, size);
    if (!*buffer)
        put_number(object_at(o, r), field, buffer, size);
}
