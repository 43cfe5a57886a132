"""The workload of the recordings NAME-boundaries: what ordinary programs hardly ever do to pymalloc.

    arenascope record --wire --stats 20000 --out NAME.arsc -- python -I -S boundaries.py

It talks to the allocator itself, so that every boundary of realloc, the order of the steps of a moving
realloc, the first and last sizes served, and many orders of emptying arenas come up.
"""
import ctypes

api = ctypes.pythonapi
malloc, realloc, free = api.PyObject_Malloc, api.PyObject_Realloc, api.PyObject_Free
malloc.restype = realloc.restype = ctypes.c_void_p
malloc.argtypes = [ctypes.c_size_t]
realloc.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
free.argtypes = [ctypes.c_void_p]
free.restype = None
mem_malloc, mem_free = api.PyMem_Malloc, api.PyMem_Free
mem_malloc.restype = ctypes.c_void_p
mem_malloc.argtypes = [ctypes.c_size_t]
mem_free.argtypes = [ctypes.c_void_p]
mem_free.restype = None


def boundaries():
    """Every class: the sizes around three quarters of a block, around its end, and of both ends."""
    for size in range(16, 513, 16):
        for to in (size * 3 // 4 - 1, size * 3 // 4, size * 3 // 4 + 1, size - 1, size, size + 1):
            block = realloc(malloc(size), to)
            other = malloc(to)
            free(block)
            free(other)
    for size in (0, 1, 511, 512, 513, 514):
        for to in (0, 1, 384, 385, 511, 512, 513):
            free(realloc(malloc(size), to))
        mem_free(mem_malloc(size))


def pool_of(address):
    return address & ~0xFFF


def fresh_pool(size):
    """Allocates until a block starts a pool; returns all blocks, that one last."""
    blocks = [malloc(size)]
    while blocks[-1] & 0xFFF != 48:
        blocks.append(malloc(size))
    return blocks


def lonely_moves():
    """A block that is alone in its pool moves to a class that has no room: whether the old block is
    freed before or after the new one is taken decides which pool it gets."""
    for small, large in ((400, 496), (496, 304), (352, 448), (448, 320), (416, 512)):
        kept = fresh_pool(large)
        while True:  # fill the last pool of the class to its end
            block = malloc(large)
            kept.append(block)
            if block & 0xFFF == 48:
                free(kept.pop())
                break
        blocks = fresh_pool(small)
        blocks[-1] = realloc(blocks[-1], large)
        for block in blocks + kept:
            free(block)


def fill_and_empty(order):
    """Fills some arenas with blocks of one class and frees them in an order of pools."""
    blocks = [malloc(512) for _ in range(7 * 64 * 6)]
    pools = {}
    for block in blocks:
        pools.setdefault(pool_of(block), []).append(block)
    names = sorted(pools)
    order(names)
    for name in names[: len(names) * 9 // 10]:
        for block in pools[name]:
            free(block)
    more = [malloc(480) for _ in range(300)]
    for name in names[len(names) * 9 // 10 :]:
        for block in pools[name]:
            free(block)
    for block in more:
        free(block)


def shuffle(names):
    seed = 12345
    for i in range(len(names) - 1, 0, -1):
        seed = (seed * 1103515245 + 12345) % 2147483648
        j = seed % (i + 1)
        names[i], names[j] = names[j], names[i]


boundaries()
lonely_moves()
fill_and_empty(lambda names: names.reverse())
fill_and_empty(shuffle)
