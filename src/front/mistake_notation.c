/* The notation of the grammar: text to items. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "front/mistake_peg.h"

/* The rules that CPython's parser memoizes, because they say so or are left-recursive. */
static const char memoized[] =
    " simple expression star_expression disjunction conjunction inversion factor await_primary "
    "strings star_target target_or_star_atom del_target arguments block wrong_named bitor bitxor "
    "bitand shift sum term primary before_target type_param star_pattern dotted_name fstring ";

static const struct {
    const char *name, *text;
} grammar[] = {
#define RULE(name, text) {name, text},
#include "front/mistake_grammar.inc"
#include "front/mistake_grammar_old.inc"
#undef RULE
};

enum { RULES = sizeof grammar / sizeof *grammar };

/* Where the reader of a rule is. */
struct reader {
    struct peg *p;
    const char *at;
    const char *prefix;
};

static void
blanks(struct reader *r)
{
    r->at += strspn(r->at, " ");
}

static int
accept(struct reader *r, const char *what)
{
    blanks(r);
    size_t length = strlen(what);
    if (strncmp(r->at, what, length))
        return 0;
    r->at += length;
    return 1;
}

static struct peg_alternatives *alternatives(struct reader *r);

static const struct {
    const char *name;
    enum lexeme_kind kind;
} classes[] = {
    {"END", LEXEME_END},       {"NEWLINE", LEXEME_NEWLINE}, {"INDENT", LEXEME_INDENT},
    {"DEDENT", LEXEME_DEDENT}, {"NAME", LEXEME_NAME},       {"NUMBER", LEXEME_NUMBER},
    {"STRING", LEXEME_STRING}, {"FSTART", LEXEME_FSTART},   {"FMIDDLE", LEXEME_FMIDDLE},
    {"FEND", LEXEME_FEND},     {"SOFT", LEXEME_ERROR},
};

/* A word of the notation: a kind of lexeme or a rule. */
static void
word(struct reader *r, struct peg_item *item)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_#";
    size_t length = strspn(r->at, letters);
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strlen(classes[i].name) == length && !strncmp(classes[i].name, r->at, length)) {
            item->kind = 'c';
            item->lexeme = classes[i].kind;
        }
    if (length == 5 && !strncmp(r->at, "CLOSE", 5)) {
        item->kind = 'o';
        item->text = *r->prefix ? ":" : ")";
        item->length = 1;
    } else if (!item->kind) {
        item->kind = 'r';
        item->rule = peg_rule(r->p, r->at, length, r->prefix);
    }
    r->at += length;
}

static void
quoted(struct reader *r, struct peg_item *item, char quote)
{
    item->kind = quote == '"' ? 's' : 'o';
    item->text = ++r->at;
    while (*r->at != quote)
        r->at++;
    item->length = (uint32_t)(r->at++ - item->text);
}

static struct peg_item
read_item(struct reader *r)
{
    struct peg_item item = {0};
    item.before = accept(r, "&&") ? 'f' : accept(r, "&") ? '&' : accept(r, "!") ? '!' : 0;
    blanks(r);
    if (*r->at == '\'' || *r->at == '"') {
        quoted(r, &item, *r->at);
    } else if (accept(r, "~")) {
        item.kind = '~';
    } else if (accept(r, "(")) {
        item.kind = 'g';
        item.group = alternatives(r);
        accept(r, ")");
    } else {
        word(r, &item);
    }
    if (*r->at == '?' || *r->at == '*' || *r->at == '+')
        item.times = *r->at++;
    if (accept(r, "% ")) {
        item.times = '%';
        item.between = scratch_alloc(&r->p->f->work, sizeof item);
        *item.between = read_item(r);
    }
    return item;
}

/* {12-}, {-11}, {10-12}, {9}: whether the version is meant. */
static int
in_versions(struct reader *r)
{
    long from = 0, to = 99, version = r->p->words->grammar;
    char *end = (char *)r->at;
    if (*r->at != '-')
        from = to = strtol(r->at, &end, 10);
    if (*end == '-') {
        to = 99;
        if (end[1] != '}')
            to = strtol(end + 1, &end, 10);
        else
            end++;
    }
    r->at = end + 1;
    return from <= version && version <= to;
}

