# For programs that ask which requests a line makes: begin and end of what is traced are frees of blocks of these sizes, which requests.awk
# knows among the events. Nothing is requested by the marks themselves.
import arenascope
free = arenascope.free
starts = [arenascope.malloc(70001) for i in range(1000)]
ends = [arenascope.malloc(70002) for i in range(1000)]
kept = [None] * 100000
last = [0]


class Drained(object):
    def m(self):
        pass


drained = Drained()


def drain(n=5):
    """Keeps n objects of every kind that has a free list, so that the next one is really asked for."""
    k = kept
    i = last[0]
    f = 1.0
    j = 0
    while j < n:
        f += 1.5
        k[i] = f
        k[i + 1] = []
        k[i + 2] = {}
        k[i + 3] = [j].append
        k[i + 4] = slice(j, j)
        k[i + 5] = {'a': j}
        k[i + 6] = {j: j}
        k[i + 7] = set()
        k[i + 8] = drained.m
        k[i + 9] = j + 100000
        i += 10
        j += 1
    last[0] = i


def drain_tuples(n=3):
    k = kept
    i = last[0]
    for size in range(1, 21):
        for j in range(n):
            k[i] = tuple([j] * size)
            i += 1
    last[0] = i
