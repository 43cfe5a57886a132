/* Keys and commands of the player: one table, from which the key bindings, the command line, the help, the manual, the hints at the
 * foot of a frame and key scripts are made.
 *
 * COMMAND(NAME, "word", "argument", "default keys", "hint", "help", GROUP)
 *   word      what one types after ":" or in a script
 *   argument  what may follow it: "" nothing, "[X]" optional, "X" needed (a key without it opens the command line)
 *   keys      separated by blanks, as key_text writes them; the first is the one that hints show
 *   hint      one short word for the foot of the frame, "" = never shown there
 *   help      one sentence */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "ui/buffer.h"

/* GROUP(NAME, heading) */
#define COMMAND_GROUPS(GROUP)          \
    GROUP(TIME, "Moving in time")      \
    GROUP(PLACES, "Going to a place")  \
    GROUP(STAGE, "What is on stage")   \
    GROUP(LOOK, "Looking closer")      \
    GROUP(LECTURE, "Lecturing")        \
    GROUP(KEEP, "Keeping and leaving")

#define COMMANDS(COMMAND)                                                                               \
    COMMAND(PLAY, "play", "", "Space F5", "play", "Play, or pause.", TIME)                              \
    COMMAND(STEP, "step", "[COUNT]", "n Right .", "step", "Go one event on.", TIME)                     \
    COMMAND(BACK, "back", "[COUNT]", "b Left ,", "back", "Go one event back.", TIME)                    \
    COMMAND(OPERATION, "operation", "[COUNT]", "o", "op", "Go on to the end of this operation.", TIME)  \
    COMMAND(OPERATION_BACK, "operation-back", "[COUNT]", "O", "", "Go back by one operation.", TIME)    \
    COMMAND(LINE, "line", "[COUNT]", "l", "line", "Go on to the next source line.", TIME)               \
    COMMAND(LINE_BACK, "line-back", "[COUNT]", "L", "", "Go back by one source line.", TIME)            \
    COMMAND(PHASE, "phase", "[COUNT]", "p", "phase", "Go on to the collector's next phase.", TIME)      \
    COMMAND(PHASE_BACK, "phase-back", "[COUNT]", "P", "", "Go back by one collector phase.", TIME)      \
    COMMAND(FASTER, "faster", "", "+ =", "", "Play twice as fast.", TIME)                               \
    COMMAND(SLOWER, "slower", "", "-", "", "Play half as fast.", TIME)                                  \
    COMMAND(SPEED, "speed", "FACTOR", "", "", "Play at a speed, 1 being the usual one.", TIME)          \
    COMMAND(START, "start", "", "g Home", "", "Go to the beginning.", PLACES)                           \
    COMMAND(END, "end", "", "G End", "", "Go to the end.", PLACES)                                      \
    COMMAND(GOTO, "goto", "PLACE", "@", "", "Go to an event (120), a share of the run (50%), a line (:12) or a chapter's name.", PLACES) \
    COMMAND(CHAPTER, "chapter", "[NAME]", "PgDn", "chapter", "Go to the next chapter.", PLACES)         \
    COMMAND(CHAPTER_BACK, "chapter-back", "", "PgUp", "", "Go to the previous chapter.", PLACES)        \
    COMMAND(CAPTION, "caption", "", "]", "", "Go to the next caption or question.", PLACES)             \
    COMMAND(CAPTION_BACK, "caption-back", "", "[", "", "Go to the previous caption or question.", PLACES) \
    COMMAND(SAME, "same", "[KIND]", "k", "", "Go to the next event of the same kind, or of a kind or family.", PLACES) \
    COMMAND(SAME_BACK, "same-back", "[KIND]", "K", "", "Go to the previous event of the same kind, or of a kind or family.", PLACES) \
    COMMAND(ABOUT, "about", "[THING]", "a", "", "Go to the next event about the selected thing.", PLACES) \
    COMMAND(ABOUT_BACK, "about-back", "[THING]", "A", "", "Go to the previous event about the selected thing.", PLACES) \
    COMMAND(UNTIL, "until", "CONDITION", "u", "", "Run on until a condition holds, such as nfreepools(A2) == 0.", PLACES) \
    COMMAND(UNTIL_BACK, "until-back", "CONDITION", "U", "", "Run back until a condition holds.", PLACES) \
    COMMAND(BOOKMARK, "bookmark", "[NAME]", "m", "", "Remember this moment.", PLACES)                   \
    COMMAND(RETURN, "return", "[NAME]", "'", "", "Go to a remembered moment, the latest without a name.", PLACES) \
    COMMAND(HISTORY_BACK, "undo", "", "Backspace", "", "Go back to where the last jump started.", PLACES) \
    COMMAND(VIEW, "view", "NAME", "1 2 3 4 5 6 7 8 9", "view", "Choose a view by its name or number.", STAGE) \
    COMMAND(VIEW_NEXT, "next-view", "", "v", "", "Show the next view.", STAGE)                          \
    COMMAND(VIEW_PREVIOUS, "previous-view", "", "V", "", "Show the previous view.", STAGE)              \
    COMMAND(FOCUS_NEXT, "focus", "[PANE]", "Tab", "pane", "Move the focus to the next pane.", STAGE)    \
    COMMAND(FOCUS_PREVIOUS, "focus-back", "", "S-Tab", "", "Move the focus to the previous pane.", STAGE) \
    COMMAND(ZOOM, "zoom", "[PANE]", "z", "zoom", "Give the pane the whole stage, or take it back.", STAGE) \
    COMMAND(THEME, "theme", "[NAME]", "t", "", "Choose a theme, or the next one.", STAGE)               \
    COMMAND(GLYPHS, "glyphs", "[TIER]", "T", "", "Choose ascii, block or fine glyphs, or the next tier.", STAGE) \
    COMMAND(MODE, "mode", "", "%", "", "Show the pane's other side, such as fill instead of size class.", STAGE)\
    COMMAND(PRESENT, "present", "", "F11", "", "Present in a hall: fewer panes, large cells, nothing thin or dim; PgDn and PgUp, which clickers send, do click and click-back.", STAGE) \
    COMMAND(REPAINT, "repaint", "", "C-l", "", "Paint the whole screen again.", STAGE)                  \
    COMMAND(UP, "up", "[COUNT]", "Up", "", "Select the item above, or scroll.", LOOK)                   \
    COMMAND(DOWN, "down", "[COUNT]", "Down", "", "Select the item below, or scroll.", LOOK)             \
    COMMAND(LEFT, "left", "[COUNT]", "S-Left <", "", "Select the item on the left.", LOOK)              \
    COMMAND(RIGHT, "right", "[COUNT]", "S-Right >", "", "Select the item on the right.", LOOK)          \
    COMMAND(PAGE_UP, "page-up", "", "S-Up C-b", "", "Scroll the pane up by its height.", LOOK)          \
    COMMAND(PAGE_DOWN, "page-down", "", "S-Down C-f", "", "Scroll the pane down by its height.", LOOK)  \
    COMMAND(OPEN, "open", "", "Enter", "", "Look into the selected item: follow, expand, enlarge.", LOOK) \
    COMMAND(CLOSE, "close", "", "Esc", "", "Leave what is open: help, menu, zoom, search.", LOOK)       \
    COMMAND(SELECT, "select", "THING", "", "", "Select an arena (A2), pool (A2:19), block (A2:19#4), class (class 3) or object (list a).", LOOK) \
    COMMAND(REFERRERS, "referrers", "[OBJECT]", "w", "", "List everything that refers to the selected object.", LOOK) \
    COMMAND(FIND, "find", "TEXT", "/", "", "Find text in the pane, or an object by its name.", LOOK)    \
    COMMAND(FIND_NEXT, "find-next", "", "f", "", "Go to the next match.", LOOK)                         \
    COMMAND(FIND_PREVIOUS, "find-previous", "", "F", "", "Go to the previous match.", LOOK)             \
    COMMAND(COMPARE, "compare", "[NAME]", "c", "", "Compare with the remembered moment, or stop comparing.", LOOK) \
    COMMAND(VERSUS, "versus", "[VERSION]", "", "", "Set the same program in another version beside this one, or take it away.", LOOK) \
    COMMAND(REVEAL, "reveal", "", "r", "reveal", "Show the outcome that a question hides.", LECTURE)    \
    COMMAND(PREDICT, "predict", "", "i", "", "Hide the outcome of the next step until it is revealed.", LECTURE) \
    COMMAND(CLICK, "click", "", "", "next", "Go on as with a clicker: play to the next words, at a question only to the end of its answer; pressed again, go there at once.", LECTURE) \
    COMMAND(CLICK_BACK, "click-back", "", "", "previous", "Go back as with a clicker: from words to the answer before them, from an answer to its question.", LECTURE) \
    COMMAND(LANGUAGE, "language", "[CODE]", "y", "", "Show captions in another language.", LECTURE)     \
    COMMAND(HELP, "help", "[TOPIC]", "? h F1", "help", "Explain the pane that has the focus, then all keys.", LECTURE) \
    COMMAND(COMMAND_LINE, "command", "", ":", "", "Type a command.", LECTURE)                           \
    COMMAND(MENU, "contents", "", "C", "", "List the chapters to jump to.", LECTURE)                    \
    COMMAND(SAVE, "save", "[FILE]", "s", "", "Save this frame as a picture or as text.", KEEP)          \
    COMMAND(DUMP, "dump", "[FILE]", "d", "", "Save the text of the focused pane.", KEEP)                \
    COMMAND(RECORD, "record", "[FILE]", "R", "", "Record what the audience sees, or stop recording.", KEEP) \
    COMMAND(BIND, "bind", "KEY COMMAND", "", "", "Let a key do a command.", KEEP)                       \
    COMMAND(SUSPEND, "suspend", "", "C-z", "", "Stop and give the terminal back to the shell.", KEEP)   \
    COMMAND(QUIT, "quit", "", "q C-c", "quit", "Leave.", KEEP)

