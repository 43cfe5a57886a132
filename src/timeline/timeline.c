#include "timeline/timeline.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum {
    KEYS = 512,            /* keyframes kept at most */
    FIRST_INTERVAL = 512,  /* events between keyframes at the start of a run */
    FAR = 4096,            /* events; no step shall need more */
    NEAR = 1024,           /* events */
    PROGRESS_EVERY = 16384 /* events */
};

static const size_t KEYS_BYTES = (size_t)256 << 20; /* what they may take together */

/* A state between two operations. */
struct key {
    struct keyframe *frame;
    uint64_t now;
};

struct timeline {
    struct workload workload;
    struct moment moment;
    struct key key[KEYS]; /* ascending; key[0] is moment 0 */
    size_t keys;
    uint64_t interval;
    struct key resting;      /* a state near to the moments visited last; frame NULL = none */
    uint64_t nearest_until;  /* up to this moment no other state would be nearer */
    uint64_t operation_from; /* clock at the start of the operation at hand */
    struct landmark *landmarks;
    size_t landmark_count, landmark_room;
    uint64_t total;             /* 0 = not measured */
    timeline_progress progress; /* told of long runs; NULL = nobody */
    void *watcher;
    enum stopping stopping; /* may the watcher stop the present run? */
    int stopped;            /* it has */
};

static struct clock *
clock_of(const struct timeline *t)
{
    return t->workload.clock;
}

static uint64_t
now(const struct timeline *t)
{
    return t->workload.clock->vars.now;
}

/* ---- keyframes ---- */

static void
take_key(struct timeline *t)
{
    struct key *key = &t->key[t->keys++];
    key->frame = store_freeze(t->workload.store);
    key->now = now(t);
}

/* Drops every second keyframe but the first. */
static void
thin_keys(struct timeline *t)
{
    size_t kept = 1;
    for (size_t i = 1; i < t->keys; i++) {
        if (i % 2)
            keyframe_release(t->key[i].frame);
        else
            t->key[kept++] = t->key[i];
    }
    t->keys = kept;
    t->interval *= 2;
}

/* When the next keyframe is due. */
static uint64_t
next_key(const struct timeline *t)
{
    return t->key[t->keys - 1].now + t->interval;
}

/* Between operations: takes a keyframe if the last one is far enough behind. */
static void
consider_key(struct timeline *t)
{
    if (now(t) < next_key(t))
        return;
    if (t->keys == KEYS || store_kept(t->workload.store) > KEYS_BYTES)
        thin_keys(t);
    else
        take_key(t);
}

/* The last keyframe before moment n (strictly: the event that leads to n is still to come). */
static const struct key *
key_before(const struct timeline *t, uint64_t n)
{
    size_t low = 0, high = t->keys;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (t->key[middle].now < n)
            low = middle;
        else
            high = middle;
    }
    const struct key *key = &t->key[low];
    if (t->resting.frame && t->resting.now < n && t->resting.now > key->now)
        return &t->resting;
    return key;
}

/* The keyframe to run to moment n from so that the events just before n are recorded, too. */
static const struct key *
key_to_show(const struct timeline *t, uint64_t n)
{
    uint64_t first = n > CLOCK_RECENT ? n - CLOCK_RECENT + 1 : 1;
    const struct key *key = key_before(t, n);
    return clock_holds(clock_of(t), first, key->now) ? key : key_before(t, first);
}

/* ---- running ---- */

static void
restore(struct timeline *t, const struct key *key)
{
    store_restore(t->workload.store, key->frame);
    t->operation_from = key->now;
}

/* Runs whole operations until the clock shows n or more, or the end; the clock may leave. */
static enum advance
run_operations(struct timeline *t, uint64_t n)
{
    while (now(t) < n) {
        uint64_t until = n < next_key(t) ? n : next_key(t);
        if (t->workload.run(t->workload.self, until, &t->operation_from) == ADVANCE_FINISHED)
            return ADVANCE_FINISHED;
        consider_key(t);
    }
    return ADVANCE_MORE;
}

/* The same, but leaves at event `last`, in the middle of its operation, which may never end. Returns ADVANCE_FINISHED if the run ended. */
static enum advance
run_within(struct timeline *t, uint64_t n, uint64_t last)
{
    jmp_buf leave;
    clock_leave_at(clock_of(t), last, &leave);
    int finished = !setjmp(leave) && run_operations(t, n) == ADVANCE_FINISHED;
    clock_leave_at(clock_of(t), CLOCK_NEVER, NULL);
    return finished ? ADVANCE_FINISHED : ADVANCE_MORE;
}

/* Runs to event n and leaves right there. Returns 0 if the run ended before. */
static int
run_to_event(struct timeline *t, uint64_t n)
{
    return run_within(t, UINT64_MAX, n) == ADVANCE_MORE;
}

