/* Numbers as text and text as numbers, as Python writes and reads them. No state, no locale: whatever LC_NUMERIC says, the decimal
 * point is a point. */
#ifndef FRONT_NUMBER_H
#define FRONT_NUMBER_H

#include <stddef.h>
#include <stdint.h>

enum {
    NUMBER_PRECISION = 4000, /* the most digits that number_digits gives */
    NUMBER_DIGITS = 340,     /* decimal digits before the point of the largest double, and some */
    NUMBER_TEXT = 48         /* room for any repr() of an int or a float */
};

/* repr(x) of a float: the shortest digits that read back as x, in exponent form below 1e-4 and from 1e16 on (PyOS_double_to_string with
 * 'r' and Py_DTSF_ADD_DOT_0). Returns the length; buffer has room for NUMBER_TEXT. */
size_t number_float_repr(char *buffer, double x);

/* str(x) of a float in 2.7: twelve digits ('g', PyFloat_STR_PRECISION). As above. */
size_t number_float_str(char *buffer, double x);

/* repr(x) of an int in base 2, 8, 10 or 16, lower case, no prefix. Returns the length; buffer has room for 66. */
size_t number_int_text(char *buffer, int64_t x, int base);

/* int(text, base): surrounding blanks, a sign, a prefix that suits the base (any if base is 0) and single underscores are allowed.
 * Returns 1 and the value, 0 if the text is not a number, -1 if it does not fit 64 bits. */
int number_parse_int(const char *text, size_t length, int base, int64_t *value);

/* The digits of 30 bits that PyLong_FromString makes room for before it looks whether the text, which is none, is a number: by the digits
 * of the base that it begins with; -1 if it makes none, because of an underscore. */
int number_int_room(const char *text, size_t length, int base);

/* The base itself, or for 0 the one that the text's prefix says; zeros_stay: 0 if it has none but begins with a 0, as octal did in C. */
int number_int_base(const char *text, size_t length, int base, int zeros_stay);

/* float(text): as above with point, exponent, inf, infinity and nan. Returns 1 and the value, or 0. */
int number_parse_float(const char *text, size_t length, double *value);

/* The `precision` significant digits of |x| (finite), rounded half to even as printf does, without point; *exponent is the power of
 * ten of the first one. precision 1 to
 * NUMBER_PRECISION; buffer has room for precision + 1. */
void number_digits(char *buffer, double x, int precision, int *exponent);

#endif
