/* The front of scenario Python: what is accepted, what is refused and in which words, what comes out of it; and that nothing, however
 * garbled, does more harm than a message. */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "pymalloc/geometry.h"
#include "front/annotations.h"
#include "front/code.h"

/* -- helpers -- */

static struct program *
compile_as(const char *text, const char *version)
{
    struct program *program;
    struct diagnosis d = {0};
    program_compile(text, strlen(text), "x.py", dialect_named(version), &program, &d);
    ck_assert_msg(program != NULL, "%s: %d:%d: %s", version, d.line, d.column, d.message);
    return program;
}

/* The listing of code object `index` without lines, columns and positions: "LOAD_NAME a; RETURN_VALUE". */
static const char *
listing(const char *text, const char *version, uint32_t index)
{
    static char raw[1 << 16], out[1 << 16];
    struct program *program = compile_as(text, version);
    ck_assert_uint_lt(index, program->ncodes);
    code_disassemble(program, program->codes[index], raw, sizeof raw);
    out[0] = '\0';
    for (char *line = strtok(raw, "\n"); line; line = strtok(NULL, "\n")) {
        if (strncmp(line, "handler", 7))
            line += strspn(line, " 0123456789:*+");
        strcat(strcat(out, *out ? "; " : ""), line);
    }
    program_free(program);
    return out;
}

static void
assert_listing(const char *text, const char *version, uint32_t index, const char *expected)
{
    ck_assert_str_eq(listing(text, version, index), expected);
}

/* A file of the source tree, whole. */
static char *
read_file(const char *name)
{
    char path[4096];
    const char *root = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/front/%s", root ? root : ".", name);
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "cannot read %s", path);
    char *text = calloc(1, 1 << 20);
    size_t length = fread(text, 1, (1 << 20) - 1, file);
    ck_assert_uint_gt(length, 0);
    fclose(file);
    return text;
}

/* One of the snippets of a file, each under a line "%% TITLE". */
struct snippet {
    char title[300];
    const char *text;
    size_t length;
};

/* The next snippet of *rest, which moves behind it; 0 at the end. */
static int
next_snippet(const char **rest, struct snippet *snippet)
{
    const char *line = *rest;
    if (strncmp(line, "%% ", 3))
        return 0;
    const char *end = strchr(line, '\n');
    snprintf(snippet->title, sizeof snippet->title, "%.*s", (int)(end - line - 3), line + 3);
    const char *next = strstr(end, "\n%% ");
    *rest = next ? next + 1 : end + strlen(end);
    snippet->text = end + 1 < *rest ? end + 1 : *rest;
    snippet->length = (size_t)(*rest - snippet->text);
    return 1;
}

/* -- every instruction of a program keeps the laws of code.h -- */

static int
leaves(enum opcode op)
{
    return op == OP_RETURN_VALUE || op == OP_RAISE_VARARGS || op == OP_RERAISE;
}

static void
check_operand(const struct program *p, const struct code *code, const struct instruction *in)
{
    int32_t limit = INT32_MAX;
    switch (opcode_operand((enum opcode)in->op)) {
    case OPERAND_CONST:
        limit = (int32_t)p->nconstants;
        break;
    case OPERAND_NAME:
        limit = (int32_t)p->nnames;
        break;
    case OPERAND_SLOT:
        limit = (int32_t)code->slots;
        break;
    case OPERAND_JUMP:
        limit = (int32_t)code->ninstructions;
        break;
    default:
        break;
    }
    ck_assert_int_ge(in->arg, 0);
    ck_assert_int_lt(in->arg, limit);
    /* Cells, and to 3.10 a generator, are made before the function is on a line. */
    if (code->flags & CODE_LIBRARY)
        ck_assert_uint_eq(in->line, 0);
    else if (in->line == 0)
        ck_assert(in == code->instructions || in[-1].line == 0);
    ck_assert_uint_le(in->line, p->lines + 1);
}

/* The height of the value stack is the same however an instruction is reached. */
static void
meet(int *heights, uint32_t at, int height)
{
    ck_assert_int_ge(height, 0);
    if (heights[at] >= 0)
        ck_assert_int_eq(heights[at], height);
    heights[at] = height;
}

