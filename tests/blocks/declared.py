# Texts that grow in variables of every scope, one of which a function declares global.
name = "value" * 2
text = name + "x"
text += "!"
text += name
other = text
text += "?"
text = text + "!"
other = text + other
count = 0
while count < 5:
    other += "more"
    count += 1


def local():
    grown = name + "y"
    grown += "!"
    grown = grown + name
    return grown


def cell():
    grown = name + "z"
    grown += "!"
    grown = grown + name
    return lambda: grown


def of_module():
    global text
    text += "global"
    text = text + "again"


class Body:
    grown = name + "c"
    grown += "!"
    grown = grown + name


local()
cell()
of_module()
