/* A small, strict JSON reader (RFC 8259) for the files beside recordings: one pass, no tree, no memory of its own.
 *
 * It is a pull reader: json_next() gives the next piece. Numbers are whole and unsigned, as those files only have such ones;
 * strings are cut to JSON_STRING bytes. Anything else in the text ends in JSON_ERROR with line, column and reason. */
#ifndef TRACE_JSON_H
#define TRACE_JSON_H

#include <stddef.h>
#include <stdint.h>

enum { JSON_STRING = 256, JSON_DEPTH = 32 };

enum json_piece {
    JSON_ERROR,
    JSON_END,    /* of the text */
    JSON_OBJECT, /* opens */
    JSON_ARRAY,  /* opens */
    JSON_CLOSE,  /* of the innermost object or array */
    JSON_KEY,    /* string: the next piece is its value */
    JSON_TEXT,   /* string */
    JSON_NUMBER, /* number */
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL
};

struct json {
    const char *at, *end;
    int line, column;   /* of `at`, from 1 */
    const char *reason; /* of JSON_ERROR; static storage */
    uint64_t number;
    char string[JSON_STRING];
    char closing[JSON_DEPTH]; /* '}' or ']' of what is open */
    int depth;
    enum { JSON_VALUE, JSON_FIRST, JSON_COMMA, JSON_DONE } wanted;
};

/* Starts reading `size` bytes of text, which must stay. */
void json_open(struct json *json, const char *text, size_t size);

/* Reads the next piece. */
enum json_piece json_next(struct json *json);

/* Skips the value that comes next, whatever it is; returns 0 at an error. */
int json_skip(struct json *json);

#endif
