/* The terminal, from outside: a real program on a pty, looked at through libvterm. */
#include "suite.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "scene.h"
#include "terminal.h"
#include "ui/output/cast.h"

/* The path of a program of the build's tests folder. */
static char *
test_program(const char *name)
{
    static char path[4096];
    const char *folder = getenv("builddir");
    snprintf(path, sizeof path, "%s/tests/%s", folder ? folder : ".", name);
    return path;
}

static void
start_showcase(struct terminal *terminal, int cols, int rows, const char *term,
               const char *variable)
{
    char *argv[] = {test_program("showcase"), NULL};
    terminal_start(terminal, cols, rows, term, variable, argv);
}

/* The scene, drawn here as the program draws it there. */
static void
must_show_scene(struct terminal *terminal, int scene, int cols, int rows, enum theme theme,
                int colours)
{
    struct canvas canvas;
    canvas_init(&canvas, cols, rows, TIER_FINE);
    scene_draw(&canvas, scene);
    terminal_must_show(terminal, &canvas, theme, colours);
    canvas_done(&canvas);
}

static void
quits_cleanly(struct terminal *terminal)
{
    terminal_type(terminal, "q");
    int status = terminal_wait(terminal);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %x", (unsigned)status);
    terminal_must_be_restored(terminal);
    terminal_done(terminal);
}

START_TEST(the_screen_shows_the_canvas)
{
    static const struct {
        const char *term, *variable;
        int colours;
    } on[] = {
        {"xterm-256color", NULL, 256},
        {"tmux-256color", NULL, 256},
        {"screen-256color", NULL, 256},
        {"xterm", NULL, 8},
        {"linux", NULL, 8},
        {"vt100", NULL, 0},
        {"xterm-256color", "NO_COLOR=1", 0},
        {"xterm-256color", "NO_COLOR=", 256},
        {"xterm-256color", "LC_ALL=C", 256},
        {"xterm-256color", "LINES=7", 256},
    };
    struct terminal terminal;
    start_showcase(&terminal, 100, 30, on[_i].term, on[_i].variable);
    terminal.no_underline = strcmp(on[_i].term, "linux") == 0; /* ncv#18 */
    for (int scene = 0; scene < 8; scene++) {
        must_show_scene(&terminal, scene, 100, 30, THEME_DARK, on[_i].colours);
        terminal_type(&terminal, "n");
    }
    for (int theme = THEME_DARK + 1; theme < THEME_COUNT; theme++) {
        terminal_type(&terminal, "t");
        must_show_scene(&terminal, 8, 100, 30, (enum theme)theme, on[_i].colours);
    }
    if (strcmp(on[_i].term, "vt100") != 0 && strcmp(on[_i].term, "linux") != 0)
        quits_cleanly(&terminal);
    else
        terminal_done(&terminal);
}
END_TEST

START_TEST(a_resize_is_followed)
{
    static const int size[][2] = {{80, 24}, {200, 60}, {40, 5}, {120, 36}};
    struct terminal terminal;
    start_showcase(&terminal, 100, 30, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 100, 30, THEME_DARK, 256);
    for (size_t i = 0; i < sizeof size / sizeof size[0]; i++) {
        terminal_resize(&terminal, size[i][0], size[i][1]);
        must_show_scene(&terminal, 0, size[i][0], size[i][1], THEME_DARK, 256);
    }
    quits_cleanly(&terminal);
}
END_TEST

START_TEST(a_tiny_terminal_harms_nobody)
{
    struct terminal terminal;
    start_showcase(&terminal, 1, 1, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 1, 1, THEME_DARK, 256);
    terminal_type(&terminal, "q");
    ck_assert_int_eq(terminal_wait(&terminal), 0);
    terminal_done(&terminal);
}
END_TEST

