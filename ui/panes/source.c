/* The scenario's text with the running line marked. Lines that are only annotations are left out: the audience sees them as
 * captions; line numbers stay the file's. */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "ui/panes/common.h"

enum { NUMBER_COLUMNS = 4, LINE_SIZE = 512 };

static const char *const keywords[] = {
    "and",    "as",     "assert", "break",   "class",    "continue", "def",    "del",  "elif",
    "else",   "except", "False",  "finally", "for",      "from",     "global", "if",   "import",
    "in",     "is",     "lambda", "None",    "nonlocal", "not",      "or",     "pass", "raise",
    "return", "True",   "try",    "while",   "with",     "yield",
};

static int
is_keyword(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (strlen(keywords[i]) == length && !memcmp(word, keywords[i], length))
            return 1;
    return 0;
}

/* Is the line nothing but an annotation (or the options)? */
static int
is_annotation(const char *line)
{
    static const char options[] = "# arenascope:";
    line += strspn(line, " \t");
    return line[0] == '#' && (line[1] == ':' || line[1] == '?' || line[1] == '@' ||
                              !strncmp(line, options, sizeof options - 1));
}

/* Length of the token at p, and its role. */
static size_t
token(const char *p, enum role *role)
{
    size_t n = 1;
    *role = ROLE_TEXT;
    if (*p == '#') {
        *role = ROLE_COMMENT;
        return strlen(p);
    }
    if (*p == '"' || *p == '\'') {
        *role = ROLE_STRING;
        while (p[n] && p[n] != *p)
            n += p[n] == '\\' && p[n + 1] ? 2 : 1;
        return p[n] ? n + 1 : n;
    }
    if (isalpha((unsigned char)*p) || *p == '_') {
        while (isalnum((unsigned char)p[n]) || p[n] == '_')
            n++;
        if (is_keyword(p, n))
            *role = ROLE_KEYWORD;
        return n;
    }
    if (isdigit((unsigned char)*p)) {
        *role = ROLE_STRING;
        while (isalnum((unsigned char)p[n]) || p[n] == '.')
            n++;
        return n;
    }
    while ((p[n] & 0xc0) == 0x80)
        n++;
    return n;
}

static void
draw_code_line(struct area area, int x, int y, const char *line)
{
    while (*line) {
        enum role role;
        char text[LINE_SIZE];
        size_t n = token(line, &role);
        memcpy(text, line, n);
        text[n] = '\0';
        x = draw_text(area, x, y, role, text);
        line += n;
    }
}

/* A walk over the lines that are shown. */
struct lines {
    const char *rest;
    uint32_t number;      /* of the current line, from 1 */
    int row;              /* from 0 */
    char text[LINE_SIZE]; /* the current line, cut */
};

static int
next_line(struct lines *lines)
{
    while (*lines->rest) {
        size_t length = strcspn(lines->rest, "\n");
        size_t kept = length < LINE_SIZE - 1 ? length : LINE_SIZE - 1;
        memcpy(lines->text, lines->rest, kept);
        lines->text[kept] = '\0';
        lines->rest += length + (lines->rest[length] == '\n');
        lines->number++;
        if (!is_annotation(lines->text)) {
            lines->row++;
            return 1;
        }
    }
    return 0;
}

/* Number of rows, and through *current the row of the running line (-1 = none). */
static int
count_rows(const char *source, uint32_t line, int *current)
{
    struct lines lines = {source, 0, -1, ""};
    *current = -1;
    while (next_line(&lines))
        if (lines.number <= line || *current < 0)
            *current = lines.number <= line ? lines.row : *current;
    return lines.row + 1;
}

/* Pages overlap by a third, so that the running line has neighbours on both sides and the text rests while it stays in the page. */
static int
page_top(const struct scene *scene, int rows, int visible, int current)
{
    if (scene->view->pane[PANE_SOURCE].pinned || visible >= rows || current < 0)
        return pane_top(scene, PANE_SOURCE, rows, visible, current);
    int step = visible * 2 / 3 > 0 ? visible * 2 / 3 : 1;
    int top = current / step * step - visible / 6;
    return top < 0 ? 0 : top > rows - visible ? rows - visible : top;
}

static void
draw_source_line(struct area area, int y, const struct lines *lines, int running, int aside)
{
    struct area text = area_part(area, NUMBER_COLUMNS + 1, y, area.w - NUMBER_COLUMNS - 1, 1);
    draw_format(area, 0, y, running ? ROLE_CURRENT_LINE : ROLE_LINE_NUMBER, "%*u",
                NUMBER_COLUMNS - 1, lines->number);
    draw_code_line(text, -aside, 0, lines->text);
    if (running) {
        draw_role(area, 0, y, area.w, 1, ROLE_CURRENT_LINE);
        draw_glyph(area, NUMBER_COLUMNS - 1, y, ROLE_CURRENT_LINE, GLYPH_TRAVERSED);
    }
}

static void
draw(const struct scene *scene, struct area area)
{
    const char *source = scene->view->source;
    if (!source) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no source text"));
        return;
    }
    int current, rows = count_rows(source, scene->moment->line, &current);
    if (scene->moment->line == 0)
        current = -1;
    int top = page_top(scene, rows, area.h, current);
    struct lines lines = {source, 0, -1, ""};
    while (next_line(&lines) && lines.row < top + area.h)
        if (lines.row >= top)
            draw_source_line(area, lines.row - top, &lines, lines.row == current,
                             scene->view->pane[PANE_SOURCE].aside);
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    if (scene->view->source && scene->moment->line)
        snprintf(buffer, size, _("line %u"), scene->moment->line);
}

static int
rows(const struct scene *scene, int width)
{
    int current;
    (void)width;
    return scene->view->source ? count_rows(scene->view->source, 0, &current) : 1;
}

const struct pane pane_source = {
    .name = "source",
    .title = N_("source"),
    .legend =
        N_("The program. The marked line is about to run, or running. l goes on to the next line,\n"
           "L back; :goto :12 goes to line 12. Comments that are captions, questions or chapters\n"
           "are not repeated here."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
};
