#include "config.h"

#include "command/show.h"

#include <stdio.h>
#include <string.h>

#include "command/command.h"
#include "front/annotations.h"
#include "front/code.h"
#include "python/scenario.h"
#include "ui/buffer.h"
#include "ui/i18n.h"

int
show_check(const struct command *command, const struct show_options *options)
{
    i18n_start(options->lang);
    if (options->view && view_named(options->view) == VIEWS)
        return usage_error(command, "there is no view '%s'", options->view);
    if (options->zoom && pane_named(options->zoom) == PANES)
        return usage_error(command, "there is no pane '%s'", options->zoom);
    if (options->versus && !geometry_named(options->versus))
        return usage_error(command, "there is no version '%s'", options->versus);
    if (options->theme && theme_named(options->theme) == THEME_COUNT)
        return usage_error(command, "there is no theme '%s': expected dark, light, hall or mono",
                           options->theme);
    if (options->glyphs && tier_named(options->glyphs) == TIERS)
        return usage_error(command, "there are no glyphs '%s': expected ascii, block or fine",
                           options->glyphs);
    return 0;
}

/* The scenario's title in the language of the interface, else the file's name. */
static const char *
find_title(const struct moment *moment, const char *path)
{
    const struct annotations *a = moment->annotations;
    const char *slash = strrchr(path, '/'),
               *title = a ? annotation_title(a, i18n_code())->title : "";
    return *title ? title : slash ? slash + 1 : path;
}

/* What the scenario's own options ask for; nothing for a recording. */
static struct scenario_options
scenario_wishes(const struct moment *moment)
{
    struct scenario_options options = {0};
    struct diagnosis d;
    struct buffer text = {0};
    if (!moment->scenario)
        return options;
    const struct program *program = scenario_program(moment->scenario);
    for (uint32_t i = 0; i < program->lines; i++)
        buffer_format(&text, "%s\n", program->source[i]);
    if (scenario_options_read(buffer_text(&text), text.length, program->filename, &options, &d))
        options = (struct scenario_options){0};
    buffer_done(&text);
    return options;
}

/* Lets the panes stay with the size class of blocks of that many bytes. */
static void
select_class(struct player *player, const struct geometry *geometry, uint32_t bytes)
{
    char thing[32];
    if (!bytes || bytes > SMALL_REQUEST_THRESHOLD)
        return;
    snprintf(thing, sizeof thing, "class %u", (unsigned)((bytes - 1) / geometry->alignment));
    player_do(player, CMD_SELECT, thing);
}

/* What the options say about the looks; names are known to be right. */
static void
set_looks(struct show *show, const struct show_options *options)
{
    struct player *player = &show->player;
    const struct moment *moment = timeline_moment(show->timeline);
    struct scenario_options wishes = scenario_wishes(moment);
    const char *name = options->view ? options->view : wishes.view;
    enum view_id view = *name ? view_named(name) : VIEWS;
    if (view != VIEWS)
        player_do(player, CMD_VIEW, view_name(view));
    select_class(player, &moment->mem->geometry, wishes.block);
    snprintf(player->view.about, sizeof player->view.about, "%s", wishes.about);
    if (options->versus)
        player_do(player, CMD_VERSUS, options->versus);
    if (options->versus && options->view)
        player_do(player, CMD_VIEW, options->view);
    if (options->present)
        player_do(player, CMD_PRESENT, "");
    if (options->zoom)
        player_do(player, CMD_ZOOM, options->zoom);
    if (options->theme)
        player->theme = theme_named(options->theme);
    if (options->glyphs)
        player->tier = tier_named(options->glyphs);
    snprintf(player->language, sizeof player->language, "%s", i18n_code());
    player->view.message = NULL;
}

/* A version_opener: `who` is the struct show. */
static struct timeline *
open_version(void *who, const char *version, struct diagnosis *d)
{
    const struct show *show = who;
    struct run_options run = show->run;
    run.python = version;
    if (strcmp(show->path, "-") == 0 || is_recording_file(show->path)) {
        diagnose(d, STATUS_UNSUPPORTED, NULL, 0, 0,
                 "only a scenario in a file can be set beside itself");
        return NULL;
    }
    struct timeline *timeline = run_open(show->path, &run, d);
    if (timeline)
        timeline_measure(timeline, run_limit(&run)); /* a run that is cut can be followed as far */
    return timeline;
}

/* Does the scenario ask for a view that there is? After a complaint 0. */
static int
view_is_known(const struct moment *moment, struct diagnosis *d)
{
    struct scenario_options wishes = scenario_wishes(moment);
    char known[256] = "";
    if (!*wishes.view || view_named(wishes.view) != VIEWS)
        return 1;
    for (enum view_id v = 0; v < VIEWS; v++)
        snprintf(known + strlen(known), sizeof known - strlen(known), " %s", view_name(v));
    diagnose(d, STATUS_OPTION, scenario_program(moment->scenario)->filename, wishes.view_at.line,
             wishes.view_at.column, "no view '%s'; there are%s", wishes.view, known);
    return 0;
}

int
show_begin(struct show *show, const char *path, const struct run_options *run)
{
    struct diagnosis d = {0};
    show->path = path;
    show->run = *run;
    show->timeline = run_open(path, run, &d);
    if (show->timeline && view_is_known(timeline_moment(show->timeline), &d))
        return 0;
    if (show->timeline)
        timeline_close(show->timeline);
    show->timeline = NULL;
    return complain(&d);
}

void
show_ready(struct show *show, const char *path, const struct show_options *options)
{
    const struct moment *moment = timeline_moment(show->timeline);
    snprintf(show->title, sizeof show->title, "%s", find_title(moment, path));
    player_init(&show->player, show->timeline, show->title);
    show->player.open_version = open_version;
    show->player.opener = show;
    set_looks(show, options);
}

int
show_open(struct show *show, const char *path, const struct run_options *run,
          const struct show_options *options)
{
    int status = show_begin(show, path, run);
    if (status != 0)
        return status;
    run_measure(show->timeline, run); /* a run that is cut is told of; what there is can be shown */
    show_ready(show, path, options);
    return 0;
}

void
show_close(struct show *show)
{
    if (!show->timeline)
        return;
    player_done(&show->player);
    timeline_close(show->timeline);
    show->timeline = NULL;
}