static void
check_flow(const struct code *code)
{
    int *heights = malloc(code->ninstructions * sizeof *heights);
    for (uint32_t i = 0; i < code->ninstructions; i++)
        heights[i] = -1;
    heights[0] = 0;
    for (uint32_t i = 0; i < code->ninstructions; i++) {
        const struct instruction *in = &code->instructions[i];
        enum opcode op = (enum opcode)in->op;
        for (uint32_t h = 0; h < code->nhandlers; h++)
            if (code->handlers[h].start == i)
                meet(heights, code->handlers[h].target,
                     (int)code->handlers[h].depth + 1 + !!(code->handlers[h].keeps & HANDLER_INT));
        ck_assert_msg(heights[i] >= 0, "instruction %u is never reached", i);
        ck_assert_int_le(heights[i], (int)code->depth);
        int after = heights[i] + opcode_effect(op, in->arg);
        if (opcode_operand(op) == OPERAND_JUMP) {
            int taken = op == OP_FOR_ITER           ? heights[i] - 1
                        : op == OP_FOR_ITER_INDEXED ? heights[i] - 2
                        : op == OP_JUMP_IF_FALSE_OR_POP || op == OP_JUMP_IF_TRUE_OR_POP ? heights[i]
                                                                                        : after;
            meet(heights, (uint32_t)in->arg, taken);
            ck_assert_int_eq(op == OP_JUMP_BACKWARD, (uint32_t)in->arg <= i);
        }
        if (!leaves(op) && op != OP_JUMP_FORWARD && op != OP_JUMP_BACKWARD) {
            ck_assert_uint_lt(i + 1, code->ninstructions);
            meet(heights, i + 1, after);
        }
    }
    free(heights);
}

static void
check_handlers(const struct code *code)
{
    for (uint32_t h = 0; h < code->nhandlers; h++) {
        const struct handler *row = &code->handlers[h];
        ck_assert_uint_lt(row->start, row->end);
        ck_assert_uint_le(row->end, code->ninstructions);
        ck_assert_uint_lt(row->target, code->ninstructions);
    }
}

static void
check_program(const struct program *p)
{
    ck_assert_uint_ge(p->ncodes, 1);
    for (uint32_t c = 0; c < p->ncodes; c++) {
        const struct code *code = p->codes[c];
        ck_assert_uint_eq(code->index, c);
        ck_assert_uint_eq(code->first_free + code->nfrees, code->slots);
        ck_assert_uint_ge(code->ninstructions, 1);
        for (uint32_t i = 0; i < code->ninstructions; i++)
            check_operand(p, code, &code->instructions[i]);
        check_handlers(code);
        check_flow(code);
    }
}

START_TEST(every_dialect_compiles_the_accepted_programs_soundly)
{
    char *text = read_file("accepted.txt");
    const char *rest = text;
    struct snippet snippet;
    int count = 0, newer = 0; /* newer: what only 2.7 does not take */
    while (next_snippet(&rest, &snippet)) {
        for (int i = 0; dialect_row(i); i++) {
            struct program *p;
            struct diagnosis d = {0};
            program_compile(snippet.text, snippet.length, "x.py", dialect_row(i), &p, &d);
            if (!p && dialect_row(i)->old_syntax &&
                (strstr(d.message, "invalid syntax") || strstr(d.message, "no syntax of") ||
                 strstr(d.message, "a unicode object is"))) {
                newer++;
                continue;
            }
            ck_assert_msg(p != NULL, "%s, %s: %d:%d: %s", snippet.title, dialect_row(i)->name,
                          d.line, d.column, d.message);
            check_program(p);
            program_free(p);
        }
        count++;
    }
    ck_assert_int_ge(count, 25);
    ck_assert_int_lt(newer,
                     count); /* two versions have the old syntax: half of the programs at most */
    free(text);
}
END_TEST

