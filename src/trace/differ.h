/* Telling the differences that verification finds; for its own use. */
#ifndef TRACE_DIFFER_H
#define TRACE_DIFFER_H

#include "trace/verify.h"

enum { ADDRESS_LINE = 32 };

/* An address for a message, "NULL" for 0; buffer has ADDRESS_LINE bytes and is returned. */
const char *address_text(uint64_t address, char *buffer);

/* Counts a difference of the record being verified, and reports it. a and b are the addresses whose pools and arenas are of interest, 0 =
 * none. */
void differ(struct verify *v, const char *expected, const char *got, uint64_t a, uint64_t b);

/* The same where a block lies elsewhere than expected. */
void differ_address(struct verify *v, uint64_t expected, uint64_t got);

/* The same where an arena is mapped or unmapped (`doing`) at another address than expected, 0 = at none. */
void differ_arena(struct verify *v, const char *doing, uint64_t expected, uint64_t got);

#endif
