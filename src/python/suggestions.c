#include "python/suggestions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "python/frame_names.h"
#include "python/measured.h"
#include "python/names.h"
#include "python/native.h"
#include "python/nested.h"
#include "python/refusal.h"
#include "front/suggest.h"
#include "front/unicode.h"

enum { NAME_SIZE = 256, TEXT_SIZE = 8192 };

const char *
keyword_meant(struct vm *vm, const char *keyword, const char *const *names, size_t count)
{
    enum { TABLE_SIZE = 40 * sizeof(uint64_t) };
    struct objects *o = vm->objects;
    if (!vm->rules->keyword_suggested || !count)
        return NULL;
    ref list = list_new(o, (uint32_t)count);
    for (uint32_t i = 0; i < count; i++)
        list_init(o, list, i, newref(o, str_name(o, names[i])));
    uint64_t table = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, TABLE_SIZE);
    pymalloc_free(o->pymalloc, table);
    decref(o, list);
    size_t best = suggest(keyword, names, count, SUGGEST_BY_BYTES);
    return best < count ? names[best] : NULL;
}

/* What is found lives in a buffer of the caller's: nothing of it may get lost when an event is emitted. */
struct found {
    char text[2 * NAME_SIZE]; /* "name" or "name.name" */
};

static int
closest(struct found *found, const char *wrong, const struct names *names, enum suggest_by by)
{
    size_t best = suggest(wrong, (const char *const *)names->at, names->count, by);
    if (best < names->count)
        snprintf(found->text, sizeof found->text, "%s", names->at[best]);
    return best < names->count;
}

/* The closest by the way of the version: 3.15 counts characters if counting bytes finds none. */
static int
find_closest(const struct vm *vm, struct found *found, const char *wrong, const struct names *names)
{
    return closest(found, wrong, names, SUGGEST_BY_BYTES) ||
           (vm->rules->suggesting->instead && closest(found, wrong, names, SUGGEST_BY_CHARACTERS));
}

static char *
copy_of(const char *text)
{
    return strcpy(store_realloc(NULL, strlen(text) + 1), text);
}

/* Is it the name of a module of the standard library? */
static int
is_library(const struct vm *vm, const char *name)
{
    return measured_has(vm->dialect->version, (struct measured){.name = "library"}, name,
                        strlen(name));
}

/* The text of a str that is no longer than names are; 0 for others. */
static int
text_of_name(const struct vm *vm, ref name, char text[NAME_SIZE])
{
    size_t length;
    if (!name || kind_of(vm->objects, name) != KIND_STR)
        return 0;
    const char *at = str_utf8(vm->objects, name, &length);
    if (length >= NAME_SIZE)
        return 0;
    snprintf(text, NAME_SIZE, "%.*s", (int)length, at);
    return 1;
}

/* -- attributes -- */

static int
meant_attribute(struct vm *vm, ref exception, const char *wrong, struct found *found)
{
    struct objects *o = vm->objects;
    const struct suggesting *how = vm->rules->suggesting;
    ref obj = object_at(o, exception)->field[EXCEPTION_OBJ], frame = frame_of_error(vm, exception);
    struct names names = {NULL, 0};
    if (!obj && !how->by_traceback)
        return 0;
    if (!obj)
        obj = o->vars.none;
    if (kind_of(o, obj) == KIND_SUPER && how->by_dir_method &&
        kind_of(o, object_at(o, obj)->field[SUPER_OBJECT]) != KIND_TYPE)
        names_of_object(vm, &names, object_at(o, obj)->field[SUPER_OBJECT]);
    else
        names_of_object(vm, &names, obj);
    if (how->underscored_hidden && wrong[0] != '_' &&
        !(frame && frame_variable(vm, frame, "self") == obj))
        names_hide_underscored(&names);
    int is_found = find_closest(vm, found, wrong, &names);
    if (!is_found && how->instead)
        is_found = nested_attribute(vm, obj, wrong, &names, found->text, sizeof found->text);
    names_free(&names);
    return is_found;
}

/* -- variables -- */

