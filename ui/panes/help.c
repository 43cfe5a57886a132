/* Help: the legend of the pane that has the focus, then every command with its keys, then the marks of the timeline and the families of events. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ui/keys.h"
#include "ui/marks.h"
#include "ui/panes/common.h"

enum { KEY_COLUMNS = 18, WORD_COLUMNS = 18 };

/* Where the next line of help goes. */
struct page {
    struct area area;
    int y;
};

static void
put_lines(struct page *page, int indent, enum role role, const char *text)
{
    while (*text) {
        char line[512];
        size_t length = strcspn(text, "\n");
        size_t kept = length < sizeof line - 1 ? length : sizeof line - 1;
        memcpy(line, text, kept);
        line[kept] = '\0';
        int width = page->area.w - indent - 1 > 1 ? page->area.w - indent - 1 : 1;
        int lines = text_lines(page->area.canvas->tier, line, width);
        if (page->y < page->area.h)
            draw_wrapped(area_part(page->area, indent, 0, width, page->area.h), page->y, ALIGN_LEFT,
                         role, line);
        page->y += lines ? lines : 1;
        text += length + (text[length] == '\n');
    }
}

static void
put_command(struct page *page, const struct keymap *keymap, enum player_command command)
{
    struct buffer keys = {0};
    const struct player_command_info *info = player_command_info(command);
    char word[64];
    snprintf(word, sizeof word, ":%s", info->word);
    keymap_keys(keymap, command, &keys);
    draw_field(page->area, 2, page->y, KEY_COLUMNS - 1, ALIGN_LEFT, ROLE_KEY,
               keys.data ? keys.data : "");
    draw_field(page->area, 2 + KEY_COLUMNS, page->y, WORD_COLUMNS - 1, ALIGN_LEFT, ROLE_TEXT, word);
    put_lines(page, 2 + KEY_COLUMNS + WORD_COLUMNS, ROLE_TEXT, _(info->help));
    buffer_done(&keys);
}

static void
put_commands(struct page *page, const struct keymap *keymap)
{
    for (enum command_group group = 0; group < GROUP_COUNT; group++) {
        page->y++;
        put_lines(page, 1, ROLE_HEADING, _(command_group_heading(group)));
        for (enum player_command command = CMD_NONE + 1; command < CMD_COUNT; command++)
            if (player_command_info(command)->group == group)
                put_command(page, keymap, command);
    }
}

/* What the letters on the timeline mean. */
static void
put_marks(struct page *page)
{
    char text[512] = "";
    size_t length = 0;
    for (enum mark mark = 0; mark < MARKS; mark++)
        length +=
            (size_t)snprintf(text + length, sizeof text - length, "%s%c %s", mark ? "   " : "",
                             mark_info[mark].letter, _(mark_info[mark].name));
    page->y++;
    put_lines(page, 1, ROLE_HEADING,
              _("On the bar at the foot: the whole run, and where it is now"));
    put_lines(page, 2, ROLE_TEXT, text);
}

static void
put_families(struct page *page)
{
    page->y++;
    put_lines(page, 1, ROLE_HEADING, _("Events, by family: k and :same take these names"));
    for (enum event_family family = 0; family < FAMILIES; family++) {
        char names[1024] = "";
        size_t length = 0;
        for (enum event_kind kind = 0; kind < EVENT_KINDS; kind++)
            if (event_info(kind)->family == family && length < sizeof names)
                length += (size_t)snprintf(names + length, sizeof names - length, "%s%s",
                                           length ? " " : "", event_info(kind)->name);
        draw_field(page->area, 2, page->y, KEY_COLUMNS - 1, ALIGN_LEFT, ROLE_STRONG,
                   event_family_name(family));
        put_lines(page, 2 + KEY_COLUMNS, ROLE_TEXT, names);
    }
}

/* Draws everything from line -top on; returns the number of lines. */
static int
put_all(const struct scene *scene, struct area area, int top)
{
    struct page page = {area, -top};
    enum pane_id focus = scene->view->zoom != PANES ? scene->view->zoom : scene->view->focus;
    put_lines(&page, 1, ROLE_HEADING, _(panes[focus]->title));
    put_lines(&page, 1, ROLE_TEXT, _(panes[focus]->legend));
    put_commands(&page, scene->view->keymap);
    put_marks(&page);
    put_families(&page);
    return page.y + top;
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    return put_all(scene, (struct area){&nothing, 0, 0, width, 0}, 0);
}

static void
draw(const struct scene *scene, struct area area)
{
    struct area nowhere = area;
    nowhere.h = 0;
    int lines = put_all(scene, nowhere, 0);
    int top = pane_top(scene, PANE_HELP, lines, area.h, -1);
    put_all(scene, area, top);
    draw_more(area, top, area.h, lines);
}

const struct pane pane_help = {
    .name = "help",
    .title = N_("help"),
    .legend = N_("The keys and the commands behind them; ':' and a command's word do the same."),
    .draw = draw,
    .rows = rows,
};
