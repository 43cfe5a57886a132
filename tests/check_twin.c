/* The twin check's tools: running a process, comparing what two runs wrote, finding interpreters. */
#include "suite.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "twin/compare.h"
#include "twin/interpreter.h"
#include "twin/process.h"
#include "twin/requests.h"

static const char *const environment[] = {"LC_ALL=C", NULL};

static int
run_shell(const char *script, int milliseconds, struct outcome *outcome)
{
    const char *argv[] = {"/bin/sh", "-c", script, NULL};
    return process_run(argv, environment, milliseconds, outcome);
}

START_TEST(both_streams_and_the_status_come_back)
{
    struct outcome outcome;
    ck_assert_int_eq(run_shell("echo out; echo err >&2; exit 7", 10000, &outcome), 0);
    ck_assert_str_eq(outcome.out, "out\n");
    ck_assert_uint_eq(outcome.out_length, 4);
    ck_assert_str_eq(outcome.err, "err\n");
    ck_assert_int_eq(outcome.status, 7);
    ck_assert_int_eq(outcome.stopped, STOPPED_NOT);
    outcome_free(&outcome);
}
END_TEST

START_TEST(much_output_comes_back_whole)
{
    struct outcome outcome;
    const char *script = "i=0; while [ $i -lt 2000 ]; do echo 'a line of some length that fills "
                         "a pipe before long, for sure'; i=$((i+1)); done";
    ck_assert_int_eq(run_shell(script, 30000, &outcome), 0);
    ck_assert_uint_eq(outcome.out_length, 2000 * 62);
    outcome_free(&outcome);
}
END_TEST

START_TEST(standard_input_is_empty)
{
    struct outcome outcome;
    ck_assert_int_eq(run_shell("if read line; then echo some; else echo none; fi", 10000, &outcome),
                     0);
    ck_assert_str_eq(outcome.out, "none\n");
    outcome_free(&outcome);
}
END_TEST

START_TEST(the_environment_is_the_one_given)
{
    struct outcome outcome;
    ck_assert_int_eq(run_shell("echo \"[$HOME][$LC_ALL]\"", 10000, &outcome), 0);
    ck_assert_str_eq(outcome.out, "[][C]\n");
    outcome_free(&outcome);
}
END_TEST

START_TEST(a_process_that_takes_too_long_is_killed_with_its_children)
{
    struct outcome outcome;
    ck_assert_int_eq(run_shell("echo before; sleep 60 & sleep 60", 300, &outcome), 0);
    ck_assert_int_eq(outcome.stopped, STOPPED_TOO_SLOW);
    ck_assert_str_eq(outcome.out, "before\n");
    outcome_free(&outcome);
}
END_TEST

START_TEST(a_signal_is_told)
{
    struct outcome outcome;
    ck_assert_int_eq(run_shell("kill -TERM $$", 10000, &outcome), 0);
    ck_assert_int_eq(outcome.status, STATUS_SIGNALLED + 15);
    ck_assert_int_eq(outcome.stopped, STOPPED_NOT);
    outcome_free(&outcome);
}
END_TEST

START_TEST(what_cannot_be_started_is_told)
{
    const char *argv[] = {"/nonexistent/program", NULL};
    struct outcome outcome;
    ck_assert_int_eq(process_run(argv, environment, 10000, &outcome), ENOENT);
    ck_assert_ptr_null(outcome.out);
}
END_TEST

/* Compares two runs made of texts. */
static int
compare(struct comparison *c, const char *out[SIDES], const char *err[SIDES],
        const int status[SIDES])
{
    struct outcome outcomes[SIDES];
    for (int side = 0; side < SIDES; side++)
        outcomes[side] = (struct outcome){.out = (char *)out[side],
                                          .out_length = strlen(out[side]),
                                          .err = (char *)err[side],
                                          .err_length = strlen(err[side]),
                                          .status = status[side]};
    return comparison_make(c, outcomes);
}

/* What is different in these outputs: the index of the first line, or -1. */
static long
first_difference(const char *left, const char *right)
{
    struct comparison c;
    const char *out[SIDES] = {left, right}, *err[SIDES] = {"", ""};
    int status[SIDES] = {0, 0};
    int differs = compare(&c, out, err, status);
    long first = differs ? (long)c.first : -1;
    comparison_free(&c);
    return first;
}

