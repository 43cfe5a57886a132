/* Proofs of the invariants, for tests and debug builds. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "objects/internal.h"

static char trouble[200];

static const char *complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

static const char *
complain(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(trouble, sizeof trouble, format, args);
    va_end(args);
    return trouble;
}

/* Walks a list of the collector both ways. */
static const char *
check_list(const struct objects *o, enum gc_list list, uint32_t *members)
{
    ref head = gc_head(list);
    uint32_t limit = frozen_length(o->objects);
    uint32_t n = 0;
    for (ref r = object_at(o, head)->gc_next; r != head; r = object_at(o, r)->gc_next) {
        const struct object *object = object_at(o, r);
        if (!r || r >= limit || n++ > limit)
            return complain("list %d is broken at object %u", list, r);
        if (object_at(o, object->gc_next)->gc_prev != r)
            return complain("list %d: object %u and its successor disagree", list, r);
        if (object->generation != list)
            return complain("object %u is in list %d but says %u", r, list, object->generation);
    }
    *members += n;
    return NULL;
}

static const char *
check_block(const struct objects *o, ref r, uint64_t block)
{
    uint32_t owner = pymalloc_owner(o->pymalloc, block);
    if (owner && owner != r) /* none: in the middle of a realloc */
        return complain("block %llx of object %u belongs to %u", (unsigned long long)block, r,
                        owner);
    return NULL;
}

const char *
objects_check(const struct objects *o)
{
    uint32_t members = 0;
    uint32_t tracked = 0;
    const char *wrong = NULL;
    for (int l = 0; l < GC_LISTS && !wrong; l++)
        wrong = check_list(o, (enum gc_list)l, &members);
    for (ref r = GC_LISTS + 1; r < frozen_length(o->objects) && !wrong; r++) {
        const struct object *object = object_at(o, r);
        if (!object->serial)
            continue;
        tracked += object->gc_next != 0;
        if (!object->ob_refcnt && !(object->flags & (OBJECT_DYING | OBJECT_STATIC)) && object->kind)
            wrong = complain("object %u is alive without a reference", r);
        if (object->blocks[BLOCK_TABLE] && object->kind != KIND_CODE && !wrong)
            wrong = check_block(o, r, object->blocks[BLOCK_TABLE]);
    }
    if (!wrong && members != tracked)
        wrong = complain("%u objects are tracked, but the lists have %u", tracked, members);
    return wrong;
}

/* References counted so far, by object. */
struct tally {
    uint32_t *found;
};

static void
count_one(void *who, struct objects *o, ref referrer, ref referent)
{
    (void)o;
    (void)referrer;
    struct tally *tally = who;
    tally->found[referent]++;
}

/* References that neither objects nor the caller hold: those of tables and of the interpreter itself. */
static void
count_hidden(struct objects *o, struct tally *tally)
{
    for (uint32_t k = 1; k < frozen_length(o->keys); k++)
        if (o->keys.at[k].refcnt && o->keys.at[k].kind == KEYS_SPLIT)
            for (uint32_t i = 0; i < o->keys.at[k].nentries; i++)
                if (entry_key(o, k, i))
                    tally->found[entry_key(o, k, i)]++;
    for (ref r = GC_LISTS + 1; r < frozen_length(o->objects); r++)
        if (object_at(o, r)->serial &&
            (object_at(o, r)->flags & (OBJECT_STATIC | OBJECT_COUNTED)) == OBJECT_STATIC)
            tally->found[r]++;
}

const char *
objects_check_counts(struct objects *o, void (*roots)(void *holder, visit_fn *visit, void *who),
                     void *holder)
{
    uint32_t n = frozen_length(o->objects);
    struct tally tally = {store_calloc(n, sizeof *tally.found)};
    const char *wrong = NULL;
    for (ref r = GC_LISTS + 1; r < n; r++)
        if (object_at(o, r)->serial)
            object_owned(o, r, count_one, &tally);
    count_hidden(o, &tally);
    if (roots)
        roots(holder, count_one, &tally);
    for (ref r = GC_LISTS + 1; r < n && !wrong; r++) {
        const struct object *object = object_at(o, r);
        if (object->serial && !(object->flags & OBJECT_IMMORTAL) && object->kind != KIND_CODE &&
            object->ob_refcnt != tally.found[r])
            wrong = complain("object %u (%s) has count %u, but %u references were found", r,
                             type_name_of(o, r), object->ob_refcnt, tally.found[r]);
    }
    free(tally.found);
    return wrong;
}
