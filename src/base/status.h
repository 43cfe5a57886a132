/* What can go wrong, and how it is told.
 *
 * Nothing in the core prints or exits. A function that can fail for a reason outside the program returns an enum status and, where
 * a person has to mend something, fills a struct diagnosis: one message that names file, line, column and what to do. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

#include <stddef.h>

/* X(name, message for the user) */
#define STATUS_TABLE(X)                                                               \
    X(OK, "no error")                                                                 \
    X(SYNTAX, "the scenario cannot be read")                                          \
    X(UNSUPPORTED, "the scenario uses something that is not part of scenario Python") \
    X(OPTION, "an option of the scenario is wrong")                                   \
    X(FORMAT, "the recording is damaged")                                             \
    X(CONTRADICTION, "the recording contradicts itself")                              \
    X(IO, "a file cannot be read or written")                                         \
    X(LIMIT, "the run grew beyond its limit")                                         \
    X(NOT_FOUND, "there is no such place in the run")

enum status {
#define STATUS_NAME(name, message) STATUS_##name,
    STATUS_TABLE(STATUS_NAME)
#undef STATUS_NAME
};

/* Where something went wrong. line and column count from 1; 0 means unknown. */
struct diagnosis {
    enum status status;
    int line;
    int column;
    char file[256];
    char message[512];
    char report[2048]; /* what the modelled interpreter prints of it, in lines; "" = nothing */
};

/* The user's words for a status. Static storage. */
const char *status_message(enum status status);

/* Fills d (file may be NULL: left as it is) and returns status. The message is formatted and cut to its field. */
enum status diagnose(struct diagnosis *d, enum status status, const char *file, int line,
                     int column, const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Writes "FILE:LINE:COLUMN: MESSAGE" (only the parts that are known) to buffer; returns its length. */
size_t diagnosis_text(const struct diagnosis *d, char *buffer, size_t size);

#endif
