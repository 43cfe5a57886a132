#include "config.h"

#include "ui/output/screen.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/frozen.h"
#include "ui/output/screen_keys.h"
#include "ui/output/screen_signals.h"

/* How a role looks on this terminal. */
struct rendition {
    attr_t attributes;
    int pair;
};

static struct {
    SCREEN *terminal; /* NULL = closed */
    struct rendition rendition[ROLE_COUNT];
    enum theme theme; /* of `rendition`; THEME_COUNT = none yet */
    int colours;
    int synchronized;
    enum glyph_tier tier;
    struct canvas shown; /* the frame on the terminal, for the idle case */
    int whole;           /* send the next frame whole */
    cchar_t *row;        /* of CANVAS_MAX + 1 */
    long shown_at;       /* screen_clock of the last frame */
    int ended_by;        /* signal */
    struct screen_click click;
    char restore[256];
} screen = {.theme = THEME_COUNT};

long
screen_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000L + now.tv_nsec / 1000000;
}

int
screen_wait(void)
{
    long wait = screen.shown_at + SCREEN_FRAME_MS - screen_clock();
    return wait > 0 && screen.shown_at ? (int)wait : 0;
}

/* A locale that can write what we draw. The finest tier is what the user's own locale stands for: one that was chosen and is not UTF-8
 * belongs to a terminal that shows ASCII at best; the C locale was chosen by nobody. */
