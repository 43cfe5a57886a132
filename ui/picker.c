#include "config.h"

#include "ui/picker.h"

#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/i18n.h"
#include "ui/keys.h"
#include "ui/list_box.h"
#include "ui/panes/common.h"

enum { ABOUT_ROWS = 5, ROW_SIZE = 400 };

/* Titles of the lecture's chapters; the folders are named in the order of the lecture. */
static const struct {
    const char *folder;
    const char *title;
} chapters[] = {
    {"1-references", N_("Reference counts")},   {"2-cycles", N_("Cycles")},
    {"3-collector", N_("The collector")},       {"4-finalizers", N_("Finalizers")},
    {"5-weakrefs", N_("Weak references")},      {"6-slots", N_("__slots__")},
    {"7-objects", N_("Objects in memory")},     {"8-pymalloc", N_("The allocator")},
    {"9-versions", N_("What versions change")}, {"", N_("Files given")},
};

static const char *
chapter_title(const char *folder)
{
    for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++)
        if (strcmp(chapters[i].folder, folder) == 0)
            return _(chapters[i].title);
    return folder;
}

static int
starts_chapter(const struct picker *picker, int i)
{
    return i == 0 || strcmp(picker->item[i].chapter, picker->item[i - 1].chapter) != 0;
}

/* The line of item i in the list with its headings. */
static int
line_of(const struct picker *picker, int item)
{
    int line = 0;
    for (int i = 0; i <= item; i++)
        line += 1 + starts_chapter(picker, i);
    return line - 1;
}

static void
draw_item(const struct picker *picker, struct area area, int y, int i)
{
    int here = i == picker->chosen;
    enum role role = here ? ROLE_MENU_CURRENT : ROLE_MENU;
    draw_field(area, 2, y, area.w - 4, ALIGN_LEFT, role, picker->item[i].title);
    draw_glyph(area, 1, y, role, here ? GLYPH_POINTER : GLYPH_RISE_0);
    if (here)
        draw_cursor(area, 1, y, 0);
}

static void
draw_items(const struct picker *picker, struct area area)
{
    int lines = picker->count ? line_of(picker, picker->count - 1) + 1 : 0;
    int top = picker->count ? line_of(picker, picker->chosen) - area.h / 2 : 0;
    top = top > lines - area.h ? lines - area.h : top;
    top = top < 0 ? 0 : top;
    for (int i = 0, line = 0; i < picker->count; i++) {
        if (starts_chapter(picker, i))
            draw_text(area, 1, line++ - top, ROLE_HEADING, chapter_title(picker->item[i].chapter));
        draw_item(picker, area, line++ - top, i);
    }
    draw_more(area, top, area.h, lines);
}

static void
draw_about(const struct picker *picker, struct area area)
{
    if (picker->count == 0)
        return;
    draw_wrapped(area_part(area, 2, 0, area.w - 4, area.h), 0, ALIGN_LEFT, ROLE_CAPTION,
                 picker->item[picker->chosen].abstract);
}

void
picker_draw(const struct picker *picker, struct canvas *canvas)
{
    struct area whole;
    canvas_clear(canvas);
    whole = area_whole(canvas);
    draw_fill(whole, 0, 0, whole.w, 1, ROLE_BAR, ' ');
    draw_text(whole, 1, 0, ROLE_BAR_STRONG, _("Arenascope: how CPython manages memory"));
    if (picker->note)
        draw_text(whole, whole.w - 1 - text_columns(canvas->tier, picker->note), 0, ROLE_BAR,
                  picker->note);
    int about = whole.h > 4 * ABOUT_ROWS ? ABOUT_ROWS : 0;
    struct area list = area_part(whole, 0, 1, whole.w, whole.h - 2 - about);
    if (picker->count == 0)
        draw_text(list, 1, 1, ROLE_WARNING, _("The lecture is not installed; give a FILE."));
    draw_items(picker, draw_box(list, ROLE_BORDER, _("the lecture"), NULL));
    draw_about(picker, area_part(whole, 0, whole.h - 1 - about, whole.w, about));
    draw_text(whole, 1, whole.h - 1, ROLE_HINT, _("arrows choose   Enter plays   q leaves"));
}

enum picker_result
picker_key(struct picker *picker, int key)
{
    switch (key) {
    case KEYCODE_ENTER:
    case KEYCODE_SPACE:
    case KEYCODE_RIGHT:
        return picker->count ? PICKER_CHOSEN : PICKER_GOES_ON;
    case 'q':
    case KEYCODE_ESCAPE:
    case 3: /* Ctrl-C */
        return PICKER_LEFT;
    default:
        list_box_key(&picker->chosen, picker->count, key);
        return PICKER_GOES_ON;
    }
}
