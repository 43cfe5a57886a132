#include "config.h"

#include "twin/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/frozen.h"

enum { READ_SIZE = 65536 };

extern char **environ;

void
outcome_free(struct outcome *outcome)
{
    free(outcome->out);
    free(outcome->err);
    memset(outcome, 0, sizeof *outcome);
}

/* One of the child's streams while it is read. */
struct stream {
    int fd; /* -1 = at its end */
    char *text;
    size_t length;
    size_t room;
};

static long long
milliseconds_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* In the child: connects the streams and becomes the program. Tells errno through `failed` when it cannot. */
static void __attribute__((noreturn))
become(const char *const *argv, const char *const *environment, int out, int err, int failed)
{
    setpgid(0, 0);
    signal(SIGPIPE, SIG_DFL);
    int null = open("/dev/null", O_RDONLY);
    environ = (char **)environment;
    if (null >= 0 && dup2(null, 0) == 0 && dup2(out, 1) == 1 && dup2(err, 2) == 2)
        execvp(argv[0], (char *const *)argv);
    int why = errno;
    if (write(failed, &why, sizeof why) < 0)
        _exit(126);
    _exit(127);
}

/* Appends what can be read now; at the end of the stream closes it. Returns 0 when the stream has grown too long. */
static int
take(struct stream *stream)
{
    if (stream->room - stream->length < READ_SIZE + 1) {
        stream->room = stream->room * 2 + READ_SIZE + 1;
        stream->text = store_realloc(stream->text, stream->room);
    }
    ssize_t n = read(stream->fd, stream->text + stream->length, READ_SIZE);
    if (n > 0) {
        stream->length += (size_t)n;
    } else if (n == 0 || errno != EINTR) {
        close(stream->fd);
        stream->fd = -1;
    }
    return stream->length <= OUTPUT_LIMIT;
}

/* Reads both streams to their ends. Returns what ran out before. */
static enum stopped
read_both(struct stream streams[2], int milliseconds)
{
    long long deadline = milliseconds_now() + milliseconds;
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        struct pollfd fds[2] = {{streams[0].fd, POLLIN, 0}, {streams[1].fd, POLLIN, 0}};
        long long left = deadline - milliseconds_now();
        if (left <= 0 || (poll(fds, 2, (int)left) < 0 && errno != EINTR))
            return STOPPED_TOO_SLOW;
        for (int i = 0; i < 2; i++)
            if (fds[i].revents && streams[i].fd >= 0 && !take(&streams[i]))
                return STOPPED_WROTE_TOO_MUCH;
    }
    return STOPPED_NOT;
}

/* The stream's text with a NUL behind it; never NULL. */
static char *
finish_stream(struct stream *stream)
{
    if (stream->fd >= 0)
        close(stream->fd);
    stream->text = store_realloc(stream->text, stream->length + 1);
    stream->text[stream->length] = '\0';
    return stream->text;
}

/* Waits for the child, which has closed its streams or is to be killed. */
static void
reap(pid_t child, enum stopped stopped, struct outcome *outcome)
{
    int status = 0;
    if (stopped)
        kill(-child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    outcome->stopped = stopped;
    outcome->status =
        WIFSIGNALED(status) ? STATUS_SIGNALLED + WTERMSIG(status) : WEXITSTATUS(status);
}

/* Three pipes: standard output, standard error, why the program could not be started. Returns 0 or errno. */
static int
make_pipes(int pipes[3][2])
{
    for (int i = 0; i < 3; i++)
        if (pipe(pipes[i]) < 0) {
            int why = errno;
            while (i-- > 0) {
                close(pipes[i][0]);
                close(pipes[i][1]);
            }
            return why;
        }
    for (int i = 0; i < 6; i++)
        fcntl(pipes[i / 2][i % 2], F_SETFD, FD_CLOEXEC);
    return 0;
}

int
process_run(const char *const *argv, const char *const *environment, int milliseconds,
            struct outcome *outcome)
{
    int pipes[3][2], why = make_pipes(pipes);
    *outcome = (struct outcome){.milliseconds = milliseconds};
    if (why)
        return why;
    pid_t child = fork();
    if (child == 0)
        become(argv, environment, pipes[0][1], pipes[1][1], pipes[2][1]);
    why = child < 0 ? errno : 0;
    for (int i = 0; i < 3; i++)
        close(pipes[i][1]);
    struct stream streams[2] = {{.fd = pipes[0][0]}, {.fd = pipes[1][0]}};
    if (child > 0) {
        setpgid(child, child);
        if (read(pipes[2][0], &why, sizeof why) != sizeof why)
            why = 0;
        reap(child, read_both(streams, milliseconds), outcome);
    }
    close(pipes[2][0]);
    outcome->out = finish_stream(&streams[0]);
    outcome->err = finish_stream(&streams[1]);
    outcome->out_length = streams[0].length;
    outcome->err_length = streams[1].length;
    if (why)
        outcome_free(outcome);
    return why;
}
