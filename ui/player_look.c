/* The player's commands about the stage, and about looking closer. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/frame.h"
#include "ui/i18n.h"
#include "ui/player_room.h"
#include "ui/search.h"
#include "ui/things.h"

/* ---- views ---- */

static enum status
set_view(struct player *player, enum view_id view)
{
    player->view.view = view;
    player->view.zoom = PANES;
    player->view.help = 0;
    player->view.focus = view_main_pane(view);
    if (view != VIEW_STATISTICS || player->view.history)
        return STATUS_OK;
    if (history_measure(&player->history, player->timeline) == STATUS_OK)
        player->view.history = &player->history;
    else
        player_say(player, STATUS_OK, "%s",
                   _("The measurement was stopped; entering the view again measures anew."));
    return STATUS_OK;
}

enum status
player_do_VIEW(struct player *player, const char *argument)
{
    char *end;
    unsigned long number = strtoul(argument, &end, 10);
    enum view_id view = view_named(argument);
    if (view == VIEWS && *end == '\0' && number >= 1 && number <= VIEWS)
        view = (enum view_id)(number - 1);
    if (view == VIEWS)
        return player_say(player, STATUS_NOT_FOUND, _("There is no view '%s'; Tab lists them."),
                          argument);
    return set_view(player, view);
}

enum status
player_do_VIEW_NEXT(struct player *player, const char *argument)
{
    (void)argument;
    return set_view(player, (enum view_id)((player->view.view + 1) % VIEWS));
}

enum status
player_do_VIEW_PREVIOUS(struct player *player, const char *argument)
{
    (void)argument;
    return set_view(player, (enum view_id)((player->view.view + VIEWS - 1) % VIEWS));
}

/* ---- focus and zoom ---- */

/* All panes of the view in the order of Tab: those on stage, then those left out. */
static int
tab_order(const struct player *player, enum pane_id order[2 * LAYOUT_SLOTS])
{
    struct stage_layout layout;
    struct frame_parts parts =
        frame_parts(player_moment(player), &player->view, player->cols, player->rows);
    int count = 0;
    layout_view(&layout, player->view.view, player->view.present, parts.cols - 1,
                parts.stage_rows - 1, panes_absent(player_moment(player)));
    for (int i = 0; i < layout.count; i++)
        order[count++] = layout.placed[i].pane;
    for (int i = 0; i < layout.left_out; i++)
        order[count++] = layout.missing[i];
    return count;
}

static enum status
move_focus(struct player *player, int by)
{
    enum pane_id order[2 * LAYOUT_SLOTS];
    int count = tab_order(player, order), at = -1;
    for (int i = 0; i < count; i++)
        if (order[i] == player->view.focus)
            at = i;
    if (count == 0)
        return STATUS_OK;
    at = at < 0 ? 0 : (at + by + count) % count;
    player->view.focus = order[at];
    if (player->view.zoom != PANES)
        player->view.zoom = order[at];
    return STATUS_OK;
}

static enum pane_id
pane_argument(struct player *player, const char *argument)
{
    enum pane_id pane = pane_named(argument);
    if (pane == PANES)
        player_say(player, STATUS_NOT_FOUND, _("There is no pane '%s'; Tab lists them."), argument);
    return pane;
}

enum status
player_do_FOCUS_NEXT(struct player *player, const char *argument)
{
    if (!*argument)
        return move_focus(player, 1);
    enum pane_id pane = pane_argument(player, argument);
    if (pane == PANES)
        return STATUS_NOT_FOUND;
    player->view.focus = pane;
    return STATUS_OK;
}

enum status
player_do_FOCUS_PREVIOUS(struct player *player, const char *argument)
{
    (void)argument;
    return move_focus(player, -1);
}

enum status
player_do_ZOOM(struct player *player, const char *argument)
{
    struct view_state *view = &player->view;
    if (!*argument) {
        view->zoom = view->zoom == PANES ? view->focus : PANES;
        return STATUS_OK;
    }
    enum pane_id pane = pane_argument(player, argument);
    if (pane == PANES)
        return STATUS_NOT_FOUND;
    view->zoom = view->focus = pane;
    return STATUS_OK;
}

/* Scrolls from what is shown now. */
static void
scroll(struct player *player, int by)
{
    enum pane_id pane = player_pane(player);
    struct pane_state *state = &player->view.pane[pane];
    int top = state->pinned ? state->scroll : player->tops[pane] > 0 ? player->tops[pane] : 0;
    state->pinned = 1;
    state->scroll = top + by < 0 ? 0 : top + by;
}

