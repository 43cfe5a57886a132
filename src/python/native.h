/* Native functions: the built-in functions, methods, attributes and modules of scenario Python, written in C.
 *
 * Whoever adds one writes a function of type native_function and a row in the table of its owner (a module, the built-ins, a
 * type); nothing else. The tables are gathered in native.c.
 *
 * A native function
 *  - gets borrowed arguments: argument(vm, a, i), and for a method a->self;
 *  - finds their number checked against its row's min and max, and keywords against its row's keywords (signature.h);
 *  - returns a new reference, or 0 after raising: `return vm_raise(vm, EXC_TypeError, "...")`;
 *  - may call Python code (vm_call, vm_equal, vm_repr ...). After such a call, and after anything that allocates or releases, no pointer
 *    into a FROZEN array is valid, and a list may have another length;
 *  - holds no memory of its own: it may be left by a longjmp whenever an event is emitted. Texts are built in vm->text (text_begin). */
#ifndef PYTHON_NATIVE_H
#define PYTHON_NATIVE_H

#include <stdarg.h>

#include "objects/callable.h"
#include "objects/class.h"
#include "objects/compare.h"
#include "objects/mapping.h"
#include "objects/numbers.h"
#include "objects/sequence.h"
#include "objects/set.h"
#include "objects/text.h"
#include "objects/weakref.h"
#include "python/signature.h"
#include "python/vm.h"

/* How a native function is called. Lives on the C stack of the caller. */
struct arguments {
    const struct native *native;
    uint32_t number; /* the native's */
    ref self;        /* borrowed; 0 for functions */
    uint32_t at;     /* values[] index of the first argument */
    uint32_t count;  /* positional arguments */
    ref names; /* tuple of the keywords' names, whose values follow the positionals; 0 = none */
    ref tuple; /* of the positional ones, where they came in one; 0 = none. Borrowed */
    ref dict; /* in which the version's C function gets the keywords; 0 = none, or one by one. Borrowed */
    int by_descriptor; /* called as a type's method descriptor */
};

typedef ref native_function(struct vm *vm, const struct arguments *a);

enum {                          /* struct native.flags */
       NATIVE_NEW = 1,          /* a type's constructor: self is the type called */
       NATIVE_CLASSMETHOD = 2,  /* self is the type */
       NATIVE_ANY_KEYWORDS = 4, /* any keyword is allowed (dict, str.format) */
       NATIVE_SLOT =
           8, /* a slot wrapper: bound it is a method-wrapper; its arguments come in a tuple */
       NATIVE_STATIC = 16, /* a static method */
       NATIVE_INIT =
           32, /* a constructor that takes its arguments apart when the object is there (tp_init): it calls native_parse() */
       NATIVE_OWN_INIT = 64,     /* the type's __init__: errors call it by the type's name */
       NATIVE_ODD_KEYWORDS = 128 /* NATIVE_ANY_KEYWORDS, and no str */
};

/* A row: one built-in function or method; written with NATIVE(). max -1: any number. */
struct native {
    const char *name;
    native_function *function; /* NULL: the attribute is None (NATIVE_STATIC) */
    int8_t min, max;           /* positional arguments, self not counted */
    uint8_t flags;             /* NATIVE_* */
    const char *keywords;      /* the parameters, as struct takes.names; NULL: none has a name */
    const struct takes *takes; /* how each version takes the arguments; NULL: takes_each */
    uint8_t form;              /* enum call_form of a call that is specialized for it, or 0 */
    int16_t since;             /* first version that has it, as 100 * major + minor; 0 = all */
    int16_t until;             /* the last one; 0 = all */
    int16_t
        tuple_until; /* last version in which its arguments come in a tuple made for the call (METH_VARARGS, tp_call); 0 = none */
    /* The first call with a keyword leaves a tuple of all names that can be keywords (struct _PyArg_Parser, kwtuple): */
    int16_t names_since, names_until; /* in these versions; 0 = none */
    int16_t names_always;             /* up to this one the first call of any kind, */
    int16_t names_always_since;       /* since this one; 0 = names_always alone */
    int16_t names_new;                /* in this version nobody else has interned them */
    int16_t
        sought_until; /* last version in which PyArg_ParseTupleAndKeywords looks for the keywords (keywords_seek); 0 = none */
    int16_t
        packs_keywords_since; /* first version that makes tuple and dict only if there are keywords (a vectorcall without them) */
    int16_t gathered_since,
        gathered_until; /* versions in which the positional ones alone come in a tuple (Argument Clinic's varargs) */
};

