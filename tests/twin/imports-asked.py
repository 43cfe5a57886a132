# twin: 3.6-
import sys
import gc
import weakref
from weakref import ref
from sys import getrefcount
print(getrefcount([]))
