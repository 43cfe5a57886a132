# twin: 2.7-
import sys
try:
    sys.exit(3)
finally:
    print('finally')
