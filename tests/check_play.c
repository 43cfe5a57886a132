/* The player itself, from outside: arenascope on a pty, looked at through libvterm, and compared with the frames that arenascope export
 * makes of the same run and the same keys. */
#include "suite.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "terminal.h"

static const char *
environment(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value ? value : otherwise;
}

/* The program, as its tests know it. */
static char *
program(void)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s", environment("ARENASCOPE", "./arenascope"));
    return path;
}

static char *
scenario(void)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/scenarios/2-cycles/1-two-lists.py", environment("srcdir", "."));
    return path;
}

static void
start(struct terminal *terminal, int cols, int rows, const char *term, const char *variable)
{
    char *argv[] = {program(), scenario(), NULL};
    setenv("XDG_CONFIG_HOME", "/nonexistent", 1); /* the keys of the table */
    terminal_start(terminal, cols, rows, term, variable, argv);
}

/* What export shows of the scenario after these keys ("" = none), fed to an emulator of its own. */
static void
expect(struct terminal *expected, int cols, int rows, const char *keys, const char *theme)
{
    char script[] = "check_play.XXXXXX", command[12288], line[65536];
    int fd = mkstemp(script);
    ck_assert_int_ge(fd, 0);
    dprintf(fd, "%s%s\n", *keys ? "key " : "", keys);
    close(fd);
    snprintf(command, sizeof command, "'%s' export '%s' --keys %s --ansi - --size %dx%d --theme %s",
             program(), scenario(), script, cols, rows, theme);
    FILE *pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    terminal_emulate(expected, cols, rows);
    for (int y = 0; fgets(line, sizeof line, pipe); y++) {
        size_t length = strcspn(line, "\n");
        if (y > 0)
            terminal_feed(expected, "\r\n", 2);
        terminal_feed(expected, line, length);
    }
    ck_assert_int_eq(pclose(pipe), 0);
    unlink(script);
}

static void
must_show(struct terminal *terminal, int cols, int rows, const char *keys)
{
    struct terminal expected;
    expect(&expected, cols, rows, keys, "dark");
    terminal_must_match(terminal, &expected);
    terminal_done(&expected);
}

static void
quit(struct terminal *terminal)
{
    terminal_type(terminal, "q");
    int status = terminal_wait(terminal);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %x", (unsigned)status);
    terminal_must_be_restored(terminal);
    terminal_done(terminal);
}

START_TEST(the_player_shows_what_export_writes)
{
    struct terminal terminal;
    start(&terminal, 80, 24, "xterm-256color", NULL);
    must_show(&terminal, 80, 24, "");
    terminal_type(&terminal, "nnn");
    must_show(&terminal, 80, 24, "n*3");
    terminal_type(&terminal, "4l");
    must_show(&terminal, 80, 24, "n*3 4 l");
    terminal_type(&terminal, "\033[6~\t");
    must_show(&terminal, 80, 24, "n*3 4 l PgDn Tab");
    terminal_type(&terminal, "b");
    must_show(&terminal, 80, 24, "n*3 4 l PgDn Tab b");
    terminal_type(&terminal, "?");
    must_show(&terminal, 80, 24, "n*3 4 l PgDn Tab b ?");
    terminal_type(&terminal, "?G");
    must_show(&terminal, 80, 24, "n*3 4 l PgDn Tab b ? ? G");
    quit(&terminal);
}
END_TEST

START_TEST(a_resize_is_followed)
{
    static const int size[][2] = {{120, 36}, {60, 18}, {200, 60}, {100, 30}};
    struct terminal terminal;
    start(&terminal, 80, 24, "xterm-256color", NULL);
    terminal_type(&terminal, "nn");
    must_show(&terminal, 80, 24, "n*2");
    for (size_t i = 0; i < sizeof size / sizeof size[0]; i++) {
        terminal_resize(&terminal, size[i][0], size[i][1]);
        must_show(&terminal, size[i][0], size[i][1], "n*2");
        terminal_resize(&terminal, 40, 12); /* no frame fits in */
        terminal_must_say(&terminal, "Arenascope needs 60x18");
    }
    terminal_resize(&terminal, 80, 24);
    must_show(&terminal, 80, 24, "n*2");
    quit(&terminal);
}
END_TEST

START_TEST(every_end_restores_the_terminal)
{
    static const int numbers[] = {SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT};
    struct terminal terminal;
    start(&terminal, 80, 24, "xterm-256color", NULL);
    must_show(&terminal, 80, 24, "");
    ck_assert_msg(terminal.alternate, "the main screen is drawn on");
    if (_i == 0)
        terminal_type(&terminal, " "); /* also while it plays */
    terminal_signal(&terminal, numbers[_i]);
    int status = terminal_wait(&terminal);
    ck_assert_msg(WIFSIGNALED(status) ? WTERMSIG(status) == numbers[_i]
                                      : WEXITSTATUS(status) == 128 + numbers[_i],
                  "status %x after signal %d", (unsigned)status, numbers[_i]);
    terminal_must_be_restored(&terminal);
    terminal_done(&terminal);
}
END_TEST

