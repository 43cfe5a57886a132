/* The virtual machine: after every few instructions of every program of tests/twin, in every version, all invariants hold, reference
 * counts included, and no state is written behind the keyframes' back; numbers and formats read and write as Python's. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "python/format.h"
#include "front/number.h"
#include "python/scenario.h"
#include "suite.h"

enum {
    PROGRAM_BYTES = 1 << 18,
    STEPS = 8000, /* instructions of one program at most */
    EVERY = 61 /* instructions between two looks; a prime, so that loops are seen at all places */
};

/* Reads a program; returns its length. */
static size_t
read_program(const char *path, char *text)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s cannot be read", path);
    size_t length = fread(text, 1, PROGRAM_BYTES, file);
    fclose(file);
    return length;
}

/* Runs a program to its end, or STEPS instructions, and looks. Returns 0 if the version does not accept it. */
static int
run_checked(const char *path, const char *text, size_t length, const struct dialect *dialect)
{
    struct diagnosis d = {0};
    struct program *program;
    if (program_compile(text, length, path, dialect, &program, &d))
        return 0;
    struct scenario *scenario = scenario_new(program, geometry_named(dialect->name), 0);
    const char *wrong = scenario_check(scenario);
    for (int step = 1; !wrong && step < STEPS && scenario_advance(scenario); step++)
        if (step % EVERY == 0)
            wrong = scenario_check(scenario);
    ck_assert_msg(!wrong, "%s as %s, line %u: %s", path, dialect->name, scenario_line(scenario),
                  wrong ? wrong : "");
    const char *unmarked = store_verify(scenario_store(scenario));
    ck_assert_msg(!unmarked, "%s as %s: %s is written without edit()", path, dialect->name,
                  unmarked ? unmarked : "");
    scenario_free(scenario);
    return 1;
}

START_TEST(invariants)
{
    const struct dialect *dialect = dialect_named(geometry_row(_i)->name);
    char folder[4096], path[8192];
    static char text[PROGRAM_BYTES];
    int accepted = 0;
    snprintf(folder, sizeof folder, "%s/tests/twin", getenv("srcdir") ? getenv("srcdir") : ".");
    DIR *programs = opendir(folder);
    ck_assert_msg(programs != NULL, "%s cannot be read", folder);
    for (struct dirent *entry; (entry = readdir(programs)) != NULL;) {
        const char *ending = strrchr(entry->d_name, '.');
        if (!ending || strcmp(ending, ".py"))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        size_t length = read_program(path, text);
        accepted += run_checked(path, text, length, dialect);
    }
    closedir(programs);
    ck_assert_int_gt(accepted, 10);
}
END_TEST

START_TEST(floats)
{
    static const struct {
        double value;
        const char *repr;
    } rows[] = {
        {0.1, "0.1"},
        {1e16, "1e+16"},
        {123456789012345680.0, "1.2345678901234568e+17"},
        {1e-4, "0.0001"},
        {1e-5, "1e-05"},
        {-0.0, "-0.0"},
        {1.0 / 3, "0.3333333333333333"},
        {5e-324, "5e-324"},
        {1e22, "1e+22"},
        {100.0, "100.0"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[NUMBER_TEXT];
        double back;
        size_t length = number_float_repr(text, rows[i].value);
        text[length] = '\0';
        ck_assert_str_eq(text, rows[i].repr);
        ck_assert_int_eq(number_parse_float(text, length, &back), 1);
        ck_assert_mem_eq(&back, &rows[i].value, sizeof back);
    }
}
END_TEST

START_TEST(ints)
{
    static const struct {
        const char *text;
        int base, parsed;
        int64_t value;
    } rows[] = {
        {" 42 ", 10, 1, 42},
        {"-0x1F", 16, 1, -31},
        {"0b101", 0, 1, 5},
        {"1_000", 10, 1, 1000},
        {"1__0", 10, 0, 0},
        {"_1", 10, 0, 0},
        {"", 10, 0, 0},
        {"z", 36, 1, 35},
        {"9223372036854775808", 10, -1, 0},
        {"-9223372036854775808", 10, 1, INT64_MIN},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t value = 0;
        int parsed = number_parse_int(rows[i].text, strlen(rows[i].text), rows[i].base, &value);
        ck_assert_msg(parsed == rows[i].parsed, "'%s' in base %d", rows[i].text, rows[i].base);
        if (parsed > 0)
            ck_assert_int_eq(value, rows[i].value);
    }
}
END_TEST

START_TEST(formats)
{
    static const struct {
        const char *spec;
        double value;
        int is_int;
        const char *body;
    } rows[] = {
        {"08.2f", 3.14159, 0, "3.14"},
        {",", 1234567, 1, "1,234,567"},
        {"#x", 255, 1, "0xff"},
        {".0%", 0.5, 0, "50%"},
        {"e", 12345.678, 0, "1.234568e+04"},
        {"g", 1e-5, 0, "1e-05"},
        {"+d", 5, 1, "+5"},
        {"_b", 255, 1, "1111_1111"},
        {".3", 2.0, 0, "2.0"},
        {"010,", 1234, 1, "00,001,234"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct format_spec spec;
        struct format_body body;
        const struct format_rules rules = {.z = 1, .comma_type = 1};
        ck_assert_int_eq(format_spec_parse(&spec, &rules, rows[i].spec, strlen(rows[i].spec)),
                         FORMAT_OK);
        enum format_result r = rows[i].is_int ? format_int(&body, &spec, (int64_t)rows[i].value)
                                              : format_float(&body, &spec, rows[i].value);
        ck_assert_int_eq(r, FORMAT_OK);
        body.text[body.length] = '\0';
        ck_assert_str_eq(body.text, rows[i].body);
    }
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("python");
    int rows = 0;
    while (geometry_row(rows))
        rows++;
    TCase *tcase = tcase_create("invariants");
    tcase_set_timeout(tcase, 600);
    tcase_add_loop_test(tcase, invariants, 0, rows);
    suite_add_tcase(suite, tcase);
    suite_add(suite, "floats", floats);
    suite_add(suite, "ints", ints);
    suite_add(suite, "formats", formats);
    return suite_run(suite);
}
