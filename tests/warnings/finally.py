# twin: 3.8- stderr
# How often what a finally suite holds is warned of, once for each way out; and leaving it by continue.
def never(x):
    for i in x:
        try:
            if x:
                continue
            x is 1
        finally:
            x is 2
            continue
    while x is 3:
        try:
            pass
        finally:
            for k in x:
                continue
            else:
                continue
print('run')
