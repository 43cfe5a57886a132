/* Methods of bytes and bytearray about letters, and those that pad. */
#include "python/bytes_methods.h"

#include <sys/types.h>

static int
is_lower(int c)
{
    return c >= 'a' && c <= 'z';
}

static int
is_upper(int c)
{
    return c >= 'A' && c <= 'Z';
}

static int
is_alpha(int c)
{
    return is_lower(c) || is_upper(c);
}

static int
is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static int
is_alnum(int c)
{
    return is_alpha(c) || is_digit(c);
}

static int
is_space(int c)
{
    return c == ' ' || (c >= 9 && c <= 13);
}

/* The bytes with the letters that satisfy test turned to the other case. */
static ref
turn_case(struct vm *vm, ref self, int (*test)(int))
{
    uint32_t mark = text_begin(vm);
    for (size_t i = 0; i < byte_view(vm, self).length; i++) {
        char c = (char)byte_view(vm, self).at[i];
        c = (char)(test((uint8_t)c) ? c ^ 0x20 : c);
        text_put(vm, &c, 1);
    }
    return bytes_end_like(vm, self, mark);
}

static ref
every(struct vm *vm, ref self, int (*test)(int))
{
    struct byte_view v = byte_view(vm, self);
    int all = v.length > 0;
    for (size_t i = 0; i < v.length; i++)
        all &= test(v.at[i]);
    return bool_new(vm->objects, all);
}

static ref
one_case(struct vm *vm, ref self, int (*right)(int), int (*wrong)(int))
{
    struct byte_view v = byte_view(vm, self);
    int some = 0, none = 1;
    for (size_t i = 0; i < v.length; i++) {
        some |= right(v.at[i]);
        none &= !wrong(v.at[i]);
    }
    return bool_new(vm->objects, some && none);
}

static int
is_ascii(int c)
{
    return c < 0x80;
}

/* Small letters, but a capital at the start (first_only), or at the start of every word. */
static ref
turn_words(struct vm *vm, ref self, int first_only)
{
    uint32_t mark = text_begin(vm);
    int inside = 0;
    for (size_t i = 0; i < byte_view(vm, self).length; i++) {
        uint8_t byte = byte_view(vm, self).at[i];
        char c = (char)((inside ? is_upper(byte) : is_lower(byte)) ? byte ^ 0x20 : byte);
        text_put(vm, &c, 1);
        inside = first_only || is_alpha(byte);
    }
    return bytes_end_like(vm, self, mark);
}

/* Capitals only behind what is no letter, and small letters only behind letters. */
static ref
is_title(struct vm *vm, ref self)
{
    struct byte_view v = byte_view(vm, self);
    int letters = 0, right = 1, behind = 0;
    for (size_t i = 0; i < v.length; i++) {
        right &= !is_alpha(v.at[i]) || is_lower(v.at[i]) == behind;
        behind = is_alpha(v.at[i]);
        letters |= behind;
    }
    return bool_new(vm->objects, letters && right);
}

#define METHOD(name, ...)                              \
    ref name(struct vm *vm, const struct arguments *a) \
    {                                                  \
        return __VA_ARGS__;                            \
    }
METHOD(bytes_upper, turn_case(vm, a->self, is_lower))
METHOD(bytes_lower, turn_case(vm, a->self, is_upper))
METHOD(bytes_swapcase, turn_case(vm, a->self, is_alpha))
METHOD(bytes_capitalize, turn_words(vm, a->self, 1))
METHOD(bytes_title, turn_words(vm, a->self, 0))
METHOD(bytes_isalnum, every(vm, a->self, is_alnum))
METHOD(bytes_isalpha, every(vm, a->self, is_alpha))
METHOD(bytes_isdigit, every(vm, a->self, is_digit))
METHOD(bytes_isspace, every(vm, a->self, is_space))
METHOD(bytes_islower, one_case(vm, a->self, is_lower, is_upper))
METHOD(bytes_isupper, one_case(vm, a->self, is_upper, is_lower))
METHOD(bytes_istitle, is_title(vm, a->self))
METHOD(bytes_isascii,
       byte_view(vm, a->self).length ? every(vm, a->self, is_ascii) : bool_new(vm->objects, 1))

/* -- padding -- */

/* TypeError: what is given to fill with is not one byte. */
static ref
no_fill(struct vm *vm, const struct arguments *a, ref given)
{
    const char *name = a->native->name;
    if (vm->rules->fill_length_told && is_bytes_like(vm, given))
        return vm_raise(vm, EXC_TypeError,
                        "%.200s(): argument %d must be a byte string of length 1, not a %1s object "
                        "of length %zd",
                        name, 2, kind_of(vm->objects, given) == KIND_BYTES ? "bytes" : "bytearray",
                        (ssize_t)byte_view(vm, given).length);
    return bad_argument(vm, name, "argument 2", "a byte string of length 1",
                        argument_type_name(vm, given));
}

static ref
pad(struct vm *vm, const struct arguments *a, char align)
{
    int64_t width;
    size_t length = byte_view(vm, a->self).length;
    char fill = ' ';
    if (!as_size(vm, argument(vm, a, 0), &width))
        return 0;
    if (a->count > 1) {
        ref r = argument(vm, a, 1);
        if (!is_bytes_like(vm, r) || byte_view(vm, r).length != 1)
            return no_fill(vm, a, r);
        fill = (char)byte_view(vm, r).at[0];
    }
    int64_t total = width > (int64_t)length ? width - (int64_t)length : 0;
    int64_t left = align == '<' ? 0 : align == '>' ? total : total / 2 + (total & width & 1);
    if (!total)
        return bytes_part(vm, a->self, 0, length);
    if (!has_room(vm, width))
        return 0;
    uint32_t mark = text_begin(vm);
    for (int64_t i = 0; i <= total; i++) {
        if (i == left)
            bytes_put_part(vm, a->self, 0, length);
        if (i < total)
            text_put(vm, &fill, 1);
    }
    return bytes_end_like(vm, a->self, mark);
}

METHOD(bytes_ljust, pad(vm, a, '<'))
METHOD(bytes_rjust, pad(vm, a, '>'))
METHOD(bytes_center, pad(vm, a, '^'))

ref
bytes_zfill(struct vm *vm, const struct arguments *a)
{
    int64_t width;
    if (!as_size(vm, argument(vm, a, 0), &width) || !has_room(vm, width))
        return 0;
    struct byte_view v = byte_view(vm, a->self);
    if ((int64_t)v.length >= width)
        return bytes_part(vm, a->self, 0, v.length);
    size_t length = v.length, sign = length && (v.at[0] == '-' || v.at[0] == '+');
    uint32_t mark = text_begin(vm);
    bytes_put_part(vm, a->self, 0, sign);
    for (int64_t i = (int64_t)length; i < width; i++)
        text_put(vm, "0", 1);
    bytes_put_part(vm, a->self, sign, length);
    return bytes_end_like(vm, a->self, mark);
}
