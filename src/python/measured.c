#include "python/measured.h"

#include <stdint.h>
#include <string.h>

static const struct row {
    struct measured owner;
    int16_t since, until; /* 0 = from the first, to the last */
    const char *names;    /* separated by blanks */
} rows[] = {
#define KIND(kind, since, until, names) \
    {{KIND_##kind, EXC_BaseException, NULL}, since, until, names},
#define EXCEPTION(type, since, until, names) {{KIND_FREE, EXC_##type, NULL}, since, until, names},
#define OWNER(name, since, until, names) \
    {{KIND_FREE, EXC_BaseException, #name}, since, until, names},
#include "python/measured_owners.inc"
#include "python/measured_types.inc"
#undef KIND
#undef EXCEPTION
#undef OWNER
};

static int
is_of(const struct row *row, int version, struct measured owner)
{
    if (version < row->since || (row->until && version > row->until))
        return 0;
    if (owner.name)
        return row->owner.name && !strcmp(owner.name, row->owner.name);
    return !row->owner.name && row->owner.kind == owner.kind &&
           row->owner.exception == owner.exception;
}

void
measured_each(int version, struct measured owner, measured_fn *fn, void *who)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!is_of(&rows[i], version, owner))
            continue;
        for (const char *p = rows[i].names; *p; p += strspn(p, " ")) {
            size_t size = strcspn(p, " ");
            fn(who, p, size);
            p += size;
        }
    }
}

struct wanted {
    const char *name;
    size_t length;
    int found;
};

static void
compare(void *who, const char *name, size_t length)
{
    struct wanted *wanted = who;
    wanted->found |= length == wanted->length && !memcmp(name, wanted->name, length);
}

int
measured_has(int version, struct measured owner, const char *name, size_t length)
{
    struct wanted wanted = {name, length, 0};
    measured_each(version, owner, compare, &wanted);
    return wanted.found;
}

int
measured_exception_has(int version, enum exception_type type, const char *name, size_t length)
{
    for (; type != EXC_BaseException; type = exception_base(type))
        if (measured_has(version, (struct measured){.exception = type}, name, length))
            return 1;
    return 0;
}
