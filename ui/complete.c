#include "config.h"

#include "ui/complete.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "python/scenario.h"
#include "timeline/place.h"
#include "ui/condition.h"
#include "ui/glyphs.h"
#include "ui/layout.h"
#include "ui/pane.h"
#include "ui/theme.h"

const char *
complete_command(int i)
{
    return i + 1 < CMD_COUNT ? player_command_info((enum player_command)(i + 1))->word : "";
}

/* ---- one generator a sort of argument: candidate i into buffer, 0 past the last ---- */

typedef int generator(const struct moment *moment, int i, char buffer[COMPLETION_SIZE]);

static int
put(char buffer[COMPLETION_SIZE], const char *text)
{
    snprintf(buffer, COMPLETION_SIZE, "%s", text);
    return 1;
}

static int
views(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    return i < VIEWS && put(buffer, view_name((enum view_id)i));
}

static int
pane_names(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    return i < PANES && put(buffer, panes[i]->name);
}

static int
versions(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    const struct geometry *row = geometry_row(i);
    return row && put(buffer, row->name);
}

static int
themes(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    return i < THEME_COUNT && put(buffer, theme_name((enum theme)i));
}

static int
tiers(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    return i < TIERS && put(buffer, tier_name((enum glyph_tier)i));
}

static int
kinds(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    if (i < FAMILIES)
        return put(buffer, event_family_name((enum event_family)i));
    if (i >= FAMILIES + EVENT_KINDS)
        return 0;
    put(buffer, event_info((enum event_kind)(i - FAMILIES))->name);
    for (char *p = buffer; *p; p++)
        *p = *p == '_' ? '-' : (char)tolower((unsigned char)*p);
    return 1;
}

static int
condition_candidates(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    const struct condition_word *word = &condition_words[i];
    if (!word->word)
        return 0;
    snprintf(buffer, COMPLETION_SIZE, "%s%s", word->word, *word->argument ? "(" : " ");
    return 1;
}

static int
chapters(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    for (size_t k = 0; k < moment->landmark_count; k++) {
        const struct event *event = &moment->landmarks[k].event;
        if (event_is_chapter(event) && i-- == 0)
            return put(buffer, moment_chapter(moment, event, NULL));
    }
    return 0;
}

static int
global_names(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    struct scenario_name name;
    return moment->scenario && scenario_global(moment->scenario, (uint32_t)i, &name) &&
           put(buffer, name.name);
}

static int
commands(const struct moment *moment, int i, char buffer[COMPLETION_SIZE])
{
    (void)moment;
    return *complete_command(i) && put(buffer, complete_command(i));
}

static const struct {
    enum player_command command;
    generator *generate;
} arguments[] = {
    {CMD_VIEW, views},
    {CMD_ZOOM, pane_names},
    {CMD_FOCUS_NEXT, pane_names},
    {CMD_THEME, themes},
    {CMD_VERSUS, versions},
    {CMD_GLYPHS, tiers},
    {CMD_SAME, kinds},
    {CMD_SAME_BACK, kinds},
    {CMD_UNTIL, condition_candidates},
    {CMD_UNTIL_BACK, condition_candidates},
    {CMD_GOTO, chapters},
    {CMD_CHAPTER, chapters},
    {CMD_SELECT, global_names},
    {CMD_ABOUT, global_names},
    {CMD_ABOUT_BACK, global_names},
    {CMD_REFERRERS, global_names},
    {CMD_HELP, commands},
};

int
complete_argument(enum player_command command, const struct moment *moment, int i,
                  char buffer[COMPLETION_SIZE])
{
    for (size_t k = 0; k < sizeof arguments / sizeof *arguments; k++)
        if (arguments[k].command == command)
            return arguments[k].generate(moment, i, buffer);
    return 0;
}
