/* Inside the compiler: the height of the value stack as the modelled version's own compiler reckons it, for co_stacksize. It differs
 * from the height that the instructions here need (struct unit.depth), because CPython's had other entries for calls, loops and
 * handlers. */
#ifndef PYTHON_STACK_H
#define PYTHON_STACK_H

#include "python/dialect.h"

/* Entries beyond those of our own instructions. "over" counts from the height before the statement. */
struct stack_rules {
    int null_first;      /* a call's NULL comes before the callable (else behind it) */
    int keyword_names;   /* the tuple of keyword names is an entry */
    int missing_kwargs;  /* a call with * but without ** has an entry for it */
    int build_class;     /* __build_class__ and NULL; 2.7: the name and the tuple of bases */
    int class_body_last; /* 2.7: the function of the body comes last, not first */
    int qualname;        /* MAKE_FUNCTION takes a qualified name */
    int import;          /* IMPORT_NAME takes level and names: entries more than its result */
    int try_body;        /* over, while a try body runs */
    int except_entry;    /* over, when a handler begins */
    int except_type;     /* over, while the type of a clause is tested, its own entry counted */
    int except_body;     /* over, while a clause runs */
    int except_peak;     /* over, at most, when a clause fails */
    int named_peak;      /* the same for `except ... as name` */
    int last_normal;     /* over, while a finally suite runs without exception */
    int last_failed;     /* over, while it runs with one */
    int last_peak;       /* over, at most, when it fails itself */
    int with_body;       /* over, while a with body runs */
    int with_enter;      /* over, while __enter__ is called */
    int with_exit;       /* over, while __exit__(None, None, None) is called */
    int with_leave;      /* the same in 3.8, whose BEGIN_FINALLY counts for six */
    int with_peak;       /* over, at most, when the body fails */
    int generator_peak;  /* of any generator */
    int keyword_pairs;   /* 2.7: the name of each keyword argument is an entry below its value */
    /* to 3.6: the reckoning forgets to take off what a try or with put on, so it goes up from statement to statement of a suite; a loop
     * begins again where it began. Over, behind the statement (and what its suites leave comes on top): */
    int accumulates;
    int named_body;     /* while the body of `except ... as name` runs */
    int named_left;     /* behind it, at least */
    int unmatched_left; /* when no clause took the exception */
    int last_taken;     /* entries that the end of a finally suite takes off */
    int with_left;
};

/* The rules of a version. Static storage. */
const struct stack_rules *stack_rules(const struct dialect *dialect);

#endif
