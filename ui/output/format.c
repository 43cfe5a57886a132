#include "config.h"

#include "ui/output/format.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/output/ansi.h"
#include "ui/output/cast.h"
#include "ui/output/html.h"
#include "ui/output/raster.h"
#include "ui/output/svg.h"
#include "ui/output/text.h"

const struct format *const formats[] = {
    &format_text, &format_ansi, &format_html, &format_svg,   &format_png,
    &format_pdf,  &format_cast, &format_gif,  &format_cast3, NULL,
};

const struct format *
format_named(const char *name)
{
    for (int i = 0; formats[i]; i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

struct writer *
writer_new(const struct format *format, const struct look *look, struct diagnosis *d)
{
    if (format->missing) {
        diagnose(d, STATUS_UNSUPPORTED, NULL, 0, 0, "this build cannot write %s: it was made %s",
                 format->name, format->missing);
        return NULL;
    }
    struct writer *writer = store_calloc(1, sizeof *writer);
    writer->format = format;
    writer->look = *look;
    if (format->begin && format->begin(writer, d) != STATUS_OK) {
        writer_free(writer);
        return NULL;
    }
    return writer;
}

enum status
writer_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
             const char *chapter, struct diagnosis *d)
{
    enum status status = writer->format->frame(writer, canvas, milliseconds, chapter, d);
    writer->frames++;
    return status;
}

enum status
writer_finish(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    return writer->format->finish ? writer->format->finish(writer, milliseconds, d) : STATUS_OK;
}

void
writer_free(struct writer *writer)
{
    if (!writer)
        return;
    if (writer->format->end)
        writer->format->end(writer);
    buffer_done(&writer->out);
    free(writer);
}
