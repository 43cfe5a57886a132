/* The scenario's text with the running line marked. Lines that are only annotations are left out: the audience sees them as
 * captions; line numbers stay the file's. */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "python/code.h"
#include "python/scenario.h"
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
        n = n < sizeof text ? n : sizeof text - 1;
        memcpy(text, line, n);
        text[n] = '\0';
        x = draw_text(area, x, y, role, text);
        line += n;
    }
}

/* Number of rows, and through *current the row of source line `line` or of the last row before it (-1 = none). */
static int
count_rows(const struct program *program, uint32_t line, int *current)
{
    int rows = 0;
    *current = -1;
    for (uint32_t i = 0; i < program->lines; i++) {
        if (is_annotation(program->source[i]))
            continue;
        if (i < line)
            *current = rows;
        rows++;
    }
    return rows;
}

/* Pages overlap by a third, so that the running line has neighbours on both sides and the text rests while it stays in the page. */
static int
page_top(const struct scene *scene, int rows, int visible, int current)
{
    if (scene->view->pane[PANE_SOURCE].pinned || visible >= rows || current < 0)
        return pane_top(scene, PANE_SOURCE, rows, visible, current);
    int step = visible * 2 / 3 > 0 ? visible * 2 / 3 : 1;
    int top = current / step * step - (visible - step + 1) / 2;
    top = top < 0 ? 0 : top > rows - visible ? rows - visible : top;
    note_top(scene, PANE_SOURCE, top);
    return top;
}

static void
draw_source_line(struct area area, int y, const char *text, uint32_t number, int running, int aside)
{
    struct area rest = area_part(area, NUMBER_COLUMNS + 1, y, area.w - NUMBER_COLUMNS - 1, 1);
    draw_format(area, 0, y, running ? ROLE_CURRENT_LINE : ROLE_LINE_NUMBER, "%*u",
                NUMBER_COLUMNS - 1, number);
    draw_code_line(rest, -aside, 0, text);
    if (text_columns(area.canvas->tier, text) - aside > rest.w)
        draw_glyph(rest, rest.w - 1, 0, ROLE_DIM, GLYPH_CUT);
    if (running) {
        draw_role(area, 0, y, area.w, 1, ROLE_CURRENT_LINE);
        draw_glyph(area, NUMBER_COLUMNS - 1, y, ROLE_CURRENT_LINE, GLYPH_TRAVERSED);
        draw_cursor(area, 0, y, 0);
    }
}

static void
draw(const struct scene *scene, struct area area)
{
    if (!scene->moment->scenario) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no source text"));
        return;
    }
    const struct program *program = scenario_program(scene->moment->scenario);
    uint32_t line = scene->moment->line;
    if (line == 0 && scene->moment->number > 0)
        line = program->lines; /* it has come to its end */
    int current, rows = count_rows(program, line, &current), row = 0;
    int top = page_top(scene, rows, area.h, current);
    for (uint32_t i = 0; i < program->lines && row < top + area.h; i++) {
        if (is_annotation(program->source[i]))
            continue;
        if (row >= top)
            draw_source_line(area, row - top, program->source[i], i + 1,
                             i + 1 == scene->moment->line, scene->view->pane[PANE_SOURCE].aside);
        row++;
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
    int current;
    (void)width;
    return scene->moment->scenario
               ? count_rows(scenario_program(scene->moment->scenario), 0, &current)
               : 1;
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
