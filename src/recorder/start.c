#include "config.h"

#include "recorder/start.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hook/hook.h"
#include "recorder/recorder.h"

/* Takes ourselves out of LD_PRELOAD, and our variables out of the environment: programs that this one starts are not recorded. */
static void
clean_environment(void)
{
    static const char variable[] = "LD_PRELOAD";
    const char *preload = getenv(variable);
    unsetenv(RECORDER_FD);
    unsetenv(RECORDER_STATS);
    if (!preload)
        return;
    const char *rest = strchr(preload, ':'); /* `arenascope record` puts the recorder first */
    if (rest)
        setenv(variable, rest + 1, 1);
    else
        unsetenv(variable);
}

/* Py_GetVersion() of the interpreter in this process, NULL if there is none. */
static const char *
python_version(void)
{
    const char *(*get_version)(void) = (const char *(*)(void))dlsym(RTLD_DEFAULT, "Py_GetVersion");
    return get_version ? get_version() : NULL;
}

__attribute__((constructor)) static void
start(void)
{
    const char *fd = getenv(RECORDER_FD), *every = getenv(RECORDER_STATS);
    const char *python = python_version();
    int major = 0, minor = 0;
    if (!fd || !python || sscanf(python, "%d.%d", &major, &minor) != 2)
        return;
    uint64_t interval = every ? strtoull(every, NULL, 10) : 0;
    int number = (int)strtol(fd, NULL, 10);
    clean_environment();
    tape_open(number, python);
    if (!tape_running)
        return;
    collector_open(major * 100 + minor);
    stats_open(interval);
    if (!hooks_install())
        tape_close(); /* the header alone: it says which Python that was */
    pthread_atfork(NULL, NULL, tape_forget);
}

void
recorder_finish(void)
{
    if (!tape_running)
        return;
    collector_poll();
    uint64_t state = (hook_intact() ? TRAILER_HOOKED : 0) | (collector_seen() ? TRAILER_POLLED : 0);
    tape_put((uint64_t)hooks_restored() << 16 | RECORD_TRAILER, state);
    tape_close();
}

__attribute__((destructor)) static void
finish(void)
{
    recorder_finish();
}
