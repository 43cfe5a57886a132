/* repr() of containers: one that contains itself is shown as [...]. */
#include "python/repr.h"
#include "python/writer.h"

/* The list of containers whose repr() is under way, in the thread's dict; both are made at the first one. Borrowed. */
static ref
active_reprs(struct vm *vm)
{
    struct objects *o = vm->objects;
    if (vm->vars.thread_dict)
        return vm->vars.reprs;
    ref dict = dict_new(o, DICT_LITERAL), list = list_new(o, 0);
    dict_set(o, dict, str_name(o, "Py_Repr"), list);
    decref(o, list);
    vm->vars.thread_dict = dict;
    return vm->vars.reprs = list;
}

int
repr_enter(struct vm *vm, ref r)
{
    ref list = active_reprs(vm);
    for (uint32_t i = list_size(vm->objects, list); i-- > 0;)
        if (list_get(vm->objects, list, i) == r)
            return 1;
    list_append(vm->objects, list, r);
    return 0;
}

void
repr_leave(struct vm *vm)
{
    uint32_t last = list_size(vm->objects, vm->vars.reprs) - 1;
    list_assign_slice(vm->objects, vm->vars.reprs, last, last + 1, 0);
}

static ref
fixed(struct vm *vm, const char *text)
{
    return str_new(vm->objects, text, strlen(text));
}

/* 2.7 gathers the pieces in a tuple of n or, 0, in a list before it joins them. The container takes part in nothing but the heap. */
static ref
pieces_new(struct vm *vm, uint32_t n)
{
    if (!vm->rules->old_repr)
        return 0;
    if (!n)
        return list_new(vm->objects, 0);
    ref pieces = tuple_new(vm->objects, n);
    tuple_ready(vm->objects, pieces, TUPLE_FILLED);
    return pieces;
}

/* The end of a container's repr: its last piece is written without room to spare (to 3.13); pieces (stolen) are no longer needed. */
static ref
finish(struct writer *w, int failed, const char *last, ref pieces)
{
    ref result = 0;
    if (!failed) {
        w->overallocate = w->vm->rules->public_writer;
        writer_put_mark(w, last);
        repr_leave(w->vm);
        result = writer_end(w);
    } else {
        repr_leave(w->vm);
        writer_drop(w);
    }
    decref(w->vm->objects, pieces);
    return result;
}

ref
repr_list(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    struct writer w;
    int failed = 0;
    uint32_t n = list_size(o, r);
    int under_way = (n || vm->rules->old_repr) && repr_enter(vm, r);
    if (!n && !under_way && vm->rules->old_repr)
        repr_leave(vm);
    if (!n || under_way)
        return fixed(vm, under_way ? "[...]" : "[]");
    ref pieces = pieces_new(vm, 0);
    writer_create(vm, &w, 1 + 1 + 3 * (n - 1) + 1); /* "[1, 2]" */
    writer_put_c(&w, "[");
    for (uint32_t i = 0; i < list_size(o, r) && !failed; i++) {
        ref item = list_get(o, r, i);
        incref(o, vm->rules->list_repr_held ? item : 0);
        if (i)
            writer_put_mark(&w, ", ");
        failed = writer_repr(&w, item) < 0;
        decref(o, vm->rules->list_repr_held ? item : 0);
    }
    return finish(&w, failed, "]", pieces);
}

ref
repr_tuple(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    struct writer w;
    int failed = 0;
    uint32_t n = tuple_size(o, r);
    if (r == vm->vars.version_info)
        return version_info_repr(vm);
    if (!n || repr_enter(vm, r))
        return fixed(vm, n ? "(...)" : "()");
    ref pieces = pieces_new(vm, n);
    writer_create(vm, &w, n > 1 ? 1 + 1 + 3 * (n - 1) + 1 : 4); /* "(1, 2)", "(1,)" */
    writer_put_c(&w, "(");
    for (uint32_t i = 0; i < n && !failed; i++) {
        if (i)
            writer_put_mark(&w, ", ");
        failed = writer_repr(&w, tuple_get(o, r, i)) < 0;
    }
    return finish(&w, failed, n == 1 ? ",)" : ")", pieces);
}

static int
put_item(struct writer *w, ref key, ref value)
{
    struct objects *o = w->vm->objects;
    incref(o, key);
    incref(o, value);
    int failed = writer_repr(w, key) < 0;
    if (!failed) {
        writer_put_mark(w, ": ");
        failed = writer_repr(w, value) < 0;
    }
    decref(o, key);
    decref(o, value);
    return failed;
}

