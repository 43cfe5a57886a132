#include "config.h"

#include "ui/script.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/utf8.h"

enum {
    TICK = 100, /* milliseconds: playing shows ten frames a second */
    PACE = 500, /* milliseconds after a command, as long as the script says nothing else */
    LONGEST_WAIT = 3600000, /* milliseconds that playing may take */
    DEPTH = 8,              /* of includes */
    COUNT_MAX = 100000      /* of one key */
};

/* A script being done. */
struct script {
    struct player *player;
    const struct script_stage *stage;
    struct diagnosis *d;
    const char *file;
    int line;
    int depth;
    long pace;
};

static enum status wrong(struct script *run, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static enum status
wrong(struct script *run, enum status status, const char *format, ...)
{
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    return diagnose(run->d, status, run->file, run->line, 0, "%s", message);
}

static enum status
pass_once(struct player *player, const struct script_stage *stage, long milliseconds,
          struct diagnosis *d)
{
    enum status status = stage->pass ? stage->pass(stage->who, milliseconds, d) : STATUS_OK;
    player_tick(player, milliseconds);
    return status;
}

enum status
script_pass(struct player *player, const struct script_stage *stage, long milliseconds,
            struct diagnosis *d)
{
    enum status status = STATUS_OK;
    while (milliseconds > 0 && status == STATUS_OK) {
        long step = player->view.play == PLAY_PAUSED || milliseconds < TICK ? milliseconds : TICK;
        status = pass_once(player, stage, step, d);
        milliseconds -= step;
    }
    return status;
}

/* "2", "0.5", "1.25s", "200ms" in milliseconds; -1 = none of these. */
static long
duration(const char *text)
{
    char *end;
    double value = strtod(text, &end);
    if (end == text || !(value >= 0) || value > LONGEST_WAIT / 1000)
        return -1;
    if (strcmp(end, "ms") == 0)
        return (long)(value + 0.5);
    return *end == '\0' || strcmp(end, "s") == 0 ? (long)(value * 1000 + 0.5) : -1;
}

static enum status
press(struct script *run, int key)
{
    player_key(run->player, key);
    return script_pass(run->player, run->stage, run->pace, run->d);
}

/* One word of "key": a name, and how often. */
static enum status
press_named(struct script *run, const char *word)
{
    char name[KEY_NAME_MAX + 12];
    long count = 1;
    snprintf(name, sizeof name, "%s", word);
    char *star = name[0] ? strchr(name + 1, '*') : NULL;
    if (star) {
        char *end;
        count = strtol(star + 1, &end, 10);
        if (end == star + 1 || *end || count < 1 || count > COUNT_MAX)
            return wrong(run, STATUS_SYNTAX, "'%s' has no count from 1 to 100000 behind its *",
                         word);
        *star = '\0';
    }
    int key = key_named(name);
    if (key < 0)
        return wrong(run, STATUS_SYNTAX, "there is no key '%s'", name);
    enum status status = STATUS_OK;
    while (count-- > 0 && status == STATUS_OK && !run->player->wants.quit)
        status = press(run, key);
    return status;
}

static enum status
do_key(struct script *run, const char *names)
{
    enum status status = STATUS_OK;
    while (status == STATUS_OK && *(names += strspn(names, " \t"))) {
        char word[KEY_NAME_MAX + 12];
        size_t length = strcspn(names, " \t");
        snprintf(word, sizeof word, "%.*s", (int)length, names);
        status = press_named(run, word);
        names += length;
    }
    return status;
}

static enum status
do_type(struct script *run, const char *text)
{
    enum status status = STATUS_OK;
    uint32_t code;
    while (status == STATUS_OK && (code = utf8_next(&text)))
        status = press(run, (int)code);
    return status;
}

static enum status
do_sleep(struct script *run, const char *text)
{
    long milliseconds = duration(text);
    if (milliseconds < 0)
        return wrong(run, STATUS_SYNTAX, "'%s' is no time: write seconds (1.5) or 200ms", text);
    return script_pass(run->player, run->stage, milliseconds, run->d);
}

static enum status
do_wait(struct script *run, const char *text)
{
    (void)text;
    enum status status = STATUS_OK;
    long left = LONGEST_WAIT;
    for (; run->player->view.play != PLAY_PAUSED && status == STATUS_OK && left > 0; left -= TICK)
        status = pass_once(run->player, run->stage, TICK, run->d);
    return left > 0 ? status : wrong(run, STATUS_LIMIT, "playing does not stop within an hour");
}

static enum status
do_pace(struct script *run, const char *text)
{
    long milliseconds = duration(text);
    if (milliseconds < 0)
        return wrong(run, STATUS_SYNTAX, "'%s' is no time: write seconds (0.5) or 200ms", text);
    run->pace = milliseconds;
    return STATUS_OK;
}

static enum status
do_hide(struct script *run, const char *text)
{
    (void)text;
    if (run->stage->hide)
        run->stage->hide(run->stage->who, 1);
    return STATUS_OK;
}

static enum status
do_show(struct script *run, const char *text)
{
    (void)text;
    if (run->stage->hide)
        run->stage->hide(run->stage->who, 0);
    return STATUS_OK;
}

static enum status
do_screenshot(struct script *run, const char *path)
{
    struct diagnosis inner;
    if (!run->stage->screenshot)
        return wrong(run, STATUS_UNSUPPORTED, "screenshot cannot be used here");
    if (run->stage->screenshot(run->stage->who, path, &inner) != STATUS_OK)
        return wrong(run, inner.status, "%s", inner.message);
    return STATUS_OK;
}

static enum status run_text(struct script *run, const char *text);

static enum status
do_include(struct script *run, const char *name)
{
    char path[1024];
    struct diagnosis inner = {0};
    const char *slash = strrchr(run->file, '/');
    int folder = slash && *name != '/' ? (int)(slash - run->file) + 1 : 0;
    if (!run->stage->read)
        return wrong(run, STATUS_UNSUPPORTED, "include cannot be used here");
    if (run->depth == DEPTH)
        return wrong(run, STATUS_LIMIT, "%s: scripts include each other too deeply", name);
    snprintf(path, sizeof path, "%.*s%s", folder, run->file, name);
    char *text = run->stage->read(run->stage->who, path, &inner);
    if (!text)
        return wrong(run, inner.status, "%s", inner.message);
    struct script included = *run;
    included.file = path;
    included.depth++;
    enum status status = run_text(&included, text);
    run->pace = included.pace;
    free(text);
    return status;
}

/* What scripts have beside the player's commands. */
static const struct {
    const char *word;
    int argument; /* 1 = needs one, 0 = takes none */
    enum status (*run)(struct script *run, const char *argument);
} directives[] = {
    {"key", 1, do_key},         {"type", 1, do_type},
    {"sleep", 1, do_sleep},     {"wait", 0, do_wait},
    {"pace", 1, do_pace},       {"hide", 0, do_hide},
    {"show", 0, do_show},       {"screenshot", 1, do_screenshot},
    {"include", 1, do_include},
};

static enum status
do_command(struct script *run, const char *line)
{
    enum status status = player_line(run->player, line);
    if (status != STATUS_OK) {
        const char *message = run->player->view.message;
        return wrong(run, status, "%s", message ? message : status_message(status));
    }
    if (run->player->wants.record || run->player->wants.suspend)
        return wrong(run, STATUS_UNSUPPORTED, "'%s' needs a terminal; it has no place in a script",
                     line);
    return script_pass(run->player, run->stage, run->pace, run->d);
}

static enum status
do_line(struct script *run, const char *line)
{
    size_t word = strcspn(line, " \t");
    const char *argument = line + word + strspn(line + word, " \t");
    for (size_t i = 0; i < sizeof directives / sizeof directives[0]; i++) {
        if (strlen(directives[i].word) != word || strncmp(line, directives[i].word, word) != 0)
            continue;
        if (directives[i].argument && !*argument)
            return wrong(run, STATUS_SYNTAX, "'%s' needs an argument", directives[i].word);
        if (!directives[i].argument && *argument)
            return wrong(run, STATUS_SYNTAX, "'%s' takes no argument", directives[i].word);
        return directives[i].run(run, argument);
    }
    return do_command(run, line);
}

static enum status
run_text(struct script *run, const char *text)
{
    enum status status = STATUS_OK;
    for (run->line = 1; *text && status == STATUS_OK && !run->player->wants.quit; run->line++) {
        char line[PROMPT_SIZE];
        size_t length = strcspn(text, "\n"), used = length;
        const char *start = text;
        text += length + (text[length] == '\n');
        while (used > 0 && strchr(" \t\r", start[used - 1]))
            used--;
        while (used > 0 && (*start == ' ' || *start == '\t'))
            start++, used--;
        if (used == 0 || *start == '#')
            continue;
        if (used >= sizeof line)
            return wrong(run, STATUS_LIMIT, "the line is too long");
        memcpy(line, start, used);
        line[used] = '\0';
        status = do_line(run, line);
    }
    return status;
}

enum status
script_run(struct player *player, const struct script_stage *stage, const char *file,
           const char *text, struct diagnosis *d)
{
    struct script run = {.player = player, .stage = stage, .d = d, .file = file, .pace = PACE};
    return run_text(&run, text);
}
