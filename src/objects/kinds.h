/* The kinds of objects there are: one row a built-in type, in one table.
 *
 * A kind is a memory layout and its behaviour. An instance of `class C(list)` has kind KIND_LIST and type C; an instance of a plain
 * class has KIND_INSTANCE. The static type object of kind K is static_type(K). Classes without a base of 2.7 (old-style, "classic") are
 * KIND_TYPE of type static_type(KIND_CLASSOBJ), and their instances KIND_INSTANCE: see class.h.
 *
 * X(KIND, name in Python 3, name in Python 2.7, base kind, flags). Flags: K_GC the type's objects can be part of cycles and have a GC
 * header; K_WEAK they can be weakly referenced, K_WEAK_3 not in 2.7; K_BASE a class can be derived from it; K_ATOMIC never holds a reference to
 * anything that could form a cycle; K_SIZED len() knows its length and it can be iterated; K_ITEMS its items have numbers (sq_item), and
 * it is sized; K_NEXT next() takes them; K_NO_DOC the type has no docstring, in no version. */
#ifndef OBJECTS_KINDS_H
#define OBJECTS_KINDS_H

enum {
    K_GC = 1,
    K_WEAK = 2,
    K_WEAK_3 = 64,
    K_BASE = 4,
    K_ATOMIC = 8,
    K_SIZED = 16,
    K_ITEMS = 32 | K_SIZED,
    K_NEXT = 128,
    K_NO_DOC = 256
};

