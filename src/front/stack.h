/* Inside the compiler: the stack that a code object needs (co_stacksize) as the modelled version's own compiler reckons it. It differs
 * from the height that the instructions here need (struct unit.depth), because CPython's had other entries for calls, loops and
 * handlers; so what CPython emits is noted apart, as steps. */
#ifndef FRONT_STACK_H
#define FRONT_STACK_H

#include "front/dialect.h"

/* What an instruction, or some in a row, does to the stack. */
struct step {
    int32_t peak;    /* entries more than before, at most */
    int32_t entries; /* more than before, going on */
    int32_t taken;   /* the same, going to the label */
    uint32_t label;  /* where it may go; NO_LABEL = nowhere */
    int ends;        /* it does not go on */
};

/* Entries beyond those of our own instructions, and of what we do otherwise. "over" counts from the height before the statement. */
struct stack_rules {
    int null_first;        /* a call's NULL comes before the callable (else behind it) */
    int keyword_names;     /* the tuple of keyword names is an entry */
    int keyword_pairs;     /* 2.7: the name of each keyword argument is an entry below its value */
    int missing_kwargs;    /* a call with * but without ** has an entry for it */
    int build_class;       /* __build_class__ and NULL; 2.7: the name and the tuple of bases */
    int class_body_last;   /* 2.7: the function of the body comes last, not first */
    int qualname;          /* MAKE_FUNCTION takes a qualified name */
    int import;            /* IMPORT_NAME takes level and names: entries more than its result */
    int none_tested;       /* 3.11+: `if x is None` loads no None */
    int truth_copy;        /* `and`, `or` test a copy of their value */
    int returns_constants; /* 3.12: a constant is returned without being pushed */
    int generator_peak;    /* of any generator */
    int least; /* of any code: to 3.6 the None that is returned is reckoned with even behind a lone `raise`; since 3.13 none has less */

    /* to 3.6 */
    int returns_pass; /* the reckoning goes on behind return and raise */

    /* to 3.8: a finally suite is there once, is reached with and without an exception, and END_FINALLY ends it, as it ends handlers */
    int suites_once;
    int loop_blocks; /* to 3.7: SETUP_LOOP; return, break and continue leave blocks by themselves */
    int handlers_alone; /* 2.7: a handler is no block */
    int placeholder; /* 3.8: there is an entry below a finally suite that may be left by return and its like */
    int try_enter; /* SETUP_FINALLY: entries, going on */
    int normal_entries; /* LOAD_CONST None or BEGIN_FINALLY, before a suite that is reached without exception */
    int end_finally; /* END_FINALLY: entries */
    int pop_except;  /* POP_EXCEPT: entries */
    int exit_start;  /* WITH_CLEANUP_START: entries */
    int exit_finish; /* WITH_CLEANUP_FINISH: entries */
    int with_taken; /* SETUP_WITH: entries more than the context manager where an exception leads */

    /* all */
    int try_taken; /* entries where an exception leads; from 3.9 on the handler's first instructions add theirs */
    int named_taken; /* the same for the body of `except ... as name` */
    int type_copy;   /* to 3.10: a clause tests a copy of the type */
    int failed_peak; /* over a handler's own, at most, when it fails */
    int with_body;   /* over, while a with body runs; to 3.8: entries of SETUP_WITH */
    int with_enter;  /* from 3.9: over, while __enter__ is called */
    int with_exit;   /* from 3.9: over, while __exit__(None, None, None) is called */
    int with_peak;   /* from 3.9: over, at most, when the body fails */
};

/* The rules of a version. Static storage. */
const struct stack_rules *stack_rules(const struct dialect *dialect);

#endif