ref
repr_dict(struct vm *vm, ref r)
{
    struct writer w;
    uint32_t position = 0, n = 0, used = dict_size(vm->objects, r);
    ref key, value;
    int failed = 0;
    if (repr_enter(vm, r))
        return fixed(vm, "{...}");
    if (!used) {
        repr_leave(vm);
        return fixed(vm, "{}");
    }
    ref pieces = pieces_new(vm, 0);
    writer_create(vm, &w, 1 + 4 + 6 * (used - 1) + 1); /* "{1: 2, 3: 4}" */
    writer_put_c(&w, "{");
    while (!failed && dict_next(vm->objects, r, &position, &key, &value)) {
        if (n++)
            writer_put_mark(&w, ", ");
        failed = put_item(&w, key, value);
    }
    return finish(&w, failed, "}", pieces);
}

/* A list of the elements of a set, with no more room than they need. */
static ref
list_of_set(struct vm *vm, ref set)
{
    struct objects *o = vm->objects;
    struct list_parts parts = list_parts_begin(o, set_size(o, set));
    uint32_t position = 0;
    ref key;
    while (set_next(o, set, &position, &key))
        list_part(o, &parts, newref(o, key));
    return list_parts_end(o, &parts);
}

/* "1, 2": the elements of a set, as repr() of a list of them shows them. */
static ref
elements(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    ref keys = vm->rules->set_listed_exactly ? list_of_set(vm, r) : vm_list(vm, r);
    if (!keys)
        return 0;
    ref listed = repr_list(vm, keys);
    decref(o, keys);
    if (!listed)
        return 0;
    ref between = str_substring(o, listed, 1, str_length(o, listed) - 1);
    decref(o, listed);
    return between;
}

ref
repr_set(struct vm *vm, ref r)
{
    struct objects *o = vm->objects;
    const char *name = type_name_of(o, r);
    int python2 = vm->rules->old_repr, plain = is_exactly(o, r, KIND_SET) && !python2;
    uint32_t mark;
    int under_way = repr_enter(vm, r);
    if (under_way || !set_size(o, r)) {
        const char *format = under_way ? "%s(...)" : python2 ? "%s([])" : "%s()";
        if (!under_way)
            repr_leave(vm);
        mark = text_begin(vm);
        text_put_c(vm, name);
        text_put_c(vm, format + strlen("%s"));
        return text_end_format(vm, mark, format, name, NULL);
    }
    ref text = elements(vm, r);
    if (text) {
        mark = text_begin(vm);
        if (!plain)
            text_printf(vm, "%s(", name);
        text_put_c(vm, python2 ? "[" : "{");
        text_put_str(vm, text);
        text_put_c(vm, python2 ? "]" : "}");
        if (!plain)
            text_put_c(vm, ")");
        ref whole =
            text_end_format(vm, mark, plain ? "{%U}" : "%s({%U})", plain ? NULL : name, NULL);
        decref(o, text);
        text = whole;
    }
    repr_leave(vm);
    return text;
}

ref
repr_end(struct writer *w, ref inner, const char *closing)
{
    ref text = vm_repr(w->vm, inner);
    if (!text) {
        writer_drop(w);
        return 0;
    }
    writer_str(w, text);
    decref(w->vm->objects, text);
    w->overallocate = 0;
    writer_put_c(w, closing);
    return writer_end(w);
}

/* name(repr(inner)), where the room for the whole is taken first. New reference; 0 after an error. */
static ref
repr_inside(struct vm *vm, const char *format, const char *name, ref inner)
{
    struct writer w;
    writer_format_begin(vm, &w, format);
    if (strchr(format, 's'))
        writer_passed(&w, name);
    else
        writer_put_c(&w, name);
    writer_put_c(&w, "(");
    return repr_end(&w, inner, ")");
}

/* mappingproxy_repr, in 2.7 proxy_repr */
ref
repr_mappingproxy(struct vm *vm, ref r)
{
    return vm->rules->old_repr
               ? repr_inside(vm, "dict_proxy(%R)", "dict_proxy", proxied_mapping(vm, r))
               : repr_inside(vm, "mappingproxy(%R)", "mappingproxy", proxied_mapping(vm, r));
}

ref
repr_view(struct vm *vm, ref r)
{
    if (!vm->rules->old_repr && repr_enter(vm, r))
        return fixed(vm, "...");
    ref list = vm_list(vm, r);
    ref text = list ? repr_inside(vm, "%s(%R)", type_name_of(vm->objects, r), list) : 0;
    decref(vm->objects, list);
    if (!vm->rules->old_repr)
        repr_leave(vm);
    return text;
}
