#include "config.h"

#include "twin/interpreter.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/frozen.h"
#include "pymalloc/geometry.h"

enum { PROBE_MILLISECONDS = 20000, FIXED_VARIABLES = 6 };

extern char **environ;

/* Prints "MAJOR MINOR MICRO ALIGNMENT KIND". A text of two digits takes 39 to 51 bytes, depending on the version: a size class that is
 * no multiple of 16 where blocks are aligned to 8 bytes, so that the second block of its pool lies at an odd multiple of 8. */
static const char probe[] =
    "import sys\n"
    "kind = 'cpython'\n"
    "if hasattr(sys, 'pypy_version_info') or getattr(sys, 'implementation', None) is not None \\\n"
    "        and sys.implementation.name != 'cpython': kind = 'other'\n"
    "elif sys.maxsize < 2 ** 32: kind = '32bit'\n"
    "elif hasattr(sys, 'gettotalrefcount'): kind = 'debug'\n"
    "elif 't' in getattr(sys, 'abiflags', ''): kind = 'threaded'\n"
    "texts = [str(i) for i in range(10, 100)]\n"
    "alignment = 8 if any(id(text) % 16 for text in texts) else 16\n"
    "print('%d %d %d %d %s' % (tuple(sys.version_info[:3]) + (alignment, kind)))\n";

static const struct {
    const char *kind;
    const char *problem;
} unmodelled[] = {
    {"other", "it is not CPython"},
    {"32bit", "it is a 32-bit build"},
    {"debug", "it is a debug build, whose objects are larger"},
    {"threaded", "it is a free-threaded build, which does not use pymalloc"},
};

static void
choose_model(struct interpreter *interpreter, int major, int minor, int micro, int alignment,
             const char *kind)
{
    for (size_t i = 0; i < sizeof unmodelled / sizeof *unmodelled; i++)
        if (strcmp(kind, unmodelled[i].kind) == 0) {
            snprintf(interpreter->problem, sizeof interpreter->problem, "%s",
                     unmodelled[i].problem);
            return;
        }
    const struct geometry *row = geometry_of(100 * major + minor, micro, (uint32_t)alignment);
    if (row) {
        snprintf(interpreter->model, sizeof interpreter->model, "%s", row->name);
        return;
    }
    snprintf(interpreter->problem, sizeof interpreter->problem,
             "CPython %d.%d with blocks aligned to %d bytes is not modelled", major, minor,
             alignment);
}

int
interpreter_probe(const char *path, struct interpreter *interpreter)
{
    const char *argv[] = {path, "-S", "-s", "-B", "-c", probe, NULL};
    struct outcome outcome;
    int major, minor, micro, alignment;
    char kind[16];
    memset(interpreter, 0, sizeof *interpreter);
    snprintf(interpreter->path, sizeof interpreter->path, "%s", path);
    int why = interpreter_spawn(argv, NULL, PROBE_MILLISECONDS, &outcome);
    if (why) {
        snprintf(interpreter->problem, sizeof interpreter->problem, "it cannot be run: %s",
                 strerror(why));
    } else if (outcome.status || sscanf(outcome.out, "%d %d %d %d %15s", &major, &minor, &micro,
                                        &alignment, kind) != 5) {
        snprintf(interpreter->problem, sizeof interpreter->problem,
                 "it does not answer like a Python (exit status %d)", outcome.status);
    } else {
        snprintf(interpreter->version, sizeof interpreter->version, "%d.%d.%d", major, minor,
                 micro);
        choose_model(interpreter, major, minor, micro, alignment, kind);
    }
    outcome_free(&outcome);
    return interpreter->model[0] != '\0';
}

/* The caller's environment without what would make Python behave differently, then ours. The array and the strings built here are the
 * caller's to free through free_environment(). */
static char **
make_environment(const char *modules_path)
{
    static const char *const fixed[FIXED_VARIABLES - 1] = {
        "PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1", "PYTHONIOENCODING=utf-8:backslashreplace",
        "LC_ALL=C.UTF-8", "PYTHON_COLORS=0"};
    size_t n = 0, count = 0;
    while (environ[n])
        n++;
    char **list = store_realloc(NULL, (n + FIXED_VARIABLES + 1) * sizeof *list);
    for (size_t i = 0; i < n; i++)
        if (strncmp(environ[i], "PYTHON", 6) != 0 && strncmp(environ[i], "LD_PRELOAD=", 11) != 0 &&
            strncmp(environ[i], "LC_ALL=", 7) != 0)
            list[count++] = strdup(environ[i]);
    for (size_t i = 0; i < FIXED_VARIABLES - 1; i++)
        list[count++] = strdup(fixed[i]);
    if (modules_path) {
        size_t room = strlen(modules_path) + sizeof "PYTHONPATH=";
        list[count] = store_realloc(NULL, room);
        snprintf(list[count++], room, "PYTHONPATH=%s", modules_path);
    }
    list[count] = NULL;
    return list;
}

