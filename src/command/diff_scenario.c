#include "command/diff.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "python/scenario.h"

enum { LINES_SHOWN = 20, LINE_COLUMNS = 60 };

/* ---- running ---- */

/* Counts the blocks in use, event by event. */
struct live {
    const struct clock *clock;
    uint64_t requests;
    uint64_t blocks;
};

static void
count_event(void *whom)
{
    struct live *live = whom;
    switch (clock_latest(live->clock)->kind) {
    case EV_BLOCK_MALLOC:
    case EV_LIBC_MALLOC:
        live->requests++;
        live->blocks++;
        break;
    case EV_BLOCK_FREE:
    case EV_LIBC_FREE:
        live->requests++;
        live->blocks--;
        break;
    default:
        break;
    }
}

/* Runs to the end, or until `stop` instructions are done. Returns the number of the instruction with the most blocks, and them. */
static uint64_t
run(struct scenario *scenario, uint64_t stop, uint64_t *most, struct live *live)
{
    struct clock *clock = scenario_clock(scenario);
    uint64_t done = 0, peak = 0;
    *live = (struct live){.clock = clock};
    clock_listen(clock, count_event, live);
    *most = 0;
    while (done < stop && scenario_advance(scenario)) {
        done++;
        if (live->blocks > *most) {
            *most = live->blocks;
            peak = done;
        }
    }
    clock_listen(clock, NULL, NULL);
    return peak;
}

static char *
copy_output(const struct scenario *scenario)
{
    size_t length;
    const char *text = scenario_output(scenario, &length);
    char *copy = store_calloc(length + 1, 1);
    return length ? memcpy(copy, text, length) : copy;
}

static void
take_totals(struct whatif *numbers, const struct pymalloc *mem)
{
    numbers->geometry = mem->geometry;
    numbers->mapped = mem->vars.ntimes_arena_allocated;
    numbers->unmapped = numbers->mapped - mem->vars.narenas_currently_allocated;
    numbers->highwater = mem->vars.narenas_highwater;
}

enum status
diff_scenario(struct side *side, const char *path, const struct run_options *options,
              struct diagnosis *d)
{
    struct live live;
    uint64_t most;
    struct whatif *numbers = &side->numbers;
    memset(side, 0, sizeof *side);
    struct scenario *scenario = scenario_open(path, options, d);
    if (!scenario)
        return d->status;
    numbers->peak_request = run(scenario, UINT64_MAX, &most, &live);
    numbers->requests = live.requests;
    numbers->peak_blocks = most;
    take_totals(numbers, scenario_pymalloc(scenario));
    side->output = copy_output(scenario);
    scenario_free(scenario);
    scenario = scenario_open(path, options, d);
    if (!scenario)
        return d->status;
    run(scenario, numbers->peak_request, &most, &live);
    census_take(&numbers->peak, scenario_pymalloc(scenario));
    numbers->peak_libc = scenario_pymalloc(scenario)->vars.libc_bytes;
    scenario_free(scenario);
    return STATUS_OK;
}

/* ---- what it printed ---- */

/* Line number `line` (from 0) of text and its length; NULL past the last. */
static const char *
find_line(const char *text, size_t line, int *length)
{
    for (; line && *text; text++)
        line -= *text == '\n';
    *length = (int)strcspn(text, "\n");
    return line || !*text ? NULL : text;
}

/* Is line number `line` the same on all sides? *any tells whether any side has it. */
static int
line_agrees(const struct side *sides, int count, size_t line, int *any)
{
    int first_length, agrees = 1;
    const char *first = find_line(sides[0].output, line, &first_length);
    *any = first != NULL;
    for (int i = 1; i < count; i++) {
        int length;
        const char *text = find_line(sides[i].output, line, &length);
        *any |= text != NULL;
        agrees &= (text == NULL) == (first == NULL) &&
                  (!text || (length == first_length && memcmp(text, first, (size_t)length) == 0));
    }
    return agrees;
}

static void
print_line(const struct side *sides, int count, size_t line)
{
    printf("line %zu of the output\n", line + 1);
    for (int i = 0; i < count; i++) {
        int length;
        const char *text = find_line(sides[i].output, line, &length);
        printf("  %-12s %.*s%s\n", sides[i].numbers.geometry.name,
               text && length > LINE_COLUMNS ? LINE_COLUMNS : length, text ? text : "(none)",
               text && length > LINE_COLUMNS ? "..." : "");
    }
}

void
diff_print_output(const struct side *sides, int count)
{
    int any = 1, shown = 0;
    for (size_t line = 0; any && shown < LINES_SHOWN; line++)
        if (!line_agrees(sides, count, line, &any)) {
            print_line(sides, count, line);
            shown++;
        }
    if (!shown)
        printf("All print the same.\n");
    else if (any)
        printf("(further lines are not compared)\n");
}
