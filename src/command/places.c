#include "config.h"

#include "command/places.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The folder of the running program, if that is a build tree: it has its config.status. Else returns 0. */
static int
build_tree(char folder[PLACE_SIZE])
{
    char mark[PLACE_SIZE + 32];
    ssize_t length = readlink("/proc/self/exe", folder, PLACE_SIZE - 1);
    folder[length > 0 ? length : 0] = '\0';
    char *slash = strrchr(folder, '/');
    if (!slash)
        return 0;
    *slash = '\0';
    snprintf(mark, sizeof mark, "%s/config.status", folder);
    return access(mark, F_OK) == 0;
}

/* The scenarios of the source tree, which a build tree is or lies in. */
static int
find_beside(char place[PLACE_SIZE])
{
    static const char *const places[] = {"scenarios", "../scenarios"};
    char folder[PLACE_SIZE], chapter[PLACE_SIZE + 32];
    if (!build_tree(folder))
        return 0;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        int n = snprintf(place, PLACE_SIZE, "%s/%s", folder, places[i]);
        snprintf(chapter, sizeof chapter, "%s/1-references", place);
        if (n < PLACE_SIZE && is_folder(chapter))
            return 1;
    }
    return 0;
}

const char *
place_of_scenarios(char place[PLACE_SIZE])
{
    const char *given = getenv("ARENASCOPE_SCENARIOS");
    if (given && *given)
        snprintf(place, PLACE_SIZE, "%s", given);
    else if (!find_beside(place))
        snprintf(place, PLACE_SIZE, "%s/scenarios", PKGDATADIR);
    return place;
}

const char *
place_of_library(const char *name, const char *folder, char place[PLACE_SIZE])
{
    char own[PLACE_SIZE];
    if (build_tree(own)) {
        int n = snprintf(place, PLACE_SIZE, "%s/%s/%s", own, folder, name);
        if (n < PLACE_SIZE && access(place, R_OK) == 0)
            return place;
    }
    snprintf(place, PLACE_SIZE, "%s/%s", PKGLIBDIR, name);
    return access(place, R_OK) == 0 ? place : NULL;
}

const char *
place_of_temporary(const char *name, char place[PLACE_SIZE])
{
    const char *folder = getenv("TMPDIR");
    int n = snprintf(place, PLACE_SIZE, "%s/%s", folder && *folder ? folder : "/tmp", name);
    errno = ENAMETOOLONG;
    return n > 0 && n < PLACE_SIZE ? place : NULL;
}
