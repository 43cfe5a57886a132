#include "front/annotate.h"

#include <stdlib.h>
#include <string.h>

/* A comment taken apart. */
struct mark {
    enum annotation_kind kind;
    const char *language;
    const char *text;
    size_t length;
};

static const char marks[] = ":?@"; /* in the order of enum annotation_kind */

static int
is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* "#:ru: text" -> CAPTION, "ru", "text". 0 if the comment is of another kind ("# arenascope:"). */
static int
read_mark(struct front *f, const struct comment *comment, struct mark *mark)
{
    const char *p = comment->text + 1, *end = comment->text + comment->length;
    const char *kind = *p ? strchr(marks, *p) : NULL;
    if (!kind)
        return 0;
    mark->kind = (enum annotation_kind)(kind - marks);
    mark->language = "";
    const char *code = ++p;
    while (p < end && is_lower(*p))
        p++;
    if (p < end && *p == ':' && (p - code == 2 || p - code == 3))
        mark->language = scratch_text(&f->keep, code, (size_t)(p++ - code));
    else
        p = code;
    if (p < end && *p == ' ')
        p++;
    while (end > p && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    mark->text = p;
    mark->length = (size_t)(end - p);
    return 1;
}

/* The first line of the statement that a comment belongs to. */
static uint32_t
statement_line(const struct comment *comment, const uint32_t *lines, uint32_t nlines,
               uint32_t last_line)
{
    uint32_t line = comment->alone ? last_line + 1 : 0;
    for (uint32_t i = 0; i < nlines; i++) {
        if (comment->alone && lines[i] > comment->line && lines[i] < line)
            line = lines[i];
        if (!comment->alone && lines[i] <= comment->line && lines[i] > line)
            line = lines[i];
    }
    return line ? line : comment->line;
}

/* Adds a comment: to the entry of the same statement, kind and language if there is one. */
static void
add(struct front *f, struct annotations *a, struct annotation **entries, const struct mark *mark,
    uint32_t line, uint32_t source_line)
{
    for (uint32_t i = 0; i < a->count; i++) {
        struct annotation *entry = &(*entries)[i];
        if (entry->line != line || entry->kind != mark->kind ||
            strcmp(entry->language, mark->language))
            continue;
        size_t length = strlen(entry->text);
        char *text = scratch_alloc(&f->keep, length + mark->length + 2);
        memcpy(text, entry->text, length);
        text[length] = '\n';
        memcpy(text + length + 1, mark->text, mark->length);
        entry->text = text;
        return;
    }
    struct annotation entry = {mark->kind, line, source_line, mark->language,
                               scratch_text(&f->keep, mark->text, mark->length)};
    SCRATCH_ADD(&f->keep, *entries, a->count, entry);
}

/* By statement line, then by place in the text: comments come in the order of the text, but one behind a statement's first line may
 * belong to an earlier statement than the one before it. */
static void
sort_entries(struct annotation *entries, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t j = i; j && entries[j - 1].line > entries[j].line; j--) {
            struct annotation entry = entries[j];
            entries[j] = entries[j - 1];
            entries[j - 1] = entry;
        }
}

/* -- title and abstract -- */

/* The text without the outer blank lines and the indentation of its lines. */
static const char *
tidy(struct front *f, const char *text)
{
    char *out = scratch_alloc(&f->keep, strlen(text) + 1);
    size_t length = 0;
    while (*text == ' ' || *text == '\n')
        text++;
    while (*text) {
        while (*text == ' ')
            text++;
        while (*text && *text != '\n')
            out[length++] = *text++;
        if (*text)
            out[length++] = *text++;
    }
    while (length && (out[length - 1] == '\n' || out[length - 1] == ' '))
        length--;
    out[length] = '\0';
    return out;
}

/* The first line of text is the title, the rest the abstract. */
static struct title
split_title(struct front *f, const char *language, const char *text)
{
    struct title title = {language, tidy(f, text), ""};
    const char *end = strchr(title.title, '\n');
    if (end) {
        title.abstract = tidy(f, end);
        title.title = scratch_text(&f->keep, title.title, (size_t)(end - title.title));
    }
    return title;
}

/* The docstring of a module; NULL if there is none. */
static const struct node *
docstring(const struct nodes *body)
{
    if (!body->count || body->at[0]->kind != NODE_EXPRESSION)
        return NULL;
    const struct node *node = body->at[0]->operand;
    return node->kind == NODE_CONSTANT && node->constant->kind == CONSTANT_STR ? node : NULL;
}

/* Makes the titles; captions of the docstring leave the entries for them. */
static void
read_titles(struct front *f, struct annotations *a, struct annotation *entries,
            const struct node *doc)
{
    struct title *titles = NULL;
    uint32_t kept = 0;
    struct title own = split_title(f, "", doc ? doc->constant->text : "");
    SCRATCH_ADD(&f->keep, titles, a->ntitles, own);
    for (uint32_t i = 0; i < a->count; i++) {
        if (!doc || entries[i].kind != ANNOTATION_CAPTION || entries[i].line != doc->place.line) {
            entries[kept++] = entries[i];
            continue;
        }
        struct title other = split_title(f, entries[i].language, entries[i].text);
        SCRATCH_ADD(&f->keep, titles, a->ntitles, other);
    }
    a->count = kept;
    a->titles = titles;
    a->title = titles[0].title;
    a->abstract = titles[0].abstract;
}

const struct annotations *
annotations_make(struct front *f, const struct nodes *body, const uint32_t *lines, uint32_t nlines,
                 uint32_t last_line)
{
    struct annotations *a = scratch_alloc(&f->keep, sizeof *a);
    struct annotation *entries = NULL;
    struct mark mark;
    for (uint32_t i = 0; i < f->ncomments; i++)
        if (read_mark(f, &f->comments[i], &mark))
            add(f, a, &entries, &mark, statement_line(&f->comments[i], lines, nlines, last_line),
                f->comments[i].line);
    read_titles(f, a, entries, docstring(body));
    sort_entries(entries, a->count);
    a->entries = entries;
    return a;
}

/* -- reading the table -- */

/* How well an entry's language answers the wish: 3 exactly, 2 no language, 1 English, 0 another. */
static int
fitness(const char *language, const char *wish)
{
    size_t length = wish ? strspn(wish, "abcdefghijklmnopqrstuvwxyz") : 0;
    if (length && strlen(language) == length && !strncmp(language, wish, length))
        return 3;
    return !*language ? 2 : !strcmp(language, "en") ? 1 : 0;
}

const char *
annotation_text(const struct annotations *a, enum annotation_kind kind, uint32_t line,
                const char *language)
{
    const char *text = NULL;
    int best = -1;
    for (uint32_t i = 0; i < a->count; i++) {
        const struct annotation *entry = &a->entries[i];
        int fit = fitness(entry->language, language);
        if (entry->kind != kind || entry->line != line || fit <= best)
            continue;
        best = fit;
        text = entry->text;
    }
    return text;
}

const struct title *
annotation_title(const struct annotations *a, const char *language)
{
    const struct title *best = &a->titles[0];
    for (uint32_t i = 1; i < a->ntitles; i++)
        if (fitness(a->titles[i].language, language) > fitness(best->language, language))
            best = &a->titles[i];
    return best;
}
