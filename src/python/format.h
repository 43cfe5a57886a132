/* The format specification mini-language: [[fill]align][sign][#][0][width][grouping][.precision][type], for str.format, f-strings and,
 * converted, for the % operator. No state. */
#ifndef PYTHON_FORMAT_H
#define PYTHON_FORMAT_H

#include <stddef.h>
#include <stdint.h>

struct format_spec {
    uint32_t fill;   /* code point */
    char align;      /* '<' '>' '^' '=' or 0 = as the type likes it */
    char sign;       /* '+' ' ' '-' or 0 */
    char grouping;   /* ',' '_' or 0 */
    char type;       /* conversion letter or 0; '\1': not ASCII */
    uint32_t letter; /* its code point */
    char alternate;  /* '#' was given */
    char zero;       /* '0' was given before the width */
    char aligned;    /* an alignment was given */
    char coerce;     /* 'z' was given: a number that rounds to -0 shows no minus */
    int width;       /* code points, 0 = none */
    int precision;   /* -1 = none */
};

enum { FORMAT_BODY = 4096, FORMAT_PRECISION_LIMIT = 3500 };

/* What a version's format() knows. */
struct format_rules {
    int z;           /* the option z */
    int comma_type;  /* a second comma is the type */
    int comma_alone; /* 2.7: no '_' between digits */
};

/* The formatted number without padding. */
struct format_body {
    char text[FORMAT_BODY]; /* ASCII */
    int length;
    int prefix; /* leading characters that '=' padding goes behind: sign and 0x */
};

enum format_result {
    FORMAT_OK,
    FORMAT_INVALID,         /* cannot be parsed */
    FORMAT_NO_PRECISION,    /* nothing behind the point */
    FORMAT_BOTH_GROUPS,     /* ',' and '_' */
    FORMAT_TOO_MANY_DIGITS, /* of width or precision */
    FORMAT_UNKNOWN_CODE,    /* the type letter does not suit the value */
    FORMAT_TOO_LONG         /* more digits than FORMAT_BODY can take */
};

/* Reads a specification (length bytes of UTF-8). */
enum format_result format_spec_parse(struct format_spec *spec, const struct format_rules *rules,
                                     const char *text, size_t length);

/* The digits of an int for types d b o x X c n and none; 'c' is the caller's. */
enum format_result
format_int(struct format_body *body, const struct format_spec *spec, int64_t value);

/* The digits of a float for types e E f F g G n % and none. */
enum format_result
format_float(struct format_body *body, const struct format_spec *spec, double value);

/* How many fill characters go before the body (for '=': after its prefix) and how many after. default_align: '<' or '>'. */
void format_padding(const struct format_spec *spec, char default_align, int length, int *left,
                    int *right);

#endif
