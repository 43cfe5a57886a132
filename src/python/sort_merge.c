/* Merging sorted runs, as timsort does: one item after another, and in doubling steps where one side keeps winning. */
#include "python/call.h"
#include "python/sort.h"

static void
move_words(struct spans *spans, uint32_t to, uint32_t at, uint32_t from, uint32_t where, uint32_t n)
{
    if (to == from && at > where)
        for (uint32_t i = n; i-- > 0;)
            span_set(spans, to, at + i, span_get(spans, from, where + i));
    else
        for (uint32_t i = 0; i < n; i++)
            span_set(spans, to, at + i, span_get(spans, from, where + i));
}

void
sort_move(struct sorting *s, struct slice to, uint32_t at, struct slice from, uint32_t where,
          uint32_t n)
{
    move_words(s->vm->spans, to.keys, at, from.keys, where, n);
    if (s->list.items != s->list.keys)
        move_words(s->vm->spans, to.items, at, from.items, where, n);
}

/* gallop_left, gallop_right: where key belongs among n sorted entries from base on, before its equals or (right) behind them; the
 * search begins at hint and doubles its steps. -1 after an error. */
static int64_t
gallop(struct sorting *s, ref key, struct slice slice, uint32_t base, int64_t n, int64_t hint,
       int right)
{
    int64_t last = 0, offset = 1, forward = -1, limit = 1;
    for (int64_t at = hint; forward < 0 || offset < limit;
         at = hint + (forward ? offset : -offset)) {
        ref other = key_at(s, slice, base + (uint32_t)at);
        int before = right ? less(s, key, other) : less(s, other, key);
        if (before < 0)
            return -1;
        before ^= right; /* does the entry lie before the place? */
        if (forward < 0) {
            forward = before;
            limit = forward ? n - hint : hint + 1;
            continue;
        }
        if (before != forward)
            break;
        last = offset;
        offset = 2 * offset + 1;
    }
    offset = offset > limit ? limit : offset;
    int64_t low = (forward ? hint + last : hint - offset) + 1,
            high = forward ? hint + offset : hint - last;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        ref other = key_at(s, slice, base + (uint32_t)middle);
        int before = right ? less(s, key, other) : less(s, other, key);
        if (before < 0)
            return -1;
        if (before ^ right)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

/* One of the two runs being merged: n entries from `first` on are left. */
struct side {
    struct slice slice;
    uint32_t first, n;
};

/* merge_lo, or backwards merge_hi: the smaller run has been copied to the spare room, the other one stays and is moved along. */
struct merge {
    struct sorting *s;
    struct side a, b; /* a comes first where they are equal */
    struct side *copied, *kept;
    int backwards;
    uint32_t dest; /* the next place to fill, backwards: behind it */
};

static ref
head(const struct merge *m, const struct side *side)
{
    return key_at(m->s, side->slice, m->backwards ? side->first + side->n - 1 : side->first);
}

static void
take(struct merge *m, struct side *side, uint32_t n)
{
    side->n -= n;
    if (m->backwards) {
        m->dest -= n;
        sort_move(m->s, m->s->list, m->dest, side->slice, side->first + side->n, n);
    } else {
        sort_move(m->s, m->s->list, m->dest, side->slice, side->first, n);
        m->dest += n;
        side->first += n;
    }
}

static int
is_over(const struct merge *m)
{
    return m->kept->n == 0 || m->copied->n <= 1;
}

/* Takes one after another until one side has won min_gallop times. 0, or -1 after an error. */
static int
one_by_one(struct merge *m)
{
    uint32_t a_count = 0, b_count = 0;
    while (!is_over(m) && a_count < m->s->min_gallop && b_count < m->s->min_gallop) {
        int before = less(m->s, head(m, &m->b), head(m, &m->a));
        if (before < 0)
            return -1;
        int from_b = before ^ m->backwards;
        a_count = from_b ? 0 : a_count + 1;
        b_count = from_b ? b_count + 1 : 0;
        take(m, from_b ? &m->b : &m->a, 1);
    }
    return 0;
}

/* Takes all entries of a side that come before the other one's head, then that one. How many, or -1 after an error. */
static int64_t
gallop_side(struct merge *m, struct side *side, struct side *other)
{
    int64_t n = gallop(m->s, head(m, other), side->slice, side->first, side->n,
                       m->backwards ? side->n - 1 : 0, side == &m->a);
    if (n < 0)
        return -1;
    n = m->backwards ? side->n - n : n;
    take(m, side, (uint32_t)n);
    if (!is_over(m))
        take(m, other, 1);
    return n;
}

/* Gallops while it is worth it. 0, or -1 after an error. */
static int
galloping(struct merge *m)
{
    int64_t a_count, b_count = 0;
    m->s->min_gallop++;
    do {
        m->s->min_gallop -= m->s->min_gallop > 1;
        a_count = gallop_side(m, &m->a, &m->b);
        if (a_count >= 0 && !is_over(m))
            b_count = gallop_side(m, &m->b, &m->a);
        if (a_count < 0 || b_count < 0)
            return -1;
    } while (!is_over(m) && (a_count >= MIN_GALLOP || b_count >= MIN_GALLOP));
    m->s->min_gallop += !is_over(m);
    return 0;
}

static int
merge_sides(struct merge *m)
{
    int result = 0;
    take(m, m->kept, 1); /* merge_at has seen that it comes first */
    while (result == 0 && !is_over(m)) {
        result = one_by_one(m);
        if (result == 0 && !is_over(m))
            result = galloping(m);
    }
    if (result == 0 && m->copied->n == 1)
        take(m, m->kept, m->kept->n);
    take(m, m->copied, m->copied->n);
    return result;
}

static void
make_spare(struct sorting *s)
{
    if (s->spare.keys)
        return;
    s->spare.keys = s->spare.items = span_new(s->vm->spans, s->size / 2 + 1);
    if (s->list.items != s->list.keys)
        s->spare.items = span_new(s->vm->spans, s->size / 2 + 1);
}

/* Merges runs i and i + 1. 0, or -1 after an error. */
static int
merge_at(struct sorting *s, uint32_t i)
{
    struct run a = s->run[i], b = s->run[i + 1];
    s->run[i].size += b.size;
    if (i + 3 == s->runs)
        s->run[i + 1] = s->run[i + 2];
    s->runs--;
    int64_t n = gallop(s, key_at(s, s->list, b.base), s->list, a.base, a.size, 0, 1);
    if (n < 0)
        return -1;
    a.base += (uint32_t)n;
    a.size -= (uint32_t)n;
    if (a.size == 0)
        return 0;
    n = gallop(s, key_at(s, s->list, b.base - 1), s->list, b.base, b.size, b.size - 1, 0);
    if (n <= 0)
        return (int)n;
    b.size = (uint32_t)n;
    make_spare(s);
    struct merge m = {s, {s->list, a.base, a.size}, {s->list, b.base, b.size}, NULL, NULL, 0, 0};
    m.backwards = a.size > b.size;
    m.copied = m.backwards ? &m.b : &m.a;
    m.kept = m.backwards ? &m.a : &m.b;
    m.dest = m.backwards ? b.base + b.size : a.base;
    sort_move(s, s->spare, 0, s->list, m.copied->first, m.copied->n);
    m.copied->slice = s->spare;
    m.copied->first = 0;
    return merge_sides(&m);
}

int
sort_merge_by_size(struct sorting *s)
{
    struct run *run = s->run;
    while (s->runs > 1) {
        uint32_t n = s->runs - 2;
        if ((n > 0 && run[n - 1].size <= run[n].size + run[n + 1].size) ||
            (n > 1 && run[n - 2].size <= run[n - 1].size + run[n].size))
            n -= run[n - 1].size < run[n + 1].size;
        else if (run[n].size > run[n + 1].size)
            return 0;
        if (merge_at(s, n) < 0)
            return -1;
    }
    return 0;
}

/* powerloop: the depth in a balanced tree of merges at which the run and the `next` items behind it meet. */
static int
power_of(const struct sorting *s, const struct run *run, uint32_t next)
{
    uint64_t a = 2 * (uint64_t)run->base + run->size, b = a + run->size + next, size = s->size;
    for (int power = 1;; power++, a *= 2, b *= 2) {
        if (a >= size) {
            a -= size;
            b -= size;
        } else if (b >= size) {
            return power;
        }
    }
}

int
sort_merge_by_power(struct sorting *s, uint32_t next)
{
    if (s->runs == 0)
        return 0;
    int power = power_of(s, &s->run[s->runs - 1], next);
    while (s->runs > 1 && s->run[s->runs - 2].power > power)
        if (merge_at(s, s->runs - 2) < 0)
            return -1;
    s->run[s->runs - 1].power = power;
    return 0;
}

int
sort_merge_all(struct sorting *s)
{
    while (s->runs > 1) {
        uint32_t n = s->runs - 2;
        n -= n > 0 && s->run[n - 1].size < s->run[n + 1].size;
        if (merge_at(s, n) < 0)
            return -1;
    }
    return 0;
}