/* Has self, if it is a variable there, such an attribute? -1: looking for it ends the search. */
static int
self_has(struct vm *vm, ref frame, ref name)
{
    const struct suggesting *how = vm->rules->suggesting;
    ref self = frame_variable(vm, frame, "self"), value = 0;
    if (!how->of_self || (!how->by_traceback && !frame_has_local(vm, frame, "self")))
        return 0;
    if (!self)
        return how->unset_self_silences ? -1 : 0;
    int has = vm_lookup_attr(vm, self, name, &value);
    if (has > 0)
        decref(vm->objects, value);
    if (has >= 0)
        return has;
    has = refusal_is_raised(vm) ? 1 : how->failing_self_silences ? -1 : 0;
    vm_error_clear(vm);
    vm->vars.refused = REFUSAL_NONE;
    return has;
}

/* 3.10 to 3.12: among the local names, whether they are set or not, then the globals, then the built-ins. */
static int
find_in_turn(struct vm *vm, ref frame, const char *wrong, struct found *found)
{
    static void (*const places[])(struct vm *, ref, struct names *) = {
        frame_local_names, frame_global_names, frame_builtin_names};
    int is_found = 0;
    for (size_t i = 0; i < sizeof places / sizeof *places && !is_found; i++) {
        struct names names = {NULL, 0};
        places[i](vm, frame, &names);
        is_found = find_closest(vm, found, wrong, &names);
        names_free(&names);
    }
    return is_found;
}

static int
find_among_all(struct vm *vm, ref frame, const char *wrong, struct found *found)
{
    struct names names = {NULL, 0};
    frame_set_names(vm, frame, &names);
    frame_global_names(vm, frame, &names);
    frame_builtin_names(vm, frame, &names);
    int is_found = find_closest(vm, found, wrong, &names);
    names_free(&names);
    return is_found;
}

static int
meant_variable(struct vm *vm, ref exception, ref name, const char *wrong, struct found *found)
{
    ref frame = frame_of_error(vm, exception);
    if (!frame)
        return 0;
    int has = self_has(vm, frame, name);
    if (has > 0)
        snprintf(found->text, sizeof found->text, "self.%s", wrong);
    if (has)
        return has > 0;
    return vm->rules->suggesting->by_traceback ? find_among_all(vm, frame, wrong, found)
                                               : find_in_turn(vm, frame, wrong, found);
}

/* -- imports -- */

static int
meant_import(struct vm *vm, ref exception, const char *wrong, struct found *found)
{
    struct objects *o = vm->objects;
    ref name = object_at(o, exception)->field[EXCEPTION_NAME];
    char text[NAME_SIZE];
    if (!text_of_name(vm, name, text))
        return 0;
    ref module = module_named(vm, text);
    struct names names = {NULL, 0};
    if (!module)
        return 0;
    names_of_object(vm, &names, module);
    if (vm->rules->suggesting->underscored_hidden && wrong[0] != '_')
        names_hide_underscored(&names);
    int is_found = find_closest(vm, found, wrong, &names);
    names_free(&names);
    return is_found;
}

/* -- words -- */

static int
is_ascii(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text >= 0x80)
            return 0;
    return 1;
}

/* Appends ascii() of the text. */
static void
put_ascii(char *out, const char *text)
{
    out += strlen(out);
    for (uint32_t bytes; *text; text += bytes) {
        uint32_t c = utf8_decode(text, &bytes);
        out += sprintf(out,
                       c < 0x80      ? "%c"
                       : c < 0x100   ? "\\x%02x"
                       : c < 0x10000 ? "\\u%04x"
                                     : "\\U%08x",
                       c);
    }
}

/* 3.15: "'x'" or, if it is not ASCII, "'x' ('\u0445')", with what stands before the name between the marks. */
static void
put_shown(const struct vm *vm, char *out, const char *before, const char *text, int ascii)
{
    sprintf(out + strlen(out), "'%s%s'", before, text);
    if (ascii || !vm->rules->suggesting->instead)
        return;
    strcat(out, " ('");
    put_ascii(out, text);
    strcat(out, "')");
}

