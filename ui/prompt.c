#include "config.h"

#include "ui/prompt.h"

#include <stdio.h>
#include <string.h>

#include "ui/complete.h"
#include "ui/draw.h"
#include "ui/keys.h"
#include "ui/utf8.h"

void
prompt_start(struct prompt *prompt, char lead, const char *text)
{
    prompt->active = 1;
    prompt->lead = lead;
    snprintf(prompt->text, sizeof prompt->text, "%s", text);
    prompt->cursor = strlen(prompt->text);
    prompt->history_at = prompt->history_count;
    prompt->completions = 0;
    prompt->listing[0] = '\0';
    snprintf(prompt->shown, sizeof prompt->shown, "%c%s", lead, prompt->text);
}

/* ---- editing ---- */

static size_t
previous(const struct prompt *prompt, size_t at)
{
    while (at > 0 && (prompt->text[--at] & 0xc0) == 0x80)
        ;
    return at;
}

static size_t
following(const struct prompt *prompt, size_t at)
{
    if (prompt->text[at])
        at++;
    while ((prompt->text[at] & 0xc0) == 0x80)
        at++;
    return at;
}

static void
erase(struct prompt *prompt, size_t from, size_t to)
{
    memmove(prompt->text + from, prompt->text + to, strlen(prompt->text + to) + 1);
    prompt->cursor = from;
}

static void
insert(struct prompt *prompt, const char *bytes, size_t length)
{
    size_t used = strlen(prompt->text);
    if (used + length >= sizeof prompt->text)
        return;
    memmove(prompt->text + prompt->cursor + length, prompt->text + prompt->cursor,
            used - prompt->cursor + 1);
    memcpy(prompt->text + prompt->cursor, bytes, length);
    prompt->cursor += length;
}

static void
insert_code(struct prompt *prompt, int key)
{
    char bytes[UTF8_MAX];
    insert(prompt, bytes, utf8_put(bytes, (uint32_t)key));
}

static void
erase_word(struct prompt *prompt)
{
    size_t at = prompt->cursor;
    while (at > 0 && prompt->text[at - 1] == ' ')
        at--;
    while (at > 0 && prompt->text[at - 1] != ' ')
        at--;
    erase(prompt, at, prompt->cursor);
}

/* ---- history ---- */

static void
remember(struct prompt *prompt)
{
    int count = prompt->history_count;
    if (!*prompt->text || (count && !strcmp(prompt->history[count - 1], prompt->text)))
        return;
    if (count == PROMPT_HISTORY) {
        memmove(prompt->history[0], prompt->history[1],
                sizeof prompt->history[0] * (PROMPT_HISTORY - 1));
        count--;
    }
    memcpy(prompt->history[count], prompt->text, sizeof prompt->text);
    prompt->history_count = count + 1;
}

static void
show_history(struct prompt *prompt, int by)
{
    int at = prompt->history_at + by;
    if (at < 0 || at > prompt->history_count)
        return;
    if (prompt->history_at == prompt->history_count)
        memcpy(prompt->kept, prompt->text, sizeof prompt->kept);
    prompt->history_at = at;
    memcpy(prompt->text, at == prompt->history_count ? prompt->kept : prompt->history[at],
           sizeof prompt->text);
    prompt->cursor = strlen(prompt->text);
}

/* ---- completion ---- */

/* Candidate i for what stands at the cursor. */
static int
candidate(enum player_command command, const struct moment *moment, int i,
          char buffer[COMPLETION_SIZE])
{
    if (command != CMD_NONE)
        return complete_argument(command, moment, i, buffer);
    snprintf(buffer, COMPLETION_SIZE, "%s", complete_command(i));
    return *buffer != '\0';
}

/* Where the word to complete starts, and the command whose argument it is (CMD_NONE: it is the command's word). */
static size_t
word_start(const struct prompt *prompt, enum player_command *command)
{
    char word[PROMPT_SIZE];
    size_t blank = strcspn(prompt->text, " ");
    *command = CMD_NONE;
    if (blank >= prompt->cursor)
        return 0;
    memcpy(word, prompt->text, blank);
    word[blank] = '\0';
    *command = player_command_named(word);
    size_t start = blank + strspn(prompt->text + blank, " ");
    if (*command == CMD_UNTIL || *command == CMD_UNTIL_BACK)
        for (size_t i = start; i < prompt->cursor; i++)
            if (strchr(" ()<>=!+-*/", prompt->text[i]))
                start = i + 1;
    return start < prompt->cursor ? start : prompt->cursor;
}

