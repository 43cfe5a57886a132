#include "config.h"

#include "ui/keys.h"

#include <stdio.h>
#include <string.h>

#include "ui/utf8.h"

static const struct player_command_info commands[CMD_COUNT] = {
#define COMMAND(name, word, argument, keys, hint, help, group) \
    [CMD_##name] = {word, argument, keys, hint, help, GROUP_##group},
    COMMANDS(COMMAND)
#undef COMMAND
};

static const char *const headings[GROUP_COUNT] = {
#define GROUP(name, heading) heading,
    COMMAND_GROUPS(GROUP)
#undef GROUP
};

/* Keys that have a name of their own. The first name of a code is the one written. */
static const struct {
    const char *name;
    int code;
} named_keys[] = {
    {"Tab", KEYCODE_TAB},
    {"Enter", KEYCODE_ENTER},
    {"Return", KEYCODE_ENTER},
    {"Esc", KEYCODE_ESCAPE},
    {"Escape", KEYCODE_ESCAPE},
    {"Space", KEYCODE_SPACE},
    {"Backspace", KEYCODE_BACKSPACE},
    {"Up", KEYCODE_UP},
    {"Down", KEYCODE_DOWN},
    {"Left", KEYCODE_LEFT},
    {"Right", KEYCODE_RIGHT},
    {"Home", KEYCODE_HOME},
    {"End", KEYCODE_END},
    {"PgUp", KEYCODE_PAGE_UP},
    {"PageUp", KEYCODE_PAGE_UP},
    {"PgDn", KEYCODE_PAGE_DOWN},
    {"PageDown", KEYCODE_PAGE_DOWN},
    {"Ins", KEYCODE_INSERT},
    {"Insert", KEYCODE_INSERT},
    {"Del", KEYCODE_DELETE},
    {"Delete", KEYCODE_DELETE},
};
enum { NAMED_KEYS = sizeof named_keys / sizeof named_keys[0] };

const struct player_command_info *
player_command_info(enum player_command command)
{
    return &commands[command];
}

const char *
command_group_heading(enum command_group group)
{
    return headings[group];
}

enum player_command
player_command_named(const char *word)
{
    size_t length = strlen(word);
    int found = CMD_NONE, prefixed = 0;
    for (int i = CMD_NONE + 1; i < CMD_COUNT; i++) {
        if (strcmp(word, commands[i].word) == 0)
            return (enum player_command)i;
        if (strncmp(word, commands[i].word, length) == 0) {
            found = i;
            prefixed++;
        }
    }
    return prefixed == 1 ? (enum player_command)found : CMD_NONE;
}

static int
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Takes the next word of *line (moved behind it and the blanks that follow) into word; returns 0 when it does not fit. */
static int
take_word(const char **line, char *word, size_t size)
{
    size_t length = 0;
    while (is_blank(**line))
        ++*line;
    while ((*line)[length] && !is_blank((*line)[length]))
        length++;
    if (length >= size)
        return 0;
    memcpy(word, *line, length);
    word[length] = '\0';
    *line += length;
    while (is_blank(**line))
        ++*line;
    return 1;
}

enum status
player_command_parse(const char *line, enum player_command *command, const char **argument,
                     struct diagnosis *d)
{
    char word[40];
    const char *p = line;
    if (!take_word(&p, word, sizeof word) || (*command = player_command_named(word)) == CMD_NONE)
        return diagnose(d, STATUS_NOT_FOUND, NULL, 0, 1, "there is no command '%.40s'", line);
    *argument = p;
    const char *wanted = commands[*command].argument;
    int column = (int)(p - line) + 1;
    if (*wanted == '\0' && *p)
        return diagnose(d, STATUS_SYNTAX, NULL, 0, column, "'%s' takes no argument", word);
    if (*wanted && *wanted != '[' && *p == '\0')
        return diagnose(d, STATUS_SYNTAX, NULL, 0, column, "'%s' needs %s", word, wanted);
    return STATUS_OK;
}

/* The code of a name without modifiers; -1 = unknown. */
static int
plain_key_named(const char *name)
{
    const char *p = name;
    int number, end = 0;
    for (int i = 0; i < NAMED_KEYS; i++)
        if (strcmp(name, named_keys[i].name) == 0)
            return named_keys[i].code;
    if (sscanf(name, "F%2d%n", &number, &end) == 1 && name[end] == '\0' && number >= 1 &&
        number <= 24)
        return KEYCODE_F0 + number;
    uint32_t code = utf8_next(&p);
    return code > 32 && *p == '\0' && code != UTF8_REPLACEMENT ? (int)code : -1;
}

int
key_named(const char *name)
{
    int modifiers = 0, control = 0;
    while (name[0] && name[1] == '-' && name[2]) {
        if (name[0] == 'S')
            modifiers |= KEYCODE_SHIFT;
        else if (name[0] == 'M')
            modifiers |= KEYCODE_ALT;
        else if (name[0] == 'C')
            control = 1;
        else
            return -1;
        name += 2;
    }
    int key = plain_key_named(name);
    if (key < 0 || (modifiers & KEYCODE_SHIFT && key > 32 && key < KEYCODE_UP && key != 127))
        return -1; /* a shifted character is another character */
    if (control) {
        int letter = key >= 'a' && key <= 'z' ? key - 'a' + 1 : -1;
        if (letter < 0 || letter == KEYCODE_TAB || letter == KEYCODE_ENTER || letter == '\n')
            return -1; /* the terminal cannot tell these apart */
        key = letter;
    }
    return key | modifiers;
}

const char *
key_text(int key, char name[KEY_NAME_MAX])
{
    char text[8] = "";
    const char *prefix = key & KEYCODE_ALT     ? key & KEYCODE_SHIFT ? "M-S-" : "M-"
                         : key & KEYCODE_SHIFT ? "S-"
                                               : "";
    int code = key & ~(KEYCODE_ALT | KEYCODE_SHIFT);
    for (int i = 0; i < NAMED_KEYS; i++) {
        if (named_keys[i].code == code) {
            snprintf(name, KEY_NAME_MAX, "%s%s", prefix, named_keys[i].name);
            return name;
        }
    }
    if (code > KEYCODE_F0 && code <= KEYCODE_F0 + 24)
        snprintf(text, sizeof text, "F%d", code - KEYCODE_F0);
    else if (code >= 1 && code <= 26)
        snprintf(text, sizeof text, "C-%c", 'a' + code - 1);
    else if (code > 0 && code < KEYCODE_UP)
        text[utf8_put(text, (uint32_t)code)] = '\0';
    snprintf(name, KEY_NAME_MAX, "%s%s", prefix, text);
    return name;
}

void
keymap_default(struct keymap *keymap)
{
    keymap->count = 0;
    for (int i = CMD_NONE + 1; i < CMD_COUNT; i++) {
        const char *p = commands[i].keys;
        char name[KEY_NAME_MAX];
        while (*p && take_word(&p, name, sizeof name))
            keymap_bind(keymap, key_named(name), (enum player_command)i, "");
    }
}

static int
binding_index(const struct keymap *keymap, int key)
{
    int i = 0;
    while (i < keymap->count && keymap->binding[i].key != key)
        i++;
    return i;
}

int
keymap_bind(struct keymap *keymap, int key, enum player_command command, const char *argument)
{
    int i = binding_index(keymap, key);
    if (i == KEYMAP_MAX || strlen(argument) >= BINDING_ARGUMENT_MAX)
        return 0;
    struct binding *binding = &keymap->binding[i];
    *binding = (struct binding){.key = key, .command = command};
    memcpy(binding->argument, argument, strlen(argument));
    if (*argument == '\0' && key >= '0' && key <= '9' && command != CMD_NONE &&
        *commands[command].argument)
        binding->argument[0] = (char)key;
    if (i == keymap->count)
        keymap->count++;
    return 1;
}

const struct binding *
keymap_find(const struct keymap *keymap, int key)
{
    int i = binding_index(keymap, key);
    if (i == keymap->count || keymap->binding[i].command == CMD_NONE)
        return NULL;
    return &keymap->binding[i];
}

/* A digit that stands for itself counts as a key without an argument. */
static int
has_own_argument(const struct binding *binding)
{
    const char *argument = binding->argument;
    return *argument && !(*argument == binding->key && argument[1] == '\0');
}

void
keymap_keys(const struct keymap *keymap, enum player_command command, struct buffer *out)
{
    static struct keymap table;
    char name[KEY_NAME_MAX];
    int any = 0;
    if (!keymap && table.count == 0)
        keymap_default(&table);
    keymap = keymap ? keymap : &table;
    for (int i = 0; i < keymap->count; i++) {
        const struct binding *binding = &keymap->binding[i];
        if (binding->command == command && !has_own_argument(binding))
            buffer_format(out, "%s%s", any++ ? " " : "", key_text(binding->key, name));
    }
}

/* One line "KEY COMMAND [ARGUMENT]". */
static enum status
read_binding(struct keymap *keymap, const char *file, int number, const char *line,
             struct diagnosis *d)
{
    char name[KEY_NAME_MAX];
    const char *p = line, *argument = "";
    enum player_command command = CMD_NONE;
    int key = take_word(&p, name, sizeof name) ? key_named(name) : -1;
    if (key < 0)
        return diagnose(d, STATUS_SYNTAX, file, number, 1,
                        "'%.24s' is not a key; write a character, Space, PgDn, F1, C-l or S-Tab",
                        line);
    int column = (int)(p - line) + 1;
    if (*p == '\0')
        return diagnose(d, STATUS_SYNTAX, file, number, column,
                        "key %s needs a command behind it, or none", name);
    if (strcmp(p, "none") != 0) {
        struct diagnosis inner = {0};
        enum status status = player_command_parse(p, &command, &argument, &inner);
        if (status == STATUS_NOT_FOUND)
            return diagnose(d, status, file, number, column, "%s", inner.message);
        if (status != STATUS_OK && *argument)
            return diagnose(d, status, file, number, column + inner.column - 1, "%s",
                            inner.message);
    }
    if (!keymap_bind(keymap, key, command, argument))
        return diagnose(d, STATUS_LIMIT, file, number, column,
                        "too many keys, or an argument of more than %d bytes",
                        BINDING_ARGUMENT_MAX - 1);
    return STATUS_OK;
}

enum status
keymap_read(struct keymap *keymap, const char *file, const char *text, struct diagnosis *d)
{
    for (int number = 1; *text; number++) {
        char line[256];
        size_t length = strcspn(text, "\n");
        size_t used = length;
        while (used > 0 && is_blank(text[used - 1]))
            used--;
        while (used > 0 && is_blank(*text))
            text++, length--, used--;
        if (used >= sizeof line)
            return diagnose(d, STATUS_LIMIT, file, number, 1, "the line is too long");
        memcpy(line, text, used);
        line[used] = '\0';
        int comment = line[0] == '#' && (line[1] == '\0' || is_blank(line[1]) || line[1] == '#');
        if (used > 0 && !comment) {
            enum status status = read_binding(keymap, file, number, line, d);
            if (status != STATUS_OK)
                return status;
        }
        text += length + (text[length] == '\n');
    }
    return STATUS_OK;
}
