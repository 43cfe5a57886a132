/* How a CPython version calls, iterates and words its messages: what only the virtual machine asks about a version. One table row a
 * version, named like the rows of dialect.h; a flag is 1 if the version does what its comment says. */
#ifndef PYTHON_RULES_H
#define PYTHON_RULES_H

/* Values of misses_raise. */
enum { MISSES_OWN_RAISE = 1, MISSES_RAISE = 2 };

/* Values of compared_in_place. */
enum { COMPARES_INTS = 1, COMPARES_ADAPTED = 2 };

/* How a version suggests another name behind an uncaught exception (suggestions.h); a flag is 1 if it does what its comment says. */
struct suggesting {
    int by_traceback; /* 3.13+: traceback.py: derived exceptions and classes derived from str, too; variables in one list; the suggestion
                         behind a colon and whatever str() said */
    int of_self;      /* 3.12+: `self.x` for x */
    int failing_self_silences; /* 3.12, 3.13.0: nothing if looking for self.x raises something else than AttributeError */
    int unset_self_silences; /* 3.12: nothing if self is a local variable without value */
    int imports;             /* 3.12+: of `from m import x`, and "forget to import" */
    int underscored_hidden;  /* 3.13+: names that begin with _ are no candidates for others */
    int by_dir_method;       /* 3.13.1+: asks obj.__dir__(), which super() finds for the object */
    int file_forgotten;      /* 3.13.1+: __file__ and __cached__ are no names any more */
    int instead; /* 3.15: "Did you mean '.append' instead of '.apend'?", names of other languages, nested attributes */
};

struct rules {
    const char *name;
    int python2;       /* 2.7, in what is no rule of its own */
    int message_first; /* 2.7: PyErr_Format makes the text before it clears the error on its way */
    int old_exceptions; /* 2.7: what is old-style can be raised and caught, and `except` of anything else matches nothing */
    int generators_held; /* 2.7: a generator is closed at its end, and cannot be collected in a cycle, only if it rests in a try or with */
    int old_words;       /* 2.7: the words of its errors */
    int old_names; /* 2.7: has names that later versions do not: f.func_name, sys.maxint; and not theirs */
    int sorts_compare; /* 2.7: sort() and sorted() take a function cmp before key */
    int proxies_shown_bare; /* to 3.12: "<weakproxy at 0x1 to C at 0x2>", and to NoneType if that is dead */
    int hasattr_hides;    /* 2.7: hasattr() says no whatever exception the look-up raises */
    int fill_length_told; /* 3.14+: b.center(5, b'ab'): "not a bytes object of length 2" */
    int flush_truth_first; /* 3.9+: print() asks whether flush is true before it looks at anything else */
    int mappingproxy_unordered; /* 3.15+: the proxy of a class's dict knows == and != alone, and hands no other comparison on */
    int bytearray_value_first; /* 3.10+: b[i] = x looks at x before it looks whether there is an item i */
    const char *bool_inverted;          /* 3.12+: what is warned of ~True; NULL: nothing */
    const char *not_implemented_tested; /* 3.9 to 3.13: what is warned of `if NotImplemented` */
    int not_implemented_has_no_truth;   /* 3.14+: NotImplemented is neither true nor false */
    int proxies_compare_bare; /* 2.7: a weak proxy stands for its object only beside another proxy */
    int varying_slots; /* 3.15+: __slots__ of a class derived from int or bytes may have __dict__ and __weakref__ */
    int slots_beside_values; /* 2.7: a name of __slots__ may have a value in the class */
    int formats_as_str; /* 2.7: format(x, '5') of what has no format of its own is that of str(x) */
    int octals_bare;    /* 2.7: oct(8) is '010' */
    int old_repr; /* 2.7: "xrange(3)", "set([1])", "<type 'int'>", "<bound method C.m of ...>", made of pieces in a list or tuple */
    int ints_plain; /* 2.7: an int is a C long: it has no digits, and operations no intermediate results */
    int writers_plain; /* 2.7: texts are put together in memory of C: no _PyUnicodeWriter, no str or buffer of a number in one */
    int stream_plain; /* 2.7: sys.stdout is a file of C: nothing is looked up, bound or encoded to write to it */
    int contexts_absent;   /* 2.7: an exception has no __context__ */
    int names_unqualified; /* 2.7: nothing has a qualified name: methods and classes are called what they were defined as, classes by their __name__ */
    int exceptions_are_sequences; /* 2.7: an exception is iterated, subscripted and measured as its args are */
    int equality_alone; /* 2.7: __eq__ says nothing of __ne__ and __hash__, and object compares nothing itself */
    int views_are_lists;      /* 2.7: keys(), values() and items() of a dict */
    int namespace_unprepared; /* 2.7: a class body begins without __prepare__ */
    int truth_is_nonzero; /* 2.7: the truth of an object is asked of __nonzero__, which may give an int */
    int next_unmarked;     /* 2.7: an iterator's method is called next */
    int exit_clears_names; /* 2.7: the end: a collection even if disabled, then the names that begin with _ and the others, no other */
    int differences_ready_made; /* 3.9+: x_sub returns small ints as they are kept */
    int rests_ready_made;       /* 3.11 to 3.13: long_divrem returns a small rest as it is kept */
    int modulo_alone;           /* 3.11+: l_mod makes no quotient */
    int powers_begin_late;      /* 3.11+: long_pow begins at the exponent's first bit */
    int round_binds;            /* 3.6 to 3.13: round() makes a method object of __round__ */
    int round_packs; /* 3.6 to 3.9: ... and of ints (3.6: of floats, too: 2) a tuple of the number of places */
    int int_before_digits; /* 3.6 to 3.11: int() of a text makes the number before it looks for digits; 2 (3.11): with room for one at least */
    int double_ints_new; /* 3.6 to 3.8: PyLong_FromDouble does not return small ints as they are kept */
    int bytes_make_small_ints; /* 3.11+: int.from_bytes() returns small ints as they are kept */
    int short_bits;            /* 3.11+: shifts and bitwise operations of one digit need no other */

