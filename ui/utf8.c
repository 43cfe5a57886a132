#include "config.h"

#include "ui/utf8.h"

/* Bytes of the sequence that starts with `lead`; 0 = it starts none. */
static int
sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

uint32_t
utf8_next(const char **text)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *p = (const unsigned char *)*text;
    if (*p == 0)
        return 0;
    int length = sequence_length(*p);
    uint32_t code = length == 1 ? *p : *p & (0x7fu >> (length ? length : 1));
    for (int i = 1; i < length; i++) {
        if ((p[i] & 0xc0) != 0x80) {
            length = 0;
            break;
        }
        code = code << 6 | (p[i] & 0x3f);
    }
    int valid = length > 0 && code >= smallest[length] && code <= 0x10ffff &&
                !(code >= 0xd800 && code < 0xe000);
    *text += valid ? length : 1;
    return valid ? code : UTF8_REPLACEMENT;
}

size_t
utf8_put(char bytes[UTF8_MAX], uint32_t code)
{
    if (code < 0x80) {
        bytes[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        bytes[0] = (char)(0xc0 | code >> 6);
        bytes[1] = (char)(0x80 | (code & 0x3f));
        return 2;
    }
    if (code < 0x10000) {
        bytes[0] = (char)(0xe0 | code >> 12);
        bytes[1] = (char)(0x80 | (code >> 6 & 0x3f));
        bytes[2] = (char)(0x80 | (code & 0x3f));
        return 3;
    }
    bytes[0] = (char)(0xf0 | code >> 18);
    bytes[1] = (char)(0x80 | (code >> 12 & 0x3f));
    bytes[2] = (char)(0x80 | (code >> 6 & 0x3f));
    bytes[3] = (char)(0x80 | (code & 0x3f));
    return 4;
}
