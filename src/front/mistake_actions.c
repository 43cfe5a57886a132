/* What the parser of 3.9+ does when an alternative for wrong programs has matched. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "front/mistake_peg.h"

static const char *const called[] = {[TREE_SEVERAL] = "expression",
                                     [TREE_LEXEME] = "name",
#define TREE_CALLED(name, text) [TREE_##name] = text,
                                     TREE_TABLE(TREE_CALLED)
#undef TREE_CALLED
};

/* What a node is called: _PyPegen_get_expr_name() */
static const char *
name_of_tree(const struct peg *p, const struct tree *tree)
{
    const char *name = called[tree->kind];
    if (!p->words->operators)
        return name;
    return tree->kind == TREE_Ellipsis   ? "Ellipsis"
           : tree->kind == TREE_Dict     ? "dict display"
           : !strcmp(name, "expression") ? "operator"
                                         : name;
}

static const struct lexeme *
lexeme_of(const struct peg *p, const struct tree *tree)
{
    return &p->lexing->at[tree->first];
}

/* The message with its %n, %lN, %tN, %v, %a filled in. */
static void
put_message(const struct peg *p, const char *message, const struct tree *at,
            struct tree *const *items, char *out, size_t size)
{
    size_t n = 0;
    for (const char *c = message; *c && n + 1 < size; c++) {
        char text[64] = {*c, '\0'};
        if (*c == '%') {
            const struct tree *item = c[1] == 'l' || c[1] == 't' ? items[c[2] - '1'] : at;
            const struct lexeme *lexeme = lexeme_of(p, item);
            if (c[1] == 'n')
                snprintf(text, sizeof text, "%s", name_of_tree(p, at));
            else if (c[1] == 'l')
                snprintf(text, sizeof text, "%u", (unsigned)lexeme->span.line);
            else if (c[1] == 't')
                snprintf(text, sizeof text, "%.*s", (int)lexeme->length, lexeme->text);
            else if (c[1] == 'v')
                snprintf(text, sizeof text, "%s", p->words->parameters ? "parameter" : "argument");
            else
                snprintf(text, sizeof text, "%s", p->words->parameters ? "" : "argument ");
            c += c[1] == 'l' || c[1] == 't' ? 2 : 1;
        }
        n += (size_t)snprintf(out + n, size - n, "%s", text);
    }
}

/* -- targets -- */

enum target { TARGET_STAR, TARGET_DEL, TARGET_FOR };

static const struct tree *wrong_target(const struct tree *tree, enum target target);

/* The first wrong target among the items of a tuple or a list. */
static const struct tree *
wrong_item(const struct tree *tree, enum target target)
{
    const struct tree *wrong = NULL;
    for (uint32_t i = 0; i < tree->count && !wrong; i++) {
        const struct tree *item = tree->items[i];
        if (item->kind == TREE_SEVERAL)
            wrong = wrong_item(item, target);
        else if (item->kind != TREE_LEXEME)
            wrong = wrong_target(item, target);
    }
    return wrong;
}

/* What in an expression cannot be assigned to; NULL = nothing: _PyPegen_get_invalid_target() */
static const struct tree *
wrong_target(const struct tree *tree, enum target target)
{
    switch (tree->kind) {
    case TREE_Tuple:
    case TREE_List:
        return wrong_item(tree, target);
    case TREE_Starred:
        return target == TARGET_DEL ? tree : wrong_item(tree, target);
    case TREE_Name:
    case TREE_Attribute:
    case TREE_Subscript:
    case TREE_LEXEME:
        return NULL;
    default:
        return tree;
    }
}

/* Is the first operator of a comparison `in`? */
static int
compares_with_in(const struct peg *p, const struct tree *tree)
{
    const struct lexeme *operator= & p->lexing->at[tree->items[0]->behind];
    return operator->length == 2 && !strncmp(operator->text, "in", 2);
}

static int
fail_target(struct peg *p, const struct tree *tree, enum target target)
{
    if (target == TARGET_FOR && tree->kind == TREE_Compare) {
        if (!compares_with_in(p, tree))
            return 0;
        tree = tree->items[0];
    }
    const struct tree *wrong = wrong_target(tree, target);
    if (wrong)
        peg_fail(p, "SyntaxError", tree_span(p, wrong), "cannot %s %s",
                 target == TARGET_DEL ? "delete" : "assign to", name_of_tree(p, wrong));
    return 0;
}

static int
act_star(struct peg *p, struct tree *const *items, const char *message)
{
    (void)message;
    return fail_target(p, items[0], TARGET_STAR);
}

static int
act_del(struct peg *p, struct tree *const *items, const char *message)
{
    (void)message;
    return fail_target(p, items[0], TARGET_DEL);
}

static int
act_for(struct peg *p, struct tree *const *items, const char *message)
{
    (void)message;
    return fail_target(p, items[0], TARGET_FOR);
}

/* -- others -- */

static int
is_legacy(const struct peg *p, const struct tree *tree)
{
    const struct lexeme *lexeme = lexeme_of(p, tree);
    return tree->behind == tree->first + 1 && lexeme->kind == LEXEME_NAME &&
           ((lexeme->length == 5 && !strncmp(lexeme->text, "print", 5)) ||
            (lexeme->length == 4 && !strncmp(lexeme->text, "exec", 4)));
}

static struct span
range(const struct peg *p, const struct tree *a, const struct tree *b)
{
    struct span first = tree_span(p, a), last = tree_span(p, b);
    return (struct span){first.line, first.column, last.end_line, last.end_column};
}