START_TEST(the_first_line_that_differs_is_found)
{
    ck_assert_int_eq(first_difference("a\nb\n", "a\nb\n"), -1);
    ck_assert_int_eq(first_difference("", ""), -1);
    ck_assert_int_eq(first_difference("a\nb\n", "a\nc\n"), 1);
    ck_assert_int_eq(first_difference("a\nb\n", "a\n"), 1);
    ck_assert_int_eq(first_difference("", "a\n"), 0);
    ck_assert_int_eq(first_difference("a\n\n", "a\n"), 1);
}
END_TEST

START_TEST(addresses_are_compared_by_identity)
{
    const char *twice = "<N at 0x7f12a4c0> <N at 0x7f12a4c0>\n";
    ck_assert_int_eq(first_difference(twice, "<N at 0x55555a0> <N at 0x55555a0>\n"), -1);
    ck_assert_int_eq(first_difference(twice, "<N at 0x55555a0> <N at 0x55555b0>\n"), 0);
    ck_assert_int_eq(first_difference("0x10 0xff\n", "0x20 0xff\n"), 0); /* too short for one */
}
END_TEST

START_TEST(the_last_line_of_standard_error_and_the_status_count)
{
    struct comparison c;
    const char *out[SIDES] = {"", ""};
    const char *err[SIDES] = {"File \"a\"\nValueError: x\n", "other\nValueError: x"};
    int same[SIDES] = {1, 1}, other[SIDES] = {1, 0};
    ck_assert(!compare(&c, out, err, same));
    comparison_free(&c);
    ck_assert(compare(&c, out, err, other));
    ck_assert(c.status_differs && !c.error_differs && !c.output_differs);
    comparison_free(&c);
    err[REAL] = "ValueError: y";
    ck_assert(compare(&c, out, err, same));
    ck_assert(c.error_differs && !c.status_differs);
    comparison_free(&c);
}
END_TEST

START_TEST(differences_are_shown_side_by_side)
{
    struct comparison c;
    const char *out[SIDES] = {"same\nleft\n", "same\nright\n"}, *err[SIDES] = {"", "E: boom\n"};
    const char *titles[SIDES] = {"simulated", "real"};
    int status[SIDES] = {0, 1};
    char text[1024] = "";
    FILE *file = fmemopen(text, sizeof text, "w");
    ck_assert(compare(&c, out, err, status));
    comparison_print(&c, titles, 41, file);
    fclose(file);
    comparison_free(&c);
    ck_assert_str_eq(text, "        simulated       | real\n"
                           "      1 same            | same\n"
                           " >    2 left            | right\n"
                           "   last line of standard error:\n"
                           " >                      | E: boom\n"
                           " >      exit status 0   | exit status 1\n");
}
END_TEST

/* Prints a row of 41 columns, 15 for each text, and compares. */
static void
assert_row(const char *left, const char *right, const char *row)
{
    char text[256] = "";
    FILE *file = fmemopen(text, sizeof text, "w");
    print_beside(file, 41, ' ', 0, left, right);
    fclose(file);
    ck_assert_str_eq(text, row);
}

START_TEST(the_first_difference_of_long_lines_is_shown)
{
    assert_row("0123456789abcde", "0123456789abcdf", "        0123456789abcde | 0123456789abcdf\n");
    assert_row("0123456789abcXefg", "0123456789abcYefg",
               "        0123456789abcX> | 0123456789abcY>\n");
    assert_row("0123456789abcdXf", "0123456789abcdYf",
               "        <23456789abcdXf | <23456789abcdYf\n");
    assert_row("0123456789abcdefghijXlmnopqrstuvw", "0123456789abcdefghijYlmnopqrstuvw",
               "        <ghijXlmnopqrs> | <ghijYlmnopqrs>\n");
    assert_row("0123456789abcdefghij", "0123456789abcdefghijk",
               "        <789abcdefghij  | <789abcdefghijk\n");
    assert_row("жжжжжжжжжжжжжжжжжжжжжжa", "жжжжжжжжжжжжжжжжжжжжжжb",
               "        <жжжжжжжжжжжжжa | <жжжжжжжжжжжжжb\n");
    assert_row("жжжжжжжжжжжжжжжжж", "жжжжжжжжжжжжжжжжж",
               "        жжжжжжжжжжжжжж> | жжжжжжжжжжжжжж>\n");
    assert_row("0123456789abcdefgh", NULL, "        0123456789abcd> | \n");
}
END_TEST

