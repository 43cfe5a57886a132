/* The sentence of an event: its row's text with the arguments put in by their type. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "objects/object.h"
#include "front/code.h"
#include "python/scenario.h"
#include "timeline/moment.h"

static const char *
no_translation(const char *text)
{
    return text;
}

static const char *
english_number(const char *one, const char *many, unsigned long n)
{
    return n == 1 ? one : many;
}

const char *(*moment_translate)(const char *text) = no_translation;
const char *(*moment_translate_n)(const char *one, const char *many,
                                  unsigned long n) = english_number;

static void
put_number(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    (void)moment;
    snprintf(buffer, size, "%" PRId64, value);
}

static void
put_class(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    snprintf(buffer, size, moment_translate("class %u (%u bytes)"), (unsigned)value,
             geometry_class_size(&moment->mem->geometry, (uint32_t)value));
}

static void
put_pool(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    moment_pool_name(moment, (uint32_t)value, buffer, size);
}

static void
put_arena(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    (void)moment;
    snprintf(buffer, size, "A%" PRId64, value);
}

static void
put_block(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    moment_block_name(moment, (uint64_t)value, buffer, size);
}

static void
put_address(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    (void)moment;
    snprintf(buffer, size, "0x%" PRIx64, (uint64_t)value);
}

static void
put_object(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    moment_object_name(moment, (uint32_t)value, buffer, size);
}

/* An object, by another name than the one it has just got. */
static void
put_bound(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    moment_bound_name(moment, (uint32_t)value, buffer, size);
}

static void
put_type(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    snprintf(buffer, size, "%s",
             moment->objects ? type_name(moment->objects, (ref)value) : "object");
}

static void
put_generation(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    (void)moment;
    snprintf(buffer, size, "%d", (int)value);
}

/* A space of the incremental collector, by the number of its generation; -1 is what survives an increment. */
static const char *
space_name(int64_t generation)
{
    switch (generation) {
    case 0:
        return moment_translate("the young generation");
    case 1:
        return moment_translate("the visited space");
    case 2:
        return moment_translate("the pending space");
    default:
        return moment_translate("the survivors");
    }
}

static void
put_list(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    if (moment->objects && moment->objects->layout->gc_incremental)
        snprintf(buffer, size, "%s", space_name(value));
    else
        snprintf(buffer, size, moment_translate("generation %d"), (int)value);
}

/* A name of the program. */
static void
put_name(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    const struct program *program = moment->scenario ? scenario_program(moment->scenario) : NULL;
    int there = program && (uint64_t)value < program->nnames;
    snprintf(buffer, size, "%s", there ? program->names[value] : "?");
}

static void
put_mark(const struct moment *moment, int64_t value, char *buffer, size_t size)
{
    int known = moment->marks && (uint64_t)value < moment->mark_count;
    snprintf(buffer, size, "%s", known ? moment->marks[value] : "-");
}

static const struct {
    const char *type;
    void (*put)(const struct moment *moment, int64_t value, char *buffer, size_t size);
} placeholders[] = {
    {"n", put_number},    {"class", put_class},    {"pool", put_pool},  {"arena", put_arena},
    {"block", put_block}, {"addr", put_address},   {"obj", put_object}, {"bound", put_bound},
    {"type", put_type},   {"gen", put_generation}, {"list", put_list},  {"text", put_mark},
    {"name", put_name},
};

/* What a number counts. NOUN marks both forms for translation; a translation of a sentence may do without, with {n:i}. */
#define NOUN(one, many) one, many
static const struct {
    const char *type, *one, *many;
} nouns[] = {
    {"bytes", NOUN("byte", "bytes")},
    {"objects", NOUN("object", "objects")},
    {"blocks", NOUN("block", "blocks")},
    {"slots", NOUN("slot", "slots")},
    {"attributes", NOUN("attribute", "attributes")},
};

/* Writes a value as the placeholder's type wants it. Returns 0 if there is no such type. */
static int
put_value(const struct moment *moment, const char *type, size_t length, int64_t value, char *buffer,
          size_t size)
{
    for (size_t i = 0; i < sizeof placeholders / sizeof placeholders[0]; i++) {
        if (strlen(placeholders[i].type) == length &&
            !strncmp(placeholders[i].type, type, length)) {
            placeholders[i].put(moment, value, buffer, size);
            return 1;
        }
    }
    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
        if (strlen(nouns[i].type) == length && !strncmp(nouns[i].type, type, length)) {
            snprintf(buffer, size, "%" PRId64 " %s", value,
                     moment_translate_n(nouns[i].one, nouns[i].many, (unsigned long)value));
            return 1;
        }
    }
    return 0;
}

/* Writes what the placeholder "{type:i}" stands for; an unknown one is written as it is. Returns the text behind it. */
static const char *
put_placeholder(const struct moment *moment, const struct event *event, const char *text,
                char *buffer, size_t size)
{
    const char *colon = strchr(text, ':'), *end = strchr(text, '}');
    if (colon && end && colon < end &&
        put_value(moment, text + 1, (size_t)(colon - text - 1), event->arg[atoi(colon + 1) & 3],
                  buffer, size))
        return end + 1;
    snprintf(buffer, size, "{");
    return text + 1;
}

size_t
moment_sentence(const struct moment *moment, const struct event *event, char *buffer, size_t size)
{
    const char *text = moment_translate(event_info((enum event_kind)event->kind)->sentence);
    size_t length = 0;
    while (*text && length + 1 < size) {
        if (*text != '{') {
            buffer[length++] = *text++;
            continue;
        }
        text = put_placeholder(moment, event, text, buffer + length, size - length);
        length += strlen(buffer + length);
    }
    if (size)
        buffer[length] = '\0';
    return length;
}
