#include "config.h"

#include "ui/views.h"

#include <strings.h>

#include "ui/i18n.h"

enum { USUAL = 3, PRESENTED = 2 };

struct view {
    const char *name;
    const char *alias;
    const char *title;
    struct arrangement usual[USUAL]; /* widest first */
    struct arrangement presented[PRESENTED];
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
                          {PANE_USABLE, 0, 1, 5, 7, 1, 8},
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
                          {PANE_USABLE, 0, 1, 4, 5, 1, 8},
                          {PANE_POOL, 0, 1, 6, 0, 4, 7},
                          {PANE_OUTPUT, 0, 1, 3, 0, 3, 5}}},
                        {0,
                         {{100}, {46, 54}, {54, 46}},
                         {{PANE_ARENAS, 0, 0, 4, 0, 3, 10},
                          {PANE_USABLE, 0, 0, 3, 4, 6, 7},
                          {PANE_SOURCE, 1, 0, 5, 0, 4, 9},
                          {PANE_POOL, 1, 1, 5, 0, 4, 8},
                          {PANE_CLASSES, 2, 0, 4, 0, 2, 5},
                          {PANE_GENERATIONS, 2, 1, 2, 3, 1, 3},
                          {PANE_OUTPUT, 2, 1, 2, 0, 2, 4}}}},
                       {{100,
                         {{40, 60}},
                         {{PANE_SOURCE, 0, 0, 7, 0, 5, 9},
                          {PANE_OUTPUT, 0, 0, 4, 0, 3, 6},
                          {PANE_ARENAS, 0, 1, 6, 0, 5, 10},
                          {PANE_USABLE, 0, 1, 4, 5, 1, 8},
                          {PANE_POOL, 0, 1, 7, 0, 4, 7}}},
                        {0,
                         {{100}, {50, 50}},
                         {{PANE_ARENAS, 0, 0, 4, 0, 3, 10},
                          {PANE_USABLE, 0, 0, 3, 4, 6, 8},
                          {PANE_SOURCE, 1, 0, 4, 0, 4, 9},
                          {PANE_OUTPUT, 1, 0, 2, 3, 1, 6},
                          {PANE_POOL, 1, 1, 5, 0, 4, 7}}}}},
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
                          {{100}, {100}, {46, 54}},
                          {{PANE_ARENA, 0, 0, 4, 0, 2, 7},
                           {PANE_POOL, 1, 0, 6, 0, 3, 10},
                           {PANE_SOURCE, 2, 0, 4, 0, 2, 9},
                           {PANE_OUTPUT, 2, 0, 2, 3, 1, 5},
                           {PANE_RING, 2, 1, 3, 4, 1, 8},
                           {PANE_NEXT, 2, 1, 3, 0, 2, 6}}}},
                        {{100,
                          {{62, 38}},
                          {{PANE_POOL, 0, 0, 8, 0, 5, 10},
                           {PANE_RING, 0, 0, 3, 6, 1, 8},
                           {PANE_SOURCE, 0, 1, 7, 0, 4, 9},
                           {PANE_NEXT, 0, 1, 5, 0, 4, 7}}},
                         {0,
                          {{100}, {100}, {58, 42}},
                          {{PANE_ARENA, 0, 0, 4, 5, 1, 7},
                           {PANE_POOL, 1, 0, 5, 0, 4, 10},
                           {PANE_RING, 1, 0, 2, 4, 1, 8},
                           {PANE_SOURCE, 2, 0, 4, 0, 3, 9},
                           {PANE_OUTPUT, 2, 1, 2, 0, 2, 6},
                           {PANE_LIBC, 2, 1, 2, 3, 1, 5}}}}},
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
                         {PANE_GRAPH, 1, 0, 8, 0, 3, 7}}}},
                      {{100,
                        {{40, 60}},
                        {{PANE_SOURCE, 0, 0, 8, 0, 5, 9},
                         {PANE_OUTPUT, 0, 0, 4, 0, 3, 8},
                         {PANE_NAMES, 0, 1, 6, 0, 4, 10},
                         {PANE_GRAPH, 0, 1, 9, 0, 5, 7}}},
                       {0,
                        {{46, 54}, {100}},
                        {{PANE_SOURCE, 0, 0, 5, 0, 4, 9},
                         {PANE_OUTPUT, 0, 0, 3, 0, 2, 8},
                         {PANE_NAMES, 0, 1, 6, 0, 4, 10},
                         {PANE_GRAPH, 1, 0, 5, 0, 3, 7}}}}},
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
                          {{PANE_PHASES, 0, 0, 3, 3, 1, 9},
                           {PANE_LISTS, 1, 0, 6, 0, 4, 10},
                           {PANE_SOURCE, 2, 0, 4, 0, 3, 8},
                           {PANE_OUTPUT, 2, 0, 2, 3, 1, 7},
                           {PANE_GRAPH, 2, 1, 5, 0, 3, 6},
                           {PANE_GENERATIONS, 2, 1, 2, 2, 1, 5}}}},
                        {{100,
                          {{100}, {55, 45}},
                          {{PANE_PHASES, 0, 0, 4, 5, 1, 8},
                           {PANE_LISTS, 1, 0, 9, 0, 5, 10},
                           {PANE_SOURCE, 1, 1, 7, 0, 4, 9},
                           {PANE_GRAPH, 1, 1, 8, 0, 5, 7}}},
                         {0,
                          {{100}, {100}, {46, 54}},
                          {{PANE_PHASES, 0, 0, 3, 4, 1, 7},
                           {PANE_LISTS, 1, 0, 7, 0, 5, 10},
                           {PANE_SOURCE, 2, 0, 4, 0, 3, 9},
                           {PANE_OUTPUT, 2, 0, 2, 3, 1, 7},
                           {PANE_GRAPH, 2, 1, 5, 0, 3, 8}}}}},
    [VIEW_LAYOUT] = {"layout",
                     "bytes",
                     N_("layout of an object"),
                     {{100,
                       {{60, 40}},
                       {{PANE_BYTES, 0, 0, 10, 0, 5, 10},
                        {PANE_SOURCE, 0, 1, 6, 0, 3, 7},
                        {PANE_OUTPUT, 0, 1, 3, 5, 1, 8},
                        {PANE_NAMES, 0, 1, 6, 0, 4, 9},
                        {PANE_POOL, 0, 1, 6, 0, 3, 6}}},
                      {0,
                       {{100}, {46, 54}},
                       {{PANE_BYTES, 0, 0, 9, 0, 4, 10},
                        {PANE_SOURCE, 1, 0, 4, 0, 2, 7},
                        {PANE_OUTPUT, 1, 0, 2, 3, 1, 6},
                        {PANE_NAMES, 1, 1, 5, 0, 3, 9}}}},
                     {{100,
                       {{60, 40}},
                       {{PANE_BYTES, 0, 0, 10, 0, 5, 10},
                        {PANE_SOURCE, 0, 1, 6, 0, 3, 9},
                        {PANE_OUTPUT, 0, 1, 3, 6, 2, 8},
                        {PANE_NAMES, 0, 1, 6, 0, 3, 7}}},
                      {0,
                       {{100}, {62, 38}},
                       {{PANE_BYTES, 0, 0, 9, 0, 5, 10},
                        {PANE_SOURCE, 1, 0, 4, 0, 2, 9},
                        {PANE_OUTPUT, 1, 1, 3, 0, 2, 8}}}}},
    [VIEW_STATISTICS] =
        {"statistics",
         "stats",
         N_("statistics"),
         {{100,
           {{52, 48}},
           {{PANE_CENSUS, 0, 0, 14, 0, 5, 10},
            {PANE_CURVES, 0, 1, 10, 0, 5, 9},
            {PANE_LIBC, 0, 1, 3, 4, 1, 6},
            {PANE_GENERATIONS, 0, 1, 4, 4, 1, 5}}},
          {0, {{100}, {100}}, {{PANE_CENSUS, 0, 0, 9, 0, 3, 10}, {PANE_CURVES, 1, 0, 7, 0, 2, 9}}}},
         {{100, {{52, 48}}, {{PANE_CENSUS, 0, 0, 14, 0, 5, 10}, {PANE_CURVES, 0, 1, 10, 0, 5, 9}}},
          {0,
           {{100}, {100}},
           {{PANE_CENSUS, 0, 0, 9, 0, 3, 10}, {PANE_CURVES, 1, 0, 7, 0, 2, 9}}}}},
    [VIEW_LOG] =
        {"log",
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
            {PANE_OUTPUT, 1, 1, 4, 0, 2, 7}}}},
         {{100, {{36, 64}}, {{PANE_SOURCE, 0, 0, 8, 0, 4, 8}, {PANE_LOG, 0, 1, 10, 0, 5, 10}}},
          {0, {{100}, {100}}, {{PANE_LOG, 0, 0, 8, 0, 4, 10}, {PANE_SOURCE, 1, 0, 5, 0, 2, 8}}}}},
    [VIEW_RESERVE] = {"reserve",
                      "freelists",
                      N_("free lists"),
                      {{100,
                        {{40, 60}},
                        {{PANE_SOURCE, 0, 0, 7, 0, 5, 9},
                         {PANE_OUTPUT, 0, 0, 4, 0, 3, 7},
                         {PANE_NAMES, 0, 0, 5, 0, 3, 6},
                         {PANE_RESERVE, 0, 1, 8, 0, 5, 10},
                         {PANE_POOL, 0, 1, 7, 0, 4, 8},
                         {PANE_GENERATIONS, 0, 1, 4, 5, 1, 4}}},
                       {0,
                        {{46, 54}, {100}},
                        {{PANE_SOURCE, 0, 0, 5, 0, 4, 9},
                         {PANE_OUTPUT, 0, 0, 2, 3, 1, 7},
                         {PANE_RESERVE, 0, 1, 6, 0, 4, 10},
                         {PANE_POOL, 1, 0, 6, 0, 2, 8}}}},
                      {{100,
                        {{40, 60}},
                        {{PANE_SOURCE, 0, 0, 7, 0, 5, 9},
                         {PANE_OUTPUT, 0, 0, 4, 0, 3, 7},
                         {PANE_RESERVE, 0, 1, 8, 0, 5, 10},
                         {PANE_POOL, 0, 1, 7, 0, 4, 8}}},
                       {0,
                        {{46, 54}, {100}},
                        {{PANE_SOURCE, 0, 0, 5, 0, 4, 9},
                         {PANE_OUTPUT, 0, 0, 3, 4, 1, 7},
                         {PANE_RESERVE, 0, 1, 6, 0, 4, 10},
                         {PANE_POOL, 1, 0, 6, 0, 2, 8}}}}},
    [VIEW_VERSUS] =
        {"versus",
         "versions",
         N_("two versions"),
         {{100,
           {{40, 60}},
           {{PANE_SOURCE, 0, 0, 7, 0, 5, 9},
            {PANE_NAMES, 0, 0, 5, 0, 3, 6},
            {PANE_VERSUS, 0, 1, 14, 0, 5, 10}}},
          {0,
           {{100}, {100}},
           {{PANE_SOURCE, 0, 0, 4, 0, 1, 9}, {PANE_VERSUS, 1, 0, 13, 0, 2, 10}}}},
         {{100, {{40, 60}}, {{PANE_SOURCE, 0, 0, 7, 0, 5, 9}, {PANE_VERSUS, 0, 1, 14, 0, 5, 10}}},
          {0,
           {{100}, {100}},
           {{PANE_SOURCE, 0, 0, 4, 0, 1, 9}, {PANE_VERSUS, 1, 0, 13, 0, 2, 10}}}}},
};

enum pane_id
view_main_pane(enum view_id view)
{
    const struct slot *slot = views[view].usual[0].slot, *main = slot;
    for (int i = 0; i < LAYOUT_SLOTS && slot[i].min; i++)
        if (slot[i].importance > main->importance)
            main = &slot[i];
    return main->pane;
}

static int
arrangement_has(const struct arrangement *arrangement, enum pane_id pane)
{
    for (int i = 0; i < LAYOUT_SLOTS && arrangement->slot[i].min; i++)
        if (arrangement->slot[i].pane == pane)
            return 1;
    return 0;
}

int
view_has(enum view_id view, enum pane_id pane)
{
    for (int a = 0; a < USUAL; a++)
        if (arrangement_has(&views[view].usual[a], pane))
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

const struct arrangement *
view_arrangement(enum view_id view, int width, int present)
{
    const struct arrangement *a = present ? views[view].presented : views[view].usual;
    while (a->min_width > width)
        a++;
    return a;
}

int
view_shows(enum view_id view, enum pane_id pane, int width, int present)
{
    return arrangement_has(view_arrangement(view, width, present), pane);
}
