/* A file of snippets of Python, each under a line "%% TITLE", read for one version: what the programs that print something of each share. */
#ifndef TESTS_SNIPPETS_H
#define TESTS_SNIPPETS_H

#include <stddef.h>

#include "front/code.h"

/* Prints something of the snippet, which is not terminated. */
typedef void print_snippet_fn(const char *text, size_t length, const struct dialect *dialect);

/* For main() of PROGRAM VERSION FILE: prints each title, and what print says of the snippet under it. Returns the exit status: 2 with one
 * message where the arguments are wrong. */
int snippets_print(int argc, char **argv, print_snippet_fn *print);

#endif
