#include "python/codecs.h"
#include "python/bytes_writer.h"
#include "python/refusal.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "front/unicode.h"
#include "python/writer.h"

enum codec { CODEC_UTF_8, CODEC_ASCII, CODEC_LATIN_1, CODEC_UNKNOWN };

static const struct {
    const char *alias;
    enum codec codec;
} aliases[] = {
    {"utf-8", CODEC_UTF_8},
    {"utf8", CODEC_UTF_8},
    {"u8", CODEC_UTF_8},
    {"ascii", CODEC_ASCII},
    {"us-ascii", CODEC_ASCII},
    {"646", CODEC_ASCII},
    {"latin-1", CODEC_LATIN_1},
    {"latin1", CODEC_LATIN_1},
    {"l1", CODEC_LATIN_1},
    {"iso-8859-1", CODEC_LATIN_1},
    {"iso8859-1", CODEC_LATIN_1},
    {"8859", CODEC_LATIN_1},
    {"iso-8859-1-1987", CODEC_LATIN_1},
};

/* What exceptions call them. */
static const char *
codec_name(const struct vm *vm, enum codec codec)
{
    static const char *const names[] = {"utf-8", "ascii", "latin-1"};
    return codec == CODEC_UTF_8 && vm->rules->old_words ? "utf8" : names[codec];
}

/* What one conversion works on. */
struct transcoding {
    struct vm *vm;
    ref source, errors;
    enum codec codec;
};

/* The built-in type that is made: of a type called, or of an object that is initialized. */
static enum object_kind
codec_owner(const struct vm *vm, ref self)
{
    return kind_of(vm->objects, self) == KIND_TYPE
               ? (enum object_kind)type_data(vm->objects, self)->kind
               : kind_of(vm->objects, self);
}

int
codec_arguments(struct vm *vm, const struct arguments *a, uint32_t first, ref *encoding,
                ref *errors)
{
    static const char *const names[] = {"encoding", "errors"};
    for (uint32_t i = 0; i < 2; i++) {
        ref r = argument_or(vm, a, first + i, names[i]);
        *(i ? errors : encoding) = r;
        if (!r || kind_of(vm->objects, r) == KIND_STR)
            continue;
        const char *called =
            first ? type_name(vm->objects, static_type(codec_owner(vm, a->self))) : a->native->name;
        int shown = r != vm->objects->vars.none || (vm->rules->str_shows_none_type && first &&
                                                    !a->names && a->self == static_type(KIND_STR));
        const char *type = shown ? type_name_of(vm->objects, r) : "None";
        if (vm->rules->needed_told && first && a->self == static_type(KIND_STR))
            vm_raise(vm, EXC_TypeError, "str() argument '%-s' must be str, not %2s", names[i],
                     type);
        else if (first ? vm->rules->constructor_arguments_named : vm->rules->method_arguments_named)
            bad_argument(vm, called, i ? "argument 'errors'" : "argument 'encoding'", "str", type);
        else
            bad_parsed(vm, called, first + i + 1, vm->rules->old_words ? "string" : "str", type);
        return 0;
    }
    return 1;
}

/* _PyCodec_Lookup: what the name of a codec is made regular in for the moment. */
static void
look_codec_up(struct vm *vm, const char *name, size_t length)
{
    struct objects *o = vm->objects;
    if (o->layout->str_is_bytes)
        return;
    uint64_t buffer = pymalloc_malloc(o->pymalloc, PYMEM_DOMAIN_MEM, length + 1);
    ref regular = str_new(o, name, strlen(name));
    pymalloc_free(o->pymalloc, buffer);
    decref(o, regular);
}

