# In which order an instruction's operands die.
class T(object):
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
    def __getitem__(self, key):
        return 5
    def __setitem__(self, key, value):
        pass
    def __delitem__(self, key):
        pass
    def __contains__(self, item):
        return True
print(T('1') == T('2'))
T('5')[T('6')] = T('7')
T('8').attribute = T('9')
print(T('10') in T('11'))
print(T('12') is T('13'))
try:
    T('14') + T('15')
except TypeError:
    print('TypeError')
x = [T('16'), T('17')] + [T('18')]
x = None
{T('19'): T('20')}
{T('21'), T('22')}
(T('23'), T('24'))
print('%s %s' % (T('25').name, T('26').name))
f'{T("27").name} {T("28").name}'
print(T('29') and T('30').name, not T('31'))
