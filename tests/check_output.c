/* The writers: goldens of what they write, the same bytes on every run, files that appear whole or not at all.
 *
 * UPDATE_GOLDENS=1 in the environment rewrites the goldens; look at the difference before it is committed. */
#include "config.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scene.h"
#include "ui/output/cast.h"
#include "ui/output/file.h"
#include "ui/output/format.h"
#include "ui/output/palette.h"
#include "ui/output/save.h"

static struct look
test_look(void)
{
    return (struct look){
        .theme = THEME_LIGHT, .title = "Арены & \"pools\"", .language = "ru", .scale = 1};
}

/* Two small frames in a format. Returns an empty buffer when this build cannot write it. */
static struct buffer
write_frames(const struct format *format, int frames)
{
    struct diagnosis d = {0};
    struct look look = test_look();
    struct buffer bytes = {0};
    struct canvas canvas;
    struct writer *writer = writer_new(format, &look, &d);
    if (!writer) {
        ck_assert_int_eq(d.status, STATUS_UNSUPPORTED);
        ck_assert_ptr_nonnull(strstr(d.message, "install"));
        return bytes;
    }
    canvas_init(&canvas, 60, 18, TIER_FINE);
    for (int i = 0; i < frames; i++) {
        scene_draw(&canvas, i + 1);
        ck_assert_int_eq(writer_frame(writer, &canvas, i * 1250, i % 2 ? "глава \"2\"" : NULL, &d),
                         STATUS_OK);
    }
    ck_assert_int_eq(writer_finish(writer, frames * 1250, &d), STATUS_OK);
    bytes = writer->out;
    writer->out = (struct buffer){0};
    writer_free(writer);
    canvas_done(&canvas);
    return bytes;
}

static struct buffer
read_file(const char *path)
{
    struct buffer bytes = {0};
    char piece[4096];
    size_t length;
    FILE *file = fopen(path, "rb");
    while (file && (length = fread(piece, 1, sizeof piece, file)) > 0)
        buffer_add(&bytes, piece, length);
    if (file)
        fclose(file);
    return bytes;
}

/* The bytes equal the golden file of that name. */
static void
matches_golden(const char *name, const struct buffer *bytes)
{
    char path[4096];
    struct diagnosis d = {0};
    const char *folder = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/golden/output/%s", folder ? folder : ".", name);
    if (getenv("UPDATE_GOLDENS"))
        ck_assert_msg(file_write(path, bytes, &d) == STATUS_OK, "%s", d.message);
    struct buffer golden = read_file(path);
    size_t same = 0;
    while (same < golden.length && same < bytes->length && golden.data[same] == bytes->data[same])
        same++;
    ck_assert_msg(same == golden.length && same == bytes->length,
                  "%s differs from byte %zu on: ...%.60s", path, same, buffer_text(bytes) + same);
    buffer_done(&golden);
}

START_TEST(the_text_formats_match_their_goldens)
{
    static const char *const names[] = {"text", "ansi", "html", "svg", "cast", "cast3"};
    char file[32];
    const struct format *format = format_named(names[_i]);
    struct buffer bytes = write_frames(format, 3);
    snprintf(file, sizeof file, "frames-%s%s", names[_i], format->suffix);
    matches_golden(file, &bytes);
    buffer_done(&bytes);
}
END_TEST

/* Wide characters and accents in the formats that write them as text. */
START_TEST(wide_characters_match_their_golden)
{
    static const char *const names[] = {"text", "ansi", "html", "svg", "cast"};
    struct buffer all = {0};
    struct look look = test_look();
    struct diagnosis d = {0};
    struct canvas canvas;
    canvas_init(&canvas, 100, 1, TIER_FINE);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct writer *writer = writer_new(format_named(names[i]), &look, &d);
        for (int tick = 0; tick < 2; tick++) {
            canvas_clear(&canvas);
            scene_wide(area_whole(&canvas), tick);
            ck_assert_int_eq(writer_frame(writer, &canvas, tick * 1000, NULL, &d), STATUS_OK);
        }
        ck_assert_int_eq(writer_finish(writer, 2000, &d), STATUS_OK);
        buffer_format(&all, "== %s\n", names[i]);
        buffer_string(&all, buffer_text(&writer->out));
        writer_free(writer);
    }
    matches_golden("wide.txt", &all);
    canvas_done(&canvas);
    buffer_done(&all);
}
END_TEST

START_TEST(two_runs_are_equal)
{
    for (int i = 0; formats[i]; i++) {
        struct buffer once = write_frames(formats[i], 3), again = write_frames(formats[i], 3);
        ck_assert_uint_eq(once.length, again.length);
        if (!formats[i]->missing) {
            ck_assert_uint_gt(once.length, 100);
            ck_assert_mem_eq(once.data, again.data, once.length);
        }
        buffer_done(&once);
        buffer_done(&again);
    }
}
END_TEST

START_TEST(a_font_that_is_missing_is_told)
{
    struct look look = test_look();
    struct diagnosis d = {0};
    look.font = "No Such Font At All";
    const struct format *png = format_named("png");
    ck_assert_ptr_null(writer_new(png, &look, &d));
    ck_assert_ptr_nonnull(strstr(d.message, png->missing ? "install" : "no font 'No Such Font"));
}
END_TEST