/* Fields of a row whose parser makes the tuple itself; from 3.12 on it is a part of the interpreter. */
#define KEEPS_NAMES(since) .names_since = (since), .names_until = 311

enum { ALWAYS_TUPLE = 9999 };

/* NATIVE("pop", pop_item, 0, 1, .tuple_until = 306): name, function, min, max, then fields that are not 0. */
#define NATIVE(name_, function_, min_, max_, ...)                                           \
    {                                                                                       \
        .name = (name_), .function = (function_), .min = (min_), .max = (max_), __VA_ARGS__ \
    }

/* An attribute computed by C (a getset or member of a type, a module's value). */
struct member {
    const char *name;
    ref (*get)(struct vm *vm, ref self); /* new reference, 0 after an error or if absent */
    int (*set)(struct vm *vm, ref self, ref value); /* NULL = read-only; value 0 deletes; 0 or -1 */
};

/* The set function of a PyMemberDef that is READONLY: AttributeError. */
int member_is_readonly(struct vm *vm, ref self, ref value);

/* What one owner has. */
struct native_table {
    enum object_kind
        kind; /* of the type it belongs to; KIND_FREE: a module or the built-in functions */
    const char *module; /* "builtins", "gc", ... when kind is KIND_FREE */
    const struct native *rows;
    uint32_t nrows;
    const struct member *members;
    uint32_t nmembers;
    const char *owner; /* what 3.9 and later call a module in messages, NULL: nothing */
};

/* Keeps the tuple of names of native `number`'s parser, if this call of it, with keywords (or a wrong number of arguments) or without, is the
 * first that makes it. */
void native_keep_names(struct vm *vm, uint32_t number, int keywords);

/* Takes the arguments apart as the version's C function does: what it asks for to find keywords. For a row with NATIVE_INIT. */
void native_parse(struct vm *vm, const struct arguments *a);

/* -- arguments -- */

/* Positional argument i. Borrowed. */
static inline ref
argument(const struct vm *vm, const struct arguments *a, uint32_t i)
{
    return entry_ref(vm->values.at[a->at + i]);
}

/* Positional argument i or the one given by keyword `name`; 0 if neither. Borrowed. */
ref argument_or(const struct vm *vm, const struct arguments *a, uint32_t i, const char *name);

/* The first one, which to 3.6 could have the name; 0 if it is not given. Borrowed. */
ref argument_or_old_name(const struct vm *vm, const struct arguments *a, const char *name);

/* The one given by keyword `name`, or 0. Borrowed. */
ref keyword(const struct vm *vm, const struct arguments *a, const char *name);

/* Number of keyword arguments; name and value of number i. Borrowed. */
uint32_t keyword_count(const struct vm *vm, const struct arguments *a);
ref keyword_name(const struct vm *vm, const struct arguments *a, uint32_t i);
ref keyword_value(const struct vm *vm, const struct arguments *a, uint32_t i);

/* What _PyArg_BadArgument and converterr call the type of an argument: "None", "int". */
const char *argument_type_name(const struct vm *vm, ref r);

/* weakref___init__, which refuses keywords, of what __new__ made (stolen): returned, or 0 after TypeError. type: of it, whose own __init__ comes
 * later. */
ref weakref_init(struct vm *vm, ref type, ref made, ref names);

/* What a class method made of a built-in type, as the class it was called of would have it: made itself (stolen), or type(made). New reference,
 * 0 after an error. */
ref native_result_as(struct vm *vm, ref type, ref made);

/* Positional argument i is a str: 1, or 0 after TypeError "f() argument 1 must be str, not None". */
int argument_is_str(struct vm *vm, const struct arguments *a, uint32_t i);

/* _PyArg_BadArgument: "f() argument 1 must be str, not None", argument: "argument 1"; bad_parsed: the same of PyArg_ParseTuple (seterror),
 * which puts it together in C. 0. */
ref bad_argument(struct vm *vm, const char *function, const char *argument_, const char *expected,
                 const char *type);
ref bad_parsed(struct vm *vm, const char *function, uint32_t number, const char *expected,
               const char *type);

