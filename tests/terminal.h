/* A terminal for tests: a pty, libvterm behind it, and a tiny shell that starts one program on it, as a foreground job that can be
 * stopped and continued.
 *
 * Nothing here sleeps: every wait ends when what is waited for has come, or fails after TERMINAL_TIMEOUT. */
#ifndef TESTS_TERMINAL_H
#define TESTS_TERMINAL_H

#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

#include "ui/canvas.h"
#include "ui/theme.h"

enum { TERMINAL_TIMEOUT = 30000 }; /* milliseconds */

struct terminal {
    VTerm *vterm;
    VTermScreen *screen;
    int master, slave;
    pid_t shell, program;
    int reports, orders;    /* pipes from and to the shell */
    struct termios before;  /* modes as the program found them */
    int alternate, visible; /* modes of the emulator: alternate screen, cursor */
    int no_underline;       /* the terminal has none beside colours */
    char tail[8];           /* the beginning of a character whose rest has not been read yet */
    size_t kept;            /* bytes of it */
    long bytes;             /* read from the program so far */
};

/* Starts argv on a terminal of that size with TERM=term (NULL = unset) and, if set, NAME=VALUE of `variable` in the environment. */
void terminal_start(struct terminal *terminal, int cols, int rows, const char *term,
                    const char *variable, char *const argv[]);

/* An emulator alone, which shows what it is fed. */
void terminal_emulate(struct terminal *terminal, int cols, int rows);
void terminal_feed(struct terminal *terminal, const char *bytes, size_t length);

/* Feeds the output of all whole events of an asciicast, whatever their times. */
void terminal_replay(struct terminal *terminal, const char *cast);

/* Sends keys. */
void terminal_type(struct terminal *terminal, const char *keys);

/* Changes the size, as a window manager would. */
void terminal_resize(struct terminal *terminal, int cols, int rows);

/* Waits until the emulator shows exactly the canvas in the theme (with `colours` colours); fails the test when it does not. */
void terminal_must_show(struct terminal *terminal, const struct canvas *canvas, enum theme theme,
                        int colours);

/* Waits until the emulator shows what another one shows; fails the test when it does not. */
void terminal_must_match(struct terminal *terminal, const struct terminal *expected);

/* Waits until a row of the screen contains text; fails the test when it does not come. */
void terminal_must_say(struct terminal *terminal, const char *text);

/* Sends a signal to the program. */
void terminal_signal(struct terminal *terminal, int number);

/* Waits until the program stops (as by Ctrl-Z), and lets it go on. */
void terminal_must_stop(struct terminal *terminal);
void terminal_continue(struct terminal *terminal);

/* Has the program ended (or stopped)? Waits a little for it. */
int terminal_has_ended(struct terminal *terminal);

/* Waits until the program ends and returns its wait status. */
int terminal_wait(struct terminal *terminal);

/* Fails the test unless the terminal is as the program found it: main screen, cursor, modes, and the text that was there. */
void terminal_must_be_restored(struct terminal *terminal);

/* The terminal vanishes: closes the pty. */
void terminal_hang_up(struct terminal *terminal);

/* Ends what is still running and frees everything. */
void terminal_done(struct terminal *terminal);

#endif
