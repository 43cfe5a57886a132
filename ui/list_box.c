#include "config.h"

#include "ui/list_box.h"

#include "ui/keys.h"

enum { ROW_SIZE = 400, PAGE = 10 };

static int
widest_row(const struct list_box *list, enum glyph_tier tier)
{
    int width = text_columns(tier, list->title) + 4;
    char row[ROW_SIZE];
    for (int i = 0; i < list->count; i++) {
        list->row(list->who, i, row, sizeof row);
        int columns = text_columns(tier, row) + 2;
        width = columns > width ? columns : width;
    }
    return width;
}

void
list_box_draw(struct area area, const struct list_box *list)
{
    int width = widest_row(list, area.canvas->tier) + 2, height = list->count + 2;
    char row[ROW_SIZE];
    width = width > area.w - 4 ? area.w - 4 : width;
    height = height > area.h - 2 ? area.h - 2 : height;
    struct area box = area_part(area, (area.w - width) / 2, (area.h - height) / 2, width, height);
    draw_fill(box, 0, 0, box.w, box.h, ROLE_MENU, ' ');
    struct area inside = draw_box(box, ROLE_BORDER_FOCUS, list->title, NULL);
    int top = inside.h > 0 ? list->chosen / inside.h * inside.h : 0;
    if (top > list->count - inside.h)
        top = list->count - inside.h;
    for (int y = 0; y < inside.h && top + y < list->count; y++) {
        int here = top + y == list->chosen;
        enum role role = here ? ROLE_MENU_CURRENT : ROLE_MENU;
        list->row(list->who, top + y, row, sizeof row);
        draw_field(inside, 1, y, inside.w - 1, ALIGN_LEFT, role, row);
        draw_glyph(inside, 0, y, role, here ? GLYPH_POINTER : GLYPH_RISE_0);
        if (here)
            draw_cursor(inside, 0, y, 0);
    }
}

int
list_box_key(int *chosen, int count, int key)
{
    int by = 0;
    switch (key) {
    case KEYCODE_UP:
    case 'k':
        by = -1;
        break;
    case KEYCODE_DOWN:
    case 'j':
        by = 1;
        break;
    case KEYCODE_PAGE_UP:
        by = -PAGE;
        break;
    case KEYCODE_PAGE_DOWN:
        by = PAGE;
        break;
    case KEYCODE_HOME:
    case 'g':
        by = -count;
        break;
    case KEYCODE_END:
    case 'G':
        by = count;
        break;
    default:
        return 0;
    }
    int to = *chosen + by;
    *chosen = to < 0 ? 0 : to >= count ? count - 1 : to;
    return 1;
}