/* A click on the timeline bar goes there. Returns 1 if it was one. */
static int
click_bar(struct player *player, int x, int y)
{
    struct canvas canvas;
    uint64_t number;
    canvas_init(&canvas, player->cols, player->rows, player->tier);
    int is_bar = frame_event_at(&canvas, player_moment(player), &player->view, x, y, &number);
    canvas_done(&canvas);
    if (is_bar)
        player_jump(player, number);
    return is_bar;
}

void
player_click(struct player *player, int x, int y, int wheel)
{
    if (!wheel && click_bar(player, x, y))
        return;
    struct stage_layout layout;
    struct frame_parts parts =
        frame_parts(player_moment(player), &player->view, player->cols, player->rows);
    layout_view(&layout, player->view.view, player->view.present, parts.cols - 1,
                parts.stage_rows - 1, panes_absent(player_moment(player)));
    for (int i = 0; i < layout.count && player_pane(player) == player->view.focus; i++) {
        const struct placed *p = &layout.placed[i];
        if (player->view.zoom == PANES && x >= p->x && x < p->x + p->width &&
            y - parts.stage_y >= p->y && y - parts.stage_y < p->y + p->height)
            player->view.focus = p->pane;
    }
    if (wheel)
        scroll(player, 3 * wheel);
}

/* ---- appearance ---- */

enum status
player_do_THEME(struct player *player, const char *argument)
{
    enum theme theme =
        *argument ? theme_named(argument) : (enum theme)((player->theme + 1) % THEME_COUNT);
    if (theme == THEME_COUNT)
        return player_say(player, STATUS_NOT_FOUND, _("There is no theme '%s'; Tab lists them."),
                          argument);
    player->theme = theme;
    return STATUS_OK;
}

enum status
player_do_GLYPHS(struct player *player, const char *argument)
{
    enum glyph_tier tier =
        *argument ? tier_named(argument) : (enum glyph_tier)((player->tier + 1) % TIERS);
    if (tier == TIERS)
        return player_say(player, STATUS_NOT_FOUND, _("Glyphs are ascii, block or fine."));
    player->tier = tier;
    return STATUS_OK;
}

/* The keys of a clicker go from words to words in a presentation; what they did before comes back with its end. */
static void
lend_clicker(struct player *player, int present)
{
    static const struct {
        int key;
        enum player_command command;
    } clicker[CLICKER_KEYS] = {{KEYCODE_PAGE_DOWN, CMD_CLICK}, {KEYCODE_PAGE_UP, CMD_CLICK_BACK}};
    for (int i = 0; i < CLICKER_KEYS; i++) {
        const struct binding *now = keymap_find(&player->keymap, clicker[i].key);
        struct binding kept = player->clicker[i];
        if (present) {
            player->clicker[i] = now ? *now : (struct binding){.command = CMD_NONE};
            keymap_bind(&player->keymap, clicker[i].key, clicker[i].command, "");
        } else {
            keymap_bind(&player->keymap, clicker[i].key, kept.command, kept.argument);
        }
    }
}

enum status
player_do_PRESENT(struct player *player, const char *argument)
{
    (void)argument;
    int present = player->view.present = !player->view.present;
    if (present)
        player->theme_kept = player->theme;
    player->theme = present ? THEME_HALL : player->theme_kept;
    if (player->view.zoom == PANES)
        player->view.focus = view_main_pane(player->view.view);
    lend_clicker(player, present);
    return STATUS_OK;
}

enum status
player_do_REPAINT(struct player *player, const char *argument)
{
    (void)argument;
    player->wants.repaint = 1;
    return STATUS_OK;
}

/* ---- keys within a pane ---- */

static int
pane_takes(struct player *player, enum pane_key key)
{
    const struct pane *pane = panes[player_pane(player)];
    return pane->key && pane->key(&player->view, player_moment(player), key);
}

static enum status
move(struct player *player, enum pane_key key, int by, const char *argument)
{
    uint64_t count = player_count(player, argument);
    if (count == 0)
        return STATUS_SYNTAX;
    while (count-- > 0)
        if (!pane_takes(player, key)) {
            if (key == PANE_KEY_LEFT || key == PANE_KEY_RIGHT) {
                int *aside = &player->view.pane[player_pane(player)].aside;
                *aside = *aside + by < 0 ? 0 : *aside + by;
            } else {
                scroll(player, by);
            }
        }
    return STATUS_OK;
}

