/* From the wire form to a recording in memory: addresses become slots. */
#ifndef TRACE_CONVERT_H
#define TRACE_CONVERT_H

#include "trace/recording.h"
#include "trace/wire.h"

/* Reads an open wire to its end (or to its damage). Returns the recording, or NULL with *d filled if its version is not modelled. */
struct recording *convert_wire(struct wire *wire, struct diagnosis *d);

#endif
