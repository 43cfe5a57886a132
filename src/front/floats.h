/* Operators of floats that C does not have, for the virtual machine and for the folding of constants. No state. */
#ifndef FRONT_FLOATS_H
#define FRONT_FLOATS_H

/* a % b and a // b as Python defines them (float_rem, float_floor_div of all versions); b is not 0. */
double float_modulo(double a, double b);
double float_floor_divide(double a, double b);

#endif
