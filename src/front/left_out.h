/* Built-in names of Python that scenario Python leaves out: refused before anything runs, not told as a NameError. */
#ifndef FRONT_LEFT_OUT_H
#define FRONT_LEFT_OUT_H

#include "front/scope.h"

/* Fails on the first use of such a name that the program does not bind itself. module: as scope_analyze() gives it. */
void refuse_left_out(struct front *f, const struct scope *module);

#endif
