/* What classes of the program put behind the C struct of their instances, word by word: slots, __dict__, __weakref__, inline values.
 * What a pane shows of an instance's bytes; nothing in the simulation depends on it.
 *
 * Invariants
 *  - Words are told in the order of memory and leave no byte out; those of a base come before those of the classes derived from it. An
 *    unset slot and an attribute that is not there have their words, too.
 *  - Without inline values they end at tp_basicsize. */
#ifndef OBJECTS_WORDS_H
#define OBJECTS_WORDS_H

#include "objects/object.h"

enum instance_word_kind {
    WORD_SLOT, /* of __slots__: name; value 0 = unset */
    WORD_DICT, /* at tp_dictoffset: value is the dict, 0 = not made yet */
    WORD_WEAKLIST, /* at tp_weaklistoffset: value is the first weak reference to the instance, 0 = none */
    WORD_VALUES_PREFIX, /* before PyDictValues (3.11, 3.12): the order of insertion, how many, the length of this */
    WORD_VALUES_HEAD,  /* struct _dictvalues: capacity, size, embedded, valid */
    WORD_VALUE,        /* of it, values[]: name; value 0 = no such attribute now */
    WORD_VALUES_ROOM,  /* values[] that no name of the class has been given to */
    WORD_VALUES_ORDER, /* the order in which they were set, a byte each */
    WORD_VALUES_SPARE, /* of the inline values: one less is expected than when the block was asked for */
    WORD_VALUES_LOST /* inline values that a dict has taken away */
};

/* Run of bytes with one meaning; most are a word. */
struct instance_word {
    enum instance_word_kind kind;
    uint32_t
        offset; /* bytes; inside of an instance from its ob_refcnt, else from the beginning of the block of values */
    uint32_t size; /* bytes, not 0 */
    ref name;      /* str, borrowed; 0 = none */
    ref value;     /* borrowed; 0 = NULL */
};

typedef void word_fn(void *who, const struct instance_word *word);

/* Tells of the words that the classes of instance r have added to the struct of the built-in type they derive from (type_new's slots,
 * tp_dictoffset and tp_weaklistoffset), and of its inline values (3.13+). Nothing for other objects, and for those of variable size. */
void instance_words(const struct objects *o, ref r, word_fn *tell, void *who);

/* The block of the array of values that r has beside its own: the attributes of an instance outside of a dict (3.11, 3.12), or the values
 * of a dict with shared keys (from 3.6 on). An address, 0 if it has none. */
uint64_t values_block(const struct objects *o, ref r);

/* Tells of the words of values_block(), from its beginning. */
void values_words(const struct objects *o, ref r, word_fn *tell, void *who);

#endif