/* Puts in what all candidates share; the whole one and a blank if there is a single one. */
static void
complete(struct prompt *prompt, const struct moment *moment)
{
    enum player_command command;
    char common[COMPLETION_SIZE] = "", one[COMPLETION_SIZE];
    size_t start = word_start(prompt, &command), typed = prompt->cursor - start;
    size_t listed = 0;
    prompt->completions = 0;
    for (int i = 0; candidate(command, moment, i, one); i++) {
        if (strncmp(one, prompt->text + start, typed) != 0)
            continue;
        if (listed < sizeof prompt->listing)
            listed += (size_t)snprintf(prompt->listing + listed, sizeof prompt->listing - listed,
                                       "%s  ", one);
        if (prompt->completions++ == 0)
            memcpy(common, one, sizeof common);
        size_t same = 0;
        while (common[same] && common[same] == one[same])
            same++;
        common[same] = '\0';
    }
    if (prompt->completions < 2)
        prompt->listing[0] = '\0';
    if (prompt->completions == 0)
        return;
    insert(prompt, common + typed, strlen(common) - typed);
    if (prompt->completions == 1 && command == CMD_NONE)
        insert(prompt, " ", 1);
}

/* ---- keys ---- */

static void
edit_key(struct prompt *prompt, int key, const struct moment *moment)
{
    enum { CTRL_A = 1, CTRL_E = 5, CTRL_K = 11, CTRL_U = 21, CTRL_W = 23 };
    switch (key) {
    case KEYCODE_LEFT:
        prompt->cursor = previous(prompt, prompt->cursor);
        break;
    case KEYCODE_RIGHT:
        prompt->cursor = following(prompt, prompt->cursor);
        break;
    case KEYCODE_HOME:
    case CTRL_A:
        prompt->cursor = 0;
        break;
    case KEYCODE_END:
    case CTRL_E:
        prompt->cursor = strlen(prompt->text);
        break;
    case KEYCODE_BACKSPACE:
        erase(prompt, previous(prompt, prompt->cursor), prompt->cursor);
        break;
    case KEYCODE_DELETE:
        erase(prompt, prompt->cursor, following(prompt, prompt->cursor));
        break;
    case CTRL_K:
        prompt->text[prompt->cursor] = '\0';
        break;
    case CTRL_U:
        erase(prompt, 0, prompt->cursor);
        break;
    case CTRL_W:
        erase_word(prompt);
        break;
    case KEYCODE_UP:
        show_history(prompt, -1);
        break;
    case KEYCODE_DOWN:
        show_history(prompt, 1);
        break;
    case KEYCODE_TAB:
        if (prompt->lead == ':')
            complete(prompt, moment);
        break;
    default:
        if (key >= ' ' && key < KEYCODE_UP && key != KEYCODE_BACKSPACE)
            insert_code(prompt, key);
    }
}

enum prompt_result
prompt_key(struct prompt *prompt, int key, const struct moment *moment)
{
    enum { CTRL_C = 3 };
    int empty = prompt->text[0] == '\0';
    if (key == KEYCODE_ESCAPE || key == CTRL_C || (key == KEYCODE_BACKSPACE && empty)) {
        prompt->active = 0;
        return PROMPT_CANCELLED;
    }
    if (key == KEYCODE_ENTER) {
        remember(prompt);
        prompt->active = 0;
        return PROMPT_DONE;
    }
    prompt->listing[0] = '\0';
    edit_key(prompt, key, moment);
    snprintf(prompt->shown, sizeof prompt->shown, "%c%s", prompt->lead, prompt->text);
    return PROMPT_GOES_ON;
}

int
prompt_cursor_column(const struct prompt *prompt, enum glyph_tier tier)
{
    char before[PROMPT_SIZE];
    memcpy(before, prompt->text, prompt->cursor);
    before[prompt->cursor] = '\0';
    return 1 + text_columns(tier, before);
}
