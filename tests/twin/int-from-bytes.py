# twin: 3.6-
# int.from_bytes() makes a new int, even of a small number, until 3.11 looks for the one that is kept.
import sys
zero, five, minus = 0, 5, -2
for text in b"", b"\0", b"\5", b"\0\5", b"\0\0\0\0\0\5", b"\2\1", b"\2\2\2\2", b"\x3f\2\2\2", b"\x7f\2\2\2\1":
    number = int.from_bytes(text, "big")
    print(number, number is zero, number is five, sys.getsizeof(number))
    number = int.from_bytes(text, byteorder="little", signed=True)
    print(number, number is zero, number is five, sys.getsizeof(number))
for text in b"\xff", b"\xfe", b"\xff\xfe", b"\xff\xff\xff\xff\xff\xfe", b"\xff\xff\xff\xff\xff\2\2":
    number = int.from_bytes(text, "big", signed=True)
    print(number, number is minus, sys.getsizeof(number))