START_TEST(formats_are_found_by_name)
{
    for (int i = 0; formats[i]; i++)
        ck_assert_ptr_eq(format_named(formats[i]->name), formats[i]);
    ck_assert_ptr_null(format_named("mp4"));
}
END_TEST

START_TEST(a_still_shows_the_last_frame)
{
    struct buffer three = write_frames(format_named("svg"), 3);
    ck_assert_ptr_nonnull(strstr(three.data, "<text x=\"160\" y=\"115\" fill=\"#ffffff\" "
                                             "font-weight=\"bold\">X</text>"));
    ck_assert_ptr_null(strstr(strstr(three.data, ">X<") + 1, ">X<"));
    buffer_done(&three);
}
END_TEST

/* A palette is exact as long as there is room; else the rarest colours become their nearest. What is no colour has its own place. */
START_TEST(a_palette_is_exact_while_there_is_room)
{
    enum { PIXELS = 4096, NONE = 0xff000000 };
    struct palette *palette = malloc(sizeof *palette);
    uint32_t rgb[PIXELS];
    for (int i = 0; i < PIXELS; i++)
        rgb[i] = i % 7 == 0 ? NONE : (uint32_t)(i % 16 * 0x111111);
    palette_make(palette, rgb, PIXELS, 16);
    ck_assert_int_eq(palette->colours, 16);
    for (int i = 0; i < PIXELS; i++) {
        int index = palette_index(palette, rgb[i]);
        ck_assert_int_eq(index == palette->colours, i % 7 == 0);
        ck_assert(i % 7 == 0 || palette->colour[index] == rgb[i]);
    }
    rgb[1] = 0x222322; /* a rare one, much like a common one */
    palette_make(palette, rgb, PIXELS, 16);
    ck_assert_int_eq(palette->colours, 16);
    ck_assert_uint_eq(palette->colour[palette_index(palette, 0x222322)], 0x222222);
    for (int i = 0; i < PIXELS; i++)
        rgb[i] = (uint32_t)i * 4099 & 0xffffff;
    palette_make(palette, rgb, PIXELS, PALETTE_MOST);
    ck_assert_int_eq(palette->colours, PALETTE_MOST);
    for (int i = 0; i < PIXELS; i++)
        ck_assert_int_lt(palette_index(palette, rgb[i]), PALETTE_MOST);
    free(palette);
}
END_TEST

/* Frames that differ by one letter cost what that letter takes, not what a frame takes. */
START_TEST(a_small_change_is_small_in_a_gif)
{
    struct look look = test_look();
    struct diagnosis d = {0};
    struct canvas canvas;
    struct writer *writer = writer_new(format_named("gif"), &look, &d);
    if (!writer)
        return;
    canvas_init(&canvas, 100, 30, TIER_FINE);
    enum { FRAMES = 50, WIDE = 90 };
    size_t whole = 0;
    for (int i = 0; i < FRAMES; i++) {
        scene_draw(&canvas, 1);
        draw_code(area_whole(&canvas), i % 2 * WIDE, i % 30, ROLE_CHANGED, 'X');
        ck_assert_int_eq(writer_frame(writer, &canvas, i * 100, NULL, &d), STATUS_OK);
        if (i == 1)
            whole = writer->out.length;
    }
    ck_assert_int_eq(writer_finish(writer, FRAMES * 100, &d), STATUS_OK);
    ck_assert_uint_gt(whole, 3000);
    ck_assert_uint_lt((writer->out.length - whole) / (FRAMES - 1), 700);
    writer_free(writer);
    canvas_done(&canvas);
}
END_TEST

START_TEST(a_recording_can_stop_anywhere)
{
    struct look look = test_look();
    struct buffer out = {0};
    struct cast cast;
    struct canvas canvas;
    canvas_init(&canvas, 60, 18, TIER_FINE);
    cast_init(&cast, 2, &look, &out);
    cast_finish(&cast, 100);
    ck_assert_uint_eq(out.length, 0);
    cast_frame(&cast, &canvas, 0, NULL);
    ck_assert_int_eq(out.data[out.length - 1], '\n');
    buffer_clear(&out);
    cast_frame(&cast, &canvas, 50, NULL);
    ck_assert_uint_eq(out.length, 0); /* nothing changed */
    canvas_resize(&canvas, 61, 18);
    cast_frame(&cast, &canvas, 70, NULL);
    ck_assert_ptr_eq(strstr(out.data, "[0.07, \"r\", \"61x18\"]\n[0.07, \"o\", "), out.data);
    cast_done(&cast);
    canvas_done(&canvas);
    buffer_done(&out);
}
END_TEST