#define OBJECT_KINDS(X)                                                                       \
    X(OBJECT, "object", "object", OBJECT, K_BASE)                                             \
    X(NONE, "NoneType", "NoneType", OBJECT, K_ATOMIC)                                         \
    X(NOTIMPLEMENTED, "NotImplementedType", "NotImplementedType", OBJECT, K_ATOMIC)           \
    X(ELLIPSIS, "ellipsis", "ellipsis", OBJECT, K_ATOMIC)                                     \
    X(INT, "int", "int", OBJECT, K_BASE | K_ATOMIC)                                           \
    X(BOOL, "bool", "bool", INT, K_ATOMIC)                                                    \
    X(FLOAT, "float", "float", OBJECT, K_BASE | K_ATOMIC)                                     \
    X(STR, "str", "str", OBJECT, K_BASE | K_ATOMIC | K_ITEMS)                                 \
    X(BYTES, "bytes", "str", OBJECT, K_BASE | K_ATOMIC | K_ITEMS)                             \
    X(BYTEARRAY, "bytearray", "bytearray", OBJECT, K_BASE | K_ATOMIC | K_ITEMS)               \
    X(TUPLE, "tuple", "tuple", OBJECT, K_GC | K_BASE | K_ITEMS)                               \
    X(LIST, "list", "list", OBJECT, K_GC | K_BASE | K_ITEMS)                                  \
    X(DICT, "dict", "dict", OBJECT, K_GC | K_BASE | K_SIZED)                                  \
    X(SET, "set", "set", OBJECT, K_GC | K_WEAK | K_BASE | K_SIZED)                            \
    X(FROZENSET, "frozenset", "frozenset", OBJECT, K_GC | K_WEAK | K_BASE | K_SIZED)          \
    X(RANGE, "range", "xrange", OBJECT, K_ITEMS)                                              \
    X(SLICE, "slice", "slice", OBJECT, K_GC)                                                  \
    X(CODE, "code", "code", OBJECT, K_WEAK)                                                   \
    X(FUNCTION, "function", "function", OBJECT, K_GC | K_WEAK | K_NO_DOC)                     \
    X(CELL, "cell", "cell", OBJECT, K_GC)                                                     \
    X(METHOD, "method", "instancemethod", OBJECT, K_GC | K_WEAK)                              \
    X(BUILTIN, "builtin_function_or_method", "builtin_function_or_method", OBJECT,            \
      K_GC | K_WEAK_3)                                                                        \
    X(METHOD_DESCRIPTOR, "method_descriptor", "method_descriptor", OBJECT, K_GC)              \
    X(MEMBER_DESCRIPTOR, "member_descriptor", "member_descriptor", OBJECT, K_GC)              \
    X(GETSET_DESCRIPTOR, "getset_descriptor", "getset_descriptor", OBJECT, K_GC)              \
    X(PROPERTY, "property", "property", OBJECT, K_GC | K_BASE)                                \
    X(STATICMETHOD, "staticmethod", "staticmethod", OBJECT, K_GC | K_BASE)                    \
    X(CLASSMETHOD, "classmethod", "classmethod", OBJECT, K_GC | K_BASE)                       \
    X(SUPER, "super", "super", OBJECT, K_GC)                                                  \
    X(FRAME, "frame", "frame", OBJECT, K_GC)                                                  \
    X(TRACEBACK, "traceback", "traceback", OBJECT, K_GC)                                      \
    X(GENERATOR, "generator", "generator", OBJECT, K_GC | K_WEAK | K_NEXT | K_NO_DOC)         \
    X(LIST_ITERATOR, "list_iterator", "listiterator", OBJECT, K_GC | K_NEXT | K_NO_DOC)       \
    X(LIST_REVERSED, "list_reverseiterator", "listreverseiterator", OBJECT,                   \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(TUPLE_ITERATOR, "tuple_iterator", "tupleiterator", OBJECT, K_GC | K_NEXT | K_NO_DOC)    \
    X(STR_ITERATOR, "str_iterator", "iterator", OBJECT, K_GC | K_NEXT | K_NO_DOC)             \
    X(STR_ASCII_ITERATOR, "str_ascii_iterator", "iterator", OBJECT, K_GC | K_NEXT | K_NO_DOC) \
    X(BYTES_ITERATOR, "bytes_iterator", "iterator", OBJECT, K_GC | K_NEXT | K_NO_DOC)         \
    X(BYTEARRAY_ITERATOR, "bytearray_iterator", "bytearray_iterator", OBJECT,                 \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(RANGE_ITERATOR, "range_iterator", "rangeiterator", OBJECT, K_NEXT | K_NO_DOC)           \
    X(DICT_KEYITERATOR, "dict_keyiterator", "dictionary-keyiterator", OBJECT,                 \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(DICT_VALUEITERATOR, "dict_valueiterator", "dictionary-valueiterator", OBJECT,           \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(DICT_ITEMITERATOR, "dict_itemiterator", "dictionary-itemiterator", OBJECT,              \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(DICT_REVERSED, "dict_reversekeyiterator", "dict_reversekeyiterator", OBJECT,            \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(DICT_VALUES_REVERSED, "dict_reversevalueiterator", "dict_reversevalueiterator", OBJECT, \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(DICT_ITEMS_REVERSED, "dict_reverseitemiterator", "dict_reverseitemiterator", OBJECT,    \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(SET_ITERATOR, "set_iterator", "setiterator", OBJECT, K_GC | K_NEXT | K_NO_DOC)          \
    X(ITERATOR, "iterator", "iterator", OBJECT, K_GC | K_NEXT | K_NO_DOC)                     \
    X(CALLABLE_ITERATOR, "callable_iterator", "callable-iterator", OBJECT,                    \
      K_GC | K_NEXT | K_NO_DOC)                                                               \
    X(REVERSED, "reversed", "reversed", OBJECT, K_GC | K_NEXT)                                \
    X(ENUMERATE, "enumerate", "enumerate", OBJECT, K_GC | K_NEXT)                             \
    X(ZIP, "zip", "itertools.izip", OBJECT, K_GC | K_NEXT)                                    \
    X(MAP, "map", "itertools.imap", OBJECT, K_GC | K_NEXT)                                    \
    X(FILTER, "filter", "itertools.ifilter", OBJECT, K_GC | K_NEXT)                           \
    X(DICT_KEYS, "dict_keys", "dict_keys", OBJECT, K_GC | K_SIZED | K_NO_DOC)                 \
    X(DICT_VALUES, "dict_values", "dict_values", OBJECT, K_GC | K_SIZED | K_NO_DOC)           \
    X(DICT_ITEMS, "dict_items", "dict_items", OBJECT, K_GC | K_SIZED | K_NO_DOC)              \
    X(MAPPINGPROXY, "mappingproxy", "dictproxy", OBJECT, K_GC | K_SIZED)                      \
    X(TYPE, "type", "type", OBJECT, K_GC | K_WEAK)                                            \
    X(INSTANCE, "object", "object", OBJECT, K_GC)                                             \
    X(MODULE, "module", "module", OBJECT, K_GC | K_WEAK_3)                                    \
    X(WEAKREF, "weakref", "weakref", OBJECT, K_GC | K_BASE | K_NO_DOC)                        \
    X(WEAKPROXY, "weakproxy", "weakproxy", OBJECT, K_GC | K_NO_DOC)                           \
    X(CALLABLE_WEAKPROXY, "weakcallableproxy", "weakcallableproxy", OBJECT, K_GC | K_NO_DOC)  \
    X(BASE_EXCEPTION, "BaseException", "BaseException", OBJECT, K_GC | K_BASE)                \
    X(CLASSOBJ, "classobj", "classobj", OBJECT, K_GC | K_WEAK)                                \
    X(CLASSIC_INSTANCE, "instance", "instance", OBJECT, K_GC | K_WEAK)                        \
    X(METHOD_WRAPPER, "method-wrapper", "method-wrapper", OBJECT, K_GC)                       \
    X(WRAPPER_DESCRIPTOR, "wrapper_descriptor", "wrapper_descriptor", OBJECT, K_GC)

/* Built-in exceptions: all have the layout KIND_BASE_EXCEPTION. X(NAME, base, base in 2.7); the last two are of 2.7 alone */
#define EXCEPTION_TYPES(X)                                  \
    X(Exception, BaseException, BaseException)              \
    X(GeneratorExit, BaseException, BaseException)          \
    X(KeyboardInterrupt, BaseException, BaseException)      \
    X(SystemExit, BaseException, BaseException)             \
    X(StopIteration, Exception, Exception)                  \
    X(ArithmeticError, Exception, StandardError)            \
    X(OverflowError, ArithmeticError, ArithmeticError)      \
    X(ZeroDivisionError, ArithmeticError, ArithmeticError)  \
    X(FloatingPointError, ArithmeticError, ArithmeticError) \
    X(AssertionError, Exception, StandardError)             \
    X(AttributeError, Exception, StandardError)             \
    X(BufferError, Exception, StandardError)                \
    X(EOFError, Exception, StandardError)                   \
    X(ImportError, Exception, StandardError)                \
    X(ModuleNotFoundError, ImportError, ImportError)        \
    X(LookupError, Exception, StandardError)                \
    X(IndexError, LookupError, LookupError)                 \
    X(KeyError, LookupError, LookupError)                   \
    X(MemoryError, Exception, StandardError)                \
    X(NameError, Exception, StandardError)                  \
    X(UnboundLocalError, NameError, NameError)              \
    X(OSError, Exception, EnvironmentError)                 \
    X(ReferenceError, Exception, StandardError)             \
    X(RuntimeError, Exception, StandardError)               \
    X(NotImplementedError, RuntimeError, RuntimeError)      \
    X(RecursionError, RuntimeError, RuntimeError)           \
    X(SyntaxError, Exception, StandardError)                \
    X(SystemError, Exception, StandardError)                \
    X(TypeError, Exception, StandardError)                  \
    X(ValueError, Exception, StandardError)                 \
    X(UnicodeError, ValueError, ValueError)                 \
    X(UnicodeDecodeError, UnicodeError, UnicodeError)       \
    X(UnicodeEncodeError, UnicodeError, UnicodeError)       \
    X(Warning, Exception, Exception)                        \
    X(DeprecationWarning, Warning, Warning)                 \
    X(RuntimeWarning, Warning, Warning)                     \
    X(UserWarning, Warning, Warning)                        \
    X(StandardError, Exception, Exception)                  \
    X(EnvironmentError, Exception, StandardError)

enum object_kind {
    KIND_FREE,    /* an unused slot of objects[] */
    KIND_GC_HEAD, /* the head of a list of the collector */
#define KIND(kind, name, name27, base, flags) KIND_##kind,
    OBJECT_KINDS(KIND)
#undef KIND
        OBJECT_KIND_COUNT
};

enum exception_type {
    EXC_BaseException,
#define EXC(name, base, base27) EXC_##name,
    EXCEPTION_TYPES(EXC)
#undef EXC
        EXCEPTION_TYPE_COUNT
};

struct kind_info {
    const char *name;   /* tp_name in Python 3; differs by version for few: see start.c */
    const char *name27; /* in Python 2.7 */
    enum object_kind base;
    int flags;
};

/* The row of a kind (not KIND_FREE or KIND_GC_HEAD). Static storage. */
const struct kind_info *kind_info(enum object_kind kind);

/* Has every object of this kind what all the K_ flags of `flags` say? */
static inline int
kind_is(enum object_kind kind, int flags)
{
    return (kind_info(kind)->flags & flags) == flags;
}

/* The name ("ValueError") and base of a built-in exception. Static storage. */
const char *exception_name(enum exception_type type);
enum exception_type exception_base(enum exception_type type);
enum exception_type exception_base27(enum exception_type type);

#endif
