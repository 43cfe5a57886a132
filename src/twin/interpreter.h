/* The real interpreters of this machine, and running a program in one of them under conditions that the simulator can match.
 *
 * Invariants
 *  - An interpreter is known by what it says of itself: version, kind of build, and the alignment of its blocks, which is probed (some
 *    builds of 2.7, 3.6 and 3.7 align to 16 bytes what the release of that number aligns to 8, or the other way round).
 *  - `model` names the geometry row to compare with; "" when there is none, and then `problem` says why. */
#ifndef TWIN_INTERPRETER_H
#define TWIN_INTERPRETER_H

#include <stddef.h>

#include "twin/process.h"

enum { INTERPRETERS_MAX = 64 };

struct interpreter {
    char path[512];   /* how it is called */
    char version[32]; /* "3.12.1"; "" = it is no CPython that could be asked */
    char model[32];   /* the row that models it: "3.6-align16" */
    char problem[192];
};

/* Asks the interpreter at path (or a name looked for in PATH) what it is. Returns 1 if it can be compared with. */
int interpreter_probe(const char *path, struct interpreter *interpreter);

/* Finds the interpreters that can be compared with, oldest version first, each version once: those of $ARENASCOPE_PYTHONS (a
 * colon-separated list), of pyenv ($PYENV_ROOT, else ~/.pyenv), and python2.7, python3.6 to python3.16 and python3 of PATH. Returns how
 * many, at most INTERPRETERS_MAX. */
int interpreters_find(struct interpreter *interpreters);

/* Runs `file` in it, isolated: hash seed 0, standard output unbuffered (so that its text layer keeps no list of what is to be written, which
 * the collector would count), no site packages, no bytecode files, PYTHON* variables of the caller removed; modules_path
 * (a folder; NULL = none) is searched for modules. As process_run(). */
int interpreter_run(const struct interpreter *interpreter, const char *file,
                    const char *modules_path, int milliseconds, struct outcome *outcome);

/* Runs argv under the same conditions. */
int interpreter_spawn(const char *const *argv, const char *modules_path, int milliseconds,
                      struct outcome *outcome);

#endif
