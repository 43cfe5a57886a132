#include "front/unicode.h"

uint32_t
utf8_decode(const char *p, uint32_t *size)
{
    const unsigned char *u = (const unsigned char *)p;
    if (u[0] < 0x80) {
        *size = 1;
        return u[0];
    }
    uint32_t bytes = u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : 4;
    uint32_t c = u[0] & (0x7fu >> bytes);
    for (uint32_t i = 1; i < bytes; i++)
        c = c << 6 | (u[i] & 0x3f);
    *size = bytes;
    return c;
}

uint32_t
utf8_encode(uint32_t c, char *out)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    uint32_t bytes = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (uint32_t i = bytes; --i > 0; c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3f));
    out[0] = (char)((0xf00u >> bytes & 0xff) | c);
    return bytes;
}

/* The bytes of the valid character at p, of which there are `left`; 0 if there is none. */
static size_t
valid_character(const unsigned char *p, size_t left)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (p[0] < 0x80)
        return 1;
    uint32_t bytes = p[0] < 0xc0 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : p[0] < 0xf8 ? 4 : 0;
    if (bytes == 0 || bytes > left)
        return 0;
    for (uint32_t i = 1; i < bytes; i++)
        if ((p[i] & 0xc0) != 0x80)
            return 0;
    uint32_t size;
    uint32_t c = utf8_decode((const char *)p, &size);
    return c < least[bytes] || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ? 0 : bytes;
}

size_t
utf8_check(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length) {
        size_t bytes = valid_character((const unsigned char *)text + i, length - i);
        if (!bytes)
            break;
        i += bytes;
    }
    return i;
}

int
unicode_is_letter(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } letters[] = {
        {0xaa, 0xaa},     {0xb5, 0xb5},     {0xb7, 0xb7},     {0xba, 0xba},       {0xc0, 0xd6},
        {0xd8, 0xf6},     {0xf8, 0x2c1},    {0x2c6, 0x2d1},   {0x300, 0x374},     {0x376, 0x377},
        {0x37b, 0x37d},   {0x37f, 0x37f},   {0x386, 0x38a},   {0x38c, 0x3f5},     {0x3f7, 0x481},
        {0x483, 0x487},   {0x48a, 0x52f},   {0x531, 0x556},   {0x561, 0x587},     {0x591, 0x5bd},
        {0x5d0, 0x5ea},   {0x610, 0x61a},   {0x620, 0x669},   {0x66e, 0x6d3},     {0x6ee, 0x6fc},
        {0x900, 0x963},   {0x966, 0x96f},   {0xe01, 0xe3a},   {0xe40, 0xe4e},     {0x10a0, 0x10ff},
        {0x1e00, 0x1fbc}, {0x3041, 0x3096}, {0x30a1, 0x30fa}, {0x3105, 0x312f},   {0x3400, 0x4dbf},
        {0x4e00, 0x9fff}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0x20000, 0x2fa1f},
    };
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (c >= letters[i].first && c <= letters[i].last)
            return 1;
    return 0;
}

/* The alphabets whose case is known: lower-case range, distance to the upper case. */
static const struct {
    uint32_t first, last;
    int32_t distance;
} alphabets[] = {
    {'a', 'z', 32},     {0xe0, 0xf6, 32},   {0xf8, 0xfe, 32},   {0x3b1, 0x3c1, 32},
    {0x3c3, 0x3c9, 32}, {0x430, 0x44f, 32}, {0x450, 0x45f, 80},
};

enum { ALPHABETS = sizeof alphabets / sizeof *alphabets };

uint32_t
unicode_upper(uint32_t c)
{
    for (int i = 0; i < ALPHABETS; i++)
        if (alphabets[i].first <= c && c <= alphabets[i].last)
            return c - (uint32_t)alphabets[i].distance;
    return c;
}

uint32_t
unicode_lower(uint32_t c)
{
    for (int i = 0; i < ALPHABETS; i++) {
        uint32_t d = (uint32_t)alphabets[i].distance;
        if (alphabets[i].first - d <= c && c <= alphabets[i].last - d)
            return c + d;
    }
    return c;
}
