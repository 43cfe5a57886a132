#include "config.h"

#include "ui/layout.h"

#include <string.h>
#include <strings.h>

#include "ui/i18n.h"

/* A pane's place in an arrangement. Heights are rows, its title line included. */
struct slot {
    enum pane_id pane;
    uint8_t band, column;
    uint8_t min;
    uint8_t max;        /* 0 = all that there is */
    uint8_t weight;     /* its part of the rows that are left */
    uint8_t importance; /* the least important goes first when there is no room */
};

struct arrangement {
    int min_width;
    uint8_t share[LAYOUT_BANDS][LAYOUT_COLUMNS]; /* per cent of the width, by band and column */
    struct slot slot[LAYOUT_SLOTS];              /* ends with min 0 */
};

enum { ARRANGEMENTS = 3 };

struct view {
    const char *name;
    const char *alias;
    const char *title;
    struct arrangement arrangement[ARRANGEMENTS]; /* widest first */
};

static const struct view views[VIEWS] = {
    [VIEW_OVERVIEW] = {"overview",
                       "arenas",
                       N_("overview"),
                       {{170,
                         {{26, 44, 30}},
                         {{PANE_SOURCE, 0, 0, 8, 0, 5, 9},
                          {PANE_GENERATIONS, 0, 0, 4, 5, 1, 5},
                          {PANE_OUTPUT, 0, 0, 4, 0, 3, 7},
                          {PANE_ARENAS, 0, 1, 6, 0, 5, 10},
                          {PANE_USABLE, 0, 1, 4, 6, 1, 8},
                          {PANE_LOG, 0, 1, 4, 0, 2, 1},
                          {PANE_CLASSES, 0, 2, 5, 0, 4, 6},
                          {PANE_POOL, 0, 2, 8, 0, 5, 7},
                          {PANE_NAMES, 0, 2, 4, 0, 3, 2}}},
                        {100,
                         {{36, 64}},
                         {{PANE_SOURCE, 0, 0, 7, 0, 5, 9},
                          {PANE_CLASSES, 0, 0, 4, 0, 4, 6},
                          {PANE_GENERATIONS, 0, 0, 4, 4, 1, 4},
                          {PANE_ARENAS, 0, 1, 5, 0, 5, 10},
                          {PANE_USABLE, 0, 1, 3, 4, 1, 8},
                          {PANE_POOL, 0, 1, 6, 0, 4, 7},
                          {PANE_OUTPUT, 0, 1, 3, 0, 3, 5}}},
                        {0,
                         {{100}, {46, 54}, {54, 46}},
                         {{PANE_ARENAS, 0, 0, 4, 0, 3, 10},
                          {PANE_USABLE, 0, 0, 3, 4, 1, 7},
                          {PANE_SOURCE, 1, 0, 5, 0, 4, 9},
                          {PANE_POOL, 1, 1, 5, 0, 4, 8},
                          {PANE_CLASSES, 2, 0, 4, 0, 2, 5},
                          {PANE_GENERATIONS, 2, 1, 2, 3, 1, 3},
                          {PANE_OUTPUT, 2, 1, 2, 0, 2, 4}}}}},
    [VIEW_ALLOCATOR] = {"allocator",
                        "alloc",
                        N_("allocator"),
                        {{170,
                          {{26, 44, 30}},
                          {{PANE_SOURCE, 0, 0, 7, 0, 4, 5},
                           {PANE_NEXT, 0, 0, 6, 0, 5, 7},
                           {PANE_ARENA, 0, 1, 8, 0, 4, 9},
                           {PANE_POOL, 0, 1, 9, 0, 6, 10},
                           {PANE_CLASSES, 0, 2, 6, 0, 5, 6},
                           {PANE_RING, 0, 2, 4, 8, 2, 8},
                           {PANE_USABLE, 0, 2, 4, 6, 1, 7},
                           {PANE_LIBC, 0, 2, 3, 5, 1, 3}}},
                         {100,
                          {{62, 38}},
                          {{PANE_ARENA, 0, 0, 7, 0, 3, 9},
                           {PANE_POOL, 0, 0, 8, 0, 5, 10},
                           {PANE_RING, 0, 0, 3, 6, 1, 8},
                           {PANE_SOURCE, 0, 1, 6, 0, 4, 6},
                           {PANE_NEXT, 0, 1, 5, 0, 4, 7},
                           {PANE_USABLE, 0, 1, 4, 6, 1, 5},
                           {PANE_LIBC, 0, 1, 3, 3, 1, 2}}},
                         {0,
                          {{100}, {100}, {50, 50}},
                          {{PANE_ARENA, 0, 0, 5, 0, 2, 9},
                           {PANE_POOL, 1, 0, 6, 0, 3, 10},
                           {PANE_RING, 1, 0, 3, 4, 1, 8},
                           {PANE_SOURCE, 2, 0, 4, 0, 2, 6},
                           {PANE_NEXT, 2, 1, 4, 0, 2, 7}}}}},
    [VIEW_OBJECTS] = {"objects",
                      "names",
                      N_("objects"),
                      {{170,
                        {{28, 42, 30}},
                        {{PANE_SOURCE, 0, 0, 8, 0, 5, 8},
                         {PANE_OUTPUT, 0, 0, 4, 0, 3, 6},
                         {PANE_GRAPH, 0, 1, 10, 0, 5, 9},
                         {PANE_LOG, 0, 1, 4, 0, 2, 2},
                         {PANE_NAMES, 0, 2, 8, 0, 5, 10},
                         {PANE_BYTES, 0, 2, 6, 0, 4, 5},
                         {PANE_GENERATIONS, 0, 2, 4, 4, 1, 3}}},
                       {100,
                        {{42, 58}},
                        {{PANE_SOURCE, 0, 0, 7, 0, 4, 8},
                         {PANE_NAMES, 0, 0, 6, 0, 5, 10},
                         {PANE_GRAPH, 0, 1, 8, 0, 5, 9},
                         {PANE_BYTES, 0, 1, 5, 0, 3, 5},
                         {PANE_OUTPUT, 0, 1, 3, 0, 2, 6}}},
                       {0,
                        {{46, 54}, {100}},
                        {{PANE_SOURCE, 0, 0, 5, 0, 4, 8},
                         {PANE_OUTPUT, 0, 0, 3, 0, 2, 6},
                         {PANE_NAMES, 0, 1, 6, 0, 4, 10},
                         {PANE_GRAPH, 1, 0, 8, 0, 3, 7}}}}},
    [VIEW_COLLECTOR] = {"collector",
                        "gc",
                        N_("collector"),
                        {{170,
                          {{100}, {26, 44, 30}},
                          {{PANE_PHASES, 0, 0, 3, 4, 1, 9},
                           {PANE_SOURCE, 1, 0, 8, 0, 5, 7},
                           {PANE_OUTPUT, 1, 0, 4, 0, 3, 5},
                           {PANE_LISTS, 1, 1, 10, 0, 5, 10},
                           {PANE_LOG, 1, 1, 4, 0, 2, 2},
                           {PANE_GRAPH, 1, 2, 8, 0, 5, 8},
                           {PANE_GENERATIONS, 1, 2, 4, 5, 1, 6}}},
                         {100,
                          {{100}, {100}, {40, 60}},
                          {{PANE_PHASES, 0, 0, 4, 5, 1, 9},
                           {PANE_LISTS, 1, 0, 8, 0, 4, 10},
                           {PANE_SOURCE, 2, 0, 5, 0, 3, 7},
                           {PANE_GENERATIONS, 2, 0, 4, 4, 1, 6},
                           {PANE_GRAPH, 2, 1, 6, 0, 3, 8},
                           {PANE_OUTPUT, 2, 1, 3, 0, 2, 4}}},
                         {0,
                          {{100}, {100}, {46, 54}},
                          {{PANE_PHASES, 0, 0, 3, 4, 1, 9},
                           {PANE_LISTS, 1, 0, 7, 0, 4, 10},
                           {PANE_SOURCE, 2, 0, 4, 0, 3, 8},
                           {PANE_GENERATIONS, 2, 0, 2, 3, 1, 5},
                           {PANE_GRAPH, 2, 1, 6, 0, 3, 6}}}}},
    [VIEW_LAYOUT] = {"layout",
                     "bytes",
                     N_("layout of an object"),
                     {{100,
                       {{60, 40}},
                       {{PANE_BYTES, 0, 0, 10, 0, 5, 10},
                        {PANE_SOURCE, 0, 1, 6, 0, 3, 7},
                        {PANE_NAMES, 0, 1, 6, 0, 4, 9},
                        {PANE_POOL, 0, 1, 6, 0, 3, 6}}},
                      {0,
                       {{100}, {46, 54}},
                       {{PANE_BYTES, 0, 0, 9, 0, 4, 10},
                        {PANE_SOURCE, 1, 0, 4, 0, 2, 7},
                        {PANE_NAMES, 1, 1, 5, 0, 3, 9}}}}},
    [VIEW_STATISTICS] = {"statistics",
                         "stats",
                         N_("statistics"),
                         {{100,
                           {{52, 48}},
                           {{PANE_CENSUS, 0, 0, 14, 0, 5, 10},
                            {PANE_CURVES, 0, 1, 10, 0, 5, 9},
                            {PANE_LIBC, 0, 1, 3, 4, 1, 6},
                            {PANE_GENERATIONS, 0, 1, 4, 4, 1, 5}}},
                          {0,
                           {{100}, {100}},
                           {{PANE_CENSUS, 0, 0, 9, 0, 3, 10}, {PANE_CURVES, 1, 0, 7, 0, 2, 9}}}}},
    [VIEW_LOG] = {"log",
                  "events",
                  N_("event log"),
                  {{100,
                    {{36, 64}},
                    {{PANE_SOURCE, 0, 0, 8, 0, 4, 8},
                     {PANE_OUTPUT, 0, 0, 4, 0, 3, 7},
                     {PANE_LOG, 0, 1, 10, 0, 5, 10}}},
                   {0,
                    {{100}, {56, 44}},
                    {{PANE_LOG, 0, 0, 8, 0, 4, 10},
                     {PANE_SOURCE, 1, 0, 5, 0, 2, 8},
                     {PANE_OUTPUT, 1, 1, 4, 0, 2, 7}}}}},
};

