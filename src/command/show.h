/* A run with a player on it: what play, screen and export have in common. */
#ifndef COMMAND_SHOW_H
#define COMMAND_SHOW_H

#include "command/open.h"
#include "ui/player.h"

/* What the command line says about the looks; NULL = as the scenario or the user's locale says. */
struct show_options {
    const char *view;   /* --view */
    const char *zoom;   /* --zoom */
    const char *theme;  /* --theme */
    const char *glyphs; /* --glyphs */
    const char *lang;   /* --lang */
    const char *versus; /* --versus */
    int present;        /* --present */
};

/* The rows that fill a struct show_options, for a command's option table. */
#define SHOW_OPTION_ROWS(show)                                                                 \
    {"view", "NAME", "the view to start with: overview, collector ...", OPTION_TEXT,           \
     &(show)->view},                                                                           \
        {"zoom", "PANE", "give that pane the whole stage", OPTION_TEXT, &(show)->zoom},        \
        {"theme", "NAME", "dark, light, hall or mono", OPTION_TEXT, &(show)->theme},           \
        {"glyphs", "TIER", "ascii, block or fine characters", OPTION_TEXT, &(show)->glyphs},   \
        {"lang", "CODE", "language of the captions and the interface", OPTION_TEXT,            \
         &(show)->lang},                                                                       \
        {"versus", "X.Y", "set the same program in that version beside", OPTION_TEXT,          \
         &(show)->versus},                                                                     \
    {                                                                                          \
        "present", NULL, "for a hall: fewer panes, large cells", OPTION_FLAG, &(show)->present \
    }

struct show {
    struct timeline *timeline;
    struct player player;
    char title[256];
    const char *path; /* as it was given */
    struct run_options run;
    int cut; /* only a part of the run has been measured */
};

/* Are the words of the options known? Otherwise says so and returns EXIT_USAGE; 0 when they are. Also starts the interface's language. */
int show_check(const struct command *command, const struct show_options *options);

/* Opens and measures the run and sets up its player at moment 0. Returns 0, or the exit status after a complaint. show_close frees it. */
int show_open(struct show *show, const char *path, const struct run_options *run,
              const struct show_options *options);

/* The two ends of that, for who measures the run in between himself: opening the run, and setting up the player. */
int show_begin(struct show *show, const char *path, const struct run_options *run);
void show_ready(struct show *show, const char *path, const struct show_options *options);
void show_close(struct show *show);

#endif
