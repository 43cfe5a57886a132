# twin: 2.7-
import sys
def main():
    return __name__
if __name__ == '__main__':
    print(main(), __doc__, __debug__)
class A(object):
    doc = __doc__
    """no docstring"""
print(A.doc, A.__doc__, main.__doc__)
__doc__ = 'set'
print(__doc__)
