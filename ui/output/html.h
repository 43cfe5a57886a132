/* Frames as one HTML page that needs nothing else. */
#ifndef UI_OUTPUT_HTML_H
#define UI_OUTPUT_HTML_H

#include "ui/output/format.h"

extern const struct format format_html;

/* Appends text with the characters that XML reserves escaped. */
void xml_text(struct buffer *out, const char *text);

/* Appends a code point the same way. */
void xml_code(struct buffer *out, uint32_t code);

#endif
