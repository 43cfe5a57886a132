/* Key scripts: what a person would do at the keyboard, from a file, without a terminal. One command a line; blank lines and # comments
 * are skipped.
 *
 *     WORD [ARGUMENT]      any command of keys.h, as typed behind ':'
 *     key NAME[*COUNT]...  presses keys, by their names
 *     type TEXT            types text, letter by letter
 *     sleep SECONDS        lets time pass; what plays goes on playing
 *     wait                 lets time pass until playing stops
 *     pace SECONDS         from here on, lets that time pass after every command and key (0.5 at first)
 *     hide, show           what is between them does not get into a recording
 *     screenshot FILE      saves the frame; the suffix says in which format
 *     include FILE         does another script, named from this one's folder
 *
 * Invariants: time is virtual, so the same script gives the same frames on every run. A script stops at its first mistake, or when it
 * quits. */
#ifndef UI_SCRIPT_H
#define UI_SCRIPT_H

#include "ui/player.h"

/* Who plays a script. Functions may be NULL: then time passes without frames, and screenshot or include are refused. */
struct script_stage {
    void *who;
    /* Time is about to pass: the present frame is seen for that long. */
    enum status (*pass)(void *who, long milliseconds, struct diagnosis *d);
    enum status (*screenshot)(void *who, const char *path, struct diagnosis *d);
    void (*hide)(void *who, int hidden);
    /* Reads a file into memory that is freed afterwards; NULL with a diagnosis when it cannot. */
    char *(*read)(void *who, const char *path, struct diagnosis *d);
};

/* Does the script `text`; `file` names it in the diagnosis, and its folder is where included files are looked for. */
enum status script_run(struct player *player, const struct script_stage *stage, const char *file,
                       const char *text, struct diagnosis *d);

/* Lets time pass for the player as a script's sleep does, telling the stage of every frame. */
enum status script_pass(struct player *player, const struct script_stage *stage, long milliseconds,
                        struct diagnosis *d);

#endif
