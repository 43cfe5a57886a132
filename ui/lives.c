#include "config.h"

#include "ui/lives.h"

#include <stdlib.h>
#include <string.h>

#include "objects/object.h"
#include "ui/board.h"
#include "ui/members.h"
#include "ui/web.h"

enum { TABLE = 1 << 14, REFS_MOST = 30000, NODES_MOST = 400 };

/* An object while the run is visited. */
struct seen {
    uint64_t serial;
    uint64_t first;    /* moment */
    uint32_t look;     /* the latest one at which it was there */
    uint8_t known;     /* a name or another one refers to it at some time */
    uint8_t furniture; /* the inside of a class at some time */
};

/* What has been seen so far. Both tables are by hash, 0 = free, else index + 1. */
struct visit {
    struct seen *seen;
    uint32_t count;
    struct life_link *link;
    uint32_t links;
    uint16_t *by_serial;
    uint16_t *by_link;
    uint64_t *looked; /* the moments looked at */
    uint32_t looks;
    uint64_t stride;
};

static uint32_t
scattered(uint64_t key)
{
    return (uint32_t)(key * 0x9e3779b97f4a7c15u >> 50);
}

_Static_assert(TABLE == 1 << (64 - 50), "scattered() gives an index of the tables");
_Static_assert((int)LIVES_LINKS_MOST < (int)TABLE / 2, "the tables stay half empty");

static void
visit_start(struct visit *visit, uint64_t total)
{
    *visit = (struct visit){.stride = total / LIVES_LOOKS + 1};
    visit->seen = store_calloc(LIVES_MOST, sizeof *visit->seen);
    visit->link = store_calloc(LIVES_LINKS_MOST, sizeof *visit->link);
    visit->by_serial = store_calloc(TABLE, sizeof *visit->by_serial);
    visit->by_link = store_calloc(TABLE, sizeof *visit->by_link);
    visit->looked = store_calloc(LIVES_LOOKS + 2, sizeof *visit->looked);
}

static void
visit_end(struct visit *visit)
{
    free(visit->seen);
    free(visit->link);
    free(visit->by_serial);
    free(visit->by_link);
    free(visit->looked);
}

/* The entry of the object; a new one if it has none yet. NULL when there is no more room. */
static struct seen *
seen_of(struct visit *visit, uint64_t serial)
{
    uint32_t at = scattered(serial);
    for (; visit->by_serial[at]; at = (at + 1) % TABLE)
        if (visit->seen[visit->by_serial[at] - 1].serial == serial)
            return &visit->seen[visit->by_serial[at] - 1];
    if (visit->count == LIVES_MOST)
        return NULL;
    uint64_t first = visit->looks > 1 ? visit->looked[visit->looks - 2] + 1 : 0;
    visit->seen[visit->count] = (struct seen){.serial = serial, .first = first};
    visit->by_serial[at] = (uint16_t)++visit->count;
    return &visit->seen[visit->count - 1];
}

static void
see_link(struct visit *visit, uint32_t from, uint32_t to)
{
    uint32_t at = scattered((uint64_t)from << 32 | to);
    for (; visit->by_link[at]; at = (at + 1) % TABLE) {
        const struct life_link *link = &visit->link[visit->by_link[at] - 1];
        if (link->from == from && link->to == to)
            return;
    }
    if (visit->links == LIVES_LINKS_MOST)
        return;
    visit->link[visit->links] = (struct life_link){from, to};
    visit->by_link[at] = (uint16_t)++visit->links;
}

static void
see_node(struct visit *visit, const struct moment *moment, const struct web *web, uint32_t i,
         uint32_t *index)
{
    const struct web_node *node = &web->node[i];
    index[i] = UINT32_MAX;
    if (!object_is_shown(moment->objects, node->object))
        return;
    struct seen *seen = seen_of(visit, object_at(moment->objects, node->object)->serial);
    if (!seen)
        return;
    seen->look = visit->looks - 1;
    seen->known |= node->names > 0;
    seen->furniture |= !node->shown;
    if (node->shown)
        index[i] = (uint32_t)(seen - visit->seen);
}