START_TEST(keys_arrive)
{
    static const struct {
        const char *bytes, *name;
    } keys[] = {
        {"\033OC", "Right"},
        {"\033[5~", "PgUp"},
        {"\033[6~", "PgDn"},
        {"\033OH", "Home"},
        {"\033OF", "End"},
        {"\033[C", "Right"},
        {"\033[1~", "Home"},
        {"\033[4~", "End"},
        {"\033[Z", "S-Tab"},
        {"\t", "Tab"},
        {"\r", "Enter"},
        {" ", "Space"},
        {"\177", "Backspace"},
        {"\b", "Backspace"},
        {"\033OP", "F1"},
        {"\033[15~", "F5"},
        {"\033[23~", "F11"},
        {"\014", "C-l"},
        {"\003", "C-c"},
        {"ж", "ж"},
        {"?", "?"},
        {"\033[1;2D", "S-Left"},
        {"\033[1;2C", "S-Right"},
        {"\033x", "M-x"},
        {"\033[", "M-["},
        {"\033O", "M-O"},
        {"\033[200~\033[1;5R\033Oy?", "?"}, /* what nobody knows is nothing */
        {"\033", "Esc"},
    };
    struct terminal terminal;
    start_showcase(&terminal, 80, 24, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 80, 24, THEME_DARK, 256);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        char text[40];
        snprintf(text, sizeof text, "key %s!", keys[i].name);
        terminal_type(&terminal, keys[i].bytes);
        terminal_must_say(&terminal, text);
        terminal_type(&terminal, "n");
        must_show_scene(&terminal, (int)i + 1, 80, 24, THEME_DARK, 256);
    }
    quits_cleanly(&terminal);
}
END_TEST

START_TEST(clicks_arrive_when_asked_for)
{
    struct terminal terminal;
    char mouse[] = "mouse", *argv[] = {test_program("showcase"), mouse, NULL};
    terminal_start(&terminal, 80, 24, "xterm-256color", NULL, argv);
    must_show_scene(&terminal, 0, 80, 24, THEME_DARK, 256);
    terminal_type(&terminal, "\033[<0;10;5M");
    terminal_must_say(&terminal, "key click 9 4 0!");
    terminal_type(&terminal, "\033[<65;1;24M");
    terminal_must_say(&terminal, "key click 0 23 1!");
    quits_cleanly(&terminal);
}
END_TEST

START_TEST(every_end_restores_the_terminal)
{
    static const int numbers[] = {SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGBUS,
                                  SIGFPE,  SIGILL, SIGQUIT, 0,       -1};
    struct terminal terminal;
    int number = numbers[_i];
    start_showcase(&terminal, 80, 24, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 80, 24, THEME_DARK, 256);
    ck_assert_msg(terminal.alternate, "the main screen is drawn on");
    if (number > 0)
        terminal_signal(&terminal, number);
    else
        terminal_type(&terminal, number ? "c" : "x");
    int status = terminal_wait(&terminal);
    if (number == 0)
        ck_assert_int_eq(WEXITSTATUS(status), 3);
    else
        ck_assert_int_eq(WTERMSIG(status), number > 0 ? number : SIGABRT);
    terminal_must_be_restored(&terminal);
    terminal_done(&terminal);
}
END_TEST

START_TEST(ctrl_c_ends_a_program_that_hears_nothing)
{
    struct terminal terminal;
    start_showcase(&terminal, 80, 24, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 80, 24, THEME_DARK, 256);
    terminal_type(&terminal, "h");
    for (int i = 0; i < 20 && !terminal_has_ended(&terminal); i++)
        terminal_type(&terminal, "\003");
    int status = terminal_wait(&terminal);
    ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT, "status %x", (unsigned)status);
    terminal_must_be_restored(&terminal);
    terminal_done(&terminal);
}
END_TEST

START_TEST(a_stop_gives_the_terminal_back_and_takes_it_again)
{
    struct terminal terminal;
    start_showcase(&terminal, 80, 24, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 80, 24, THEME_DARK, 256);
    for (int round = 0; round < 3; round++) {
        if (round == 0)
            terminal_signal(&terminal, SIGTSTP);
        else
            terminal_type(&terminal, "\032");
        terminal_must_stop(&terminal);
        terminal_must_be_restored(&terminal);
        if (round == 2)
            terminal_resize(&terminal, 90, 20);
        terminal_continue(&terminal);
        must_show_scene(&terminal, 0, round == 2 ? 90 : 80, round == 2 ? 20 : 24, THEME_DARK, 256);
    }
    terminal_signal(&terminal,
                    SIGSTOP); /* nothing can be given back here, but all is well afterwards */
    terminal_must_stop(&terminal);
    terminal_continue(&terminal);
    terminal_type(&terminal, "n");
    must_show_scene(&terminal, 1, 90, 20, THEME_DARK, 256);
    quits_cleanly(&terminal);
}
END_TEST