/* MOVE_COMMAND(NAME, by): the command that gives a pane the key of that name, or scrolls by so much. */
#define MOVE_COMMAND(NAME, by)                                                \
    enum status player_do_##NAME(struct player *player, const char *argument) \
    {                                                                         \
        return move(player, PANE_KEY_##NAME, by, argument);                   \
    }
MOVE_COMMAND(UP, -1)
MOVE_COMMAND(DOWN, 1)
MOVE_COMMAND(LEFT, -4)
MOVE_COMMAND(RIGHT, 4)
/* Half a terminal is a page of nearly every pane. */
MOVE_COMMAND(PAGE_UP, -player->rows / 2)
MOVE_COMMAND(PAGE_DOWN, player->rows / 2)

enum status
player_do_MODE(struct player *player, const char *argument)
{
    (void)argument;
    if (!pane_takes(player, PANE_KEY_MODE))
        return player_say(player, STATUS_OK, _("This pane has one side only."));
    return STATUS_OK;
}

enum status
player_do_OPEN(struct player *player, const char *argument)
{
    if (pane_takes(player, PANE_KEY_SELECT))
        return STATUS_OK;
    return player_do_ZOOM(player, argument);
}

static void
select_nothing(struct view_state *view)
{
    struct view_state fresh;
    view_init(&fresh);
    view->selected = fresh.selected;
    for (int i = 0; i < PANES; i++)
        view->pane[i].pinned = view->pane[i].scroll = view->pane[i].aside = 0;
}

/* Leaves the innermost thing that is open. */
enum status
player_do_CLOSE(struct player *player, const char *argument)
{
    struct view_state *view = &player->view;
    (void)argument;
    if (view->help)
        view->help = 0;
    else if (view->search)
        view->search = NULL;
    else if (view->compared)
        view->compared = NULL;
    else if (view->zoom != PANES)
        view->zoom = PANES;
    else
        select_nothing(view);
    return STATUS_OK;
}

/* ---- selecting ---- */

static void
select_thing(struct player *player, struct named_thing named)
{
    struct selection *s = &player->view.selected;
    const struct pymalloc *mem = player_moment(player)->mem;
    uint32_t pool = NO_POOL;
    switch (named.thing) {
    case THING_BLOCK:
        s->block = named.id;
        pool = pymalloc_pool_at(mem, named.id);
        break;
    case THING_POOL:
        pool = (uint32_t)named.id;
        break;
    case THING_ARENA:
        s->arena = (uint32_t)named.id;
        break;
    case THING_CLASS:
        s->class = (uint32_t)named.id;
        break;
    case THING_OBJECT:
        s->object = (uint32_t)named.id;
        break;
    default:
        break;
    }
    if (pool != NO_POOL) {
        s->pool = pool;
        s->arena = pymalloc_pool_arena(mem, pool);
    }
}

enum status
player_do_SELECT(struct player *player, const char *argument)
{
    struct named_thing named;
    struct diagnosis d;
    if (thing_named(&named, player_moment(player), argument, &d) != STATUS_OK)
        return player_say(player, d.status, "%s", d.message);
    select_thing(player, named);
    return STATUS_OK;
}

enum status
player_do_REFERRERS(struct player *player, const char *argument)
{
    if (*argument) {
        enum status status = player_do_SELECT(player, argument);
        if (status != STATUS_OK)
            return status;
    }
    if (player->view.selected.object == NOTHING_SELECTED)
        return player_say(player, STATUS_NOT_FOUND, _("No object is selected: :select NAME"));
    player->view.pane[PANE_NAMES].mode = 1;
    player->view.focus = PANE_NAMES;
    if (player->view.zoom != PANES)
        player->view.zoom = PANE_NAMES;
    return STATUS_OK;
}

/* ---- searching ---- */

enum status
player_do_FIND(struct player *player, const char *argument)
{
    struct named_thing named;
    if (!*argument) {
        player->view.search = NULL;
        return STATUS_OK;
    }
    snprintf(player->find, sizeof player->find, "%s", argument);
    player->view.search = player->find;
    if (search_pane(player, player_pane(player), 0))
        return STATUS_OK;
    if (thing_named(&named, player_moment(player), argument, NULL) == STATUS_OK) {
        select_thing(player, named);
        return STATUS_OK;
    }
    return player_say(player, STATUS_NOT_FOUND, _("'%s' is not in this pane."), argument);
}

static enum status
find_again(struct player *player, int direction)
{
    if (!player->view.search)
        return player_say(player, STATUS_NOT_FOUND, _("Nothing is looked for: / does it."));
    if (!search_pane(player, player_pane(player), direction))
        return player_say(player, STATUS_NOT_FOUND, _("There is no other match."));
    return STATUS_OK;
}

enum status
player_do_FIND_NEXT(struct player *player, const char *argument)
{
    (void)argument;
    return find_again(player, 1);
}

enum status
player_do_FIND_PREVIOUS(struct player *player, const char *argument)
{
    (void)argument;
    return find_again(player, -1);
}
