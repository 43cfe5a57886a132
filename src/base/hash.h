/* Hashing for tables and for the fingerprint of a moment. Not for secrets. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Mixes all bits of x (a step of splitmix64). */
static inline uint64_t
hash_word(uint64_t x)
{
    x += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

/* Folds length bytes into seed. The same bytes give the same hash on every machine of the same byte order. */
static inline uint64_t
hash_bytes(uint64_t seed, const void *bytes, size_t length)
{
    const unsigned char *p = bytes;
    uint64_t h = seed ^ (length * UINT64_C(0x9e3779b97f4a7c15));
    uint64_t word;
    for (; length >= 8; p += 8, length -= 8) {
        memcpy(&word, p, 8);
        h = hash_word(h ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    }
    word = 0;
    if (length)
        memcpy(&word, p, length);
    return hash_word(h ^ word);
}

#endif
