#include "config.h"

#include "ui/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/utf8.h"

static const struct role_info role_table[ROLE_COUNT] = {
#define ROLE(name, letter, purpose) {#name, purpose, letter},
    ROLES(ROLE)
#undef ROLE
};

const struct role_info *
role_info(enum role role)
{
    return &role_table[role];
}

enum role
role_of_class(unsigned index, unsigned classes, int full)
{
    unsigned band = classes > 0 ? index * ROLE_BANDS / classes : 0;
    if (band >= ROLE_BANDS)
        band = ROLE_BANDS - 1;
    return (enum role)((full ? ROLE_FULL0 : ROLE_BAND0) + band);
}

static int
limited(int size)
{
    return size < 1 ? 1 : size > CANVAS_MAX ? CANVAS_MAX : size;
}

void
canvas_init(struct canvas *canvas, int cols, int rows, enum glyph_tier tier)
{
    *canvas = (struct canvas){.tier = tier};
    canvas_resize(canvas, cols, rows);
}

void
canvas_done(struct canvas *canvas)
{
    free(canvas->cell);
    canvas->cell = NULL;
}

void
canvas_resize(struct canvas *canvas, int cols, int rows)
{
    canvas->cols = limited(cols);
    canvas->rows = limited(rows);
    size_t cells = (size_t)canvas->cols * (size_t)canvas->rows;
    canvas->cell = store_realloc(canvas->cell, cells * sizeof *canvas->cell);
    canvas_clear(canvas);
}

void
canvas_clear(struct canvas *canvas)
{
    int cells = canvas->cols * canvas->rows;
    for (int i = 0; i < cells; i++)
        canvas->cell[i] = (struct cell){.glyph = ' ', .role = ROLE_TEXT};
    canvas->cursor_x = canvas->cursor_y = canvas->cursor_visible = 0;
}

void
canvas_copy(struct canvas *to, const struct canvas *from)
{
    size_t cells = (size_t)from->cols * (size_t)from->rows;
    struct cell *cell = store_realloc(to->cell, cells * sizeof *cell);
    memcpy(cell, from->cell, cells * sizeof *cell);
    *to = *from;
    to->cell = cell;
}

int
cell_columns(const struct cell *cell)
{
    return cell->glyph == CELL_REST ? 0 : utf8_width(cell->glyph);
}

void
cell_text(const struct cell *cell, struct buffer *out)
{
    if (cell->glyph == CELL_REST)
        return;
    buffer_code(out, cell->glyph);
    for (int i = 0; i < CELL_MARKS && cell->mark[i]; i++)
        buffer_code(out, cell->mark[i]);
}

/* The cell will be written: a wide character that it is a half of becomes two blanks. */
static void
break_up(struct canvas *canvas, int x, int y)
{
    struct cell *cell = &canvas->cell[y * canvas->cols + x];
    struct cell *other = cell->glyph == CELL_REST ? cell - 1 : cell + 1;
    if (cell_columns(cell) == 1)
        return;
    cell->glyph = other->glyph = ' ';
    memset(cell->mark, 0, sizeof cell->mark);
    memset(other->mark, 0, sizeof other->mark);
}

void
canvas_put(struct canvas *canvas, int x, int y, const struct cell *cell)
{
    struct cell *place = &canvas->cell[y * canvas->cols + x];
    break_up(canvas, x, y);
    if (cell_columns(cell) == 2) {
        break_up(canvas, x + 1, y);
        place[1] = (struct cell){.glyph = CELL_REST, .role = cell->role};
    }
    *place = *cell;
}

int
canvas_equal(const struct canvas *a, const struct canvas *b)
{
    size_t cells = (size_t)a->cols * (size_t)a->rows;
    return a->cols == b->cols && a->rows == b->rows &&
           memcmp(a->cell, b->cell, cells * sizeof *a->cell) == 0;
}

static int
differs(const struct canvas *before, const struct canvas *now, int i)
{
    return before == NULL || memcmp(&before->cell[i], &now->cell[i], sizeof now->cell[i]) != 0;
}

int
canvas_next_change(const struct canvas *before, const struct canvas *now, struct run *run)
{
    int i = run->y * now->cols + run->x + run->length;
    int end = now->cols * now->rows;
    while (i < end && !differs(before, now, i))
        i++;
    if (i >= end)
        return 0;
    run->x = i % now->cols;
    run->y = i / now->cols;
    run->length = 1;
    while (run->x + run->length < now->cols && differs(before, now, i + run->length))
        run->length++;
    return 1;
}

void
canvas_glyph_plane(const struct canvas *canvas, struct buffer *out)
{
    for (int y = 0; y < canvas->rows; y++) {
        int end = canvas->cols;
        while (end > 0 && canvas_at(canvas, end - 1, y)->glyph == ' ')
            end--;
        for (int x = 0; x < end; x++)
            cell_text(canvas_at(canvas, x, y), out);
        buffer_string(out, "\n");
    }
}

void
canvas_role_plane(const struct canvas *canvas, struct buffer *out)
{
    for (int y = 0; y < canvas->rows; y++) {
        int end = canvas->cols;
        while (end > 0 && canvas_at(canvas, end - 1, y)->role == ROLE_TEXT)
            end--;
        for (int x = 0; x < end; x++)
            buffer_add(out, &role_table[canvas_at(canvas, x, y)->role].letter, 1);
        buffer_string(out, "\n");
    }
}
