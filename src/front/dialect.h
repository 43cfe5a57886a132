/* How a CPython version compiles and runs Python code, as far as reference counts and block requests can tell: one table row a
 * version. The compiler and the virtual machine ask the row's flags by name and never the version's number.
 *
 * Invariants: rows are in ascending order; every row of the geometry table has a dialect of the same name. */
#ifndef FRONT_DIALECT_H
#define FRONT_DIALECT_H

#include <stdint.h>

/* The ways in which compilers reckoned the stack that a function needs. */
enum stack_rule {
    STACK_2_7,
    STACK_3_6,
    STACK_3_7,
    STACK_3_8,
    STACK_3_9, /* and 3.10 */
    STACK_3_11,
    STACK_3_12,
    STACK_3_13,
    STACK_3_14,
    STACK_3_15,
    STACK_RULES
};

/* Versions whose instructions have sizes of their own. */
enum place_rule { PLACES_NONE, PLACES_3_11, PLACES_3_12, PLACES_3_13 };

/* Bits of unbinds_first. */
enum { UNBINDS_AT_END = 1, UNBINDS_LEAVING = 2 };

/* One version's row. A flag is 1 if the version does what its comment says. */
enum {
    ADDS_BEHIND_ELEMENT = 1, /* 3.8, 3.9: on the last line of the element */
    ADDS_BY_COMPARISON, /* 3.10, 3.11: of the last condition, if that compares, or of the comprehension */
    ADDS_AT_ELEMENT /* 3.12+: on the first line of the element */
};
enum { LEAVES_WITH_AT_END = 1, UNBINDS_NAME_AT_END = 2 };

struct dialect {
    const char *name; /* what --python takes: "3.8", "3.6-align16" */
    int version;      /* 100 * major + minor, for sys.version_info and for people */