int
timeline_tell(const struct timeline *t, uint64_t events, enum stopping stopping)
{
    return t->progress && t->progress(t->watcher, events, stopping);
}

/* Tells who watches, again and again, until that stops the run. */
static void
tell(void *whom)
{
    struct timeline *t = whom;
    t->stopped = timeline_tell(t, now(t), t->stopping) && t->stopping != STOP_NEVER;
    if (t->stopped)
        clock_leave(clock_of(t));
    clock_wake_at(clock_of(t), now(t) + PROGRESS_EVERY, tell, t);
}

/* run_within where n may be far, telling who watches. Returns 0 if the watcher, who may, has stopped it. */
static int
run_far(struct timeline *t, uint64_t n, uint64_t last, enum stopping stopping)
{
    t->stopping = stopping;
    t->stopped = 0;
    clock_wake_at(clock_of(t), now(t) + PROGRESS_EVERY, tell, t);
    run_within(t, n, last);
    clock_wake_at(clock_of(t), CLOCK_NEVER, NULL, NULL);
    return !t->stopped;
}

/* On the way to moment n, which is far: keeps the state a little before n and the recent events that are shown with it, between two
 * operations, so that n's neighbours are near. Where a long operation comes before n that is its start: nothing is nearer. */
static void
rest_before(struct timeline *t, uint64_t n)
{
    run_far(t, n - NEAR, n, STOP_NEVER);
    t->nearest_until = now(t) + CLOCK_RECENT - 1;
    if (n <= t->nearest_until) {
        uint64_t start = t->operation_from;
        restore(t, key_before(t, start + 1));
        run_far(t, start, CLOCK_NEVER, STOP_NEVER);
    }
    keyframe_release(t->resting.frame);
    t->resting.frame = store_freeze(t->workload.store);
    t->resting.now = now(t);
}

/* Goes to event n from a keyframe before it. Returns 0 if the run ended before. */
static int
go_to_event(struct timeline *t, uint64_t n)
{
    const struct key *key = key_to_show(t, n);
    int nearest = key->now == t->resting.now && n <= t->nearest_until;
    restore(t, key);
    if (n - key->now > FAR && !nearest)
        rest_before(t, n);
    return run_to_event(t, n);
}

static void
refresh_moment(struct timeline *t)
{
    struct moment *moment = &t->moment;
    moment->number = now(t);
    moment->event = clock_latest(clock_of(t));
    moment->total = t->total;
    moment->landmarks = t->landmarks;
    moment->landmark_count = t->landmark_count;
    t->workload.describe(t->workload.self, moment);
}

uint64_t
timeline_seek(struct timeline *t, uint64_t n)
{
    if (t->total && n > t->total)
        n = t->total;
    if (n == t->moment.number)
        return n;
    if (n == 0)
        restore(t, &t->key[0]);
    else if (!go_to_event(t, n) && now(t))
        go_to_event(t, now(t));
    refresh_moment(t);
    return t->moment.number;
}

/* ---- opening and measuring ---- */

struct timeline *
timeline_open(struct workload workload)
{
    struct timeline *t = store_calloc(1, sizeof *t);
    t->workload = workload;
    t->interval = FIRST_INTERVAL;
    t->moment.clock = workload.clock;
    take_key(t);
    refresh_moment(t);
    return t;
}

void
timeline_close(struct timeline *t)
{
    if (!t)
        return;
    for (size_t i = 0; i < t->keys; i++)
        keyframe_release(t->key[i].frame);
    keyframe_release(t->resting.frame);
    free(t->landmarks);
    t->workload.free(t->workload.self);
    free(t);
}

static void
note_landmark(void *who, const struct event *event)
{
    struct timeline *t = who;
    if (t->landmark_count == t->landmark_room) {
        t->landmark_room = t->landmark_room ? t->landmark_room * 2 : 64;
        t->landmarks = store_realloc(t->landmarks, t->landmark_room * sizeof *t->landmarks);
    }
    t->landmarks[t->landmark_count++].event = *event;
}

void
timeline_watch(struct timeline *t, timeline_progress progress, void *who)
{
    t->progress = progress;
    t->watcher = who;
}

enum status
timeline_measure(struct timeline *t, uint64_t limit)
{
    uint64_t back = t->moment.number, most = limit ? limit : UINT64_MAX;
    struct clock *clock = clock_of(t);
    restore(t, &t->key[0]);
    t->landmark_count = 0;
    clock->landmark = note_landmark;
    clock->who = t;
    int cut = !run_far(t, most, most, STOP_AT_ONCE) || now(t) >= most;
    clock->landmark = NULL;
    t->total = now(t);
    t->moment.number = UINT64_MAX;
    timeline_seek(t, back);
    return cut ? STATUS_LIMIT : STATUS_OK;
}