START_TEST(what_is_refused_is_told_with_place_and_advice)
{
    char *text = read_file("refused.txt");
    const char *rest = text;
    struct snippet snippet;
    int count = 0;
    while (next_snippet(&rest, &snippet)) {
        struct program *p;
        struct diagnosis d = {0};
        char got[800];
        enum status status =
            program_compile(snippet.text, snippet.length, "x.py", dialect_named("3.15"), &p, &d);
        ck_assert_msg(p == NULL, "accepted: %s", snippet.title);
        int outside = strstr(snippet.title, "not part of scenario Python") != NULL;
        ck_assert_int_eq(status, outside ? STATUS_UNSUPPORTED : STATUS_SYNTAX);
        diagnosis_text(&d, got, sizeof got);
        ck_assert_msg(!strncmp(got, "x.py:", 5) && !strcmp(got + 5, snippet.title),
                      "said %s\nnot  %s", got + 5, snippet.title);
        count++;
    }
    ck_assert_int_gt(count, 90);
    free(text);
}
END_TEST

/* -- what comes out -- */

START_TEST(every_geometry_has_its_dialect)
{
    for (int i = 0; geometry_row(i); i++) {
        const struct dialect *d = dialect_named(geometry_row(i)->name);
        ck_assert_msg(d != NULL, "%s", geometry_row(i)->name);
        ck_assert_int_eq(d->version, geometry_row(i)->version);
    }
}
END_TEST

START_TEST(lists_of_constants_are_extended_since_3_9)
{
    const char *text = "x = [1, 2, 3]\n";
    assert_listing(text, "3.8", 0,
                   "LOAD_CONST 1; LOAD_CONST 2; LOAD_CONST 3; BUILD_LIST 3; STORE_NAME x; "
                   "LOAD_CONST None; RETURN_VALUE");
    assert_listing(text, "3.9", 0,
                   "BUILD_LIST 0; LOAD_CONST (1, 2, 3); LIST_EXTEND 1; STORE_NAME x; "
                   "LOAD_CONST None; RETURN_VALUE");
}
END_TEST

START_TEST(methods_are_called_without_bound_methods_since_3_7)
{
    const char *text = "a.m(1)\n";
    assert_listing(text, "3.6", 0,
                   "LOAD_NAME a; LOAD_ATTR m; LOAD_CONST 1; CALL_FUNCTION 1; POP_TOP; "
                   "LOAD_CONST None; RETURN_VALUE");
    assert_listing(text, "3.7", 0,
                   "LOAD_NAME a; LOAD_METHOD m; LOAD_CONST 1; CALL_METHOD 1; POP_TOP; "
                   "LOAD_CONST None; RETURN_VALUE");
}
END_TEST

START_TEST(locals_are_borrowed_since_3_14_where_they_outlive_the_use)
{
    const char *text = "def f(a):\n    b = a\n    print(a)\n    for i in b: pass\n    return b\n";
    assert_listing(text, "3.13", 1,
                   "LOAD_FAST a; STORE_FAST b; LOAD_GLOBAL print; LOAD_FAST a; CALL_FUNCTION 1; "
                   "POP_TOP; LOAD_FAST b; GET_ITER; FOR_ITER -> 12; STORE_FAST i; NOP; "
                   "JUMP_BACKWARD -> 8; LOAD_FAST b; RETURN_VALUE");
    assert_listing(
        text, "3.15", 1,
        "LOAD_FAST a; STORE_FAST b; LOAD_GLOBAL print; LOAD_FAST_BORROW a; "
        "CALL_FUNCTION 1; POP_TOP; LOAD_FAST b; GET_ITER_INDEXED; FOR_ITER_INDEXED -> 12; "
        "STORE_FAST i; NOP; JUMP_BACKWARD -> 8; LOAD_FAST_BORROW b; RETURN_VALUE");
}
END_TEST

START_TEST(a_swap_of_locals_stores_in_the_other_order_since_3_11)
{
    const char *text = "def f(a, b):\n    a, b = b, a\n";
    assert_listing(text, "3.10", 1,
                   "LOAD_FAST b; LOAD_FAST a; SWAP 2; STORE_FAST a; STORE_FAST b; "
                   "LOAD_CONST None; RETURN_VALUE");
    assert_listing(text, "3.11", 1,
                   "LOAD_FAST b; LOAD_FAST a; NOP; STORE_FAST b; STORE_FAST a; "
                   "LOAD_CONST None; RETURN_VALUE");
}
END_TEST

START_TEST(private_names_are_mangled)
{
    const char *text = "class C:\n    def m(self): return self.__x, self.__y__\n";
    assert_listing(text, "3.8", 2,
                   "LOAD_FAST self; LOAD_ATTR _C__x; LOAD_FAST self; LOAD_ATTR __y__; "
                   "BUILD_TUPLE 2; RETURN_VALUE");
}
END_TEST

