/* str.translate() and str.maketrans(). */
#include "python/str_case.h"
#include "front/unicode.h"
#include "python/writer.h"

enum { CHARACTERS = 0x110000, ASCII = 128 };

/* What a table says of a character. */
enum answer { FAILED = -1, DROPPED, KEPT, REPLACED };

/* charmaptranslate_lookup: table[c]; *value is new, 0 unless REPLACED. */
static enum answer
look_up(struct vm *vm, ref table, uint32_t c, ref *value)
{
    struct objects *o = vm->objects;
    ref key = int_new(o, c), found = vm_getitem(vm, table, key);
    decref(o, key);
    *value = 0;
    if (!found && !vm_error_is(vm, EXC_LookupError))
        return FAILED;
    if (!found) {
        vm_error_clear(vm);
        return KEPT;
    }
    if (found == o->vars.none || is_int(o, found) || kind_of(o, found) == KIND_STR) {
        *value = found;
        if (found != o->vars.none)
            return REPLACED;
        decref(o, found);
        *value = 0;
        return DROPPED;
    }
    decref(o, found);
    vm_raise(vm, EXC_TypeError, "character mapping must return integer, None or str");
    return FAILED;
}

/* The character that an int of a table stands for: 1, or 0 after ValueError. */
static int
as_character(struct vm *vm, ref value, uint32_t *c)
{
    int64_t number = int_value(vm->objects, value);
    *c = (uint32_t)number;
    return (number >= 0 && number < CHARACTERS) ||
           (int)vm_raise(vm, EXC_ValueError, "character mapping must be in range(0x110000)");
}

static void
put_character(struct writer *w, uint32_t c)
{
    char utf8[4];
    writer_put(w, utf8, utf8_encode(c, utf8));
}

/* charmaptranslate_output: 0, or -1 after an error. */
static int
translate_one(struct writer *w, ref table, uint32_t c)
{
    struct vm *vm = w->vm;
    ref value;
    enum answer answer = look_up(vm, table, c, &value);
    if (answer == KEPT)
        put_character(w, c);
    if (answer != REPLACED)
        return answer == FAILED ? -1 : 0;
    int is_text = kind_of(vm->objects, value) == KIND_STR;
    int ok = is_text || as_character(vm, value, &c);
    if (is_text)
        writer_str(w, value);
    else if (ok)
        put_character(w, c);
    decref(vm->objects, value);
    return ok ? 0 : -1;
}

/* unicode_fast_translate_lookup: the ASCII character that c becomes, ASCII if it is dropped; -1 if it takes the long way, -2 after an error. */
static int
ascii_for(struct vm *vm, ref table, uint32_t c)
{
    struct objects *o = vm->objects;
    ref value;
    int result = -1;
    enum answer answer = look_up(vm, table, c, &value);
    if (answer == FAILED)
        return -2;
    if (answer == DROPPED)
        return ASCII;
    if (answer == KEPT)
        return (int)c;
    if (is_int(o, value) && !as_character(vm, value, &c))
        result = -2;
    else if (is_int(o, value) && c < ASCII)
        result = (int)c;
    else if (!is_int(o, value) && str_length(o, value) == 1 && str_code_point(o, value, 0) < ASCII)
        result = (int)str_code_point(o, value, 0);
    decref(o, value);
    return result;
}

/* unicode_fast_translate: as many characters of an ASCII text as become none or an ASCII one; the table is asked once for each. How many,
 * -1 after an error. */
static int64_t
translate_ascii(struct writer *w, ref text, ref table)
{
    struct vm *vm = w->vm;
    int16_t known[ASCII];
    uint32_t i = 0;
    for (int c = 0; c < ASCII; c++)
        known[c] = -1;
    for (; i < str_length(vm->objects, text); i++) {
        uint8_t c = (uint8_t)bytes_of(vm, text).at[i];
        if (known[c] < 0)
            known[c] = (int16_t)ascii_for(vm, table, c);
        if (known[c] == -2)
            return -1;
        if (known[c] < 0)
            break;
        char out = (char)known[c];
        if (known[c] < ASCII)
            writer_put(w, &out, 1);
    }
    return i;
}

ref
str_translate(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref table = argument(vm, a, 0);
    uint32_t length = str_length(o, a->self);
    struct writer w;
    if (!length)
        return newref(o, a->self);
    writer_begin(vm, &w, length, 0);
    int64_t i = object_at(o, a->self)->extra & STR_ASCII ? translate_ascii(&w, a->self, table) : 0;
    while (i >= 0 && i < length)
        i = translate_one(&w, table, str_code_point(o, a->self, (uint32_t)i)) < 0 ? -1 : i + 1;
    if (i >= 0)
        return writer_end(&w);
    writer_drop(&w);
    return 0;
}

/* -- maketrans() -- */

static ref
fail(struct vm *vm, ref dict, enum exception_type type, const char *message)
{
    decref(vm->objects, dict);
    return vm_raise(vm, type, "%s", message);
}

/* dict[code point of character i of from] = value (stolen). */
static void
set_code_point(struct vm *vm, ref dict, ref from, uint32_t i, ref value)
{
    struct objects *o = vm->objects;
    ref key = int_new(o, str_code_point(o, from, i));
    dict_set(o, dict, key, value);
    decref(o, key);
    decref(o, value);
}

/* A table like x, in which characters stand as numbers. */
static ref
table_of_dict(struct vm *vm, ref x)
{
    struct objects *o = vm->objects;
    ref dict = dict_new(o, DICT_LITERAL), key, value;
    int joined = vm->rules->maketrans_misspells;
    if (!is_exactly(o, x, KIND_DICT))
        return fail(vm, dict, EXC_TypeError,
                    "if you give only one argument to maketrans it must be a dict");
    for (uint32_t position = 0; dict_next(o, x, &position, &key, &value);) {
        int is_text = kind_of(o, key) == KIND_STR;
        if (!is_text && !is_int(o, key))
            return fail(vm, dict, EXC_TypeError,
                        joined ? "keys in translate table mustbe strings or integers"
                               : "keys in translate table must be strings or integers");
        if (is_text && str_length(o, key) != 1)
            return fail(vm, dict, EXC_ValueError,
                        joined ? "string keys in translatetable must be of length 1"
                               : "string keys in translate table must be of length 1");
        if (is_text)
            set_code_point(vm, dict, key, 0, newref(o, value));
        else
            dict_set(o, dict, key, value);
    }
    return dict;
}

ref
str_maketrans(struct vm *vm, const struct arguments *a)
{
    struct objects *o = vm->objects;
    ref x = argument(vm, a, 0), y = a->count > 1 ? argument(vm, a, 1) : 0;
    for (uint32_t i = 1; i < a->count; i++)
        if (!argument_is_str(vm, a, i))
            return 0;
    if (!y)
        return table_of_dict(vm, x);
    ref dict = dict_new(o, DICT_LITERAL);
    if (kind_of(o, x) != KIND_STR)
        return fail(vm, dict, EXC_TypeError,
                    "first maketrans argument must be a string if there is a second argument");
    if (str_length(o, x) != str_length(o, y))
        return fail(vm, dict, EXC_ValueError,
                    "the first two maketrans arguments must have equal length");
    for (uint32_t i = 0; i < str_length(o, x); i++)
        set_code_point(vm, dict, x, i, int_new(o, str_code_point(o, y, i)));
    for (uint32_t i = 0; a->count > 2 && i < str_length(o, argument(vm, a, 2)); i++)
        set_code_point(vm, dict, argument(vm, a, 2), i, none_new(o));
    return dict;
}