static void
prepare_locale(const char *term)
{
    static const char *const utf8_locales[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    const char *charset = nl_langinfo(CODESET);
    int utf8 = strcmp(charset, "UTF-8") == 0;
    int unset = strcmp(charset, "ANSI_X3.4-1968") == 0 || strcmp(charset, "US-ASCII") == 0;
    screen.tier = TIER_FINE;
    if (strcmp(term, "linux") == 0)
        screen.tier = TIER_BLOCK;
    if (!utf8 && !unset)
        screen.tier = TIER_ASCII;
    for (size_t i = 0; !utf8 && i < sizeof utf8_locales / sizeof utf8_locales[0]; i++)
        utf8 = setlocale(LC_CTYPE, utf8_locales[i]) != NULL;
    if (!utf8)
        screen.tier = TIER_ASCII;
}

/* Appends a terminfo string to what a crash writes, unless it holds padding. */
static void
add_restore(const char *string)
{
    size_t used = strlen(screen.restore);
    if (string && string != (char *)-1 && !strstr(string, "$<") &&
        used + strlen(string) < sizeof screen.restore)
        strcpy(screen.restore + used, string);
}

static void
prepare_restore(void)
{
    strcpy(screen.restore, screen.synchronized ? "\033[?2026l" : "");
    add_restore("\033[?1000l\033[?1006l");
    add_restore(tigetstr("sgr0"));
    add_restore(tigetstr("op"));
    add_restore(tigetstr("rmkx"));
    add_restore(tigetstr("rmcup"));
    add_restore(tigetstr("cnorm")); /* last: some terminals' rmcup hides the cursor again */
}

/* Leaves the drawing mode of the terminal; the next frame enters it again. */
static void
leave_screen(void)
{
    const char *show_cursor = tigetstr("cnorm");
    endwin();
    if (show_cursor && show_cursor != (char *)-1)
        putp(show_cursor); /* some terminals' rmcup hides the cursor again */
    fflush(stdout);
}

static enum status
no_terminal(struct diagnosis *d, const char *why)
{
    return diagnose(d, STATUS_IO, NULL, 0, 0, "%s; use --plain to be told the run line by line",
                    why);
}

static void
choose_colours(enum screen_colour wanted)
{
    const char *no_color = getenv("NO_COLOR");
    int refused = wanted == COLOUR_NEVER || (wanted == COLOUR_AUTO && no_color && *no_color);
    screen.colours = 0;
    if (refused || !has_colors())
        return;
    start_color();
    use_default_colors();
    screen.colours = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static void
enter_modes(const struct screen_options *options)
{
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    keys_define();
    nodelay(stdscr, TRUE);
    typeahead(-1);
    set_escdelay(25);
    leaveok(stdscr, FALSE);
    if (options->mouse)
        mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

enum status
screen_open(const struct screen_options *options, struct diagnosis *d)
{
    char why[160];
    const char *term = getenv("TERM");
    static int registered;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return no_terminal(d, "there is no terminal here");
    if (!term || !*term)
        return no_terminal(d, "TERM is not set, so there is no knowing this terminal");
    unsetenv("LINES"); /* else a resize could not be followed */
    unsetenv("COLUMNS");
    prepare_locale(term);
    int error = signals_install(screen.restore);
    screen.terminal = error ? NULL : newterm(NULL, stdout, stdin);
    if (!screen.terminal || !tigetstr("cup") || tigetstr("cup") == (char *)-1) {
        snprintf(why, sizeof why, "the terminal '%.60s' (TERM) %s", term,
                 screen.terminal ? "cannot be drawn on" : "is not known to ncurses");
        screen_close();
        return no_terminal(d, why);
    }
    screen.synchronized = options->synchronized && strcmp(term, "linux") != 0;
    prepare_restore();
    choose_colours(options->colour);
    enter_modes(options);
    screen.row = store_calloc(CANVAS_MAX + 1, sizeof *screen.row);
    screen.theme = THEME_COUNT;
    screen.whole = 1;
    screen.ended_by = 0;
    if (!registered++)
        atexit(screen_close);
    return STATUS_OK;
}

void
screen_close(void)
{
    if (screen.terminal) {
        leave_screen();
        delscreen(screen.terminal);
        screen.terminal = NULL;
    }
    free(screen.row);
    screen.row = NULL;
    canvas_done(&screen.shown);
    signals_remove();
}

void
screen_size(int *cols, int *rows)
{
    getmaxyx(stdscr, *rows, *cols);
}

enum glyph_tier
screen_tier(void)
{
    return screen.tier;
}

int
screen_colours(void)
{
    return screen.colours;
}

/* Looks up every role once for a theme. */
static void
choose_theme(enum theme theme)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        struct style style = theme_style(theme, screen.colours, (enum role)role);
        struct rendition *rendition = &screen.rendition[role];
        rendition->attributes = A_NORMAL;
        rendition->attributes |= style.attributes & ATTR_BOLD ? A_BOLD : A_NORMAL;
        rendition->attributes |= style.attributes & ATTR_UNDERLINE ? A_UNDERLINE : A_NORMAL;
        rendition->attributes |= style.attributes & ATTR_REVERSE ? A_REVERSE : A_NORMAL;
        /* alloc_pair() must not be called without colours */
        rendition->pair = screen.colours ? alloc_pair(style.fg, style.bg) : 0;
    }
    screen.theme = theme;
    screen.whole = 1;
}

static void
cell_to_curses(const struct cell *cell, cchar_t *out)
{
    const struct rendition *rendition = &screen.rendition[cell->role];
    wchar_t text[2 + CELL_MARKS] = {(wchar_t)cell->glyph, (wchar_t)cell->mark[0],
                                    (wchar_t)cell->mark[1], 0};
    int pair = rendition->pair; /* pairs above 255 go through the pointer */
    setcchar(out, text, rendition->attributes, 0, &pair);
}

/* Puts the canvas into ncurses' own picture, whole rows: no wrapping, no trouble in the last corner. */
static void
blit(const struct canvas *canvas)
{
    int cols, rows;
    screen_size(&cols, &rows);
    if (cols > CANVAS_MAX)
        cols = CANVAS_MAX;
    const struct cell blank = {.glyph = ' ', .role = ROLE_TEXT};
    for (int y = 0; y < rows; y++) {
        int count = 0;
        for (int x = 0; x < cols; x++) {
            int inside = y < canvas->rows && x < canvas->cols;
            const struct cell *cell = inside ? canvas_at(canvas, x, y) : &blank;
            if (x + cell_columns(cell) > cols) /* the terminal has just shrunk */
                cell = &blank;
            if (cell->glyph != CELL_REST) /* ncurses adds it itself */
                cell_to_curses(cell, &screen.row[count++]);
        }
        mvadd_wchnstr(y, 0, screen.row, count);
    }
}

static void
send_mode(const char *sequence)
{
    if (!screen.synchronized)
        return;
    putp(sequence);
    fflush(stdout);
}

void
screen_show(const struct canvas *canvas, enum theme theme)
{
    if (theme != screen.theme)
        choose_theme(theme);
    int same = !screen.whole && canvas_equal(canvas, &screen.shown);
    if (!same) {
        blit(canvas);
        canvas_copy(&screen.shown, canvas);
        send_mode("\033[?2026h");
    }
    if (screen.whole)
        clearok(curscr, TRUE);
    curs_set(canvas->cursor_visible);
    move(canvas->cursor_y, canvas->cursor_x);
    wnoutrefresh(stdscr);
    doupdate();
    if (!same)
        send_mode("\033[?2026l");
    screen.whole = 0;
    screen.shown_at = screen_clock();
}

void
screen_repaint(void)
{
    screen.whole = 1;
}

/* Follows the terminal's size. */
static void
follow_size(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
    screen.whole = 1;
}

void
screen_suspend(void)
{
    leave_screen();
    signals_stop();
    follow_size();
}

/* What a signal means to the caller; SCREEN_TIMEOUT = nothing. */
static int
read_signal(void)
{
    int number = signals_take();
    switch (number) {
    case SIGTERM:
        screen.ended_by = number;
        return SCREEN_ENDED;
    case SIGHUP:
        screen.ended_by = number;
        return SCREEN_HANGUP;
    case SIGINT:
        return 'C' - '@';
    case SIGTSTP:
        screen_suspend();
        return SCREEN_RESIZED;
    case SIGCONT: /* the shell may have changed the terminal's modes while we were stopped */
        leave_screen();
        follow_size();
        return SCREEN_RESIZED;
    case SIGWINCH:
        follow_size();
        return SCREEN_RESIZED;
    }
    return SCREEN_TIMEOUT;
}

int
screen_key(int milliseconds)
{
    long until = screen_clock() + milliseconds;
    for (;;) {
        struct pollfd fd[2] = {{signals_descriptor(), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        int code = read_signal();
        if (code == SCREEN_TIMEOUT)
            code = keys_read(&screen.click);
        if (code != SCREEN_TIMEOUT)
            return code;
        long rest = until - screen_clock();
        if (milliseconds >= 0 && rest < 0)
            rest = 0;
        poll(fd, 2, milliseconds < 0 ? -1 : (int)rest);
        if (fd[1].revents & (POLLHUP | POLLERR | POLLNVAL)) {
            screen.ended_by = SIGHUP;
            return SCREEN_HANGUP;
        }
        if (milliseconds >= 0 && rest == 0 && !fd[0].revents && !fd[1].revents)
            return SCREEN_TIMEOUT;
    }
}

struct screen_click
screen_click(void)
{
    return screen.click;
}

int
screen_signal(void)
{
    return screen.ended_by;
}
