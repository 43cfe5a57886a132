# The % operator: what it writes, how much room it takes, which texts it takes over as they are.
n = 1234
neg = -56
zero = 0
big = 12345678901
name = "world"
empty = ""
x = 2.5
wide = "\u0436\u0437"
latin = "\xe9t\xe9"
t = (n, name)
"%s" % name
"%s" % (name,)
"%s" % n
"%s" % x
"%s" % empty
"%s" % None
"%s is %d" % (name, n)
"%s is %d!" % (name, n)
"%d" % n
"%d" % neg
"%d" % zero
"%d" % big
"%d" % x
"%d" % True
"%i %u" % (n, big)
"%x" % n
"%x" % neg
"%X" % n
"%#x" % n
"%o" % n
"%5d" % n
"%-8d|" % n
"%08d" % neg
"%+d" % n
"% d" % n
"%.6d" % n
"%8x" % n
"%#8x" % n
"%08X" % n
"%.6x" % n
"%f" % x
"%.2f" % x
"%8.2f" % x
"%+.1f" % x
"%e" % x
"%g" % x
"%g" % n
"%5s" % name
"%-10s|" % name
"%.3s" % name
"%8.3s|" % name
"%r" % name
"%r" % n
"%5r" % n
"%c" % "x"
"%c" % 120
"%3c|" % "x"
"%c" % 1078
"%%" % ()
"100%%" % ()
"plain" % ()
"%s %s" % (wide, name)
"%s %s" % (name, wide)
"%s %s" % (latin, name)
"%s%s%s%s" % (name, name, name, name)
"%s" % [1, 2]
"%s and %s" % (t, t)
"%(a)s %(b)d" % {"a": name, "b": n}
"%*d" % (8, n)
"%.*f" % (3, x)
"%s %s %s" % (1, 2, 3)
"key%d" % n
"%d%d" % (n, n)
"%s" % wide
"%s!" % wide
"%d %s %d" % (1, name * 30, 2)
"%5.1f|%-6s|%04d" % (x, name, n)