    /* -- calls -- */
    int callable_released_first; /* 3.11 to 3.13: after a native call the callable dies, then arguments first to last */
    int callable_held;  /* to 3.7: the caller holds a second reference to what it calls */
    int specials_bound; /* to 3.6: C() and c() make bound methods of __init__ and __call__ */
    int methods_let_go; /* to 3.7: an instruction that calls a bound method keeps function and self instead */
    int methods_unpacked; /* 3.11+: calling a bound method replaces it by function and self */
    int write_waits; /* to 3.7: what is written waits in a list and goes through a second bound method */
    int write_by_lines;        /* to 3.6: even with -u, until the end of the line */
    int extremes_iterate;      /* to 3.12: max(a, b) goes over the tuple of its arguments */
    int class_arguments_tuple; /* 3.6: __build_class__ and __prepare__ get their arguments in a tuple */
    int keywords_unpacked; /* 3.8+: a call with ** holds a second reference to all its arguments, in an array, before to keyword values */
    int unpacked_borrowed; /* 3.15: that array borrows the arguments that are no keywords' */
    unsigned
        small_stack; /* so many arguments with self before them need no array of their own (_PY_FASTCALL_SMALL_STACK); 0 (2.7): there is none */
    int array_place; /* 3.9+: PY_VECTORCALL_ARGUMENTS_OFFSET: that array has a place before the arguments */
    int star_tuple_dies_early; /* 3.12+: f(*a) of a Python function releases the tuple before the body runs */

    unsigned
        native_limit; /* 3.12+: how deep native functions may nest; 0: they count as frames do */
    unsigned native_loop;  /* 3.12+: for how many of them the loop counts that native code runs */
    int stack_told;        /* 3.14+: it is the C stack that is full, of so many kilobytes */
    int functions_entered; /* to 3.6: C code that calls a Python function counts */
    int methods_entered;   /* to 3.7: C code that calls a bound method counts */
    int builtins_entered;  /* 3.7 to 3.12: a call of what is written in C counts */
    int tuples_entered;    /* 3.8: twice, if it takes its arguments in a tuple */
    int types_entered;     /* to 3.12: calls of types, instances and slot wrappers count */
    unsigned
        types_vectorcalled; /* but not of those that have a tp_vectorcall: so many of recursion.c's table */
    int compared_in_place; /* an instruction compares two ints itself, COMPARES_INTS (2.7); COMPARES_ADAPTED (3.11): what it is specialized for, if a jump follows */
    int overflow_remembered; /* 3.6 to 3.8: see recursion.c */
    int resumption_entered;  /* to 3.12: a generator that is resumed counts before it runs */

