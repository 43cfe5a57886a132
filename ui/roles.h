/* Roles: what a cell means. A theme turns a role into colours; a pane never names one.
 *
 * ROLE(NAME, letter, what it is for). The letter stands for the role in the role plane of golden frames; each is used once. */
#ifndef UI_ROLES_H
#define UI_ROLES_H

#define ROLES(ROLE)                                                             \
    ROLE(TEXT, '.', "plain text and empty ground")                              \
    ROLE(DIM, ',', "what matters least: separators, rests, zero counts")        \
    ROLE(STRONG, '!', "a number or word to look at")                            \
    ROLE(BORDER, '-', "frame of a pane")                                        \
    ROLE(BORDER_FOCUS, '=', "frame of the pane that has the focus")             \
    ROLE(TITLE, 't', "title of a pane")                                         \
    ROLE(TITLE_FOCUS, 'T', "title of the pane that has the focus")              \
    ROLE(BAR, 'b', "the title line on top")                                     \
    ROLE(BAR_STRONG, 'B', "chapter and state in the title line")                \
    ROLE(HEADING, 'h', "column headings")                                       \
    ROLE(CAPTION, 'c', "the scenario's own words")                              \
    ROLE(WHY, 'w', "the sentence of the current event")                         \
    ROLE(WHY_FUNCTION, 'W', "the name of CPython's function in it")             \
    ROLE(QUESTION, '?', "a question for the audience")                          \
    ROLE(HIDDEN, 'x', "an outcome that is not shown yet")                       \
    ROLE(CHANGED, '*', "changed at this event")                                 \
    ROLE(APPEARED, '+', "was not there at the moment compared with")            \
    ROLE(VANISHED, '_', "is no longer there")                                   \
    ROLE(SELECTION, 's', "the item that the keys act on")                       \
    ROLE(FOUND, '/', "matches the search")                                      \
    ROLE(CURRENT_LINE, '>', "the source line that runs now")                    \
    ROLE(LINE_NUMBER, '#', "line numbers")                                      \
    ROLE(KEYWORD, 'k', "keywords of the source")                                \
    ROLE(STRING, '"', "strings and numbers of the source")                      \
    ROLE(COMMENT, '\'', "comments of the source")                               \
    ROLE(NAME, 'n', "names of objects")                                         \
    ROLE(ADDRESS, '@', "simulated addresses")                                   \
    ROLE(LINK, '~', "arrows and links of lists")                                \
    ROLE(OUTPUT, 'o', "what the program prints")                                \
    ROLE(ERROR, 'E', "an error")                                                \
    ROLE(WARNING, 'A', "something to be careful about")                         \
    ROLE(KEY, 'y', "a key in hints and help")                                   \
    ROLE(HINT, 'i', "what the key does")                                        \
    ROLE(INPUT, ':', "the command line while typing")                           \
    ROLE(MENU, 'm', "lists over the stage: picker, completion")                 \
    ROLE(MENU_CURRENT, 'M', "the chosen row of such a list")                    \
    ROLE(METER, '%', "the filled part of a meter")                              \
    ROLE(METER_REST, 'r', "the empty part of a meter")                          \
    ROLE(METER_FULL, '^', "a meter at or over its threshold")                   \
    ROLE(TIMELINE, 'l', "the part of the run that lies ahead")                  \
    ROLE(TIMELINE_PAST, 'L', "the part of the run that is behind")              \
    ROLE(POSITION, 'P', "where the run is")                                     \
    ROLE(MARK_CHAPTER, 'C', "a chapter on the timeline")                        \
    ROLE(MARK_CAPTION, ';', "a caption on the timeline")                        \
    ROLE(MARK_COLLECTION, 'G', "a collection on the timeline")                  \
    ROLE(MARK_MAPPED, '(', "an arena mapped on the timeline")                   \
    ROLE(MARK_UNMAPPED, ')', "an arena unmapped on the timeline")               \
    ROLE(UNTOUCHED, 'u', "a pool or block never used")                          \
    ROLE(FREE, 'f', "a free block, an empty pool")                              \
    ROLE(USED, 'U', "a block in use")                                           \
    ROLE(HEADER, 'H', "pool headers and object headers")                        \
    ROLE(SLACK, 'S', "bytes that nobody can use")                               \
    ROLE(REACHABLE, 'R', "found reachable by the collection")                   \
    ROLE(UNREACHABLE, 'X', "tentatively or finally unreachable")                \
    ROLE(WAITING, 'q', "not looked at yet by the collection")                   \
    ROLE(TRAVERSED, 'V', "being traversed now")                                 \
    ROLE(CURVE, 'v', "a curve over time")                                       \
    ROLE(BAND0, '0', "in use, first eighth of the size classes")                \
    ROLE(BAND1, '1', "in use, second eighth")                                   \
    ROLE(BAND2, '2', "in use, third eighth")                                    \
    ROLE(BAND3, '3', "in use, fourth eighth")                                   \
    ROLE(BAND4, '4', "in use, fifth eighth")                                    \
    ROLE(BAND5, '5', "in use, sixth eighth")                                    \
    ROLE(BAND6, '6', "in use, seventh eighth")                                  \
    ROLE(BAND7, '7', "in use, last eighth of the size classes")                 \
    ROLE(FULL0, 'a', "full, first eighth of the size classes")                  \
    ROLE(FULL1, 'd', "full, second eighth")                                     \
    ROLE(FULL2, 'e', "full, third eighth")                                      \
    ROLE(FULL3, 'g', "full, fourth eighth")                                     \
    ROLE(FULL4, 'j', "full, fifth eighth")                                      \
    ROLE(FULL5, 'p', "full, sixth eighth")                                      \
    ROLE(FULL6, 'z', "full, seventh eighth")                                    \
    ROLE(FULL7, 'Z', "full, last eighth of the size classes")

enum role {
#define ROLE(name, letter, purpose) ROLE_##name,
    ROLES(ROLE)
#undef ROLE
    ROLE_COUNT
};

enum { ROLE_BANDS = 8 };

struct role_info {
    const char *name;    /* "BAND0" */
    const char *purpose; /* one line of English */
    char letter;         /* in the role plane */
};

/* The row of a role. Static storage. */
const struct role_info *role_info(enum role role);

/* The role of a pool (or block) of size class `index` of `classes`; full: no block of it is free. */
enum role role_of_class(unsigned index, unsigned classes, int full);

#endif
