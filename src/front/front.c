#include "front/front.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"

void
fail_syntax(struct front *f, struct place place, const char *format, ...)
{
    char message[sizeof f->d->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diagnose(f->d, STATUS_SYNTAX, f->filename, (int)place.line, (int)place.column, "%s", message);
    longjmp(f->leave, 1);
}

void
fail_refused(struct front *f, struct place place, const char *construct, const char *advice)
{
    if (advice)
        diagnose(f->d, STATUS_UNSUPPORTED, f->filename, (int)place.line, (int)place.column,
                 "%s not part of scenario Python; %s", construct, advice);
    else
        diagnose(f->d, STATUS_UNSUPPORTED, f->filename, (int)place.line, (int)place.column,
                 "%s not part of scenario Python; record the real program instead: "
                 "arenascope record -- python3 %s",
                 construct, f->filename);
    longjmp(f->leave, 1);
}

/* The slot of the name table where the name is or would be. */
static uint32_t
name_slot(const struct front *f, const char *bytes, size_t length)
{
    uint32_t mask = f->name_room - 1;
    uint32_t i = (uint32_t)hash_bytes(0, bytes, length) & mask;
    while (f->name_slots[i]) {
        const char *name = f->names[f->name_slots[i] - 1];
        if (!strncmp(name, bytes, length) && !name[length])
            break;
        i = (i + 1) & mask;
    }
    return i;
}

/* Doubles the name table. */
static void
name_table_grow(struct front *f)
{
    f->name_room = f->name_room ? 2 * f->name_room : 64;
    f->name_slots = scratch_alloc(&f->work, f->name_room * sizeof *f->name_slots);
    for (uint32_t i = 0; i < f->nnames; i++)
        f->name_slots[name_slot(f, f->names[i], strlen(f->names[i]))] = i + 1;
}

uint32_t
name_index(struct front *f, const char *bytes, size_t length)
{
    if (2 * (f->nnames + 1) > f->name_room)
        name_table_grow(f);
    uint32_t slot = name_slot(f, bytes, length);
    if (!f->name_slots[slot]) {
        const char *copy = scratch_text(&f->keep, bytes, length);
        SCRATCH_ADD(&f->keep, f->names, f->nnames, copy);
        f->name_slots[slot] = f->nnames;
    }
    return f->name_slots[slot] - 1;
}

uint32_t
name_of(struct front *f, const char *name)
{
    return name_index(f, name, strlen(name));
}
