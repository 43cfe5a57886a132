#include "config.h"

#include "ui/output/ansi.h"

void
ansi_style(struct buffer *out, enum theme theme, enum role role)
{
    struct style style = theme_style(theme, 256, role);
    buffer_string(out, "\033[0");
    if (style.attributes & ATTR_BOLD)
        buffer_string(out, ";1");
    if (style.attributes & ATTR_UNDERLINE)
        buffer_string(out, ";4");
    if (style.attributes & ATTR_REVERSE)
        buffer_string(out, ";7");
    if (style.fg >= 0)
        buffer_format(out, ";38;5;%d", style.fg);
    if (style.bg >= 0)
        buffer_format(out, ";48;5;%d", style.bg);
    buffer_string(out, "m");
}

/* Appends `length` cells from column x on; *role is the role in force (ROLE_COUNT = none). Terminals disagree about how wide some
 * characters are: after a wide one the column is told. */
static void
paint_cells(struct buffer *out, enum theme theme, const struct cell *cell, int x, int length,
            enum role *role)
{
    for (int i = 0; i < length; i++) {
        if (cell[i].role != *role) {
            *role = (enum role)cell[i].role;
            ansi_style(out, theme, *role);
        }
        cell_text(&cell[i], out);
        if (cell_columns(&cell[i]) == 2)
            buffer_format(out, "\033[%dG", x + i + 3);
    }
}

void
ansi_paint(struct buffer *out, enum theme theme, const struct canvas *before,
           const struct canvas *now)
{
    struct run run = {0};
    enum role role = ROLE_COUNT;
    if (!before)
        buffer_string(out, "\033[0m\033[H\033[2J");
    while (canvas_next_change(before, now, &run)) {
        buffer_format(out, "\033[%d;%dH", run.y + 1, run.x + 1);
        paint_cells(out, theme, canvas_at(now, run.x, run.y), run.x, run.length, &role);
    }
    if (role != ROLE_COUNT)
        buffer_string(out, "\033[0m");
}

static enum status
ansi_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
           const char *chapter, struct diagnosis *d)
{
    (void)milliseconds, (void)chapter, (void)d;
    struct buffer *out = &writer->out;
    if (writer->frames > 0)
        buffer_string(out, "\f");
    for (int y = 0; y < canvas->rows; y++) {
        enum role role = ROLE_COUNT;
        paint_cells(out, writer->look.theme, canvas_at(canvas, 0, y), 0, canvas->cols, &role);
        buffer_string(out, "\033[0m\n");
    }
    return STATUS_OK;
}

const struct format format_ansi = {
    .name = "ansi",
    .suffix = ".ans",
    .purpose = "text with colours for a terminal",
    .kind = FORMAT_DOCUMENT,
    .frame = ansi_frame,
};
