#include "config.h"

#include "ui/members.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "objects/class.h"
#include "objects/mapping.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "objects/text.h"
#include "python/scenario.h"

/* A walk over members: who is told, and whether it has enough. */
struct walk {
    const struct moment *moment;
    member_fn *member;
    void *who;
    int stopped;
};

static void
tell(struct walk *walk, const char *label, ref child)
{
    if (!walk->stopped && child && !walk->member(walk->who, label, child))
        walk->stopped = 1;
}

static void
tell_items(struct walk *walk, const struct objects *o, ref r)
{
    char label[MEMBER_LABEL];
    for (uint32_t i = 0; i < object_at(o, r)->size && !walk->stopped; i++) {
        snprintf(label, sizeof label, "[%u]", i);
        tell(walk, label, span_get(o->spans, object_at(o, r)->span, i));
    }
}

static void
tell_entries(struct walk *walk, const struct objects *o, ref r)
{
    char label[MEMBER_LABEL], key_text[MEMBER_LABEL - 4];
    uint32_t position = 0;
    ref key, value;
    while (!walk->stopped && dict_next(o, r, &position, &key, &value)) {
        object_label(walk->moment, key, key_text, sizeof key_text);
        snprintf(label, sizeof label, "[%s]", key_text);
        if (object_is_shown(o, key))
            tell(walk, "key", key);
        tell(walk, label, value);
    }
}

static void
tell_elements(struct walk *walk, const struct objects *o, ref r)
{
    uint32_t position = 0;
    ref key;
    while (!walk->stopped && set_next(o, r, &position, &key))
        tell(walk, "in", key);
}

static void
tell_attributes(struct walk *walk, const struct objects *o, ref r)
{
    char label[MEMBER_LABEL], name_text[MEMBER_LABEL - 4];
    uint32_t position = 0;
    ref name, value;
    while (!walk->stopped && attribute_next(o, r, &position, &name, &value)) {
        size_t bytes;
        const char *text = str_utf8(o, name, &bytes);
        snprintf(name_text, sizeof name_text, "%.*s", (int)bytes, text);
        snprintf(label, sizeof label, ".%s", name_text);
        tell(walk, label, value);
    }
    const struct object *object = object_at(o, r);
    if (object->slots) {
        const struct type_data *type = type_data(o, object->ob_type);
        for (uint32_t i = 0; i < type->nslots && !walk->stopped; i++) {
            size_t bytes;
            const char *text = str_utf8(o, span_get(o->spans, type->slots, i), &bytes);
            snprintf(label, sizeof label, ".%.*s", (int)bytes, text);
            tell(walk, label, span_get(o->spans, object->slots, i));
        }
    }
}

void
object_visit(const struct objects *o, ref r, visit_fn *visit, void *who)
{
    /* object_owned() writes nothing; its parameter is not const only because what it calls may be asked to write. */
    object_owned((struct objects *)(uintptr_t)o, r, visit, who);
}

static void
tell_reference(void *who, struct objects *o, ref referrer, ref referent)
{
    if (referent != type_of(o, referrer))
        tell(who, "", referent);
}

/* What the kind's own functions do not name. */
static void
tell_rest(struct walk *walk, const struct objects *o, ref r)
{
    object_visit(o, r, tell_reference, walk);
}

void
members_each(const struct moment *moment, ref r, member_fn *member, void *who)
{
    const struct objects *o = moment->objects;
    struct walk walk = {moment, member, who, 0};
    switch (kind_of(o, r)) {
    case KIND_LIST:
    case KIND_TUPLE:
        tell_items(&walk, o, r);
        tell_attributes(&walk, o, r);
        break;
    case KIND_DICT:
        tell_entries(&walk, o, r);
        break;
    case KIND_SET:
    case KIND_FROZENSET:
        tell_elements(&walk, o, r);
        break;
    case KIND_INSTANCE:
        tell_attributes(&walk, o, r);
        break;
    default:
        tell_rest(&walk, o, r);
    }
}

void
names_each(const struct moment *moment, name_fn *told, void *who)
{
    struct scenario_name name;
    struct scenario_frame frame;
    if (!moment->scenario)
        return;
    for (uint32_t i = 0; scenario_global(moment->scenario, i, &name); i++)
        if (!told(who, name.name, name.value))
            return;
    for (uint32_t f = 0; scenario_frame(moment->scenario, f, &frame); f++)
        for (uint32_t i = 0; scenario_local(moment->scenario, frame.frame, i, &name); i++)
            if (!told(who, name.name, name.value))
                return;
}

int
object_is_shown(const struct objects *o, ref r)
{
    const struct object *object = object_at(o, r);
    if (r < FIRST_DYNAMIC_OBJECT || object->serial == 0 || !(object->flags & OBJECT_HAS_GC) ||
        (object->flags & OBJECT_STATIC))
        return 0;
    return object->kind != KIND_TYPE && object->kind != KIND_FUNCTION &&
           object->kind != KIND_MODULE;
}

int
object_is_furniture(const struct objects *o, ref r)
{
    enum object_kind kind = kind_of(o, r);
    return kind == KIND_TYPE || kind == KIND_FUNCTION || kind == KIND_MODULE ||
           kind == KIND_BUILTIN;
}

/* "'text'", cut after SHOWN bytes. */
static void
put_text(const struct objects *o, ref r, char *buffer, size_t size)
{
    enum { SHOWN = 24 };
    size_t bytes, cut;
    const char *text = str_utf8(o, r, &bytes);
    cut = bytes;
    if (bytes > SHOWN)
        for (cut = SHOWN; cut > 0 && (text[cut] & 0xc0) == 0x80; cut--)
            ;
    const char *end_of_line = memchr(text, '\n', cut);
    cut = end_of_line ? (size_t)(end_of_line - text) : cut;
    snprintf(buffer, size, "'%.*s%s'", (int)cut, text, cut < bytes ? "…" : "");
}

const char *
short_type_name(const struct objects *o, ref r)
{
    const char *name = type_name_of(o, r), *dot = strrchr(name, '.');
    return dot ? dot + 1 : name;
}

const char *
object_label(const struct moment *moment, ref r, char *buffer, size_t size)
{
    const struct objects *o = moment->objects;
    const struct object *object = object_at(o, r);
    double number;
    if (is_exactly(o, r, KIND_STR))
        put_text(o, r, buffer, size);
    else if (is_exactly(o, r, KIND_INT))
        snprintf(buffer, size, "%" PRId64, object->integer);
    else if (is_exactly(o, r, KIND_FLOAT)) {
        memcpy(&number, &object->integer, sizeof number);
        snprintf(buffer, size, "%g", number);
    } else if (r == o->vars.none || r == o->vars.py_true || r == o->vars.py_false)
        snprintf(buffer, size, "%s",
                 r == o->vars.none      ? "None"
                 : r == o->vars.py_true ? "True"
                                        : "False");
    else if (object->kind == KIND_TYPE)
        snprintf(buffer, size, "class %s", type_name(o, r));
    else
        snprintf(buffer, size, "%s #%" PRIu64, short_type_name(o, r), object->serial);
    return buffer;
}
