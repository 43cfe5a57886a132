# What an exception or a return releases on its way out of `with`, loops and finally, and on which line that happens.
class Told(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print('exit', self.name, kind and kind.__name__)

    def __del__(self):
        print('del', self.name)


try:
    with Told('outer'):
        with Told('inner'):
            1 / 0
except ZeroDivisionError as e:
    print('caught', e)


def early(names):
    with Told('function') as f:
        for i in list(names):
            with Told('loop ' + i):
                if i == 'b':
                    return i + ' returned'


def handled():
    for i in range(3):
        for j in range(2):
            try:
                raise KeyError(Told('key'))
            except KeyError as e:
                with Told('handler'):
                    if i + j:
                        return i


def finally_too(n):
    for i in range(n):
        for t in [Told('item')]:
            try:
                try:
                    raise ValueError(t)
                except ValueError as e:
                    try:
                        if i:
                            break
                    finally:
                        print('finally', i)
            finally:
                t = Told('last')
        else:
            return None
    return len('end')


print(early('abc'))
print(handled())
print(finally_too(1), finally_too(2))
for i in range(2):
    with Told('continue %d' % i):
        continue
while True:
    with Told('break'):
        break
