/* Looking ahead in a replay of a large heap: which blocks the next records will ask for, so that memory can answer meanwhile.
 *
 * Invariant: nothing is changed by it, and what it finds need not be right. */
#ifndef TRACE_REPLAY_AHEAD_H
#define TRACE_REPLAY_AHEAD_H

#include "trace/replay.h"

enum { AHEAD_STRIDE = 16 /* records; a power of two */ };

/* To be called every AHEAD_STRIDE records: of the next ones their slots are fetched into the cache, of those before them, whose slots were
 * fetched the last time, the blocks' words and pools. */
void replay_look_ahead(const struct replay *replay);

#endif
