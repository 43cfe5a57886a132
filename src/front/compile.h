/* Inside the compiler: one unit for each code object being made. Follows CPython's compile.c in what is emitted and in which order.
 *
 * Invariants
 *  - Code that cannot be reached is not emitted (emit_op() does nothing then); names in it still count.
 *  - Until a unit is assembled a jump's operand is a label and a slot operand is a variable (VARIABLE_*: kind and index).
 *  - `depth` is the height of the value stack before the next instruction; a label knows the height it is reached with. */
#ifndef FRONT_COMPILE_H
#define FRONT_COMPILE_H

#include "front/ast.h"
#include "front/code.h"
#include "front/constants.h"
#include "front/scope.h"
#include "front/stack.h"

enum { MAX_BLOCKS = 20, NO_LABEL = 0xffffffff, NO_POSITION = 0xffffffff, NO_RANK = 0xffffffff };

enum {
    VARIABLE_LOCAL = 1 << 24,
    VARIABLE_CELL = 2 << 24,
    VARIABLE_FREE = 3 << 24,
    VARIABLE_INDEX = (1 << 24) - 1
};

struct label {
    uint32_t position;
    int32_t depth;  /* -1 = nothing leads here yet */
    int32_t height; /* struct unit.height there, if a jump has led there */
    uint32_t step;  /* struct unit.steps from there on */
    uint32_t keeps; /* HANDLER_* */
};

/* What is around the statement being compiled (struct compiler's fblock). */
enum block_kind {
    BLOCK_WHILE,
    BLOCK_FOR,         /* an iterator is on the stack */
    BLOCK_TRY,         /* body of try ... except */
    BLOCK_FINALLY_TRY, /* what a finally guards */
    BLOCK_FINALLY_END, /* a finally that runs because of an exception: it and its predecessor on the stack */
    BLOCK_WITH,    /* the pair of __exit__ is on the stack */
    BLOCK_HANDLER, /* in an except: the handled exception's predecessor on the stack */
    BLOCK_VALUE    /* a return value is on the stack while a finally runs */
};

struct block {
    enum block_kind kind;
    uint32_t again;   /* loops: label that continue jumps to */
    uint32_t out;     /* loops: label that break jumps to */
    uint32_t handler; /* label of the exception handler; NO_LABEL = none */
    uint32_t
        cleanup; /* BLOCK_HANDLER: handler of the whole clause, around that for the name, if it has one */
    uint32_t start; /* first instruction that the handler guards */
    int32_t depth;  /* entries that stay when it is reached */
    int32_t cleanup_depth;
    uint32_t name;           /* BLOCK_HANDLER: name to be unbound; NO_NAME = none */
    const struct node *node; /* FINALLY_TRY, WITH: the statement */
    int placeholder;         /* FINALLY_TRY: see struct stack_rules */
    uint32_t serial;         /* counts the unit's blocks */
};

/* Instructions that leave a block and are, in the version's code, at its end (see leaves_at_end). */
struct leaving {
    uint32_t start, end; /* end 0: what is emitted now is among them */
    uint32_t block;      /* its serial */
};

/* What all units of a program share. */
struct compiler {
    struct front *f;
    struct scope *module;
    struct code **codes;
    uint32_t ncodes;
    uint32_t ninstructions; /* of the codes assembled so far */
};

