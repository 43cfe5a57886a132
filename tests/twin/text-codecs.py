"""Encoding and decoding, and what goes wrong with it."""
import gc
import sys
import weakref


def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, error)



show(lambda: 'a'.encode(5))
show(lambda: 'a'.encode('utf-8', 5))
show(lambda: 'a'.encode(None))
show(lambda: b'a'.decode(5))
show(lambda: b'a'.decode(None))
show(lambda: b'a'.decode('utf-8',None))
show(lambda: bytes('a', 5))
show(lambda: bytes('a', None))
show(lambda: bytes('a', 'utf-8', 5))
show(lambda: bytes('a', 'utf-8', None))
show(lambda: str(b'a', 5))
show(lambda: str(b'a', None))
show(lambda: str(b'a', 'utf-8', 5))
show(lambda: str(b'a', errors='strict'))
show(lambda: str(5, 'utf-8'))
show(lambda: str(None, errors='x'))
show(lambda: bytes(errors='x'))
show(lambda: bytes(b'a', 'utf-8'))
show(lambda: bytes(b'a', errors='x'))
show(lambda: bytearray('a', 5))
show(lambda: bytearray(b'a', 'utf-8'))
show(lambda: 'aéжb'.encode('ascii'))
show(lambda: 'aéb'.encode('ascii'))
show(lambda: 'a😀b'.encode('latin-1'))
show(lambda: 'aжb'.encode('latin-1'))
show(lambda: 'aжb'.encode('ascii','backslashreplace'))
show(lambda: 'aжb'.encode('ascii','xmlcharrefreplace'))
show(lambda: 'aжb'.encode('ascii','foo'))
show(lambda: 'a'.encode('ascii','foo'))
show(lambda: b'a\xc3'.decode())
show(lambda: b'a\xe2\x82'.decode())
show(lambda: b'a\xe2\x82b'.decode())
show(lambda: b'a\xc3\xc3'.decode())
show(lambda: b'\xed\xa0\x80'.decode())
show(lambda: b'\xf5abc'.decode())
show(lambda: b'\x80abc'.decode())
show(lambda: b'\x80abc'.decode('utf8','replace'))
show(lambda: b'\xe2\x82abc'.decode('utf8','replace'))
show(lambda: b'\xe2\x82abc'.decode('utf8','ignore'))
show(lambda: b'\xe2\x82abc'.decode('utf8','backslashreplace'))
show(lambda: b'\xe2\x82abc'.decode('utf8','foo'))
show(lambda: b'\xe2\x82abc'.decode('latin1'))
show(lambda: 'a'.encode('UTF_8'))
show(lambda: 'a'.encode('Latin 1'))
show(lambda: 'a'.encode('nope'))
show(lambda: str(b'\xff', 'ascii'))
show(lambda: str(b'abc', 'ascii', 'ignore'))