    int names_hashed; /* 2.7: the module's dict has its names in the order of their hashes */
    int keywords_in_dict; /* to 3.6: keywords for what is written in C come in a dict, which is made first */
    int keywords_packed_first; /* to 3.6: the dict of keywords is made before the tuple of arguments */
    int calls_by_tuple; /* 2.7: what is not a Python function gets its arguments in a tuple that takes them off the stack; so does everything that C code calls; a bound method makes another one, with self */
    int methods_called_by_tuple; /* to 3.7: C code that calls a bound method makes a tuple of the arguments */
    int builtins_called_by_tuple; /* to 3.6: C code that calls a built-in function does so too */
    int update_looks_for_keys; /* to 3.8: dict.update() looks a dict's method keys up before it knows it for a dict */
    int wrappers_bound; /* to 3.7: C code that finds object's own comparison binds it */
    int builtins_kept;  /* 3.10+: a function holds the built-ins that it was made with */
    int wrappers_copy; /* 3.10+: staticmethod and classmethod copy the function's name, doc ...; 2 (to 3.13): its annotations, too */
    int wrappers_miss; /* to 3.12: an attribute that they do not find raises AttributeError, which they clear */
    int descriptors_apply; /* 3.8+: list.append(1) tells that it "doesn't apply to a 'int' object" */
    int round_takes_none;  /* 3.13+: int.__round__(None) */
    int list_items_held; /* 3.7+: list's ==, `in`, index(), count() and remove() hold the items that they compare */
    int list_order_held;   /* 3.13+: so do <, <=, > and >= with the items that decide */
    int needle_left;       /* to 3.8: `in` asks x == item, not item == x */
    int list_repr_held;    /* 3.13.4+: repr() holds the item of a list */
    int slots_bound;       /* to 3.7: x.__len__() of a slot wrapper makes a method-wrapper */
    int slot_counts_named; /* 3.14+: "__setitem__ expected 2 arguments", before " expected ..." */
    int slots_bind;        /* to 3.6: so does dict.__len__(x) */
    int classmethods_unbound; /* 3.14+: x.m() of a class method makes no bound method */

    /* -- specialized calls (specialize.h) -- */
    int code_warmup; /* 3.11: beginnings and jumps back of a code object before its instructions adapt; 0 = they do at once */
    int adapts;      /* 3.11+ */
    int call_warmup; /* 3.12+: generic executions of a call before it is specialized */
    int init_specialized; /* 3.13: C() enters __init__ without C code, if the instance has inline values and no argument is missing; 2 (3.14+): even if not */
    int append_value_used;   /* 3.15: list.append() is specialized even if its result is used */
    int keyword_calls_check; /* 3.12, 3.13: a generic call with keywords looks at the eval breaker */

    int stack_tagged; /* 3.14+: the stack's entries are no pointers: C code gets an array of them */
    int subtrahend_first; /* 3.6 to 3.10: BINARY_SUBTRACT and BINARY_MODULO release the right operand first */
    int result_replaces_left; /* 3.14: the result of an operator or subscript takes the left operand's place, so that this goes first */
    int inputs_top_first; /* 3.14+: an operator, subscript or store releases its operands from the top of the stack down */

    int tests_threaded; /* not in 3.12 and 3.13: `a and b or c` tests the truth of a once */
    int truth_copied;   /* 3.12+: `and` and `or` test a copy of their value */
    int dicts_take; /* 3.11+: {k: v for ...}, and d[k] = v if it is specialized, hand key and value over to the dict */
    int sets_take; /* 3.14+: {x, y} and {x for ...} hand elements over to the set */
    int getter_tuple; /* 3.6, 3.7: a property has its getter called with a tuple that holds the object meanwhile */
    int getters_specialized; /* 3.12+: reading a property may enter its getter without C code */

    int slices_in_place; /* 2.7, 3.15: x[a:b] of a list, tuple or str makes no slice object */