static void
put_found(const struct vm *vm, char *out, enum exception_type kind, const char *wrong,
          const char *meant)
{
    int ascii = is_ascii(meant), instead = vm->rules->suggesting->instead;
    if (kind == EXC_AttributeError && instead) {
        strcat(out, ". Did you mean ");
        put_shown(vm, out, ".", meant, ascii);
        strcat(out, " instead of ");
        put_shown(vm, out, ".", wrong, ascii);
    } else {
        strcat(out, ". Did you mean: ");
        put_shown(vm, out, "", meant, ascii);
    }
    strcat(out, "?");
}

/* Which of the three is the exception? To 3.12 not by inheritance. EXC_BaseException: none. */
static enum exception_type
kind_of_error(const struct vm *vm, ref exception)
{
    static const enum exception_type kinds[] = {EXC_ImportError, EXC_AttributeError, EXC_NameError};
    ref type = type_of(vm->objects, exception);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        ref wanted = exception_static_type(kinds[i]);
        int is_it = vm->rules->suggesting->by_traceback ? type_is_subtype(vm->objects, type, wanted)
                                                        : type == wanted;
        if (is_it)
            return kinds[i];
    }
    return EXC_BaseException;
}

/* The name that was wrong, a str; 0: the exception keeps none. */
static ref
wrong_name(const struct vm *vm, ref exception, enum exception_type kind)
{
    struct objects *o = vm->objects;
    int field = kind == EXC_ImportError ? EXCEPTION_NAME_FROM : EXCEPTION_NAME;
    ref name = object_at(o, exception)->field[field];
    if (kind == EXC_BaseException || (kind == EXC_ImportError && !vm->rules->suggesting->imports))
        return 0;
    int fits = name && (vm->rules->suggesting->by_traceback ? kind_of(o, name) == KIND_STR
                                                            : is_exactly(o, name, KIND_STR));
    return fits ? name : 0;
}

static void
put_hint_or_found(struct vm *vm, char *out, ref exception, enum exception_type kind, ref name,
                  const char *wrong)
{
    struct found found;
    ref obj = object_at(vm->objects, exception)->field[EXCEPTION_OBJ];
    int is_attribute = kind == EXC_AttributeError;
    const char *hint = is_attribute && vm->rules->suggesting->instead && obj
                           ? foreign_name_hint(vm, obj, wrong)
                           : NULL;
    if (hint) {
        sprintf(out, ". %s", hint);
        return;
    }
    if (is_attribute            ? meant_attribute(vm, exception, wrong, &found)
        : kind == EXC_NameError ? meant_variable(vm, exception, name, wrong, &found)
                                : meant_import(vm, exception, wrong, &found))
        put_found(vm, out, kind, wrong, found.text);
}

/* What 3.15 says of a ModuleNotFoundError: as started without the site module. */
static char *
missing_module(const struct vm *vm, ref exception, int *replaces)
{
    char name[NAME_SIZE], out[TEXT_SIZE];
    ref kept = object_at(vm->objects, exception)->field[EXCEPTION_NAME];
    *replaces = text_of_name(vm, kept, name) && is_library(vm, name);
    if (!*replaces)
        return copy_of(". Site initialization is disabled, did you forget to add the site-packages "
                       "directory to sys.path or to enable your virtual environment?");
    snprintf(out, sizeof out, "Standard library module '%s' was not found", name);
    return copy_of(out);
}

char *
suggestion_for(struct vm *vm, ref exception, int *replaces)
{
    char wrong[NAME_SIZE], out[TEXT_SIZE] = "";
    *replaces = 0;
    if (!vm->rules->suggesting)
        return NULL;
    enum exception_type kind = kind_of_error(vm, exception);
    ref name = wrong_name(vm, exception, kind);
    if (!name && vm->rules->suggesting->instead &&
        type_is_subtype(vm->objects, type_of(vm->objects, exception),
                        exception_static_type(EXC_ModuleNotFoundError)))
        return missing_module(vm, exception, replaces);
    if (!text_of_name(vm, name, wrong))
        return NULL;
    put_hint_or_found(vm, out, exception, kind, name, wrong);
    if (kind == EXC_NameError && vm->rules->suggesting->imports && is_library(vm, wrong))
        sprintf(out + strlen(out), "%s forget to import '%s'?", *out ? " Or did you" : ". Did you",
                wrong);
    return *out ? copy_of(out) : NULL;
}
