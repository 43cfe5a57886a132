#include "config.h"

#include "terminal.h"

#include <check.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ui/utf8.h"

#define GREETING "the prompt of a shell$"

static long
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000L + t.tv_nsec / 1000000;
}

static int
on_property(VTermProp property, VTermValue *value, void *who)
{
    struct terminal *terminal = who;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal->alternate = value->boolean;
    if (property == VTERM_PROP_CURSORVISIBLE)
        terminal->visible = value->boolean;
    return 1;
}

/* How many of the bytes end whole characters: libvterm 0.1 loses one that is split between two writes. */
static size_t
whole_characters(const char *bytes, size_t length)
{
    size_t start = length;
    while (start > 0 && length - start < UTF8_MAX && (bytes[start - 1] & 0xc0) == 0x80)
        start--;
    if (start == 0 || (bytes[start - 1] & 0xc0) != 0xc0)
        return length;
    unsigned char lead = (unsigned char)bytes[start - 1];
    size_t wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    return length - (start - 1) >= wanted ? length : start - 1;
}

/* Feeds what the program wrote to the emulator; waits at most `milliseconds` for it. Returns 0 when the pty is at its end. */
static int
pump(struct terminal *terminal, int milliseconds)
{
    char bytes[1 << 16];
    struct pollfd fd = {terminal->master, POLLIN, 0};
    if (poll(&fd, 1, milliseconds) <= 0)
        return 1;
    size_t kept = terminal->kept;
    memcpy(bytes, terminal->tail, kept);
    ssize_t length = read(terminal->master, bytes + kept, sizeof bytes - kept);
    if (length <= 0)
        return 0;
    terminal->bytes += length;
    size_t whole = whole_characters(bytes, kept + (size_t)length);
    terminal->kept = kept + (size_t)length - whole;
    memcpy(terminal->tail, bytes + whole, terminal->kept);
    terminal_feed(terminal, bytes, whole);
    return 1;
}

/* Runs in the shell: starts the program as a foreground job and tells how it fares. */
static void
shell(const int *report, const int *order, char *const argv[])
{
    pid_t program = fork();
    if (program == 0) {
        setpgid(0, 0);
        signal(SIGTTOU, SIG_IGN);
        tcsetpgrp(STDIN_FILENO, getpid());
        signal(SIGTTOU, SIG_DFL);
        execv(argv[0], argv);
        _exit(127);
    }
    signal(SIGHUP, SIG_IGN);
    signal(SIGTTOU, SIG_IGN);
    if (write(report[1], &program, sizeof program) < 0)
        _exit(1);
    for (;;) {
        int status;
        char byte;
        if (waitpid(program, &status, WUNTRACED) != program)
            _exit(1);
        tcsetpgrp(STDIN_FILENO, getpgrp());
        if (write(report[1], &status, sizeof status) < 0 || !WIFSTOPPED(status))
            _exit(0);
        if (read(order[0], &byte, 1) != 1)
            _exit(0);
        tcsetpgrp(STDIN_FILENO, program);
        kill(-program, SIGCONT);
    }
}

static void
set_environment(const char *term, const char *variable)
{
    if (term)
        setenv("TERM", term, 1);
    else
        unsetenv("TERM");
    setenv("LC_ALL", "C.UTF-8", 1);
    unsetenv("NO_COLOR");
    if (variable) {
        char name[64];
        const char *value = strchr(variable, '=');
        snprintf(name, sizeof name, "%.*s", (int)(value - variable), variable);
        setenv(name, value + 1, 1);
    }
}

static void
start_shell(struct terminal *terminal, const char *term, const char *variable, char *const argv[])
{
    int report[2], order[2];
    ck_assert_int_eq(pipe2(report, O_CLOEXEC), 0);
    ck_assert_int_eq(pipe2(order, O_CLOEXEC), 0);
    terminal->shell = fork();
    ck_assert_int_ge(terminal->shell, 0);
    if (terminal->shell == 0) {
        set_environment(term, variable);
        close(terminal->master);
        setsid();
        ioctl(terminal->slave, TIOCSCTTY, 0);
        for (int fd = 0; fd < 3; fd++)
            dup2(terminal->slave, fd);
        close(terminal->slave);
        close(report[0]);
        close(order[1]);
        shell(report, order, argv);
    }
    close(report[1]);
    close(order[0]);
    terminal->reports = report[0];
    terminal->orders = order[1];
    ck_assert_int_eq(read(report[0], &terminal->program, sizeof terminal->program),
                     sizeof terminal->program);
}

