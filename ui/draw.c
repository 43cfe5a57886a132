#include "config.h"

#include "ui/draw.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ui/utf8.h"

struct area
area_whole(struct canvas *canvas)
{
    return (struct area){canvas, 0, 0, canvas->cols, canvas->rows};
}

struct area
area_part(struct area area, int x, int y, int w, int h)
{
    int left = x < 0 ? 0 : x > area.w ? area.w : x;
    int top = y < 0 ? 0 : y > area.h ? area.h : y;
    int right = x + w > area.w ? area.w : x + w;
    int bottom = y + h > area.h ? area.h : y + h;
    return (struct area){area.canvas, area.x + left, area.y + top, right > left ? right - left : 0,
                         bottom > top ? bottom - top : 0};
}

/* The cell at x, y of the area; NULL outside. */
static struct cell *
cell_of(struct area area, int x, int y)
{
    if (x < 0 || y < 0 || x >= area.w || y >= area.h)
        return NULL;
    return &area.canvas->cell[(area.y + y) * area.canvas->cols + area.x + x];
}

/* Puts a character, as far as it lies in the area: of a wide one that does not, the half that does is blank. */
static void
put_cell(struct area area, int x, int y, const struct cell *cell)
{
    const struct cell blank = {.glyph = ' ', .role = cell->role};
    int columns = cell_columns(cell);
    int whole = cell_of(area, x, y) && cell_of(area, x + columns - 1, y);
    for (int i = 0; i < (whole ? 1 : columns); i++)
        if (cell_of(area, x + i, y))
            canvas_put(area.canvas, area.x + x + i, area.y + y, whole ? cell : &blank);
}

static void
put(struct area area, int x, int y, enum role role, uint32_t code)
{
    put_cell(area, x, y, &(struct cell){.glyph = code, .role = role});
}

/* Walks over text as cells. */
struct walk {
    const char *text;
    const char *pending; /* rest of a substitute */
    char substitute[8];
    enum glyph_tier tier;
};

static struct walk
walk_start(enum glyph_tier tier, const char *text)
{
    return (struct walk){.text = text, .pending = "", .tier = tier};
}

/* Takes the marks on the character that was just read. What else has no width is passed over. */
static void
take_marks(struct walk *walk, struct cell *cell)
{
    const char *after = walk->text;
    uint32_t code;
    for (int i = 0; (code = utf8_next(&after)) && utf8_width(code) == 0; walk->text = after)
        if (walk->tier == TIER_FINE && i < CELL_MARKS && utf8_is_mark(code))
            cell->mark[i++] = code;
}

/* Reads the next character into a cell, its role excepted, and returns the columns it takes; 0 at the end. */
static int
walk_next(struct walk *walk, struct cell *cell)
{
    while (*walk->pending == '\0') {
        uint32_t code = utf8_next(&walk->text);
        if (code == 0)
            return 0;
        walk->pending = glyph_substitute(walk->tier, code, walk->substitute);
    }
    *cell = (struct cell){.glyph = utf8_next(&walk->pending), .role = cell->role};
    if (*walk->pending == '\0')
        take_marks(walk, cell);
    return cell_columns(cell);
}

int
text_columns(enum glyph_tier tier, const char *text)
{
    struct walk walk = walk_start(tier, text);
    struct cell cell = {0};
    int columns = 0, more;
    while ((more = walk_next(&walk, &cell)))
        columns += more;
    return columns;
}

void
draw_code(struct area area, int x, int y, enum role role, uint32_t code)
{
    char text[8];
    const char *p = glyph_substitute(area.canvas->tier, code, text);
    uint32_t first = utf8_next(&p);
    if (first)
        put(area, x, y, role, first);
}

int
draw_text(struct area area, int x, int y, enum role role, const char *text)
{
    struct walk walk = walk_start(area.canvas->tier, text);
    struct cell cell = {.role = role};
    for (int columns; (columns = walk_next(&walk, &cell)); x += columns)
        put_cell(area, x, y, &cell);
    return x;
}

int
draw_glyph(struct area area, int x, int y, enum role role, enum glyph glyph)
{
    return draw_text(area, x, y, role, glyph_text(area.canvas->tier, glyph));
}

int
draw_format(struct area area, int x, int y, enum role role, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return draw_text(area, x, y, role, text);
}

/* Columns to leave free on the left. */
static int
indent_of(enum align align, int room)
{
    if (room <= 0 || align == ALIGN_LEFT)
        return 0;
    return align == ALIGN_RIGHT ? room : room / 2;
}

