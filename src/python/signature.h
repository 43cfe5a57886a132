/* How the C functions behind built-in functions, methods and types take their arguments, which differs by version, and what they say
 * when those do not fit. */
#ifndef PYTHON_SIGNATURE_H
#define PYTHON_SIGNATURE_H

#include <stdint.h>

struct vm;
struct native;
struct arguments;

/* What takes the arguments apart; each has words of its own. */
enum taking {
    TAKING_END,    /* behind the last row of a list */
    TAKING_EACH,   /* METH_NOARGS, METH_O; several arguments: as TAKING_UNPACKED */
    TAKING_NONE,   /* METH_NOARGS, whatever later versions take */
    TAKING_PARSED, /* PyArg_ParseTuple: "f() takes at most 2 arguments (3 given)" */
    TAKING_FUNCTION, /* PyArg_ParseTuple without a name: "function takes at most 1 argument (2 given)" */
    TAKING_UNPACKED,     /* PyArg_UnpackTuple: "f expected at most 2 arguments, got 3" */
    TAKING_UNPACKED_OWN, /* ... and keywords are refused by the type itself alone: to one derived from it they mean nothing */
    TAKING_UNPACKED_NAMED, /* ... as TAKING_UNPACKED, but "Derived expected at most 1 argument, got 2" of a class derived from the type */
    TAKING_UNPACKED_OWN_NAMED, /* both */
    TAKING_UNPACKED_BARE, /* the same, but too few are told as "f expected 1 argument, got 0" */
    TAKING_KEYWORDS,      /* PyArg_ParseTupleAndKeywords, _PyArg_UnpackKeywords */
    TAKING_BOTH,          /* positional ones as TAKING_UNPACKED, then the names of keywords */
    TAKING_BOTH_BARE,     /* ... as TAKING_UNPACKED_BARE */
    TAKING_VECTOR,        /* TAKING_KEYWORDS if there are keywords, else TAKING_UNPACKED */
    TAKING_WRAPPER,       /* 3.6's staticmethod, classmethod, super: keywords are looked at last */
    TAKING_OBJECT,        /* object() */
    TAKING_TYPE,          /* type() */
    TAKING_MAP,           /* map() */
    TAKING_ENUMERATE,     /* enumerate() from 3.11 on */
    TAKING_SUPER,         /* super() from 3.11 on */
    TAKING_EXCEPTION,     /* exceptions: any number, keywords by type */
    TAKING_SLOT_INDEX,    /* ... of wrap_indexargfunc: PyArg_UnpackTuple to 3.13 */
    TAKING_OBJECT_INIT,   /* object.__init__() */
    TAKING_SLOT,          /* a slot wrapper: wrapper_call, check_num_args */
    TAKING_RANGE,    /* range() from 3.9 on: as TAKING_UNPACKED, but the words are written out */
    TAKING_XRANGE,   /* xrange(): "xrange() requires 1-3 int arguments" */
    TAKING_THRESHOLD /* gc.set_threshold() from 3.13 on */
};

/* A row: from version `since` (100 * major + minor) on. */
struct takes {
    int16_t since;
    uint8_t taking;
    /* The parameters in order, separated by blanks: "/" is one without a name, what follows "*" is keyword only. NULL: the native's. */
    const char *names;
    const char
        *called; /* the name in messages about keywords, or of TAKING_PARSED; NULL: the native's */
};

/* Lists that several natives share; in ascending order of versions, each ends with TAKING_END. */
extern const struct takes takes_clinic[]; /* Argument Clinic: parsed to 3.7, then unpacked */
extern const struct takes takes_search[]; /* str.find and the like: parsed to 3.12 */
extern const struct takes
    takes_find[]; /* str.find, rfind, index and rindex, which 2.7 calls alike: parsed to 3.12 */
extern const struct takes takes_strip[];    /* str.strip: parsed to 3.6 */
extern const struct takes takes_one[];      /* parsed to 3.6, then METH_O */
extern const struct takes takes_one_3[];    /* parsed in 2.7, then METH_O */
extern const struct takes takes_one_late[]; /* parsed to 3.7, then METH_O */
extern const struct takes takes_many[];     /* any number, METH_VARARGS to 3.12 */
extern const struct takes takes_unpacked[]; /* always unpacked */
extern const struct takes takes_keywords[]; /* always with keywords */
extern const struct takes takes_vector[];   /* with keywords, from 3.13 on by vectorcall */
extern const struct takes takes_x[];        /* bool, float */
extern const struct takes takes_sequence[]; /* list, tuple */
extern const struct takes takes_wrapper[];  /* staticmethod, classmethod */
extern const struct takes takes_exception[];
extern const struct takes takes_slot[];
extern const struct takes takes_slot_index[];
extern const struct takes takes_object_init[];
extern const struct takes takes_set[];
extern const struct takes takes_frozenset[];

/* The list for NULL: TAKING_EACH. */
extern const struct takes takes_each[];

/* PyArg_ParseTupleAndKeywords, in the versions in which the native's function calls it: each parameter is looked up in the dict of the keywords,
 * through a str made of its name, until all that are given have been found. To 3.6 those given by position are, too. */
void keywords_seek(struct vm *vm, const struct arguments *a);

/* The same for n names, which are looked up in any version. */
void keywords_seek_names(struct vm *vm, const struct arguments *a, const char *names);

/* Does the native take any keywords in the version at hand? */
int native_takes_names(const struct vm *vm, const struct native *native);

/* Do the arguments fit the native (number as in native_number)? 1, or 0 after TypeError. */
int arguments_fit(struct vm *vm, const struct arguments *a, uint32_t number);

#endif