static void
free_environment(char **list)
{
    for (size_t i = 0; list[i]; i++)
        free(list[i]);
    free(list);
}

int
interpreter_spawn(const char *const *argv, const char *modules_path, int milliseconds,
                  struct outcome *outcome)
{
    char **environment = make_environment(modules_path);
    int why = process_run(argv, (const char *const *)environment, milliseconds, outcome);
    free_environment(environment);
    return why;
}

/* How 2.7 runs a scenario, which is a Python 3 program: print is a function in it (CO_FUTURE_PRINT_FUNCTION). The driver leaves no name
 * behind in the program's namespace. */
static const char driver_of_python2[] =
    "exec(compile(open(__import__('sys').argv[1]).read(), __import__('sys').argv[1], 'exec', "
    "0x10000))";

int
interpreter_run(const struct interpreter *interpreter, const char *file, const char *modules_path,
                int milliseconds, struct outcome *outcome)
{
    const char *today[] = {interpreter->path, "-u", "-S", "-s", "-B", file, NULL};
    const char *then[] = {interpreter->path, "-u", "-S", "-s", "-B", "-c",
                          driver_of_python2, file, NULL};
    int python2 = strncmp(interpreter->version, "2.", 2) == 0;
    return interpreter_spawn(python2 ? then : today, modules_path, milliseconds, outcome);
}

/* What has been found so far. */
struct finds {
    struct interpreter *list;
    int count;
};

/* Is major.minor.micro of a before b's? */
static int
is_older(const struct interpreter *a, const struct interpreter *b)
{
    int x[3] = {0}, y[3] = {0};
    sscanf(a->version, "%d.%d.%d", &x[0], &x[1], &x[2]);
    sscanf(b->version, "%d.%d.%d", &y[0], &y[1], &y[2]);
    for (int i = 0; i < 3; i++)
        if (x[i] != y[i])
            return x[i] < y[i];
    return 0;
}

/* Adds the interpreter at path in its place, unless it cannot be compared with or its version is there. */
static void
add(struct finds *finds, const char *path)
{
    struct interpreter found;
    if (finds->count == INTERPRETERS_MAX || !interpreter_probe(path, &found))
        return;
    int at = finds->count;
    for (int i = 0; i < finds->count; i++)
        if (strcmp(finds->list[i].version, found.version) == 0)
            return;
    for (; at > 0 && is_older(&found, &finds->list[at - 1]); at--)
        finds->list[at] = finds->list[at - 1];
    finds->list[at] = found;
    finds->count++;
}

static void
add_given(struct finds *finds)
{
    const char *given = getenv("ARENASCOPE_PYTHONS");
    char *list = given ? strdup(given) : NULL;
    for (char *rest = list, *path; rest && (path = strtok_r(rest, ":", &rest));)
        add(finds, path);
    free(list);
}

static void
add_pyenv(struct finds *finds)
{
    const char *root = getenv("PYENV_ROOT"), *home = getenv("HOME");
    char pattern[512];
    glob_t found;
    if (root)
        snprintf(pattern, sizeof pattern, "%s/versions/*/bin/python", root);
    else if (home)
        snprintf(pattern, sizeof pattern, "%s/.pyenv/versions/*/bin/python", home);
    else
        return;
    if (glob(pattern, 0, NULL, &found) == 0)
        for (size_t i = 0; i < found.gl_pathc; i++)
            add(finds, found.gl_pathv[i]);
    globfree(&found);
}

/* The first program called name in PATH that is no launcher of pyenv's; those ask for versions that may not be there. */
static void
add_named(struct finds *finds, const char *name)
{
    const char *paths = getenv("PATH");
    char *list = paths ? strdup(paths) : NULL, path[512];
    for (char *rest = list, *folder; rest && (folder = strtok_r(rest, ":", &rest));) {
        snprintf(path, sizeof path, "%s/%s", folder, name);
        if (!strstr(folder, "/shims") && access(path, X_OK) == 0) {
            add(finds, path);
            break;
        }
    }
    free(list);
}

int
interpreters_find(struct interpreter *interpreters)
{
    struct finds finds = {interpreters, 0};
    char name[32];
    add_given(&finds);
    add_pyenv(&finds);
    add_named(&finds, "python2.7");
    for (int minor = 6; minor <= 16; minor++) {
        snprintf(name, sizeof name, "python3.%d", minor);
        add_named(&finds, name);
    }
    add_named(&finds, "python3");
    return finds.count;
}
