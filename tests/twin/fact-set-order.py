# twin: 2.7-
"""Order and sizes of sets under random changes and set algebra; hashes of built-in values as with PYTHONHASHSEED=0 (facts part C3)."""
import sys
g=sys.getsizeof
def t(first, gone, more):
    v=set()
    for i in first: v.add(i)
    for i in gone: v.discard(i)
    r=[]
    for i in more:
        v.add(i); r.append(g(v)-g(set()))
    print(first,gone,more,r,list(v))
t([0,1],[0,1],[0,8,16,24,32])
t([0,1],[0,1],[0,1,2,3,4,5])
t([0,1,2],[0,1,2],[0,1,2,3,4,5])
t([0,1,2],[0,1,2],[8,9,10,11,12,13])
t([0,8],[0],[0,16,24,32,40])
t([0,8],[8],[8,16,24,32,40])
t([0,8],[8],[16,24,32,40])
t([0,8],[0],[16,24,32,40])
seed=[1]
def rnd(n):
    seed[0]=(seed[0]*1103515245+12345)%2147483648
    return (seed[0]//65536)%n
for t in range(60):
    v=set()
    m=[8,20,64,300][t%4]
    for k in range(rnd(400)+20):
        x=rnd(m)*[1,8,32,1000][t%3]
        if rnd(3): v.add(x)
        else: v.discard(x)
    print(len(v), sys.getsizeof(v), [x for x in v][:30])
    if t%5==0:
        w=set(v); w|={1,2,3}; print(sys.getsizeof(w), [x for x in w][:20])
        w=v-{0,1,2,8}; print(sys.getsizeof(w), [x for x in w][:20])
        w=v&set(range(50)); print(sys.getsizeof(w), [x for x in w][:20])
        w=v^set(range(10)); print(sys.getsizeof(w), [x for x in w][:20])
        w=v.copy(); w-=set(range(0,300,3)); print(sys.getsizeof(w), [x for x in w][:20])
        while len(w)>3: w.pop()
        print(sys.getsizeof(w), [x for x in w][:20]); w.add(77); w.pop(); print([x for x in w])
names=['n%d'%i for i in range(40)]
v=set(names); print([x for x in v]); v-=set(names[::3]); print([x for x in v]); print([x for x in frozenset(names[:10])])
print([x for x in {(1,2),(3,4),(1,),(),('a','b'),1.5,2.25,-1,-2,None is None, b'ab', 'é', 'Ж', 10**15, -10**15, 2**61-1, 2**61}])
print(hash(1.5),hash(-1),hash(2**61),hash(-2**61),hash((1,2,3)),hash('abc'),hash('é'),hash('Жx'),hash(b'abc'),hash(frozenset([1,2,3])),hash(()),hash(''),hash(0.1),hash(float('inf')),hash(1e300),hash(-0.5),hash(True), hash(range(5)), hash(frozenset()))
