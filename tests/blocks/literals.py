# Texts that are no numbers.
def attempt(text, base=10):
    try:
        int(text, base)
    except ValueError:
        pass


attempt("x")
attempt("")
attempt("12x")
attempt("12345678901234567890x")
attempt("1_")
attempt("_1")
attempt("1__1")
attempt("-x")
attempt(" 12 3")
attempt("9", 8)
attempt("z", 16)
attempt("12z", 16)
attempt("z", 3)
attempt("12122", 2)
attempt("0q", 0)
attempt("0x_g", 0)
try:
    int("12345678901x")
except ValueError:
    pass
try:
    int("a", 16)
    int("qq", 16)
except ValueError:
    pass
try:
    int("1_")
except ValueError:
    pass
try:
    int("129", 8)
except ValueError:
    pass
