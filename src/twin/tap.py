"""Runs a scenario with the tap on the allocator: python -c "$(cat tap.py)" LIBRARY LOG SCENARIO.

The scenario's standard output goes to the real one; LOG becomes the list of its requests. What the model leaves out is kept away or put in
place beforehand: the module's own dictionary has room enough never to grow, the modules that a scenario may import are there already,
printing goes past the text layer, and the free lists are empty."""
import ctypes
import gc
import os
import sys
import traceback
import types
import weakref

library, log, scenario = sys.argv[1:4]
sys.argv[:] = [scenario]
sys.path.insert(0, os.path.dirname(os.path.abspath(scenario)))
try:
    import arenascope
except ImportError:
    pass

tap = ctypes.PyDLL(library)
tap.arenascope_tap_function.restype = ctypes.py_object
if not tap.arenascope_tap_open(sys.version_info[0] * 100 + sys.version_info[1], os.fsencode(log)):
    sys.exit('tap: %s cannot be written' % log)
run = tap.arenascope_tap_function(b'run')
write = tap.arenascope_tap_function(b'write')

with open(scenario, 'rb') as file:
    code = compile(file.read(), scenario, 'exec', dont_inherit=True)
kept = sys.modules['__main__']
main = types.ModuleType('__main__')
main.__file__ = scenario
main.__builtins__ = __builtins__
room = main.__dict__
for i in range(4000):
    room['room for %d' % i] = None
for i in range(4000):
    del room['room for %d' % i]
sys.modules['__main__'] = main
output = sys.stdout
sys.stdout = types.SimpleNamespace(write=write, flush=output.flush)
try:
    run(code, room, code.co_filename)
except BaseException:
    traceback.print_exc()
    os._exit(1)
os._exit(0)
