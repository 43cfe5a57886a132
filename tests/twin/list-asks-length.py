"""How often list() asks for the length, and what it does with a wrong or failing one."""


class Sized:
    def __init__(self, items, length):
        self.items = items
        self.length = length

    def __len__(self):
        log.append('len')
        if self.length is None:
            raise TypeError('no length')
        if self.length < 0:
            raise OSError('worse')
        return self.length

    def __iter__(self):
        log.append('iter')
        return iter(self.items)


for items, length in ([1, 2, 3], 3), ([1, 2, 3], 0), ([], 5), ([1, 2], 100), ([1, 2], None), ([1], -1):
    log = []
    try:
        made = list(Sized(items, length))
        print(made, log)
    except OSError as error:
        print(error, log)
    log = []
    made = [0]
    try:
        made.extend(Sized(items, length))
        print(made, log)
    except OSError as error:
        print(error, made, log)
