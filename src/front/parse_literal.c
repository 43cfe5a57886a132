#include <string.h>

#include "front/constants.h"
#include "front/literal.h"
#include "front/number.h"
#include "front/parser.h"
#include "front/unicode.h"
#include "front/warning.h"

/* -- numbers -- */

struct node *
parse_number(struct parser *p)
{
    const struct token *token = p->at++;
    struct node *node = node_new(p, NODE_CONSTANT, token->place);
    struct value *value = value_new(p->f, CONSTANT_INT);
    int based = token->length > 1 && token->text[0] == '0' && strchr("xXoObB", token->text[1]);
    int octal = !based && token->text[0] == '0' && p->f->dialect->octals_bare;
    int base = octal ? 8 : based ? 0 : 10;
    node->constant = value;
    tree_keeps(p->f, value);
    if (!based && strpbrk(scratch_text(&p->f->work, token->text, token->length), ".eE")) {
        value->kind = CONSTANT_FLOAT;
        number_parse_float(token->text, token->length, &value->number);
    } else if (number_parse_int(token->text, token->length, base, &value->integer) < 0) {
        fail_refused(p->f, token->place, "ints of more than 64 bits are",
                     "keep to -9223372036854775808 ... 9223372036854775807");
    }
    return node_end(p, node);
}

/* -- strings -- */

void
text_byte(struct front *f, struct text *t, char c)
{
    SCRATCH_ADD(&f->work, t->at, t->length, c);
}

static void
text_character(struct front *f, struct text *t, uint32_t c)
{
    char bytes[4];
    uint32_t size = utf8_encode(c, bytes);
    for (uint32_t i = 0; i < size; i++)
        text_byte(f, t, bytes[i]);
}

static int
hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Up to three octal digits at *at. */
static uint32_t
octal(const char **at, const char *end)
{
    uint32_t c = 0;
    for (int i = 0; i < 3 && *at < end && **at >= '0' && **at <= '7'; i++)
        c = 8 * c + (uint32_t)(*(*at)++ - '0');
    return c;
}

/* Exactly `digits` hexadecimal digits at *at; letter is what introduced them. */
static uint32_t
hexadecimal(struct front *f, struct place place, const char **at, const char *end, int digits,
            char letter, int bytes)
{
    uint32_t c = 0;
    for (int i = 0; i < digits; i++, (*at)++) {
        int value = *at < end ? hex_value(**at) : -1;
        if (value < 0 && bytes)
            fail_syntax(f, place, "(value error) invalid \\x escape");
        if (value < 0)
            fail_syntax(
                f, place,
                "(unicode error) 'unicodeescape' codec can't decode: truncated \\%c%s escape",
                letter,
                digits == 2   ? "XX"
                : digits == 4 ? "XXXX"
                              : "XXXXXXXX");
        c = c << 4 | (uint32_t)value;
    }
    if (c >= 0xd800 && c < 0xe000)
        fail_refused(f, place, "surrogates are", "write the character itself");
    if (c > 0x10ffff)
        fail_syntax(
            f, place,
            "(unicode error) 'unicodeescape' codec can't decode: illegal Unicode character");
    return c;
}

static void
put(struct front *f, struct text *t, uint32_t c, int bytes)
{
    if (bytes)
        text_byte(f, t, (char)c);
    else
        text_character(f, t, c);
}