static enum tree_kind
kind_named(const char *name, size_t length)
{
    static const char *const names[] = {[TREE_SEVERAL] = "",
                                        [TREE_LEXEME] = "",
#define TREE_SPELLING(name, called) [TREE_##name] = #name,
                                        TREE_TABLE(TREE_SPELLING)
#undef TREE_SPELLING
    };
    for (int i = 0; i < TREE_KINDS; i++)
        if (strlen(names[i]) == length && !strncmp(names[i], name, length))
            return (enum tree_kind)i;
    return TREE_SEVERAL;
}

/* The message that begins at a quote. %f is known already: whose parameters the rule is about. */
static const char *
read_message(struct reader *r)
{
    const char *whose = *r->prefix ? "Lambda expression" : "Function";
    char *message = scratch_alloc(&r->p->f->work, strlen(r->at) + strlen(whose)), *out = message;
    while (*++r->at != '"') {
        r->at += *r->at == '\\';
        if (!strncmp(r->at, "%f", 2)) {
            out += sprintf(out, "%s", whose);
            r->at++;
        } else {
            *out++ = *r->at;
        }
    }
    r->at++;
    return message;
}

/* What is behind the items. */
static void
read_end(struct reader *r, struct peg_alternative *a)
{
    if (accept(r, "->")) {
        blanks(r);
        a->where = r->at;
        while (*r->at && *r->at != '|' && *r->at != '=' && *r->at != '"')
            r->at++;
        if (*r->at == '"') {
            a->message = read_message(r);
        }
    }
    if (!accept(r, "="))
        return;
    size_t length = strcspn(r->at, " |)");
    if (*r->at >= '0' && *r->at <= '9')
        a->pick = (uint32_t)(*r->at - '0');
    else
        a->kind = kind_named(r->at, length);
    r->at += length;
}

static struct peg_alternatives *
alternatives(struct reader *r)
{
    struct peg_alternatives *all = scratch_alloc(&r->p->f->work, sizeof *all);
    do {
        struct peg_alternative a = {0};
        int wanted = accept(r, "{") ? in_versions(r) : 1;
        a.second = accept(r, "??") ? 2 : accept(r, "?") ? 1 : 0;
        for (blanks(r); *r->at && !strchr("|)=", *r->at) && strncmp(r->at, "->", 2); blanks(r)) {
            struct peg_item item = read_item(r);
            SCRATCH_ADD(&r->p->f->work, a.items, a.count, item);
        }
        read_end(r, &a);
        if (wanted)
            SCRATCH_ADD(&r->p->f->work, all->at, all->count, a);
    } while (accept(r, "|"));
    return all;
}

uint32_t
peg_rule(struct peg *p, const char *name, size_t length, const char *prefix)
{
    size_t more = *name == '#' ? strlen(prefix) : 0;
    if (*name == '#')
        name++, length--;
    for (uint32_t i = 0; i < p->nrules; i++) {
        const struct peg_rule *rule = &p->rules[i];
        if (rule->length == length + more && !strncmp(rule->name, prefix, more) &&
            !strncmp(rule->name + more, name, length))
            return i;
    }
    abort(); /* the grammar is ours: check_front reads it for every version */
}

/* Adds a rule of the table under its name behind the prefix. */
static void
add_rule(struct peg *p, const char *name, const char *text, const char *prefix)
{
    struct scratch *work = &p->f->work;
    size_t length = strlen(prefix) + strlen(name);
    char *whole = scratch_alloc(work, length + 1), *padded = scratch_alloc(work, length + 3);
    snprintf(whole, length + 1, "%s%s", prefix, name);
    snprintf(padded, length + 3, " %s ", whole);
    struct peg_rule rule = {.name = whole,
                            .length = (uint32_t)length,
                            .text = text,
                            .prefix = prefix,
                            .memo = strstr(memoized, padded) != NULL};
    SCRATCH_ADD(work, p->rules, p->nrules, rule);
}

void
peg_read(struct peg *p)
{
    for (size_t i = 0; i < RULES; i++) {
        const char *name = grammar[i].name;
        add_rule(p, name + (*name == '#'), grammar[i].text, "");
        if (*name == '#')
            add_rule(p, name + 1, grammar[i].text, "lambda_");
    }
    for (uint32_t i = 0; i < p->nrules; i++) {
        struct reader r = {p, p->rules[i].text, p->rules[i].prefix};
        p->rules[i].body = alternatives(&r);
    }
}
