/* Verification of a packed recording, which has no addresses: folds of them are compared, CHECK_STRIDE requests at a time, besides the
 * arenas (that they are mapped and unmapped in the right requests) and the statistics texts. */
#ifndef TRACE_VERIFY_PACKED_H
#define TRACE_VERIFY_PACKED_H

#include "trace/replay.h"
#include "trace/verify.h"

/* Replays the recording (which is freed) as recorded, counts into *counts what was compared and reports differences to `report` (may be
 * NULL); stops at the first unless to_the_end is set. Returns as verify_run() does; *d tells what could not go on; *parts is told what is done. */
enum status
verify_packed(struct recording *recording, int to_the_end,
              void (*report)(void *who, const struct difference *difference), void *who,
              const struct parts *parts, struct verify_counts *counts, struct diagnosis *d);

#endif
