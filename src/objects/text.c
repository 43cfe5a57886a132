#include "objects/text.h"

#include "objects/compare.h"
#include "objects/internal.h"

/* Decodes one code point of valid UTF-8 at *at and moves *at behind it. */
static uint32_t
decode(const char *text, size_t *at)
{
    uint8_t lead = (uint8_t)text[(*at)++];
    if (lead < 0x80)
        return lead;
    int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    uint32_t point = lead & (0x3f >> more);
    while (more-- > 0)
        point = point << 6 | ((uint8_t)text[(*at)++] & 0x3f);
    return point;
}

/* Encodes a code point; returns the bytes. */
static size_t
encode(uint32_t point, char *text)
{
    if (point < 0x80) {
        text[0] = (char)point;
        return 1;
    }
    int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const uint8_t leads[] = {0, 0xc0, 0xe0, 0xf0};
    text[0] = (char)(leads[more] | point >> (6 * more));
    for (int i = 1; i <= more; i++)
        text[i] = (char)(0x80 | (point >> (6 * (more - i)) & 0x3f));
    return (size_t)more + 1;
}

/* Counts characters and finds the largest. */
static uint32_t
measure(const char *text, size_t bytes, uint32_t *largest)
{
    uint32_t n = 0;
    *largest = 0;
    for (size_t at = 0; at < bytes; n++) {
        uint32_t point = decode(text, &at);
        if (point > *largest)
            *largest = point;
    }
    return n;
}

static uint32_t
form_of(const struct layout *layout, uint32_t largest)
{
    if (layout->str_is_bytes)
        return 1;
    return largest < 0x80 ? 1 | STR_ASCII : largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
}

/* Bytes that a str asks for: header, characters, the final NUL. */
static uint64_t
str_bytes(const struct layout *layout, uint32_t form, uint64_t n)
{
    uint32_t header = form & STR_ASCII ? layout->ascii_header : layout->unicode_header;
    return header + (n + 1) * (form & STR_WIDTH);
}

uint32_t
text_words(size_t bytes)
{
    return (uint32_t)(bytes + 4) / 4;
}

/* A str of n characters of that form with room for `bytes` bytes of UTF-8, to be filled with put(). */
static ref
str_alloc(struct objects *o, ref type, size_t bytes, uint32_t n, uint32_t form)
{
    int derived = type_data(o, type)->flags & TYPE_HEAP; /* struct and characters in two blocks */
    ref s = object_alloc(o, type,
                         derived ? type_data(o, type)->basicsize : str_bytes(o->layout, form, n));
    uint32_t span = span_new(o->spans, text_words(bytes));
    struct object *str = object_edit(o, s);
    str->span = span;
    str->allocated = (uint32_t)bytes;
    str->size = n;
    str->extra = form;
    if (derived) {
        block_malloc(o, s, BLOCK_TABLE, ((uint64_t)n + 1) * (form & STR_WIDTH));
        object_track(o, s);
    }
    return s;
}

void
text_copy(struct objects *o, ref s, size_t at, const char *bytes, size_t count)
{
    uint32_t span = object_at(o, s)->span;
    if (!count)
        return;
    for (size_t word = at / 4; word <= (at + count - 1) / 4; word++)
        frozen_touch(&o->spans->words.array, span + (uint32_t)word);
    memmove((char *)&o->spans->words.element[span] + at, bytes, count);
}

uint32_t
text_form(const struct objects *o, const char *utf8, size_t bytes, uint32_t *n)
{
    uint32_t largest = 0;
    *n = o->layout->str_is_bytes ? (uint32_t)bytes : measure(utf8, bytes, &largest);
    return form_of(o->layout, largest);
}

ref
str_reserve(struct objects *o, uint32_t n, uint32_t form)
{
    return str_alloc(o, static_type(KIND_STR), 0, n, form);
}

void
str_resize(struct objects *o, ref s, uint32_t n)
{
    object_realloc(o, s, str_bytes(o->layout, object_at(o, s)->extra, n));
    object_edit(o, s)->size = n;
}

/* Makes room in the span of s, which has `old` bytes, for `more`. */
static void
lengthen(struct objects *o, ref s, size_t old, size_t more)
{
    uint32_t span =
        span_resize(o->spans, object_at(o, s)->span, text_words(old), text_words(old + more));
    object_edit(o, s)->span = span;
    object_edit(o, s)->allocated = (uint32_t)(old + more);
}

void
str_settle(struct objects *o, ref s, const char *utf8, size_t bytes)
{
    lengthen(o, s, 0, bytes);
    text_copy(o, s, 0, utf8, bytes);
}

struct given
text_given(const struct objects *o, const void *bytes)
{
    uintptr_t from = (uintptr_t)o->spans->words.at, at = (uintptr_t)bytes;
    if (at >= from && at < from + 4 * (uintptr_t)frozen_length(o->spans->words))
        return (struct given){NULL, (size_t)(at - from)};
    return (struct given){bytes, GIVEN_OUTSIDE};
}

