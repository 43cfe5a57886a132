/* How a CPython version calls, raises and words its messages: what only the virtual machine asks about a version. One table row a version,
 * named like the rows of dialect.h; a flag is 1 if the version does what its comment says. */
#ifndef PYTHON_RULES_H
#define PYTHON_RULES_H

struct rules {
    const char *name;
    int python2; /* 2.7 */
    int callable_released_first; /* 3.11 to 3.13: after a native call the callable dies, then arguments first to last */
    int init_binds_method; /* to 3.8: C() makes a bound method of __init__ */
    int methods_unpacked;  /* 3.11+: calling a bound method replaces it by function and self */
    int star_tuple_dies_early; /* 3.12+: f(*a) of a Python function releases the tuple before the body runs */
    int qualified_names;   /* 3.10+: messages about calls say C.m(), before m() */
    int qualified_natives; /* 3.8+: and list.append() for methods without arguments or with one */
    int stop_iteration_is_error; /* 3.7+: StopIteration leaving a generator becomes RuntimeError */
    int keyword_got; /* 3.13+: "f() got an unexpected keyword argument 'x'" of natives too */
};

/* The row called name; NULL if there is none. Static storage. */
const struct rules *rules_named(const char *name);

#endif