const struct moment *
timeline_moment(const struct timeline *t)
{
    return &t->moment;
}

uint64_t
timeline_hash(const struct timeline *t)
{
    uint64_t hash = store_hash(t->workload.store), n = now(t);
    for (uint64_t i = 0; i < CLOCK_RECENT && i < n; i++) {
        const struct event *event = clock_recent(clock_of(t), n - i);
        if (event)
            hash = hash_bytes(hash, event, sizeof *event);
    }
    return hash;
}

/* ---- looking for a moment ---- */

/* A search in progress; the clock calls it after every event. */
struct search {
    struct timeline *timeline;
    moment_test test;
    void *who;
    uint64_t from;  /* events up to this one do not count */
    uint64_t found; /* the latest match, 0 = none */
    int stop_at_first;
    int cut;         /* the watcher wants no more of it */
    uint32_t untold; /* events run since the watcher was told */
};

static void
look(void *whom)
{
    struct search *search = whom;
    struct timeline *t = search->timeline;
    if (++search->untold == PROGRESS_EVERY) {
        search->untold = 0;
        search->cut = timeline_tell(t, now(t), STOP_AT_ONCE);
        if (search->cut)
            clock_leave(clock_of(t));
    }
    if (now(t) <= search->from)
        return;
    refresh_moment(t);
    if (!search->test(search->who, &t->moment))
        return;
    search->found = now(t);
    if (search->stop_at_first)
        clock_leave(clock_of(t));
}

/* Runs from the keyframe to event `until` (or the end), looking at every event. */
static void
scan(struct timeline *t, const struct key *key, uint64_t until, struct search *search)
{
    struct clock *clock = clock_of(t);
    void (*check)(void *) = clock->check;
    void *whom = clock->whom;
    restore(t, key);
    clock_listen(clock, look, search);
    run_to_event(t, until);
    clock_listen(clock, check, whom);
}

static uint64_t
find_forward(struct timeline *t, struct search *search)
{
    search->from = t->moment.number;
    search->stop_at_first = 1;
    scan(t, key_before(t, search->from + 1), t->total ? t->total : UINT64_MAX, search);
    return search->found;
}

static uint64_t
find_back(struct timeline *t, struct search *search)
{
    uint64_t until = t->moment.number - 1;
    while (until && !search->found && !search->cut) {
        const struct key *key = key_before(t, until);
        search->from = key->now;
        scan(t, key, until, search);
        until = search->from;
    }
    return search->found;
}

int
timeline_find(struct timeline *t, moment_test test, void *who, int direction)
{
    struct search search = {.timeline = t, .test = test, .who = who};
    uint64_t back = t->moment.number;
    uint64_t found = 0;
    if (direction > 0)
        found = find_forward(t, &search);
    else if (back)
        found = find_back(t, &search);
    if (search.cut)
        found = 0;                 /* what was found on the way back need not be the nearest */
    t->moment.number = UINT64_MAX; /* the live state has moved: seek whatever it says */
    timeline_seek(t, found ? found : back);
    return found != 0;
}

/* The last event of the operation that holds event `after` + 1, or of the run, if that was cut before. */
static uint64_t
operation_end_after(struct timeline *t, uint64_t after)
{
    restore(t, key_before(t, after + 1));
    run_within(t, after + 1, t->total ? t->total : CLOCK_NEVER);
    return now(t);
}

/* The last event of the latest operation that ended before event `before`. */
static uint64_t
operation_end_before(struct timeline *t, uint64_t before)
{
    uint64_t end;
    if (!before)
        return 0;
    restore(t, key_before(t, before));
    do
        end = now(t);
    while (run_within(t, end + 1, before) == ADVANCE_MORE && now(t) < before);
    return end;
}

static int
step_operation(struct timeline *t, int direction)
{
    uint64_t from = t->moment.number;
    uint64_t to = direction > 0 ? operation_end_after(t, from) : operation_end_before(t, from);
    t->moment.number = UINT64_MAX;
    return timeline_seek(t, to) != from;
}

int
timeline_step(struct timeline *t, enum step unit, int direction)
{
    uint64_t from = t->moment.number;
    int line = EV_LINE;
    switch (unit) {
    case STEP_OPERATION:
        return step_operation(t, direction);
    case STEP_LINE:
        return timeline_find(t, moment_is_kind, &line, direction);
    case STEP_PHASE:
        return timeline_find(t, moment_is_phase, NULL, direction);
    default:
        if (direction < 0 && !from)
            return 0;
        return timeline_seek(t, direction > 0 ? from + 1 : from - 1) != from;
    }
}
