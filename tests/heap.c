#include "heap.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "objects/class.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/text.h"

static struct heap the_heap;

static void
note_request(struct heap *heap, const struct event *event)
{
    uint64_t bytes = event->kind == EV_BLOCK_MALLOC || event->kind == EV_LIBC_MALLOC
                         ? (uint64_t)event->arg[1]
                     : event->kind == EV_LIBC_REALLOC ? (uint64_t)event->arg[2]
                                                      : 0;
    if (bytes && heap->recording && heap->requests < HEAP_REQUESTS)
        heap->request[heap->requests++] = bytes;
}

static void
after_event(void *whom)
{
    struct heap *heap = whom;
    const struct event *event = clock_latest(&heap->clock);
    heap->events[event->kind]++;
    note_request(heap, event);
    if (!heap->checking)
        return;
    const char *wrong = objects_check(&heap->objects);
    if (!wrong)
        wrong = collector_check(&heap->collector);
    if (!wrong)
        wrong = heap_check(&heap->pymalloc);
    if (wrong)
        ck_abort_msg("%s: after event %llu (%s): %s", heap->objects.layout->name,
                     (unsigned long long)heap->clock.vars.now,
                     event_info((enum event_kind)event->kind)->name, wrong);
}

struct heap *
heap_new(const char *version)
{
    struct heap *heap = &the_heap;
    memset(heap, 0, sizeof *heap);
    store_init(&heap->store);
    clock_init(&heap->clock, &heap->store);
    spans_init(&heap->spans, &heap->store);
    pymalloc_init(&heap->pymalloc, &heap->store, &heap->clock, geometry_named(version));
    objects_init(&heap->objects, &heap->store, &heap->pymalloc, &heap->spans,
                 layout_named(version));
    collector_init(&heap->collector, &heap->store, &heap->objects);
    clock_listen(&heap->clock, after_event, heap);
    return heap;
}

void
heap_done(struct heap *heap)
{
    store_done(&heap->store);
}

static void
visit_holding(void *holder, visit_fn *visit, void *who)
{
    for (const ref *r = holder; r && *r; r++)
        visit(who, &the_heap.objects, 0, *r);
}

void
heap_expect_counts(struct heap *heap, const ref *holding)
{
    const char *wrong = objects_check_counts(&heap->objects, visit_holding, (void *)holding);
    if (wrong)
        ck_abort_msg("%s: %s", heap->objects.layout->name, wrong);
    const char *array = store_verify(&heap->store);
    if (array)
        ck_abort_msg("%s: %s was written without edit()", heap->objects.layout->name, array);
}

void
heap_record(struct heap *heap)
{
    heap->requests = 0;
    heap->recording = 1;
}

const char *
heap_recorded(struct heap *heap)
{
    static char text[4000];
    size_t at = 0;
    text[0] = '\0';
    heap->recording = 0;
    for (int i = 0; i < heap->requests && at + 24 < sizeof text; i++)
        at += (size_t)snprintf(text + at, sizeof text - at, "%s%llu", i ? " " : "",
                               (unsigned long long)heap->request[i]);
    return text;
}

ref
heap_class(struct heap *heap, const char *name, ref base, const char *const *slots)
{
    struct objects *o = &heap->objects;
    ref names[8];
    struct class_request request = {.name = str_name(o, name),
                                    .base = base ? base : static_type(KIND_OBJECT),
                                    .dict = dict_new(o, DICT_LITERAL),
                                    .has_slots = slots != NULL,
                                    .slots = names};
    for (; slots && *slots; slots++) {
        if (strcmp(*slots, "__weakref__") == 0)
            request.slot_weakref = 1;
        else if (strcmp(*slots, "__dict__") == 0)
            request.slot_dict = 1;
        else
            names[request.nslots++] = str_name(o, *slots);
    }
    ref type = class_new(o, &request);
    decref(o, request.dict);
    return type;
}

void
heap_each_line(const char *name, void (*each)(char *version, char *probe, char *rest))
{
    char path[1000];
    char line[8000];
    const char *srcdir = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/data/%s", srcdir ? srcdir : ".", name);
    FILE *file = fopen(path, "r");
    ck_assert_msg(file != NULL, "cannot open %s", path);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        char *probe = strchr(line, ' ');
        if (line[0] == '#' || !probe)
            continue;
        *probe++ = '\0';
        char *rest = strchr(probe, ' ');
        if (rest)
            *rest++ = '\0';
        each(line, probe, rest ? rest : probe + strlen(probe));
    }
    fclose(file);
}

ref
heap_list_of_none(struct heap *heap, uint32_t n)
{
    ref l = list_new(&heap->objects, n);
    for (uint32_t i = 0; i < n; i++)
        list_init(&heap->objects, l, i, none_new(&heap->objects));
    return l;
}

ref
heap_tuple_of_none(struct heap *heap, uint32_t n)
{
    ref t = tuple_new(&heap->objects, n);
    for (uint32_t i = 0; i < n; i++)
        tuple_init(&heap->objects, t, i, none_new(&heap->objects));
    tuple_ready(&heap->objects, t, TUPLE_BUILT);
    return t;
}
