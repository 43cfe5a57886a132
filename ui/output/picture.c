#include "config.h"

#include "ui/output/picture.h"

#include <stdlib.h>

#include "base/frozen.h"

enum { FULL_BLOCK = 0x2588, SHADES = 0x2591, MIDDLE_X = CELL_W / 2, MIDDLE_Y = CELL_H / 2 };

/* Mixes fg into bg: quarters of 4. */
static uint32_t
mix(uint32_t fg, uint32_t bg, uint32_t quarters)
{
    uint32_t mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        uint32_t f = fg >> shift & 255, b = bg >> shift & 255;
        mixed |= (f * quarters + b * (4 - quarters) + 2) / 4 << shift;
    }
    return mixed;
}

/* The colour that fills a cell: a full block or shade is ground. */
static uint32_t
ground_of(const struct cell *cell, enum theme theme)
{
    struct paint paint = theme_paint(theme, (enum role)cell->role);
    if (cell->glyph == FULL_BLOCK)
        return paint.fg;
    if (cell->glyph >= SHADES && cell->glyph < SHADES + 3)
        return mix(paint.fg, paint.bg, cell->glyph - SHADES + 1);
    return paint.bg;
}

/* Paints the grounds of rows `from` to before `to` as few large boxes: runs of a row, continued downwards as long as the rows below are
 * alike. Painted cells get the page's own colour in `ground`. */
static void
paint_grounds(const struct canvas *canvas, uint32_t *ground, uint32_t page,
              const struct painter *painter, int from, int to)
{
    int cols = canvas->cols, end = cols * to;
    for (int i = cols * from; i < end; i++) {
        uint32_t colour = ground[i];
        int w = 1, h = 0, same = 1;
        if (colour == page)
            continue;
        while (i % cols + w < cols && ground[i + w] == colour)
            w++;
        for (int row = i; same && row < end; row += cols) {
            for (int x = 0; x < w && same; x++)
                same = ground[row + x] == colour;
            for (int x = 0; x < w && same; x++)
                ground[row + x] = page;
            h += same;
        }
        painter->box(painter->who,
                     (struct box){i % cols * CELL_W, i / cols * CELL_H, w * CELL_W, h * CELL_H},
                     colour);
    }
}

/* The rectangles of box lines that touch `sides`; returns how many. */
static int
line_boxes(int sides, int bold, struct box box[4])
{
    int thick = bold ? 2 * UNITS : UNITS, count = 0;
    int x = MIDDLE_X - (bold ? UNITS : 0), y = MIDDLE_Y - (bold ? UNITS : 0);
    if (sides & (LINE_LEFT | LINE_RIGHT)) {
        int from = sides & LINE_LEFT ? 0 : x, to = sides & LINE_RIGHT ? CELL_W : x + thick;
        box[count++] = (struct box){from, y, to - from, thick};
    }
    if (sides & (LINE_UP | LINE_DOWN)) {
        int from = sides & LINE_UP ? 0 : y, to = sides & LINE_DOWN ? CELL_H : y + thick;
        box[count++] = (struct box){x, from, thick, to - from};
    }
    return count;
}

/* Characters that are rectangles by definition. */
static const struct {
    uint16_t code;
    struct box box;
} solid[] = {
    {0x00b7, {32, 72, 16, 16}}, {0x2550, {0, 64, 80, 8}},   {0x2550, {0, 88, 80, 8}},
    {0x2580, {0, 0, 80, 80}},   {0x2590, {40, 0, 40, 160}}, {0x25a0, {8, 48, 64, 64}},
    {0x25a1, {8, 48, 64, 8}},   {0x25a1, {8, 104, 64, 8}},  {0x25a1, {8, 56, 8, 48}},
    {0x25a1, {64, 56, 8, 48}},
};

/* The rectangles of a character within its cell; 0 if it is not made of rectangles. */
static int
boxes_of(uint32_t code, int bold, struct box box[4])
{
    int count = 0;
    if (code >= 0x2581 && code < FULL_BLOCK) {
        int h = (int)(code - 0x2580) * CELL_H / 8;
        box[count++] = (struct box){0, CELL_H - h, CELL_W, h};
    } else if (code > FULL_BLOCK && code < 0x2590) {
        box[count++] = (struct box){0, 0, (int)(0x2590 - code) * CELL_W / 8, CELL_H};
    } else if (code >= 0x2500 && code < 0x2550 && glyph_line_sides(code)) {
        count = line_boxes(glyph_line_sides(code), bold, box);
    } else {
        for (size_t i = 0; i < sizeof solid / sizeof solid[0]; i++)
            if (solid[i].code == code)
                box[count++] = solid[i].box;
    }
    return count;
}

/* Characters that are circles and triangles, about the middle of the cell. */
static const struct {
    uint16_t code;
    uint8_t radius, stroke; /* of circles */
    int8_t point[6];        /* of triangles */
} round_or_pointed[] = {
    {0x2022, 16, 0, {0}},
    {0x25cb, 26, 9, {0}},
    {0x25cf, 30, 0, {0}},
    {0x25b2, 0, 0, {0, -34, 36, 30, -36, 30}},
    {0x25b6, 0, 0, {-30, -36, 34, 0, -30, 36}},
    {0x25b8, 0, 0, {-20, -26, 24, 0, -20, 26}},
    {0x25bc, 0, 0, {-36, -30, 36, -30, 0, 34}},
    {0x25c0, 0, 0, {30, -36, 30, 36, -34, 0}},
};