void
terminal_emulate(struct terminal *terminal, int cols, int rows)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
    *terminal =
        (struct terminal){.visible = 1, .master = -1, .slave = -1, .reports = -1, .orders = -1};
    terminal->vterm = vterm_new(rows, cols);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
}

void
terminal_feed(struct terminal *terminal, const char *bytes, size_t length)
{
    vterm_input_write(terminal->vterm, bytes, length);
}

/* Feeds a JSON string from behind its opening quote on. */
static void
feed_json_string(struct terminal *terminal, const char *json)
{
    for (; *json != '"'; json++) {
        char byte = *json;
        if (byte == '\\' && *++json == 'u') {
            unsigned code;
            ck_assert_int_eq(sscanf(json, "u%4x", &code), 1);
            ck_assert_uint_lt(code, 0x80);
            byte = (char)code;
            json += 4;
        } else if (byte == '\\') {
            byte = *json;
        }
        terminal_feed(terminal, &byte, 1);
    }
}

void
terminal_replay(struct terminal *terminal, const char *cast)
{
    static const char output[] = ", \"o\", \"";
    for (const char *line = cast, *end; (end = strchr(line, '\n')); line = end + 1) {
        const char *data = strstr(line, output);
        if (*line == '[' && data && data < end)
            feed_json_string(terminal, data + strlen(output));
    }
}

void
terminal_start(struct terminal *terminal, int cols, int rows, const char *term,
               const char *variable, char *const argv[])
{
    struct winsize size = {(unsigned short)rows, (unsigned short)cols, 0, 0};
    terminal_emulate(terminal, cols, rows);
    ck_assert_int_eq(openpty(&terminal->master, &terminal->slave, NULL, NULL, &size), 0);
    tcgetattr(terminal->slave, &terminal->before);
    terminal_feed(terminal, GREETING "\r\n", strlen(GREETING) + 2);
    start_shell(terminal, term, variable, argv);
}

void
terminal_type(struct terminal *terminal, const char *keys)
{
    ck_assert_int_eq(write(terminal->master, keys, strlen(keys)), strlen(keys));
}

void
terminal_resize(struct terminal *terminal, int cols, int rows)
{
    struct winsize size = {(unsigned short)rows, (unsigned short)cols, 0, 0};
    vterm_set_size(terminal->vterm, rows, cols);
    ck_assert_int_eq(ioctl(terminal->master, TIOCSWINSZ, &size), 0);
}

static VTermScreenCell
cell_at(const struct terminal *terminal, int x, int y)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(terminal->screen, (VTermPos){y, x}, &cell);
    return cell;
}

/* The palette index of a colour, -1 = the terminal's own. */
static int
colour_index(const VTermColor *colour)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour))
        return -1;
    return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

#define RIGHT_HALF UINT32_MAX /* what libvterm keeps beside a wide character */

/* Behind the last mark libvterm leaves a 0, and behind that anything. */
static int
marks_agree(const VTermScreenCell *seen, const struct cell *wanted)
{
    int i = 0;
    while (i < CELL_MARKS && seen->chars[0] && wanted->mark[i] &&
           seen->chars[1 + i] == wanted->mark[i])
        i++;
    return (i == CELL_MARKS || wanted->mark[i] == 0) &&
           (seen->chars[0] == 0 || seen->chars[1 + i] == 0);
}