    /* -- exceptions -- */
    int exc_info_stays;     /* 2.7: see exc_info.h */
    int exception_messages; /* 2.7: an exception holds its only argument, or '', as its message; StopIteration and ImportError nothing more */
    int subclass_asked; /* 2.7: an exception is matched, isinstance() and issubclass() answer, through a bound method of the type */
    int raised_apart; /* 3.6 to 3.11: an exception on its way gets its traceback when it is caught */
    int traced_aside; /* 3.x: it is put aside while its traceback grows, so that the collector may run then */
    int exc_state_copied; /* 3.6: a generator holds what its caller handles, too, while it runs */
    int raised_late; /* to 3.11: what C code raises becomes an exception when something looks at it */
    int keyword_suggested; /* 3.13+: an unexpected keyword is compared with the parameters' names */
    int interrupt_kills;   /* 3.8+: the process of an uncaught KeyboardInterrupt dies by SIGINT */
    int interrupt_derived_kills;         /* 3.14+: that of an exception derived from it, too */
    const struct suggesting *suggesting; /* 3.10+; NULL: nothing is suggested */
    int names_kept; /* 3.10+: a NameError, and an AttributeError of a look-up, is looked at at once, and keeps the name */
    int import_names_module; /* 3.7+: "cannot import name 'x' from 'gc' (unknown location)" */
    int import_keeps_name;   /* 3.12+: the ImportError of `from m import x` keeps x */
    int stores_keep_object; /* 3.13+: an AttributeError of a store keeps the object, too; 2: that of a deletion likewise (3.15) */
    int import_asks_path;   /* 3.8 to 3.11: `from m import x` looks in vain for __path__ */
    int import_asks_spec; /* to 3.11: `import sys` looks in vain for an attribute of the module's specification */

    /* -- behaviour -- */
    int misses_raise; /* hasattr(), getattr() with a default ... raise AttributeError inside: about types and modules (MISSES_OWN_RAISE: 3.7 to 3.11), about anything (MISSES_RAISE: 3.6) */
    int attribute_types_long;    /* 3.12+: 100 bytes of a type's name are told, not 50 */
    int stop_iteration_is_error; /* 3.7+: StopIteration leaving a generator becomes RuntimeError */
    int stops_in_frame;          /* 3.12+: the generator's own code does that */
    int ascii_iterator;          /* 3.11+: iter() of an ASCII text is a str_ascii_iterator */
    int reused_pair_tracked; /* 3.8+: the pair that an iterator gives out again is tracked again */
    int dict_union;          /* 3.9+: dict | dict */
    int generators_handle; /* 3.7+: what a generator is handling while it rests is its own, before: its frame's */
    int generators_linked; /* 3.12, 3.13.0: the frame object of a generator that has ended keeps the caller's */
    int mappings_bind; /* to 3.8: a mappingproxy calls bound methods of what is behind it */
    int keys_are_sequence; /* 3.6: what keys() of a mapping gives is taken as it is, if it is a list or tuple */
    int close_stops; /* 3.12 to 3.14: that a generator has returned while it was closed is told by a StopIteration */
    int close_gives_value; /* 3.13+: generator.close() gives what the generator returns */
    int closes_silently; /* 3.13+: closing a generator that handles nothing where it rests only clears its frame */
    unsigned library_names; /* NAMES_*: those that are immortal (3.13+) */
    int unstarted_cleared; /* 3.12+: closing a generator that has not begun only clears its frame; before, it raises GeneratorExit there */
    int unstarted_stays; /* 3.12, 3.13.0: the collection does not clear a generator that has not begun */
    int exit_looked_up_first; /* 2.7, 3.14+: `with` asks for __exit__ before __enter__ */

