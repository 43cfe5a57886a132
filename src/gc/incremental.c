/* The incremental collector of 3.14.0 to 3.14.4, after their InternalDocs/garbage_collector.md and Python/gc.c: a young generation, and
 * an old one of two spaces. `visited` holds what this scavenge has scanned, `pending` what is still to come. An automatic collection
 * takes the young objects and an increment of the pending ones, with everything that these reach, so that no cycle is cut in two. Before
 * that, a scavenge marks: what roots and frames reach is alive and goes to the visited space unscanned. No real interpreter of these
 * versions was measured. */
#include "gc/phases.h"

enum {
    YOUNG,        /* gc.collect(0) */
    INCREMENT,    /* gc.collect(1), and every automatic collection */
    FULL,         /* gc.collect() */
    DIVISOR = 10, /* SCAN_RATE_DIVISOR */
    SCALE_LEAST = 2
};

static enum gc_list
visited_list(const struct collector *c)
{
    return (enum gc_list)(GC_GENERATION1 + c->vars.visited_space);
}

static enum gc_list
pending_list(const struct collector *c)
{
    return (enum gc_list)(GC_GENERATION1 + (c->vars.visited_space ^ 1));
}

static enum gc_list
generation_list(const struct collector *c, int generation)
{
    return generation == 0 ? GC_GENERATION0 : generation == 1 ? visited_list(c) : pending_list(c);
}

/* At most: how much of the pending objects an increment takes is not known before. */
static uint32_t
objects_concerned(const struct collector *c, int kind)
{
    const struct objects *o = c->objects;
    uint32_t n = gc_list_size(o, GC_GENERATION0);
    if (kind != YOUNG)
        n += gc_list_size(o, pending_list(c));
    if (kind == FULL)
        n += gc_list_size(o, visited_list(c));
    return n;
}

/* Objects on their way to `list`, and how many they were. */
struct gathering {
    struct collector *c;
    enum gc_list list;
    int64_t count;
};

/* move_to_reachable, visit_add_to_container: an object that this scavenge has not met goes to the list. */
static void
visit_gather(void *who, struct objects *o, ref referrer, ref referent)
{
    struct gathering *g = who;
    struct collector *c = g->c;
    if (!object_is_tracked(o, referent) || object_at(o, referent)->flags & OBJECT_IMMORTAL ||
        object_space(o, referent) == c->vars.visited_space)
        return;
    object_set_space(o, referent, c->vars.visited_space);
    gc_list_move(o, referent, g->list);
    g->count++;
    phase_look(c, referrer, referent);
    if (!referrer)
        EMIT1(o->clock, GC_ROOT, referent);
    else if (g->list == GC_MARKED)
        EMIT2(o->clock, GC_MARKED, referrer, referent);
    else
        EMIT2(o->clock, GC_EXPANDED, referrer, referent);
}

/* mark_all_reachable */
static void
mark_all_reachable(struct gathering *g)
{
    struct collector *c = g->c;
    struct objects *o = c->objects;
    while (!gc_list_is_empty(o, GC_MARKED)) {
        ref r = object_at(o, gc_head(GC_MARKED))->gc_next;
        gc_list_move(o, r, visited_list(c));
        phase_look(c, r, 0);
        object_traverse(o, r, visit_gather, g);
    }
}

/* mark_stacks: `all` frames, or those that are new since they were marked last. */
static int64_t
mark_stacks(struct collector *c, int all)
{
    struct gathering g = {c, GC_MARKED, 0};
    if (c->stack_roots)
        c->stack_roots(c->vm, all, visit_gather, &g);
    mark_all_reachable(&g);
    return g.count;
}

/* mark_global_roots */
static int64_t
mark_global_roots(struct collector *c)
{
    struct gathering g = {c, GC_MARKED, 0};
    objects_static_roots(c->objects, visit_gather, &g);
    if (c->global_roots)
        c->global_roots(c->vm, visit_gather, &g);
    mark_all_reachable(&g);
    return g.count;
}

static void
begin_marking(struct collector *c)
{
    phase_begin(c, GC_PHASE_MARK, GC_MARKED);
    c->vars.now.base = GC_MARKED;
}

/* mark_at_start. The work is taken off twice, here and by its caller (issue 141890 of CPython). */
static void
mark_at_start(struct collector *c)
{
    struct objects *o = c->objects;
    begin_marking(c);
    EMIT0(o->clock, GC_MARK);
    int64_t marked = mark_global_roots(c);
    marked += mark_stacks(c, 1);
    c->vars.work_to_do -= 2 * marked;
    c->vars.marked = 1;
    phase_look(c, 0, 0);
    EMIT3(o->clock, GC_MARK_DONE, marked, gc_list_size(o, pending_list(c)), c->vars.work_to_do);
}

static int64_t
scale_factor(const struct collector *c)
{
    return c->vars.threshold[1] < SCALE_LEAST ? SCALE_LEAST : c->vars.threshold[1];
}

/* assess_work_to_do */
static void
assess_work_to_do(struct collector *c)
{
    int64_t new_objects = c->vars.count[0];
    int64_t most = new_objects * 3 / 2;
    int64_t fraction = c->vars.heap_size / DIVISOR / scale_factor(c);
    if (fraction > most)
        fraction = most;
    c->vars.count[0] = 0;
    c->vars.work_to_do += new_objects + fraction;
    EMIT3(c->objects->clock, GC_WORK, new_objects, fraction, c->vars.work_to_do);
}

/* completed_scavenge: what is visited becomes pending. With frozen objects, which must stay visited, they are moved; else the spaces
 * change their roles. */
