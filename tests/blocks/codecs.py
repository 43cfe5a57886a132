# Decoding and encoding, also of what does not fit.
a = b'\xc3\xa9abc'
b = b'abc\xc3\xa9'
c = b'ab\xe2\x82\xac'
d = b'\xe2\x82\xacab'
e = b'\xf0\x9f\x98\x80ab'
f = b'\xc3\xa9\xe2\x82\xac'
g = b'\xc3\xa9\xf0\x9f\x98\x80'
h = b'\xc5\x82ab'
a.decode()
b.decode()
c.decode()
d.decode()
e.decode()
f.decode()
g.decode()
h.decode()
b'\xc3\xa9'.decode()
b'\xe2\x82\xac'.decode()
a.decode('utf-8', 'replace')
c.decode('utf-8', 'ignore')
b'ab\xff'.decode('utf-8', 'replace')
b'ab\xff'.decode('utf-8', 'ignore')
b'ab\xff'.decode('ascii', 'ignore')
b'ab\xff'.decode('ascii', 'replace')
b'\xff'.decode('ascii', 'replace')
b'\xff'.decode('ascii', 'ignore')
b'abc'.decode('utf8')
b'abc'.decode('UTF-8')
b'abc'.decode('latin1')
b'ab\xff'.decode('latin1')
b'abc'.decode('us-ascii')
b'abc'.decode('ASCII')
'abc'.encode('utf8')
'é'.encode()
'aé€'.encode()
'€'.encode('utf-8')
'😀a'.encode()
'é'.encode('latin1')
'é€'.encode('latin1', 'replace')
'é€'.encode('ascii', 'ignore')
'é€'.encode('ascii', 'xmlcharrefreplace')
'é€'.encode('ascii', 'backslashreplace')
'abc'.encode('ASCII')
str(b'abc', 'utf-8')
str(b'abc')
'é' * 300
('é' * 300).encode()
('é' * 200).encode('latin-1')
('é' * 200).encode()
bytes('é', 'utf-8')
bytearray('é', 'utf-8')
