#include "python/compile.h"

uint32_t
stack_size(const struct unit *u)
{
    return (uint32_t)u->max_depth;
}
