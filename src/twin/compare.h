/* Comparing what two runs of one program wrote, and showing the difference side by side.
 *
 * Invariants
 *  - Compared are every line of standard output, the last line of standard error, and the exit status.
 *  - Addresses ("0x7f12a4c0") differ between processes by nature: each is replaced by its number in order of first appearance, so that
 *    what is compared is which of them are the same. */
#ifndef TWIN_COMPARE_H
#define TWIN_COMPARE_H

#include <stdio.h>

#include "twin/process.h"

enum side { SIMULATED, REAL, SIDES };

/* A text cut into lines. */
struct lines {
    char *text; /* newlines replaced by NUL */
    const char **line;
    size_t count;
};

/* Cuts text (taken over) into lines; a newline at the end begins no further line. */
void lines_split(struct lines *lines, char *text);
void lines_free(struct lines *lines);

struct comparison {
    struct lines output[SIDES];
    struct lines last_error[SIDES]; /* at most one line */
    int status[SIDES];
    enum stopped stopped[SIDES];
    int milliseconds[SIDES]; /* how long each was allowed to take */
    int output_differs;
    size_t first; /* index of the first output line that differs */
    int error_differs;
    int status_differs;
};

/* Compares; *comparison must be freed. Returns 1 if there is any difference. */
int comparison_make(struct comparison *comparison, const struct outcome outcomes[SIDES]);
void comparison_free(struct comparison *comparison);

/* Shows the differences in two columns under titles, `width` cells wide. Prints nothing if there are none. */
void comparison_print(const struct comparison *comparison, const char *const titles[SIDES],
                      int width, FILE *file);

/* Prints a table row "MARK NUMBER LEFT | RIGHT"; NULL = a blank. number 0 is not shown. A text that is too long is cut at its end, which
 * '>' shows; where the first difference of two texts would be cut off, both are cut at the beginning, too, equally, which '<' shows. */
void
print_beside(FILE *file, int width, char mark, size_t number, const char *left, const char *right);

#endif
