#include "trace/json.h"

#include <string.h>

void
json_open(struct json *json, const char *text, size_t size)
{
    memset(json, 0, sizeof *json);
    json->at = text;
    json->end = text + size;
    json->line = json->column = 1;
    json->wanted = JSON_VALUE;
}

static enum json_piece
fail(struct json *json, const char *reason)
{
    if (!json->reason)
        json->reason = reason;
    json->wanted = JSON_DONE;
    return JSON_ERROR;
}

/* The next byte, '\0' at the end. */
static char
peek(const struct json *json)
{
    return json->at < json->end ? *json->at : '\0';
}

static void
advance(struct json *json)
{
    if (*json->at++ == '\n') {
        json->line++;
        json->column = 1;
    } else
        json->column++;
}

static void
skip_space(struct json *json)
{
    while (json->at < json->end && memchr(" \t\r\n", *json->at, 4))
        advance(json);
}

static int
take(struct json *json, char c)
{
    if (peek(json) != c)
        return 0;
    advance(json);
    return 1;
}

/* After a value: what may follow it. */
static void
value_done(struct json *json)
{
    json->wanted = json->depth ? JSON_COMMA : JSON_DONE;
}

static int
read_hex(struct json *json, unsigned *code)
{
    *code = 0;
    for (int i = 0; i < 4; i++) {
        static const char digits[] = "0123456789abcdef0123456789ABCDEF";
        char c = peek(json);
        const char *digit = c ? strchr(digits, c) : NULL;
        if (!digit)
            return 0;
        *code = *code << 4 | ((unsigned)(digit - digits) & 15);
        advance(json);
    }
    return 1;
}

/* Reads what follows a backslash into *c; characters beyond ASCII become '?', as nothing here needs them. */
static int
read_escape(struct json *json, char *c)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    unsigned code;
    char name = peek(json);
    const char *found = name ? strchr(names, name) : NULL;
    if (found) {
        *c = values[found - names];
        advance(json);
        return 1;
    }
    if (!take(json, 'u') || !read_hex(json, &code))
        return 0;
    *c = code > 0 && code < 0x80 ? (char)code : '?';
    return 1;
}

static int
read_string(struct json *json)
{
    size_t length = 0;
    for (advance(json); !take(json, '"');) {
        char c = peek(json);
        if (json->at == json->end)
            return fail(json, "a string without its closing quote"), 0;
        if ((unsigned char)c < 0x20)
            return fail(json, "a control character in a string"), 0;
        advance(json);
        if (c == '\\' && !read_escape(json, &c))
            return fail(json, "an unknown escape in a string"), 0;
        if (length < JSON_STRING - 1)
            json->string[length++] = c;
    }
    json->string[length] = '\0';
    return 1;
}

static enum json_piece
read_number(struct json *json)
{
    int zero = peek(json) == '0';
    int digits = 0;
    json->number = 0;
    for (; peek(json) >= '0' && peek(json) <= '9'; advance(json), digits++) {
        unsigned digit = (unsigned)(peek(json) - '0');
        if (json->number > (UINT64_MAX - digit) / 10)
            return fail(json, "a number that is too large");
        json->number = json->number * 10 + digit;
    }
    if (zero && digits > 1)
        return fail(json, "a number that starts with 0");
    if (digits == 0 || (peek(json) && strchr(".eE", peek(json))))
        return fail(json, "a number that is not whole and positive");
    value_done(json);
    return JSON_NUMBER;
}

static enum json_piece
read_word(struct json *json)
{
    static const struct {
        const char *word;
        enum json_piece piece;
    } words[] = {{"true", JSON_TRUE}, {"false", JSON_FALSE}, {"null", JSON_NULL}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i].word);
        if ((size_t)(json->end - json->at) < length || memcmp(json->at, words[i].word, length) != 0)
            continue;
        while (length--)
            advance(json);
        value_done(json);
        return words[i].piece;
    }
    return fail(json, "a value was expected here");
}

static enum json_piece
open_group(struct json *json, char closing)
{
    if (json->depth == JSON_DEPTH)
        return fail(json, "nested too deeply");
    advance(json);
    json->closing[json->depth++] = closing;
    json->wanted = JSON_FIRST;
    return closing == '}' ? JSON_OBJECT : JSON_ARRAY;
}

static enum json_piece
read_value(struct json *json)
{
    switch (peek(json)) {
    case '{':
        return open_group(json, '}');
    case '[':
        return open_group(json, ']');
    case '"':
        if (!read_string(json))
            return JSON_ERROR;
        value_done(json);
        return JSON_TEXT;
    case '-':
        return fail(json, "a number that is not whole and positive");
    default:
        return peek(json) >= '0' && peek(json) <= '9' ? read_number(json) : read_word(json);
    }
}

static enum json_piece
read_key(struct json *json)
{
    if (peek(json) != '"')
        return fail(json, "a name in quotes was expected here");
    if (!read_string(json))
        return JSON_ERROR;
    skip_space(json);
    if (!take(json, ':'))
        return fail(json, "a ':' was expected here");
    json->wanted = JSON_VALUE;
    return JSON_KEY;
}

/* Inside an object or array, where an element or the end may come. */
static enum json_piece
read_element(struct json *json, int first)
{
    char closing = json->closing[json->depth - 1];
    if (take(json, closing)) {
        json->depth--;
        value_done(json);
        return JSON_CLOSE;
    }
    if (!first && !take(json, ','))
        return fail(json, "a ',' or the end of the list was expected here");
    skip_space(json);
    return closing == '}' ? read_key(json) : read_value(json);
}

enum json_piece
json_next(struct json *json)
{
    skip_space(json);
    switch (json->wanted) {
    case JSON_DONE:
        if (json->reason)
            return JSON_ERROR;
        return json->at == json->end ? JSON_END : fail(json, "text after the end");
    case JSON_VALUE:
        return read_value(json);
    default:
        return read_element(json, json->wanted == JSON_FIRST);
    }
}

int
json_skip(struct json *json)
{
    int depth = 0;
    do {
        switch (json_next(json)) {
        case JSON_ERROR:
        case JSON_END:
            return 0;
        case JSON_OBJECT:
        case JSON_ARRAY:
            depth++;
            break;
        case JSON_CLOSE:
            depth--;
            break;
        default:
            break;
        }
    } while (depth > 0);
    return 1;
}
