# str.format(), format() and f-strings: specifications, conversions, what is taken over as it is.
n = 1234
name = "world"
x = 2.5
t = (n, name)
f"{n}"
f"{name} and {n}"
f"{[n]} and {[name]} {n}"
f"{name!r} {n!r}"
f"{n:5d}"
f"{n:x}"
f"{n:05}"
f"{n:,}"
f"{x:.1f}"
f"{x}"
f"{x:8.2f}"
f"{name:>10}"
f"{name:s}"
f"{name:.2}"
f"{t}"
f"{None} {True}"
f"{n:+d}"
"{}".format(n)
"{}".format(name)
"{} {}".format(name, n)
"{} {}!".format(name, n)
"{:d}".format(n)
"{:5d}".format(n)
"{:x} {:X}".format(n, n)
"{:>8}|{:<8}|{:^8}".format(name, name, name)
"{:.2f}".format(x)
"{:8.3f} and".format(x)
"{}".format(x)
"{!r}".format(name)
"{!s:>4}".format(n)
"{0} {0}".format(name)
"{a} {b}".format(a=n, b=name)
"{{}}".format()
"{{{}}}".format(n)
"plain".format()
"{0[0]}".format([n])
"{:{}}".format(n, 8)
"{}".format([1])
"{}{}".format(t, None)
"{:5}".format(True)
"{:e} {:g} {:%}".format(x, x, x)
"{:,}".format(1234567)
"{:c}".format(97)
"{:08.3f}".format(-x)
format(n, "5d")
format(name, ">8")
format(x, ".3f")
format(n)
format(name)
format(name, "s")
format(n, "d")
format(n, "f")
format(x, "")
"{:f}".format(n)
"%s" % f"{n}{name}"