enum pane_id
view_main_pane(enum view_id view)
{
    const struct slot *slot = views[view].arrangement[0].slot, *main = slot;
    for (int i = 0; i < LAYOUT_SLOTS && slot[i].min; i++)
        if (slot[i].importance > main->importance)
            main = &slot[i];
    return main->pane;
}

int
view_has(enum view_id view, enum pane_id pane)
{
    for (int a = 0; a < ARRANGEMENTS; a++)
        for (int i = 0; i < LAYOUT_SLOTS && views[view].arrangement[a].slot[i].min; i++)
            if (views[view].arrangement[a].slot[i].pane == pane)
                return 1;
    return 0;
}

const char *
view_name(enum view_id view)
{
    return views[view].name;
}

const char *
view_title(enum view_id view)
{
    return _(views[view].title);
}

enum view_id
view_named(const char *name)
{
    for (enum view_id v = 0; v < VIEWS; v++)
        if (!strcasecmp(name, views[v].name) || !strcasecmp(name, views[v].alias))
            return v;
    return VIEWS;
}

/* The slots that are left of an arrangement while it is made to fit. */
struct fitting {
    const struct arrangement *arrangement;
    unsigned kept; /* bit a slot */
    int count;
};

static int
slot_kept(const struct fitting *f, int i)
{
    return f->kept >> i & 1;
}

