#include "config.h"

#include "ui/output/text.h"

static enum status
text_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
           const char *chapter, struct diagnosis *d)
{
    (void)milliseconds, (void)chapter, (void)d;
    if (writer->frames > 0)
        buffer_string(&writer->out, "\f");
    canvas_glyph_plane(canvas, &writer->out);
    return STATUS_OK;
}

const struct format format_text = {
    .name = "text",
    .suffix = ".txt",
    .purpose = "plain text",
    .kind = FORMAT_DOCUMENT,
    .frame = text_frame,
};
