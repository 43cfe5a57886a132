#include "config.h"

#include "ui/condition.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/condition_values.h"

/* Instructions of the stack machine. Those from OP_WORD on are OP_WORD + index in condition_words. */
enum op {
    OP_NUMBER,
    OP_NEGATE,
    OP_NOT,
    OP_MULTIPLY,
    OP_DIVIDE,
    OP_REMAINDER,
    OP_ADD,
    OP_SUBTRACT,
    OP_EQUAL,
    OP_UNEQUAL,
    OP_LESS_EQUAL,
    OP_GREATER_EQUAL,
    OP_LESS,
    OP_GREATER,
    OP_AND,
    OP_OR,
    OP_WORD
};

/* ---- parsing: one function a level of precedence ---- */

struct parser {
    struct condition *condition;
    const char *text;
    const char *at;
    struct diagnosis *d;
    int failed;
};

static void
fail(struct parser *p, const char *expected)
{
    if (!p->failed)
        diagnose(p->d, STATUS_SYNTAX, NULL, 0, (int)(p->at - p->text) + 1,
                 "in the condition '%s', %s was expected at '%s'", p->text, expected,
                 *p->at ? p->at : "its end");
    p->failed = 1;
}

static void
put(struct parser *p, int op, int64_t number, int name)
{
    struct condition *c = p->condition;
    if (c->length == CONDITION_CODE) {
        fail(p, "a shorter condition");
        return;
    }
    c->code[c->length++] = (struct condition_code){(uint16_t)op, (uint16_t)name, number};
}

static void
skip_blanks(struct parser *p)
{
    p->at += strspn(p->at, " \t");
}

/* Takes the symbol or word if it is next. A word ends where no letter follows. */
static int
take(struct parser *p, const char *token)
{
    size_t n = strlen(token);
    skip_blanks(p);
    if (strncmp(p->at, token, n) != 0)
        return 0;
    if (isalpha((unsigned char)*token) && (isalnum((unsigned char)p->at[n]) || p->at[n] == '_'))
        return 0;
    p->at += n;
    return 1;
}

