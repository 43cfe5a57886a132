# twin: 3.6-
# The message of int() shows a bytearray's text as bytes; a slice of sys.version_info is another tuple, as it is no exact tuple itself.
import sys


def show(text, base):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)


show(bytearray(b'12'), 10)
show(bytearray(b'ab'), 16)
show(bytearray(b'xy'), 16)
show(bytearray(b''), 10)
show(b'xy', 10)
print(sys.version_info[:] is sys.version_info, type(sys.version_info[:]).__name__)
print(sys.version_info[:2] == sys.version_info[0:2], sys.version_info[:] == sys.version_info)
