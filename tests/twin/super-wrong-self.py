# twin: 3.6-
# A function of a class called with what is no instance of it: super() finds that out.
class Animal:
    def __str__(self):
        return 'an animal'
    def __del__(self):
        print('gone')
class Bird(Animal):
    def speak(self):
        return super().__str__() + ' tweets'
    def name(self):
        return super().title
    @classmethod
    def make(cls):
        return super().__name__
    def late(self):
        self = 5
        return super().__str__()
def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for i in range(20):
    attempt(Bird.speak, Bird() if i % 4 else Animal())
attempt(Bird.name, Animal())
attempt(Bird.name, 'text')
attempt(Bird.speak, Bird)
attempt(Bird.speak, Animal)
attempt(Bird.late, Bird())
attempt(super, Bird, Animal())
attempt(super, Bird, int)
attempt(Bird.make.__func__, Animal)