const char *
given_bytes(const struct objects *o, struct given given)
{
    return given.at == GIVEN_OUTSIDE ? given.bytes : (const char *)o->spans->words.at + given.at;
}

ref
str_new_of(struct objects *o, ref type, const char *utf8, size_t bytes)
{
    struct given text = text_given(o, utf8);
    uint32_t n, form = text_form(o, utf8, bytes, &n);
    ref s = str_alloc(o, type, bytes, n, form);
    text_copy(o, s, 0, given_bytes(o, text), bytes);
    return s;
}

/* Place of a text in the table of interned strings: its key there, and who has it (0 = nobody). */
static ref
interned_find(const struct objects *o, const char *utf8, size_t bytes, uint64_t *key)
{
    *key = (uint64_t)hash_text(TEXT_HASH_SIPHASH13, utf8, bytes) | 1;
    for (;; *key += 2) {
        ref s = (ref)addrmap_get(&o->interned, *key, 0);
        if (!s)
            return 0;
        size_t length;
        const char *text = str_utf8(o, s, &length);
        if (length == bytes && memcmp(text, utf8, bytes) == 0)
            return s;
    }
}

static void
become_name(struct objects *o, ref s)
{
    object_edit(o, s)->flags |= OBJECT_NAME;
    object_make_immortal(o, s);
}

ref
str_name_n(struct objects *o, const char *utf8, size_t bytes)
{
    uint64_t key;
    ref s = interned_find(o, utf8, bytes, &key);
    if (s) {
        if ((object_at(o, s)->flags & (OBJECT_STATIC | OBJECT_NAME)) == OBJECT_STATIC)
            become_name(o, s); /* so far it was a constant only */
        return s;
    }
    objects_begin_static(o);
    s = str_new_of(o, static_type(KIND_STR), utf8, bytes);
    objects_end_static(o);
    object_keep_static(o, s);
    object_edit(o, s)->flags |= OBJECT_INTERNED;
    become_name(o, s);
    addrmap_put(&o->interned, key, s);
    return s;
}

ref
str_name(struct objects *o, const char *utf8)
{
    return str_name_n(o, utf8, strlen(utf8));
}

ref
str_known(struct objects *o, ref s)
{
    uint64_t key;
    size_t bytes;
    const char *utf8 = str_utf8(o, s, &bytes);
    ref known = interned_find(o, utf8, bytes, &key);
    if (!known || known == s)
        return s;
    incref(o, known);
    decref(o, s);
    return known;
}

ref
str_intern(struct objects *o, ref s)
{
    uint64_t key;
    size_t bytes;
    s = str_known(o, s);
    if (object_at(o, s)->flags & OBJECT_INTERNED)
        return s;
    const char *utf8 = str_utf8(o, s, &bytes);
    interned_find(o, utf8, bytes, &key);
    addrmap_put(&o->interned, key, s);
    object_edit(o, s)->flags |= OBJECT_INTERNED;
    if (!o->layout->constants_mortal)
        object_make_immortal(o, s);
    return s;
}

/* The shared object of an empty or one-character text, borrowed; 0 if there is none. */
static ref
shared_str(struct objects *o, const char *utf8, size_t bytes)
{
    if (bytes == 0)
        return o->vars.empty_str;
    uint8_t lead = (uint8_t)utf8[0];
    int one = o->layout->str_is_bytes ? bytes == 1
                                      : bytes == 1 || (bytes == 2 && lead < 0xc4 && lead >= 0xc2);
    return one ? str_name_n(o, utf8, bytes) : 0;
}

ref
str_constant(struct objects *o, const char *utf8, size_t bytes)
{
    uint64_t key;
    if (!o->layout->constants_mortal || shared_str(o, utf8, bytes))
        return newref(o, str_name_n(o, utf8, bytes));
    ref known = interned_find(o, utf8, bytes, &key);
    if (known)
        return newref(o, known);
    return str_intern(o, str_new_of(o, static_type(KIND_STR), utf8, bytes));
}

ref
str_new(struct objects *o, const char *utf8, size_t bytes)
{
    ref shared = shared_str(o, utf8, bytes);
    return shared ? newref(o, shared) : str_new_of(o, static_type(KIND_STR), utf8, bytes);
}

const char *
str_utf8(const struct objects *o, ref s, size_t *bytes)
{
    *bytes = object_at(o, s)->allocated;
    return *bytes ? span_bytes(o->spans, object_at(o, s)->span) : "";
}

int
str_is(const struct objects *o, ref s, const char *text)
{
    size_t bytes;
    const char *utf8 = str_utf8(o, s, &bytes);
    return bytes == strlen(text) && memcmp(utf8, text, bytes) == 0;
}