START_TEST(a_stop_gives_the_terminal_back_and_takes_it_again)
{
    struct terminal terminal;
    start(&terminal, 80, 24, "xterm-256color", NULL);
    terminal_type(&terminal, "n");
    must_show(&terminal, 80, 24, "n");
    for (int round = 0; round < 2; round++) {
        terminal_type(&terminal, "\032");
        terminal_must_stop(&terminal);
        terminal_must_be_restored(&terminal);
        terminal_continue(&terminal);
        must_show(&terminal, 80, 24, "n");
    }
    quit(&terminal);
}
END_TEST

START_TEST(a_recording_survives_the_player)
{
    struct terminal terminal, replayed, expected;
    char path[] = "check_play.cast.XXXXXX", line[80], text[1 << 18];
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    start(&terminal, 80, 24, "xterm-256color", NULL);
    snprintf(line, sizeof line, ":record %s\r", path);
    terminal_type(&terminal, line);
    terminal_type(&terminal, "nnn");
    must_show(&terminal, 80, 24, "n*3");
    terminal_signal(&terminal, SIGKILL);
    terminal_wait(&terminal);
    terminal_done(&terminal);
    ssize_t length = read(fd, text, sizeof text - 1);
    close(fd);
    unlink(path);
    ck_assert_int_gt(length, 0);
    text[length] = '\0';
    terminal_emulate(&replayed, 80, 24);
    terminal_replay(&replayed, text);
    expect(&expected, 80, 24, "n*3", "dark");
    terminal_must_match(&replayed, &expected);
    terminal_done(&replayed);
    terminal_done(&expected);
}
END_TEST

START_TEST(a_hang_up_ends_the_player)
{
    struct terminal terminal;
    start(&terminal, 80, 24, "xterm-256color", NULL);
    must_show(&terminal, 80, 24, "");
    if (_i)
        terminal_type(&terminal, " ");
    terminal_hang_up(&terminal);
    terminal_wait(&terminal);
    terminal_done(&terminal);
}
END_TEST

START_TEST(without_colours_nothing_is_lost)
{
    struct terminal terminal, expected;
    start(&terminal, 80, 24, "xterm-256color", "NO_COLOR=1");
    terminal_type(&terminal, "n");
    expect(&expected, 80, 24, "n", "mono");
    terminal_must_match(&terminal, &expected);
    terminal_done(&expected);
    quit(&terminal);
}
END_TEST

/* A run that takes long to measure; the caller unlinks it. */
static char *
long_scenario(void)
{
    static char path[] = "check_play-XXXXXX.py";
    memcpy(path, "check_play-XXXXXX.py", sizeof path);
    int fd = mkstemps(path, 3);
    ck_assert_int_ge(fd, 0);
    dprintf(fd, "from arenascope import malloc, free\n"
                "for i in range(5000000):\n"
                "    free(malloc(48))\n");
    close(fd);
    return path;
}

START_TEST(a_long_measurement_is_told_of_and_can_be_cut)
{
    struct terminal terminal;
    char *path = long_scenario(), *argv[] = {program(), path, NULL};
    terminal_start(&terminal, 80, 24, "xterm-256color", NULL, argv);
    terminal_must_say(&terminal, "events measured");
    terminal_type(&terminal, " ");
    terminal_must_say(&terminal, "The run was cut after ");
    terminal_type(&terminal, "n:until arenas > 999\rx"); /* the x is heard while it searches */
    terminal_must_say(&terminal, "The search was stopped; nothing has moved.");
    terminal_must_say(&terminal, " 1/");
    quit(&terminal);
    unlink(path);
}
END_TEST

START_TEST(a_long_measurement_can_be_left)
{
    struct terminal terminal;
    char *path = long_scenario(), *argv[] = {program(), path, NULL};
    terminal_start(&terminal, 80, 24, "xterm-256color", NULL, argv);
    terminal_must_say(&terminal, "events measured");
    quit(&terminal);
    unlink(path);
}
END_TEST

int
main(void)
{
    setenv("LC_ALL", "C.UTF-8", 1); /* export must speak as the player on the pty does */
    unsetenv("LANGUAGE");
    Suite *suite = suite_create("play");
    suite_add(suite, "keys", the_player_shows_what_export_writes);
    suite_add(suite, "resize", a_resize_is_followed);
    suite_add_loop(suite, "end", every_end_restores_the_terminal, 5);
    suite_add(suite, "waiting", a_long_measurement_is_told_of_and_can_be_cut);
    suite_add(suite, "waiting", a_long_measurement_can_be_left);
    suite_add(suite, "stop", a_stop_gives_the_terminal_back_and_takes_it_again);
    suite_add(suite, "record", a_recording_survives_the_player);
    suite_add_loop(suite, "hangup", a_hang_up_ends_the_player, 2);
    suite_add(suite, "mono", without_colours_nothing_is_lost);
    return suite_run(suite);
}