START_TEST(a_hang_up_ends_the_program)
{
    struct terminal terminal;
    struct rusage used;
    start_showcase(&terminal, 80, 24, "xterm-256color", NULL);
    must_show_scene(&terminal, 0, 80, 24, THEME_DARK, 256);
    terminal_hang_up(&terminal);
    int status = terminal_wait(&terminal);
    ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGHUP, "status %x", (unsigned)status);
    terminal_done(&terminal);
    getrusage(RUSAGE_CHILDREN, &used);
    ck_assert_int_lt(used.ru_utime.tv_sec + used.ru_stime.tv_sec, 2);
}
END_TEST

START_TEST(no_terminal_is_told_in_one_message)
{
    static const struct {
        const char *term, *message;
    } wrong[] = {
        {NULL, "TERM is not set"},
        {"", "TERM is not set"},
        {"dumb", "the terminal 'dumb' (TERM) cannot be drawn on"},
        {"no-such-thing", "is not known to ncurses"},
    };
    struct terminal terminal;
    start_showcase(&terminal, 120, 24, wrong[_i].term, NULL);
    int status = terminal_wait(&terminal);
    ck_assert_int_eq(WEXITSTATUS(status), 1);
    terminal_must_say(&terminal, wrong[_i].message);
    terminal_must_say(&terminal, "use --plain");
    terminal_must_be_restored(&terminal);
    terminal_done(&terminal);
}
END_TEST

START_TEST(an_idle_frame_sends_nearly_nothing)
{
    struct terminal terminal;
    start_showcase(&terminal, 100, 30, "xterm-256color", NULL);
    terminal_type(&terminal, "n");
    must_show_scene(&terminal, 1, 100, 30, THEME_DARK, 256);
    terminal_type(&terminal, "n"); /* the next scene differs in a few cells */
    must_show_scene(&terminal, 2, 100, 30, THEME_DARK, 256);
    long before = terminal.bytes;
    terminal_type(&terminal, "n");
    must_show_scene(&terminal, 3, 100, 30, THEME_DARK, 256);
    ck_assert_int_lt(terminal.bytes - before, 1500);
    quits_cleanly(&terminal);
}
END_TEST

START_TEST(a_recording_replays_the_canvases)
{
    struct look look = {.theme = (enum theme)_i, .title = "", .language = "en", .scale = 1};
    struct buffer out = {0};
    struct terminal terminal;
    struct canvas canvas;
    struct cast cast;
    terminal_emulate(&terminal, SCENE_COLS, SCENE_ROWS);
    canvas_init(&canvas, SCENE_COLS, SCENE_ROWS, TIER_FINE);
    cast_init(&cast, 2, &look, &out);
    for (int scene = 0; scene < 8; scene++) {
        scene_draw(&canvas, scene);
        cast_frame(&cast, &canvas, scene * 100, scene == 3 ? "chapter" : NULL);
        terminal_replay(&terminal, buffer_text(&out));
        terminal_must_show(&terminal, &canvas, look.theme, 256);
        ck_assert_int_eq(strstr(out.data, "\"m\", \"chapter\"]\n") != NULL, scene == 3);
        buffer_clear(&out);
    }
    ck_assert_int_eq(terminal.visible, 0);
    cast_finish(&cast, 1000);
    terminal_replay(&terminal, buffer_text(&out));
    ck_assert_int_eq(terminal.visible, 1);
    cast_done(&cast);
    buffer_done(&out);
    canvas_done(&canvas);
    terminal_done(&terminal);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("pty");
    suite_add_loop(suite, "show", the_screen_shows_the_canvas, 10);
    suite_add(suite, "resize", a_resize_is_followed);
    suite_add(suite, "tiny", a_tiny_terminal_harms_nobody);
    suite_add(suite, "keys", keys_arrive);
    suite_add(suite, "mouse", clicks_arrive_when_asked_for);
    suite_add_loop(suite, "end", every_end_restores_the_terminal, 10);
    suite_add(suite, "end", ctrl_c_ends_a_program_that_hears_nothing);
    suite_add(suite, "stop", a_stop_gives_the_terminal_back_and_takes_it_again);
    suite_add(suite, "hangup", a_hang_up_ends_the_program);
    suite_add_loop(suite, "refuse", no_terminal_is_told_in_one_message, 4);
    suite_add_loop(suite, "cast", a_recording_replays_the_canvases, THEME_COUNT);
    suite_add(suite, "budget", an_idle_frame_sends_nearly_nothing);
    return suite_run(suite);
}
