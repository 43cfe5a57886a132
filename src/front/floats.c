#include "front/floats.h"

#include <math.h>

double
float_modulo(double a, double b)
{
    double r = fmod(a, b);
    if (r == 0)
        return copysign(0.0, b);
    return (r < 0) != (b < 0) ? r + b : r;
}

double
float_floor_divide(double a, double b)
{
    double quotient = (a - float_modulo(a, b)) / b, whole = floor(quotient);
    if (quotient == 0)
        return copysign(0.0, a / b);
    return quotient - whole > 0.5 ? whole + 1 : whole;
}