START_TEST(a_process_that_was_stopped_is_told)
{
    struct comparison c;
    char none[] = "";
    struct outcome outcomes[SIDES] = {
        {.out = none, .err = none},
        {.out = none, .err = none, .stopped = STOPPED_TOO_SLOW, .milliseconds = 2000}};
    const char *titles[SIDES] = {"simulated", "real"};
    char text[512] = "";
    FILE *file = fmemopen(text, sizeof text, "w");
    ck_assert(comparison_make(&c, outcomes));
    comparison_print(&c, titles, 80, file);
    fclose(file);
    comparison_free(&c);
    ck_assert_ptr_nonnull(strstr(text, "| stopped after 2 s (--timeout N)\n"));
}
END_TEST

START_TEST(what_is_no_interpreter_is_told)
{
    struct interpreter interpreter;
    ck_assert(!interpreter_probe("/nonexistent/python", &interpreter));
    ck_assert_ptr_nonnull(strstr(interpreter.problem, "cannot be run"));
    ck_assert(!interpreter_probe("/bin/echo", &interpreter));
    ck_assert_ptr_nonnull(strstr(interpreter.problem, "does not answer"));
}
END_TEST

START_TEST(interpreters_found_are_modelled_and_in_order)
{
    static struct interpreter found[INTERPRETERS_MAX];
    int n = interpreters_find(found), previous = 0;
    for (int i = 0; i < n; i++) {
        int major = 0, minor = 0;
        sscanf(found[i].version, "%d.%d", &major, &minor);
        ck_assert_int_ge(major * 100 + minor, previous);
        previous = major * 100 + minor;
        ck_assert_str_ne(found[i].model, "");
        ck_assert_int_eq(strncmp(found[i].model, found[i].version, major == 2 ? 3 : 3), 0);
    }
}
END_TEST

/* A pair of request collections for a program of three lines, and what comparing them prints. */
struct pair {
    struct requests sides[SIDES];
    char text[2048];
    uint32_t differing;
};

static void
pair_open(struct pair *pair)
{
    memset(pair, 0, sizeof *pair);
    for (int side = 0; side < SIDES; side++)
        requests_open(&pair->sides[side], 3);
}

static void
pair_compare(struct pair *pair)
{
    static const char *const titles[SIDES] = {"simulated", "real"};
    static const char *source[] = {"a = []", "a.append(1)", "del a"};
    struct lines lines = {NULL, source, 3};
    FILE *file = fmemopen(pair->text, sizeof pair->text, "w");
    pair->differing = requests_compare(pair->sides, &lines, titles, 5, 80, file);
    fclose(file);
    for (int side = 0; side < SIDES; side++)
        requests_close(&pair->sides[side]);
}

START_TEST(the_same_requests_at_other_addresses_are_the_same)
{
    struct pair pair;
    pair_open(&pair);
    for (int side = 0; side < SIDES; side++) {
        struct requests *r = &pair.sides[side];
        uint64_t base = side ? 0x1000 : 0x70000;
        requests_add(r, REQUEST_MALLOC, 1, 56, base, 0);
        requests_add(r, REQUEST_MALLOC, 2, 32, base + 64, 0);
        requests_add(r, REQUEST_REALLOC, 2, 64, base + 128, base + 64);
        requests_add(r, REQUEST_FREE, 3, 0, base + 128, 0);
        requests_add(r, REQUEST_FREE, 3, 0, base, 0);
        requests_add(r, REQUEST_FREE, 3, 0, base + (side ? 5 : 9), 0); /* nobody's */
    }
    pair_compare(&pair);
    ck_assert_uint_eq(pair.differing, 0);
    ck_assert_str_eq(pair.text, "");
}
END_TEST

