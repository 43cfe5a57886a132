#include "front/mistake_keyword.h"

#include <stdio.h>
#include <string.h>

#include "front/suggest.h"
#include "front/token.h"
#include "front/words.h"

enum { TEXT_MAX = 1024, NAMES_MAX = 10, MATCHES_MAX = 3, WORD_MAX = 64 };

/* keyword.kwlist */
#define SPELLING(name, spelling) spelling,
static const char *const keywords[] = {KEYWORD_TABLE(SPELLING)};
#undef SPELLING
enum { KEYWORDS = sizeof keywords / sizeof *keywords };

/* SequenceMatcher.get_matching_blocks(): how many letters of a and b match, the longest common part first. */
static size_t
matching(const char *a, size_t n, const char *b, size_t m)
{
    size_t best = 0, at = 0, in = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++) {
            size_t length = 0;
            while (i + length < n && j + length < m && a[i + length] == b[j + length])
                length++;
            if (length > best) {
                best = length;
                at = i;
                in = j;
            }
        }
    if (!best)
        return 0;
    return matching(a, at, b, in) + best +
           matching(a + at + best, n - at - best, b + in + best, m - in - best);
}

/* Appends the keyword unless there are enough. */
static void
add_match(const char **matches, uint32_t *count, const char *keyword)
{
    if (*count < MATCHES_MAX)
        matches[(*count)++] = keyword;
}

/* difflib.get_close_matches(name, keywords, n=3, cutoff=0.5): by their ratio, of equal ones the greater text first. */
static void
add_close(const char *name, const char **matches, uint32_t *count)
{
    struct {
        const char *keyword;
        double ratio;
    } best[MATCHES_MAX] = {{0}};
    size_t length = strlen(name);
    for (int k = KEYWORDS - 1; k >= 0; k--) {
        size_t other = strlen(keywords[k]);
        double ratio =
            2.0 * (double)matching(keywords[k], other, name, length) / (double)(other + length);
        int at = MATCHES_MAX;
        while (at > 0 && ratio > best[at - 1].ratio)
            at--;
        if (ratio < 0.5 || at == MATCHES_MAX)
            continue;
        memmove(best + at + 1, best + at, (size_t)(MATCHES_MAX - 1 - at) * sizeof *best);
        best[at].keyword = keywords[k];
        best[at].ratio = ratio;
    }
    for (int i = 0; i < MATCHES_MAX && best[i].keyword; i++)
        add_match(matches, count, best[i].keyword);
}

/* Lines first ... last of the text, without what all of them begin with: textwrap.dedent(). *margin: the bytes left out of each. NULL if
 * they are too long. */
static const char *
extract(struct front *f, uint32_t first, uint32_t last, uint32_t *margin)
{
    char text[TEXT_MAX + 2];
    size_t used = 0;
    uint32_t length;
    const char *common = NULL;
    *margin = 0;
    for (uint32_t i = first; i <= last; i++) {
        const char *line = mistake_line(f->text, i, &length);
        uint32_t blank = (uint32_t)strspn(line, " \t"), same = 0;
        if (blank >= length)
            continue;
        while (common && same < blank && same < *margin && line[same] == common[same])
            same++;
        *margin = common ? same : blank;
        common = line;
    }
    for (uint32_t i = first; i <= last; i++) {
        const char *line = mistake_line(f->text, i, &length);
        int empty = strspn(line, " \t") >= length;
        uint32_t kept = empty ? 0 : length - *margin;
        if (used + kept + 1 > TEXT_MAX)
            return NULL;
        memcpy(text + used, line + *margin, kept);
        used += kept;
        text[used++] = '\n';
    }
    return scratch_text(&f->work, text, used);
}

/* codeop.compile_command(): may the text, or what it begins, be parsed? */
static int
may_begin(struct front *f, const struct words *words, const char *text)
{
    return mistake_may_begin(f, words, mistake_lex(f, words, text));
}

/* The first of the keywords like `name` with which the text can be parsed; NULL if there is none. */
static const char *
find_keyword(struct front *f, const struct words *words, const char *text,
             const struct lexeme *lexeme)
{
    const char *matches[MATCHES_MAX];
    uint32_t count = 0;
    const char *name = scratch_text(&f->work, lexeme->text, lexeme->length);
    size_t nearest = suggest(name, keywords, KEYWORDS, SUGGEST_BY_BYTES);
    if (nearest < KEYWORDS)
        add_match(matches, &count, keywords[nearest]);
    add_close(name, matches, &count);
    for (uint32_t i = 0; i < count; i++) {
        char changed[TEXT_MAX + WORD_MAX];
        snprintf(changed, sizeof changed, "%.*s%s%s", (int)(lexeme->text - text), text, matches[i],
                 lexeme->text + lexeme->length);
        if (may_begin(f, words, scratch_text(&f->work, changed, strlen(changed))))
            return matches[i];
    }
    return NULL;
}

void
mistake_guess_keyword(struct front *f, const struct words *words, uint32_t statement,
                      struct mistake *m)
{
    uint32_t margin, names = 0, first = statement ? statement : 1, row = m->line - first + 1;
    if (!words->keywords_guessed || first > m->line ||
        (strcmp(m->message, "invalid syntax") != 0 &&
         !strstr(m->message, "Perhaps you forgot a comma")))
        return;
    const char *text = extract(f, first, m->line, &margin);
    if (!text || (words->keywords_guessed == 2 && may_begin(f, words, text)))
        return;
    const struct lexing *lexing = mistake_lex(f, words, text);
    for (uint32_t i = 0; i < lexing->count && lexing->at[i].kind != LEXEME_ERROR; i++) {
        const struct lexeme *lexeme = &lexing->at[i];
        if (lexeme->kind != LEXEME_NAME || lexeme->span.line != row || lexeme->keyword)
            continue;
        if (++names > NAMES_MAX)
            return;
        const char *keyword = find_keyword(f, words, text, lexeme);
        if (!keyword)
            continue;
        snprintf(m->message, sizeof m->message, "invalid syntax. Did you mean '%s'?", keyword);
        m->column = mistake_column(f->text, m->line, lexeme->span.column + margin);
        m->end_line = m->line;
        m->end_column = mistake_column(f->text, m->line, lexeme->span.end_column + margin);
        return;
    }
}