/* Is it the name of a codec that the library has, and scenario Python has not? */
static int
is_left_out(const char *name)
{
    static const char *const beginnings[] = {
        "utf",      "cp",    "iso",      "windows",     "koi8",    "mac",     "big5",   "gb",
        "euc",      "shift", "sjis",     "hz",          "johab",   "l2",      "latin",  "hex",
        "base64",   "rot",   "zip",      "zlib",        "bz2",     "uu",      "quopri", "quoted",
        "punycode", "idna",  "unicode-", "raw-unicode", "string-", "charmap", "mbcs"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (!strncmp(name, beginnings[i], strlen(beginnings[i])))
            return 1;
    return 0;
}

/* The codec that a name stands for; CODEC_UNKNOWN after LookupError. */
static enum codec
codec_named(struct vm *vm, ref encoding)
{
    char name[32];
    size_t length, n = 0;
    if (!encoding)
        return vm->objects->layout->str_is_bytes ? CODEC_ASCII : CODEC_UTF_8;
    const char *text = str_utf8(vm->objects, encoding, &length);
    for (size_t i = 0; i < length && n < sizeof name - 1; i++)
        name[n++] = text[i] == '_' || text[i] == ' ' ? '-' : (char)tolower((unsigned char)text[i]);
    name[n] = '\0';
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (!strcmp(aliases[i].alias, name))
            return aliases[i].codec;
    look_codec_up(vm, name, length);
    text = str_utf8(vm->objects, encoding, &length);
    if (is_left_out(name))
        vm_refuse(vm, "use utf-8, ascii or latin-1", "encoding '%.*s' is", (int)length, text);
    else
        vm_raise(vm, EXC_LookupError, "unknown encoding: %-.*s", (int)length, text);
    return CODEC_UNKNOWN;
}

/* -- errors -- */

static int
handler_is(const struct transcoding *c, const char *name)
{
    return c->errors ? str_is(c->vm->objects, c->errors, name) : !strcmp(name, "strict");
}

/* PyCodec_LookupError: what looking a handler up by its name takes for the moment. */
static void
look_handler_up(const struct transcoding *c)
{
    struct objects *o = c->vm->objects;
    size_t length = strlen("strict");
    const char *name = c->errors ? str_utf8(o, c->errors, &length) : "strict";
    if (!o->layout->str_is_bytes)
        decref(o, str_new(o, name, length));
}

/* UnicodeEncodeError or UnicodeDecodeError(encoding, object, start, end, reason). Always -1. */
static int
refuse(const struct transcoding *c, enum exception_type type, size_t from, size_t to,
       const char *reason)
{
    struct objects *o = c->vm->objects;
    const char *name = codec_name(c->vm, c->codec);
    size_t length;
    if (type == EXC_UnicodeDecodeError)
        look_handler_up(c);
    ref items[5] = {str_new(o, name, strlen(name))};
    if (type == EXC_UnicodeDecodeError && !o->layout->str_is_bytes) { /* a copy of the input */
        const uint8_t *bytes = bytes_data(o, c->source, &length);
        items[1] = bytes_new(o, bytes, length);
    } else {
        items[1] = newref(o, c->source);
    }
    items[2] = int_new_size(o, (int64_t)from);
    items[3] = int_new_size(o, (int64_t)to);
    items[4] = str_new(o, reason, strlen(reason));
    ref args = tuple_steal(o, items, 5);
    vm_raise_exception(c->vm, type, args);
    return -1;
}

enum { MAX_SHOWN = 400 };

static int
unknown_handler(const struct transcoding *c)
{
    char name[MAX_SHOWN + 1];
    size_t length;
    const char *text = str_utf8(c->vm->objects, c->errors, &length);
    snprintf(name, sizeof name, "%.*s", (int)length, text);
    look_handler_up(c);
    vm_raise(c->vm, EXC_LookupError, "unknown error handler name '%.400s'", name);
    return -1;
}

/* -- encoding -- */

/* What stands for a character that the codec does not have. 0 or -1. */
static int
put_substitute(const struct transcoding *c, uint32_t point)
{
    if (handler_is(c, "replace"))
        text_put_c(c->vm, "?");
    else if (handler_is(c, "backslashreplace"))
        text_printf(c->vm,
                    point < 0x100     ? "\\x%02x"
                    : point < 0x10000 ? "\\u%04x"
                                      : "\\U%08x",
                    point);
    else if (handler_is(c, "xmlcharrefreplace"))
        text_printf(c->vm, "&#%u;", point);
    else if (!handler_is(c, "ignore"))
        return unknown_handler(c);
    return 0;
}

/* 2.7: the str is decoded from ASCII first, which every codec leaves as it is. 0, or -1 after UnicodeDecodeError. */
static int
put_ascii(struct vm *vm, ref str)
{
    struct transcoding c = {vm, str, 0, CODEC_ASCII};
    for (uint32_t i = 0; i < str_length(vm->objects, str); i++)
        if (str_code_point(vm->objects, str, i) >= 0x80)
            return refuse(&c, EXC_UnicodeDecodeError, i, i + 1, "ordinal not in range(128)");
    text_put_str(vm, str);
    return 0;
}

/* Puts the bytes of a text that is not UTF-8 to be: 0 or -1. */
static int
put_by_character(const struct transcoding *c)
{
    struct objects *o = c->vm->objects;
    uint32_t n = str_length(o, c->source), limit = c->codec == CODEC_ASCII ? 0x80 : 0x100;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t point = str_code_point(o, c->source, i), end = i;
        char byte = (char)point;
        if (point < limit) {
            text_put(c->vm, &byte, 1);
            continue;
        }
        if (!handler_is(c, "strict")) {
            if (put_substitute(c, point) < 0)
                return -1;
            continue;
        }
        while (end < n && str_code_point(o, c->source, end) >= limit)
            end++;
        return refuse(c, EXC_UnicodeEncodeError, i, end,
                      limit == 0x80 ? "ordinal not in range(128)" : "ordinal not in range(256)");
    }
    return 0;
}

