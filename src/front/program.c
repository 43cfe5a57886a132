#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "front/left_out.h"
#include "front/annotate.h"
#include "front/compile.h"
#include "front/constants.h"
#include "front/mistake.h"
#include "front/unicode.h"
#include "front/warning.h"

/* A program and the memory it lives in. */
struct whole {
    struct program program;
    struct scratch memory;
};

/* Checks the encoding and copies the text to where it stays; a byte order mark is skipped. */
static void
take_text(struct front *f, const char *text, size_t length)
{
    if (length >= 3 && !memcmp(text, "\xef\xbb\xbf", 3)) {
        text += 3;
        length -= 3;
    }
    f->text = scratch_text(&f->keep, text, length);
    f->length = length;
    size_t bad = utf8_check(text, length);
    if (bad == length)
        return;
    struct place place = {1, 1};
    for (size_t i = 0; i < bad; i++) {
        place.column++;
        if (text[i] == '\n')
            place = (struct place){place.line + 1, 1};
    }
    fail_syntax(f, place, "the text is not UTF-8 (byte 0x%02x); save the file as UTF-8",
                (unsigned char)text[bad]);
}

/* The source line by line. */
static void
split_lines(struct front *f, struct program *program)
{
    const char **lines = NULL;
    const char *p = f->text, *end = p + f->length;
    while (p < end) {
        const char *start = p;
        while (p < end && *p != '\n' && *p != '\r')
            p++;
        const char *line = scratch_text(&f->keep, start, (size_t)(p - start));
        SCRATCH_ADD(&f->keep, lines, program->lines, line);
        p += p + 1 < end && p[0] == '\r' && p[1] == '\n' ? 2 : 1;
    }
    program->source = lines;
}

/* Adds the library to the program. */
static void
compile_library(struct compiler *c, struct program *program)
{
    struct front *f = c->f;
    const uint32_t *lines;
    uint32_t nlines;
    f->library = 1;
    f->text = library_text(f);
    f->length = strlen(f->text);
    program->library_names = f->nnames;
    struct nodes body = parse_program(f, &lines, &nlines);
    c->module = scope_analyze(f, &body);
    program->library = compile_module(c, &body);
}

/* Counts the blocks of the symbol table; `depth` is the scope's own. */
static void
count_blocks(struct program *program, const struct scope *scope, uint32_t depth)
{
    program->blocks++;
    if (depth > program->nesting)
        program->nesting = depth;
    for (uint32_t i = 0; i < scope->nchildren; i++)
        count_blocks(program, scope->children[i], depth + 1);
}

static void
compile_all_of(struct front *f, struct program *program, const char *text, size_t length)
{
    const uint32_t *lines;
    uint32_t nlines;
    take_text(f, text, length);
    split_lines(f, program);
    struct nodes body = parse_program(f, &lines, &nlines);
    program->future = f->future;
    program->true_division = f->true_division;
    program->annotations = annotations_make(f, &body, lines, nlines, program->lines);
    struct compiler c = {.f = f, .module = scope_analyze(f, &body)};
    refuse_left_out(f, c.module);
    warn_of_finally(f, &body);
    warn_of_tree(f, &body);
    program->warnings = warnings_text(f, program->source, program->lines);
    count_blocks(program, c.module, 1);
    compile_module(&c, &body);
    if (f->wants_library)
        compile_library(&c, program);
    constants_settle(f);
    program->codes = (const struct code *const *)c.codes;
    program->ncodes = c.ncodes;
    program->ninstructions = c.ninstructions;
    program->constants = f->constants;
    program->nconstants = f->nconstants;
    program->names = (const char *const *)f->names;
    program->nnames = f->nnames;
}

enum status
program_compile(const char *text, size_t length, const char *filename,
                const struct dialect *dialect, struct program **out, struct diagnosis *d)
{
    struct front *f = store_calloc(1, sizeof *f);
    struct whole *whole = store_calloc(1, sizeof *whole);
    enum status status = STATUS_OK;
    *out = NULL;
    f->d = d;
    d->report[0] = '\0';
    f->dialect = dialect;
    f->filename = scratch_text(&f->keep, filename, strlen(filename));
    whole->program.filename = f->filename;
    whole->program.dialect = dialect;
    if (setjmp(f->leave)) {
        mistake_explain(f);
        status = d->status;
    } else {
        compile_all_of(f, &whole->program, text, length);
    }
    scratch_free(&f->work);
    whole->memory = f->keep;
    free(f);
    if (status == STATUS_OK)
        *out = &whole->program;
    else
        program_free(&whole->program);
    return status;
}

void
program_free(struct program *program)
{
    if (!program)
        return;
    struct whole *whole = (struct whole *)program;
    scratch_free(&whole->memory);
    free(whole);
}
