/* arenascope record: runs a real Python program and keeps what its allocators did. */
#include "config.h"

#include "command/command.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "command/options.h"
#include "command/places.h"
#include "recorder/recorder.h"
#include "trace/atrace.h"
#include "trace/wire.h"

enum { COPY_BYTES = 256 * 1024, SOCKET_BYTES = 4 << 20, CANNOT_RUN = 127 };

struct options {
    const char *out;
    const char *recorder;
    uint64_t every;
    int wire;
    int quiet;
};

/* ---- the recorded program ---- */

/* Puts value before what the variable holds already. */
static void
prepend_variable(const char *name, const char *value)
{
    const char *old = getenv(name);
    char *both = malloc(strlen(value) + (old ? strlen(old) : 0) + 2);
    if (!both)
        return;
    sprintf(both, old && *old ? "%s:%s" : "%s", value, old);
    setenv(name, both, 1);
    free(both);
}

/* In the child: becomes the program. Does not return. */
static void
become(char **command, const char *recorder, int fd, uint64_t every)
{
    char number[32];
    snprintf(number, sizeof number, "%d", fd);
    setenv(RECORDER_FD, number, 1);
    snprintf(number, sizeof number, "%" PRIu64, every);
    setenv(RECORDER_STATS, number, 1);
    prepend_variable("LD_PRELOAD", recorder);
    execvp(command[0], command);
    fprintf(stderr, "arenascope: %s: cannot be run: %s\n", command[0], strerror(errno));
    _exit(CANNOT_RUN);
}

/* Starts the program with its end of a pair of sockets; returns our end, -1 if that cannot be. */
static int
start(char **command, const char *recorder, uint64_t every, pid_t *pid)
{
    int pair[2];
    int bytes = SOCKET_BYTES;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        return -1;
    setsockopt(pair[1], SOL_SOCKET, SO_SNDBUF, &bytes,
               sizeof bytes); /* the system may allow less */
    fflush(NULL);
    *pid = fork();
    if (*pid == 0) {
        close(pair[0]);
        become(command, recorder, pair[1], every);
    }
    close(pair[1]);
    if (*pid > 0)
        return pair[0];
    close(pair[0]);
    return -1;
}

/* The program's exit status as a shell gives it. */
static int
wait_for(pid_t pid)
{
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return EXIT_BAD;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/* ---- what becomes of the records ---- */

/* There are no records, at most a header, which names the Python: says why. Returns EXIT_BAD. */
static int
nothing_recorded(const char *python)
{
    fprintf(stderr, "arenascope: nothing was recorded: ");
    if (*python)
        fprintf(stderr,
                "CPython %.*s ran, whose allocators cannot be listened to: it has no "
                "PyMem_SetAllocator(). Recorded are 3.6 to 3.15\n",
                (int)strcspn(python, " "), python);
    else
        fprintf(stderr, "no CPython from 3.6 to 3.15 with shared libc ran in this command\n");
    return EXIT_BAD;
}

/* How a wire form begins: enough to see whether it has a record. */
struct beginning {
    char bytes[WIRE_HEADER + WIRE_RECORD];
    size_t length;
};

static void
begin(struct beginning *beginning, const char *bytes, size_t length)
{
    size_t room = sizeof beginning->bytes - beginning->length, n = length < room ? length : room;
    memcpy(beginning->bytes + beginning->length, bytes, n);
    beginning->length += n;
}

/* Says so if there is no record. */
static int
look_at_beginning(const struct beginning *beginning)
{
    struct wire wire;
    if (beginning->length == sizeof beginning->bytes)
        return EXIT_DONE;
    struct source *source = source_memory(beginning->bytes, beginning->length);
    wire_open(&wire, source);
    int result = nothing_recorded(wire.header.python);
    wire_close(&wire);
    source_close(source);
    return result;
}

/* Keeps the records as they come. Returns EXIT_DONE or EXIT_BAD. */
static int
keep_wire(int fd, const char *out, struct diagnosis *d)
{
    static char bytes[COPY_BYTES];
    struct beginning beginning = {.length = 0};
    FILE *file = fopen(out, "wb");
    ssize_t n;
    while (file && (n = read(fd, bytes, sizeof bytes)) != 0) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 || fwrite(bytes, 1, (size_t)n, file) != (size_t)n)
            break;
        begin(&beginning, bytes, (size_t)n);
    }
    if (file && !ferror(file) && fclose(file) == 0)
        return look_at_beginning(&beginning);
    diagnose(d, STATUS_IO, out, 0, 0, "cannot be written: %s", strerror(errno));
    return complain(d);
}

static void
tell(const struct recording *recording, const char *out)
{
    fprintf(stderr, "arenascope: %s: CPython %.*s, %" PRIu64 " events, %" PRIu32 " marks%s\n", out,
            (int)strcspn(recording->header.python, " "), recording->header.python,
            recording->requests, recording->marks,
            recording->complete ? "" : "; the program was killed, the last events are lost");
    if (recording->complete && !(recording->trailer & TRAILER_POLLED) && recording->requests)
        fprintf(stderr,
                "arenascope: %s: its collections were not seen: this interpreter's collector is "
                "not one that the recorder knows (as that of 3.14.0 to 3.14.4)\n",
                out);
    if (recording->complete && !(recording->trailer & TRAILER_HOOKED) && recording->requests)
        fprintf(stderr,
                "arenascope: %s: at its end the program had its own hooks in place of the "
                "recorder's: requests are missing\n",
                out);
}

