# What the programs of this folder begin with: row(name, value) writes a line of measured facts, in JSON.
import gc
import sys
import weakref


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def json(value):
    if value is None:
        return 'null'
    if value is True:
        return 'true'
    if value is False:
        return 'false'
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, (list, tuple)):
        texts = []
        for item in value:
            texts.append(json(item))
        return '[' + ', '.join(texts) + ']'
    return '%d' % value


def row(name, value):
    sys.stdout.write(name + '\t' + json(value) + '\n')


V = sys.version_info
