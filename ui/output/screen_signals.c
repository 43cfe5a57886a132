#include "config.h"

#include "ui/output/screen_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Told to the main loop. */
static const int soft[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
/* After these there is no main loop. */
static const int hard[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT};
enum { SOFT = sizeof soft / sizeof soft[0], HARD = sizeof hard / sizeof hard[0] };
/* So many times Ctrl-C may go unheard; the next one ends the program. */
enum { IMPATIENT = 2 };

static struct {
    struct sigaction soft_before[SOFT], hard_before[HARD], pipe_before;
    struct termios modes; /* of the terminal as it was found */
    const char *restore;
    int pipe[2];
} state = {.pipe = {-1, -1}};

static volatile sig_atomic_t pending[64];

/* Gives the terminal back with calls that are safe in a handler. */
static void
restore_terminal(void)
{
    ssize_t written = write(STDOUT_FILENO, state.restore, strlen(state.restore));
    (void)written;
    tcsetattr(STDIN_FILENO, TCSANOW, &state.modes);
}

static void
on_soft(int number)
{
    int error = errno;
    char byte = (char)number;
    if (number == SIGINT && pending[number] >= IMPATIENT) {
        restore_terminal(); /* nobody listens: the user wants out */
        signal(number, SIG_DFL);
        raise(number);
        return;
    }
    pending[number]++;
    ssize_t written = write(state.pipe[1], &byte, 1);
    (void)written; /* a full pipe holds enough of them */
    errno = error;
}

/* Lets the former handler (or the default) have the signal, on a terminal that is as it was. */
static void
on_hard(int number)
{
    restore_terminal();
    for (int i = 0; i < HARD; i++)
        if (hard[i] == number)
            sigaction(number, &state.hard_before[i], NULL);
    raise(number);
}

/* Both ends: never block, never passed on to a child. */
static int
open_pipe(void)
{
    if (pipe(state.pipe) != 0)
        return errno;
    for (int i = 0; i < 2; i++) {
        fcntl(state.pipe[i], F_SETFL, O_NONBLOCK);
        fcntl(state.pipe[i], F_SETFD, FD_CLOEXEC);
    }
    return 0;
}

int
signals_install(const char *restore)
{
    static char crash_stack[1 << 16];
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    struct sigaction action = {.sa_handler = on_soft, .sa_flags = SA_RESTART};
    state.restore = restore;
    tcgetattr(STDIN_FILENO, &state.modes);
    int error = open_pipe();
    if (error)
        return error;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < SOFT; i++)
        sigaction(soft[i], &action, &state.soft_before[i]);
    sigaltstack(&stack, NULL);
    action.sa_handler = on_hard;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    for (int i = 0; i < HARD; i++)
        sigaction(hard[i], &action, &state.hard_before[i]);
    action.sa_handler = SIG_IGN;
    action.sa_flags = 0;
    sigaction(SIGPIPE, &action, &state.pipe_before);
    return 0;
}

void
signals_remove(void)
{
    if (state.pipe[0] < 0)
        return;
    for (int i = 0; i < SOFT; i++)
        sigaction(soft[i], &state.soft_before[i], NULL);
    for (int i = 0; i < HARD; i++)
        sigaction(hard[i], &state.hard_before[i], NULL);
    sigaction(SIGPIPE, &state.pipe_before, NULL);
    close(state.pipe[0]);
    close(state.pipe[1]);
    state.pipe[0] = state.pipe[1] = -1;
}

int
signals_descriptor(void)
{
    return state.pipe[0];
}

int
signals_take(void)
{
    char byte;
    if (read(state.pipe[0], &byte, 1) != 1)
        return 0;
    pending[(int)byte] = 0;
    return byte;
}

void
signals_stop(void)
{
    struct sigaction plain = {.sa_handler = SIG_DFL}, ours;
    sigset_t stop, before;
    sigemptyset(&plain.sa_mask);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &plain, &ours);
    sigprocmask(SIG_UNBLOCK, &stop, &before);
    raise(SIGTSTP);
    sigprocmask(SIG_SETMASK, &before, NULL);
    sigaction(SIGTSTP, &ours, NULL);
}
