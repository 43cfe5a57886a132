# twin: 3.6-
"""What UnicodeDecodeError and UnicodeEncodeError tell, and which arguments they take."""


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


try:
    b'a\xff'.decode()
except UnicodeDecodeError as e:
    print(e, e.args, e.start, e.end, e.reason, e.encoding, e.object)
try:
    'a\xffb\u0451'.encode('ascii')
except UnicodeError as e:
    print(e, e.args, e.start, e.end, e.reason, e.encoding, e.object == 'a\xffb\u0451')
t(lambda: UnicodeDecodeError())
t(lambda: UnicodeDecodeError(1))
t(lambda: UnicodeDecodeError('utf-8', b'x', 0, 1, 'why'))
t(lambda: str(UnicodeDecodeError('utf-8', b'x', 0, 1, 'why')))
t(lambda: str(UnicodeDecodeError('utf-8', b'xyz', 0, 2, 'why')))
t(lambda: str(UnicodeEncodeError('ascii', '\u0451', 0, 1, 'why')))
t(lambda: UnicodeDecodeError(1, b'x', 0, 1, 'why'))
t(lambda: UnicodeDecodeError('utf-8', 'x', 0, 1, 'why'))
t(lambda: UnicodeDecodeError('utf-8', b'x', 'a', 1, 'why'))
t(lambda: UnicodeDecodeError('utf-8', b'x', 0, 1, None))
t(lambda: UnicodeEncodeError('utf-8', b'x', 0, 1, 'why'))
t(lambda: UnicodeEncodeError('utf-8', 'x', 0, 1))
t(lambda: UnicodeError(1, 2).args)
t(lambda: UnicodeError(1).start)
