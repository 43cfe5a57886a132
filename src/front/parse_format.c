#include <string.h>

#include "front/literal.h"
#include "front/warning.h"

/* A text between fields with an escape sequence that is none. */
struct wrong {
    const char *start;
    const char *letter;
};

/* An f-string being read: a cursor over its source that knows its place. */
struct format {
    struct parser *p;
    const struct token *token;
    const struct token *first; /* of the adjacent literals */
    const char *at;
    const char *end;
    struct place place; /* of `at` */
    int depth;          /* of nested fields: 0 outside, 1 in a format spec */
    struct wrong *wrongs;
    uint32_t nwrongs;
};

static void
step(struct format *x)
{
    if (*x->at == '\n')
        x->place = (struct place){x->place.line + 1, 1};
    else if (((unsigned char)*x->at & 0xc0) != 0x80)
        x->place.column++;
    x->at++;
}

static char
peek(const struct format *x)
{
    return x->at < x->end ? *x->at : '\0';
}

/* Skips a string inside a field. */
static void
skip_string(struct format *x)
{
    char quote = *x->at;
    do {
        if (*x->at == '\\')
            fail_syntax(x->p->f, x->place, "f-string expression part cannot include a backslash");
        step(x);
    } while (x->at < x->end && *x->at != quote);
    if (x->at == x->end)
        fail_syntax(x->p->f, x->place, "f-string: unterminated string");
    step(x);
}

/* Skips the expression of a field: up to '!', ':', '=' or '}' outside brackets and strings. */
static void
skip_expression(struct format *x)
{
    int brackets = 0;
    const char *end =
        x->p->f->dialect->fields_tokenized ? format_expression_end(x->at, x->end) : x->at;
    while (x->at < end)
        step(x);
    if (x->p->f->dialect->fields_tokenized)
        return;
    while (x->at < x->end) {
        char c = *x->at, next = x->at + 1 < x->end ? x->at[1] : '\0';
        if (c == '\\')
            fail_syntax(x->p->f, x->place, "f-string expression part cannot include a backslash");
        if (c == '#')
            fail_syntax(x->p->f, x->place, "f-string expression part cannot include '#'");
        if (c == '\'' || c == '"') {
            skip_string(x);
            continue;
        }
        if (strchr("([{", c))
            brackets++;
        else if (brackets && strchr(")]}", c))
            brackets--;
        else if (!brackets && next == '=' && strchr("!=<>", c))
            step(x);
        else if (!brackets && strchr("!:}=", c))
            return;
        step(x);
    }
}

/* 3.8 (fstring_fix_node_location): the line of a field's first token, found by looking for the field's text in the first literal. */
static uint32_t
line_by_text(struct format *x, const char *start)
{
    const struct token *first = x->first;
    const char *text = scratch_text(&x->p->f->work, first->text, first->length);
    char *field = scratch_alloc(&x->p->f->work, (size_t)(x->at - start) + 3);
    field[0] = '{';
    memcpy(field + 1, start, (size_t)(x->at - start));
    field[x->at - start + 1] = '}';
    const char *found = strstr(text, field);
    uint32_t line = first->place.line;
    for (const char *p = text; found && p < found; p++)
        line += *p == '\n';
    return line;
}

/* Parses the expression that is the text from `start`, at `place`, to the cursor. */
static struct node *
field_expression(struct format *x, const char *start, struct place place)
{
    const char *p = start;
    while (p < x->at && strchr(" \t\n\r\f", *p))
        p++;
    if (p == x->at)
        fail_syntax(x->p->f, place, "f-string: valid expression required before '%c'",
                    x->at < x->end ? *x->at : '}');
    struct parser inner = *x->p;
    struct token *tokens = lex_expression(x->p->f, start, (size_t)(x->at - start), place);
    if (x->p->f->dialect->fields_by_text)
        for (uint32_t shift = line_by_text(x, start) - place.line, i = 0;; i++) {
            tokens[i].place.line += shift;
            if (tokens[i].kind == TOKEN_END)
                break;
        }
    inner.at = tokens;
    nest_enter(&inner);
    if (inner.at->kind == TOKEN_LAMBDA)
        fail_syntax(x->p->f, inner.at->place,
                    "f-string: lambda expressions are not allowed without parentheses");
    struct node *value = parse_value(&inner);
    if (inner.at->kind != TOKEN_END)
        fail_here(&inner);
    return value;
}

