#include "base/event.h"

#include <ctype.h>

static const struct event_info infos[] = {
#define EVENT(kind, family, flags, function, sentence) \
    {#kind, function, sentence, FAMILY_##family, flags},
#include "base/event_table.h"
#undef EVENT
};

static const char *const family_names[FAMILIES] = {
    "operation", "source",  "block",     "pool",       "arena",  "libc", "object",
    "refcount",  "weakref", "finalizer", "collection", "output", "mark",
};

const struct event_info *
event_info(enum event_kind kind)
{
    return &infos[kind];
}

const char *
event_family_name(enum event_family family)
{
    return family_names[family];
}

static int
same_name(const char *a, const char *b)
{
    for (; *a && *b; a++, b++) {
        int x = *a == '-' ? '_' : tolower((unsigned char)*a);
        int y = *b == '-' ? '_' : tolower((unsigned char)*b);
        if (x != y)
            return 0;
    }
    return *a == *b;
}

enum event_kind
event_kind_named(const char *name)
{
    int kind = 0;
    while (kind < EVENT_KINDS && !same_name(infos[kind].name, name))
        kind++;
    return (enum event_kind)kind;
}

enum event_family
event_family_named(const char *name)
{
    int family = 0;
    while (family < FAMILIES && !same_name(family_names[family], name))
        family++;
    return (enum event_family)family;
}
