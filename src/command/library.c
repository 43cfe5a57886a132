#include "config.h"

#include "command/library.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "command/open.h"
#include "command/places.h"
#include "front/annotations.h"
#include "front/code.h"
#include "trace/recording.h"
#include "ui/i18n.h"
#include "ui/panes/common.h"

enum { PATH_SIZE = 4096, SCENARIO_BYTES = 1 << 20 };

static char *
copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(store_realloc(NULL, size), text, size);
}

static void
add_entry(struct library *library, const char *path, const char *chapter, const struct title *title)
{
    const char *slash = strrchr(path, '/');
    library->entry =
        store_realloc(library->entry, (size_t)(library->count + 1) * sizeof *library->entry);
    library->entry[library->count++] =
        (struct scenario_entry){copy_text(path), copy_text(chapter),
                                copy_text(*title->title ? title->title
                                          : slash       ? slash + 1
                                                        : path),
                                copy_text(title->abstract)};
}

static enum status
add_scenario(struct library *library, const char *path, const char *chapter, const char *language,
             struct diagnosis *d)
{
    struct program *program;
    size_t length;
    char *text = read_file(path, SCENARIO_BYTES, &length, d);
    if (!text)
        return d->status;
    enum status status =
        program_compile(text, length, path, dialect_named(geometry_newest()->name), &program, d);
    if (status == STATUS_OK) {
        add_entry(library, path, chapter, annotation_title(program->annotations, language));
        program_free(program);
    }
    free(text);
    return status;
}

/* A recording is called by its file, and tells of whom it is. */
static enum status
add_recording(struct library *library, const char *path, struct diagnosis *d)
{
    struct recording *recording = recording_read(path, d);
    struct title title = {.title = "", .abstract = ""};
    char about[512], requests[32];
    if (!recording)
        return d->status;
    snprintf(about, sizeof about, _("A recording of CPython %.*s, %s requests: %s"),
             (int)strcspn(recording->header.python, " "), recording->header.python,
             grouped(recording->requests, requests, sizeof requests), recording->header.command);
    title.abstract = about;
    add_entry(library, path, "", &title);
    recording_free(recording);
    return STATUS_OK;
}

enum status
library_add(struct library *library, const char *path, const char *language, struct diagnosis *d)
{
    return is_recording_file(path) ? add_recording(library, path, d)
                                   : add_scenario(library, path, "", language, d);
}

static int
is_visible(const struct dirent *entry)
{
    return entry->d_name[0] >= '0' && entry->d_name[0] <= '9';
}

static void
read_chapter(struct library *library, const char *root, const char *chapter, const char *language)
{
    char folder[2 * PATH_SIZE], path[3 * PATH_SIZE];
    struct diagnosis d;
    struct dirent **files;
    snprintf(folder, sizeof folder, "%s/%s", root, chapter);
    int count = scandir(folder, &files, is_visible, versionsort);
    for (int i = 0; i < count; i++) {
        size_t length = strlen(files[i]->d_name);
        snprintf(path, sizeof path, "%s/%s", folder, files[i]->d_name);
        if (length > 3 && strcmp(files[i]->d_name + length - 3, ".py") == 0)
            add_scenario(library, path, chapter, language, &d);
        free(files[i]);
    }
    if (count >= 0)
        free(files);
}

void
library_find(struct library *library, const char *language)
{
    char root[PLACE_SIZE];
    struct dirent **chapters;
    place_of_scenarios(root);
    int count = scandir(root, &chapters, is_visible, versionsort);
    for (int i = 0; i < count; i++) {
        read_chapter(library, root, chapters[i]->d_name, language);
        free(chapters[i]);
    }
    if (count >= 0)
        free(chapters);
}

void
library_free(struct library *library)
{
    for (int i = 0; i < library->count; i++) {
        free(library->entry[i].path);
        free(library->entry[i].chapter);
        free(library->entry[i].title);
        free(library->entry[i].abstract);
    }
    free(library->entry);
    *library = (struct library){0};
}
