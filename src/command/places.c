#include "config.h"

#include "command/places.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The folder of the running program in buffer; "" if it cannot be told. */
static const char *
own_folder(char *buffer, size_t size)
{
    ssize_t n = readlink("/proc/self/exe", buffer, size - 1);
    buffer[n > 0 ? n : 0] = '\0';
    char *slash = strrchr(buffer, '/');
    if (slash)
        *slash = '\0';
    return buffer;
}

static int
has_scenarios(const char *folder, char *buffer, size_t size)
{
    int n = snprintf(buffer, size, "%s/scenarios", folder);
    return n > 0 && (size_t)n < size && access(buffer, R_OK | X_OK) == 0;
}

const char *
place_of_scenarios(char *buffer, size_t size)
{
    const char *given = getenv("ARENASCOPE_DATADIR");
    char own[1024], beside[1040];
    if (given)
        return has_scenarios(given, buffer, size) ? buffer : NULL;
    if (has_scenarios(PKGDATADIR, buffer, size))
        return buffer;
    snprintf(beside, sizeof beside, "%s/..", own_folder(own, sizeof own));
    return own[0] && has_scenarios(beside, buffer, size) ? buffer : NULL;
}
