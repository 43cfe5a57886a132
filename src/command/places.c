#include "config.h"

#include "command/places.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The folder of the running program in buffer; "." if it cannot be told. */
static const char *
own_folder(char *buffer, size_t size)
{
    ssize_t n = readlink("/proc/self/exe", buffer, size - 1);
    buffer[n > 0 ? n : 0] = '\0';
    char *slash = strrchr(buffer, '/');
    if (slash)
        *slash = '\0';
    return slash ? buffer : ".";
}

/* "FOLDER/MIDDLE/NAME" in buffer if there is such a thing, else NULL. */
static const char *
look(const char *folder, const char *middle, const char *name, char *buffer, size_t size)
{
    int n = snprintf(buffer, size, "%s/%s/%s", folder, middle, name);
    return n > 0 && (size_t)n < size && access(buffer, R_OK) == 0 ? buffer : NULL;
}

const char *
place_of_data(const char *name, char *buffer, size_t size)
{
    const char *given = getenv("ARENASCOPE_DATADIR");
    char own[1024];
    if (given)
        return look(given, ".", name, buffer, size);
    if (look(PKGDATADIR, ".", name, buffer, size))
        return buffer;
    return look(own_folder(own, sizeof own), "..", name, buffer, size);
}

const char *
place_of_library(const char *name, const char *folder, char *buffer, size_t size)
{
    const char *given = getenv("ARENASCOPE_LIBEXECDIR");
    char own[1024];
    if (given)
        return look(given, ".", name, buffer, size);
    if (look(PKGLIBEXECDIR, ".", name, buffer, size))
        return buffer;
    return look(own_folder(own, sizeof own), folder, name, buffer, size);
}
