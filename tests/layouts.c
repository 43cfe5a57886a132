/* The fields that the layout pane names, for tests/t-layouts.sh to compare with an interpreter's headers.
 *
 *     layouts VERSION      our table: STRUCT FIELD OFFSET SIZE, a field a line
 *     layouts -c VERSION   a C program that prints the same from the headers it is compiled with */
#include <stdio.h>
#include <string.h>

#include "objects/fields.h"

/* The struct of each kind that the headers have; what is not here is private to a source file of CPython. */
static const struct {
    int set;
    int from, to;
    const char *name;
} structs[] = {
    {KIND_INT, 207, 207, "PyIntObject"},
    {KIND_INT, 306, 9999, "PyLongObject"},
    {KIND_FLOAT, 207, 9999, "PyFloatObject"},
    {KIND_STR, 207, 207, "PyStringObject"},
    {KIND_STR, 306, 9999, "PyASCIIObject"},
    {FIELDS_COMPACT_UNICODE, 306, 9999, "PyCompactUnicodeObject"},
    {KIND_BYTES, 207, 207, "PyStringObject"},
    {KIND_BYTES, 306, 9999, "PyBytesObject"},
    {KIND_BYTEARRAY, 207, 9999, "PyByteArrayObject"},
    {KIND_TUPLE, 207, 9999, "PyTupleObject"},
    {KIND_LIST, 207, 9999, "PyListObject"},
    {KIND_DICT, 207, 9999, "PyDictObject"},
    {KIND_SET, 207, 9999, "PySetObject"},
    {KIND_FROZENSET, 207, 9999, "PySetObject"},
    {KIND_SLICE, 207, 9999, "PySliceObject"},
    {KIND_FUNCTION, 207, 9999, "PyFunctionObject"},
    {KIND_CELL, 207, 9999, "PyCellObject"},
    {KIND_METHOD, 207, 9999, "PyMethodObject"},
    {KIND_BUILTIN, 207, 9999, "PyCFunctionObject"},
    {KIND_METHOD_DESCRIPTOR, 207, 9999, "PyMethodDescrObject"},
    {KIND_WRAPPER_DESCRIPTOR, 207, 9999, "PyWrapperDescrObject"},
    {KIND_MEMBER_DESCRIPTOR, 207, 9999, "PyMemberDescrObject"},
    {KIND_GETSET_DESCRIPTOR, 207, 9999, "PyGetSetDescrObject"},
    {KIND_TRACEBACK, 207, 9999, "PyTracebackObject"},
    {KIND_GENERATOR, 207, 9999, "PyGenObject"},
    {KIND_MODULE, 310, 9999, "PyModuleObject"},
    {KIND_WEAKREF, 207, 9999, "PyWeakReference"},
    {KIND_BASE_EXCEPTION, 207, 9999, "PyBaseExceptionObject"},
};

/* Fields that lie in a struct within the struct. */
static const struct {
    const char *field, *path;
    int from; /* version */
} nested[] = {
    {"ob_size", "ob_base.ob_size", 306},      {"lv_tag", "long_value.lv_tag", 312},
    {"ob_digit", "long_value.ob_digit", 312}, {"d_type", "d_common.d_type", 306},
    {"d_name", "d_common.d_name", 306},       {"d_qualname", "d_common.d_qualname", 306},
};

static const char *
path_of(const struct field *field, int set, int version)
{
    static char path[64];
    for (size_t i = 0; i < sizeof nested / sizeof *nested; i++)
        if (strcmp(nested[i].field, field->name) == 0 && version >= nested[i].from)
            return nested[i].path;
    int inherited = set == FIELDS_COMPACT_UNICODE && strncmp(field->name, "utf8", 4) != 0 &&
                    strcmp(field->name, "wstr_length") != 0;
    snprintf(path, sizeof path, "%s%s", inherited ? "_base." : "", field->name);
    return path;
}

static void
tell(int as_program, const char *name, const char *path, const struct field *field)
{
    if (!as_program)
        printf("%s %s %u %u\n", name, field->name, field->offset, field->size);
    else if (field->size)
        printf("    F(%s, %s, %s, sizeof ((%s *)0)->%s)\n", name, field->name, path, name, path);
    else
        printf("    F(%s, %s, %s, 0)\n", name, field->name, path);
}

static void
tell_fields(int as_program, const struct layout *layout)
{
    struct field field;
    for (size_t i = 0; i < sizeof structs / sizeof *structs; i++) {
        if (layout->version < structs[i].from || layout->version > structs[i].to)
            continue;
        struct field_walk walk = fields_walk(layout, structs[i].set);
        while (fields_next(&walk, &field))
            tell(as_program, structs[i].name, path_of(&field, structs[i].set, layout->version),
                 &field);
    }
    struct field_walk walk = fields_walk_gc_head(layout);
    int union_of_old = layout->gc_header > 16;
    while (fields_next(&walk, &field)) {
        char path[40];
        snprintf(path, sizeof path, "%s%s", union_of_old ? "gc." : "", field.name);
        tell(as_program, "PyGC_Head", path, &field);
    }
}

static const char before[] = "#define Py_BUILD_CORE 1\n"
                             "#include <Python.h>\n"
                             "#include <stddef.h>\n"
                             "#include <stdio.h>\n"
                             "#include <frameobject.h>\n"
                             "#include <structmember.h>\n"
                             "#if PY_VERSION_HEX < 0x03000000\n"
                             "#include <longintrepr.h>\n"
                             "#endif\n"
                             "#if PY_VERSION_HEX >= 0x03090000\n"
                             "#include <internal/pycore_gc.h>\n"
                             "#endif\n"
                             "#if PY_VERSION_HEX >= 0x030b0000\n"
                             "#include <internal/pycore_frame.h>\n"
                             "#endif\n"
                             "#if PY_VERSION_HEX >= 0x030e0000\n"
                             "#include <internal/pycore_interpframe_structs.h>\n"
                             "#endif\n"
                             "#if PY_VERSION_HEX >= 0x030a0000\n"
                             "#include <internal/pycore_moduleobject.h>\n"
                             "#endif\n"
                             "#define F(type, field, path, size) \\\n"
                             "    printf(#type \" \" #field \" %u %u\\n\", "
                             "(unsigned)offsetof(type, path), (unsigned)(size));\n"
                             "int\nmain(void)\n{\n";

int
main(int argc, char **argv)
{
    int as_program = argc == 3 && strcmp(argv[1], "-c") == 0;
    const struct layout *layout = argc == 2 + as_program ? layout_named(argv[argc - 1]) : NULL;
    if (!layout) {
        fprintf(stderr, "usage: %s [-c] VERSION\n", argv[0]);
        return 2;
    }
    if (as_program)
        printf("%s", before);
    tell_fields(as_program, layout);
    if (as_program)
        printf("    return 0;\n}\n");
    return 0;
}