    /* -- the compiler asks -- */
    int method_calls;         /* 3.7+: x.m() through LOAD_METHOD, no bound method */
    int method_calls_keyword; /* 3.11+: with keyword arguments too */
    int modules_no_methods;   /* 3.11+: ... but not if the module imports x */
    int super_attributes; /* 3.12+: super().x without a super object (inside functions of a class) */
    int class_saves_all;  /* 3.12, 3.13: ... which in a class put all names aside that they use */
    int inline_comprehensions;  /* 3.12+: list, set and dict comprehensions without a function */
    int leaking_comprehensions; /* 2.7: list comprehensions belong to the scope around them */
    int genexp_iterates; /* 3.15: iter() of a generator expression's source happens inside it */
    int genexp_builtins; /* 3.14+: any, all, tuple (2: list, set too) of a generator expression run here */
    int constant_extend;      /* 3.9+: [1, 2, 3] is an empty list extended by a constant tuple */
    int constant_iterables;   /* 3.6+: `for x in [1, 2]` goes over a constant tuple */
    int constant_set_members; /* 3.x: `x in {1, 2}` looks into a constant frozenset */
    int list_iterables;       /* 3.8+: `for x in [a, b]`, `x in [a, b]` build a tuple */
    int constant_key_maps;    /* 3.6 to 3.13: BUILD_CONST_KEY_MAP */
    int map_value_first;      /* to 3.7: a dict comprehension evaluates the value before the key */
    int map_display_stores;   /* 2.7: a dict display stores pair by pair, value before key */
    int display_guideline;  /* 3.10+: 30 = larger displays and calls go through a list; 0 = never */
    int calls_on_stack;     /* 2.7: f(a, *b, **c) leaves all of them on the stack for the call */
    int unpacking_calls;    /* to 3.8: f(a, *b) and f(x=1, **d) through BUILD_*_UNPACK */
    int specs_end_in_text;  /* 3.12: there is a '' behind a field at the end of a format spec */
    int percent_formats;    /* 3.11+: '%s' % (x,) compiles like an f-string */
    int late_tuples;        /* 3.14+: tuples are folded after % has been looked at */
    int empty_tuples_built; /* 3.6: () is no constant */
    int peephole; /* to 3.6: folding comes after the stack was reckoned; `for x in []` keeps its list; `a, b = [x, y]` makes none */
    int fold_length;           /* longest str or bytes that constant folding makes: 20 or 4096 */
    int slice_opcodes;         /* 3.12+: x[a:b] loaded and stored by BINARY_SLICE, STORE_SLICE */
    int constant_slices;       /* 3.14+: x[1:2] uses a constant slice object */
    int slices_without_object; /* 2.7: simple slices have opcodes and no slice object */
    int static_swaps;     /* 3.11+: `a, b = b, a` of locals stores in the other order, unswapped */
    int unpack_constants; /* 3.14+: `a, b = 1, 2` does not make a tuple constant */
    int iterates_in_place; /* 3.15: iterating over a list, tuple, str or bytes object makes no iterator object */
    int borrowed_locals;  /* 3.14+: LOAD_FAST_BORROW where the local outlives the use */
    int dead_blocks_hide; /* 3.14: loads behind a try with dead code in a handler are not borrowed */
    int class_cells;      /* 3.x: methods that use super or __class__ get a cell of their class */
    int class_qualname;   /* 3.x: class bodies store __qualname__ */
    int class_firstlineno;   /* 3.13+: and __firstlineno__, __static_attributes__ */
    int stripped_docstrings; /* 3.13+: the indentation of docstrings is taken off */
    int adds_at;             /* from 3.8 on: where a comprehension adds an element, an ADDS_* */
    int iterates_at_source; /* 3.13+: a comprehension takes its items on the line of what it iterates over */
    int attributes_apart; /* 3.10+: x.a is looked up, and x.a() called, on the line of `a` */
    int lines_grow; /* to 3.7: what follows an operand is on that one's line, until the statement ends */
    int decorators_named; /* to 3.8: a decorator is a name with dots, which may be called once */
    int defined_at_decorator; /* to 3.7: a decorated def or class is on the line of its first decorator */
    int decorators_late;     /* to 3.10: decorators are called on the line of `def` */
    int cells_apart;         /* to 3.10: a parameter that is a cell has two slots */
    int cell_argument_stays; /* 2.7: the argument's own slot keeps its reference too */
    int except_deletes_name; /* 3.x: `except E as e` unbinds e at its end */
    int exc_triples; /* 3.6 to 3.10: an exception is on the stack, and is handled, as type, value and traceback */
    int places_return; /* 3.10+: what a named clause or `with` raises again comes from where it was raised first */
    enum place_rule
        places; /* 3.11 to 3.13: they keep that place as an int; which sizes of instructions tell it (places.c) */
    int unbinds_first; /* `as e` is unbound before the exception goes: at the end of the clause (UNBINDS_AT_END: 3.7, 3.8), where it is left by return ... (UNBINDS_LEAVING: 3.6, 3.7) */
    int exit_dies_early; /* to 3.8: __exit__ dies when it has been called with an exception, before that does */
    int exit_holds_traceback; /* 3.14+: there is a second reference to the traceback while __exit__ runs */
    int exit_on_last_line; /* to 3.9: `with` is left on the line of its last statement */
    int leaving_stays; /* to 3.7, 3.10+: when return or break has left `with` or run `finally`, it goes on from that one's line */
    int leaves_at_end; /* to 3.8: what return and break run is there once, behind the suite: a mask of LEAVES_* */
    int shared_constants; /* 3.8+: equal constants of different functions are one object, the items of tuples too */
    int same_codes; /* to 3.10: so are equal code objects of one function, that is: those of one line, columns do not count */
    int tree_stays; /* 3.x: the syntax tree stays while the program runs; 2.7 gets scenarios compiled (interpreter_run) */
    int folds_in_tree;        /* 3.7 to 3.13: folded constants belong to the syntax tree */
    int negative_literals;    /* 2.7: so does -1, which is no folding */
    int folds_in_rows;        /* 2.7: only a first operand or item may have been folded itself */
    int unused_constants_go;  /* 3.12+: constants that no instruction loads leave co_consts ... */
    int first_constant_stays; /* 3.14+: ... but for the first */
    int bytes_kept_twice; /* 3.12, 3.13: the syntax tree holds two references to a bytes literal */
    int constants_borrowed;     /* 3.15: LOAD_CONST pushes no reference of its own */
    enum stack_rule stack_rule; /* how co_stacksize is reckoned */
    int calls_push_null; /* 3.11+: a call's callable takes two stack entries (stack size only) */

