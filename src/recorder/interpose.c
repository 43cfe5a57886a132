/* Functions that are called in our place: those by which the program marks, forgets the hooks, or leaves. */
#include "config.h"

#include "recorder/recorder.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hook/hook.h"
#include "recorder/start.h"

int _PyMem_SetupAllocators(void *how);
int _PyMem_PymallocEnabled(void);

/* The function of that name that would be called without us. */
static void *
next(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

/* os.write(-31337, b"label") marks the recording. To the program it looks like a success. */
ssize_t
write(int fd, const void *bytes, size_t length)
{
    static ssize_t (*original)(int, const void *, size_t);
    if (__builtin_expect(fd == MARK_FD && tape_running, 0)) {
        marks_add(bytes, length);
        return (ssize_t)length;
    }
    if (!original)
        original = (ssize_t(*)(int, const void *, size_t))next("write");
    return original(fd, bytes, length);
}

/* 3.6 calls it at start, after our hooks are in place, and so does every version with PYTHONMALLOC. The argument is a name (3.6, 3.7)
 * or a number (3.8+): it is passed through. */
int
_PyMem_SetupAllocators(void *how)
{
    static int (*original)(void *);
    if (!original)
        original = (int (*)(void *))next("_PyMem_SetupAllocators");
    int result = original ? original(how) : -1;
    hooks_restore();
    return result;
}

/* 3.6: sys._debugmallocstats() asks this before it says anything. */
int
_PyMem_PymallocEnabled(void)
{
    static int (*original)(void);
    if (!original)
        original = (int (*)(void))next("_PyMem_PymallocEnabled");
    if (!original)
        return 1;
    if (!tape_running)
        return original();
    hook_suspend(HOOK_OBJ);
    int result = original();
    hook_resume(HOOK_OBJ);
    return result;
}

/* In a program that holds the interpreter, the two above are not called through us: but soon after the hooks were lost, it looks into
 * its environment. */
char *
getenv(const char *name)
{
    static char *(*original)(const char *);
    if (!original)
        original = (char *(*)(const char *))next("getenv");
    char *value = original(name);
    if (__builtin_expect(tape_running && strncmp(name, "PYTHON", 6) == 0, 0))
        hooks_restore();
    return value;
}

/* os._exit() skips destructors. */
void
_exit(int status)
{
    void (*original)(int) = (void (*)(int))next("_exit");
    recorder_finish();
    original(status);
    __builtin_unreachable();
}