/* Notes what the node refers to, weakly too. */
static void
see_links(struct visit *visit, const struct web *web, uint32_t i, const uint32_t *index)
{
    const struct web_node *node = &web->node[i];
    if (index[i] == UINT32_MAX)
        return;
    for (uint32_t e = 0; e < node->edges; e++) {
        uint32_t to = index[web->edge[node->first_edge + e]];
        if (to == UINT32_MAX)
            continue;
        visit->seen[to].known |= to != index[i];
        see_link(visit, index[i], to);
    }
    if (node->weak && index[node->weak - 1] != UINT32_MAX)
        see_link(visit, index[i], index[node->weak - 1]);
}

/* Looks at one moment. */
static void
look(struct visit *visit, const struct moment *moment)
{
    struct web web;
    visit->looked[visit->looks++] = moment->number;
    if (frozen_length(moment->objects->objects) > REFS_MOST)
        return;
    web_make(&web, moment);
    uint32_t *index = store_calloc(web.count + 1, sizeof *index);
    for (uint32_t i = 0; i < web.count && web.shown <= NODES_MOST; i++)
        see_node(visit, moment, &web, i, index);
    for (uint32_t i = 0; i < web.count && web.shown <= NODES_MOST; i++)
        see_links(visit, &web, i, index);
    free(index);
    web_done(&web);
}

/* For timeline_find: looks, and never finds. */
static int
look_on(void *who, const struct moment *moment)
{
    struct visit *visit = who;
    if (moment->number % visit->stride == 0 && visit->looks <= LIVES_LOOKS)
        look(visit, moment);
    return 0;
}

static int
earlier(const void *a, const void *b)
{
    const struct life *x = a, *y = b;
    return x->serial < y->serial ? -1 : x->serial > y->serial;
}

/* What is worth a place, in the order of birth. */
static void
settle(struct lives *lives, const struct visit *visit)
{
    lives_done(lives);
    lives->life = store_calloc(visit->count + 1, sizeof *lives->life);
    lives->link = store_calloc(visit->links + 1, sizeof *lives->link);
    lives->boards = boards_new();
    for (uint32_t i = 0; i < visit->count; i++) {
        const struct seen *seen = &visit->seen[i];
        uint64_t last =
            seen->look + 1 < visit->looks ? visit->looked[seen->look + 1] - 1 : UINT64_MAX;
        if (seen->known && !seen->furniture)
            lives->life[lives->count++] = (struct life){seen->serial, seen->first, last};
    }
    qsort(lives->life, lives->count, sizeof *lives->life, earlier);
    for (uint32_t i = 0; i < visit->links; i++) {
        int from = lives_find(lives, visit->seen[visit->link[i].from].serial);
        int to = lives_find(lives, visit->seen[visit->link[i].to].serial);
        if (from >= 0 && to >= 0)
            lives->link[lives->links++] = (struct life_link){(uint32_t)from, (uint32_t)to};
    }
}

void
lives_measure(struct lives *lives, struct timeline *timeline)
{
    struct visit visit;
    uint64_t home = timeline_moment(timeline)->number;
    if (!timeline_moment(timeline)->objects)
        return;
    visit_start(&visit, timeline_moment(timeline)->total);
    timeline_seek(timeline, 0);
    look_on(&visit, timeline_moment(timeline));
    timeline_find(timeline, look_on, &visit, 1);
    timeline_seek(timeline, home);
    settle(lives, &visit);
    visit_end(&visit);
}

void
lives_of_moment(struct lives *lives, const struct moment *moment)
{
    struct visit visit;
    visit_start(&visit, 0);
    look(&visit, moment);
    settle(lives, &visit);
    visit_end(&visit);
}

void
lives_done(struct lives *lives)
{
    free(lives->life);
    free(lives->link);
    boards_free(lives->boards);
    memset(lives, 0, sizeof *lives);
}

int
lives_find(const struct lives *lives, uint64_t serial)
{
    uint32_t low = 0, high = lives->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (lives->life[middle].serial < serial)
            low = middle + 1;
        else
            high = middle;
    }
    return low < lives->count && lives->life[low].serial == serial ? (int)low : -1;
}