/* An argument as a Py_ssize_t, in the words of PyArg_Parse("n"): 1, or 0 after an error. */
int as_size(struct vm *vm, ref r, int64_t *value);

/* An argument as a C int, in the words of PyArg_Parse("i"): 1, or 0 after an error. */
int as_c_int(struct vm *vm, ref r, int64_t *value);

/* The same where every version's function parses it so: of an int that is too large the bound that it passes is told, which as_c_int() does
 * to 3.7 only. */
int as_parsed_int(struct vm *vm, ref r, int64_t *value);

/* An argument as an index or number: 1, or 0 after TypeError "'X' object cannot be interpreted as an integer". */
int as_index(struct vm *vm, ref r, int64_t *value);

/* METH_VARARGS, tp_call: pushes the tuple, and the dict of keywords, in which the version's C function gets its arguments. */
void arguments_pack(struct vm *vm, struct arguments *a);

/* Does the version's C function get all its arguments in those? */
int arguments_are_whole(const struct vm *vm, const struct arguments *a);
/* Does the function itself put its positional arguments into a tuple? */
int arguments_are_gathered(const struct vm *vm, const struct arguments *a);

/* 1 if there are as many positional arguments as the row asks for. */
int arguments_count_fits(const struct arguments *a);

/* -- errors -- */

/* _PyErr_FormatNote: puts the note (a str, stolen) into the __notes__ of the exception on its way. */
void vm_error_note(struct vm *vm, ref note);

