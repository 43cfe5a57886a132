# Exceptions raised and caught; with.
class Problem(Exception):
    pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return True


def fail(kind):
    raise kind("text")


def catch(kind):
    try:
        fail(kind)
    except kind as error:
        str(error)


def clean():
    try:
        return 1
    finally:
        pass


catch(ValueError)
catch(Problem)
clean()
try:
    1 / 0
except ZeroDivisionError:
    pass
try:
    {}["missing"]
except KeyError as error:
    error.args
try:
    [][3]
except IndexError:
    pass
try:
    int("x")
except ValueError:
    pass
else:
    pass
with Manager() as manager:
    pass
with manager:
    fail(Problem)
try:
    try:
        fail(KeyError)
    except KeyError:
        fail(ValueError)
except ValueError as error:
    error.__context__
manager = None
