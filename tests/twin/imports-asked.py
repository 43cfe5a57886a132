# twin: 3.6-
from __future__ import print_function
import sys
import gc
import weakref
from weakref import ref
from sys import getrefcount
print(getrefcount([]))