/* Where character i starts in the UTF-8 of s. */
static size_t
offset_of(const struct objects *o, ref s, uint32_t i)
{
    size_t bytes;
    size_t at = 0;
    const char *utf8 = str_utf8(o, s, &bytes);
    if (object_at(o, s)->extra & STR_ASCII || o->layout->str_is_bytes)
        return i;
    while (i-- > 0)
        decode(utf8, &at);
    return at;
}

uint32_t
str_code_point(const struct objects *o, ref s, uint32_t i)
{
    size_t bytes;
    const char *utf8 = str_utf8(o, s, &bytes);
    size_t at = offset_of(o, s, i);
    return o->layout->str_is_bytes ? (uint8_t)utf8[at] : decode(utf8, &at);
}

ref
str_character(struct objects *o, ref s, uint32_t i)
{
    char text[4];
    uint32_t point = str_code_point(o, s, i);
    size_t bytes = 1;
    if (o->layout->str_is_bytes)
        text[0] = (char)point;
    else
        bytes = encode(point, text);
    return str_new(o, text, bytes);
}

ref
str_substring(struct objects *o, ref s, uint32_t from, uint32_t to)
{
    if (to <= from)
        return newref(o, o->vars.empty_str);
    if (from == 0 && to == str_length(o, s) && is_exactly(o, s, KIND_STR))
        return newref(o, s);
    if (to - from == 1)
        return str_character(o, s, from);
    size_t bytes;
    size_t start = offset_of(o, s, from);
    size_t end = offset_of(o, s, to);
    uint32_t n, form = text_form(o, str_utf8(o, s, &bytes) + start, end - start, &n);
    ref r = str_alloc(o, static_type(KIND_STR), end - start, n, form);
    text_copy(o, r, 0, str_utf8(o, s, &bytes) + start, end - start);
    return r;
}

static uint32_t
wider(uint32_t a, uint32_t b)
{
    uint32_t width = (a & STR_WIDTH) > (b & STR_WIDTH) ? a & STR_WIDTH : b & STR_WIDTH;
    return width | (a & b & STR_ASCII);
}

ref
str_concat(struct objects *o, ref a, ref b)
{
    if (str_length(o, a) == 0 && is_exactly(o, b, KIND_STR))
        return newref(o, b);
    if (str_length(o, b) == 0 && is_exactly(o, a, KIND_STR))
        return newref(o, a);
    size_t na = object_at(o, a)->allocated;
    size_t nb = object_at(o, b)->allocated;
    uint32_t form = wider(object_at(o, a)->extra, object_at(o, b)->extra);
    ref r = str_alloc(o, static_type(KIND_STR), na + nb, str_length(o, a) + str_length(o, b), form);
    text_copy(o, r, 0, str_utf8(o, a, &na), na);
    text_copy(o, r, na, str_utf8(o, b, &nb), nb);
    return r;
}

/* unicode_modifiable: may s grow where it is? */
static int
modifiable(const struct objects *o, ref s)
{
    const struct object *str = object_at(o, s);
    return str->ob_refcnt == 1 && str->hash == -1 && is_exactly(o, s, KIND_STR) &&
           !(str->flags & (OBJECT_INTERNED | OBJECT_STATIC | OBJECT_IMMORTAL));
}

ref
str_append(struct objects *o, ref left, ref right)
{
    uint32_t form = object_at(o, left)->extra;
    size_t old = object_at(o, left)->allocated;
    size_t more = object_at(o, right)->allocated;
    if (!old || !more || !modifiable(o, left) || wider(form, object_at(o, right)->extra) != form) {
        ref r = str_concat(o, left, right);
        decref(o, left);
        return r;
    }
    str_resize(o, left, str_length(o, left) + str_length(o, right));
    lengthen(o, left, old, more);
    text_copy(o, left, old, str_utf8(o, right, &more), more);
    return left;
}

int
text_compare(const struct objects *o, ref a, ref b)
{
    size_t na, nb;
    const void *x =
        kind_of(o, a) == KIND_STR ? (const void *)str_utf8(o, a, &na) : bytes_data(o, a, &na);
    const void *y =
        kind_of(o, b) == KIND_STR ? (const void *)str_utf8(o, b, &nb) : bytes_data(o, b, &nb);
    int order = memcmp(x, y, na < nb ? na : nb); /* UTF-8 sorts like its code points */
    return order ? order : (na > nb) - (na < nb);
}

void
text_drop(struct objects *o, ref r)
{
    const struct object *object = object_at(o, r);
    int buffer = object->kind == KIND_BYTEARRAY;
    uint32_t words = buffer ? (object->allocated + 3) / 4 : text_words(object->allocated);
    span_free(o->spans, object->span, words);
    object_edit(o, r)->span = 0;
    block_free(o, r, BLOCK_TABLE);
}
