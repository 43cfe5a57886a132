#include "objects/kinds.h"

static const struct kind_info kinds[OBJECT_KIND_COUNT] = {
#define KIND(kind, name, name27, base, flags) [KIND_##kind] = {name, name27, KIND_##base, flags},
    OBJECT_KINDS(KIND)
#undef KIND
};

static const struct {
    const char *name;
    enum exception_type base, base27;
} exceptions[EXCEPTION_TYPE_COUNT] = {{"BaseException", EXC_BaseException, EXC_BaseException},
#define EXC(name, base, base27) {#name, EXC_##base, EXC_##base27},
                                      EXCEPTION_TYPES(EXC)
#undef EXC
};

const struct kind_info *
kind_info(enum object_kind kind)
{
    return &kinds[kind];
}

const char *
exception_name(enum exception_type type)
{
    return exceptions[type].name;
}

enum exception_type
exception_base(enum exception_type type)
{
    return exceptions[type].base;
}

enum exception_type
exception_base27(enum exception_type type)
{
    return exceptions[type].base27;
}
