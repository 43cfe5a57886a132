/* The names that the library of an interpreter has from its start on: those in its own data, and in the frozen modules of every start.
 * From 3.13 on they are immortal, and a constant of the program that is one of them is the same object; what else looks like a name is
 * mortal there. (In 3.12 all of those are immortal, before none is.) */
#ifndef PYTHON_LIBRARY_NAMES_H
#define PYTHON_LIBRARY_NAMES_H

enum {
    NAMES_3_13_0 = 1,
    NAMES_3_13 = 2,
    NAMES_3_14 = 4,
    NAMES_3_15 = 8,
    NAMES_ALL = NAMES_3_13_0 | NAMES_3_13 | NAMES_3_14 | NAMES_3_15
};

/* Is `name` one of them in one of the versions (a sum of NAMES_*)? Names of one character are not in the list: they are ready-made. */
int library_has_name(unsigned versions, const char *name);

#endif
