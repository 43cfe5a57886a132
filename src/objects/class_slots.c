/* What type.__new__ makes of its arguments before there is a type: tuples, and the sorted names of __slots__. */
#include "objects/class_slots.h"

#include "objects/compare.h"
#include "objects/mapping.h"
#include "objects/sequence.h"
#include "objects/text.h"

void
slots_sort(const struct objects *o, ref *names, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++) {
        ref name = names[i];
        uint32_t at = i;
        for (; at > 0 && text_compare(o, names[at - 1], name) > 0; at--)
            names[at] = names[at - 1];
        names[at] = name;
    }
}

/* What _Py_Mangle makes of the name of slot number i. New reference. */
static ref
slot_name(struct objects *o, const struct class_request *request, uint32_t i)
{
    size_t bytes;
    if (!(request->private_slots >> i & 1))
        return newref(o, request->slots[i]);
    const char *text = str_utf8(o, request->slots[i], &bytes);
    return str_new(o, text, bytes);
}

/* __slots__ as a tuple, if they are written otherwise; 0 = they are one. New reference. */
static ref
slots_given(struct objects *o, const struct class_request *request)
{
    ref written = request->written;
    if (!written)
        return 0;
    return kind_of(o, written) == KIND_LIST ? tuple_from_sequence(o, written)
                                            : tuple_steal(o, &(ref){newref(o, written)}, 1);
}

ref
slots_tuple(struct objects *o, const struct class_request *request)
{
    if (!request->has_slots)
        return 0;
    ref as_tuple = slots_given(o, request);
    ref list = list_new(o, request->nslots);
    ref names[CLASS_SLOTS];
    for (uint32_t i = 0; i < request->nslots; i++)
        names[i] = slot_name(o, request, i);
    slots_sort(o, names, request->nslots);
    for (uint32_t i = 0; i < request->nslots; i++)
        list_init(o, list, i, names[i]);
    if (!o->layout->slots_held)
        decref(o, as_tuple);
    ref tuple = tuple_from_sequence(o, list);
    decref(o, list);
    if (o->layout->slots_held)
        decref(o, as_tuple);
    return tuple;
}

ref
class_arguments(struct objects *o, const struct class_request *request)
{
    ref given = request->bases ? request->bases : o->vars.empty_tuple;
    ref call[] = {newref(o, request->name), newref(o, given), newref(o, request->dict)};
    return tuple_steal(o, call, 3);
}

ref
class_bases(struct objects *o, const struct class_request *request)
{
    return request->bases ? newref(o, request->bases)
                          : tuple_steal(o, &(ref){newref(o, request->base)}, 1);
}

struct class_in_vain
class_begin_in_vain(struct objects *o, const struct class_request *request, int listed)
{
    struct class_in_vain made = {.arguments = class_arguments(o, request)};
    made.bases = class_bases(o, request);
    made.dict = dict_copy(o, request->dict);
    made.slots = slots_given(o, request);
    if (listed)
        made.list = list_new(o, request->named);
    return made;
}

void
class_end_in_vain(struct objects *o, struct class_in_vain made)
{
    decref(o, made.list);
    decref(o, made.slots);
    decref(o, made.dict);
    decref(o, made.bases);
    decref(o, made.arguments);
}