    int exceptions_qualified; /* 3.9+: an exception is told by its class's qualified name */
    int unraisable_chained; /* 3.15: so is one that nobody can catch told like others: with its cause or context, without a colon if it has no text */
    int unraisable_told; /* 3.14+: "Exception ignored while calling deallocator f:", before "in: f" */
    int public_writer; /* 3.14+: repr() of containers uses PyUnicodeWriter: ints without a str, marks one by one */
    int format_copies_strings; /* to 3.13: %s of PyUnicode_FromFormat makes a text of the C string first */
    int utf8_counted; /* 3.14+: the characters that UTF-8 stands for are counted before they are decoded */
    int join_releases_first; /* 3.14+: join() of bytes gives the items' buffers back before the list of them */
    int needed_told; /* 3.15: the formats of "must be str, not int" of partition() and str() have %T for the type */
    int bytes_bound; /* 3.11+: bytes() of bytes calls their __bytes__(), for which it makes a method object */
    int bytearray_by_items; /* 3.11+: bytearray() of a list or tuple makes no iterator */
    int bytearray_converts; /* 3.8+: "cannot convert 'float' object to bytearray" */
    int gathers_late; /* 3.13.4+: what bytearray.extend() gathers gets more room when the next byte comes; 2 (3.15): half as much, else one more */
    int extend_shows_str; /* 3.13+: "expected iterable of integers; got: 'str'" */
    int set_listed_exactly; /* 3.13 (not 3.13.0), 3.14, 3.15: repr() of a set lists its elements in an array of their number */
    int tuple_gathered; /* 3.14+: tuple() of an iterable gathers the items apart, and makes the tuple when the iterator is gone */
    int reversed_keeps; /* 3.13+: a reversed list iterator that has come to the list's beginning keeps it */
    int split_counts; /* 3.12+: split() of a text makes a list for the parts that its length allows */
    int views_from_dict; /* 3.9+: the set that keys() | x begins with is made of the dict, without an iterator */
    int items_exchanged; /* 3.10+: items() ^ items() looks what of one dict a copy of the other has */
    int views_intersect; /* 3.9+: view & x walks x, before a set of the view is cut down */
    int dict_reversible; /* 3.8+: reversed(dict) */
    int round_to_float;  /* 2.7: round() gives a float, half away from zero */
    int classic_classes; /* 2.7: a class without base is old-style */
    int types_ordered; /* 2.7: what cannot be compared otherwise is ordered by the names of types, and by address */
    int float_str_short;   /* 2.7: str() of a float has twelve digits */
    int cache_by_address;  /* 3.11+: the method cache has a place for each str, not for each text */
    int cache_unversioned; /* 3.13+: ... and looks for it before the type has got its version */
    int getattr_interns;   /* 2.7: getattr() and hasattr() intern the name */
    int range_multiplies; /* to 3.9: where an item is in a range is multiplied by the step even if that is 1 */
    int range_keeps_bools;    /* to 3.9: range(True) keeps True itself */
    int sum_compensated;      /* 3.12+: sum() of floats makes up for what rounding takes away */
    int sum_sized;            /* 3.12, 3.13: the total of ints is made as sizes are */
    int sum_compensates_ints; /* 3.14+: ... and for ints among them */
    int extreme_key_none;     /* 3.8+: max(key=None) is max() */
    int hex_counts_wide;      /* 3.15: bytes_per_sep of hex() is a Py_ssize_t, before a C int */
    int class_unknown_passes; /* 2.7: isinstance() passes over an error of __class__, as of a dead proxy */
    int chr_takes_long; /* 2.7, 3.13+: chr() takes any C long before it looks how large it is */
    int sort_parses_all; /* 3.6: sort() and sorted() convert key and reverse given by position, before they refuse them */
    int superset_iterates;   /* 3.11+: issuperset() of an iterable makes no set of it */
    int subset_intersects;   /* 3.12+: issubset() of an iterable compares with the intersection */
    int fromhex_skips_space; /* 3.7+: bytes.fromhex() skips all that is blank, before spaces alone */
    int fromhex_reads_bytes; /* 3.14+: fromhex() takes bytes, too, and tells of an odd number of digits */
    int pairs_built; /* 3.15: the pairs of dict items, enumerate() and divmod() are untracked like those of a display */
    int extend_knows; /* 3.13+: a list is extended by a set, dict or view without an iterator, and with room like an append's */
    int sort_by_richcompare; /* to 3.6: sort() always compares by PyObject_RichCompare; since 3.7 by tp_richcompare where all keys are of one type */
    int sort_by_power;       /* 3.11+: sort() merges runs by the power of their boundary */
    int sort_equals_descend; /* 3.13+: equal items do not end a descending run */
    int sort_minruns_vary;   /* 3.15: runs are made of two lengths in turn */
    int sort_reverse_truth; /* 3.12+: sort(reverse=x) and splitlines(keepends=x) take the truth of x, before an int */

