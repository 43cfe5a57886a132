# Names of __slots__ that begin with two underscores are private, as in the methods of the class.
class Account(object):
    __slots__ = ('__owner', '_bank', '__balance', '__x__', 'open')
    def __init__(self, owner):
        self.__owner = owner
        self.__balance = 0
        self._bank = 'bank'
    def pay(self, amount):
        self.__balance += amount
        return self.__balance
a = Account('Ann')
print(a.pay(5), a.pay(6), a._Account__owner, hasattr(a, '__owner'), hasattr(a, '__balance'), a._bank)
print(sorted(n for n in Account.__dict__ if n[-2:] != '__'), Account.__slots__)
try:
    a.__balance
except AttributeError as error:
    print(error)
class Derived(Account):
    __slots__ = '__balance'
    def own(self):
        self.__balance = 'own'
        return self.__balance, self._Account__balance
d = Derived('Dan')
print(d.own())
class __(object):
    __slots__ = ['__kept']
print('__kept' in __.__dict__)
class _Under(object):
    __slots__ = ['__kept']
u = _Under()
u._Under__kept = 5
print(u._Under__kept)