enum player_command {
    CMD_NONE,
#define COMMAND(name, word, argument, keys, hint, help, group) CMD_##name,
    COMMANDS(COMMAND)
#undef COMMAND
    CMD_COUNT
};

enum command_group {
#define GROUP(name, heading) GROUP_##name,
    COMMAND_GROUPS(GROUP)
#undef GROUP
    GROUP_COUNT
};

struct player_command_info {
    const char *word, *argument, *keys, *hint, *help;
    enum command_group group;
};

/* Key codes: a Unicode character (Ctrl with a letter is its control character), or one of these; KEYCODE_SHIFT and KEYCODE_ALT may be added
 * to them. The names are those of the key table: "Space", "PgDn", "C-l", "S-Tab", "M-x", "F1". */
enum {
    KEYCODE_TAB = 9,
    KEYCODE_ENTER = 13,
    KEYCODE_ESCAPE = 27,
    KEYCODE_SPACE = 32,
    KEYCODE_BACKSPACE = 127,
    KEYCODE_UP = 0x110000,
    KEYCODE_DOWN,
    KEYCODE_LEFT,
    KEYCODE_RIGHT,
    KEYCODE_HOME,
    KEYCODE_END,
    KEYCODE_PAGE_UP,
    KEYCODE_PAGE_DOWN,
    KEYCODE_INSERT,
    KEYCODE_DELETE,
    KEYCODE_F0 = 0x110100, /* + n for Fn, 1 to 24 */
    KEYCODE_SHIFT = 0x200000,
    KEYCODE_ALT = 0x400000
};

