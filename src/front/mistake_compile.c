/* What is wrong with a program that can be parsed: the words of symtable.c and compile.c, and where they point to. */
#include <stdio.h>
#include <string.h>

#include "front/mistake_peg.h"

/* What a message of the front points to, if it has that in it. */
static const struct {
    const char *message;
    enum tree_kind around;
} places[] = {
    {"'yield' outside", TREE_Yield},
    {"'return' outside", TREE_Statement},
    {"'break' outside", TREE_Statement},
    {"'continue' not properly", TREE_Statement},
    {"'yield' inside", TREE_Yield},
    {"__future__ imports must", TREE_Statement},
    {"nonlocal", TREE_Statement},
    {"global", TREE_Statement},
    {"'except:' must be last", TREE_Handler},
    {"parameter without a default", TREE_params},
    {"duplicate argument", TREE_arg},
    {"keyword argument repeated", TREE_keyword},
};

/* What a message of the front was called in older versions. Rows are tried in order, and each that fits replaces what it names. */
static const struct {
    int last; /* the last grammar that had it so */
    const char *now, *then;
} older[] = {
    {9, " here. Maybe you meant '==' instead of '='?", ""},
    {9, "cannot assign to expression", "cannot assign to operator"},
    {9, "cannot delete expression", "cannot delete operator"},
    {11, "f-string: valid expression required before '}'",
     "f-string: empty expression not allowed"},
    {9, "dict literal", "dict display"},
    {9, "ellipsis", "Ellipsis"},
    {8, "'None' is an illegal expression for augmented assignment", "cannot assign to None"},
    {8, "'function call' is an illegal expression for augmented assignment",
     "cannot assign to function call"},
    {8, "'literal' is an illegal expression for augmented assignment", "cannot assign to literal"},
    {8, "'expression' is an illegal expression for augmented assignment",
     "cannot assign to operator"},
    {8, "assignment to yield expression not possible", "cannot assign to yield expression"},
    {7, "expression cannot contain assignment, perhaps you meant \"==\"?",
     "keyword can't be an expression"},
    {7, "assign to dict display", "assign to literal"},
    {7, "assign to set display", "assign to literal"},
    {7, "delete dict display", "delete literal"},
    {7, "delete set display", "delete literal"},
    {8, "'tuple' is an illegal expression for augmented assignment",
     "illegal expression for augmented assignment"},
    {8, "'list' is an illegal expression for augmented assignment",
     "illegal expression for augmented assignment"},
    {7, "cannot assign to True", "can't assign to keyword"},
    {7, "cannot assign to False", "can't assign to keyword"},
    {7, "cannot delete None", "can't delete keyword"},
    {7, "cannot delete True", "can't delete keyword"},
    {7, "cannot assign to None", "can't assign to keyword"},
    {7, "cannot assign to __debug__", "assignment to keyword"},
    {7, "cannot assign to", "can't assign to"},
    {7, "cannot delete", "can't delete"},
    {11, "parameter without a default follows parameter with a default",
     "non-default argument follows default argument"},
};

/* The same for 2.7, before those; only the first that fits. */
static const struct {
    const char *now, *then;
} oldest[] = {
    {"'None' is an illegal expression for augmented assignment", "cannot assign to None"},
    {"'yield expression' is an illegal expression for augmented assignment",
     "can't assign to yield expression"},
    {"positional argument follows keyword argument", "non-keyword arg after keyword arg"},
    {"Generator expression must be parenthesized",
     "Generator expression must be parenthesized if not sole argument"},
    {"future feature braces is not defined", "not a chance"},
    {"assign to None", "assign to None"},
    {"assign to __debug__", "assign to __debug__"},
};

/* What is wrong in 2.7, too, which takes more programs than scenario Python; "!" before what is not. */
static const char *const always_wrong[] = {
    "!argument unpacking",
    "!assign to True",
    "!assign to False",
    "!delete None",
    "!delete True",
    "!delete False",
    "!delete __debug__",
    "assign to",
    "delete ",
    "duplicate argument",
    "parameter without a default",
    "'return' outside",
    "'yield' outside",
    "'break' outside",
    "'continue' not",
    "positional argument follows keyword argument",
    "keyword argument repeated",
    "expression cannot contain assignment",
    "illegal expression for augmented assignment",
    "yield expression not possible",
    "Generator expression must be",
    "__future__ imports must",
    "future feature",
};

static int
is_always_wrong(const char *message)
{
    for (size_t i = 0; i < sizeof always_wrong / sizeof *always_wrong; i++)
        if (strstr(message, always_wrong[i] + (*always_wrong[i] == '!')))
            return *always_wrong[i] != '!';
    return 0;
}

/* The first `now` in the text becomes `then`. */
static void
put_older(char *text, size_t size, const char *now, const char *then)
{
    char rest[300];
    char *at = strstr(text, now);
    if (!at)
        return;
    snprintf(rest, sizeof rest, "%s", at + strlen(now));
    snprintf(at, size - (size_t)(at - text), "%s%s", then, rest);
}

/* The words of the version for a message of the front. */
static void
put_words(const struct words *words, const char *message, char *text, size_t size)
{
    snprintf(text, size, "%.250s", message);
    if (words->parameters)
        put_older(text, size, "duplicate argument", "duplicate parameter");
    for (size_t i = 0; words->accepts_more && i < sizeof oldest / sizeof *oldest; i++)
        if (strstr(text, oldest[i].now)) {
            put_older(text, size, oldest[i].now, oldest[i].then);
            put_older(text, size, older[0].now, older[0].then);
            return;
        }
    for (size_t i = 0; i < sizeof older / sizeof *older; i++)
        if (words->grammar <= older[i].last)
            put_older(text, size, older[i].now, older[i].then);
    char *repeated = strstr(text, "keyword argument repeated");
    if (repeated && words->old_grammar)
        repeated[strlen("keyword argument repeated")] = '\0';
}

/* Is it an f-string that the parser knows nothing of (to 3.11)? */
static int
is_format(const struct lexeme *lexeme)
{
    return lexeme->kind == LEXEME_STRING &&
           strcspn(lexeme->text, "fF") < strcspn(lexeme->text, "'\"");
}

int
mistake_compile(const struct peg *parsed, const struct diagnosis *d, struct mistake *m)
{
    const struct words *words = parsed->words;
    enum tree_kind kind = TREE_LEXEME;
    if ((words->accepts_more && !is_always_wrong(d->message)) ||
        (words->bare_handlers && strstr(d->message, "multiple exception")))
        return 0;
    for (size_t i = 0; i < sizeof places / sizeof *places && kind == TREE_LEXEME; i++)
        if (strstr(d->message, places[i].message))
            kind = places[i].around;
    if (kind == TREE_arg && words->operators)
        kind = TREE_FunctionDef;
    if (words->old_grammar && (strstr(d->message, "assign to ") || strstr(d->message, "delete ")))
        kind = TREE_targets;
    uint32_t at = peg_lexeme_at(parsed, (uint32_t)d->line, (uint32_t)d->column);
    int inside = is_format(&parsed->lexing->at[at]), told = !strncmp(d->message, "f-string: ", 10);
    if (inside && !told)
        return 0;
    struct span span = peg_span_around(parsed, kind, at + (inside && !words->old_grammar));
    mistake_place(m, parsed->lexing->text, span);
    if (words->columns_of_ends && m->column > 1)
        m->column--;
    if (words->accepts_more) /* which does not know the column */
        m->column = m->end_column = 0;
    m->type = "SyntaxError";
    put_words(words, d->message, m->message, sizeof m->message);
    return 1;
}
