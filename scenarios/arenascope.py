"""The module arenascope for real interpreters: blocks without an object around them, straight from PyObject_Malloc.

Scenarios import it; in the simulator the module is built in. Blocks are named by their addresses. arena_of, pool_of and block_of tell the
number of a small block's arena, what identifies its pool, and its number in the pool; they give None for a block that is not pymalloc's.
"""
import ctypes
import sys

_POOL_SIZE = 16384 if sys.version_info >= (3, 10) else 4096
_POOL_OVERHEAD = 48
_SMALL_REQUEST_THRESHOLD = 512
_ARENAINDEX, _SZIDX = 32, 36  # offsets in struct pool_header

_texts = [str(i) for i in range(10, 100)]
_ALIGNMENT = 8 if any(id(text) % 16 for text in _texts) else 16
del _texts

_api = ctypes.pythonapi
_requested = {}  # address -> bytes asked for, of freed blocks too: a scenario may ask where one was


def _function(name, result, *arguments):
    function = getattr(_api, name)
    function.restype = result
    function.argtypes = arguments
    return function


_malloc = _function('PyObject_Malloc', ctypes.c_void_p, ctypes.c_size_t)
_realloc = _function('PyObject_Realloc', ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_free = _function('PyObject_Free', None, ctypes.c_void_p)


def malloc(n):
    """A block of n bytes."""
    block = _malloc(n)
    _requested[block] = n
    return block


def calloc(n, size):
    """A block of n * size bytes, filled with zeros."""
    block = malloc(n * size)
    ctypes.memset(block, 0, n * size)
    return block


def realloc(block, n):
    """The block with n bytes; it may have moved."""
    moved = _realloc(block, n)
    _requested[moved] = n
    return moved


def free(block):
    """Gives the block back."""
    _free(block)


def pool_of(block):
    return block // _POOL_SIZE if 0 < _requested[block] <= _SMALL_REQUEST_THRESHOLD else None


def _header(block, offset):
    """A word of the header of the block's pool; None if it lies in none."""
    pool = pool_of(block)
    return None if pool is None else ctypes.c_uint32.from_address(pool * _POOL_SIZE + offset).value


def arena_of(block):
    return _header(block, _ARENAINDEX)


def block_of(block):
    index = _header(block, _SZIDX)
    if index is None:
        return None
    return (block % _POOL_SIZE - _POOL_OVERHEAD) // ((index + 1) * _ALIGNMENT)