struct unit {
    struct compiler *c;
    struct front *f;
    const struct dialect *dialect;
    struct unit *parent;
    struct scope *scope; /* whose names are meant: the host or a comprehension inlined in it */
    struct scope *host;
    struct code *code;
    struct instruction *instructions;
    uint32_t count;
    struct handler *handlers;
    uint32_t nhandlers;
    struct label *labels;
    uint32_t nlabels;
    int reachable;
    int32_t depth;
    int32_t max_depth;
    int32_t height; /* of the stack as the version's compiler reckons it, see stack.h */
    int32_t noted;  /* the height that the steps so far lead to */
    struct step *steps;
    uint32_t nsteps;
    int muted;        /* > 0: the version's compiler emits nothing of this */
    int naming;       /* > 0: muted, but names get their places */
    int skipped;      /* > 0: the version's compiler looks at it for errors only */
    uint32_t *locals; /* names, in order of first use */
    uint32_t nlocals;
    uint32_t *
        ranks; /* of the locals in the version's order; NO_RANK = met in what is muted only, so far */
    uint32_t nranks, ranked;
    uint32_t *cells; /* names, sorted */
    uint32_t ncells;
    uint32_t *frees; /* names, sorted */
    uint32_t nfrees;
    const struct code **inner; /* made in it, each once */
    uint32_t ninner;
    uint32_t *attributes; /* names that methods store into self (3.13+), for a class */
    uint32_t nattributes;
    struct block blocks[MAX_BLOCKS];
    uint32_t nblocks;
    uint32_t blocks_made;
    struct leaving *leavings;
    uint32_t nleavings;
    uint32_t last_begins; /* nblocks + 1 where the innermost finally suite began; 0 = in none */
    uint32_t ndead;       /* instructions that were not emitted because nothing leads there */
    uint32_t *nulls;      /* instructions before which the version pushes the NULL of a call */
    uint32_t nnulls;
    uint32_t null_pushed; /* the last LOAD_GLOBAL that pushes one + 1 */
    uint32_t *hidden;     /* jumps that the search for borrowed locals does not follow */
    uint32_t nhidden;
    struct place place; /* of what is being compiled */
    uint32_t pending;   /* INSTR_* for the next instruction */
};

/* -- unit.c: emitting -- */

/* Begins a code object for scope; NULL parent = the module. */
struct unit *unit_new(struct compiler *c, struct unit *parent, struct scope *scope, uint32_t name,
                      uint32_t flags, struct place place);

/* Finishes the unit's code object; the unit is of no use afterwards. */
struct code *unit_assemble(struct unit *u);

/* The code object that stands for `code`, just made inside u: itself or, where the version takes them for one constant, an equal earlier
 * one; then those of `code` and of all in it are of no use. */
const struct code *code_shared(struct unit *u, const struct code *code);

void emit_op(struct unit *u, enum opcode op, int32_t arg);

/* What is emitted now is at `place`; to 3.7 a statement never goes back to an earlier line (compiler_visit_expr). */
void go_to(struct unit *u, struct place place);

/* The same for what is done at `place` with the attribute of a node: from 3.10 on it is on the line of the attribute's name
 * (update_start_location_to_match_attr). */
void go_to_attribute(struct unit *u, const struct node *attribute, struct place place);

/* RETURN_GENERATOR: to 3.10 the generator is made before the function is on a line. */
void emit_return_generator(struct unit *u);
void emit_constant(struct unit *u, const struct value *value);
void emit_none(struct unit *u);

/* A loop: iter(TOS), the next item or out to label, and leaving it early. Its iterator takes iterator_entries() on the stack. */
void emit_iter(struct unit *u);
void emit_for(struct unit *u, uint32_t label);
void emit_end_for(struct unit *u);
int iterator_entries(const struct unit *u);

uint32_t label_new(struct unit *u);
void emit_jump(struct unit *u, enum opcode op, uint32_t label);
void label_here(struct unit *u, uint32_t label);

/* Exceptions lead to the label from here on; the value stack then has `depth` entries, the exception included (the place is not). */
void label_handler(struct unit *u, uint32_t label, int32_t depth);

/* The variable of a name's slot; it comes into being if need be. name is mangled. */
int32_t local_variable(struct unit *u, uint32_t name);
int32_t cell_variable(struct unit *u, uint32_t name);
int32_t free_variable(struct unit *u, uint32_t name);

/* Loads, stores, deletes a name (as written) as its scope says. */
enum name_use { NAME_LOAD, NAME_STORE, NAME_DELETE };
void emit_name(struct unit *u, uint32_t name, enum name_use use);

/* How a mangled name is bound where the unit's current scope uses it. */
enum binding unit_binding(const struct unit *u, uint32_t name);

/* A block whose exceptions go to label `handler`. */
struct block *block_push(struct unit *u, enum block_kind kind, uint32_t handler);
void block_pop(struct unit *u, enum block_kind kind);

/* Ends and begins again what the innermost blocks guard, while code is emitted that they do not. */
void block_suspend(struct unit *u, struct block *b);
void block_resume(struct unit *u, struct block *b);

/* Adds instructions [start, here) to those that `handler` guards, keeping `depth` entries. */
void guard_range(struct unit *u, uint32_t start, uint32_t handler, int32_t depth);