START_TEST(equal_constants_are_one_object_for_all_functions_since_3_8)
{
    const char *text = "def f(): return 1000\ndef g(): return 1000\n";
    const char *versions[] = {"3.7", "3.8"};
    for (int v = 0; v < 2; v++) {
        struct program *p = compile_as(text, versions[v]);
        int count = 0;
        for (uint32_t i = 0; i < p->nconstants; i++)
            count += p->constants[i].kind == CONSTANT_INT && p->constants[i].integer == 1000;
        ck_assert_int_eq(count, v ? 1 : 2);
        program_free(p);
    }
}
END_TEST

START_TEST(statements_begin_where_they_stand)
{
    const char *text = "x = 1; y = 2\nwhile x:\n    x = 0\n@f\ndef g(): pass\n";
    struct program *p = compile_as(text, "3.12");
    char seen[64] = "";
    for (uint32_t i = 0; i < p->codes[0]->ninstructions; i++)
        if (p->codes[0]->instructions[i].flags & INSTR_STATEMENT)
            snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "%u ",
                     p->codes[0]->instructions[i].line);
    ck_assert_str_eq(seen, "1 1 2 3 4 ");
    program_free(p);
}
END_TEST

START_TEST(docstrings_lose_their_indentation_since_3_13)
{
    const char *text = "def f():\n    '''One.\n\n      Two.\n    Three.\n    '''\n";
    const char *expected[] = {"One.\n\n      Two.\n    Three.\n    ", "One.\n\n  Two.\nThree.\n"};
    const char *versions[] = {"3.12", "3.13"};
    for (int v = 0; v < 2; v++) {
        struct program *p = compile_as(text, versions[v]);
        ck_assert_int_ge(p->codes[1]->doc, 0);
        ck_assert_str_eq(p->constants[p->codes[1]->doc].text, expected[v]);
        program_free(p);
    }
}
END_TEST

START_TEST(f_strings_become_fields_and_texts)
{
    assert_listing("f'a{x}b{y!r:>{w}}{{}}'\n", "3.8", 0,
                   "LOAD_CONST 'a'; LOAD_NAME x; FORMAT_VALUE; LOAD_CONST 'b'; LOAD_NAME y; "
                   "LOAD_CONST '>'; LOAD_NAME w; FORMAT_VALUE; BUILD_STRING 2; "
                   "FORMAT_VALUE !r :spec; LOAD_CONST '{}'; BUILD_STRING 5; POP_TOP; "
                   "LOAD_CONST None; RETURN_VALUE");
}
END_TEST

/* -- annotations and options -- */

START_TEST(annotations_belong_to_the_statement_that_follows)
{
    const char *text = "'''Title\n\n    The abstract,\n    two lines.\n    '''\n"
                       "#: one\n#:ru: раз\n#: two\n"
                       "x = (1,\n"
                       "     2) #? which?\n"
                       "if x: #:ru: если\n"
                       "    pass\n"
                       "else:\n"
                       "    #@ chapter\n"
                       "    pass\n"
                       "#: the end\n";
    struct program *p = compile_as(text, "3.15");
    const struct annotations *a = p->annotations;
    ck_assert_str_eq(a->title, "Title");
    ck_assert_str_eq(a->abstract, "The abstract,\ntwo lines.");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_CAPTION, 9, NULL), "one\ntwo");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_CAPTION, 9, "ru_RU.UTF-8"), "раз");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_CAPTION, 9, "de"), "one\ntwo");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_QUESTION, 9, "en"), "which?");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_CAPTION, 11, "en"), "если");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_CHAPTER, 15, "en"), "chapter");
    ck_assert_str_eq(annotation_text(a, ANNOTATION_CAPTION, p->lines + 1, ""), "the end");
    ck_assert_ptr_null(annotation_text(a, ANNOTATION_CHAPTER, 9, "en"));
    program_free(p);
}
END_TEST

static enum status
read_options(const char *text, struct scenario_options *options, char *message, size_t size)
{
    struct diagnosis d = {0};
    enum status status = scenario_options_read(text, strlen(text), "x.py", options, &d);
    diagnosis_text(&d, message, size);
    return status;
}

