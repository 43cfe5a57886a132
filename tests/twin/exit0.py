# twin: 2.7-
import sys
print('before')
sys.exit()
