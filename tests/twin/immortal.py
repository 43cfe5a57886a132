# twin: 2.7-
import sys
rc = sys.getrefcount
def big(n):
    return n if n > 2 ** 29 else 0
print(big(rc(None)) if sys.version_info >= (3, 12) else 0)
print(big(rc(True)) if sys.version_info >= (3, 12) else 0)
print(big(rc(256)) if sys.version_info >= (3, 12) else 0)
print(big(rc(-5)) if sys.version_info >= (3, 12) else 0)
print(big(rc(())) if sys.version_info >= (3, 12) else 0)
print(big(rc('')) if sys.version_info >= (3, 12) else 0)
print(big(rc(b'a')) if sys.version_info >= (3, 12) else 0)
print(big(rc(int)) if sys.version_info >= (3, 12) else 0)
def f(n):
    return n + 1
print(f(255) is f(255), f(256) is f(256), f(1023) is f(1023), f(1024) is f(1024), f(-7) is f(-7))
