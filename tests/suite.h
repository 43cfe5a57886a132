/* The main function of every libcheck suite: SUITE_MAIN(name) { tcase...; } */
#ifndef TESTS_SUITE_H
#define TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>

/* Runs suite and frees it; the environment chooses how it reports. Returns main's exit status. */
static inline int
suite_run(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

/* Adds a test case holding the one test, for each _i from 0 to times - 1. */
static inline void
suite_add_loop(Suite *suite, const char *name, const TTest *test, int times)
{
    TCase *tcase = tcase_create(name);
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(tcase, test, 0, times);
    suite_add_tcase(suite, tcase);
}

/* Adds a test case holding the one test. */
static inline void
suite_add(Suite *suite, const char *name, const TTest *test)
{
    suite_add_loop(suite, name, test, 1);
}

#endif
