/* Folding the addresses that requests get, to compare them with what the recorder folded of the real ones. For src/trace/replay.c, where
 * somebody watches. */
#ifndef TRACE_REPLAY_FOLD_H
#define TRACE_REPLAY_FOLD_H

#include "trace/replay.h"

/* Folds the address of the block that a request got, and compares where a check is due. */
void replay_fold_address(struct replay *replay, uint64_t address);

/* The block at hand has no more records: compares what is left. */
void replay_fold_end(struct replay *replay);

#endif
