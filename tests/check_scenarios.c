/* Every scenario of the lecture, on every version: the invariants hold after its events (after each of them on one version, another for
 * every scenario; after some of them on the others), and its moments are equal however reached. */
#include "suite.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "command/open.h"
#include "objects/object.h"
#include "python/scenario.h"

enum { PROVED = 300, VISITS = 4 };

static glob_t files;

static struct timeline *
open_on(const char *path, const char *version)
{
    struct run_options run = {.python = version};
    struct diagnosis d = {0};
    char text[1024];
    struct timeline *t = run_open(path, &run, &d);
    diagnosis_text(&d, text, sizeof text);
    ck_assert_msg(t != NULL, "%s on %s: %s", path, version, text);
    return t;
}

struct proof {
    const char *path;
    uint64_t every;
};

static int
prove(void *who, const struct moment *moment)
{
    const struct proof *proof = who;
    if (moment->number % proof->every)
        return 0;
    const char *why = heap_check(moment->mem);
    if (!why)
        why = objects_check(moment->objects);
    ck_assert_msg(!why, "%s on %s, event %llu (%s): %s", proof->path, moment->mem->geometry.name,
                  (unsigned long long)moment->number,
                  event_info((enum event_kind)moment->event->kind)->name, why);
    return 0;
}

/* The fingerprint of moment n in a run of its own. */
static uint64_t
hash_of_run(const char *path, const char *version, uint64_t n)
{
    struct timeline *t = open_on(path, version);
    ck_assert_uint_eq(timeline_seek(t, n), n);
    uint64_t hash = timeline_hash(t);
    timeline_close(t);
    return hash;
}

static void
visit_moments(struct timeline *t, const char *path, const char *version)
{
    uint64_t total = timeline_moment(t)->total, seed = total;
    for (int visit = 0; visit < VISITS; visit++) {
        seed = seed * 6364136223846793005 + 1442695040888963407;
        uint64_t n = visit % 4 == 3 ? timeline_moment(t)->number + 1 : (seed >> 33) % (total + 1);
        n = timeline_seek(t, n);
        ck_assert_msg(timeline_hash(t) == hash_of_run(path, version, n),
                      "%s on %s: moment %llu depends on how it is reached", path, version,
                      (unsigned long long)n);
    }
}

START_TEST(a_scenario_is_true_to_its_laws)
{
    const char *path = files.gl_pathv[_i];
    int rows = 0;
    while (geometry_row(rows))
        rows++;
    for (int i = 0; i < rows; i++) {
        const char *version = geometry_row(i)->name;
        struct timeline *t = open_on(path, version);
        ck_assert_int_eq(timeline_measure(t, 0), STATUS_OK);
        struct proof proof = {path, 1 + timeline_moment(t)->total / PROVED};
        if (i == _i % rows)
            proof.every = 1;
        timeline_find(t, prove, &proof, 1);
        visit_moments(t, path, version);
        timeline_seek(t, UINT64_MAX);
        ck_assert_int_eq(timeline_moment(t)->finished, 1);
        timeline_close(t);
    }
}
END_TEST

int
main(void)
{
    char pattern[4096];
    const char *source = getenv("srcdir");
    snprintf(pattern, sizeof pattern, "%s/scenarios/*/*.py", source ? source : ".");
    if (glob(pattern, 0, NULL, &files) != 0) {
        fprintf(stderr, "no scenarios under %s\n", pattern);
        return EXIT_FAILURE;
    }
    Suite *suite = suite_create("scenarios");
    TCase *tcase = tcase_create("laws");
    tcase_set_timeout(tcase, 300);
    tcase_add_loop_test(tcase, a_scenario_is_true_to_its_laws, 0, (int)files.gl_pathc);
    suite_add_tcase(suite, tcase);
    int result = suite_run(suite);
    globfree(&files);
    return result;
}
