#include "config.h"

#include "ui/history.h"

#include <string.h>

#include "gc/collector.h"
#include "pymalloc/census.h"

void
history_sample(struct sample *sample, const struct moment *moment)
{
    struct census census;
    census_take(&census, moment->mem);
    memset(sample, 0, sizeof *sample);
    sample->event = moment->number;
    sample->arenas = census.arenas_current;
    sample->bytes_held = census.total;
    sample->bytes_in_use = census.bytes_allocated;
    sample->bytes_wasted = census.bytes_available;
    sample->bytes_libc = moment->mem->vars.libc_bytes;
    if (!moment->objects)
        return;
    sample->objects = moment->objects->vars.live;
    for (int g = 0; g < 3; g++)
        sample->generation[g] = gc_list_size(moment->objects, collector_list(moment->collector, g));
}

enum status
history_measure(struct history *history, struct timeline *timeline)
{
    int cut = 0;
    uint64_t home = timeline_moment(timeline)->number, total = timeline_moment(timeline)->total;
    uint64_t steps = total < HISTORY_SAMPLES - 1 ? total : HISTORY_SAMPLES - 1;
    history->count = 0;
    for (uint64_t i = 0; i <= steps && !cut; i++) {
        uint64_t n = timeline_seek(timeline, steps ? total * i / steps : 0);
        history_sample(&history->sample[history->count++], timeline_moment(timeline));
        cut = timeline_tell(timeline, n, STOP_LATE);
    }
    timeline_seek(timeline, home);
    if (cut)
        history->count = 0;
    return cut ? STATUS_LIMIT : STATUS_OK;
}