START_TEST(options_stand_before_the_first_statement)
{
    struct scenario_options o;
    char message[800];
    const char *text = "#!/usr/bin/python3\n# arenascope: python=3.8 pool=1K\n"
                       "'''doc\n# arenascope: python=2.7\n'''\n"
                       "# arenascope: arena=16K  view=gc about=items unaligned=7\nx = 1\n"
                       "# arenascope: python=3.9\n";
    ck_assert_int_eq(read_options(text, &o, message, sizeof message), STATUS_OK);
    ck_assert_str_eq(o.python, "3.8");
    ck_assert_str_eq(o.view, "gc");
    ck_assert_str_eq(o.about, "items");
    ck_assert_uint_eq(o.pool, 1024);
    ck_assert_uint_eq(o.arena, 16384);
    ck_assert_uint_eq(o.unaligned, 7);
    ck_assert_int_eq(read_options("x = 1", &o, message, sizeof message), STATUS_OK);
    ck_assert_str_eq(o.python, "");
}
END_TEST

START_TEST(wrong_options_are_told)
{
    static const struct {
        const char *text, *message;
    } wrong[] = {
        {"# arenascope: pyton=3.8\n", "x.py:1:15: no option 'pyton'; there are python, view, "
                                      "about, block, pool, arena and unaligned"},
        {"\n#\n# arenascope: view=gc pool=x\n",
         "x.py:3:23: not a size 'x'; expected a number like 4096, 16K or 1M"},
        {"# arenascope: python\n",
         "x.py:1:15: not an option 'python'; expected NAME=VALUE, like python=3.8"},
    };
    struct scenario_options o;
    char message[800];
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ck_assert_int_eq(read_options(wrong[i].text, &o, message, sizeof message), STATUS_OPTION);
        ck_assert_str_eq(message, wrong[i].message);
    }
    ck_assert_int_eq(read_options("# arenascope: python=9\n", &o, message, sizeof message),
                     STATUS_OPTION);
    ck_assert_msg(strstr(message, "no Python version '9'; there are 2.7 ") != NULL, "%s", message);
}
END_TEST

/* -- warnings -- */