static int
is_word_character(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Keeps `length` bytes as a name; returns its offset. */
static int
keep_name(struct parser *p, const char *name, size_t length)
{
    struct condition *c = p->condition;
    if ((size_t)c->names_length + length + 1 > sizeof c->names) {
        fail(p, "fewer names");
        return 0;
    }
    int at = c->names_length;
    memcpy(c->names + at, name, length);
    c->names[at + (int)length] = '\0';
    c->names_length += (int)length + 1;
    return at;
}

static int
find_word(const char *text, size_t length)
{
    for (int i = 0; condition_words[i].word; i++)
        if (strlen(condition_words[i].word) == length &&
            !memcmp(condition_words[i].word, text, length))
            return i;
    return -1;
}

/* The argument in parentheses: everything up to the closing one, blanks at both ends left out. */
static int
take_argument(struct parser *p)
{
    if (!take(p, "(")) {
        fail(p, "'('");
        return 0;
    }
    skip_blanks(p);
    size_t length = strcspn(p->at, ")");
    const char *start = p->at;
    if (start[length] == '\0' || length == 0) {
        fail(p, length ? "')'" : "an argument");
        return 0;
    }
    p->at += length + 1;
    while (length > 0 && start[length - 1] == ' ')
        length--;
    return keep_name(p, start, length);
}

static void
parse_word(struct parser *p)
{
    size_t length = 0;
    while (is_word_character(p->at[length]))
        length++;
    int word = length ? find_word(p->at, length) : -1;
    if (word < 0) {
        fail(p, "a number, or a word such as used(3), nfreepools(A2), gen0, refcount(a)");
        return;
    }
    p->at += length;
    int name = *condition_words[word].argument ? take_argument(p) : 0;
    put(p, OP_WORD + word, 0, name);
}

static void parse_or(struct parser *p);

static void
parse_primary(struct parser *p)
{
    if (p->failed)
        return;
    skip_blanks(p);
    if (take(p, "(")) {
        parse_or(p);
        if (!take(p, ")"))
            fail(p, "')'");
    } else if (take(p, "-")) {
        parse_primary(p);
        put(p, OP_NEGATE, 0, 0);
    } else if (isdigit((unsigned char)*p->at)) {
        char *end;
        put(p, OP_NUMBER, strtoll(p->at, &end, 10), 0);
        p->at = end;
    } else {
        parse_word(p);
    }
}

/* A level of left-associative operators: any of the tokens, each with its instruction. */
struct operator
{
    const char *token;
    enum op op;
};

static void
parse_level(struct parser *p, const struct operator* operators, void (*next)(struct parser *))
{
    next(p);
    for (int i = 0; operators[i].token && !p->failed; i++)
        if (take(p, operators[i].token)) {
            next(p);
            put(p, (int)operators[i].op, 0, 0);
            i = -1;
        }
}

static void
parse_product(struct parser *p)
{
    static const struct operator operators[] = {
        {"*", OP_MULTIPLY}, {"/", OP_DIVIDE}, {"%", OP_REMAINDER}, {NULL, 0}};
    parse_level(p, operators, parse_primary);
}

static void
parse_sum(struct parser *p)
{
    static const struct operator operators[] = {{"+", OP_ADD}, {"-", OP_SUBTRACT}, {NULL, 0}};
    parse_level(p, operators, parse_product);
}

static void
parse_comparison(struct parser *p)
{
    static const struct operator operators[] = {{"==", OP_EQUAL},
                                                {"!=", OP_UNEQUAL},
                                                {"<=", OP_LESS_EQUAL},
                                                {">=", OP_GREATER_EQUAL},
                                                {"<", OP_LESS},
                                                {">", OP_GREATER},
                                                {NULL, 0}};
    parse_level(p, operators, parse_sum);
}

static void
parse_not(struct parser *p)
{
    if (take(p, "not") || take(p, "!")) {
        parse_not(p);
        put(p, OP_NOT, 0, 0);
    } else {
        parse_comparison(p);
    }
}

static void
parse_and(struct parser *p)
{
    static const struct operator operators[] = {{"and", OP_AND}, {"&&", OP_AND}, {NULL, 0}};
    parse_level(p, operators, parse_not);
}

static void
parse_or(struct parser *p)
{
    static const struct operator operators[] = {{"or", OP_OR}, {"||", OP_OR}, {NULL, 0}};
    parse_level(p, operators, parse_and);
}

enum status
condition_parse(struct condition *condition, const char *text, struct diagnosis *d)
{
    struct parser p = {condition, text, text, d, 0};
    memset(condition, 0, sizeof *condition);
    parse_or(&p);
    skip_blanks(&p);
    if (!p.failed && *p.at)
        fail(&p, "an operator or the end");
    return p.failed ? STATUS_SYNTAX : STATUS_OK;
}

/* ---- evaluating ---- */

static struct value
arithmetic(enum op op, int64_t a, int64_t b)
{
    switch (op) {
    case OP_MULTIPLY:
        return value_of((int64_t)((uint64_t)a * (uint64_t)b));
    case OP_DIVIDE:
        return b ? value_of((int64_t)(b == -1 ? -(uint64_t)a : (uint64_t)(a / b))) : no_value();
    case OP_REMAINDER:
        return b ? value_of(b == -1 ? 0 : a % b) : no_value();
    case OP_ADD:
        return value_of((int64_t)((uint64_t)a + (uint64_t)b));
    default:
        return value_of((int64_t)((uint64_t)a - (uint64_t)b));
    }
}

static int
compare(enum op op, int64_t a, int64_t b)
{
    switch (op) {
    case OP_EQUAL:
        return a == b;
    case OP_UNEQUAL:
        return a != b;
    case OP_LESS_EQUAL:
        return a <= b;
    case OP_GREATER_EQUAL:
        return a >= b;
    case OP_LESS:
        return a < b;
    default:
        return a > b;
    }
}

static int
truth(struct value v)
{
    return v.exists && v.number != 0;
}

static struct value
binary(enum op op, struct value a, struct value b)
{
    if (op == OP_AND || op == OP_OR)
        return value_of(op == OP_AND ? truth(a) && truth(b) : truth(a) || truth(b));
    if (!a.exists || !b.exists)
        return op >= OP_EQUAL ? value_of(0) : no_value();
    return op >= OP_EQUAL ? value_of(compare(op, a.number, b.number))
                          : arithmetic(op, a.number, b.number);
}

int
condition_holds(void *who, const struct moment *moment)
{
    const struct condition *c = who;
    struct value stack[CONDITION_CODE];
    int top = 0;
    for (int i = 0; i < c->length; i++) {
        const struct condition_code *code = &c->code[i];
        enum op op = (enum op)code->op;
        if (op >= OP_WORD) {
            stack[top++] = condition_value((int)op - OP_WORD, c->names + code->name, moment);
        } else if (op == OP_NUMBER) {
            stack[top++] = value_of(code->number);
        } else if (op == OP_NEGATE) {
            stack[top - 1].number = (int64_t) - (uint64_t)stack[top - 1].number;
        } else if (op == OP_NOT) {
            stack[top - 1] = value_of(!truth(stack[top - 1]));
        } else {
            top--;
            stack[top - 1] = binary(op, stack[top - 1], stack[top]);
        }
    }
    return top > 0 && truth(stack[0]);
}
