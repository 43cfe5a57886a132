"""Who shows the values in an instance: the instance or the dict that __dict__ made of them; when that dict is tracked."""
import gc
class A: pass
gc.collect()
a=A(); a.me=a; a.__dict__; del a; print(gc.collect())
a=A(); a.me=a; del a; print(gc.collect())
a=A(); a.me=a; d=a.__dict__; del d; del a; print(gc.collect())
a=A(); a.me=a; d=a.__dict__; d['x']=1; del a; print(gc.collect()); del d; print(gc.collect())
a=A(); a.d=a.__dict__; del a; print(gc.collect())
gc.collect()
a=A(); a.x=1; d=a.__dict__; print(gc.is_tracked(d)); a.y=[]; print(gc.is_tracked(d)); d['z']=[]; print(gc.is_tracked(d))
a=A(); a.x=[]; d=a.__dict__; print(gc.is_tracked(d)); a.x=[2]; print(gc.is_tracked(d)); d['x']=[]; print(gc.is_tracked(d))
a=A(); d=a.__dict__; print(gc.is_tracked(d)); a.x=[2]; print(gc.is_tracked(d)); a.__dict__['w']=2; print(gc.is_tracked(d)); d.update(q=[]); print(gc.is_tracked(d))
def f(a):
    for i in range(20): a.x=[i]
    return gc.is_tracked(a.__dict__)
a=A(); a.__dict__; print(f(a))
a=A(); a.x=[]; d=a.__dict__; print(gc.is_tracked(d)); del a; print(gc.is_tracked(d)); d['k']=[]; print(gc.is_tracked(d))
a=A(); a.x=[]; a.__dict__; setattr(a,'x',[]); print(gc.is_tracked(a.__dict__)); a.__dict__={}; a.x=[]; print(gc.is_tracked(a.__dict__))
a=A(); a.x=[]; a.__dict__; print(len(gc.get_referents(a)), [type(r).__name__ for r in gc.get_referents(a)], [type(r).__name__ for r in gc.get_referents(a.__dict__)], [type(r).__name__ for r in gc.get_referrers(a.x)])
