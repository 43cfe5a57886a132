# twin: 3.6- stderr
# Suites that a finally suite is copied to.
def f():
    try:
        return 1
    finally:
        return 2
def g():
    for i in range(3):
        try:
            pass
        finally:
            break
    while True:
        try:
            1/0
        except ZeroDivisionError:
            break
        finally:
            for j in [1]:
                continue
            def h():
                return 3
            if i: return h()
print(f(), g())
def f(x):
    try:
        print(x is 1)
        if x: return x is 2
        return x is 3
    finally:
        print(x is 4)
        try:
            pass
        finally:
            return x is 5
print(f(1), f(0))
for i in range(2):
    try:
        continue
    finally:
        print("\d", i is 7)
for i in range(2):
    try:
        try:
            if i: break
        finally:
            print(i is 8)
    finally:
        print(i is 9)