enum { KEY_NAME_MAX = 24, KEYMAP_MAX = 256, BINDING_ARGUMENT_MAX = 64 };

struct binding {
    int key;
    enum player_command command; /* CMD_NONE: the key does nothing */
    char argument[BINDING_ARGUMENT_MAX];
};

struct keymap {
    struct binding binding[KEYMAP_MAX];
    int count;
};

/* The row of a command (not CMD_NONE). Static storage. */
const struct player_command_info *player_command_info(enum player_command command);

/* The heading of a group, in English. Static storage. */
const char *command_group_heading(enum command_group group);

/* The command whose word is `word`, or the only one that starts with it; CMD_NONE if there is none or more than one. */
enum player_command player_command_named(const char *word);

/* Splits "word argument" into a command and its argument (in line; "" if there is none). Fills d (column only) on an unknown word,
 * a missing or an unwanted argument. */
enum status player_command_parse(const char *line, enum player_command *command, const char **argument,
                          struct diagnosis *d);

/* The code of a key name; -1 if it is none. Any single character is a name. */
int key_named(const char *name);

/* Writes the name of a key and returns it. */
const char *key_text(int key, char name[KEY_NAME_MAX]);

/* The bindings of the table. */
void keymap_default(struct keymap *keymap);

/* Lets key do a command (CMD_NONE: nothing), instead of what it did. Returns 0 when the map is full or the argument too long. */
int keymap_bind(struct keymap *keymap, int key, enum player_command command, const char *argument);

/* The binding of a key, NULL if it does nothing. A digit without an argument of its own gives the digit as the argument. */
const struct binding *keymap_find(const struct keymap *keymap, int key);

/* Appends the names of the keys that do a command without an argument of their own, the table's order first, separated by blanks.
 * keymap NULL: the bindings of the table. */
void keymap_keys(const struct keymap *keymap, enum player_command command, struct buffer *out);

/* Reads a user's key file: lines "KEY COMMAND [ARGUMENT]" ("KEY none" takes a key away), blank lines and # comments. `file` names it
 * in the diagnosis. Stops at the first error; the lines before it count. */
enum status keymap_read(struct keymap *keymap, const char *file, const char *text,
                        struct diagnosis *d);

#endif