void
draw_field(struct area area, int x, int y, int width, enum align align, enum role role,
           const char *text)
{
    if (width <= 0)
        return;
    int columns = text_columns(area.canvas->tier, text);
    draw_fill(area, x, y, width, 1, role, ' ');
    int start = x + indent_of(align, width - columns);
    if (columns <= width) {
        draw_text(area, start, y, role, text);
        return;
    }
    struct walk walk = walk_start(area.canvas->tier, text);
    struct cell cell = {.role = role};
    for (int at = 0, more; (more = walk_next(&walk, &cell)) && at + more < width; at += more)
        put_cell(area, x + at, y, &cell);
    put(area, x + width - 1, y, role, glyph_code(area.canvas->tier, GLYPH_CUT));
}

/* Finds the line that starts at text: its end, and where the next one starts (at the zero byte when there is none). A line ends at a
 * line feed, else before the last word that does not fit, else in the middle of a word longer than the line. */
static const char *
line_end(enum glyph_tier tier, const char *text, int width, const char **next)
{
    const char *space = NULL, *after_space = NULL, *p = text;
    int columns = 0;
    while (*p && *p != '\n') {
        const char *start = p;
        char substitute[8];
        uint32_t code = utf8_next(&p);
        columns += text_columns(tier, glyph_substitute(tier, code, substitute));
        if (code == ' ' && columns <= width + 1) {
            space = start;
            after_space = p;
        }
        if (columns > width && code != ' ') {
            *next = space ? after_space : start == text ? p : start;
            return space ? space : *next;
        }
    }
    *next = *p ? p + 1 : p;
    return p;
}

int
text_lines(enum glyph_tier tier, const char *text, int width)
{
    int lines = 0;
    while (*text) {
        line_end(tier, text, width, &text);
        lines++;
    }
    return lines;
}

int
draw_wrapped(struct area area, int y, enum align align, enum role role, const char *text)
{
    int first = y;
    char line[4 * CANVAS_MAX + 2];
    for (; *text && y < area.h && area.w > 0; y++) {
        const char *next, *end = line_end(area.canvas->tier, text, area.w, &next);
        size_t length = (size_t)(end - text);
        int last = y == area.h - 1 && *next;
        if (length > sizeof line - 2)
            length = sizeof line - 2;
        memcpy(line, text, length);
        line[length] = '\0';
        int columns = text_columns(area.canvas->tier, line);
        int x = indent_of(align, area.w - columns);
        x = draw_text(area, x, y, role, line);
        if (last)
            draw_glyph(area, x < area.w ? x : area.w - 1, y, role, GLYPH_CUT);
        text = next;
    }
    return y - first;
}

void
draw_fill(struct area area, int x, int y, int w, int h, enum role role, uint32_t code)
{
    struct area part = area_part(area, x, y, w, h);
    for (int row = 0; row < part.h; row++)
        for (int col = 0; col < part.w; col++)
            put(part, col, row, role, code);
}

void
draw_role(struct area area, int x, int y, int w, int h, enum role role)
{
    struct area part = area_part(area, x, y, w, h);
    for (int row = 0; row < part.h; row++)
        for (int col = 0; col < part.w; col++) {
            struct cell *cell = cell_of(part, col, row);
            cell->role = role; /* the halves of a wide character go together */
            if (cell->glyph == CELL_REST)
                cell[-1].role = role;
            else if (cell_columns(cell) == 2)
                cell[1].role = role;
        }
}

/* Adds the line through a cell that touches `sides`; an end touches only `inner` when it meets another line. */
static void
join(struct area area, int x, int y, enum role role, int sides, int inner)
{
    struct cell *cell = cell_of(area, x, y);
    if (!cell)
        return;
    int line_role =
        cell->role == ROLE_BORDER || cell->role == ROLE_BORDER_FOCUS || cell->role == ROLE_LINK;
    int old = line_role ? glyph_line_sides(cell->glyph) : 0;
    put(area, x, y, role, glyph_line(area.canvas->tier, old ? old | inner : sides));
}

void
draw_horizontal(struct area area, int x, int y, int length, enum role role)
{
    enum { BOTH = LINE_LEFT | LINE_RIGHT };
    for (int i = 0; i < length; i++)
        join(area, x + i, y, role, BOTH,
             BOTH & ~(i == 0 ? LINE_LEFT : 0) & ~(i == length - 1 ? LINE_RIGHT : 0));
}