    int class_dict_cell; /* 3.14+: a class body with functions keeps its namespace in a cell */
    int dead_branches; /* to 3.9: the stack of the branch of `x if 0 else y` that is never taken is reckoned with */
    int while_test_twice;    /* 3.10 to 3.13: a while loop tests again at its end */
    int assignment_idiom;    /* 3.9+: `for y in [x]` inside a comprehension is an assignment */
    int else_after_handlers; /* to 3.10: the else suite of try is compiled after the handlers */
    int finally_first; /* 3.8: a finally suite is compiled before what it guards (order of locals) */
    int loose_defaults;   /* 2.7: MAKE_FUNCTION takes the defaults one by one */
    int strings_of_bytes; /* 2.7: a literal is a string of bytes, with b and without */
    int octals_bare;      /* 2.7: 0777 is octal */
    int old_syntax;       /* 2.7: what came with 3.x is no syntax */
    int positional_only;  /* 3.8+: parameters before a '/' (the library has such) */
    int fields_tokenized; /* 3.12+: what is in an f-string's field is not part of the literal's text */
    int with_in_brackets; /* 3.9+: what a with statement enters may stand in brackets */
    int bare_handlers;    /* 3.14+: except A, B: */
    int generator_values; /* 3.x: a generator may return a value */

    /* -- what it warns of (warning.h) -- */
    int warns_of_literals; /* 3.8+: `x is 1`, calls and subscripts of what can take none */
    int template_strings;  /* 3.14+: t'...' */
    int warns_of_numbers;  /* 3.11+: `1or x` */
    int warns_of_escapes; /* 3.12+: '\\d', on the literal's first line; 2 (3.13+): on its own line */
    int warns_of_finally; /* 3.14+: a finally suite that is left by return, break or continue */
    int warns_of_constant_asserts; /* 3.10+: assert (1, 'x'), which is folded before */
    int warns_by_operand; /* 3.12+: on the line of what is called or subscripted, not of the call */
    int warns_by_copy; /* 3.9+: once for every copy of a finally suite; 2 (3.13+): but for that of exceptions */
    int warning_words; /* 1 (3.12+): "with 'int' literal"; 2 (3.14+): "is an invalid escape sequence" too */
    int chains_without_line; /* 3.8, 3.9: a < b < c as a condition is on the line of what is around */
    int fields_by_text; /* 3.8: a field is on the line where the first of adjacent literals has the same text */
    int singletons_decide;    /* 3.x: `if None` is decided when it is compiled, like `if 0` */
    int folds_inverted_bools; /* to 3.13: ~True is a constant */
    int continue_stays;       /* to 3.7: continue does not leave a finally suite */
    int dead_suites_go; /* to 3.7: suites of `if 0`, `while 0` and beside `if 1` are not compiled */

    /* -- the virtual machine asks -- */
    int leftovers_stay; /* 2.7: what compiling and imports leave in free lists stays there */
    int weak_sets_used; /* to 3.6: abc.py, which is written in Python, has called functions of WeakSet before */
    int classic_division; /* 2.7: / of ints gives an int (the compiler asks too) */
    int arguments_copied; /* to 3.10: a Python function's arguments also stay on the caller's stack */
    int frames_on_heap;   /* to 3.10: a frame is a block */
    int slots_last_to_first; /* 3.14+: a frame's slots are released from the last to the first */
    int weak_dicts_old; /* 2.7: the dictionaries of weak references are old-style instances and give lists */
    int weak_removals_wait; /* to 3.13: the weak containers put removals off while they are iterated over */
    int weak_arguments_listed; /* 3.6, 3.7: WeakValueDictionary() and its update() put their arguments into a list */
    int finalize_arguments_listed; /* 3.7, 3.8: so does finalize() */
    int weak_table_held; /* 3.6: the callback of a WeakValueDictionary holds its table, which makes a cycle of what it has */
    int with_binds_methods; /* to 3.13: `with` makes bound methods of __enter__ and __exit__ */
};

/* The row called name; NULL if there is none. Static storage. */
const struct dialect *dialect_named(const char *name);

/* Row i (0 = oldest); NULL past the end. Static storage. */
const struct dialect *dialect_row(int i);

#endif