static int
round_index(uint32_t code)
{
    int count = sizeof round_or_pointed / sizeof round_or_pointed[0];
    for (int i = 0; i < count; i++)
        if (round_or_pointed[i].code == code)
            return i;
    return -1;
}

/* Is the character ground or geometry, so that no font is asked for it? */
static int
is_geometry(uint32_t code)
{
    struct box box[4];
    return code == ' ' || code == CELL_REST ||
           (code >= FULL_BLOCK && code < SHADES + 3 && code != 0x2590) ||
           boxes_of(code, 0, box) > 0 || round_index(code) >= 0;
}

static void
paint_round(const struct painter *painter, int index, int x, int y, uint32_t colour)
{
    int point[6];
    if (round_or_pointed[index].radius) {
        painter->circle(painter->who, x + MIDDLE_X, y + MIDDLE_Y, round_or_pointed[index].radius,
                        round_or_pointed[index].stroke, colour);
        return;
    }
    for (int i = 0; i < 6; i++)
        point[i] = round_or_pointed[index].point[i] + (i % 2 ? y + MIDDLE_Y : x + MIDDLE_X);
    painter->triangle(painter->who, point, colour);
}

/* Paints the shapes of `length` equal cells; what reaches from side to side becomes one box. */
static void
paint_shapes(const struct painter *painter, int col, int row, int length, uint32_t code,
             const struct paint *paint)
{
    struct box box[4];
    int count = boxes_of(code, paint->bold, box), index = round_index(code);
    for (int i = 0; i < count; i++) {
        int joined = box[i].w == CELL_W;
        for (int cell = 0; cell < (joined ? 1 : length); cell++)
            painter->box(painter->who,
                         (struct box){(col + cell) * CELL_W + box[i].x, row * CELL_H + box[i].y,
                                      joined ? length * CELL_W : box[i].w, box[i].h},
                         paint->fg);
    }
    for (int cell = 0; index >= 0 && cell < length; cell++)
        paint_round(painter, index, (col + cell) * CELL_W, row * CELL_H, paint->fg);
    if (paint->underline)
        painter->box(
            painter->who,
            (struct box){col * CELL_W, row * CELL_H + CELL_H - UNITS, length * CELL_W, UNITS},
            paint->fg);
}

/* Arrows, wide letters and other signs may come from another font of another width: each is a word by itself. */
static int
stands_alone(uint32_t code)
{
    return code >= 0x1100;
}

/* The length of the word at x: letters of one role. */
static int
word_length(const struct cell *cell, int room)
{
    int length = 1;
    while (length < room && !stands_alone(cell->glyph) && cell[length].role == cell->role &&
           !is_geometry(cell[length].glyph) && !stands_alone(cell[length].glyph))
        length++;
    return length;
}

static void
paint_words(const struct canvas *canvas, int row, enum theme theme, const struct painter *painter)
{
    struct buffer text = {0};
    int length;
    for (int x = 0; x < canvas->cols; x += length) {
        const struct cell *cell = canvas_at(canvas, x, row);
        length = 1;
        if (is_geometry(cell->glyph))
            continue;
        length = word_length(cell, canvas->cols - x);
        buffer_clear(&text);
        for (int i = 0; i < length; i++)
            cell_text(&cell[i], &text);
        struct word word = {x, row, length == 1 ? cell_columns(cell) : length, text.data,
                            theme_paint(theme, (enum role)cell->role)};
        painter->word(painter->who, &word);
    }
    buffer_done(&text);
}

/* The shapes of a row: runs of equal cells. */
static void
paint_row(const struct canvas *canvas, int row, enum theme theme, const struct painter *painter)
{
    int length;
    for (int x = 0; x < canvas->cols; x += length) {
        const struct cell *cell = canvas_at(canvas, x, row);
        struct paint paint = theme_paint(theme, (enum role)cell->role);
        for (length = 1; x + length < canvas->cols; length++)
            if (cell[length].glyph != cell->glyph || cell[length].role != cell->role)
                break;
        paint_shapes(painter, x, row, length, cell->glyph, &paint);
    }
}

void
picture_paint_rows(const struct canvas *canvas, enum theme theme, const struct painter *painter,
                   int from, int to)
{
    uint32_t page = theme_paint(theme, ROLE_TEXT).bg;
    uint32_t *ground = store_calloc((size_t)canvas->cols * (size_t)to, sizeof *ground);
    for (int i = canvas->cols * from; i < canvas->cols * to; i++)
        ground[i] = ground_of(&canvas->cell[i], theme);
    painter->box(painter->who,
                 (struct box){0, from * CELL_H, canvas->cols * CELL_W, (to - from) * CELL_H}, page);
    paint_grounds(canvas, ground, page, painter, from, to);
    free(ground);
    for (int row = from; row < to; row++) {
        paint_row(canvas, row, theme, painter);
        paint_words(canvas, row, theme, painter);
    }
}

void
picture_paint(const struct canvas *canvas, enum theme theme, const struct painter *painter)
{
    picture_paint_rows(canvas, theme, painter, 0, canvas->rows);
}
