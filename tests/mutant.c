/* Verifies recordings with whatever allocator it is linked with: tests/t-mutations.sh links it with wrong ones.
 * mutant RECORDING... exits with the number of recordings that differ (255 at most), or with 99 if one cannot be read. */
#include <inttypes.h>
#include <stdio.h>

#include "trace/verify.h"

enum { UNREADABLE = 99 };

static void
report(void *who, const struct difference *difference)
{
    printf("%s: record %" PRIu64 ": %s: expected %s, got %s\n", (const char *)who,
           difference->record, difference->event, difference->expected, difference->got);
}

/* 1 = it differs, 0 = it agrees, -1 = it cannot be read. */
static int
differs(const char *path)
{
    char beside[4096];
    struct diagnosis d;
    struct expected expected;
    struct wire wire;
    struct verify verify;
    struct source *source = source_open(path, &d);
    enum status status = expected_read(&expected, expected_path(path, beside, sizeof beside), &d);
    if (!source || (status && status != STATUS_NOT_FOUND) || wire_open(&wire, source) ||
        verify_open(&verify, &wire, expected.alignment ? &expected : NULL))
        return -1;
    verify.report = report;
    verify.who = (void *)(uintptr_t)path;
    status = verify_run(&verify);
    verify_close(&verify);
    wire_close(&wire);
    source_close(source);
    expected_free(&expected);
    return status == STATUS_OK ? 0 : status == STATUS_CONTRADICTION ? 1 : -1;
}

int
main(int argc, char **argv)
{
    int differing = 0;
    for (int i = 1; i < argc; i++) {
        int result = differs(argv[i]);
        if (result < 0)
            return UNREADABLE;
        differing += result;
    }
    return differing;
}