/* Sum over the kept slots of one column of their min heights, or of their weights. */
static int
column_sum(const struct fitting *f, int band, int column, int weights)
{
    int sum = 0;
    for (int i = 0; i < f->count; i++) {
        const struct slot *slot = &f->arrangement->slot[i];
        if (slot_kept(f, i) && slot->band == band && slot->column == column)
            sum += weights ? slot->weight : slot->min;
    }
    return sum;
}

/* The largest of a band's columns. */
static int
band_sum(const struct fitting *f, int band, int weights)
{
    int most = 0;
    for (int column = 0; column < LAYOUT_COLUMNS; column++) {
        int sum = column_sum(f, band, column, weights);
        most = sum > most ? sum : most;
    }
    return most;
}

static int
needed_height(const struct fitting *f)
{
    int sum = 0;
    for (int band = 0; band < LAYOUT_BANDS; band++)
        sum += band_sum(f, band, 0);
    return sum;
}

/* The most rows that the band can use; 0 = any number. */
static int
band_max(const struct fitting *f, int band)
{
    int most = 0;
    for (int i = 0; i < f->count; i++) {
        const struct slot *slot = &f->arrangement->slot[i];
        if (!slot_kept(f, i) || slot->band != band)
            continue;
        if (slot->max == 0)
            return 0;
        most += slot->max;
    }
    return most;
}

static void
leave_out_absent(struct fitting *f, unsigned absent)
{
    unsigned kept = f->kept;
    for (int i = 0; i < f->count; i++)
        if (absent >> f->arrangement->slot[i].pane & 1)
            kept &= ~(1u << i);
    if (kept)
        f->kept = kept;
}