    /* -- words -- */
    int missing_is_size;        /* 3.13+: the number of missing arguments is a Py_ssize_t */
    int method_arguments_named; /* 3.8+: "encode() argument 'encoding' must be str", before 1 */
    int constructor_arguments_named; /* 3.10+: "str() argument 'encoding' must be str" */
    int str_shows_none_type;         /* 3.13+: "... not NoneType", else "... not None" */
    int encoding_words_short; /* 3.8+: "encoding without a string argument" of bytearray() and bytes() */
    int search_numbers_arguments; /* 3.13+: "find() argument 1 must be str, not int" */
    int replacement_index; /* 3.8+: "Replacement index 0 out of range for positional args tuple" */
    int space_not_allowed; /* 3.9+: "Space not allowed in string format specifier", before "Sign" */
    int coerces_zero;      /* 3.11+: the option z of format() */
    int zero_aligns_numbers; /* 3.10+: format('a', '05') fills, before it is an error */
    int comma_type;          /* 3.9+: format(1, ',,') takes the second comma for the type */
    int percent_alone;       /* 3.7+: '%5%' is no % sign */
    int percent_tells; /* 3.15: "not enough arguments for format string (got 1)" and the like */
    int c_tells_type;  /* 3.14+: "%c requires an int or a unicode character, not str" */
    int specials_told; /* 3.15: "C.__repr__() must return a str, not int" and the like */
    int constants_merged; /* 3.8 to 3.13: merge_consts_recursive makes frozensets again of their items */
    int star_values_bare; /* 3.15: "Value after * must be an iterable, not int" of calls, too */
    int wrappers_shown;   /* 3.10+: repr(staticmethod(f)) shows f; staticmethods can be called */
    int slot_wrapper_bare; /* 3.15: "<slot wrapper '__init__'>" of object's, before "... of 'object' objects" */
    int types_subscript_named; /* 3.11+: "type 'int' is not subscriptable", before "'type' object" */
    int pow_named_twice;       /* 3.10+: "unsupported operand type(s) for ** or pow()" of three */
    int indexing_told;         /* to 3.6: "'C' object does not support indexing" of x[0] */
    int slices_alike;       /* 3.13+: "must assign iterable to extended slice" of plain ones, too */
    int search_wants_bytes; /* to 3.6: "a bytes-like object is required, not 'str'" of b''.find('') */
    int slice_indices_bare; /* 3.15: "slice indices must be integers or have ...", but of ranges and slice.indices() */
    int zip_numbers_arguments;  /* to 3.7: "zip argument #1 must support iteration" */
    int super_type_bare;        /* to 3.10: "super() argument 1 must be type, not int" */
    int super_tells_types;      /* 3.13+: "super(type, obj): obj (instance of str) is not ..." */
    int update_element_bare;    /* 3.14+: dict([1]) says "object is not iterable" */
    int global_deletion_asks;   /* to 3.12: `del x` of no global raises KeyError before NameError */
    int empty_float_told_first; /* to 3.9: that float('') is no float tells only who looks for one */
    int empty_float_bare;       /* to 3.7: float('') shows nothing behind its colon */
    int getattr_names_itself;   /* to 3.10: "getattr(): attribute name must be string" */
    int integer_required;       /* to 3.9: "an integer is required (got type str)" */
    int bytearray_repr_bare; /* to 3.6: repr() of a class derived from bytearray does not show its name */
    int weakref_slot_explained; /* to 3.11: "... either we already got one, or __itemsize__ != 0" */
    int weakrefs_appended;      /* 3.13+: getweakrefs() appends to its list */
    int weakrefs_vectorcalled;  /* 3.11+: "weakref expected 0 arguments, got 1" */
    int notes_shown;            /* 3.11+: a traceback ends in the texts of __notes__ */
    int note_is_argument; /* 3.14+: "add_note() argument must be str", before "note must be a str" */
    int maketrans_misspells;      /* 3.14+: "string keys in translatetable must be of length 1" */
    int c_int_bounds_told;        /* to 3.7: "signed integer is greater than maximum" */
    int sizes_cannot_be_negative; /* 3.15: "length cannot be negative" of to_bytes() */
    const char *iter_callable;    /* "iter(v, w): v" must be callable */
    const char *float_divmod_by_zero;
    int counts_plural;        /* to 3.7: "f expected at most 1 arguments, got 2" */
    int power_in_place_alike; /* to 3.9: "unsupported operand type(s) for ** or pow()" of `**=`, too */
    int wrappers_called;      /* 3.10+: static methods can be called as they are */
    int intersection_stops; /* 3.11+: when all of the set is found, the iterable is not asked further */
    int methods_nameless;  /* 3.11+: the weak reference to a bound method does not show its name */
    int functions_unnamed; /* to 3.6: "'x' is an invalid keyword argument for this function" */
    int qualified_names;   /* 3.10+: messages about calls say C.m(), before m() */
    int keywords_unnamed; /* 3.9+: "keywords must be strings", before "f() keywords must be strings" */
    int calls_named_by_module; /* 3.9+: "__main__.f() got multiple values for keyword argument" */
    int import_error_shows_names; /* 3.15: "ImportError('m', name='x')" */
    int keyword_got; /* 3.13+: "f() got an unexpected keyword argument 'x'" of natives too */
    int class_takes_no_arguments; /* 3.7+: "C() takes no arguments", before "object() takes no parameters" */
    int slot_type_formatted; /* 3.13+: the format of that message has %T for the class */
    int slot_named_by_class; /* 3.10+: "'C' object has no attribute 'x'" of an unset slot, before "x" */
    int property_named_by_class; /* 3.11+: "property 'x' of 'C' object has no setter" and the like */
    int property_doc_none; /* 3.12+: a getter without docstring gives its property none; before: None */
    int deletion_immutable; /* 3.10 to 3.14: "cannot delete '__name__' attribute of immutable type 'C'" */
    int mro_computed;       /* 3.12+: __mro__ is a getset, no member */
    int deletion_plain;        /* 3.6 to 3.10: deleting an absent attribute says "x" */
    int setattr_mentions_dict; /* 3.13+: "... and no __dict__ for setting new attributes" */
    int unbound_not_associated; /* 3.11+: "cannot access local variable 'x' where it is not associated with a value" */
    int unpack_names_type;   /* 3.7+: "cannot unpack non-iterable int object" */
    int unpack_tells_length; /* 3.14+: "too many values to unpack (expected 2, got 3)" */
    int with_names_protocol; /* 3.11+: "'X' object does not support the context manager protocol" */
    int with_names_method;   /* 3.14+: "(missed __exit__ method)" */
    int main_shown;          /* to 3.10: a traceback ends in "__main__.MyError: ..." */
    int exception_trailing_comma; /* to 3.6: repr() of an exception is ValueError('x',) */
    int spec_shown;            /* 3.11+: "Invalid format specifier 'x' for object of type 'str'" */
    int str_concatenate_long;  /* 3.7+: can only concatenate str (not "int") to str */
    int not_a_container;       /* 3.14+: "argument of type 'int' is not a container or iterable" */
    int isinstance_union;      /* 3.10+: the message of isinstance() speaks of unions */
    int string_indices_quoted; /* 3.11+: "string indices must be integers, not 'str'" */
    int index_replaces; /* 3.6 to 3.10: when the repr() of the value fails, ValueError without a text takes its place */
    int extend_keeps; /* to 3.9: what an iterator gave before it failed is added to the bytearray */
    int exponent_first; /* to 3.7: pow() with a modulus refuses a negative exponent, first of all */
    int tests_jump_back; /* 3.11: where `if` ends a loop's suite, the test itself jumps back, which warms nothing */
    int loop_ends_copied; /* 3.12+: there is a jump back, which looks at the eval breaker, on the line of each way to the end of a loop's suite */
    int index_shows_value;    /* 3.x to 3.13: "5 is not in list" */
    int extreme_of_iterable;  /* 3.12+: "max() iterable argument is empty" */
    int int_argument_real;    /* 3.10+: "... or a real number, not 'list'" */
    int real_number_required; /* 3.10+: "%d format: a real number is required, not str" */
    const char *division_by_zero, *floor_division_by_zero, *modulo_by_zero; /* ints */
    const char *float_division_by_zero, *float_floor_division_by_zero, *float_modulo_by_zero;
    const char *zero_to_negative; /* 0 ** -1 */
};

/* The row called name; NULL if there is none. Static storage. */
const struct rules *rules_named(const char *name);

#endif
