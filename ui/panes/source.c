/* The scenario's text with the running line marked. Lines that are only annotations are left out: the audience sees them as captions; so
 * are blank lines after the first. Line numbers stay the file's. */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "front/code.h"
#include "python/scenario.h"
#include "ui/panes/common.h"

enum { NUMBER_COLUMNS = 4, LINE_SIZE = 512, ROWS_MOST = 3 };

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

static int
is_blank(const char *line)
{
    return line[strspn(line, " \t")] == '\0';
}

/* Is line i not shown? Annotations, and of blank lines in a row all but the first. */
static int
is_left_out(const struct program *program, uint32_t i)
{
    if (is_annotation(program->source[i]))
        return 1;
    if (!is_blank(program->source[i]))
        return 0;
    while (i > 0 && is_annotation(program->source[i - 1]))
        i--;
    return i == 0 || is_blank(program->source[i - 1]);
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

/* A line as it is shown: one that is too long goes on in further rows, so that the running line can be read whole. */
struct shown_line {
    const char *row[ROWS_MOST]; /* where each row begins */
    int rows;                   /* 1 to ROWS_MOST */
    int indent;                 /* of the rows after the first */
};

static int
columns_between(enum glyph_tier tier, const char *from, const char *to)
{
    char text[LINE_SIZE];
    snprintf(text, sizeof text, "%.*s", (int)(to - from), from);
    return text_columns(tier, text);
}

/* Where text that is wider than `width` columns is broken: behind the last blank, bracket, comma or dot that fits; NULL = nowhere. */
static const char *
breaking_point(enum glyph_tier tier, const char *text, int width)
{
    const char *point = NULL;
    for (const char *p = text + strspn(text, " ");
         *p && columns_between(tier, text, p + 1) <= width; p++)
        if (strchr(" ([{,.", *p))
            point = p + 1;
    return point;
}

/* aside: columns that the user has scrolled to the right; then lines are not broken. */
static struct shown_line
line_as_shown(enum glyph_tier tier, const char *text, int width, int aside)
{
    enum { HANGING = 4 };
    struct shown_line line = {{text}, 1, (int)strspn(text, " ") + HANGING};
    const char *rest = text;
    while (!aside && rest && line.rows < ROWS_MOST && text_columns(tier, rest) > width) {
        rest = breaking_point(tier, rest, width);
        if (rest)
            line.row[line.rows++] = rest;
        if (rest && line.rows == 2)
            width -= line.indent;
    }
    return line;
}

static int
draw_piece(struct area area, int x, int y, enum role role, const char *from, const char *to)
{
    char text[LINE_SIZE];
    snprintf(text, sizeof text, "%.*s", (int)(to - from), from);
    return draw_text(area, x, y, role, text);
}

/* Draws the line's tokens from row y on; returns the column behind the last. */
static int
draw_code_line(struct area area, int x, int y, const struct shown_line *line)
{
    const char *p = line->row[0];
    for (int row = 1; *p;) {
        enum role role;
        const char *end = p + token(p, &role);
        for (; row < line->rows && line->row[row] < end; p = line->row[row++]) {
            draw_piece(area, x, y++, role, p, line->row[row]);
            x = line->indent;
        }
        x = draw_piece(area, x, y, role, p, end);
        p = end;
    }
    return x;
}

/* The program as rows of a pane. */
struct page {
    const struct program *program;
    enum glyph_tier tier;
    int width; /* of the text */
    int aside;
};

static struct shown_line
page_line(const struct page *page, uint32_t i)
{
    return line_as_shown(page->tier, page->program->source[i], page->width, page->aside);
}

/* Number of rows; through *first and *last the rows of source line `line`, or of the last line before it (-1 = none). */
static int
count_rows(const struct page *page, uint32_t line, int *first, int *last)
{
    int rows = 0;
    *first = *last = -1;
    for (uint32_t i = 0; i < page->program->lines; i++) {
        if (is_left_out(page->program, i))
            continue;
        int more = page_line(page, i).rows;
        if (i < line) {
            *first = rows;
            *last = rows + more - 1;
        }
        rows += more;
    }
    return rows;
}

/* Pages overlap by a third, so that the running line has neighbours on both sides and the text rests while it stays in the page. */
static int
page_top(const struct scene *scene, int rows, int visible, int first, int last)
{
    if (scene->view->pane[PANE_SOURCE].pinned || visible >= rows || first < 0)
        return pane_top(scene, PANE_SOURCE, rows, visible, first);
    int step = visible * 2 / 3 > 0 ? visible * 2 / 3 : 1;
    int top = first / step * step - (visible - step + 1) / 2;
    top = last >= top + visible ? last - visible + 1 : top;
    top = top < 0 ? 0 : top > rows - visible ? rows - visible : top;
    note_top(scene, PANE_SOURCE, top);
    return top;
}

static void
draw_source_line(struct area area, int y, const struct page *page, uint32_t i, int running)
{
    struct shown_line line = page_line(page, i);
    int left = NUMBER_COLUMNS + 1;
    struct area rest = area_part(area, left, 0, area.w - left, area.h);
    draw_format(area, 0, y, running ? ROLE_CURRENT_LINE : ROLE_LINE_NUMBER, "%*u",
                NUMBER_COLUMNS - 1, i + 1);
    if (draw_code_line(rest, -page->aside, y, &line) > rest.w)
        draw_glyph(rest, rest.w - 1, y + line.rows - 1, ROLE_DIM, GLYPH_CUT);
    if (running) {
        draw_role(area, 0, y, area.w, line.rows, ROLE_CURRENT_LINE);
        draw_glyph(area, NUMBER_COLUMNS - 1, y, ROLE_CURRENT_LINE, GLYPH_TRAVERSED);
        draw_cursor(area, 0, y, 0);
    }
}

static struct page
page_of(const struct scene *scene, struct area area)
{
    return (struct page){scenario_program(scene->moment->scenario), area.canvas->tier,
                         area.w - NUMBER_COLUMNS - 1, scene->view->pane[PANE_SOURCE].aside};
}

static void
draw(const struct scene *scene, struct area area)
{
    if (!scene->moment->scenario) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no source text"));
        return;
    }
    struct page page = page_of(scene, area);
    uint32_t line = scene->moment->line;
    if (line == 0 && scene->moment->number > 0)
        line = page.program->lines; /* it has come to its end */
    int first, last, rows = count_rows(&page, line, &first, &last), row = 0;
    int top = page_top(scene, rows, area.h, first, last);
    for (uint32_t i = 0; i < page.program->lines && row < top + area.h; i++) {
        if (is_left_out(page.program, i))
            continue;
        int more = page_line(&page, i).rows;
        if (row + more > top)
            draw_source_line(area, row - top, &page, i, i + 1 == scene->moment->line);
        row += more;
    }
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    if (scene->moment->line)
        snprintf(buffer, size, _("line %u"), scene->moment->line);
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    int first, last;
    if (!scene->moment->scenario)
        return 1;
    struct page page = page_of(scene, (struct area){&nothing, 0, 0, width, 0});
    return count_rows(&page, 0, &first, &last);
}

const struct pane pane_source = {
    .name = "source",
    .title = N_("source"),
    .legend = N_("The program. The marked line is about to run, or running. l goes on to the next "
                 "line, L back; :goto :12 goes to line 12. Comments that are captions, questions "
                 "or chapters are not repeated here."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
};