/* Packs the records and saves them. Returns EXIT_DONE or EXIT_BAD. */
static int
keep_packed(int fd, const struct options *options, struct diagnosis *d)
{
    char first;
    struct source *source = source_descriptor(fd, "the recorder");
    int anything = source_peek(source, &first, 1) == 1;
    struct recording *recording = anything ? recording_load(source, d) : NULL;
    source_close(source);
    if (!anything)
        return nothing_recorded("");
    if (!recording)
        return complain(d);
    if (recording->records == 0 && !recording->complete) {
        int result = nothing_recorded(recording->header.python);
        recording_free(recording);
        return result;
    }
    if (recording->requests == 0)
        fprintf(stderr, "arenascope: no event was seen: does PYTHONMALLOC or development mode "
                        "replace the allocators?\n");
    int result = atrace_save(recording, options->out, d) ? complain(d) : EXIT_DONE;
    if (!result && !options->quiet)
        tell(recording, options->out);
    recording_free(recording);
    return result;
}

/* Another name for a library whose path the loader could not read in LD_PRELOAD, which it splits at blanks and colons. */
struct alias {
    char folder[PLACE_SIZE]; /* made for it, "" = none was needed */
    char path[PLACE_SIZE + 16];
};

/* Can the loader read that path in LD_PRELOAD? */
static int
loader_can_read(const char *path)
{
    return !strpbrk(path, " \t\n:");
}

/* The path to preload the library by: its own, or that of a link which alias_remove() takes away. NULL if no link can be made. */
static const char *
alias_make(struct alias *alias, const char *library)
{
    char absolute[PATH_MAX];
    alias->folder[0] = '\0';
    if (loader_can_read(library))
        return library;
    if (!place_of_temporary("arenascope-XXXXXX", alias->folder) || !loader_can_read(alias->folder))
        snprintf(alias->folder, sizeof alias->folder, "/tmp/arenascope-XXXXXX");
    if (!realpath(library, absolute) || !mkdtemp(alias->folder))
        return NULL;
    snprintf(alias->path, sizeof alias->path, "%s/recorder.so", alias->folder);
    return symlink(absolute, alias->path) == 0 ? alias->path : NULL;
}

static void
alias_remove(const struct alias *alias)
{
    if (!alias->folder[0])
        return;
    unlink(alias->path);
    rmdir(alias->folder);
}

static int
record(const struct options *options, char **command, const char *recorder)
{
    struct diagnosis d = {.status = STATUS_OK};
    pid_t pid;
    int fd = start(command, recorder, options->every, &pid);
    if (fd < 0) {
        fprintf(stderr, "arenascope: cannot start a process: %s\n", strerror(errno));
        return EXIT_BAD;
    }
    signal(SIGINT, SIG_IGN); /* the keys go to both: it is the program's to end */
    signal(SIGQUIT, SIG_IGN);
    int result = options->wire ? keep_wire(fd, options->out, &d) : keep_packed(fd, options, &d);
    close(fd);
    int status = wait_for(pid);
    return status ? status : result;
}

int
command_record(const struct command *command, int argc, char **argv)
{
    struct options options = {.out = "python.atrace"};
    const struct option_row rows[] = {
        {"out", "FILE", "keep the recording in FILE (python.atrace)", OPTION_TEXT, &options.out},
        {"stats", "N", "take the interpreter's own statistics every N events", OPTION_NUMBER,
         &options.every},
        {"wire", NULL, "keep the records as they come, with all addresses", OPTION_FLAG,
         &options.wire},
        {"quiet", NULL, "do not say what was recorded", OPTION_FLAG, &options.quiet},
        {"recorder", "FILE", "preload this library", OPTION_TEXT, &options.recorder},
        {NULL, NULL, NULL, OPTION_END, NULL}};
    char place[PLACE_SIZE];
    int operands;
    int leave = options_parse(command, rows, argc, argv, &operands);
    if (leave >= 0)
        return leave;
    if (!operands)
        return usage_error(command, "which program? (-- python3 prog.py)");
    const char *recorder = options.recorder
                               ? options.recorder
                               : place_of_library("recorder.so", "src/recorder", place);
    if (!recorder || access(recorder, R_OK) != 0) {
        fprintf(stderr,
                "arenascope: the recorder's library is not there (%s): it is built on Linux with "
                "glibc only\n",
                recorder ? recorder : place);
        return EXIT_BAD;
    }
    argv[operands + 1] = NULL;
    struct alias alias;
    recorder = alias_make(&alias, recorder);
    if (!recorder) {
        fprintf(stderr, "arenascope: cannot make a link to the recorder's library: %s\n",
                strerror(errno));
        return EXIT_BAD;
    }
    int result = record(&options, argv + 1, recorder);
    alias_remove(&alias);
    return result;
}