/* Sets an exception of a built-in type; returns 0, which is both "no reference" and convenient. */
ref vm_raise(struct vm *vm, enum exception_type type, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* An exception with those arguments (a tuple, stolen); returns 0. */
ref vm_raise_exception(struct vm *vm, enum exception_type type, ref args);
void
vm_raise_format(struct vm *vm, enum exception_type type, const char *format, va_list arguments);
/* StopIteration(value): the argument is an object. value may be 0. */
ref vm_raise_object(struct vm *vm, enum exception_type type, ref value);
/* _PyErr_SetKeyError: KeyError(key), of which to 3.11 the tuple of arguments is there at once and the exception later. */
ref vm_raise_key(struct vm *vm, ref key);

static inline int
vm_error_occurred(const struct vm *vm)
{
    return vm->vars.raised != 0;
}

/* Is the exception on its way of that built-in type or derived from it? */
int vm_error_is(const struct vm *vm, enum exception_type type);

/* The same, asked as PyErr_ExceptionMatches does it, which in 2.7 calls the type's __subclasscheck__. */
int vm_error_matches(struct vm *vm, enum exception_type type);
/* Drops the exception on its way. */
void vm_error_clear(struct vm *vm);
/* An exception on its way. To 3.11 C code raises a type with a value; the exception is made of them when something looks at it
 * (PyErr_NormalizeException): then `exception` is the type. All owned; 0 = none. */
struct raised {
    ref exception, value, traceback;
};

/* PyErr_Fetch, PyErr_Restore: puts it aside, and back (stolen; replaces nothing). */
struct raised vm_error_save(struct vm *vm);
void vm_error_put_back(struct vm *vm, struct raised raised);
/* Takes the exception, made if it was not yet (the caller owns it, 0 = none); sets one (stolen). */
ref vm_error_fetch(struct vm *vm);
void vm_error_restore(struct vm *vm, ref exception);
/* PyErr_NormalizeException: makes the exception if it was not yet. */
void vm_error_normalize(struct vm *vm);
/* Writes it to standard error as "Exception ignored in: ..." and drops it. */
enum unraisable {
    UNRAISABLE_DEALLOCATOR,
    UNRAISABLE_WEAKREF_CALLBACK,
    UNRAISABLE_WEAKREF_GC, /* ... that the collector calls */
    UNRAISABLE_GENERATOR,
    UNRAISABLE_GC_CALLBACK,
    UNRAISABLE_ATEXIT
};
void vm_error_unraisable(struct vm *vm, enum unraisable doing, ref where);

/* -- calls -- */

/* Calls with n borrowed arguments (args not in a FROZEN array; n <= 8). New reference or 0. */
ref vm_call(struct vm *vm, ref callable, const ref *args, uint32_t n);
/* The same; the last of them have the names in the tuple (borrowed; 0 = none). */
ref vm_call_named(struct vm *vm, ref callable, const ref *args, uint32_t n, ref names);
/* PySequence_Check. */
int vm_is_sequence(struct vm *vm, ref r);
/* PyObject_Call(callable, tuple, dict): the tuple is the callee's; dict: 0 = none, else not empty. New reference or 0. */
ref vm_call_tuple(struct vm *vm, ref callable, ref tuple, ref dict);
/* callable(r). */
int vm_callable(struct vm *vm, ref r);
/* int(value) of a class derived from int: new reference, 0 after an error. */
ref float_to_int(struct vm *vm, ref type, double value);
/* PyLong_FromDouble: new reference, 0 after an error. */
ref int_from_double(struct vm *vm, double value);
/* Calls the special method `name` of self's type if the type has it: 1 with *result, 0 if not, -1 after an error. */
int vm_call_special(struct vm *vm, ref self, const char *name, const ref *args, uint32_t n,
                    ref *result);
/* The same by way of _PyObject_LookupSpecial, which binds what it finds, whatever that is. */
int vm_call_bound_special(struct vm *vm, ref self, const char *name, const ref *args, uint32_t n,
                          ref *result);
/* Calls with the arguments that a native was called with. New reference or 0. */
ref vm_call_on(struct vm *vm, ref callable, const struct arguments *a);
/* A built-in function object for the method `name` of a built-in type, bound to self, as C code that looks a method up makes one to call
 * it: it takes part in nothing but the heap. New reference. */
ref vm_bound_builtin(struct vm *vm, ref self, const char *name);
/* Does the class of r, or a class of the program it derives from, define `name`? Built-in types' own behaviour does not count. */
int vm_overrides(struct vm *vm, ref r, const char *name);

/* -- protocols; new references, 0 or -1 after an error -- */

ref vm_getattr(struct vm *vm, ref r, ref name);
/* The same without raising AttributeError: 1 with *value (new), 0 absent, -1 another error. */
int vm_lookup_attr(struct vm *vm, ref r, ref name, ref *value);
int vm_setattr(struct vm *vm, ref r, ref name, ref value); /* value 0 deletes */
ref vm_getitem(struct vm *vm, ref r, ref key);

/* BINARY_SLICE, 3.15: is r a list, tuple or str, of which x[a:b] makes no slice object? If so, vm_slice is r[start:stop]: new reference,
 * or 0 after an error. */
int vm_slices_in_place(const struct vm *vm, ref r);
ref vm_slice(struct vm *vm, ref r, ref start, ref stop);
int vm_setitem(struct vm *vm, ref r, ref key, ref value); /* value 0 deletes */
int vm_contains(struct vm *vm, ref container, ref item);

/* The same by the built-in type that r is or is derived from, whatever its class defines (mp_subscript, mp_ass_subscript, sq_contains,
 * tp_iter of that type). New reference or 0; 0 or -1; 1, 0 or -1. */
ref builtin_getitem(struct vm *vm, ref r, ref key);
int builtin_setitem(struct vm *vm, ref r, ref key, ref value);
int builtin_contains(struct vm *vm, ref container, ref item);
ref builtin_iter(struct vm *vm, ref r);
/* mp_length, sq_length: -2 if it has none. */
int64_t builtin_length(const struct vm *vm, ref r);
/* __length_hint__ of an iterator: -2 if it has none. */
int64_t builtin_length_hint(const struct vm *vm, ref r);
/* The iterator that reversed() makes. New reference or 0. */
ref builtin_reversed(struct vm *vm, ref sequence);

/* Part i of sys.version_info (major, minor ...), 0 if the tuple is another one; and its repr(). New references. */
ref version_info_part(struct vm *vm, ref tuple, uint32_t i);
ref version_info_repr(struct vm *vm);

/* Is a str a name as programs can write it? */
int str_is_identifier(struct vm *vm, ref text);

/* The name of a type with those of what it is defined in, without __main__: what "%T" shows (3.13+). */
const char *type_full_name(const struct vm *vm, ref type);

static inline int
is_proxy(const struct vm *vm, ref r)
{
    enum object_kind kind = kind_of(vm->objects, r);
    return kind == KIND_WEAKPROXY || kind == KIND_CALLABLE_WEAKPROXY;
}

/* Has it an __index__: an int, or a weak proxy, which then asks what it is about? */
static inline int
is_indexable(const struct vm *vm, ref r)
{
    return is_int(vm->objects, r) || is_proxy(vm, r);
}

/* What a weak proxy is about, r itself if it is none; 0 with ReferenceError if that is dead. Borrowed. */
ref vm_dereference(struct vm *vm, ref r);
int64_t vm_length(struct vm *vm, ref r);
int vm_truth(struct vm *vm, ref r);
ref vm_binary(struct vm *vm, enum binary_op op, ref a, ref b, int in_place);
double as_double(const struct objects *o, ref r); /* of an int or float */
ref vm_unary(struct vm *vm, enum unary_op op, ref a);
ref vm_compare(struct vm *vm, enum compare_op op, ref a, ref b);
/* The same where no call is counted: an instruction knows the types. */
ref vm_compare_plain(struct vm *vm, enum compare_op op, ref a, ref b);
/* The dict behind a mappingproxy; r itself if it is none. Borrowed. */
static inline ref
proxied_mapping(const struct vm *vm, ref r)
{
    return kind_of(vm->objects, r) == KIND_MAPPINGPROXY ? object_at(vm->objects, r)->field[0] : r;
}

/* vm_compare's truth. */
int vm_compare_bool(struct vm *vm, enum compare_op op, ref a, ref b);
/* a == b, identity first. */
int vm_equal(struct vm *vm, ref a, ref b);
int vm_isinstance(struct vm *vm, ref r, ref class_or_tuple);
/* issubclass(): 1, 0, or -1 after TypeError. */
int vm_issubclass(struct vm *vm, ref class, ref class_or_tuple);

/* iter(r). */
ref vm_iter(struct vm *vm, ref r);
/* The iterator of that kind (KIND_DICT_KEYITERATOR ...) over a dict. */
ref dict_iterator(struct vm *vm, enum object_kind kind, ref dict);
/* next(iterator): 0 when exhausted or after an error (vm_error_occurred tells). */
ref vm_next(struct vm *vm, ref iterator);
/* The same, but StopIteration stays raised if the iterator raised it. */
ref vm_next_raw(struct vm *vm, ref iterator);
/* len(r), or what __length_hint__ of a built-in iterator knows, or otherwise; -1 after an error. */
int64_t vm_length_hint(struct vm *vm, ref r, int64_t otherwise);
/* Is there an iter(r)? */
int is_iterable(struct vm *vm, ref r);
/* dict.update(other): 0 or -1. */
int vm_dict_update(struct vm *vm, ref dict, ref other);
/* set.update(iterable): 0 or -1. */
int vm_set_update(struct vm *vm, ref set, ref iterable);
/* list(iterable), tuple(iterable). */
ref vm_list(struct vm *vm, ref iterable);
ref vm_tuple(struct vm *vm, ref iterable);

/* PySequence_Fast: the list or tuple itself, else a new list. New reference, 0 after an error. */
ref vm_sequence_fast(struct vm *vm, ref iterable);

/* list.__init__(iterable) of an empty list, for what is neither list nor tuple; list.sort(): 0 or -1. compare (2.7), key, reverse: 0 = not given. */
int vm_list_fill(struct vm *vm, ref list, ref iterable);
int list_sort(struct vm *vm, ref list, ref compare, ref key, ref reverse);

/* What listsort() of 3.6 does with its arguments, which follow the first `skip` of a: 1, or 0 after TypeError. sort_arguments: reverse is
 * an int. sort_by_name: they were given by name. */
int sort_arguments(struct vm *vm, const struct arguments *a, uint32_t skip);
/* Sorts the list by those that follow the first `skip` of a: 0 or -1. */
int sort_given(struct vm *vm, ref list, const struct arguments *a, uint32_t skip);
int sort_by_name(struct vm *vm, const struct arguments *a, uint32_t skip);
/* list.extend(iterable): 0 or -1. */
int vm_list_extend(struct vm *vm, ref list, ref iterable);

ref vm_repr(struct vm *vm, ref r);
ref vm_str(struct vm *vm, ref r);
ref vm_ascii(struct vm *vm, ref r);
/* str() of an exception as BaseException does it. */
ref builtin_exception_str(struct vm *vm, ref exception);
/* repr(), str(), truth as the built-in type has them, whatever a class of the program says. */
ref builtin_repr(struct vm *vm, ref r);
ref builtin_str(struct vm *vm, ref r);
int builtin_truth(const struct vm *vm, ref r);
/* The items that the list of split() has room for at first; limit: of cuts, negative = none. */
uint32_t split_room(int64_t limit);
/* How a pair that C code gives out is made: by PyTuple_New, from 3.15 on by _PyTuple_FromPairSteal. */
enum tuple_birth pair_birth(const struct vm *vm);
/* Sets or deletes (value 0) what every class has: 1 and *result 0 or -1; 0 if it is no such attribute. */
int class_member_set(struct vm *vm, ref class, ref name, ref value, int *result);
/* Sets or deletes the member of r: 0, or -1 after an error. */
int member_set(struct vm *vm, const struct member *member, ref r, ref value);
/* "C" or "f.<locals>.C"; "f.<locals>.g": the qualified names of a class of the program and of a generator. */
const char *class_qualname(const struct vm *vm, ref class);
/* The __module__ of a class of the program, a str: "__main__" unless the library made it. Borrowed. */
ref class_module(struct vm *vm, ref class);
const char *generator_qualname(const struct vm *vm, ref generator);
/* format(r, spec); spec a str, 0 = ''. */
ref vm_format(struct vm *vm, ref r, ref spec);

/* The same by the __format__ of built-in types and of object, called by C code that knows it. */
ref vm_format_builtin(struct vm *vm, ref r, ref spec);

/* type.__instancecheck__(subject), type.__subclasscheck__(subject) of 2.7: what is asked for by the call, whose answer is known. */
void ask_type(struct vm *vm, ref type, const char *name, ref subject);

/* PyErr_ExceptionMatches(type) of 2.7, where C code has such an error before it and clears it. Nothing since. */
void ask_error(struct vm *vm, enum exception_type type);

enum { ROOM_LIMIT = 1 << 28 }; /* items that one sequence may have: more is a MemoryError */

/* Is there memory for a sequence of n items? 1, or 0 after MemoryError. */
int has_room(struct vm *vm, int64_t n);

/* -- texts under construction: they nest like a stack -- */

/* Starts a text; returns the mark that the others take. */
static inline uint32_t
text_begin(const struct vm *vm)
{
    return frozen_length(vm->text);
}

void text_put(struct vm *vm, const char *bytes, size_t length);
void text_put_c(struct vm *vm, const char *string);
void text_printf(struct vm *vm, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(struct vm *vm, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));
/* The characters of a str object. */
void text_put_str(struct vm *vm, ref str);
/* repr() of a str object. */
void text_put_str_repr(struct vm *vm, ref str);
/* repr(r) and str(r), made and put: 0 or -1. */
int text_put_repr(struct vm *vm, ref r);
int text_put_object(struct vm *vm, ref r);
/* What is called, as messages name it: "f()", "C.m()". */
void text_put_callable(struct vm *vm, ref callable);
/* TypeError about what comes after * or ** in a call of `callable`; words: "* must be an iterable", "** must be a mapping". */
void raise_starred(struct vm *vm, ref callable, const char *words, ref value);
/* The same instead of the TypeError on its way, if it came of `iterable`, after *, being none. */
void star_refused(struct vm *vm, ref iterable, ref callable);
/* *mapping, after ** in a call, becomes a new dict: 1; 0: it is one; -1 after an error. */
int star_star_mapping(struct vm *vm, ref *mapping, ref callable);
/* Adds a mapping after ** to the keywords of a call of `callable`: 0, -1 after an error. */
int merge_keywords(struct vm *vm, ref dict, ref other, ref callable);
/* PyDict_Update: AttributeError if `other` is no mapping. With repeated (_PyDict_MergeEx) no key may be there already: KeyError, and the
 * key in *repeated. 0 or -1. */
int dict_update_mapping(struct vm *vm, ref dict, ref other, ref *repeated);
/* What was put since the mark (not terminated). */
static inline const char *
text_since(const struct vm *vm, uint32_t mark)
{
    return vm->text.at + mark;
}
/* Ends the text: as a new str, or dropped. */
ref text_end(struct vm *vm, uint32_t mark);
/* The same where C code fills what PyUnicode_New has made: one character is a str of its own, too. */
ref text_end_new(struct vm *vm, uint32_t mark);
void text_discard(struct vm *vm, uint32_t mark);

/* Puts a character: as UTF-8; 2.7: the byte that it is. */
void text_put_point(struct vm *vm, uint32_t point);

/* How many characters were put since mark. */
uint32_t text_characters(const struct vm *vm, uint32_t mark);

/* Takes off what was put since mark all but the first n characters. */
void text_cut(struct vm *vm, uint32_t mark, uint32_t n);

/* gc.callbacks: calls each with the phase and what the collection found. */
struct collection_vars;
void collection_call_back(struct vm *vm, const char *phase, const struct collection_vars *info);

/* -- output -- */

/* Appends to standard output (EV_OUTPUT at each line's end), to standard error. */
void vm_write(struct vm *vm, const char *bytes, size_t length);
/* sys.stdout's bound method write, as PyFile_WriteObject looks it up before it makes the text. New reference; 0 in 2.7. */
ref stream_write_method(struct vm *vm);
/* Writes a text as sys.stdout does: through its text layer, which needs blocks for a moment. What its write() returns: an int (2.7: None). New
 * reference, 0 after RecursionError. */
ref stream_write(struct vm *vm, ref text);
/* Writes what still waits in sys.stdout when the process ends. */
void stream_flush(struct vm *vm);
void vm_write_error(struct vm *vm, const char *bytes, size_t length);

/* What is warned of while the program runs. */
enum warning_kind { WARN_BOOL_INVERTED, WARN_NOT_IMPLEMENTED, WARNING_KINDS };

/* PyErr_WarnEx(PyExc_DeprecationWarning, text, 1): tells it of the line that runs, once; NULL: the version says nothing. What the warnings
 * module asks for meanwhile is not modelled. */
void vm_warn_deprecated(struct vm *vm, enum warning_kind kind, const char *text);

/* -- the tables -- */

/* The native called name of the type of kind, or of the built-ins (KIND_FREE); its number + 1, 0 = none. name: interned str. */
uint32_t native_find(struct vm *vm, enum object_kind kind, ref name);
/* The same in table number `table`; the modules' objects have their table's number as extra. */
uint32_t native_find_in(struct vm *vm, uint32_t table, ref name);
/* Is any native of this version called so? Then its name was interned before the program began. */
int native_is_named(const struct vm *vm, const char *name);
const struct member *member_find_in(const struct vm *vm, uint32_t table, ref name);
/* What messages call a native: "append", or the type's name for a constructor. self: the type to construct. Static storage. */
const char *native_called(const struct vm *vm, uint32_t number, ref self);
/* The name of the type or module that it belongs to, NULL for the built-in functions. Static storage. */
const char *native_owner(const struct vm *vm, uint32_t number);
/* "list.append()", as messages call it (_PyObject_FunctionStr, 3.9+); by_descriptor: it is called through the type's descriptor, which keeps
 * its qualified name; otherwise self is what it is bound to. New reference. */
ref function_str(struct vm *vm, uint32_t number, ref self, int by_descriptor);
/* "gc": the name of a module's table. Static storage. */
const char *native_table_name(const struct vm *vm, uint32_t table);
/* "gc", "builtins": the name of the module of a function. Static storage. */
const char *native_module_name(const struct vm *vm, uint32_t number);
/* The module object of a table; the module that `import name` gives, 0 = none. Static, borrowed. */
ref native_module(struct vm *vm, uint32_t table);
/* The dictionary of built-ins; the simulator looks those up elsewhere, and it is empty. Static, borrowed. */
ref builtins_dict(struct vm *vm);
ref module_named(struct vm *vm, const char *name);
/* Row of a native's number. Static storage. */
const struct native *native_row(const struct vm *vm, uint32_t number);
/* The number of the native that a built-in function or method descriptor object stands for. */
uint32_t native_number(const struct vm *vm, ref r);
/* The static object of a native: a built-in function, or a method descriptor of its type. Borrowed. */
ref native_object(struct vm *vm, uint32_t number);
/* No native has this number or a larger one. */
uint32_t native_limit(void);
/* The computed attribute of the type of kind or of one of its bases; NULL if there is none. */
const struct member *member_find(const struct vm *vm, enum object_kind kind, ref name);

#endif
