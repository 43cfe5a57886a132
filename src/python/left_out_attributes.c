#include "python/left_out_attributes.h"

#include "python/attribute.h"
#include "python/exception.h"
#include "python/frame.h"
#include "python/library.h"
#include "python/native.h"
#include "python/refusal.h"

/* What Python has and scenario Python has not, as dir() of the real interpreters tells. */
static const struct {
    enum object_kind kind;
    const char *module;            /* KIND_MODULE: which one */
    enum exception_type exception; /* KIND_BASE_EXCEPTION: this one and those derived from it */
    int16_t since, until; /* versions, as 100 * major + minor; 0 = from the first, to the last */
    const char *names;    /* separated by blanks */
} left_out[] = {
    {KIND_INT, NULL, 0, 0, 0,
     "__abs__ __add__ __and__ __divmod__ __float__ __floordiv__ __getnewargs__ __index__ "
     "__int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ __pos__ __pow__ __radd__ "
     "__rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __rpow__ "
     "__rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ "
     "__xor__"},
    {KIND_INT, NULL, 0, 0, 207,
     "__cmp__ __coerce__ __div__ __hex__ __long__ __nonzero__ __oct__ __rdiv__"},
    {KIND_INT, NULL, 0, 306, 0, "__bool__ __ceil__ __floor__ __round__ from_bytes to_bytes"},
    {KIND_FLOAT, NULL, 0, 0, 0,
     "__abs__ __add__ __divmod__ __float__ __floordiv__ __getformat__ __getnewargs__ __int__ "
     "__mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ __rfloordiv__ __rmod__ "
     "__rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio "
     "conjugate fromhex hex"},
    {KIND_FLOAT, NULL, 0, 0, 207,
     "__coerce__ __div__ __ge__ __gt__ __le__ __long__ __lt__ __ne__ __nonzero__ __rdiv__"},
    {KIND_FLOAT, NULL, 0, 0, 310, "__setformat__"},
    {KIND_FLOAT, NULL, 0, 306, 0, "__bool__ __round__"},
    {KIND_FLOAT, NULL, 0, 307, 308, "__set_format__"},
    {KIND_FLOAT, NULL, 0, 309, 0, "__ceil__ __floor__"},
    {KIND_FLOAT, NULL, 0, 314, 0, "from_number"},
    {KIND_NONE, NULL, 0, 306, 0, "__bool__"},
    {KIND_STR, NULL, 0, 0, 0,
     "__add__ __contains__ __getitem__ __getnewargs__ __len__ __mod__ __mul__ __rmod__ "
     "__rmul__ translate"},
    {KIND_STR, NULL, 0, 0, 207,
     "__ge__ __getslice__ __gt__ __le__ __lt__ __ne__ _formatter_field_name_split "
     "_formatter_parser decode"},
    {KIND_STR, NULL, 0, 306, 0, "__iter__ maketrans"},
    {KIND_BYTEARRAY, NULL, 0, 0, 0,
     "__add__ __alloc__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ "
     "__len__ __mul__ __rmul__ __setitem__ capitalize expandtabs fromhex istitle splitlines "
     "title translate"},
    {KIND_BYTEARRAY, NULL, 0, 0, 207, "__ge__ __gt__ __le__ __lt__ __ne__"},
    {KIND_BYTEARRAY, NULL, 0, 306, 0, "__mod__ __rmod__ maketrans"},
    {KIND_BYTEARRAY, NULL, 0, 307, 0, "isascii"},
    {KIND_BYTEARRAY, NULL, 0, 312, 0, "__buffer__ __release_buffer__"},
    {KIND_BYTEARRAY, NULL, 0, 314, 0, "resize"},
    {KIND_BYTEARRAY, NULL, 0, 315, 0, "take_bytes"},
    {KIND_LIST, NULL, 0, 0, 0,
     "__add__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ __mul__ "
     "__reversed__ __rmul__ __setitem__"},
    {KIND_LIST, NULL, 0, 0, 207,
     "__delslice__ __ge__ __getslice__ __gt__ __le__ __lt__ __ne__ __setslice__"},
    {KIND_LIST, NULL, 0, 309, 0, "__class_getitem__"},
    {KIND_TUPLE, NULL, 0, 0, 0,
     "__add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mul__ __rmul__"},
    {KIND_TUPLE, NULL, 0, 0, 207, "__ge__ __getslice__ __gt__ __le__ __lt__ __ne__"},
    {KIND_TUPLE, NULL, 0, 309, 0, "__class_getitem__"},
    {KIND_DICT, NULL, 0, 0, 0, "__contains__ __delitem__ __getitem__ __iter__ __len__ __setitem__"},
    {KIND_DICT, NULL, 0, 0, 207,
     "__cmp__ __ge__ __gt__ __le__ __lt__ __ne__ has_key iteritems iterkeys itervalues "
     "viewitems viewkeys viewvalues"},
    {KIND_DICT, NULL, 0, 308, 0, "__reversed__"},
    {KIND_DICT, NULL, 0, 309, 0, "__class_getitem__ __ior__ __or__ __ror__"},
    {KIND_SET, NULL, 0, 0, 0,
     "__and__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ __len__ __or__ __rand__ "
     "__ror__ __rsub__ __rxor__ __sub__ __xor__"},
    {KIND_SET, NULL, 0, 0, 207, "__cmp__ __ge__ __gt__ __le__ __lt__ __ne__"},
    {KIND_SET, NULL, 0, 309, 0, "__class_getitem__"},
    {KIND_FROZENSET, NULL, 0, 0, 0,
     "__and__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ "
     "__xor__"},
    {KIND_FROZENSET, NULL, 0, 0, 207, "__cmp__ __ge__ __gt__ __le__ __lt__ __ne__"},
    {KIND_FROZENSET, NULL, 0, 309, 0, "__class_getitem__"},
    {KIND_SLICE, NULL, 0, 0, 207, "__cmp__"},
    {KIND_SLICE, NULL, 0, 315, 0, "__class_getitem__"},
    {KIND_OBJECT, NULL, 0, 0, 0,
     "__delattr__ __format__ __getattribute__ __reduce__ __reduce_ex__ __setattr__ __sizeof__ "
     "__subclasshook__"},
    {KIND_OBJECT, NULL, 0, 306, 0, "__dir__ __ge__ __gt__ __init_subclass__ __le__ __lt__ __ne__"},
    {KIND_OBJECT, NULL, 0, 311, 0, "__getstate__"},
    {KIND_TYPE, NULL, 0, 0, 0,
     "__basicsize__ __call__ __dictoffset__ __flags__ __instancecheck__ __itemsize__ "
     "__subclasscheck__ __subclasses__ __weakrefoffset__ mro"},
    {KIND_TYPE, NULL, 0, 0, 207, "__ge__ __gt__ __le__ __lt__ __ne__"},
    {KIND_TYPE, NULL, 0, 306, 0, "__prepare__ __text_signature__"},
    {KIND_TYPE, NULL, 0, 310, 0, "__annotations__ __or__ __ror__"},
    {KIND_TYPE, NULL, 0, 312, 0, "__type_params__"},
    {KIND_TYPE, NULL, 0, 314, 0, "__annotate__"},
    {KIND_BASE_EXCEPTION, NULL, 0, 0, 0, "__setstate__"},
    {KIND_BASE_EXCEPTION, NULL, 0, 0, 207, "__getitem__ __getslice__ __unicode__ message"},
    {KIND_BASE_EXCEPTION, NULL, 0, 311, 0, "add_note"},
    {KIND_BASE_EXCEPTION, NULL, EXC_OSError, 0, 0, "errno filename strerror"},
    {KIND_BASE_EXCEPTION, NULL, EXC_OSError, 306, 0, "filename2"},
    {KIND_BASE_EXCEPTION, NULL, EXC_UnicodeDecodeError, 0, 0, "encoding end object reason start"},
    {KIND_BASE_EXCEPTION, NULL, EXC_UnicodeEncodeError, 0, 0, "encoding end object reason start"},
    {KIND_BASE_EXCEPTION, NULL, EXC_ImportError, 306, 0, "msg name path"},
    {KIND_BASE_EXCEPTION, NULL, EXC_ImportError, 312, 0, "name_from"},
    {KIND_BASE_EXCEPTION, NULL, EXC_SyntaxError, 0, 0,
     "filename lineno msg offset print_file_and_line text"},
    {KIND_BASE_EXCEPTION, NULL, EXC_SyntaxError, 310, 0, "end_lineno end_offset"},
    {KIND_BASE_EXCEPTION, NULL, EXC_SyntaxError, 314, 0, "_metadata"},
    {KIND_BASE_EXCEPTION, NULL, EXC_NameError, 310, 0, "name"},
    {KIND_BASE_EXCEPTION, NULL, EXC_AttributeError, 310, 0, "name obj"},
    {KIND_PROPERTY, NULL, 0, 0, 0, "__delete__ __get__ __set__ fdel"},
    {KIND_PROPERTY, NULL, 0, 306, 0, "__isabstractmethod__"},
    {KIND_PROPERTY, NULL, 0, 310, 0, "__set_name__"},
    {KIND_PROPERTY, NULL, 0, 313, 0, "__name__"},
    {KIND_STATICMETHOD, NULL, 0, 0, 0, "__get__"},
    {KIND_STATICMETHOD, NULL, 0, 306, 0, "__dict__ __isabstractmethod__"},
    {KIND_STATICMETHOD, NULL, 0, 310, 0,
     "__annotations__ __call__ __module__ __name__ __qualname__ __wrapped__"},
    {KIND_STATICMETHOD, NULL, 0, 314, 0, "__annotate__ __class_getitem__"},
    {KIND_CLASSMETHOD, NULL, 0, 0, 0, "__get__"},
    {KIND_CLASSMETHOD, NULL, 0, 306, 0, "__dict__ __isabstractmethod__"},
    {KIND_CLASSMETHOD, NULL, 0, 310, 0,
     "__annotations__ __module__ __name__ __qualname__ __wrapped__"},
    {KIND_CLASSMETHOD, NULL, 0, 314, 0, "__annotate__ __class_getitem__"},
    {KIND_FUNCTION, NULL, 0, 0, 0, "__call__ __code__ __get__ __globals__"},
    {KIND_FUNCTION, NULL, 0, 0, 207,
     "func_closure func_code func_defaults func_dict func_doc func_globals func_name"},
    {KIND_FUNCTION, NULL, 0, 306, 0, "__annotations__"},
    {KIND_FUNCTION, NULL, 0, 310, 0, "__builtins__"},
    {KIND_FUNCTION, NULL, 0, 312, 0, "__type_params__"},
    {KIND_FUNCTION, NULL, 0, 314, 0, "__annotate__"},
    {KIND_GENERATOR, NULL, 0, 0, 0, "__iter__ gi_code gi_frame gi_running"},
    {KIND_GENERATOR, NULL, 0, 0, 207, "next"},
    {KIND_GENERATOR, NULL, 0, 306, 0, "__del__ __qualname__ gi_yieldfrom"},
    {KIND_GENERATOR, NULL, 0, 311, 0, "gi_suspended"},
    {KIND_GENERATOR, NULL, 0, 313, 0, "__class_getitem__"},
    {KIND_GENERATOR, NULL, 0, 315, 0, "gi_state"},
    {KIND_ENUMERATE, NULL, 0, 0, 0, "__iter__"},
    {KIND_ENUMERATE, NULL, 0, 0, 207, "next"},
    {KIND_ENUMERATE, NULL, 0, 306, 0, "__next__"},
    {KIND_ENUMERATE, NULL, 0, 309, 0, "__class_getitem__"},
    {KIND_LIST_ITERATOR, NULL, 0, 0, 0, "__iter__ __length_hint__"},
    {KIND_LIST_ITERATOR, NULL, 0, 0, 207, "next"},
    {KIND_LIST_ITERATOR, NULL, 0, 306, 0, "__next__ __setstate__"},
    {KIND_TUPLE_ITERATOR, NULL, 0, 0, 0, "__iter__ __length_hint__"},
    {KIND_TUPLE_ITERATOR, NULL, 0, 0, 207, "next"},
    {KIND_TUPLE_ITERATOR, NULL, 0, 306, 0, "__next__ __setstate__"},
    {KIND_DICT_KEYITERATOR, NULL, 0, 0, 0, "__iter__ __length_hint__"},
    {KIND_DICT_KEYITERATOR, NULL, 0, 0, 207, "next"},
    {KIND_DICT_KEYITERATOR, NULL, 0, 306, 0, "__next__"},
    {KIND_SET_ITERATOR, NULL, 0, 0, 0, "__iter__ __length_hint__"},
    {KIND_SET_ITERATOR, NULL, 0, 0, 207, "next"},
    {KIND_SET_ITERATOR, NULL, 0, 306, 0, "__next__"},
    {KIND_REVERSED, NULL, 0, 0, 0, "__iter__ __length_hint__"},
    {KIND_REVERSED, NULL, 0, 0, 207, "next"},
    {KIND_REVERSED, NULL, 0, 306, 0, "__next__ __setstate__"},
    {KIND_METHOD, NULL, 0, 0, 0, "__call__ __get__"},
    {KIND_METHOD, NULL, 0, 0, 207, "__cmp__"},
    {KIND_BUILTIN, NULL, 0, 0, 0, "__call__ __module__"},
    {KIND_BUILTIN, NULL, 0, 0, 207, "__cmp__ __ge__ __gt__ __le__ __lt__ __ne__"},
    {KIND_BUILTIN, NULL, 0, 306, 0, "__qualname__ __text_signature__"},
    {KIND_WEAKREF, NULL, 0, 0, 0, "__call__"},
    {KIND_WEAKREF, NULL, 0, 0, 207, "__ge__ __gt__ __le__ __lt__ __ne__"},
    {KIND_WEAKREF, NULL, 0, 309, 0, "__class_getitem__"},
    {KIND_MODULE, "sys", 0, 0, 0,
     "__class__ __dict__ __displayhook__ __doc__ __excepthook__ __hash__ __init__ __name__ "
     "__package__ __repr__ __stderr__ __stdin__ __stdout__ __str__ _clear_type_cache "
     "_current_frames _getframe _git api_version argv builtin_module_names byteorder "
     "call_tracing copyright displayhook dont_write_bytecode exc_info excepthook exec_prefix "
     "executable flags float_info float_repr_style getdefaultencoding getdlopenflags "
     "getfilesystemencoding getprofile gettrace hexversion maxunicode meta_path modules path "
     "path_hooks path_importer_cache platform prefix setdlopenflags setprofile "
     "setrecursionlimit settrace stderr stdin warnoptions"},
    {KIND_MODULE, "sys", 0, 0, 207,
     "exc_clear exc_type long_info maxint py3kwarning setdefaultencoding subversion"},
    {KIND_MODULE, "sys", 0, 0, 308, "callstats getcheckinterval setcheckinterval"},
    {KIND_MODULE, "sys", 0, 306, 0,
     "__eq__ __loader__ __spec__ _xoptions abiflags base_exec_prefix base_prefix "
     "get_asyncgen_hooks getallocatedblocks getfilesystemencodeerrors getswitchinterval "
     "hash_info implementation int_info is_finalizing set_asyncgen_hooks setswitchinterval "
     "thread_info"},
    {KIND_MODULE, "sys", 0, 306, 307, "get_coroutine_wrapper set_coroutine_wrapper"},
    {KIND_MODULE, "sys", 0, 307, 0,
     "__breakpointhook__ _framework breakpointhook get_coroutine_origin_tracking_depth "
     "get_int_max_str_digits set_coroutine_origin_tracking_depth set_int_max_str_digits"},
    {KIND_MODULE, "sys", 0, 308, 0,
     "__unraisablehook__ _base_executable addaudithook audit pycache_prefix unraisablehook"},
    {KIND_MODULE, "sys", 0, 309, 0, "platlibdir"},
    {KIND_MODULE, "sys", 0, 310, 0,
     "__annotations__ _current_exceptions orig_argv stdlib_module_names"},
    {KIND_MODULE, "sys", 0, 310, 310, "_deactivate_opcache"},
    {KIND_MODULE, "sys", 0, 311, 0, "_stdlib_dir exception"},
    {KIND_MODULE, "sys", 0, 311, 311, "_getquickenedcount"},
    {KIND_MODULE, "sys", 0, 312, 0,
     "_getframemodulename _setprofileallthreads _settraceallthreads activate_stack_trampoline "
     "deactivate_stack_trampoline getunicodeinternedsize is_stack_trampoline_active monitoring"},
    {KIND_MODULE, "sys", 0, 313, 0,
     "_baserepl _clear_internal_caches _get_cpu_count_config _is_gil_enabled _is_interned"},
    {KIND_MODULE, "sys", 0, 314, 0,
     "__annotate__ _dump_tracelets _is_immortal _jit is_remote_debug_enabled remote_exec"},
    {KIND_MODULE, "sys", 0, 314, 314, "_clear_type_descriptors"},
    {KIND_MODULE, "sys", 0, 315, 0,
     "abi_info get_lazy_imports get_lazy_imports_filter lazy_modules set_lazy_imports "
     "set_lazy_imports_filter"},
    {KIND_MODULE, "gc", 0, 0, 0,
     "__class__ __dict__ __doc__ __hash__ __init__ __name__ __package__ __repr__ __str__"},
    {KIND_MODULE, "gc", 0, 306, 0, "__eq__ __loader__ __spec__"},
    {KIND_MODULE, "gc", 0, 310, 0, "__annotations__"},
    {KIND_MODULE, "gc", 0, 314, 0, "__annotate__"},
    {KIND_MODULE, "weakref", 0, 0, 0,
     "CallableProxyType ProxyType ProxyTypes __all__ __builtins__ __class__ __dict__ __doc__ "
     "__file__ __hash__ __init__ __name__ __package__ __repr__ __str__ _remove_dead_weakref"},
    {KIND_MODULE, "weakref", 0, 0, 207, "ReferenceError UserDict"},
    {KIND_MODULE, "weakref", 0, 0, 313, "_IterationGuard"},
    {KIND_MODULE, "weakref", 0, 306, 0, "__eq__ __loader__ __spec__ itertools sys"},
    {KIND_MODULE, "weakref", 0, 306, 306, "collections"},
    {KIND_MODULE, "weakref", 0, 306, 314, "__cached__"},
    {KIND_MODULE, "weakref", 0, 307, 0, "_collections_abc"},
    {KIND_MODULE, "weakref", 0, 310, 0, "__annotations__"},
    {KIND_MODULE, "weakref", 0, 314, 0, "__annotate__"},
    {KIND_BYTES, NULL, 0, 306, 0,
     "__add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ "
     "__rmod__ __rmul__ capitalize expandtabs fromhex istitle maketrans splitlines title "
     "translate"},
    {KIND_BYTES, NULL, 0, 307, 0, "isascii"},
    {KIND_BYTES, NULL, 0, 311, 0, "__bytes__"},
    {KIND_BYTES, NULL, 0, 312, 0, "__buffer__"},
    {KIND_RANGE, NULL, 0, 306, 0,
     "__bool__ __contains__ __getitem__ __iter__ __len__ __reversed__"},
    {KIND_DICT_KEYS, NULL, 0, 306, 0,
     "__and__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ "
     "__xor__"},
    {KIND_DICT_KEYS, NULL, 0, 308, 0, "__reversed__"},
    {KIND_DICT_KEYS, NULL, 0, 310, 0, "mapping"},
    {KIND_DICT_VALUES, NULL, 0, 306, 0, "__iter__ __len__"},
    {KIND_DICT_VALUES, NULL, 0, 308, 0, "__reversed__"},
    {KIND_DICT_VALUES, NULL, 0, 310, 0, "mapping"},
    {KIND_DICT_ITEMS, NULL, 0, 306, 0,
     "__and__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ "
     "__xor__"},
    {KIND_DICT_ITEMS, NULL, 0, 308, 0, "__reversed__"},
    {KIND_DICT_ITEMS, NULL, 0, 310, 0, "mapping"},
    {KIND_RANGE_ITERATOR, NULL, 0, 306, 0, "__iter__ __length_hint__ __next__ __setstate__"},
    {KIND_MAP, NULL, 0, 306, 0, "__iter__ __next__"},
    {KIND_MAP, NULL, 0, 314, 0, "__setstate__"},
    {KIND_ZIP, NULL, 0, 306, 0, "__iter__ __next__"},
    {KIND_ZIP, NULL, 0, 310, 0, "__setstate__"},
    {KIND_FILTER, NULL, 0, 306, 0, "__iter__ __next__"},
};