void
draw_vertical(struct area area, int x, int y, int length, enum role role)
{
    enum { BOTH = LINE_UP | LINE_DOWN };
    for (int i = 0; i < length; i++)
        join(area, x, y + i, role, BOTH,
             BOTH & ~(i == 0 ? LINE_UP : 0) & ~(i == length - 1 ? LINE_DOWN : 0));
}

/* The four sides of the area; corners join lines that are already there. */
static void
draw_frame(struct area area, enum role role)
{
    int right = area.w - 1, bottom = area.h - 1;
    for (int x = 1; x < right; x++) {
        join(area, x, 0, role, LINE_LEFT | LINE_RIGHT, LINE_LEFT | LINE_RIGHT);
        join(area, x, bottom, role, LINE_LEFT | LINE_RIGHT, LINE_LEFT | LINE_RIGHT);
    }
    for (int y = 1; y < bottom; y++) {
        join(area, 0, y, role, LINE_UP | LINE_DOWN, LINE_UP | LINE_DOWN);
        join(area, right, y, role, LINE_UP | LINE_DOWN, LINE_UP | LINE_DOWN);
    }
    join(area, 0, 0, role, LINE_RIGHT | LINE_DOWN, LINE_RIGHT | LINE_DOWN);
    join(area, right, 0, role, LINE_LEFT | LINE_DOWN, LINE_LEFT | LINE_DOWN);
    join(area, 0, bottom, role, LINE_UP | LINE_RIGHT, LINE_UP | LINE_RIGHT);
    join(area, right, bottom, role, LINE_UP | LINE_LEFT, LINE_UP | LINE_LEFT);
}

void
draw_box_title(struct area area, enum role role, const char *title, const char *note)
{
    enum glyph_tier tier = area.canvas->tier;
    int room = area.w - 4; /* the corners and the blanks round the title */
    int columns = title ? text_columns(tier, title) : 0;
    if (columns > room)
        columns = room;
    if (columns > 0) {
        enum role title_role = role == ROLE_BORDER_FOCUS ? ROLE_TITLE_FOCUS : ROLE_TITLE;
        draw_fill(area, 1, 0, columns + 2, 1, title_role, ' ');
        draw_field(area, 2, 0, columns, ALIGN_LEFT, title_role, title);
        room -= columns + 3;
    }
    columns = note ? text_columns(tier, note) : 0;
    if (columns > 0 && columns + 1 <= room) {
        draw_fill(area, area.w - columns - 4, 0, columns + 2, 1, role, ' ');
        draw_text(area, area.w - columns - 3, 0, ROLE_DIM, note);
    }
}

struct area
draw_box(struct area area, enum role role, const char *title, const char *note)
{
    if (area.w < 2 || area.h < 2)
        return area_part(area, 0, 0, 0, 0);
    draw_frame(area, role);
    draw_box_title(area, role, title, note);
    return area_part(area, 1, 1, area.w - 2, area.h - 2);
}

/* value of maximum in `steps`: 0 only for 0, steps only for all of it. */
static int
share(uint64_t value, uint64_t maximum, int steps)
{
    if (maximum == 0 || value == 0)
        return 0;
    if (value >= maximum)
        return steps;
    int filled = (int)((double)value / (double)maximum * steps + 0.5);
    return filled < 1 ? 1 : filled >= steps ? steps - 1 : filled;
}

enum glyph
glyph_rise(uint64_t value, uint64_t maximum)
{
    return (enum glyph)(GLYPH_RISE_0 + share(value, maximum, 8));
}

void
draw_meter(struct area area, int x, int y, int width, uint64_t value, uint64_t maximum,
           enum role filled, enum role rest)
{
    int eighths = share(value, maximum, 8 * width);
    for (int i = 0; i < width; i++, eighths -= 8) {
        int here = eighths > 8 ? 8 : eighths < 0 ? 0 : eighths;
        enum glyph glyph = here ? (enum glyph)(GLYPH_REACH_0 + here) : GLYPH_UNTOUCHED;
        draw_glyph(area, x + i, y, here ? filled : rest, glyph);
    }
}

void
draw_cursor(struct area area, int x, int y, int visible)
{
    if (!cell_of(area, x, y))
        return;
    area.canvas->cursor_x = area.x + x;
    area.canvas->cursor_y = area.y + y;
    area.canvas->cursor_visible = visible;
}
