/* The order of everything in 2.7: what __cmp__ (tp_compare) of dicts says, and what is said where no type says anything. */
#include "python/native.h"
#include "python/relation.h"

/* Is it a number to default_3way_compare (PyNumber_Check)? Old-style instances are. */
static int
counts_as_number(const struct objects *o, ref r)
{
    return is_int(o, r) || kind_of(o, r) == KIND_FLOAT || is_classic_instance(o, r);
}

/* The order of the addresses of the types of numbers: as 2.7 was linked. */
static int
number_rank(const struct objects *o, ref r)
{
    return kind_of(o, r) == KIND_BOOL ? 0 : is_classic_instance(o, r) ? 1 : 2;
}

/* The types' names, numbers having none, then their addresses. */
static int
order_types(const struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    const char *x = counts_as_number(o, a) ? "" : type_name_of(o, a);
    const char *y = counts_as_number(o, b) ? "" : type_name_of(o, b);
    int order = strcmp(x, y);
    if (order)
        return order < 0 ? -1 : 1;
    if (*x == 0)
        return number_rank(o, a) < number_rank(o, b) ? -1 : 1;
    return object_at(o, shown_type_of(o, a))->address < object_at(o, shown_type_of(o, b))->address
               ? -1
               : 1;
}

int
order_by_default(const struct vm *vm, ref a, ref b)
{
    struct objects *o = vm->objects;
    if (a == b)
        return 0;
    if (shown_type_of(o, a) == shown_type_of(o, b))
        return object_at(o, a)->address < object_at(o, b)->address ? -1 : 1;
    if (a == o->vars.none || b == o->vars.none)
        return a == o->vars.none ? -1 : 1;
    return order_types(vm, a, b);
}

/* PyObject_Compare, try_rich_to_3way_compare: 0, or -1 after an error. */
static int
order_objects(struct vm *vm, ref a, ref b, int *order)
{
    static const struct {
        enum compare_op op;
        int order;
    } tries[] = {{COMPARE_EQ, 0}, {COMPARE_LT, -1}, {COMPARE_GT, 1}};
    *order = 0;
    for (size_t i = 0; a != b && i < sizeof tries / sizeof *tries; i++) {
        int is = vm_compare_bool(vm, tries[i].op, a, b);
        *order = tries[i].order;
        if (is)
            return is < 0 ? -1 : 0;
    }
    if (a != b)
        *order = order_by_default(vm, a, b);
    return 0;
}

/* a[key] is value: does b have another at key, or none? 1, 0, -1 after an error. */
static int
differs_there(struct vm *vm, ref b, ref key, ref value)
{
    ref other;
    int found = dict_get(vm->objects, b, key, &other);
    if (found <= 0)
        return found < 0 ? -1 : 1;
    incref(vm->objects, other);
    int equal = vm_equal(vm, value, other);
    decref(vm->objects, other);
    return equal < 0 ? -1 : !equal;
}

/* characterize(): the least key of a at which b differs, and a's value there: new references, 0 if there is none. 0, or -1 after an
 * error. */
static int
least_difference(struct vm *vm, ref a, ref b, ref *least, ref *least_value)
{
    struct objects *o = vm->objects;
    uint32_t position = 0;
    ref key, value;
    *least = *least_value = 0;
    while (dict_next(o, a, &position, &key, &value)) {
        incref(o, key);
        incref(o, value);
        int passed = *least ? vm_compare_bool(vm, COMPARE_LT, *least, key) : 0;
        int wins = passed == 0 ? differs_there(vm, b, key, value) : 0;
        decref(o, wins > 0 ? *least : key);
        decref(o, wins > 0 ? *least_value : value);
        if (wins > 0) {
            *least = key;
            *least_value = value;
        }
        if (passed < 0 || wins < 0) {
            decref(o, *least);
            decref(o, *least_value);
            *least = *least_value = 0;
            return -1;
        }
    }
    return 0;
}

int
order_dicts(struct vm *vm, ref a, ref b, int *order)
{
    struct objects *o = vm->objects;
    uint32_t x = dict_size(o, a), y = dict_size(o, b);
    ref key_a, key_b, value_a, value_b;
    *order = (x > y) - (x < y);
    if (*order)
        return 0;
    if (least_difference(vm, a, b, &key_a, &value_a) < 0)
        return -1;
    if (!key_a)
        return 0;
    int failed = least_difference(vm, b, a, &key_b, &value_b) < 0;
    if (!failed && key_b)
        failed = order_objects(vm, key_a, key_b, order) < 0;
    if (!failed && *order == 0 && value_b)
        failed = order_objects(vm, value_a, value_b, order) < 0;
    struct raised raised = vm_error_save(vm);
    decref(o, key_a);
    decref(o, key_b);
    decref(o, value_a);
    decref(o, value_b);
    vm_error_put_back(vm, raised);
    return failed ? -1 : 0;
}