static int
put_encoded(const struct transcoding *c)
{
    if (c->codec == CODEC_UNKNOWN)
        return -1;
    if (c->vm->objects->layout->str_is_bytes)
        return put_ascii(c->vm, c->source);
    if (c->codec != CODEC_UTF_8)
        return put_by_character(c);
    text_put_str(c->vm, c->source);
    return 0;
}

int
codec_put(struct vm *vm, ref str, ref encoding, ref errors)
{
    struct transcoding c = {vm, str, errors, codec_named(vm, encoding)};
    return put_encoded(&c);
}

/* Bytes that a writer is asked for before they are written; 0 = none is needed: what is encoded lies in memory as it is to be. */
static uint32_t
room_for_encoded(const struct transcoding *c)
{
    const struct objects *o = c->vm->objects;
    uint32_t form = object_at(o, c->source)->extra, n = str_length(o, c->source),
             width = form & STR_WIDTH;
    if (o->layout->str_is_bytes || form & STR_ASCII || (c->codec == CODEC_LATIN_1 && width == 1))
        return 0;
    if (c->codec != CODEC_UTF_8)
        return n;
    return n == 1 && width == 1 && o->layout->latin_utf8 ? 0 : n * (width == 4 ? 4 : width + 1);
}

static ref
encode(const struct transcoding *c)
{
    struct vm *vm = c->vm;
    uint32_t room = room_for_encoded(c);
    ref bytes = 0;
    if (room && c->codec != CODEC_UNKNOWN) {
        struct bytes_writer w;
        bytes_writer_begin(vm, &w, room);
        if (put_encoded(c) == 0)
            return bytes_writer_end(&w);
        bytes_writer_drop(&w);
        return 0;
    }
    uint32_t mark = text_begin(vm);
    if (put_encoded(c) == 0)
        bytes = bytes_new(vm->objects, text_since(vm, mark), frozen_length(vm->text) - mark);
    text_discard(vm, mark);
    return bytes;
}

ref
codec_encode(struct vm *vm, ref str, ref encoding, ref errors)
{
    const struct transcoding c = {vm, str, errors, codec_named(vm, encoding)};
    return encode(&c);
}

ref
codec_encode_escaped(struct vm *vm, ref str)
{
    const struct transcoding c = {vm, str, str_name(vm->objects, "backslashreplace"), CODEC_ASCII};
    return encode(&c);
}

/* -- decoding -- */

/* A sequence of UTF-8 that begins at bytes[at]: its length, or 0 with *bad bytes that are wrong and why. */
static size_t
sequence(const uint8_t *bytes, size_t length, size_t at, size_t *bad, const char **reason)
{
    uint8_t c = bytes[at];
    size_t more = c < 0x80 ? 0 : c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
    uint8_t low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
    uint8_t high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
    *bad = 1;
    *reason = "invalid start byte";
    if (c >= 0x80 && (c < 0xc2 || c > 0xf4))
        return 0;
    for (size_t k = 1; k <= more; k++, low = 0x80, high = 0xbf) {
        int ends = at + k >= length;
        *bad = k;
        *reason = ends ? "unexpected end of data" : "invalid continuation byte";
        if (ends || bytes[at + k] < low || bytes[at + k] > high)
            return 0;
    }
    return more + 1;
}