START_TEST(a_file_appears_whole_or_not_at_all)
{
    struct buffer bytes = {0};
    struct diagnosis d = {0};
    struct stat info;
    buffer_string(&bytes, "contents\n");
    char folder[] = "check_output.XXXXXX", path[64], link[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/file", folder);
    snprintf(link, sizeof link, "%s/link", folder);
    umask(027);
    ck_assert_int_eq(file_write(path, &bytes, &d), STATUS_OK);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_int_eq(info.st_mode & 0777, 0640);
    ck_assert_int_eq(symlink("file", link), 0);
    ck_assert_int_eq(chmod(path, 0604), 0);
    buffer_string(&bytes, "more\n");
    ck_assert_int_eq(file_write(link, &bytes, &d), STATUS_OK);
    ck_assert_int_eq(lstat(link, &info), 0);
    ck_assert_int_eq(S_ISLNK(info.st_mode), 1);
    ck_assert_int_eq(stat(path, &info), 0);
    ck_assert_int_eq(info.st_mode & 0777, 0604);
    struct buffer back = read_file(path);
    ck_assert_str_eq(back.data, "contents\nmore\n");
    buffer_done(&back);
    ck_assert_int_eq(file_write("/dev/null", &bytes, &d), STATUS_OK);
    unlink(link);
    unlink(path);
    ck_assert_msg(rmdir(folder) == 0, "something is left over");
    buffer_done(&bytes);
}
END_TEST

START_TEST(a_file_that_cannot_be_written_is_told)
{
    struct buffer bytes = {0};
    struct diagnosis d = {0};
    buffer_string(&bytes, "contents\n");
    ck_assert_int_eq(file_write("no/such/folder/x.svg", &bytes, &d), STATUS_IO);
    ck_assert_str_eq(d.message, "cannot write no/such/folder/x.svg: No such file or directory");
    ck_assert_int_eq(file_write("/", &bytes, &d), STATUS_IO);
    if (access("/dev/full", W_OK) == 0) {
        ck_assert_int_eq(file_write("/dev/full", &bytes, &d), STATUS_IO);
        ck_assert_str_eq(d.message, "cannot write /dev/full: No space left on device");
    }
    buffer_done(&bytes);
}
END_TEST

START_TEST(the_player_saves_frames_and_recordings)
{
    struct look look = test_look();
    struct diagnosis d = {0};
    struct canvas canvas;
    struct recorder recorder;
    char folder[] = "check_output.XXXXXX", path[128], stem[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    canvas_init(&canvas, 60, 18, TIER_FINE);
    scene_draw(&canvas, 1);
    snprintf(stem, sizeof stem, "%s/frame", folder);
    ck_assert_ptr_eq(format_of_path("x.svg", &d), format_named("svg"));
    ck_assert_ptr_null(format_of_path("x.jpeg", &d));
    ck_assert_ptr_nonnull(strstr(d.message, ".svg"));
    ck_assert_int_eq(frame_save(free_path(path, sizeof path, stem, ".txt"), &canvas, &look, &d),
                     STATUS_OK);
    ck_assert_str_eq(path + strlen(stem), "-001.txt");
    struct buffer saved = read_file(path), plane = {0};
    canvas_glyph_plane(&canvas, &plane);
    ck_assert_str_eq(saved.data, plane.data);
    buffer_done(&saved);
    buffer_done(&plane);
    free_path(path, sizeof path, stem, ".txt");
    ck_assert_str_eq(path + strlen(stem), "-002.txt");
    ck_assert_int_eq(recorder_start(&recorder, path, &look, &d), STATUS_OK);
    ck_assert_int_eq(recorder_frame(&recorder, &canvas, 10, "first", &d), STATUS_OK);
    saved = read_file(path);
    ck_assert_ptr_nonnull(strstr(buffer_text(&saved), "[0.01, \"m\", \"first\"]\n"));
    buffer_done(&saved);
    ck_assert_int_eq(recorder_stop(&recorder, 20, &d), STATUS_OK);
    ck_assert_int_eq(recorder_stop(&recorder, 20, &d), STATUS_OK);
    unlink(path);
    snprintf(path, sizeof path, "%s-001.txt", stem);
    unlink(path);
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(recorder_start(&recorder, "no/such/folder/x.cast", &look, &d), STATUS_IO);
    canvas_done(&canvas);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("output");
    TCase *goldens = tcase_create("goldens");
    tcase_add_loop_test(goldens, the_text_formats_match_their_goldens, 0, 6);
    tcase_add_test(goldens, wide_characters_match_their_golden);
    suite_add_tcase(suite, goldens);
    suite_add(suite, "format", two_runs_are_equal);
    suite_add(suite, "format", formats_are_found_by_name);
    suite_add(suite, "format", a_font_that_is_missing_is_told);
    suite_add(suite, "format", a_still_shows_the_last_frame);
    suite_add(suite, "gif", a_palette_is_exact_while_there_is_room);
    suite_add(suite, "gif", a_small_change_is_small_in_a_gif);
    suite_add(suite, "cast", a_recording_can_stop_anywhere);
    suite_add(suite, "file", a_file_appears_whole_or_not_at_all);
    suite_add(suite, "file", a_file_that_cannot_be_written_is_told);
    suite_add(suite, "save", the_player_saves_frames_and_recordings);
    return suite_run(suite);
}