static void
completed_scavenge(struct collector *c)
{
    struct objects *o = c->objects;
    uint32_t visited = c->vars.visited_space;
    if (gc_list_is_empty(o, GC_PERMANENT)) {
        c->vars.visited_space = visited ^ 1;
        o->vars.young_space = visited;
        gc_list_set_space(c->objects, GC_GENERATION0, visited);
    } else {
        gc_list_set_space(c->objects, visited_list(c), visited ^ 1);
        gc_list_merge(o, visited_list(c), pending_list(c));
    }
    c->vars.work_to_do = 0;
    c->vars.marked = 0;
    EMIT1(o->clock, GC_SCAVENGED, gc_list_size(o, pending_list(c)));
}

/* The survivors go behind what is visited. */
static void
survivors_are_visited(struct collector *c)
{
    struct objects *o = c->objects;
    uint32_t survivors = gc_list_size(o, GC_SURVIVORS);
    phase_begin(c, GC_PHASE_SURVIVORS, GC_SURVIVORS);
    gc_list_merge(o, GC_SURVIVORS, visited_list(c));
    EMIT2(o->clock, GC_SURVIVORS, survivors, 1);
}

/* gc_collect_young */
static void
collect_young(struct collector *c)
{
    EMIT1(c->objects->clock, GC_YOUNG, gc_list_size(c->objects, GC_GENERATION0));
    untrack_tuples(c, GC_GENERATION0);
    gc_list_set_space(c->objects, GC_GENERATION0, c->vars.visited_space);
    collect_region(c, GC_GENERATION0, GC_SURVIVORS);
    survivors_are_visited(c);
    c->vars.count[0] = 0;
    c->vars.count[1 + c->vars.visited_space]++;
    add_stats(c, YOUNG);
}

/* Fills GC_INCREMENT up to the work to do, a pending object with all that it reaches at a time (expand_region_transitively_reachable);
 * returns how many objects are in it. */
static int64_t
take_increment(struct collector *c)
{
    struct objects *o = c->objects;
    struct gathering g = {c, GC_INCREMENT, gc_list_size(o, GC_INCREMENT)};
    phase_begin(c, GC_PHASE_INCREMENT, GC_INCREMENT);
    c->vars.now.base = GC_INCREMENT;
    EMIT2(o->clock, GC_INCREMENT, g.count, c->vars.work_to_do);
    while (g.count < c->vars.work_to_do && !gc_list_is_empty(o, pending_list(c))) {
        ref r = object_at(o, gc_head(pending_list(c)))->gc_next;
        gc_list_move(o, r, GC_INCREMENT);
        object_set_space(o, r, c->vars.visited_space);
        g.count++;
        phase_look(c, r, 0);
        EMIT1(o->clock, GC_TAKEN, r);
        for (; r != gc_head(GC_INCREMENT); r = object_at(o, r)->gc_next)
            object_traverse(o, r, visit_gather, &g);
    }
    phase_look(c, 0, 0);
    EMIT2(o->clock, GC_INCREMENT_READY, g.count, gc_list_size(o, pending_list(c)));
    return g.count;
}

/* gc_collect_increment */
static void
collect_increment(struct collector *c)
{
    struct objects *o = c->objects;
    assess_work_to_do(c);
    untrack_tuples(c, GC_GENERATION0);
    if (!c->vars.marked) {
        mark_at_start(c);
        return;
    }
    begin_marking(c);
    EMIT0(o->clock, GC_MARK_STACKS);
    c->vars.work_to_do -= mark_stacks(c, 0);
    gc_list_set_space(c->objects, GC_GENERATION0, c->vars.visited_space);
    gc_list_merge(o, GC_GENERATION0, GC_INCREMENT);
    int64_t size = take_increment(c);
    collect_region(c, GC_INCREMENT, GC_SURVIVORS);
    survivors_are_visited(c);
    c->vars.work_to_do += c->vars.heap_size / DIVISOR / scale_factor(c) - size;
    add_stats(c, INCREMENT);
    if (gc_list_is_empty(o, pending_list(c)))
        completed_scavenge(c);
}

/* gc_collect_full */
static void
collect_full(struct collector *c)
{
    struct objects *o = c->objects;
    untrack_tuples(c, GC_GENERATION0);
    phase_begin(c, GC_PHASE_MERGE, visited_list(c));
    gc_list_merge(o, GC_GENERATION0, pending_list(c));
    gc_list_set_space(c->objects, pending_list(c), c->vars.visited_space);
    gc_list_merge(o, pending_list(c), visited_list(c));
    c->vars.count[0] = 0;
    EMIT1(o->clock, GC_FULL, gc_list_size(o, visited_list(c)));
    collect_region(c, visited_list(c), visited_list(c));
    for (int i = 0; i < 3; i++)
        c->vars.count[i] = 0;
    completed_scavenge(c);
    empty_free_lists(c);
    add_stats(c, FULL);
}

static void
collect_kind(struct collector *c, int kind)
{
    if (kind == YOUNG)
        collect_young(c);
    else if (kind == INCREMENT)
        collect_increment(c);
    else
        collect_full(c);
}

/* _Py_RunGC */
static void
collect_due(struct collector *c)
{
    collect(c, INCREMENT, COLLECT_AUTOMATIC);
}

static void
promote(struct collector *c, enum gc_list from, enum gc_list to)
{
    if (from != to)
        gc_list_merge(c->objects, from, to);
}

const struct scheme incremental = {
    .list = generation_list,
    .objects_concerned = objects_concerned,
    .collect = collect_kind,
    .collect_due = collect_due,
    .promote = promote,
    .older = 2,
    .unfrozen = 1,
    .thresholds = 2,
    .shown = {1, 0, 6},
};