START_TEST(another_order_of_frees_is_a_difference)
{
    struct pair pair;
    pair_open(&pair);
    for (int side = 0; side < SIDES; side++) {
        struct requests *r = &pair.sides[side];
        requests_add(r, REQUEST_MALLOC, 1, 56, 0x1000, 0);
        requests_add(r, REQUEST_MALLOC, 1, 56, 0x2000, 0);
        requests_add(r, REQUEST_FREE, 3, 0, side ? 0x2000 : 0x1000, 0);
    }
    pair_compare(&pair);
    ck_assert_uint_eq(pair.differing, 1);
    ck_assert_ptr_nonnull(strstr(pair.text, "line 3: del a\n >    1 free 1#1"));
    ck_assert_ptr_nonnull(strstr(pair.text, "| free 1#2\n"));
}
END_TEST

START_TEST(what_is_nobodys_is_not_compared)
{
    struct pair pair;
    pair_open(&pair);
    requests_add(&pair.sides[SIMULATED], REQUEST_MALLOC, 0, 56, 0x1000, 0);
    requests_add(&pair.sides[REAL], REQUEST_MALLOC, 0, 56, 0x1000, 0);
    requests_add(&pair.sides[REAL], REQUEST_FREE, 3, 0, 0x1000, 0);
    pair_compare(&pair);
    ck_assert_uint_eq(pair.differing, 0);
}
END_TEST

START_TEST(lines_that_are_left_out_take_their_blocks_with_them)
{
    struct pair pair;
    char text[256] = "";
    pair_open(&pair);
    FILE *file = fmemopen(text, sizeof text, "w");
    requests_leave_out(&pair.sides[SIMULATED], 0, "no line");
    requests_leave_out(&pair.sides[SIMULATED], 2, "it runs f()");
    requests_leave_out(&pair.sides[SIMULATED], 2, "another reason");
    ck_assert_uint_eq(requests_left_out(&pair.sides[SIMULATED], file), 1);
    fclose(file);
    ck_assert_str_eq(text, "   line 2: not compared: it runs f()\n");
    for (int side = 0; side < SIDES; side++) {
        struct requests *r = &pair.sides[side];
        requests_add(r, REQUEST_MALLOC, 1, 56, 0x1000, 0);
        requests_add(r, REQUEST_MALLOC, 2, side ? 32 : 48, 0x2000, 0);
    }
    requests_add(&pair.sides[REAL], REQUEST_FREE, 3, 0, 0x2000, 0);
    requests_add(&pair.sides[REAL], REQUEST_FREE, 3, 0, 0x1000, 0);
    pair_compare(&pair);
    ck_assert_uint_eq(pair.differing, 1); /* line 3, for the block of line 1 alone */
    ck_assert_ptr_nonnull(strstr(pair.text, "line 3: del a\n >    1 "));
    ck_assert_ptr_nonnull(strstr(pair.text, "| free 1#1\n"));
    ck_assert_ptr_null(strstr(pair.text, "free 2#1"));
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("twin");
    suite_add(suite, "streams", both_streams_and_the_status_come_back);
    suite_add(suite, "much output", much_output_comes_back_whole);
    suite_add(suite, "input", standard_input_is_empty);
    suite_add(suite, "environment", the_environment_is_the_one_given);
    suite_add(suite, "time limit", a_process_that_takes_too_long_is_killed_with_its_children);
    suite_add(suite, "signal", a_signal_is_told);
    suite_add(suite, "not started", what_cannot_be_started_is_told);
    suite_add(suite, "first difference", the_first_line_that_differs_is_found);
    suite_add(suite, "addresses", addresses_are_compared_by_identity);
    suite_add(suite, "error and status", the_last_line_of_standard_error_and_the_status_count);
    suite_add(suite, "side by side", differences_are_shown_side_by_side);
    suite_add(suite, "long lines", the_first_difference_of_long_lines_is_shown);
    suite_add(suite, "stopped", a_process_that_was_stopped_is_told);
    suite_add(suite, "no interpreter", what_is_no_interpreter_is_told);
    suite_add(suite, "interpreters", interpreters_found_are_modelled_and_in_order);
    suite_add(suite, "same requests", the_same_requests_at_other_addresses_are_the_same);
    suite_add(suite, "other frees", another_order_of_frees_is_a_difference);
    suite_add(suite, "nobody", what_is_nobodys_is_not_compared);
    suite_add(suite, "left out", lines_that_are_left_out_take_their_blocks_with_them);
    return suite_run(suite);
}