START_TEST(warnings_are_those_of_the_versions_compiler)
{
    static const struct {
        const char *version, *text, *warnings;
    } rows[] = {
        {"3.7", "x = 1\nx is 1\n", ""},
        {"3.8", "x = 1\nx is 1\n",
         "x.py:2: SyntaxWarning: \"is\" with a literal. Did you mean \"==\"?\n  x is 1\n"},
        {"3.12", "x = 1\nif 1:\n\t x is not 'a'",
         "x.py:3: SyntaxWarning: \"is not\" with 'str' literal. Did you mean \"!=\"?\n  x is not "
         "'a'\n"},
        {"3.13", "x = None\nx is -1\nx is None\n",
         "x.py:2: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n  x is -1\n"},
        {"3.14", "x = None\nx is -1\n", ""},
        {"3.9", "x = 1\nassert (1, 'm')\n", ""},
        {"3.10", "x = 1\nassert (1, 'm')\n",
         "x.py:2: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n"
         "  assert (1, 'm')\n"},
        {"2.7", "x = 1\nif 0:\n    assert (x, 'm')\n", ""},
        {"2.7", "x = 1\nif None:\n    assert (x, 'm')\n",
         "x.py:3: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n"
         "  assert (x, 'm')\n"},
        {"3.11", "x = '\\d'\n", ""},
        {"3.12", "x = '''\n\\d'''\n",
         "x.py:1: SyntaxWarning: invalid escape sequence '\\d'\n  x = '''\n"},
        {"3.13", "x = '''\n\\d'''\n",
         "x.py:2: SyntaxWarning: invalid escape sequence '\\d'\n  \\d'''\n"},
        {"3.15", "x = [1]['a']\n",
         "x.py:1: SyntaxWarning: list indices must be integers or slices, not str; perhaps you "
         "missed a "
         "comma?\n  x = [1]['a']\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct program *program = compile_as(rows[i].text, rows[i].version);
        ck_assert_str_eq(program->warnings, rows[i].warnings);
        program_free(program);
    }
}
END_TEST

/* -- garbled input -- */

/* Compiles whatever it is: a sound program comes out, or a message with a place. */
static void
survive(const char *text, size_t length, int row)
{
    struct program *p;
    struct diagnosis d = {0};
    struct scenario_options options;
    enum status status = program_compile(text, length, "x.py", dialect_row(row), &p, &d);
    if (status == STATUS_OK) {
        check_program(p);
    } else {
        ck_assert_ptr_null(p);
        ck_assert_int_ge(d.line, 1);
        ck_assert_int_ge(d.column, 1);
        ck_assert_uint_gt(strlen(d.message), 0);
    }
    program_free(p);
    scenario_options_read(text, length, "x.py", &options, &d);
}

START_TEST(programs_cut_off_anywhere_do_no_harm)
{
    char *text = read_file("accepted.txt");
    char *copy = malloc(strlen(text) + 1);
    size_t length = strlen(text);
    for (size_t cut = 0; cut < length; cut += 3) {
        const char *start = text + cut;
        size_t size = length - cut < 400 ? length - cut : 400 + cut % 7;
        size = size > length - cut ? length - cut : size;
        memcpy(copy, start, size);
        survive(copy, size, (int)(cut % 15));
    }
    free(copy);
    free(text);
}
END_TEST

START_TEST(garbled_programs_do_no_harm)
{
    static const char spice[] = "()[]{}:;,.=+-*/'\"\\\n\t #@f0x_\x80\xff\xd0\0";
    char *text = read_file("accepted.txt");
    const char *rest = text;
    struct snippet snippet;
    uint32_t random = 1;
    while (next_snippet(&rest, &snippet)) {
        size_t length = snippet.length;
        char *copy = malloc(length + 1);
        for (int round = 0; round < 150; round++) {
            memcpy(copy, snippet.text, length);
            for (int changes = 0; changes < 1 + round % 4; changes++) {
                random = random * 1664525 + 1013904223;
                copy[(random >> 8) % length] = spice[(random >> 3) % (sizeof spice - 1)];
            }
            survive(copy, length, round % 15);
        }
        free(copy);
    }
    free(text);
}
END_TEST

START_TEST(deep_nesting_ends_in_a_message)
{
    enum { DEPTH = 5000 };
    static const char *const openings[] = {
        "(",  "[",  "{",   "-",   "not ",        "lambda: ", "x if y else ",
        "f(", "x[", "{1:", "2**", "[x for x in "};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        size_t length = strlen(openings[i]);
        char *text = malloc(DEPTH * length + 2);
        for (size_t k = 0; k < DEPTH; k++)
            memcpy(text + k * length, openings[i], length);
        text[DEPTH * length] = '1';
        survive(text, DEPTH * length + 1, 14);
        free(text);
    }
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("front");
    suite_add(suite, "dialects", every_geometry_has_its_dialect);
    suite_add(suite, "accepted", every_dialect_compiles_the_accepted_programs_soundly);
    suite_add(suite, "refused", what_is_refused_is_told_with_place_and_advice);
    suite_add(suite, "constants", lists_of_constants_are_extended_since_3_9);
    suite_add(suite, "methods", methods_are_called_without_bound_methods_since_3_7);
    suite_add(suite, "borrowing", locals_are_borrowed_since_3_14_where_they_outlive_the_use);
    suite_add(suite, "swaps", a_swap_of_locals_stores_in_the_other_order_since_3_11);
    suite_add(suite, "mangling", private_names_are_mangled);
    suite_add(suite, "sharing", equal_constants_are_one_object_for_all_functions_since_3_8);
    suite_add(suite, "statements", statements_begin_where_they_stand);
    suite_add(suite, "docstrings", docstrings_lose_their_indentation_since_3_13);
    suite_add(suite, "f-strings", f_strings_become_fields_and_texts);
    suite_add(suite, "annotations", annotations_belong_to_the_statement_that_follows);
    suite_add(suite, "options", options_stand_before_the_first_statement);
    suite_add(suite, "wrong options", wrong_options_are_told);
    suite_add(suite, "warnings", warnings_are_those_of_the_versions_compiler);
    suite_add(suite, "cut", programs_cut_off_anywhere_do_no_harm);
    suite_add(suite, "garbled", garbled_programs_do_no_harm);
    suite_add(suite, "nesting", deep_nesting_ends_in_a_message);
    return suite_run(suite);
}
