/* The census: where every byte of the arenas is, and what sys._debugmallocstats() would print. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ui/panes/common.h"

enum { MODE_ACCOUNTS, MODE_TEXT };

enum { TEXT_SIZE = 16384, LABEL_WIDTH = 26, NUMBER_WIDTH = 15 };

static const char *const account_name[] = {
    N_("blocks in use"), N_("blocks free"),   N_("unused pools"),
    N_("pool headers"),  N_("ends of pools"), N_("ends of arenas"),
};

enum { ACCOUNTS = sizeof account_name / sizeof *account_name };

static void
draw_account(struct area area, int y, const struct scene *scene, const char *name, uint64_t bytes)
{
    char text[32];
    uint64_t total = scene->census->total;
    draw_field(area, 1, y, LABEL_WIDTH - 1, ALIGN_LEFT, ROLE_TEXT, name);
    draw_field(area, LABEL_WIDTH, y, NUMBER_WIDTH - 2, ALIGN_RIGHT, ROLE_STRONG,
               grouped(bytes, text, sizeof text));
    if (total == 0)
        return;
    draw_format(area, LABEL_WIDTH + NUMBER_WIDTH - 1, y, ROLE_TEXT, "%3u%%",
                (unsigned)((bytes * 100 + total / 2) / total));
    draw_meter(area, LABEL_WIDTH + NUMBER_WIDTH + 4, y, area.w - LABEL_WIDTH - NUMBER_WIDTH - 5,
               bytes, total, ROLE_METER, ROLE_METER_REST);
}

static void
draw_count(struct area area, int y, const char *name, uint64_t number)
{
    char text[32];
    draw_field(area, 1, y, LABEL_WIDTH - 1, ALIGN_LEFT, ROLE_TEXT, name);
    draw_field(area, LABEL_WIDTH, y, NUMBER_WIDTH - 2, ALIGN_RIGHT, ROLE_STRONG,
               grouped(number, text, sizeof text));
}

static void
draw_accounts(struct area area, const struct scene *scene)
{
    const struct census *census = scene->census;
    const uint64_t bytes[ACCOUNTS] = {census->bytes_allocated,    census->bytes_available,
                                      census->bytes_unused_pools, census->bytes_pool_headers,
                                      census->bytes_quantization, census->bytes_arena_alignment};
    int y = 0;
    for (int i = 0; i < ACCOUNTS; i++)
        draw_account(area, y++, scene, _(account_name[i]), bytes[i]);
    draw_account(area, y++, scene, _("all arenas"), census->total);
    draw_count(area, y++, _("in use, as asked for"), census->bytes_requested);
    draw_count(area, y++, _("arenas mapped now"), census->arenas_current);
    draw_count(area, y++, _("arenas mapped ever"), census->arenas_total);
    draw_count(area, y++, _("arenas given back"), census->arenas_reclaimed);
    draw_count(area, y++, _("most arenas at once"), census->arenas_highwater);
}

/* Lines of the text from line `top` on. Returns the number of lines there are. */
static int
draw_lines(struct area area, int top, const char *text)
{
    int line = 0;
    while (*text) {
        char one[256];
        size_t length = strcspn(text, "\n");
        size_t kept = length < sizeof one ? length : sizeof one - 1;
        memcpy(one, text, kept);
        one[kept] = '\0';
        if (line >= top && line - top < area.h)
            draw_text(area, 1, line - top, ROLE_TEXT, one);
        line++;
        text += length + (text[length] == '\n');
    }
    return line;
}

static void
draw(const struct scene *scene, struct area area)
{
    char text[TEXT_SIZE];
    if (scene->view->pane[PANE_CENSUS].mode == MODE_ACCOUNTS) {
        draw_accounts(area, scene);
        return;
    }
    census_text(scene->census, &scene->moment->mem->geometry, text, sizeof text);
    struct area nowhere = area;
    nowhere.h = 0;
    int lines = draw_lines(nowhere, 0, text);
    int top = pane_top(scene, PANE_CENSUS, lines, area.h, -1);
    draw_lines(area, top, text);
    draw_more(area, top, area.h, lines);
}

static int
rows(const struct scene *scene, int width)
{
    char text[TEXT_SIZE];
    struct canvas nothing = {.tier = TIER_FINE};
    if (scene->view->pane[PANE_CENSUS].mode == MODE_ACCOUNTS)
        return ACCOUNTS + 6;
    census_text(scene->census, &scene->moment->mem->geometry, text, sizeof text);
    return draw_lines((struct area){&nothing, 0, 0, width, 0}, 0, text);
}

static int
key(struct view_state *view, const struct moment *moment, enum pane_key key)
{
    (void)moment;
    if (key != PANE_KEY_MODE)
        return 0;
    view->pane[PANE_CENSUS].mode ^= MODE_TEXT;
    return 1;
}

const struct pane pane_census = {
    .name = "census",
    .title = N_("where the bytes are"),
    .legend =
        /* xgettext:no-c-format */
    N_("Every byte of the arenas is in exactly one of these accounts.\n"
       "blocks in use   rounded up to their size class; 'asked for' is what was requested\n"
       "blocks free     in pools in use: can serve their own size class only\n"
       "unused pools    can serve any class\n"
       "ends of pools   what is left behind the last whole block\n"
       "ends of arenas  a pool's worth when an arena is not aligned\n"
       ":mode shows what sys._debugmallocstats() of this version prints instead."),
    .draw = draw,
    .rows = rows,
    .key = key,
};
