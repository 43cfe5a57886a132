# How much of a long class name AttributeError tells: 50 letters to 3.11, 100 since.
class ANameThatHasManyMoreLettersThanFiftyBecauseItGoesOnAndOnAndOnUntilItHasEvenMoreThanOneHundredOfThemInAll:
    __slots__ = ("slot",)


thing = ANameThatHasManyMoreLettersThanFiftyBecauseItGoesOnAndOnAndOnUntilItHasEvenMoreThanOneHundredOfThemInAll()
for subject in thing, type(thing):
    try:
        subject.missing
    except AttributeError as error:
        print(error)
try:
    thing.missing = 1
except AttributeError as error:
    print(error)