/* One escape; *at is behind the backslash. Returns 0 if it is none, or one that Python regrets: then it stands for itself, or is cut. */
static int
escape(struct front *f, struct place place, struct text *t, const char **at, const char *end,
       int bytes)
{
    static const char letters[] = "\\'\"abfnrtv";
    static const char meanings[] = "\\'\"\a\b\f\n\r\t\v";
    char c = *(*at)++;
    const char *simple = c ? strchr(letters, c) : NULL;
    if (simple) {
        text_byte(f, t, meanings[simple - letters]);
    } else if (c == '\n') {
        return 1;
    } else if (c == '\r') {
        *at += *at < end && **at == '\n';
    } else if (c >= '0' && c <= '7') {
        (*at)--;
        uint32_t number = octal(at, end);
        put(f, t, number & (bytes ? 0xff : 0x1ff), bytes);
        return number <= 0xff;
    } else if (c == 'x') {
        put(f, t, hexadecimal(f, place, at, end, 2, c, bytes), bytes);
    } else if (!bytes && (c == 'u' || c == 'U')) {
        text_character(f, t, hexadecimal(f, place, at, end, c == 'u' ? 4 : 8, c, bytes));
    } else if (!bytes && c == 'N') {
        fail_refused(f, place, "'\\N{...}' is", "write the character itself, or \\uXXXX");
    } else {
        text_byte(f, t, '\\');
        text_byte(f, t, c);
        return (unsigned char)c >= 0x80;
    }
    return 1;
}

const char *
text_decode(struct front *f, struct place place, struct text *t, const char *at, const char *end,
            uint32_t prefix)
{
    int always = f->dialect->strings_of_bytes, bytes = always || (prefix & STRING_BYTES) != 0;
    const char *wrong = NULL;
    while (at < end) {
        if (bytes && !always && (unsigned char)*at >= 0x80)
            fail_syntax(f, place, "bytes can only contain ASCII literal characters");
        if (*at == '\\' && at + 1 < end && !(prefix & STRING_RAW)) {
            const char *letter = ++at;
            if (!escape(f, place, t, &at, end, bytes) && !wrong)
                wrong = letter;
        } else if (*at == '\r') {
            at++;
            if (at == end || *at != '\n')
                text_byte(f, t, '\n');
        } else {
            text_byte(f, t, *at++);
        }
    }
    return wrong;
}

struct value *
text_value(struct front *f, const struct text *t, enum constant_kind kind)
{
    struct value *value = value_new(f, kind);
    value->length = t->length;
    tree_keeps(f, value);
    value->text = scratch_text(&f->work, t->at, t->length);
    return value;
}

void
flush_text(struct parser *p, struct nodes *parts, struct text *t, struct place place)
{
    if (!t->length)
        return;
    struct node *node = node_new(p, NODE_CONSTANT, place);
    node->constant = text_value(p->f, t, CONSTANT_STR);
    nodes_add(p, parts, node_end(p, node));
    *t = (struct text){0};
}

struct node *
parse_strings(struct parser *p)
{
    const struct token *first = p->at;
    struct nodes parts = {0};
    struct text text = {0};
    int formats = 0, alike = p->f->dialect->strings_of_bytes;
    for (; p->at->kind == TOKEN_STRING; p->at++) {
        const struct token *token = p->at;
        if (!alike && (token->prefix ^ first->prefix) & STRING_BYTES)
            fail_syntax(p->f, first->place, "cannot mix bytes and nonbytes literals");
        if ((token->prefix & STRING_UNICODE) && p->f->dialect->old_syntax)
            fail_refused(p->f, token->place, "a unicode object is", "write a str, without u");
        if (token->prefix & STRING_FORMAT) {
            not_in_python2(p, token->place, "an f-string is");
            formats = 1;
            parse_format(p, &parts, &text, token, first);
        } else {
            const char *start = token->text + token->skip;
            const char *wrong =
                text_decode(p->f, token->place, &text, start,
                            token->text + token->length - token->quotes, token->prefix);
            if (wrong)
                warn_escape(p->f, token->text, start, wrong, token->place.line);
        }
    }
    struct node *node = node_new(p, formats ? NODE_JOINED : NODE_CONSTANT, first->place);
    if (formats) {
        flush_text(p, &parts, &text, first->place);
        node->items = parts;
    } else {
        int bytes = !alike && first->prefix & STRING_BYTES;
        struct value *value = text_value(p->f, &text, bytes ? CONSTANT_BYTES : CONSTANT_STR);
        if (bytes && p->at == first + 1 && p->f->dialect->bytes_kept_twice)
            tree_keeps(p->f, value);
        node->constant = value;
    }
    return node_end(p, node);
}
