#include "config.h"

#include "recorder/recorder.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>

#include "hook/hook.h"

enum { TEXT_ROOM = 16 * 1024 };

static int (*interpreter_stats)(FILE *out);
static uint64_t interval, due = UINT64_MAX;
static uint64_t requests, snapshots;

/* It says nothing while the OBJ domain is wrapped. */
static int
unwrapped_stats(FILE *out)
{
    hook_suspend(HOOK_OBJ);
    int result = interpreter_stats(out);
    hook_resume(HOOK_OBJ);
    return result;
}

/* What sys._debugmallocstats() calls, where libpython is a library: so it answers as if we were not there. */
static int
answer(FILE *out)
{
    if (!interpreter_stats)
        interpreter_stats = (int (*)(FILE *))dlsym(RTLD_NEXT, "_PyObject_DebugMallocStats");
    if (!interpreter_stats)
        return 0;
    return tape_running ? unwrapped_stats(out) : interpreter_stats(out);
}

int _PyObject_DebugMallocStats(FILE *out) __attribute__((alias("answer")));

void
stats_open(uint64_t every)
{
    /* In a program that holds the interpreter, its function is found first; a shared libpython's is behind ours. */
    static const char name[] = "_PyObject_DebugMallocStats";
    interpreter_stats = (int (*)(FILE *))dlsym(RTLD_DEFAULT, name);
    if (interpreter_stats == answer)
        interpreter_stats = (int (*)(FILE *))dlsym(RTLD_NEXT, name);
    interval = every;
    due = every ? 1 : UINT64_MAX;
}

void
stats_take(void)
{
    static char text[TEXT_ROOM];
    int saved = errno;
    FILE *out = interpreter_stats ? fmemopen(text, sizeof text, "w") : NULL;
    if (!out)
        return;
    unwrapped_stats(out);
    long length = ftell(out);
    fclose(out);
    if (length > 0 && length < TEXT_ROOM) {
        tape_put(snapshots << 16 | RECORD_STATS, 0);
        tape_text(RECORD_STATS_TEXT, snapshots++, text, (size_t)length);
    }
    errno = saved;
}

void
stats_count(void)
{
    if (__builtin_expect(++requests < due, 1))
        return;
    due += interval;
    stats_take();
}
