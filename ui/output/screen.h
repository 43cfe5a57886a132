/* The terminal: shows canvases through ncursesw and reads keys. There is one, so its state is the module's own.
 *
 * Invariants
 *  - Between screen_open and screen_close the terminal is the program's. However the program ends (return, exit, a signal, a crash),
 *    the terminal is given back as it was found: main screen, cursor, echo. Only SIGKILL cannot be helped.
 *  - Signals do nothing but write to a pipe; they are told by screen_key as SCREEN_* codes. Only the crash handlers act at once, with
 *    nothing but write(), tcsetattr() and raise(). Ctrl-C pressed three times without being heard ends the program like them.
 *  - The screen shows exactly the canvas given last: the colours come from its roles and the theme, everything is painted explicitly. */
#ifndef UI_OUTPUT_SCREEN_H
#define UI_OUTPUT_SCREEN_H

#include "base/status.h"
#include "ui/canvas.h"
#include "ui/keys.h"
#include "ui/theme.h"

enum screen_colour { COLOUR_AUTO, COLOUR_NEVER, COLOUR_ALWAYS };

struct screen_options {
    enum screen_colour colour; /* COLOUR_AUTO heeds NO_COLOR */
    int synchronized;          /* frame updates are bracketed by mode 2026 */
    int mouse;                 /* report clicks; takes the terminal's own selection away */
};

/* What screen_key returns besides key codes (all negative). */
enum {
    SCREEN_TIMEOUT = -1, /* nothing happened in time */
    SCREEN_RESIZED = -2, /* another size, or back from a stop: draw again */
    SCREEN_HANGUP = -3,  /* the terminal is gone: leave without a word */
    SCREEN_ENDED = -4,   /* SIGTERM: leave, see screen_signal */
    SCREEN_CLICK = -5    /* see screen_click */
};

enum { SCREEN_FRAME_MS = 33 }; /* at most 30 frames a second */

struct screen_click {
    int x, y;
    int wheel; /* -1 up, +1 down, 0 a click */
};

/* Takes the terminal over. Fills d when there is none, or none that can be drawn on (the message names --plain). Falls back to the
 * C.UTF-8 locale for LC_CTYPE when the user's knows no UTF-8. */
enum status screen_open(const struct screen_options *options, struct diagnosis *d);

/* Gives the terminal back. Harmless when it is not open. */
void screen_close(void);

/* The terminal's size in cells. */
void screen_size(int *cols, int *rows);

/* The finest tier that this terminal certainly shows: fine, block on the Linux console, ascii where the locale says so. */
enum glyph_tier screen_tier(void);

/* Colours in use: 256, 16, 8 or 0. */
int screen_colours(void);

/* Shows a canvas, sending what differs from the frame before, and puts the cursor. */
void screen_show(const struct canvas *canvas, enum theme theme);

/* Forgets what the terminal shows: the next frame is sent whole. */
void screen_repaint(void);

/* Waits at most `milliseconds` (0 = not at all, -1 = for ever) and returns a key code of keys.h or a SCREEN_* code. */
int screen_key(int milliseconds);

/* The click behind the last SCREEN_CLICK. */
struct screen_click screen_click(void);

/* Stops the program as Ctrl-Z does, and takes the terminal again when it goes on; draw again then. */
void screen_suspend(void);

/* The signal that asked for the end (SIGTERM, SIGHUP); 0 = none. */
int screen_signal(void);

/* Milliseconds of a steady clock. */
long screen_clock(void);

/* Milliseconds until the next frame may be shown, 0 = now. */
int screen_wait(void);

#endif
