/* list.sort(): finds the runs that there are, makes short ones longer, and has them merged. */
#include "python/call.h"
#include "python/sort.h"

enum { MAX_MINRUN = 64 };

int
sort_called_less(struct sorting *s, ref x, ref y)
{
    struct vm *vm = s->vm;
    ref pair[2] = {newref(vm->objects, x), newref(vm->objects, y)};
    ref tuple = tuple_steal(vm->objects, pair, 2);
    ref answer = vm_call_tuple(vm, s->compare, tuple, 0);
    int is_number = answer && is_int(vm->objects, answer), before = -1;
    struct raised raised = vm_error_save(vm);
    decref(vm->objects, tuple);
    vm_error_put_back(vm, raised);
    if (is_number)
        before = int_value(vm->objects, answer) < 0;
    else if (answer)
        vm_raise(vm, EXC_TypeError, "comparison function must return int, not %.200s",
                 type_name_of(vm->objects, answer));
    decref(vm->objects, answer);
    return before;
}

int
sort_slot_less(struct sorting *s, ref x, ref y)
{
    struct vm *vm = s->vm;
    ref result = vm_compare_plain(vm, COMPARE_LT, x, y);
    int before = result ? vm_truth(vm, result) : -1;
    decref(vm->objects, result);
    return before;
}

/* The scan for keys of one type that list.sort() begins with since 3.7. */
static int
are_of_one_type(const struct sorting *s)
{
    struct objects *o = s->vm->objects;
    for (uint32_t i = 1; i < s->size; i++)
        if (type_of(o, key_at(s, s->list, i)) != type_of(o, key_at(s, s->list, 0)))
            return 0;
    return 1;
}

static int
next_smaller(struct sorting *s, uint32_t i)
{
    return less(s, key_at(s, s->list, i), key_at(s, s->list, i - 1));
}

static void
reverse_words(struct spans *spans, uint32_t span, uint32_t from, uint32_t to)
{
    while (from + 1 < to) {
        uint32_t word = span_get(spans, span, from);
        span_set(spans, span, from++, span_get(spans, span, --to));
        span_set(spans, span, to, word);
    }
}

/* Turns list[from, to) round. */
static void
reverse_slice(struct sorting *s, uint32_t from, uint32_t to)
{
    reverse_words(s->vm->spans, s->list.keys, from, to);
    if (s->list.items != s->list.keys)
        reverse_words(s->vm->spans, s->list.items, from, to);
}

/* -- runs -- */

/* Goes on from i while items do not become smaller. Returns the index of the first that does, or end; 0 after an error. */
static uint32_t
ascend(struct sorting *s, uint32_t i, uint32_t end)
{
    for (; i < end; i++) {
        int smaller = next_smaller(s, i);
        if (smaller)
            return smaller < 0 ? 0 : i;
    }
    return end;
}

/* count_run to 3.12: the end of the run that begins at low, ascending or strictly descending (then turned round); 0 after an error. */
static uint32_t
strict_run(struct sorting *s, uint32_t low, uint32_t end)
{
    uint32_t i = low + 2;
    if (end - low == 1)
        return end;
    int smaller = next_smaller(s, low + 1);
    if (smaller <= 0)
        return smaller < 0 ? 0 : ascend(s, i, end);
    for (; i < end && (smaller = next_smaller(s, i)) != 0; i++)
        if (smaller < 0)
            return 0;
    reverse_slice(s, low, i);
    return i;
}

/* The rest of a run that descends since before i, with equal items in it, which keep their order. Returns its end; 0 after an error. */
static uint32_t
descend(struct sorting *s, uint32_t i, uint32_t end)
{
    uint32_t equal = 0; /* items before i that equal their predecessor */
    for (; i < end; i++) {
        int smaller = next_smaller(s, i), larger;
        if (smaller < 0)
            return 0;
        if (smaller) {
            reverse_slice(s, i - equal - 1, i);
            equal = 0;
            continue;
        }
        larger = less(s, key_at(s, s->list, i - 1), key_at(s, s->list, i));
        if (larger < 0)
            return 0;
        if (larger)
            break;
        equal++;
    }
    reverse_slice(s, i - equal - 1, i);
    return i;
}

/* count_run since 3.13: equal items do not end a descending run, and what goes on ascending behind it belongs to the run. */
static uint32_t
long_run(struct sorting *s, uint32_t low, uint32_t end)
{
    uint32_t i = ascend(s, low + 1, end);
    if (i == 0 || i == end)
        return i;
    if (i > low + 1) {
        int ascending = less(s, key_at(s, s->list, low), key_at(s, s->list, i - 1));
        if (ascending)
            return ascending < 0 ? 0 : i;
        reverse_slice(s, low, i);
    }
    i = descend(s, i + 1, end);
    if (i == 0)
        return 0;
    reverse_slice(s, low, i);
    return ascend(s, i, end);
}

/* binarysort: list[low, end), of which [low, start) is sorted. 0, or -1 after an error. */
static int
binary_sort(struct sorting *s, uint32_t low, uint32_t start, uint32_t end)
{
    struct spans *spans = s->vm->spans;
    for (uint32_t i = start; i < end; i++) {
        uint32_t left = low, right = i;
        while (left < right) {
            uint32_t middle = left + (right - left) / 2;
            int before = less(s, key_at(s, s->list, i), key_at(s, s->list, middle));
            if (before < 0)
                return -1;
            if (before)
                right = middle;
            else
                left = middle + 1;
        }
        ref key = key_at(s, s->list, i), item = span_get(spans, s->list.items, i);
        sort_move(s, s->list, left + 1, s->list, left, i - left);
        span_set(spans, s->list.keys, left, key);
        span_set(spans, s->list.items, left, item);
    }
    return 0;
}