/* What stands for wrong bytes. 0 or -1. */
static int
put_replacement(const struct transcoding *c, size_t at, size_t bad)
{
    size_t length;
    if (handler_is(c, "replace"))
        text_put_c(c->vm, "\xef\xbf\xbd");
    else if (handler_is(c, "backslashreplace"))
        for (size_t i = 0; i < bad; i++)
            text_printf(c->vm, "\\x%02x", bytes_data(c->vm->objects, c->source, &length)[at + i]);
    else if (!handler_is(c, "ignore"))
        return unknown_handler(c);
    return 0;
}

/* The character or characters at byte *at, which moves on. 0 or -1. */
static int
decode_one(const struct transcoding *c, size_t *at)
{
    size_t length, bad = 1, n;
    const char *reason = "ordinal not in range(128)";
    const uint8_t *bytes = bytes_data(c->vm->objects, c->source, &length);
    char utf8[4];
    if (c->codec == CODEC_LATIN_1) {
        text_put(c->vm, utf8, utf8_encode(bytes[(*at)++], utf8));
        return 0;
    }
    n = c->codec == CODEC_UTF_8 ? sequence(bytes, length, *at, &bad, &reason) : bytes[*at] < 0x80;
    if (n) {
        text_put(c->vm, (const char *)bytes + *at, n);
        *at += n;
        return 0;
    }
    if (handler_is(c, "strict"))
        return refuse(c, EXC_UnicodeDecodeError, *at, *at + bad, reason);
    *at += bad;
    return put_replacement(c, *at - bad, bad);
}

/* The first byte that is no ASCII; `length` if there is none. */
static size_t
first_wide(const uint8_t *bytes, size_t length)
{
    size_t at = 0;
    while (at < length && bytes[at] < 0x80)
        at++;
    return at;
}

/* Room for what is decoded: for as many ASCII characters as there are bytes, or (3.14+), where UTF-8 must be right, for its characters, of the
 * form of the first that is no ASCII. */
static void
begin_decoded(const struct transcoding *c, struct writer *w)
{
    size_t length, n = 0;
    const uint8_t *bytes = bytes_data(c->vm->objects, c->source, &length);
    size_t at = first_wide(bytes, length);
    int counted = c->vm->rules->utf8_counted && c->codec == CODEC_UTF_8 && at < length &&
                  bytes[at] >= 0xc2 && handler_is(c, "strict");
    uint32_t form = !counted ? 1 | STR_ASCII : bytes[at] < 0xc4 ? 1 : bytes[at] < 0xf0 ? 2 : 4;
    for (size_t i = 0; i < length; i++)
        n += (bytes[i] & 0xc0) != 0x80;
    n = counted ? n : length;
    writer_begin(c->vm, w, (uint32_t)n, 0);
    writer_reserve(w, (uint32_t)n, form);
}

/* Decodes what is neither Latin-1 nor a single ASCII character. New reference, 0 after an error. */
static ref
decode_written(const struct transcoding *c)
{
    struct writer w;
    size_t at = 0, length;
    (void)bytes_data(c->vm->objects, c->source, &length);
    begin_decoded(c, &w);
    while (at < length) {
        uint32_t mark = frozen_length(c->vm->text);
        if (decode_one(c, &at) < 0) {
            writer_drop(&w);
            return 0;
        }
        writer_took(&w, mark);
    }
    return writer_end(&w);
}

static ref
decode_latin_1(const struct transcoding *c)
{
    size_t at = 0, length;
    (void)bytes_data(c->vm->objects, c->source, &length);
    uint32_t mark = text_begin(c->vm);
    while (at < length)
        (void)decode_one(c, &at);
    return text_end(c->vm, mark);
}

ref
codec_decode(struct vm *vm, ref bytes, ref encoding, ref errors)
{
    size_t length;
    const uint8_t *data = bytes_data(vm->objects, bytes, &length);
    int python2 = vm->objects->layout->str_is_bytes, is_character = length == 1 && data[0] < 0x80;
    if (!length && !python2) /* nothing to decode: the encoding is not looked up */
        return newref(vm->objects, vm->objects->vars.empty_str);
    struct transcoding c = {vm, bytes, errors, codec_named(vm, encoding)};
    if (c.codec == CODEC_UNKNOWN)
        return 0;
    ref text = c.codec == CODEC_LATIN_1 || is_character ? decode_latin_1(&c) : decode_written(&c);
    if (!text || !python2)
        return text;
    decref(vm->objects, text);
    return vm_refuse(vm, "keep to the str that it is made of", "a unicode object is");
}