enum { ROWS = sizeof left_out / sizeof *left_out };

/* Is name one of the words? */
static int
is_word(const char *words, const char *name, size_t length)
{
    while (*words) {
        size_t size = strcspn(words, " ");
        if (size == length && !memcmp(words, name, size))
            return 1;
        words += size;
        words += strspn(words, " ");
    }
    return 0;
}

static int
has(const struct vm *vm, int row, ref name)
{
    int version = vm->dialect->version;
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length);
    return version >= left_out[row].since &&
           (!left_out[row].until || version <= left_out[row].until) &&
           is_word(left_out[row].names, text, length);
}

/* Does the kind, or the exception of that type, have it? type: 0 for a kind's own attributes alone. */
static int
kind_has(const struct vm *vm, enum object_kind kind, ref type, ref name)
{
    for (int i = 0; i < ROWS; i++) {
        if (left_out[i].kind != kind || left_out[i].module)
            continue;
        if (left_out[i].exception &&
            !type_is_subtype(vm->objects, type, exception_static_type(left_out[i].exception)))
            continue;
        if (has(vm, i, name))
            return 1;
    }
    return 0;
}

static int
module_has(const struct vm *vm, const char *module, ref name)
{
    for (int i = 0; i < ROWS; i++)
        if (left_out[i].module && !strcmp(left_out[i].module, module) && has(vm, i, name))
            return 1;
    return 0;
}