/* Does the emulator's cell look as the canvas's cell must? What a blank does not show does not count. */
static int
cell_agrees(const struct terminal *terminal, const VTermScreenCell *seen, const struct cell *wanted,
            enum theme theme, int colours)
{
    struct style style = theme_style(theme, colours, (enum role)wanted->role);
    unsigned reverse = (style.attributes & ATTR_REVERSE) != 0;
    unsigned underline =
        (style.attributes & ATTR_UNDERLINE) != 0 && !(terminal->no_underline && style.fg >= 0);
    uint32_t code = seen->chars[0] ? seen->chars[0] : ' ';
    int blank = code == ' ' && !underline && !seen->attrs.underline;
    if (wanted->glyph == CELL_REST)
        return seen->chars[0] == RIGHT_HALF;
    if (!marks_agree(seen, wanted) || code != wanted->glyph || seen->attrs.reverse != reverse ||
        (seen->attrs.underline != 0) != underline || colour_index(&seen->bg) != style.bg)
        return 0;
    if (blank && !reverse)
        return 1;
    return colour_index(&seen->fg) == style.fg &&
           seen->attrs.bold == ((style.attributes & ATTR_BOLD) != 0);
}

/* The first cell that differs, in reading order; 0 = none. */
static int
find_difference(const struct terminal *terminal, const struct canvas *canvas, enum theme theme,
                int colours, int *x, int *y)
{
    for (*y = 0; *y < canvas->rows; ++*y)
        for (*x = 0; *x < canvas->cols; ++*x) {
            VTermScreenCell seen = cell_at(terminal, *x, *y);
            if (!cell_agrees(terminal, &seen, canvas_at(canvas, *x, *y), theme, colours))
                return 1;
        }
    return 0;
}

void
terminal_must_show(struct terminal *terminal, const struct canvas *canvas, enum theme theme,
                   int colours)
{
    long until = now() + TERMINAL_TIMEOUT;
    int x = 0, y = 0;
    while (find_difference(terminal, canvas, theme, colours, &x, &y)) {
        if (now() < until && pump(terminal, 100))
            continue;
        VTermScreenCell seen = cell_at(terminal, x, y);
        ck_abort_msg("column %d row %d shows U+%04X fg %d bg %d, wanted U+%04X in %s", x, y,
                     seen.chars[0], colour_index(&seen.fg), colour_index(&seen.bg),
                     canvas_at(canvas, x, y)->glyph,
                     role_info((enum role)canvas_at(canvas, x, y)->role)->name);
    }
}

/* Do two cells look alike? */
static int
cells_alike(const VTermScreenCell *a, const VTermScreenCell *b)
{
    uint32_t x = a->chars[0] ? a->chars[0] : ' ', y = b->chars[0] ? b->chars[0] : ' ';
    if (x != y || a->attrs.reverse != b->attrs.reverse ||
        a->attrs.underline != b->attrs.underline || colour_index(&a->bg) != colour_index(&b->bg))
        return 0;
    if (x == ' ' && !a->attrs.reverse && !a->attrs.underline)
        return 1;
    return colour_index(&a->fg) == colour_index(&b->fg) && a->attrs.bold == b->attrs.bold;
}

/* The first cell that differs between two emulators, in reading order; 0 = none. */
static int
screens_differ(const struct terminal *a, const struct terminal *b, int *x, int *y)
{
    int rows, cols;
    vterm_get_size(b->vterm, &rows, &cols);
    for (*y = 0; *y < rows; ++*y)
        for (*x = 0; *x < cols; ++*x) {
            VTermScreenCell left = cell_at(a, *x, *y), right = cell_at(b, *x, *y);
            if (!cells_alike(&left, &right))
                return 1;
        }
    return 0;
}

void
terminal_must_match(struct terminal *terminal, const struct terminal *expected)
{
    long until = now() + TERMINAL_TIMEOUT;
    int x = 0, y = 0;
    while (screens_differ(terminal, expected, &x, &y)) {
        if (now() < until && pump(terminal, 100))
            continue;
        VTermScreenCell seen = cell_at(terminal, x, y), wanted = cell_at(expected, x, y);
        ck_abort_msg("column %d row %d shows U+%04X fg %d bg %d, wanted U+%04X fg %d bg %d", x, y,
                     seen.chars[0], colour_index(&seen.fg), colour_index(&seen.bg), wanted.chars[0],
                     colour_index(&wanted.fg), colour_index(&wanted.bg));
    }
}

