# Automatic collections that begin where a loop's suite ends: on the line of what jumps back.
import gc

gc.collect()
gc.set_threshold(13, 5, 5)
kept = []


def grow(n):
    for i in range(n):
        node = []
        node.append(node)
        if i % 4 == 0:
            kept.append(node)


def both(n):
    for i in range(n):
        node = []
        node.append(node)
        if i % 3 == 0:
            kept.append(node)
        else:
            del node


def tried(n):
    for i in range(n):
        node = [i]
        node.append(node)
        try:
            node[i % 5]
        except IndexError:
            kept.append(node)


def nested(n):
    i = 0
    while i < n:
        node = [i]
        node.append(node)
        i += 1
        for j in (1, 2):
            if i % 2:
                if j == 2:
                    kept.append(node)
            elif i % 5:
                continue


grow(100)
both(100)
tried(60)
nested(60)
for i in range(100):
    node = []
    node.append(node)
    if i % 4 == 0 and i % 3 == 0:
        kept.append(node)
print(len(kept))