static void
leave_out_least(struct fitting *f, struct stage_layout *layout)
{
    int least = -1;
    for (int i = 0; i < f->count; i++)
        if (slot_kept(f, i) && (least < 0 || f->arrangement->slot[i].importance <
                                                 f->arrangement->slot[least].importance))
            least = i;
    f->kept &= ~(1u << least);
    layout->missing[layout->left_out++] = f->arrangement->slot[least].pane;
}

/* One thing that wants rows. */
struct wish {
    int min, max, weight, rows;
};

/* Deals `height` rows out: everyone gets the minimum, the rest goes by weight up to each one's maximum, and what nobody wants to the
 * last one. */
static void
deal_rows(struct wish *wish, int count, int height)
{
    int left = height;
    for (int i = 0; i < count; i++) {
        wish[i].rows = wish[i].min;
        left -= wish[i].min;
    }
    for (int i = 0; i < count && left < 0; i++)
        if (wish[i].min) { /* the only one, on a stage lower than it wishes */
            wish[i].rows += left;
            return;
        }
    while (left > 0) {
        int best = -1;
        for (int i = 0; i < count; i++) {
            if (wish[i].min == 0 || wish[i].weight == 0 ||
                (wish[i].max && wish[i].rows >= wish[i].max))
                continue;
            if (best < 0 || (wish[i].rows - wish[i].min + 1) * wish[best].weight <
                                (wish[best].rows - wish[best].min + 1) * wish[i].weight)
                best = i;
        }
        if (best < 0) {
            for (int i = 0; i < count; i++)
                best = wish[i].min ? i : best;
            if (best < 0)
                return;
            wish[best].max = 0;
        }
        wish[best].rows++;
        left--;
    }
}

/* Places the kept slots of a column. */
static void
place_column(const struct fitting *f, struct stage_layout *layout, int band, int column,
             struct placed at)
{
    struct wish wish[LAYOUT_SLOTS];
    int of[LAYOUT_SLOTS], n = 0;
    for (int i = 0; i < f->count; i++) {
        const struct slot *slot = &f->arrangement->slot[i];
        if (!slot_kept(f, i) || slot->band != band || slot->column != column)
            continue;
        of[n] = i;
        wish[n++] = (struct wish){slot->min, slot->max, slot->weight, 0};
    }
    deal_rows(wish, n, at.height);
    for (int i = 0; i < n; i++) {
        at.pane = f->arrangement->slot[of[i]].pane;
        at.height = wish[i].rows;
        layout->placed[layout->count++] = at;
        at.y += wish[i].rows;
    }
}

/* Places a band's columns side by side. */
static void
place_band(const struct fitting *f, struct stage_layout *layout, int band, struct placed at)
{
    int shares = 0, columns = 0, width = at.width;
    for (int column = 0; column < LAYOUT_COLUMNS; column++)
        if (column_sum(f, band, column, 0)) {
            shares += f->arrangement->share[band][column];
            columns++;
        }
    for (int column = 0; column < LAYOUT_COLUMNS; column++) {
        if (!column_sum(f, band, column, 0))
            continue;
        int share = f->arrangement->share[band][column];
        at.width = --columns ? width * share / shares : width;
        place_column(f, layout, band, column, at);
        at.x += at.width;
        width -= at.width;
        shares -= share;
    }
}

static const struct arrangement *
arrangement_for(enum view_id view, int width)
{
    const struct arrangement *a = views[view].arrangement;
    while (a->min_width > width)
        a++;
    return a;
}

void
layout_view(struct stage_layout *layout, enum view_id view, int width, int height, unsigned absent)
{
    struct fitting f = {arrangement_for(view, width), 0, 0};
    struct wish wish[LAYOUT_BANDS];
    memset(layout, 0, sizeof *layout);
    while (f.count < LAYOUT_SLOTS && f.arrangement->slot[f.count].min)
        f.kept |= 1u << f.count++;
    leave_out_absent(&f, absent);
    while (f.kept & (f.kept - 1) && needed_height(&f) > height)
        leave_out_least(&f, layout);
    for (int band = 0; band < LAYOUT_BANDS; band++)
        wish[band] =
            (struct wish){band_sum(&f, band, 0), band_max(&f, band), band_sum(&f, band, 1), 0};
    deal_rows(wish, LAYOUT_BANDS, height);
    struct placed at = {PANES, 0, 0, width, 0};
    for (int band = 0; band < LAYOUT_BANDS; band++) {
        at.height = wish[band].rows;
        place_band(&f, layout, band, at);
        at.y += at.height;
    }
}