/* Does a row of the emulator contain text? */
static int
says(const struct terminal *terminal, const char *text)
{
    int rows, cols, found = 0;
    vterm_get_size(terminal->vterm, &rows, &cols);
    struct buffer line = {0};
    for (int y = 0; y < rows && !found; y++) {
        buffer_clear(&line);
        for (int x = 0; x < cols; x++) {
            VTermScreenCell cell = cell_at(terminal, x, y);
            if (cell.chars[0] != RIGHT_HALF)
                buffer_code(&line, cell.chars[0] ? cell.chars[0] : ' ');
        }
        found = strstr(buffer_text(&line), text) != NULL;
    }
    buffer_done(&line);
    return found;
}

void
terminal_must_say(struct terminal *terminal, const char *text)
{
    long until = now() + TERMINAL_TIMEOUT;
    while (!says(terminal, text))
        if (now() > until || !pump(terminal, 100))
            ck_abort_msg("the screen does not say: %s", text);
}

void
terminal_signal(struct terminal *terminal, int number)
{
    kill(terminal->program, number);
}

/* The next report of the shell: a wait status. Keeps reading the pty meanwhile, so that the program is never stuck in a write. */
static int
next_report(struct terminal *terminal)
{
    long until = now() + TERMINAL_TIMEOUT;
    int status;
    for (;;) {
        struct pollfd fd = {terminal->reports, POLLIN, 0};
        if (poll(&fd, 1, 20) > 0)
            break;
        if (terminal->master >= 0)
            pump(terminal, 0);
        if (now() > until)
            ck_abort_msg("the program neither ends nor stops");
    }
    ck_assert_int_eq(read(terminal->reports, &status, sizeof status), sizeof status);
    while (terminal->master >= 0) {
        struct pollfd fd = {terminal->master, POLLIN, 0};
        if (poll(&fd, 1, 50) <= 0 || !pump(terminal, 0))
            break;
    }
    return status;
}

void
terminal_must_stop(struct terminal *terminal)
{
    int status = next_report(terminal);
    ck_assert_msg(WIFSTOPPED(status), "wait status %x instead of a stop", (unsigned)status);
}

void
terminal_continue(struct terminal *terminal)
{
    ck_assert_int_eq(write(terminal->orders, "c", 1), 1);
}

int
terminal_has_ended(struct terminal *terminal)
{
    struct pollfd fd = {terminal->reports, POLLIN, 0};
    pump(terminal, 0);
    return poll(&fd, 1, 100) > 0;
}

int
terminal_wait(struct terminal *terminal)
{
    int status = next_report(terminal);
    ck_assert_msg(!WIFSTOPPED(status), "the program stopped instead of ending");
    terminal->program = 0;
    return status;
}

void
terminal_must_be_restored(struct terminal *terminal)
{
    struct termios after;
    tcgetattr(terminal->slave, &after);
    ck_assert_msg(!terminal->alternate, "the alternate screen stays");
    ck_assert_msg(terminal->visible, "the cursor stays hidden");
    ck_assert_uint_eq(after.c_lflag, terminal->before.c_lflag);
    ck_assert_uint_eq(after.c_iflag, terminal->before.c_iflag);
    ck_assert_uint_eq(after.c_oflag, terminal->before.c_oflag);
    terminal_must_say(terminal, GREETING);
}

void
terminal_hang_up(struct terminal *terminal)
{
    close(terminal->slave);
    close(terminal->master);
    terminal->slave = terminal->master = -1;
}

void
terminal_done(struct terminal *terminal)
{
    if (terminal->program > 0)
        kill(terminal->program, SIGKILL);
    if (terminal->shell > 0) {
        close(terminal->orders);
        close(terminal->reports);
        if (terminal->master >= 0)
            terminal_hang_up(terminal);
        waitpid(terminal->shell, NULL, 0);
    }
    vterm_free(terminal->vterm);
}