static void
refuse(struct vm *vm, const char *owner, ref name)
{
    size_t length;
    const char *text = str_utf8(vm->objects, name, &length);
    vm_refuse(vm, NULL, "'%s.%.*s' is", owner, (int)length, text);
}

int
refuse_type_attribute(struct vm *vm, ref type, ref name)
{
    enum object_kind kind = (enum object_kind)type_data(vm->objects, type)->kind;
    if (kind == KIND_INSTANCE)
        kind = KIND_OBJECT;
    for (;; kind = kind_info(kind)->base) {
        if (kind_has(vm, kind, type, name)) {
            refuse(vm,
                   kind == KIND_BASE_EXCEPTION ? type_name(vm->objects, type)
                                               : type_name(vm->objects, static_type(kind)),
                   name);
            return 1;
        }
        if (kind == KIND_OBJECT)
            return 0;
    }
}

int
refuse_attribute(struct vm *vm, ref r, ref name)
{
    struct objects *o = vm->objects;
    if (kind_of(o, r) == KIND_MODULE) {
        const char *module = module_name(vm, r);
        if (!module_has(vm, module, name))
            return 0;
        refuse(vm, module, name);
        return 1;
    }
    return (kind_of(o, r) == KIND_TYPE && refuse_type_attribute(vm, r, name)) ||
           refuse_type_attribute(vm, type_of(o, r), name);
}