static enum conversion
field_conversion(struct format *x)
{
    if (peek(x) != '!')
        return CONVERSION_NONE;
    step(x);
    static const char letters[] = "sra";
    char c = peek(x);
    const char *letter = c ? strchr(letters, c) : NULL;
    if (!letter)
        fail_syntax(x->p->f, x->place,
                    "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    step(x);
    return (enum conversion)(CONVERSION_STR + (letter - letters));
}

static void parts(struct format *x, struct nodes *out, struct text *text);

/* '' */
static struct node *
empty_text(struct format *x)
{
    struct node *node = node_new(x->p, NODE_CONSTANT, x->place);
    struct value *empty = value_new(x->p->f, CONSTANT_STR);
    empty->text = "";
    node->constant = empty;
    return node_end(x->p, node);
}

/* The format spec behind ':', itself with fields. */
static struct node *
field_spec(struct format *x)
{
    if (peek(x) != ':')
        return NULL;
    struct place colon = x->place;
    step(x);
    struct node *spec = node_new(x->p, NODE_JOINED, x->place);
    struct text text = {0};
    if (++x->depth > (x->p->f->dialect->fields_tokenized ? 2 : 1))
        fail_syntax(x->p->f, colon, "f-string: expressions nested too deeply");
    parts(x, &spec->items, &text);
    x->depth--;
    flush_text(x->p, &spec->items, &text, spec->place);
    uint32_t count = spec->items.count;
    if (x->p->f->dialect->specs_end_in_text && count &&
        spec->items.at[count - 1]->kind == NODE_FORMATTED)
        SCRATCH_ADD(&x->p->f->work, spec->items.at, spec->items.count, empty_text(x));
    return node_end(x->p, spec);
}

/* A replacement field; the cursor is on its '{'. */
static struct node *
field(struct format *x)
{
    struct node *node = node_new(x->p, NODE_FORMATTED, x->place);
    step(x);
    const char *start = x->at;
    struct place place = x->place;
    skip_expression(x);
    node->formatted.value = field_expression(x, start, place);
    if (peek(x) == '=')
        fail_refused(x->p->f, x->place, "the '=' of an f-string field is",
                     "write the text before the field");
    node->formatted.conversion = field_conversion(x);
    node->formatted.spec = field_spec(x);
    if (peek(x) != '}')
        fail_syntax(x->p->f, x->place, "f-string: expecting '}'");
    step(x);
    return node_end(x->p, node);
}

/* The characters up to the next brace. */
static void
plain(struct format *x, struct text *text)
{
    const char *start = x->at;
    struct place place = x->place;
    while (x->at < x->end && *x->at != '{' && *x->at != '}') {
        int escaped = *x->at == '\\' && !(x->token->prefix & STRING_RAW);
        step(x);
        if (escaped && x->at < x->end && (*x->at == '{' || *x->at == '}'))
            warn_escape(x->p->f, x->at, x->at, x->at, x->place.line);
        else if (escaped && x->at < x->end)
            step(x);
    }
    const char *wrong = text_decode(x->p->f, place, text, start, x->at, x->token->prefix);
    if (wrong && x->depth) {
        warn_escape(x->p->f, start, start, wrong, place.line);
    } else if (wrong) {
        struct wrong note = {start, wrong};
        SCRATCH_ADD(&x->p->f->work, x->wrongs, x->nwrongs, note);
    }
}

/* The parts up to the end of the literal or, in a format spec, up to its '}'. */
static void
parts(struct format *x, struct nodes *out, struct text *text)
{
    while (x->at < x->end) {
        char c = *x->at;
        char next = x->at + 1 < x->end ? x->at[1] : '\0';
        if (c == '}' && x->depth)
            return;
        if (c == '}' && next != '}')
            fail_syntax(x->p->f, x->place, "f-string: single '}' is not allowed");
        if ((c == '{' || c == '}') && next == c && !x->depth) {
            text_byte(x->p->f, text, c);
            step(x);
            step(x);
        } else if (c == '{') {
            flush_text(x->p, out, text, x->place);
            nodes_add(x->p, out, field(x));
        } else {
            plain(x, text);
        }
    }
}

void
parse_format(struct parser *p, struct nodes *out, struct text *text, const struct token *token,
             const struct token *first)
{
    struct format x = {.p = p,
                       .token = token,
                       .first = first,
                       .at = token->text,
                       .end = token->text + token->length - token->quotes,
                       .place = token->place};
    if (p->in_format)
        fail_refused(p->f, token->place, "an f-string inside an f-string's field is",
                     "format it in a statement before");
    while (x.at < token->text + token->skip)
        step(&x);
    p->in_format = 1;
    parts(&x, out, text);
    p->in_format = 0;
    for (uint32_t i = 0; i < x.nwrongs; i++)
        warn_escape(p->f, x.at, x.wrongs[i].start, x.wrongs[i].letter, x.place.line);
}
