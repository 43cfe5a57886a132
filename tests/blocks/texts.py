# Texts: concatenation, join, format, f-strings, methods; ints and floats as texts.
name = "world"
n = 1234
text = "hello " + name
text += "!"
text += name
text * 3
", ".join(["a", "bc", name])
"".join(c for c in name)
"%s is %d" % (name, n)
"%s" % name
"%5d|%-5s|%x|%.2f" % (n, name, n, 2.5)
"{} {}".format(name, n)
"{0}-{name}".format(n, name=name)
f"{name}"
f"{name} has {n}"
f"{name!r} {n:5d} {2.5:.1f}"
text.upper()
text.split()
text.replace("o", "0")
text.strip()
text.startswith("hello")
text[1:4]
text[0]
text[::-1]
text.find("w")
str(n)
str(2.5)
repr(name)
repr([1, name, (2, 3), {4: 5}])
str(None)
int("42")
float("2.5")
"\u0436\u0437" + name
"\u0436".upper()
name.encode()
b"bytes" + b"more"
bytes(5)
array = bytearray(3)
array.append(7)
hash(name)
ord("a")
chr(97)
chr(1000)
print(text, n)
print(name, end="")
print()
n + 1
n * n * n
n ** 2
n // 7
n - 5000
-n
2.5 * 2
n / 4
(1, name) + (2,)
tuple([1, 2, 3])
name, n = n, name