/* -- sorting -- */

/* How long the next run has to be: to 3.14 always the same, since 3.15 so that the lengths differ by one at most. */
static uint32_t
next_minrun(struct sorting *s)
{
    uint32_t shift = s->minrun_shift, mask = (UINT32_C(1) << shift) - 1;
    if (!s->vm->rules->sort_minruns_vary)
        return (s->size >> shift) + ((s->size & mask) != 0);
    uint64_t sum = (uint64_t)s->minrun_rest + s->size;
    s->minrun_rest = (uint32_t)sum & mask;
    return (uint32_t)(sum >> shift);
}

/* Finds or makes the run that begins at low. Returns its end; 0 after an error. */
static uint32_t
next_run(struct sorting *s, uint32_t low)
{
    uint32_t end =
        s->vm->rules->sort_equals_descend ? long_run(s, low, s->size) : strict_run(s, low, s->size);
    uint32_t minrun = next_minrun(s), least = s->size - low < minrun ? s->size : low + minrun;
    if (end == 0 || end >= least)
        return end;
    return binary_sort(s, low, end, least) < 0 ? 0 : least;
}

/* 0, or -1 after an error. */
static int
timsort(struct sorting *s)
{
    int by_power = s->vm->rules->sort_by_power;
    s->min_gallop = MIN_GALLOP;
    while (s->size >> s->minrun_shift >= MAX_MINRUN)
        s->minrun_shift++;
    for (uint32_t low = 0, end; low < s->size; low = end) {
        end = next_run(s, low);
        if (end == 0 || (by_power && sort_merge_by_power(s, end - low) < 0))
            return -1;
        s->run[s->runs++] = (struct run){low, end - low, 0};
        if (!by_power && sort_merge_by_size(s) < 0)
            return -1;
    }
    return sort_merge_all(s);
}

/* Sorts what there is, last to first if it is to be backwards: so equal items keep their order. 0, or -1 after an error. */
static int
sort_slice(struct sorting *s, int backwards)
{
    if (s->size < 2)
        return 0;
    if (backwards)
        reverse_slice(s, 0, s->size);
    int result = timsort(s);
    if (backwards)
        reverse_slice(s, 0, s->size);
    if (s->spare.items != s->spare.keys)
        span_free(s->vm->spans, s->spare.items, s->size / 2 + 1);
    if (s->spare.keys)
        span_free(s->vm->spans, s->spare.keys, s->size / 2 + 1);
    return result;
}

/* Fills the span of keys by calling key for each item. Returns how many there are when it fails. */
static uint32_t
make_keys(struct sorting *s, ref key)
{
    uint32_t n;
    for (n = 0; n < s->size; n++) {
        ref item = span_get(s->vm->spans, s->list.items, n);
        ref made = vm_call(s->vm, key, &item, 1);
        if (!made)
            break;
        span_set(s->vm->spans, s->list.keys, n, made);
    }
    return n;
}

/* Releases the n keys: all from the smallest on (here they have been turned round like the items), those made before one failed from the
 * last on. */
static void
drop_keys(struct sorting *s, uint32_t n, int backwards)
{
    int from_first = n == s->size && !backwards;
    for (uint32_t i = 0; i < n; i++)
        decref(s->vm->objects, span_get(s->vm->spans, s->list.keys, from_first ? i : n - 1 - i));
}

/* The argument reverse: 1, 0, -1 after an error. */
static int
is_backwards(struct vm *vm, ref reverse_order)
{
    int64_t value;
    if (vm->rules->sort_reverse_truth)
        return vm_truth(vm, reverse_order);
    return as_c_int(vm, reverse_order, &value) ? value != 0 : -1;
}

int
list_sort(struct vm *vm, ref list, ref compare, ref key, ref reverse_order)
{
    struct objects *o = vm->objects;
    int backwards = 0, result = 0;
    if (reverse_order && (backwards = is_backwards(vm, reverse_order)) < 0)
        return -1;
    struct list_items items = list_take_items(o, list);
    struct sorting s = {.vm = vm,
                        .compare = compare == o->vars.none ? 0 : compare,
                        .list = {items.span, items.span},
                        .size = items.size};
    uint32_t keys = 0;
    if (key && key != o->vars.none) {
        s.list.keys = span_new(vm->spans, s.size);
        keys = make_keys(&s, key);
        result = keys < s.size ? -1 : 0;
    }
    s.by_slot = result == 0 && !vm->rules->sort_by_richcompare && are_of_one_type(&s);
    if (result == 0)
        result = sort_slice(&s, backwards);
    drop_keys(&s, keys, backwards);
    if (s.list.keys != s.list.items)
        span_free(vm->spans, s.list.keys, s.size);
    if (list_size(o, list) != 0 && result == 0) {
        vm_raise(vm, EXC_ValueError, "list modified during sort");
        result = -1;
    }
    struct raised raised = vm_error_save(vm);
    list_give_items(o, list, items);
    vm_error_put_back(vm, raised);
    return result;
}