/* Two expressions side by side: a comma is missing, if they are within brackets. */
static int
act_comma(struct peg *p, struct tree *const *items, const char *message)
{
    (void)message;
    if (is_legacy(p, items[0]) || !p->lexing->at[p->at - 1].level)
        return 0;
    peg_fail(p, "SyntaxError", range(p, items[0], items[1]),
             "invalid syntax. Perhaps you forgot a comma?");
}

/* print x */
static int
act_legacy(struct peg *p, struct tree *const *items, const char *message)
{
    const struct lexeme *name = lexeme_of(p, items[0]);
    (void)message;
    if (is_legacy(p, items[0]))
        peg_fail(p, "SyntaxError", range(p, items[0], items[1]),
                 "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                 (int)name->length, name->text, (int)name->length, name->text);
    return 0;
}

static int
act_unequal(struct peg *p, struct tree *const *items, const char *message)
{
    (void)message;
    if (p->words->unequal)
        peg_fail(p, "SyntaxError", tree_span(p, items[0]),
                 "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
    return 0;
}

/* A generator expression without its brackets: _PyPegen_nonparen_genexp_in_call() */
static int
act_genexp(struct peg *p, struct tree *const *items, const char *message)
{
    const struct tree *args = items[0], *plain = args->items[0];
    (void)message;
    if (plain->kind != TREE_SEVERAL || plain->count < 2)
        return 0;
    peg_fail(p, "SyntaxError", range(p, plain->items[plain->count - 1], items[1]),
             "Generator expression must be parenthesized");
}

/* Is there an unpacked mapping in it? */
static int
unpacks(const struct tree *tree)
{
    int found = tree->kind == TREE_unpacked;
    for (uint32_t i = 0; i < tree->count && !found; i++)
        found = unpacks(tree->items[i]);
    return found;
}

static int
act_positional(struct peg *p, struct tree *const *items, const char *message)
{
    (void)message;
    peg_fail(p, "SyntaxError", p->lexing->at[p->filled - 1].span,
             "positional argument follows keyword argument%s",
             unpacks(items[0]) ? " unpacking" : "");
}

static int
act_after(struct peg *p, struct tree *const *items, const char *message)
{
    struct span span = tree_span(p, items[0]);
    span.line = span.end_line;
    span.column = span.end_column - 1;
    span.end_line = 0;
    peg_fail(p, "SyntaxError", span, "%s", message);
}

/* Adjacent literals: bytes do not go with text. */
static int
act_check_strings(struct peg *p, struct tree *const *items, const char *message)
{
    uint32_t bytes = 0;
    (void)message;
    if (!p->literals)
        return 1;
    for (uint32_t i = 0; i < items[0]->count; i++)
        bytes += mistake_literal(p, &p->lexing->at[items[0]->items[i]->first],
                                 lexeme_of(p, items[0])) != 0;
    if (bytes && bytes < items[0]->count)
        peg_fail(p, "SyntaxError",
                 p->words->old_grammar ? lexeme_of(p, items[0])->span
                                       : p->lexing->at[p->filled - 1].span,
                 "cannot mix bytes and nonbytes literals");
    return 1;
}

static int
act_check_conversion(struct peg *p, struct tree *const *items, const char *message)
{
    const struct lexeme *name = lexeme_of(p, items[0]);
    (void)message;
    if (name->length == 1 && strchr("sra", *name->text))
        return 1;
    peg_fail(p, "SyntaxError", name->span,
             "f-string: invalid conversion character '%.*s': expected 's', 'r', or 'a'",
             (int)name->length, name->text);
}

static const struct {
    const char *name;
    peg_action *act;
} actions[] = {
    {"star", act_star},
    {"del", act_del},
    {"for", act_for},
    {"comma", act_comma},
    {"legacy", act_legacy},
    {"unequal", act_unequal},
    {"genexp", act_genexp},
    {"positional", act_positional},
    {"after", act_after},
    {"check_strings", act_check_strings},
    {"check_conversion", act_check_conversion},
};

/* WHERE in numbers, and the message there. */
_Noreturn static void
fail_at(struct peg *p, const char *where, struct tree *const *items, const char *text)
{
    struct span span;
    const char *type = "SyntaxError";
    if (*where >= '0' && *where <= '9') {
        const struct tree *from = items[*where - '1'];
        span = tree_span(p, from);
        if (where[1] == '.' && where[3] >= '0' && where[3] <= '9') {
            span = range(p, from, items[where[3] - '1']);
        } else if (where[1] == '.') {
            struct span last = p->lexing->at[p->filled - 1].span;
            span.end_line = last.line;
            span.end_column = last.end_column - 1;
        }
    } else {
        uint32_t at = *where == '>' ? p->at : p->filled - 1;
        span = p->lexing->at[at].span;
        if (*where == 'i')
            type = "IndentationError";
    }
    peg_fail(p, type, span, "%s", text);
}

int
peg_act(struct peg *p, const struct peg_alternative *alternative, struct tree *const *items)
{
    const char *where = alternative->where;
    char text[300] = "";
    size_t length = strcspn(where, " ");
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        struct tree *given[2] = {NULL, NULL};
        if (strlen(actions[i].name) != length || strncmp(actions[i].name, where, length))
            continue;
        const char *rest = where + length;
        for (int k = 0; k < 2; k++) {
            rest += strspn(rest, " ");
            if (*rest >= '1' && *rest <= '9')
                given[k] = items[*rest++ - '1'];
        }
        return actions[i].act(p, given, alternative->message);
    }
    const struct tree *at = *where >= '1' && *where <= '9' ? items[*where - '1'] : items[0];
    put_message(p, alternative->message, at, items, text, sizeof text);
    fail_at(p, where, items, text);
}