/* -- expressions -- */
void compile_expression(struct unit *u, struct node *node);
void compile_all(struct unit *u, const struct nodes *nodes);
void compile_target(struct unit *u, struct node *node);
void compile_delete(struct unit *u, const struct node *node);
void compile_augmented(struct unit *u, const struct node *node);
void compile_call(struct unit *u, const struct node *node);
void compile_comprehension(struct unit *u, struct node *node);
void compile_format(struct unit *u, const struct node *node);
int compile_percent(struct unit *u, const struct node *node);

/* '...' % (a, b) as the f-string (JOINED) that the version's compiler makes of it; NULL if it makes none (optimize_format). */
struct node *percent_joined(struct front *f, const struct node *node);

/* Which of the built-ins is called whose loop over a generator expression runs inline: 0 ...; -1 = none (3.14+). */
int inlined_builtin(const struct front *f, const struct node *node);

/* Displays: collects `extra` entries that are below on the stack already and the nodes (STARRED or not) into a list, set or tuple. */
enum display { DISPLAY_LIST, DISPLAY_SET, DISPLAY_TUPLE };
void compile_display(struct unit *u, enum display kind, const struct nodes *nodes, uint32_t extra);
void compile_dict(struct unit *u, const struct node *node);
void compile_pairs(struct unit *u, const struct nodes *keys, const struct nodes *values,
                   uint32_t begin, uint32_t end);

/* The source of a loop or comprehension, or the right side of `in`: list displays become tuples, constant sets frozensets. */
void compile_container(struct unit *u, struct node *node, int membership);

/* Jumps to label if the truth of node is `sense`; else goes on. */
void compile_condition(struct unit *u, struct node *node, uint32_t label, int sense);

/* The same for the test of if and while, of which a constant one is decided before. */
void compile_test(struct unit *u, struct node *node, uint32_t label, int sense);

/* super().x without a super object: if node (an ATTRIBUTE) is one, loads what LOAD_SUPER_* need and returns 1. */
int compile_super(struct unit *u, const struct node *node);

/* -- statements -- */
/* Where a statement begins: a decorated one at its first decorator. */
struct place statement_place(const struct node *node);

void compile_statements(struct unit *u, const struct nodes *nodes);
void compile_try(struct unit *u, struct node *node);
void compile_with(struct unit *u, struct node *node);
void compile_loop(struct unit *u, struct node *node);
void compile_break(struct unit *u, const struct node *node);
void compile_return(struct unit *u, const struct node *node);

/* -- functions and classes -- */
void compile_function(struct unit *u, struct node *node);
void compile_lambda(struct unit *u, struct node *node);
void compile_class(struct unit *u, struct node *node);

/* Emits what makes a function of code: its closure, the code, MAKE_FUNCTION with flags | closure. */
void emit_function(struct unit *u, const struct code *code, int flags);

/* The module's code object and all in it; its index. */
uint32_t compile_module(struct compiler *c, const struct nodes *body);

/* -- after the emission -- */

/* Turns LOAD_FAST into LOAD_FAST_BORROW where the version's compiler does. */
void borrow_locals(struct unit *u);

/* Lets `a, b = ...` of locals store in the swapped order where the version's compiler does. */
void apply_static_swaps(struct unit *u);

/* The places of the unit's instructions (struct code.places), for front.keep; jumps and slots are patched. */
const uint32_t *instruction_places(const struct unit *u);

/* -- stacksize.c: what the version's compiler emits, as far as its reckoning of the stack is concerned -- */

/* The height becomes `height`, or changes by `entries`; is one that is reached in passing. */
void stack_set(struct unit *u, int32_t height);
void stack_by(struct unit *u, int32_t entries);
void stack_peak(struct unit *u, int32_t height);

/* An instruction that may go to label, with `taken` more entries, or go on, with `entries` more. */
void stack_branch(struct unit *u, uint32_t label, int32_t taken, int32_t entries);

/* A jump to label with the present height. */
void stack_jump(struct unit *u, uint32_t label);

/* Nothing leads to what follows, up to the next label. */
void stack_end(struct unit *u);

/* The label is here. */
void stack_label(struct unit *u, uint32_t label);

/* Between the two nothing is noted; unmute takes the height that mute returned, where it goes on. */
int32_t stack_mute(struct unit *u);
void stack_unmute(struct unit *u, int32_t height);

/* The reckoning goes on behind code that leaves, as if nothing had been left. */
void stack_resume(struct unit *u, int32_t height);

/* The co_stacksize that the version's compiler computes for the unit. */
uint32_t stack_size(const struct unit *u);

#endif
