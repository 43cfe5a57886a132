/* The player: a timeline, a view of it, and the commands that move and change both. It knows no terminal: keys come in as codes, frames go
 * out as canvases, time is told to it. The live program, key scripts and tests drive it alike.
 *
 * Invariants
 *  - Everything a key does is a command of keys.h, done by player_do(); so it can be typed and scripted too.
 *  - A command that cannot be done says why in view.message and leaves everything else as it was. */
#ifndef UI_PLAYER_H
#define UI_PLAYER_H

#include "timeline/timeline.h"
#include "ui/history.h"
#include "ui/keys.h"
#include "ui/lives.h"
#include "ui/prompt.h"
#include "ui/snapshot.h"
#include "ui/theme.h"
#include "ui/told.h"
#include "ui/versus.h"
#include "ui/view.h"

enum {
    PLAYER_BOOKMARKS = 32,
    PLAYER_JUMPS = 64,
    PLAYER_TEXT = 256,
    CLICKER_KEYS = 2,
    PLAYER_MAX_SPEED = 1 << 20
};

struct bookmark {
    char name[48]; /* "" = the one without a name */
    uint64_t moment;
};

/* What the world outside the player has been asked for; whoever drives it looks and resets. */
struct player_requests {
    int quit;
    int suspend;
    int repaint;
    int record; /* 1 = start or stop recording to record_path */
    char record_path[PLAYER_TEXT];
};

/* Opens and measures the player's run anew, as another version; NULL and *d on failure. The caller closes it. */
typedef struct timeline *version_opener(void *who, const char *version, struct diagnosis *d);

struct player {
    struct timeline *timeline; /* not owned */
    struct view_state view;
    struct keymap keymap;
    struct prompt prompt;
    struct bookmark bookmark[PLAYER_BOOKMARKS];
    int bookmarks;
    uint64_t jump[PLAYER_JUMPS]; /* where jumps started, for undo */
    int jumps;
    struct history history;
    struct lives lives;
    struct told told;
    struct snapshot snapshot;
    struct versus versus;
    version_opener *open_version; /* NULL = this run cannot be opened anew */
    void *opener;                 /* its first argument */
    enum theme theme;
    enum theme theme_kept;                /* of before the presentation */
    struct binding clicker[CLICKER_KEYS]; /* likewise */
    enum glyph_tier tier;
    int cols, rows; /* of the frames */
    int tops
        [PANES]; /* first row that each pane showed in the latest frame, -1 = it was not shown */
    char message[512];
    char find[PLAYER_TEXT];
    char language[16];
    int contents;        /* the list of chapters lies over the stage */
    int contents_chosen; /* its row */
    uint64_t until;      /* playing stops at this moment, the end of an answer; 0 = at none */
    long owed;           /* thousandths of an event that playing still owes */
    long lingers;        /* milliseconds that playing still rests at a caption */
    int stopped;         /* whoever watches the timeline had a search cut */
    struct player_requests wants;
};

/* Starts at the timeline's present moment. title must stay. The timeline
 * must have been measured. */
void player_init(struct player *player, struct timeline *timeline, const char *title);
void player_done(struct player *player);

/* One key (keys.h): goes to the command line while that is open, to the list of chapters while that is, else does what it is bound to. */
void player_key(struct player *player, int key);

/* Does a command. STATUS_OK, or what went wrong, with the reason in player->message. */
enum status player_do(struct player *player, enum player_command command, const char *argument);

/* Does a line "word argument", as it is typed behind ':'. */
enum status player_line(struct player *player, const char *line);

/* Lets `milliseconds` pass. Returns milliseconds until something will happen by itself, -1 = nothing will. */
int player_tick(struct player *player, long milliseconds);

/* Draws the frame, with whatever lies over it. The canvas gets the player's tier. */
void player_draw(struct player *player, struct canvas *canvas);

/* A place was clicked (canvas coordinates): gives the pane there the focus, or goes where the timeline bar says. wheel: -1 up, 1 down (scrolls),
 * 0 = a click. */
void player_click(struct player *player, int x, int y, int wheel);

/* The moment now. */
static inline const struct moment *
player_moment(const struct player *player)
{
    return timeline_moment(player->timeline);
}

#endif
